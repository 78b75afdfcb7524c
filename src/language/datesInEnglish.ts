import { civil, type Day, daySpan, mondayOf, monthStart, weekday } from './calendar.ts';
import type { CalendarMention, Mention, Rule } from './mentions.ts';
import { after } from './mentions.ts';
import { englishNumber, englishOrdinal, readNumeral } from './numerals.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const monthPattern =
  '(?:january|february|march|april|june|july|august|september|october|november|december|febuary|feburary|janurary|septmber|septemeber|octber|novmber|decmber|decemeber|decemebr|agust|augest|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?|may)';
export const weekdayPattern =
  '(?:monday|tuesday|wednesday|wendesday|wedensday|wednsday|wensday|wednesay|thrusday|thurday|tuseday|teusday|satuday|saterday|thursday|friday|saturday|sunday|mon\\b\\.?|tues?\\b\\.?|wed\\b\\.?|thurs?\\b\\.?|thur\\b\\.?|fri\\b\\.?|sat\\b\\.?|sun\\b\\.?)';
const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th)|${englishOrdinal})`;
const day = `(?:\\d{1,2}(?:st|nd|rd|th)\\b|${englishOrdinal}|\\d{1,2}(?![\\d:.%/]|st|nd|rd|th))`;
const till = '(?:\\s*(?:-|~|to|through|thru|till|until)+\\s*(?:the\\s+)?)';
const list = '(?:\\s*(?:,|&|and|or|/)\\s*(?:the\\s+)?)';
/** "in December 3 people" is no 3 December. */
const notPeople =
  '(?!\\s*(?:people|persons?|pax|delegates?|of us|seats?|attendees|colleagues|participants|[ap]\\.?m\\b|%))';
const year = '(?:,?\\s*(?:of\\s+)?((?:19|20)\\d\\d)\\b(?!\\s*(?:people|firms|companies)))';

function monthIndex(word: string): number {
  return monthNames.indexOf(word.startsWith('ag') ? 'aug' : word.slice(0, 3)) + 1;
}

function weekdayIndex(word: string): number {
  const start = word.startsWith('we') ? 'wed' : word.startsWith('th') ? 'thu' : /^t[ue]/.test(word) ? 'tue' : word;
  return weekdayNames.indexOf(start.slice(0, 3));
}

/** March 3rd, Dec 8-10, December 8 and 10, May 2027. */
const monthFirst: Rule = {
  pattern: new RegExp(
    `\\b(${monthPattern})(?![a-z])(?:\\s*,?\\s*(?:the\\s+)?(${day})${notPeople}(?:${till}(${day})${notPeople}(?!\\s*(?:of\\s+)?${monthPattern})|${list}(${day})${notPeople}(?!\\s*(?:of\\s+)?${monthPattern}))?)?${year}?`,
    'y',
  ),
  read(match) {
    const [, name = '', first, last, another, written] = match;
    const base: CalendarMention = {
      kind: 'calendar',
      month: monthIndex(name),
      year: written ? Number(written) : undefined,
    };
    const date = (words: string): CalendarMention => ({ ...base, date: readNumeral(words) });
    if (!first) return { mentions: [base] };
    if (last) return { mentions: [date(first)], last: date(last) };
    return another ? { mentions: [date(first)], also: date(another) } : { mentions: [date(first)] };
  },
};

/** 8 December, 3rd to 5th March, the ninth and tenth of April. */
const dayFirst: Rule = {
  pattern: new RegExp(
    `(?<![\\d.$€£¥])(?:the\\s+)?\\b(${day})(?:${till}(${day})|${list}(${day}))?\\s*(?:of\\s+)?(${monthPattern})(?![a-z])${year}?`,
    'y',
  ),
  read(match) {
    const [, first = '', last, another, name = '', written] = match;
    const base: CalendarMention = {
      kind: 'calendar',
      month: monthIndex(name),
      year: written ? Number(written) : undefined,
    };
    const date = (words: string): CalendarMention => ({ ...base, date: readNumeral(words) });
    if (last) {
      const [from, to] = [date(first), date(last)];
      if (from.date !== undefined && to.date !== undefined && from.date > to.date) {
        return { mentions: [{ kind: 'calendar', date: from.date }], last: to };
      }
      return { mentions: [from], last: to };
    }
    return another ? { mentions: [date(first)], also: date(another) } : { mentions: [date(first)] };
  },
};

/** "on the 13th", "the 13th of next month". Ordinals alone are choices ("the second one") and not days. */
const bareDay: Rule = {
  pattern: new RegExp(
    `(?:\\b(?:the|on|by|before|until|from|to|till|after|and|or)\\s+(?:the\\s+)?|^\\s*(?:the\\s+)?|-\\s*|(?<=\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\\s+(?:the\\s+)?))(\\d{1,2}(?:st|nd|rd|th)|(?<=day\\s+)(?:1[3-9]|2\\d|3[01])(?![\\d:.%]|\\s*-)|${englishOrdinal})(?:${till}(${ordinal}))?(?=\\s*(?:$|[.,;!?)\\-~]|of\\s+(?:this|next|the)\\s+month|(?:this|next)\\s+month|to\\b|and\\b|or\\b|through\\b|till\\b|until\\b|at\\b|please\\b|is\\b|works\\b|would\\b|if\\b|we\\b|i\\b|onwards?\\b|[\\u4e00-\\u9fff]))`,
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
  pattern:
    /(?:the\s+)?\bday\s+after\s+(?:tomorrow|tmrw?)\b|\b(?:the\s+)?day\s+before\s+yesterday\b|\b(?:today|tonight|tomorrow|tommorow|tommorrow|tomorow|tmrw?|yesterday|this\s+(?:morning|afternoon|evening)|last\s+night)\b/y,
  read([words], today) {
    const ahead = /day\s+after/.test(words)
      ? 2
      : /before/.test(words)
        ? -2
        : /^(?:tom|tmr)/.test(words)
          ? 1
          : /^(?:yes|last)/.test(words)
            ? -1
            : 0;
    return { mentions: [{ kind: 'span', span: daySpan(today + ahead) }] };
  },
};

/** Wednesday, this Wednesday, next Wednesday, Wednesday after next. */
const namedWeekday: Rule = {
  pattern: new RegExp(
    `\\b(?:(next|this\\s+coming|this|coming|last(?!\\s+[a-z]+\\s+(?:of|in)\\b)|past|previous)\\s+)?(${weekdayPattern})(?![a-rt-z])(s\\b)?(?:\\s+(after\\s+next|week\\b(?!end)))?`,
    'y',
  ),
  read(match, today) {
    const [, which = '', name = '', plural, tail] = match;
    const index = weekdayIndex(name);
    if (plural) return { mentions: [], problem: 'recurring' };
    if (/^(?:last|past|previous)/.test(which)) return { mentions: [], problem: 'past' };
    const monday = mondayOf(today);
    const at = (start: Day): Mention => ({ kind: 'weekday', weekday: index, monday: start });
    if (tail?.startsWith('after')) return { mentions: [at(monday + 14)] };
    if (tail) return { mentions: [at(index > weekday(today) ? monday + 7 : monday + 14)] };
    if (which === 'next') {
      return { mentions: index > weekday(today) ? [at(monday), at(monday + 7)] : [at(monday + 7)] };
    }
    if (which === 'this' && index < weekday(today)) return { mentions: [at(monday + 7)] };
    return { mentions: [{ kind: 'weekday', weekday: index }] };
  },
};

/** this week, next weekend, the month after next, next quarter, next March. */
const relativeUnit: Rule = {
  pattern: new RegExp(
    `\\b(?:the\\s+)?(this\\s+coming|this|next|coming|following|current|last(?!\\s+week\\s+(?:of|in)\\b)|past|previous)\\s+(weekend|week|month|quarter|year|${monthPattern})(?![a-z])(?:\\s+(${day})${notPeople})?|\\bthe\\s+(weekend|week|month|quarter|year)\\s+after\\s+next\\b|\\bthe\\s+(week|month|year|quarter)\\b(?!\\s+(?:after|before|of|starting|beginning|commencing))|\\b(?:at\\s+|on\\s+|over\\s+)?(?:the\\s+)?(weekend)\\b`,
    'y',
  ),
  read(match, today) {
    const [, which = '', unit, date, skipped, bare, weekend] = match;
    if (weekend) return { mentions: [{ kind: 'weekday', weekday: 5, to: 6 }] };
    const ahead = skipped
      ? 2
      : /^(?:next|coming|following|this coming)$/.test(which.replace(/\s+/g, ' '))
        ? 1
        : /^(?:last|past|previous)/.test(which)
          ? -1
          : 0;
    const token = relative(skipped ?? bare ?? unit ?? '', ahead, today, date);
    return token && bare ? { ...token, dependent: true } : token;
  },
};

function relative(unit: string, ahead: number, today: Day, date: string | undefined): ReturnType<Rule['read']> {
  const now = civil(today);
  const monday = mondayOf(today);
  switch (unit) {
    case 'week':
      return { mentions: [{ kind: 'week', monday: monday + ahead * 7 }] };
    case 'weekend': {
      const at = (weeks: number): Mention => ({ kind: 'week', monday: monday + weeks * 7, weekend: true });
      return { mentions: ahead === 1 && weekday(today) < 5 ? [at(0), at(1)] : [at(ahead)] };
    }
    case 'month': {
      const { year, month } = civil(monthStart(now.year, now.month + ahead));
      return { mentions: [{ kind: 'calendar', year, month }] };
    }
    case 'quarter': {
      const index = now.year * 4 + Math.floor((now.month - 1) / 3) + ahead;
      return { mentions: [{ kind: 'calendar', year: Math.floor(index / 4), quarter: (index % 4) + 1 }] };
    }
    case 'year':
      return { mentions: [{ kind: 'calendar', year: now.year + ahead }] };
    default: {
      if (ahead < 0) return { mentions: [], problem: 'past' };
      const mention: CalendarMention = {
        kind: 'calendar',
        month: monthIndex(unit),
        date: date ? readNumeral(date) : undefined,
      };
      // "next March" said before this year's March may be either.
      if (ahead === 1 && monthIndex(unit) > now.month) {
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

/** Q1 2027, first quarter, the second half of the year. */
const quarter: Rule = {
  pattern: new RegExp(
    `\\b(?:q([1-4])|h([12])|(?:the\\s+)?(first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+(quarter|half)\\b(?!\\s+(?:an?|hour|day|of\\s+(?:the\\s+)?(?:day|the\\s+month|month|next\\s+month|this\\s+month|${monthPattern}))))(?![a-z\\d])(?:\\s*(?:,|of|in)?\\s*((?:19|20)\\d\\d)\\b)?`,
    'y',
  ),
  read(match) {
    const [, q, h, nth, unit, written] = match;
    const year = written ? Number(written) : undefined;
    const index = nth === 'last' ? (unit === 'half' ? 2 : 4) : readNumeral(q ?? h ?? nth ?? '');
    if (index === undefined) return undefined;
    if (q || unit === 'quarter') return { mentions: [{ kind: 'calendar', year, quarter: index }] };
    if (index > 2) return undefined;
    return { mentions: [{ kind: 'calendar', year, half: index === 1 ? 1 : 2 }] };
  },
};

/** "in 2027", "year 2027". A bare number of four digits is no year. */
const bareYear: Rule = {
  pattern:
    /(?<=\b(?:in|during|by|before|until|till|of|year|for|from|to|through|and|early|mid|late|since|after|between)[\s-]+|^\s*|\d\s*[~-]\s*|(?=\d{4}\s*(?:-|~|to|through|till|until)\s*20\d\d))((?:19|20)\d\d)(?!\d|[-/.]\d|\s*(?:people|firms|companies|usd|rmb|yuan|dollars|万|元|人|名))(?=\s*(?:$|[,.;!?)~-]|\p{L}))/uy,
  read: ([, written]) => ({ mentions: [{ kind: 'calendar', year: Number(written) }] }),
};

const unitPattern = '(days?|weeks?|fortnights?|months?|quarters?|years?)';

/** in two weeks, within 10 days, the next three months, two weeks from now, three days ago. */
const duration: Rule = {
  pattern: new RegExp(
    `\\b(?:(in|within|(?:(?:in|over|during|for)\\s+)?(?:the\\s+)?(?:next|coming|following))\\s+)?((?:\\d{1,3}|${englishNumber}|an?|half\\s+an?|a\\s+couple\\s+of|a)\\s+(?:and\\s+a\\s+half\\s+)?)${unitPattern}\\b(?:'s?)?(?:\\s+(from\\s+(?:now|today)|later|hence|time|ago|earlier|before\\s+today))?`,
    'y',
  ),
  read(match, today) {
    const [, lead = '', amount = '', unitWord = '', tail = ''] = match;
    const words = amount.trim().replace(/\s+/g, ' ');
    const base = words.replace(/ and a half$/, '');
    const value =
      (base.startsWith('half') ? 0.5 : base === 'a couple of' ? 2 : /^an?$/.test(base) ? 1 : readNumeral(base)) ?? 0;
    if (value === 0) return undefined;
    const total = value + (words.endsWith('and a half') ? 0.5 : 0);
    const fortnight = unitWord.startsWith('fortnight');
    const unit = fortnight ? 'week' : (unitWord.replace(/s$/, '') as 'day' | 'week' | 'month' | 'quarter' | 'year');
    if (/^(?:ago|earlier|before)/.test(tail)) return { mentions: [], problem: 'past' };
    const end = after(today, fortnight ? total * 2 : total, unit);
    if (tail || lead === 'in') return { mentions: [{ kind: 'span', span: daySpan(end) }], counted: true };
    if (lead)
      return {
        mentions: [{ kind: 'span', span: { from: today, to: end, grain: 'range' }, fromNow: true }],
        counted: true,
      };
    return undefined;
  },
};

const recurring: Rule = {
  pattern: new RegExp(
    `\\b(?:every|each|any)\\s+(?:other\\s+|second\\s+)?(?:${weekdayPattern}(?![a-rt-z])s?|day|week|weekday|weekend|month|quarter|year|morning|afternoon|evening)\\b|\\b(?:weekly|fortnightly|monthly|quarterly|annually)\\b`,
    'y',
  ),
  read: ([words]) => (/ly$/.test(words) ? undefined : { mentions: [], problem: 'recurring' }),
};

const holiday: Rule = {
  pattern:
    /\b(?:(christmas\s+day|xmas\s+day|christmas(?!\s+(?:eve|week|break|holiday|season))|xmas)|(new\s+year'?s?\s+day)|(?:christmas|new\s+year'?s?|thanksgiving|easter|halloween|labou?r\s+day|spring\s+festival|chinese\s+new\s+year|lunar\s+new\s+year|national\s+day|golden\s+week|mid-autumn(?:\s+festival)?|dragon\s+boat(?:\s+festival)?|diwali|ramadan|eid)(?:\s+20\d\d)?(?:\s+(?:eve|day|week|weekend|break|holidays?|season))?(?:\s+20\d\d)?)\b/y,
  read(match) {
    if (match[1]) return { mentions: [{ kind: 'calendar', month: 12, date: 25 }] };
    if (match[2]) return { mentions: [{ kind: 'calendar', month: 1, date: 1 }] };
    return { mentions: [], problem: 'holiday' };
  },
};

const now: Rule = {
  pattern: /\b(?:right\s+)?now\b/y,
  read: () => ({ mentions: [{ kind: 'now' }] }),
};

export const englishRules: readonly Rule[] = [
  recurring,
  holiday,
  duration,
  monthFirst,
  dayFirst,
  relativeUnit,
  namedWeekday,
  relativeDay,
  quarter,
  bareDay,
  bareYear,
  now,
];
