import { spellOwnDegree, tellsOnlyDegree } from '../../src/language/placements/ownDegree.ts';
import { type Lexicon, readTerms } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import type { Message } from '../../src/model/message.ts';
import type { StudyKind } from '../../src/model/profiles.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { readProgramme, readUniversity, type University } from './readStudies.ts';
import { enrolments, studyKindNames, studyText as text } from './studyText.ts';

/** Most years that a programme has. */
const lastYear = 8;

export function createUniversitySlot({ universities, degrees }: Pick<Lexicon, 'universities' | 'degrees'>) {
  const fromText = ({ text: words }: Message, asked: boolean): SlotReading<University> | undefined => {
    const [only, ...others] = readUniversity(words, universities, asked);
    if (!only) return undefined;
    return others.length === 0
      ? { kind: 'value', value: only, sure: only.id !== undefined || !asked }
      : { kind: 'several', values: [only, ...others] };
  };
  return slot<University>({
    name: 'university',
    label: text.universityLabel,
    called: { zh: ['大学', '院校', '学校'], en: ['university', 'school', 'college'] },
    examples: text.universityExamples,
    saidBack: true,
    needed: () => true,
    ask: ({ locale }) => ({ text: text.askUniversity[locale] }),
    read: (message) => (tellsOnlyDegree(message.text, degrees) ? undefined : fromText(message, true)),
    spot: (message) => fromText(message, false),
    // A short name or a misspelt one is said back in full.
    show: ({ id, name }, { locale }) => universities.find((term) => term.id === id)?.name[locale] ?? name,
  });
}

export function createProgrammeSlot({ disciplines, degrees }: Pick<Lexicon, 'disciplines' | 'degrees'>) {
  const programmeIn = (words: string, how: 'asked' | 'spotted' | 'changed') => {
    const value = readProgramme(words, disciplines, how)?.replace(/^(?:studying|study|majoring in|major in)\s+/i, '');
    return value === undefined || tellsOnlyDegree(value, degrees) ? undefined : value;
  };
  return slot<string>({
    name: 'programme',
    label: text.programmeLabel,
    called: { zh: ['专业', '学科'], en: ['programme', 'program', 'major', 'subject'] },
    examples: text.programmeExamples,
    needed: () => true,
    // A language student studies Chinese, by what the word means.
    known: async ({ values, locale }) => (values.studies === 'language' ? text.chineseLanguage[locale] : undefined),
    ask: ({ locale }) => ({ text: text.askProgramme[locale] }),
    read({ text: words }) {
      const value = programmeIn(words, 'asked');
      return value === undefined ? undefined : { kind: 'value', value, sure: readTerms(value, disciplines).length > 0 };
    },
    spot({ text: words }, { values }) {
      const value = programmeIn(words, values.programme === undefined ? 'spotted' : 'changed');
      return value === undefined ? undefined : { kind: 'value', value, sure: true };
    },
    show: (value) => value,
  });
}

function readStudies(words: string, degrees: Lexicon['degrees']): SlotReading<StudyKind> | undefined {
  const pressed = enrolments.find(({ name }) => isButton(words, name));
  if (pressed) return { kind: 'value', value: pressed.studies, sure: true };
  const ids = new Set(readTerms(spellOwnDegree(words), degrees).flatMap(({ values }) => values));
  const kinds = new Set<StudyKind>();
  if (ids.has('exchange')) kinds.add('exchange');
  if (ids.has('language-study')) kinds.add('language');
  // A master's student on exchange is an exchange student here.
  const [only, ...others] = kinds.size > 0 || ids.size === 0 ? kinds : (['degree'] as const);
  if (only === undefined) return undefined;
  return others.length === 0 ? { kind: 'value', value: only, sure: true } : { kind: 'several', values: [...kinds] };
}

/** As what somebody studies; which degree it is the slot of the degree reads off the same words. */
export function createStudiesSlot({ degrees }: Pick<Lexicon, 'degrees'>) {
  return slot<StudyKind>({
    name: 'studies',
    label: text.studiesLabel,
    called: { zh: ['学生类别', '学习类别'], en: ['studies', 'kind of student'] },
    examples: text.studiesExamples,
    needed: () => true,
    ask: ({ locale }) => ({ text: text.askStudies[locale], buttons: enrolments.map(({ name }) => name[locale]) }),
    read: ({ text: words }) =>
      readStudies(words, degrees) ??
      (/^(?:a |for a |我是)?(?:degree\b|学历生|学位生)/i.test(words.trim())
        ? { kind: 'value', value: 'degree', sure: true }
        : undefined),
    spot: ({ text: words }) => readStudies(words, degrees),
    show: (kind, { locale }) => studyKindNames[kind][locale],
  });
}

const ordinals: Readonly<Record<string, number>> = {
  ...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 },
  ...{ freshman: 1, sophomore: 2, junior: 3, senior: 4 },
  ...{ 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8 },
};

const yearPatterns: readonly RegExp[] = [
  /\b(\d)(?:st|nd|rd|th)?[- ]?(?:year|yr)s?\b(?! ?(?:old|ago|of experience|experience|from now|later|contract))/i,
  /\b(first|second|third|fourth|fifth|sixth)[- ](?:year|yr)\b/i,
  /\b(?:year|yr)\.? ?(\d|one|two|three|four|five|six)\b/i,
  /\bmaster['’]?s? ?([1-3])\b/i,
  /\b(freshman|sophomore)\b|\b(junior|senior) (?:year|student|undergrad\w*|at)\b/i,
  /(?:大|研|硕|博)([一二三四五])(?![\u4e00-\u9fff]*公司)/,
  /([一二三四五六七八1-8])\s*年级/,
  /第\s*([一二三四五六1-8])\s*(?:学)?年(?![前后])/,
];
/** The plain answer to the question. */
const bareYear =
  /^(?:year |the |in |my |读|上|在读)?\s*(\d{1,2}|first|second|third|fourth|fifth|one|two|three|four|five|six|[一二三四五六两])(?:st|nd|rd|th)?(?: one| year)?[年.。]?$/i;
const lastYearWords = /\b(?:final|last) year\b|最后一年|(?:应届|快|马上|即将)毕业|毕业班/i;

function yearOf(words: string): number | undefined {
  for (const pattern of yearPatterns) {
    const found = pattern
      .exec(words)
      ?.slice(1)
      .find((part) => part !== undefined);
    if (found !== undefined) return ordinals[found.toLowerCase()] ?? Number(found);
  }
  return undefined;
}

/** The year of the programme; two years of study, or a person of 23 years, is another matter. */
export const yearSlot = slot<number>({
  name: 'year',
  label: text.yearLabel,
  called: { zh: ['年级'], en: ['year', 'year of study'] },
  examples: text.yearExamples,
  optional: text.leaveOut,
  needed: ({ values }) => values.studies === 'degree',
  ask: ({ locale }) => ({ text: text.askYear[locale] }),
  read({ text: words }, { locale }) {
    const told = yearOf(words);
    if (told !== undefined) return { kind: 'value', value: told, sure: true };
    const bare = bareYear.exec(words.trim())?.[1]?.toLowerCase();
    if (bare !== undefined) return { kind: 'value', value: ordinals[bare] ?? Number(bare), sure: true };
    return lastYearWords.test(words) ? { kind: 'bad', problem: text.whichYear[locale] } : undefined;
  },
  spot({ text: words }) {
    const told = yearOf(words);
    return told === undefined ? undefined : { kind: 'value', value: told, sure: true };
  },
  check: (year, { locale }) => (year >= 1 && year <= lastYear ? undefined : text.badYear[locale]),
  show: (year, { locale }) => text.showYear(year)[locale],
});

const months: Readonly<Record<string, number>> = Object.fromEntries(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, at) => [
    name,
    at + 1,
  ]),
);
const chineseMonths: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12 },
};
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const monthAndYear = new RegExp(`\\b${monthName},?\\s*(20\\d\\d)\\b`, 'i');
const yearAndMonth = /\b(20\d\d)\s*[-/.年]\s*(十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])(?!\d)/;
const figures = /(?<![\d./-])(1[0-2]|0?[1-9])\s*[/.-]\s*(20\d\d)\b/;
const lastAnd = new RegExp(
  `(去年|今年|前年)\\s*(十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])\\s*月|\\b${monthName} (last|this) year\\b`,
  'i',
);
const monthAlone = new RegExp(
  `^(?:since |from |in )?${monthName}$|^(十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])\\s*月(?:份)?(?:起|开始)?$`,
  'i',
);

/** The first moment of a month in Beijing. */
function startOfMonth(year: number, month: number): number {
  return Date.parse(`${year}-${String(month).padStart(2, '0')}-01T00:00:00+08:00`);
}

function monthOf(written: string): number {
  return chineseMonths[written] ?? months[written.toLowerCase().slice(0, 3)] ?? Number(written);
}

const yearInChinese = /[二][〇零○][〇零○一二三四五六七八九]{2}(?=年)/g;

/** 二〇二五年 in figures. */
function withFigures(words: string): string {
  return words.replace(yearInChinese, (year) => [...year].map((digit) => chineseMonths[digit] ?? 0).join(''));
}

/** Month and year in which somebody began; readers of dates look ahead, and this is over. */
function beginningOf(words: string, now: number): number | undefined {
  const plain = withFigures(words.normalize('NFKC'));
  const thisYear = new Date(now + 8 * 3_600_000).getUTCFullYear();
  const english = monthAndYear.exec(plain);
  if (english) return startOfMonth(Number(english[2]), monthOf(english[1] ?? ''));
  const written = yearAndMonth.exec(plain);
  if (written) return startOfMonth(Number(written[1]), monthOf(written[2] ?? ''));
  const turned = figures.exec(plain);
  if (turned) return startOfMonth(Number(turned[2]), monthOf(turned[1] ?? ''));
  const relative = lastAnd.exec(plain);
  if (relative) {
    const [, chinese, chineseMonth, englishMonth, which] = relative;
    const back = chinese === '前年' ? 2 : chinese === '去年' || which?.toLowerCase() === 'last' ? 1 : 0;
    return startOfMonth(thisYear - back, monthOf(chineseMonth ?? englishMonth ?? ''));
  }
  return undefined;
}

/** Since when, epoch milliseconds, and at which university that was told. */
export interface Since {
  readonly at: number;
  readonly university?: string;
}

function keyOf(university: unknown): string | undefined {
  const told = university as University | undefined;
  return told && (told.id ?? told.name);
}

function readSince(words: string, { turn, locale, values }: FormTurn): SlotReading<Since> | undefined {
  const at = beginningOf(words, turn.now);
  if (at === undefined) return undefined;
  if (at > turn.now) return { kind: 'bad', problem: text.sinceFuture[locale] };
  const university = keyOf(values.university);
  return { kind: 'value', value: { at, ...(university !== undefined && { university }) }, sure: true };
}

const tellsOfStudy =
  /入学|就读|开始读|开始学|\b(?:stud(?:y|ying|ied)|enrol\w*|student|started|began|been)\b.{0,40}\b(?:since|in|from)\b/i;

/** Since when somebody has studied here without a break. Asked only where the rules count from there. */
export const sinceSlot = slot<Since>({
  name: 'studyingSince',
  label: text.sinceLabel,
  called: { zh: ['入学时间', '就读时间'], en: ['start of studies', 'enrolment'] },
  examples: text.sinceExamples,
  optional: text.leaveOut,
  needed: ({ values }) => Array.isArray(values.kinds) && values.kinds.includes('work-study'),
  ask: ({ locale }) => ({ text: text.askSince[locale] }),
  read({ text: words }, form) {
    const told = readSince(words, form);
    if (told) return told;
    const someTime = monthAlone.test(words.trim()) || /20\d\d|[去今前]年|\byears?\b|年前|\blast\b/i.test(words);
    return someTime ? { kind: 'bad', problem: text.sinceMonthToo[form.locale] } : undefined;
  },
  spot: (message, form) => {
    if (!tellsOfStudy.test(message.text)) return undefined;
    const told = readSince(message.text, form);
    return told?.kind === 'value' ? told : undefined;
  },
  check({ university }, { values, locale }) {
    const now = keyOf(values.university);
    const isOther = university !== undefined && now !== undefined && university !== now;
    return isOther ? text.sinceOther[locale] : undefined;
  },
  show: ({ at }, { locale }) => showMonth(at, locale),
});

function showMonth(at: number, locale: FormTurn['locale']): string {
  const date = new Date(at + 8 * 3_600_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(date);
  return locale === 'zh' ? `${year}年${month}月` : `${name} ${year}`;
}
