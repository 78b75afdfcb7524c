import type { Beginning } from '../spelling/firstCharacters.ts';
import {
  addMonths,
  civil,
  type Day,
  daySpan,
  findDay,
  finer,
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
  /** With a weekday that day of the week. */
  | { readonly week: number; readonly weekday?: number }
  | { readonly nth: number; readonly weekday: number };

/** What a text says about a date, before the year, the month and the rule "never in the past" are filled in. */
export type Mention =
  | CalendarMention
  /** A weekday, of the week that starts on `monday` or else the next one. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly to?: number; readonly monday?: Day }
  | { readonly kind: 'week'; readonly monday: Day; readonly part?: 'weekend' | Third }
  /** Settled already; `fromNow` where it begins this minute and not this morning. */
  | { readonly kind: 'span'; readonly span: Span; readonly fromNow?: boolean }
  /** A holiday by its day in every year that is known; of `several` days it is a limit and no stretch of its own. */
  | { readonly kind: 'holiday'; readonly days: readonly Day[]; readonly several: boolean }
  /** The day so many units after another; before it where the count is negative. */
  | { readonly kind: 'shifted'; readonly from: Mention; readonly count: number; readonly unit: Unit }
  /** The nearest weekday, or weekend, before or after a day, or of its week. */
  | {
      readonly kind: 'near';
      readonly weekday: number;
      readonly to?: number;
      readonly of: Mention;
      readonly where: 'before' | 'after' | 'in';
    }
  /** So many units from the beginning of something on. */
  | { readonly kind: 'lasting'; readonly from: Mention; readonly count: number; readonly unit: Unit }
  /** The first or the last units of something longer. */
  | {
      readonly kind: 'slice';
      readonly of: Mention;
      readonly count: number;
      readonly unit: Unit;
      readonly last: boolean;
    }
  | { readonly kind: 'now' };

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

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
  /** From the first month to the last of a year, 1 to 12. */
  readonly months?: readonly [first: number, last: number];
  readonly quarterPart?: Third;
  /** In which order it was written in figures alone, where that could have been the other. */
  readonly order?: 'month-first' | 'day-first';
  /** 年底 and "end of": as a limit they mean the last moment of the year, quarter or month. */
  readonly endPoint?: boolean;
}

/**
 * A date as it stands in a text, before its surroundings are looked at. Several alternatives are all likely;
 * `last` makes it a stretch up to and including that; `also` are further dates that share its month.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly Mention[];
  readonly last?: Mention;
  readonly also?: readonly Mention[];
  /** It can be dated but not used: 三天前; what recurs is given with its next occurrences. */
  readonly problem?: 'recurring' | 'past' | 'holiday' | 'unclear-date';
  /** The next few occurrences of what recurs, from a day on. */
  readonly recurs?: (from: Day) => readonly Span[];
  /** A length of time, which says when only together with a date: 三个月, two weeks. */
  readonly length?: { readonly count: number; readonly unit: Unit };
  /** "the month", "the week": says something only with what stands before it, as in "the end of the month". */
  readonly dependent?: true;
  /** As a limit its last moment is meant. */
  readonly endPoint?: true;
  /** A number of days or weeks counted from today. */
  readonly counted?: true;
}

export interface Rule extends Beginning {
  readonly pattern: RegExp;
  /** Undefined where the words turn out to be no date. */
  readonly read: (match: RegExpExecArray, today: Day) => Omit<Token, 'start' | 'end'> | undefined;
}

export type DateProblem = 'no-such-day' | 'past' | 'unclear-date' | 'which-date' | 'recurring' | 'excluded' | 'holiday';

/** All that a mention can mean from `today` on; several spans are several likely meanings. */
export interface Resolution {
  readonly spans: readonly Span[];
  readonly problem?: DateProblem;
}

export const none = (problem: DateProblem): Resolution => ({ spans: [], problem });

/** The meaning of a mention whose end is not before `today`; for a mention without a year the next one. */
export function resolve(mention: Mention, today: Day): Resolution {
  switch (mention.kind) {
    case 'now':
      return none('unclear-date');
    case 'span':
      return mention.span.to <= today ? none('past') : { spans: [mention.span] };
    case 'week':
      return future(partsOfWeek(mention.monday, mention.part), today);
    case 'holiday': {
      const day = mention.days.find((candidate) => candidate >= today);
      if (day !== undefined) return { spans: [daySpan(day)] };
      return none(mention.days.length > 0 ? 'past' : 'holiday');
    }
    case 'shifted':
      return resolveShifted(mention, today);
    case 'near':
      return resolveNear(mention, today);
    case 'lasting':
      return resolveLasting(mention, today);
    case 'slice':
      return resolveSlice(mention, today);
    case 'weekday':
      return resolveWeekday(mention, today);
    case 'calendar':
      return resolveCalendar(mention, today);
  }
}

/** Monday to Wednesday is early in a week and Thursday to Sunday late, as for Recognizers-Text; its middle is anyone's. */
function partsOfWeek(monday: Day, part: 'weekend' | Third | undefined): readonly Span[] {
  if (part === undefined) return [weekSpan(monday)];
  const bounds = {
    early: [[0, 3]],
    mid: [
      [1, 4],
      [2, 3],
    ],
    late: [[3, 7]],
    weekend: [[5, 7]],
  } as const;
  return bounds[part].map(([from, to]): Span => ({ from: monday + from, to: monday + to, grain: 'day' }));
}

/** Counting from a stretch of several days says nothing certain. */
function resolveShifted({ from, count, unit }: Mention & { kind: 'shifted' }, today: Day): Resolution {
  const { spans, problem } = resolve(from, today);
  if (spans.length === 0) return none(problem ?? 'unclear-date');
  if (from.kind === 'holiday' && from.several) return none('holiday');
  if (spans.some((span) => span.to - span.from !== 1)) return none('unclear-date');
  return future(
    spans.map((span) => daySpan(after(span.from, count, unit))),
    today,
  );
}

function resolveNear({ weekday: index, to = index, of, where }: Mention & { kind: 'near' }, today: Day): Resolution {
  const { spans, problem } = resolve(of, today);
  if (spans.length === 0) return none(problem ?? 'unclear-date');
  if (spans.some((span) => span.to - span.from !== 1)) return none('unclear-date');
  return future(
    spans.map(({ from: day }): Span => {
      const inWeek = day - weekday(day) + index;
      const moved = where === 'before' && inWeek + to - index >= day ? -7 : where === 'after' && inWeek <= day ? 7 : 0;
      return { from: inWeek + moved, to: inWeek + moved + to - index + 1, grain: 'day' };
    }),
    today,
  );
}

function resolveLasting({ from, count, unit }: Mention & { kind: 'lasting' }, today: Day): Resolution {
  const { spans, problem } = resolve(from, today);
  if (spans.length === 0) return none(problem ?? 'unclear-date');
  if (from.kind === 'holiday' && from.several) return none('holiday');
  return future(
    spans.map((span) => ({ from: span.from, to: after(span.from, count, unit), grain: finer(span.grain, unit) })),
    today,
  );
}

/** The first two weeks of a month are its first fourteen days or its first two from Monday on: both are given. */
function resolveSlice({ of, count, unit, last }: Mention & { kind: 'slice' }, today: Day): Resolution {
  const { spans, problem } = resolve(of, today);
  const [whole, ...more] = spans;
  if (whole === undefined || more.length > 0) return none(problem ?? 'unclear-date');
  const at = (edge: Day): Span =>
    last
      ? { from: after(edge, -count, unit), to: edge, grain: unit }
      : { from: edge, to: after(edge, count, unit), grain: unit };
  const edge = last ? whole.to : whole.from;
  const beyond = at(edge);
  if (beyond.from < whole.from || beyond.to > whole.to) return none('unclear-date');
  if (unit !== 'week' || weekday(edge) === 0) return future([beyond], today);
  return future([at(last ? edge - weekday(edge) : edge + 7 - weekday(edge)), beyond], today);
}

function resolveWeekday(mention: Mention & { kind: 'weekday' }, today: Day): Resolution {
  const length = mention.to === undefined ? 1 : mention.to - mention.weekday + 1;
  const at = (monday: Day): Span =>
    length === 1
      ? daySpan(monday + mention.weekday)
      : { from: monday + mention.weekday, to: monday + mention.weekday + length, grain: 'day' };
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
  if (mention.months) {
    const [first, last] = mention.months;
    return [{ from: monthStart(year, first), to: monthStart(year, last + 1), grain: 'month' }];
  }
  if (mention.yearPart) {
    const months = { early: [1, 2], mid: [6, 8], late: [12, 13] } as const;
    const [from, to] = months[mention.yearPart];
    return [{ from: monthStart(year, from), to: monthStart(year, to), grain: 'month' }];
  }
  if (mention.quarter !== undefined) {
    const part = { early: -2, mid: -1, late: 0 } as const;
    if (mention.quarterPart) return [monthSpan(year, mention.quarter * 3 + part[mention.quarterPart])];
    return [quarterSpan(year, mention.quarter)];
  }
  if (mention.half !== undefined) {
    const start = mention.half === 1 ? 1 : 7;
    return [{ from: monthStart(year, start), to: monthStart(year, start + 6), grain: 'month' }];
  }
  if (mention.month === undefined && part === undefined) return [yearSpan(year)];
  if (month < 1 || month > 12) return [];
  const whole = monthSpan(year, month);
  if (part === undefined) return [whole];
  if ('third' in part) return [thirdOf(year, month, part.third)];
  if ('half' in part) {
    const middle = whole.from + 15;
    return [
      part.half === 1 ? { from: whole.from, to: middle, grain: 'day' } : { from: middle, to: whole.to, grain: 'day' },
    ];
  }
  if ('nth' in part) {
    const first = whole.from + ((part.weekday - weekday(whole.from) + 7) % 7);
    const last = whole.to - 7 + ((part.weekday - weekday(whole.to - 7) + 7) % 7);
    const day = part.nth === -1 ? last : first + (part.nth - 1) * 7;
    return day < whole.to ? [daySpan(day)] : [];
  }
  const { week, weekday: day } = part;
  const weeks = weeksOf(whole, week);
  if (day === undefined) return weeks;
  return weeks.map(({ from }) => daySpan(from + ((day - weekday(from) + 7) % 7)));
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

/** A stretch of `count` units that starts today; `half` units are allowed for months and years. */
export function after(today: Day, count: number, unit: Unit): Day {
  if (unit === 'day') return today + Math.round(count);
  if (unit === 'week') return today + Math.round(count * 7);
  const months = count * { month: 1, quarter: 3, year: 12 }[unit];
  const whole = Math.trunc(months);
  return addMonths(today, whole) + Math.round((months - whole) * 30);
}
