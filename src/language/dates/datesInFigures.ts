import { figures } from '../spelling/firstCharacters.ts';
import type { CalendarMention, Rule, Token } from './mentions.ts';

function full(year: string, month: string, date?: string): CalendarMention {
  const known = year.length === 2 ? 2000 + Number(year) : Number(year);
  return { kind: 'calendar', year: known, month: Number(month), date: date === undefined ? undefined : Number(date) };
}

/** 2026-12-08, 2026/12/8, 2026.12.8-12.10, 2026/12/8-10, with or without a time behind it. */
const iso: Rule = {
  starts: figures,
  needs: '-/.',
  pattern:
    /(?<![\d./]|(?<!\d[/.]\d{1,2}\s?)-)(20\d\d)\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?:t\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?|(?<=[/.]\d{1,2})\s?[-~]\s?(?:(\d{1,2})\2)?(\d{1,2})(?![\d/.:]|\s*[点时年月]))?(?!\d|\s?[-/.]\d(?<=\2\d))/y,
  read([, year = '', , month = '', date = '', lastMonth, lastDate]) {
    const first = full(year, month, date);
    return lastDate === undefined
      ? { mentions: [first] }
      : { mentions: [first], last: full(year, lastMonth ?? month, lastDate) };
  },
};

/** 2027-Q1, 2027 Q1, Q1/2027, 27Q1. */
const yearQuarter: Rule = {
  starts: `${figures}q`,
  needs: 'q',
  pattern: /(?<![\da-z])(?:(20\d\d|2[6-9]|3\d)[-\s/]?q([1-4])|q([1-4])[-/](20\d\d))(?![\da-z])/y,
  read: ([, year = '', quarter, quarter2, year2]) => ({
    mentions: [{ ...full(year2 ?? year, '1'), month: undefined, quarter: Number(quarter ?? quarter2) }],
  }),
};

const compact: Rule = {
  starts: figures,
  pattern:
    /(?<![\da-z+]|[\da-z]-(?<!\d{8}-))(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\da-z]|-(?!20\d{6}(?!\d)))/y,
  read: ([, year = '', month = '', date = '']) => ({ mentions: [full(year, month, date)] }),
};

/** 2027-03, 2027/3, 03/2027. */
const yearMonth: Rule = {
  starts: figures,
  needs: '-/',
  pattern: /(?<![\d./-])(?:(20\d\d)[-/](1[0-2]|0?[1-9])|(1[0-2]|0?[1-9])[-/](20\d\d))(?![\d/-]|\.\d)/y,
  read: ([, year, month, month2, year2]) => ({ mentions: [full(year ?? year2 ?? '', month ?? month2 ?? '')] }),
};

/** Both orders of two numbers, as far as they exist. */
function inOrders(a: number, b: number, year: number | undefined): CalendarMention[] {
  const at = (month: number, date: number, order: CalendarMention['order']): CalendarMention[] =>
    month >= 1 && month <= 12 && date >= 1 && date <= 31 ? [{ kind: 'calendar', year, month, date, order }] : [];
  return a === b ? at(a, b, undefined) : [...at(a, b, 'month-first'), ...at(b, a, 'day-first')];
}

function token(mentions: readonly CalendarMention[]): Omit<Token, 'start' | 'end'> | undefined {
  return mentions.length > 0 ? { mentions } : undefined;
}

/**
 * 5/12 and 5/12/2026. Month first is the only order in Chinese; in English both orders are used, so both are given
 * unless one of them does not exist. 12/8-10 is 8 to 10 December in both. 24/7 is no date.
 */
function slashed(monthFirst: boolean): Rule {
  return {
    starts: figures,
    needs: '/',
    pattern:
      /(?<![\d./]|(?<!\d\/\d{1,2}(?:\/\d{2,4})?\s?)-)(?!24\/7)(\d{1,2})\/(\d{1,2})(?:\/(20\d\d|\d\d)|\s?-\s?(\d{1,2})(?![\d/.:%]|\s*(?:点|时|[ap]\.?m|people|delegates)))?(?![\d/]|\.\d|\s*of\b|%|\s*的(?:人(?!才)|企业|公司|员工|同事|学生|股|时间|收入|预算|份额))/y,
    read([, first = '', second = '', written, until]) {
      const [a, b] = [Number(first), Number(second)];
      const both = inOrders(a, b, written === undefined ? undefined : full(written, '1').year);
      if (until !== undefined) {
        const [start] = both.filter(({ month, date }) => month === a && date === b);
        return start && Number(until) > b
          ? { mentions: [start], last: { ...start, date: Number(until) } }
          : token(both);
      }
      const monthsFirst = both.filter(({ order }) => order !== 'day-first');
      return token(monthFirst && written === undefined && monthsFirst.length > 0 ? monthsFirst : both);
    },
  };
}

/**
 * 12-08, and 12-25, which can be no hours. Of 12-8 alone nobody knows, but a time behind it makes it a day: where it was
 * said at least three blanks are left.
 */
function dashed(monthFirst: boolean): Rule {
  return {
    starts: figures,
    needs: '-',
    pattern:
      /(?<![\d./a-z-]|\d\s?)(?:(\d{1,2})-(0\d|2[5-9]|3[01])|(0\d)-(\d{1,2})|(\d{1,2})-(\d{1,2})(?=\s{3}))(?![\d./:%-]|\s?[-~]\s?\d)(?=\s*$|\s{2}|\s*(?:[上中下]午|[早晚]|[,，或和、]|周|星期|礼拜))/y,
    read([, ...figures]) {
      const [first = 0, second = 0] = figures.filter((figure) => figure !== undefined).map(Number);
      const both = inOrders(first, second, undefined);
      const monthsFirst = both.filter(({ order }) => order !== 'day-first');
      return token(monthFirst && monthsFirst.length > 0 ? monthsFirst : both);
    },
  };
}

/** 8.12.2026, 08-12-2026: in both orders as far as they exist. */
const dayMonthYear: Rule = {
  starts: figures,
  needs: '.-',
  pattern: /(?<![\d./-])(\d{1,2})([.-])(\d{1,2})\2(20\d\d)(?![\d-]|\.\d)/y,
  read: ([, first, , second, year]) => token(inOrders(Number(first), Number(second), Number(year))),
};

/** 12.8号, and 12.8 when nothing else is said. */
function dotted(monthFirst: boolean): Rule {
  return {
    starts: figures,
    needs: '.',
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})(?:\s*[号日]|(?<=^\s*\d{1,2}\.\d{1,2})(?=\s*$))/y,
    read([words, first, second]) {
      const both = inOrders(Number(first), Number(second), undefined);
      const isMonthFirst = monthFirst || /[号日]$/.test(words);
      // 3.30 is half past three to many who write English.
      if (!isMonthFirst && both.length === 1 && first !== second && Number(second) < 60)
        return { mentions: [], problem: 'unclear-date' };
      return token(isMonthFirst ? both.filter(({ order }) => order !== 'day-first') : both);
    },
  };
}

const rulesOf = (monthFirst: boolean): readonly Rule[] => [
  iso,
  yearQuarter,
  compact,
  yearMonth,
  slashed(monthFirst),
  dashed(monthFirst),
  dayMonthYear,
  dotted(monthFirst),
];
const monthFirstRules = rulesOf(true);
const eitherRules = rulesOf(false);

/** The rules for dates in figures alone; `monthFirst` where the order month/day is beyond doubt. */
export function figureRules(monthFirst: boolean): readonly Rule[] {
  return monthFirst ? monthFirstRules : eitherRules;
}
