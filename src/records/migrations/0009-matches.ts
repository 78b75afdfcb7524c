import type { Kysely } from 'kysely';

/** Requests and profiles that staff brought together. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('matches')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('request_reference', 'text', (column) => column.notNull().references('talent_requests.reference'))
    .addColumn('profile_reference', 'text', (column) => column.notNull().references('profiles.reference'))
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('proposed_at', 'bigint', (column) => column.notNull())
    .addColumn('proposed_by', 'text', (column) => column.notNull())
    .addColumn('firm_agreed_at', 'bigint')
    .addColumn('student_agreed_at', 'bigint')
    .addColumn('exchanged_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .addColumn('ended_by', 'text')
    .addColumn('answer_by_at', 'bigint')
    .execute();
  // Two of one pair come about where profiles are joined; no third is proposed.
  await db.schema.createIndex('matches_request').on('matches').column('request_reference').execute();
  await db.schema.createIndex('matches_profile').on('matches').column('profile_reference').execute();
  await db.schema.createIndex('matches_status').on('matches').columns(['status', 'answer_by_at']).execute();
}
