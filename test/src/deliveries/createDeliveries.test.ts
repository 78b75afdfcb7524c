import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { streamed } from '../../../src/channels/streamed.ts';
import { createDeliveries, type Deliveries, type Send } from '../../../src/deliveries/createDeliveries.ts';
import { type Changes, createChanges } from '../../../src/records/changes.ts';
import { createConversations } from '../../../src/records/conversations.ts';
import { databaseKinds, useDatabase } from '../../support/databases.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe.each(databaseKinds)('deliveries on %s', (kind) => {
  const suite = useDatabase(kind);
  const started: Deliveries[] = [];
  const time = { now: Date.UTC(2026, 10, 22) };
  const clock = { now: () => time.now };
  const logged: string[] = [];

  afterEach(async () => {
    await Promise.all(started.splice(0).map((deliveries) => deliveries.close()));
    await suite.database.db.deleteFrom('deliveries').execute();
    logged.length = 0;
  });

  /** One process; a look at what is due happens when `changes` says so. */
  function start(send: Send, { database = suite.database, changes = createChanges(database) } = {}): Changes {
    const logger = pino({}, { write: (line: string) => logged.push(line) });
    const deliveries = createDeliveries({ database, changes, clock, logger, streamed, send });
    started.push(deliveries);
    deliveries.start();
    return changes;
  }

  async function leave(texts: readonly string[], conversation = `msteams:${randomUUID()}`): Promise<string> {
    const conversations = createConversations(suite.database.db, clock);
    const reference = { conversation: { id: conversation.slice(8) } };
    await conversations.ensure({ id: conversation, channelId: 'msteams', personId: 'msteams:ada', reference });
    const rows = texts.map((text) => ({ direction: 'out' as const, activity: { text }, toDeliver: true }));
    await conversations.append(conversation, rows);
    return conversation;
  }

  const waiting = (conversation: string) =>
    suite.database.db
      .selectFrom('deliveries')
      .select(['sequence', 'attempts', 'failure', 'failed_at', 'due_at'])
      .where('conversation_id', '=', conversation)
      .orderBy('sequence')
      .execute();

  const failure = (statusCode?: number) => Object.assign(new Error('no'), { statusCode });

  it('sends in the order of each conversation, and forgets what was sent', async () => {
    const sent: string[] = [];
    const [one, two] = [await leave(['1', '2', '3']), await leave(['4', '5'])];
    start(async ({ conversation }, { text }) => {
      sent.push(`${JSON.stringify(conversation)} ${text}`);
    });
    await vi.waitFor(async () => expect([...(await waiting(one)), ...(await waiting(two))]).toEqual([]));
    const of = (id: string) => sent.filter((line) => line.includes(id.slice(8))).map((line) => line.split(' ')[1]);
    expect(of(one)).toEqual(['1', '2', '3']);
    expect(of(two)).toEqual(['4', '5']);
  });

  it('sends what a turn leaves while it runs', async () => {
    const sent: unknown[] = [];
    const changes = start(async (_, { text }) => {
      sent.push(text);
    });
    const conversation = await leave(['hello']);
    changes.committed(conversation);
    await vi.waitFor(async () => expect(await waiting(conversation)).toEqual([]));
    expect(sent).toEqual(['hello']);
  });

  it('tries again later and later, keeps why it failed, and lets nothing overtake', async () => {
    const sent: unknown[] = [];
    let broken = true;
    const changes = start(async (_, { text }) => {
      if (broken) throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
      sent.push(text);
    });
    const conversation = await leave(['first', 'second']);
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt++) {
      changes.committed(conversation);
      await vi.waitFor(() => expect(logged).toHaveLength(attempt));
      const [row] = await waiting(conversation);
      expect(row).toMatchObject({ sequence: 1, attempts: attempt, failure: 'ECONNREFUSED', failed_at: null });
      pauses.push((row?.due_at ?? 0) - time.now);
      time.now += pauses.at(-1) ?? 0;
    }
    expect(pauses.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(pauses.at(-1)).toBe(10 * minute);
    broken = false;
    changes.committed(conversation);
    await vi.waitFor(async () => expect(await waiting(conversation)).toEqual([]));
    expect(sent).toEqual(['first', 'second']);
  });

  it.each([
    ['what the channel refuses for good', failure(403), 0, '403 Error'],
    ['what did not go through for a day', failure(503), day, '503 Error'],
  ])('gives up %s, says why, and goes on with the next', async (_, error, age, reason) => {
    const sent: unknown[] = [];
    const conversation = await leave(['lost', 'next']);
    time.now += age;
    start(async (_reference, { text }) => {
      if (text === 'lost') throw error;
      sent.push(text);
    });
    await vi.waitFor(() => expect(sent).toEqual(['next']));
    await vi.waitFor(async () => {
      expect(await waiting(conversation)).toMatchObject([{ sequence: 1, failure: reason, failed_at: time.now }]);
    });
    expect(logged.at(-1)).toContain('"givenUp":true');
  });

  it.each([401, 408, 429, 500, undefined])('tries again after %s', async (status) => {
    const conversation = await leave(['hello']);
    start(async () => {
      throw failure(status);
    });
    await vi.waitFor(async () => expect(await waiting(conversation)).toMatchObject([{ attempts: 1, failed_at: null }]));
    await vi.waitFor(async () => expect((await waiting(conversation))[0]?.failure).toContain('Error'));
  });

  it('never has two processes send the same at once', async () => {
    const sent: unknown[] = [];
    const send: Send = async (_, { text }) => {
      sent.push(text);
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const texts = Array.from({ length: 10 }, (_, index) => `${index}`);
    const conversation = await leave(texts);
    // On SQLite two connections of one process would wait for each other.
    const processes = [1, 2, 3].map(() =>
      start(send, { database: kind === 'postgres' ? suite.place.open() : suite.database }),
    );
    for (const changes of processes) changes.committed(conversation);
    await vi.waitFor(async () => expect(await waiting(conversation)).toEqual([]));
    expect(sent).toEqual(texts);
  });

  it('takes over from a process that died while it was sending', async () => {
    const sent: unknown[] = [];
    const conversation = await leave(['hello']);
    const held = Promise.withResolvers<void>();
    const dying = vi.fn(() => held.promise);
    start(dying);
    await vi.waitFor(() => expect(dying).toHaveBeenCalledOnce());
    const changes = start(async (_, { text }) => {
      sent.push(text);
    });
    changes.committed(conversation);
    await vi.waitFor(async () => expect(await waiting(conversation)).toMatchObject([{ attempts: 1 }]));
    expect(sent).toEqual([]);
    time.now += minute;
    changes.committed(conversation);
    await vi.waitFor(() => expect(sent).toEqual(['hello']));
    held.resolve();
  });

  it('lets an attempt end before it is closed, and starts no other', async () => {
    const held = Promise.withResolvers<void>();
    const send = vi.fn(() => held.promise);
    const conversation = await leave(['one', 'two']);
    start(send);
    await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
    const closed = started.splice(0)[0]?.close();
    held.resolve();
    await closed;
    expect(await waiting(conversation)).toMatchObject([{ sequence: 2, attempts: 0 }]);
    expect(send).toHaveBeenCalledOnce();
  });

  it('logs nothing of what is sent', async () => {
    const conversation = await leave(['a secret']);
    start(async () => {
      throw failure(400);
    });
    await vi.waitFor(async () => expect(await waiting(conversation)).toMatchObject([{ failed_at: time.now }]));
    expect(logged.join()).not.toMatch(/secret|msteams:/);
  });
});
