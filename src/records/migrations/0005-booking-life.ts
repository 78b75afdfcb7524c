import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { drawTicketCode } from '../reference.ts';

/** Seats that are kept for those who waited, events that staff call off, tickets, and what people are told of it. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('events')
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('event'))
    .execute();
  await db.schema.alterTable('events').addColumn('level', 'text').execute();
  await db.schema.alterTable('events').addColumn('series', 'text').execute();
  await db.schema
    .alterTable('events')
    .addColumn('cancelled', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('events')
    .addColumn('loaded_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update events set kind = 'training' where theme = 'annual-training'`.execute(db);
  await db.schema.createIndex('events_theme').on('events').columns(['theme', 'starts_at']).execute();
  await db.schema.createIndex('events_loaded').on('events').column('loaded_at').execute();
  await db.schema
    .createTable('programme_version')
    .addColumn('version', 'text', (column) => column.primaryKey())
    .execute();
  await sql`insert into programme_version (version) values (${randomUUID()})`.execute(db);

  await db.schema
    .alterTable('bookings')
    .addColumn('seats', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('bookings').addColumn('offer_expires_at', 'bigint').execute();
  await sql`update bookings set seats =
    (select count(*) from delegates where booking_reference = bookings.reference)`.execute(db);
  await db.schema
    .createIndex('bookings_waiting')
    .on('bookings')
    .columns(['event_id', 'queue_number'])
    .where(sql.ref('status'), '=', 'waiting')
    .execute();
  await db.schema
    .createIndex('bookings_offered')
    .on('bookings')
    .column('offer_expires_at')
    .where(sql.ref('status'), '=', 'offered')
    .execute();

  await db.schema.alterTable('delegates').addColumn('ticket_code', 'text').execute();
  await db.schema.alterTable('delegates').addColumn('attended_at', 'bigint').execute();
  await giveTicketCodes(db);
  await db.schema.createIndex('delegates_ticket').unique().on('delegates').column('ticket_code').execute();

  await db.schema
    .createTable('notices')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_until', 'bigint')
    .addColumn('settled_at', 'bigint')
    .addColumn('outcome', 'text')
    .execute();
  await db.schema
    .createIndex('notices_due')
    .on('notices')
    .column('due_at')
    .where(sql.ref('settled_at'), 'is', null)
    .execute();
}

/** Those registered before there were tickets get theirs. */
async function giveTicketCodes(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{
    booking_reference: string;
    position: number;
  }>`select booking_reference, position from delegates`.execute(db);
  for (const { booking_reference, position } of rows) {
    await sql`update delegates set ticket_code = ${drawTicketCode()}
      where booking_reference = ${booking_reference} and position = ${position}`.execute(db);
  }
}
