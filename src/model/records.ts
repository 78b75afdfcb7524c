import type { Bookings } from './bookings.ts';
import type { TalentRequests } from './cirrus.ts';
import type { Consultations, SessionWishes } from './consultations.ts';
import type { FeedbackBook } from './feedback.ts';
import type { Gaps } from './gaps.ts';
import type { Interests } from './interests.ts';
import type { Matches } from './matches.ts';
import type { Mails, Notices } from './notices.ts';
import type { People } from './people.ts';
import type { Cvs, Profiles } from './profiles.ts';
import type { Programme } from './programme.ts';
import type { Tickets } from './tickets.ts';
import type { Uploads } from './uploads.ts';

/** All records over one connection: a turn's transaction, or the pool outside a turn. */
export interface Records {
  readonly people: People;
  readonly programme: Programme;
  readonly bookings: Bookings;
  readonly consultations: Consultations;
  readonly sessionWishes: SessionWishes;
  readonly talentRequests: TalentRequests;
  readonly profiles: Profiles;
  readonly cvs: Cvs;
  readonly uploads: Uploads;
  readonly matches: Matches;
  readonly interests: Interests;
  readonly feedback: FeedbackBook;
  readonly notices: Notices;
  readonly mails: Mails;
  readonly tickets: Tickets;
  readonly gaps: Gaps;
}
