import type { Kysely } from 'kysely';
import { AppError } from '../model/appError.ts';
import type { NewNotice } from '../model/notices.ts';
import type { ProgrammeEvent } from '../model/programme.ts';
import { fromRow, toRow } from './eventRows.ts';
import { freeSeats, lockEvent } from './eventSeats.ts';
import { addNotices } from './notices.ts';
import { findOfferEnd, offerSeats } from './offers.ts';
import type { Schema } from './schema.ts';

/**
 * Puts one event on record as staff state it. Those who booked it, or wait for it, are told when its time, place or
 * link changed or when it is called off; that also ends its queue and the offers of its seats. What is over already
 * concerns nobody. Throws AppError `programme.seats-taken` (conflict).
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
  if (!event.cancelled && !isOver && isMoved(before, event)) await tellOfMove(db, before, event, now);
  if (event.startsAt < before.startsAt) await shortenOffers(db, event, now, offerLength);
  await offerSeats(db, event.id, now, offerLength);
}

/** When and where, as far as those who come must know it. */
function placement({ startsAt, endsAt, place, online, joinUrl, cancelled = false }: ProgrammeEvent) {
  return { startsAt, endsAt, place, online, joinUrl, cancelled };
}

/** One that was called off and takes place after all counts as well. */
function isMoved(before: ProgrammeEvent, after: ProgrammeEvent): boolean {
  const told = ({ startsAt, endsAt, place, online, joinUrl, cancelled = false }: ProgrammeEvent) =>
    JSON.stringify([startsAt, endsAt, place?.zh, place?.en, online, joinUrl, cancelled]);
  return told(before) !== told(after);
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

async function tellOfMove(
  db: Kysely<Schema>,
  before: ProgrammeEvent,
  after: ProgrammeEvent,
  now: number,
): Promise<void> {
  const bookings = await affected(db, after.id);
  await raiseRevisions(db, after.id, now);
  const details = { eventId: after.id, before: placement(before), after: placement(after) };
  await tell(db, 'event-moved', bookings, details, now);
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
  await tell(db, 'event-cancelled', bookings, { eventId: before.id, before: placement(before) }, now);
}

async function raiseRevisions(db: Kysely<Schema>, eventId: string, now: number): Promise<void> {
  await db
    .updateTable('bookings')
    .set((row) => ({ revision: row('revision', '+', 1), changed_at: now }))
    .where('event_id', '=', eventId)
    .where('status', 'in', ['held', 'waiting', 'offered'])
    .execute();
}

/** `bookings` as they were before their revision was raised. */
async function tell(
  db: Kysely<Schema>,
  kind: 'event-moved' | 'event-cancelled',
  bookings: Awaited<ReturnType<typeof affected>>,
  details: Readonly<Record<string, unknown>>,
  now: number,
): Promise<void> {
  const notices = bookings.map(
    ({ reference, person_id, status, revision }): NewNotice => ({
      key: `${kind}:${reference}:${revision + 1}`,
      kind,
      personId: person_id,
      subject: reference,
      details: { ...details, status },
      dueAt: now,
    }),
  );
  await addNotices(db, notices, now);
}
