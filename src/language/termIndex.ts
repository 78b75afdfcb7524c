import { foldName } from './foldedText.ts';
import type { Term } from './lexicon.ts';

/**
 * How a name stands for its term. Besides a plain `name`: `people` is also the name of a language, `language` may also be
 * that of a people, `everyday` counts only where the words beside it say so, `short` is one Chinese character, `school`
 * is a short name of a university, and `other` is no name at all but a longer word that holds one.
 */
export type Manner = 'name' | 'people' | 'language' | 'everyday' | 'short' | 'school' | 'other';

export interface Owner {
  readonly id: string;
  readonly manner: Manner;
}

export interface TermIndex {
  /** By the folded name. */
  readonly owners: ReadonlyMap<string, readonly Owner[]>;
  /** The lengths of names by their first two characters, or the only one, longest first: what to try at a place. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** Whether a name may begin like this; asked at every character of a text for every list, and quicker than a map. */
  readonly mayBegin: (code: number) => boolean;
  /** The Chinese names of one character. */
  readonly shorts: ReadonlySet<string>;
  /** Names in capitals alone: BFSU. A letter more or less makes another one. */
  readonly acronyms: ReadonlySet<string>;
  readonly nature: Term['nature'];
}

const codes = 0x10000;

/** A number below 65,536 for the first one or two characters of a name; others may share it. */
export function codeOf(first: string): number {
  return (first.charCodeAt(0) * 31 + (first.length > 1 ? first.charCodeAt(1) : 0)) % codes;
}

const indexes = new WeakMap<readonly Term[], TermIndex>();

/** The index of a list of terms, built when it is first asked for: some milliseconds for all countries. */
export function indexOf(terms: readonly Term[]): TermIndex {
  const known = indexes.get(terms);
  if (known) return known;
  const owners = new Map<string, Owner[]>();
  const lengths = new Map<string, Set<number>>();
  const shorts = new Set<string>();
  for (const term of terms) {
    for (const [key, manner] of namesOf(term)) {
      const sharing = owners.get(key) ?? [];
      if (!sharing.some(({ id }) => id === term.id)) owners.set(key, [...sharing, { id: term.id, manner }]);
      const first = key.slice(0, 2);
      lengths.set(first, (lengths.get(first) ?? new Set<number>()).add(key.length));
      if (manner === 'short') shorts.add(key);
    }
  }
  // A bit each: a byte each, of a dozen lists, would crowd out of the processor's cache what else is read with.
  const begins = new Uint8Array(codes / 8);
  for (const first of lengths.keys()) {
    const code = codeOf(first);
    begins[code >> 3] = (begins[code >> 3] ?? 0) | (1 << (code & 7));
  }
  const index: TermIndex = {
    owners,
    lengths: new Map([...lengths].map(([first, set]) => [first, [...set].sort((a, b) => b - a)])),
    mayBegin: (code) => ((begins[code >> 3] ?? 0) & (1 << (code & 7))) !== 0,
    shorts,
    acronyms: new Set(
      terms.flatMap(({ synonyms }) => synonyms.en.filter((name) => /^[A-Z]+$/.test(name)).map(foldName)),
    ),
    nature: terms[0]?.nature,
  };
  indexes.set(terms, index);
  return index;
}

/** The folded names of a term; of two manners of one name the first counts. */
function namesOf({ name, synonyms, nature, people = [], everyday = [], others = [] }: Term): [string, Manner][] {
  const special = new Map<string, Manner>([
    ...people.map((word): [string, Manner] => [foldName(word), 'people']),
    ...everyday.map((word): [string, Manner] => [foldName(word), 'everyday']),
  ]);
  const names = [name.zh, name.en, ...synonyms.zh, ...synonyms.en].flatMap((word): [string, Manner][] => {
    const key = foldName(word);
    const manner = special.get(key) ?? mannerOf(key, nature);
    // Of several words that make a name the spaces are often left out: hongkong, southafrica.
    const joined = key.replaceAll(' ', '');
    return /^[a-z ]+$/.test(key) && joined !== key && joined.length >= 8
      ? [
          [key, manner],
          [joined, manner],
        ]
      : [[key, manner]];
  });
  return [...names, ...others.map((word): [string, Manner] => [foldName(word), 'other'])];
}

function mannerOf(key: string, nature: Term['nature']): Manner {
  if (/^\p{Script=Han}$/u.test(key)) return 'short';
  if (nature === 'language' && /[a-z]/.test(key)) return 'language';
  if (nature === 'school' && (/^\p{Script=Han}{2}$/u.test(key) || /^[A-Z]{1,3}$/.test(key))) return 'school';
  return 'name';
}
