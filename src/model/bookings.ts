import type { PersonId } from './people.ts';
import type { Result } from './result.ts';

export interface Delegate {
  readonly name: string;
  readonly title?: string;
  /** E.164, e.g. +8613800138000. */
  readonly phone?: string;
  readonly email?: string;
}

/**
 * One person writes 王小明 or 王 小明, Li Na or LI NA: width, case, spaces and the dot of transcribed names do not tell people apart. Within a firm
 * and an event the key stands for one person.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·•・‧]/gu, '');
}

export interface Firm {
  readonly name: string;
  /** 18 characters, GB 32100-2015. */
  readonly creditCode: string;
}

/**
 * `offered`: seats that came free are kept for it until `offerExpiresAt`, and it is no longer in the queue. `lapsed`: an
 * offer that nobody took in time.
 */
export type BookingStatus = 'held' | 'waiting' | 'offered' | 'lapsed' | 'cancelled';

export interface BookedDelegate extends Delegate {
  /** What is shown at the door, as text and as a QR code; unguessable. */
  readonly ticketCode: string;
  readonly attendedAt?: number;
}

export interface Booking {
  /** EV-…, or IS-… of an information session: what the firm quotes. */
  readonly reference: string;
  readonly eventId: string;
  readonly personId: PersonId;
  readonly firm: Firm;
  readonly delegates: readonly BookedDelegate[];
  readonly status: BookingStatus;
  /** Epoch milliseconds; while `offered`. */
  readonly offerExpiresAt?: number;
  readonly createdAt: number;
  /** Raised by one at every change, as SEQUENCE of the calendar file. */
  readonly revision: number;
  /** Unguessable; whoever holds the link may fetch the calendar file. */
  readonly calendarKey: string;
}

export interface BookingRequest {
  readonly eventId: string;
  readonly personId: PersonId;
  readonly firm: Firm;
  readonly delegates: readonly Delegate[];
}

export type HoldRefusal = 'not-found' | 'closed' | 'full' | 'over-firm-limit' | 'already-registered';
export type OfferRefusal = 'not-found' | 'not-yours' | 'no-offer' | 'expired';
/**
 * `closed`: after the registration deadline only staff change a booking; `inactive`: cancelled or lapsed; `offered`: the
 * seats that are kept for it must be taken or given up first.
 */
export type ChangeRefusal = 'not-found' | 'not-yours' | 'inactive' | 'offered' | HoldRefusal;
export type MoveRefusal = ChangeRefusal | 'same-event';
export type AttendRefusal = 'not-found' | 'not-held' | 'too-early';
export type CancelRefusal = 'not-found' | 'not-yours' | 'already-cancelled' | 'closed';

/** Seats and who holds them. */
export interface Bookings {
  /** Takes the seats in one statement that cannot overbook. The same delegate of a firm (by name) is refused twice on one event. */
  hold(request: BookingRequest): Promise<Result<Booking, HoldRefusal>>;
  /**
   * A place in the queue for the same request; refused for the same reasons except `full`. Seats that are free by now
   * are `offered` to it at once.
   */
  wait(request: BookingRequest): Promise<Result<Booking, Exclude<HoldRefusal, 'full'>>>;
  /** 1 for the first in the queue of its event; 0 for what is not waiting. */
  placeInQueue(reference: string): Promise<number>;
  /** Newest first, cancelled ones included. */
  listOf(personId: string): Promise<readonly Booking[]>;
  /** In the order in which they were made, cancelled and lapsed ones included; for staff. */
  listOfEvent(eventId: string): Promise<readonly Booking[]>;
  find(reference: string): Promise<Booking | undefined>;
  findByCalendarKey(calendarKey: string): Promise<Booking | undefined>;
  /** What has this ticket: a booking and its delegate. */
  findByTicket(ticketCode: string): Promise<{ booking: Booking; delegate: BookedDelegate } | undefined>;
  /** Takes the seats that are kept for it. */
  acceptOffer(reference: string, personId: string): Promise<Result<Booking, OfferRefusal>>;
  /**
   * Ends the offers whose time is over, tells their firms (`offer-lapsed`) and passes the seats on; any number of
   * processes may do so at once. Gives how many ended.
   */
  lapseOffers(): Promise<number>;
  /**
   * Other delegates, more or fewer, at the same event: those who stay keep their ticket codes. All that frees a seat
   * (this, `move`, `cancel`, `lapseOffers`, more seats in the programme) offers it in the same transaction to the first
   * in the queue whose whole party fits, with a notice `seat-offered`.
   */
  changeDelegates(
    reference: string,
    personId: string,
    delegates: readonly Delegate[],
  ): Promise<Result<Booking, ChangeRefusal>>;
  /**
   * To another event, with the same reference, in one step: it never holds both nor neither. A waiting one needs free
   * seats there as well, and holds them then. What staff called off can be left after its deadline too. From an
   * information session only to another one, and from what is none to none: `not-found`.
   */
  move(reference: string, personId: string, toEventId: string): Promise<Result<Booking, MoveRefusal>>;
  /** Staff note who came, from an hour before the start on; a second time changes nothing. */
  attend(ticketCode: string): Promise<Result<{ booking: Booking; delegate: BookedDelegate }, AttendRefusal>>;
  /** Frees the seats. Refused `closed` once the event has started. */
  cancel(reference: string, personId: string): Promise<Result<Booking, CancelRefusal>>;
}
