import type { Numbered } from './featureIndex.ts';

/*
 * The steps were chosen on intents of another kind than ours and on the entries with the regression questions of
 * `test/knowledge`; a third less or half as much again changes next to nothing.
 */

/** How far one example moves what was learned, at the beginning; it falls to nothing along a straight line. */
const firstStep = 6;
/** Examples are gone through as often as it takes to see this many, but no less and no more often than that. */
const seen = { examples: 45_000, leastOften: 3, mostOften: 20 };
/** A label that is this unlikely is right already: moving it would cost time and change nothing. */
const smallestMove = 1e-4;
/** More numbers than this are not kept (200 MB): where there are that many labels, the rarest features are left out. */
const mostNumbers = 50_000_000;

export interface Example {
  readonly label: number;
  /** The features and their weights; a vector of length 1. */
  readonly vector: Numbered;
}

/** For each label how much a vector speaks for it; the exponentials are in the ratio of the probabilities. */
export type Trained = (vector: Numbered) => Float64Array;

/**
 * Learns labels from examples: logistic regression with several outcomes, by stochastic descent. The same examples give
 * the same result. Features are numbered from 0; `featureCount` is how many there are.
 */
export function train(examples: readonly Example[], labelCount: number, featureCount: number): Trained {
  const rows = rowsOf(examples, featureCount, Math.floor(mostNumbers / labelCount));
  const learned = new Float32Array((rows.count + 1) * labelCount);

  function speakFor({ features, weights }: Numbered, sums: Float64Array): void {
    sums.fill(0);
    for (let at = 0; at < features.length; at += 1) {
      const row = rows.of[features[at] ?? 0] ?? -1;
      if (row < 0) continue;
      const weight = weights[at] ?? 0;
      const start = row * labelCount;
      for (let label = 0; label < labelCount; label += 1) {
        sums[label] = (sums[label] ?? 0) + weight * (learned[start + label] ?? 0);
      }
    }
  }

  const sums = new Float64Array(labelCount);
  const rounds = Math.min(seen.mostOften, Math.max(seen.leastOften, Math.ceil(seen.examples / examples.length)));
  const random = createRandom();
  const order = examples.slice();
  for (let round = 0; round < rounds; round += 1) {
    const step = firstStep * (1 - round / rounds);
    shuffle(order, random);
    for (const { label: right, vector } of order) {
      speakFor(vector, sums);
      toProbabilities(sums);
      const moves: number[] = [];
      sums.forEach((probability, label) => {
        const move = (label === right ? 1 : 0) - probability;
        sums[label] = step * move;
        if (Math.abs(move) > smallestMove) moves.push(label);
      });
      for (let at = 0; at < vector.features.length; at += 1) {
        const row = rows.of[vector.features[at] ?? 0] ?? -1;
        if (row < 0) continue;
        const weight = vector.weights[at] ?? 0;
        for (const label of moves) {
          const place = row * labelCount + label;
          learned[place] = (learned[place] ?? 0) + weight * (sums[label] ?? 0);
        }
      }
    }
  }

  return (vector) => {
    const result = new Float64Array(labelCount);
    speakFor(vector, result);
    return result;
  };
}

/** Where the numbers of each feature stand; -1 for those that there is no room for, the least used. */
function rowsOf(examples: readonly Example[], featureCount: number, most: number) {
  const uses = new Uint32Array(featureCount);
  for (const { vector } of examples) for (const feature of vector.features) uses[feature] = (uses[feature] ?? 0) + 1;
  const byUse = Array.from(uses.keys());
  if (featureCount > most) byUse.sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0) || a - b);
  const of = new Int32Array(featureCount).fill(-1);
  byUse.slice(0, most).forEach((feature, row) => {
    of[feature] = row;
  });
  return { of, count: Math.min(most, featureCount) };
}

function toProbabilities(sums: Float64Array): void {
  let greatest = -Infinity;
  for (const sum of sums) if (sum > greatest) greatest = sum;
  let total = 0;
  for (let label = 0; label < sums.length; label += 1) {
    const exponential = Math.exp((sums[label] ?? 0) - greatest);
    sums[label] = exponential;
    total += exponential;
  }
  for (let label = 0; label < sums.length; label += 1) sums[label] = (sums[label] ?? 0) / total;
}

/** Numbers from 0 to 1, the same ones every time (a linear congruential generator, constants of Numerical Recipes). */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [items[last], items[other]];
    if (one === undefined || two === undefined) continue;
    items[last] = two;
    items[other] = one;
  }
}
