import type { Numeral } from '../numbers/numeralsInText.ts';
import { type Ending, ending } from '../spelling/endings.ts';
import type { CurrencyMark } from './currencies.ts';
import { hintsBefore, lending, linkBefore, moneyBefore, periodsBefore, unitPrice } from './moneyPhrases.ts';
import { emptySide, headedUnits, type Marks, type Side, window, wordsBefore } from './moneySides.ts';

/** How much is worked in a period says nothing of what is paid for it: 3 days a week, 150. */
const ofWork = ending(/\b(?:days?|hours?|hrs?|shifts?|times|lessons?|sessions?|meetings?)\s*/);
const negation = ending(/负|\bminus|\bnegative/);

/** Reads what stands before a number, not beyond `limit`, the end of the amount before it. */
export function readBefore(text: string, numeral: Numeral, limit: number, marks: Marks): Side {
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
      // k€ 250
      const thousand = /(?<![a-z\d])[km]$/.exec(text.slice(Math.max(limit, at - 2), at))?.[0];
      if (thousand) {
        side.factor = thousand === 'k' ? 1000 : 1_000_000;
        at -= 1;
      }
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
    const minus = wordsBefore(text, at, limit, negation);
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
    if (period && ofWork.test(text.slice(Math.max(limit, at - period.words.length - window), at - period.words.length)))
      break;
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
      side.isLent ||= lending.test(money);
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
  patterns: readonly (readonly [Kind, Ending])[],
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
