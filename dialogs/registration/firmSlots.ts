import { readCreditCodes } from '../../src/language/people/contacts.ts';
import { readFirmName } from '../../src/language/people/firmName.ts';
import type { Message } from '../../src/model/message.ts';
import type { Text } from '../../src/model/text.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { registrationText as text } from './registrationText.ts';

/** Letters, figures and what stands between them in names; no markup, no code. */
const writtenAsName = /^[\p{L}\p{M}\p{N}\s&'’"“”.,·・\-–()（）《》+]+$/u;

/** How sentences begin that are no name: without a legal form at its end, a text that begins so is not taken for one. */
const saysSomethingElse =
  /^(先|再|帮|请|我|你|您|他|她|这|那|加|改|换|看|查|等|不|没|有|要|想|候补|取消|退|报名|谢|好|可以|人数|时间|电话|邮箱)|^(let|please|can|could|may|add|one|two|three|more|another|check|change|make|i|we|my|our|you|it|no|not|yes|ok|wait|what|how|the first|the second|waiting)\b/i;

function readFirm(message: Message, { locale }: FormTurn): SlotReading<string> | undefined {
  const [reading] = readFirmName(message.text);
  const [name, ...others] = reading?.values ?? [];
  if (reading?.problem === 'person-name') {
    const said = message.text.slice(reading.start, reading.end);
    return { kind: 'bad', problem: text.personsName(said)[locale] };
  }
  if (others.length > 0) return { kind: 'several', values: reading?.values ?? [] };
  if (!name || !writtenAsName.test(name) || (!looksLikeFirm(name) && saysSomethingElse.test(name))) return undefined;
  return { kind: 'value', value: name, sure: looksLikeFirm(name) };
}

/** The legal forms under which a text is a firm's name beyond doubt. */
function looksLikeFirm(name: string): boolean {
  return /(公司|集团|研究院|研究所|事务所|中心|厂|合作社|大学|学院)$|\b(ltd|limited|inc|llc|corp|corporation|gmbh|company|group)\.?$/i.test(
    name,
  );
}

export const firmSlot = slot<string>({
  name: 'firm',
  label: text.firmLabel,
  called: { zh: ['公司', '公司名称', '企业', '单位'], en: ['firm', 'company', 'company name', 'firm name'] },
  examples: text.firmExamples,
  saidBack: true,
  needed: () => true,
  ask: ({ locale }) => ({ text: text.askFirm[locale] }),
  read: readFirm,
  spot(message, form) {
    const reading = readFirm(message, form);
    return reading?.kind === 'value' && reading.sure ? reading : undefined;
  },
  show: (name) => name,
});

function readCreditCode(message: Message, { locale }: FormTurn): SlotReading<string> | undefined {
  const [reading] = readCreditCodes(message.text);
  if (!reading) return undefined;
  const [code] = reading.values;
  if (code) return { kind: 'value', value: code, sure: true };
  const problem = creditCodeProblems[reading.problem ?? ''] ?? text.creditCodeCheck;
  return { kind: 'bad', problem: problem[locale] };
}

const creditCodeProblems: Readonly<Record<string, Text>> = {
  length: text.creditCodeLength,
  letter: text.creditCodeLetter,
};

/** Who has no code at hand is told what to do about it: asking once more would not help. */
const hasNoCode =
  /^(?:我|我们|公司|手头|现在|暂时|目前|这个|也|还|真|抱歉|不好意思|[,，\s])*(?:没有|没带|没|不知道|不记得|记不住|记不得|忘了|忘记了|不清楚|找不到)(?:这个|统一社会信用|信用|代码|号码|税号|营业执照|在手边|在身边|了|呢|啊|[。.!！])*$|^(?:sorry[,.\s]+|i'?m sorry[,.\s]+)?(?:(?:i|we) )?(?:don'?t|do not|can'?t|cannot|haven'?t)(?: have| know| remember| find| got)(?: it| one| that| this| the code| a code| our code| my code)?(?: with me| with us| at hand| to hand| on me| right now| now| here| yet)*[.!\s]*$|^(?:no (?:code|idea)|not sure|(?:i |we )?forgot(?: it)?)[.!\s]*$/i;

export const creditCodeSlot = slot<string>({
  name: 'creditCode',
  label: text.creditCodeLabel,
  called: { zh: ['信用代码', '代码', '税号'], en: ['credit code', 'code'] },
  examples: text.creditCodeExamples,
  needed: () => true,
  ask: ({ locale }) => ({ text: text.askCreditCode[locale] }),
  read(message, form) {
    if (hasNoCode.test(message.text.trim().replaceAll('’', "'"))) {
      return { kind: 'bad', problem: text.noCreditCode[form.locale] };
    }
    return readCreditCode(message, form);
  },
  spot(message, form) {
    const reading = readCreditCode(message, form);
    // A code that is wrong is told so wherever it stands; a text that merely has another length may be something else.
    return reading?.kind === 'bad' && reading.problem === text.creditCodeLength[form.locale] ? undefined : reading;
  },
  show: (code) => code,
});
