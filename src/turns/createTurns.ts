import { createHash, randomBytes } from 'node:crypto';
import { type Activity, ConversationState, INVOKE_RESPONSE_KEY, type Storage, TurnContext } from 'botbuilder';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { describeError } from '../model/describeError.ts';
import type { Post } from '../model/posting.ts';
import { attachTurn } from '../model/turn.ts';
import type { Schema } from '../records/schema.ts';
import { createPost, type PostParts } from './createPost.ts';
import { createQueues } from './queues.ts';
import { captureReplies, expectsReplies, type Replies } from './replies.ts';

export interface TurnsParts extends PostParts {
  readonly logger: Logger;
  readonly storageOf: (trx: Kysely<Schema>) => Storage;
  /** Says to the user, through the context, that something went wrong; `reference` is what the log has it under. */
  readonly onError: (context: TurnContext, reference: string) => Promise<void>;
  readonly observe?: (turn: ObservedTurn) => void;
}

export interface ObservedTurn {
  readonly channel: string;
  readonly route: string;
  /** `done`, `duplicate`, `defect` (the user was told so) or `failed` (nothing was committed). */
  readonly outcome: 'done' | 'duplicate' | 'defect' | 'failed';
  /** From when it was handed in, waiting for earlier ones included, to its commit. */
  readonly milliseconds: number;
}

export interface TakenActivity {
  /** Under which the activity is in the records, or was at its first delivery. */
  readonly activityId: string;
  /** It had been delivered before, and nothing was done this time. */
  readonly duplicate: boolean;
}

export interface Turns {
  /**
   * Runs the bot on an activity as one transaction. Resolves when it is committed, with the user told of a defect if
   * there was one; rejects when nothing could be committed. The context's `activity` names channel, conversation and
   * sender.
   */
  take(context: TurnContext, run: (context: TurnContext) => Promise<void>): Promise<TakenActivity>;
  readonly post: Post;
  /** Resolves when no turn is running or waiting. */
  drain(): Promise<void>;
}

interface Attempt extends TakenActivity {
  readonly replies?: Replies;
}

/**
 * A turn is a transaction: the inbound activity, dialog state, records and replies are committed together or not at
 * all. One conversation has one turn at a time, on any number of processes.
 */
export function createTurns(parts: TurnsParts): Turns {
  const { database, clock, changes, logger, streamed, storageOf, recordsOf, conversationsOf, onError } = parts;
  // The database's lock would do, but each turn that waits for it holds a connection.
  const queues = createQueues();
  const post = createPost(parts);

  async function take(context: TurnContext, run: (context: TurnContext) => Promise<void>): Promise<TakenActivity> {
    const began = performance.now();
    const { channelId, conversation, type } = context.activity;
    const conversationId = `${channelId}:${conversation.id}`;
    let route: string = type;
    let outcome: ObservedTurn['outcome'] = 'failed';
    try {
      const taken = await queues.run(conversationId, async () => {
        const attempt = createAttempt(context, conversationId, (name) => {
          route = name;
        });
        const first = await attempt(run);
        if ('taken' in first) {
          outcome = first.taken.duplicate ? 'duplicate' : 'done';
          return first.taken;
        }
        const reference = randomBytes(4).toString('hex').toUpperCase();
        logger.error({ reference, conversation: hash(conversationId), ...describeError(first.defect) }, 'turn broke');
        const second = await attempt((inner) => onError(inner, reference));
        if ('defect' in second) throw second.defect;
        outcome = 'defect';
        return second.taken;
      });
      if (!taken.duplicate) handOver(context, taken.replies);
      return { activityId: taken.activityId, duplicate: taken.duplicate };
    } finally {
      const milliseconds = performance.now() - began;
      const channel = channelId;
      logger.info(
        { conversation: hash(conversationId), channel, route, ms: Math.round(milliseconds * 10) / 10, outcome },
        'turn',
      );
      parts.observe?.({ channel, route, outcome, milliseconds });
    }
  }

  /** Gives what tries the turn: a defect of the bot rolls all of it back and comes as a value, all else is thrown. */
  function createAttempt(context: TurnContext, conversationId: string, route: (name: string) => void) {
    const { activity } = context;
    const { channelId } = activity;
    const isStreamed = streamed.has(channelId);
    const deliveryKey = deliveryKeyOf(activity, isStreamed);
    const inbound = { ...activity };
    const personId = `${channelId}:${activity.from.id}`;
    const capture = captureReplies(context);

    return async (run: (context: TurnContext) => Promise<void>): Promise<{ taken: Attempt } | { defect: unknown }> => {
      let defect: { readonly cause: unknown } | undefined;
      try {
        const taken = await database.transaction(async (trx): Promise<Attempt> => {
          await database.conversationLock(trx, conversationId);
          const conversations = conversationsOf(trx);
          const earlier =
            deliveryKey === undefined ? undefined : await conversations.findDelivered(conversationId, deliveryKey);
          if (earlier) return { activityId: earlier.activityId, duplicate: true };
          const reference = { ...TurnContext.getConversationReference(activity) };
          await conversations.ensure({ id: conversationId, channelId, personId, reference });
          const [stored] = await conversations.append(conversationId, [
            { direction: 'in', activity: inbound, deliveryKey },
          ]);
          if (!stored) throw new Error('the inbound activity was not recorded');
          // On our own channels its id is the one in the records, and replies name it.
          if (isStreamed) activity.id = stored.activityId;
          const replies = capture({
            conversations,
            conversationId,
            toDeliver: !isStreamed && !expectsReplies(activity),
          });
          try {
            const state = new ConversationState(storageOf(trx));
            attachTurn(context, {
              conversationId,
              channelId,
              personId,
              now: clock.now(),
              records: recordsOf(trx),
              dialogState: await state.load(context),
              transcript: (limit) => conversations.transcript(conversationId, limit),
              route,
            });
            await run(context);
            await state.saveChanges(context);
            // Also the proof that the transaction still stands: PostgreSQL would answer the commit of a broken one
            // with a silent rollback.
            await changes.announce(trx, conversationId);
          } catch (cause) {
            defect = { cause };
            throw cause;
          }
          return { activityId: stored.activityId, duplicate: false, replies };
        });
        changes.committed(conversationId);
        return { taken };
      } catch (error) {
        if (defect) return { defect: defect.cause };
        throw error;
      }
    };
  }

  return {
    take,
    post: (conversationId, work) => queues.run(conversationId, () => post(conversationId, work)),
    drain: queues.drain,
  };
}

/** What makes two deliveries the same: on our own channels the client's id, elsewhere the channel's. */
function deliveryKeyOf({ id, type, channelData }: Activity, isStreamed: boolean): string | undefined {
  if (isStreamed) {
    const clientId: unknown = channelData?.clientActivityID;
    return typeof clientId === 'string' && clientId !== '' ? clientId : undefined;
  }
  // A later edit or deletion of a message comes under the id of that message.
  return id ? `${type} ${id}` : undefined;
}

/** Gives the HTTP response of the channel what belongs into it, now that it is committed. */
function handOver(context: TurnContext, replies: Replies | undefined): void {
  if (!replies) return;
  if (replies.invokeResponse) context.turnState.set(INVOKE_RESPONSE_KEY, replies.invokeResponse);
  if (!expectsReplies(context.activity)) return;
  context.bufferedReplyActivities.push(...replies.stored.map(({ activity }): Partial<Activity> => ({ ...activity })));
}

/** For the log: tells conversations apart without naming them. */
function hash(conversationId: string): string {
  return createHash('sha256').update(conversationId).digest('hex').slice(0, 12);
}
