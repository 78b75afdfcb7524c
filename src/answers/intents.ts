import { known, type Numbered, type Vector } from './featureIndex.ts';
import type { Glossary } from './schema.ts';
import { createSubjectWeighing } from './subjects.ts';
import { train } from './training.ts';
import { createWordingReader } from './wording.ts';

/**
 * How much what the engine finds counts beside what was learned from the wording, and how much likeness to what is out
 * of scope takes off. Chosen like the steps in `training.ts`.
 */
const shares = { coverage: 4, outside: 0.5 };

export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

export interface Placed {
  readonly label: string;
  /** The higher, the likelier. Below which score to decline is to be found out on texts kept apart. */
  readonly score: number;
}

/**
 * Learns to tell what is meant from examples, any number for each label: by the evidence of the knowledge engine, each
 * label being a subject that its examples ask for, and by what was learned from their wording. `outside` are examples of
 * what has no label, if there are any.
 */
export function createIntents(
  examples: readonly LabelledText[],
  outside: readonly string[],
  glossary: Glossary,
): (text: string) => Placed {
  const byLabel = [...Map.groupBy(examples, ({ label }) => label)];
  const labels = byLabel.map(([label]) => label);
  const weigh = createSubjectWeighing(
    byLabel.map(([, texts]) => ({ questions: texts.map(({ text }) => text), keywords: [], answers: [], misses: [] })),
    glossary,
  );
  const reader = createWordingReader([...examples.map(({ text }) => text), ...outside]);
  const read = (text: string) => toUnitLength(reader.read(text));
  const numbers = new Map(labels.map((label, index) => [label, index]));
  // What is out of scope is learned as one label more, the last.
  const learned = train(
    [
      ...examples.map(({ text, label }) => ({ label: numbers.get(label) ?? 0, vector: read(text) })),
      ...outside.map((text) => ({ label: labels.length, vector: read(text) })),
    ],
    labels.length + (outside.length > 0 ? 1 : 0),
    reader.featureCount,
  );

  return (text) => {
    const scores = learned(read(text));
    for (const { index, coverage } of weigh(text).evidence) {
      scores[index] = (scores[index] ?? 0) + shares.coverage * coverage;
    }
    let best = 0;
    labels.forEach((_, index) => {
      if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
    });
    return { label: labels[best] ?? '', score: (scores[best] ?? 0) - shares.outside * (scores[labels.length] ?? 0) };
  };
}

/** What no example uses counts for the length and is then left out: a strange text is a short vector. */
function toUnitLength(vector: Vector): Numbered {
  const length = Math.sqrt(vector.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  const { features, weights } = known(vector);
  return { features, weights: weights.map((weight) => weight / length) };
}
