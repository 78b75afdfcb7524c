import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { eventCard } from '../registration/eventCards.ts';
import { createEventSlot, findNearest, type Relaxation } from '../registration/eventSlot.ts';
import { registrationText } from '../registration/registrationText.ts';
import { eventChoiceText as text } from './eventChoiceText.ts';
import { filterOf } from './filterSlots.ts';

/** In the order in which they are given up. */
const relaxations: readonly Relaxation[] = [
  { parts: ['language'], label: registrationText.languageLabel },
  { parts: ['counterpart'], label: text.counterpartLabel },
  { parts: ['countries'], label: text.countryLabel },
  { parts: ['from', 'to'], label: registrationText.periodLabel },
  { parts: ['theme'], label: text.themeLabel },
];

export function createEventChoiceSlot(lexicon: Lexicon) {
  return createEventSlot({
    label: text.eventLabel,
    called: { zh: ['活动', '场次', '一场', '另一场'], en: ['event', 'session'] },
    needed: () => true,
    find: ({ turn, values }) => findNearest(turn.records.programme, filterOf(values, lexicon), relaxations),
    all: ({ turn }) => turn.records.programme.find({ kinds: ['event', 'training'] }),
    card: (event, { locale }, place) => eventCard(event, { ...place, locale, lexicon }),
    none: text.noEvents,
    found: text.askEvent,
    more: text.moreEvents,
    relaxed: text.relaxed,
  });
}
