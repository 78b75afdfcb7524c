import type { Period, Reading } from '../../model/reading.ts';
import type { Day } from '../dates/calendar.ts';
import type { Phrase } from '../dates/datePhrases.ts';
import type { DateProblem } from '../dates/mentions.ts';
import { minutesOf, type Part } from './clockTimes.ts';
import type { Meaning } from './dayTimes.ts';
import type { Limit, TimePhrase } from './timePhrases.ts';

/** A date with the words around it taken in: a limit, an exception. */
export interface DayReading {
  readonly start: number;
  readonly end: number;
  readonly phrase: Phrase;
  readonly limit?: Limit;
  /** What holds of it whatever time is said beside it. */
  readonly refusal?: DateProblem;
  /** Its reading when no time is said beside it. */
  readonly alone: Reading<Period> | undefined;
}

export interface TimeItem {
  readonly start: number;
  readonly end: number;
  readonly time: TimePhrase;
}

export interface DayItem {
  readonly start: number;
  readonly end: number;
  readonly days: readonly DayReading[];
  readonly times: TimeItem[];
  /** The times were said of another day of the list. */
  borrowed?: boolean;
  /** The gap to the day before it, when the two stand in one list. */
  link?: 'or' | 'and' | 'range';
}

export const tight =
  /^[\s()]*(?:,\s*(?=pref|ideal|say|maybe|perhaps|around|about|any))?(?:(?:[的在于是为约@]|定在|那天|当天|时间|大约|大概|左右|(?:at|on|of|in|for|the|from|between|around|about|over|any\s?time|sometime|pref(?:erably)?|ideally|all|starting|beginning|say|maybe|perhaps)\b)[\s,:]*){0,3}[\s()]*$/;
export const loose = /^\s*[,、·|]\s*$/;
export const orGap = /^\s*,?\s*(?:or|或者?|还是|要么|\/)\s*(?:else\s+|maybe\s+)?(?:on|at|the|in|在)?\s*(?:the\s+)?$/;
export const andGap = /^\s*(?:[,、&]|,?\s*and|和|与|跟|及|以及|还有)\s*(?:on|at|the|in|在)?\s*(?:the\s+)?$/;
export const rangeGap = /^\s*(?:-|~|to|till?|until|through|一?直?到|至)\s*(?:the\s+)?$/;
export const sentenceEnd = /[。!?;；\n]|\.(?:\s|$)/;

export interface Joining {
  /** The text with its times blotted out. */
  readonly plain: string;
  readonly now: number;
  readonly today: Day;
}

/** Whether nothing but small words stands between two things that belong together. */
export function isBeside(gap: string): boolean {
  return tight.test(gap) || loose.test(gap);
}

/** Whether two things stand in one list. */
export function isListed(gap: string): boolean {
  return orGap.test(gap) || andGap.test(gap);
}

export function isDay(item: DayItem | TimeItem | undefined): item is DayItem {
  return item !== undefined && 'days' in item;
}

export type Cluster = readonly (DayItem | TimeItem)[];

export function clustersOf(items: Cluster, plain: string): Cluster[] {
  const clusters: (DayItem | TimeItem)[][] = [];
  let reach = 0;
  for (const item of items) {
    const cluster = clusters.at(-1);
    const gap = plain.slice(reach, Math.max(reach, item.start));
    const linked = [tight, loose, orGap, andGap, rangeGap].some((pattern) => pattern.test(gap));
    if (cluster && (item.start < reach || linked)) cluster.push(item);
    else clusters.push([item]);
    reach = Math.max(reach, item.end);
  }
  return clusters;
}

export function place(items: readonly { readonly start: number; readonly end: number }[]): {
  start: number;
  end: number;
} {
  return { start: Math.min(...items.map((item) => item.start)), end: Math.max(...items.map((item) => item.end)) };
}

export function say(
  items: readonly { readonly start: number; readonly end: number }[],
  meaning: Meaning,
): Reading<Period> {
  const { values, problem } = meaning;
  return problem === undefined ? { ...place(items), values } : { ...place(items), values, problem };
}

export interface Unit {
  readonly members: readonly TimeItem[];
  readonly place: readonly TimeItem[];
  /** "10am to 12pm Monday morning": the morning that holds for the time. */
  readonly around?: Part;
  readonly join?: 'or' | 'span' | 'unclear';
}

/** What the times of one day are to each other: one and its part of the day, alternatives, several, or a riddle. */
export function unitsOf(times: readonly TimeItem[], plain: string): Unit[] {
  const parts = times.filter(({ time }) => !time.first && time.part && !time.limit);
  const clocks = times.filter(({ time }) => time.first || time.fromNow || time.problem || time.limit);
  const [part] = parts;
  if (part && parts.length === 1 && clocks.length === 1) {
    const [clock] = clocks;
    const own = clock?.time.first?.part ?? clock?.time.last?.part;
    if (clock && !own) {
      const plural = part.time.plural;
      const member = plural ? { ...clock, time: { ...clock.time, plural } } : clock;
      return [{ members: [member], place: times, around: part.time.part }];
    }
    return [{ members: times, place: times, join: 'unclear' }];
  }
  if (times.length === 1) return [{ members: times, place: times }];
  const gaps = times.slice(1).map((item, index) => plain.slice(times[index]?.end ?? 0, item.start));
  const [a, b] = times;
  const starts = (limit: Limit | undefined) => limit === 'from' || limit === 'after';
  const ends = (limit: Limit | undefined) => limit === 'before' || limit === 'not-after';
  if (a && b && times.length === 2 && starts(a.time.limit) && ends(b.time.limit))
    return [{ members: times, place: times, join: 'span' }];
  const alike = withPart(times);
  if (gaps.every((gap) => orGap.test(gap))) return [{ members: alike, place: times, join: 'or' }];
  if (gaps.every((gap) => andGap.test(gap))) return alike.map((item) => ({ members: [item], place: [item] }));
  return [{ members: times, place: times, join: 'unclear' }];
}

/** 下午三点或四点: the part of the day holds on for a time that lacks one. */
function withPart(times: readonly TimeItem[]): readonly TimeItem[] {
  let part: Part | undefined;
  return times.map((item) => {
    const { first, last } = item.time;
    const lacks = first && !first.part && first.clock.half === 'either';
    const said = lacks && part ? { ...first, part } : undefined;
    part = last?.part ?? first?.part ?? part;
    return said && minutesOf(said).length > 0 ? { ...item, time: { ...item.time, first: said } } : item;
  });
}
