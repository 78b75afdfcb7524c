import { longestMessage } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { findNumerals, type Numeral } from '../numbers/numeralsInText.ts';
import { normalise } from '../spelling/normalise.ts';

/**
 * How much time is worked. Days a week are kept apart from hours, because how long a day is has to be said; with both
 * the hours of a week follow.
 */
export interface Workload {
  readonly hours?: number;
  readonly days?: number;
  readonly hoursPerDay?: number;
}

/** `full-day`: a whole day or full time, of which the hours have to be said. `open`: it does not matter. */
export type WorkloadProblem = 'full-day' | 'several-hours' | 'impossible-hours';

const hourUnit = '(?:个?(?:小时|钟头|钟)|hours?|hrs?|h)';
const dayUnit = '(?:个?(?:工作日|天|日|整天)|(?:working |full |work)?days?|d)';
const perWeek =
  '(?:/\\s*(?:周|星期|礼拜|week|wk|w)|[一每](?:周|个?星期|个?礼拜)|(?:a|per|each|every|/)\\s*(?:week|wk)|weekly|in a week|p\\.?w\\.?(?![a-z]))';
const perDay = '(?:/\\s*(?:天|日|day|d)|[一每](?:天|日)|(?:a|per|each|every)\\s*(?:working |week)?day|daily)';
const unitBehind = new RegExp(
  `^\\s*(?:-\\s*)?(?:(?<hour>${hourUnit})|(?<day>${dayUnit}))(?![a-z])\\s*(?:的?(?:工作|上班|实习|到岗)(?:时间)?|of work|work)?\\s*(?:(?<week>${perWeek})|(?<daily>${perDay}))?(?![a-z])`,
);
const weekBefore =
  /(?:每|一)(?:周|个?星期|个?礼拜)\s*(?:大概|大约|约|最多|最少|至少|可以|能|可|要|需要?|能够|保证|不超过|工作时间|时间|时长|工作|实习|到岗|坐班|上班|出勤|来|有|是|为|:|：|在|,)*\s*$|\b(?:weekly|(?<!(?:days?|hours?|hrs?|[dh])\s+)(?:a|per|each|every)\s+week),?:?\s*(?:about|around|up to|at least|i can (?:work|do))?\s*$/;
const dayBefore =
  /(?:每|一)(?:天|日)\s*(?:大概|大约|约|最多|最少|至少|可以|能|要|需要?|工作|实习|上班|是|:|：|,)*\s*$|\b(?:a|per|each|every)\s+day,?\s*(?:about|around|up to|at least)?\s*$/;
const rangeLink = /^\s*(?:-|~|到|至|to|or|或者?)\s*$/;

const mayHold =
  /小时|钟头|个钟|[天日]|朝九|\ddays?|\dd\b|\d\s?h\b|nine|9|mon|工作日|星期|礼拜|周|全天|全职|坐班|hour|hrs?\b|\dh|days?\b|full[- ]time/;
const wholeDay =
  /(?:全天|整天|全勤|坐班|全职|全时|朝九晚[五六])|\bfull[- ]?(?:days?|time)\b|\b(?:9|nine)[- ](?:to[- ])?(?:5|five)\b/;

/** Those of one week are dates: 下周一到周五. */
const workingDays =
  /(?<![下上本这]|[下上本这]个)(?:周|星期|礼拜)一(?:到|至|-|~)(?:周|星期|礼拜)?五(?!下午|上午)|(?<!\b(?:next|this|last|from) )\b(?:monday|mon)s?\s?(?:to|through|-)\s?(?:friday|fri)s?\b/;

const mostHours = 168;
/** A number without a unit that is larger is something else. */
const mostWorked = 60;

/**
 * The hours or days a week that a text names: 每周20小时, "20h/week", 一周三天, "4 hours a day, 5 days a week". Hours or
 * days with no week beside them are read only in the answer to a question for them (`asked`), where nothing else is said. A range gives both its ends (`several-hours`),
 * a whole day no value (`full-day`), more hours than there are none (`impossible-hours`). At most one reading.
 */
export function readWorkload(text: string, asked: boolean): Reading<Workload>[] {
  const plain = normalise(text.slice(0, longestMessage));
  if (!mayHold.test(plain)) return [];
  // 20h, 3d: the unit may stand right behind its number.
  const numerals = findNumerals(plain, (at) =>
    /^(?:h|hr|hrs|d|x)(?![a-z])|^(?:hours?|days?)/.test(plain.slice(at, at + 6)),
  ).slice(0, 40);
  const terms = [
    ...numerals.flatMap((numeral, at) => termOf(plain, numeral, numerals[at - 1]) ?? []),
    ...workingWeek(plain),
  ];
  const isWhole = asked && terms.length === 1 && isAlone(plain, terms[0]);
  const weekly = terms.filter(
    ({ kind, per }) =>
      per !== undefined || (kind === 'hour' && terms.some((other) => other.kind === 'day' && other.per === 'week')),
  );
  const used = weekly.length > 0 ? weekly : isWhole ? terms : [];
  if (used.length === 0) {
    const found = wholeDay.exec(plain);
    return found ? [{ start: found.index, end: found.index + found[0].length, values: [], problem: 'full-day' }] : [];
  }
  const place = {
    start: Math.min(...used.map(({ start }) => start)),
    end: Math.max(...used.map(({ end }) => end)),
  };
  const values = combine(used);
  if (values.some(isImpossible) || values.length === 0) return [{ ...place, values: [], problem: 'impossible-hours' }];
  return [{ ...place, values, ...(values.length > 1 && { problem: 'several-hours' }) }];
}

interface TimeTerm {
  readonly start: number;
  readonly end: number;
  readonly kind: 'hour' | 'day';
  readonly per?: 'week' | 'day';
  readonly counts: readonly number[];
}

function termOf(plain: string, numeral: Numeral, before: Numeral | undefined): TimeTerm | undefined {
  const found = unitBehind.exec(plain.slice(numeral.end, numeral.end + 40));
  if (numeral.unit !== 'none') return undefined;
  if (!found) return bareHours(plain, numeral);
  const isRange = before !== undefined && rangeLink.test(plain.slice(before.end, numeral.start));
  const start = isRange ? before.start : numeral.start;
  const lead = plain.slice(Math.max(0, start - 30), start);
  const { hour, week, daily } = found.groups ?? {};
  const [weekly, dayly] = [weekBefore.exec(lead), dayBefore.exec(lead)];
  // What stands behind the number is its own; what stands before it may belong to another.
  const own = week !== undefined ? 'week' : daily !== undefined && hour !== undefined ? 'day' : undefined;
  const per = own ?? (weekly ? 'week' : dayly ? 'day' : undefined);
  if (hour === undefined && per === 'day') return undefined;
  const ends = [...(isRange ? before.values : []), ...numeral.values];
  const counts = [...new Set(ends.flatMap(({ min, max }) => [min, max]))];
  const leading = week === undefined && daily === undefined ? ((weekly ?? dayly)?.[0].length ?? 0) : 0;
  return {
    start: start - leading,
    end: numeral.end + found[0].length - (hour === undefined ? (daily?.length ?? 0) : 0),
    kind: hour === undefined ? 'day' : 'hour',
    ...(per && { per }),
    counts,
  };
}

/** 每周16: more than there are days in a week are hours. */
function bareHours(plain: string, { start, end, values }: Numeral): TimeTerm | undefined {
  const lead = weekBefore.exec(plain.slice(Math.max(0, start - 30), start));
  const counts = [...new Set(values.flatMap(({ min, max }) => [min, max]))];
  const isHours = counts.every((count) => count > 7 && count <= mostWorked);
  if (!lead || !isHours || !/^\s*(?:$|[,，。;；.!！])/.test(plain.slice(end))) return undefined;
  return { start: start - lead[0].length, end, kind: 'hour', per: 'week', counts };
}

/** 周一到周五, Monday to Friday. */
function workingWeek(plain: string): readonly TimeTerm[] {
  const found = workingDays.exec(plain);
  if (!found) return [];
  return [{ start: found.index, end: found.index + found[0].length, kind: 'day', per: 'week', counts: [5] }];
}

/** Whether nothing but small words stands beside it. */
function isAlone(plain: string, term: TimeTerm | undefined): boolean {
  if (!term) return false;
  const rest = `${plain.slice(0, term.start)} ${plain.slice(term.end)}`;
  return /^(?:[\s,.。!！吧的左右大概大约约最多至少可以能我都行上下]|about|around|up to|at most|at least|max|maybe|i can|work|please|or so|part[- ]time)*$/.test(
    rest,
  );
}

function combine(terms: readonly TimeTerm[]): readonly Workload[] {
  const all = (kind: TimeTerm['kind'], per: TimeTerm['per'] | 'any') =>
    terms.find((term) => term.kind === kind && (per === 'any' || term.per === per))?.counts;
  const weekly = all('hour', 'week');
  if (weekly) return weekly.map((hours) => ({ hours }));
  const days = all('day', 'any');
  const daily = all('hour', 'day') ?? (days ? all('hour', 'any') : undefined);
  if (days && daily) {
    return [...new Set(days.flatMap((day) => daily.map((hours) => day * hours)))].map((hours) => ({ hours }));
  }
  if (days) return days.map((count) => ({ days: count }));
  if (daily) return daily.map((hoursPerDay) => ({ hoursPerDay }));
  return (all('hour', 'any') ?? []).map((hours) => ({ hours }));
}

function isImpossible({ hours = 1, days = 1, hoursPerDay = 1 }: Workload): boolean {
  return hours <= 0 || hours > mostHours || days <= 0 || days > 7 || hoursPerDay <= 0 || hoursPerDay > 24;
}
