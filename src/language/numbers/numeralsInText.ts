import { isFigure, isLetter } from '../spelling/firstCharacters.ts';
import { type Extent, exactly, type SpelledNumber, times } from './extents.ts';
import { readChineseAt } from './numeralsInChinese.ts';
import { findScale, readAfterScale, readEnglishAt } from './numeralsInEnglish.ts';
import { endOfFigures, type FigureNumber, readFigureAt } from './numeralsInFigures.ts';

/** A number somewhere in a text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** What it may be worth, the likeliest first; none where no number is meant (几百万) or it cannot be read. */
  readonly values: readonly Extent[];
  /** Said roughly: 十几亿, 500多万, several million. */
  readonly rough: boolean;
  /** Not written as Chinese and English write numbers: 3,5 and 3.500 and 1,23,456; or not said so: 三千万五. */
  readonly unclear: boolean;
  /** A unit without a number before it: 千万, million. */
  readonly bare: boolean;
  /** What a number before this one may be multiplied by, largest first (二到三千万). */
  readonly scales: readonly number[];
  /** Digits alone, without separator, unit or word: 2027, 837. */
  readonly plain: boolean;
  /** What makes it a large number: a word or character (3 million, 一万五), a letter that may mean something else (5k, 3m). */
  readonly unit: 'none' | 'letter' | 'word';
}

const chineseStarts: ReadonlySet<number> = new Set(
  [...'零一二三四五六七八九十百千万亿两几数半伍陆柒'].map((character) => character.charCodeAt(0)),
);

/** ½, ¼, ¾. */
const isFraction = (code: number) => code >= 0xbc && code <= 0xbe;
const isInWord = (code: number) => isFigure(code) || isLetter(code);
const englishStart =
  /(?:(?:a|an|half|quarter|three|few|several|many|some|multiple|couple|dozens|tens|hundreds?|thousands?|millions?|billions?|trillions?|zero|one|two|four|five|six|seven|eight|nine|ten|eleven|twelve|twelwe|tweleve|eigth|fiveteen)(?![a-z])|(?:thir|four|fif|six|seven|eigh|nine)(?:teen)|(?:twen|thir|for|four|fif|five|six|seven|eigh|nin|nine)t?h?y)/y;

/**
 * All numbers of a normalised text, in figures, Chinese and English words and all of them mixed, in the order in which
 * they stand. `isWordAt` tells where a word begins that may stand right behind a number (350wUSD); without it a letter
 * behind figures makes them no number (5G).
 */
export function findNumerals(text: string, isWordAt: (at: number) => boolean = () => false): Numeral[] {
  const found: Numeral[] = [];
  let at = 0;
  while (at < text.length) {
    const numeral = readAt(text, at, isWordAt);
    if (numeral) found.push(numeral);
    at = numeral ? numeral.end : skipFrom(text, at);
  }
  return found;
}

function skipFrom(text: string, at: number): number {
  if (isFigure(text.charCodeAt(at))) return endOfFigures(text, at);
  let end = at;
  while (isLetter(text.charCodeAt(end))) end += 1;
  return Math.max(end, at + 1);
}

function readAt(text: string, at: number, isWordAt: (at: number) => boolean): Numeral | undefined {
  const code = text.charCodeAt(at);
  if (isFigure(code) || isFraction(code)) return readFigures(text, at, isWordAt);
  if (chineseStarts.has(code)) {
    const read = readChineseAt(text, at);
    return read && spelled(at, read);
  }
  if (!isLetter(code) || (at > 0 && isInWord(text.charCodeAt(at - 1)))) return undefined;
  englishStart.lastIndex = at;
  if (!englishStart.test(text)) return undefined;
  const read = readEnglishAt(text, at);
  return read && spelled(at, read);
}

function spelled(start: number, read: SpelledNumber): Numeral {
  const { end, extent, literal, rough, bare, scales } = read;
  const values = extent ? [extent, ...(literal ? [literal] : [])] : [];
  const unit = extent === undefined || extent.max >= 1000 ? 'word' : 'none';
  return { start, end, values, rough, unclear: literal !== undefined, bare, scales, plain: false, unit };
}

/** Figures whose fraction is said in words before a unit: 2 and a half million, 3 point 5 million, 3点5亿. */
function readFraction(text: string, start: number): FigureNumber | undefined {
  const rest = text.slice(start, start + 40);
  const half = /^(\d{1,4}) and a half(?= [a-z]*(?:hundred|thousand|mil|bil|tril))/.exec(rest);
  if (half) return { end: start + half[0].length, values: [Number(half[1]) + 0.5], unclear: false, plain: false };
  const parts =
    /^(?:(\d{1,3})(?: |&|and){1,3})?([1-9])\/([2-8])(?= (?:of a )?(?:hundred|thousand|mil|bil|tril))(?: of a)?/.exec(
      rest,
    );
  if (parts) {
    const value = Number(parts[1] ?? 0) + Number(parts[2]) / Number(parts[3]);
    return { end: start + parts[0].length, values: [value], unclear: false, plain: false };
  }
  const point =
    /^(\d{1,4})(?: point (\d{1,4})(?= [a-z]*(?:hundred|thousand|mil|bil|tril))|点(\d{1,4})(?=个?[百千万亿]))/.exec(
      rest,
    );
  if (!point) return undefined;
  const value = Number(`${point[1]}.${point[2] ?? point[3]}`);
  return { end: start + point[0].length, values: [value], unclear: false, plain: false };
}

/** .5亿, $.5m: nothing stands before the point. */
function readDecimals(text: string, start: number): FigureNumber | undefined {
  if (text.charAt(start - 1) !== '.' || !/(?:^|[\s$€£¥(])$/.test(text.slice(Math.max(0, start - 2), start - 1)))
    return undefined;
  const [decimals] = /^\d+(?![\d.,])/.exec(text.slice(start, start + 20)) ?? [];
  if (decimals === undefined) return undefined;
  return { end: start + decimals.length, values: [Number(`0.${decimals}`)], unclear: false, plain: false };
}

function readFigures(text: string, start: number, isWordAt: (at: number) => boolean): Numeral | undefined {
  const figure = readFraction(text, start) ?? readDecimals(text, start) ?? readFigureAt(text, start);
  if (!figure) return undefined;
  const { end, unclear, plain } = figure;
  const extents = figure.values.map(exactly);
  const base = { start, rough: false, bare: false, unit: 'none' as const, scales: [] };
  const letterBehind = /[a-z]/.test(text.charAt(end));
  if (letterBehind && isWordAt(end)) return { ...base, end, values: extents, unclear, plain };
  // 3.500 million is three and a half: nobody counts thousands of millions so.
  const scaled = unclear && /^\d+\.\d{3}$/.test(text.slice(start, end)) ? extents.slice(0, 1) : extents;
  const isUnclear = unclear && scaled.length === extents.length && !(scaled.length === 1 && extents.length === 2);
  const unitAt = end + (/^ [十百千万亿]/.test(text.slice(end, end + 2)) ? 1 : 0);
  const chinese = scaled.map((extent) => readChineseAt(text, unitAt, extent));
  const [first] = chinese;
  if (first) {
    return {
      ...spelled(start, first),
      values: chinese.flatMap((read) => [read?.extent, read?.literal].filter((extent) => extent !== undefined)),
      unclear: isUnclear || first.literal !== undefined,
    };
  }
  const scale = findScale(text, end, isWordAt);
  if (!scale) return letterBehind ? undefined : { ...base, end, values: extents, unclear, plain };
  let { factor, end: scaleEnd } = scale;
  const scales = [factor];
  for (let next = findScale(text, scaleEnd, isWordAt); next && !next.isLetter; ) {
    factor *= next.factor;
    scales.push(next.factor);
    scaleEnd = next.end;
    next = findScale(text, scaleEnd, isWordAt);
  }
  const [value = exactly(0)] = scaled.map((extent) => times(extent, factor));
  const after = scaled.length === 1 ? readAfterScale(text, scaleEnd, value, factor) : undefined;
  return {
    ...base,
    end: after?.end ?? scaleEnd,
    values: after ? [after.extent] : scaled.map((extent) => times(extent, factor)),
    unclear: isUnclear,
    scales: after ? [] : [factor],
    plain: false,
    unit: scale.isLetter ? 'letter' : 'word',
  };
}
