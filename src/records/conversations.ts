import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Conversation, Conversations, StoredActivity } from '../model/conversations.ts';
import type { TranscriptLine } from '../model/tickets.ts';
import type { ActivitiesTable, ConversationsTable, Schema } from './schema.ts';

/** A client may send a key of any length, and PostgreSQL indexes no more than 2,700 bytes. */
const longestPlainKey = 128;
/** Rows in one insert: SQLite takes 32,766 values, of eight columns each. */
const rowsAtOnce = 1_000;

/** What was said, over a turn's transaction or the pool. */
export function createConversations(db: Kysely<Schema>, clock: Clock): Conversations {
  return {
    async ensure({ id, channelId, personId, reference }) {
      const newest = { person_id: personId, reference: JSON.stringify(reference) };
      await db
        .insertInto('conversations')
        .values({ id, channel_id: channelId, ...newest, last_sequence: 0, created_at: clock.now() })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(newest))
        .execute();
    },

    async find(id) {
      const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromConversationRow(row);
    },

    async newestOf(personId) {
      const rows = await db
        .selectFrom('conversations')
        .leftJoin('activities', (join) =>
          join
            .onRef('activities.conversation_id', '=', 'conversations.id')
            .onRef('activities.sequence', '=', 'conversations.last_sequence'),
        )
        .select(['conversations.id', 'channel_id', 'person_id', 'reference', 'last_sequence'])
        .where('person_id', '=', personId)
        .orderBy((row) => row.fn.coalesce('activities.at', 'conversations.created_at'), 'desc')
        .orderBy('conversations.id')
        .execute();
      return rows.map(fromConversationRow).find(({ reference }) => !isGroup(reference));
    },

    async append(id, activities) {
      if (activities.length === 0) return [];
      const { channel_id, last_sequence } = await db
        .updateTable('conversations')
        .set((row) => ({ last_sequence: row('last_sequence', '+', activities.length) }))
        .where('id', '=', id)
        .returning(['channel_id', 'last_sequence'])
        .executeTakeFirstOrThrow(() => new Error('activities were appended to a conversation that was never made'));
      const idOnChannel = id.slice(channel_id.length + 1);
      const at = clock.now();
      const timestamp = new Date(at).toISOString();
      const first = last_sequence - activities.length + 1;
      const stored = activities.map(({ direction, activity }, index): StoredActivity => {
        const sequence = first + index;
        const activityId = `${idOnChannel}|${String(sequence).padStart(7, '0')}`;
        return { sequence, activityId, direction, at, activity: { ...activity, id: activityId, timestamp } };
      });
      const rows = stored.map((line, index) => toRow(id, line, activities[index]?.deliveryKey));
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        await db
          .insertInto('activities')
          .values(rows.slice(start, start + rowsAtOnce))
          .execute();
      }
      const due = stored.filter((_, index) => activities[index]?.toDeliver);
      for (const { sequence } of due) {
        await db
          .insertInto('deliveries')
          .values({ conversation_id: id, sequence, attempts: 0, due_at: at, failure: null, failed_at: null })
          .execute();
      }
      return stored;
    },

    async findDelivered(id, deliveryKey) {
      const row = await db
        .selectFrom('activities')
        .selectAll()
        .where('conversation_id', '=', id)
        .where('delivery_key', '=', shortKey(deliveryKey))
        .executeTakeFirst();
      return row && fromRow(row);
    },

    async after(id, watermark, limit) {
      const rows = await db
        .selectFrom('activities')
        .selectAll()
        .where('conversation_id', '=', id)
        .where('sequence', '>', watermark)
        .orderBy('sequence')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },

    async transcript(id, limit) {
      const rows = await db
        .selectFrom('activities')
        .select(['at', 'speaker', 'activity'])
        .where('conversation_id', '=', id)
        .where('speaker', 'is not', null)
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute();
      return rows.reverse().map(
        (row): TranscriptLine => ({
          at: row.at,
          from: row.speaker ?? 'assistant',
          text: textOf(JSON.parse(row.activity)) ?? '',
        }),
      );
    },
  };
}

function fromConversationRow(row: Omit<ConversationsTable, 'created_at'>): Conversation {
  return {
    id: row.id,
    channelId: row.channel_id,
    personId: row.person_id,
    reference: JSON.parse(row.reference),
    lastSequence: row.last_sequence,
  };
}

/** Teams and others say so of a conversation in which others read along. */
function isGroup({ conversation }: Conversation['reference']): boolean {
  return (
    typeof conversation === 'object' &&
    conversation !== null &&
    'isGroup' in conversation &&
    conversation.isGroup === true
  );
}

function toRow(id: string, stored: StoredActivity, deliveryKey: string | undefined): ActivitiesTable {
  return {
    conversation_id: id,
    sequence: stored.sequence,
    activity_id: stored.activityId,
    direction: stored.direction,
    activity: JSON.stringify(stored.activity),
    delivery_key: deliveryKey === undefined ? null : shortKey(deliveryKey),
    speaker: textOf(stored.activity) === undefined ? null : speakerOf(stored),
    at: stored.at,
  };
}

function fromRow(row: ActivitiesTable): StoredActivity {
  return {
    sequence: row.sequence,
    activityId: row.activity_id,
    direction: row.direction,
    activity: JSON.parse(row.activity),
    at: row.at,
  };
}

function shortKey(deliveryKey: string): string {
  if (deliveryKey.length <= longestPlainKey) return deliveryKey;
  return `sha256:${createHash('sha256').update(deliveryKey).digest('hex')}`;
}

/** What a message says in words: a card without a text of its own says it in `summary` or `speak`. */
function textOf(activity: StoredActivity['activity']): string | undefined {
  if (activity.type !== 'message') return undefined;
  return [activity.text, activity.summary, activity.speak].find(
    (text): text is string => typeof text === 'string' && text !== '',
  );
}

function speakerOf({ direction, activity }: StoredActivity): TranscriptLine['from'] {
  if (direction === 'in') return 'person';
  const { channelData } = activity;
  const isStaff =
    typeof channelData === 'object' &&
    channelData !== null &&
    'author' in channelData &&
    channelData.author === 'staff';
  return isStaff ? 'staff' : 'assistant';
}
