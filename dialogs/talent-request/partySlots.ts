import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isButton } from '../../src/language/words.ts';
import type { TalentRequest } from '../../src/model/cirrus.ts';
import type { Message } from '../../src/model/message.ts';
import { type AnySlot, type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { createPersonNameSlot } from '../placement/personNameSlot.ts';
import { creditCodeSlot, firmSlot } from '../registration/firmSlots.ts';
import { contactSlot } from './contactSlot.ts';
import { askedTogether } from './groups.ts';
import { toldOf, valuesOf } from './requestValues.ts';
import { talentRequestText as text } from './talentRequestText.ts';

const purpose = 'talent-request';
/** Raised whenever the words of `askConsent` change: who agreed to an older edition is asked again. */
const edition = 'talent-request-2026-11';

/** Before anybody is named: without it there is no request. A no is asked about once more, since all that was told is lost with it. */
export const consentSlot: Slot<boolean> = slot<boolean>({
  name: 'consent',
  isConsent: true,
  label: text.consentLabel,
  called: { zh: ['同意'], en: ['consent'] },
  examples: text.consentExamples,
  needed: async ({ turn }) => !(await turn.records.people.hasConsent(turn.personId, purpose, edition)),
  ask({ values, locale }) {
    if (values.consent === false) {
      return { text: text.askConsentAgain[locale], buttons: [text.agree[locale], text.leaveIt[locale]] };
    }
    return {
      text: text.askConsent[locale],
      brief: text.askConsentBriefly[locale],
      buttons: [text.agree[locale], text.disagree[locale]],
    };
  },
  read({ text: words }, { values, locale }): SlotReading<boolean> | undefined {
    const isAgreed = isButton(words, text.agree);
    const isRefused = isButton(words, text.disagree) || isButton(words, text.leaveIt);
    const answer = isAgreed ? 'yes' : isRefused ? 'no' : readPlainYesNo(words);
    if (answer === 'yes') return { kind: 'value', value: true, sure: true };
    if (answer !== 'no') return undefined;
    if (values.consent === false) return { kind: 'stop', told: text.refused[locale] };
    return { kind: 'value', value: false, sure: true };
  },
  complete: (agreed) => agreed,
  async record(agreed, { turn }) {
    if (agreed) await turn.records.people.giveConsent(turn.personId, purpose, edition);
  },
  show: (_agreed, { locale }) => text.agreed[locale],
});

/** 导师就是我, "the contact is the mentor": the one who was named before. */
const sameAsContact =
  /(?:导师|带教)(?:也|就|还)?(?:是|由|为)?(?:我(?:自己|本人)?|联系人|同一?个?人|同上|他|她)|^(?:同上|同联系人|和?联系人一样|联系人)$|\bmentor\b[^,.;]{0,12}\b(?:the same|me|myself|the contact)\b|^(?:same|the contact|same person)$/i;

const named = createPersonNameSlot({
  name: 'mentor',
  label: text.mentorLabel,
  called: { zh: ['导师', '带教', '带教导师', '指导老师'], en: ['mentor', 'supervisor'] },
  ask: text.askMentor,
  optional: text.noMentor,
  needed: () => false,
  own: false,
});

const mentorSlot: AnySlot = {
  ...named,
  read: (message, form) => contactAsMentor(message.text, form) ?? named.read(message, form),
  spot: (message, form) =>
    contactAsMentor(message.text, form) ?? named.spot?.(message, form) ?? namedDirectly(message, form),
};

/** 王芳 13800138000，导师李强: a part of its own that begins with the word. */
function namedDirectly(message: Message, form: FormTurn) {
  const part = message.text
    .split(/[,，;；。\n]/)
    .find((one) => /^\s*(?:带教)?(?:导师|带教|mentor\b|supervisor\b)/i.test(one));
  if (part === undefined) return undefined;
  const name = part.trim().replace(/^(?:mentor|supervisor)\s+/i, 'mentor: ');
  return named.read({ ...message, text: name }, form);
}

function contactAsMentor(words: string, { values }: FormTurn): SlotReading<string> | undefined {
  const name = toldOf(values).contact?.name;
  return name !== undefined && sameAsContact.test(words.trim())
    ? { kind: 'value', value: name, sure: true }
    : undefined;
}

/** The firm and its people. */
export const partySlots: readonly AnySlot[] = askedTogether(
  [firmSlot, creditCodeSlot, contactSlot, mentorSlot],
  [
    {
      names: ['firm', 'creditCode'],
      ask: () => text.askFirmAndCode,
    },
  ],
);

/** Who has made a request before need not say again who it is for: all is shown before it is confirmed. */
export const knownPartySlots: readonly AnySlot[] = partySlots.map((one) =>
  one.name === 'mentor'
    ? one
    : {
        ...one,
        async known(form) {
          const last = await newestOf(form);
          if (!last) return undefined;
          const known = valuesOf(last);
          const isSameFirm = form.values.firm === known.firm && form.values.creditCode === known.creditCode;
          if (one.name === 'firm') return form.values.creditCode === undefined ? known.firm : undefined;
          if (one.name === 'creditCode') return form.values.firm === known.firm ? known.creditCode : undefined;
          return isSameFirm && form.values.contact === undefined ? known.contact : undefined;
        },
      },
);

async function newestOf({ turn }: FormTurn): Promise<TalentRequest | undefined> {
  const [newest] = await turn.records.talentRequests.listOf(turn.personId);
  return newest;
}
