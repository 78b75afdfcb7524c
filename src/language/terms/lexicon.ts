import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { topics } from '../../model/answers.ts';
import { AppError } from '../../model/appError.ts';
import { type LanguageLevel, languageLevels } from '../../model/cirrus.ts';
import { longestMessage } from '../../model/message.ts';
import { counterparts, type Theme } from '../../model/programme.ts';
import type { Holiday, Reading } from '../../model/reading.ts';
import { type Locale, locales, type Text } from '../../model/text.ts';
import { type FoldedText, foldText } from '../spelling/foldedText.ts';
import { type FoundName, findNames } from './findNames.ts';
import { findNameProblems } from './nameProblems.ts';
import { findNearNames, type NearPlace, overlaps } from './nearNames.ts';
import { wordBreaks } from './surroundings.ts';
import { createIndex, type JointIndex } from './termIndex.ts';

/** Something with a name that people write in many ways. */
export interface Term {
  readonly id: string;
  readonly name: Text;
  /**
   * All else it is called. An English synonym in capitals of at most three letters (US, UK) must be written so;
   * all else is read in any case.
   */
  readonly synonyms: Readonly<Record<Locale, readonly string[]>>;
  /**
   * What kind of name it has: that decides by which words beside it it counts, and how far it may be misspelt.
   * Absent: any word.
   */
  readonly nature?: 'place' | 'language' | 'school';
  /** Those of its synonyms that are names of peoples and of languages alike: German. */
  readonly people?: readonly string[];
  /** Those of its synonyms that are everyday words: they count only where the words beside them say so. */
  readonly everyday?: readonly string[];
  /** Longer names that hold one of its names and mean something else: 博士后 is no 博士. */
  readonly others?: readonly string[];
  /** The id of the wider term that it belongs to. */
  readonly parent?: string;
  /** Ids of terms elsewhere in the list that would do as well, where only one of the two needs to name the other. */
  readonly near?: readonly string[];
}

/** A group of countries. */
export interface Region extends Term {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

/** A test or scale of how well a language is spoken. */
export interface LanguageTest {
  readonly id: string;
  readonly name: Text;
  /** ISO 639-1; absent for a scale that is used for any language. */
  readonly language?: string;
  /** How it is written, in lower case; the grade stands behind it, or alone where the grades are names of their own. */
  readonly said: readonly string[];
  readonly alone: boolean;
  /** The levels that a grade may stand for, by the grade in lower case. */
  readonly grades: Readonly<Record<string, readonly LanguageLevel[]>>;
}

export interface Lexicon {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly Term[];
  /** ISO 639-1. */
  readonly languages: readonly Term[];
  readonly languageTests: readonly LanguageTest[];
  readonly counterparts: readonly Term[];
  readonly regions: readonly Region[];
  readonly disciplines: readonly Term[];
  readonly degrees: readonly Term[];
  /** Those in Haidian. */
  readonly universities: readonly Term[];
  /** The standing topics of information sessions; their ids are topics of the answers. */
  readonly sessionTopics: readonly Term[];
  /** How students work for firms. */
  readonly employment: readonly Term[];
  readonly holidays: readonly Holiday[];
  /** ISO 4217; an id of several codes, CHF/XOF, stands for a name that they share. */
  readonly currencies: readonly Term[];
}

/** What a term is called; its id where there is no such term. */
export function nameOf(terms: readonly Term[], id: string, locale: Locale): string {
  return terms.find((term) => term.id === id)?.name[locale] ?? id;
}

/** The themes of the programme, to be read like the terms of the lexicon. */
export function themeTerms(themes: readonly Theme[]): readonly Term[] {
  return themes.map(({ id, title, synonyms }) => ({ id, name: title, synonyms }));
}

const word = z.string().trim().min(1);
const words = z.array(word).default([]);
const called = z.strictObject({ zh: words, en: words }).partial().default({});
const term = z.strictObject({
  zh: word,
  en: word,
  also: called,
  people: words,
  plain: called,
  either: called,
  not: called,
  parent: word.optional(),
  near: z.array(word).optional(),
});
const termsFile = z.record(word, term);
const regionsFile = z.record(word, term.extend({ countries: z.array(word).min(1) }));
const testsFile = z.record(
  word,
  z.strictObject({
    zh: word,
    en: word,
    language: word.optional(),
    said: z.array(word.lowercase()).min(1),
    alone: z.boolean().default(false),
    grades: z.record(word.lowercase(), z.array(z.enum(languageLevels)).min(1)).default({}),
    source: word.optional(),
  }),
);
const holidaysFile = z.record(
  word,
  z
    .strictObject({
      zh: word,
      en: word,
      also: called,
      on: z
        .string()
        .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
        .optional(),
      days: z.array(z.iso.date()).default([]),
      several: z.boolean().default(false),
    })
    .refine(({ on, days }) => on === undefined || days.length === 0, 'has both `on` and `days`'),
);

/**
 * The lexicon in a folder, one file a list.
 * Throws AppError `lexicon.bad` (refused) with every problem of every file, one a line.
 */
export function loadLexicon(dir: string): Lexicon {
  const problems: string[] = [];

  /** What a file holds, by its shape; undefined, with its problems noted, where it does not have it. */
  function load<Shape extends z.ZodType>(name: string, shape: Shape): z.infer<Shape> | undefined {
    const path = join(dir, name);
    try {
      const read = shape.safeParse(parse(readFileSync(path, 'utf8')));
      if (read.success) return read.data;
      for (const issue of read.error.issues) problems.push(`${path}: ${issue.path.join('.')}: ${issue.message}`);
    } catch (error) {
      problems.push(`${path}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    }
    return undefined;
  }

  function loadTerms(name: string, nature?: Term['nature']): readonly Term[] {
    const file = load(name, termsFile) ?? {};
    problems.push(...findNameProblems(file).map((problem) => `${join(dir, name)}: ${problem}`));
    return Object.entries(file).map(([id, filed]) => termOf(id, filed, nature));
  }

  function loadRegions(name: string): readonly Region[] {
    const file = load(name, regionsFile) ?? {};
    problems.push(...findNameProblems(file).map((problem) => `${join(dir, name)}: ${problem}`));
    return Object.entries(file).map(([id, filed]) => ({ ...termOf(id, filed, 'place'), countries: filed.countries }));
  }

  function loadHolidays(name: string): readonly Holiday[] {
    return Object.entries(load(name, holidaysFile) ?? {}).map(([id, { zh, en, also, ...when }]) => ({
      id,
      name: { zh, en },
      synonyms: { zh: also.zh ?? [], en: also.en ?? [] },
      ...when,
    }));
  }

  function loadTests(name: string): readonly LanguageTest[] {
    return Object.entries(load(name, testsFile) ?? {}).map(([id, { zh, en, source: _, ...test }]) => ({
      id,
      name: { zh, en },
      ...test,
    }));
  }

  // One line a file.
  const lexicon: Lexicon = {
    countries: loadTerms('countries.yaml', 'place'),
    languages: loadTerms('languages.yaml', 'language'),
    languageTests: loadTests('language-tests.yaml'),
    counterparts: loadTerms('counterparts.yaml'),
    regions: loadRegions('regions.yaml'),
    disciplines: loadTerms('disciplines.yaml'),
    degrees: loadTerms('degrees.yaml'),
    universities: loadTerms('universities.yaml', 'school'),
    sessionTopics: loadTerms('session-topics.yaml'),
    employment: loadTerms('employment.yaml'),
    holidays: loadHolidays('holidays.yaml'),
    currencies: loadTerms('currencies.yaml'),
  };
  const unknown = idsOutOfPlace(lexicon).map((problem) => `${dir}: ${problem}`);
  if (problems.length + unknown.length > 0)
    throw new AppError('lexicon.bad', 'refused', [...problems, ...unknown].join('\n'));
  return lexicon;
}

/** What the files say of each other, and what the programme and the answers call the same thing. */
function idsOutOfPlace(lexicon: Lexicon): string[] {
  const { countries, regions, counterparts: bodies, sessionTopics, disciplines } = lexicon;
  const spoken = new Set(lexicon.languages.map(({ id }) => id));
  const known = new Set(countries.map(({ id }) => id));
  const bodiesMet = new Set<string>(counterparts);
  const answered = new Set<string>(topics);
  const studied = new Set(disciplines.map(({ id }) => id));
  return [
    ...regions.flatMap(({ id, countries: members }) =>
      members
        .filter((code) => !known.has(code))
        .map((code) => `the region ${id} has a country ${code} that is not there`),
    ),
    ...bodies.filter(({ id }) => !bodiesMet.has(id)).map(({ id }) => `the programme knows no counterpart ${id}`),
    ...sessionTopics.filter(({ id }) => !answered.has(id)).map(({ id }) => `the answers know no topic ${id}`),
    ...lexicon.languageTests
      .filter(({ language }) => language !== undefined && !spoken.has(language))
      .map(({ id, language }) => `${id} is a test of a language ${language} that is not there`),
    ...disciplines.flatMap(({ id, near = [] }) =>
      near
        .filter((other) => !studied.has(other))
        .map((other) => `${id} is near a discipline ${other} that is not there`),
    ),
  ];
}

type Filed = z.infer<typeof term>;

function termOf(
  id: string,
  { zh, en, also, people, plain, either, not, parent, near }: Filed,
  nature?: Term['nature'],
): Term {
  const all = (locale: Locale) => [...(also[locale] ?? []), ...(plain[locale] ?? []), ...(either[locale] ?? [])];
  return {
    id,
    name: { zh, en },
    synonyms: { zh: all('zh'), en: [...all('en'), ...people] },
    nature,
    people,
    everyday: locales.flatMap((locale) => plain[locale] ?? []),
    others: locales.flatMap((locale) => not[locale] ?? []),
    parent,
    near,
  };
}

/**
 * The terms that a text names, in the order in which they stand there. At each place the longest name counts; English
 * names must be whole words (a plural s is allowed), names that may mean something else count where the words beside
 * them tell. A name of several terms gives them all, with the problem `several-terms`. What is one slip away from a
 * name, or is a Chinese name in pinyin, is read with the problem `near-spelling`: it is to be said back or asked about.
 * Only the first 2,000 characters are read.
 */
export function readTerms(text: string, terms: readonly Term[]): Reading<string>[] {
  const [readings = []] = readJointly(text, terms, () => [terms]);
  return readings;
}

/**
 * As `readTerms` for several lists at once, each as if it were the only one, in a fraction of the time. What is needed
 * to find the names is kept with the object that holds the lists: give the same one for every text.
 */
export function readTermLists<List extends string>(
  text: string,
  lists: Readonly<Record<List, readonly Term[]>>,
): Record<List, Reading<string>[]> {
  const readings = readJointly(text, lists, () => Object.values(lists));
  return Object.fromEntries(Object.keys(lists).map((list, at) => [list, readings[at] ?? []])) as Record<
    List,
    Reading<string>[]
  >;
}

const indexes = new WeakMap<object, JointIndex>();

/** The readings of each list; `holder` is what the index is kept with. */
function readJointly(text: string, holder: object, lists: () => readonly (readonly Term[])[]): Reading<string>[][] {
  const index = indexes.get(holder) ?? createIndex(lists());
  indexes.set(holder, index);
  const folded = foldText(text.slice(0, longestMessage));
  const isBreak = wordBreaks(folded);
  const exact = findNames(folded, index, isBreak);
  const near = findNearNames(folded, index, exact, isBreak);
  return exact.map((found, list) => readingsOf(folded, found, near[list] ?? []));
}

function readingsOf(folded: FoldedText, exact: readonly FoundName[], near: readonly NearPlace[]): Reading<string>[] {
  const whole = exact.filter(({ ids, ...place }) => ids.length > 0 && !near.some((other) => overlaps(other, place)));
  const readings = [
    ...whole.map(({ start, end, ids }) =>
      readingOf(folded, start, end, ids, ids.length > 1 ? 'several-terms' : undefined),
    ),
    ...near.map(({ start, end, id }) => readingOf(folded, start, end, [id], 'near-spelling')),
  ];
  return readings.sort((a, b) => a.start - b.start);
}

function readingOf(
  { places }: FoldedText,
  start: number,
  end: number,
  values: readonly string[],
  problem: string | undefined,
): Reading<string> {
  return {
    start: places?.[start] ?? start,
    end: (places?.[end - 1] ?? end - 1) + 1,
    values,
    ...(problem && { problem }),
  };
}
