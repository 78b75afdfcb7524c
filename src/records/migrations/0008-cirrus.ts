import { type Kysely, sql } from 'kysely';

/** What firms ask for, what students offer, and when profiles were deleted. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('talent_requests')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('firm_name', 'text', (column) => column.notNull())
    .addColumn('credit_code', 'text', (column) => column.notNull())
    .addColumn('contact_name', 'text', (column) => column.notNull())
    .addColumn('contact_phone', 'text')
    .addColumn('contact_email', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('tasks', 'text', (column) => column.notNull())
    .addColumn('disciplines', 'text', (column) => column.notNull())
    .addColumn('degree', 'text')
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('languages', 'text', (column) => column.notNull())
    .addColumn('countries', 'text', (column) => column.notNull())
    .addColumn('market_knowledge', 'integer', (column) => column.notNull())
    .addColumn('from_at', 'bigint', (column) => column.notNull())
    .addColumn('to_at', 'bigint')
    .addColumn('hours_per_week', 'double precision')
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('pay', 'text')
    .addColumn('mentor', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('last_sign_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('talent_requests_person').on('talent_requests').column('person_id').execute();
  await db.schema
    .createTable('profiles')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    // By which profiles that may be of one person are looked up.
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('nationality', 'text', (column) => column.notNull())
    .addColumn('university', 'text', (column) => column.notNull())
    .addColumn('university_id', 'text')
    .addColumn('programme', 'text', (column) => column.notNull())
    .addColumn('contact_phone', 'text')
    .addColumn('contact_email', 'text')
    .addColumn('email_key', 'text')
    .addColumn('degree', 'text')
    .addColumn('studies', 'text', (column) => column.notNull())
    .addColumn('year', 'integer')
    .addColumn('studying_since_at', 'bigint')
    .addColumn('languages', 'text', (column) => column.notNull())
    .addColumn('available_from_at', 'bigint', (column) => column.notNull())
    .addColumn('available_to_at', 'bigint')
    .addColumn('hours_per_week', 'double precision')
    .addColumn('disciplines', 'text', (column) => column.notNull())
    .addColumn('markets_known', 'text', (column) => column.notNull())
    .addColumn('kinds', 'text', (column) => column.notNull())
    .addColumn('permit', 'text', (column) => column.notNull())
    .addColumn('in_beijing', 'integer', (column) => column.notNull())
    .addColumn('expected_pay', 'text')
    .addColumn('places', 'text', (column) => column.notNull())
    .addColumn('interests', 'text')
    .addColumn('openings', 'text', (column) => column.notNull())
    // The files themselves are in a table of their own.
    .addColumn('cv_id', 'text', (column) => column.unique())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  for (const column of ['person_id', 'name_key', 'contact_phone', 'email_key']) {
    await db.schema.createIndex(`profiles_${column}`).on('profiles').expression(sql.ref(column)).execute();
  }
  await db.schema
    .createTable('profile_deletions')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}
