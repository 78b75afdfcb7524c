import type { AskedLanguage, LanguageLevel } from '../../model/cirrus.ts';
import { longestMessage } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { normalise } from '../spelling/normalise.ts';
import type { LanguageTest } from '../terms/lexicon.ts';
import { findGrades, findLanguages, findLevels, type LanguageLists } from './languageMentions.ts';
import { cutIntoSegments, levelOf, type Segment, wishesOf } from './languageSegments.ts';

/** A language that somebody speaks or wants to be spoken; without a level where none was said, or none that is clear. */
export interface LanguageSkill extends Omit<AskedLanguage, 'level'> {
  readonly level?: LanguageLevel;
}

/** `either-language`: it or another one that was named would do; the readings of both have it. */
export type LanguageProblem = 'several-terms' | 'near-spelling' | 'either-language';

const mayHold = /\p{Script=Han}|[a-z]{3}/u;

/**
 * The languages that a text says to be spoken or wanted, with how well as far as it says: 俄语流利, "native Arabic, some
 * Chinese", HSK4. Each is a reading of its own, in order. A level is never guessed: plain praise, a test that says
 * nothing on this scale and words that contradict each other leave it out. What is only welcome (最好会英语, "a plus")
 * is not required, what is not spoken or not needed is left out, and a language in the name of something else (英语专业,
 * the Russian market) is none. `asked`: the text answers a question for languages; else one must be said to be spoken.
 */
export function readLanguageSkills(text: string, lexicon: LanguageLists, asked: boolean): Reading<LanguageSkill>[] {
  const seen = text.slice(0, longestMessage);
  const plain = normalise(seen);
  if (!mayHold.test(plain)) return [];
  const grades = findGrades(plain, lexicon.languageTests);
  const languages = findLanguages({ plain, seen }, lexicon, grades, asked);
  if (languages.length === 0) return [];
  const segments = cutIntoSegments(plain, languages, [...findLevels(plain, grades), ...grades]);
  const wanted = wishesOf(plain, segments);
  const readings = segments.flatMap((segment, at) =>
    segment.languages.map((mention): Reading<LanguageSkill> => {
      const { start, end, ids } = mention;
      const level = levelOf(plain, segments, at, mention);
      const values = ids.map((language) => ({ language, ...(level && { level }), required: wanted[at] ?? true }));
      const isEither = isAlternative(segments[at - 1], segment) || isAlternative(segment, segments[at + 1]);
      const problem = mention.problem ?? (ids.length > 1 ? 'several-terms' : isEither ? 'either-language' : undefined);
      return { start, end, values, ...(problem && { problem }) };
    }),
  );
  return merge(readings);
}

/** "Russian or Kazakh"; between languages that have levels of their own a slash parts the items of a list. */
function isAlternative(first: Segment | undefined, second: Segment | undefined): boolean {
  if (!first || !second || first.languages.length === 0 || second.languages.length === 0) return false;
  const isList = first.levels.length > 0 && second.levels.length > 0;
  return second.link === 'or' || (second.link === 'slash' && !isList);
}

const noLanguage = [
  /(?:语言|外语|语种)(?:能力|水平)?(?:方面)?(?:都)?(?:不限|没有?(?:特别|特殊|具体|什么)?的?(?:要求|限制)|无(?:特别|特殊)?要求|不(?:作|做)?要求|无所谓|都行|都可以|随便)/,
  /(?:不|没有?|无)(?:要求|限制?|需要|设)?(?:任何|什么|特定|特殊|特别|具体)*的?(?:外语|语言|语种)(?:能力|水平)?(?:要求|限制)/,
  /不(?:要求|限|需要)(?:会|懂)?(?:任何|什么|特定|特殊|特别|其他)*的?(?:外语|语言|语种)/,
  /对(?:外语|语言)(?:能力)?(?:没有?|不作|不做|无)(?:什么|特别)?要求/,
  /\bno (?:particular |specific |special |foreign |other |extra )*languages?(?: skills?)?(?: requirements?| needed| required| necessary)?(?![a-z])/,
  /\blanguages?(?: skills?)? (?:(?:are|is) )?(?:not (?:required|needed|important|necessary)|unimportant|irrelevant)/,
  /\blanguages? (?:do(?:es)?n'?t|do(?:es)? not) matter|\bdon'?t (?:care|mind) (?:about |which )?languages?/,
];
const noLanguageAlone =
  /^\s*(?:any(?: language)?|no requirements?|none(?: needed| required)?|没有?要求|无|不限)[\s.。!]*$/;

/** 不要求语言, "no language requirement": any student will do. `asked`: the text answers a question for languages. */
export function saysNoLanguage(text: string, asked: boolean): boolean {
  const plain = normalise(text.slice(0, longestMessage));
  return noLanguage.some((pattern) => pattern.test(plain)) || (asked && noLanguageAlone.test(plain));
}

/** The levels that a text may mean that names no language: 流利, "B2"; two for HSK 5, which may be either. */
export function readLevels(text: string, tests: readonly LanguageTest[]): readonly LanguageLevel[] {
  const plain = normalise(text.slice(0, longestMessage));
  const grades = findGrades(plain, tests);
  return [...new Set([...findLevels(plain, grades), ...grades].flatMap(({ levels }) => levels))];
}

/** A language that is named twice is one, with what was said of it in either place; levels that differ leave it open. */
function merge(readings: readonly Reading<LanguageSkill>[]): Reading<LanguageSkill>[] {
  const merged: Reading<LanguageSkill>[] = [];
  for (const reading of readings) {
    const [value, ...others] = reading.values;
    const index = merged.findIndex(
      ({ values }) => values.length === 1 && others.length === 0 && values[0]?.language === value?.language,
    );
    const before = merged[index];
    const [told] = before?.values ?? [];
    if (!before || !value || !told) {
      merged.push(reading);
      continue;
    }
    const levels = [...new Set([told.level, value.level].filter((level) => level !== undefined))];
    const [level] = levels.length === 1 ? levels : [];
    const required = told.required && value.required;
    merged.splice(index, 1, { ...before, values: [{ language: value.language, ...(level && { level }), required }] });
  }
  return merged;
}
