import { civil, type Day, finer, monthStart, type Span, weekday } from './calendar.ts';
import {
  type CalendarMention,
  type DateProblem,
  fill,
  type Mention,
  none,
  type Resolution,
  resolve,
} from './mentions.ts';

/** The stretch from one mention to another, both included. */
export function resolveRange(first: Mention, last: Mention, today: Day): Resolution {
  if (last.kind === 'now') return none('unclear-date');
  if (first.kind === 'now') {
    const end = resolve(last, today);
    return { ...end, spans: end.spans.map(({ to, grain }) => ({ from: today, to, grain })) };
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
    for (const end of ends.spans) {
      if (end.to > start.from) spans.push({ from: start.from, to: end.to, grain: finer(start.grain, end.grain) });
    }
  }
  if (spans.length === 0) return none(problem === 'no-such-day' ? problem : 'unclear-date');
  return spans.length > 1 ? { spans, problem: 'which-date' } : { spans };
}

function resolveWeekdayRange(first: Mention & { kind: 'weekday' }, last: number, today: Day): Resolution {
  const length = ((last - first.weekday + 7) % 7) + 1;
  if (first.monday !== undefined) {
    const from = first.monday + first.weekday;
    return from + length <= today ? none('past') : { spans: [{ from, to: from + length, grain: 'day' }] };
  }
  const from = today - weekday(today) + first.weekday;
  const span = (start: Day): Span => ({ from: start, to: start + length, grain: 'day' });
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
    // 28号到3号 ends in the month after.
    const wraps = dayOnly && b.month === undefined && (b.date ?? 0) < (a.date ?? 0);
    const end = civil(monthStart(start.year, (start.month ?? 1) + (wraps ? 1 : 0)));
    const to: CalendarMention = dayOnly ? { ...b, year: end.year, month: end.month } : b;
    const found = rangeInYear(from, to, today);
    if (found.spans.length > 0) return found;
    if (found.problem === 'no-such-day' && !dayOnly && step > 8) return found;
  }
  return none('no-such-day');
}

/** 3月5日到7日 and "3rd to 5th March": the end that lacks a month takes the other's. */
function shareMonth(first: CalendarMention, last: CalendarMention): [CalendarMention, CalendarMention] {
  if (first.month !== undefined && last.month === undefined && isInMonth(last) && !last.year) {
    const wraps = isEarlier(last, first);
    const next = civil(monthStart(first.year ?? 2000, first.month + (wraps ? 1 : 0)));
    return [first, { ...last, month: next.month, year: first.year === undefined ? undefined : next.year }];
  }
  if (last.month !== undefined && first.month === undefined && isInMonth(first) && !first.year) {
    const wraps = isEarlier(last, first);
    const before = civil(monthStart(last.year ?? 2000, last.month - (wraps ? 1 : 0)));
    return [{ ...first, month: before.month, year: last.year === undefined ? undefined : before.year }, last];
  }
  return [first, last];
}

function isInMonth({ date, part }: CalendarMention): boolean {
  return date !== undefined || part !== undefined;
}

/** Whether the one ends before the other begins when both are of one month. */
function isEarlier(one: CalendarMention, other: CalendarMention): boolean {
  const [a, b] = [one, other].map((mention) => (isInMonth(mention) ? fill(mention, 2000, 1)[0] : undefined));
  return a !== undefined && b !== undefined && a.to <= b.from;
}

function rangeInYear(a: CalendarMention, b: CalendarMention, today: Day): Resolution {
  const knownYear = a.year ?? b.year ?? 0;
  for (const [startYear, endYear] of yearPairs(a, b, knownYear)) {
    const start = fill(a, startYear, a.month ?? 1)[0];
    const end = fill(b, endYear, b.month ?? 1)[0];
    if (!start || !end) continue;
    if (end.to <= start.from) continue;
    if (end.to <= today) return none('past');
    return { spans: [{ from: start.from, to: end.to, grain: finer(start.grain, end.grain) }] };
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
