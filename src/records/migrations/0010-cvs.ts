import type { Kysely } from 'kysely';

/** CVs, and the files that people send. SQLite keeps bytes as they are in a column of whatever type. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('cvs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('content', 'bytea', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('cvs_person').on('cvs').column('person_id').execute();
  await db.schema.createIndex('cvs_created').on('cvs').column('created_at').execute();

  await db.schema
    .createTable('uploads')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('content', 'bytea', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('uploads_person').on('uploads').column('person_id').execute();
  await db.schema.createIndex('uploads_conversation').on('uploads').column('conversation_id').execute();
  // Whoever sums up their sizes reads this alone.
  await db.schema.createIndex('uploads_created').on('uploads').columns(['created_at', 'bytes']).execute();
}
