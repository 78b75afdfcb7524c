import { englishNumber, englishOrdinal, readNumeral } from '../numbers/numerals.ts';
import { figures } from '../spelling/firstCharacters.ts';
import { civil, type Day, daySpan, findDay, monthStart, type Span, weekday } from './calendar.ts';
import { chineseWeekdays, weekdayIndex, weekdayMark } from './chineseDateWords.ts';
import { weekdayOf, weekdayPattern } from './englishDateWords.ts';
import { fill, type Rule } from './mentions.ts';

/** So many of the next occurrences are given. */
const shown = 5;
/** Where the days that a recurrence asks for hardly ever come (a fifth Sunday, a 31st), looking on ends here. */
const farthest = 400;

type Recurs = (from: Day) => readonly Span[];

function everyDayThat(holds: (day: Day) => boolean): Recurs {
  return (from) => {
    const found: Span[] = [];
    for (let day = from; day < from + farthest && found.length < shown; day += 1)
      if (holds(day)) found.push(daySpan(day));
    return found;
  };
}

const everyDay = everyDayThat(() => true);
const everyWorkday = everyDayThat((day) => weekday(day) < 5);

export function onAnyOf(indexes: readonly number[]): Recurs {
  return everyDayThat((day) => indexes.includes(weekday(day)));
}

/** The days of every week from one weekday to another. */
export function onWeekdays(first: number, last: number = first): Recurs {
  return (from) => {
    const start = from - weekday(from) + first + (weekday(from) > last ? 7 : 0);
    return Array.from({ length: shown }, (_, index) => start + index * 7).map(
      (day): Span => ({ from: day, to: day + last - first + 1, grain: 'day' }),
    );
  };
}

function onDate(date: number): Recurs {
  return everyDayThat((day) => civil(day).date === date);
}

const everyWeekend = onWeekdays(5, 6);

/** The nth weekday of every month. */
function onNth(nth: number, index: number): Recurs {
  return (from) => {
    const { year, month } = civil(from);
    return Array.from({ length: 13 }, (_, ahead) => civil(monthStart(year, month + ahead)))
      .flatMap((at) => fill({ kind: 'calendar', month: at.month, part: { nth, weekday: index } }, at.year, at.month))
      .filter((span) => span.to > from)
      .slice(0, shown);
  };
}

function recurring(recurs: Recurs): ReturnType<Rule['read']> {
  return { mentions: [], problem: 'recurring', recurs };
}

const unsaid: ReturnType<Rule['read']> = { mentions: [], problem: 'recurring' };

/** 每周三, 每周二、四, 每周一至周五, 逢周六. */
const chineseWeekly: Rule = {
  starts: '每逢',
  needs: '周星礼',
  pattern: new RegExp(
    `(?:每逢|每一?个?|逢)${weekdayMark}[${chineseWeekdays}](?:(?:\\s*[、,和及与/到至~-]\\s*)?${weekdayMark}?[${chineseWeekdays}](?![${chineseWeekdays}]*[次个位名家场]))*`,
    'y',
  ),
  read([words]) {
    const indexes = [...words.replace(/星期|礼拜|周|每一/g, ' ')].map(weekdayIndex).filter((index) => index >= 0);
    const [first = 0, last = 6] = indexes;
    if (!/[到至~-]/.test(words)) return recurring(onAnyOf(indexes));
    if (indexes.length !== 2 || last < first) return unsaid;
    return recurring(everyDayThat((day) => weekday(day) >= first && weekday(day) <= last));
  },
};

/** 某个周三, 任意一个周五: one of those to come. */
const anyChineseWeekday: Rule = {
  starts: '某任随哪',
  needs: '周星礼',
  pattern: new RegExp(
    `(?:某一?个?|任何一?个?|任意一?个?|随便哪?一?个?|哪个)${weekdayMark}([${chineseWeekdays}末])`,
    'y',
  ),
  read: ([, day = '']) => recurring(day === '末' ? everyWeekend : onWeekdays(weekdayIndex(day))),
};

/** 每天, 工作日, 每个周末. */
const chineseDaily: Rule = {
  starts: '每任工平',
  pattern:
    /每一?(?:天|日(?!经济|新闻|报|电讯))|(?<![\d零一二三四五六七八九十百两几个非])(?:每一?个|任何一?个?|任意一?个?|任一)?(?:工作日|平日)(?!之?以?内|之?以?后|历)|(?<!非)每一?个工作日|每一?个?周末|每逢周末/y,
  read: ([words]) =>
    recurring(words.endsWith('周末') ? everyWeekend : /工作日|平日/.test(words) ? everyWorkday : everyDay),
};

/** 每月15号, 每个月第一个周一. */
const chineseMonthly: Rule = {
  starts: '每',
  needs: '月',
  pattern: new RegExp(
    `每一?个?月的?(?:(\\d{1,2}|[${chineseWeekdays}七八九十廿卅]{1,3})[日号]|第([一二三四1-4])个?${weekdayMark}([${chineseWeekdays}])|最后一?个?${weekdayMark}([${chineseWeekdays}]))`,
    'y',
  ),
  read([, date, nth, day, lastDay]) {
    if (lastDay) return recurring(onNth(-1, weekdayIndex(lastDay)));
    if (nth && day) return recurring(onNth(readNumeral(nth) ?? 1, weekdayIndex(day)));
    const value = readNumeral(date ?? '');
    return value !== undefined && findDay(2024, 1, value) !== undefined ? recurring(onDate(value)) : undefined;
  },
};

/** What recurs in a way that does not say when: 每周两次, 隔周, 每年. */
const chineseUnsaid: Rule = {
  starts: '每隔单双',
  pattern: new RegExp(
    `每一?个?月的?(?:第[一二三四五1-5]|最后一)个?${weekdayMark}的?(?:${weekdayMark})?[${chineseWeekdays}]|每一?个?(?:${weekdayMark}|月|季度?|年(?!度)|学期|半年)|每隔?[一两二三四五六七八九十半\\d]{1,2}个?(?:天|日|${weekdayMark}|月|年|季度)|隔(?:天|日|周|月|年)(?:[${chineseWeekdays}])?|[单双]周(?:[${chineseWeekdays}])?`,
    'y',
  ),
  read: () => unsaid,
};

const name = `${weekdayPattern}s?(?![a-z])`;
const plural = `(?:mon|tues|wednes|thurs|fri|satur|sun)days\\b`;
const between = '\\s*(?:,\\s*(?:and|or)?|and|or|&|/)\\s*(?:on\\s+)?(?:every\\s+)?';

/** every Monday, any Tuesday or Thursday, on Wednesdays, Mondays and Fridays. */
const englishWeekly: Rule = {
  starts: 'eaosmtwf',
  pattern: new RegExp(
    `\\b(?:every|each|any|all|some|one|an?)\\s+(?:single\\s+)?${name}(?:${between}${name})*|\\b${plural}(?:${between}${plural})*`,
    'y',
  ),
  read: ([words]) =>
    recurring(onAnyOf([...words.matchAll(new RegExp(`\\b${weekdayPattern}`, 'g'))].map(([day]) => weekdayOf(day)))),
};

/** every day, any weekday, on working days, weekends. */
const englishDaily: Rule = {
  starts: 'eawb',
  pattern: new RegExp(
    `(?<!\\b(?:\\d+|few|several|${englishNumber})\\s+)(?:\\b(?:every|each|any|all(?!\\s+day\\b))\\s+(?:single\\s+)?(?:days?|(?:week|work)\\s?days?|(?:working|business|week)\\s+days?|weekends?)\\b|\\beveryday\\b|\\b(?:weekdays?|workdays|weekends|(?:working|business)\\s+days)\\b)(?!\\s+(?:of|after|before|from)\\b)`,
    'y',
  ),
  read: ([words]) =>
    recurring(/weekend/.test(words) ? everyWeekend : /week|work|business/.test(words) ? everyWorkday : everyDay),
};

/** the 15th of every month, the first Monday of each month, every month on the 3rd. */
const englishMonthly: Rule = {
  starts: `${figures}tfsenl`,
  needs: 'm',
  pattern: new RegExp(
    `\\b(?:the\\s+)?(?:(\\d{1,2}(?:st|nd|rd|th)|${englishOrdinal})|(first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+(${weekdayPattern}))\\s+(?:day\\s+)?(?:of|in)\\s+(?:every|each)\\s+month\\b|\\b(?:every|each)\\s+month\\s+on\\s+the\\s+(\\d{1,2}(?:st|nd|rd|th)?|${englishOrdinal})\\b`,
    'y',
  ),
  read([, date, nth, day, later]) {
    if (nth && day) return recurring(onNth(nth === 'last' ? -1 : (readNumeral(nth) ?? 1), weekdayOf(day)));
    const value = readNumeral(date ?? later ?? '');
    return value !== undefined && findDay(2024, 1, value) !== undefined ? recurring(onDate(value)) : undefined;
  },
};

const englishUnsaid: Rule = {
  starts: `${figures}eaotfbw`,
  pattern: new RegExp(
    `\\b(?:every|each|any)\\s+(?:other|second|third|alternate|few|\\d+|${englishNumber})\\s+(?:${name}|days?|weeks?|weekends?|months?|years?)\\b|\\b(?:every|each|any)\\s+(?:week|month|quarter|year|morning|afternoon|evening|night)\\b|\\b(?:once|twice|\\d\\s+times)\\s+(?:an?|per|every)\\s+(?:day|week|month|year)\\b|\\balternate\\s+(?:${plural}|weeks|weekends)|\\b(?:fortnightly|bi-?weekly|weekly)\\b(?=\\s*,?\\s*(?:on\\s+)?(?:${name}|${plural}))`,
    'y',
  ),
  read: () => unsaid,
};

/** What recurs is given with its next occurrences: which of them is meant is asked. */
export const recurringRules: readonly Rule[] = [
  chineseWeekly,
  anyChineseWeekday,
  chineseDaily,
  chineseMonthly,
  chineseUnsaid,
  englishWeekly,
  englishDaily,
  englishMonthly,
  englishUnsaid,
];
