import { readNumeral } from '../numbers/numerals.ts';
import { chineseFigures, figures } from '../spelling/firstCharacters.ts';
import { civil, type Day, monthStart, type Third } from './calendar.ts';
import {
  aheadOf,
  chineseNumber,
  chineseWeekdays,
  dayMark,
  tillMark,
  weekdayIndex,
  weekdayMark,
} from './chineseDateWords.ts';
import type { CalendarMention, Mention, MonthPart, Rule, Token } from './mentions.ts';

/** What a year and a number may begin with. */
const numbers = figures + chineseFigures;
const years = `今本明来后去前${numbers}`;

const year =
  '(?:(今年|本年度?|明年|来年|(?<!明)后年|去年|前年)的?|(\\d{4}|[零一二三四五六七八九]{4})\\s*年度?(?!代|级|款|届|版)的?|((?:2[6-9]|3\\d))\\s*年(?=\\s*(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月|年?[初底末]|[上下]半年|第?[一二三四1-4]季|q[1-4])))\\s*';
const month = `(?:(这个?月|本月|当月|再下个?月|下下下?个?月|下个?月|次月|上上?个?月)|(${chineseNumber})\\s*月(?:份)?)`;
/** What follows a number with 号 that is no date: 57号令, 3号楼, 2号线. */
const notDay =
  '(?!令|文|公告|通知|楼|线|厅|馆|门|院|机|店|码|会议|展|车|航|房|桌|位|台|座|项|方案|选项|活动|场|选手|本|语|元|企|均|常|系|期|商|方|资|籍)';
/** 12月8日 is a day whatever follows; 12月8号线 and 8号楼 may be none. */
const dayOfMonth = '\\s*(?:日|号(?!令|文件|公告|楼|线|厅|馆|院|展(?!会)|厂|机(?!场)|码|房|桌))';
const weekdayBeside = `(?:\\s*[((,]?\\s*${weekdayMark}([${chineseWeekdays}])\\s*[))]?)?`;
/** 12月8 without 日 counts where nothing follows that the number could be counting. */
const dayEnds =
  '(?=\\s*(?:$|[,.;!?)、]|[上下中]午|早|晚|周|星期|礼拜|可|行|有|吧|吗|去|来|参|开|左右|前|后|之|以|到|至|-|~|那|的))';
const days = `${chineseNumber}(?:${dayMark})?(?:\\s*(?:[、,和及与跟或]|或者|以及|还是)\\s*${chineseNumber}(?:${dayMark})?)+?`;

/** The numbers of a list (8、9和10日), and whether they are alternatives; 八九 and 二十八九 are one number or the next. */
function numbersIn(list: string): { numbers: readonly number[]; either: boolean } {
  let either = /或|还是/.test(list);
  const numbers = [...list.matchAll(/\d{1,2}|[一二三四五六七八九十两廿卅]+/g)].flatMap(([words]) => {
    const pair = /^(.*[十廿])?([一二三四五六七八九])([一二三四五六七八九])$/.exec(words);
    const [, tens = '', one = '', next = ''] = pair ?? [];
    const [first, second] = [readNumeral(tens + one), readNumeral(tens + next)];
    if (first === undefined || second !== first + 1) return readNumeral(words) ?? [];
    either = true;
    return [first, second];
  });
  return { numbers, either };
}

/** A list of dates as one token: several dates, or one of several. */
function listed(list: string, at: (value: number) => Mention): Omit<Token, 'start' | 'end'> | undefined {
  const { numbers, either } = numbersIn(list);
  const [first, ...more] = numbers.map(at);
  if (!first) return undefined;
  return either ? { mentions: [first, ...more] } : { mentions: [first], also: more.length > 0 ? more : undefined };
}

const thirds: readonly [RegExp, Third][] = [
  [/^(?:上旬|月?初)/, 'early'],
  [/^(?:中旬|月?中)/, 'mid'],
  [/^(?:下旬|月?[底末])/, 'late'],
];

function partOf(words: string): MonthPart | undefined {
  for (const [pattern, third] of thirds) {
    if (pattern.test(words)) return { third, endPoint: /[底末]$/.test(words) };
  }
  if (/^上半/.test(words)) return { half: 1 };
  if (/^下半/.test(words)) return { half: 2 };
  const nth = new RegExp(`^(?:第(.)|(最后一))个?(?:周|星期|礼拜)([${chineseWeekdays}])?$`).exec(words);
  if (!nth) return undefined;
  const count = nth[2] ? -1 : (readNumeral(nth[1] ?? '') ?? 0);
  if (count === 0 || count > 5) return undefined;
  return nth[3] ? { nth: count, weekday: weekdayIndex(nth[3]) } : { week: count };
}

function yearOf(word: string | undefined, written: string | undefined, short: string | undefined, today: Day) {
  const now = civil(today).year;
  if (word) return now + ([...'前去今明后'].indexOf(word.replace('本', '今').replace('来', '明').charAt(0)) - 2);
  if (written) return readNumeral(written);
  return short ? 2000 + Number(short) : undefined;
}

function relativeMonth(word: string, today: Day): { year: number; month: number } {
  const now = civil(today);
  const ahead = aheadOf(word);
  const { year, month } = civil(monthStart(now.year, now.month + ahead));
  return { year, month };
}

const partWords = `上中旬|中下旬|上旬|中旬|下旬|上半月|下半月|初(?!步|级|创|始|期|次)|中(?!国|外|东|欧|亚|关|间|心|文|小|美|德|日|英|午|介|的)|底|末|第[一二三四五1-5]个?(?:周|星期|礼拜)[${chineseWeekdays}]?|最后一个?(?:周|星期|礼拜)[${chineseWeekdays}]?`;

/** 中下旬 is the second and the last third of a month, 上中旬 the first two. */
function twoThirds(words: string, base: CalendarMention): Omit<Token, 'start' | 'end'> {
  const [first, last]: readonly Third[] = words.startsWith('上') ? ['early', 'mid'] : ['mid', 'late'];
  return {
    mentions: [{ ...base, part: { third: first ?? 'mid' } }],
    last: { ...base, part: { third: last ?? 'mid' } },
  };
}

/** 明年三月, 12月8日, 3月5日到7日, 下个月初, 12月8、9日, 十二月第二个周三. */
const monthDate: Rule = {
  starts: `${years}${numbers}这本当再下次上`,
  needs: '月',
  pattern: new RegExp(
    `(?:${year})?${month}(?:的?\\s*(?:(${partWords})|(${chineseNumber})(?:${dayMark})?${tillMark}(${chineseNumber})(?:${dayOfMonth}|(?<=\\d)${dayEnds})|(${days}(?:${dayOfMonth}|(?<=\\d)${dayEnds}))|(${chineseNumber})(?:${dayOfMonth}|(?<=\\d)${dayEnds})${weekdayBeside}|([一二三四五六七八九十廿]{1,3})${dayEnds}))?`,
    'y',
  ),
  read(match, today) {
    const [, yearWord, yearWritten, yearShort, relative, monthWritten] = match;
    const [part, from, to, list, day, beside, bare] = match.slice(6);
    // 九月九 is a day of the lunar calendar, or a 日 was left out.
    if (bare) return { mentions: [], problem: 'unclear-date' };
    const base: CalendarMention = relative
      ? { kind: 'calendar', ...relativeMonth(relative, today) }
      : {
          kind: 'calendar',
          year: yearOf(yearWord, yearWritten, yearShort, today),
          month: readNumeral(monthWritten ?? ''),
        };
    if (base.month === undefined || (base.month > 12 && !day)) return undefined;
    if (/^[上中][中下]旬/.test(part ?? '')) return twoThirds(part ?? '', base);
    if (part) {
      const found = partOf(part);
      return found && { mentions: [{ ...base, part: found, endPoint: 'endPoint' in found && found.endPoint }] };
    }
    if (from && to)
      return { mentions: [{ ...base, date: readNumeral(from) }], last: { ...base, date: readNumeral(to) } };
    const weekday = beside ? weekdayIndex(beside) : undefined;
    if (list ?? day) return listed(list ?? day ?? '', (date) => ({ ...base, date, weekday }));
    return { mentions: [base] };
  },
};

/** 三到五月, 3-5月份. */
const months: Rule = {
  starts: years + numbers,
  needs: '月',
  pattern: new RegExp(`(?:${year})?(${chineseNumber})${tillMark}(${chineseNumber})\\s*月(?:份)?(?!\\s*\\d)`, 'y'),
  read(match, today) {
    const [, yearWord, yearWritten, yearShort, from, to] = match;
    const known = yearOf(yearWord, yearWritten, yearShort, today);
    const mention = (words: string | undefined): CalendarMention => ({
      kind: 'calendar',
      year: known,
      month: readNumeral(words ?? ''),
    });
    const [first, last] = [mention(from), mention(to)];
    if ((first.month ?? 13) > 12 || (last.month ?? 13) > 12) return undefined;
    return {
      mentions: [first],
      last: known !== undefined && (last.month ?? 0) < (first.month ?? 0) ? { ...last, year: known + 1 } : last,
    };
  },
};

/** 三四月份, 3、4月, 一月和二月份. */
const monthList: Rule = {
  starts: years + numbers,
  needs: '月',
  pattern: new RegExp(
    `(?:${year})?((?:(?:${chineseNumber})月?(?:份)?\\s*[、,和及与或]\\s*)+(?:${chineseNumber})月(?:份)?|十?[一二三四五六七八九]{2}月(?:份)?)(?!\\s*[\\d${chineseWeekdays}]{1,3}\\s*[日号])`,
    'y',
  ),
  read([, yearWord, yearWritten, yearShort, list = ''], today) {
    const known = yearOf(yearWord, yearWritten, yearShort, today);
    const { numbers, either } = numbersIn(list);
    if (numbers.length < 2 || numbers.some((value) => value < 1 || value > 12)) return undefined;
    if (!/月.*月/.test(list) && !either && !/[、,和及与]/.test(list)) return undefined;
    return listed(list, (value) => ({ kind: 'calendar', year: known, month: value }));
  },
};

const quarterWords = `(?:第?([一二三四1-4])个?季度?(?!节|军)|q([1-4])(?![\\da-z]))(?:的?(初|中|末|底))?`;
const halfWords = '(?:(上|前|下|后)半年(?:的?(初|末|底))?)';

/** 今明两年, 明后年. */
const thisAndNext: Rule = {
  starts: '今明',
  needs: '年',
  pattern: /(今明|明后)(?:两|二)?年/y,
  read([, words], today) {
    const first = civil(today).year + (words === '今明' ? 0 : 1);
    return { mentions: [{ kind: 'calendar', year: first }], last: { kind: 'calendar', year: first + 1 } };
  },
};

/** 2027年, 明年一季度, 明年上半年, 年底, 今年底. */
const yearDate: Rule = {
  starts: `${years}${numbers}第q上前下后年岁`,
  needs: '年季q',
  pattern: new RegExp(
    `(?:${year})(?:的?\\s*${quarterWords}|的?${halfWords}|(年?[初末底]|年中))?(?!\\s*第?\\d+\\s*号)|(?<![前后每])${quarterWords}|${halfWords}|(年初|年中|年底|年末|岁末)(?!国)`,
    'y',
  ),
  read(match, today) {
    const [, word, written, short, q1, q2, qPart1, h1, hPart1, part1, q3, q4, qPart2, h2, hPart2, part2] = match;
    const base: CalendarMention = { kind: 'calendar', year: yearOf(word, written, short, today) };
    const quarter = q1 ?? q2 ?? q3 ?? q4;
    const half = h1 ?? h2;
    const part = part1 ?? part2;
    if (quarter) return { mentions: [{ ...base, quarter: readNumeral(quarter), ...ofQuarter(qPart1 ?? qPart2) }] };
    if (half) return { mentions: [{ ...base, ...ofHalf(/[上前]/.test(half) ? 1 : 2, hPart1 ?? hPart2) }] };
    if (!part) return { mentions: [base] };
    const third = /初/.test(part) ? 'early' : /中/.test(part) ? 'mid' : 'late';
    return { mentions: [{ ...base, yearPart: third, endPoint: third === 'late' }] };
  },
};

/** The beginning, middle and end of a quarter are its months. */
function ofQuarter(part: string | undefined): Partial<CalendarMention> {
  if (!part) return {};
  const quarterPart = part === '初' ? 'early' : part === '中' ? 'mid' : 'late';
  return { quarterPart, endPoint: quarterPart === 'late' };
}

function ofHalf(half: 1 | 2, part: string | undefined): Partial<CalendarMention> {
  if (!part) return { half };
  return { month: half * 6 - (part === '初' ? 5 : 0), endPoint: part !== '初' };
}

/** 前三季度, 一、二季度, 三四季度. */
const quarters: Rule = {
  starts: `${years}${numbers}前第`,
  needs: '季',
  pattern: new RegExp(
    `(?:${year})?(?:前([两二三2-3])个?季度|第?([一二三四1-4])季?度?\\s*([到至~、和及-]*)\\s*第?([一二三四1-4])个?季度)`,
    'y',
  ),
  read([, word, written, short, first, from, link, to], today) {
    const known = yearOf(word, written, short, today);
    const at = (value: string): Mention => ({ kind: 'calendar', year: known, quarter: readNumeral(value) });
    if (first) return { mentions: [at('1')], last: at(first) };
    if (!from || !to) return undefined;
    if (!link && readNumeral(to) !== (readNumeral(from) ?? 0) + 1) return undefined;
    if (!link) return { mentions: [at(from), at(to)] };
    return /[到至~-]/.test(link) ? { mentions: [at(from)], last: at(to) } : { mentions: [at(from)], also: [at(to)] };
  },
};

/** 下季度, 本季度末, 这个季度, 季末. */
const relativeQuarter: Rule = {
  starts: '这本当再下上季',
  needs: '季',
  pattern:
    /(?:(这个?|本|当|再下个?|下下个?|下一?个?|上一?个?)季度?(?!节|军|候|风|后赛)(?:的?(初|中|末|底))?|(?<![一二三四1-4个春夏秋冬])季度?(初|末|底))/y,
  read([, which = '', part, alone], today) {
    const { year: y, month: m } = civil(today);
    const index = y * 4 + Math.floor((m - 1) / 3) + aheadOf(which);
    const mention: CalendarMention = { kind: 'calendar', year: Math.floor(index / 4), quarter: (index % 4) + 1 };
    return { mentions: [{ ...mention, ...ofQuarter(part ?? alone) }] };
  },
};

/** 13号, 5号到7号, 8、9号. */
const bareDay: Rule = {
  starts: numbers,
  needs: '日号',
  pattern: new RegExp(
    `(${chineseNumber})${dayMark}?${tillMark}(${chineseNumber})号${notDay}|(?=[^日]*号)(${days}${dayMark}${notDay})|(${chineseNumber})(?:号|日(?=$|[\\s,.。，!？?()、;；到至~-]|[上中下早晚]|之?前|[之以][前后]|起|或|和|[两三]天|[都均可行]|\\d{1,2}日))${notDay}${weekdayBeside}`,
    'y',
  ),
  read([, from, to, list, day, beside]) {
    const date = (value: number): CalendarMention => ({ kind: 'calendar', date: value });
    const { numbers } = numbersIn(list ?? day ?? `${from},${to}`);
    // 两日 are two days and never the second.
    if (/两/.test(day ?? '') || numbers.some((value) => value < 1 || value > 31)) return undefined;
    const [first, last] = numbers;
    if (from) return first && last ? { mentions: [date(first)], last: date(last) } : undefined;
    const weekday = beside ? weekdayIndex(beside) : undefined;
    return listed(list ?? day ?? '', (value) => ({ ...date(value), weekday }));
  },
};

/** 月底, 上旬, 下半月. */
const bareThird: Rule = {
  starts: '月上中下',
  needs: '月旬',
  pattern: /(?:月[初中底末](?!国|步|外|心)|(?<![上中])[上中下]旬|[上下]半月)/y,
  read(match) {
    const part = partOf(match[0]);
    return part && { mentions: [{ kind: 'calendar', part, endPoint: /[底末]$/.test(match[0]) }] };
  },
};

export const chineseRules: readonly Rule[] = [
  months,
  monthList,
  monthDate,
  quarters,
  thisAndNext,
  yearDate,
  relativeQuarter,
  bareDay,
  bareThird,
];
