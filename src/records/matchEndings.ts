import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import { isUnderWay, type MatchStatus, type Side, underWay } from '../model/matches.ts';
import { noticeFor, partiesOf } from './matchRows.ts';
import { addNotices } from './notices.ts';
import type { MatchesTable, Schema } from './schema.ts';
import { lockProfile } from './talentLocks.ts';

/** Why a match is over, as the sides are told: `details.what` of a `match-answered` notice. */
export type WhyOver = 'not-come-about' | 'withdrawn' | 'lapsed' | 'changed' | 'gone';

export const bothSides = ['firm', 'student'] as const satisfies readonly Side[];

export function otherSide(side: Side): Side {
  return side === 'firm' ? 'student' : 'firm';
}

export interface Ending {
  readonly status: MatchStatus;
  readonly by?: Side | 'staff';
  readonly what: WhyOver;
  /** Who is told. */
  readonly told: readonly Side[];
}

/** Ends a match under way; its request and profile are locked. */
export async function endMatch(
  db: Kysely<Schema>,
  clock: Clock,
  row: MatchesTable,
  { status, by, what, told }: Ending,
): Promise<void> {
  const now = clock.now();
  await db
    .updateTable('matches')
    .set({ status, ended_at: now, ended_by: by ?? null, answer_by_at: null })
    .where('id', '=', row.id)
    .execute();
  const parties = await partiesOf(db, row);
  const notices = told.map((side) =>
    noticeFor(row, side, parties, {
      kind: 'match-answered',
      key: `${row.id}:${what}`,
      details: { what },
      dueAt: now,
    }),
  );
  await addNotices(db, notices, now);
  await release(db, row);
}

/** A student who is not put forward anywhere any more is being matched again, and so is a request for which nobody is. */
async function release(db: Kysely<Schema>, { request_reference, profile_reference }: MatchesTable): Promise<void> {
  if ((await matchesUnderWay(db, 'request_reference', request_reference)).length === 0) {
    await db
      .updateTable('talent_requests')
      .set({ status: 'being-matched' })
      .where('reference', '=', request_reference)
      .where('status', '=', 'put-forward')
      .execute();
  }
  if ((await matchesUnderWay(db, 'profile_reference', profile_reference)).length === 0) {
    await db
      .updateTable('profiles')
      .set({ status: 'being-matched' })
      .where('reference', '=', profile_reference)
      .where('status', '=', 'put-forward')
      .execute();
  }
}

/**
 * For a request that has ended or is about to change, which the caller has locked. `onlyStudentAgreed`: those that a student agreed to,
 * since it was to something else.
 */
export async function endMatchesOfRequest(
  db: Kysely<Schema>,
  clock: Clock,
  requestReference: string,
  { by, onlyStudentAgreed = false }: { readonly by: 'firm' | 'staff'; readonly onlyStudentAgreed?: boolean },
): Promise<void> {
  const rows = await matchesUnderWay(db, 'request_reference', requestReference);
  const meant = rows.filter((row) => !onlyStudentAgreed || row.student_agreed_at !== null);
  for (const reference of meant.map((row) => row.profile_reference).sort()) await lockProfile(db, reference);
  for (const row of meant) await endMatch(db, clock, row, onlyStudentAgreed ? changed(by) : over(by));
}

/** As `endMatchesOfRequest`, for a profile; locked by `lockProfiles`. */
export async function endMatchesOfProfile(
  db: Kysely<Schema>,
  clock: Clock,
  profileReference: string,
  { by, onlyFirmAgreed = false }: { readonly by: 'student' | 'staff'; readonly onlyFirmAgreed?: boolean },
): Promise<void> {
  const rows = await matchesUnderWay(db, 'profile_reference', profileReference);
  for (const row of rows) {
    if (onlyFirmAgreed && row.firm_agreed_at === null) continue;
    await endMatch(db, clock, row, onlyFirmAgreed ? changed(by) : over(by));
  }
}

function over(by: Side | 'staff'): Ending {
  return { status: 'withdrawn', by, what: 'withdrawn', told: by === 'staff' ? bothSides : [otherSide(by)] };
}

function changed(by: Side | 'staff'): Ending {
  return { status: 'lapsed', by, what: 'changed', told: bothSides };
}

/** Of a profile that is deleted, locked by `lockProfiles`: nothing is left of them, and firms of those under way are told. */
export async function deleteMatchesOfProfile(
  db: Kysely<Schema>,
  clock: Clock,
  profileReference: string,
): Promise<void> {
  const now = clock.now();
  const rows = await db.selectFrom('matches').selectAll().where('profile_reference', '=', profileReference).execute();
  for (const row of rows) {
    await deleteTold(db, row.id);
    if (isUnderWay(row)) {
      const parties = await partiesOf(db, row);
      const notice = noticeFor(row, 'firm', parties, {
        kind: 'match-answered',
        key: `${row.id}:gone`,
        details: { what: 'gone' satisfies WhyOver },
        dueAt: now,
      });
      await addNotices(db, [notice], now);
    }
    await db.deleteFrom('matches').where('id', '=', row.id).execute();
    await release(db, row);
  }
}

/** What was or is to be told of a match. */
async function deleteTold(db: Kysely<Schema>, id: string): Promise<void> {
  await db.deleteFrom('notices').where('subject', '=', id).execute();
  await db.deleteFrom('mails').where('about', '=', id).execute();
}

/** When profiles are joined; what was told of the matches is the person's whose profile they are of now. */
export async function moveMatches(db: Kysely<Schema>, from: string, to: string): Promise<void> {
  const { person_id } = await db
    .selectFrom('profiles')
    .select('person_id')
    .where('reference', '=', to)
    .executeTakeFirstOrThrow();
  const moved = await db
    .updateTable('matches')
    .set({ profile_reference: to })
    .where('profile_reference', '=', from)
    .returning('id')
    .execute();
  for (const { id } of moved) {
    const notices = await db.selectFrom('notices').select(['key', 'details']).where('subject', '=', id).execute();
    for (const { key, details } of notices) {
      const told: Record<string, unknown> = JSON.parse(details);
      if (told.profileReference !== from) continue;
      await db
        .updateTable('notices')
        .set({ details: JSON.stringify({ ...told, profileReference: to }), person_id })
        .where('key', '=', key)
        .execute();
    }
  }
}

const stages: readonly MatchStatus[] = ['proposed', 'firm-agreed', 'student-agreed', 'agreed', 'exchanged'];

/**
 * Of the matches of a joined profile with one request only that which has come furthest goes on, the older one of two
 * like it, and none with a request of the same person.
 */
export async function endDoubles(db: Kysely<Schema>, clock: Clock, profileReference: string): Promise<void> {
  const rows = await db
    .selectFrom('matches')
    .selectAll()
    .where('profile_reference', '=', profileReference)
    .where('status', 'in', stages)
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
  const furthestFirst = rows.toSorted((a, b) => stages.indexOf(b.status) - stages.indexOf(a.status));
  const goingOn = new Set<string>();
  for (const row of furthestFirst) {
    const { firm, student } = await partiesOf(db, row);
    const isDouble = goingOn.has(row.request_reference) || firm === student;
    if (!isDouble) goingOn.add(row.request_reference);
    else if (isUnderWay(row)) await endMatch(db, clock, row, over('student'));
  }
}

async function matchesUnderWay(
  db: Kysely<Schema>,
  column: 'request_reference' | 'profile_reference',
  reference: string,
): Promise<readonly MatchesTable[]> {
  return db
    .selectFrom('matches')
    .selectAll()
    .where(column, '=', reference)
    .where('status', 'in', underWay)
    .orderBy('id')
    .execute();
}
