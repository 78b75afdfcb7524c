import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import {
  endedRequestStatuses,
  isRequestEnded,
  type Opening,
  type OpeningFilter,
  openingOf,
  type RequestRefusal,
  type RequestStatus,
  type Stretch,
  type TalentRequest,
  type TalentRequests,
} from '../model/cirrus.ts';
import type { Clock } from '../model/clock.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { endMatchesOfRequest } from './matchEndings.ts';
import { addNotices } from './notices.ts';
import { normaliseReference, takeReference } from './reference.ts';
import { allOrNothing } from './savepoint.ts';
import type { Schema, TalentRequestsTable } from './schema.ts';
import { lockRequest } from './talentLocks.ts';
import { findRequest, requestColumns, toRequest, writtenRequest } from './talentRequestRows.ts';
import { requestStatusShape } from './talentShapes.ts';

const offered = ['received', 'being-matched', 'put-forward'] as const satisfies readonly RequestStatus[];

/** Fewer contacts were passed on than there are places: one who is interviewed for the first of three leaves two. */
function hasPlaceLeft({ selectFrom }: ExpressionBuilder<Schema, 'talent_requests'>) {
  const exchanged = selectFrom('matches')
    .select(({ fn }) => fn.countAll<number>().as('exchanged'))
    .where('status', '=', 'exchanged')
    .whereRef('request_reference', '=', 'talent_requests.reference');
  return sql<boolean>`(${exchanged}) < ${sql.ref('talent_requests.number')}`;
}

export function createTalentRequests(db: Kysely<Schema>, clock: Clock): TalentRequests {
  /** Runs `work` on a request that is the person's and not ended, locked; what it gives is written with the time. */
  async function byFirm(
    typed: string,
    personId: string,
    work: (trx: Kysely<Schema>, row: TalentRequestsTable, now: number) => Promise<Partial<TalentRequestsTable>>,
    after?: (trx: Kysely<Schema>, reference: string) => Promise<void>,
  ): Promise<Result<TalentRequest, RequestRefusal>> {
    return allOrNothing(db, async (trx): Promise<Result<TalentRequest, RequestRefusal>> => {
      const row = await lockRequest(trx, normaliseReference(typed));
      if (!row) return refuse('not-found');
      if (row.person_id !== personId) return refuse('not-yours');
      if (isRequestEnded(row.status)) return refuse('ended');
      const { reference } = row;
      const now = clock.now();
      const written = await work(trx, row, now);
      await trx
        .updateTable('talent_requests')
        .set({ ...written, last_sign_at: now })
        .where('reference', '=', reference)
        .execute();
      await after?.(trx, reference);
      return succeed(await writtenRequest(trx, reference));
    });
  }

  const end = (reference: string, personId: string, status: RequestStatus) =>
    byFirm(
      reference,
      personId,
      async (_, __, now) => ({ status, changed_at: now }),
      (trx, locked) => endMatchesOfRequest(trx, clock, locked, { by: 'firm' }),
    );

  return {
    async open(request) {
      const now = clock.now();
      const columns = requestColumns(request);
      const reference = await takeReference('TR', async (drawn) => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('talent_requests')
          .values({
            reference: drawn,
            ...columns,
            status: 'received',
            created_at: now,
            changed_at: now,
            last_sign_at: now,
          })
          .onConflict((conflict) => conflict.column('reference').doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      });
      return writtenRequest(db, reference);
    },

    find: (reference) => findRequest(db, normaliseReference(reference)),

    async listOf(personId) {
      const rows = await db
        .selectFrom('talent_requests')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('created_at', 'desc')
        .orderBy('reference')
        .execute();
      return rows.map(toRequest);
    },

    async list({ includeEnded = false } = {}) {
      let query = db.selectFrom('talent_requests').selectAll().orderBy('created_at').orderBy('reference');
      if (!includeEnded) query = query.where('status', 'not in', endedRequestStatuses);
      return (await query.execute()).map(toRequest);
    },

    async findOpenings(filter) {
      const rows = await db
        .selectFrom('talent_requests')
        .selectAll()
        .where((row) =>
          row.or([row('status', 'in', offered), row.and([row('status', '=', 'interview'), hasPlaceLeft(row)])]),
        )
        .where((row) => row.or([row('to_at', 'is', null), row('to_at', '>', clock.now())]))
        .orderBy('created_at', 'desc')
        .orderBy('reference')
        .execute();
      return rows.map((row) => openingOf(toRequest(row))).filter((opening) => fits(opening, filter));
    },

    change: (reference, personId, changes) =>
      byFirm(reference, personId, async (trx, row, now) => {
        const request = toRequest(row);
        const columns = requestColumns({ ...request, ...changes, personId });
        if (sameText(columns, requestColumns(request))) return {};
        // A student agreed to what the opening said; who the contact is was no part of it.
        if (!sameText(openingOf(toRequest({ ...row, ...columns })), openingOf(request))) {
          await endMatchesOfRequest(trx, clock, row.reference, { by: 'firm', onlyStudentAgreed: true });
        }
        return { ...columns, changed_at: now };
      }),

    confirm: (reference, personId) => byFirm(reference, personId, async () => ({})),
    withdraw: (reference, personId) => end(reference, personId, 'withdrawn'),
    close: (reference, personId) => end(reference, personId, 'closed'),

    async setStatus(typed, asked) {
      const status = requestStatusShape.parse(asked);
      return allOrNothing(db, async (trx): Promise<Result<TalentRequest, 'not-found' | 'withdrawn'>> => {
        const row = await lockRequest(trx, normaliseReference(typed));
        if (!row) return refuse('not-found');
        const { reference } = row;
        if (row.status === status) return succeed(await writtenRequest(trx, reference));
        if (row.status === 'withdrawn') return refuse('withdrawn');
        const now = clock.now();
        await trx
          .updateTable('talent_requests')
          .set({ status, changed_at: now })
          .where('reference', '=', reference)
          .execute();
        if (isRequestEnded(status)) await endMatchesOfRequest(trx, clock, reference, { by: 'staff' });
        const key = `application-news:${reference}:${status}:${now}`;
        await addNotices(
          trx,
          [
            {
              key,
              kind: 'application-news',
              personId: row.person_id,
              subject: reference,
              details: { status },
              dueAt: now,
            },
          ],
          now,
        );
        return succeed(await writtenRequest(trx, reference));
      });
    },

    async findSilent(since) {
      const rows = await db
        .selectFrom('talent_requests')
        .selectAll()
        .where('status', 'not in', endedRequestStatuses)
        .where('last_sign_at', '<', since)
        .orderBy('last_sign_at')
        .orderBy('reference')
        .execute();
      return rows.map(toRequest);
    },
  };
}

function sameText(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function fits(opening: Opening, { disciplines, language, period, kinds, place }: OpeningFilter): boolean {
  return (
    (!disciplines?.length ||
      opening.disciplines.length === 0 ||
      opening.disciplines.some((id) => disciplines.includes(id))) &&
    (language === undefined || opening.languages.some((asked) => asked.language === language)) &&
    (period === undefined || (startsBefore(opening.period, period) && startsBefore(period, opening.period))) &&
    (!kinds?.length || kinds.includes(opening.kind)) &&
    (place === undefined || opening.place === place || opening.place === 'either')
  );
}

function startsBefore({ from }: Stretch, { to }: Stretch): boolean {
  return to === undefined || from < to;
}
