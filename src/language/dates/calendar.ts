import type { Grain, Period } from '../../model/reading.ts';

/** Days are counted from 1 January 1970 in Asia/Shanghai, which has been at +08:00 all year since 1991. */
export type Day = number;

const dayLength = 86_400_000;
const offset = 8 * 3_600_000;

/** Where a period ends that has no end ("from March on"), epoch milliseconds: the end of the year 9999. */
export const openEnd: number = Date.UTC(10_000, 0, 1) - offset;

/** A stretch of whole days, [from, to). */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly grain: Grain;
}

export function dayOf(epoch: number): Day {
  return Math.floor((epoch + offset) / dayLength);
}

export function startOf(day: Day): number {
  return day * dayLength - offset;
}

export function toPeriod(span: Span): Period {
  return { from: startOf(span.from), to: startOf(span.to), grain: span.grain };
}

/** Undefined for a day that does not exist, such as 30 February. Months are 1 to 12. */
export function findDay(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined;
  return Date.UTC(year, month - 1, date) / dayLength;
}

export function civil(day: Day): { year: number; month: number; date: number } {
  const date = new Date(day * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function mondayOf(day: Day): Day {
  return day - weekday(day);
}

/** The first day of a month; months below 1 and above 12 run into the years beside. */
export function monthStart(year: number, month: number): Day {
  return Date.UTC(year, month - 1, 1) / dayLength;
}

export function monthSpan(year: number, month: number): Span {
  return { from: monthStart(year, month), to: monthStart(year, month + 1), grain: 'month' };
}

export function quarterSpan(year: number, quarter: number): Span {
  return { from: monthStart(year, quarter * 3 - 2), to: monthStart(year, quarter * 3 + 1), grain: 'quarter' };
}

export function yearSpan(year: number): Span {
  return { from: monthStart(year, 1), to: monthStart(year + 1, 1), grain: 'year' };
}

export function daySpan(day: Day): Span {
  return { from: day, to: day + 1, grain: 'day' };
}

export function weekSpan(monday: Day): Span {
  return { from: monday, to: monday + 7, grain: 'week' };
}

export type Third = 'early' | 'mid' | 'late';

/** Early, middle and late are the days 1 to 10, 11 to 20 and 21 to the last. */
export function thirdOf(year: number, month: number, third: Third): Span {
  const start = monthStart(year, month);
  const bounds = { early: [0, 10], mid: [10, 20], late: [20, daysIn(year, month)] } as const;
  const [from, to] = bounds[third];
  return { from: start + from, to: start + to, grain: 'day' };
}

const grains: readonly Grain[] = ['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'quarter', 'year'];

/** The smaller of two units: "from 8 December to the end of the year" is given to the day. */
export function finer(a: Grain, b: Grain): Grain {
  return grains.indexOf(a) < grains.indexOf(b) ? a : b;
}

/** The same date some months later; the last day of the month where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civil(day);
  const start = monthStart(year, month + months);
  const target = civil(start);
  return start + Math.min(date, daysIn(target.year, target.month)) - 1;
}
