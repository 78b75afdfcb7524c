import type { LanguageLevel } from '../../model/cirrus.ts';
import { type LanguageTest, type Lexicon, readTerms } from '../terms/lexicon.ts';
import { levelWords } from './levelWords.ts';

export type LanguageLists = Pick<Lexicon, 'languages' | 'languageTests'>;

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface LanguageMention extends Place {
  /** ISO 639-1; several where the name is shared. */
  readonly ids: readonly string[];
  readonly problem?: string;
}

export interface LevelMention extends Place {
  /** Several where the words may stand for any of them, none where they say nothing on this scale. */
  readonly levels: readonly LanguageLevel[];
  /** A grade such as B2, which is of the language beside it alone. */
  readonly isGrade: boolean;
  /** The language of the test, which need not be named. */
  readonly language?: string;
}

/** Nobody names more. */
const mostMentions = 30;

/** 英语专业 is a field of study, 英语老师 a trade, "Russian market" a place, 俄语资料 what is worked on. */
const otherBehind =
  /^\s*(?:专业|系(?![统列])|文学|文化|市场|学院|老师|教师|教学|培训|国家|地区|区(?!别)|网站|客户|用户|版|歌|资料|材料|文件|文档|合同|内容|社交|社媒|文案|邮件|视频|新闻|媒体|majors?\b|department|stud(?:y|ies)\b|literature|teachers?\b|markets?\b|cultur|students?\b|customers?\b|clients?\b|users?\b|firms?\b|compan(?:y|ies)\b|citizen|nationals?\b|passport|documents?\b|materials?\b|texts?\b|content|websites?\b|emails?\b|contracts?\b|social media|media\b|news\b|-?speaking (?:countr|markets?\b|world|region|customer|client|area)|(?:from|by) (?:birth|nationality))/;
/** Between what is translated and what it is turned into. */
const translated =
  /(?:翻译成|译成|译为|(?:从|把|将)[^,，。;；]{0,6}|\btranslat\w+[^.;]{0,40}\b(?:from|into|to)|\binto)\s*$/;
/** Of what is worked on it counts where somebody is to be able to: 能看懂俄语合同. */
const mastered = /(?:会|懂|掌握|精通|熟练使用|\b(?:speaks?|read|understand))\s*$/;
const peopleBefore = /(?:\bi am|\bi'm|\bim|\bwe are|\bnationality:?|\bcitizen)\s+(?:an? )?$/;
const speakerBehind = /^\s*(?:native|mother|speak|\(|:|-)/;

/** What says that a language is not spoken, or need not be. */
const deniedBefore =
  /(?:不(?:是|会|懂|说|太会|怎么会)|没学过|不(?:用|需要|必|要求|一定要?)(?:会|懂|说|掌握)?|无需(?:会|懂)?|除了?|(?<![a-z])(?:no|without|not|don'?t (?:speak|know|need|require)|do not (?:speak|know|need|require)|can'?t speak|cannot speak|never learn(?:ed|t)|other than|except|instead of|rather than))\s*(?:any\s+|an?\s+word\s+of\s+|necessarily\s+)?$/;
const deniedBehind =
  /^\s*(?:\([^)]{0,12}\)\s*)?(?:不会|不懂|不行|不用|不需要|不(?:作|做)?要求|没要求|无要求|(?:is |are |skills? )?(?:not (?:needed|required|necessary|important)|unnecessary|isn'?t (?:needed|required|necessary)))/;

/** What says in passing that somebody speaks a language, or is to speak it. */
const toldBefore =
  /(?:会|懂|说|讲|掌握|通晓|精通|熟悉|熟练|擅长|能用|使用|母语|第一语言|语言|语种|外语|要求|需要|优先|最好|必须|加分项?|\b(?:speaks?|spoken|speaking|fluent|native|knows?|knowledge|languages?|command|proficien\w+|skills?|tongue|required?|must|need|prefer\w*|ideally|plus|bilingual|trilingual|level))[^,，。;；.\n]{0,20}$/;
const toldBehind =
  /^\s*(?:[-\s]{0,2}speak|skills?\b|language|proficien|fluen|native|translators?\b|interpreters?\b|interns?\b|mother tongue|(?:is |are |would be |as )?(?:an? )?(?:big )?(?:must|plus|required|preferred|needed|essential|bonus|advantage|a must)|or\b|and\b|,|翻译|口译|笔译|实习生|人才|好|流利|熟练|优先|加分|者|不错|可以|要|也|母语|水平|[一二三四五六七八九\d]{0,2}级|达到|为母语|沟通|交流|[、和与及或])/;

/** The grades of tests and scales that a normalised text names. */
export function findGrades(plain: string, tests: readonly LanguageTest[]): LevelMention[] {
  return tests.flatMap((test) =>
    [...plain.matchAll(patternOf(test))].slice(0, mostMentions).map((found): LevelMention => {
      const { grade, other, alone } = found.groups ?? {};
      const levels = [grade ?? alone, other].flatMap((said) => (said === undefined ? [] : levelsOf(test, said)));
      return {
        start: found.index,
        end: found.index + found[0].length,
        levels: [...new Set(levels)],
        isGrade: true,
        language: test.language,
      };
    }),
  );
}

const figures = '一二三四五六七八九';

function levelsOf({ grades }: LanguageTest, said: string): readonly LanguageLevel[] {
  const digit = figures.indexOf(said);
  return grades[digit < 0 ? said : String(digit + 1)] ?? [];
}

const patterns = new WeakMap<LanguageTest, RegExp>();

function patternOf(test: LanguageTest): RegExp {
  const known = patterns.get(test);
  if (known) return known;
  const names = test.said.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const grades = Object.keys(test.grades).join('|');
  const glue = '\\s{0,2}[-(:]?\\s{0,2}(?:level\\s|lvl\\s?|新?版?)?';
  const grade = `${grades}|[${figures}]`;
  // HSK 5/6, HSK4级或5级: one of two.
  const next = `(?:级?\\s?(?:[/~-]|或者?|到)\\s?(?<other>${grade})(?![\\da-z]|\\s*(?:个|年|月|周|天|小时|months?|weeks?|hours?)))?`;
  const behind = grades && `(?:${glue}(?<grade>${grade})(?![\\da-z])${next}\\)?级?)?`;
  const alone = test.alone ? `|(?<![a-z\\d])(?<alone>${grades})(?![a-z\\d])` : '';
  const pattern = new RegExp(`(?<![a-z])(?:${names})(?![a-z])${behind}${alone}`, 'g');
  patterns.set(test, pattern);
  return pattern;
}

/**
 * The languages that a text says to be spoken; `asked`: it answers a question for them, so that their names are enough.
 */
export function findLanguages(
  { plain, seen }: { readonly plain: string; readonly seen: string },
  { languages }: LanguageLists,
  grades: readonly LevelMention[],
  asked: boolean,
): LanguageMention[] {
  const levels = [...grades, ...findLevels(plain, grades)];
  const spoken = readTerms(seen, languages)
    .filter((place) => isSpoken(plain, place))
    .slice(0, mostMentions);
  const named = (
    asked
      ? spoken
      : listsIn(plain, spoken, levels)
          .filter((list) => list.some((place) => isTold(plain, place, levels)))
          .flat()
  ).map(({ start, end, values, problem }): LanguageMention => ({ start, end, ids: values, problem }));
  // A test tells its language too: HSK5; 汉语 HSK5 is one mention.
  const tested = grades.flatMap(({ start, end, language }): LanguageMention[] => {
    if (language === undefined || deniedBefore.test(plain.slice(Math.max(0, start - 24), start))) return [];
    const isNamed = named.some(
      (name) => name.ids.includes(language) && (overlaps(name, { start, end }) || gap(name, { start, end }) <= 8),
    );
    return isNamed ? [] : [{ start, end, ids: [language] }];
  });
  return [...named, ...tested].sort((a, b) => a.start - b.start).slice(0, mostMentions);
}

function isSpoken(plain: string, { start, end }: Place): boolean {
  const before = plain.slice(Math.max(0, start - 48), start);
  const behind = plain.slice(end, end + 30);
  if (deniedBefore.test(before) || deniedBehind.test(behind)) return false;
  if (otherBehind.test(behind) && !mastered.test(before)) return false;
  return !translated.test(before) && !(peopleBefore.test(before) && !speakerBehind.test(behind));
}

/** The places in lists: "Russian, English (B2)" are one. */
function listsIn<One extends Place>(plain: string, places: readonly One[], levels: readonly LevelMention[]): One[][] {
  const lists: One[][] = [];
  for (const place of places) {
    const before = lists.at(-1)?.at(-1);
    const within = before ? levels.filter(({ start, end }) => start >= before.end && end <= place.start) : [];
    const between = within.reduceRight(
      (text, { start, end }) => text.slice(0, start - (before?.end ?? 0)) + text.slice(end - (before?.end ?? 0)),
      plain.slice(before?.end ?? 0, place.start),
    );
    if (before && listLink.test(between)) lists.at(-1)?.push(place);
    else lists.push([place]);
  }
  return lists;
}

const listLink = /^(?:[\s,，、&/+()-]|and|or|和|与|及|以|或|者|还|有|also|plus|in|of)*$/;

function isTold(plain: string, { start, end }: Place, levels: readonly LevelMention[]): boolean {
  if (plain.slice(0, start).trim() === '' && plain.slice(end).trim() === '') return true;
  const isRated = levels.some((level) => gap(level, { start, end }) <= 6);
  return (
    isRated ||
    toldBefore.test(plain.slice(Math.max(0, start - 40), start)) ||
    toldBehind.test(plain.slice(end, end + 24))
  );
}

/** The levels that a normalised text names in words, outside the grades. */
export function findLevels(plain: string, grades: readonly LevelMention[]): LevelMention[] {
  const found: LevelMention[] = [];
  for (const [level, pattern] of levelWords) {
    for (const match of plain.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      if (found.length >= mostMentions || [...found, ...grades].some((other) => overlaps(other, place))) continue;
      found.push({ ...place, levels: isHedged(plain, place) ? [] : [level], isGrade: false });
    }
  }
  return found;
}

/** 不流利, "not fluent", "near-fluent" say what it is not; 好一点 is no 一点. */
function isHedged(plain: string, { start, end }: Place): boolean {
  return (
    /(?:不|不太|不够|没那么|不是很|不算|接近|[好高强多]|\bnot(?: very| yet| quite)?|\bisn'?t|\bnear(?:ly)?[- ]?|\balmost|\bless than)\s*$/.test(
      plain.slice(Math.max(0, start - 12), start),
    ) || /^(?:near|non|almost)/.test(plain.slice(start, end))
  );
}

export function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many characters stand between two places. */
export function gap(a: Place, b: Place): number {
  return Math.max(0, a.start < b.start ? b.start - a.end : a.start - b.end);
}
