import type { Kysely } from 'kysely';
import { isRequestEnded } from '../model/cirrus.ts';
import type { Clock } from '../model/clock.ts';
import {
  answerWithin,
  type Exchange,
  isUnderWay,
  type Match,
  type Matches,
  type Side,
  underWay,
} from '../model/matches.ts';
import { matchingNotice } from '../model/people.ts';
import { isProfileEnded } from '../model/profiles.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { bothSides, type Ending, endMatch, otherSide } from './matchEndings.ts';
import { noticeFor, type Parties, toMatch } from './matchRows.ts';
import { addNotices } from './notices.ts';
import { findProfile } from './profileRows.ts';
import { normaliseReference, takeReference } from './reference.ts';
import { allOrNothing } from './savepoint.ts';
import type { MatchesTable, ProfilesTable, Schema, TalentRequestsTable } from './schema.ts';
import { lockProfile, lockRequest } from './talentLocks.ts';
import { toRequest } from './talentRequestRows.ts';

/** A match with its request and profile, all three locked until the end of the transaction. */
interface Locked {
  readonly match: MatchesTable;
  readonly request: TalentRequestsTable;
  readonly profile: ProfilesTable;
  readonly parties: Parties;
}

const awaitingFirm = ['proposed', 'student-agreed'] as const;
const awaitingStudent = ['proposed', 'firm-agreed'] as const;
/** From when on a request or a profile is no longer waiting for a first match. */
const beforeProposal = ['received', 'being-matched'];

export function createMatches(db: Kysely<Schema>, clock: Clock): Matches {
  type Change<Value, Reason extends string> = (trx: Kysely<Schema>, locked: Locked) => Promise<Result<Value, Reason>>;

  /** Runs `work` on a match that is locked in the order that `talentLocks.ts` says. */
  async function withLocked<Value, Reason extends string>(
    typed: string,
    work: Change<Value, Reason>,
  ): Promise<Result<Value, Reason | 'not-found'>> {
    const id = normaliseReference(typed);
    for (;;) {
      let hasMoved = false;
      const done = await allOrNothing(db, async (trx): Promise<Result<Value, Reason | 'not-found'>> => {
        const seen = await trx.selectFrom('matches').selectAll().where('id', '=', id).executeTakeFirst();
        if (!seen) return refuse('not-found');
        const request = await lockRequest(trx, seen.request_reference);
        const profile = await lockProfile(trx, seen.profile_reference);
        const match = await trx
          .updateTable('matches')
          .set((row) => ({ status: row.ref('status') }))
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        if (!match) return refuse('not-found');
        // Profiles were joined since it was seen: what was locked is let go, and the other one locked.
        hasMoved = match.profile_reference !== profile?.reference;
        if (!request || !profile || hasMoved) return refuse('not-found');
        return work(trx, { match, request, profile, parties: { firm: request.person_id, student: profile.person_id } });
      });
      if (!hasMoved) return done;
    }
  }

  const whyOver = ({ match }: Locked) =>
    match.status === 'exchanged' ? refuse('exchanged') : isUnderWay(match) ? undefined : refuse('ended');

  function byStaff<Value, Reason extends string>(
    id: string,
    work: Change<Value, Reason>,
  ): Promise<Result<Value, Reason | 'not-found' | 'ended' | 'exchanged'>> {
    return withLocked<Value, Reason | 'ended' | 'exchanged'>(
      id,
      async (trx, locked) => whyOver(locked) ?? work(trx, locked),
    );
  }

  /** By one side, which must be that person's; what a firm does is a sign of life of its request. */
  function bySide<Reason extends string>(
    id: string,
    { side, personId }: { readonly side: Side; readonly personId: string },
    work: Change<Match, Reason>,
  ): Promise<Result<Match, Reason | 'not-found' | 'not-yours' | 'ended' | 'exchanged'>> {
    return withLocked<Match, Reason | 'not-yours' | 'ended' | 'exchanged'>(id, async (trx, locked) => {
      if (locked.parties[side] !== personId) return refuse('not-yours');
      const over = whyOver(locked);
      if (over) return over;
      const now = clock.now();
      // It lapses within moments.
      if (isTimeOver(locked.match, now)) return refuse('ended');
      if (side === 'firm') {
        await trx
          .updateTable('talent_requests')
          .set({ last_sign_at: now })
          .where('reference', '=', locked.request.reference)
          .execute();
      }
      return work(trx, locked);
    });
  }

  async function ended(trx: Kysely<Schema>, { match }: Locked, ending: Ending): Promise<Result<Match, never>> {
    await endMatch(trx, clock, match, ending);
    return succeed(await written(trx, match.id));
  }

  return {
    propose(typedRequest, typedProfile, staff) {
      type Proposed = Awaited<ReturnType<Matches['propose']>>;
      return allOrNothing(db, async (trx): Promise<Proposed> => {
        const request = await lockRequest(trx, normaliseReference(typedRequest));
        if (!request) return refuse('request-not-found');
        const profile = await lockProfile(trx, normaliseReference(typedProfile));
        if (!profile) return refuse('profile-not-found');
        if (isRequestEnded(request.status)) return refuse('request-ended');
        if (isProfileEnded(profile.status)) return refuse('profile-ended');
        if (request.person_id === profile.person_id) return refuse('same-person');
        if (!(await mayBeMatched(trx, profile.person_id))) return refuse('no-consent');
        const now = clock.now();
        const row = await insertMatch(trx, {
          request_reference: request.reference,
          profile_reference: profile.reference,
          status: 'proposed',
          proposed_at: now,
          proposed_by: staff,
          firm_agreed_at: null,
          student_agreed_at: null,
          exchanged_at: null,
          ended_at: null,
          ended_by: null,
          answer_by_at: now + answerWithin,
        });
        if (!row) return refuse('already-proposed');
        await setStatuses(trx, row, 'put-forward', beforeProposal);
        const parties = { firm: request.person_id, student: profile.person_id };
        const told = { kind: 'match-proposed', key: row.id, dueAt: now } as const;
        await addNotices(
          trx,
          bothSides.map((side) => noticeFor(row, side, parties, told)),
          now,
        );
        return succeed(toMatch(row));
      });
    },

    async find(id) {
      const row = await db
        .selectFrom('matches')
        .selectAll()
        .where('id', '=', normaliseReference(id))
        .executeTakeFirst();
      return row && toMatch(row);
    },

    listOfRequest: (reference) => listBy(db, 'request_reference', reference),
    listOfProfile: (reference) => listBy(db, 'profile_reference', reference),

    async listOf(personId) {
      const found = await rowsOf(db, personId);
      return found.sort((a, b) => b.proposedAt - a.proposedAt || compare(a.id, b.id));
    },

    async listAwaiting(personId) {
      const found = await rowsOf(db, personId);
      const awaits = ({ side, status }: { readonly side: Side; readonly status: Match['status'] }) =>
        (side === 'firm' ? awaitingFirm : awaitingStudent).some((one) => one === status);
      return found.filter(awaits).sort((a, b) => a.proposedAt - b.proposedAt || compare(a.id, b.id));
    },

    async listUnderWay() {
      const rows = await db
        .selectFrom('matches')
        .selectAll()
        .where('status', 'in', underWay)
        .orderBy('proposed_at')
        .orderBy('id')
        .execute();
      return rows.map(toMatch);
    },

    agree: (id, side, personId) =>
      bySide(id, { side, personId }, async (trx, { match, parties }): Promise<Result<Match, 'already-agreed'>> => {
        const now = clock.now();
        if (agreedAt(match, side) !== null) return refuse('already-agreed');
        const isLast = agreedAt(match, otherSide(side)) !== null;
        await trx
          .updateTable('matches')
          .set({
            status: isLast ? 'agreed' : `${side}-agreed`,
            ...(side === 'firm' ? { firm_agreed_at: now } : { student_agreed_at: now }),
            // From here on it is for staff to pass the contacts on.
            ...(isLast && { answer_by_at: null }),
          })
          .where('id', '=', match.id)
          .execute();
        if (isLast) {
          const told = { kind: 'match-answered', key: `${match.id}:agreed`, details: { what: 'agreed' }, dueAt: now };
          const notice = noticeFor(match, otherSide(side), parties, { ...told, kind: 'match-answered' });
          await addNotices(trx, [notice], now);
        }
        return succeed(await written(trx, match.id));
      }),

    decline: (id, side, personId) =>
      bySide(id, { side, personId }, async (trx, locked): Promise<Result<Match, 'already-agreed'>> => {
        if (agreedAt(locked.match, side) !== null) return refuse('already-agreed');
        const status = side === 'firm' ? 'declined-by-firm' : 'declined-by-student';
        return ended(trx, locked, { status, by: side, what: 'not-come-about', told: [otherSide(side)] });
      }),

    withdraw: (id, side, personId) =>
      bySide(id, { side, personId }, (trx, locked) =>
        ended(trx, locked, { status: 'withdrawn', by: side, what: 'withdrawn', told: [otherSide(side)] }),
      ),

    withdrawByStaff: (id) =>
      byStaff(id, (trx, locked) =>
        ended(trx, locked, { status: 'withdrawn', by: 'staff', what: 'withdrawn', told: bothSides }),
      ),

    exchange: (id) =>
      byStaff(id, async (trx, { match, request, parties }): Promise<Result<Exchange, 'not-agreed'>> => {
        if (match.status !== 'agreed') return refuse('not-agreed');
        const profile = await findProfile(trx, match.profile_reference);
        if (!profile) throw new Error('a match without a profile');
        const now = clock.now();
        await trx
          .updateTable('matches')
          .set({ status: 'exchanged', exchanged_at: now })
          .where('id', '=', match.id)
          .execute();
        await setStatuses(trx, match, 'interview', [...beforeProposal, 'put-forward']);
        const { firm, contact } = toRequest(request);
        const { name, university, programme } = profile;
        const toFirm = { name, ...profile.contact, university, programme };
        const toStudent = { firmName: firm.name, contact };
        const told = { kind: 'contacts-exchanged', key: match.id, details: { toFirm, toStudent }, dueAt: now } as const;
        await addNotices(
          trx,
          bothSides.map((side) => noticeFor(match, side, parties, told)),
          now,
        );
        return succeed({ match: await written(trx, match.id), toFirm, toStudent });
      }),

    async lapse() {
      const due = await db
        .selectFrom('matches')
        .select('id')
        .where('status', 'in', ['proposed', 'firm-agreed', 'student-agreed'])
        .where('answer_by_at', '<=', clock.now())
        .orderBy('answer_by_at')
        .execute();
      let lapsed = 0;
      for (const { id } of due) {
        const outcome = await byStaff(id, async (trx, locked): Promise<Result<Match, 'answered'>> => {
          // Somebody may have answered since it was found.
          if (!isTimeOver(locked.match, clock.now())) return refuse('answered');
          return ended(trx, locked, { status: 'lapsed', what: 'lapsed', told: bothSides });
        });
        if (outcome.ok) lapsed += 1;
      }
      return lapsed;
    },
  };
}

function agreedAt({ firm_agreed_at, student_agreed_at }: MatchesTable, side: Side): number | null {
  return side === 'firm' ? firm_agreed_at : student_agreed_at;
}

function isTimeOver({ answer_by_at }: MatchesTable, now: number): boolean {
  return answer_by_at !== null && answer_by_at <= now;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

async function written(db: Kysely<Schema>, id: string): Promise<Match> {
  return toMatch(await db.selectFrom('matches').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

async function listBy(
  db: Kysely<Schema>,
  column: 'request_reference' | 'profile_reference',
  reference: string,
): Promise<readonly Match[]> {
  const rows = await db
    .selectFrom('matches')
    .selectAll()
    .where(column, '=', normaliseReference(reference))
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toMatch);
}

/** The matches of a person's requests and profiles, with the side on which the person stands. */
async function rowsOf(db: Kysely<Schema>, personId: string): Promise<(Match & { readonly side: Side })[]> {
  const asFirm = await db
    .selectFrom('matches')
    .innerJoin('talent_requests', 'talent_requests.reference', 'matches.request_reference')
    .selectAll('matches')
    .where('talent_requests.person_id', '=', personId)
    .execute();
  const asStudent = await db
    .selectFrom('matches')
    .innerJoin('profiles', 'profiles.reference', 'matches.profile_reference')
    .selectAll('matches')
    .where('profiles.person_id', '=', personId)
    .execute();
  return [
    ...asFirm.map((row) => ({ ...toMatch(row), side: 'firm' as const })),
    ...asStudent.map((row) => ({ ...toMatch(row), side: 'student' as const })),
  ];
}

async function mayBeMatched(db: Kysely<Schema>, personId: string): Promise<boolean> {
  const consent = await db
    .selectFrom('consents')
    .select('given_at')
    .where('person_id', '=', personId)
    .where('purpose', '=', 'internship-matching')
    .where('notice_edition', '=', matchingNotice)
    .executeTakeFirst();
  return consent !== undefined;
}

/** Undefined where the two were brought together before. */
async function insertMatch(db: Kysely<Schema>, columns: Omit<MatchesTable, 'id'>): Promise<MatchesTable | undefined> {
  const before = await db
    .selectFrom('matches')
    .select('id')
    .where('request_reference', '=', columns.request_reference)
    .where('profile_reference', '=', columns.profile_reference)
    .executeTakeFirst();
  if (before) return undefined;
  const id = await takeReference('MA', async (drawn) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('matches')
      .values({ id: drawn, ...columns })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
  return { id, ...columns };
}

/** Of the request and the profile of a match, where each has not come further already. */
async function setStatuses(
  db: Kysely<Schema>,
  { request_reference, profile_reference }: Pick<MatchesTable, 'request_reference' | 'profile_reference'>,
  status: 'put-forward' | 'interview',
  from: readonly string[],
): Promise<void> {
  const isBefore = (one: { readonly status: string }) => from.includes(one.status);
  const request = await db
    .selectFrom('talent_requests')
    .select('status')
    .where('reference', '=', request_reference)
    .executeTakeFirst();
  if (request && isBefore(request)) {
    await db.updateTable('talent_requests').set({ status }).where('reference', '=', request_reference).execute();
  }
  const profile = await db
    .selectFrom('profiles')
    .select('status')
    .where('reference', '=', profile_reference)
    .executeTakeFirst();
  if (profile && isBefore(profile)) {
    await db.updateTable('profiles').set({ status }).where('reference', '=', profile_reference).execute();
  }
}
