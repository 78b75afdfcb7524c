import type { Kysely } from 'kysely';
import type { Match, Side } from '../model/matches.ts';
import type { NewNotice } from '../model/notices.ts';
import type { MatchesTable, Schema } from './schema.ts';

export function toMatch(row: MatchesTable): Match {
  return {
    id: row.id,
    requestReference: row.request_reference,
    profileReference: row.profile_reference,
    status: row.status,
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
    firmAgreedAt: row.firm_agreed_at ?? undefined,
    studentAgreedAt: row.student_agreed_at ?? undefined,
    exchangedAt: row.exchanged_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    endedBy: row.ended_by ?? undefined,
    answerBy: row.answer_by_at ?? undefined,
  };
}

/** Both sides of a match. */
export interface Parties {
  readonly firm: string;
  readonly student: string;
}

export async function partiesOf(db: Kysely<Schema>, row: MatchesTable): Promise<Parties> {
  const request = await db
    .selectFrom('talent_requests')
    .select('person_id')
    .where('reference', '=', row.request_reference)
    .executeTakeFirstOrThrow();
  const profile = await db
    .selectFrom('profiles')
    .select('person_id')
    .where('reference', '=', row.profile_reference)
    .executeTakeFirstOrThrow();
  return { firm: request.person_id, student: profile.person_id };
}

/** What a side is told of a match. A firm's notice may outlive the profile, and does not name it. */
export function noticeFor(
  row: Pick<MatchesTable, 'id' | 'request_reference' | 'profile_reference'>,
  side: Side,
  { firm, student }: Parties,
  told: Pick<NewNotice, 'kind' | 'dueAt'> & {
    readonly key: string;
    readonly details?: Readonly<Record<string, unknown>>;
  },
): NewNotice {
  return {
    kind: told.kind,
    key: `${told.kind}:${told.key}:${side}`,
    personId: side === 'firm' ? firm : student,
    subject: row.id,
    details: {
      side,
      requestReference: row.request_reference,
      ...(side === 'student' && { profileReference: row.profile_reference }),
      ...told.details,
    },
    dueAt: told.dueAt,
  };
}
