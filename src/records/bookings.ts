import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Booking, BookingRequest, Bookings, HoldRefusal } from '../model/bookings.ts';
import type { Clock } from '../model/clock.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { acceptOffer, cancelBooking, changeDelegates, moveBooking } from './bookingChanges.ts';
import { findBooking, insertDelegates, withDelegates } from './bookingRows.ts';
import { findPartyRefusal, isOpen, type LockedEvent, lockEvent, takeQueueNumber, takeSeats } from './eventSeats.ts';
import { eventsWithExpiredOffers, lapseOffersOf, offerSeats } from './offers.ts';
import { normaliseReference, takeReference } from './reference.ts';
import { allOrNothing } from './savepoint.ts';
import type { BookingsTable, Schema } from './schema.ts';
import { attend, findByTicket } from './ticketCodes.ts';

/** What a booking got: seats, or a number in the queue of its event. */
type Place = Pick<BookingsTable, 'status' | 'queue_number'>;
type Refusal = Exclude<HoldRefusal, 'full'>;

/** `offerLength`: how long a seat that came free is kept for who is next, in milliseconds; see `findOfferEnd`. */
export function createBookings(db: Kysely<Schema>, clock: Clock, offerLength: number): Bookings {
  /** The booking that was written a moment ago. */
  async function toldBack<Reason extends string>(result: Result<string, Reason>): Promise<Result<Booking, Reason>> {
    if (!result.ok) return result;
    const booking = await findBooking(db, 'reference', result.value);
    if (!booking) throw new Error('a booking is gone that was written a moment ago');
    return succeed(booking);
  }

  async function book<Reason extends string>(
    request: BookingRequest,
    write: (trx: Kysely<Schema>, event: LockedEvent, now: number) => Promise<Result<string, Reason>>,
  ): Promise<Result<Booking, Reason | Refusal>> {
    if (request.delegates.length === 0) throw new Error('a booking needs a delegate');
    const now = clock.now();
    const result = await allOrNothing(db, async (trx): Promise<Result<string, Reason | Refusal>> => {
      const event = await lockEvent(trx, request.eventId);
      if (!event) return refuse('not-found');
      if (!isOpen(event, now)) return refuse('closed');
      // Told even where there is no seat: that spares a firm the queue for nothing.
      const refusal = await findPartyRefusal(trx, event, request);
      return refusal ? refuse(refusal) : write(trx, event, now);
    });
    return toldBack(result);
  }

  return {
    hold: (request) =>
      book(request, async (trx, event, now) => {
        if (!(await takeSeats(trx, event.id, request.delegates.length))) return refuse('full');
        return succeed(await insertBooking(trx, event, request, { status: 'held', queue_number: null }, now));
      }),

    wait: (request) =>
      book(request, async (trx, event, now) => {
        const place: Place = { status: 'waiting', queue_number: await takeQueueNumber(trx, event.id) };
        const reference = await insertBooking(trx, event, request, place, now);
        await offerSeats(trx, event.id, now, offerLength);
        return succeed(reference);
      }),

    async placeInQueue(reference) {
      const { place } = await db
        .selectFrom('bookings')
        .innerJoin('bookings as mine', (join) =>
          join
            .onRef('mine.event_id', '=', 'bookings.event_id')
            .onRef('mine.queue_number', '>=', 'bookings.queue_number'),
        )
        .where('mine.reference', '=', normaliseReference(reference))
        .where('mine.status', '=', 'waiting')
        .where('bookings.status', '=', 'waiting')
        .select((row) => row.fn.countAll<number>().as('place'))
        .executeTakeFirstOrThrow();
      return place;
    },

    async listOf(personId) {
      const rows = await db
        .selectFrom('bookings')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('created_at', 'desc')
        .orderBy('reference')
        .execute();
      return withDelegates(db, rows);
    },

    async listOfEvent(eventId) {
      const rows = await db
        .selectFrom('bookings')
        .selectAll()
        .where('event_id', '=', eventId)
        .orderBy('created_at')
        .orderBy('reference')
        .execute();
      return withDelegates(db, rows);
    },

    find: (reference) => findBooking(db, 'reference', normaliseReference(reference)),

    findByCalendarKey: (calendarKey) => findBooking(db, 'calendar_key', calendarKey),

    findByTicket: (ticketCode) => findByTicket(db, ticketCode),

    async acceptOffer(reference, personId) {
      return toldBack(await acceptOffer(db, { reference: normaliseReference(reference), personId }, clock.now()));
    },

    async lapseOffers() {
      const now = clock.now();
      let ended = 0;
      for (const eventId of await eventsWithExpiredOffers(db, now)) {
        const result = await allOrNothing(db, (trx) => lapseOffersOf(trx, eventId, now, offerLength));
        if (result.ok) ended += result.value;
      }
      return ended;
    },

    async changeDelegates(reference, personId, delegates) {
      if (delegates.length === 0) throw new Error('a booking needs a delegate');
      const whose = { reference: normaliseReference(reference), personId };
      return toldBack(await changeDelegates(db, whose, delegates, clock.now(), offerLength));
    },

    async move(reference, personId, toEventId) {
      const whose = { reference: normaliseReference(reference), personId };
      return toldBack(await moveBooking(db, whose, toEventId, clock.now(), offerLength));
    },

    attend: (ticketCode) => attend(db, ticketCode, clock.now()),

    async cancel(reference, personId) {
      const whose = { reference: normaliseReference(reference), personId };
      return toldBack(await cancelBooking(db, whose, clock.now(), offerLength));
    },
  };
}

async function insertBooking(
  db: Kysely<Schema>,
  event: LockedEvent,
  { personId, firm, delegates }: BookingRequest,
  place: Place,
  now: number,
): Promise<string> {
  const booking = {
    event_id: event.id,
    person_id: personId,
    firm_name: firm.name,
    credit_code: firm.creditCode,
    seats: delegates.length,
    ...place,
    offer_expires_at: null,
    created_at: now,
    changed_at: now,
    revision: 0,
    calendar_key: randomBytes(24).toString('base64url'),
  };
  const reference = await takeReference(event.kind === 'information-session' ? 'IS' : 'EV', async (drawn) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('bookings')
      .values({ reference: drawn, ...booking })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
  await insertDelegates(db, { ...booking, reference }, delegates);
  return reference;
}
