import { polyphonic } from 'pinyin-pro';
import { isLetter } from './firstCharacters.ts';
import { remembering } from './remembering.ts';

/** More spellings than this, of a name with several characters of many readings, are left out. */
const mostSpellings = 24;
/** A shorter spelling is too easily a word of another language. */
const shortest = 4;
/** Words that are joined to one spelling at most: no name is longer. */
const mostWords = 8;

const known = new Map<string, readonly string[]>();

/**
 * All readings of one character in plain letters, ü as v and as u; none for what is not Chinese. Traditional characters
 * have the readings of their simple forms. That a reading is wrong in its word (银行 as "yin xing") is forgiven: what
 * is typed is looked for among names that are given, so that no context need be guessed.
 */
export function readingsOf(character: string): readonly string[] {
  let readings = known.get(character);
  if (!readings) {
    const [all = []] = /\p{Script=Han}/u.test(character)
      ? polyphonic(character, { toneType: 'none', type: 'array' })
      : [];
    readings = [
      ...new Set(all.flatMap((one) => (one.includes('ü') ? [one.replace('ü', 'v'), one.replace('ü', 'u')] : [one]))),
    ].filter((one) => /^[a-z]+$/.test(one));
    known.set(character, readings);
  }
  return readings;
}

/** Letters without the marks and figures of tones, in lower case, ü as v: "Wài zhai4" is "waizhai". */
export function pinyinLetters(text: string): string {
  const lower = text.toLowerCase();
  // Most words have letters alone, without marks.
  let plain = 0;
  while (isLetter(lower.charCodeAt(plain))) plain += 1;
  if (plain === lower.length) return lower;
  return lower
    .replace(/[üǖǘǚǜ]/g, 'v')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

/** The spellings of a Chinese name without spaces and tones; none if it holds anything but Chinese characters. */
export function spellingsOf(name: string): readonly string[] {
  let spellings = [''];
  for (const character of name) {
    const readings = readingsOf(character);
    spellings = spellings.flatMap((spelling) => readings.map((reading) => spelling + reading)).slice(0, mostSpellings);
  }
  return name === '' ? [] : spellings;
}

/** Whether two Chinese texts of one length can be read alike, as 外寨 and 外债, 醫藥 and 医药. */
export function soundsAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (!readAlike(a.charAt(index), b.charAt(index))) return false;
  }
  return true;
}

function readAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const readings = readingsOf(b);
  return readingsOf(a).some((reading) => readings.includes(reading));
}

/** As `soundsAlike` for one character, where z and zh, n and l, an and ang and the like are not told apart. */
export function soundsNear(a: string, b: string): boolean {
  const readings = readingsOf(b).map(blurred);
  return a === b || readingsOf(a).some((reading) => readings.includes(blurred(reading)));
}

function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/ng$/, 'n');
}

/** Where in a text characters stand that letters spell, whole syllables and at least two of them; UTF-16 offsets. */
export function placeSpelt(letters: string, text: string): { start: number; end: number } | undefined {
  return placeOf(letters, text, (rest, reading) => (rest.startsWith(reading) ? reading.length : 0));
}

/** As `placeSpelt`, for the first letters of the syllables: jszy for 技术转移. */
export function placeOfInitials(letters: string, text: string): { start: number; end: number } | undefined {
  return placeOf(letters, text, (rest, reading) => (rest.charAt(0) === reading.charAt(0) ? 1 : 0));
}

function placeOf(
  letters: string,
  text: string,
  take: (rest: string, reading: string) => number,
): { start: number; end: number } | undefined {
  if (letters === '') return undefined;
  for (let start = 0; start < text.length; start += 1) {
    // How many letters can be used up so far, each way.
    let used = new Set([0]);
    for (let at = start; at < text.length && used.size > 0; at += 1) {
      const next = new Set<number>();
      for (const count of used) {
        const rest = letters.slice(count);
        for (const reading of readingsOf(text.charAt(at))) {
          const taken = take(rest, reading);
          if (taken > 0) next.add(count + taken);
        }
      }
      if (next.has(letters.length) && at > start) return { start, end: at + 1 };
      used = next;
    }
  }
  return undefined;
}

/** Names by their spelling. */
export type PinyinIndex = ReadonlyMap<string, readonly string[]>;

/**
 * Chinese names and whom or what they mean, to be found by `findPinyin`. Build it once for a list of names: it costs
 * some 10 µs a name. Names of one character, of less than four letters, or with anything but Chinese in them are left
 * out. Two that are spelt alike are both kept.
 */
export function createPinyinIndex(names: Iterable<readonly [name: string, id: string]>): PinyinIndex {
  const index = new Map<string, readonly string[]>();
  for (const [name, id] of names) {
    if (name.length < 2) continue;
    for (const spelling of spellingsOf(name)) {
      const ids = index.get(spelling) ?? [];
      if (spelling.length >= shortest && !ids.includes(id)) index.set(spelling, [...ids, id]);
    }
  }
  return index;
}

/** A word in pinyin, with or without the marks or figures of tones; no part of an address. */
const word =
  /(?<![\p{Script=Latin}\p{N}@.])\p{Script=Latin}[\p{Script=Latin}\p{M}1-5]{0,40}(?![\p{Script=Latin}\p{N}@]|\.[\p{L}\p{N}])/gu;

export interface PinyinPlace {
  /** UTF-16 offsets into the text, [start, end). */
  readonly start: number;
  readonly end: number;
  /** More than one where names are spelt alike. */
  readonly ids: readonly string[];
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  /** With one capital, its first letter. */
  readonly named: boolean;
}

const wordsOf: (text: string) => readonly Word[] = remembering((text) =>
  [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    letters: pinyinLetters(match[0]),
    named: /^\p{Lu}\p{Ll}+$/u.test(match[0]),
  })),
);

/** Words from one on, taken together. */
interface Joined {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  /** Several words, each with a capital. */
  readonly named: boolean;
}

/** What a word of a text and those behind it spell, the shortest first. */
function joinedFrom(first: number, words: readonly Word[], text: string): readonly Joined[] {
  const joined: Joined[] = [];
  let letters = '';
  let named = true;
  for (let at = first; at < Math.min(first + mostWords, words.length); at += 1) {
    const [before, next] = [words[at - 1], words[at]];
    if (!next || (at > first && before && !/^[ '’-]?$/.test(text.slice(before.end, next.start)))) break;
    letters += next.letters;
    named &&= next.named;
    joined.push({ start: words[first]?.start ?? 0, end: next.end, letters, named: named && at > first });
  }
  return joined;
}

/** For each word of a text; asked for by every index that may have something. */
const joinedOf: (text: string) => readonly (readonly Joined[])[] = remembering((text) => {
  const words = wordsOf(text);
  return words.map((_, first) => joinedFrom(first, words, text));
});

/** Several indexes, to find out which of them to ask about a text. */
export interface JointPinyin {
  readonly indexes: readonly PinyinIndex[];
  /** With which letters the spellings begin, one to four of them: few words that are no pinyin do. */
  readonly beginnings: ReadonlySet<string>;
}

export function joinPinyin(indexes: readonly PinyinIndex[]): JointPinyin {
  const beginnings = new Set<string>();
  for (const index of indexes) {
    for (const spelling of index.keys()) {
      for (let length = shortest; length > 0 && !beginnings.has(spelling.slice(0, length)); length -= 1) {
        beginnings.add(spelling.slice(0, length));
      }
    }
  }
  return { indexes, beginnings };
}

/** Which of the indexes, counted from 0, may hold something that a text spells: in others `findPinyin` finds nothing. */
export function indexesSpelt(text: string, { indexes, beginnings }: JointPinyin): ReadonlySet<number> {
  const asked = new Set<number>();
  const words = wordsOf(text);
  for (const [first, { letters }] of words.entries()) {
    if (!beginnings.has(letters.slice(0, shortest))) continue;
    for (const joined of joinedFrom(first, words, text)) {
      for (const [at, index] of indexes.entries()) if (index.has(joined.letters)) asked.add(at);
    }
  }
  return asked;
}

/**
 * The names of an index that a text spells in pinyin, the longest at each place, whole words alone: "waizhai",
 * "wai zhai", "Wài zhài", "wai4 zhai4", "wai'zhai". For the terms of a lexicon: index all Chinese names and synonyms
 * once, look here where nothing was found by the characters, and take what overlaps nothing else. Words that each
 * begin with a capital ("Han Guo") are the name of a person rather than 韩国 and are left alone.
 */
export function findPinyin(text: string, index: PinyinIndex): readonly PinyinPlace[] {
  const places: PinyinPlace[] = [];
  let next = 0;
  for (const joined of joinedOf(text)) {
    const best = joined.findLast(({ letters, named }) => !named && index.has(letters));
    if (!best || best.start < next) continue;
    places.push({ start: best.start, end: best.end, ids: index.get(best.letters) ?? [] });
    next = best.end;
  }
  return places;
}
