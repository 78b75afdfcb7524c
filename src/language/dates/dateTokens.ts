import { longestMessage } from '../../model/message.ts';
import type { Holiday } from '../../model/reading.ts';
import { byFirstCharacter, createHolding, isFigure, isLetter } from '../spelling/firstCharacters.ts';
import { normalise, toHalfWidth } from '../spelling/normalise.ts';
import { remembering } from '../spelling/remembering.ts';
import { mayHoldTime } from '../times/times.ts';
import type { Day } from './calendar.ts';
import { maskNotDates } from './dateMasks.ts';
import { settleOrders } from './dateOrders.ts';
import { mendDates } from './dateSpelling.ts';
import { chineseRules } from './datesInChinese.ts';
import { englishRules } from './datesInEnglish.ts';
import { figureRules } from './datesInFigures.ts';
import { recurringRules } from './datesRecurring.ts';
import { monthPattern, weekdayPattern } from './englishDateWords.ts';
import { holidayReader } from './holidays.ts';
import type { Rule, Token } from './mentions.ts';
import { isOrdinaryWord } from './ordinaryDateWords.ts';
import { relativeChineseRules } from './relativeDatesInChinese.ts';

/** Whether a text can hold a date at all; most messages do not. */
const mayHold = new RegExp(
  `[年月日号周季旬]|星期|礼拜|拜[一二三四五六日天]|[今明后昨前改哪每]天|每日|[春夏秋冬][天季]|[今明][晚早儿]|[\\d零一二三四五六七八九十两半几]\\s*天|平日|节[前后]|\\d[./-]\\d|20\\d\\d|\\d(?:st|nd|rd|th)|(?<![a-z])(?:(?:${monthPattern}|${weekdayPattern})(?!\\.?[a-rt-z])|today|tdy|2day|tonight|tmrw?|tomorrow|yesterday|(?:week|work)?days?\\b|weeks?\\b|wks?\\b|wknds?|weekends?|fortnights?|months?\\b|mths?\\b|quarters?\\b|qtrs?\\b|years?\\b|yrs?\\b|q[1-4]\\b|h[12]\\b|now\\b|everyday|th(?:e|is)\\s+\\S+|(?:ne?xt|this|coming)\\s*(?:${monthPattern}|${weekdayPattern}|week|month|quarter|year|wk|mth|qtr|spring|summer|autumn|fall|winter)|twenty|two\\s+thousand|(?:mon|tues|wednes|thurs|fri|satur|sun)days)`,
);

/** What the reader of dates knows besides the text. */
export interface DateContext {
  readonly today: Day;
  /** Whether the order month/day is beyond doubt in figures. */
  readonly monthFirst: boolean;
  readonly holidays: readonly Holiday[];
}

/** A text made ready for dates to be looked for, with the places of the original. */
export interface Prepared {
  /** Normalised, with all that looks like a date and is none blotted out. */
  readonly plain: string;
  /** In half width, in its own case. */
  readonly original: string;
}

/** Undefined when the text cannot hold a date. */
export function prepare(text: string, holidays: readonly Holiday[]): Prepared | undefined {
  const original = toHalfWidth(text.slice(0, longestMessage));
  const { plain, mayHoldAny } = ready(original);
  return mayHoldAny || holidayReader(holidays).mayName(plain) ? { plain, original } : undefined;
}

/** Asked for by every reader that must leave dates alone. */
const ready = remembering((original: string) => {
  const plain = maskNotDates(mendDates(normalise(original)));
  return { plain, mayHoldAny: mayHold.test(plain) || mayHoldTime.test(plain) };
});

/**
 * Which day it is bears on where a date stands as little as the holidays do, which hold no figures. One list for all
 * calls: what is made of a list of holidays is kept with it.
 */
const anyDay: DateContext = { today: 0, monthFirst: true, holidays: [] };

/** Where dates stand in a text, for readers that must not take their figures for something else. */
export const findDates: (text: string) => readonly { readonly start: number; readonly end: number }[] = remembering(
  (text) => {
    const prepared = prepare(text, anyDay.holidays);
    return prepared ? tokenise(prepared, anyDay).filter(({ length, mentions }) => !length || mentions.length > 0) : [];
  },
);

type RulesAt = (code: number) => readonly Rule[] | undefined;

function rulesOf(monthFirst: boolean, holidayRules: readonly Rule[]): RulesAt {
  return byFirstCharacter<Rule>([
    ...figureRules(monthFirst),
    ...holidayRules,
    ...recurringRules,
    ...relativeChineseRules,
    ...chineseRules,
    ...englishRules,
  ]);
}

/** Most texts name no holiday. */
const monthFirstRules = rulesOf(true, []);
const otherRules = rulesOf(false, []);
const withHolidays = new WeakMap<readonly Holiday[], { readonly monthFirst: RulesAt; readonly other: RulesAt }>();

function rulesWith(holidays: readonly Holiday[], monthFirst: boolean): RulesAt {
  const { rules } = holidayReader(holidays);
  const made = withHolidays.get(holidays) ?? { monthFirst: rulesOf(true, rules), other: rulesOf(false, rules) };
  withHolidays.set(holidays, made);
  return monthFirst ? made.monthFirst : made.other;
}

/** The dates that stand in a text, each the longest that can be read from its first character. */
export function tokenise({ plain, original }: Prepared, { today, monthFirst, holidays }: DateContext): Token[] {
  const { mayName } = holidayReader(holidays);
  const rulesAt = mayName(plain) ? rulesWith(holidays, monthFirst) : monthFirst ? monthFirstRules : otherRules;
  const holds = createHolding(plain);
  const tokens: Token[] = [];
  let at = 0;
  while (at < plain.length) {
    const code = plain.charCodeAt(at);
    const rules = rulesAt(code);
    // The rest of a word cannot start a date, and neither can that of a number.
    const isInside = isLetter(code) && isLetter(plain.charCodeAt(at - 1));
    const token = rules && !isInside ? longestToken(rules, holds, plain, at, today) : undefined;
    if (token && !isOrdinaryWord(token.start, token.end, plain, original)) {
      tokens.push({ ...token, end: endOfWord(token.end, plain, original) });
      at = token.end;
      continue;
    }
    at += 1;
    if (isFigure(code)) while (isFigure(plain.charCodeAt(at))) at += 1;
  }
  return settleOrders(tokens, plain, today);
}

/** A word that was mended ends where the wrong one did. */
export function endOfWord(end: number, plain: string, original: string): number {
  let last = end;
  if (!isLetter(plain.charCodeAt(end - 1))) return end;
  while (plain.charAt(last) === ' ' && /[a-z\d]/i.test(original.charAt(last))) last += 1;
  return last;
}

function longestToken(
  rules: readonly Rule[],
  holds: (rule: Rule) => boolean,
  plain: string,
  start: number,
  today: Day,
): Token | undefined {
  let best: Token | undefined;
  for (const rule of rules) {
    if (!holds(rule)) continue;
    const { pattern, read } = rule;
    pattern.lastIndex = start;
    const match = pattern.exec(plain);
    if (!match || match[0] === '') continue;
    const length = match[0].trimEnd().length;
    if (best && start + length <= best.end) continue;
    const found = read(match, today);
    if (found) best = { ...found, start, end: start + length };
  }
  return best;
}
