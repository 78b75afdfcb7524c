import { type Day, daySpan, mondayOf, type Span } from './calendar.ts';
import { type Mention, resolve, type Token, type Unit } from './mentions.ts';

type Length = { readonly count: number; readonly unit: Unit };

const units: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year'];

/** "two weeks" (from, after, before, on) "Friday". */
const afterLength = /^\s*(?:from|after|following)\s+(?:the\s+)?$/;
const beforeLength = /^\s*(?:before|prior\s+to|ahead\s+of)\s+(?:the\s+)?$/;
const startOfLength =
  /^\s*[,，]?\s*(?:(?:starting|beginning|commencing|as\s+of|running\s+from)(?:\s+(?:on|from|in|at))?\s+(?:the\s+)?|(?:从|自|由)\s*)$/;
const onLength = /^\s+(?:on\s+)?$/;
const ofLength = /^\s+(?:of|in)\s+(?:the\s+)?$/;
const forLength = /\bfor\s+(?:the\s+|about\s+)?$/;
const sliceLead = /\b(?:the\s+)?(first|opening|initial|last|final)\s+$/;

/** "Friday" (for), 周五(起) "two weeks". */
const lasting = /^\s*,?\s*(?:for|lasting|and\s+lasting)\s+(?:the\s+)?$/;
const lastingInChinese =
  /^\s*(?:起算?|开始|算起|往后)?\s*[,，、]?\s*(?:的|共|一共|为期|持续|连续|连着|历时|接下来|实习|工作|上班|兼职|干|做){0,3}\s*$/;
const saysLasting = /起|开始|往后|共|为期|持续|连续|连着|历时/;
const afterwards = /^\s*(?:之后|以后|过后|后)的?\s*$/;
const beforehand = /^\s*(?:之前|以前|前)的?\s*$/;
const slice = /^\s*(?:的\s*(前|头|最初)|(头|最初)|的?\s*(最后|最後|末))的?\s*$/;
const openLead =
  /(?:\b(?:from|starting(?:\s+(?:on|from|in))?|beginning(?:\s+(?:on|in))?|as\s+of)\s+(?:the\s+)?|[从自由]\s*)$/;
const openTail = /^\s*(?:起|开始|算起)/;

const dayAround = /(?:\bthe\s+)?\bday\s+(?:(before|prior\s+to)|after|following)\s+(?:the\s+)?$/;
/** "The week of" a day, said before it. */
export const weekOf: RegExp =
  /(?:^|\b(?:the|in|for|during|that)\s+|(?<![a-z]\s?))(?:week|wk)\s+(?:of|starting|beginning|commencing)\s+(?:on\s+)?(?:the\s+)?$|\b(?:w\/c|week\s+commencing|wc)\s+(?:the\s+)?$/;
const ofThatWeek = /^\s*的?(?:那|所在的?|当|这)一?个?(?:周|星期|礼拜)的?$/;
const besideLimit = /^\s*[之以]?[前后]的?(?:那个|某个)?$/;

const dayBeside = /^\s*的?(?:(前一天|前一日|头一天)|后一天|后一日|第二天|次日|翌日)/;

/**
 * The dates of a text with the lengths of time that are counted from them: two weeks from Friday, 3月起六个月, the first
 * ten days of December, the day before; and with what recurs inside them: every Monday in December. A length that
 * belongs to no date says nothing.
 */
export function joinLengths(tokens: readonly Token[], plain: string): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = beside(tokens[index], plain);
    if (!token) continue;
    let last = token;
    for (let before = joined.at(-1); before; before = joined.at(-1)) {
      const merged = join(before, last, plain);
      if (!merged) break;
      joined.pop();
      last = merged;
    }
    joined.push(last);
  }
  return joined.filter((token) => !token.length || token.mentions.length > 0 || token.problem !== undefined);
}

function only(token: Token): Mention | undefined {
  return token.mentions.length === 1 && !token.last && !token.also && !token.problem ? token.mentions[0] : undefined;
}

function isDay(mention: Mention): boolean {
  switch (mention.kind) {
    case 'calendar':
      return mention.date !== undefined || (mention.part !== undefined && 'nth' in mention.part);
    case 'weekday':
      return mention.to === undefined;
    case 'span':
      return mention.span.to - mention.span.from === 1;
    case 'holiday':
      return !mention.several;
    default:
      return mention.kind === 'shifted';
  }
}

/** The day before Christmas, 12月8日的第二天. */
function beside(token: Token | undefined, plain: string): Token | undefined {
  if (!token || token.length || token.mentions.length === 0 || token.last || token.also) return token;
  if (!token.mentions.every(isDay)) return token;
  const move = (count: number): readonly Mention[] =>
    token.mentions.map((from): Mention => ({ kind: 'shifted', from, count, unit: 'day' }));
  const lead = dayAround.exec(plain.slice(0, token.start));
  if (lead) return { ...token, start: lead.index, mentions: move(lead[1] ? -1 : 1) };
  const tail = dayBeside.exec(plain.slice(token.end));
  return tail ? { ...token, end: token.end + tail[0].length, mentions: move(tail[1] ? -1 : 1) } : token;
}

function join(a: Token, b: Token, plain: string): Token | undefined {
  const gap = plain.slice(a.end, b.start);
  const place = { start: a.start, end: b.end };
  if (a.recurs || b.recurs) return joinRecurring(a, b, gap, plain);
  // 一周后的今天 says one day.
  if (a.counted && /^的$/.test(gap) && /^今[天日]$/.test(plain.slice(b.start, b.end))) return { ...a, end: b.end };
  if (a.counted && !b.length) {
    const mentions = weekdayAfter(a, only(b), gap);
    if (mentions) return { ...place, mentions };
  }
  const [counted] = b.mentions;
  if (isBareWeekday(only(a)) && /^\s*,?\s*$/.test(gap) && (b.counted || counted?.kind === 'shifted')) {
    // "Friday in two weeks"; "Sunday 3 weeks after 15 January" is anyone's guess.
    const mentions = b.counted ? weekdayAfter(b, only(a), ' ') : undefined;
    return mentions ? { ...place, mentions } : { ...place, mentions: [], problem: 'unclear-date' };
  }
  const near = nearDay(a, b, gap, plain);
  if (near) return { ...place, mentions: [near] };
  // 年底前的周五 may be the last one or any.
  if (only(a) && isBareWeekday(only(b)) && besideLimit.test(gap))
    return { ...place, mentions: [], problem: 'unclear-date' };
  if (a.length && !b.length) {
    // "Two weeks since Friday" have gone by.
    if (/\bsince\s+(?:the\s+)?$/.test(gap)) return { ...place, mentions: [], problem: 'past' };
    const mention = only(b);
    return mention && countFrom(a, a.length, b, mention, plain);
  }
  const mention = only(a);
  return mention && b.length && !a.length ? lastFrom(a, mention, b, b.length, plain) : undefined;
}

/** the Friday before Christmas, the weekend of 12 December, 国庆后的周一. */
function nearDay(a: Token, b: Token, gap: string, plain: string): Mention | undefined {
  const [first, second] = [only(a), only(b)];
  if (first?.kind === 'weekday' && first.monday === undefined && second && isPoint(second)) {
    const where =
      /^\s+(?:(before)|(after|following)|(?:of|around)|(?:of|in)\s+(?:the\s+)?(?:week|wk)\s+(?:of|starting|beginning|commencing))\s+(?:the\s+)?$/.exec(
        gap,
      );
    if (where) return { ...first, kind: 'near', of: second, where: where[1] ? 'before' : where[2] ? 'after' : 'in' };
  }
  if (second?.kind === 'weekday' && second.monday === undefined && first && isPoint(first)) {
    if (
      ofThatWeek.test(gap) ||
      (weekOf.test(plain.slice(0, a.start)) && /^\s*,?\s*(?:(?:pref\w*|ideally|maybe|on)\s+)?$/.test(gap))
    )
      return { ...second, kind: 'near', of: first, where: 'in' };
    const where = /^\s*[之以]?(?:(前)|后)的?(?:那个)?$/.exec(gap);
    if (where) return { ...second, kind: 'near', of: first, where: where[1] ? 'before' : 'after' };
  }
  return undefined;
}

function isPoint(mention: Mention): boolean {
  return mention.kind === 'holiday' || (isDay(mention) && mention.kind !== 'weekday');
}

function isBareWeekday(mention: Mention | undefined): mention is Mention & { kind: 'weekday' } {
  return mention?.kind === 'weekday' && mention.to === undefined && mention.monday === undefined;
}

/** "in two weeks on Wednesday", 两周后的周三: of the week that is reached, or the first from the day that is reached. */
function weekdayAfter(counted: Token, mention: Mention | undefined, gap: string): readonly Mention[] | undefined {
  const [reached] = counted.mentions;
  if (reached?.kind !== 'span' || reached.fromNow || !isBareWeekday(mention) || !/^\s*(?:的|on\s+)?\s*$/.test(gap))
    return undefined;
  const monday = mondayOf(reached.span.from);
  const inWeek = monday + mention.weekday;
  const first = inWeek < reached.span.from ? inWeek + 7 : inWeek;
  return [inWeek, first].map((day): Mention => ({ kind: 'span', span: daySpan(day) }));
}

/** A length and then a date. */
function countFrom(a: Token, length: Length, b: Token, mention: Mention, plain: string): Token | undefined {
  const gap = plain.slice(a.end, b.start);
  const lead = plain.slice(0, a.start);
  const isFor = forLength.test(lead);
  const isWithin = a.mentions.length > 0;
  const tail = openTail.exec(plain.slice(b.end))?.[0].length ?? 0;
  const place = { start: a.start, end: b.end + tail };
  if (startOfLength.test(gap) || (tail > 0 && /^\s*,?\s*$/.test(gap)))
    return { ...place, mentions: [lastingFrom(mention, length)] };
  if (afterLength.test(gap)) {
    if (isFor) return { ...place, mentions: [lastingFrom(mention, length)] };
    if (!isDay(mention) && mention.kind !== 'holiday') return { ...place, mentions: [], problem: 'unclear-date' };
    const following = /after|following/.test(gap);
    return {
      ...place,
      mentions: [
        isWithin ? lastingFrom(following ? shifted(mention, 1) : mention, length) : shiftedBy(mention, length),
      ],
    };
  }
  if (isWithin) return undefined;
  if (beforeLength.test(gap) && (isDay(mention) || mention.kind === 'holiday')) {
    return { ...place, mentions: [shiftedBy(mention, { ...length, count: -length.count })] };
  }
  if (onLength.test(gap) && length.unit === 'week' && isDay(mention)) {
    const counts = mention.kind === 'weekday' || mention.kind === 'span';
    return counts ? { ...place, mentions: [shiftedBy(mention, length)] } : undefined;
  }
  const part = ofLength.test(gap) ? sliceLead.exec(lead) : null;
  if (!part || isDay(mention)) return undefined;
  const last = part[1] === 'last' || part[1] === 'final';
  return { start: part.index, end: b.end, mentions: [{ kind: 'slice', of: mention, ...length, last }] };
}

/** A date and then a length. */
function lastFrom(a: Token, mention: Mention, b: Token, length: Length, plain: string): Token | undefined {
  const gap = plain.slice(a.end, b.start);
  const lead = openLead.exec(plain.slice(0, a.start));
  const place = { start: lead ? lead.index : a.start, end: b.end };
  const isWithin = b.mentions.length > 0;
  if (isWithin && afterwards.test(gap)) return { ...place, mentions: [lastingFrom(shifted(mention, 1), length)] };
  if (isWithin && beforehand.test(gap)) {
    return { ...place, mentions: [lastingFrom(shiftedBy(mention, { ...length, count: -length.count }), length)] };
  }
  const part = slice.exec(gap);
  if (part && !isDay(mention)) {
    return {
      start: a.start,
      end: b.end,
      mentions: [{ kind: 'slice', of: mention, ...length, last: part[3] !== undefined }],
    };
  }
  const opens = lead !== null || saysLasting.test(gap);
  if (!lasting.test(gap) && !(lastingInChinese.test(gap) && opens)) return undefined;
  if (!opens && !isDay(mention) && isFiner(length.unit, mention))
    return { ...place, mentions: [], problem: 'unclear-date' };
  return { ...place, mentions: [lastingFrom(mention, length)] };
}

/** "in December for two weeks" does not say which two. */
function isFiner(unit: Unit, mention: Mention): boolean {
  const whole: Unit =
    mention.kind === 'week' ? 'week' : mention.kind === 'calendar' && mention.month ? 'month' : 'year';
  return units.indexOf(unit) < units.indexOf(whole);
}

function lastingFrom(from: Mention, { count, unit }: Length): Mention {
  return { kind: 'lasting', from, count, unit };
}

function shiftedBy(from: Mention, { count, unit }: Length): Mention {
  return { kind: 'shifted', from, count, unit };
}

function shifted(from: Mention, days: number): Mention {
  return { kind: 'shifted', from, count: days, unit: 'day' };
}

const inside = /^\s*(?:(?:of|in|during|within|for|on)\b|的|,)?\s*(?:the\s+)?的?$/;
const since = /^\s*,?\s*(?:(?:from|starting|beginning|after|as\s+of)(?:\s+(?:on|in))?\s+(?:the\s+)?|从\s*)$/;
const sinceInChinese = /^\s*(?:起|开始|之后|以后|后)\s*[,，]?\s*的?$/;
const until = /^\s*,?\s*(?:(until|till|before|by|through|to|up\s+to)\s+(?:the\s+)?|直?到\s*)$/;

/** What recurs, in or from or until a stretch of time. */
function joinRecurring(a: Token, b: Token, gap: string, plain: string): Token | undefined {
  const [recurs, other] = a.recurs ? [a.recurs, b] : [b.recurs, a];
  const mention = only(other);
  if (!recurs || !mention || other.recurs) return undefined;
  const lead = a.recurs ? null : openLead.exec(plain.slice(0, a.start));
  const place = { start: lead ? lead.index : a.start, end: b.end, mentions: [], problem: 'recurring' as const };
  if (since.test(gap) || sinceInChinese.test(gap) || lead) {
    return { ...place, recurs: (from) => recurs(Math.max(from, resolve(mention, from).spans[0]?.from ?? from)) };
  }
  const ends = until.exec(gap);
  if (!ends && !(inside.test(gap) && !isDay(mention))) return undefined;
  return {
    ...place,
    recurs: (from) => {
      const [span] = resolve(mention, from).spans;
      if (!span) return [];
      const end: Day = ends?.[1] === 'before' ? span.from : span.to;
      const begin = ends ? from : Math.max(from, span.from);
      return recurs(begin).filter((occurrence: Span) => occurrence.to <= end);
    },
  };
}
