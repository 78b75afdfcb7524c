import type { Attachment } from 'botbuilder';
import { readChoice } from '../../src/language/replies/choices.ts';
import { readYesNo } from '../../src/language/replies/yesNo.ts';
import { showEvent } from '../../src/language/show/showEvent.ts';
import { simplify } from '../../src/language/spelling/normalise.ts';
import type { EventFilter, ListedEvent, Programme } from '../../src/model/programme.ts';
import { locales, type Text } from '../../src/model/text.ts';
import { type Ask, type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { registrationText as text } from './registrationText.ts';

/** As many as fit a carousel that can still be taken in. */
const shownAtOnce = 5;

/** A condition that is given up when nothing meets them all, with what it is called. */
export interface Relaxation {
  readonly parts: readonly (keyof EventFilter)[];
  readonly label: Text;
}

export interface FoundEvents {
  readonly events: readonly ListedEvent[];
  readonly relaxed: readonly Text[];
}

/** The events that meet the conditions; if there are none, those that meet most of them, and what was given up. */
export async function findNearest(
  programme: Programme,
  wanted: EventFilter,
  relaxations: readonly Relaxation[],
): Promise<FoundEvents> {
  let filter = wanted;
  let events = await programme.find(filter);
  const relaxed: Text[] = [];
  for (const { parts, label } of relaxations) {
    if (events.length > 0) break;
    if (parts.every((part) => filter[part] === undefined)) continue;
    filter = { ...filter, ...Object.fromEntries(parts.map((part) => [part, undefined])) };
    relaxed.push(label);
    events = await programme.find(filter);
  }
  return { events, relaxed };
}

export interface EventSlotOptions extends Pick<Slot, 'label' | 'called' | 'needed'> {
  find(form: FormTurn): Promise<FoundEvents>;
  /** Whatever can be chosen, so that a title finds it whatever was searched for before. */
  all(form: FormTurn): Promise<readonly ListedEvent[]>;
  card(event: ListedEvent, form: FormTurn, place: { readonly number: number; readonly ask: string }): Attachment;
  readonly none: Text;
  readonly found: (count: number) => Text;
  readonly more: (shown: number, count: number) => Text;
  readonly relaxed: (what: string) => Text;
  /** Words to tap beside the cards. */
  buttons?(form: FormTurn, found: FoundEvents): readonly string[];
}

const wantsAnother =
  /^(我?(想|要))?(换|另选|再选|重新选|改选)(一?个|一?场|别的|其他)*(活动)?[吧。!！]*$|^(i('d like| want) )?(to )?(pick|choose|take|select) (another|a different|some other) (one|event|session)[.!]*$/i;

/** Which event of the programme: the slot `event` of every form that registers delegates. */
export function createEventSlot(options: EventSlotOptions): Slot<string> {
  return slot<string>({
    name: 'event',
    label: options.label,
    called: options.called,
    examples: text.eventExamples,
    saidBack: true,
    needed: options.needed,
    async ask(form) {
      const found = await options.find(form);
      return { ...askEvent(form, found, options), buttons: options.buttons?.(form, found) };
    },
    async read(message, form) {
      if (message.press) return { kind: 'value', value: message.press.value, sure: true };
      const events = await offeredEvents(form);
      const [first, ...others] = events;
      if (first && others.length === 0 && readYesNo(message.text)?.answer === 'yes') {
        return { kind: 'value', value: first.id, sure: true };
      }
      const choices = events.map((event) => ({ id: event.id, titles: locales.map((locale) => event.title[locale]) }));
      const [reading] = readChoice(message.text, choices);
      if (!reading) return findByTitle(message.text, await options.all(form));
      if (reading.values.length === 1) return { kind: 'value', value: reading.values[0] ?? '', sure: true };
      if (reading.values.length === 0) return { kind: 'bad', problem: text.noSuchNumber(events.length)[form.locale] };
      return { kind: 'several', values: reading.values };
    },
    async spot({ text: words }, form) {
      if (wantsAnother.test(words.trim())) return { kind: 'reopen', slot: 'event' };
      return words.length < shortestTitle ? undefined : findByTitle(words, await options.all(form));
    },
    async check(id, { turn, locale }) {
      const event = await turn.records.programme.get(id);
      return event && event.registrationClosesAt > turn.now && !event.cancelled ? undefined : text.gone[locale];
    },
    async show(id, { turn, locale }) {
      const event = await turn.records.programme.get(id);
      return event ? showEvent(event, locale) : id;
    },
  });
}

/** Characters without spaces and marks: fewer are no title but a word of one. */
const shortestTitle = 6;

/** Letters and figures alone, so that quotes, dashes and spaces make no difference. */
function bare(words: string): string {
  return simplify(words.normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The programme gives the same title objects until it changes, and every message is held against all of them. */
const knownTitles = new WeakMap<Text, readonly string[]>();

function bareTitles({ title }: ListedEvent): readonly string[] {
  const known = knownTitles.get(title);
  if (known) return known;
  const titles = [...new Set(locales.map((locale) => bare(title[locale])))];
  knownTitles.set(title, titles);
  return titles;
}

/** The event whose title the words hold; of titles within each other the longest, of several dates all. */
function findByTitle(words: string, events: readonly ListedEvent[]): SlotReading<string> | undefined {
  const said = bare(words);
  let longest = shortestTitle;
  let found: readonly string[] = [];
  for (const event of events) {
    for (const title of bareTitles(event)) {
      if (title.length < longest || !said.includes(title)) continue;
      found = title.length > longest ? [event.id] : [...found, event.id];
      longest = title.length;
    }
  }
  const [only, ...others] = found;
  if (only === undefined) return undefined;
  return others.length === 0 ? { kind: 'value', value: only, sure: true } : { kind: 'several', values: found };
}

async function offeredEvents({ turn, offered }: FormTurn): Promise<readonly ListedEvent[]> {
  const events = await Promise.all(offered.map((id) => turn.records.programme.get(id)));
  return events.filter((event) => event !== undefined);
}

function askEvent(form: FormTurn, { events, relaxed }: FoundEvents, options: EventSlotOptions): Ask {
  const { locale } = form;
  if (events.length === 0) return { text: options.none[locale] };
  const shown = events.slice(0, shownAtOnce);
  const given = relaxed.map((label) => label[locale].toLowerCase()).join(locale === 'zh' ? '、' : ' and ');
  const lead = relaxed.length > 0 ? `${options.relaxed(given)[locale]}\n\n` : '';
  const question =
    events.length > shown.length ? options.more(shown.length, events.length) : options.found(shown.length);
  return {
    text: lead + question[locale],
    brief: text.pickAbove[locale],
    offers: shown.map((event) => event.id),
    cards: (ask) => shown.map((event, index) => options.card(event, form, { number: index + 1, ask })),
  };
}
