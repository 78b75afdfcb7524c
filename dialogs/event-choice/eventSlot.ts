import { readChoice } from '../../src/language/replies/choices.ts';
import { readYesNo } from '../../src/language/replies/yesNo.ts';
import { showEvent } from '../../src/language/show/showEvent.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import type { EventFilter, ListedEvent } from '../../src/model/programme.ts';
import { locales, type Text } from '../../src/model/text.ts';
import { type Ask, type FormTurn, slot } from '../form/slot.ts';
import { eventCard } from './eventCards.ts';
import { eventChoiceText as text } from './eventChoiceText.ts';
import { filterOf } from './filterSlots.ts';

/** As many as fit a carousel that can still be taken in. */
const shownAtOnce = 5;

/** In which order conditions are given up when nothing meets them all, with what they are called. */
const relaxations: readonly { readonly parts: readonly (keyof EventFilter)[]; readonly label: Text }[] = [
  { parts: ['language'], label: text.languageLabel },
  { parts: ['counterpart'], label: text.counterpartLabel },
  { parts: ['countries'], label: text.countryLabel },
  { parts: ['from', 'to'], label: text.periodLabel },
  { parts: ['theme'], label: text.themeLabel },
];

const wantsAnother =
  /^(我?(想|要))?(换|另选|再选|重新选|改选)(一?个|一?场|别的|其他)*(活动)?[吧。!！]*$|^(i('d like| want) )?(to )?(pick|choose|take|select) (another|a different|some other) (one|event|session)[.!]*$/i;

interface Found {
  readonly events: readonly ListedEvent[];
  readonly relaxed: readonly Text[];
}

/** The events that meet the conditions; if there are none, those that meet most of them, and what was given up. */
async function findEvents({ turn, values }: FormTurn, lexicon: Lexicon): Promise<Found> {
  let filter = filterOf(values, lexicon);
  let events = await turn.records.programme.find(filter);
  const relaxed: Text[] = [];
  for (const { parts, label } of relaxations) {
    if (events.length > 0) break;
    if (parts.every((part) => filter[part] === undefined)) continue;
    filter = { ...filter, ...Object.fromEntries(parts.map((part) => [part, undefined])) };
    relaxed.push(label);
    events = await turn.records.programme.find(filter);
  }
  return { events, relaxed };
}

export function createEventSlot(lexicon: Lexicon) {
  return slot<string>({
    name: 'event',
    label: text.eventLabel,
    called: { zh: ['活动', '场次', '一场', '另一场'], en: ['event', 'session'] },
    examples: text.eventExamples,
    saidBack: true,
    needed: () => true,
    ask: async (form) => askEvent(form, await findEvents(form, lexicon), lexicon),
    async read(message, form) {
      if (message.press) return { kind: 'value', value: message.press.value, sure: true };
      const events = await offeredEvents(form);
      const [first, ...others] = events;
      if (first && others.length === 0 && readYesNo(message.text)?.answer === 'yes') {
        return { kind: 'value', value: first.id, sure: true };
      }
      const choices = events.map((event) => ({ id: event.id, titles: locales.map((locale) => event.title[locale]) }));
      const [reading] = readChoice(message.text, choices);
      if (!reading) return undefined;
      if (reading.values.length === 1) return { kind: 'value', value: reading.values[0] ?? '', sure: true };
      if (reading.values.length === 0) return { kind: 'bad', problem: text.noSuchNumber(events.length)[form.locale] };
      return { kind: 'several', values: reading.values };
    },
    spot: ({ text: words }) => (wantsAnother.test(words.trim()) ? { kind: 'reopen', slot: 'event' } : undefined),
    async check(id, { turn, locale }) {
      const event = await turn.records.programme.get(id);
      return event && event.registrationClosesAt > turn.now ? undefined : text.gone[locale];
    },
    async show(id, { turn, locale }) {
      const event = await turn.records.programme.get(id);
      return event ? showEvent(event, locale) : id;
    },
  });
}

async function offeredEvents({ turn, offered }: FormTurn): Promise<readonly ListedEvent[]> {
  const events = await Promise.all(offered.map((id) => turn.records.programme.get(id)));
  return events.filter((event) => event !== undefined);
}

function askEvent({ locale }: FormTurn, { events, relaxed }: Found, lexicon: Lexicon): Ask {
  if (events.length === 0) return { text: text.noEvents[locale] };
  const shown = events.slice(0, shownAtOnce);
  const given = relaxed.map((label) => label[locale].toLowerCase()).join(locale === 'zh' ? '、' : ' and ');
  const lead = relaxed.length > 0 ? `${text.relaxed(given)[locale]}\n\n` : '';
  const question =
    events.length > shown.length ? text.moreEvents(shown.length, events.length) : text.askEvent(shown.length);
  return {
    text: lead + question[locale],
    offers: shown.map((event) => event.id),
    cards: (ask) => shown.map((event, index) => eventCard(event, { number: index + 1, ask, locale, lexicon })),
  };
}
