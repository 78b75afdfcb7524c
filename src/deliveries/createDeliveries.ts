import { createHash } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../model/clock.ts';
import type { ConversationId } from '../model/conversations.ts';
import { describeError } from '../model/describeError.ts';
import type { Changes } from '../records/changes.ts';
import type { Database } from '../records/database.ts';
import type { Schema } from '../records/schema.ts';

/** Milliseconds. Longer than any attempt takes: after it, the process that made the attempt is taken for dead. */
const lease = 60_000;
const shortestPause = 1_000;
const longestPause = 600_000;
/** A reply is given up a day after it was made. */
const longestTry = 24 * 60 * 60 * 1_000;
/** Between two looks at what is due, so that what a dead process left is found. */
const longestWait = 10_000;
const shortestWait = 50;
/** Conversations that are sent to at once when many are due. */
const atOnce = 20;

/**
 * Sends an activity to the conversation that a Bot Framework reference names. Rejects when it did not arrive, within
 * half a minute; `statusCode` of the error is that of the HTTP response, absent when there was none.
 */
export type Send = (
  reference: Readonly<Record<string, unknown>>,
  activity: Readonly<Record<string, unknown>>,
) => Promise<void>;

export interface DeliveriesParts {
  readonly database: Database;
  readonly changes: Pick<Changes, 'onChange'>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Ids of the channels to which nothing is sent. */
  readonly streamed: ReadonlySet<string>;
  readonly send: Send;
}

export interface Deliveries {
  start(): void;
  /** Ends the attempts that are under way; what is left is sent by another process, or after the next start. */
  close(): Promise<void>;
}

/**
 * Sends what turns left in `deliveries`: in the order in which it was said, to each conversation on its own, by any
 * number of processes. Each is sent at least once: a process that dies between sending and noting it sends it again.
 */
export function createDeliveries(parts: DeliveriesParts): Deliveries {
  const { database, clock, logger, streamed, send } = parts;
  const { db } = database;
  const running = new Set<Promise<void>>();
  let stopListening = () => {};
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;

  function track(work: Promise<void>): void {
    const settled = work
      .catch((error: unknown) => logger.error(describeError(error), 'deliveries could not be looked at'))
      .then(() => {
        running.delete(settled);
      });
    running.add(settled);
  }

  function lookWithin(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (closed || timerAt <= at) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(() => {
      timerAt = Number.POSITIVE_INFINITY;
      track(sendAllDue().finally(() => lookWithin(longestWait)));
    }, milliseconds);
    timer.unref();
  }

  async function sendAllDue(): Promise<void> {
    for (;;) {
      const due = await db
        .selectFrom('deliveries')
        .select('conversation_id')
        .where(isHead)
        .where('due_at', '<=', clock.now())
        .limit(atOnce)
        .execute();
      if (due.length === 0 || closed) break;
      await Promise.all(due.map((row) => sendDue(row.conversation_id)));
    }
    const next = await db
      .selectFrom('deliveries')
      .select(({ fn }) => fn.min('due_at').as('at'))
      .where(isHead)
      .executeTakeFirst();
    if (next?.at != null) lookWithin(Math.min(Math.max(next.at - clock.now(), shortestWait), longestWait));
  }

  async function sendDue(conversationId: ConversationId): Promise<void> {
    while (!closed) {
      const claimed = await claim(conversationId);
      if (!claimed) return;
      const { sequence, attempts } = claimed;
      const line = await db
        .selectFrom('activities')
        .innerJoin('conversations', 'conversations.id', 'activities.conversation_id')
        .select(['activities.activity', 'activities.at', 'conversations.reference'])
        .where('conversation_id', '=', conversationId)
        .where('sequence', '=', sequence)
        .executeTakeFirst();
      // It was erased since, and what is left to be delivered with it.
      if (!line) continue;
      const { activity, reference, at } = line;
      try {
        await send(JSON.parse(reference), JSON.parse(activity));
      } catch (error) {
        await noteFailure({ conversationId, sequence, attempts, at, error });
        continue;
      }
      await db
        .deleteFrom('deliveries')
        .where('conversation_id', '=', conversationId)
        .where('sequence', '=', sequence)
        .execute();
    }
  }

  /** Takes the next one of a conversation for this process, if it is due and nobody else has it. */
  async function claim(conversationId: ConversationId) {
    return db
      .updateTable('deliveries')
      .set((row) => ({ attempts: row('attempts', '+', 1), due_at: clock.now() + lease }))
      .where('conversation_id', '=', conversationId)
      .where(isHead)
      .where('due_at', '<=', clock.now())
      .returning(['sequence', 'attempts'])
      .executeTakeFirst();
  }

  async function noteFailure(failed: {
    conversationId: ConversationId;
    sequence: number;
    attempts: number;
    at: number;
    error: unknown;
  }): Promise<void> {
    const { conversationId, sequence, attempts, at, error } = failed;
    const now = clock.now();
    const failure = reasonOf(error);
    const pause = Math.min(shortestPause * 2 ** (attempts - 1), longestPause);
    const givenUp = isFinal(error) || now + pause - at > longestTry;
    await db
      .updateTable('deliveries')
      .set({ failure, due_at: now + pause, failed_at: givenUp ? now : null })
      .where('conversation_id', '=', conversationId)
      .where('sequence', '=', sequence)
      .execute();
    const conversation = createHash('sha256').update(conversationId).digest('hex').slice(0, 12);
    logger.warn({ conversation, attempts, failure, givenUp }, 'delivery failed');
    if (!givenUp) lookWithin(Math.min(pause, longestWait));
  }

  return {
    start() {
      stopListening = parts.changes.onChange((conversationId) => {
        if (conversationId === undefined) lookWithin(0);
        else if (!streamed.has(channelOf(conversationId))) track(sendDue(conversationId));
      });
      lookWithin(0);
    },
    async close() {
      closed = true;
      stopListening();
      clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

/** The one that is next in its conversation: all before it were sent or given up. */
function isHead(row: ExpressionBuilder<Schema, 'deliveries'>) {
  const earlier = row
    .selectFrom('deliveries as earlier')
    .select('earlier.sequence')
    .whereRef('earlier.conversation_id', '=', 'deliveries.conversation_id')
    .whereRef('earlier.sequence', '<', 'deliveries.sequence')
    .where('earlier.failed_at', 'is', null);
  return row.and([row('deliveries.failed_at', 'is', null), row.not(row.exists(earlier))]);
}

function channelOf(conversationId: ConversationId): string {
  return conversationId.slice(0, conversationId.indexOf(':'));
}

function statusOf(error: unknown): number | undefined {
  const hasStatus = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
  return hasStatus ? (error.statusCode as number) : undefined;
}

/** Whether the channel will say the same for ever. A wrong secret (401) gets put right, and 408 and 429 pass. */
function isFinal(error: unknown): boolean {
  const status = statusOf(error);
  return status !== undefined && status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}

/** For whoever looks why something did not arrive: `403 BotDisabledByUser`, `ECONNREFUSED`. */
function reasonOf(error: unknown): string {
  const { error: name, code } = describeError(error);
  return [statusOf(error), code ?? name].filter((part) => part !== undefined).join(' ');
}
