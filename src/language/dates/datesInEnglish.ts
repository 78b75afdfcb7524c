import { englishNumber, readNumeral } from '../numbers/numerals.ts';
import { figures } from '../spelling/firstCharacters.ts';
import { civil, type Day, daySpan, mondayOf, monthStart, weekday } from './calendar.ts';
import { chineseWeekdays, weekdayIndex, weekdayMark } from './chineseDateWords.ts';
import {
  dayNumber,
  monthOf,
  monthPattern,
  notPeople,
  ordinal,
  till,
  trailingYear,
  weekdayOf,
  weekdayPattern,
  writtenYear,
  yearOf,
} from './englishDateWords.ts';
import { after, type CalendarMention, type Mention, type Rule, resolve, type Token, type Unit } from './mentions.ts';

/** A further day of a list; a number of something else is none: "December 8, 5 robots". */
const further = `(?:${ordinal}|\\d{1,2}(?![\\d:.%/]|st|nd|rd|th)(?=\\s*(?:$|[,.;!?)&/-]|and\\b|or\\b|at\\b|in\\b|on\\b|if\\b|please\\b|works?\\b|would\\b|are\\b|is\\b|of\\b|${monthPattern}|(?:19|20)\\d\\d|[\\u4e00-\\u9fff])))${notPeople}`;
const link = '(?:\\s*,\\s*(?:(?:and|or)\\s+)?|\\s*[&/+]\\s*|\\s+(?:and\\/or|and|or)\\s+)(?:on\\s+)?(?:the\\s+)?';
/** "8 9 and 10": spaces alone join days when the list goes on. */
const spaced = `(?:\\s+\\d{1,2}(?=(?:\\s+\\d{1,2})*\\s*(?:,|and\\b|or\\b|&)\\s*\\d))`;
const more = `((?:${spaced})*(?:${link}${further}(?!\\s*(?:of\\s+)?${monthPattern}))+)`;

/** The days of a list, and whether it gives alternatives. */
function listed(first: string, rest: string, base: CalendarMention): Omit<Token, 'start' | 'end'> {
  const words = rest.match(new RegExp(`${ordinal}|\\d{1,2}`, 'g')) ?? [];
  const dates = [first, ...words].map((word): CalendarMention => ({ ...base, date: readNumeral(word) }));
  const [head, ...others] = dates;
  if (!head || others.length === 0) return { mentions: dates };
  return /\bor\b|\//.test(rest) ? { mentions: dates } : { mentions: [head], also: others };
}

/** March 3rd, Dec 8-10, December 8 9 and 10, May 2027. */
const monthFirst: Rule = {
  starts: 'jfmasond',
  pattern: new RegExp(
    `\\b(${monthPattern})(?![a-z])(?:\\s*[,-]?\\s*(?:the\\s+)?(${dayNumber})${notPeople}(?:${till}(${dayNumber})${notPeople}(?!\\s*(?:of\\s+)?${monthPattern})|${more})?)?${trailingYear}?`,
    'y',
  ),
  read(match) {
    const [words, name = '', first, last, rest, written] = match;
    const base: CalendarMention = { kind: 'calendar', month: monthOf(name), year: yearOf(written) };
    if (!first) return { mentions: [base] };
    const date = readNumeral(first);
    if (last) return { mentions: [{ ...base, date }], last: { ...base, date: readNumeral(last) } };
    if (rest) return listed(first, rest, base);
    // Dec-26 is a day or a month of 2026.
    if (!written && /^[a-z]+-\d\d$/.test(words) && date !== undefined && date > 25) {
      return {
        mentions: [
          { ...base, date },
          { ...base, year: 2000 + date },
        ],
      };
    }
    return { mentions: [{ ...base, date }] };
  },
};

function monthBefore(year: number | undefined, month: number): { year: number | undefined; month: number } {
  const start = civil(monthStart(year ?? 2000, month - 1));
  return { month: start.month, year: year === undefined ? undefined : start.year };
}

/** 8 December, 8dec, 3rd to 5th March, the ninth and tenth of April. */
const dayFirst: Rule = {
  starts: `${figures}fsten`,
  needs: 'jfmasond',
  pattern: new RegExp(
    `(?<![\\d.$€£¥])(?:the\\s+)?\\b(${dayNumber})(?:${till}(${dayNumber})|((?:${spaced})*(?:${link}${dayNumber})+))?(?:\\s*-\\s*|\\s*(?:day\\s+)?(?:of\\s+)?)(${monthPattern})(?![a-z])(?:${trailingYear}|(?<=-[a-z]+)-(\\d\\d)(?!\\d))?`,
    'y',
  ),
  read(match, today) {
    const [, first = '', last, rest, name = '', written, short] = match;
    const year = short ? 2000 + Number(short) : yearOf(written);
    const base: CalendarMention = { kind: 'calendar', month: monthOf(name), year };
    const date = readNumeral(first);
    if (last) {
      const to = { ...base, date: readNumeral(last) };
      if (date === undefined || to.date === undefined || date <= to.date)
        return { mentions: [{ ...base, date }], last: to };
      // "the 27th to the third of April": of the month before, or the next 27th.
      const month = base.month ?? 1;
      const before: CalendarMention = { kind: 'calendar', ...monthBefore(year, month), date };
      const { spans } = resolve({ kind: 'calendar', date }, today);
      const next = spans.map((span): Mention => ({ kind: 'span', span }));
      return { mentions: year === undefined ? [before, ...next] : [before], last: to };
    }
    return rest ? listed(first, rest, base) : { mentions: [{ ...base, date }] };
  },
};

/** "on the 13th", "the 13th of next month". Ordinals alone are choices ("the second one") and not days. */
const bareDay: Rule = {
  starts: `${figures}fsten`,
  needs: 'tdh',
  pattern: new RegExp(
    `(?:(?<=\\b(?:the|on|by|before|until|from|to|till|after|and|or)\\s+(?:the\\s+)?)|(?<=月(?:份|的)?\\s*)|(?<=^\\s*)|(?<=-\\s*)|(?<=\\d(?:st|nd|rd|th)\\s?,\\s?)|(?<=\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\\s+(?:the\\s+)?))(\\d{1,2}(?:st|nd|rd|th)|(?<=day\\s+)(?:1[3-9]|2\\d|3[01])(?![\\d:.%]|\\s*-)|(?<=${weekdayPattern}\\s+the\\s+)\\d{1,2}(?![\\d:.%])|${ordinal})(?:${till}(${ordinal}))?(?:\\s+day(?=\\s+of\\b))?(?=\\s*(?:$|[.,;!?)\\-~]|of\\s+(?:this|next|the)\\s+month|(?:this|next)\\s+month|to\\b|and\\b|or\\b|through\\b|till\\b|until\\b|at\\b|please\\b|is\\b|works\\b|would\\b|if\\b|we\\b|i\\b|onwards?\\b|[\\u4e00-\\u9fff]))`,
    'y',
  ),
  read(match) {
    const [, first = '', last] = match;
    const from = readNumeral(first);
    const to = last ? readNumeral(last) : undefined;
    if (from === undefined || from < 1 || from > 31) return undefined;
    // "the second", "the third": far more often the second of a list than the second of the month.
    if (!/\d/.test(first) && from < 11 && !last) return undefined;
    const mention: CalendarMention = { kind: 'calendar', date: from };
    return to === undefined ? { mentions: [mention] } : { mentions: [mention], last: { kind: 'calendar', date: to } };
  },
};

/** today, tomorrow, the day after tomorrow, tonight. */
const relativeDay: Rule = {
  starts: 'tdyl2',
  pattern:
    /(?:the\s+)?\bday\s+(?:after|aftr|aft|afer|aftre)\s+(?:tomorrow|tmrw?)\b|\b(?:the\s+)?day\s+before\s+yesterday\b|\b(?:today|tomorrow|tmrw?)\s+week\b|\b(?:today|tdy|tonight|tomorrow|2morrow|tmrw?|tmw|yesterday|this\s+(?:morning|afternoon|evening)|last\s+night)\b/y,
  read([words], today) {
    const ahead = /day\s+af/.test(words)
      ? 2
      : /before/.test(words)
        ? -2
        : /^(?:tom|tm|2mor)/.test(words)
          ? 1
          : /^(?:yes|last)/.test(words)
            ? -1
            : 0;
    return { mentions: [{ kind: 'span', span: daySpan(today + ahead + (/week$/.test(words) ? 7 : 0)) }] };
  },
};

/** Wednesday, this Wednesday, next Wednesday, Wednesday after next. */
const namedWeekday: Rule = {
  starts: 'nftuclpmws',
  pattern: new RegExp(
    `\\b(?:(ne?xt|following|this\\s+coming|this\\s+upcoming|upcoming|this|coming|last(?!\\s+[a-z]+\\s+(?:of|in)\\b)|past|previous)\\s*)?(${weekdayPattern})(?![a-z])(?:\\s+(after\\s+ne?xt|fortnight|week\\b(?!end|\\s+after)))?`,
    'y',
  ),
  read(match, today) {
    const [, which = '', name = '', tail] = match;
    const index = weekdayOf(name);
    if (/^(?:last|past|previous)/.test(which)) return { mentions: [], problem: 'past' };
    const monday = mondayOf(today);
    const at = (start: Day): Mention => ({ kind: 'weekday', weekday: index, monday: start });
    if (tail?.startsWith('after')) return { mentions: [at(monday + 14)] };
    if (tail) {
      const from: Mention = { kind: 'weekday', weekday: index };
      return { mentions: [{ kind: 'shifted', from, count: tail === 'fortnight' ? 2 : 1, unit: 'week' }] };
    }
    return weekdayWith(which, index, today);
  },
};

/** While this week still has one, "next Wednesday" is either. */
function weekdayWith(which: string, index: number, today: Day): { mentions: readonly Mention[] } {
  const monday = mondayOf(today);
  const at = (start: Day): Mention => ({ kind: 'weekday', weekday: index, monday: start });
  if (/^(?:ne?xt|following)$/.test(which)) {
    return { mentions: index > weekday(today) ? [at(monday), at(monday + 7)] : [at(monday + 7)] };
  }
  if (which === 'this' && index < weekday(today)) return { mentions: [at(monday + 7)] };
  return { mentions: [{ kind: 'weekday', weekday: index }] };
}

const unitName = '(?:work(?:ing)?\\s+week|weekend|wknd|week|wk|month|mth|quarter|qtr|year|yr)';

/** this week, next weekend, the month after next, next quarter, next March. */
const relativeUnit: Rule = {
  starts: 'tncflpwmqyao',
  pattern: new RegExp(
    `\\b(?:the\\s+)?(this\\s+coming|this|ne?xt|coming|following|current|last(?!\\s+week\\s+(?:of|in)\\b)|past|previous)\\s*(${unitName}|${monthPattern})(?![a-z])(?:\\s+(${dayNumber})${notPeople})?|\\b(?:the\\s+)?(${unitName})\\s+after\\s+ne?xt\\b|\\bthe\\s+(week|wk|month|mth|year|yr|quarter|qtr)\\b(?!\\s+(?:after|before|of|starting|beginning|commencing))|\\b(?:at\\s+|on\\s+|over\\s+)?(?:the\\s+)?(weekend|wknd)\\b`,
    'y',
  ),
  read(match, today) {
    const [, which = '', unit, date, skipped, bare, weekend] = match;
    if (weekend) return { mentions: [{ kind: 'weekday', weekday: 5, to: 6 }] };
    const ahead = skipped
      ? 2
      : /^(?:ne?xt|coming|following|this coming)$/.test(which.replace(/\s+/g, ' '))
        ? 1
        : /^(?:last|past|previous)/.test(which)
          ? -1
          : 0;
    const token = relative((skipped ?? bare ?? unit ?? '').replace(/\s+/g, ' '), ahead, today, date);
    return token && bare ? { ...token, dependent: true } : token;
  },
};

function relative(unit: string, ahead: number, today: Day, date: string | undefined): ReturnType<Rule['read']> {
  const now = civil(today);
  const monday = mondayOf(today);
  switch (unit) {
    case 'work week':
    case 'working week':
      return { mentions: [{ kind: 'weekday', weekday: 0, to: 4, monday: monday + ahead * 7 }] };
    case 'wk':
    case 'week':
      return { mentions: [{ kind: 'week', monday: monday + ahead * 7 }] };
    case 'wknd':
    case 'weekend': {
      const at = (weeks: number): Mention => ({ kind: 'week', monday: monday + weeks * 7, part: 'weekend' });
      return { mentions: ahead === 1 && weekday(today) < 5 ? [at(0), at(1)] : [at(ahead)] };
    }
    case 'mth':
    case 'month': {
      const { year, month } = civil(monthStart(now.year, now.month + ahead));
      return { mentions: [{ kind: 'calendar', year, month }] };
    }
    case 'qtr':
    case 'quarter': {
      const index = now.year * 4 + Math.floor((now.month - 1) / 3) + ahead;
      return { mentions: [{ kind: 'calendar', year: Math.floor(index / 4), quarter: (index % 4) + 1 }] };
    }
    case 'yr':
    case 'year':
      return { mentions: [{ kind: 'calendar', year: now.year + ahead }] };
    default: {
      if (ahead < 0) return { mentions: [], problem: 'past' };
      const mention: CalendarMention = {
        kind: 'calendar',
        month: monthOf(unit),
        date: date ? readNumeral(date) : undefined,
      };
      // "next March" said before this year's March may be either.
      if (ahead === 1 && monthOf(unit) > now.month) {
        return {
          mentions: [
            { ...mention, year: now.year },
            { ...mention, year: now.year + 1 },
          ],
        };
      }
      return { mentions: [mention] };
    }
  }
}

/** year end, end of year, eom. */
const periodEnd: Rule = {
  starts: 'tymqe',
  pattern:
    /\b(?:the\s+)?(?:(year|month|quarter|qtr)[\s-]?end|end[\s-](?:of[\s-])?(year|month|quarter|qtr|week)|eo([ymqw]))\b/y,
  read(match, today) {
    const unit = (match[1] ?? match[2] ?? match[3] ?? '').charAt(0);
    if (unit === 'w') return { mentions: [{ kind: 'week', monday: mondayOf(today), part: 'late' }], endPoint: true };
    const { year, month } = civil(today);
    const base: CalendarMention = { kind: 'calendar', year, endPoint: true };
    if (unit === 'y') return { mentions: [{ ...base, yearPart: 'late' }] };
    if (unit === 'q') return { mentions: [{ ...base, quarter: Math.ceil(month / 3), quarterPart: 'late' }] };
    return { mentions: [{ ...base, month, part: { third: 'late', endPoint: true } }] };
  },
};

/** Q1 2027, first quarter, the second half of the year. */
const quarter: Rule = {
  starts: 'qhtfsl1234',
  needs: 'qh',
  pattern: new RegExp(
    `\\b(?:q([1-4])|h([12])|(?:the\\s+)?(first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+(quarter|qtr|half)\\b(?!\\s+(?:an?|hour|day|of\\s+(?:the\\s+)?(?:day|(?:next\\s+|this\\s+|following\\s+)?w(?:ee)?k|the\\s+month|month|next\\s+month|this\\s+month|${monthPattern}))))(?![a-z\\d])${trailingYear}?`,
    'y',
  ),
  read(match) {
    const [, q, h, nth, unit, written] = match;
    const year = yearOf(written);
    const index = nth === 'last' ? (unit === 'half' ? 2 : 4) : readNumeral(q ?? h ?? nth ?? '');
    if (index === undefined) return undefined;
    if (q || (unit && unit !== 'half')) return { mentions: [{ kind: 'calendar', year, quarter: index }] };
    if (index > 2) return undefined;
    return { mentions: [{ kind: 'calendar', year, half: index === 1 ? 1 : 2 }] };
  },
};

/** "in 2027", "year 2027". A bare number of four digits is no year. */
const bareYear: Rule = {
  starts: figures,
  pattern:
    /(?=(?:19|20)\d\d)(?<=\b(?:in|during|by|before|until|till|of|year|for|from|to|through|and|early|mid|late|since|after|between)[\s-]+|^\s*|\d\s*[~-]\s*|(?=\d{4}\s*(?:-|~|to|through|till|until)\s*20\d\d))((?:19|20)\d\d)(?!\d|[-/.]\d|\s*[年届级版款]|\s*(?:people|firms|companies|usd|rmb|yuan|dollars|万|元|人|名))(?=\s*(?:$|[,.;!?)~-]|\p{L}))/uy,
  read: ([, written]) => ({ mentions: [{ kind: 'calendar', year: Number(written) }] }),
};

/** "in twenty twenty-seven". */
const spelledYear: Rule = {
  starts: 't',
  needs: 'w',
  pattern: new RegExp(`(?<![a-z])(?=two|twenty)${writtenYear}`, 'y'),
  read: ([written]) => ({ mentions: [{ kind: 'calendar', year: yearOf(written) }] }),
};

const unitPattern = '(days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|qtrs?|years?|yrs?)';

/** in two weeks, within 10 days, the next three months, two weeks from now; alone a length to count from something. */
const duration: Rule = {
  starts: `${figures}iwodfnctaheszlp`,
  needs: 'dwfmqy',
  pattern: new RegExp(
    `\\b(?:(in|within|(?:(?:in|over|during|for|within)\\s+)?(?:the\\s+)?(?:ne?xt|coming|following|last|past|previous))\\s+)?((?:\\d{1,3}\\s*|(?:${englishNumber}|an?|half\\s+an?|(?:a\\s+)?couple(?:\\s+of)?|(?:a\\s+)?few|several|some)\\s+)(?:and\\s+a\\s+half\\s+)?)(?:(ne?xt|coming|upcoming|following|last|past|previous)\\s+)?${unitPattern}\\b(?:'s?)?(?:\\s+(from\\s+(?:now|today)|later|hence|time|ago|earlier|before\\s+today)\\b)?`,
    'y',
  ),
  read(match, today) {
    const [, before = '', amount = '', between = '', unitWord = '', tail = ''] = match;
    const lead = before || between;
    const words = amount.trim().replace(/\s+/g, ' ');
    const base = words.replace(/ and a half$/, '');
    if (/few|several|some/.test(base)) return lead || tail ? { mentions: [], problem: 'unclear-date' } : undefined;
    const value =
      (base.startsWith('half') ? 0.5 : base.includes('couple') ? 2 : /^an?$/.test(base) ? 1 : readNumeral(base)) ?? 0;
    if (value === 0) return undefined;
    const total = value + (words.endsWith('and a half') ? 0.5 : 0);
    const [unit, times] = unitOf(unitWord);
    const isPast = /(?:last|past|previous)$/.test(lead);
    // "The last three days of the month" are of the month.
    if (isPast && /^\s+(?:of|in)\b/.test(match.input.slice(match.index + match[0].length))) return undefined;
    // "The three next weeks" begin today, tomorrow or on Monday.
    if (between && !isPast) return { mentions: [], problem: 'unclear-date' };
    if (/^(?:ago|earlier|before)/.test(tail) || isPast) return { mentions: [], problem: 'past' };
    const length = { count: total * times, unit };
    const end = after(today, length.count, unit);
    // A length may be a couple of weeks; the day on which they are over is not known.
    if (base.includes('couple') && (tail || lead === 'in')) return { mentions: [], problem: 'unclear-date' };
    if (tail || lead === 'in') return { mentions: [{ kind: 'span', span: daySpan(end) }], counted: true };
    if (!lead) return { mentions: [], length };
    const span = { from: today, to: end, grain: unit };
    const isWithin = lead === 'within';
    return { mentions: [{ kind: 'span', span, fromNow: true }], counted: true, length: isWithin ? length : undefined };
  },
};

/** A fortnight is two weeks. */
function unitOf(word: string): readonly [Unit, number] {
  if (/^(?:days?)$/.test(word)) return ['day', 1];
  if (/^(?:weeks?|wks?)$/.test(word)) return ['week', 1];
  if (word.startsWith('fortnight')) return ['week', 2];
  if (/^(?:months?|mths?)$/.test(word)) return ['month', 1];
  return word.startsWith('q') ? ['quarter', 1] : ['year', 1];
}

/** this winter, in the spring of 2027, in 2-3 weeks: a date, and which one is not said. */
const season: Rule = {
  starts: 'tnieldobuaw',
  needs: 'sfwdmy',
  pattern:
    /\b(?:(?:this|next|in|early|late|during|over|by|until|before|after)\s+(?:the\s+)?)(?:spring(?!\s+festival)|summer|autumn|fall|winter)\b(?!\s+(?:vacation|holidays?|break))(?:\s+(?:of\s+)?20\d\d)?|\b(?:in|within)\s+(?:\d{1,2}|one|two|three|four|five|six)\s*(?:-|to|or)\s*(?:\d{1,2}|two|three|four|five|six|seven)\s+(?:days?|weeks?|months?|years?)\b/y,
  read: () => ({ mentions: [], problem: 'unclear-date' }),
};

/** next 周三, this 星期五. */
const mixedWeekday: Rule = {
  starts: 'ntc',
  pattern: new RegExp(`\\b(ne?xt|this|coming)\\s*${weekdayMark}([${chineseWeekdays}])`, 'y'),
  read([, which, day = ''], today) {
    return weekdayWith(which ?? '', weekdayIndex(day), today);
  },
};

const now: Rule = {
  starts: 'rn',
  pattern: /\b(?:right\s+)?now\b/y,
  read: () => ({ mentions: [{ kind: 'now' }] }),
};

export const englishRules: readonly Rule[] = [
  duration,
  season,
  monthFirst,
  dayFirst,
  relativeUnit,
  namedWeekday,
  mixedWeekday,
  relativeDay,
  periodEnd,
  quarter,
  bareDay,
  bareYear,
  spelledYear,
  now,
];
