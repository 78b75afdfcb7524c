import { longestMessage } from '../../model/message.ts';
import type { Period, Reading, ReadingOptions } from '../../model/reading.ts';
import { addMonths, civil, dayOf, findDay, openEnd, startOf } from '../dates/calendar.ts';
import { readPeriods } from '../dates/dates.ts';
import { type Duration, readDurations } from '../dates/durations.ts';
import { normalise } from '../spelling/normalise.ts';
import type { Place } from './languageMentions.ts';
import { readFigureStretch } from './stretchDates.ts';
import {
  afterwards,
  endBefore,
  endBehind,
  forGood,
  grades,
  groupedFigures,
  isPartOfYear,
  nowAlone,
  ofNow,
  otherLengths,
  rangeWithin,
  recurs,
  schoolDates,
  soon,
  soonStart,
  spotLength,
  spotLengthBehind,
  startBehind,
  thisYear,
  weekOfWork,
} from './stretchWords.ts';
import { readWorkload } from './workload.ts';

/** From when until when something lasts, as far as it was said; epoch milliseconds, [from, to). */
export interface StretchWish {
  readonly from?: number;
  readonly to?: number;
  /** How long, where an end is to be worked out from it. */
  readonly months?: number;
  /** For good, or as long as it suits. */
  readonly open?: true;
}

/**
 * `school-dates`: a holiday or term, which every school has at other times. `at-least` and `up-to`: a length with one
 * end only, which is given. `whole-year`: a year, of which no month was said. `ends-before`: the end lies before the
 * beginning. The others are those of `readPeriods`.
 */
export type StretchProblem =
  | 'school-dates'
  | 'at-least'
  | 'up-to'
  | 'which-length'
  | 'which-date'
  | 'whole-year'
  | 'ends-before';

/**
 * From when until when a placement lasts, in the words of a text: 明年三月到八月, 从三月起半年, "start 1 March, 6 months",
 * 长期, as soon as possible (from today). A single day or month is the beginning, or after "until" the end. At most one
 * reading; several values are as many likely ways to take it. `asked`: the text answers a question for it, so that a
 * length alone counts.
 */
export function readStretches(text: string, options: ReadingOptions, asked: boolean): Reading<StretchWish>[] {
  const seen = text.slice(0, longestMessage);
  const plain = withoutOthers(seen);
  const figures = readFigureStretch(plain, options.now, asked);
  if (figures) {
    const { start, end, from, to } = figures;
    return [readingOf({ start, end }, [{ from, to }])];
  }
  const lengths = lengthsOf(plain, asked);
  const shown = blot(plain === normalise(seen) ? seen : plain, lengths);
  const periods = readPeriods(shown, options).filter(({ problem }) => problem !== 'recurring');
  const usable = periods.filter(({ values }) => values.length > 0);
  const school = usable.length === 0 ? schoolDates.exec(plain) : null;
  if (school) return [{ ...placeOf(school), values: [], problem: 'school-dates' }];
  const [broken] = usable.length === 0 ? periods : [];
  if (broken?.problem) return [{ start: broken.start, end: broken.end, values: [], problem: broken.problem }];
  // In passing a length stands for a placement where dates are said with it, or words for it.
  const told = lengths.filter((length) => asked || usable.length > 0 || isSaid(plain, length));
  return put(plain, usable, told, options.now, asked);
}

function blot(text: string, places: readonly Place[]): string {
  return places.reduce((all, { start, end }) => all.slice(0, start) + ' '.repeat(end - start) + all.slice(end), text);
}

/** The text, normalised, with what recurs or was long blotted out: 每天200元 is no day, 三年级 no length. */
function withoutOthers(text: string): string {
  const plain = normalise(text);
  const others = [recurs, otherLengths, groupedFigures, weekOfWork, grades].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(placeOf),
  );
  return blot(plain, [...readWorkload(text, false), ...others]);
}

interface Length extends Place {
  readonly duration: Duration;
}

function lengthsOf(plain: string, asked: boolean): readonly Length[] {
  return readDurations(plain)
    .filter(({ start, end, values: [value] }) => {
      const months = value?.min ?? value?.max ?? 0;
      return (asked || months >= 0.9) && !isPartOfYear(plain, { start, end });
    })
    .flatMap(({ start, end, values }) => values.map((duration) => ({ start, end, duration })));
}

function isSaid(plain: string, { start, end }: Place): boolean {
  const [before, behind] = [plain.slice(Math.max(0, start - 24), start), plain.slice(end, end + 16)];
  // Between two commas it is a length of its own.
  if (/(?:^|[,，。;；])\s*$/.test(before) && /^\s*(?:左右)?\s*(?:$|[,，。.;；])/.test(behind)) return true;
  return spotLength.test(before) || spotLengthBehind.test(behind);
}

interface Told {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly wholes: readonly StretchWish[];
  readonly isYear: boolean;
}

function put(
  plain: string,
  periods: readonly Reading<Period>[],
  lengths: readonly Length[],
  now: number,
  asked: boolean,
): Reading<StretchWish>[] {
  const { starts, ends, wholes, isYear } = sortOut(plain, periods, now);
  const begins = (asked ? soon : soonStart).exec(plain) ?? (asked ? nowAlone.exec(plain) : null);
  const good = forGood.exec(plain);
  const place = around([...periods, ...lengths, ...[begins, good].flatMap((found) => (found ? [placeOf(found)] : []))]);
  if (wholes.length > 0) return [readingOf(place, distinct(wholes))];
  const froms = starts.length > 0 ? starts : begins ? [startOf(dayOf(now))] : [undefined];
  const tos = ends.length > 0 ? ends : [undefined];
  const { months, problem } = monthsOf(lengths);
  const values = froms.flatMap((from) =>
    tos.flatMap((to) =>
      months.map((count): StretchWish => {
        const end = to ?? (from !== undefined && count !== undefined ? after(from, count) : undefined);
        return {
          ...(from !== undefined && { from }),
          ...(end !== undefined && { to: end }),
          ...(end === undefined && count !== undefined && { months: count }),
          ...(end === undefined && count === undefined && good && { open: true as const }),
        };
      }),
    ),
  );
  const said = distinct(values.filter((value) => Object.keys(value).length > 0));
  if (said.length > 0) return [readingOf(place, said, problem)];
  return isYear ? [{ ...place, values: [], problem: 'whole-year' }] : [];
}

/** The beginnings, the ends and the whole stretches that the dates of a text stand for. */
function sortOut(plain: string, periods: readonly Reading<Period>[], now: number): Told {
  const starts: number[] = [];
  const ends: number[] = [];
  const wholes: StretchWish[] = [];
  let isYear = false;
  for (const [at, { start, end, values }] of periods.entries()) {
    const words = plain.slice(start, end);
    const before = plain.slice(Math.max(0, start - 24), start);
    const behind = plain.slice(end, end + 16);
    for (const period of values) {
      const taken = take(period, { before, words, behind, now });
      if (taken === 'whole-year') isYear = true;
      else
        for (const wish of taken) {
          const { from, to } = wish;
          const previous = periods[at - 1];
          const isLinked =
            previous && /(?:-|~|到|至|\bto\b|until|till|end|结束)/.test(plain.slice(previous.end, start));
          if (from !== undefined && to !== undefined) wholes.push(wish);
          else if (to !== undefined) ends.push(to);
          // Two dates with words between that join them: the second is the end.
          else if (from !== undefined && starts.length > 0 && isLinked) ends.push(period.to);
          else if (from !== undefined) starts.push(from);
        }
    }
  }
  return { starts, ends, wholes, isYear };
}

function readingOf(place: Place, values: readonly StretchWish[], problem?: StretchProblem): Reading<StretchWish> {
  const { start, end } = place;
  const right = values.filter(({ from, to }) => from === undefined || to === undefined || from < to);
  if (right.length === 0) return { start, end, values: [], problem: 'ends-before' };
  const why = problem ?? (right.length > 1 ? 'which-date' : undefined);
  return { start, end, values: right, ...(why && { problem: why }) };
}

interface Around {
  readonly before: string;
  readonly words: string;
  readonly behind: string;
  readonly now: number;
}

/** What one period says of a placement. */
function take(period: Period, { before, words, behind, now }: Around): readonly StretchWish[] | 'whole-year' {
  const { from, to, grain } = period;
  if (to >= openEnd) {
    // 三月以后 is from March on as often as from April on.
    const isMonth = grain === 'month' && afterwards.test(words);
    return isMonth ? [{ from: startOf(addMonths(dayOf(from), -1)) }, { from }] : [{ from }];
  }
  const isEnd = (endBefore.test(before) && !startBehind.test(behind)) || endBehind.test(behind);
  const isRange = !isOneUnit(period) && rangeWithin.test(words.replace(/^\s*(?:到|至|until|till|to)/, ''));
  if (isEnd && !isRange) return [{ to }];
  if (ofNow.test(words)) return [{ from: startOf(dayOf(from)), ...(!isOneUnit(period) && { to }) }];
  // What is cut off at now has no beginning of its own: until June, before June.
  if (from === now) return [{ to }];
  if (grain === 'year' && !isRange) return 'whole-year';
  const isPart = grain === 'quarter' || grain === 'year' || (grain === 'month' && to - from > 32 * dayLength);
  if (!isRange && !isPart) return [{ from: startOf(dayOf(from)) }];
  if (from > now || thisYear.test(words)) return [{ from, to }];
  // August to March, said in November, is most likely that of next year; November to February began just now.
  return [
    { from, to },
    { from: nextYear(from), to: nextYear(to) },
  ];
}

const dayLength = 86_400_000;

function isOneUnit({ from, to, grain }: Period): boolean {
  const days = (to - from) / dayLength;
  if (grain === 'month') return days <= 31;
  return grain === 'week' ? days <= 7 : days <= 1;
}

function nextYear(at: number): number {
  const { year, month, date } = civil(dayOf(at));
  return startOf(findDay(year + 1, month, date) ?? dayOf(at) + 365);
}

function monthsOf(lengths: readonly Length[]): {
  readonly months: readonly (number | undefined)[];
  readonly problem?: StretchProblem;
} {
  const [first, ...others] = lengths;
  if (!first) return { months: [undefined] };
  const { min, max, bound } = first.duration;
  if (others.length > 0) {
    const all = lengths.flatMap(({ duration }) => [duration.min, duration.max].filter((end) => end !== undefined));
    const months = [...new Set(all)];
    return months.length > 1 ? { months, problem: 'which-length' } : { months };
  }
  if (bound === 'over' || bound === 'at-least') return { months: [min], problem: 'at-least' };
  if (bound === 'up-to' || bound === 'under') return { months: [max], problem: 'up-to' };
  return min === max ? { months: [min] } : { months: [min, max], problem: 'which-length' };
}

/** So many months later, epoch milliseconds; parts of a month in days. */
export function after(from: number, months: number): number {
  const whole = Number.isInteger(months);
  return startOf(whole ? addMonths(dayOf(from), months) : dayOf(from) + Math.round((months * 365) / 12));
}

function placeOf(found: RegExpMatchArray): Place {
  const start = found.index ?? 0;
  return { start, end: start + found[0].length };
}

function around(places: readonly Place[]): Place {
  if (places.length === 0) return { start: 0, end: 0 };
  return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}

function distinct(values: readonly StretchWish[]): readonly StretchWish[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
