import type { Grain, Period, Reading, ReadingOptions } from '../../model/reading.ts';
import { joinTimes } from '../times/joinTimes.ts';
import { type DayReading, isBeside, isListed } from '../times/timeClusters.ts';
import type { Limit, TimePhrase } from '../times/timePhrases.ts';
import { movedBefore, readTimes } from '../times/times.ts';
import { type Day, dayOf, mondayOf, openEnd, type Span, startOf, toPeriod } from './calendar.ts';
import { joinAlternatives } from './dateAlternatives.ts';
import { isBesideWork, isGivenUp, isOver, isRuledOut } from './dateExceptions.ts';
import { weekOf } from './dateLengths.ts';
import { type Inclusion, including, inclusionAt, limitOf, takeInclusions } from './dateLimits.ts';
import { type Phrase, readPhrases } from './datePhrases.ts';
import { endOfWord, prepare, tokenise } from './dateTokens.ts';
import { monthPattern } from './englishDateWords.ts';
import type { DateProblem, Token } from './mentions.ts';

/**
 * The times of day, days, weeks, months, quarters, years and stretches of them that a text names, in Asia/Shanghai.
 *
 * A date without a year is the next one. What can mean several things is given with each of them and `which-date`, what
 * recurs with its next occurrences and `recurring`. What is over ("since X" too) gives no value and the problem
 * `past`, a day that does not exist `no-such-day`, a day that is ruled out or given up for another `excluded`, a holiday
 * of unsaid length or date `holiday` and anything that is a date but not understood whole `unclear-date`. "Before X" and
 * "by X" run from now to X, and not over it unless X is said to be included.
 *
 * A time without a day is the next such time. An hour of 1 to 12 that may be in either half of the day is given with
 * both and `which-time`; 25:00 is `no-such-time`, and a time in a zone whose offset is not the same all year has the
 * problem `time-zone` (of others it is turned into Beijing's). "After 2pm" ends with its day. A time and a date that do
 * not fit into one reading are `unclear-date` together, and neither is given alone.
 *
 * Only the first 2,000 characters are looked at.
 */
export function readPeriods(text: string, options: ReadingOptions): Reading<Period>[] {
  const whole = prepare(text, options.holidays);
  if (!whole) return [];
  const { plain: seen, inclusions } = takeInclusions(whole.plain);
  const prepared = { ...whole, plain: seen };
  const { now } = options;
  const today = dayOf(now);
  const monthFirst = options.locale === 'zh' || /\p{Script=Han}/u.test(prepared.plain);
  const context = { today, monthFirst, holidays: options.holidays };
  // Asked for with more and more blotted out, and often with nothing more.
  const found = new Map<string, readonly Token[]>();
  const find = (plain: string) => {
    const tokens = found.get(plain) ?? tokenise({ ...prepared, plain }, context);
    found.set(plain, tokens);
    return tokens;
  };
  const { plain, times } = separateTimes(prepared.plain, find);
  const days = readPhrases(find(plain), plain, today).map((phrase) => frame(phrase, { plain, inclusions, today, now }));
  const readings =
    times.length > 0
      ? joinTimes(days, times, { plain, now, today })
      : days.flatMap(({ alone }) => (alone ? [alone] : []));
  const joined = joinAlternatives(readings, prepared.plain, now);
  return joined.map((reading) => ({ ...reading, end: endOfWord(reading.end, whole.plain, whole.original) }));
}

/** Words further from a date than this do not bear on it. */
const near = 60;

/** What is counted from, or picked out of, a date: the date alone would be the wrong day. */
const unclearBefore =
  /\b(?:same\s+time|half[\s-]day|mid-?\s?week)\s+(?:on\s+|of\s+)?$|\bearlier\s$|\bmid\s$|\b(?:(?:more|less|fewer)\s+than|at\s+(?:least|most)|almost|nearly)\s$|(?:(?<!不)超过|不到|至少|最多|将近) ?$|\b(?:days?|weeks?|fortnights?|months?|years?|hours?)\s*,?\s*(?:before|after|from|prior\s+to|following|starting|beginning|commencing|as\s+of)\s+(?:on\s+)?(?:the\s+)?$|\b(?:days?|weekends?|nights?|months?|weeks|mondays?)\s+(?:before|after|prior\s+to|of|in)\s+(?:the\s+)?$|\b(?:an?|one)\s+week\s+(?:starting|beginning|commencing)\s+(?:on\s+)?$|\b(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th)\s+$|[天周月年期]\s*(?:从|自)\s*$|\d\/\d{1,2}\s$/;
/** Of a single day "about" says that it may be another. */
const aboutBefore =
  /(?:大概|大约|差不多)(?:是|在|到)? ?$|(?:\b(?:around|approximately|roughly|circa|sometime\s+around)|(?:^|[,;.]\s*|\b(?:say|maybe|for|on|at|by|be|is|it's|until|till|from|arrive|come)\s)about)\s(?:the\s)?$/;
const aboutAfter = /^ ?(?:前后|左右|上下(?!午|半))/;
const unclearAfter =
  /^\s+(?:eve\b|\d{1,2}[ap]\b|half[\s-]day)|^\s*(?:or|and)\s+(?:the\s+)?next(?=\s*(?:$|[,.;!?]|one\b|week\b))|^\s*,?\s*(?:at\s+the\s+)?same\s+time\b|^\s*的?(?:同一|老|相同|同样的?)时间|^\s*[,(]\s*\d{1,2}\s+days?\b|^\s+20[2-5]\d(?=\s*(?:$|[,.;!?]))|^\s*的?[上下前后]?半天|^\s*的?\s*(?:第[一二三四五]|首|最后一?|倒数第?[一二三]?)个?(?:工作日|周末|(?:周|星期|礼拜)[一二三四五六日天])|^\s*[之以]?后的?\s*[两几二三四五\d]+\s*天|^\s*[、,，]\s*\d{1,2}\s*[两三四](?:日|天)|^\s*的?(?:活动|会议?|那场)?\s*(?:(?:推迟|推后|延后|延期|延迟|顺延|提前)了?|[晚早])\s*[一二两三四五六七八九十几半\d]+\s*个?(?:天|周|星期|礼拜|月|日)|^\s*[,，(]?\s*(?:其中)?\s*[\d日号、和]{1,8}(?:除外|不行|不算|不在内)|^\s*(?:,|and\b|&)\s*(?:and\s+)?(?:the\s+)?\d{1,2}(?=\s*(?:$|[.,;!?]))|^\s*(?:的?\s*(?:(?:[之以]?[前后]\s*的?\s*)?(?:第|最初|头)|最后|最後|前|后|之前|之后|往后|往前)\s*(?:的)?\s*[一二三四五六七八九十两几\d]+\s*个?(?:天|周|月|年|星期|礼拜|日|季度))|^\s*,?\s*(?:of\s+)?(?:two\s+thousand|nineteen\s+[a-z]+|twenty\s+(?:twenty|thirty))|^\s+\d{1,2}\s+\d{1,2}\s*$|^\s+'?\d\d(?=\s*(?:$|[.,!?]|was\b|is\b))|^\s+(?:\d+|[a-z]+)\s+(?:days?|weeks?|months?)\s+(?:after|before|from|prior)\b/;
const unreadDay =
  /^\s*(?:\d{1,2}|[一二三十廿]{1,3})[多几来]?\s*[号日]|^\s*\d{1,2}\s*\/\s*\d|^\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty)\b(?!\s+(?:of|people|persons?|delegates|firms|companies|days?|weeks?|times?|events?|seats?|thousand)\b)/;
const endsLater = /^[^,.，。;；!?！？\n\d]{1,10}(?:到|至|until|till|to)\s*[\d一二三四五六七八九十]/;
const monthEnds = new RegExp(`(?:月份?|${monthPattern})$`);
const countedFurther =
  /\b(?:days?|weeks?|months?|years?)\s*,?\s*(?:and\s+)?$|[年月周天期]\s*(?:又|零|加|和|多)?\s*$|\b(?:for|more\s+than|less\s+than)\s+$/;
const countedFromElse =
  /^\s*(?:since|after|before|from|starting|on)\b|^\s*(?:and|,|又|零|加)?\s*(?:\d+|[一二三四五六七八九十两半]+|[a-z]+)\s*个?(?:小时|钟头|分钟|hours?\b|hrs?\b|min)/;
interface Around {
  readonly plain: string;
  readonly inclusions: readonly Inclusion[];
  readonly today: Day;
  readonly now: number;
}

/** Blanks say nothing, and nothing is looked through faster. */
function said(plain: string, start: number, end: number): string {
  const words = plain.slice(start, end);
  return words.trim() === '' ? '' : words;
}

/** A date with what stands around it: what it means alone, and what it gives to a time said with it. */
function frame(phrase: Phrase, { plain, inclusions, today, now }: Around): DayReading {
  const before = said(plain, Math.max(0, phrase.start - near), phrase.start);
  const behind = said(plain, phrase.end, phrase.end + near);
  const place = { start: phrase.start, end: phrase.end };
  const refuse = (problem: DateProblem): Reading<Period> => ({ ...place, values: [], problem });
  const never = (refusal: DateProblem): DayReading => ({ ...place, phrase, refusal, alone: refuse(refusal) });
  // 12月20多号: the month alone would be too much.
  if (unreadDay.test(behind) && monthEnds.test(plain.slice(phrase.start, phrase.end))) return never('unclear-date');
  if (unclearBefore.test(before) || unclearAfter.test(behind)) return never('unclear-date');
  const counted = phrase.tokens.some((token) => token.counted);
  if (counted && (countedFurther.test(before) || countedFromElse.test(behind))) return never('unclear-date');
  const { spans, problem } = phrase.resolution;
  const isDay = spans.some(({ from, to }) => to - from === 1);
  if ((isDay && aboutBefore.test(before)) || aboutAfter.test(behind)) return never('unclear-date');
  if (/每(?:个|逢)?\s*$/.test(before) || /\b(?:every|each)\s+$/.test(before)) return never('recurring');
  const isNear = phrase.tokens.some(({ mentions }) => mentions.some(({ kind }) => kind === 'near'));
  const week = isNear ? null : weekOf.exec(before);
  if (week || /^\s*(?:那|所在的?|当|这)一?个?(?:周|星期|礼拜)(?![一二三四五六日天末])/.test(behind)) {
    if (spans.length === 0) return never(problem ?? 'unclear-date');
    const weeks = spans.map(({ from }): Span => ({ from: mondayOf(from), to: mondayOf(from) + 7, grain: 'week' }));
    const tail = week ? 0 : (/^\s*(?:那|所在的?|当|这)一?个?(?:周|星期|礼拜)/.exec(behind)?.[0].length ?? 0);
    const over = { start: week ? phrase.start - week[0].length : phrase.start, end: phrase.end + tail };
    return { ...over, phrase, refusal: 'unclear-date', alone: say(over, weeks.map(toPeriod), problem) };
  }
  if (isGivenUp(before, behind)) return never('excluded');
  if (phrase.isRange && movedBefore.test(before)) return never('unclear-date');
  if (isOver(before, behind, hasYear(phrase))) return never('past');
  const inclusion = inclusionAt(phrase.end, plain, inclusions);
  // Of a stretch both ends are in it.
  if (phrase.isRange && inclusion?.isIn === false) return never('unclear-date');
  const limit = phrase.isRange ? { kind: undefined, lead: 0, tail: 0 } : limitOf(before, behind);
  const kind = inclusion ? including(limit.kind, inclusion) : limit.kind;
  const over = { start: phrase.start - limit.lead, end: phrase.end + limit.tail };
  // 1月开始实习到6月: where it ends is said further on.
  if (kind === 'from' && endsLater.test(plain.slice(over.end, over.end + near))) return never('unclear-date');
  if (kind === undefined) {
    if (isRuledOut(before, behind)) return never('excluded');
    if (isDay && isBesideWork(before, behind)) return never('unclear-date');
    if (phrase.limitOnly) return never('holiday');
    if (spans.length === 0) return never(problem ?? 'unclear-date');
    const fromNow = phrase.tokens.some(({ mentions }) => mentions.some((m) => m.kind === 'span' && m.fromNow));
    const periods = spans.map(toPeriod).map((period) => (fromNow ? { ...period, from: now } : period));
    return { ...place, phrase, alone: say(place, periods, problem), refusal: fromNow ? 'unclear-date' : undefined };
  }
  if (spans.length === 0) return never(problem ?? 'unclear-date');
  if (phrase.limitOnly && kind !== 'before' && kind !== 'after') return never('holiday');
  const eitherEnd = limit.eitherEnd && !phrase.endPoint && !inclusion;
  const periods = spans.flatMap((span): Period[] => [
    ...(eitherEnd && isLong(span) ? limited(span, 'before', phrase, today, now) : []),
    ...limited(span, kind, phrase, today, now),
  ]);
  const alone =
    periods.length === 0
      ? refuse('past')
      : say(over, periods, periods.length > 1 ? (problem ?? 'which-date') : problem);
  return { ...over, phrase, limit: kind, alone };
}

/**
 * The times of a text, and the text as the reader of days shall see it: without them, and with 明天 for 明晚. A plain
 * number is a time only beside a day and where it is no part of one.
 */
function separateTimes(
  plain: string,
  find: (plain: string) => readonly Token[],
): { plain: string; times: readonly TimePhrase[] } {
  const found = readTimes(plain);
  const strong = found.filter(({ weak }) => !weak);
  if (strong.length === found.length) return { plain: blot(plain, found), times: found };
  const rest = blot(plain, strong);
  const days = find(rest);
  const apart = found.filter(
    (time) => !time.weak || !days.some(({ start, end }) => time.start < end && start < time.end),
  );
  const text = blot(plain, apart);
  // From the days and certain times outwards: "weekday mornings before 11".
  const firm: { readonly start: number; readonly end: number }[] = [...days, ...find(text), ...strong];
  const beside = ({ start, end }: TimePhrase) =>
    firm.some((other) => {
      const [from, to] = other.end <= start ? [other.end, start] : [end, other.start];
      return to - from < near && isBeside(text.slice(from, to));
    });
  for (const [index, time] of apart.entries()) {
    const before = apart[index - 1];
    const listed = before && isListed(text.slice(before.end, time.start));
    if (time.weak && (beside(time) || (listed && (!before.weak || firm.includes(before))))) firm.push(time);
  }
  const kept = apart.filter((time) => !time.weak || firm.includes(time));
  return { plain: blot(plain, kept), times: kept };
}

function blot(plain: string, times: readonly TimePhrase[]): string {
  let text = plain;
  const put = (at: number, words: string) => {
    text = text.slice(0, at) + words + text.slice(at + words.length);
  };
  for (const { start, end, instead } of times) {
    put(start, ' '.repeat(end - start));
    for (const { at, words } of instead) put(at, words);
  }
  return text;
}

function say(place: { start: number; end: number }, values: readonly Period[], problem?: string): Reading<Period> {
  return problem === undefined ? { ...place, values } : { ...place, values, problem };
}

/** Of a day "until" takes in the whole, of anything longer the beginning or the whole. */
function isLong({ grain }: Span): boolean {
  return grain === 'week' || grain === 'month' || grain === 'quarter' || grain === 'year';
}

/** What no year was said with can only be over by what the words around it say. */
function hasYear({ tokens }: Phrase): boolean {
  return tokens.some(({ mentions }) =>
    mentions.some((mention) => mention.kind === 'calendar' && mention.year !== undefined),
  );
}

/** "By the end of the quarter" is a limit of a quarter, although the end alone is a month. */
function grainOfEnd({ tokens }: Phrase): Grain | undefined {
  const [mention] = tokens[0]?.mentions ?? [];
  if (mention?.kind === 'week') return 'week';
  if (mention?.kind !== 'calendar') return undefined;
  if (mention.quarterPart) return 'quarter';
  if (mention.yearPart) return 'year';
  return mention.part ? 'month' : undefined;
}

function limited(span: Span, kind: Limit | undefined, phrase: Phrase, today: Day, now: number): Period[] {
  const grain = (phrase.endPoint ? grainOfEnd(phrase) : undefined) ?? span.grain;
  if (kind === 'after') return [{ from: startOf(span.to), to: openEnd, grain }];
  if (kind === 'from') return [{ from: Math.max(startOf(span.from), startOf(today)), to: openEnd, grain }];
  if (kind === 'within') return [{ from: Math.max(startOf(span.from), now), to: startOf(span.to), grain }];
  const to = startOf(kind === 'not-after' || phrase.endPoint ? span.to : span.from);
  return to <= now ? [] : [{ from: now, to, grain }];
}
