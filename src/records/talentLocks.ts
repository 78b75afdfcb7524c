import type { Kysely } from 'kysely';
import { underWay } from '../model/matches.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { allOrNothing } from './savepoint.ts';
import type { ProfilesTable, Schema, TalentRequestsTable } from './schema.ts';

/**
 * Whatever changes a request or a profile, or a match of one, does this first: on PostgreSQL the others wait for the row
 * until this transaction commits, and see what it wrote when they go on. Who needs several locks requests before
 * profiles and profiles before matches, each in the order of their references, so that no two wait for each other.
 */
export async function lockRequest(db: Kysely<Schema>, reference: string): Promise<TalentRequestsTable | undefined> {
  return db
    .updateTable('talent_requests')
    .set((row) => ({ status: row.ref('status') }))
    .where('reference', '=', reference)
    .returningAll()
    .executeTakeFirst();
}

/** As `lockRequest`, for a profile. */
export async function lockProfile(db: Kysely<Schema>, reference: string): Promise<ProfilesTable | undefined> {
  return db
    .updateTable('profiles')
    .set((row) => ({ status: row.ref('status') }))
    .where('reference', '=', reference)
    .returningAll()
    .executeTakeFirst();
}

/** How often it is tried while matches come about at the same time. */
const tries = 20;

/**
 * Locks profiles whose matches under way may be about to end, with the requests of these. Gives the profiles that there
 * are, by their references.
 */
export async function lockProfiles(
  db: Kysely<Schema>,
  references: readonly string[],
): Promise<ReadonlyMap<string, ProfilesTable>> {
  for (let left = tries; left > 0; left -= 1) {
    // What was locked in vain is let go, so that the order is kept.
    const locked = await allOrNothing(db, (trx) => lockProfilesOnce(trx, references));
    if (locked.ok) return locked.value;
  }
  throw new Error('a profile could not be locked: it is being put forward again and again');
}

async function lockProfilesOnce(
  db: Kysely<Schema>,
  references: readonly string[],
): Promise<Result<ReadonlyMap<string, ProfilesTable>, 'put-forward-meanwhile'>> {
  const requests = await requestsUnderWay(db, references);
  for (const request of requests) await lockRequest(db, request);
  const locked = new Map<string, ProfilesTable>();
  for (const reference of references.toSorted()) {
    const row = await lockProfile(db, reference);
    if (row) locked.set(reference, row);
  }
  const now = await requestsUnderWay(db, references);
  return now.every((request) => requests.includes(request)) ? succeed(locked) : refuse('put-forward-meanwhile');
}

async function requestsUnderWay(db: Kysely<Schema>, profiles: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('matches')
    .select('request_reference')
    .distinct()
    .where('profile_reference', 'in', profiles)
    .where('status', 'in', underWay)
    .orderBy('request_reference')
    .execute();
  return rows.map((row) => row.request_reference);
}
