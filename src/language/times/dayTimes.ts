import type { Period } from '../../model/reading.ts';
import { finer, openEnd, type Span, startOf } from '../dates/calendar.ts';
import type { DateProblem } from '../dates/mentions.ts';
import { harden, type Part, type Stretch, wholeDay } from './clockTimes.ts';
import { isMoment, type Limit, type TimePhrase, type TimeProblem, timesOf } from './timePhrases.ts';

export type Problem = DateProblem | TimeProblem | 'which-time';

/** What a time means on the days that were said with it. */
export interface Meaning {
  readonly values: readonly Period[];
  readonly problem?: Problem;
}

/** The days that a time is said of: no limit, or "before Friday" said of Friday and the time together. */
export interface Days {
  readonly spans: readonly Span[];
  readonly problem?: DateProblem;
  readonly limit?: Limit;
  /** They were said after the time: of "10pm to 2am tomorrow" either end may be tomorrow's. */
  readonly after?: boolean;
  /** A weekday alone, which comes back every week: Monday mornings. */
  readonly weekly: boolean;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const beijing = 8 * 60;
/** More days than this in one stretch, and a time of day said of it picks out none. */
const mostDays = 5;

export const refused = (problem: Problem): Meaning => ({ values: [], problem });

/** The values in order, each once; several are asked about. */
export function settle(values: readonly Period[], problem: Problem | undefined, several: Problem): Meaning {
  const left = values
    .filter(({ from, to }, index) => values.findIndex((other) => other.from === from && other.to === to) === index)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  if (left.length === 0) return refused(problem ?? 'past');
  if (problem === 'recurring') return { values: left.slice(0, mostDays), problem };
  if (left.length === 1) return { values: left };
  return { values: left, problem: problem ?? several };
}

/** From the clock of the zone that was said to that of Beijing, in milliseconds. */
function shiftOf({ zone }: TimePhrase): number {
  return (beijing - (zone ?? beijing)) * minute;
}

function at(start: number, { from, to }: Stretch, time: TimePhrase): Period {
  const shift = shiftOf(time);
  return { from: start + from * minute + shift, to: start + to * minute + shift, grain: time.grain };
}

/** A moment is over when it has begun; a stretch of time when it has ended. */
function isOver(period: Period, time: TimePhrase, now: number): boolean {
  return isMoment(time) ? period.from < now - (now % minute) : period.to <= now;
}

/** "Before 4pm today" runs from now, "after 2pm on Tuesday" to the end of that day, "after Friday 2pm" on and on. */
function withLimit(period: Period, time: TimePhrase, limit: Limit | undefined, end: number, now: number): Period[] {
  const { from, to, grain } = period;
  if (limit === undefined) return isOver(period, time, now) ? [] : [period];
  if (limit === 'before' || limit === 'not-after') {
    const until = limit === 'not-after' && !isMoment(time) ? to : from;
    return until <= now ? [] : [{ from: now, to: until, grain }];
  }
  if (limit === 'within') return [];
  const start = Math.max(limit === 'after' && !isMoment(time) ? to : from, now);
  return start < end ? [{ from: start, to: end, grain }] : [];
}

/** A time that is counted from now: within two hours, half an hour from now. */
export function fromNow(time: TimePhrase, { from, to }: Stretch, now: number): Meaning {
  const begin = from === 0 ? now : now - (now % minute);
  return { values: [{ from: begin + from * minute, to: begin + to * minute, grain: time.grain }] };
}

/** The next such time from now on. */
export function withoutDay(time: TimePhrase, around: Part | undefined, now: number, today: number): Meaning {
  if (time.problem) return refused(time.problem);
  if (time.fromNow) return fromNow(time, time.fromNow, now);
  if (time.plural && time.limit) return refused('recurring');
  const stretches = timesOf(time, around);
  if (stretches.length === 0) return refused('unclear-date');
  const count = time.plural ? mostDays : 1;
  const values = stretches.flatMap((stretch) => {
    const found: Period[] = [];
    for (let ahead = -1; ahead < 7 && found.length < count; ahead += 1) {
      const start = startOf(today + ahead);
      const end = startOf(today + ahead + (stretch.from >= wholeDay ? 2 : 1)) + shiftOf(time);
      // Yesterday counts for what began before midnight and in other zones alone.
      const period = at(start, stretch, time);
      if (ahead < 0 && period.from < startOf(today)) continue;
      found.push(...withLimit(period, time, time.limit, end, now));
    }
    return found;
  });
  return settle(values, time.plural ? 'recurring' : undefined, 'which-time');
}

/** The time on each of the days. */
export function onDays(time: TimePhrase, around: Part | undefined, days: Days, now: number): Meaning {
  if (time.problem) return refused(time.problem);
  if (days.spans.length === 0) return refused(days.problem ?? 'unclear-date');
  const recurring = days.problem === 'recurring' || time.plural === true;
  const limit = limitOf(time, days);
  if (limit === 'unclear' || (recurring && limit)) return refused(recurring ? 'recurring' : 'unclear-date');
  if (time.fromNow) {
    const meaning = fromNow(time, time.fromNow, now);
    const fits = days.spans.some(({ from, to }) =>
      meaning.values.every((v) => v.from >= startOf(from) && v.to <= startOf(to)),
    );
    return fits ? meaning : refused('unclear-date');
  }
  const stretches = timesOf(time, around);
  if (stretches.length === 0) return refused('unclear-date');
  const starts = days.spans.flatMap((span): number[] => {
    const length = span.to - span.from;
    if (length > mostDays || (span.grain !== 'day' && length > 1)) return [];
    if (time.plural && days.weekly && length === 1) return [0, 7, 14, 21, 28].map((ahead) => span.from + ahead);
    return Array.from({ length }, (_, index) => span.from + index);
  });
  if (starts.length === 0) return refused(recurring ? 'recurring' : 'unclear-date');
  const values = starts.flatMap((start) =>
    stretches.flatMap((stretch) => {
      const open = limit === days.limit && limit !== undefined && limit !== time.limit;
      const end = open ? openEnd : startOf(start + (stretch.from >= wholeDay ? 2 : 1)) + shiftOf(time);
      const early = days.after && stretch.from < wholeDay && stretch.to > wholeDay ? [startOf(start - 1)] : [];
      return [startOf(start), ...early].flatMap((begin) => withLimit(at(begin, stretch, time), time, limit, end, now));
    }),
  );
  return settle(
    values,
    recurring ? 'recurring' : undefined,
    days.spans.length > 1 || starts.length > 1 ? 'which-date' : 'which-time',
  );
}

function limitOf(time: TimePhrase, days: Days): Limit | 'unclear' | undefined {
  const { limit: own } = time;
  const { limit } = days;
  if (limit === undefined) return own;
  if (own === undefined) return limit === 'from' && !isMoment(time) ? undefined : limit;
  const ends = (kind: Limit) => kind === 'before' || kind === 'not-after';
  return ends(own) === ends(limit) ? own : 'unclear';
}

/** One end of a stretch over several days. */
interface DayEnd {
  readonly spans: readonly Span[];
  readonly time?: TimePhrase;
  readonly around?: Part;
}

/** From Monday 9am to Tuesday 5pm, from 2pm till tomorrow 4:30pm; an end without a time is its whole day. */
export function acrossDays(first: DayEnd, last: DayEnd, now: number): Meaning {
  const problem = first.time?.problem ?? last.time?.problem;
  if (problem) return refused(problem);
  const [a, b] = [first.time?.first, last.time?.first];
  const both = a && b ? { first: harden(a, b), last: harden(b, a) } : undefined;
  const starts = endsOf(both && first.time ? { ...first, time: { ...first.time, first: both.first } } : first);
  const ends = endsOf(both && last.time ? { ...last, time: { ...last.time, first: both.last } } : last);
  const values = starts.flatMap((start) =>
    ends.flatMap((end): Period[] => {
      const to = last.time && isMoment(last.time) ? end.from : end.to;
      return to > start.from ? [{ from: start.from, to, grain: finer(start.grain, end.grain) }] : [];
    }),
  );
  if (values.length === 0) return refused('unclear-date');
  const left = values.filter(({ to }) => to > now);
  const short = left.filter(({ from, to }) => to - from < 366 * day);
  return settle(short, undefined, 'which-time');
}

function endsOf({ spans, time, around }: DayEnd): Period[] {
  if (!time) return spans.map(({ from, to, grain }) => ({ from: startOf(from), to: startOf(to), grain }));
  if (time.last || time.fromNow) return [];
  return spans.flatMap((span) =>
    span.to - span.from === 1 ? timesOf(time, around).map((stretch) => at(startOf(span.from), stretch, time)) : [],
  );
}
