import { spellOwnDegree } from '../../src/language/placements/ownDegree.ts';
import { showDegree } from '../../src/language/show/showPlacement.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import { type Lexicon, readTerms } from '../../src/language/terms/lexicon.ts';
import { type Degree, degrees as order } from '../../src/model/cirrus.ts';
import { type Slot, type SlotReading, slot } from '../form/slot.ts';
import { meansAny } from '../registration/termSlot.ts';
import { placementText as text } from './placementText.ts';
import { frameOf, type SidedOptions } from './slotOptions.ts';

const any =
  /学[历位](?:都)?(?:不限|无要求|没有?要求|不(?:作|做)?要求|都(?:可以|行))|不限学[历位]|不要求学[历位]|对?学[历位]没有?要求|\b(?:any|no) (?:particular |specific )?degrees?\b(?: (?:level|required|requirements?|needed))?|\bdegree (?:doesn'?t|does not) matter|\bno degree requirement/;
const denied = /(?:不要|不招|不是|不读|除了|没有?|\b(?:no|not|except|not an?|don'?t have an?))\s*$/;

/** The lowest degree that a firm asks for, held or studied for; of a student the highest. */
export function createDegreeSlot(lexicon: Pick<Lexicon, 'degrees'>, options: SidedOptions): Slot<Degree> {
  const { ask, askBriefly, side } = options;

  function read(said: string): SlotReading<Degree> | undefined {
    const words = side === 'student' ? spellOwnDegree(said) : said;
    const plain = normalise(words);
    const named = readTerms(words, lexicon.degrees)
      .filter(({ start }) => !denied.test(plain.slice(Math.max(0, start - 12), start)))
      .flatMap(({ values }) => values);
    const told = order.filter((degree) => named.includes(degree));
    // 本科或硕士 asks for the lower; who has the one and studies for the other has the higher.
    const degree = side === 'firm' ? told[0] : told.at(-1);
    return degree && { kind: 'value', value: degree, sure: true };
  }

  return slot<Degree>({
    ...frameOf(options),
    examples: text.degreeExamples,
    saidBack: true,
    ask: ({ locale }) => ({
      text: ask[locale],
      ...(askBriefly && { brief: askBriefly[locale] }),
      buttons: order.map((degree) => showDegree(degree, lexicon, locale)),
    }),
    read: ({ text: words }) =>
      options.optional && (meansAny(words) || any.test(normalise(words))) ? { kind: 'none' } : read(words),
    spot: ({ text: words }) => (any.test(normalise(words)) ? undefined : read(words)),
    show: (degree, { locale }) => showDegree(degree, lexicon, locale),
  });
}
