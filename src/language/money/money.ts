import { longestMessage } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { type Extent, negate, plus, times } from '../numbers/extents.ts';
import { findNumerals, type Numeral } from '../numbers/numeralsInText.ts';
import { normalise } from '../spelling/normalise.ts';
import type { Term } from '../terms/lexicon.ts';
import { agree, findCurrencies, type NamedCurrency } from './currencies.ts';
import { type Evidence, isMoney } from './moneyEvidence.ts';
import { isCurrencyHere } from './moneyOtherSenses.ts';
import {
  andLink,
  betweenAfter,
  betweenBefore,
  changeBefore,
  changedTo,
  deniedAfter,
  deniedBefore,
  eitherLink,
  fromBefore,
  growthBefore,
  type Hint,
  listLink,
  notAfter,
  type PayPeriod,
  plusLink,
  rangeLink,
  sameAgain,
  shareAfter,
  shareBefore,
  takenBack,
} from './moneyPhrases.ts';
import { rangeOf } from './moneyRanges.ts';
import { findTerms, type MoneyTerm } from './moneyTerms.ts';

/** An amount of money, both ends included; most often they are one. */
export interface Money {
  readonly min: number;
  readonly max: number;
  /** ISO 4217; absent where it was not said. */
  readonly currency?: string;
  /** What is paid for each: 8k/月, 200 per day. */
  readonly per?: PayPeriod;
}

/**
 * Why an amount must be asked about. With `approximate-amount` (about 3 million, 十几亿), `open-amount` (at least 3
 * million: the value is the bound), `unit-price` (200 each) and `unclear-amount` there is one value to confirm, or none
 * where no number was meant (几百万); with the others there are mostly several to choose from.
 */
export type MoneyProblem =
  | 'unclear-amount'
  | 'unclear-number'
  | 'two-currencies'
  | 'unclear-currency'
  | 'several-amounts'
  | 'negative-amount'
  | 'open-amount'
  | 'approximate-amount'
  | 'unit-price';

const mayHold =
  /[\d½¼¾]|[零一二三四五六七八九十百千万亿两几数半伍陆柒]|\b(?:hundred|thousand|million|billion|trillion|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|[a-z]{3,4}ty)/;

/** An amount on its way to a reading. */
interface Amount {
  readonly start: number;
  readonly end: number;
  readonly extents: readonly Extent[];
  readonly currency?: NamedCurrency;
  readonly per?: PayPeriod;
  readonly isPerDoubtful?: boolean;
  readonly problems: ReadonlySet<MoneyProblem>;
  /** Of its first and last number. */
  readonly terms: readonly [MoneyTerm, MoneyTerm];
}

/**
 * The amounts of money that a text names, in figures and words of both languages, with the currency on either side of
 * the number. A currency that is not said is left out, never guessed, but 元, 块 and ¥ are CNY here, $ and dollars USD.
 *
 * An explicit range (200-300万美元) is one value whose ends differ, "up to 5 million" one from 0. What is not plain has
 * a `MoneyProblem`. A number alone is an amount only with a currency, a unit of amounts with nothing counted behind it
 * (500万, 3 million), a period of pay (8k/月) or a word for money before it (预算, salary of). An amount that is taken back
 * in the same text (不是300万，是350万) is left out. Only the first 2,000 characters are read.
 *
 * @param currencies `lexicon.currencies`
 */
export function readMoney(text: string, currencies: readonly Term[]): Reading<Money>[] {
  const seen = text.slice(0, longestMessage);
  const plain = normalise(seen);
  if (!mayHold.test(plain)) return [];
  const candidates = findCurrencies(seen, currencies, (at) =>
    /\d[ -]?[a-z]{1,9}$/.test(plain.slice(Math.max(0, at - 12), at)),
  );
  const starts = new Set(candidates.map(({ start }) => start));
  const numerals = findNumerals(plain, (at) => starts.has(at)).filter((numeral) => !isPartOfWord(plain, numeral));
  if (numerals.length === 0) return [];
  const byEnd = new Map(numerals.map((numeral) => [numeral.end, numeral]));
  const marks = candidates.filter((mark) => {
    const { start } = mark;
    const isWhole = !/[a-z]/.test(plain.charAt(start)) || !/[a-z]/.test(plain.charAt(start - 1)) || byEnd.has(start);
    const counted = byEnd.get(start - (/ {1,2}$/.exec(plain.slice(Math.max(0, start - 2), start))?.[0].length ?? 0));
    return isWhole && (!counted || isCurrencyHere(plain, counted, mark));
  });
  const evidence: Evidence = { text: plain, original: seen };
  const terms = findTerms(plain, numerals, {
    byStart: new Map(marks.map((mark) => [mark.start, mark])),
    byEnd: new Map(marks.map((mark) => [mark.end, mark])),
  });
  return dropTakenBack(plain, joinRanges(evidence, terms)).map(toReading);
}

/** 一 in 一个月 and 一天 is no number of its own, nor is 万 in 单位：万元. */
function isPartOfWord(text: string, { start, end, bare }: Numeral): boolean {
  const words = text.slice(start, end);
  if (/[成千][百千]?[上万]/.test(text.slice(Math.max(0, start - 2), start)) && bare) return true;
  if (bare && /\p{Script=Han}/u.test(words)) {
    const said = /[近上超过破逾约]$/.test(text.slice(0, start));
    return (words.length === 1 && !said) || /[(:：/]\s*$/.test(text.slice(Math.max(0, start - 3), start));
  }
  return (
    words === '一' &&
    /^个?(?:月|小时|星期|钟头|礼拜|[天日年周时人名位家股吨件台套次斤克升磅米瓶箱盒条张页包袋辆间晚亩桶]|公斤|千克)/.test(
      text.slice(end, end + 3),
    )
  );
}

function joinRanges(evidence: Evidence, terms: readonly MoneyTerm[]): Amount[] {
  const { text } = evidence;
  const found: Amount[] = [];
  for (let index = 0; index < terms.length; index += 1) {
    const [first, second] = [terms[index], terms[index + 1]];
    if (!first) break;
    const joined = second && join(text, first, second);
    if (second && joined && isMoney(evidence, first, second)) {
      found.push(joined);
      index += 1;
      continue;
    }
    const before = found.at(-1);
    const single = amountOf(first, first.amounts, doubtsOf(text, first));
    if (isMoney(evidence, first, first)) found.push(single);
    // Raise 5m to 8m: what the first is, so is the second.
    else if (before && !first.numeral.plain && /^\s*(?:to|到|至)\s*$/.test(text.slice(before.end, first.start))) {
      found.push(single);
    } else if (before && first.numeral.plain && isReplacement(text, before, single)) {
      // 不是300万，是350: of the same unit, most likely.
      const scale = before.terms[1].numeral.scales[0] ?? 1;
      found.push({
        ...single,
        extents: first.amounts.map((extent) => times(extent, scale)),
        problems: new Set(scale > 1 ? ['unclear-amount'] : []),
      });
    }
  }
  return found;
}

/** A bare 5m may be metres or minutes. */
function isLoose(text: string, { numeral, marks, hasMoneyWord, per }: MoneyTerm): boolean {
  const isBareLetter = numeral.unit === 'letter' && /[mb]$/.test(text.slice(numeral.start, numeral.end));
  return isBareLetter && marks.length === 0 && !hasMoneyWord && per === undefined;
}

function isShared(text: string, { start, end }: MoneyTerm): boolean {
  return shareAfter.test(text.slice(end, end + 12)) || shareBefore.test(text.slice(Math.max(0, start - 16), start));
}

/** What the number itself leaves open. */
function doubtsOf(text: string, term: MoneyTerm): MoneyProblem[] {
  return [
    ...(term.numeral.unclear ? (['unclear-number'] as const) : []),
    ...(isLoose(text, term) || isShared(text, term) ? (['unclear-amount'] as const) : []),
  ];
}

/** Two neighbours as one range, or as two amounts to choose from ("2 or 3 million"). */
function join(text: string, first: MoneyTerm, second: MoneyTerm): Amount | undefined {
  const between = text.slice(first.end, second.start);
  const after = text.slice(second.end, second.end + 6);
  const before = text.slice(Math.max(0, first.start - 12), first.start);
  const isBetween = andLink.test(between) && (betweenBefore.test(before) || betweenAfter.test(after));
  // 十几二十万
  const isRun = between === '' && first.numeral.rough && /\p{Script=Han}/u.test(text.charAt(second.start));
  // "three fifty" is no fifty.
  const isUnclearRun =
    between === ' ' && [first, second].every(({ numeral }) => /[a-z]/.test(text.charAt(numeral.start)));
  const isList = listLink.test(between) && [first, second].every(isOneDigit);
  const isSum = plusLink.test(between);
  const isSpan = between.trim() === '' && second.hints.has('at-most') && fromBefore.test(before);
  const isLinked = isSum || isSpan || rangeLink.test(between) || eitherLink.test(between);
  if (!isBetween && !isRun && !isUnclearRun && !isList && !isLinked) return undefined;
  const lead = text.slice(Math.max(0, first.start - 40), first.start);
  if (changeBefore.test(lead) || growthBefore.test(lead)) return undefined;
  const marks = [...first.marks, ...second.marks];
  if (first.marks.length > 0 && second.marks.length > 0 && agree(marks, [])?.problem === 'two-currencies')
    return undefined;
  if (first.per && second.per && first.per !== second.per) return undefined;
  const ends = isUnclearRun ? undefined : rangeOf(first, second);
  const isChoice = isList || eitherLink.test(between);
  const merged: MoneyTerm = {
    ...second,
    start: first.start,
    marks,
    per: first.per ?? second.per,
    hasMoneyWord: first.hasMoneyWord || second.hasMoneyWord,
    hints: new Set([...first.hints, ...second.hints]),
    sign: first.sign,
    isUnitPrice: first.isUnitPrice || second.isUnitPrice,
  };
  const extents = !ends
    ? []
    : isSum
      ? [plus(ends.low, ends.high)]
      : isChoice
        ? [ends.low, ends.high]
        : [{ min: ends.low.min, max: ends.high.max }, ...otherRange(first, second)];
  const problems: MoneyProblem[] = [];
  if (!ends || ends.isDoubtful || isSum) problems.push('unclear-amount');
  if (first.numeral.unclear || second.numeral.unclear) problems.push('unclear-number');
  if (isChoice) problems.push('several-amounts');
  if (isLoose(text, merged)) problems.push('unclear-amount');
  if (first.sign === 'either') problems.push('negative-amount');
  const tail = betweenAfter.exec(after);
  const amount = amountOf(merged, extents, problems, false);
  return { ...amount, end: amount.end + (tail?.[0].length ?? 0), terms: [first, second] };
}

/** 200.000-300.000, where both numbers may be read in two ways. */
function otherRange(first: MoneyTerm, second: MoneyTerm): Extent[] {
  const [low, high] = [first.amounts[1], second.amounts[1]];
  return low && high && low.max < high.min ? [{ min: low.min, max: high.max }] : [];
}

/** 3 or 5万: one digit before its unit. */
function isOneDigit({ numeral, amounts }: MoneyTerm): boolean {
  const value = amounts[0]?.max ?? 0;
  return value > 0 && value / (numeral.scales[0] ?? 1) < 10;
}

function amountOf(
  term: MoneyTerm,
  extents: readonly Extent[],
  problems: readonly MoneyProblem[],
  isSingle = true,
): Amount {
  const { start, end, per, isPerDoubtful, hints, sign, isUnitPrice, marks, otherMarks } = term;
  const currency = agree(marks, otherMarks);
  const said: MoneyProblem[] = [...problems];
  if (currency?.problem) said.push(currency.problem);
  if (extents.length === 0 || isPerDoubtful) said.push('unclear-amount');
  if (sign === 'either' && isSingle) said.push('negative-amount');
  const bound: Hint | undefined = hints.has('at-most') ? 'at-most' : hints.has('at-least') ? 'at-least' : undefined;
  if (bound === 'at-least') said.push('open-amount');
  if (hints.has('about') && !(bound === 'at-most' && !term.numeral.rough)) said.push('approximate-amount');
  if (isUnitPrice) said.push('unit-price');
  const signed = sign === 'either' && isSingle ? extents.flatMap((extent) => [extent, negate(extent)]) : extents;
  const bounded = bound === 'at-most' && isSingle ? signed.map(({ max }) => ({ min: Math.min(0, max), max })) : signed;
  const shown = bound === 'at-least' && isSingle ? bounded.map(({ min }) => ({ min, max: min })) : bounded;
  return { start, end, extents: shown, currency, per, isPerDoubtful, problems: new Set(said), terms: [term, term] };
}

/** Whether an amount stands in the place of the one before it: 300万，不对，350万. */
function isReplacement(text: string, before: Amount, after: { readonly start: number }): boolean {
  const between = text.slice(before.end, after.start);
  if (takenBack.test(between) || changedTo.test(between)) return true;
  if (/^\s*(?:to|into)\s*$/.test(between))
    return changeBefore.test(text.slice(Math.max(0, before.start - 40), before.start));
  return isDenied(text, before) && deniedAfter.test(between);
}

function isSameAgain(text: string, before: Amount, after: Amount): boolean {
  const [a, b] = [before.extents[0], after.extents[0]];
  const isEqual = a !== undefined && b !== undefined && a.min === b.min && a.max === b.max;
  const isOther = after.currency !== undefined && after.currency.codes[0] !== before.currency?.codes[0];
  return isEqual && !isOther && sameAgain.test(text.slice(before.end, after.start));
}

function isDenied(text: string, amount: Amount): boolean {
  const before = text.slice(Math.max(0, amount.start - 12), amount.start);
  return deniedBefore.test(before) && !/是不是\s*$/.test(before);
}

/** Without the amounts that the writer takes back; who corrects a number alone means the same currency and period. */
function dropTakenBack(text: string, amounts: readonly Amount[]): Amount[] {
  const kept: Amount[] = [];
  for (const amount of amounts) {
    const before = kept.at(-1);
    if (before && notAfter.test(text.slice(before.end, amount.start))) continue;
    if (before && isSameAgain(text, before, amount)) continue;
    if (before && isReplacement(text, before, amount)) {
      const currency = amount.currency ?? before.currency;
      const problems = new Set([...amount.problems, ...(currency?.problem ? [currency.problem] : [])]);
      kept[kept.length - 1] = { ...amount, currency, problems, per: amount.per ?? before.per };
    } else kept.push(amount);
  }
  return kept.map((amount) =>
    isDenied(text, amount)
      ? { ...amount, problems: new Set<MoneyProblem>(['unclear-amount', ...amount.problems]) }
      : amount,
  );
}

/** The problem that decides what is asked comes first. */
const byWeight: readonly MoneyProblem[] = [
  'unclear-amount',
  'two-currencies',
  'unclear-number',
  'unclear-currency',
  'several-amounts',
  'negative-amount',
  'open-amount',
  'approximate-amount',
  'unit-price',
];

function toReading({ start, end, extents, currency, per, isPerDoubtful, problems }: Amount): Reading<Money> {
  const codes: readonly (string | undefined)[] = currency?.codes ?? [undefined];
  const rates = isPerDoubtful ? [undefined, per] : [per];
  const values = extents.flatMap(({ min, max }) =>
    codes.flatMap((code) =>
      rates.map((rate): Money => ({ min, max, ...(code && { currency: code }), ...(rate && { per: rate }) })),
    ),
  );
  const problem = byWeight.find((kind) => problems.has(kind));
  return { start, end, values, ...(problem && { problem }) };
}
