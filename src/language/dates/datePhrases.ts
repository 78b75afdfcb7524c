import { readNumeral } from '../numbers/numerals.ts';
import type { Day, Third } from './calendar.ts';
import { carryOn } from './dateCarrying.ts';
import { joinLengths } from './dateLengths.ts';
import { resolveRange } from './dateRanges.ts';
import { onWeekdays } from './datesRecurring.ts';
import {
  type CalendarMention,
  type Mention,
  type MonthPart,
  type Resolution,
  resolve,
  type Token,
} from './mentions.ts';

/** A token with what stands around it taken in: a limit, a part, a range. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly resolution: Resolution;
  readonly endPoint: boolean;
  /** A holiday of several days: something can be before or after it, and it is no stretch of its own. */
  readonly limitOnly: boolean;
  /** It has a beginning and an end of its own: "from" before it opens it and is no limit. */
  readonly isRange: boolean;
}

type Structured = Token & { readonly only: Mention };

function single(token: Token): Structured | undefined {
  const [only, ...more] = token.mentions;
  return only && more.length === 0 && !token.last && !token.also ? { ...token, only } : undefined;
}

const glue = /^(?:\s+(?:morning|afternoon|evening|night))?\s*[,(]?\s*(?:of|in|on|the|的|那个)?\s*(?:the\s+)?$/;

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
  // 隔周周二, Tuesday every other week: of the days that recur none is certain.
  const day = isUnsaid(a) ? second : isUnsaid(b) ? first : undefined;
  if (day && isBareWeekday(day.only)) return { start: a.start, end: b.end, mentions: [], problem: 'recurring' };
  const nth = /\b(first|second|third|fourth|last|1st|2nd|3rd|4th)\s+$/.exec(plain.slice(0, a.start));
  if (nth && first && second && isBareWeekday(first.only) && isMonth(second.only)) {
    const count = nth[1] === 'last' ? -1 : (readNumeral(nth[1] ?? '') ?? 1);
    const part: MonthPart = { nth: count, weekday: first.only.weekday };
    return { start: nth.index, end: b.end, mentions: [{ ...second.only, part }] };
  }
  const weekdays = onWeekdaysIn(first, b) ?? onWeekdaysIn(second, a);
  if (weekdays) return { start: a.start, end: b.end, mentions: [], ...weekdays };
  if (!first || !second) return undefined;
  const mention = combine(first.only, second.only) ?? combine(second.only, first.only);
  return mention && { start: a.start, end: b.end, mentions: [mention] };
}

function isUnsaid({ problem, recurs }: Token): boolean {
  return problem === 'recurring' && !recurs;
}

function isBareWeekday(mention: Mention): mention is Mention & { kind: 'weekday' } {
  return mention.kind === 'weekday' && mention.monday === undefined && mention.to === undefined;
}

function isMonth(mention: Mention): mention is CalendarMention {
  return mention.kind === 'calendar' && mention.month !== undefined && mention.date === undefined && !mention.part;
}

/** 12月的周三, a Wednesday in mid-December, 12月的周末: one of several, or the only one (12月上旬的周五). */
function onWeekdaysIn(
  day: Structured | undefined,
  { mentions: [within, ...more], last, also, problem }: Token,
): Pick<Token, 'problem' | 'recurs'> | undefined {
  const said = day?.only;
  if (said?.kind !== 'weekday' || said.monday !== undefined) return undefined;
  if (!within || more.length > 0 || also || problem || !isLongerThanWeek(within)) return undefined;
  const every = onWeekdays(said.weekday, said.to);
  return {
    problem: 'recurring',
    recurs: (from) => {
      const [span] = (last ? resolveRange(within, last, from) : resolve(within, from)).spans;
      return span ? every(Math.max(from, span.from)).filter(({ to }) => to <= span.to) : [];
    },
  };
}

function isLongerThanWeek(mention: Mention): boolean {
  if (mention.kind === 'span') return mention.span.to - mention.span.from > 7;
  if (mention.kind !== 'calendar' || mention.date !== undefined) return false;
  return mention.part === undefined || 'third' in mention.part || 'half' in mention.part;
}

function combine(a: Mention, b: Mention): Mention | undefined {
  if (isBareWeekday(a) && b.kind === 'week' && !b.part) return { ...a, monday: b.monday };
  if (isBareWeekday(a) && b.kind === 'calendar' && b.part && 'week' in b.part && b.part.weekday === undefined) {
    return { ...b, part: { ...b.part, weekday: a.weekday } };
  }
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
  /^\s*(?:(?:的|号|日)?\s*(?:到|至|-|~|直到|一直到)+|to|through|thru|till?|until|up\s+to)\s*(?:the\s+)?$/;
const andMark = /^\s*(?:and|和|与|跟|及)\s*(?:the\s+)?$/;

/** What the dates of a text say together: stretches, alternatives, parts of months. */
export function readPhrases(found: readonly Token[], plain: string, today: Day): Phrase[] {
  const together = mergeNeighbours(
    found.map((token, index) => {
      const modified = withModifier(token, plain);
      return modified.start < (found[index - 1]?.end ?? 0) ? token : modified;
    }),
    plain,
  );
  const tokens = carryOn(joinLengths(together, plain), plain, today);
  const result: Phrase[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = asRange(tokens[index], plain);
    if (!token || token.dependent) continue;
    const following = tokens[index + 1];
    const gap = following ? plain.slice(token.end, following.start) : '';
    const between = /(?:\bbetween\s+(?:the\s+)?|(?:在|于)\s*)$/.test(plain.slice(0, token.start));
    const among = following && /^\s*之?间/.test(plain.slice(following.end));
    const spans = rangeMark.test(gap) || (andMark.test(gap) && (between || among));
    if (following && spans && canEnd(token) && canEnd(following)) {
      result.push(rangePhrase(token, following, plain, today));
      index += 1;
      continue;
    }
    result.push(...phrasesOf(token, today));
  }
  return result;
}

/** "between March 3rd and 5th" is one stretch, "March 3rd and 5th" are two days. */
function asRange(token: Token | undefined, plain: string): Token | undefined {
  const [also, ...more] = token?.also ?? [];
  if (!token || !also || more.length > 0) return token;
  const between = /\bbetween\s+(?:the\s+)?$/.test(plain.slice(0, token.start));
  return between || /^\s*之间/.test(plain.slice(token.end)) ? { ...token, last: also, also: undefined } : token;
}

function canEnd(token: Token): boolean {
  return token.mentions.length > 0 && !token.last && !token.also;
}

function rangePhrase(first: Token, last: Token, plain: string, today: Day): Phrase {
  const resolutions = first.mentions.flatMap((a) =>
    [...last.mentions, ...asYear(a, last, plain)]
      .filter((b) => isSameOrder(a, b))
      .map((b) => resolveRange(a, b, today)),
  );
  const lead = /(?:\b(?:between|from)\s+(?:the\s+)?|从\s*|自\s*|在\s*)$/.exec(plain.slice(0, first.start));
  return {
    start: lead ? lead.index : first.start,
    end: last.end,
    tokens: [first, last],
    resolution: joinResolutions(resolutions),
    endPoint: false,
    limitOnly: [first, last].some(isLimitOnly),
    isRange: true,
  };
}

/** The 27 of "Mar to Aug 27", of which no day of March is said, may be the year. */
function asYear(first: Mention, last: Token, plain: string): readonly Mention[] {
  const figures = /^[a-z]+\.?\s(2[6-9]|3[01])$/.exec(plain.slice(last.start, last.end))?.[1];
  const [mention] = last.mentions;
  if (!figures || !isMonth(first) || first.year !== undefined || mention?.kind !== 'calendar') return [];
  return [{ ...mention, date: undefined, year: 2000 + Number(figures) }];
}

/** 5/12-7/12 is written in one order. */
function isSameOrder(a: Mention, b: Mention): boolean {
  const [one, other] = [a, b].map((mention) => (mention.kind === 'calendar' ? mention.order : undefined));
  return one === undefined || other === undefined || one === other;
}

function isLimitOnly({ mentions }: Token): boolean {
  return mentions.some((mention) => mention.kind === 'holiday' && mention.several);
}

function phrasesOf(token: Token, today: Day): Phrase[] {
  const base = {
    start: token.start,
    end: token.end,
    tokens: [token],
    endPoint: false,
    limitOnly: isLimitOnly(token),
    isRange: token.last !== undefined,
  };
  if (token.problem) {
    const { spans } = joinResolutions(token.mentions.map((mention) => resolve(mention, today)));
    return [{ ...base, resolution: { spans: token.recurs?.(today) ?? spans, problem: token.problem } }];
  }
  const { last, also } = token;
  if (last) return [{ ...base, resolution: joinResolutions(token.mentions.map((a) => resolveRange(a, last, today))) }];
  const resolution = joinResolutions(token.mentions.map((mention) => resolve(mention, today)));
  const [mention] = token.mentions;
  if (mention?.kind === 'now') return [];
  const phrase: Phrase = {
    ...base,
    resolution,
    endPoint: token.endPoint === true || (mention?.kind === 'calendar' && mention.endPoint === true),
  };
  if (!also) return [phrase];
  return [phrase, ...also.map((mention) => ({ ...phrase, resolution: resolve(mention, today) }))];
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
  /\b(?:the\s+)?(?:(early|beginning|start)|(mid|middle)|(late)|(end)|(first|second)\s+half|(first|second|third|fourth|last|1st|2nd|3rd|4th)\s+w(?:ee)?k)(?:\s*-\s*|\s+(?:of|in)\s+|\s+)(?:the\s+)?$/;

/** Early and late in a year is a quarter of it or a third: both are given. */
const wide: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  early: [
    [1, 3],
    [1, 4],
  ],
  mid: [
    [5, 8],
    [4, 9],
  ],
  late: [
    [9, 12],
    [10, 12],
  ],
};

/** "the end of" + next month, "early" + December, "the week of" + 7 December. */
function withModifier(token: Token, plain: string): Token {
  const only = single(token)?.only;
  if (!only) return token;
  const before = plain.slice(0, token.start);
  const found = modifier.exec(before);
  if (!found) return token;
  const [, early, mid, late, end, half, week] = found;
  const third = early ? 'early' : mid ? 'mid' : late || end ? 'late' : undefined;
  const endPoint = end !== undefined;
  const start = found.index;
  const from = third && /\b(early|mid)\s*(?:-|to|and|or|\/)\s*$/.exec(before.slice(0, start));
  if (from && only.kind === 'calendar' && only.month !== undefined && only.date === undefined && !only.part) {
    const first = from[1] === 'early' ? 'early' : 'mid';
    const at = (part: Third): Mention => ({ ...only, part: { third: part } });
    return { ...token, start: from.index, dependent: undefined, mentions: [at(first)], last: at(third) };
  }
  const weekPart = third ?? (half === 'first' ? 'early' : half === 'second' ? 'late' : undefined);
  if (only.kind === 'week' && weekPart) {
    return {
      ...token,
      start,
      dependent: undefined,
      endPoint: endPoint || undefined,
      mentions: [{ ...only, part: weekPart }],
    };
  }
  if (only.kind !== 'calendar' || only.date !== undefined || only.part) return token;
  if (only.month !== undefined) {
    const part: MonthPart | undefined = third
      ? { third, endPoint }
      : half
        ? { half: half === 'first' ? 1 : 2 }
        : week
          ? { week: week === 'last' ? -1 : (readNumeral(week) ?? 1) }
          : undefined;
    return part ? { ...token, start, dependent: undefined, mentions: [{ ...only, part, endPoint }] } : token;
  }
  if (only.quarter !== undefined)
    return third
      ? { ...token, start, dependent: undefined, mentions: [{ ...only, quarterPart: third, endPoint }] }
      : token;
  const loosely = wide[found[1] ?? found[2] ?? found[3] ?? ''];
  if (loosely)
    return { ...token, start, dependent: undefined, mentions: loosely.map((months) => ({ ...only, months })) };
  if (third) return { ...token, start, dependent: undefined, mentions: [{ ...only, yearPart: third, endPoint }] };
  return half
    ? { ...token, start, dependent: undefined, mentions: [{ ...only, half: half === 'first' ? 1 : 2 }] }
    : token;
}
