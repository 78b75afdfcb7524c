import { readAgreementAlone } from '../../src/language/replies/agreement.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isButton } from '../../src/language/words.ts';
import { type PermitKind, permitKinds } from '../../src/model/profiles.ts';
import type { Text } from '../../src/model/text.ts';
import { type SlotReading, slot } from '../form/slot.ts';
import { permitNames, permitText as text } from './permitText.ts';

/** What people call each; "student visa" alone may be either of two, and an X1 is exchanged for another on arrival. */
const called: readonly (readonly [readonly PermitKind[], RegExp])[] = [
  [
    ['study-residence'],
    /学习类?的?居留|(?:学生|学习|留学)(?:类)?居留|(?<!工作类?)(?<!私人事务类?)(?<!团聚类?)居留(?:许可|证件?|卡)|\bstud(?:y|ent|ies) (?:residen\w+ )?permits?\b|(?<!work )(?<!permanent )\bresiden(?:ce|cy|t|tial)[- ]permits?\b(?! for (?:work|family))/i,
  ],
  [
    ['short-term'],
    /\bx ?-?2\b|短期(?:学习|学生|留学|访问|的)*(?:签证|签)|(?:旅游|商务|访问|探亲)签证?|\b(?:l|m|f|s2|q2)[- ]visa\b|\b(?:short[- ](?:term|stay)|tourist|business|visit(?:or)?) (?:study |student )?visa\b/i,
  ],
  [
    ['other'],
    /工作(?:类)?(?:居留|许可|签证)|团聚(?:类)?居留|私人事务(?:类)?居留|永久居留|(?<!社)绿卡|免签|\bk字?签证|\b(?:z|k|r|s1|q1)[- ]visa\b|\b(?:work|family|permanent)\b.{0,12}\b(?:permit|visa|residen(?:ce|cy|t))\b|\bresidence permit for (?:work|family)|\bgreen card\b|\bvisa[- ]free\b/i,
  ],
  [
    ['study-residence', 'short-term'],
    /(?:学生|学习|留学)签证?|\bx ?-?1\b|\bx[- ]visa\b|\bstud(?:y|ent|ies) visa\b|\blong[- ]term (?:study |student )?visa\b/i,
  ],
  [
    ['abroad'],
    /(?:在|身处|位于)(?:境外|国外|海外|老家)|(?:人|目前|现在|还)(?:不在(?:中国|国内|境内))|还没(?:有)?(?:来|到|入境)(?:中国)?|没有?(?:任何)?(?:中国)?(?:的)?签证|(?:没有?|无)(?:任何)?(?:签证|证件)|\b(?:i am|i'm|im|currently|now|still|living|student|studying|based) (?:abroad|overseas|outside (?:of )?china|not in china|in my (?:home )?country)\b|^(?:abroad|overseas|outside (?:of )?china|not in china)\b|\bnot (?:yet )?in china\b|\b(?:no|don'?t have an?y?|without a) (?:chinese )?(?:visa|permit)\b/i,
  ],
];

function readPermit(words: string): SlotReading<PermitKind> | undefined {
  const pressed = permitKinds.find((kind) => isButton(words, permitNames[kind]));
  if (pressed) return { kind: 'value', value: pressed, sure: true };
  const plain = words.replaceAll('’', "'");
  const found = called.filter(([, pattern]) => pattern.test(plain));
  // "A study residence permit, no visa": what is held says more than what is not.
  const held = found.filter(([kinds]) => !kinds.includes('abroad'));
  const kinds = new Set((held.length > 0 ? held : found).flatMap(([each]) => each));
  // A student visa is any of two; named beside a permit it is the permit.
  if (held.length > 1 && held.some(([each]) => each.length > 1)) {
    const plainly = held.filter(([each]) => each.length === 1).flatMap(([each]) => each);
    const [only, ...others] = new Set(plainly);
    if (only !== undefined && others.length === 0) return { kind: 'value', value: only, sure: true };
  }
  const [only, ...others] = kinds;
  if (only === undefined) return undefined;
  return others.length === 0 ? { kind: 'value', value: only, sure: true } : { kind: 'several', values: [...kinds] };
}

/** `ask` is put where the words of this slot do not fit. */
export function createPermitSlot({ ask = text.ask }: { readonly ask?: Text } = {}) {
  return slot<PermitKind>({
    name: 'permit',
    label: text.label,
    called: { zh: ['签证', '居留许可', '证件'], en: ['visa', 'permit', 'residence permit'] },
    examples: text.examples,
    saidBack: true,
    needed: () => true,
    ask: ({ locale, values }) => ({
      text: (values.inBeijing === undefined ? ask : text.askAlone)[locale],
      brief: text.askAlone[locale],
      buttons: permitKinds.map((kind) => permitNames[kind][locale]),
    }),
    read: ({ text: words }) => {
      const found = readPermit(words);
      if (found) return found;
      return /^\s*(?:其他|别的|(?:other|another|something else|none of (?:these|them))\b)/i.test(words)
        ? { kind: 'value', value: 'other', sure: true }
        : undefined;
    },
    spot: ({ text: words }) => readPermit(words),
    show: (kind, { locale }) => permitNames[kind][locale],
  });
}

const here =
  /(?:人|我|目前|现在|已经|已|本人|就)(?:就|也)?(?:在|到)了?北京(?!大学|外|师|理工|交通|科技|邮电|语言|林业|航空|工商|信息|电影|舞蹈|体育)|(?:^|[\s,，。;；])在北京(?=$|[\s,，。;；])|(?:住|生活|身)在(?:北京|海淀)|\b(?:i am|i'm|im|currently|now|living|live|based|already)\b(?: currently| now)? in (?:beijing|haidian)\b|(?:^|, )(?:yes,? )?in beijing(?! (?:university|normal|foreign|language|institute|jiaotong|sport|film))\b/i;
const elsewhere =
  /不在北京|(?:人|目前|现在)在(?:上海|天津|广州|深圳|外地|境外|国外|海外|老家)|\bnot in beijing\b|\b(?:i am|i'm|im|currently|now) (?:in (?:shanghai|tianjin|guangzhou|shenzhen|another city)|abroad|overseas)\b|^(?:no,? )?elsewhere\b/i;

function readPlace(words: string): boolean | undefined {
  const plain = words.replaceAll('’', "'");
  if (elsewhere.test(plain)) return false;
  return here.test(plain) ? true : undefined;
}

const readingOf = (value: boolean | undefined): SlotReading<boolean> | undefined =>
  value === undefined ? undefined : { kind: 'value', value, sure: true };

/** Whether the student is in Beijing; who is abroad is not. */
export const inBeijingSlot = slot<boolean>({
  name: 'inBeijing',
  label: text.inBeijingLabel,
  called: { zh: ['所在地', '在北京'], en: ['location', 'whereabouts'] },
  examples: text.inBeijingExamples,
  applies: ({ values }) => values.permit !== 'abroad',
  needed: () => true,
  ask: ({ locale }) => ({ text: text.askInBeijing[locale], buttons: [text.yes[locale], text.no[locale]] }),
  read({ text: words }) {
    const told = readPlace(words);
    if (told !== undefined) return readingOf(told);
    if (/^\s*(?:在|在的|在呢)[。.!！]*\s*$/.test(words)) return readingOf(true);
    if (/^\s*(?:不在|没在|没有)[。.!！]*\s*$/.test(words)) return readingOf(false);
    // 不同意 is no word of where somebody is.
    const answer = readAgreementAlone(words) ? undefined : readPlainYesNo(words);
    return answer && readingOf(answer === 'yes');
  },
  spot: ({ text: words }) => readingOf(readPlace(words)),
  show: (value, { locale }) => (value ? text.yes : text.no)[locale],
});
