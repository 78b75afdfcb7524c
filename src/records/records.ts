import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Records } from '../model/records.ts';
import { createBookings } from './bookings.ts';
import { createConsultations } from './consultations.ts';
import { createCvs } from './cvs.ts';
import { createFeedbackBook } from './feedback.ts';
import { createGaps } from './gaps.ts';
import { createInterests } from './interests.ts';
import { createMails } from './mails.ts';
import { createMatches } from './matches.ts';
import { createNotices } from './notices.ts';
import { createPeople } from './people.ts';
import { createProfiles } from './profiles.ts';
import { createProgramme } from './programme.ts';
import type { Schema } from './schema.ts';
import { createSessionWishes } from './sessionWishes.ts';
import { createTalentRequests } from './talentRequests.ts';
import { createTickets } from './tickets.ts';
import { createUploads } from './uploads.ts';

/** Milliseconds for which a seat that came free is kept for who is next, unless the start is near. */
const usualOfferLength = 24 * 60 * 60 * 1_000;

/** All records, over a turn's transaction or the pool. */
export function createRecords(db: Kysely<Schema>, clock: Clock, offerLength = usualOfferLength): Records {
  return {
    people: createPeople(db, clock),
    programme: createProgramme(db, clock, offerLength),
    bookings: createBookings(db, clock, offerLength),
    consultations: createConsultations(db, clock),
    sessionWishes: createSessionWishes(db, clock),
    talentRequests: createTalentRequests(db, clock),
    profiles: createProfiles(db, clock),
    cvs: createCvs(db, clock),
    uploads: createUploads(db, clock),
    matches: createMatches(db, clock),
    interests: createInterests(db, clock),
    feedback: createFeedbackBook(db, clock),
    notices: createNotices(db, clock),
    mails: createMails(db, clock),
    tickets: createTickets(db, clock),
    gaps: createGaps(db, clock),
  };
}
