import { civil, type Day, daySpan, mondayOf, monthStart, type Third } from './calendar.ts';
import type { CalendarMention, MonthPart, Rule } from './mentions.ts';
import { after } from './mentions.ts';
import { readNumeral } from './numerals.ts';

const number = '(?:\\d{1,2}|[一二三四五六七八九十两廿卅]{1,3})';
const tillMark = '\\s*(?:到|至|-|~|直到)+\\s*';
const weekdayMark = '(?:周|星期|礼拜)';
const weekdays = '一二三四五六日天';
const year =
  '(?:(今年|本年度?|明年|来年|后年|去年|前年)的?|(\\d{4}|[零一二三四五六七八九]{4})\\s*年度?的?|(\\d{2})\\s*年(?=\\s*\\d{1,2}\\s*月))\\s*';
const month = `(?:(这个?月|本月|当月|下下个?月|下个?月|次月|上个?月)|(${number})\\s*月(?:份)?)`;
const dayMark = '\\s*(?:日|号)';
/** What follows a number with 号 that is no date: 57号令, 3号楼, 2号线. */
const notDay =
  '(?!令|文|公告|通知|楼|线|厅|馆|门|院|机|店|码|会议|展|车|航|房|桌|位|台|座|项|方案|选项|活动|场|选手|本|语|元|企|均|常|系|期|商|方|资|籍)';
const weekdayBeside = `(?:\\s*[((,]?\\s*${weekdayMark}([${weekdays}])\\s*[))]?)?`;

const thirds: readonly [RegExp, Third][] = [
  [/^(?:上旬|月?初)/, 'early'],
  [/^(?:中旬|月?中)/, 'mid'],
  [/^(?:下旬|月?[底末])/, 'late'],
];

function weekdayIndex(character: string): number {
  const index = /\d/.test(character) ? Number(character) - 1 : weekdays.indexOf(character);
  return index === 7 ? 6 : index;
}

function partOf(words: string): MonthPart | undefined {
  for (const [pattern, third] of thirds) {
    if (pattern.test(words)) return { third, endPoint: /[底末]$/.test(words) };
  }
  if (/^上半/.test(words)) return { half: 1 };
  if (/^下半/.test(words)) return { half: 2 };
  const nth = new RegExp(`^(?:第(.)|(最后一))个?(?:周|星期|礼拜)([${weekdays}])?$`).exec(words);
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
  const ahead = word.startsWith('下下') ? 2 : /^[下次]/.test(word) ? 1 : word.startsWith('上') ? -1 : 0;
  const { year, month } = civil(monthStart(now.year, now.month + ahead));
  return { year, month };
}

const partWords = `上旬|中旬|下旬|上半月|下半月|初(?!步|级|创|始|期|次)|中(?!国|外|东|欧|亚|关|间|心|文|小|美|德|日|英|午|介|的)|底|末|第[一二三四五1-5]个?(?:周|星期|礼拜)[${weekdays}]?|最后一个?(?:周|星期|礼拜)[${weekdays}]?`;

/** 明年三月, 12月8日, 3月5日到7日, 下个月初, 12月8、9日, 十二月第二个周三. */
const monthDate: Rule = {
  pattern: new RegExp(
    `(?:${year})?${month}(?:的?\\s*(?:(${partWords})|(${number})(?:${dayMark})?${tillMark}(${number})${dayMark}|(${number})\\s*[、,和及或]\\s*(${number})${dayMark}|(${number})${dayMark}${weekdayBeside}))?`,
    'y',
  ),
  read(match, today) {
    const [, yearWord, yearWritten, yearShort, relative, monthWritten] = match;
    const [part, from, to, one, another, day, beside] = match.slice(6);
    const base: CalendarMention = relative
      ? { kind: 'calendar', ...relativeMonth(relative, today) }
      : {
          kind: 'calendar',
          year: yearOf(yearWord, yearWritten, yearShort, today),
          month: readNumeral(monthWritten ?? ''),
        };
    if (base.month === undefined || (base.month > 12 && !day)) return undefined;
    const date = (words: string): CalendarMention => ({ ...base, date: readNumeral(words) });
    if (part) {
      const found = partOf(part);
      return found && { mentions: [{ ...base, part: found, endPoint: 'endPoint' in found && found.endPoint }] };
    }
    if (from && to) return { mentions: [date(from)], last: date(to) };
    if (one && another) return { mentions: [date(one)], also: date(another) };
    if (day) return { mentions: [{ ...date(day), weekday: beside ? weekdayIndex(beside) : undefined }] };
    return { mentions: [base] };
  },
};

/** 三到五月, 3-5月份. */
const months: Rule = {
  pattern: new RegExp(`(?:${year})?(${number})${tillMark}(${number})\\s*月(?:份)?(?!\\s*\\d)`, 'y'),
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

/** 2027年, 明年一季度, 明年上半年, 年底, 今年底. */
const yearDate: Rule = {
  pattern: new RegExp(
    `(?:${year})(?:(?:的?\\s*第?([一二三四1-4])个?季度|q([1-4]))|(上半年?|下半年?)|(年?[初末底]|年中))?(?!\\s*第?\\d+\\s*号)|()()()第?([一二三四1-4])季度|()()()(上半年|下半年)|()()()(年初|年中|年底|年末|岁末)(?!国)`,
    'y',
  ),
  read(match, today) {
    const known = yearOf(match[1], match[2], match[3], today);
    const quarter = match[4] ?? match[5] ?? match[11];
    const half = match[6] ?? match[15];
    const part = match[7] ?? match[19];
    const base: CalendarMention = { kind: 'calendar', year: known };
    if (quarter) return { mentions: [{ ...base, quarter: readNumeral(quarter) }] };
    if (half) return { mentions: [{ ...base, half: half.startsWith('上') ? 1 : 2 }] };
    if (!part) return { mentions: [base] };
    const third = /初/.test(part) ? 'early' : /中/.test(part) ? 'mid' : 'late';
    return { mentions: [{ ...base, yearPart: third, endPoint: third === 'late' }] };
  },
};

/** 下季度, 本季度末, 这个季度. */
const relativeQuarter: Rule = {
  pattern: /(这个?|本|当|下下个?|下一?个?|上一?个?)季度?(?:末|底)?(?=度|末|底|$|[^节])/y,
  read(match, today) {
    const [words, which = ''] = match;
    const ahead = which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : which.startsWith('上') ? -1 : 0;
    const { year: y, month: m } = civil(today);
    const index = y * 4 + Math.floor((m - 1) / 3) + ahead;
    const mention: CalendarMention = { kind: 'calendar', year: Math.floor(index / 4), quarter: (index % 4) + 1 };
    return { mentions: [{ ...mention, endPoint: /[末底]$/.test(words) }] };
  },
};

/** 13号, 5号到7号, 8、9号. */
const bareDay: Rule = {
  pattern: new RegExp(
    `(${number})${dayMark}?${tillMark}(${number})号${notDay}|(${number})\\s*[、,和及或]\\s*(${number})号${notDay}|(${number})(?:号|日(?=$|[\\s,.。，!？?]))${notDay}${weekdayBeside}`,
    'y',
  ),
  read(match) {
    const [, from, to, one, another, day, beside] = match;
    const date = (words: string): CalendarMention | undefined => {
      const value = readNumeral(words);
      return value !== undefined && value >= 1 && value <= 31 ? { kind: 'calendar', date: value } : undefined;
    };
    if (day) {
      const mention = date(day);
      return mention && { mentions: [{ ...mention, weekday: beside ? weekdayIndex(beside) : undefined }] };
    }
    const first = date(from ?? one ?? '');
    const second = date(to ?? another ?? '');
    if (!first || !second) return undefined;
    return from ? { mentions: [first], last: second } : { mentions: [first], also: second };
  },
};

/** 月底, 上旬, 下半月. */
const bareThird: Rule = {
  pattern: /(?:月[初中底末](?!国|步|外|心)|[上中下]旬|[上下]半月)/y,
  read(match) {
    const part = partOf(match[0]);
    return part && { mentions: [{ kind: 'calendar', part, endPoint: /[底末]$/.test(match[0]) }] };
  },
};

const days = new Map([
  ['大后', 3],
  ['后', 2],
  ['明', 1],
  ['今', 0],
  ['昨', -1],
  ['前', -2],
  ['大前', -3],
]);

/** 今天, 大后天, 明晚, 明后天. */
const relativeDay: Rule = {
  pattern:
    /(今明|明后|今后)(?:两|二)?天|(大后|后|明|今|昨|大前|前)(?:天(?!赋|生|津|然|性)|日(?!本|元)|晚(?!会|宴)|早|儿(?!童|科)|个儿)/y,
  read(match, today) {
    const [, pair, word] = match;
    if (pair === '今后') return undefined;
    if (pair) {
      const from = today + (pair === '今明' ? 0 : 1);
      return { mentions: [{ kind: 'span', span: { from, to: from + 2, grain: 'range' } }] };
    }
    return { mentions: [{ kind: 'span', span: daySpan(today + (days.get(word ?? '') ?? 0)) }] };
  },
};

/** 下周, 下下周三, 这周末, 周五, 星期天. */
const week: Rule = {
  pattern: new RegExp(
    `(?:(这一?个?|本|下下下个?|下下个?|下一?个?|上上个?|上一?个?)${weekdayMark}|(?<![一二两三四五六七八九十几\\d每个])${weekdayMark}(?=[${weekdays}1-7末]))(?:的?(?:${weekdayMark})?([${weekdays}]|[1-7](?![\\d年月天个次位名人号日]))([${weekdays}])?(?!共)|(末)|([初中底]))?`,
    'y',
  ),
  read(match, today) {
    const [, which, day, second, weekend, third] = match;
    const ahead = (which?.match(/下/g)?.length ?? 0) - (which?.match(/上/g)?.length ?? 0);
    const monday = which ? mondayOf(today) + ahead * 7 : undefined;
    if (day) {
      const first = weekdayIndex(day);
      const last = second ? weekdayIndex(second) : undefined;
      if (last !== undefined && last !== first + 1) return { mentions: [], problem: 'unclear-date' };
      return { mentions: [{ kind: 'weekday', weekday: first, to: last, monday }] };
    }
    if (weekend) {
      return {
        mentions: [
          monday === undefined ? { kind: 'weekday', weekday: 5, to: 6 } : { kind: 'week', monday, weekend: true },
        ],
      };
    }
    if (monday === undefined) return undefined;
    return third === undefined || third ? { mentions: [{ kind: 'week', monday }] } : undefined;
  },
};

const count = '(\\d{1,3}|半|[一二三四五六七八九十两廿百]{1,4})';
const unitNames = new Map<string, 'day' | 'week' | 'month' | 'quarter' | 'year'>([
  ['天', 'day'],
  ['日', 'day'],
  ['周', 'week'],
  ['星期', 'week'],
  ['礼拜', 'week'],
  ['月', 'month'],
  ['季度', 'quarter'],
  ['年', 'year'],
]);

/** 两周后, 半个月以内, 未来三个月, 一个半月之后, 三天前. */
const duration: Rule = {
  pattern: new RegExp(
    `(未来|接下来|今后|往后|再过|过)?(?:的)?${count}\\s*个?(半)?(?:自然)?(天|日|周|星期|礼拜|月|季度|年)(半)?(?:(?:时间)?(以?后|之后|过后|后(?!续|台|期))|(?:时间)?(以内|之内|内(?!地|容|部|资|外|销|保|需))|(以前|之前|前(?!往|来|沿|端|台|提|期|景)))?`,
    'y',
  ),
  read(match, today) {
    const [, ahead, amount = '', half, unitWord = '', tail, later, within, ago] = match;
    const unit = unitNames.get(unitWord);
    const whole = amount === '半' ? 0.5 : readNumeral(amount);
    if (!unit || whole === undefined) return undefined;
    if (unit === 'month' && !/个/.test(match[0])) return undefined;
    if (ahead === '过' && /^[两几]/.test(amount) && unit === 'day') return undefined;
    const value = whole + (half || tail ? 0.5 : 0);
    if (ago) return { mentions: [], problem: 'past' };
    const end = after(today, value, unit);
    if (later || ahead === '过' || ahead === '再过')
      return { mentions: [{ kind: 'span', span: daySpan(end) }], counted: true };
    if (within || ahead) {
      return {
        mentions: [{ kind: 'span', span: { from: today, to: end, grain: 'range' }, fromNow: true }],
        counted: true,
      };
    }
    return undefined;
  },
};

const recurring: Rule = {
  pattern: new RegExp(
    `每(?:个|逢)?(?:${weekdayMark}[${weekdays}]?|天|日|月|年|季度|周末|工作日)(?:[${weekdays}])?`,
    'y',
  ),
  read: () => ({ mentions: [], problem: 'recurring' }),
};

/** Spring Festival by year. Source: the State Council's holiday notices and the Purple Mountain Observatory's calendar. */
const springFestivals = [
  [2026, 2, 17],
  [2027, 2, 6],
  [2028, 1, 26],
  [2029, 2, 13],
  [2030, 2, 3],
] as const;

/** A holiday is a limit ("before Spring Festival"); how many days around it are meant is for the user to say. */
const holiday: Rule = {
  pattern:
    /(?:(今年|明年|后年)的?)?(?:(春节|过年|农历新年)|(国庆节?)|(五一(?!个|家|条|位|名))|(劳动节)|(元旦)|(圣诞节?)|(?:中秋|端午|清明|除夕|元宵)节?)/y,
  read(match, today) {
    const now = civil(today).year;
    const known = match[1] ? now + [...'今明后'].indexOf(match[1].charAt(0)) : undefined;
    const fixed = (month: number, date: number): CalendarMention => ({ kind: 'calendar', year: known, month, date });
    if (match[6]) return { mentions: [fixed(1, 1)] };
    if (match[7]) return { mentions: [fixed(12, 25)] };
    if (match[2]) {
      for (const [year, m, d] of springFestivals) {
        const from = monthStart(year, m) + d - 1;
        if (known === undefined ? from > today : year === known) {
          return { mentions: [{ kind: 'span', span: daySpan(from), beforeOnly: true }] };
        }
      }
    }
    if (match[3] || match[4] || match[5]) {
      const [m, d] = match[3] ? [10, 1] : [5, 1];
      const thisYear = monthStart(now, m) + d - 1;
      const from = known === undefined && thisYear > today ? thisYear : monthStart(known ?? now + 1, m) + d - 1;
      return { mentions: [{ kind: 'span', span: daySpan(from), beforeOnly: true }] };
    }
    return { mentions: [], problem: 'holiday' };
  },
};

const lunar: Rule = {
  pattern: /(?:(?:农历|阴历|旧历)(?:[^,，。]{0,6}[日号月初])?|腊月|正月|闰月|大年)[^\s,，。]{0,3}/y,
  read: () => ({ mentions: [], problem: 'holiday' }),
};

const now: Rule = {
  pattern: /(?:现在|即日|目前|此刻)/y,
  read: () => ({ mentions: [{ kind: 'now' }] }),
};

export const chineseRules: readonly Rule[] = [
  recurring,
  lunar,
  holiday,
  duration,
  months,
  monthDate,
  yearDate,
  relativeQuarter,
  week,
  relativeDay,
  bareDay,
  bareThird,
  now,
];
