import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Booking, BookingRequest, Bookings, CancelRefusal, Delegate, HoldRefusal } from '../model/programme.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { normaliseReference, takeReference } from './reference.ts';
import { allOrNothing } from './savepoint.ts';
import type { BookingsTable, DelegatesTable, Schema } from './schema.ts';

/** What a booking got: seats, or a number in the queue of its event. */
type Place = Pick<BookingsTable, 'status' | 'queue_number'>;
type Refusal = Exclude<HoldRefusal, 'full'>;

/**
 * Whatever changes the bookings of an event first updates the event's row: on PostgreSQL the others wait for that row
 * until it commits, and see its rows when they go on.
 */
export function createBookings(db: Kysely<Schema>, clock: Clock): Bookings {
  async function findWhere(column: 'reference' | 'calendar_key', value: string): Promise<Booking | undefined> {
    const row = await db.selectFrom('bookings').selectAll().where(column, '=', value).executeTakeFirst();
    const [booking] = await withDelegates(db, row ? [row] : []);
    return booking;
  }

  /** The booking that was written a moment ago. */
  async function toldBack<Reason extends string>(result: Result<string, Reason>): Promise<Result<Booking, Reason>> {
    if (!result.ok) return result;
    const booking = await findWhere('reference', result.value);
    if (!booking) throw new Error('a booking is gone that was written a moment ago');
    return succeed(booking);
  }

  async function book<Reason extends string>(
    request: BookingRequest,
    take: (trx: Kysely<Schema>, now: number) => Promise<Result<Place, Reason>>,
  ): Promise<Result<Booking, Reason | Refusal>> {
    if (request.delegates.length === 0) throw new Error('a booking needs a delegate');
    const now = clock.now();
    const result = await allOrNothing(db, async (trx): Promise<Result<string, Reason | Refusal>> => {
      const place = await take(trx, now);
      const refusal = await findRefusal(trx, request, now);
      if (refusal) return refuse(refusal);
      return place.ok ? insertBooking(trx, request, place.value, now) : place;
    });
    return toldBack(result);
  }

  return {
    hold: (request) => book(request, (trx, now) => takeSeats(trx, request, now)),

    wait: (request) => book(request, (trx) => takeQueueNumber(trx, request.eventId)),

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

    find: (reference) => findWhere('reference', normaliseReference(reference)),

    findByCalendarKey: (calendarKey) => findWhere('calendar_key', calendarKey),

    async cancel(reference, personId) {
      const result = await allOrNothing(db, (trx) =>
        cancelBooking(trx, normaliseReference(reference), personId, clock.now()),
      );
      return toldBack(result);
    },
  };
}

async function takeSeats(db: Kysely<Schema>, request: BookingRequest, now: number): Promise<Result<Place, 'full'>> {
  const wanted = request.delegates.length;
  const { numUpdatedRows } = await db
    .updateTable('events')
    .set((event) => ({ seats_taken: event('seats_taken', '+', wanted) }))
    .where('id', '=', request.eventId)
    .where('registration_closes_at', '>', now)
    .where('starts_at', '>', now)
    .where((event) => event(event('seats_taken', '+', wanted), '<=', event.ref('seats')))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n ? succeed({ status: 'held', queue_number: null }) : refuse('full');
}

async function takeQueueNumber(db: Kysely<Schema>, eventId: string): Promise<Result<Place, never>> {
  const event = await db
    .updateTable('events')
    .set((row) => ({ last_queue_number: row('last_queue_number', '+', 1) }))
    .where('id', '=', eventId)
    .returning('last_queue_number')
    .executeTakeFirst();
  return succeed({ status: 'waiting', queue_number: event?.last_queue_number ?? null });
}

/** Why the request would be refused even with seats to spare. Telling that first spares a firm the queue for nothing. */
async function findRefusal(db: Kysely<Schema>, request: BookingRequest, now: number): Promise<Refusal | undefined> {
  const event = await db
    .selectFrom('events')
    .select(['registration_closes_at', 'starts_at', 'seats_per_firm'])
    .where('id', '=', request.eventId)
    .executeTakeFirst();
  if (!event) return 'not-found';
  if (event.registration_closes_at <= now || event.starts_at <= now) return 'closed';
  const colleagues = await db
    .selectFrom('delegates')
    .select('name_key')
    .where('event_id', '=', request.eventId)
    .where('credit_code', '=', request.firm.creditCode)
    .where('active', '=', 1)
    .execute();
  const known = new Set(colleagues.map((delegate) => delegate.name_key));
  if (request.delegates.some((delegate) => known.has(nameKey(delegate.name)))) return 'already-registered';
  if (colleagues.length + request.delegates.length > event.seats_per_firm) return 'over-firm-limit';
  return undefined;
}

async function insertBooking(
  db: Kysely<Schema>,
  { eventId, personId, firm, delegates }: BookingRequest,
  place: Place,
  now: number,
): Promise<Result<string, Refusal>> {
  const booking = {
    event_id: eventId,
    person_id: personId,
    firm_name: firm.name,
    credit_code: firm.creditCode,
    ...place,
    created_at: now,
    changed_at: now,
    revision: 0,
    calendar_key: randomBytes(24).toString('base64url'),
  };
  const reference = await takeReference('EV', async (drawn) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('bookings')
      .values({ reference: drawn, ...booking })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
  const rows = delegates.map(
    (delegate, index): DelegatesTable => ({
      booking_reference: reference,
      position: index + 1,
      event_id: eventId,
      credit_code: firm.creditCode,
      name_key: nameKey(delegate.name),
      name: delegate.name,
      title: delegate.title ?? null,
      phone: delegate.phone ?? null,
      email: delegate.email ?? null,
      active: 1,
    }),
  );
  // An error would end the turn's whole transaction on PostgreSQL, so a name that is there already is counted instead.
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('delegates')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === BigInt(rows.length) ? succeed(reference) : refuse('already-registered');
}

async function cancelBooking(
  db: Kysely<Schema>,
  reference: string,
  personId: string,
  now: number,
): Promise<Result<string, CancelRefusal>> {
  const known = await db
    .selectFrom('bookings')
    .select(['event_id', 'person_id'])
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (!known) return refuse('not-found');
  if (known.person_id !== personId) return refuse('not-yours');
  const event = await db
    .updateTable('events')
    .set((row) => ({ seats_taken: row.ref('seats_taken') }))
    .where('id', '=', known.event_id)
    .returning('starts_at')
    .executeTakeFirstOrThrow();
  const { status } = await db
    .selectFrom('bookings')
    .select('status')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  if (status === 'cancelled') return refuse('already-cancelled');
  if (event.starts_at <= now) return refuse('closed');
  await db
    .updateTable('bookings')
    .set((row) => ({ status: 'cancelled', revision: row('revision', '+', 1), changed_at: now }))
    .where('reference', '=', reference)
    .execute();
  const { numUpdatedRows } = await db
    .updateTable('delegates')
    .set({ active: 0 })
    .where('booking_reference', '=', reference)
    .executeTakeFirstOrThrow();
  if (status === 'held') {
    await db
      .updateTable('events')
      .set((row) => ({ seats_taken: row('seats_taken', '-', Number(numUpdatedRows)) }))
      .where('id', '=', known.event_id)
      .execute();
  }
  return succeed(reference);
}

async function withDelegates(db: Kysely<Schema>, rows: readonly BookingsTable[]): Promise<readonly Booking[]> {
  if (rows.length === 0) return [];
  const references = rows.map((row) => row.reference);
  const delegates = await db
    .selectFrom('delegates')
    .selectAll()
    .where('booking_reference', 'in', references)
    .orderBy('booking_reference')
    .orderBy('position')
    .execute();
  const byBooking = Map.groupBy(delegates, (delegate) => delegate.booking_reference);
  return rows.map((row) => toBooking(row, byBooking.get(row.reference) ?? []));
}

function toBooking(row: BookingsTable, delegates: readonly DelegatesTable[]): Booking {
  return {
    reference: row.reference,
    eventId: row.event_id,
    personId: row.person_id,
    firm: { name: row.firm_name, creditCode: row.credit_code },
    delegates: delegates.map(toDelegate),
    status: row.status,
    createdAt: row.created_at,
    revision: row.revision,
    calendarKey: row.calendar_key,
  };
}

function toDelegate({ name, title, phone, email }: DelegatesTable): Delegate {
  return { name, title: title ?? undefined, phone: phone ?? undefined, email: email ?? undefined };
}

/** One person writes 王小明 or 王 小明, Li Na or LI NA: width, case, spaces and the dot of transcribed names do not tell people apart. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·•・‧]/gu, '');
}
