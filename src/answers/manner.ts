import { type FeatureIndex, forEachProduct, gather } from './featureIndex.ts';
import { type Unit, unitCount } from './units.ts';

export interface Manners {
  /** Takes a word of a text, in which each counts once. */
  takeWord(word: Unit): void;
  /** Ends a text and takes whose it is; of one owner after the other. */
  take(owner: number): void;
  /**
   * For each owner how much a message, by its words, is worded as its texts mostly are, 0 to 1: the cosine with the sum of
   * them, each of length 1.
   */
  likeness(ownerCount: number): (words: ReadonlySet<string>) => Float64Array;
}

/**
 * How lists of texts are worded: all words, empty ones too, which tell "where is" from "what is". It tells apart those that
 * speak of the same matter and ask for different things, which the likeness to any single text does not, and one odd text
 * among many moves it little.
 */
export function createManners(): Manners {
  const numbers = new Map<string, number>();
  /** One more than the number of a word by the id of its unit, 0 where it has none yet. */
  const byId = new Uint32Array(unitCount);
  const owners: number[] = [];
  const starts: number[] = [0];
  const used: number[] = [];
  const uses: number[] = [];
  /** The text in which each word stood last. */
  const stoodIn: number[] = [];

  function numberOf({ id, text }: Unit): number {
    const known = id < 0 ? 0 : (byId[id] ?? 0);
    if (known > 0) return known - 1;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    if (id >= 0) byId[id] = number + 1;
    return number;
  }

  return {
    takeWord(word) {
      const number = numberOf(word);
      if (stoodIn[number] === owners.length) return;
      stoodIn[number] = owners.length;
      used.push(number);
      uses[number] = (uses[number] ?? 0) + 1;
    },
    take(owner) {
      owners.push(owner);
      starts.push(used.length);
    },
    likeness: (ownerCount) => {
      const vectors = sumUp(owners, starts, used, raritiesOf(uses, owners.length)).index(numbers.size, () => 1);
      return createLikeness(numbers, Uint32Array.from(uses), owners.length, vectors, ownerCount);
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
  numbers: ReadonlyMap<string, number>,
  uses: Uint32Array,
  textCount: number,
  index: FeatureIndex,
  ownerCount: number,
): (words: ReadonlySet<string>) => Float64Array {
  return (words) => {
    const vector = Array.from(words, (word) => {
      const feature = numbers.get(word);
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
