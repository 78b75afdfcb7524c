export const figures = '0123456789';
export const letters = 'abcdefghijklmnopqrstuvwxyz';
/** What a number in Chinese characters may begin with. */
export const chineseFigures = '零一二三四五六七八九十两廿卅百半';

/** Of UTF-16. */
const codes = 0x10000;

// Asked of nearly every character of every message: codes are compared faster than a pattern is called.

export function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Of normalised texts, which have no others. */
export function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Something looked for in normalised texts, with all characters that it may begin with. */
export interface Beginning {
  readonly starts: string;
  /** Characters of which a text must hold one, where there are such: a date by its month has a 月. */
  readonly needs?: string;
}

/** Whether a text holds what something needs; each is looked for once. */
export function createHolding(text: string): (thing: Beginning) => boolean {
  const known = new Map<string, boolean>();
  return ({ needs }) => {
    if (needs === undefined) return true;
    const before = known.get(needs);
    if (before !== undefined) return before;
    let holds = false;
    for (let at = 0; at < needs.length && !holds; at += 1) holds = text.includes(needs.charAt(at));
    known.set(needs, holds);
    return holds;
  };
}

/**
 * What may begin with a character, given by its UTF-16 code, in the order of the list: at each place of a text only
 * these few are tried instead of all.
 */
export function byFirstCharacter<Thing extends Beginning>(
  things: readonly Thing[],
): (code: number) => readonly Thing[] | undefined {
  const table = new Map<number, Thing[]>();
  for (const thing of things) {
    for (const first of new Set(thing.starts)) {
      const code = first.charCodeAt(0);
      const others = table.get(code);
      if (others) others.push(thing);
      else table.set(code, [thing]);
    }
  }
  const isKnown = new Uint8Array(codes);
  for (const code of table.keys()) isKnown[code] = 1;
  return (code) => (isKnown[code] ? table.get(code) : undefined);
}

/**
 * Whether two characters, by their UTF-16 codes (NaN: no second one), may be among some pairs. They are not where it says
 * no; where it says yes others may share their place. A bit each: what is larger would crowd out of the processor's cache
 * what else is read with.
 */
export function createPairs(pairs: Iterable<string>): (first: number, second: number) => boolean {
  const bits = new Uint8Array(codes / 8);
  const placeOf = (first: number, second: number) => (first * 31 + (second | 0)) % codes;
  for (const pair of pairs) {
    const place = placeOf(pair.charCodeAt(0), pair.charCodeAt(1));
    bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return (first, second) => {
    const place = placeOf(first, second);
    return ((bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  };
}
