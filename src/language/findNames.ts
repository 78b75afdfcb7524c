import type { FoldedText } from './foldedText.ts';
import { remembering } from './remembering.ts';
import { type NamePlace, saysOnly, stands } from './surroundings.ts';
import { codeOf, type Owner, type TermIndex } from './termIndex.ts';

/** A name of the index at its place in a folded text, with the terms that it stands for there; none where it means something else. */
export interface FoundName extends NamePlace {
  readonly ids: readonly string[];
}

interface Match extends NamePlace {
  readonly owners: readonly Owner[];
}

/** The names that a text holds as they are written, the longest at each place, in order. */
export function findNames(text: FoldedText, index: TermIndex, isBreak: (at: number) => boolean): FoundName[] {
  const found: (Match & { ids: readonly string[] })[] = [];
  let next = 0;
  for (const beginning of beginningsOf(text)) {
    const mayBegin = beginning.at >= next && beginning.codes.some(index.mayBegin);
    const match = mayBegin ? longestAt(beginning, text, index) : undefined;
    if (!match) continue;
    const standing = match.owners.filter(
      ({ manner }) => manner !== 'other' && stands(manner, match, text, index, isBreak),
    );
    found.push({ ...match, ids: standing.map(({ id }) => id) });
    // A name that runs across the words of the text hides none that begins within it: 特多 in 模特多哈.
    const acrossWords = standing.length === 0 && match.owners.every(({ manner }) => manner === 'name');
    if (!acrossWords) next = match.end;
  }
  return answersAlone(found, text);
}

/** An everyday word that is all that is said is meant: the answer "banks". */
function answersAlone(found: readonly (Match & FoundName)[], text: FoldedText): FoundName[] {
  const everyday = ({ manner }: Owner) => manner === 'everyday';
  const meant = found.filter(({ ids, owners }) => ids.length > 0 || owners.some(everyday));
  if (meant.every(({ ids }) => ids.length > 0) || !saysOnly(meant, text)) return [...found];
  return found.map((match) =>
    match.ids.length > 0 ? match : { ...match, ids: match.owners.filter(everyday).map(({ id }) => id) },
  );
}

/** A place at which a name may begin, which is not within a word, with the characters there. */
interface Beginning {
  readonly at: number;
  /** The first character and the first two, with and without capitals. */
  readonly firsts: readonly string[];
  /** Their codes, for the test that comes before all others. */
  readonly codes: readonly number[];
}

/** Found once for a text and asked for by every list of names. */
const beginningsOf: (text: FoldedText) => readonly Beginning[] = remembering(({ lower, cased }) => {
  const beginnings: Beginning[] = [];
  let withinWord = false;
  for (let at = 0; at < lower.length; at += 1) {
    const isLetter = /[a-z\d]/.test(lower.charAt(at));
    if (!(isLetter && withinWord)) {
      const all = [lower.slice(at, at + 2), lower.charAt(at), cased.slice(at, at + 2), cased.charAt(at)];
      const firsts = [...new Set(all)];
      beginnings.push({ at, firsts, codes: firsts.map(codeOf) });
    }
    withinWord = isLetter;
  }
  return beginnings;
});

function longestAt({ at, firsts }: Beginning, { lower, cased }: FoldedText, index: TermIndex): Match | undefined {
  let tries: readonly number[] = [];
  for (const first of firsts) {
    const lengths = index.lengths.get(first);
    if (lengths) tries = tries.length === 0 ? lengths : [...new Set([...tries, ...lengths])].sort((a, b) => b - a);
  }
  for (const length of tries) {
    const end = at + length;
    if (end > lower.length) continue;
    const named = index.owners.get(cased.slice(at, end)) ?? index.owners.get(lower.slice(at, end));
    const wordEnd = named && endOfWord(lower, end);
    if (named && wordEnd !== undefined) return { start: at, end: wordEnd, owners: named };
  }
  return undefined;
}

/** Where the word ends that a name ends with, a plural s or a genitive included; undefined inside a longer word. */
export function endOfWord(lower: string, end: number): number | undefined {
  if (!/[a-z\d]/.test(lower.charAt(end - 1))) return end;
  const tail = /^(?:'s|s)?(?![a-z\d])/.exec(lower.slice(end, end + 3));
  return tail ? end + tail[0].length : undefined;
}
