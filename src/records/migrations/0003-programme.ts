import { type Kysely, sql } from 'kysely';

/** Events, the seats taken on them, and who takes them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('theme', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'bigint', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addColumn('registration_closes_at', 'bigint', (column) => column.notNull())
    .addColumn('place', 'text')
    .addColumn('online', 'integer', (column) => column.notNull())
    .addColumn('join_url', 'text')
    .addColumn('countries', 'text', (column) => column.notNull())
    .addColumn('counterparts', 'text', (column) => column.notNull())
    .addColumn('languages', 'text', (column) => column.notNull())
    .addColumn('seats', 'integer', (column) => column.notNull())
    .addColumn('seats_per_firm', 'integer', (column) => column.notNull())
    .addColumn('demo', 'integer', (column) => column.notNull())
    .addColumn('seats_taken', 'integer', (column) => column.notNull())
    .addColumn('last_queue_number', 'integer', (column) => column.notNull())
    .addCheckConstraint('events_not_overbooked', sql`seats_taken between 0 and seats`)
    .execute();
  await db.schema.createIndex('events_start').on('events').column('starts_at').execute();
  await db.schema
    .createTable('bookings')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('event_id', 'text', (column) => column.notNull().references('events.id'))
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('firm_name', 'text', (column) => column.notNull())
    .addColumn('credit_code', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('queue_number', 'integer')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('calendar_key', 'text', (column) => column.notNull().unique())
    .addUniqueConstraint('bookings_queue', ['event_id', 'queue_number'])
    .execute();
  await db.schema.createIndex('bookings_person').on('bookings').columns(['person_id', 'created_at']).execute();
  await db.schema
    .createTable('delegates')
    .addColumn('booking_reference', 'text', (column) => column.notNull().references('bookings.reference'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('credit_code', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('phone', 'text')
    .addColumn('email', 'text')
    .addColumn('active', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('delegates_pk', ['booking_reference', 'position'])
    .execute();
  await db.schema
    .createIndex('delegates_once_per_event')
    .unique()
    .on('delegates')
    .columns(['event_id', 'credit_code', 'name_key'])
    .where(sql.ref('active'), '=', 1)
    .execute();
}
