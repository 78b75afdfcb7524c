import { readRequest } from '../../src/language/replies/requests.ts';
import type { Finish, Form, FormTurn } from '../form/slot.ts';
import { myRecordsText as text } from './myRecordsText.ts';
import { createBookingSlot, type OwnBooking, ownBookings } from './recordSlots.ts';

function whyNotCancelled({ booking, event }: OwnBooking, { turn }: FormTurn) {
  const isOver = booking.status === 'cancelled' || booking.status === 'lapsed';
  if (isOver) return text.alreadyCancelled(booking.reference);
  return event.startsAt <= turn.now ? text.started(booking.reference) : undefined;
}

/** 算了不取消了, "don't cancel after all". */
const staysIn =
  /(?:不|别|先不|不想|不要|不用)取消|保留报名|还是(?:要)?(?:去|参加)|\b(?:do not|don['’]?t|not) (?:want to )?cancel|\bkeep (?:it|my|our|the)\b|\bstill (?:coming|going)\b/i;

/** Withdraws a registration, a place on a waiting list or a seat that is kept, and frees the seats. */
export const cancelRegistration: Form = {
  id: 'cancel-registration',
  title: text.cancelTitle,
  called: { zh: ['取消'], en: ['cancellation'] },
  stopped: text.cancelStopped,
  decision: { yes: text.cancelYes, no: text.cancelNo, declines: staysIn },
  summaryTitle: text.cancelSummary,
  confirms: true,
  slots: [createBookingSlot({ ask: text.askBooking, refusal: whyNotCancelled })],
  opens({ text: words }) {
    const request = readRequest(words);
    return request !== undefined && 'dialog' in request && request.toCancel === true;
  },
  async refuses(form: FormTurn) {
    const own = await ownBookings(form);
    return own.every((one) => whyNotCancelled(one, form)) ? text.nothingToCancel[form.locale] : undefined;
  },
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
