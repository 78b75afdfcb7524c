import { readCounts } from '../../src/language/counts/counts.ts';
import { readCreditCodes } from '../../src/language/people/contacts.ts';
import { readFirmName } from '../../src/language/people/firmName.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isButton } from '../../src/language/words.ts';
import type { Message } from '../../src/model/message.ts';
import type { Delegate, ListedEvent } from '../../src/model/programme.ts';
import type { Text } from '../../src/model/text.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { eventChoiceText as text } from './eventChoiceText.ts';

/** Edition of the notice in `eventChoiceText.askConsent`; raise it whenever the notice changes. */
const noticeEdition = 'event-registration-2026-11';

export async function chosenEvent({ turn, values }: FormTurn): Promise<ListedEvent | undefined> {
  return typeof values.event === 'string' ? turn.records.programme.get(values.event) : undefined;
}

/** More numbers than these are no choice to be offered. */
const mostChoices = 9;

function readHeadcount(message: Message, { locale, values }: FormTurn): SlotReading<number> | undefined {
  const readings = readCounts(message.text);
  const counts = readings.flatMap((reading) => reading.values);
  const [count] = counts;
  // "Two, and some managers" is no two.
  if (!count || readings.some((reading) => reading.values.length === 0)) return undefined;
  if (count.besides) {
    // "One more" says how many in all only when it is known how many there were.
    if (typeof values.headcount !== 'number' || count.min !== count.max) return undefined;
    return { kind: 'value', value: values.headcount + count.min, sure: true };
  }
  if (counts.every(({ max }) => max < 1)) return { kind: 'bad', problem: text.noHeadcount[locale] };
  if (counts.some(({ min, max }) => max - min >= mostChoices)) return undefined;
  const likely = counts.flatMap(({ min, max }) => Array.from({ length: max - min + 1 }, (_, index) => min + index));
  const [value = 0, ...others] = [...new Set(likely)].filter((people) => people > 0);
  if (others.length === 0) return { kind: 'value', value, sure: true };
  return { kind: 'several', values: [value, ...others].slice(0, mostChoices) };
}

export const headcountSlot = slot<number>({
  name: 'headcount',
  label: text.headcountLabel,
  called: { zh: ['人数', '几个人'], en: ['number', 'headcount', 'number of people', 'how many'] },
  examples: text.headcountExamples,
  needed: () => true,
  async ask(form) {
    const event = await chosenEvent(form);
    return { text: (event ? text.askHeadcountOf(event.seatsPerFirm) : text.askHeadcount)[form.locale] };
  },
  read: readHeadcount,
  // A bare number is the answer to whatever was asked, or the number of a choice.
  spot: (message, form) =>
    /^\s*[\d零一二两三四五六七八九十]+\s*$/.test(message.text.normalize('NFKC'))
      ? undefined
      : readHeadcount(message, form),
  // Who was named already need not be counted.
  async known(form) {
    const named = (form.values.delegates as readonly Delegate[] | undefined)?.length ?? 0;
    const event = await chosenEvent(form);
    return named > 0 && event && named <= event.seatsPerFirm ? named : undefined;
  },
  async check(count, form) {
    const event = await chosenEvent(form);
    if (!event || count <= event.seatsPerFirm) return undefined;
    return text.tooMany(count, event.seatsPerFirm)[form.locale];
  },
  show: (count, { locale }) => text.people(count)[locale],
});

/** Letters, figures and what stands between them in names; no markup, no code. */
const writtenAsName = /^[\p{L}\p{M}\p{N}\s&'’"“”.,·・\-–()（）《》+]+$/u;

/** How sentences begin that are no name: without a legal form at its end, a text that begins so is not taken for one. */
const saysSomethingElse =
  /^(先|再|帮|请|我|你|您|他|她|这|那|加|改|换|看|查|等|不|没|有|要|想|候补|取消|退|报名|谢|好|可以|人数|时间|电话|邮箱)|^(let|please|can|could|may|add|one|two|three|more|another|check|change|make|i|we|my|our|you|it|no|not|yes|ok|wait|what|how|the first|the second|waiting)\b/i;

function readFirm(message: Message): SlotReading<string> | undefined {
  const [reading] = readFirmName(message.text);
  const [name] = reading?.values ?? [];
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
  spot(message) {
    const reading = readFirm(message);
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

export const creditCodeSlot = slot<string>({
  name: 'creditCode',
  label: text.creditCodeLabel,
  called: { zh: ['信用代码', '代码', '税号'], en: ['credit code', 'code'] },
  examples: text.creditCodeExamples,
  needed: () => true,
  ask: ({ locale }) => ({ text: text.askCreditCode[locale] }),
  read: readCreditCode,
  spot(message, form) {
    const reading = readCreditCode(message, form);
    // A code that is wrong is told so wherever it stands; a text that merely has another length may be something else.
    return reading?.kind === 'bad' && reading.problem === text.creditCodeLength[form.locale] ? undefined : reading;
  },
  show: (code) => code,
});

export const consentSlot = slot<true>({
  name: 'consent',
  label: text.consentLabel,
  called: { zh: ['同意'], en: ['consent'] },
  examples: text.consentExamples,
  // Before the delegates are asked for, and at once when somebody has named them already.
  async needed({ turn, values }) {
    const due = values.delegates !== undefined || (values.firm !== undefined && values.creditCode !== undefined);
    return due && !(await turn.records.people.hasConsent(turn.personId, 'event-registration', noticeEdition));
  },
  ask: ({ locale }) => ({
    text: text.askConsent[locale],
    brief: text.askConsentBriefly[locale],
    buttons: [text.agree[locale], text.disagree[locale]],
  }),
  read({ text: words }, { locale }) {
    // What was named before is not kept without consent.
    const refused = { kind: 'reopen', slot: 'delegates', note: text.noConsent[locale] } as const;
    if (isButton(words, text.disagree)) return refused;
    if (isButton(words, text.agree)) return { kind: 'value', value: true, sure: true };
    const answer = readPlainYesNo(words);
    if (!answer) return undefined;
    return answer === 'yes' ? { kind: 'value', value: true, sure: true } : refused;
  },
  record: (_agreed, { turn }) => turn.records.people.giveConsent(turn.personId, 'event-registration', noticeEdition),
  show: (_agreed, { locale }) => text.agreed[locale],
});

/** Asked only when the event has fewer seats left than are wanted. */
export const waitlistSlot = slot<true>({
  name: 'waitlist',
  label: text.waitlistLabel,
  called: { zh: ['候补'], en: ['waiting list', 'waitlist'] },
  examples: text.waitlistExamples,
  needed: isShort,
  async ask(form) {
    const event = await chosenEvent(form);
    const ask = text.askWaitlist(event?.seatsLeft ?? 0, Number(form.values.headcount));
    return { text: ask[form.locale], buttons: [text.joinWaitlist[form.locale], text.otherEvent[form.locale]] };
  },
  read({ text: words }) {
    if (isButton(words, text.joinWaitlist)) return { kind: 'value', value: true, sure: true };
    if (isButton(words, text.otherEvent)) return { kind: 'reopen', slot: 'event' };
    const answer = readPlainYesNo(words);
    if (!answer) return undefined;
    return answer === 'yes' ? { kind: 'value', value: true, sure: true } : { kind: 'reopen', slot: 'event' };
  },
  check: async (_waits, form) => ((await isShort(form)) ? undefined : text.seatsAgain[form.locale]),
  show: (_waits, { locale }) => text.onWaitlist[locale],
});

async function isShort(form: FormTurn): Promise<boolean> {
  const event = await chosenEvent(form);
  return event !== undefined && event.seatsLeft < Number(form.values.headcount ?? 1);
}
