/** Asia/Shanghai is UTC+8 all year; it has had no daylight saving since 1991. */
const offset = 8 * 3_600_000;
const day = 24 * 3_600_000;

export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Epoch milliseconds of a time on Beijing's clocks; undefined where there is no such day or time, such as 30 February. */
export function findInstant({ year, month, day, hour, minute }: WallClock): number | undefined {
  if (hour > 23 || minute > 59) return undefined;
  const utc = new Date(Date.UTC(year, month - 1, day, hour, minute));
  if (utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== day) return undefined;
  return utc.getTime() - offset;
}

/** Midnight in Beijing at the start of the day that holds the instant. */
export function startOfDay(at: number): number {
  return Math.floor((at + offset) / day) * day - offset;
}

const quietFrom = 21 * 3_600_000;
const quietTo = 8 * 3_600_000;

/** When people may next be told something unasked: the instant itself, or 08:00 when it lies between 21:00 and 08:00. */
export function afterQuietHours(at: number): number {
  const midnight = startOfDay(at);
  if (at < midnight + quietTo) return midnight + quietTo;
  return at < midnight + quietFrom ? at : midnight + day + quietTo;
}

/**
 * Days off with a fixed date: New Year, Labour Day, and the week of National Day. Source: State Council Decree No. 795
 * on public holidays, in force since 2025; the first week of October is off as a whole each year by days worked before
 * or after. Holidays of the lunar calendar are not here.
 */
const fixedHolidays = /^(01-01|05-0[12]|10-0[1-7])$/;

/** Midnight so many days after the day that holds the instant, moved on from weekends and fixed holidays. */
export function workingDayAfter(at: number, days: number): number {
  let midnight = startOfDay(at) + days * day;
  while (isDayOff(midnight)) midnight += day;
  return midnight;
}

function isDayOff(midnight: number): boolean {
  const date = new Date(midnight + offset);
  const weekday = date.getUTCDay();
  return weekday === 0 || weekday === 6 || fixedHolidays.test(date.toISOString().slice(5, 10));
}
