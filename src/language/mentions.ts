import {
  addMonths,
  civil,
  type Day,
  daySpan,
  findDay,
  monthSpan,
  monthStart,
  quarterSpan,
  type Span,
  type Third,
  thirdOf,
  weekday,
  weekSpan,
  yearSpan,
} from './calendar.ts';

/** A stretch inside a month. Counts from 1; -1 is the last. */
export type MonthPart =
  | { readonly third: Third; readonly endPoint?: boolean }
  | { readonly half: 1 | 2 }
  | { readonly week: number }
  | { readonly nth: number; readonly weekday: number };

/** What a text says about a date, before the year, the month and the rule "never in the past" are filled in. */
export type Mention =
  | CalendarMention
  /** A weekday, of the week that starts on `monday` or else the next one. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly to?: number; readonly monday?: Day }
  | { readonly kind: 'week'; readonly monday: Day; readonly weekend?: boolean }
  /** Settled already; `beforeOnly` can be understood as a limit but not as a stretch of its own. */
  | { readonly kind: 'span'; readonly span: Span; readonly beforeOnly?: boolean; readonly fromNow?: boolean }
  | { readonly kind: 'now' };

export interface CalendarMention {
  readonly kind: 'calendar';
  readonly year?: number;
  readonly half?: 1 | 2;
  readonly quarter?: number;
  readonly month?: number;
  readonly part?: MonthPart;
  readonly date?: number;
  /** The weekday that was said beside the date. */
  readonly weekday?: number;
  readonly yearPart?: Third;
  /** 年底 and "end of": as a limit they mean the last moment of the year, quarter or month. */
  readonly endPoint?: boolean;
}

/**
 * A date as it stands in a text, before its surroundings are looked at. Several alternatives are all likely;
 * `last` makes it a stretch up to and including that; `also` is a further date that shares its month.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly Mention[];
  readonly last?: Mention;
  readonly also?: Mention;
  /** It can be dated but not used: 每周三, 三天前. */
  readonly problem?: 'recurring' | 'past' | 'holiday' | 'unclear-date';
  /** "the month", "the week": says something only with what stands before it, as in "the end of the month". */
  readonly dependent?: true;
  /** As a limit its last moment is meant. */
  readonly endPoint?: true;
  /** A number of days or weeks counted from today. */
  readonly counted?: true;
}

export type Rule = {
  readonly pattern: RegExp;
  /** Undefined where the words turn out to be no date. */
  readonly read: (match: RegExpExecArray, today: Day) => Omit<Token, 'start' | 'end'> | undefined;
};

export type DateProblem = 'no-such-day' | 'past' | 'unclear-date' | 'which-date' | 'recurring' | 'excluded' | 'holiday';

/** All that a mention can mean from `today` on; several spans are several likely meanings. */
export interface Resolution {
  readonly spans: readonly Span[];
  readonly problem?: DateProblem;
}

const none = (problem: DateProblem): Resolution => ({ spans: [], problem });

/** The meaning of a mention whose end is not before `today`; for a mention without a year the next one. */
export function resolve(mention: Mention, today: Day): Resolution {
  switch (mention.kind) {
    case 'now':
      return none('unclear-date');
    case 'span':
      return mention.span.to <= today ? none('past') : { spans: [mention.span] };
    case 'week': {
      const span = mention.weekend
        ? { from: mention.monday + 5, to: mention.monday + 7, grain: 'range' as const }
        : weekSpan(mention.monday);
      return span.to <= today ? none('past') : { spans: [span] };
    }
    case 'weekday':
      return resolveWeekday(mention, today);
    case 'calendar':
      return resolveCalendar(mention, today);
  }
}

function resolveWeekday(mention: Mention & { kind: 'weekday' }, today: Day): Resolution {
  const length = mention.to === undefined ? 1 : mention.to - mention.weekday + 1;
  const at = (monday: Day): Span =>
    length === 1
      ? daySpan(monday + mention.weekday)
      : { from: monday + mention.weekday, to: monday + mention.weekday + length, grain: 'range' };
  if (mention.monday !== undefined) {
    const span = at(mention.monday);
    return span.to <= today ? none('past') : { spans: [span] };
  }
  const monday = today - weekday(today);
  const coming = at(monday);
  if (coming.to <= today) return { spans: [at(monday + 7)] };
  if (coming.from > today) return { spans: [coming] };
  // Whoever names the weekday of today may mean today or today in a week.
  return { spans: [coming, at(monday + 7)], problem: 'which-date' };
}

function resolveCalendar(mention: CalendarMention, today: Day): Resolution {
  const { year, month, date } = mention;
  if (mention.weekday !== undefined && date !== undefined) return resolveWithWeekday(mention, mention.weekday, today);
  if (year !== undefined) {
    const spans = fill(mention, year, month ?? 1);
    if (spans.length === 0) return none('no-such-day');
    return future(spans, today);
  }
  const now = civil(today);
  if (month !== undefined || mention.quarter !== undefined || mention.half !== undefined || mention.yearPart) {
    // Nine years hold a 29 February wherever they start.
    for (let ahead = 0; ahead < 9; ahead += 1) {
      const found = future(fill(mention, now.year + ahead, month ?? 1), today);
      if (found.spans.length > 0) return found;
    }
    return none('no-such-day');
  }
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const { year: y, month: m } = civil(monthStart(now.year, now.month + ahead));
    const found = future(fill({ ...mention, month: m }, y, m), today);
    if (found.spans.length > 0) return found;
  }
  return none('no-such-day');
}

function future(spans: readonly Span[], today: Day): Resolution {
  const left = spans.filter((span) => span.to > today);
  if (left.length === 0) return none('past');
  return left.length > 1 ? { spans: left, problem: 'which-date' } : { spans: left };
}

/** A date and a weekday that contradict each other are asked about, with the nearest day that has the weekday. */
function resolveWithWeekday(mention: CalendarMention, wanted: number, today: Day): Resolution {
  const plain = resolveCalendar({ ...mention, weekday: undefined }, today);
  const [span] = plain.spans;
  if (span === undefined || weekday(span.from) === wanted) return plain;
  if (mention.month === undefined) {
    const now = civil(today);
    for (let ahead = 1; ahead < 12; ahead += 1) {
      const { year, month } = civil(monthStart(now.year, now.month + ahead));
      const day = findDay(year, month, mention.date ?? 0);
      if (day !== undefined && weekday(day) === wanted) return { spans: [span, daySpan(day)], problem: 'which-date' };
    }
  }
  const other = span.from + ((wanted - weekday(span.from) + 10) % 7) - 3;
  const spans = other >= today ? [span, daySpan(other)] : [span, daySpan(other + 7)];
  return { spans, problem: 'which-date' };
}

/** The spans that a mention has in one year (and month, where it names none); none if there is no such day. */
export function fill(mention: CalendarMention, year: number, month: number): readonly Span[] {
  const { part } = mention;
  if (mention.date !== undefined) {
    const day = findDay(year, month, mention.date);
    return day === undefined ? [] : [daySpan(day)];
  }
  if (mention.yearPart) {
    const months = { early: [1, 2], mid: [6, 8], late: [12, 13] } as const;
    const [from, to] = months[mention.yearPart];
    return [{ from: monthStart(year, from), to: monthStart(year, to), grain: to - from === 1 ? 'month' : 'range' }];
  }
  if (mention.quarter !== undefined) return [quarterSpan(year, mention.quarter)];
  if (mention.half !== undefined) {
    const start = mention.half === 1 ? 1 : 7;
    return [{ from: monthStart(year, start), to: monthStart(year, start + 6), grain: 'range' }];
  }
  if (mention.month === undefined && part === undefined) return [yearSpan(year)];
  if (month < 1 || month > 12) return [];
  const whole = monthSpan(year, month);
  if (part === undefined) return [whole];
  if ('third' in part) return [thirdOf(year, month, part.third)];
  if ('half' in part) {
    const middle = whole.from + 15;
    return [
      part.half === 1
        ? { from: whole.from, to: middle, grain: 'range' }
        : { from: middle, to: whole.to, grain: 'range' },
    ];
  }
  if ('nth' in part) {
    const first = whole.from + ((part.weekday - weekday(whole.from) + 7) % 7);
    const last = whole.to - 7 + ((part.weekday - weekday(whole.to - 7) + 7) % 7);
    const day = part.nth === -1 ? last : first + (part.nth - 1) * 7;
    return day < whole.to ? [daySpan(day)] : [];
  }
  return weeksOf(whole, part.week);
}

/** The nth week of a month is its nth seven days or its nth week from Monday to Sunday: both are meant by someone. */
function weeksOf(month: Span, week: number): readonly Span[] {
  const firstMonday = month.from + ((7 - weekday(month.from)) % 7);
  const lastMonday = month.to - 7 - weekday(month.to - 7);
  const sevens: Span =
    week === -1
      ? { from: month.to - 7, to: month.to, grain: 'week' }
      : { from: month.from + (week - 1) * 7, to: Math.min(month.from + week * 7, month.to), grain: 'week' };
  const monday = week === -1 ? lastMonday : firstMonday + (week - 1) * 7;
  const calendar = weekSpan(week === -1 && monday + 14 <= month.to ? monday + 7 : monday);
  if (sevens.from >= month.to) return [];
  return calendar.from === sevens.from ? [calendar] : [sevens, calendar];
}

/** The stretch from one mention to another, both included. */
export function resolveRange(first: Mention, last: Mention, today: Day): Resolution {
  if (last.kind === 'now') return none('unclear-date');
  if (first.kind === 'now') {
    const end = resolve(last, today);
    return { ...end, spans: end.spans.map((span) => ({ from: today, to: span.to, grain: 'range' })) };
  }
  if (first.kind === 'calendar' && last.kind === 'calendar') return resolveCalendarRange(first, last, today);
  if (first.kind === 'weekday' && last.kind === 'weekday' && last.monday === undefined) {
    return resolveWeekdayRange(first, last.weekday, today);
  }
  const starts = resolve(first, today);
  if (starts.spans.length === 0) return starts;
  const spans: Span[] = [];
  let problem: DateProblem | undefined;
  for (const start of starts.spans) {
    const ends = resolve(last, start.from);
    problem ??= ends.problem;
    for (const end of ends.spans) if (end.to > start.from) spans.push({ from: start.from, to: end.to, grain: 'range' });
  }
  if (spans.length === 0) return none(problem === 'no-such-day' ? problem : 'unclear-date');
  return spans.length > 1 ? { spans, problem: 'which-date' } : { spans };
}

function resolveWeekdayRange(first: Mention & { kind: 'weekday' }, last: number, today: Day): Resolution {
  const length = ((last - first.weekday + 7) % 7) + 1;
  if (first.monday !== undefined) {
    const from = first.monday + first.weekday;
    return from + length <= today ? none('past') : { spans: [{ from, to: from + length, grain: 'range' }] };
  }
  const from = today - weekday(today) + first.weekday;
  const span = (start: Day): Span => ({ from: start, to: start + length, grain: 'range' });
  if (from > today) return { spans: [span(from)] };
  if (from + length <= today) return { spans: [span(from + 7)] };
  return { spans: [span(from), span(from + 7)], problem: 'which-date' };
}

function resolveCalendarRange(first: CalendarMention, last: CalendarMention, today: Day): Resolution {
  const [a, b] = shareMonth(first, last);
  const now = civil(today);
  if (a.year !== undefined || b.year !== undefined) return rangeInYear(a, b, today);
  // The first such range that is not over yet; one that has begun counts.
  const dayOnly = a.month === undefined && a.date !== undefined;
  for (let step = -1; step < 14; step += 1) {
    const start = dayOnly ? civil(monthStart(now.year, now.month + step)) : { year: now.year + step, month: a.month };
    const from: CalendarMention = { ...a, year: start.year, month: start.month };
    const to: CalendarMention = dayOnly ? { ...b, year: start.year, month: start.month } : b;
    const found = rangeInYear(from, to, today);
    if (found.spans.length > 0) return found;
    if (found.problem === 'no-such-day' && !dayOnly && step > 8) return found;
  }
  return none('no-such-day');
}

/** 3月5日到7日 and "3rd to 5th March": the end that lacks a month takes the other's. */
function shareMonth(first: CalendarMention, last: CalendarMention): [CalendarMention, CalendarMention] {
  if (first.month !== undefined && last.month === undefined && last.date !== undefined && !last.year) {
    const wraps = first.date !== undefined && last.date < first.date;
    const next = civil(monthStart(first.year ?? 2000, first.month + (wraps ? 1 : 0)));
    return [first, { ...last, month: next.month, year: first.year === undefined ? undefined : next.year }];
  }
  if (last.month !== undefined && first.month === undefined && first.date !== undefined && !first.year) {
    const wraps = last.date !== undefined && last.date < first.date;
    const before = civil(monthStart(last.year ?? 2000, last.month - (wraps ? 1 : 0)));
    return [{ ...first, month: before.month, year: last.year === undefined ? undefined : before.year }, last];
  }
  return [first, last];
}

function rangeInYear(a: CalendarMention, b: CalendarMention, today: Day): Resolution {
  const knownYear = a.year ?? b.year ?? 0;
  for (const [startYear, endYear] of yearPairs(a, b, knownYear)) {
    const start = fill(a, startYear, a.month ?? 1)[0];
    const end = fill(b, endYear, b.month ?? 1)[0];
    if (!start || !end) continue;
    if (end.to <= start.from) continue;
    if (end.to <= today) return none('past');
    return { spans: [{ from: start.from, to: end.to, grain: 'range' }] };
  }
  const exists = fill(a, knownYear, a.month ?? 1).length > 0 && fill(b, knownYear, b.month ?? 1).length > 0;
  return none(exists ? 'unclear-date' : 'no-such-day');
}

function yearPairs(a: CalendarMention, b: CalendarMention, year: number): readonly [number, number][] {
  if (a.year !== undefined && b.year !== undefined) return [[a.year, b.year]];
  if (a.year !== undefined) {
    return [
      [year, year],
      [year, year + 1],
    ];
  }
  return [
    [year, year],
    [year - 1, year],
  ];
}

/** A stretch of `count` units that starts today; `half` units are allowed for months and years. */
export function after(today: Day, count: number, unit: 'day' | 'week' | 'month' | 'quarter' | 'year'): Day {
  if (unit === 'day') return today + Math.round(count);
  if (unit === 'week') return today + Math.round(count * 7);
  const months = count * { month: 1, quarter: 3, year: 12 }[unit];
  const whole = Math.trunc(months);
  return addMonths(today, whole) + Math.round((months - whole) * 30);
}
