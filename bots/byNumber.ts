import { readChoice } from '../src/language/choices.ts';

/** More than this says more than a number. */
const longest = 20;

/** What a message means by "2" or "the second one" among things shown in this order; undefined for all else. */
export function byNumber<Item>(text: string, items: readonly Item[]): Item | undefined {
  if (text.length > longest) return undefined;
  const [reading] = readChoice(
    text,
    items.map((_, index) => ({ id: String(index), titles: [] })),
  );
  return reading?.values.length === 1 ? items[Number(reading.values[0])] : undefined;
}
