import { readChoice } from '../../src/language/replies/choices.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { readRequest } from '../../src/language/replies/requests.ts';
import { showEvent, showTitle } from '../../src/language/show/showEvent.ts';
import type { Message } from '../../src/model/message.ts';
import type { Booking } from '../../src/model/programme.ts';
import { locales } from '../../src/model/text.ts';
import { type Finish, type Form, type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { myRecordsText as text } from './myRecordsText.ts';

async function cancellable({ turn }: FormTurn): Promise<readonly Booking[]> {
  const bookings = await turn.records.bookings.listOf(turn.personId);
  return bookings.filter((booking) => booking.status !== 'cancelled');
}

async function label(booking: Booking, { turn, locale }: FormTurn): Promise<string> {
  const event = await turn.records.programme.get(booking.eventId);
  if (!event) return booking.reference;
  return `${booking.reference} ${showTitle(event, locale)}`;
}

const bookingSlot = slot<string>({
  name: 'booking',
  label: text.bookingLabel,
  called: { zh: ['编号'], en: ['reference'] },
  examples: text.bookingExamples,
  needed: () => true,
  async known(form) {
    const [only, ...others] = await cancellable(form);
    return others.length === 0 ? only?.reference : undefined;
  },
  async ask(form) {
    const bookings = await cancellable(form);
    const buttons = await Promise.all(bookings.map((booking) => label(booking, form)));
    return { text: text.askBooking[form.locale], buttons };
  },
  async read(message, form) {
    const [reference] = readReferences(message.text);
    if (reference) return { kind: 'value', value: reference, sure: true };
    const bookings = await cancellable(form);
    const events = await Promise.all(bookings.map(({ eventId }) => form.turn.records.programme.get(eventId)));
    const choices = bookings.map(({ reference: id }, index) => ({
      id,
      titles: locales.flatMap((locale) => events[index]?.title[locale] ?? []),
    }));
    const [reading] = readChoice(message.text, choices);
    const [only, ...others] = reading?.values ?? [];
    return only !== undefined && others.length === 0 ? { kind: 'value', value: only, sure: true } : undefined;
  },
  spot: spotReference,
  async check(reference, form) {
    const bookings = await form.turn.records.bookings.listOf(form.turn.personId);
    const booking = bookings.find((candidate) => candidate.reference === reference);
    if (!booking) return text.notFound(reference)[form.locale];
    return booking.status === 'cancelled' ? text.alreadyCancelled(reference)[form.locale] : undefined;
  },
  async show(reference, { turn, locale }) {
    const booking = await turn.records.bookings.find(reference);
    const event = booking && (await turn.records.programme.get(booking.eventId));
    return event ? `${reference} ${showEvent(event, locale)}` : reference;
  },
});

function spotReference({ text: words }: Message): SlotReading<string> | undefined {
  const [reference] = readReferences(words);
  return reference ? { kind: 'value', value: reference, sure: true } : undefined;
}

/** Withdraws a registration or a place on a waiting list, and frees the seats. */
export const cancelRegistration: Form = {
  id: 'cancel-registration',
  title: text.cancelTitle,
  called: { zh: ['取消'], en: ['cancellation'] },
  stopped: text.cancelStopped,
  decision: { yes: text.cancelYes, no: text.cancelNo },
  summaryTitle: text.cancelSummary,
  confirms: true,
  slots: [bookingSlot],
  opens({ text: words }) {
    const request = readRequest(words);
    return request !== undefined && 'dialog' in request && request.toCancel === true;
  },
  refuses: async (form) => ((await cancellable(form)).length === 0 ? text.nothingToCancel[form.locale] : undefined),
  async finish({ turn, values, locale }): Promise<Finish> {
    const reference = String(values.booking);
    const before = await turn.records.bookings.find(reference);
    const cancelled = await turn.records.bookings.cancel(reference, turn.personId);
    const done = before?.status === 'waiting' ? text.leftWaitlist : text.cancelled;
    if (cancelled.ok) return { kind: 'done', text: done(reference)[locale] };
    switch (cancelled.reason) {
      case 'already-cancelled':
        return { kind: 'done', text: text.alreadyCancelled(reference)[locale] };
      case 'closed':
        return { kind: 'done', text: text.started(reference)[locale] };
      case 'not-found':
      case 'not-yours':
        return { kind: 'reopen', slots: ['booking'], text: text.notFound(reference)[locale] };
    }
  },
};
