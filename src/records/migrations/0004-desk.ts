import { type Kysely, sql } from 'kysely';

/** Requests for a person from staff, and questions that had no answer. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('tickets')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('open_dialog', 'text')
    .addColumn('contact', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addColumn('line_count', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('tickets_one_active')
    .unique()
    .on('tickets')
    .column('conversation_id')
    .where(sql.ref('status'), '<>', 'closed')
    .execute();
  await db.schema.createIndex('tickets_person').on('tickets').column('person_id').execute();
  await db.schema
    .createTable('ticket_lines')
    .addColumn('ticket_reference', 'text', (column) => column.notNull().references('tickets.reference'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('speaker', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_lines_pk', ['ticket_reference', 'position'])
    .execute();
  await db.schema
    .createTable('gaps')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('nearest', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}
