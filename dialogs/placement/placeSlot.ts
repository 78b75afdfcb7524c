import { readWorkPlaces } from '../../src/language/placements/workPlaces.ts';
import { readChoice } from '../../src/language/replies/choices.ts';
import { placeNames, showWorkPlace } from '../../src/language/show/showPlacement.ts';
import { isButton } from '../../src/language/words.ts';
import type { WorkPlace } from '../../src/model/cirrus.ts';
import type { Message } from '../../src/model/message.ts';
import { locales } from '../../src/model/text.ts';
import { type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { meansAny } from '../registration/termSlot.ts';
import { placementText as text } from './placementText.ts';
import { frameOf, type SidedOptions } from './slotOptions.ts';

type Place = WorkPlace | 'either';
const places = ['haidian', 'online', 'either'] as const satisfies readonly Place[];

/** Where the work is done: on site in Haidian, online, or whichever suits. Elsewhere there is nothing. */
export function createPlaceSlot(options: SidedOptions): Slot<Place> {
  const { ask, askBriefly } = options;

  function find({ text: words }: Message, { locale }: FormTurn, asked: boolean): SlotReading<Place> | undefined {
    const [found] = readWorkPlaces(words, asked);
    if (!found) return undefined;
    const [value] = found.values;
    return value === undefined
      ? { kind: 'bad', problem: text.otherPlace[locale] }
      : { kind: 'value', value, sure: true };
  }

  return slot<Place>({
    ...frameOf(options),
    examples: text.placeExamples,
    saidBack: true,
    ask: ({ locale }) => ({
      text: ask[locale],
      ...(askBriefly && { brief: askBriefly[locale] }),
      buttons: places.map((place) => showWorkPlace(place, locale)),
    }),
    read(message, form) {
      const { text: words } = message;
      const pressed = places.find((place) => isButton(words, placeNames[place]));
      if (pressed) return { kind: 'value', value: pressed, sure: true };
      if (meansAny(words)) return { kind: 'value', value: 'either', sure: true };
      const found = find(message, form, true);
      if (found) return found;
      const [choice] = readChoice(
        words,
        places.map((id) => ({ id, titles: locales.map((to) => placeNames[id][to]) })),
      );
      const [only, ...others] = places.filter((place) => choice?.values.includes(place));
      return only !== undefined && others.length === 0 ? { kind: 'value', value: only, sure: true } : undefined;
    },
    spot: (message, form) => find(message, form, false),
    show: (place, { locale }) => showWorkPlace(place, locale),
  });
}

/** A place as a profile keeps it. */
export function placesOf(place: Place): readonly WorkPlace[] {
  return place === 'either' ? ['haidian', 'online'] : [place];
}
