import type { Kysely } from 'kysely';
import { type Firm, type HoldRefusal, nameKey } from '../model/bookings.ts';
import type { EventsTable, Schema } from './schema.ts';

const lockedColumns = [
  'id',
  'kind',
  'cancelled',
  'starts_at',
  'registration_closes_at',
  'seats',
  'seats_taken',
  'seats_per_firm',
] as const;

/** An event whose row no other transaction changes until this one ends. */
export type LockedEvent = Pick<EventsTable, (typeof lockedColumns)[number]>;

/**
 * Whatever changes the bookings of an event does this first: on PostgreSQL the others wait for the event's row until
 * this transaction commits, and see what it wrote when they go on. Who needs several locks them in the order of their ids.
 */
export async function lockEvent(db: Kysely<Schema>, eventId: string): Promise<LockedEvent | undefined> {
  return db
    .updateTable('events')
    .set((row) => ({ seats_taken: row.ref('seats_taken') }))
    .where('id', '=', eventId)
    .returning(lockedColumns)
    .executeTakeFirst();
}

export function isOpen(event: LockedEvent, now: number): boolean {
  return event.cancelled === 0 && event.registration_closes_at > now && event.starts_at > now;
}

/** Takes the seats in one statement that cannot overbook; false, and none taken, when there are not so many. */
export async function takeSeats(db: Kysely<Schema>, eventId: string, wanted: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('events')
    .set((event) => ({ seats_taken: event('seats_taken', '+', wanted) }))
    .where('id', '=', eventId)
    .where((event) => event(event('seats_taken', '+', wanted), '<=', event.ref('seats')))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What calls this offers them to the queue before its transaction ends. */
export async function freeSeats(db: Kysely<Schema>, eventId: string, seats: number): Promise<void> {
  await db
    .updateTable('events')
    .set((event) => ({ seats_taken: event('seats_taken', '-', seats) }))
    .where('id', '=', eventId)
    .execute();
}

export async function takeQueueNumber(db: Kysely<Schema>, eventId: string): Promise<number> {
  const event = await db
    .updateTable('events')
    .set((row) => ({ last_queue_number: row('last_queue_number', '+', 1) }))
    .where('id', '=', eventId)
    .returning('last_queue_number')
    .executeTakeFirstOrThrow();
  return event.last_queue_number;
}

interface Party {
  readonly firm: Firm;
  readonly delegates: readonly { readonly name: string }[];
  /** The booking that the party has already: it does not count against itself. */
  readonly reference?: string;
  /** How many of the firm's seats it has already. */
  readonly seats?: number;
}

/** Why a party of a firm cannot come to a locked event even with seats to spare. */
export async function findPartyRefusal(
  db: Kysely<Schema>,
  event: LockedEvent,
  { firm, delegates, reference, seats = 0 }: Party,
): Promise<Extract<HoldRefusal, 'already-registered' | 'over-firm-limit'> | undefined> {
  const colleagues = await db
    .selectFrom('delegates')
    .select(['name_key', 'booking_reference'])
    .where('event_id', '=', event.id)
    .where('credit_code', '=', firm.creditCode)
    .where('active', '=', 1)
    .execute();
  const others = colleagues.filter((colleague) => colleague.booking_reference !== reference);
  const known = new Set(others.map((colleague) => colleague.name_key));
  for (const { name } of delegates) {
    const key = nameKey(name);
    if (known.has(key)) return 'already-registered';
    known.add(key);
  }
  // A firm that already has more than its seats, since staff lowered them, may still send somebody else.
  const grows = delegates.length > seats;
  return grows && others.length + delegates.length > event.seats_per_firm ? 'over-firm-limit' : undefined;
}
