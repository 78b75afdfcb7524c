import type { Period, Reading, ReadingOptions } from '../model/reading.ts';
import { type Day, dayOf, mondayOf, openEnd, type Span, startOf, toPeriod } from './calendar.ts';
import { type Phrase, readPhrases } from './datePhrases.ts';
import { prepare, tokenise } from './dateTokens.ts';
import type { DateProblem } from './mentions.ts';

/**
 * The days, weeks, months, quarters, years and stretches of days that a text names, in Asia/Shanghai.
 *
 * A date without a year is the next one; what is over gives no value and the problem `past`, a day that does not
 * exist `no-such-day`, a habit `recurring`, a day that is ruled out `excluded`, a holiday of unsaid length `holiday`
 * and anything that is a date but not understood whole `unclear-date`. "Before X" runs from now to X. A time of day
 * is not read. Only the first 500 characters are looked at.
 */
export function readPeriods(text: string, options: ReadingOptions): Reading<Period>[] {
  const prepared = prepare(text);
  if (!prepared) return [];
  const { plain } = prepared;
  const today = dayOf(options.now);
  const monthFirst = options.locale === 'zh' || /\p{Script=Han}/u.test(plain);
  return readPhrases(tokenise(prepared, today, monthFirst), plain, today).flatMap((phrase) => {
    const reading = finish(phrase, plain, today, options.now);
    return reading ? [reading] : [];
  });
}

/** Words further from a date than this do not bear on it. */
const near = 40;

const weekOf =
  /(?:^|\b(?:the|in|for|during|that)\s+)week\s+(?:of|starting|beginning|commencing)\s+(?:on\s+)?(?:the\s+)?$/;
const exceptBefore =
  /(?:除了?|不是|不要|不在|别在|避开|不包括|不含)\s*$|\b(?:not|except(?:\s+for)?|but\s+not|other\s+than|avoid|excluding|apart\s+from|never)\s+(?:on\s+|in\s+|for\s+|by\s+|at\s+|during\s+)?(?:the\s+)?$/;
const exceptAfter =
  /^\s*(?:(?:那天|的话|都|就|我们?|可能|也|肯定|恐怕|的)\s*){0,3}(?:不行|不可以|不方便|没空|没时间|不能|不合适|来不了|去不了|以外|之外|除外)|^\s*(?:doesn't|does\s+not|won't|will\s+not|isn't\s+(?:good|possible)|is\s+(?:no\s+good|impossible|out)|not\s+possible)/;
/** What is counted from, or picked out of, a date: the date alone would be the wrong day. */
const unclearBefore =
  /\b(?:days?|weeks?|fortnights?|months?|years?|hours?)\s*,?\s*(?:before|after|from|prior\s+to|following|starting|beginning|commencing|as\s+of)\s+(?:on\s+)?(?:the\s+)?$|\b(?:days?|weekends?|nights?|months?|weeks|mondays?)\s+(?:before|after|prior\s+to|of|in)\s+(?:the\s+)?$|\b(?:an?|one)\s+week\s+(?:starting|beginning|commencing)\s+(?:on\s+)?$|\b(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th)\s+$|[天周月年期]\s*(?:从|自)\s*$/;
const unclearAfter =
  /^\s*(?:的?\s*(?:第|最后|最後|前|后|之前|之后|往后|往前|头)\s*(?:的)?\s*[一二三四五六七八九十两几\d]+\s*个?(?:天|周|月|年|星期|礼拜|日|季度))|^\s*,?\s*(?:of\s+)?(?:two\s+thousand|nineteen\s+[a-z]+|twenty\s+(?:twenty|thirty))|^\s+'?\d\d(?=\s*(?:$|[.,!?]|was\b|is\b))|^\s+(?:\d+|[a-z]+)\s+(?:days?|weeks?|months?)\s+(?:after|before|from|prior)\b/;
const countedFurther =
  /\b(?:days?|weeks?|months?|years?)\s*,?\s*(?:and\s+)?$|[年月周天期]\s*(?:又|零|加|和|多)?\s*$|\b(?:for|more\s+than|less\s+than)\s+$/;
const countedFromElse = /^\s*(?:since|after|before|from|starting|on)\b/;
const notBefore =
  /(?:\b(?:not\s+(?:before|until|earlier\s+than)|no\s+(?:earlier|sooner)\s+than)\s+(?:the\s+)?(?:year\s+)?|(?:不早于|最早|至少到)\s*)$/;
const notAfter =
  /(?:\b(?:no\s+later\s+than|not\s+(?:after|later\s+than)|up\s+to|until|till)\s+(?:the\s+)?(?:year\s+)?|(?:不晚于|不迟于|最晚|最迟|截至|截止到?|直到|到)\s*)$/;
const beforeBefore = /\b(?:before|by|prior\s+to|ahead\s+of|earlier\s+than)\s+(?:the\s+)?(?:year\s+)?$/;
const beforeAfter = /^\s*(?:之前|以前|前(?!往|来|台|去|端|沿|海|后|几|两|三|景|面|期))/;
const withinAfter = /^\s*(?:以内|之内|内(?!地|容|部|资|外))/;
const afterBefore = /\b(?:after|following|later\s+than)\s+(?:the\s+)?(?:year\s+)?$/;
const afterAfter = /^\s*(?:之后|以后|过后|后(?!天|来|台|续|期|面|几|两|三|勤|备))/;
const fromBefore =
  /(?:\b(?:from|since|starting(?:\s+(?:from|on|in))?|as\s+of|beginning(?:\s+(?:on|in))?)\s+(?:the\s+)?(?:year\s+)?|(?:从|自)\s*)$/;
const fromAfter = /^\s*(?:起|开始|以来|onwards?\b|on\b(?!\s+(?:the|a|\d|[a-z]+day))|or\s+later\b|or\s+after\b)/;

function finish(phrase: Phrase, plain: string, today: Day, now: number): Reading<Period> | undefined {
  const before = plain.slice(Math.max(0, phrase.start - near), phrase.start);
  const behind = plain.slice(phrase.end, phrase.end + near);
  const place = { start: phrase.start, end: phrase.end };
  const refuse = (problem: DateProblem): Reading<Period> => ({ ...place, values: [], problem });
  if (unclearBefore.test(before) || unclearAfter.test(behind)) return refuse('unclear-date');
  const counted = phrase.tokens.some((token) => token.counted);
  if (counted && (countedFurther.test(before) || countedFromElse.test(behind))) return refuse('unclear-date');
  const { spans, problem } = phrase.resolution;
  if (/每(?:个|逢)?\s*$/.test(before) || /\b(?:every|each)\s+$/.test(before)) return refuse('recurring');
  const week = weekOf.exec(before);
  if (week || /^\s*(?:那|所在的?|当|这)一?个?(?:周|星期|礼拜)(?![一二三四五六日天末])/.test(behind)) {
    if (spans.length === 0) return refuse(problem ?? 'unclear-date');
    const weeks = spans.map(({ from }): Span => ({ from: mondayOf(from), to: mondayOf(from) + 7, grain: 'week' }));
    const tail = week ? 0 : (/^\s*(?:那|所在的?|当|这)一?个?(?:周|星期|礼拜)/.exec(behind)?.[0].length ?? 0);
    return say(
      { start: week ? phrase.start - week[0].length : phrase.start, end: phrase.end + tail },
      weeks.map(toPeriod),
      problem,
    );
  }
  const limit = phrase.isRange ? { kind: undefined, lead: 0, tail: 0 } : limitOf(before, behind);
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

type Limit = 'before' | 'not-after' | 'within' | 'after' | 'from';

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

function limited(span: Span, kind: Limit | undefined, phrase: Phrase, today: Day, now: number): Period[] {
  const grain = 'range';
  if (kind === 'after') return [{ from: startOf(span.to), to: openEnd, grain }];
  if (kind === 'from') return [{ from: Math.max(startOf(span.from), startOf(today)), to: openEnd, grain }];
  if (kind === 'within') return [{ from: Math.max(startOf(span.from), now), to: startOf(span.to), grain }];
  const to = startOf(kind === 'not-after' || phrase.endPoint ? span.to : span.from);
  return to <= now ? [] : [{ from: now, to, grain }];
}
