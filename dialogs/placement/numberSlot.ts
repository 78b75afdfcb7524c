import { readNumeral } from '../../src/language/numbers/numerals.ts';
import { readPlacesWanted } from '../../src/language/placements/placesWanted.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import { type Slot, type SlotReading, slot } from '../form/slot.ts';
import { fromValues } from '../registration/termSlot.ts';
import { placementText as text } from './placementText.ts';
import { frameOf, type SlotOptions } from './slotOptions.ts';

/** More numbers than these are no choice to be offered. */
const mostChoices = 6;

/** 加一个俄语 counts no people. */
const otherThing = /(?<=[加换改补])[上成]?一[个门种](?=[^,，。人]{1,6}(?:[语文](?!的)|要求|条件|专业|市场))/g;

/** How many students a firm looks for. */
export function createNumberSlot(options: SlotOptions): Slot<number> {
  const { ask, askBriefly } = options;
  const read = (words: string, asked: boolean): SlotReading<number> | undefined => {
    const readings = readPlacesWanted(words.replace(otherThing, ''), asked);
    const counts = [...new Set(readings.flatMap(({ values }) => values))];
    return counts.length <= mostChoices ? fromValues(counts) : undefined;
  };
  return slot<number>({
    ...frameOf(options),
    examples: text.numberExamples,
    ask: ({ locale }) => ({ text: ask[locale], ...(askBriefly && { brief: askBriefly[locale] }) }),
    read({ text: words }) {
      const bare = readNumeral(normalise(words).trim());
      if (bare !== undefined && Number.isInteger(bare)) return { kind: 'value', value: bare, sure: true };
      return read(words, true);
    },
    spot: ({ text: words }) => (/^[\s\d]+$/.test(normalise(words)) ? undefined : read(words, false)),
    check: (count, { locale }) => (count >= 1 ? undefined : text.atLeastOne[locale]),
    show: (count, { locale }) => text.people(count)[locale],
  });
}
