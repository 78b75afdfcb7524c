/** The features of a text by their numbers, and their weights, in the same order. */
export interface Numbered {
  readonly features: readonly number[];
  readonly weights: readonly number[];
}

/** Weighted features of many texts, gathered before it is known how rare each feature is. */
export interface Gathered {
  take(owner: number, text: Numbered): void;
  /** The texts by feature; every weight multiplied by what `factor` gives for its feature. */
  index(featureCount: number, factor: (feature: number) => number): FeatureIndex;
}

/** Which texts hold a feature and how much of it; the texts of feature f stand at [starts[f], starts[f + 1]). */
export interface FeatureIndex {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly weights: Float32Array;
  /** Euclidean length of each text. */
  readonly lengths: Float64Array;
  /** What each text belongs to. */
  readonly owners: Uint32Array;
  /** Room to reckon in, an element for each text, all 0 between two messages; and which texts were reached. */
  readonly sums: Float64Array;
  readonly reached: Uint32Array;
}

export function gather(): Gathered {
  const owners: number[] = [];
  let texts = new Uint32Array(1024);
  let featureNumbers = new Uint32Array(1024);
  let given = new Float32Array(1024);
  let count = 0;

  function makeRoomFor(more: number): void {
    if (count + more <= texts.length) return;
    const length = 2 * (count + more);
    const [oldTexts, oldFeatures, oldGiven] = [texts, featureNumbers, given];
    texts = new Uint32Array(length);
    featureNumbers = new Uint32Array(length);
    given = new Float32Array(length);
    texts.set(oldTexts);
    featureNumbers.set(oldFeatures);
    given.set(oldGiven);
  }

  return {
    take(owner, { features, weights }) {
      makeRoomFor(features.length);
      for (let at = 0; at < features.length; at += 1) {
        texts[count] = owners.length;
        featureNumbers[count] = features[at] ?? 0;
        given[count] = weights[at] ?? 0;
        count += 1;
      }
      owners.push(owner);
    },
    index(featureCount, factor) {
      const starts = new Uint32Array(featureCount + 1);
      for (let at = 0; at < count; at += 1) {
        const feature = featureNumbers[at] ?? 0;
        starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
      }
      for (let feature = 0; feature < featureCount; feature += 1) {
        starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
      }
      const next = starts.slice();
      const sortedTexts = new Uint32Array(count);
      const weights = new Float32Array(count);
      const lengths = new Float64Array(owners.length);
      for (let at = 0; at < count; at += 1) {
        const feature = featureNumbers[at] ?? 0;
        const place = next[feature] ?? 0;
        next[feature] = place + 1;
        const text = texts[at] ?? 0;
        const weight = (given[at] ?? 0) * factor(feature);
        sortedTexts[place] = text;
        weights[place] = weight;
        lengths[text] = (lengths[text] ?? 0) + weight * weight;
      }
      for (let text = 0; text < lengths.length; text += 1) lengths[text] = Math.sqrt(lengths[text] ?? 0);
      return {
        starts,
        texts: sortedTexts,
        weights,
        lengths,
        owners: Uint32Array.from(owners),
        sums: new Float64Array(owners.length),
        reached: new Uint32Array(owners.length),
      };
    },
  };
}

/** A message by the numbers of its features; what no text has carries weight but no number. */
export type Vector = readonly (readonly [feature: number | undefined, weight: number])[];

/** What is in the vocabulary of a vector. */
export function known(vector: Vector): Numbered {
  const features: number[] = [];
  const weights: number[] = [];
  for (const [feature, weight] of vector) {
    if (feature === undefined) continue;
    features.push(feature);
    weights.push(weight);
  }
  return { features, weights };
}

/** How much of the message's weight each text holds: the scalar products, added to `sums`. */
export function addProducts({ starts, texts, weights }: FeatureIndex, vector: Vector, sums: Float64Array): void {
  for (const [feature, weight] of vector) {
    if (feature === undefined) continue;
    const end = starts[feature + 1] ?? 0;
    for (let place = starts[feature] ?? 0; place < end; place += 1) {
      const text = texts[place] ?? 0;
      sums[text] = (sums[text] ?? 0) + weight * (weights[place] ?? 0);
    }
  }
}

/** As `addProducts` in the room of the index, for texts that share anything with the message alone, each told once. */
export function forEachProduct(
  { starts, texts, weights, sums, reached }: FeatureIndex,
  vector: Vector,
  tell: (text: number, product: number) => void,
): void {
  let count = 0;
  for (const [feature, weight] of vector) {
    if (feature === undefined) continue;
    const end = starts[feature + 1] ?? 0;
    for (let place = starts[feature] ?? 0; place < end; place += 1) {
      const text = texts[place] ?? 0;
      const before = sums[text] ?? 0;
      if (before === 0) reached[count++] = text;
      sums[text] = before + weight * (weights[place] ?? 0);
    }
  }
  for (let at = 0; at < count; at += 1) {
    const text = reached[at] ?? 0;
    tell(text, sums[text] ?? 0);
    sums[text] = 0;
  }
}

/** For each owner the cosine of the message with the nearest of its texts. */
export function nearest(index: FeatureIndex, vector: Vector, ownerCount: number): Float64Array {
  const { lengths, owners } = index;
  const length = Math.sqrt(vector.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  const best = new Float64Array(ownerCount);
  forEachProduct(index, vector, (text, product) => {
    const cosine = product / (length * (lengths[text] ?? 1));
    const owner = owners[text] ?? 0;
    if (cosine > (best[owner] ?? 0)) best[owner] = cosine;
  });
  return best;
}

/** The owners of a feature's texts. */
export function ownersOf(index: FeatureIndex, feature: number): ReadonlySet<number> {
  const owners = new Set<number>();
  for (let place = index.starts[feature] ?? 0; place < (index.starts[feature + 1] ?? 0); place += 1) {
    owners.add(index.owners[index.texts[place] ?? 0] ?? 0);
  }
  return owners;
}

/** Whether this owner has a text with the feature; texts are in the order of their owners. */
export function isOwned({ starts, texts, owners }: FeatureIndex, feature: number, owner: number): boolean {
  let low = starts[feature] ?? 0;
  let high = starts[feature + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((owners[texts[middle] ?? 0] ?? 0) < owner) low = middle + 1;
    else high = middle;
  }
  return low < (starts[feature + 1] ?? 0) && owners[texts[low] ?? 0] === owner;
}
