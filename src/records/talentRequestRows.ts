import type { Kysely } from 'kysely';
import type { Contact, NewTalentRequest, Pay, TalentRequest } from '../model/cirrus.ts';
import type { Schema, TalentRequestsTable } from './schema.ts';
import { requestShape } from './talentShapes.ts';

/** What a firm said of a request, as columns. */
export type RequestColumns = Omit<
  TalentRequestsTable,
  'reference' | 'status' | 'created_at' | 'changed_at' | 'last_sign_at'
>;

/** Throws where a member may not be kept as it is. */
export function requestColumns(request: NewTalentRequest): RequestColumns {
  const sound = requestShape.parse(request);
  const { firm, contact, period } = sound;
  return {
    person_id: sound.personId,
    firm_name: firm.name,
    credit_code: firm.creditCode,
    contact_name: contact.name,
    contact_phone: contact.phone ?? null,
    contact_email: contact.email ?? null,
    role: sound.role,
    // Empty: not said.
    tasks: sound.tasks ?? '',
    disciplines: JSON.stringify(sound.disciplines),
    degree: sound.degree ?? null,
    number: sound.number,
    kind: sound.kind,
    languages: JSON.stringify(sound.languages),
    countries: JSON.stringify(sound.countries),
    market_knowledge: sound.marketKnowledge ? 1 : 0,
    from_at: period.from,
    to_at: period.to ?? null,
    hours_per_week: sound.hoursPerWeek ?? null,
    place: sound.place,
    pay: sound.pay === undefined ? null : JSON.stringify(sound.pay),
    mentor: sound.mentor ?? null,
  };
}

export function toRequest(row: TalentRequestsTable): TalentRequest {
  return {
    reference: row.reference,
    personId: row.person_id,
    status: row.status,
    firm: { name: row.firm_name, creditCode: row.credit_code },
    contact: {
      name: row.contact_name,
      ...reachableBy({ phone: row.contact_phone, email: row.contact_email }),
    } satisfies Contact,
    role: row.role,
    tasks: row.tasks === '' ? undefined : row.tasks,
    disciplines: JSON.parse(row.disciplines),
    degree: row.degree ?? undefined,
    number: row.number,
    kind: row.kind,
    languages: JSON.parse(row.languages),
    countries: JSON.parse(row.countries),
    marketKnowledge: row.market_knowledge === 1,
    period: { from: row.from_at, ...(row.to_at !== null && { to: row.to_at }) },
    hoursPerWeek: row.hours_per_week ?? undefined,
    place: row.place,
    pay: row.pay === null ? undefined : (JSON.parse(row.pay) as Pay | 'unpaid'),
    mentor: row.mentor ?? undefined,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    lastSignAt: row.last_sign_at,
  };
}

export async function findRequest(db: Kysely<Schema>, reference: string): Promise<TalentRequest | undefined> {
  const row = await db.selectFrom('talent_requests').selectAll().where('reference', '=', reference).executeTakeFirst();
  return row && toRequest(row);
}

/** The request that was written in this transaction. */
export async function writtenRequest(db: Kysely<Schema>, reference: string): Promise<TalentRequest> {
  const request = await findRequest(db, reference);
  if (!request) throw new Error('a talent request is gone that was written a moment ago');
  return request;
}

function reachableBy({ phone, email }: { phone: string | null; email: string | null }) {
  return { ...(phone !== null && { phone }), ...(email !== null && { email }) };
}
