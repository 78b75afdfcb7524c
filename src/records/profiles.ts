import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import { matchingNotice } from '../model/people.ts';
import {
  endedProfileStatuses,
  isProfileEnded,
  matchingProfileOf,
  type ProfileRefusal,
  type ProfileStatus,
  type Profiles,
  type StudentProfile,
} from '../model/profiles.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { endMatchesOfProfile } from './matchEndings.ts';
import { addNotices } from './notices.ts';
import { deleteCv, holdCv } from './profileCvs.ts';
import { deleteProfile } from './profileDeletion.ts';
import { joinProfiles } from './profileJoining.ts';
import { findAlike } from './profileLikeness.ts';
import {
  findProfile,
  isSameCard,
  noCv,
  profileColumns,
  selectProfiles,
  toProfile,
  writtenProfile,
} from './profileRows.ts';
import { normaliseReference, takeReference } from './reference.ts';
import { allOrNothing } from './savepoint.ts';
import type { ProfilesTable, Schema } from './schema.ts';
import { lockProfiles } from './talentLocks.ts';
import { profileStatusShape } from './talentShapes.ts';

const matchable = ['received', 'being-matched', 'put-forward'] as const satisfies readonly ProfileStatus[];

export function createProfiles(db: Kysely<Schema>, clock: Clock): Profiles {
  /** Runs `work` on a profile that is the person's and not ended, locked; what it gives is written with the time. */
  async function byStudent<Reason extends string = never>(
    typed: string,
    personId: string,
    work: (trx: Kysely<Schema>, row: ProfilesTable) => Promise<Result<Partial<ProfilesTable>, Reason>>,
    after?: (trx: Kysely<Schema>, row: ProfilesTable) => Promise<void>,
  ): Promise<Result<StudentProfile, ProfileRefusal | Reason>> {
    return allOrNothing(db, async (trx): Promise<Result<StudentProfile, ProfileRefusal | Reason>> => {
      const reference = normaliseReference(typed);
      const row = (await lockProfiles(trx, [reference])).get(reference);
      if (!row) return refuse('not-found');
      if (row.person_id !== personId) return refuse('not-yours');
      if (isProfileEnded(row.status)) return refuse('ended');
      const written = await work(trx, row);
      if (!written.ok) return written;
      await trx
        .updateTable('profiles')
        .set({ ...written.value, changed_at: clock.now() })
        .where('reference', '=', row.reference)
        .execute();
      await after?.(trx, row);
      return succeed(await writtenProfile(trx, row.reference));
    });
  }

  return {
    async open(profile) {
      const columns = profileColumns(profile);
      const now = clock.now();
      const result = await allOrNothing<StudentProfile, never>(db, async (trx) => {
        const cvId = await holdCv(trx, profile.personId, profile.cv);
        const reference = await takeReference('IN', async (drawn) => {
          const { numInsertedOrUpdatedRows } = await trx
            .insertInto('profiles')
            .values({
              reference: drawn,
              ...columns,
              status: 'received',
              cv_id: cvId ?? null,
              created_at: now,
              changed_at: now,
            })
            .onConflict((conflict) => conflict.column('reference').doNothing())
            .executeTakeFirstOrThrow();
          return numInsertedOrUpdatedRows === 1n;
        });
        return succeed(await writtenProfile(trx, reference));
      });
      if (!result.ok) throw new Error('a profile was refused that nothing speaks against');
      return result.value;
    },

    find: (reference) => findProfile(db, normaliseReference(reference)),

    async listOf(personId) {
      const rows = await selectProfiles(db)
        .where('profiles.person_id', '=', personId)
        .orderBy('profiles.created_at', 'desc')
        .orderBy('profiles.reference')
        .execute();
      return rows.map(toProfile);
    },

    async list({ includeEnded = false } = {}) {
      let query = selectProfiles(db).orderBy('profiles.created_at').orderBy('profiles.reference');
      if (!includeEnded) query = query.where('profiles.status', 'not in', endedProfileStatuses);
      return (await query.execute()).map(toProfile);
    },

    async listMatchable() {
      const rows = await db
        .selectFrom('profiles')
        .innerJoin('consents', 'consents.person_id', 'profiles.person_id')
        .where('consents.purpose', '=', 'internship-matching')
        .where('consents.notice_edition', '=', matchingNotice)
        .where('profiles.status', 'in', matchable)
        .selectAll('profiles')
        .execute();
      return rows.map((row) => matchingProfileOf(toProfile({ ...row, ...noCv })));
    },

    findAlike: (profile) => findAlike(db, profile),

    async join(keep, drop, personId) {
      return joinProfiles(db, clock, { keep: normaliseReference(keep), drop: normaliseReference(drop), personId });
    },

    change: (reference, personId, changes) =>
      byStudent(reference, personId, async (trx, row) => {
        const { cv: _cv, ...profile } = toProfile({ ...row, ...noCv });
        const columns = profileColumns({ ...profile, ...changes, personId });
        // A firm agreed to what the card said; a name or an address was no part of it.
        if (!isSameCard(columns, row)) {
          await endMatchesOfProfile(trx, clock, row.reference, { by: 'student', onlyFirmAgreed: true });
        }
        return succeed(columns);
      }),

    setCv: (reference, personId, cv) =>
      byStudent<'cv-gone'>(
        reference,
        personId,
        async (trx, row) => {
          if (cv !== undefined && cv.id === row.cv_id) return succeed({});
          const id = await holdCv(trx, personId, cv);
          return cv !== undefined && id === undefined ? refuse('cv-gone') : succeed({ cv_id: id ?? null });
        },
        async (trx, { cv_id: before }) => {
          if (before !== null && before !== cv?.id) await deleteCv(trx, before);
        },
      ),

    async setStatus(typed, asked) {
      const status = profileStatusShape.parse(asked);
      return allOrNothing(db, async (trx): Promise<Result<StudentProfile, 'not-found' | 'withdrawn'>> => {
        const reference = normaliseReference(typed);
        const row = (await lockProfiles(trx, [reference])).get(reference);
        if (!row) return refuse('not-found');
        const { person_id: personId } = row;
        if (row.status === status) return succeed(await writtenProfile(trx, reference));
        if (row.status === 'withdrawn') return refuse('withdrawn');
        const now = clock.now();
        await trx.updateTable('profiles').set({ status, changed_at: now }).where('reference', '=', reference).execute();
        if (isProfileEnded(status)) await endMatchesOfProfile(trx, clock, reference, { by: 'staff' });
        const key = `application-news:${reference}:${status}:${now}`;
        await addNotices(
          trx,
          [{ key, kind: 'application-news', personId, subject: reference, details: { status }, dueAt: now }],
          now,
        );
        return succeed(await writtenProfile(trx, reference));
      });
    },

    withdraw: (reference, personId) =>
      byStudent(
        reference,
        personId,
        async () => succeed({ status: 'withdrawn' as const }),
        (trx, row) => endMatchesOfProfile(trx, clock, row.reference, { by: 'student' }),
      ),

    delete: (reference, personId, askedIn) =>
      deleteProfile(db, clock, { reference: normaliseReference(reference), personId, askedIn }),

    async listDeletions() {
      const rows = await db.selectFrom('profile_deletions').select('at').orderBy('at', 'desc').execute();
      return rows.map(({ at }) => at);
    },
  };
}
