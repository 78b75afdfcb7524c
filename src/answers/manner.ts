import { type FeatureIndex, forEachProduct, gather } from './featureIndex.ts';
import type { Emit, Features } from './features.ts';
import { createNumbering } from './numbering.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

export interface Manners {
  /** Takes how a text is worded, and then whose it is; of one owner after the other. */
  readonly emit: Emit;
  take(owner: number): void;
  /**
   * For each owner how much a message is worded as its texts mostly are, 0 to 1: the cosine with the sum of them, each of
   * length 1.
   */
  likeness(ownerCount: number): (wording: Features) => Float64Array;
}

/**
 * How lists of texts are worded. It tells apart those that speak of the same matter and ask for different things, which
 * the likeness to any single text does not, and one odd text among many moves it little.
 */
export function createManners(): Manners {
  const vocabulary = createVocabulary();
  const numbering = createNumbering(vocabulary);
  const owners: number[] = [];
  const starts: number[] = [0];
  const used: number[] = [];
  const uses: number[] = [];

  return {
    emit: numbering.emit,
    take(owner) {
      for (const feature of numbering.take().features) {
        used.push(feature);
        uses[feature] = (uses[feature] ?? 0) + 1;
      }
      owners.push(owner);
      starts.push(used.length);
    },
    likeness: (ownerCount) => {
      const vectors = sumUp(owners, starts, used, raritiesOf(uses, owners.length)).index(vocabulary.size, () => 1);
      return createLikeness(vocabulary, Uint32Array.from(uses), owners.length, vectors, ownerCount);
    },
  };
}

function raritiesOf(uses: ArrayLike<number>, textCount: number): Float64Array {
  return Float64Array.from(uses, (use) => rarity(use, textCount));
}

function rarity(use: number, textCount: number): number {
  return Math.log((textCount + 1) / (use + 0.5));
}

/** For each owner the sum of its texts' vectors, each of length 1. */
function sumUp(owners: readonly number[], starts: readonly number[], used: readonly number[], rarities: Float64Array) {
  const gathered = gather();
  const sums = new Float64Array(rarities.length);
  let features: number[] = [];
  for (let text = 0; text < owners.length; text += 1) {
    const owner = owners[text] ?? 0;
    const [start = 0, end = 0] = [starts[text], starts[text + 1]];
    let square = 0;
    for (let at = start; at < end; at += 1) square += (rarities[used[at] ?? 0] ?? 0) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let at = start; at < end; at += 1) {
      const feature = used[at] ?? 0;
      if (sums[feature] === 0) features.push(feature);
      sums[feature] = (sums[feature] ?? 0) + (rarities[feature] ?? 0) / length;
    }
    if (owners[text + 1] === owner) continue;
    gathered.take(owner, { features, weights: features.map((feature) => sums[feature] ?? 0) });
    for (const feature of features) sums[feature] = 0;
    features = [];
  }
  return gathered;
}

/** Apart from what it was gathered from, which is not kept. */
function createLikeness(
  vocabulary: Vocabulary,
  uses: Uint32Array,
  textCount: number,
  index: FeatureIndex,
  ownerCount: number,
): (wording: Features) => Float64Array {
  return (wording) => {
    const vector = [...wording.keys()].map((key) => {
      const feature = vocabulary.find(key);
      return [feature, rarity(feature === undefined ? 0 : (uses[feature] ?? 0), textCount)] as const;
    });
    const length = Math.sqrt(vector.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    const { lengths, owners } = index;
    const likenesses = new Float64Array(ownerCount);
    forEachProduct(index, vector, (text, product) => {
      likenesses[owners[text] ?? 0] = product / (length * (lengths[text] || 1));
    });
    return likenesses;
  };
}
