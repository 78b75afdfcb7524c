import { tidy } from './extents.ts';

/** A number in figures, which may be grouped in several ways. */
export interface FigureNumber {
  readonly end: number;
  /** What it may be worth, the likeliest first. */
  readonly values: readonly number[];
  /** Not written as Chinese and English write numbers, or in two ways readable: 3,5 and 3.500 and 1,23,456. */
  readonly unclear: boolean;
  /** Digits alone, without a separator. */
  readonly plain: boolean;
}

const token = /\d+(?:[.,'。]\d+)*/y;
const spaced = /\d{1,3}(?: \d{3})+(?:\.\d+)?(?![\d,.'])/y;
const spacedAfterCommas = /\d{1,3}(?:,\s\d{3})+(?:\.\d+)?(?![\d,.'])/y;
/** 3500 000: what begins with 0 belongs to the figures before. */
const zeroGroup = / 0\d{2}(?![\d.,])/y;
const vulgar = /(?:(\d+)\s?)?([½¼¾])/y;
const longest = 15;

function clear(end: number, value: number, plain = false): FigureNumber {
  return { end, values: [tidy(value)], unclear: false, plain };
}

function unclear(end: number, ...values: readonly number[]): FigureNumber {
  return { end, values: values.map(tidy), unclear: true, plain: false };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The number in figures at a place of a normalised text. Undefined where figures stand that are no number, such as
 * 1.2.3; its end is then that of the figures: `endOfFigures`.
 */
export function readFigureAt(text: string, at: number): FigureNumber | undefined {
  const part = match(vulgar, text, at);
  if (part) {
    const value = Number(part[1] ?? 0) + ({ '½': 0.5, '¼': 0.25, '¾': 0.75 }[part[2] ?? ''] ?? 0);
    return clear(at + part[0].length, value);
  }
  const found = match(token, text, at);
  if (!found) return undefined;
  const [written] = found;
  const end = at + written.length;
  if (/^[1-9]\d{0,2}$|^[1-9]\d{0,2},?$/.test(written) && !/[\d.,'/:-]$/.test(text.slice(0, at))) {
    const wide = match(spaced, text, at) ?? match(spacedAfterCommas, text, at);
    if (wide) {
      const joined = Number(wide[0].replace(/[\s,]/g, ''));
      const wideEnd = at + wide[0].length;
      const groups = wide[0].split(' ').length;
      // One space may part two numbers ("room 3 500 USD"), but no number begins with 0.
      const last = wide[0].replace(/^.*\s/, '');
      if (groups === 2 && !last.startsWith('0')) return unclear(wideEnd, joined, Number(last));
      return wide[0].includes(',') ? unclear(wideEnd, joined) : clear(wideEnd, joined);
    }
  }
  const strayGroup = /^\d{4,}$/.test(written) ? match(zeroGroup, text, end) : null;
  if (strayGroup) {
    return unclear(end + strayGroup[0].length, Number(written + strayGroup[0].replace(/\s/g, '')));
  }
  return readGrouping(written, end);
}

/** Where the figures at a place end, with all separators among them. */
export function endOfFigures(text: string, at: number): number {
  return at + (match(token, text, at)?.[0].length ?? 0);
}

function readGrouping(written: string, end: number): FigureNumber | undefined {
  const bare = written.replace(/[.,'。]/g, '');
  if (bare.length > longest) return undefined;
  if (/^\d+$/.test(written)) return clear(end, Number(written), true);
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return clear(end, Number(written.replaceAll(',', '')));
  if (/^[1-9]\d{0,2}(?:'\d{3})+(?:\.\d+)?$/.test(written)) return clear(end, Number(written.replaceAll("'", '')));
  if (/^\d+\.\d+$/.test(written)) {
    // 3.500 is 3,500 to a German.
    return /^[1-9]\d{0,2}\.\d{3}$/.test(written)
      ? unclear(end, Number(written), Number(bare))
      : clear(end, Number(written));
  }
  // 3.500.000 and 1.234,56 as Germans write them, 3,5 as the French do, 3。5 by a Chinese keyboard.
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(written)) return unclear(end, Number(bare));
  if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(written)) {
    return unclear(end, Number(written.replaceAll('.', '').replace(',', '.')));
  }
  if (/^\d+,\d{1,2}$/.test(written)) return unclear(end, Number(written.replace(',', '.')));
  if (/^\d+。\d+$/.test(written)) return unclear(end, Number(written.replace('。', '.')));
  // In lakhs (1,23,456) or by 万 (350,0000).
  if (/^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(written)) return unclear(end, Number(written.replaceAll(',', '')));
  if (/^[1-9]\d{0,3}(?:,\d{4})+(?:\.\d+)?$/.test(written)) return unclear(end, Number(written.replaceAll(',', '')));
  return undefined;
}
