import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import { isProfileEnded, type ProfileRefusal, type ProfileStatus, type StudentProfile } from '../model/profiles.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { endDoubles, endMatchesOfProfile, moveMatches } from './matchEndings.ts';
import { deleteCv } from './profileCvs.ts';
import { removeProfile, withdrawConsentsWithout } from './profileDeletion.ts';
import { isSameUniversity, likenessOf } from './profileLikeness.ts';
import { isSameCard, writtenProfile } from './profileRows.ts';
import { allOrNothing } from './savepoint.ts';
import type { ProfilesTable, Schema } from './schema.ts';
import { lockProfiles } from './talentLocks.ts';

/** How far a profile has come, of those that have not ended. */
const stages = ['received', 'being-matched', 'put-forward', 'interview'] as const satisfies readonly ProfileStatus[];

/** Joins two profiles of one person; see `Profiles.join`. */
export async function joinProfiles(
  db: Kysely<Schema>,
  clock: Clock,
  { keep, drop, personId }: { readonly keep: string; readonly drop: string; readonly personId: string },
): Promise<Result<StudentProfile, ProfileRefusal | 'same'>> {
  if (keep === drop) return refuse('same');
  return allOrNothing(db, async (trx): Promise<Result<StudentProfile, ProfileRefusal>> => {
    const locked = await lockProfiles(trx, [keep, drop]);
    const [kept, dropped] = [locked.get(keep), locked.get(drop)];
    if (!kept || !dropped) return refuse('not-found');
    if (kept.person_id !== personId) return refuse('not-yours');
    if (dropped.person_id !== personId && likenessOf(toldIn(kept), dropped).length === 0) return refuse('not-yours');
    if (isProfileEnded(kept.status) || isProfileEnded(dropped.status)) return refuse('ended');
    const [newer, older] = dropped.created_at > kept.created_at ? [dropped, kept] : [kept, dropped];
    const told = joined(newer, older);
    const cvId = newer.cv_id ?? older.cv_id;
    for (const row of [kept, dropped]) {
      if (isSameCard(row, told)) continue;
      await endMatchesOfProfile(trx, clock, row.reference, { by: 'student', onlyFirmAgreed: true });
    }
    await moveMatches(trx, drop, keep);
    await removeProfile(trx, drop);
    await trx
      .updateTable('profiles')
      .set({
        ...told,
        person_id: personId,
        status: stages.findLast((stage) => stage === kept.status || stage === dropped.status) ?? kept.status,
        cv_id: cvId,
        changed_at: clock.now(),
      })
      .where('reference', '=', keep)
      .execute();
    await endDoubles(trx, clock, keep);
    if (cvId !== null) await trx.updateTable('cvs').set({ person_id: personId }).where('id', '=', cvId).execute();
    if (older.cv_id !== null && older.cv_id !== cvId) await deleteCv(trx, older.cv_id);
    await withdrawConsentsWithout(trx, dropped.person_id);
    return succeed(await writtenProfile(trx, keep));
  });
}

/**
 * What the newer one says, and what only the older one has. What depends on something else of the same profile is taken
 * over only where that agrees: the year of a study belongs to its university. To study for no degree is told by its
 * absence, and so it is no gap.
 */
function joined(newer: ProfilesTable, older: ProfilesTable) {
  const { reference: _reference, created_at: _created, changed_at: _changed, status: _status, ...told } = newer;
  const isSamePlace = isSameUniversity(toldIn(newer), older);
  const isSameProgramme = isSamePlace && newer.programme === older.programme;
  return {
    ...told,
    university_id: newer.university_id ?? (isSamePlace ? older.university_id : null),
    year: newer.year ?? (isSameProgramme ? older.year : null),
    studying_since_at: newer.studying_since_at ?? (isSamePlace ? older.studying_since_at : null),
    contact_phone: newer.contact_phone ?? older.contact_phone,
    contact_email: newer.contact_email ?? older.contact_email,
    email_key: newer.email_key ?? older.email_key,
    languages: filled(newer.languages, older.languages),
    hours_per_week: newer.hours_per_week ?? older.hours_per_week,
    disciplines: isSameProgramme ? filled(newer.disciplines, older.disciplines) : newer.disciplines,
    markets_known: filled(newer.markets_known, older.markets_known),
    expected_pay: newer.expected_pay ?? older.expected_pay,
    places: filled(newer.places, older.places),
    interests: newer.interests ?? older.interests,
    openings: JSON.stringify([...new Set([...listIn(newer.openings), ...listIn(older.openings)])]),
  };
}

function toldIn(row: ProfilesTable) {
  return {
    personId: row.person_id,
    name: row.name,
    university: row.university,
    universityId: row.university_id ?? undefined,
    contact: { phone: row.contact_phone ?? undefined, email: row.contact_email ?? undefined },
  };
}

/** The list, or the other one where it is empty. */
function filled(list: string, other: string): string {
  return listIn(list).length > 0 ? list : other;
}

function listIn(text: string): readonly unknown[] {
  return JSON.parse(text);
}
