import type { Kysely } from 'kysely';
import { type Result, refuse, succeed } from '../model/result.ts';
import { afterQuietHours } from '../programme/beijingTime.ts';
import { freeSeats, lockEvent, takeSeats } from './eventSeats.ts';
import { addNotices } from './notices.ts';
import type { Schema } from './schema.ts';

/** Milliseconds in which somebody who is told can be expected to answer. */
const shortestOffer = 15 * 60 * 1_000;

/**
 * Until when a seat is kept that came free at `now`; undefined once the event has begun. At most `longest`, and no more
 * than half of the time that is left to the start, so that whoever is next has a chance too; but not less than a
 * quarter of an hour, and in the last quarter up to the start. At night it counts from 08:00, when people can be told
 * and answer, unless the event has begun by then.
 */
export function findOfferEnd(now: number, startsAt: number, longest: number): number | undefined {
  if (startsAt <= now) return undefined;
  const morning = afterQuietHours(now);
  const from = morning < startsAt ? morning : now;
  const left = startsAt - from;
  return from + Math.min(longest, left, Math.max(Math.floor(left / 2), shortestOffer));
}

/**
 * Keeps the free seats of a locked event for those who wait, in their order: each free seat goes to the first whose
 * whole party fits. Whatever frees a seat or lets somebody wait calls this in its transaction. So at every commit, up to
 * the start, no seat is free that somebody who waits could use, and a newcomer who finds free seats takes them from
 * nobody.
 */
export async function offerSeats(db: Kysely<Schema>, eventId: string, now: number, longest: number): Promise<void> {
  const event = await db
    .selectFrom('events')
    .select(['seats', 'seats_taken', 'starts_at', 'cancelled'])
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
  const expiresAt = event.cancelled === 1 ? undefined : findOfferEnd(now, event.starts_at, longest);
  if (expiresAt === undefined) return;
  for (let free = event.seats - event.seats_taken; free > 0; ) {
    const next = await db
      .selectFrom('bookings')
      .select(['reference', 'person_id', 'seats', 'revision'])
      .where('event_id', '=', eventId)
      .where('status', '=', 'waiting')
      .where('seats', '<=', free)
      .orderBy('queue_number')
      .limit(1)
      .executeTakeFirst();
    if (!next) return;
    const { reference, seats } = next;
    const revision = next.revision + 1;
    if (!(await takeSeats(db, eventId, seats)))
      throw new Error(`the free seats of ${eventId} are gone though it is locked`);
    await db
      .updateTable('bookings')
      .set({ status: 'offered', offer_expires_at: expiresAt, revision, changed_at: now })
      .where('reference', '=', reference)
      .execute();
    const notice = {
      key: `seat-offered:${reference}:${revision}`,
      kind: 'seat-offered',
      personId: next.person_id,
      subject: reference,
      details: { eventId, expiresAt },
      dueAt: now,
    } as const;
    await addNotices(db, [notice], now);
    free -= seats;
  }
}

/** Events with offers whose time is over, in the order in which they are locked. */
export async function eventsWithExpiredOffers(db: Kysely<Schema>, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('bookings')
    .select('event_id')
    .where('status', '=', 'offered')
    .where('offer_expires_at', '<=', now)
    .execute();
  return [...new Set(rows.map((row) => row.event_id))].sort();
}

/** Ends the offers of one event whose time is over and passes their seats on. Gives how many ended; refused when none did. */
export async function lapseOffersOf(
  db: Kysely<Schema>,
  eventId: string,
  now: number,
  longest: number,
): Promise<Result<number, 'none'>> {
  if (!(await lockEvent(db, eventId))) return refuse('none');
  const expired = await db
    .selectFrom('bookings')
    .select(['reference', 'person_id', 'seats', 'revision', 'offer_expires_at'])
    .where('event_id', '=', eventId)
    .where('status', '=', 'offered')
    .where('offer_expires_at', '<=', now)
    .orderBy('queue_number')
    .execute();
  if (expired.length === 0) return refuse('none');
  for (const { reference, person_id, seats, revision, offer_expires_at } of expired) {
    await endBooking(db, reference, 'lapsed', now);
    await freeSeats(db, eventId, seats);
    const notice = {
      key: `offer-lapsed:${reference}:${revision + 1}`,
      kind: 'offer-lapsed',
      personId: person_id,
      subject: reference,
      details: { eventId, expiredAt: offer_expires_at },
      dueAt: now,
    } as const;
    await addNotices(db, [notice], now);
  }
  await offerSeats(db, eventId, now, longest);
  return succeed(expired.length);
}

/** Its delegates may register again; the seats are for the caller to free. */
export async function endBooking(
  db: Kysely<Schema>,
  reference: string,
  status: 'cancelled' | 'lapsed',
  now: number,
): Promise<void> {
  await db
    .updateTable('bookings')
    .set((row) => ({ status, offer_expires_at: null, revision: row('revision', '+', 1), changed_at: now }))
    .where('reference', '=', reference)
    .execute();
  await db.updateTable('delegates').set({ active: 0 }).where('booking_reference', '=', reference).execute();
}
