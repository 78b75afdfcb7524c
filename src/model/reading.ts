import type { Locale } from './text.ts';

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

/** A stretch of time, [from, to) in epoch milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly grain: 'time' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'range';
}

export interface ReadingOptions {
  /** The language to prefer where a text can be read in both; both are always tried. */
  readonly locale: Locale;
  /** Epoch milliseconds; relative dates count from here in Asia/Shanghai. */
  readonly now: number;
}
