import { type Extent, exactly, negate, plus, times } from '../numbers/extents.ts';
import type { Numeral } from '../numbers/numeralsInText.ts';
import type { CurrencyMark } from './currencies.ts';
import { readBefore } from './moneyBefore.ts';
import { readBehind } from './moneyBehind.ts';
import { isCounted } from './moneyEvidence.ts';
import type { Hint, PayPeriod } from './moneyPhrases.ts';
import type { Marks } from './moneySides.ts';

/** A number with what stands around it and tells about money. */
export interface MoneyTerm {
  readonly numeral: Numeral;
  /** Of the number with its currency, period and hints. */
  readonly start: number;
  readonly end: number;
  /** What it may amount to, the likeliest first; none where no number is meant. */
  readonly amounts: readonly Extent[];
  /** The currencies named on either side: they must agree. */
  readonly marks: readonly CurrencyMark[];
  /** Other currencies that it may be in: 500万美元或欧元. */
  readonly otherMarks: readonly CurrencyMark[];
  /** Whether the number is complete with its own currency behind it: 2元 in 2元到3万元. */
  readonly isClosed: boolean;
  readonly per?: PayPeriod;
  /** It may be no rate: 300万美元一年 may be lent for a year. */
  readonly isPerDoubtful: boolean;
  readonly hints: ReadonlySet<Hint>;
  readonly sign: 'plus' | 'minus' | 'either';
  readonly isUnitPrice: boolean;
  readonly hasMoneyWord: boolean;
  readonly isExchangeRate: boolean;
  /** By which the number was multiplied: 万 in 金额（万元）：350. */
  readonly factor: number;
}

/** Nobody asks about a smaller loan: 8000一个月 and 20万一年 are pay and rent. */
const leastLent = 1_000_000;

/** The terms of a text, one a number; neighbours that name one currency between them share it out by its spelling. */
export function findTerms(text: string, numerals: readonly Numeral[], marks: Marks): MoneyTerm[] {
  const terms: MoneyTerm[] = [];
  for (const [index, numeral] of numerals.entries()) {
    // 13 in 10K·13薪 is a part of the amount before.
    if (numeral.start < (terms.at(-1)?.end ?? 0)) continue;
    const next = numerals[index + 1];
    const before = readBefore(text, numeral, terms.at(-1)?.end ?? 0, marks);
    const isTaken = (mark: CurrencyMark) =>
      next !== undefined && belongsToNext(text, mark, numeral, next, before.marks.length > 0, marks);
    const behind = readBehind(text, numeral, marks, isTaken, next?.start ?? text.length, before.isLent);
    const amounts = numeral.values.map((extent) => {
      const amount = plus(times(extent, before.factor * behind.factor), exactly(behind.added));
      return before.sign === 'minus' ? negate(amount) : amount;
    });
    terms.push({
      numeral,
      start: before.edge,
      end: behind.edge,
      amounts,
      marks: [...before.marks, ...behind.marks],
      otherMarks: [...before.otherMarks, ...behind.otherMarks],
      isClosed: behind.marks.length > 0,
      // What stands behind it is said of it; a period before may be that of the work: 3 days a week, 150 a day.
      per: behind.isPerLoose ? (before.per ?? behind.per) : (behind.per ?? before.per),
      isPerDoubtful:
        before.per === undefined &&
        behind.isPerLoose &&
        !before.hasMoneyWord &&
        amounts.some(({ max }) => max >= leastLent),
      hints: new Set([
        ...before.hints,
        ...behind.hints,
        ...(numeral.rough || numeral.bare ? (['about'] as const) : []),
      ]),
      sign: before.sign,
      isUnitPrice: before.isUnitPrice || behind.isUnitPrice,
      hasMoneyWord: before.hasMoneyWord,
      isExchangeRate: before.isExchangeRate,
      factor: before.factor,
    });
  }
  return terms;
}

/** Currencies that are said behind a number, as a rule, and not before one. */
const inWords = /^(?:dollars?|euros|pounds?|bucks?|yuan)$/;

/** Whether a currency between two numbers goes with the second: USD 3m EUR 2m, but 350万美元200万欧元. */
function belongsToNext(
  text: string,
  mark: CurrencyMark,
  numeral: Numeral,
  next: Numeral,
  hasOwn: boolean,
  marks: Marks,
): boolean {
  const gap = text.slice(mark.end, next.start);
  if (mark.isSuffix || !/^[:：]? ?$/.test(gap)) return false;
  if (hasOwn) return true;
  // 3 dollars 50
  if (inWords.test(text.slice(mark.start, mark.end))) return false;
  const nextOwn = marks.byStart.get(next.end) ?? marks.byStart.get(next.end + 1);
  if (nextOwn || isCounted(text, next.end)) return false;
  const space = { before: text.charAt(mark.start - 1) === ' ', after: gap.includes(' ') };
  if (space.before !== space.after) return space.before;
  if (/\p{Script=Han}/u.test(text.charAt(mark.start))) return false;
  return numeral.plain;
}
