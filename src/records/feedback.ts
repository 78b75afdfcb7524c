import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Feedback, FeedbackBook } from '../model/feedback.ts';
import { normaliseReference } from './reference.ts';
import type { FeedbackTable, Schema } from './schema.ts';

export function createFeedbackBook(db: Kysely<Schema>, clock: Clock): FeedbackBook {
  return {
    async keep({ bookingReference, rating, useful, followUp, partners }) {
      const said = {
        rating,
        useful,
        follow_up: followUp ? 1 : 0,
        partners: partners ?? null,
        at: clock.now(),
      };
      await db
        .insertInto('feedback')
        .values({ booking_reference: normaliseReference(bookingReference), ...said })
        .onConflict((conflict) => conflict.column('booking_reference').doUpdateSet(said))
        .execute();
    },

    async find(bookingReference) {
      const row = await db
        .selectFrom('feedback')
        .selectAll()
        .where('booking_reference', '=', normaliseReference(bookingReference))
        .executeTakeFirst();
      return row && toFeedback(row);
    },

    async listOf(eventId) {
      const rows = await db
        .selectFrom('feedback')
        .innerJoin('bookings', 'bookings.reference', 'feedback.booking_reference')
        .selectAll('feedback')
        .where('bookings.event_id', '=', eventId)
        .orderBy('feedback.at')
        .orderBy('feedback.booking_reference')
        .execute();
      return rows.map(toFeedback);
    },
  };
}

function toFeedback(row: FeedbackTable): Feedback {
  return {
    bookingReference: row.booking_reference,
    rating: row.rating,
    useful: row.useful,
    followUp: row.follow_up === 1,
    ...(row.partners !== null && { partners: row.partners }),
  };
}
