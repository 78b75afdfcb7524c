import type { Locale, Text } from './text.ts';

/**
 * What a reader understood at one place of a text.
 *
 * One value is a clear reading; two or more are readings that are all likely, and the user is asked which.
 * None says that something of the kind is there but cannot be used, for the `problem` given.
 */
export interface Reading<Value> {
  /** UTF-16 offsets into the text, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly values: readonly Value[];
  /** Why there is no value, or why there are several; a text key. */
  readonly problem?: string;
}

/** The unit that the ends of a stretch of time are given in; of a limit ("before X"), that of X. */
export type Grain = 'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A stretch of time, [from, to) in epoch milliseconds. A moment is one unit long: 3pm an hour, 15:30 a minute. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly grain: Grain;
}

/** A day or days that people count by: 春节前, after National Day. */
export interface Holiday {
  readonly id: string;
  readonly name: Text;
  /** What else it is called. */
  readonly synonyms: Readonly<Record<Locale, readonly string[]>>;
  /** The month and day that it has every year, MM-DD. */
  readonly on?: string;
  /** Its day in each year that is known, YYYY-MM-DD; none for a holiday that has the same one every year. */
  readonly days: readonly string[];
  /** Several days off, which are announced year by year: named alone it is no date. */
  readonly several: boolean;
}

export interface ReadingOptions {
  /** The language to prefer where a text can be read in both; both are always tried. */
  readonly locale: Locale;
  /** Epoch milliseconds; relative dates count from here in Asia/Shanghai. */
  readonly now: number;
  /** The holidays whose dates are known. */
  readonly holidays: readonly Holiday[];
}
