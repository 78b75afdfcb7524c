import { type FoldedText, mostCapitals } from '../spelling/foldedText.ts';
import { type NamePlace, saysOnly, stands } from './surroundings.ts';
import type { JointIndex, Named, Owner } from './termIndex.ts';

/** A name of the index at its place in a folded text, with the terms that it stands for there; none where it means something else. */
export interface FoundName extends NamePlace {
  readonly ids: readonly string[];
}

interface Match extends NamePlace {
  readonly owners: readonly Owner[];
}

/** The names that a text holds as they are written, of each list the longest at each place, in order. */
export function findNames(
  text: FoldedText,
  { lists, names, lengths, mayBegin }: JointIndex,
  isBreak: (at: number) => boolean,
): FoundName[][] {
  const { lower, cased } = text;
  const found = lists.map((): (Match & { ids: readonly string[] })[] => []);
  /** For each list where the next name may begin, and where the last one did. */
  const next = lists.map(() => 0);
  const last = lists.map(() => -1);

  const add = ({ list, owners }: Named, start: number, end: number) => {
    const index = lists[list];
    if (!index || last[list] === start || start < (next[list] ?? 0)) return;
    last[list] = start;
    const match = { start, end, owners };
    const standing = owners.filter(({ manner }) => manner !== 'other' && stands(manner, match, text, index, isBreak));
    found[list]?.push({ ...match, ids: standing.map(({ id }) => id) });
    // A name that runs across the words of the text hides none that begins within it: 特多 in 模特多哈.
    const acrossWords = standing.length === 0 && owners.every(({ manner }) => manner === 'name');
    if (!acrossWords) next[list] = end;
  };

  let withinWord = false;
  for (let at = 0; at < lower.length; at += 1) {
    const isInside = withinWord;
    withinWord = isWordCharacter(lower.charCodeAt(at));
    if (isInside && withinWord) continue;
    const hasCapital = cased.charCodeAt(at) !== lower.charCodeAt(at);
    if (!mayBegin(lower, at) && !(hasCapital && mayBegin(cased, at))) continue;
    for (const length of lengthsAt(at, hasCapital ? [lower, cased] : [lower], lengths)) {
      const end = at + length;
      if (end > lower.length || isWithinWord(lower, end)) continue;
      const inCapitals = hasCapital && length <= mostCapitals ? names.get(cased.slice(at, end)) : undefined;
      const named = names.get(lower.slice(at, end));
      const wordEnd = inCapitals || named ? endOfWord(lower, end) : undefined;
      if (wordEnd === undefined) continue;
      for (const one of inCapitals ?? []) add(one, at, wordEnd);
      for (const one of named ?? []) add(one, at, wordEnd);
    }
  }
  return found.map((all) => answersAlone(all, text));
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

/** The lengths of the names that may begin at a place, longest first, by how it is spelt. */
function lengthsAt(at: number, spellings: readonly string[], lengths: JointIndex['lengths']): readonly number[] {
  let tries: readonly number[] = [];
  for (const spelling of spellings) {
    for (const first of [spelling.slice(at, at + 2), spelling.charAt(at)]) {
      const more = lengths.get(first);
      if (more) tries = tries.length === 0 ? more : [...new Set([...tries, ...more])].sort((a, b) => b - a);
    }
  }
  return tries;
}

/** Whether a word goes on at a place, and not with an s alone: a cheap test before the others. */
function isWithinWord(lower: string, at: number): boolean {
  const next = lower.charCodeAt(at);
  return isWordCharacter(next) && next !== 0x73 && isWordCharacter(lower.charCodeAt(at - 1));
}

/** a to z, 0 to 9. */
function isWordCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Where the word ends that a name ends with, a plural s or a genitive included; undefined inside a longer word. */
export function endOfWord(lower: string, end: number): number | undefined {
  if (!isWordCharacter(lower.charCodeAt(end - 1))) return end;
  const tail = /^(?:'s|s)?(?![a-z\d])/.exec(lower.slice(end, end + 3));
  return tail ? end + tail[0].length : undefined;
}
