import type { Day } from './calendar.ts';
import { type CalendarMention, type Mention, resolve, type Token } from './mentions.ts';

type Weekday = Mention & { readonly kind: 'weekday' };

/** Further on in a text than this nothing is carried along. */
const far = 60;
const list = /^\s*(?:[,、/&]|,?\s*(?:and|or)\b|和|及|与|跟|或者?|还是|以及)\s*(?:on\s+)?(?:the\s+)?$/;
/** Twice a week on, 每周两次：. */
const howOften = /^\s*(?:[一二两三四五\d]次)?\s*[,:(]?\s*$/;
const stretch = /^\s*(?:的|号|日)?\s*(?:到|至|-|~|直到|一直到|to|through|thru|till?|until|up\s+to)+\s*(?:the\s+)?$/;

/**
 * The dates of a text with what they take over from the one before: next Tuesday and Wednesday are of one week, 明年3月8日
 * and 12月9日 of one year. In a list the later day surely is; with other words between ("next Tuesday, and leaves on
 * Thursday") both meanings are given.
 */
export function carryOn(tokens: readonly Token[], plain: string, today: Day): Token[] {
  const carried: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = carried.at(-1);
    const gap = before ? plain.slice(before.end, token.start) : '';
    const isEnd = stretch.test(gap) || /\bbetween\s+(?:the\s+)?$/.test(plain.slice(0, before?.start ?? 0));
    if (
      before?.problem === 'recurring' &&
      (list.test(gap) || howOften.test(gap)) &&
      isPlain(token) &&
      token.mentions.every(isBare)
    ) {
      // "Twice a week on Tuesday and Thursday": neither is a day of its own.
      carried.push({ ...token, mentions: [], problem: 'recurring' });
      continue;
    }
    const isFree = before !== undefined && !isEnd && gap.length < far && isPlain(token) && token.mentions.length === 1;
    const next = isFree ? fromBefore(before, token, list.test(gap), today) : undefined;
    carried.push(next ?? token);
    const year = before && !next && list.test(gap) && !isEnd ? yearBehind(before, tokens[index]) : undefined;
    if (before && year) carried[carried.length - 2] = year;
  }
  return carried;
}

function isPlain({ last, also, problem, recurs, length }: Token): boolean {
  return !last && !also && !problem && !recurs && !length;
}

function isBare(mention: Mention): boolean {
  if (mention.kind === 'weekday') return mention.monday === undefined;
  return mention.kind === 'calendar' && mention.date !== undefined && mention.month === undefined;
}

function fromBefore(before: Token, token: Token, isList: boolean, today: Day): Token | undefined {
  const [mention] = token.mentions;
  if (!mention) return undefined;
  const taken =
    mention.kind === 'weekday'
      ? weekOf(before, mention)
      : mention.kind === 'calendar'
        ? monthOf(before, mention)
        : undefined;
  const left = taken?.mentions.filter((one) => resolve(one, today).spans.length > 0) ?? [];
  if (!taken || left.length === 0) return undefined;
  return { ...token, mentions: isList && taken.isLater ? left : [mention, ...left] };
}

interface Taken {
  readonly mentions: readonly Mention[];
  /** It comes later in the week, month or year than the day before it. */
  readonly isLater: boolean;
}

function weekOf({ mentions, also, last }: Token, mention: Weekday): Taken | undefined {
  if (mention.monday !== undefined) return undefined;
  const days = [...mentions, ...(also ?? []), ...(last ? [last] : [])];
  const found = days.flatMap((one) =>
    (one.kind === 'weekday' && one.monday !== undefined) || (one.kind === 'week' && !one.part) ? [one.monday ?? 0] : [],
  );
  const mondays = [...new Set(found)];
  if (mondays.length === 0) return undefined;
  const isLater = days.every((one) => one.kind !== 'weekday' || one.weekday < mention.weekday);
  // "Next Friday, and leaves on Monday" speaks of the Monday after.
  const weeks = isLater ? mondays : mondays.flatMap((monday) => [monday, monday + 7]);
  return { mentions: weeks.map((monday) => ({ ...mention, monday })), isLater };
}

function monthOf({ mentions, also, last }: Token, mention: CalendarMention): Taken | undefined {
  const [first, ...more] = mentions;
  const before = last ?? also?.at(-1) ?? first;
  if (more.length > 0 || before?.kind !== 'calendar' || before.month === undefined || mention.year !== undefined) {
    return undefined;
  }
  const { year, month } = before;
  if (mention.month === undefined) {
    const isDay = mention.date !== undefined && !mention.part && before.date !== undefined;
    return isDay ? { mentions: [{ ...mention, year, month }], isLater: mention.date > (before.date ?? 0) } : undefined;
  }
  if (year === undefined) return undefined;
  const isLater = mention.month * 31 + (mention.date ?? 0) > month * 31 + (before.date ?? 0);
  return { mentions: [{ ...mention, year }], isLater };
}

/** "8 October and 10 December 2027": the year may be said of both. */
function yearBehind(before: Token, token: Token | undefined): Token | undefined {
  const [mention, ...more] = before.mentions;
  const [other] = token?.mentions ?? [];
  if (more.length > 0 || !isPlain(before) || mention?.kind !== 'calendar' || other?.kind !== 'calendar')
    return undefined;
  if (mention.year !== undefined || mention.month === undefined || other.year === undefined || !other.month) {
    return undefined;
  }
  const isFirst = mention.month * 31 + (mention.date ?? 0) < other.month * 31 + (other.date ?? 0);
  return isFirst ? { ...before, mentions: [mention, { ...mention, year: other.year }] } : undefined;
}
