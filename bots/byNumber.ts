import { readChoice } from '../src/language/replies/choices.ts';

/** "2", as somebody types who sees numbered buttons; "the second one" says which of some things, not which button. */
export function isFigureAlone(text: string): boolean {
  return /^\s*\d{1,2}\s*[.)、。]?\s*$/.test(text.normalize('NFKC'));
}

/**
 * What a message means by "2" or "the second one" among things shown in this order; undefined for all else. Only a
 * message that is a number and nothing more counts: "the second one is wrong" presses no button.
 */
export function byNumber<Item>(text: string, items: readonly Item[]): Item | undefined {
  const [reading] = readChoice(
    text,
    items.map((_, index) => ({ id: String(index), titles: [] })),
  );
  const whole = reading && text.slice(reading.start, reading.end).trim() === text.trim();
  return whole && reading.values.length === 1 ? items[Number(reading.values[0])] : undefined;
}
