import type { Entry } from '../model/answers.ts';
import { locales } from '../model/text.ts';
import type { Glossary } from './schema.ts';
import { createSubjectWeighing, type MessageWeight, type Subject, type SubjectEvidence } from './subjects.ts';

/** What speaks for and against one entry. */
export interface Evidence extends Omit<SubjectEvidence, 'index'> {
  readonly entry: Entry;
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
    const { evidence, ...message } = weigh(text, before);
    return { ...message, evidence: bestOf(evidence, entries) };
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

/** The first few by score, without putting all of them in order. */
function bestOf(evidence: readonly SubjectEvidence[], entries: readonly Entry[]): Evidence[] {
  const best: Evidence[] = [];
  for (const { index, likeness, coverage, against, score } of evidence) {
    const last = best[kept - 1];
    const entry = entries[index];
    if (!entry || (last && score < last.score)) continue;
    const one = { entry, likeness, coverage, against, score };
    if (last && compare(one, last) > 0) continue;
    const place = best.findIndex((other) => compare(one, other) < 0);
    best.splice(place < 0 ? best.length : place, 0, one);
    if (best.length > kept) best.pop();
  }
  return best;
}

function compare(a: Evidence, b: Evidence): number {
  return b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1);
}
