import { civil, type Day, dayOf, daysIn, findDay, startOf } from '../dates/calendar.ts';
import type { Place } from './languageMentions.ts';

/** Both ends, epoch milliseconds, [from, to). */
export interface FigureStretch extends Place {
  readonly from: number;
  readonly to: number;
}

const link = '\\s*(?:-{1,2}|~|到|至|to|until)\\s*';
/** 2027.3-2027.8, 2027.3.1~8.31, 2027/3 to 2027/8. */
const withYear = new RegExp(
  `(?<![\\d.])(20\\d\\d)\\s*[./]\\s*(\\d{1,2})(?:\\s*[./]\\s*(\\d{1,2}))?${link}(?:(20\\d\\d)\\s*[./]\\s*)?(\\d{1,2})(?:\\s*[./]\\s*(\\d{1,2}))?(?![\\d./])`,
);
/** 3.1-8.31: a month and a day each, as it is written here. */
const withoutYear = new RegExp(
  `^[^\\d]{0,12}(1[0-2]|0?[1-9])\\.(3[01]|[12]\\d|0?[1-9])${link}(1[0-2]|0?[1-9])\\.(3[01]|[12]\\d|0?[1-9])(?![\\d.])`,
);

/**
 * A stretch whose ends are written in figures with full stops, which the reader of dates leaves alone, since in other
 * texts they are numbers of versions or amounts. Without a year only in the answer to a question for dates (`asked`).
 */
export function readFigureStretch(plain: string, now: number, asked: boolean): FigureStretch | undefined {
  const dated = withYear.exec(plain);
  if (dated) {
    const [, year, month, date, lastYear, lastMonth, lastDate] = dated.map((part) => (part ? Number(part) : undefined));
    // Both ends are months, or both are days.
    if ((date === undefined) !== (lastDate === undefined)) return undefined;
    const from = findDay(year ?? 0, month ?? 0, date ?? 1);
    const to = endOf(lastYear ?? year ?? 0, lastMonth ?? 0, lastDate);
    return put(dated, from, to);
  }
  const short = asked ? withoutYear.exec(plain) : null;
  if (!short) return undefined;
  const [, month = 0, date = 0, lastMonth = 0, lastDate = 0] = short.map(Number);
  const today = dayOf(now);
  const { year } = civil(today);
  const isOver = (findDay(year, month, date) ?? 0) < today;
  const first = isOver ? year + 1 : year;
  const turns = lastMonth < month || (lastMonth === month && lastDate < date);
  return put(short, findDay(first, month, date), endOf(turns ? first + 1 : first, lastMonth, lastDate));
}

/** The day behind the last one. */
function endOf(year: number, month: number, date: number | undefined): Day | undefined {
  const last = date ?? (month >= 1 && month <= 12 ? daysIn(year, month) : 0);
  const day = findDay(year, month, last);
  return day === undefined ? undefined : day + 1;
}

function put(found: RegExpExecArray, from: Day | undefined, to: Day | undefined): FigureStretch | undefined {
  if (from === undefined || to === undefined) return undefined;
  return { start: found.index, end: found.index + found[0].length, from: startOf(from), to: startOf(to) };
}
