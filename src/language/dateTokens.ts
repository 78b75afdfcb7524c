import type { Day } from './calendar.ts';
import { chineseRules } from './datesInChinese.ts';
import { englishRules, monthPattern, weekdayPattern } from './datesInEnglish.ts';
import { figureRules } from './datesInFigures.ts';
import type { Rule, Token } from './mentions.ts';
import { normalise, toHalfWidth } from './normalise.ts';

/** Text beyond this is not looked at: no one states a date so late, and no input may hold up a turn. */
const longest = 500;

/** Whether a text can hold a date at all; most messages do not. */
const mayHold = new RegExp(
  `[年月日号周季旬]|星期|礼拜|[今明后昨前]天|[今明][晚早儿]|旬|[\\d零一二三四五六七八九十两半]\\s*天|春节|国庆|五一|元旦|圣诞|中秋|端午|清明|劳动节|过年|\\d[./-]\\d|20\\d\\d|\\d(?:st|nd|rd|th)\\b|\\b(?:(?:${monthPattern}|${weekdayPattern})s?|today|tonight|tom+or+ow|tmrw?|yesterday|days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|q[1-4]|h[12]|now|th(?:e|is)\\s+\\S+|christmas|xmas|thanksgiving|easter)\\b`,
);

const opener =
  /[\d零一二三四五六七八九十两廿卅半今明后昨大前上下本这当周星礼月年中春国五劳元圣端清除农阴旧腊正闰每现即目此未接往再过来去次岁第-]|\b[a-z]/g;

/** What looks like a date in figures and is none: orders, notices, codes, telephone numbers, addresses, money. */
const masked = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+/g,
  /《[^》]*》/g,
  /[[【(〔][^\S\n]*(?:19|20)\d\d[^\S\n]*[\]】)〕]\s*(?:第?\s*\d+\s*号)?/g,
  /(?:19|20)\d\d\s*年\s*第\s*\d+\s*号(?:令|公告)?/g,
  /(?:第\s*)?\d+\s*号\s*(?:令|文|公告|通知|决定|条例)/g,
  /第\s*\d+\s*[号条款项章]/g,
  /\b[a-z]{1,4}-\d[\da-z-]*\b/g,
  /(?:\+|\b00)\d[\d\s()-]{6,}\d/g,
  /(?<![\d.])(?:(?:1[3-9]\d)[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}[\s-]?\d{7,8}|400[\s-]?\d{3,4}[\s-]?\d{3,4})(?!\d)/g,
  /(?<!\d)\d{9,}(?!\d)/g,
  /\b[\da-z]{15,20}\b/g,
  /(?:[$€£¥]|\b(?:usd|cny|rmb|eur|hkd|gbp))\s*\d[\d,.]*/g,
  /\d[\d,.]*\s*(?:%|万|亿|元|美元|million|billion|usd|rmb|cny|eur)/g,
] as const;

function mask(plain: string): string {
  let text = plain;
  for (const pattern of masked) {
    text = text.replace(pattern, (found, ...rest) => {
      const index = rest.find((value) => typeof value === 'number') as number;
      // 2027年 and 20261208 are dates although they are long runs of digits or stand in brackets.
      if (/^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(found)) return found;
      return index >= 0 ? '\u0001'.repeat(found.length) : found;
    });
  }
  return text;
}

/** A text made ready for dates to be looked for, with the places of the original. */
export interface Prepared {
  /** Normalised, with all that looks like a date and is none blotted out. */
  readonly plain: string;
  /** In half width, in its own case. */
  readonly original: string;
}

/** Undefined when the text cannot hold a date. */
export function prepare(text: string): Prepared | undefined {
  const original = toHalfWidth(text.slice(0, longest));
  const plain = mask(normalise(original));
  return mayHold.test(plain) ? { plain, original } : undefined;
}

/** Where dates stand in a text, for readers that must not take their figures for something else. */
export function findDates(text: string): readonly { readonly start: number; readonly end: number }[] {
  const prepared = prepare(text);
  return prepared ? tokenise(prepared, 0, true) : [];
}

/** The dates that stand in a text, each the longest that can be read from its first character. */
export function tokenise({ plain, original }: Prepared, today: Day, monthFirst: boolean): Token[] {
  const rules: readonly Rule[] = [...figureRules(monthFirst), ...chineseRules, ...englishRules];
  const tokens: Token[] = [];
  let at = 0;
  while (at < plain.length) {
    opener.lastIndex = at;
    const open = opener.exec(plain);
    if (!open) break;
    const token = longestToken(rules, plain, open.index, today);
    if (token && !isOrdinaryWord(token, plain, original)) {
      tokens.push(token);
      at = token.end;
    } else {
      at = open.index + 1;
      // The rest of a number or a word cannot start a date.
      if (/[a-z\d]/.test(open[0]))
        while (/[a-z\d]/.test(plain.charAt(at)) && sameKind(open[0], plain.charAt(at))) at += 1;
    }
  }
  return tokens;
}

function sameKind(a: string, b: string): boolean {
  return /\d/.test(a) === /\d/.test(b);
}

function longestToken(rules: readonly Rule[], plain: string, start: number, today: Day): Token | undefined {
  let best: Token | undefined;
  for (const { pattern, read } of rules) {
    pattern.lastIndex = start;
    const match = pattern.exec(plain);
    if (!match || match[0] === '') continue;
    const length = match[0].trimEnd().length;
    if (best && start + length <= best.end) continue;
    const found = read(match, today);
    if (found) best = { ...found, start, end: start + length };
  }
  if (!best) return undefined;
  const lead = /^(?:\s|-)+/.exec(plain.slice(best.start, best.end))?.[0].length ?? 0;
  return lead > 0 ? { ...best, start: best.start + lead } : best;
}

/** "we may come", "they march on", "sat down": names of months and days are words too. */
function isOrdinaryWord(token: Token, plain: string, original: string): boolean {
  const words = plain.slice(token.start, token.end);
  if (!/^(?:may|march|mar|sat|sun|mon|wed|dec|second)$/.test(words)) return false;
  if (words === plain.trim()) return false;
  const before = plain.slice(0, token.start);
  if (
    /(?:\b(?:in|of|next|this|early|late|mid|by|before|after|from|to|until|till|through|during|for|since|on|and|or|between)|[-~,])\s*$/.test(
      before,
    ) &&
    !/\b(?:to)\s*$/.test(before)
  )
    return false;
  if (/^\s*(?:-|~|to\b|through\b|or\b)\s*(?:[a-z]{3,9}\b)/.test(plain.slice(token.end))) return false;
  const written = original.slice(token.start, token.end);
  const startsSentence = /(?:^|[.!?\n])\s*$/.test(before);
  return words === 'may' && startsSentence ? true : !/^[A-Z]/.test(written);
}
