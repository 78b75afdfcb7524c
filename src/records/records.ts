import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Records } from '../model/records.ts';
import { createBookings } from './bookings.ts';
import { createGaps } from './gaps.ts';
import { createPeople } from './people.ts';
import { createProgramme } from './programme.ts';
import type { Schema } from './schema.ts';
import { createTickets } from './tickets.ts';

/** All records, over a turn's transaction or the pool. */
export function createRecords(db: Kysely<Schema>, clock: Clock): Records {
  return {
    people: createPeople(db, clock),
    programme: createProgramme(db, clock),
    bookings: createBookings(db, clock),
    tickets: createTickets(db, clock),
    gaps: createGaps(db, clock),
  };
}
