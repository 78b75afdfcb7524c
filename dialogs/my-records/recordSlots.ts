import { readChoice } from '../../src/language/replies/choices.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { showEvent, showTitle } from '../../src/language/show/showEvent.ts';
import type { Booking } from '../../src/model/bookings.ts';
import type { Message } from '../../src/model/message.ts';
import type { ListedEvent } from '../../src/model/programme.ts';
import { locales, type Text } from '../../src/model/text.ts';
import { type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { myRecordsText as text } from './myRecordsText.ts';

/** A registration of the user's and the event that it is for. */
export interface OwnBooking {
  readonly booking: Booking;
  readonly event: ListedEvent;
}

export async function ownBookings({ turn }: Pick<FormTurn, 'turn'>): Promise<readonly OwnBooking[]> {
  const bookings = await turn.records.bookings.listOf(turn.personId);
  const found = await Promise.all(
    bookings.map(async (booking) => ({ booking, event: await turn.records.programme.get(booking.eventId) })),
  );
  return found.flatMap(({ booking, event }) => (event ? [{ booking, event }] : []));
}

export async function ownBooking(form: Pick<FormTurn, 'turn'>, reference: unknown): Promise<OwnBooking | undefined> {
  return (await ownBookings(form)).find(({ booking }) => booking.reference === reference);
}

/** Which registration: by its reference, a button or its title; the only one that there is need not be asked for. */
export function createBookingSlot(options: {
  readonly ask: Text;
  /** Why nothing can be done with one; undefined where it can. */
  readonly refusal: (own: OwnBooking, form: FormTurn) => Text | undefined;
}): Slot<string> {
  const usable = async (form: FormTurn) =>
    (await ownBookings(form)).filter((own) => options.refusal(own, form) === undefined);
  const label = ({ booking, event }: OwnBooking, { locale }: FormTurn) =>
    `${booking.reference} ${showTitle(event, locale)}`;
  return slot<string>({
    name: 'booking',
    label: text.bookingLabel,
    called: { zh: ['编号'], en: ['reference'] },
    examples: text.bookingExamples,
    needed: () => true,
    async known(form) {
      const [only, ...others] = await usable(form);
      return others.length === 0 ? only?.booking.reference : undefined;
    },
    async ask(form) {
      return { text: options.ask[form.locale], buttons: (await usable(form)).map((own) => label(own, form)) };
    },
    async read(message, form) {
      const told = spotReference(message);
      if (told) return told;
      const choices = (await usable(form)).map(({ booking, event }) => ({
        id: booking.reference,
        titles: locales.map((locale) => event.title[locale]),
      }));
      const [reading] = readChoice(message.text, choices);
      const [only, ...others] = reading?.values ?? [];
      return only !== undefined && others.length === 0 ? { kind: 'value', value: only, sure: true } : undefined;
    },
    spot: spotReference,
    async check(reference, form) {
      const own = await ownBooking(form, reference);
      return (own ? options.refusal(own, form) : text.notFound(reference))?.[form.locale];
    },
    async show(reference, form) {
      const own = await ownBooking(form, reference);
      return own ? `${reference} ${showEvent(own.event, form.locale)}` : reference;
    },
  });
}

function spotReference({ text: words }: Message): SlotReading<string> | undefined {
  const [reference] = readReferences(words);
  return reference ? { kind: 'value', value: reference, sure: true } : undefined;
}
