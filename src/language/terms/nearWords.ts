import { ordinaryWords } from '../spelling/ordinaryWords.ts';
import { remembering } from '../spelling/remembering.ts';
import { isNear, isWithinSlips } from '../spelling/spelling.ts';
import type { NamePlace } from './surroundings.ts';
import { addTo, type Owner, type TermIndex } from './termIndex.ts';

/** A shorter word of a name must be written as it is. */
const shortestWord = 5;
/** In a shorter word two slips make another one. */
const shortestOfTwo = 8;

interface WordName {
  readonly words: readonly string[];
  readonly owners: readonly Owner[];
}

/** The longer words of names that begin with one letter. */
interface Group {
  /**
   * Which letters each word has, a bit each, and above them its length: a cheap test before the spelling is compared.
   * Side by side, since going from word to word would have the processor wait for each.
   */
  readonly forms: Int32Array;
  readonly words: readonly NameWord[];
}

interface NameWord {
  readonly word: string;
  /** The names that hold it, by the list in which they stand. */
  readonly names: Map<number, WordName[]>;
}

/** English names of several lists, to be found where one of their words is misspelt. */
export interface WordIndex {
  /** By the first letter. */
  readonly groups: ReadonlyMap<string, Group>;
  /** All words of all names of each list: none of them is a slip there. */
  readonly known: readonly ReadonlySet<string>[];
}

/** Names and their terms, some of which may only be there to be known. */
export function indexWords(lists: readonly TermIndex[]): WordIndex {
  const found = new Map<string, NameWord>();
  const known = lists.map(() => new Set<string>());
  for (const [list, { owners, acronyms }] of lists.entries()) {
    for (const [name, meant] of owners) {
      const words = name.split(' ');
      for (const word of words) if (isWord(word)) known[list]?.add(word);
      if (acronyms.has(name) || !words.every(isWord)) continue;
      for (const word of new Set(words)) {
        if (word.length < shortestWord) continue;
        const entry = found.get(word) ?? { word, names: new Map<number, WordName[]>() };
        entry.names.set(list, [...(entry.names.get(list) ?? []), { words, owners: meant }]);
        found.set(word, entry);
      }
    }
  }
  const byLetter = new Map<string, NameWord[]>();
  for (const entry of found.values()) addTo(byLetter, entry.word.charAt(0), entry);
  const groups = [...byLetter].map(([letter, words]): [string, Group] => [
    letter,
    { forms: Int32Array.from(words, ({ word }) => formOf(word)), words },
  ]);
  return { groups: new Map(groups), known };
}

function isWord(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

interface Word extends NamePlace {
  readonly letters: string;
}

export interface NearWords extends NamePlace {
  /** In which of the lists the name stands. */
  readonly list: number;
  readonly owners: readonly Owner[];
  /** How many letters are wrong, at least. */
  readonly slips: number;
}

/**
 * The English names that a folded text holds with slips in their longer words: one letter, or two in a word of eight
 * letters and more. Only words that are `open` to a list are taken for misspelt, and never the first letter.
 */
export function findNearWords(
  lower: string,
  index: WordIndex,
  isOpen: (place: NamePlace, list: number) => boolean,
): NearWords[] {
  const words = wordsOf(lower);
  const seen = new Map<string, readonly NameWord[]>();
  const near: NearWords[] = [];
  for (const [at, word] of words.entries()) {
    const { letters } = word;
    if (!mayBeWrong(letters)) continue;
    const like = seen.get(letters) ?? wordsLike(letters, index);
    seen.set(letters, like);
    for (const { word: meant, names } of like) {
      for (const [list, sharing] of names) {
        if (index.known[list]?.has(letters) || !isOpen(word, list)) continue;
        for (const name of sharing) {
          const found = nameAt(name, words, at - name.words.indexOf(meant), lower, list, index);
          if (found) near.push(found);
        }
      }
    }
  }
  return near;
}

const wordsOf: (lower: string) => readonly Word[] = remembering((lower) =>
  [...lower.matchAll(/[a-z]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    letters: match[0],
  })),
);

function mayBeWrong(letters: string): boolean {
  return letters.length >= shortestWord && !ordinaryWords.has(letters);
}

/** The name, if it is what the words from one on say, slips forgiven. */
function nameAt(
  { words: named, owners }: WordName,
  words: readonly Word[],
  first: number,
  lower: string,
  list: number,
  { known }: WordIndex,
): NearWords | undefined {
  const typed = first < 0 ? [] : words.slice(first, first + named.length);
  const [begin, last] = [typed[0], typed.at(-1)];
  if (typed.length < named.length || !begin || !last) return undefined;
  if (lower.slice(begin.start, last.end).split(' ').length !== named.length) return undefined;
  let slips = 0;
  for (const [offset, { letters }] of typed.entries()) {
    const word = named[offset] ?? '';
    if (letters === word) continue;
    const wrong = mayBeWrong(letters) && !known[list]?.has(letters) ? slipsIn(letters, word) : undefined;
    if (wrong === undefined) return undefined;
    slips += wrong;
  }
  // Germany is no slip in German.
  const endsAlike = last.letters.at(-1) === named.at(-1)?.at(-1);
  const meaning = owners.filter(({ manner }) => manner !== 'language' || endsAlike);
  return meaning.length > 0 ? { start: begin.start, end: last.end, list, owners: meaning, slips } : undefined;
}

function wordsLike(letters: string, { groups }: WordIndex): readonly NameWord[] {
  const group = groups.get(letters.charAt(0));
  if (!group) return [];
  const { forms, words } = group;
  const typed = formOf(letters);
  const like: NameWord[] = [];
  for (let at = 0; at < forms.length; at += 1) {
    const form = forms[at] ?? 0;
    if (Math.abs((form >>> lettersInAll) - (typed >>> lettersInAll)) > 3) continue;
    if (bitCount((form ^ typed) & allLetters) > 4) continue;
    const entry = words[at];
    if (entry && slipsIn(letters, entry.word) !== undefined) like.push(entry);
  }
  return like;
}

/** How many slips make one word of another, 1 or 2; undefined where it is another word. A plural s may stand behind: lawers. */
function slipsIn(typed: string, word: string): number | undefined {
  if (word.length < shortestWord || typed.charAt(0) !== word.charAt(0)) return undefined;
  const single = typed.endsWith('s') ? typed.slice(0, -1) : typed;
  if (word.length > shortestWord) {
    if (isWithinSlips(1, typed, word) || isWithinSlips(1, single, word)) return 1;
    return word.length >= shortestOfTwo && (isNear(typed, word) || isNear(single, word)) ? 2 : undefined;
  }
  // Of five letters too many words are one letter off: only letters in the wrong order, or one twice, are a slip.
  return isWithinSlips(1, typed, word) && (sorted(typed) === sorted(word) || typed.replace(/(.)\1/, '$1') === word)
    ? 1
    : undefined;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

const lettersInAll = 26;
const allLetters = (1 << lettersInAll) - 1;
/** No name has a longer word, and what is typed longer is near none. */
const longestWord = 63;

/** Which letters a word has, a bit each, and above them its length. */
function formOf(word: string): number {
  let bits = Math.min(word.length, longestWord) << lettersInAll;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) - 97);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
