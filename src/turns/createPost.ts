import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import type { Kysely } from 'kysely';
import { AppError } from '../model/appError.ts';
import type { Clock } from '../model/clock.ts';
import type { Conversations } from '../model/conversations.ts';
import type { Post } from '../model/posting.ts';
import type { Records } from '../model/records.ts';
import type { Changes } from '../records/changes.ts';
import type { Database } from '../records/database.ts';
import type { Schema } from '../records/schema.ts';

export interface PostParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly changes: Pick<Changes, 'announce' | 'committed'>;
  /** Ids of the channels that read their stream from the records, so that nothing is sent to them. */
  readonly streamed: ReadonlySet<string>;
  readonly recordsOf: (trx: Kysely<Schema>) => Records;
  readonly conversationsOf: (trx: Kysely<Schema>) => Conversations;
}

/** Messages that nobody asked for in the chat, such as the answers of staff; from any process. */
export function createPost(parts: PostParts): Post {
  const { database, clock, changes, streamed, recordsOf, conversationsOf } = parts;

  return async (conversationId, work) => {
    const outcome = await database.transaction(async (trx) => {
      await database.conversationLock(trx, conversationId);
      const conversations = conversationsOf(trx);
      const conversation = await conversations.find(conversationId);
      if (!conversation) {
        throw new AppError('conversation.unknown', 'refused', 'There is no such conversation.');
      }
      // Not in reply to any one message, although the reference was kept at one.
      const reference: Partial<ConversationReference> = { ...conversation.reference, activityId: undefined };
      const done = await work({
        conversation,
        now: clock.now(),
        records: recordsOf(trx),
        async send(activity) {
          const outbound: Partial<Activity> = { type: 'message', ...activity };
          TurnContext.applyConversationReference(outbound, reference);
          const toDeliver = !streamed.has(conversation.channelId);
          await conversations.append(conversationId, [{ direction: 'out', activity: { ...outbound }, toDeliver }]);
        },
      });
      await changes.announce(trx, conversationId);
      return done;
    });
    changes.committed(conversationId);
    return outcome;
  };
}
