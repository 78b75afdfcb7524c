/** A stretch of numbers, both ends included; most often one number. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** A number spelled out, in whole or in its units: 三千五百万, 1亿2000万, three and a half million. */
export interface SpelledNumber {
  readonly end: number;
  /** Undefined where no number is meant: 几百万, several million. */
  readonly extent?: Extent;
  /** What it is to the letter where most people mean `extent`: 30,005,000 for 三千万五, which is 35 million to most. */
  readonly literal?: Extent;
  /** Said roughly: 十几亿, 两三百万, 500多万, a couple of million. */
  readonly rough: boolean;
  /** A unit without a number before it: 千万, 亿, million. */
  readonly bare: boolean;
  /** What a number before this one may be multiplied by, largest first: 1e7 and 1e4 for 三千万 (二到三千万). */
  readonly scales: readonly number[];
}

/** As people would write it: 1.1 × 10⁸ is 110,000,000, without what binary fractions leave behind. */
export function tidy(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value;
  return Number(value.toPrecision(15));
}

export function exactly(value: number): Extent {
  return { min: value, max: value };
}

export function times({ min, max }: Extent, factor: number): Extent {
  return { min: tidy(min * factor), max: tidy(max * factor) };
}

export function plus(a: Extent, b: Extent): Extent {
  return { min: tidy(a.min + b.min), max: tidy(a.max + b.max) };
}

export function negate({ min, max }: Extent): Extent {
  return { min: -max, max: -min };
}

/** What each of the last units of a number multiplies by, with those after it: 千万 and 万 for 三千万. */
export function scalesOf(units: readonly number[]): number[] {
  return units.map((_, index) => units.slice(index).reduce((product, unit) => product * unit, 1));
}
