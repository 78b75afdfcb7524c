import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isButton } from '../../src/language/words.ts';
import { slot } from '../form/slot.ts';
import { infoSessionText as text } from './infoSessionText.ts';

/** What is passed on to the expert; `closed` once there are no more. */
export interface ExpertQuestions {
  readonly list: readonly string[];
  readonly closed?: true;
}

/** As many as an expert can be expected to prepare for one firm. */
const most = 10;
/** Longer questions are cut. */
const longest = 500;

const noMore =
  /^(?:暂时|目前)?(?:没有?了?|没了|没有(?:其他|别的|更多)?(?:的)?问题(?:了|要问)?|就这些了?|就这样|不用了?|够了|没什么(?:要问的|问题)了?)[。.!！吧啊]*$|^(?:(?:no|none|nope|nothing)(?:[, ]+thanks?(?: you)?)?|that(?:['’]?s| is| will be) (?:all|it|everything)(?: for now)?|all good|i'?m done|no (?:more|further|other)?\s?questions?|no more|nothing (?:else|more)|not (?:now|really))[.!]*$/i;

/** Questions for the expert, passed on word for word: several in one message or in several. */
export const questionsSlot = slot<ExpertQuestions>({
  name: 'questions',
  label: text.questionsLabel,
  called: { zh: ['问题', '想问的问题', '专家问题'], en: ['question', 'questions'] },
  examples: text.questionsExamples,
  optional: text.noQuestions,
  takesQuestions: true,
  takesWhole: true,
  needed: () => true,
  ask({ locale, values }) {
    const { list = [] } = (values.questions ?? {}) as Partial<ExpertQuestions>;
    if (list.length === 0) return { text: text.askQuestions[locale], brief: text.askQuestionsBriefly[locale] };
    return { text: text.moreQuestions(numbered(list))[locale] };
  },
  read({ text: words }, { values, locale }) {
    const { list = [] } = (values.questions ?? {}) as Partial<ExpertQuestions>;
    if (isButton(words, text.noQuestions) || noMore.test(words.trim()) || readPlainYesNo(words) === 'no') {
      return list.length > 0 ? { kind: 'value', value: { list, closed: true }, sure: true } : { kind: 'none' };
    }
    const asked = split(words).filter((question) => !list.includes(question));
    if (asked.length === 0) return undefined;
    const all = [...list, ...asked];
    if (all.length <= most) return { kind: 'value', value: { list: all }, sure: true };
    const note = text.tooManyQuestions(most)[locale];
    return { kind: 'value', value: { list: all.slice(0, most), closed: true }, sure: true, note };
  },
  complete: ({ closed }) => closed === true,
  leave: (value) => ({ ...value, closed: true }),
  show: ({ list }) => numbered(list),
});

/** A line or a number begins a question. */
function split(words: string): readonly string[] {
  return words
    .split(/\n+|(?=(?:^|\s)(?:[1-9][.、)）]|[①-⑨])\s*)/)
    .map((part) =>
      part
        .replace(/^\s*(?:[1-9][.、)）]|[①-⑨]|[-•*])\s*/, '')
        .trim()
        .slice(0, longest),
    )
    .filter((part) => /\p{L}/u.test(part));
}

function numbered(list: readonly string[]): string {
  return list.map((question, index) => `${index + 1}. ${question}`).join('\n');
}
