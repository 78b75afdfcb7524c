import { gather, known, nearest } from './featureIndex.ts';
import type { Glossary } from './schema.ts';
import { createSubjectWeighing } from './subjects.ts';
import { inOneSpelling } from './units.ts';
import { createWordingReader } from './wording.ts';

/**
 * How much being worded like the question counts beside the evidence that entries are weighed by. Chosen on a public
 * collection of questions about web applications, and on the titles of the entries with the regression questions of
 * `test/knowledge`; from 0.3 to 0.9 it changes little.
 */
const wordingShare = 0.6;

/** What is to be found: one question and its answer, in one language. */
export interface Document {
  readonly question: string;
  readonly answer?: string;
}

/**
 * Puts documents in the order in which they are likely meant by a message, by the evidence of the knowledge engine and
 * by the wording of their questions. Gives their places in the list; those that share nothing with the message are left
 * out. Of documents with the same question the likeliest stands for all, and the others come after everything else:
 * whoever is shown three is shown three different things.
 */
export function createRanking(documents: readonly Document[], glossary: Glossary): (text: string) => readonly number[] {
  const weigh = createSubjectWeighing(
    documents.map(({ question, answer }) => ({
      questions: [question],
      keywords: [],
      answers: answer === undefined ? [] : [answer],
      misses: [],
    })),
    glossary,
  );
  const likenessTo = createWordingLikeness(documents.map(({ question }) => question));
  const questions = documents.map(({ question }) => inOneSpelling(question).trim());

  return (text) => {
    const scores = likenessTo(text).map((likeness) => wordingShare * likeness);
    for (const { index, score } of weigh(text).evidence) scores[index] = (scores[index] ?? 0) + score;
    const shown = new Set<string | undefined>();
    const first: number[] = [];
    const others: number[] = [];
    for (const index of bestFirst(scores)) {
      (shown.has(questions[index]) ? others : first).push(index);
      shown.add(questions[index]);
    }
    return [...first, ...others];
  };
}

function bestFirst(scores: Float64Array): number[] {
  const found: number[] = [];
  scores.forEach((score, index) => {
    if (score > 0) found.push(index);
  });
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/** For each text how much a message is worded like it, 0 to 1. */
function createWordingLikeness(texts: readonly string[]): (text: string) => Float64Array {
  const reader = createWordingReader(texts);
  const gathered = gather();
  texts.forEach((text, owner) => {
    gathered.take(owner, known(reader.read(text)));
  });
  const index = gathered.index(reader.featureCount, () => 1);
  return (text) => nearest(index, reader.read(text), texts.length);
}
