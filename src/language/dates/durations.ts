import { longestMessage } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { tidy } from '../numbers/extents.ts';
import { findNumerals, type Numeral } from '../numbers/numeralsInText.ts';
import { normalise } from '../spelling/normalise.ts';

/** How long something lasts, in months; 12 weeks and 90 days are as many as their share of a year. */
export interface Duration {
  /** Absent with `up-to` and `under`. */
  readonly min?: number;
  /** Absent with `over` and `at-least`. */
  readonly max?: number;
  /** `over` and `under` leave out the bound itself. Absent: from `min` to `max`, which are mostly the same. */
  readonly bound?: 'over' | 'at-least' | 'up-to' | 'under';
}

const unit =
  /^\s*-?\s*(?:(?<year>年(?![级利化度初底末假薪报检代轻头纪])|years?(?![a-z])|yrs?(?![a-z])|y(?![a-z]))|(?<month>个?月(?=期)|个\s?半?月|months?(?![a-z])|mon?ths?(?![a-z])|mths?(?![a-z])|mos?(?![a-z]))|(?<week>个?(?:星期|礼拜)|周|weeks?(?![a-z])|wks?(?![a-z]))|(?<day>天|日(?=期)|days?(?![a-z])))/;
const monthsIn = { year: 12, month: 1, week: (12 * 7) / 365, day: 12 / 365 } as const;
type Unit = keyof typeof monthsIn;

const mayHold = /年|月|周|星期|礼拜|天|日期|\d\s?[ym]|\b(?:year|yr|month|mo?n?ths?|mos?|week|wk|day)/;
/** 半年, half a year, a year, 18mths, 2y: lengths whose number `findNumerals` takes for none. The longer ones first. */
const whole: readonly (readonly [RegExp, (found: RegExpMatchArray) => number])[] = [
  [/(?:大)?半年/g, () => 6],
  [/\bhalf\s+(?:an?\s+)?year\b/g, () => 6],
  [/\ba\s+couple\s+of\s+years\b/g, () => 24],
  [/\b(?:a|an)\s+(?:single\s+)?year\s+and\s+a\s+half\b/g, () => 18],
  [/\b(?:a|an)\s+(?:single\s+)?year\b/g, () => 12],
  [/(?<![\d.a-z])(\d{1,2}(?:\.\d)?)\s?(?:y|yr|yrs)(?![a-z])/g, (found) => Number(found[1]) * 12],
  [/(?<![\d.a-z])(\d{1,3})\s?(?:mths?|mos?)(?![a-z])/g, (found) => Number(found[1])],
];

/** A length at a place of the text, in months. */
interface Length {
  readonly start: number;
  readonly end: number;
  readonly min: number;
  readonly max: number;
}

/** Nobody names more; a text of nothing but lengths is cut. */
const mostNumbers = 50;

const joins = /^\s*(?:零|又|加|and)?\s*$/;
const ranges = /^\s*(?:-|–|—|~|到|至|to|or|或者?)\s*$/;

const overBefore =
  /(?:(?<!不)(?:超过|大于|长于|多于|超)|不止|(?<every>至少|最少|起码|不少于|不低于|不短于)|\b(?:over|more than|longer than|exceeding|beyond|above|(?<all>at least|no less than|minimum(?: of)?|min\.?))(?:\s+(?:the|a))?)\s*$/;
const overAfter =
  /^\s*(?:期|期限)?\s*(?:(?<all>以上|及以上|或以上|起|\+|or (?:more|longer)|plus\b|and (?:above|over))|多|出头)/;
const underBefore =
  /(?:(?<under>不到|不足|(?<!不)(?:少于|短于|低于|小于)|未满|不满)|不超过|最多|最长|至多|不[多大长]于|\b(?:(?<less>under|less than|shorter than|below)|up to|no more than|not more than|no longer than|not longer than|not exceeding|at most|within|max(?:imum)?(?: of)?\.?)(?:\s+(?:the|a))?)\s*$/;
const underAfter =
  /^\s*(?:期|期限)?\s*(?:以内|之内|内|以下|及以下|或以下|or (?:less|shorter|under)|max(?:imum)?\b|at most)/;

/** When something was or will be, how old a firm is, how often: no length of anything that is agreed on. */
const elsewhereBefore =
  /(?:成立|创立|注册|经营|运营|过去|最近|近|每隔?|第|已经?|做了|干了|开了|合作了?|工作|早在|再过|(?<!超)过了?|\bin|\bevery|\beach|\bper|\b(?:last|past|previous|coming|next|recent)|\bsince|\bfounded|\bfor the (?:last|past))\s*(?:约|大约|了|about|some)?\s*$/;
const elsewhereAfter =
  /^\s*(?:多|半)?\s*(?:以?前|之前|以?后|之后|来|过后|内(?:有|已)|一次|一度|经验|历史|老|\b(?:ago|old|earlier|later|from now|of experience|in business|back|after|before))/;

/**
 * How long something is to last: 两年期, 18个月, 一年半, up to one year, 3–5 years. Years that are dates (2027年), ages and
 * times from now (成立两年, two years ago, in two years) are none. A rough length (一两年) is one with two ends. Of several
 * lengths each is a reading. Only the first 2,000 characters are read.
 */
export function readDurations(text: string): Reading<Duration>[] {
  const plain = normalise(text.slice(0, longestMessage));
  if (!mayHold.test(plain)) return [];
  return merge(plain, lengthsIn(plain)).flatMap((length) => {
    const before = plain.slice(Math.max(0, length.start - 24), length.start);
    const after = plain.slice(length.end, length.end + 16);
    if (elsewhereBefore.test(before) || elsewhereAfter.test(after)) return [];
    return [readingOf(length, before, after)];
  });
}

function readingOf(length: Length, before: string, after: string): Reading<Duration> {
  const { start, end, min, max } = length;
  const [overB, overA, underB, underA] = [
    overBefore.exec(before),
    overAfter.exec(after),
    underBefore.exec(before),
    underAfter.exec(after),
  ];
  const value = (): Duration => {
    if (underB) return { max, bound: underB.groups?.under || underB.groups?.less ? 'under' : 'up-to' };
    if (underA) return { max, bound: 'up-to' };
    const inclusive = overB?.groups?.every ?? overB?.groups?.all ?? overA?.groups?.all;
    if (overB ?? overA) return { min, bound: inclusive ? 'at-least' : 'over' };
    return { min, max };
  };
  const lead = (overB ?? underB)?.[0].length ?? 0;
  const tail = (overA ?? underA)?.[0].length ?? 0;
  return { start: start - lead, end: end + tail, values: [value()] };
}

function lengthsIn(plain: string): Length[] {
  const named: Length[] = [];
  for (const [pattern, months] of whole) {
    for (const found of plain.matchAll(pattern)) {
      const place = { start: found.index, end: found.index + found[0].length };
      const value = months(found);
      if (!named.some((other) => place.start < other.end && other.start < place.end)) {
        named.push({ ...place, min: value, max: value });
      }
    }
  }
  const numerals = findNumerals(plain).slice(0, mostNumbers);
  const counted = numerals.flatMap((numeral, index) => countedLength(plain, numeral, numerals[index + 1]));
  const free = counted.filter(({ start, end }) => !named.some((other) => start < other.end && other.start < end));
  return [...named, ...free].sort((a, b) => a.start - b.start);
}

/** A number with its unit, or with that of the next number where the two are a range: 2-3年. */
function countedLength(plain: string, numeral: Numeral, next: Numeral | undefined): readonly Length[] {
  const [extent, ...others] = numeral.values;
  // 2027年 is a date, and nobody agrees on a hundred years.
  if (!extent || others.length > 0 || numeral.bare || numeral.unit !== 'none') return [];
  const isRange = next !== undefined && ranges.test(plain.slice(numeral.end, next.start));
  const own = unitAt(plain, numeral.end);
  const found = own ?? (isRange ? unitAt(plain, next.end) : undefined);
  if (!found || (found.unit === 'year' && extent.max > 99)) return [];
  const half = own && /^\s*(?:半|and a half\b)/.exec(plain.slice(own.end));
  const isHalfMonth = own && /半月$/.test(plain.slice(numeral.end, own.end));
  const extra = half || isHalfMonth ? monthsIn[found.unit] / 2 : 0;
  const months = (count: number) => tidy(Math.round((count * monthsIn[found.unit] + extra) * 1e6) / 1e6);
  const end = half && own ? own.end + half[0].length : (own?.end ?? numeral.end);
  return [{ start: numeral.start, end, min: months(extent.min), max: months(extent.max) }];
}

function unitAt(plain: string, at: number): { readonly unit: Unit; readonly end: number } | undefined {
  const found = unit.exec(plain.slice(at, at + 12));
  const name = (Object.keys(monthsIn) as Unit[]).find((key) => found?.groups?.[key] !== undefined);
  if (!found || !name) return undefined;
  // 3月 is March; 3个月 and 3月期 are a length.
  return { unit: name, end: at + found[0].length };
}

/** 一年零三个月 is one length, 2-3年 and 两年到三年 are one with two ends. */
function merge(plain: string, lengths: readonly Length[]): Length[] {
  const merged: Length[] = [];
  for (const length of lengths) {
    const before = merged.at(-1);
    const gap = before && plain.slice(before.end, length.start);
    if (before && gap !== undefined && ranges.test(gap)) {
      const [min, max] = [Math.min(before.min, length.min), Math.max(before.max, length.max)];
      merged.splice(-1, 1, { ...before, end: length.end, min, max });
    } else if (before && gap !== undefined && joins.test(gap) && length.max < before.min) {
      merged.splice(-1, 1, { ...before, end: length.end, min: before.min + length.min, max: before.max + length.max });
    } else merged.push(length);
  }
  return merged;
}
