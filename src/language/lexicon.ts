import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../model/appError.ts';
import type { Theme } from '../model/programme.ts';
import type { Reading } from '../model/reading.ts';
import { type Locale, locales, type Text } from '../model/text.ts';
import { normalise, toHalfWidth } from './normalise.ts';

/** Something with a name that people write in many ways. */
export interface Term {
  readonly id: string;
  readonly name: Text;
  /**
   * What else it is called. An English synonym in capitals of at most three letters (US, UK) must be written so;
   * all else is read in any case.
   */
  readonly synonyms: Readonly<Record<Locale, readonly string[]>>;
}

export interface Lexicon {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly Term[];
  /** ISO 639-1. */
  readonly languages: readonly Term[];
  readonly counterparts: readonly Term[];
}

/** The themes of the programme, to be read like the terms of the lexicon. */
export function themeTerms(themes: readonly Theme[]): readonly Term[] {
  return themes.map(({ id, title, synonyms }) => ({ id, name: title, synonyms }));
}

const words = z.array(z.string().trim().min(1)).default([]);
const file = z.record(
  z.string().min(1),
  z.strictObject({
    zh: z.string().trim().min(1),
    en: z.string().trim().min(1),
    also: z.strictObject({ zh: words, en: words }).partial().default({}),
  }),
);

/**
 * The lexicon in a folder: countries.yaml, languages.yaml and counterparts.yaml.
 * Throws AppError `lexicon.bad` (refused) with every problem of every file, one a line.
 */
export function loadLexicon(dir: string): Lexicon {
  const problems: string[] = [];
  const load = (name: string): readonly Term[] => {
    const path = join(dir, name);
    try {
      const read = file.safeParse(parse(readFileSync(path, 'utf8')));
      if (!read.success) {
        for (const issue of read.error.issues) problems.push(`${path}: ${issue.path.join('.')}: ${issue.message}`);
        return [];
      }
      const terms = Object.entries(read.data).map(([id, { zh, en, also }]) => ({
        id,
        name: { zh, en },
        synonyms: { zh: also.zh ?? [], en: also.en ?? [] },
      }));
      problems.push(...namedTwice(terms).map((problem) => `${path}: ${problem}`));
      return terms;
    } catch (error) {
      problems.push(`${path}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
      return [];
    }
  };
  const lexicon = {
    countries: load('countries.yaml'),
    languages: load('languages.yaml'),
    counterparts: load('counterparts.yaml'),
  };
  if (problems.length > 0) throw new AppError('lexicon.bad', 'refused', problems.join('\n'));
  return lexicon;
}

function namedTwice(terms: readonly Term[]): string[] {
  const owners = new Map<string, string>();
  return terms.flatMap((term) =>
    [...new Set(namesOf(term).map(keyOf))].flatMap((key) => {
      const owner = owners.get(key);
      owners.set(key, term.id);
      return owner ? [`${term.id}: "${key}" is also a name of ${owner}`] : [];
    }),
  );
}

function namesOf({ name, synonyms }: Term): string[] {
  return locales.flatMap((locale) => [name[locale], ...synonyms[locale]]);
}

/** Written so and only so: US is a country, us are we. */
function isExact(name: string): boolean {
  return /^[A-Z]{1,3}$/.test(name);
}

function keyOf(name: string): string {
  const half = toHalfWidth(name).trim().replace(/\s+/g, ' ');
  return isExact(half) ? half : normalise(half);
}

interface Index {
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** The lengths of names by their first character, longest first: what to try at a place of a text. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<readonly Term[], Index>();

function indexOf(terms: readonly Term[]): Index {
  const known = indexes.get(terms);
  if (known) return known;
  const ids = new Map<string, string[]>();
  const lengths = new Map<string, Set<number>>();
  for (const term of terms) {
    for (const key of namesOf(term).map(keyOf)) {
      const owners = ids.get(key) ?? [];
      if (!owners.includes(term.id)) ids.set(key, [...owners, term.id]);
      const first = key.charAt(0);
      lengths.set(first, (lengths.get(first) ?? new Set<number>()).add(key.length));
    }
  }
  const index = {
    ids,
    lengths: new Map([...lengths].map(([first, set]) => [first, [...set].sort((a, b) => b - a)])),
  };
  indexes.set(terms, index);
  return index;
}

const longest = 1000;

/**
 * The terms that a text names, in the order in which they stand there. At each place the longest name counts; English
 * names must be whole words (a plural s is allowed). A name that belongs to several terms gives them all.
 */
export function readTerms(text: string, terms: readonly Term[]): Reading<string>[] {
  const { ids, lengths } = indexOf(terms);
  const half = spaced(toHalfWidth(text.slice(0, longest)));
  const lower = spaced(normalise(text.slice(0, longest)));
  const found: Reading<string>[] = [];
  let at = 0;
  while (at < lower.length) {
    const match = matchAt(at, half, lower, ids, lengths);
    if (match) found.push({ start: at, end: match.end, values: match.values });
    at = match ? match.end : at + 1;
  }
  return found;
}

/** Line breaks count as spaces; the length stays. */
function spaced(text: string): string {
  return text.replace(/\s/g, ' ');
}

function matchAt(
  at: number,
  half: string,
  lower: string,
  ids: Index['ids'],
  lengths: Index['lengths'],
): { end: number; values: readonly string[] } | undefined {
  const startsWord = /[a-z\d]/.test(lower.charAt(at));
  if (startsWord && /[a-z\d]/.test(lower.charAt(at - 1))) return undefined;
  const tries = new Set([...(lengths.get(lower.charAt(at)) ?? []), ...(lengths.get(half.charAt(at)) ?? [])]);
  for (const length of [...tries].sort((a, b) => b - a)) {
    const end = at + length;
    if (end > lower.length) continue;
    const values = ids.get(half.slice(at, end)) ?? ids.get(lower.slice(at, end));
    if (!values) continue;
    const wordEnd = endOfWord(lower, end);
    if (wordEnd !== undefined && !isCutShort(lower, at, end)) return { end: wordEnd, values };
  }
  return undefined;
}

/** Where the word ends that a name ends with, a plural s or a genitive included; undefined inside a longer word. */
function endOfWord(lower: string, end: number): number | undefined {
  if (!/[a-z\d]/.test(lower.charAt(end - 1))) return end;
  const tail = /^(?:'s|s)?(?![a-z\d])/.exec(lower.slice(end));
  return tail ? end + tail[0].length : undefined;
}

/** A name of one character counts only where it stands for a country beyond doubt: 赴德, 驻俄, 日企. */
function isCutShort(lower: string, at: number, end: number): boolean {
  if (end - at > 1 || !/\p{Script=Han}/u.test(lower.charAt(at))) return false;
  return (
    !/[赴驻]$/.test(lower.slice(0, at)) &&
    !/^(?:企|资(?!格|料|质|源)|方(?!面|法|便|案|式|向)|商(?!量|务|品|业))/.test(lower.slice(end))
  );
}
