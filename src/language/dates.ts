import type { Period, Reading, ReadingOptions } from '../model/reading.ts';
import { type Day, dayOf, mondayOf, openEnd, type Span, startOf, toPeriod } from './calendar.ts';
import { joinAlternatives } from './dateAlternatives.ts';
import { type Phrase, readPhrases } from './datePhrases.ts';
import { prepare, tokenise } from './dateTokens.ts';
import { joinTimes } from './joinTimes.ts';
import type { DateProblem, Token } from './mentions.ts';
import { type DayReading, isBeside, isListed } from './timeClusters.ts';
import type { Limit, TimePhrase } from './timePhrases.ts';
import { movedBefore, readTimes } from './times.ts';

/**
 * The times of day, days, weeks, months, quarters, years and stretches of them that a text names, in Asia/Shanghai.
 *
 * A date without a year is the next one. What can mean several things is given with each of them and `which-date`, what
 * recurs with its next occurrences and `recurring`. What is over gives no value and the problem `past`, a day that does
 * not exist `no-such-day`, a day that is ruled out `excluded`, a holiday of unsaid length or date `holiday` and anything
 * that is a date but not understood whole `unclear-date`. "Before X" and "by X" run from now to X, and not over it.
 *
 * A time without a day is the next such time. An hour of 1 to 12 that may be in either half of the day is given with
 * both and `which-time`; 25:00 is `no-such-time`, and a time in a zone whose offset is not the same all year has the
 * problem `time-zone` (of others it is turned into Beijing's). "After 2pm" ends with its day. A time and a date that do
 * not fit into one reading are `unclear-date` together, and neither is given alone.
 *
 * Only the first 2,000 characters are looked at.
 */
export function readPeriods(text: string, options: ReadingOptions): Reading<Period>[] {
  const prepared = prepare(text, options.holidays);
  if (!prepared) return [];
  const { now } = options;
  const today = dayOf(now);
  const monthFirst = options.locale === 'zh' || /\p{Script=Han}/u.test(prepared.plain);
  const context = { today, monthFirst, holidays: options.holidays };
  const find = (plain: string) => tokenise({ ...prepared, plain }, context);
  const { plain, times } = separateTimes(prepared.plain, find);
  const days = readPhrases(find(plain), plain, today).map((phrase) => frame(phrase, plain, today, now));
  const readings =
    times.length > 0
      ? joinTimes(days, times, { plain, now, today })
      : days.flatMap(({ alone }) => (alone ? [alone] : []));
  return joinAlternatives(readings, prepared.plain, now);
}

/** Words further from a date than this do not bear on it. */
const near = 60;

const weekOf =
  /(?:^|\b(?:the|in|for|during|that)\s+)week\s+(?:of|starting|beginning|commencing)\s+(?:on\s+)?(?:the\s+)?$/;
const exceptBefore =
  /\b(?:any|every)\s?\w*day\s+but\s+$|\b(?:can(?:'t|not|\s+not)\s+(?:do|make|come|attend|join)(?:\s+it)?|not\s+(?:free|available)|unavailable|busy|away)\s+(?:on\s+)?(?:the\s+)?$|(?:除了?|不是|不要|不在|别在|避开|不包括|不含)\s*$|\b(?:not|except(?:\s+for)?|but\s+not|other\s+than|avoid|excluding|apart\s+from|never)\s+(?:on\s+|in\s+|for\s+|by\s+|at\s+|during\s+)?(?:the\s+)?$/;
const exceptAfter =
  /^\s*(?:(?:那天|的话|都|就|我们?|可能|也|肯定|恐怕|的)\s*){0,3}(?:不行|不可以|不方便|没空|没时间|不能|不合适|来不了|去不了|有事|没法|休息|出差|不太行|不太方便|不在|来不及|没办法|有会|以外|之外|除外)|^\s*(?:doesn't|does\s+not|won't|will\s+not|is(?:n't|\s+not)\s+(?:good|possible|ok|convenient|great|ideal|an?\s+option)|is\s+(?:bad|off)|is\s+(?:no\s+good|impossible|out)|not\s+possible)/;
/** 从周三改到周四: Wednesday is given up. */
const movedAfter = /^\s*的?(?:会议?|活动|场次?|那场)?\s*(?:改|挪|换|调整?|推迟|延期?|延迟|提前)(?:[到至成为]|在(?!线))/;
/** What is counted from, or picked out of, a date: the date alone would be the wrong day. */
const unclearBefore =
  /\bearlier\s$|\bmid\s$|\b(?:(?:more|less|fewer)\s+than|at\s+(?:least|most)|almost|nearly)\s$|(?:(?<!不)超过|不到|至少|最多|将近) ?$|\b(?:days?|weeks?|fortnights?|months?|years?|hours?)\s*,?\s*(?:before|after|from|prior\s+to|following|starting|beginning|commencing|as\s+of)\s+(?:on\s+)?(?:the\s+)?$|\b(?:days?|weekends?|nights?|months?|weeks|mondays?)\s+(?:before|after|prior\s+to|of|in)\s+(?:the\s+)?$|\b(?:an?|one)\s+week\s+(?:starting|beginning|commencing)\s+(?:on\s+)?$|\b(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th)\s+$|[天周月年期]\s*(?:从|自)\s*$/;
/** Of a single day "about" says that it may be another. */
const aboutBefore =
  /(?:大概|大约|差不多)(?:是|在|到)? ?$|\b(?:around|approximately|roughly|circa|sometime\s+around)\s(?:the\s)?$/;
const aboutAfter = /^ ?(?:前后|左右|上下(?!午|半))/;
const unclearAfter =
  /^\s*(?:的?\s*(?:(?:[之以]?[前后]\s*的?\s*)?(?:第|最初|头)|最后|最後|前|后|之前|之后|往后|往前)\s*(?:的)?\s*[一二三四五六七八九十两几\d]+\s*个?(?:天|周|月|年|星期|礼拜|日|季度))|^\s*,?\s*(?:of\s+)?(?:two\s+thousand|nineteen\s+[a-z]+|twenty\s+(?:twenty|thirty))|^\s+\d{1,2}\s+\d{1,2}\s*$|^\s+'?\d\d(?=\s*(?:$|[.,!?]|was\b|is\b))|^\s+(?:\d+|[a-z]+)\s+(?:days?|weeks?|months?)\s+(?:after|before|from|prior)\b/;
const countedFurther =
  /\b(?:days?|weeks?|months?|years?)\s*,?\s*(?:and\s+)?$|[年月周天期]\s*(?:又|零|加|和|多)?\s*$|\b(?:for|more\s+than|less\s+than)\s+$/;
const countedFromElse =
  /^\s*(?:since|after|before|from|starting|on)\b|^\s*(?:and|,|又|零|加)?\s*(?:\d+|[一二三四五六七八九十两半]+|[a-z]+)\s*个?(?:小时|钟头|分钟|hours?\b|hrs?\b|min)/;
const notBefore =
  /(?:\b(?:not\s+(?:before|until|earlier\s+than)|no\s+(?:earlier|sooner)\s+than)\s+(?:the\s+)?(?:year\s+)?|(?:不早于|最早|至少到)\s*)$/;
const notAfter =
  /(?:\b(?:by\s+(?:the\s+)?(?:end\s+of\s+(?:the\s+)?(?:day|business)|eod|cob|close\s+of\s+business)(?:\s+on)?|no\s+later\s+than|not\s+(?:after|later\s+than)|up\s+to|until|till)\s+(?:the\s+)?(?:year\s+)?|(?:不晚于|不迟于|不超过|最晚|最迟|截至|截止到?|直到|(?<![改挪换调推延移迟前])到)\s*)$/;
const untilBefore =
  /(?:\b(?:up\s+to|until|till)\s+(?:the\s+)?(?:year\s+)?|(?:截至|截止到?|直到|(?<![改挪换调推延移迟前])到)\s*)$/;
const beforeBefore = /\b(?:before|by|prior\s+to|ahead\s+of|earlier\s+than)\s+(?:the\s+)?(?:year\s+)?$/;
const withinBefore = /\b(?:within|later|rest\s+of|remainder\s+of)\s+(?:the\s+)?$/;
const beforeAfter = /^\s*(?:之前|以前|前(?!往|来|台|去|端|沿|海|后|几|两|三|景|面|期))/;
const withinAfter = /^\s*(?:以内|之内|内(?!地|容|部|资|外))/;
const afterBefore = /\b(?:after|following|later\s+than)\s+(?:the\s+)?(?:year\s+)?$/;
const afterAfter = /^\s*(?:之后|以后|过后|后(?!天|来|台|续|期|面|几|两|三|勤|备))/;
const fromBefore =
  /(?:\b(?:from|since|starting(?:\s+(?:from|on|in))?|as\s+of|beginning(?:\s+(?:on|in))?)\s+(?:the\s+)?(?:year\s+)?|(?:从|自)\s*)$/;
const fromAfter = /^\s*(?:起|开始|以来|onwards?\b|on\b(?!\s+(?:the|a|\d|[a-z]+day))|or\s+later\b|or\s+after\b)/;

/** A date with what stands around it: what it means alone, and what it gives to a time said with it. */
function frame(phrase: Phrase, plain: string, today: Day, now: number): DayReading {
  const before = plain.slice(Math.max(0, phrase.start - near), phrase.start);
  const behind = plain.slice(phrase.end, phrase.end + near);
  const place = { start: phrase.start, end: phrase.end };
  const refuse = (problem: DateProblem): Reading<Period> => ({ ...place, values: [], problem });
  const never = (refusal: DateProblem): DayReading => ({ ...place, phrase, refusal, alone: refuse(refusal) });
  if (unclearBefore.test(before) || unclearAfter.test(behind)) return never('unclear-date');
  const counted = phrase.tokens.some((token) => token.counted);
  if (counted && (countedFurther.test(before) || countedFromElse.test(behind))) return never('unclear-date');
  const { spans, problem } = phrase.resolution;
  const isDay = spans.some(({ from, to }) => to - from === 1);
  if ((isDay && aboutBefore.test(before)) || aboutAfter.test(behind)) return never('unclear-date');
  if (/每(?:个|逢)?\s*$/.test(before) || /\b(?:every|each)\s+$/.test(before)) return never('recurring');
  const week = weekOf.exec(before);
  if (week || /^\s*(?:那|所在的?|当|这)一?个?(?:周|星期|礼拜)(?![一二三四五六日天末])/.test(behind)) {
    if (spans.length === 0) return never(problem ?? 'unclear-date');
    const weeks = spans.map(({ from }): Span => ({ from: mondayOf(from), to: mondayOf(from) + 7, grain: 'week' }));
    const tail = week ? 0 : (/^\s*(?:那|所在的?|当|这)一?个?(?:周|星期|礼拜)/.exec(behind)?.[0].length ?? 0);
    const over = { start: week ? phrase.start - week[0].length : phrase.start, end: phrase.end + tail };
    return { ...over, phrase, refusal: 'unclear-date', alone: say(over, weeks.map(toPeriod), problem) };
  }
  if (movedAfter.test(behind)) return never('excluded');
  if (phrase.isRange && movedBefore.test(before)) return never('unclear-date');
  const limit = phrase.isRange ? { kind: undefined, lead: 0, tail: 0 } : limitOf(before, behind);
  const over = { start: phrase.start - limit.lead, end: phrase.end + limit.tail };
  if (limit.kind === undefined) {
    if (exceptBefore.test(before) || exceptAfter.test(behind)) return never('excluded');
    if (phrase.limitOnly) return never('holiday');
    if (spans.length === 0) return never(problem ?? 'unclear-date');
    const fromNow = phrase.tokens.some(({ mentions }) => mentions.some((m) => m.kind === 'span' && m.fromNow));
    const periods = spans.map(toPeriod).map((period) => (fromNow ? { ...period, from: now } : period));
    return { ...place, phrase, alone: say(place, periods, problem), refusal: fromNow ? 'unclear-date' : undefined };
  }
  if (spans.length === 0) return never(problem ?? 'unclear-date');
  if (phrase.limitOnly && limit.kind !== 'before' && limit.kind !== 'after') return never('holiday');
  const eitherEnd = limit.kind === 'not-after' && !phrase.endPoint && untilBefore.test(before);
  const periods = spans.flatMap((span): Period[] => [
    ...(eitherEnd && isLong(span) ? limited(span, 'before', phrase, today, now) : []),
    ...limited(span, limit.kind, phrase, today, now),
  ]);
  const alone =
    periods.length === 0
      ? refuse('past')
      : say(over, periods, periods.length > 1 ? (problem ?? 'which-date') : problem);
  return { ...over, phrase, limit: limit.kind, alone };
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
    const listed = time.part && before && isListed(text.slice(before.end, time.start));
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

function limitOf(before: string, behind: string): { kind: Limit | undefined; lead: number; tail: number } {
  const leads: readonly [RegExp, Limit][] = [
    [notBefore, 'from'],
    [notAfter, 'not-after'],
    [beforeBefore, 'before'],
    [afterBefore, 'after'],
    [withinBefore, 'within'],
  ];
  for (const [pattern, kind] of leads) {
    const found = pattern.exec(before);
    if (found) {
      const tail = /^\s*(?:之前|以前|前|为止)/.exec(behind)?.[0].length ?? 0;
      return { kind: tail > 0 && kind === 'not-after' ? 'not-after' : kind, lead: found[0].length, tail };
    }
  }
  const tails: readonly [RegExp, Limit][] = [
    [/^\s*(?:下班|结束)(?:之|以)?前/, 'not-after'],
    [beforeAfter, 'before'],
    [withinAfter, 'within'],
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

/** Of a day "until" takes in the whole, of anything longer the beginning or the whole. */
function isLong({ grain }: Span): boolean {
  return grain === 'week' || grain === 'month' || grain === 'quarter' || grain === 'year';
}

function limited(span: Span, kind: Limit | undefined, phrase: Phrase, today: Day, now: number): Period[] {
  const { grain } = span;
  if (kind === 'after') return [{ from: startOf(span.to), to: openEnd, grain }];
  if (kind === 'from') return [{ from: Math.max(startOf(span.from), startOf(today)), to: openEnd, grain }];
  if (kind === 'within') return [{ from: Math.max(startOf(span.from), now), to: startOf(span.to), grain }];
  const to = startOf(kind === 'not-after' || phrase.endPoint ? span.to : span.from);
  return to <= now ? [] : [{ from: now, to, grain }];
}
