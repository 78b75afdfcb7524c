import type { Kysely } from 'kysely';
import type { AttendRefusal, BookedDelegate, Booking } from '../model/bookings.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { findBooking } from './bookingRows.ts';
import { lockEvent } from './eventSeats.ts';
import { normaliseTicketCode } from './reference.ts';
import { allOrNothing } from './savepoint.ts';
import type { Schema } from './schema.ts';

/** Milliseconds before the start from which on the door is open. */
const doorsOpen = 60 * 60 * 1_000;

export interface Ticket {
  readonly booking: Booking;
  readonly delegate: BookedDelegate;
}

export async function findByTicket(db: Kysely<Schema>, typed: string): Promise<Ticket | undefined> {
  const ticketCode = normaliseTicketCode(typed);
  const row = await db
    .selectFrom('delegates')
    .select('booking_reference')
    .where('ticket_code', '=', ticketCode)
    .executeTakeFirst();
  const booking = row && (await findBooking(db, 'reference', row.booking_reference));
  const delegate = booking?.delegates.find((candidate) => candidate.ticketCode === ticketCode);
  return booking && delegate && { booking, delegate };
}

export async function attend(db: Kysely<Schema>, typed: string, now: number): Promise<Result<Ticket, AttendRefusal>> {
  return allOrNothing(db, async (trx): Promise<Result<Ticket, AttendRefusal>> => {
    const known = await findByTicket(trx, typed);
    if (!known) return refuse('not-found');
    const event = await lockEvent(trx, known.booking.eventId);
    // Read again: it may have changed while this waited for the lock.
    const ticket = await findByTicket(trx, typed);
    if (!ticket) return refuse('not-found');
    if (!event || event.cancelled === 1 || ticket.booking.eventId !== event.id) return refuse('not-held');
    if (ticket.booking.status !== 'held') return refuse('not-held');
    if (now < event.starts_at - doorsOpen) return refuse('too-early');
    if (ticket.delegate.attendedAt !== undefined) return succeed(ticket);
    await trx
      .updateTable('delegates')
      .set({ attended_at: now })
      .where('ticket_code', '=', ticket.delegate.ticketCode)
      .execute();
    return succeed((await findByTicket(trx, typed)) ?? ticket);
  });
}
