import { type Kysely, type SqlBool, sql } from 'kysely';
import { AppError } from '../model/appError.ts';
import { type Arrangements, arrangementsOf, isSameArrangements } from '../model/arrangements.ts';
import type { NewNotice } from '../model/notices.ts';
import type { ProgrammeEvent } from '../model/programme.ts';
import { fromRow, toRow } from './eventRows.ts';
import { freeSeats, lockEvent } from './eventSeats.ts';
import { addNotices } from './notices.ts';
import { findOfferEnd, offerSeats } from './offers.ts';
import type { Schema } from './schema.ts';

/**
 * Puts one event on record as staff state it. Those who booked it, or wait for it, are told when its time, place or
 * link changed or when it is called off; that also ends its queue and the offers of its seats, and its queue is as it
 * was should it take place after all. What is over already concerns nobody. Throws AppError `programme.seats-taken`
 * (conflict).
 */
export async function loadEvent(
  db: Kysely<Schema>,
  event: ProgrammeEvent,
  now: number,
  offerLength: number,
): Promise<void> {
  const row = toRow(event);
  // Locked first: what is read next, no booking changes any more.
  if (!(await lockEvent(db, event.id))) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('events')
      .values({ ...row, seats_taken: 0, last_queue_number: 0, loaded_at: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return;
    // Another process put it on record a moment ago.
    await lockEvent(db, event.id);
  }
  const stored = await db.selectFrom('events').selectAll().where('id', '=', event.id).executeTakeFirstOrThrow();
  const before = fromRow(stored);
  const isOver = before.endsAt <= now && event.endsAt <= now;
  const isCalledOff = event.cancelled === true && !before.cancelled;
  if (isCalledOff && !isOver) await callOff(db, before, now);
  const { id: _, ...changes } = row;
  const { numUpdatedRows } = await db
    .updateTable('events')
    .set(changes)
    .where('id', '=', event.id)
    .where('seats_taken', '<=', event.seats)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) {
    const message = `event ${event.id} cannot have ${event.seats} seats: more are taken already`;
    throw new AppError('programme.seats-taken', 'conflict', message);
  }
  if (!event.cancelled && !isOver && !isSameArrangements(before, event)) {
    if (before.cancelled) await takeUpQueue(db, event.id);
    await tellOfMove(db, before, now);
  }
  if (event.startsAt < before.startsAt) await shortenOffers(db, event, now, offerLength);
  await offerSeats(db, event.id, now, offerLength);
}

async function affected(db: Kysely<Schema>, eventId: string) {
  return db
    .selectFrom('bookings')
    .select(['reference', 'person_id', 'status', 'seats', 'revision'])
    .where('event_id', '=', eventId)
    .where('status', 'in', ['held', 'waiting', 'offered'])
    .orderBy('reference')
    .execute();
}

async function tellOfMove(db: Kysely<Schema>, before: ProgrammeEvent, now: number): Promise<void> {
  const bookings = await affected(db, before.id);
  await raiseRevisions(db, before.id, now);
  await tell(db, 'event-moved', bookings, before, now);
}

/** An event that comes sooner leaves less time to take its seats. */
async function shortenOffers(
  db: Kysely<Schema>,
  event: ProgrammeEvent,
  now: number,
  offerLength: number,
): Promise<void> {
  const end = findOfferEnd(now, event.startsAt, offerLength) ?? now;
  await db
    .updateTable('bookings')
    .set({ offer_expires_at: end })
    .where('event_id', '=', event.id)
    .where('status', '=', 'offered')
    .where('offer_expires_at', '>', end)
    .execute();
}

/** Those who hold seats go on holding them, so that they can move to another date; nobody waits any more. */
async function callOff(db: Kysely<Schema>, before: ProgrammeEvent, now: number): Promise<void> {
  const bookings = await affected(db, before.id);
  await raiseRevisions(db, before.id, now);
  await db
    .updateTable('delegates')
    .set({ active: 0 })
    .where('booking_reference', 'in', (query) =>
      query
        .selectFrom('bookings')
        .select('reference')
        .where('event_id', '=', before.id)
        .where('status', 'in', ['waiting', 'offered']),
    )
    .execute();
  await db
    .updateTable('bookings')
    .set({ status: 'cancelled', offer_expires_at: null })
    .where('event_id', '=', before.id)
    .where('status', 'in', ['waiting', 'offered'])
    .execute();
  const offered = bookings.filter(({ status }) => status === 'offered');
  await freeSeats(
    db,
    before.id,
    offered.reduce((sum, { seats }) => sum + seats, 0),
  );
  await tell(db, 'event-cancelled', bookings, before, now);
}

/** Those whose place in the queue, or whose offer, ended when it was called off wait again, with their old numbers. */
async function takeUpQueue(db: Kysely<Schema>, eventId: string): Promise<void> {
  const endedByStaff = sql<SqlBool>`exists (select 1 from notices
    where notices.key = 'event-cancelled:' || bookings.reference || ':' || bookings.revision)`;
  await db
    .updateTable('bookings')
    .set({ status: 'waiting' })
    .where('event_id', '=', eventId)
    .where('status', '=', 'cancelled')
    // Whoever left by themselves did so at a later revision.
    .where(endedByStaff)
    .execute();
  await db
    .updateTable('delegates')
    .set({ active: 1 })
    .where('booking_reference', 'in', (query) =>
      query.selectFrom('bookings').select('reference').where('event_id', '=', eventId).where('status', '=', 'waiting'),
    )
    .execute();
}

async function raiseRevisions(db: Kysely<Schema>, eventId: string, now: number): Promise<void> {
  await db
    .updateTable('bookings')
    .set((row) => ({ revision: row('revision', '+', 1), changed_at: now }))
    .where('event_id', '=', eventId)
    .where('status', 'in', ['held', 'waiting', 'offered'])
    .execute();
}

/** `bookings` as they were before their revision was raised; with each, what its person was told last. */
async function tell(
  db: Kysely<Schema>,
  kind: 'event-moved' | 'event-cancelled',
  bookings: Awaited<ReturnType<typeof affected>>,
  before: ProgrammeEvent,
  now: number,
): Promise<void> {
  const untold = await endUntold(db, before.id, now);
  const notices = bookings.map(
    ({ reference, person_id, status, revision }): NewNotice => ({
      key: `${kind}:${reference}:${revision + 1}`,
      kind,
      personId: person_id,
      subject: reference,
      details: { eventId: before.id, before: untold.get(reference) ?? arrangementsOf(before), status },
      dueAt: now,
    }),
  );
  await addNotices(db, notices, now);
}

/**
 * Ends what nobody was told yet of earlier changes: the next notice stands for all of them. Gives, by the reference of
 * the booking, what its person was told before these changes.
 */
async function endUntold(db: Kysely<Schema>, eventId: string, now: number): Promise<ReadonlyMap<string, Arrangements>> {
  const ended = await db
    .updateTable('notices')
    .set({ settled_at: now, outcome: 'dropped' })
    // One that is being told at this moment is waited for, and is told then.
    .where('settled_at', 'is', null)
    .where('kind', 'in', ['event-moved', 'event-cancelled'])
    .where('subject', 'in', (query) => query.selectFrom('bookings').select('reference').where('event_id', '=', eventId))
    .returning(['subject', 'details'])
    .execute();
  const told = ended.map(({ subject, details }) => ({ subject, details: JSON.parse(details) }));
  // Of a booking that came from another event, an older notice may be about that one.
  return new Map(
    told.flatMap(({ subject, details }) => (details.eventId === eventId ? [[subject, details.before]] : [])),
  );
}
