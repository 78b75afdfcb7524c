import { simplify } from '../language/spelling/normalise.ts';
import { emptyWords } from './questionWords.ts';
import { stem } from './words.ts';

export type UnitKind = 'word' | 'han' | 'number' | 'break';
export interface Unit {
  readonly kind: UnitKind;
  /** Stemmed for words. */
  readonly text: string;
  readonly raw: string;
  /** An English word without content of its own. */
  readonly isEmpty?: true;
  /**
   * Below `unitCount`, and the same for the same text: what is kept by it is found faster than by the text. -1 for what is
   * neither a Chinese character nor one of the words that are remembered.
   */
  readonly id: number;
}

/** Puts another (stemmed) word in the place of one that is not known. */
export type Correct = (stemmed: string, written: string) => string;

/** One spelling for what is written in several: width, script, case, digit groups, apostrophes. */
export function inOneSpelling(text: string): string {
  if (isSpeltAlike(text)) return text.toLowerCase();
  let spelt = simplify(isComposed(text) ? text : text.normalize('NFKC')).toLowerCase();
  // Most texts hold none of these, and are looked through for each sign and not for what stands around it.
  if (spelt.includes(',')) spelt = spelt.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  if (spelt.includes('&')) spelt = spelt.replace(/\b([mbr])&([adr])\b/g, '$1and$2');
  if (!/[’‘`']/.test(spelt)) return spelt;
  return spelt
    .replace(/[’‘`]/g, "'")
    .replace(/'s\b/g, '')
    .replace(/\bbei'an\b/g, 'beian');
}

/** Whether it is ASCII without a sign that stands for several: nothing of it but capitals is spelt otherwise. */
function isSpeltAlike(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 || severalSpellings[code] === 1) return false;
  }
  return true;
}

const severalSpellings = new Uint8Array(0x80);
for (const sign of "\t,&'`") severalSpellings[sign.charCodeAt(0)] = 1;

/** Whether it holds nothing but characters that have no other form, which most texts do, or only full-width signs, which `simplify` knows. */
function isComposed(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const hasOneForm = code < 0x80 || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff5e);
    if (!hasOneForm && code !== 0x3001 && code !== 0x3002) return false;
  }
  return true;
}

/** What a UTF-16 unit can begin: told once for each and remembered, as texts are read one unit at a time. */
const kinds = new Uint8Array(65_536);
const kind = { digit: 1, letter: 2, han: 3, space: 4, surrogate: 5, other: 6 } as const;

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = kinds[code];
  if (known) return known;
  const found = kindOf(text.charAt(index), code);
  kinds[code] = found;
  return found;
}

function kindOf(character: string, code: number): number {
  if (code >= 48 && code <= 57) return kind.digit;
  if ((code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0xff)) return kind.letter;
  if (code >= 0xd800 && code <= 0xdbff) return kind.surrogate;
  if (/\p{Script=Han}/u.test(character)) return kind.han;
  return /[\s'’-]/.test(character) ? kind.space : kind.other;
}

/** Words, numbers and Chinese characters in their order, and breaks where signs stand between them. */
export function unitsOf(normalised: string, correct?: Correct): Unit[] {
  const units: Unit[] = [];
  let index = 0;
  while (index < normalised.length) {
    const here = kindAt(normalised, index);
    const start = index;
    index += 1;
    if (here === kind.digit) {
      while (index < normalised.length && kindAt(normalised, index) === kind.digit) index += 1;
      if (normalised.charAt(index) === '.' && kindAt(normalised, index + 1) === kind.digit) {
        index += 1;
        while (index < normalised.length && kindAt(normalised, index) === kind.digit) index += 1;
      }
      const raw = normalised.slice(start, index);
      units.push({ kind: 'number', text: String(Number(raw)), raw, id: -1 });
    } else if (here === kind.letter) {
      while (index < normalised.length && kindAt(normalised, index) === kind.letter) index += 1;
      const raw = normalised.slice(start, index);
      units.push(correct ? wordUnit(raw, correct) : rememberedWord(raw));
    } else if (here === kind.han) {
      units.push(hanUnit(normalised.charCodeAt(start)));
    } else if (here === kind.surrogate) {
      const raw = String.fromCodePoint(normalised.codePointAt(start) ?? 0);
      index = start + raw.length;
      const isHan = /\p{Script=Han}/u.test(raw);
      units.push(isHan ? { kind: 'han', text: raw, raw, id: -1 } : { kind: 'break', text: '', raw, id: -1 });
    } else if (here === kind.other) {
      units.push({ kind: 'break', text: '', raw: normalised.charAt(start), id: -1 });
    }
  }
  return units;
}

/** Units of single characters, one each for all texts: most of a Chinese text is made of few of them. */
const hanUnits: (Unit | undefined)[] = new Array(65_536);

function hanUnit(code: number): Unit {
  const known = hanUnits[code];
  if (known) return known;
  const raw = String.fromCharCode(code);
  const made: Unit = { kind: 'han', text: raw, raw, id: code };
  hanUnits[code] = made;
  return made;
}

/** Words as they are used again and again in the texts of an index; so many at most. */
const words = new Map<string, Unit>();
const mostWords = 20_000;
const idsOfWords = new Map<string, number>();
/** Behind the codes of characters. */
const firstWord = 0x10000;
export const unitCount = firstWord + mostWords;

function wordUnit(raw: string, correct?: Correct): Unit {
  const isEmpty = emptyWords.has(raw);
  const stemmed = isEmpty ? raw : stem(raw);
  const text = correct && !isEmpty ? correct(stemmed, raw) : stemmed;
  return { kind: 'word', text, raw, ...(isEmpty && { isEmpty }), id: idsOfWords.get(text) ?? -1 };
}

function rememberedWord(raw: string): Unit {
  const known = words.get(raw);
  if (known) return known;
  const made = wordUnit(raw);
  if (words.size >= mostWords) return made;
  const id = made.id < 0 ? firstWord + idsOfWords.size : made.id;
  idsOfWords.set(made.text, id);
  const remembered: Unit = { ...made, id };
  words.set(raw, remembered);
  return remembered;
}
