import type { Kysely } from 'kysely';

/** Who writes to us, and what they agreed to. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('chosen_locale', 'text')
    .addColumn('last_locale', 'text')
    .execute();
  await db.schema
    .createTable('consents')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('notice_edition', 'text', (column) => column.notNull())
    .addColumn('given_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('consents_pk', ['person_id', 'purpose', 'notice_edition'])
    .execute();
}
