import { readAgreementAlone, takesConsentBack } from '../../src/language/replies/agreement.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { readRecordWish } from '../../src/language/replies/recordWords.ts';
import { isButton } from '../../src/language/words.ts';
import { matchingNotice, type Purpose } from '../../src/model/people.ts';
import { isProfileEnded } from '../../src/model/profiles.ts';
import type { Turn } from '../../src/model/turn.ts';
import { type AnySlot, type FormTurn, slot } from '../form/slot.ts';
import { updatedReference } from './applicationSlot.ts';
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

/** A consent belongs to the application that was sent with it: a new one is asked for its own. */
async function holds({ turn, values }: FormTurn, purpose: InternshipPurpose): Promise<boolean> {
  return updatedReference(values) !== undefined && hasAgreed(turn, purpose);
}

/** Whether a CV may be kept: agreed to in this form, or with the application that it changes. */
export async function mayKeepCv(form: FormTurn): Promise<boolean> {
  return form.values.cvConsent === true || holds(form, 'internship-cv');
}

/** The same of an application that there is, even before it is told which. */
export async function mayChangeCv({ turn, values }: FormTurn): Promise<boolean> {
  return values.cvConsent === true || hasAgreed(turn, 'internship-cv');
}

/** Keeps what was agreed to, once that to which it was agreed is kept. */
export async function recordConsents({ turn, values }: FormTurn): Promise<void> {
  const { people } = turn.records;
  const agree = (purpose: InternshipPurpose) => people.giveConsent(turn.personId, purpose, notices[purpose]);
  if (values.consent === true) await agree('internship-profile');
  if (values.matching === true) await agree('internship-matching');
  if (values.matching === false) await people.withdrawConsent(turn.personId, 'internship-matching');
  if (values.cvConsent === true && values.cv !== undefined) await agree('internship-cv');
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

/** Before anything is told: without it there is no application. Taken back, what was told is gone with it. */
export const profileConsentSlot = slot<true>({
  name: 'consent',
  isConsent: true,
  label: text.profileLabel,
  called: { zh: ['个人信息'], en: ['personal data', 'consent'] },
  examples: text.examples,
  needed: async (form) => !(await holds(form, 'internship-profile')),
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
  spot: ({ text: words }, { values, locale }) =>
    values.consent === true && takesConsentBack(words) ? { kind: 'stop', told: text.takenBack[locale] } : undefined,
  show: (_agreed, { locale }) => text.profileAgreed[locale],
});

/** At a question of fact a word of agreement may be no answer to it, so that it is asked about. */
export function apartFromConsent(one: AnySlot): AnySlot {
  return {
    ...one,
    read(message, form) {
      if (takesConsentBack(message.text)) return undefined;
      const said = readAgreementAlone(message.text);
      if (said === undefined) return one.read(message, form);
      return { kind: 'bad', problem: (said === 'agree' ? text.agreedAlready : text.disagreesWithWhat)[form.locale] };
    },
  };
}

const wantsNoMatching =
  /(?:不要|别|不想|停止|取消|退出|不再|不参与)(?:再|参与|参加|给我|帮我|把我)*(?:匹配|推荐)|\b(?:stop|no|not|don'?t|without) (?:be(?:ing)? |to be )?match/i;
const wantsMatching =
  /(?:同意|可以|想|要|愿意|重新|开始|恢复)(?:参与|参加|给我|帮我|被)*匹配|\b(?:please match|match me|start matching|agree to (?:be(?:ing)? matched|matching)|want to be matched)\b/i;

/** Who does not agree is kept and not matched. */
export const matchingConsentSlot = slot<boolean>({
  name: 'matching',
  isConsent: true,
  label: text.matchingLabel,
  called: { zh: ['匹配', '参与匹配'], en: ['matching'] },
  examples: text.examples,
  needed: async (form) => !(await holds(form, 'internship-matching')),
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
  async show(agrees, { turn, values, locale }) {
    if (agrees) return text.matchingAgreed[locale];
    const others = (await turn.records.profiles.listOf(turn.personId)).filter(
      ({ reference, status }) => !isProfileEnded(status) && reference !== updatedReference(values),
    );
    return (others.length > 0 ? text.matchingRefusedForAll : text.matchingRefused)[locale];
  },
});

const later =
  /以后|稍后|回头|下次|暂时|没有?(?:简历|准备好)|还没|不附|\b(?:later|no cv|without|not (?:now|yet)|don'?t have)\b/i;

/** Who wants to send one agrees by sending it. */
const attaches =
  /^(?:好的?|要|我要|可以|嗯|是的?)?[,，\s]*附(?:上|件|一下|吧)?[。.!！]*$|^(?:(?:yes|ok|sure)[,\s]+)?(?:please )?(?:attach|add|send|upload|include)(?: (?:it|one|mine))?[.!]*$/i;

/** To send the file in answer to the notice is to agree to it. */
export const cvConsentSlot = slot<true>({
  name: 'cvConsent',
  isConsent: true,
  label: text.cvConsentLabel,
  called: { zh: ['简历的使用'], en: ['use of the cv'] },
  examples: text.examples,
  optional: text.withoutCv,
  takesFiles: true,
  needed: async (form) => form.values.cv === undefined && !(await holds(form, 'internship-cv')),
  ask: ({ locale }) => ({
    text: text.askCv[locale],
    brief: text.askCvBriefly[locale],
    buttons: [text.agree[locale]],
  }),
  read({ text: words, files }, { locale }) {
    if (files.length > 0) return { kind: 'value', value: true, sure: true };
    const answer = readAgreement(words);
    if (readRecordWish(words)?.wish === 'send-cv' || attaches.test(words.trim()))
      return { kind: 'bad', problem: text.justSend[locale] };
    if (answer === 'no' || later.test(words.replaceAll('’', "'"))) return { kind: 'none' };
    return answer && { kind: 'value', value: true, sure: true };
  },
  show: (_agreed, { locale }) => text.cvAgreed[locale],
});
