import { readRecordWish } from '../../src/language/replies/recordWords.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { StudentProfile } from '../../src/model/profiles.ts';
import type { AnySlot, Form } from '../form/slot.ts';
import { createApplicationSlot, hasEnded, whyNone } from './applicationSlot.ts';
import { applicationText as text } from './applicationText.ts';
import { createProfileSlots } from './applySlots.ts';
import { cvConsentSlot, matchingConsentSlot, mayChangeCv } from './consentSlots.ts';
import { createCvSlot } from './cvSlot.ts';
import { createWhatSlot, inUpdate, isTold, orLeaves, removable, update } from './updating.ts';

function whyNotChanged(profile: StudentProfile) {
  return hasEnded(profile) ? text.ended(profile.reference) : undefined;
}

/** Other details, a new CV, or another mind about being matched; what it was stays until the change is confirmed. */
export function createChangeApplication({ lexicon }: { readonly lexicon: Lexicon }): Form {
  const told: readonly AnySlot[] = [
    ...createProfileSlots(lexicon),
    ...[matchingConsentSlot, cvConsentSlot, removable(createCvSlot(mayChangeCv))].map(inUpdate),
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
    opens: (message) =>
      wantsCv(message) ||
      ofMatching.test(normalise(message.text).trim()) ||
      readRecordWish(message.text)?.wish === 'change-application',
    async refuses(form, message) {
      const why = await whyNone(form, whyNotChanged);
      const isFillingIn = form.setAside?.dialog === 'internship-apply';
      return why !== undefined && isFillingIn && wantsCv(message) ? text.cvComes[form.locale] : why;
    },
    finish: (form) => update(form, String(form.values.application), lexicon),
  };
}

/** To be matched or not, said of nothing else; what is said of it then is for its slot to read. */
const ofMatching =
  /^(?:请|我|先)*(?:不要|别|不想|停止|取消|退出|不再|不参与|同意|可以|想|要|愿意|重新|恢复|开始)(?:再|参与|参加|给我|帮我|被)*匹配(?:了|吧)*[\s。.!]*$|^(?:please )?(?:stop matching(?: me)?|(?:don'?t|do not) match me|match me|start matching(?: me)?)(?: any ?more| again)?(?: please)?[\s.!]*$/;

function wantsCv({ text: words }: Message): boolean {
  return readRecordWish(words)?.wish === 'send-cv';
}
