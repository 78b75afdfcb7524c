import { type Day, weekday } from './calendar.ts';
import { type CalendarMention, type Mention, resolve, type Token } from './mentions.ts';

/**
 * Dates in figures whose order is open, with what the rest of the text says about it: a weekday beside the date
 * (Sat 5/12), or another date that exists in one order only (5/12 or 15/12).
 */
export function settleOrders(tokens: readonly Token[], plain: string, today: Day): Token[] {
  const byWeekday = tokens.map((token, index) => {
    if (!isOpen(token)) return token;
    const beside = [besideOf(tokens[index - 1], token, plain), besideOf(token, tokens[index + 1], plain)];
    const wanted = beside.find((found) => found !== undefined);
    if (wanted === undefined) return token;
    const fitting = token.mentions.filter((mention) => {
      const [span] = resolve(mention, today).spans;
      return span !== undefined && weekday(span.from) === wanted;
    });
    return fitting.length === 1 ? { ...token, mentions: fitting } : token;
  });
  const settled = new Set(
    byWeekday.filter((token) => !isOpen(token)).flatMap(({ mentions }) => mentions.flatMap(orderOf)),
  );
  const [order, ...others] = settled;
  if (order === undefined || others.length > 0) return byWeekday;
  return byWeekday.map((token) =>
    isOpen(token) ? { ...token, mentions: token.mentions.filter((mention) => orderOf(mention)[0] === order) } : token,
  );
}

function orderOf(mention: Mention): readonly NonNullable<CalendarMention['order']>[] {
  return mention.kind === 'calendar' && mention.order !== undefined ? [mention.order] : [];
}

function isOpen({ mentions }: Token): boolean {
  return new Set(mentions.flatMap(orderOf)).size > 1;
}

/** The weekday that stands beside a date, with no more than a comma or a bracket between. */
function besideOf(a: Token | undefined, b: Token | undefined, plain: string): number | undefined {
  if (!a || !b || !/^\s*[,(]?\s*$/.test(plain.slice(a.end, b.start))) return undefined;
  const named = [a, b].flatMap(({ mentions }) =>
    mentions.length === 1 && mentions[0]?.kind === 'weekday' && mentions[0].to === undefined
      ? [mentions[0].weekday]
      : [],
  );
  return named[0];
}
