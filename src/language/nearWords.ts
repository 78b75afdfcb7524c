import { ordinaryWords } from './ordinaryWords.ts';
import { remembering } from './remembering.ts';
import { isNear } from './spelling.ts';
import type { NamePlace } from './surroundings.ts';
import type { Owner } from './termIndex.ts';

/** A shorter word of a name must be written as it is. */
const shortestWord = 5;

interface WordName {
  readonly words: readonly string[];
  readonly owners: readonly Owner[];
}

interface NameWord {
  readonly word: string;
  /** Which letters it has, a bit each: a cheap test before the spelling is compared. */
  readonly letters: number;
  readonly names: WordName[];
}

/** English names, to be found where one of their words is misspelt. */
export interface WordIndex {
  /** The longer words of the names, by their first letter. */
  readonly byLetter: ReadonlyMap<string, readonly NameWord[]>;
  /** All words of all names: none of them is a slip. */
  readonly known: ReadonlySet<string>;
}

/** Names and their terms, some of which may only be there to be known. */
export function indexWords(owners: ReadonlyMap<string, readonly Owner[]>, acronyms: ReadonlySet<string>): WordIndex {
  const byLetter = new Map<string, Map<string, NameWord>>();
  const known = new Set<string>();
  for (const [name, meant] of owners) {
    const words = name.split(' ');
    for (const word of words) if (/^[a-z]+$/.test(word)) known.add(word);
    if (acronyms.has(name) || !words.every((word) => /^[a-z]+$/.test(word))) continue;
    for (const word of new Set(words)) {
      if (word.length < shortestWord) continue;
      const group = byLetter.get(word.charAt(0)) ?? new Map<string, NameWord>();
      const entry = group.get(word) ?? { word, letters: lettersOf(word), names: [] };
      entry.names.push({ words, owners: meant });
      byLetter.set(word.charAt(0), group.set(word, entry));
    }
  }
  return { byLetter: new Map([...byLetter].map(([letter, group]) => [letter, [...group.values()]])), known };
}

interface Word extends NamePlace {
  readonly letters: string;
}

export interface NearWords extends NamePlace {
  readonly owners: readonly Owner[];
  /** How many letters are wrong, at least. */
  readonly slips: number;
}

/**
 * The English names that a folded text holds with slips in their longer words: one letter, or two in a word of eight
 * letters and more. Only words that are `open` are taken for misspelt, and never the first letter.
 */
export function findNearWords(lower: string, index: WordIndex, isOpen: (place: NamePlace) => boolean): NearWords[] {
  const words = wordsOf(lower);
  const seen = new Map<string, readonly NameWord[]>();
  return words.flatMap((word, at) => {
    const { letters } = word;
    if (!mayBeSlip(letters, index) || !isOpen(word)) return [];
    const like = seen.get(letters) ?? wordsLike(letters, index);
    seen.set(letters, like);
    return like.flatMap(({ word: meant, names }) =>
      names.flatMap((name) => nameAt(name, words, at - name.words.indexOf(meant), lower, index) ?? []),
    );
  });
}

const wordsOf: (lower: string) => readonly Word[] = remembering((lower) =>
  [...lower.matchAll(/[a-z]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    letters: match[0],
  })),
);

function mayBeSlip(letters: string, { known }: WordIndex): boolean {
  return letters.length >= shortestWord && !ordinaryWords.has(letters) && !known.has(letters);
}

/** The name, if it is what the words from one on say, slips forgiven. */
function nameAt(
  { words: named, owners }: WordName,
  words: readonly Word[],
  first: number,
  lower: string,
  index: WordIndex,
): NearWords | undefined {
  const typed = first < 0 ? [] : words.slice(first, first + named.length);
  const [begin, last] = [typed[0], typed.at(-1)];
  if (typed.length < named.length || !begin || !last) return undefined;
  if (lower.slice(begin.start, last.end).split(' ').length !== named.length) return undefined;
  let slips = 0;
  for (const [offset, { letters }] of typed.entries()) {
    const word = named[offset] ?? '';
    if (letters === word) continue;
    const wrong = mayBeSlip(letters, index) ? slipsIn(letters, word) : undefined;
    if (wrong === undefined) return undefined;
    slips += wrong;
  }
  // Germany is no slip in German.
  const endsAlike = last.letters.at(-1) === named.at(-1)?.at(-1);
  const meaning = owners.filter(({ manner }) => manner !== 'language' || endsAlike);
  return meaning.length > 0 ? { start: begin.start, end: last.end, owners: meaning, slips } : undefined;
}

function wordsLike(letters: string, { byLetter }: WordIndex): NameWord[] {
  const typed = lettersOf(letters);
  return (byLetter.get(letters.charAt(0)) ?? []).filter(
    ({ word, letters: own }) =>
      Math.abs(word.length - letters.length) <= 3 && bitCount(typed ^ own) <= 4 && slipsIn(letters, word) !== undefined,
  );
}

/** How many slips make one word of another, 1 or 2; undefined where it is another word. A plural s may stand behind: lawers. */
function slipsIn(typed: string, word: string): number | undefined {
  if (word.length < shortestWord || typed.charAt(0) !== word.charAt(0)) return undefined;
  const single = typed.endsWith('s') ? typed.slice(0, -1) : typed;
  if (word.length > shortestWord) {
    if (isOneSlip(typed, word) || isOneSlip(single, word)) return 1;
    return isNear(typed, word) || isNear(single, word) ? 2 : undefined;
  }
  // Of five letters too many words are one letter off: only letters in the wrong order, or one twice, are a slip.
  return isOneSlip(typed, word) && (sorted(typed) === sorted(word) || typed.replace(/(.)\1/, '$1') === word)
    ? 1
    : undefined;
}

/** One letter too many, too few or wrong, or two neighbours swapped. */
function isOneSlip(typed: string, word: string): boolean {
  let from = 0;
  while (from < typed.length && typed[from] === word[from]) from += 1;
  let behind = 0;
  const most = Math.min(typed.length, word.length) - from;
  while (behind < most && typed.at(-1 - behind) === word.at(-1 - behind)) behind += 1;
  const wrong = typed.slice(from, typed.length - behind);
  const right = word.slice(from, word.length - behind);
  return (wrong.length <= 1 && right.length <= 1) || (wrong.length === 2 && wrong === [...right].reverse().join(''));
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) - 97);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
