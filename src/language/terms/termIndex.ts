import { createPairs } from '../spelling/firstCharacters.ts';
import { foldName } from '../spelling/foldedText.ts';
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

/** One list of terms. */
export interface TermIndex {
  /** By the folded name. */
  readonly owners: ReadonlyMap<string, readonly Owner[]>;
  /** The Chinese names of one character. */
  readonly shorts: ReadonlySet<string>;
  /** Names in capitals alone: BFSU. A letter more or less makes another one. */
  readonly acronyms: ReadonlySet<string>;
  readonly nature: Term['nature'];
}

/** What a name stands for in one of several lists. */
export interface Named {
  /** Which of the lists, counted from 0. */
  readonly list: number;
  readonly owners: readonly Owner[];
}

/** Several lists that a text is searched for at once. */
export interface JointIndex {
  readonly lists: readonly TermIndex[];
  /** By the folded name. */
  readonly names: ReadonlyMap<string, readonly Named[]>;
  /** The lengths of names by their first two characters, or the only one, longest first: what to try at a place. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** Whether a name may begin at this place of a folded text: a cheap test before the others. */
  readonly mayBegin: (text: string, at: number) => boolean;
}

/** The index of some lists of terms. Building it takes some milliseconds for all countries: keep it. */
export function createIndex(lists: readonly (readonly Term[])[]): JointIndex {
  const indexed = lists.map(indexOf);
  const names = new Map<string, Named[]>();
  const lengths = new Map<string, Set<number>>();
  for (const [list, index] of indexed.entries()) {
    for (const [name, owners] of index.owners) {
      addTo(names, name, { list, owners });
      const first = name.slice(0, 2);
      lengths.set(first, (lengths.get(first) ?? new Set<number>()).add(name.length));
    }
  }
  const begins = createPairs(lengths.keys());
  return {
    lists: indexed,
    names,
    lengths: new Map([...lengths].map(([first, set]) => [first, [...set].sort((a, b) => b - a)])),
    mayBegin: (text, at) => {
      const first = text.charCodeAt(at);
      return begins(first, text.charCodeAt(at + 1)) || begins(first, Number.NaN);
    },
  };
}

export function addTo<Entry>(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

const indexes = new WeakMap<readonly Term[], TermIndex>();

/** Built when it is first asked for; a list may be read alone and with others. */
function indexOf(terms: readonly Term[]): TermIndex {
  const known = indexes.get(terms);
  if (known) return known;
  const owners = new Map<string, Owner[]>();
  const shorts = new Set<string>();
  for (const term of terms) {
    for (const [key, manner] of namesOf(term)) {
      const sharing = owners.get(key) ?? [];
      if (!sharing.some(({ id }) => id === term.id)) owners.set(key, [...sharing, { id: term.id, manner }]);
      if (manner === 'short') shorts.add(key);
    }
  }
  const index: TermIndex = {
    owners,
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
