import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isButton } from '../../src/language/words.ts';
import type { Purpose } from '../../src/model/people.ts';
import type { Text } from '../../src/model/text.ts';
import { slot } from '../form/slot.ts';
import { registrationText as text } from './registrationText.ts';

export interface Notice {
  readonly purpose: Purpose;
  /** Raised whenever the words of `ask` change: who agreed to an older edition is asked again. */
  readonly edition: string;
  readonly ask: Text;
  readonly askBriefly: Text;
  /** What was agreed to, for the summary. */
  readonly agreed: Text;
  readonly refused: Text;
}

/** Asks for the consent to keep the delegates' details, once for each purpose and edition of its notice. */
export function createConsentSlot({ purpose, edition, ask, askBriefly, agreed, refused }: Notice) {
  return slot<true>({
    name: 'consent',
    isConsent: true,
    label: text.consentLabel,
    called: { zh: ['同意'], en: ['consent'] },
    examples: text.consentExamples,
    // Before the delegates are asked for, and at once when somebody has named them already.
    async needed({ turn, values }) {
      const due = values.delegates !== undefined || (values.firm !== undefined && values.creditCode !== undefined);
      return due && !(await turn.records.people.hasConsent(turn.personId, purpose, edition));
    },
    ask: ({ locale }) => ({
      text: ask[locale],
      brief: askBriefly[locale],
      buttons: [text.agree[locale], text.disagree[locale]],
    }),
    read({ text: words }, { locale }) {
      // What was named before is not kept without consent.
      const reopened = { kind: 'reopen', slot: 'delegates', note: refused[locale] } as const;
      if (isButton(words, text.disagree)) return reopened;
      if (isButton(words, text.agree)) return { kind: 'value', value: true, sure: true };
      const answer = readPlainYesNo(words);
      if (!answer) return undefined;
      return answer === 'yes' ? { kind: 'value', value: true, sure: true } : reopened;
    },
    record: (_agreed, { turn }) => turn.records.people.giveConsent(turn.personId, purpose, edition),
    show: (_agreed, { locale }) => agreed[locale],
  });
}
