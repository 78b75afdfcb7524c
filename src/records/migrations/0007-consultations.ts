import { type Kysely, sql } from 'kysely';

/** What firms prepare for information sessions, and the sessions that they would have come to. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('consultations')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('booking_reference', 'text', (column) => column.references('bookings.reference').unique())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('questions', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('session_wishes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    // What was wished for, in one text: a unique index over columns takes no two nulls for the same.
    .addColumn('wish_key', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('level', 'text')
    .addColumn('language', 'text')
    .addColumn('from_at', 'bigint')
    .addColumn('to_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('session_wishes_open')
    .unique()
    .on('session_wishes')
    .columns(['person_id', 'wish_key'])
    .where(sql.ref('settled_at'), 'is', null)
    .execute();
}
