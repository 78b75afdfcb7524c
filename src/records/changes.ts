import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { ConversationId } from '../model/conversations.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

const channel = 'bridgehead_changes';
const separator = ' ';
/** Milliseconds between two looks at whether another process wrote to the SQLite file. */
const pollInterval = 500;
/** Milliseconds between two signs of life asked of the listening connection, and how long each may take. */
const pulseInterval = 20_000;
const pulseTimeout = 10_000;
const shortestPause = 250;
const longestPause = 5_000;
/** PostgreSQL sends at most 8,000 bytes; a longer id, which no channel has, makes listeners look at everything. */
const longestPayload = 7_000;

export type ChangeListener = (conversationId: ConversationId | undefined) => void;

/** Tells which conversations have something new, whichever process wrote it. */
export interface Changes {
  /** Within the transaction that makes the change: tells other processes once it commits. */
  announce(trx: Kysely<Schema>, conversationId: ConversationId): Promise<void>;
  /** After the commit: tells the listeners of this process. */
  committed(conversationId: ConversationId): void;
  /** `undefined` means that any conversation may have changed. Returns what ends it. */
  onChange(listener: ChangeListener): () => void;
  /** Begins to hear other processes. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export function createChanges(database: Database): Changes {
  const listeners = new Set<ChangeListener>();
  const tell: ChangeListener = (conversationId) => {
    for (const listener of listeners) listener(conversationId);
  };
  const { databaseUrl } = database.config;
  const shared = {
    committed: tell,
    onChange(listener: ChangeListener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  if (databaseUrl === undefined) return { ...shared, announce: async () => undefined, ...watchFile(database, tell) };

  const self = randomUUID();
  return {
    ...shared,
    async announce(trx, conversationId) {
      const id = Buffer.byteLength(conversationId) > longestPayload ? '' : conversationId;
      await sql`select pg_notify(${channel}, ${self + separator + id})`.execute(trx);
    },
    ...listen(
      databaseUrl,
      (payload) => {
        const [sender, ...id] = payload.split(separator);
        // This process was told by `committed`.
        if (sender !== self) tell(id.join(separator) || undefined);
      },
      () => tell(undefined),
    ),
  };
}

type Hearing = Pick<Changes, 'start' | 'close'>;

/** SQLite has no notices, but a counter that moves when another connection has written. */
function watchFile(database: Database, tell: ChangeListener): Hearing {
  let timer: NodeJS.Timeout | undefined;
  let known: number | undefined;
  let look: Promise<void> = Promise.resolve();
  let closed = false;

  async function readVersion(): Promise<number | undefined> {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(database.db);
    return rows[0]?.data_version;
  }

  async function lookAgain(): Promise<void> {
    const version = await readVersion();
    if (version === known) return;
    known = version;
    tell(undefined);
  }

  function schedule(): void {
    if (closed) return;
    timer = setTimeout(() => {
      // A look that fails is made up for by the next one.
      look = lookAgain().then(schedule, schedule);
    }, pollInterval);
    timer.unref();
  }

  return {
    async start() {
      known = await readVersion();
      schedule();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await look;
    },
  };
}

/** Listens on a connection of its own, made anew whenever it breaks; `onGap` is called when notices may have been missed. */
function listen(databaseUrl: string, onNotice: (payload: string) => void, onGap: () => void): Hearing {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = shortestPause;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true, query_timeout: pulseTimeout });
    let broken = false;
    const onBreak = () => {
      if (broken) return;
      broken = true;
      next.end().catch(() => undefined);
      if (client === next) reconnectLater();
    };
    next.on('error', onBreak);
    next.on('end', onBreak);
    next.on('notification', ({ payload }) => onNotice(payload ?? ''));
    await next.connect();
    await next.query(`listen ${channel}`);
    if (closed || broken) {
      onBreak();
      throw new Error('the connection that hears of changes broke as it was made');
    }
    client = next;
    pause = shortestPause;
    feelPulse(next, onBreak);
  }

  /** A peer that vanished without a word is found out only by asking it. */
  function feelPulse(current: pg.Client, onBreak: () => void): void {
    timer = setTimeout(() => {
      current.query('select 1').then(() => {
        if (client === current && !closed) feelPulse(current, onBreak);
      }, onBreak);
    }, pulseInterval);
    timer.unref();
  }

  function reconnectLater(): void {
    client = undefined;
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      connect().then(onGap, reconnectLater);
    }, pause);
    timer.unref();
    pause = Math.min(pause * 2, longestPause);
  }

  return {
    start: connect,
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
