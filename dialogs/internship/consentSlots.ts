import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isButton } from '../../src/language/words.ts';
import { matchingNotice, type Purpose } from '../../src/model/people.ts';
import type { Turn } from '../../src/model/turn.ts';
import { slot } from '../form/slot.ts';
import { consentText as text } from './consentText.ts';

/** Editions of the notices in `consentText`: raised whenever the words of a notice change. */
const notices = {
  'internship-profile': 'internship-profile-2026-11',
  'internship-matching': matchingNotice,
  'internship-cv': 'internship-cv-2026-11',
} satisfies Partial<Record<Purpose, string>>;

type InternshipPurpose = keyof typeof notices;

export function hasAgreed({ records, personId }: Turn, purpose: InternshipPurpose): Promise<boolean> {
  return records.people.hasConsent(personId, purpose, notices[purpose]);
}

function agree({ records, personId }: Turn, purpose: InternshipPurpose): Promise<void> {
  return records.people.giveConsent(personId, purpose, notices[purpose]);
}

/** Once nothing is kept any more, nothing is agreed to any more. */
export async function withdrawConsents({ records, personId }: Turn): Promise<void> {
  for (const purpose of Object.keys(notices) as InternshipPurpose[]) {
    await records.people.withdrawConsent(personId, purpose);
  }
}

function readAgreement(words: string): 'yes' | 'no' | undefined {
  if (isButton(words, text.disagree)) return 'no';
  return isButton(words, text.agree) ? 'yes' : readPlainYesNo(words);
}

/** Before anything else: without it there is no application. */
export const profileConsentSlot = slot<true>({
  name: 'consent',
  label: text.profileLabel,
  called: { zh: ['个人信息'], en: ['personal data', 'consent'] },
  examples: text.examples,
  needed: async ({ turn }) => !(await hasAgreed(turn, 'internship-profile')),
  ask: ({ locale }) => ({
    text: text.askProfile[locale],
    brief: text.askProfileBriefly[locale],
    buttons: [text.agree[locale], text.disagree[locale]],
  }),
  read({ text: words }, { locale }) {
    const answer = readAgreement(words);
    if (answer === 'no') return { kind: 'stop', told: text.profileRefused[locale] };
    return answer && { kind: 'value', value: true, sure: true };
  },
  record: (_agreed, { turn }) => agree(turn, 'internship-profile'),
  show: (_agreed, { locale }) => text.profileAgreed[locale],
});

const wantsNoMatching =
  /(?:不要|别|不想|停止|取消|退出|不再|不参与)(?:再|参与|参加|给我|帮我|把我)*(?:匹配|推荐)|\b(?:stop|no|not|don'?t|without) (?:be(?:ing)? |to be )?match/i;
const wantsMatching =
  /(?:同意|可以|想|要|愿意|重新|开始|恢复)(?:参与|参加|给我|帮我|被)*匹配|\b(?:please match|match me|start matching|agree to (?:be(?:ing)? matched|matching)|want to be matched)\b/i;

/** Who does not agree is kept and not matched. */
export const matchingConsentSlot = slot<boolean>({
  name: 'matching',
  label: text.matchingLabel,
  called: { zh: ['匹配', '参与匹配'], en: ['matching'] },
  examples: text.examples,
  needed: async ({ turn }) => !(await hasAgreed(turn, 'internship-matching')),
  ask: ({ locale }) => ({
    text: text.askMatching[locale],
    brief: text.askMatchingBriefly[locale],
    buttons: [text.agree[locale], text.disagree[locale]],
  }),
  read({ text: words }) {
    const answer = readAgreement(words);
    return answer && { kind: 'value', value: answer === 'yes', sure: true };
  },
  spot({ text: words }) {
    const plain = words.replaceAll('’', "'");
    if (wantsNoMatching.test(plain)) return { kind: 'value', value: false, sure: true };
    return wantsMatching.test(plain) ? { kind: 'value', value: true, sure: true } : undefined;
  },
  async record(agrees, { turn }) {
    if (agrees) await agree(turn, 'internship-matching');
    else await turn.records.people.withdrawConsent(turn.personId, 'internship-matching');
  },
  show: (agrees, { locale }) => (agrees ? text.matchingAgreed : text.matchingRefused)[locale],
});

const later =
  /以后|稍后|回头|下次|暂时|没有?(?:简历|准备好)|还没|不附|\b(?:later|no cv|without|not (?:now|yet)|don'?t have)\b/i;

/** To send the file in answer to the notice is to agree to it. */
export const cvConsentSlot = slot<true>({
  name: 'cvConsent',
  label: text.cvConsentLabel,
  called: { zh: ['简历的使用'], en: ['use of the cv'] },
  examples: text.examples,
  optional: text.withoutCv,
  takesFiles: true,
  needed: async ({ turn, values }) => values.cv === undefined && !(await hasAgreed(turn, 'internship-cv')),
  ask: ({ locale }) => ({
    text: text.askCv[locale],
    brief: text.askCvBriefly[locale],
    buttons: [text.agree[locale]],
  }),
  read({ text: words, files }) {
    if (files.length > 0) return { kind: 'value', value: true, sure: true };
    const answer = readAgreement(words);
    if (answer === 'no' || later.test(words.replaceAll('’', "'"))) return { kind: 'none' };
    return answer && { kind: 'value', value: true, sure: true };
  },
  record: (_agreed, { turn }) => agree(turn, 'internship-cv'),
  show: (_agreed, { locale }) => text.cvAgreed[locale],
});
