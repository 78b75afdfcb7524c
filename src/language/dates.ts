import type { Period, Reading, ReadingOptions } from '../model/reading.ts';
import { type Day, dayOf, mondayOf, openEnd, type Span, startOf, toPeriod } from './calendar.ts';
import { chineseRules, type Rule, type Token } from './datesInChinese.ts';
import { englishRules, monthPattern, weekdayPattern } from './datesInEnglish.ts';
import { figureRules } from './datesInFigures.ts';
import {
  type CalendarMention,
  type DateProblem,
  type Mention,
  type MonthPart,
  type Resolution,
  resolve,
  resolveRange,
} from './mentions.ts';
import { normalise, toHalfWidth } from './normalise.ts';
import { readNumeral } from './numerals.ts';

/** Text beyond this is not looked at: no one states a date so late, and no input may hold up a turn. */
const longest = 500;

/** Whether a text can hold a date at all; most messages do not. */
const mayHold = new RegExp(
  `[年月日号周季旬]|星期|礼拜|[今明后昨前]天|[今明][晚早儿]|旬|[\\d零一二三四五六七八九十两半]\\s*天|春节|国庆|五一|元旦|圣诞|中秋|端午|清明|劳动节|过年|\\d[./-]\\d|20\\d\\d|\\d(?:st|nd|rd|th)\\b|\\b(?:${monthPattern}|${weekdayPattern}|today|tonight|tom+or+ow|tmrw?|yesterday|days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|q[1-4]|h[12]|now|th(?:e|is)\\s+\\S+|christmas|xmas|thanksgiving|easter)\\b`,
);

const opener =
  /[\d零一二三四五六七八九十两廿卅半今明后昨大前上下本这当周星礼月年中春国五劳元圣端清除农阴旧腊正闰每现即目此未接往再过来去次岁-]|\b[a-z]/g;

/** What looks like a date in figures and is none: orders, notices, codes, telephone numbers, addresses, money. */
const masked = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+/g,
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

/** A token with what stands around it taken in: a limit, a part, a range. */
interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly resolution: Resolution;
  readonly endPoint: boolean;
  readonly beforeOnly: boolean;
}

/**
 * The days, weeks, months, quarters, years and stretches of days that a text names, in Asia/Shanghai.
 *
 * A date without a year is the next one; what is over gives no value and the problem `past`, a day that does not
 * exist `no-such-day`, a habit `recurring`, a day that is ruled out `excluded`, a holiday of unsaid length `holiday`
 * and anything that is a date but not understood whole `unclear-date`. "Before X" runs from now to X. A time of day
 * is not read. Only the first 500 characters are looked at.
 */
export function readPeriods(text: string, options: ReadingOptions): Reading<Period>[] {
  const original = toHalfWidth(text.slice(0, longest));
  const plain = mask(normalise(original));
  if (!mayHold.test(plain)) return [];
  const today = dayOf(options.now);
  const monthFirst = options.locale === 'zh' || /\p{Script=Han}/u.test(plain);
  const tokens = mergeNeighbours(tokenise(plain, original, today, monthFirst), plain);
  return phrases(tokens, plain, today).flatMap((phrase) => {
    const reading = finish(phrase, plain, today, options.now);
    return reading ? [reading] : [];
  });
}

/** Where dates stand in a text, for readers that must not take their figures for something else. */
export function findDates(text: string): readonly { readonly start: number; readonly end: number }[] {
  const original = toHalfWidth(text.slice(0, longest));
  const plain = mask(normalise(original));
  if (!mayHold.test(plain)) return [];
  return tokenise(plain, original, 0, true);
}

function tokenise(plain: string, original: string, today: Day, monthFirst: boolean): Token[] {
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

type Structured = Token & { readonly only: Mention };

function single(token: Token): Structured | undefined {
  const [only, ...more] = token.mentions;
  return only && more.length === 0 && !token.last && !token.also ? { ...token, only } : undefined;
}

const glue = /^\s*[,(]?\s*(?:of|in|on|the|的|那个)?\s*(?:the\s+)?$/;

/** Wednesday + next week, the 13th + next month, March + next year, Tuesday + 8 December. */
function mergeNeighbours(tokens: readonly Token[], plain: string): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const before = merged.at(-1);
    const joined = before && glue.test(plain.slice(before.end, token.start)) ? merge(before, token, plain) : undefined;
    if (joined) merged[merged.length - 1] = joined;
    else merged.push(token);
  }
  return merged;
}

function merge(a: Token, b: Token, plain: string): Token | undefined {
  const [first, second] = [single(a), single(b)];
  if (!first || !second) return undefined;
  const nth = /\b(first|second|third|fourth|last|1st|2nd|3rd|4th)\s+$/.exec(plain.slice(0, a.start));
  if (nth && isBareWeekday(first.only) && isMonth(second.only)) {
    const count = nth[1] === 'last' ? -1 : (readNumeral(nth[1] ?? '') ?? 1);
    const part: MonthPart = { nth: count, weekday: first.only.weekday };
    return { start: nth.index, end: b.end, mentions: [{ ...second.only, part }] };
  }
  const mention = combine(first.only, second.only) ?? combine(second.only, first.only);
  return mention && { start: a.start, end: b.end, mentions: [mention] };
}

function isBareWeekday(mention: Mention): mention is Mention & { kind: 'weekday' } {
  return mention.kind === 'weekday' && mention.monday === undefined && mention.to === undefined;
}

function isMonth(mention: Mention): mention is CalendarMention {
  return mention.kind === 'calendar' && mention.month !== undefined && mention.date === undefined && !mention.part;
}

function combine(a: Mention, b: Mention): Mention | undefined {
  if (isBareWeekday(a) && b.kind === 'week' && !b.weekend) return { ...a, monday: b.monday };
  if (a.kind === 'weekday' && b.kind === 'calendar' && b.date !== undefined && b.weekday === undefined) {
    return a.to === undefined && a.monday === undefined ? { ...b, weekday: a.weekday } : undefined;
  }
  if (a.kind !== 'calendar' || b.kind !== 'calendar') return undefined;
  const isDateOnly = a.date !== undefined && a.month === undefined && a.year === undefined;
  if (isDateOnly && isMonth(b)) return { ...b, date: a.date, weekday: a.weekday };
  const isYear = b.year !== undefined && !b.month && !b.quarter && !b.half && !b.part && !b.date && !b.yearPart;
  const lacksYear = a.year === undefined && (a.month || a.quarter || a.half);
  if (isYear && lacksYear) return { ...a, year: b.year };
  return undefined;
}

const rangeMark =
  /^\s*(?:(?:的|号|日)?\s*(?:到|至|-|~|直到|一直到)+|to|through|thru|till|until|up\s+to)\s*(?:the\s+)?$/;
const andMark = /^\s*(?:and|和|与|跟|及)\s*(?:the\s+)?$/;

function phrases(tokens: readonly Token[], plain: string, today: Day): Phrase[] {
  const result: Phrase[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = withModifier(tokens[index], plain);
    if (!token) continue;
    const following = tokens[index + 1];
    const gap = following ? plain.slice(token.end, following.start) : '';
    const modified = following ? withModifier(following, plain) : undefined;
    const gapHere = modified ? plain.slice(token.end, modified.start) : gap;
    const between = /(?:\bbetween\s+(?:the\s+)?|(?:在|于)\s*)$/.test(plain.slice(0, token.start));
    const among = modified && /^\s*之?间/.test(plain.slice(modified.end));
    const spans = rangeMark.test(gapHere) || (andMark.test(gapHere) && (between || among));
    if (modified && spans && canEnd(token) && canEnd(modified)) {
      result.push(rangePhrase(token, modified, plain, today));
      index += 1;
      continue;
    }
    result.push(...phrasesOf(token, today));
  }
  return result;
}

function canEnd(token: Token): boolean {
  return token.mentions.length > 0 && !token.last && !token.also;
}

function rangePhrase(first: Token, last: Token, plain: string, today: Day): Phrase {
  const resolutions = first.mentions.flatMap((a) => last.mentions.map((b) => resolveRange(a, b, today)));
  const lead = /(?:\b(?:between|from)\s+(?:the\s+)?|从\s*|自\s*|在\s*)$/.exec(plain.slice(0, first.start));
  return {
    start: lead ? lead.index : first.start,
    end: last.end,
    tokens: [first, last],
    resolution: joinResolutions(resolutions),
    endPoint: false,
    beforeOnly: false,
  };
}

function phrasesOf(token: Token, today: Day): Phrase[] {
  const base = { start: token.start, end: token.end, tokens: [token], endPoint: false, beforeOnly: false };
  if (token.problem) return [{ ...base, resolution: { spans: [], problem: token.problem } }];
  const { last, also } = token;
  if (last) return [{ ...base, resolution: joinResolutions(token.mentions.map((a) => resolveRange(a, last, today))) }];
  const resolution = joinResolutions(token.mentions.map((mention) => resolve(mention, today)));
  const [mention] = token.mentions;
  if (mention?.kind === 'now') return [];
  const phrase: Phrase = {
    ...base,
    resolution,
    endPoint: mention?.kind === 'calendar' && mention.endPoint === true,
    beforeOnly: mention?.kind === 'span' && mention.beforeOnly === true,
  };
  if (!also) return [phrase];
  return [phrase, { ...phrase, resolution: resolve(also, today) }];
}

/** All that any of the alternatives can mean; what cannot be is left out as long as something can. */
function joinResolutions(resolutions: readonly Resolution[]): Resolution {
  const spans = resolutions
    .flatMap((resolution) => resolution.spans)
    .filter((span, index, all) => all.findIndex((other) => other.from === span.from && other.to === span.to) === index)
    .sort((a, b) => a.from - b.from);
  if (spans.length === 0) return { spans, problem: resolutions[0]?.problem };
  return spans.length > 1 ? { spans, problem: 'which-date' } : { spans };
}

const modifier =
  /\b(?:the\s+)?(?:(early|beginning|start)|(mid|middle)|(late)|(end)|(first|second)\s+half|(first|second|third|fourth|last|1st|2nd|3rd|4th)\s+week)(?:\s*-\s*|\s+(?:of|in)\s+|\s+)(?:the\s+)?$/;
const weekOf = /\b(?:the\s+)?week\s+(?:of|starting|beginning|commencing)\s+(?:on\s+)?(?:the\s+)?$/;

/** "the end of" + next month, "early" + December, "the week of" + 7 December. */
function withModifier(token: Token | undefined, plain: string): Token | undefined {
  if (!token) return undefined;
  const only = single(token)?.only;
  if (!only) return token;
  const before = plain.slice(0, token.start);
  const found = modifier.exec(before);
  if (!found) return token;
  const [, early, mid, late, end, half, week] = found;
  const third = early ? 'early' : mid ? 'mid' : late || end ? 'late' : undefined;
  const endPoint = end !== undefined;
  const start = found.index;
  if (only.kind === 'week' && third) return { ...token, start };
  if (only.kind !== 'calendar' || only.date !== undefined || only.part) return token;
  if (only.month !== undefined) {
    const part: MonthPart | undefined = third
      ? { third, endPoint }
      : half
        ? { half: half === 'first' ? 1 : 2 }
        : week
          ? { week: week === 'last' ? -1 : (readNumeral(week) ?? 1) }
          : undefined;
    return part ? { ...token, start, mentions: [{ ...only, part, endPoint }] } : token;
  }
  if (only.quarter !== undefined) return third ? { ...token, start, mentions: [{ ...only, endPoint }] } : token;
  if (third) return { ...token, start, mentions: [{ ...only, yearPart: third, endPoint }] };
  return half ? { ...token, start, mentions: [{ ...only, half: half === 'first' ? 1 : 2 }] } : token;
}

const exceptBefore =
  /(?:除了?|不是|不要|不在|别在|避开|不包括|不含)\s*$|\b(?:not|except(?:\s+for)?|but\s+not|other\s+than|avoid|excluding|apart\s+from|never)\s+(?:on\s+|in\s+|for\s+|by\s+|at\s+|during\s+)?(?:the\s+)?$/;
const exceptAfter =
  /^\s*(?:(?:那天|的话|都|就|我们?|可能|也|肯定|恐怕|的)\s*){0,3}(?:不行|不可以|不方便|没空|没时间|不能|不合适|来不了|去不了|以外|之外|除外)|^\s*(?:doesn't|does\s+not|won't|will\s+not|isn't\s+(?:good|possible)|is\s+(?:no\s+good|impossible|out)|not\s+possible)/;
const unclearBefore =
  /\b(?:days?|weeks?|months?|years?)\s+(?:before|after|from|prior\s+to|following)\s+(?:the\s+)?$|\b(?:day|week|weekend|night|month)\s+(?:before|after|prior\s+to)\s+(?:the\s+)?$|[天周月年期]\s*(?:从|自)\s*$/;
const unclearAfter =
  /^\s*(?:的?\s*(?:前|后|之前|之后|往后|往前)\s*(?:的)?\s*(?:第?[一二三两几\d]+)\s*个?(?:天|周|月|年|星期|礼拜|日))/;
const notBefore =
  /(?:\b(?:not\s+(?:before|until|earlier\s+than)|no\s+(?:earlier|sooner)\s+than)\s+(?:the\s+)?|(?:不早于|最早|至少到)\s*)$/;
const notAfter =
  /(?:\b(?:no\s+later\s+than|not\s+(?:after|later\s+than)|up\s+to|until|till)\s+(?:the\s+)?|(?:不晚于|不迟于|最晚|最迟|截至|截止到?|直到|到)\s*)$/;
const beforeBefore = /\b(?:before|by|prior\s+to|ahead\s+of|earlier\s+than)\s+(?:the\s+)?$/;
const beforeAfter = /^\s*(?:之前|以前|前(?!往|来|台|去|端|沿|海|后|几|两|三|景|面|期)|以内|之内|内(?!地|容|部|资|外))/;
const afterBefore = /\b(?:after|following|later\s+than)\s+(?:the\s+)?$/;
const afterAfter = /^\s*(?:之后|以后|过后|后(?!天|来|台|续|期|面|几|两|三|勤|备))/;
const fromBefore =
  /(?:\b(?:from|since|starting(?:\s+(?:from|on|in))?|as\s+of|beginning(?:\s+(?:on|in))?)\s+(?:the\s+)?|(?:从|自)\s*)$/;
const fromAfter = /^\s*(?:起|开始|以来|onwards?\b|on\b(?!\s+(?:the|a|\d|[a-z]+day))|or\s+later\b|or\s+after\b)/;

function finish(phrase: Phrase, plain: string, today: Day, now: number): Reading<Period> | undefined {
  const before = plain.slice(0, phrase.start);
  const behind = plain.slice(phrase.end);
  const place = { start: phrase.start, end: phrase.end };
  const refuse = (problem: DateProblem): Reading<Period> => ({ ...place, values: [], problem });
  if (unclearBefore.test(before) || unclearAfter.test(behind)) return refuse('unclear-date');
  const { spans, problem } = phrase.resolution;
  if (/每(?:个|逢)?\s*$/.test(before) || /\b(?:every|each)\s+$/.test(before)) return refuse('recurring');
  const week = weekOf.exec(before);
  if (week || /^\s*(?:那|所在的?|当|这)一?个?(?:周|星期|礼拜)(?![一二三四五六日天末])/.test(behind)) {
    if (spans.length === 0) return refuse(problem ?? 'unclear-date');
    const weeks = spans.map(({ from }): Span => ({ from: mondayOf(from), to: mondayOf(from) + 7, grain: 'week' }));
    const tail = week ? 0 : (/^\s*(?:那|所在的?|当|这)一?个?(?:周|星期|礼拜)/.exec(behind)?.[0].length ?? 0);
    return say({ start: week?.index ?? phrase.start, end: phrase.end + tail }, weeks.map(toPeriod), problem);
  }
  const limit = limitOf(before, behind);
  const over = { start: phrase.start - limit.lead, end: phrase.end + limit.tail };
  if (limit.kind === undefined) {
    if (exceptBefore.test(before) || exceptAfter.test(behind)) return refuse('excluded');
    if (phrase.beforeOnly) return refuse('holiday');
    if (spans.length === 0) return refuse(problem ?? 'unclear-date');
    const fromNow = phrase.tokens.some(({ mentions }) => mentions.some((m) => m.kind === 'span' && m.fromNow));
    const periods = spans.map(toPeriod).map((period) => (fromNow ? { ...period, from: now } : period));
    return say(place, periods, problem);
  }
  if (spans.length === 0) return refuse(problem ?? 'unclear-date');
  if (phrase.beforeOnly && limit.kind !== 'before') return refuse('holiday');
  const periods = spans.flatMap((span): Period[] => limited(span, limit.kind, phrase, today, now));
  return periods.length === 0 ? refuse('past') : say(over, periods, problem);
}

function say(place: { start: number; end: number }, values: readonly Period[], problem?: string): Reading<Period> {
  return problem === undefined ? { ...place, values } : { ...place, values, problem };
}

type Limit = 'before' | 'not-after' | 'after' | 'from';

function limitOf(before: string, behind: string): { kind: Limit | undefined; lead: number; tail: number } {
  const leads: readonly [RegExp, Limit][] = [
    [notBefore, 'from'],
    [notAfter, 'not-after'],
    [beforeBefore, 'before'],
    [afterBefore, 'after'],
  ];
  for (const [pattern, kind] of leads) {
    const found = pattern.exec(before);
    if (found) {
      const tail = /^\s*(?:之前|以前|前|为止)/.exec(behind)?.[0].length ?? 0;
      return { kind: tail > 0 && kind === 'not-after' ? 'not-after' : kind, lead: found[0].length, tail };
    }
  }
  const tails: readonly [RegExp, Limit][] = [
    [beforeAfter, 'before'],
    [afterAfter, 'after'],
    [fromAfter, 'from'],
  ];
  const lead = fromBefore.exec(before)?.[0].length ?? 0;
  for (const [pattern, kind] of tails) {
    const found = pattern.exec(behind);
    if (found) return { kind, lead, tail: found[0].length };
  }
  return { kind: lead > 0 ? 'from' : undefined, lead, tail: 0 };
}

function limited(span: Span, kind: Limit | undefined, phrase: Phrase, today: Day, now: number): Period[] {
  const grain = 'range';
  if (kind === 'after') return [{ from: startOf(span.to), to: openEnd, grain }];
  if (kind === 'from') return [{ from: Math.max(startOf(span.from), startOf(today)), to: openEnd, grain }];
  const to = kind === 'not-after' || phrase.endPoint ? span.to : span.from;
  // "before this month" and 本周内 said within it can only mean its end.
  const end = to <= today ? span.to : to;
  return startOf(end) <= now ? [] : [{ from: now, to: startOf(end), grain }];
}
