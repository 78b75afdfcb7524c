import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Purpose } from '../model/people.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { deleteMatchesOfProfile } from './matchEndings.ts';
import { deleteUnheldCvs } from './profileCvs.ts';
import { allOrNothing } from './savepoint.ts';
import type { Schema } from './schema.ts';
import { lockProfiles } from './talentLocks.ts';
import { eraseTraces, type Traces } from './traces.ts';

const purposesOfProfiles = [
  'internship-profile',
  'internship-matching',
  'internship-cv',
] as const satisfies readonly Purpose[];

/** Deletes a profile with all that tells of it; see `Profiles.delete`. */
export async function deleteProfile(
  db: Kysely<Schema>,
  clock: Clock,
  { reference, personId, askedIn }: Pick<Traces, 'personId' | 'askedIn'> & { readonly reference: string },
): Promise<Result<{ readonly deletedAt: number }, 'not-found' | 'not-yours'>> {
  type Deleted = Result<{ readonly deletedAt: number }, 'not-found' | 'not-yours'>;
  return allOrNothing(db, async (trx): Promise<Deleted> => {
    const row = (await lockProfiles(trx, [reference])).get(reference);
    if (!row) return refuse('not-found');
    if (row.person_id !== personId) return refuse('not-yours');
    const { firms, ids } = await toldOfMatches(trx, reference);
    await deleteMatchesOfProfile(trx, clock, reference);
    await removeProfile(trx, reference);
    await deleteUnheldCvs(trx, personId);
    await withdrawConsentsWithout(trx, personId);
    // What points to nobody else: a university or a programme does not.
    const words = [reference, row.name, row.contact_phone, row.contact_email].filter((word) => word !== null);
    await eraseTraces(trx, { personId, askedIn, words, toldTo: firms, toldAs: ids });
    const deletedAt = clock.now();
    await trx.insertInto('profile_deletions').values({ at: deletedAt }).execute();
    return succeed({ deletedAt });
  });
}

/** Under what firms were told of the profile, and whom that was. */
async function toldOfMatches(db: Kysely<Schema>, reference: string) {
  const rows = await db
    .selectFrom('matches')
    .innerJoin('talent_requests', 'talent_requests.reference', 'matches.request_reference')
    .select(['matches.id', 'talent_requests.person_id'])
    .where('profile_reference', '=', reference)
    .execute();
  return { firms: [...new Set(rows.map((row) => row.person_id))], ids: rows.map((row) => row.id) };
}

/** The row, and what was or is to be told under its reference. Its matches and its CV are seen to before. */
export async function removeProfile(db: Kysely<Schema>, reference: string): Promise<void> {
  await db.deleteFrom('notices').where('subject', '=', reference).execute();
  await db.deleteFrom('mails').where('about', '=', reference).execute();
  await db.deleteFrom('profiles').where('reference', '=', reference).execute();
}

/** Who has no profile any more agreed to nothing that concerns one. */
export async function withdrawConsentsWithout(db: Kysely<Schema>, personId: string): Promise<void> {
  const other = await db
    .selectFrom('profiles')
    .select('reference')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (other) return;
  await db
    .deleteFrom('consents')
    .where('person_id', '=', personId)
    .where('purpose', 'in', purposesOfProfiles)
    .execute();
}
