import type { Holiday } from '../../model/reading.ts';
import { readNumeral } from '../numbers/numerals.ts';
import { chineseFigures, createPairs, figures, isLetter, letters } from '../spelling/firstCharacters.ts';
import { normalise } from '../spelling/normalise.ts';
import { civil, type Day, dayOf, findDay, openEnd } from './calendar.ts';
import type { Mention, Rule, Token } from './mentions.ts';

type Names = ReadonlyMap<string, readonly Holiday[]>;

const numerals = '一二三四五六七八九十廿';
/** That the holiday is a stretch of days whose length is not said. */
const stretch =
  '期间|小?长假|黄金周|假期|假日|放假|连休|假(?!如|设)|前后|左右|那几天|这几天|那段时间|那?[两三四五六七八几]天(?!之?[前后])|那?一?个?(?:周|星期|月)(?!之?[前后])|\\s+(?:holidays?|break|vacation|week|weekend|season|period|time|days)\\b';
/** That its one day is meant. */
const oneDay = '当天|当日|正日子?|那一?天|这一?天';
const dayBefore = '前夕|前夜|的?前一[天日晚]|的?头一天';
const dayAfter = '的?后一天|的?第二天|次日|翌日';
/** That it is the name of something else: 春节联欢晚会, 五一路. */
const otherThing = '(?!晚会|联欢|联谊|月饼|粽|礼|路|大街|街|村|饭店|快乐|愉快|大吉|促销|阅兵|灯会|庙会|贺|档|[度限报])';

/** What the date reader needs of a table of holidays. */
export interface HolidayReader {
  readonly rules: readonly Rule[];
  /** Whether a text can name one of them. */
  readonly mayName: (plain: string) => boolean;
}

const readers = new WeakMap<readonly Holiday[], HolidayReader>();

/** The rules that read the holidays of a table, and the lunar days that can be counted from it. */
export function holidayReader(holidays: readonly Holiday[]): HolidayReader {
  const before = readers.get(holidays);
  if (before) return before;
  const names = namesOf(holidays);
  const initials = initialsOf(holidays);
  const alternatives = [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => patternOf(name, initials.has(name)));
  const named = new RegExp(alternatives.join('|') || '(?!)', 'y');
  const mayBegin = createPairs([...names.keys()].map((name) => name.slice(0, 2)));
  const reader: HolidayReader = {
    rules: [
      ...(alternatives.length > 0 ? [ruleOf(names, alternatives)] : []),
      firstMonth(holidays),
      aroundNewYear(holidays),
      lunar,
    ],
    mayName: (plain) => lunarWords.test(plain) || standsIn(plain, named, mayBegin),
  };
  readers.set(holidays, reader);
  return reader;
}

const lunarWords = /[正腊农闰]|[阴旧]历|大年|[年节][前后关]|过[完了]年/;

/** Whether a name stands in a text: looked for where its first two characters stand, and not within a word. */
function standsIn(plain: string, named: RegExp, mayBegin: (first: number, second: number) => boolean): boolean {
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    if (!mayBegin(code, plain.charCodeAt(at + 1)) || (isLetter(code) && isLetter(plain.charCodeAt(at - 1)))) continue;
    named.lastIndex = at;
    if (named.test(plain)) return true;
  }
  return false;
}

function namesOf(holidays: readonly Holiday[]): Names {
  const names = new Map<string, readonly Holiday[]>();
  for (const holiday of holidays) {
    const { name, synonyms } = holiday;
    for (const written of [name.zh, name.en, ...synonyms.zh, ...synonyms.en]) {
      const key = keyOf(written);
      const owners = names.get(key) ?? [];
      if (!owners.includes(holiday)) names.set(key, [...owners, holiday]);
    }
  }
  return names;
}

function keyOf(name: string): string {
  return normalise(name)
    .replaceAll("'", '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** Names in capitals alone (CNY, NYE). */
function initialsOf(holidays: readonly Holiday[]): ReadonlySet<string> {
  const names = holidays.flatMap(({ synonyms }) => synonyms.en).filter((name) => /^[A-Z]{2,3}$/.test(name));
  return new Set(names.map(keyOf));
}

/** Letters that stand for money or a person as well (CNY), and names that are numbers (十一), need something beside them. */
function patternOf(key: string, isInitials: boolean): string {
  const pattern = key
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(' ', '[\\s-]+')
    .replace(/s(?=\[|$)/g, "'?s'?");
  if (isInitials) return `(?<=\\b(?:before|after|during|around|over|until|till|by|since)\\s+)${pattern}\\b`;
  if (/^[a-z]/.test(key)) return `\\b${pattern}\\b`;
  if (!/^[一二三四五六七八九十]+$/.test(key)) return pattern;
  const isNumber = /十/.test(key);
  const next = `之?前|以前|之?后|以后|期间|小?长假|假|放假|黄金周|当[天日]|那[天几]|国庆|劳动${isNumber ? '' : '|\\s*(?:$|[,.!?;，。！？；、]|有|去|来|能|可|怎|放|去|我|你)'}`;
  return `(?<![${numerals}百千万零\\d第周拜期月点号楼])${pattern}(?=${next})`;
}

/** 春节, 明年国庆节当天, 2027年元旦, next Christmas, Spring Festival 2027. */
function ruleOf(names: Names, alternatives: readonly string[]): Rule {
  const pattern = new RegExp(
    `(?:([今本明来后去])年的?\\s*|(20\\d\\d|(?<!\\d)(?:2[6-9]|3\\d)(?=\\s*年))\\s*年?的?\\s*|([零一二三四五六七八九]{4})年的?\\s*|(?:the\\s+)?\\b(this(?:\\s+coming)?|next|coming|upcoming|last|previous)\\s+|\\b((?:the\\s+)?day\\s+of\\s+))?(?:the\\s+)?(?<![超通经再已跨])(${alternatives.join('|')})${otherThing}(?:,?\\s+(?:of\\s+|in\\s+)?(20\\d\\d)\\b)?(?:\\s*(?:(${stretch})|(${oneDay})|(${dayBefore})|(${dayAfter})))?`,
    'y',
  );
  const firsts = [...names.keys()].map((name) => name.charAt(0)).join('');
  return {
    starts: `今本明来后去${figures}${chineseFigures}${letters}${firsts}`,
    pattern,
    read(match, today) {
      const [, relative, figures, spelled, english, dayOfIt, name = '', trailing] = match;
      const [isStretch, isDay, isBefore, isAfter] = match.slice(8);
      const leads = match.input.slice(Math.max(0, match.index - 20), match.index);
      if (isStretch || lastsOver.test(leads)) return { mentions: [], problem: 'holiday' };
      if (english && /^(?:last|prev)/.test(english)) return { mentions: [], problem: 'past' };
      const year = relative
        ? civil(today).year + ({ 去: -1, 今: 0, 本: 0, 明: 1, 来: 1, 后: 2 }[relative] ?? 0)
        : fullYear(readNumeral(figures ?? spelled ?? trailing ?? ''));
      const owners = names.get(keyOf(name)) ?? [];
      const single =
        Boolean(isDay ?? dayOfIt) || (/day$/.test(name) && /\bon\s+(?:the\s+)?$/.test(leads)) || dayAhead.test(leads);
      const mentions = owners.flatMap((holiday): readonly Mention[] =>
        mentionsOf(holiday, { year, today, single, next: english === 'next' }),
      );
      const shift = isBefore ? -1 : isAfter ? 1 : 0;
      const shifted = mentions.map((from): Mention => shiftedBy(from, shift));
      return { mentions: [...shifted, ...asDate(keyOf(name), year)] };
    },
  };
}

const lastsOver = /\b(?:over|during|throughout|through)\s+(?:the\s+)?$/;
const dayAhead = /\bday\s+before\s+(?:the\s+)?$/;

function fullYear(year: number | undefined): number | undefined {
  return year !== undefined && year < 100 ? 2000 + year : year;
}

function shiftedBy(from: Mention, count: number): Mention {
  if (count === 0) return from;
  return from.kind === 'holiday'
    ? { ...from, days: from.days.map((day) => day + count), several: false }
    : { kind: 'shifted', from, count, unit: 'day' };
}

interface Asked {
  readonly year: number | undefined;
  readonly today: Day;
  /** The day itself is meant, not the days off. */
  readonly single: boolean;
  /** "next Christmas", said before this year's, is this year's or the next. */
  readonly next: boolean;
}

function mentionsOf(holiday: Holiday, { year, today, single, next }: Asked): readonly Mention[] {
  const all = daysOf(holiday, today);
  const [earliest] = all;
  // What comes next is not known before the first year of the table.
  const isKnown = earliest !== undefined && civil(earliest).year <= civil(today).year;
  const days = all.filter((day) => (year === undefined ? isKnown : civil(day).year === year));
  const several = holiday.several && !single;
  const coming = days.filter((day) => day >= today);
  const [first, second] = coming;
  if (next && first !== undefined && second !== undefined && civil(first).year === civil(today).year) {
    return [
      { kind: 'holiday', days: [first], several },
      { kind: 'holiday', days: [second], several },
    ];
  }
  return [{ kind: 'holiday', days, several }];
}

function daysOf({ on, days }: Holiday, today: Day): readonly Day[] {
  if (on === undefined) return days.map((day) => dayOf(Date.parse(`${day}T00:00:00+08:00`)));
  const { year } = civil(today);
  const [month = 0, date = 0] = on.split('-').map(Number);
  return [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((ahead) => findDay(year + ahead, month, date) ?? []);
}

/** 八月十五 is the Mid-Autumn Festival and 15 August. */
function asDate(name: string, year: number | undefined): readonly Mention[] {
  const found = /^([一二三四五六七八九十]+)月(?!初)([一二三四五六七八九十廿]+)$/.exec(name);
  return found
    ? [{ kind: 'calendar', year, month: readNumeral(found[1] ?? ''), date: readNumeral(found[2] ?? '') }]
    : [];
}

/** The first lunar month has at least 29 days, counted from the Spring Festival: 大年初三, 正月十五. */
function firstMonth(holidays: readonly Holiday[]): Rule {
  return {
    starts: '今明后农阴旧正大',
    pattern: new RegExp(
      `(?:([今明后])年的?)?(?:(?:农历|阴历|旧历)?正月|大年)(?:初([一二三四五六七八九十])|(?<=正月)([${numerals}]{1,3}))(?:\\s*(?:到|至|-|~)\\s*(?:正月)?初?([${numerals}]{1,3}))?`,
      'y',
    ),
    read([, relative, early, later, last], today) {
      const dates = [early ?? later ?? '', ...(last ? [last] : [])].map(readNumeral);
      const festival = holidays.find(({ id }) => id === 'spring-festival');
      const isKnown = dates.every((date) => date !== undefined && date >= 1 && date <= 29);
      if (!festival || !isKnown) return { mentions: [], problem: 'holiday' };
      const year = relative ? civil(today).year + '今明后'.indexOf(relative) : undefined;
      const days = daysOf(festival, today).filter((day) => year === undefined || civil(day).year === year);
      const [from, to] = dates.map(
        (date = 1): Mention => ({ kind: 'holiday', days: days.map((day) => day + date - 1), several: false }),
      );
      return from && { mentions: [from], last: to };
    },
  };
}

/** 年前 and 年后 are said of 1 January and of the Spring Festival; 节前, 节后 and 年关 of any holiday. */
function aroundNewYear(holidays: readonly Holiday[]): Rule {
  return {
    starts: '年节过',
    pattern:
      /(?<![\d零一二三四五六七八九十两几半多数今明后去前来本整每周元新百千万青中成少老同当多往历学财全过跨])年(?:前(?!后|景|往|来)|后(?!续|期))|(?<![\u4e00-\u9fff])(?:节[前后]|年关)|过完年|过了年/y,
    read([words], today): Omit<Token, 'start' | 'end'> {
      const festival = holidays.find(({ id }) => id === 'spring-festival');
      const next = festival && daysOf(festival, today).find((day) => day > today);
      const newYear = findDay(civil(today).year + 1, 1, 1);
      if (!words.startsWith('年') || words === '年关' || next === undefined || newYear === undefined) {
        return { mentions: [], problem: 'holiday' };
      }
      const edges = words === '年前' ? [newYear, next] : [newYear, next + 1];
      return {
        mentions: edges.map((edge): Mention => {
          const [from, to] = words === '年前' ? [today, edge] : [edge, dayOf(openEnd)];
          return { kind: 'span', span: { from, to, grain: 'day' }, fromNow: words === '年前' };
        }),
      };
    },
  };
}

/** Lunar days beyond those of the table are known to be dates, and no more. */
const lunar: Rule = {
  starts: '农阴旧腊正闰大',
  pattern: new RegExp(
    `(?:农历|阴历|旧历)\\s*(?:[\\d${numerals}正腊冬闰]{1,3}\\s*月)?(?:\\s*[初\\d${numerals}]{1,3})?\\s*[日号]?|腊月(?:[初${numerals}]{1,3})?|正月|闰[${numerals}]+月|大年`,
    'y',
  ),
  read: () => ({ mentions: [], problem: 'holiday' }),
};
