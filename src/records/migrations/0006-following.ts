import { type Kysely, sql } from 'kysely';

/** E-mail to be sent, what people follow, and what they say after an event. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('mails')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('calendar', 'text')
    .addColumn('useful_until', 'bigint')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_until', 'bigint')
    .addColumn('sent_at', 'bigint')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('failure', 'text')
    .execute();
  await db.schema
    .createIndex('mails_due')
    .on('mails')
    .column('due_at')
    .where(sql.ref('status'), '=', 'unsent')
    .execute();
  await db.schema.createIndex('mails_about').on('mails').column('about').execute();
  await db.schema.createIndex('mails_status').on('mails').columns(['status', 'created_at']).execute();

  await db.schema
    .createTable('interests')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('interests_pk', ['person_id', 'kind', 'value'])
    .execute();

  await db.schema
    .createTable('feedback')
    .addColumn('booking_reference', 'text', (column) => column.primaryKey().references('bookings.reference'))
    .addColumn('rating', 'integer', (column) => column.notNull())
    .addColumn('useful', 'text', (column) => column.notNull())
    .addColumn('follow_up', 'integer', (column) => column.notNull())
    .addColumn('partners', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();

  // For whoever looks what has to be told: the newest conversation of a person, and bookings that changed lately.
  await db.schema.createIndex('conversations_person').on('conversations').column('person_id').execute();
  await db.schema.createIndex('bookings_changed').on('bookings').column('changed_at').execute();
}
