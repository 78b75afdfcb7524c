import type { Ending } from '../spelling/endings.ts';
import type { CurrencyMark } from './currencies.ts';
import type { Hint, PayPeriod } from './moneyPhrases.ts';

/** The currencies of a text, by where they begin and end. */
export interface Marks {
  readonly byStart: ReadonlyMap<number, CurrencyMark>;
  readonly byEnd: ReadonlyMap<number, CurrencyMark>;
}

/** So many characters beside a number are looked at, at a time. */
export const window = 30;

/** What a parse of one side found. */
export interface Side {
  edge: number;
  marks: CurrencyMark[];
  otherMarks: CurrencyMark[];
  per?: PayPeriod;
  /** The period is named with 一 alone, which may also be how long it is lent. */
  isPerLoose: boolean;
  hints: Set<Hint>;
  sign: 'plus' | 'minus' | 'either';
  isUnitPrice: boolean;
  hasMoneyWord: boolean;
  /** The word is one of lending: what follows the amount is then how long. */
  isLent: boolean;
  isExchangeRate: boolean;
  /** By which the number is multiplied: 万 in 金额（万元）：350. */
  factor: number;
  /** What is added to it: 5毛 in 3块5毛. */
  added: number;
}

export function emptySide(edge: number): Side {
  return {
    edge,
    marks: [],
    otherMarks: [],
    isPerLoose: false,
    hints: new Set(),
    sign: 'plus',
    isUnitPrice: false,
    hasMoneyWord: false,
    isLent: false,
    isExchangeRate: false,
    factor: 1,
    added: 0,
  };
}

/** Units in headings: 金额（万元）. */
export const headedUnits = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['百万', 1_000_000],
  ['千万', 10_000_000],
  ['亿', 100_000_000],
]);

/** The words that end at a place of a text, none of them before `limit`. */
export function wordsBefore(text: string, at: number, limit: number, words: Ending): string | undefined {
  const found = words.find(text.slice(Math.max(0, at - window), at));
  return found && at - found.length >= limit ? found : undefined;
}
