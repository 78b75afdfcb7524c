import type { Migration } from 'kysely/migration';
import * as conversations from './0001-conversations.ts';
import * as people from './0002-people.ts';
import * as programme from './0003-programme.ts';
import * as desk from './0004-desk.ts';
import * as bookingLife from './0005-booking-life.ts';
import * as following from './0006-following.ts';
import * as consultations from './0007-consultations.ts';
import * as cirrus from './0008-cirrus.ts';
import * as matches from './0009-matches.ts';
import * as cvs from './0010-cvs.ts';

/** In the order of their names. What was released is never changed: a change is a new file. */
export const migrations: Record<string, Migration> = {
  '0001-conversations': conversations,
  '0002-people': people,
  '0003-programme': programme,
  '0004-desk': desk,
  '0005-booking-life': bookingLife,
  '0006-following': following,
  '0007-consultations': consultations,
  '0008-cirrus': cirrus,
  '0009-matches': matches,
  '0010-cvs': cvs,
};
