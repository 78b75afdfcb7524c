import type { Gaps } from './gaps.ts';
import type { People } from './people.ts';
import type { Bookings, Programme } from './programme.ts';
import type { Tickets } from './tickets.ts';

/** All records over one connection: a turn's transaction, or the pool outside a turn. */
export interface Records {
  readonly people: People;
  readonly programme: Programme;
  readonly bookings: Bookings;
  readonly tickets: Tickets;
  readonly gaps: Gaps;
}
