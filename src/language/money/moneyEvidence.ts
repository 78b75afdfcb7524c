import {
  countedBefore,
  countedInChinese,
  countedInEnglish,
  filler,
  moneyAfter,
  nameBefore,
  plainAfterInChinese,
  plainAfterInEnglish,
} from './moneyPhrases.ts';
import type { MoneyTerm } from './moneyTerms.ts';

/** A text, normalised and as it was written. */
export interface Evidence {
  readonly text: string;
  readonly original: string;
}

/** Whether people or things are counted by the number that ends at a place of a normalised text. */
export function isCounted(text: string, end: number): boolean {
  const behind = text.slice(end, end + 24);
  return countedInEnglish.test(behind) || (!moneyAfter.test(behind) && countedInChinese.test(behind));
}

/** USD 3-month LIBOR, USD 5%. */
const noAmount = /^(?:\s*(?:%|‰|percent|per\s?cent|个百分点|个点|个基点|基点|bps?\b)|-(?:day|week|month|year)s?\b)/;

/**
 * Whether a number, or a range from `first` to `last`, is an amount of money: 500万 with nothing counted behind it is
 * one, 3万人 and 2027年 and 837号 are none.
 */
export function isMoney({ text, original }: Evidence, first: MoneyTerm, last: MoneyTerm): boolean {
  const { start } = first.numeral;
  const { end } = last.numeral;
  if (first.isExchangeRate || last.isExchangeRate || noAmount.test(text.slice(end, end + 8))) return false;
  // An American pension plan.
  if (/^401k$/.test(text.slice(start, end))) return false;
  const isGlued = /[a-z_]/.test(text.charAt(start - 1)) && !first.marks.some((mark) => mark.end === start);
  if (isGlued) return false;
  const value = last.amounts[0]?.max ?? first.amounts[0]?.max;
  const marks = [...first.marks, ...last.marks];
  if (marks.length > 0) {
    // PHP 8 and SDG 13 and Euro 2024 are none: a small number or a year, beside a code that is also something else.
    const isOther = marks.every((mark) => mark.isWordlike) || isEvent(text, first);
    return !(isOther && last.numeral.plain && ((value ?? 0) < 20 || isYear(value ?? 0)));
  }
  if (/\d[/:]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[/:]\d/.test(text.slice(end, end + 2)))
    return false;
  if (isCounted(text, last.end) || (last.end !== end && isCounted(text, end))) return false;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  if (countedBefore.test(before) || (last.numeral.plain && nameBefore.test(before))) return false;
  const behind = text.slice(last.end, last.end + 24).trimStart();
  // 2万到3: the unit of the first end is meant for both.
  const unit = last.numeral.unit === 'none' ? first.numeral.unit : last.numeral.unit;
  const hasPeriod = first.per !== undefined || last.per !== undefined;
  const isHourly = first.per === 'hour' || last.per === 'hour';
  if (hasPeriod && (unit !== 'none' || (value ?? 0) >= (isHourly ? 10 : 50))) return true;
  if (first.hasMoneyWord || (moneyAfter.test(behind) && (unit !== 'none' || (value ?? 0) >= 100))) {
    return unit !== 'none' || (!isYearOrCode(text, first, last) && (value ?? 0) >= 10);
  }
  if (unit === 'none') return false;
  const isAlone = filler.test(text.slice(0, first.start)) && filler.test(text.slice(last.end));
  if (unit === 'letter') {
    // 3M is a firm. In Chinese k and w are 千 and 万.
    if (isAlone) return original.slice(start, end) !== '3M';
    return (
      /[kw]$/.test(text.slice(start, end)) && /^(?!的)\p{Script=Han}/u.test(behind) && plainAfterInChinese.test(behind)
    );
  }
  if (last.numeral.bare && first.start === start) return false;
  if (value !== undefined && value < 10_000) return isAlone;
  if (isAlone || !/^[\p{L}\d]/u.test(behind)) return true;
  return moneyAfter.test(behind) || plainAfterInChinese.test(behind) || plainAfterInEnglish.test(behind);
}

/** Euro 2024 and Euro 6 are a cup and a norm. */
function isEvent(text: string, { marks, numeral }: MoneyTerm): boolean {
  return marks.some((mark) => mark.end <= numeral.start && text.slice(mark.start, mark.end) === 'euro');
}

/** 预算2027 may be a year's, 借款13800138000 a telephone number's. */
function isYearOrCode(text: string, first: MoneyTerm, last: MoneyTerm): boolean {
  if (!last.numeral.plain) return false;
  const written = text.slice(last.numeral.start, last.numeral.end);
  if (written.length >= 10 || /^0\d/.test(written)) return true;
  return isYear(Number(written)) && first.per === undefined && last.per === undefined;
}

/** A sum of money is rounder. */
function isYear(value: number): boolean {
  return value >= 1990 && value <= 2050 && value % 100 !== 0;
}
