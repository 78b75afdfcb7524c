import { z } from 'zod';
import { createIntents, type Placed } from '../answers/intents.ts';
import type { Glossary } from '../answers/schema.ts';
import { quantile, rounded, share, type Times, timed, timesOf } from './evaluationFigures.ts';
import { readRows, refuse } from './evaluationFiles.ts';

/** The label of what is out of scope. */
const outOfScope = 'oos';
/** Of the messages that are placed right, this share may be declined for the sake of what is out of scope. */
const declinedRight = 0.015;
/** Without a file to find the threshold on, every so many-th example is kept apart for it. */
const keptApart = 10;

const row = z.object({ query: z.string(), gold: z.string().min(1) });
type Row = z.infer<typeof row>;

export interface IntentFigures extends Times {
  /** Of what is in scope, the share placed right and not declined; null where there is none. */
  readonly accuracyInScope: number | null;
  /** Of what is out of scope, the share declined; null where there is none. */
  readonly recallOutOfScope: number | null;
  readonly threshold: number;
  readonly inScope: number;
  readonly outOfScope: number;
  readonly labels: number;
  readonly examples: number;
}

export interface IntentFiles {
  readonly train: string;
  readonly test: string;
  /** What the threshold is found on; without it, a tenth of the examples. */
  readonly val?: string;
}

/**
 * How well the engine tells intents apart that it has learned from examples. Below the threshold a message is declined;
 * it is the score that all but a few of the messages placed right reach. `strange` counts the test's messages with a label
 * that has no examples; they count as wrong. Throws AppError `evaluation.bad` (refused) where a file cannot be read.
 */
export async function evaluateIntents(
  files: IntentFiles,
  glossary: Glossary,
): Promise<{ readonly figures: IntentFigures; readonly strange: number }> {
  const examples = await readRows(files.train, row);
  const tests = await readRows(files.test, row);
  const validation = files.val === undefined ? undefined : await readRows(files.val, row);
  const labels = new Set(examples.map(({ gold }) => gold).filter((gold) => gold !== outOfScope));
  refuse(labels.size === 0 ? [`${files.train}: has no examples of what is in scope`] : []);

  const { value: built, ms: build } = timed(() => {
    const place = learn(examples, glossary);
    const threshold = validation ? thresholdOf(validation, place) : thresholdWithin(examples, glossary);
    return { place, threshold };
  });
  const asks: number[] = [];
  const outcomes = tests.map(({ query, gold }) => {
    const { value: placed, ms } = timed(() => built.place(query));
    asks.push(ms);
    return { gold, said: placed.score < built.threshold ? outOfScope : placed.label };
  });
  const [inside, outside] = [outcomes.filter(isInScope), outcomes.filter((outcome) => !isInScope(outcome))];
  const isRight = ({ gold, said }: { gold: string; said: string }) => gold === said;
  return {
    figures: {
      accuracyInScope: share(inside, isRight),
      recallOutOfScope: share(outside, isRight),
      threshold: rounded(built.threshold),
      inScope: inside.length,
      outOfScope: outside.length,
      labels: labels.size,
      examples: examples.length,
      ...timesOf(build, asks),
    },
    strange: inside.filter(({ gold }) => !labels.has(gold)).length,
  };
}

function isInScope({ gold }: { readonly gold: string }): boolean {
  return gold !== outOfScope;
}

function learn(rows: readonly Row[], glossary: Glossary): (text: string) => Placed {
  const examples = rows.filter(isInScope).map(({ query, gold }) => ({ text: query, label: gold }));
  const outside = rows.filter((one) => !isInScope(one)).map(({ query }) => query);
  return createIntents(examples, outside, glossary);
}

/** The score that all but `declinedRight` of the messages placed right reach; 0 where none is. */
function thresholdOf(rows: readonly Row[], place: (text: string) => Placed): number {
  const scores = rows.filter(isInScope).flatMap(({ query, gold }) => {
    const { label, score } = place(query);
    return label === gold ? [score] : [];
  });
  return scores.length === 0 ? 0 : quantile(scores, declinedRight);
}

/** The threshold of what is learned from most examples, found on the others. */
function thresholdWithin(rows: readonly Row[], glossary: Glossary): number {
  const seen = new Map<string, number>();
  const isApart = rows.map(({ gold }) => {
    const count = (seen.get(gold) ?? 0) + 1;
    seen.set(gold, count);
    return count % keptApart === 0;
  });
  const apart = rows.filter((_, index) => isApart[index]);
  if (!apart.some(isInScope)) return 0;
  return thresholdOf(
    apart,
    learn(
      rows.filter((_, index) => !isApart[index]),
      glossary,
    ),
  );
}
