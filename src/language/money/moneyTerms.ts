import { type Extent, exactly, negate, plus, times } from '../numbers/extents.ts';
import type { Numeral } from '../numbers/numeralsInText.ts';
import type { CurrencyMark } from './currencies.ts';
import { isCounted } from './moneyEvidence.ts';
import {
  type Hint,
  hintsAfter,
  hintsBefore,
  linkBefore,
  moneyBefore,
  type PayPeriod,
  periodsAfter,
  periodsBefore,
  unitPrice,
} from './moneyPhrases.ts';

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
  readonly hints: ReadonlySet<Hint>;
  readonly sign: 'plus' | 'minus' | 'either';
  readonly isUnitPrice: boolean;
  readonly hasMoneyWord: boolean;
  readonly isExchangeRate: boolean;
  /** By which the number was multiplied: 万 in 金额（万元）：350. */
  readonly factor: number;
}

export interface Marks {
  readonly byStart: ReadonlyMap<number, CurrencyMark>;
  readonly byEnd: ReadonlyMap<number, CurrencyMark>;
}

const window = 30;

/** What a parse of one side found. */
interface Side {
  edge: number;
  marks: CurrencyMark[];
  otherMarks: CurrencyMark[];
  per?: PayPeriod;
  hints: Set<Hint>;
  sign: MoneyTerm['sign'];
  isUnitPrice: boolean;
  hasMoneyWord: boolean;
  isExchangeRate: boolean;
  /** By which the number is multiplied: 万 in 金额（万元）：350. */
  factor: number;
  /** What is added to it: 5毛 in 3块5毛. */
  added: number;
}

function emptySide(edge: number): Side {
  return {
    edge,
    marks: [],
    otherMarks: [],
    hints: new Set(),
    sign: 'plus',
    isUnitPrice: false,
    hasMoneyWord: false,
    isExchangeRate: false,
    factor: 1,
    added: 0,
  };
}

const headedUnits = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['百万', 1_000_000],
  ['千万', 10_000_000],
  ['亿', 100_000_000],
]);

/** The words of a pattern that end at a place of a text, none of them before `limit`. */
function wordsBefore(text: string, at: number, limit: number, pattern: RegExp): string | undefined {
  const words = pattern.exec(text.slice(Math.max(0, at - window), at))?.[0];
  return words && at - words.length >= limit ? words : undefined;
}

/** Reads what stands before a number, not beyond `limit`, the end of the amount before it. */
function readBefore(text: string, numeral: Numeral, limit: number, marks: Marks): Side {
  const side = emptySide(numeral.start);
  let at = numeral.start;
  let links = 0;
  const reach = (words: string): void => {
    at -= words.length;
    side.edge = at;
  };
  for (let step = 0; step < 12; step += 1) {
    while (at > limit && text.charAt(at - 1) === ' ') at -= 1;
    if (at <= limit) break;
    const mark = marks.byEnd.get(at);
    if (mark && mark.start >= limit && !mark.isSuffix && side.marks.length < 2) {
      side.marks.push(mark);
      at = mark.start;
      const pair = pairedWith(text, mark, numeral, marks);
      if (pair?.isRate) side.isExchangeRate = true;
      else if (pair && pair.mark.start >= limit) {
        side.otherMarks.push(pair.mark);
        at = pair.mark.start;
      }
      side.edge = at;
      continue;
    }
    const headed = readHeading(text, at, limit, marks);
    if (headed) {
      side.marks.push(headed.mark);
      side.factor = headed.factor;
      at = headed.start;
      side.edge = at;
      continue;
    }
    // A dash or ~ right behind the number before is that of a range.
    if (limit > 0 && /^\s*[-~]$/.test(text.slice(limit, at))) break;
    const minus = wordsBefore(text, at, limit, /(?:负|\bminus|\bnegative)$/);
    if (minus) {
      side.sign = 'minus';
      reach(minus);
      continue;
    }
    if (at === side.edge && text.charAt(at - 1) === '-' && /^[\s,，:：(（约]?$/.test(text.charAt(at - 2))) {
      side.sign = 'either';
      reach('-');
      continue;
    }
    const hint = findWords(hintsBefore, text, at, limit);
    if (hint) {
      // 上 and 过 say "more than" of a round unit alone: 上亿, not 借过500万.
      const isRound = numeral.bare || numeral.values.length === 0;
      if (isRound || !/^[上过]$/.test(hint.words)) side.hints.add(hint.kind);
      reach(hint.words);
      continue;
    }
    const period = side.per === undefined ? findWords(periodsBefore, text, at, limit) : undefined;
    if (period) {
      side.per = period.kind;
      side.hasMoneyWord ||= moneyBefore.test(period.words);
      reach(period.words);
      continue;
    }
    const price = wordsBefore(text, at, limit, unitPrice.before);
    if (price) {
      side.isUnitPrice = true;
      reach(price);
      continue;
    }
    const money = wordsBefore(text, at, limit, moneyBefore);
    if (money && !(/^[a-z]/.test(money) && /[a-z]/.test(text.charAt(at - money.length - 1)))) {
      side.hasMoneyWord = true;
      at -= money.length;
      continue;
    }
    const link = links < 4 ? wordsBefore(text, at, limit, linkBefore) : undefined;
    if (!link) break;
    links += 1;
    at -= link.length;
  }
  return side;
}

/** No currency costs so much of another in a quotation: USD/VND 25,000. */
const highestRate = 50_000;

/** The currency before another: of a rate (USD/CNY 7.25), or one of two in which an amount may be (USD/CNY 5 million). */
function pairedWith(
  text: string,
  { start }: CurrencyMark,
  { unit, values }: Numeral,
  marks: Marks,
): { mark: CurrencyMark; isRate: boolean } | undefined {
  const link = /\s*(?:(\/|兑换?|对|比|vs\.?)|或者?|或是|还是|、|和|及|&|\bor|\band)\s*$/.exec(
    text.slice(Math.max(0, start - 6), start),
  );
  const mark = link ? marks.byEnd.get(start - link[0].length) : undefined;
  if (!link || !mark) return undefined;
  const isAmount = unit !== 'none' || (values[0]?.max ?? 0) >= highestRate;
  return { mark, isRate: link[1] !== undefined && !(link[1] === '/' && isAmount) };
}

function findWords<Kind>(
  patterns: readonly (readonly [Kind, RegExp])[],
  text: string,
  at: number,
  limit: number,
): { kind: Kind; words: string } | undefined {
  for (const [kind, pattern] of patterns) {
    const words = wordsBefore(text, at, limit, pattern);
    if (words) return { kind, words };
  }
  return undefined;
}

/** 金额（万元）：, Amount (USD): */
function readHeading(
  text: string,
  at: number,
  limit: number,
  marks: Marks,
): { start: number; mark: CurrencyMark; factor: number } | undefined {
  const close = /\)\s*[:：=]?$/.exec(text.slice(Math.max(limit, at - 5), at));
  const mark = close ? marks.byEnd.get(at - close[0].length) : undefined;
  if (!mark) return undefined;
  const open = /\((百万|千万|[百千万亿])?$/.exec(text.slice(Math.max(limit, mark.start - 3), mark.start));
  if (!open) return undefined;
  return { start: mark.start - open[0].length, mark, factor: headedUnits.get(open[1] ?? '') ?? 1 };
}

/** Reads what stands behind a number; `next` is the number after it, which may claim a currency between the two. */
function readBehind(
  text: string,
  numeral: Numeral,
  marks: Marks,
  isTaken: (mark: CurrencyMark) => boolean,
  nextStart: number,
): Side {
  const side = emptySide(numeral.end);
  let at = numeral.end;
  for (let step = 0; step < 10; step += 1) {
    const gap = /^ {0,2}/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
    const from = at + gap;
    const behind = text.slice(from, Math.min(from + window, nextStart));
    const mark = markBehind(text, from, marks);
    if (mark && side.marks.length < 3 && !isTaken(mark.mark)) {
      side.marks.push(mark.mark);
      side.factor *= mark.factor;
      at = mark.end;
      const coins = readCoins(text, at, mark.mark);
      side.added += coins?.value ?? 0;
      at = coins?.end ?? at;
      at += /^(?:整|正(?![\p{Script=Han}])|钱)/u.exec(text.slice(at, at + 2))?.[0].length ?? 0;
      side.edge = at;
      continue;
    }
    const cents = /^(?:and\s+)?(\d{1,2})\s*cents?(?![a-z])/.exec(text.slice(from, from + 16));
    if (cents && side.added === 0) {
      side.added = Number(cents[1]) / 100;
      at = from + cents[0].length;
      side.edge = at;
      continue;
    }
    if (/^来[块元]/.test(behind)) {
      side.hints.add('about');
      at = from + 1;
      continue;
    }
    const other = /^(?:或者?|或是|or|\/)\s*/.exec(behind);
    const otherMark = other && side.marks.length > 0 ? marks.byStart.get(from + other[0].length) : undefined;
    if (otherMark && otherMark.end <= nextStart && !/^\s*[\d]/.test(text.slice(otherMark.end, otherMark.end + 2))) {
      side.otherMarks.push(otherMark);
      at = otherMark.end;
      side.edge = at;
      continue;
    }
    const ahead = text.slice(from, from + window);
    const period = periodsAfter.find(([, pattern]) => pattern.test(ahead));
    if (period && side.per === undefined) {
      const [per, pattern] = period;
      side.per = per;
      at = from + (pattern.exec(ahead)?.[0].length ?? 0);
      side.edge = at;
      continue;
    }
    const price = unitPrice.after.exec(behind);
    if (price) {
      side.isUnitPrice = true;
      at = from + price[0].length;
      side.edge = at;
      continue;
    }
    const more = side.marks.length > 0 ? /^[多余]/.exec(behind) : null;
    const hint = hintsAfter.find(([, pattern]) => pattern.test(behind));
    if (!hint && !more) break;
    side.hints.add(hint ? hint[0] : 'at-least');
    at = from + (hint?.[1].exec(behind)?.[0].length ?? 1);
    side.edge = at;
  }
  return side;
}

/** The currency behind an amount: 350万美元, 350 (万美元), 3 million in US dollars, 3 million, USD. */
function markBehind(
  text: string,
  from: number,
  marks: Marks,
): { mark: CurrencyMark; end: number; factor: number } | undefined {
  const direct = marks.byStart.get(from);
  if (direct) return { mark: direct, end: direct.end, factor: 1 };
  const lead =
    /^(?:\((百万|千万|[百千万亿])?\s*|(?:in|of|worth\s+of|worth|denominated\s+in|的|等值)\s*(?:the\s+)?|[,，;；.]?\s*(?:币种|货币|currency)\s*(?:是|为|:|：|is)?\s*|[,，]\s*)/.exec(
      text.slice(from, from + 20),
    );
  const mark = lead ? marks.byStart.get(from + lead[0].length) : undefined;
  if (!lead || !mark) return undefined;
  const rest = text.slice(mark.end, mark.end + 3);
  if (lead[0].startsWith('(')) {
    const close = /^\s?\)/.exec(rest);
    const factor = headedUnits.get(lead[1] ?? '') ?? 1;
    return close ? { mark, end: mark.end + close[0].length, factor } : undefined;
  }
  // Behind a comma it may begin something else: 500万，美元贷款怎么办.
  if (/^[,，]\s*$/.test(lead[0]) && !/^\s*(?:$|[,，。.;；!！?？)])/.test(rest)) return undefined;
  return { mark, end: mark.end, factor: 1 };
}

/** 3块5毛, 3元5角, 3块5: the part below the unit. */
function readCoins(text: string, at: number, mark: CurrencyMark): { end: number; value: number } | undefined {
  const rest = text.slice(at, at + 16);
  const unit = text.slice(mark.start, mark.end);
  if (!/[元块圆]$/.test(unit)) return undefined;
  const found =
    /^([\d一二三四五六七八九])(?:[毛角](?:([\d一二三四五六七八九])分?)?|(?![\d.,\p{Script=Han}a-z/:%-]))/u.exec(rest);
  if (!found || (unit !== '块' && !/[毛角]/.test(found[0]))) return undefined;
  const digit = (word = '') => (/\d/.test(word) ? Number(word) : '零一二三四五六七八九'.indexOf(word));
  return { end: at + found[0].length, value: digit(found[1]) / 10 + (found[2] ? digit(found[2]) / 100 : 0) };
}

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
    const behind = readBehind(text, numeral, marks, isTaken, next?.start ?? text.length);
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
      per: before.per ?? behind.per,
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
  const nextOwn = marks.byStart.get(next.end) ?? marks.byStart.get(next.end + 1);
  if (nextOwn || isCounted(text, next.end)) return false;
  const space = { before: text.charAt(mark.start - 1) === ' ', after: gap.includes(' ') };
  if (space.before !== space.after) return space.before;
  if (/\p{Script=Han}/u.test(text.charAt(mark.start))) return false;
  return numeral.plain;
}
