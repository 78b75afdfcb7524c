import type { Booking, BookingRequest, Delegate, HoldRefusal } from '../../src/model/bookings.ts';
import type { ListedEvent } from '../../src/model/programme.ts';
import type { Locale } from '../../src/model/text.ts';
import type { Finish, FormTurn } from '../form/slot.ts';
import { registrationText as text } from './registrationText.ts';

type Reopened = Extract<Finish, { kind: 'reopen' }>;

/**
 * Registers the delegates whom the slots of this folder hold, or queues them where they agreed to wait; else what the
 * form must ask for again.
 */
export async function book({
  turn,
  values,
  locale,
}: FormTurn): Promise<{ readonly booking: Booking; readonly event: ListedEvent } | Reopened> {
  const { bookings, programme } = turn.records;
  const request: BookingRequest = {
    eventId: String(values.event),
    personId: turn.personId,
    firm: { name: String(values.firm), creditCode: String(values.creditCode) },
    delegates: values.delegates as readonly Delegate[],
  };
  // A seat, if there is one by now, also for who would have waited.
  const held = await bookings.hold(request);
  const queued = !held.ok && held.reason === 'full' && values.waitlist ? await bookings.wait(request) : held;
  // A seat that came free this moment was offered at once: whoever asks for it just now has it.
  const isOffered = queued.ok && queued.value.status === 'offered';
  const accepted = isOffered ? await bookings.acceptOffer(queued.value.reference, turn.personId) : queued;
  const taken = accepted.ok ? accepted : queued;
  if (!taken.ok) return reopened(taken.reason, locale);
  const event = await programme.get(taken.value.eventId);
  if (!event) throw new Error(`the event ${taken.value.eventId} of ${taken.value.reference} is not in the programme`);
  return { booking: taken.value, event };
}

/** What a refused registration asks for again. */
function reopened(reason: HoldRefusal, locale: Locale): Reopened {
  switch (reason) {
    case 'not-found':
    case 'closed':
      return { kind: 'reopen', slots: ['event'], text: text.gone[locale] };
    case 'full':
      return { kind: 'reopen', slots: [], text: text.full[locale] };
    case 'over-firm-limit':
      return { kind: 'reopen', slots: ['headcount', 'delegates'], text: text.overFirmLimit[locale] };
    case 'already-registered':
      return { kind: 'reopen', slots: ['delegates'], text: text.alreadyRegistered[locale] };
  }
}
