import type { Kysely } from 'kysely';
import {
  type CancelRefusal,
  type ChangeRefusal,
  type Delegate,
  type MoveRefusal,
  nameKey,
  type OfferRefusal,
} from '../model/bookings.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { insertDelegates } from './bookingRows.ts';
import { findPartyRefusal, freeSeats, isOpen, type LockedEvent, lockEvent, takeSeats } from './eventSeats.ts';
import { endBooking, offerSeats } from './offers.ts';
import { allOrNothing } from './savepoint.ts';
import type { BookingsTable, Schema } from './schema.ts';

/** A booking, and who asks for the change: they must be its own. */
interface Whose {
  readonly reference: string;
  readonly personId: string;
}

interface Locked {
  readonly db: Kysely<Schema>;
  readonly booking: BookingsTable;
  readonly event: LockedEvent;
  /** The other event that was asked for. */
  readonly other?: LockedEvent;
}

/**
 * Runs `work` on a booking whose event is locked, and another event if it is named. All of it or, when it is refused,
 * nothing; gives the reference.
 */
async function withLockedBooking<Reason extends string>(
  db: Kysely<Schema>,
  { reference, personId }: Whose,
  work: (locked: Locked) => Promise<Reason | undefined>,
  otherEventId?: string,
): Promise<Result<string, Reason | 'not-found' | 'not-yours'>> {
  type Refusal = Reason | 'not-found' | 'not-yours' | 'moved-meanwhile';
  for (;;) {
    const result = await allOrNothing(db, async (trx): Promise<Result<string, Refusal>> => {
      const known = await trx
        .selectFrom('bookings')
        .select(['event_id', 'person_id'])
        .where('reference', '=', reference)
        .executeTakeFirst();
      if (!known) return refuse('not-found');
      if (known.person_id !== personId) return refuse('not-yours');
      const eventIds = new Set([known.event_id, ...(otherEventId === undefined ? [] : [otherEventId])]);
      const events = new Map<string, LockedEvent>();
      for (const id of [...eventIds].sort()) {
        const event = await lockEvent(trx, id);
        if (event) events.set(id, event);
      }
      const booking = await trx
        .selectFrom('bookings')
        .selectAll()
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow();
      const event = events.get(booking.event_id);
      // It may have gone to another event while this waited for the lock; then that one is to be locked.
      if (!event || booking.event_id !== known.event_id) return refuse('moved-meanwhile');
      const other = otherEventId === undefined ? undefined : events.get(otherEventId);
      const refusal = await work({ db: trx, booking, event, other });
      return refusal === undefined ? succeed(reference) : refuse(refusal);
    });
    if (result.ok) return result;
    const { reason } = result;
    if (reason !== 'moved-meanwhile') return refuse(reason);
  }
}

export function acceptOffer(db: Kysely<Schema>, whose: Whose, now: number): Promise<Result<string, OfferRefusal>> {
  return withLockedBooking<OfferRefusal>(db, whose, async ({ db: trx, booking, event }) => {
    if (booking.status === 'lapsed') return 'expired';
    if (booking.status !== 'offered') return 'no-offer';
    if (booking.offer_expires_at === null || booking.offer_expires_at <= now || event.starts_at <= now)
      return 'expired';
    await update(trx, booking, now, { status: 'held', offer_expires_at: null });
    return undefined;
  });
}

export function changeDelegates(
  db: Kysely<Schema>,
  whose: Whose,
  delegates: readonly Delegate[],
  now: number,
  offerLength: number,
): Promise<Result<string, ChangeRefusal>> {
  return withLockedBooking<ChangeRefusal>(db, whose, async ({ db: trx, booking, event }) => {
    const inactive = findInactive(booking);
    if (inactive) return inactive;
    if (!isOpen(event, now)) return 'closed';
    const { reference, event_id, seats } = booking;
    const refusal = await findPartyRefusal(trx, event, { firm: firmOf(booking), delegates, reference, seats });
    if (refusal) return refusal;
    const before = await trx.selectFrom('delegates').selectAll().where('booking_reference', '=', reference).execute();
    const staying = new Set(delegates.map((delegate) => nameKey(delegate.name)));
    // Who was seen at the door stays on record.
    if (before.some(({ attended_at, name_key }) => attended_at !== null && !staying.has(name_key))) return 'closed';
    const more = delegates.length - seats;
    if (booking.status === 'held' && more > 0 && !(await takeSeats(trx, event_id, more))) return 'full';
    if (booking.status === 'held' && more < 0) await freeSeats(trx, event_id, -more);
    await trx.deleteFrom('delegates').where('booking_reference', '=', reference).execute();
    await insertDelegates(trx, booking, delegates, before);
    await update(trx, booking, now, { seats: delegates.length });
    // A smaller party frees seats, or fits into some now.
    if (more < 0) await offerSeats(trx, event_id, now, offerLength);
    return undefined;
  });
}

/**
 * A booking leaves an event that staff called off at any time. Its reference tells what it is for, so it moves from one
 * information session to another, and from any other event to any other.
 */
export function moveBooking(
  db: Kysely<Schema>,
  whose: Whose,
  toEventId: string,
  now: number,
  offerLength: number,
): Promise<Result<string, MoveRefusal>> {
  return withLockedBooking<MoveRefusal>(
    db,
    whose,
    async ({ db: trx, booking, event, other }) => {
      const inactive = findInactive(booking);
      if (inactive) return inactive;
      if (booking.event_id === toEventId) return 'same-event';
      if (!other || isSession(other) !== isSession(event)) return 'not-found';
      if ((event.cancelled === 0 && !isOpen(event, now)) || !isOpen(other, now)) return 'closed';
      const { reference, event_id, seats } = booking;
      const delegates = await trx
        .selectFrom('delegates')
        .select('name')
        .where('booking_reference', '=', reference)
        .execute();
      const refusal = await findPartyRefusal(trx, other, { firm: firmOf(booking), delegates });
      if (refusal) return refusal;
      if (!(await takeSeats(trx, toEventId, seats))) return 'full';
      if (booking.status === 'held') await freeSeats(trx, event_id, seats);
      await update(trx, booking, now, { event_id: toEventId, status: 'held', queue_number: null });
      await trx
        .updateTable('delegates')
        // Who was seen at the door of the one has not been at the other yet.
        .set({ event_id: toEventId, attended_at: null })
        .where('booking_reference', '=', reference)
        .execute();
      await offerSeats(trx, event_id, now, offerLength);
      return undefined;
    },
    toEventId,
  );
}

export function cancelBooking(
  db: Kysely<Schema>,
  whose: Whose,
  now: number,
  offerLength: number,
): Promise<Result<string, CancelRefusal>> {
  return withLockedBooking<CancelRefusal>(db, whose, async ({ db: trx, booking, event }) => {
    const { reference, event_id, seats, status } = booking;
    if (status === 'cancelled' || status === 'lapsed') return 'already-cancelled';
    if (event.starts_at <= now) return 'closed';
    await endBooking(trx, reference, 'cancelled', now);
    if (status === 'waiting') return undefined;
    await freeSeats(trx, event_id, seats);
    await offerSeats(trx, event_id, now, offerLength);
    return undefined;
  });
}

function findInactive({ status }: BookingsTable): 'inactive' | 'offered' | undefined {
  if (status === 'offered') return 'offered';
  return status === 'held' || status === 'waiting' ? undefined : 'inactive';
}

function isSession(event: LockedEvent): boolean {
  return event.kind === 'information-session';
}

function firmOf(booking: BookingsTable): { name: string; creditCode: string } {
  return { name: booking.firm_name, creditCode: booking.credit_code };
}

async function update(
  db: Kysely<Schema>,
  { reference, revision }: BookingsTable,
  now: number,
  changes: Partial<Pick<BookingsTable, 'event_id' | 'status' | 'seats' | 'queue_number' | 'offer_expires_at'>>,
): Promise<void> {
  await db
    .updateTable('bookings')
    .set({ ...changes, revision: revision + 1, changed_at: now })
    .where('reference', '=', reference)
    .execute();
}
