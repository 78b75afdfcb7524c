import type { CalendarMention, Rule } from './mentions.ts';

function full(year: string, month: string, date?: string): CalendarMention {
  const known = year.length === 2 ? 2000 + Number(year) : Number(year);
  return { kind: 'calendar', year: known, month: Number(month), date: date === undefined ? undefined : Number(date) };
}

/** 2026-12-08, 2026/12/8, 2026.12.8, with or without a time behind it. */
const iso: Rule = {
  pattern:
    /(?<![\d./-])(20\d\d)\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?:t\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?(?![\d/]|[-.]\d)/y,
  read: ([, year = '', , month = '', date = '']) => ({ mentions: [full(year, month, date)] }),
};

/** 2027-Q1, 2027 Q1, Q1/2027. */
const yearQuarter: Rule = {
  pattern: /(?<![\da-z])(?:(20\d\d)[-\s/]?q([1-4])|q([1-4])[-/](20\d\d))(?![\da-z])/y,
  read: ([, year, quarter, quarter2, year2]) => ({
    mentions: [{ kind: 'calendar', year: Number(year ?? year2), quarter: Number(quarter ?? quarter2) }],
  }),
};

const compact: Rule = {
  pattern: /(?<![\da-z+-])(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\da-z-])/y,
  read: ([, year = '', month = '', date = '']) => ({ mentions: [full(year, month, date)] }),
};

/** 2027-03, 2027/3, 03/2027. */
const yearMonth: Rule = {
  pattern: /(?<![\d./-])(?:(20\d\d)[-/](1[0-2]|0?[1-9])|(1[0-2]|0?[1-9])[-/](20\d\d))(?![\d/-]|\.\d)/y,
  read: ([, year, month, month2, year2]) => ({ mentions: [full(year ?? year2 ?? '', month ?? month2 ?? '')] }),
};

/**
 * 5/12 and 5/12/2026. Month first is the only order in Chinese; in English both orders are used, so both are given
 * unless one of them does not exist. 24/7 is no date.
 */
function slashed(monthFirst: boolean): Rule {
  return {
    pattern: /(?<![\d./-])(?!24\/7)(\d{1,2})\/(\d{1,2})(?:\/(20\d\d|\d\d))?(?![\d/]|\.\d|\s*of\b|%)/y,
    read([, first = '', second = '', written]) {
      const [a, b] = [Number(first), Number(second)];
      const year = written === undefined ? undefined : full(written, '1').year;
      const at = (month: number, date: number): CalendarMention[] =>
        month >= 1 && month <= 12 && date >= 1 && date <= 31 ? [{ kind: 'calendar', year, month, date }] : [];
      const both = [...at(a, b), ...(a === b ? [] : at(b, a))];
      const mentions = monthFirst && written === undefined ? at(a, b).concat(a > 12 ? at(b, a) : []) : both;
      return mentions.length > 0 ? { mentions } : undefined;
    },
  };
}

/** 12.8号, and 12.8 when nothing else is said. */
function dotted(monthFirst: boolean): Rule {
  return {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})(?:\s*[号日]|(?<=^\s*\d{1,2}\.\d{1,2})(?=\s*$))/y,
    read([words, first = '', second = '']) {
      const [a, b] = [Number(first), Number(second)];
      const at = (month: number, date: number): CalendarMention[] =>
        month >= 1 && month <= 12 && date >= 1 && date <= 31 ? [{ kind: 'calendar', month, date }] : [];
      const mentions = monthFirst || /[号日]$/.test(words) ? at(a, b) : [...at(a, b), ...(a === b ? [] : at(b, a))];
      return mentions.length > 0 ? { mentions } : undefined;
    },
  };
}

/** The rules for dates in figures alone; `monthFirst` where the order month/day is beyond doubt. */
export function figureRules(monthFirst: boolean): readonly Rule[] {
  return [iso, yearQuarter, compact, yearMonth, slashed(monthFirst), dotted(monthFirst)];
}
