import { readRecordWish } from '../../src/language/replies/recordWords.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { StudentProfile } from '../../src/model/profiles.ts';
import type { AnySlot, Form } from '../form/slot.ts';
import { createApplicationSlot, hasEnded, ownApplications } from './applicationSlot.ts';
import { applicationText as text } from './applicationText.ts';
import { createProfileSlots } from './applySlots.ts';
import { cvConsentSlot, matchingConsentSlot } from './consentSlots.ts';
import { cvSlot } from './cvSlot.ts';
import { createWhatSlot, inUpdate, isTold, orLeaves, removable, update } from './updating.ts';

function whyNotChanged(profile: StudentProfile) {
  return hasEnded(profile) ? text.ended(profile.reference) : undefined;
}

/** Other details, a new CV, or another mind about being matched; what it was stays until the change is confirmed. */
export function createChangeApplication({ lexicon }: { readonly lexicon: Lexicon }): Form {
  const told: readonly AnySlot[] = [
    ...createProfileSlots(lexicon),
    ...[matchingConsentSlot, cvConsentSlot, removable(cvSlot)].map(inUpdate),
  ];
  const what = createWhatSlot(told);
  return {
    id: 'change-application',
    title: text.changeTitle,
    called: { zh: ['修改', '修改申请'], en: ['change'] },
    stopped: text.changeStopped,
    summaryTitle: text.changeSummary,
    confirms: true,
    slots: [
      createApplicationSlot({ refusal: whyNotChanged }),
      {
        ...what,
        applies: ({ values }) => !isTold(values, told),
        spot: (message: Message) => (wantsCv(message) ? { kind: 'value', value: 'cv', sure: true } : undefined),
      },
      ...told.map((one) => (one.name === 'cv' || one.name === 'cvConsent' ? orLeaves(one, told) : one)),
    ],
    opens: (message) => wantsCv(message) || readRecordWish(message.text)?.wish === 'change-application',
    async refuses({ turn, locale }) {
      const own = await ownApplications(turn);
      if (own.some((profile) => whyNotChanged(profile) === undefined)) return undefined;
      return (own.length === 0 ? text.none : text.noneOpen)[locale];
    },
    finish: (form) => update(form, String(form.values.application), lexicon),
  };
}

function wantsCv({ text: words }: Message): boolean {
  return readRecordWish(words)?.wish === 'send-cv';
}
