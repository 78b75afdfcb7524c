import { preparationSheet } from '../dialogs/info-session/preparation.ts';
import type { DocumentSources } from './documents/documentRoutes.ts';
import type { Lexicon } from './language/terms/lexicon.ts';
import type { Answers } from './model/answers.ts';
import type { Booking } from './model/bookings.ts';
import type { Clock } from './model/clock.ts';
import type { ProgrammeEvent } from './model/programme.ts';
import type { Records } from './model/records.ts';

export interface DocumentSourcesParts {
  /** Over the pool: fetching a file is no turn. */
  readonly records: Records;
  readonly answers: Pick<Answers, 'get'>;
  readonly lexicon: Lexicon;
  readonly clock: Clock;
}

/** What the files that people fetch are made of, as it is on record at the moment. */
export function createDocumentSources({ records, answers, lexicon, clock }: DocumentSourcesParts): DocumentSources {
  const { bookings, consultations, programme } = records;
  return {
    async hasTicket(ticketCode) {
      return (await bookings.findByTicket(ticketCode))?.booking.status === 'held';
    },

    async findAttendance(ticketCode) {
      const found = await bookings.findByTicket(ticketCode);
      const attendedAt = found?.delegate.attendedAt;
      if (!found || attendedAt === undefined) return undefined;
      const { booking, delegate } = found;
      const event = await programme.get(booking.eventId);
      if (event?.kind !== 'training' || event.cancelled || clock.now() < event.endsAt) return undefined;
      return {
        delegateName: delegate.name,
        firmName: booking.firm.name,
        event,
        reference: booking.reference,
        ticketCode: delegate.ticketCode,
        issuedAt: Math.max(event.endsAt, attendedAt),
      };
    },

    async findPreparation(key, locale) {
      const consultation = await consultations.findByKey(key);
      if (!consultation) return undefined;
      const { bookingReference } = consultation;
      const booking = bookingReference === undefined ? undefined : await bookings.find(bookingReference);
      const event = booking && (await programme.get(booking.eventId));
      const entry = (id: string) => answers.get(id);
      const session = booking && event && sessionOf(booking, event);
      return preparationSheet(consultation, session, locale, clock.now(), { lexicon, entry });
    },
  };
}

/** The session that a booking leads to: none once it has ended or was called off, and no link to join without a seat. */
function sessionOf({ status }: Booking, event: ProgrammeEvent): ProgrammeEvent | undefined {
  if (event.cancelled || status === 'cancelled' || status === 'lapsed') return undefined;
  return status === 'held' ? event : { ...event, joinUrl: undefined };
}
