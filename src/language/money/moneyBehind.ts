import { readNumeral } from '../numbers/numerals.ts';
import type { Numeral } from '../numbers/numeralsInText.ts';
import type { CurrencyMark } from './currencies.ts';
import { hintsAfter, periodsAfter, unitPrice } from './moneyPhrases.ts';
import { emptySide, headedUnits, type Marks, type Side, window } from './moneySides.ts';

/** Reads what stands behind a number; `next` is the number after it, which may claim a currency between the two. */
export function readBehind(
  text: string,
  numeral: Numeral,
  marks: Marks,
  isTaken: (mark: CurrencyMark) => boolean,
  nextStart: number,
  isLent: boolean,
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
    const isTerm = isLent && /^[一1]/.test(ahead);
    if (period && side.per === undefined && !isTerm) {
      const [per, pattern] = period;
      side.per = per;
      side.isPerLoose = /^[一1]/.test(ahead);
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
    // 200万+300万 is a sum.
    const isSum = nextStart < text.length && /^(?:\+|plus)\s*$/.test(behind);
    const hint = isSum ? undefined : hintsAfter.find(([, pattern]) => pattern.test(behind));
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
    /^(?:\((百万|千万|[百千万亿])?\s*|(?:in|of|worth\s+of|worth|denominated\s+in|的|等值)\s*(?:the\s+)?|[,，;；.]?\s*(?:币种|货币|currency)\s*(?:是|为|:|：|is)?\s*|[,，.]\s*)/.exec(
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
  if (/^[,，.]\s*$/.test(lead[0]) && !/^\s*(?:$|[,，。.;；!！?？)/]|或|or\b)/.test(rest)) return undefined;
  return { mark, end: mark.end, factor: 1 };
}

/** 3块5毛, 3元5角, 3块5, 3 dollars 50: the part below the unit. */
function readCoins(text: string, at: number, mark: CurrencyMark): { end: number; value: number } | undefined {
  const rest = text.slice(at, at + 16);
  const unit = text.slice(mark.start, mark.end);
  if (/^(?:dollars?|euros?|pounds?|bucks?)$/.test(unit)) {
    const cents = /^ (\d\d)(?: ?cents?)?(?=\s*(?:$|[,，。;；!?)]|\.(?!\d)))/.exec(rest);
    return cents ? { end: at + cents[0].length, value: Number(cents[1]) / 100 } : undefined;
  }
  if (!/[元块圆]$/.test(unit)) return undefined;
  const found =
    /^([\d一二三四五六七八九])(?:[毛角](?:([\d一二三四五六七八九])分?)?|(?![\d.,\p{Script=Han}a-z/:%-]))/u.exec(rest);
  if (!found || (unit !== '块' && !/[毛角]/.test(found[0]))) return undefined;
  const [tenths, hundredths] = [readNumeral(found[1] ?? '') ?? 0, readNumeral(found[2] ?? '') ?? 0];
  return { end: at + found[0].length, value: tenths / 10 + hundredths / 100 };
}
