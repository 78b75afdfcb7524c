/** Milliseconds. */
export interface Times {
  readonly buildMs: number;
  readonly askP50Ms: number;
  readonly askP99Ms: number;
}

/** What something gave, and the milliseconds that it took. */
export function timed<Value>(run: () => Value): { readonly value: Value; readonly ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

/** `asks` is what each question took, in milliseconds. */
export function timesOf(build: number, asks: readonly number[]): Times {
  return {
    buildMs: rounded(build, 1),
    askP50Ms: rounded(quantile(asks, 0.5)),
    askP99Ms: rounded(quantile(asks, 0.99)),
  };
}

/**
 * How well rankings do, by the place (from 1) of the first right document in each; undefined where it is in none. `MRR`
 * is the mean of one through the place, 0 where there is none.
 */
export function rankFigures(places: readonly (number | undefined)[]) {
  const within = (most: number) => share(places, (place) => place !== undefined && place <= most);
  const reciprocals = places.map((place) => (place === undefined ? 0 : 1 / place));
  const mean = reciprocals.reduce((sum, one) => sum + one, 0) / places.length;
  return { 'Hit@1': within(1), 'Hit@3': within(3), MRR: rounded(mean) };
}

/** The share of a list that passes; null of an empty one, of which nothing can be said. */
export function share<Item>(items: readonly Item[], passes: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : rounded(items.filter(passes).length / items.length);
}

/** The nearest-rank quantile. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

export function rounded(value: number, digits = 4): number {
  return Number(value.toFixed(digits));
}
