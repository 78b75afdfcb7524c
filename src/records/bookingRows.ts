import type { Kysely } from 'kysely';
import { type BookedDelegate, type Booking, type Delegate, nameKey } from '../model/bookings.ts';
import { drawTicketCode } from './reference.ts';
import type { BookingsTable, DelegatesTable, Schema } from './schema.ts';

export async function findBooking(
  db: Kysely<Schema>,
  column: 'reference' | 'calendar_key',
  value: string,
): Promise<Booking | undefined> {
  const row = await db.selectFrom('bookings').selectAll().where(column, '=', value).executeTakeFirst();
  const [booking] = await withDelegates(db, row ? [row] : []);
  return booking;
}

export async function withDelegates(db: Kysely<Schema>, rows: readonly BookingsTable[]): Promise<readonly Booking[]> {
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
    offerExpiresAt: row.offer_expires_at ?? undefined,
    createdAt: row.created_at,
    revision: row.revision,
    calendarKey: row.calendar_key,
  };
}

function toDelegate(row: DelegatesTable): BookedDelegate {
  return {
    name: row.name,
    title: row.title ?? undefined,
    phone: row.phone ?? undefined,
    email: row.email ?? undefined,
    ticketCode: row.ticket_code,
    attendedAt: row.attended_at ?? undefined,
  };
}

/** Writes the delegates of a booking that has none on record; those who were `known` keep their tickets. */
export async function insertDelegates(
  db: Kysely<Schema>,
  booking: Pick<BookingsTable, 'reference' | 'event_id' | 'credit_code'>,
  delegates: readonly Delegate[],
  known: readonly DelegatesTable[] = [],
): Promise<void> {
  const before = new Map(known.map((delegate) => [delegate.name_key, delegate]));
  const rows = delegates.map((delegate, index): DelegatesTable => {
    const key = nameKey(delegate.name);
    const same = before.get(key);
    return {
      booking_reference: booking.reference,
      position: index + 1,
      event_id: booking.event_id,
      credit_code: booking.credit_code,
      name_key: key,
      name: delegate.name,
      title: delegate.title ?? null,
      phone: delegate.phone ?? null,
      email: delegate.email ?? null,
      active: 1,
      ticket_code: same?.ticket_code ?? drawTicketCode(),
      attended_at: same?.attended_at ?? null,
    };
  });
  await db.insertInto('delegates').values(rows).execute();
}
