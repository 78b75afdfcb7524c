import { type Minute, minutesOf, type Part, type SaidClock, type Stretch, stretchesOf } from './clockTimes.ts';

/** What a limit makes of the time or day that it is said of. */
export type Limit = 'before' | 'not-after' | 'within' | 'after' | 'from';

export type TimeProblem = 'no-such-time' | 'time-zone' | 'unclear-date' | 'past';

/** What a text says about the time of the day in one place, before a day is found for it. */
export interface TimePhrase {
  /** UTF-16 offsets, [start, end); the words of a limit and of a zone are inside. */
  readonly start: number;
  readonly end: number;
  readonly first?: SaidClock;
  readonly last?: SaidClock;
  readonly part?: Part;
  /** How long it goes on from `first`, in minutes. */
  readonly lasting?: number;
  /** Minutes from now: half an hour from now, within two hours. */
  readonly fromNow?: Stretch;
  readonly limit?: Limit;
  /** Minutes east of UTC, where another zone than Beijing's was said. */
  readonly zone?: number;
  readonly grain: 'minute' | 'hour' | 'part-of-day';
  readonly problem?: TimeProblem;
  /** It is a time only beside a day. */
  readonly weak: boolean;
  /** Mornings, every afternoon. */
  readonly plural?: boolean;
  /** What the reader of days shall see in its place. */
  readonly instead: readonly { readonly at: number; readonly words: string }[];
}

/** A point of time (3pm) and no stretch of it. */
export function isMoment({ first, last, lasting: length }: TimePhrase): boolean {
  return first !== undefined && last === undefined && length === undefined;
}

/** What a time of day can mean, in minutes of the day; none if its words contradict each other. */
export function timesOf(phrase: TimePhrase, around?: Part): Stretch[] {
  const { first, last, part, lasting: length, grain } = phrase;
  if (!first) return part ? [{ from: part.from, to: part.to }] : [];
  if (last) return stretchesOf(first, last, around);
  const unit: Minute = length ?? (grain === 'hour' ? 60 : 1);
  return minutesOf(first, around).map((from) => ({ from, to: from + unit }));
}
