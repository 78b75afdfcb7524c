import type { Kysely } from 'kysely';

/** What was said, what is still to be sent, and the state of the dialogs. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('last_sequence', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('activities')
    .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversations.id'))
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('direction', 'text', (column) => column.notNull())
    .addColumn('activity', 'text', (column) => column.notNull())
    .addColumn('delivery_key', 'text')
    .addColumn('speaker', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('activities_pk', ['conversation_id', 'sequence'])
    .addUniqueConstraint('activities_delivery_key', ['conversation_id', 'delivery_key'])
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('failure', 'text')
    .addColumn('failed_at', 'bigint')
    .addPrimaryKeyConstraint('deliveries_pk', ['conversation_id', 'sequence'])
    .addForeignKeyConstraint('deliveries_activity', ['conversation_id', 'sequence'], 'activities', [
      'conversation_id',
      'sequence',
    ])
    .execute();
  await db.schema
    .createTable('dialog_state')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint')
    .execute();
  await db.schema.createIndex('dialog_state_expiry').on('dialog_state').column('expires_at').execute();
}
