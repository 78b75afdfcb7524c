import { readRequest } from '../../src/language/replies/requests.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import type { Matching } from '../../src/model/matching.ts';
import type { Finish, Form, FormTurn } from '../form/slot.ts';
import { casesOf, createCheckSlots } from './checkSlots.ts';
import { checkText as text } from './checkText.ts';
import { tellEligibility } from './eligibility.ts';

export interface CheckDeps {
  readonly lexicon: Lexicon;
  readonly matching: Pick<Matching, 'consider' | 'showFinding'>;
}

/** What somebody who wants to work beside or after the studies must get first, and what is not open. Nothing is kept. */
export function createCheckForm({ lexicon, matching }: CheckDeps): Form {
  const slots = createCheckSlots(lexicon, matching);

  async function finish(form: FormTurn): Promise<Finish> {
    const { values, turn, locale } = form;
    const facts: string[] = [];
    for (const one of slots) {
      if (values[one.name] !== undefined && (one.applies?.(form) ?? true))
        facts.push(await one.show(values[one.name], form));
    }
    const { said, isForStaff } = tellEligibility(matching, casesOf(values, turn.now), locale);
    return {
      kind: 'done',
      text: [text.told(facts.join(text.semicolon[locale]))[locale], ...said, text.closing[locale]].join('\n\n'),
      buttons: [...(isForStaff ? [text.person] : []), text.browse, text.apply].map((button) => button[locale]),
    };
  }

  return {
    id: 'internship-check',
    title: text.title,
    called: { zh: ['核对', '资格核对', '检查'], en: ['check', 'eligibility check'] },
    stopped: text.stopped,
    summaryTitle: text.title,
    // It records nothing.
    confirms: false,
    slots,
    opens: ({ text: words }) => {
      const request = readRequest(words);
      return request !== undefined && 'dialog' in request && request.dialog === 'internship-check';
    },
    finish,
  };
}
