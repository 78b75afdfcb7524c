import type { Entry } from '../model/answers.ts';
import { locales } from '../model/text.ts';
import type { Glossary } from './schema.ts';
import { createSubjectWeighing, type MessageWeight, type Subject, type SubjectEvidence } from './subjects.ts';

/** What speaks for and against one entry. */
export interface Evidence extends Omit<SubjectEvidence, 'index'> {
  readonly entry: Entry;
  /** The weight of the heaviest thing in the message that the entry never speaks of. */
  readonly unexplained: number;
}

export interface Weighing extends MessageWeight {
  /** Entries that share anything with the message and are not ruled out by a near miss, best first. */
  readonly evidence: readonly Evidence[];
}

/** `before` is what was spoken of before, in the words of the message's language: it counts for less than what is said. */
export type Weigh = (text: string, before?: string) => Weighing;

/** Weighs messages against entries, whichever language either is in. */
export function createWeighing(entries: readonly Entry[], glossary: Glossary): Weigh {
  const weigh = createSubjectWeighing(entries.map(subjectOf), glossary);
  return (text, before) => {
    const { evidence, unexplained, ...message } = weigh(text, before);
    const best = bestOf(evidence).flatMap(({ index, ...one }) => {
      const entry = entries[index];
      return entry ? [{ ...one, entry, unexplained: unexplained(index) }] : [];
    });
    return { ...message, evidence: best };
  };
}

function subjectOf({ title, questions, keywords, answer, notAsks }: Entry): Subject {
  return {
    questions: locales.flatMap((locale) => [title[locale], ...questions[locale]]),
    keywords: locales.flatMap((locale) => keywords[locale]),
    answers: locales.map((locale) => answer[locale]),
    misses: locales.flatMap((locale) => notAsks[locale]),
  };
}

/** Nobody looks beyond these. */
const kept = 5;

/** The first few by score, of equals the earlier ones, without putting all of them in order. */
function bestOf(evidence: readonly SubjectEvidence[]): SubjectEvidence[] {
  const best: SubjectEvidence[] = [];
  for (const one of evidence) {
    const last = best[kept - 1];
    if (last && one.score <= last.score) continue;
    const place = best.findIndex(({ score }) => score < one.score);
    best.splice(place < 0 ? best.length : place, 0, one);
    if (best.length > kept) best.pop();
  }
  return best;
}
