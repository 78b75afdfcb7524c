import type { Answers, Entry } from '../model/answers.ts';
import { createWeighing } from './evidence.ts';
import { judge } from './judge.ts';
import { asksNothing } from './requests.ts';
import type { Glossary } from './schema.ts';

/** Longer messages are no questions; what is beyond is not read, so that no message costs more than this. */
const longestQuestion = 400;

/**
 * The knowledge engine: in one process, without a model.
 *
 * MiniSearch was tried beside it. Over plain words and character pairs it put the right entry first for 72 % of the
 * entries' own questions with the question itself left out, over the features of this engine for 80 %, this engine for
 * 82 %; and its scores have no upper end, so that they do not tell "nearly this question" from "many words in common",
 * on which declining rests.
 */
export function createAnswers(entries: readonly Entry[], glossary: Glossary): Answers {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const weigh = createWeighing(entries, glossary);
  return {
    find(text) {
      const question = text.slice(0, longestQuestion);
      return asksNothing(question) ? { outcome: 'none', nearest: [] } : judge(weigh(question));
    },
    get: (id) => byId.get(id),
  };
}
