import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Changes, createChanges } from '../../src/records/changes.ts';
import type { Database } from '../../src/records/database.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { unique } from './exampleEvents.ts';

/** What a listener was told, and a way to wait for more. */
function listenTo(changes: Changes) {
  const told: (string | undefined)[] = [];
  let wake = Promise.withResolvers<void>();
  const stop = changes.onChange((conversationId) => {
    told.push(conversationId);
    wake.resolve();
    wake = Promise.withResolvers<void>();
  });
  return {
    told,
    stop,
    async until(conversationId: string | undefined): Promise<void> {
      while (!told.includes(conversationId)) await wake.promise;
    },
  };
}

describe.each(databaseKinds)('changes on %s', (kind) => {
  const suite = useDatabase(kind);

  async function startOn(database: Database): Promise<Changes> {
    const changes = createChanges(database);
    onTestFinished(() => changes.close());
    await changes.start();
    return changes;
  }

  /** As a turn does it: a write and its announcement in one transaction, then the word within the process. */
  async function makeChange(database: Database, changes: Changes, id: string): Promise<void> {
    await database.transaction(async (trx) => {
      await trx.insertInto('people').values({ id, chosen_locale: null, last_locale: null }).execute();
      await changes.announce(trx, id);
    });
    changes.committed(id);
  }

  it('are told once within the process that makes them, until one stops listening', async () => {
    const changes = await startOn(suite.database);
    const other = await startOn(suite.place.open());
    const [here, there] = [listenTo(changes), listenTo(other)];
    const [first, second] = [unique('talk'), unique('talk')];
    await makeChange(suite.database, changes, first);
    expect(here.told).toEqual([first]);
    here.stop();
    await makeChange(suite.database, changes, second);
    await there.until(kind === 'postgres' ? second : undefined);
    expect(here.told).toEqual([first]);
  });

  it('are not told again when they come back from the database', async () => {
    const changes = await startOn(suite.database);
    const here = listenTo(changes);
    const id = unique('talk');
    await makeChange(suite.database, changes, id);
    // Long enough for a notice to return and for two looks at the file.
    await delay(1_200);
    expect(here.told).toEqual([id]);
  });

  it('are heard by another process: which one on PostgreSQL, that there is one on SQLite', async () => {
    const other = suite.place.open();
    const here = listenTo(await startOn(suite.database));
    const id = unique('talk with spaces');
    await makeChange(other, await startOn(other), id);
    await here.until(kind === 'postgres' ? id : undefined);
  });

  it('are not announced when the transaction is taken back', async () => {
    const other = suite.place.open();
    const here = listenTo(await startOn(suite.database));
    const changes = await startOn(other);
    const [lost, kept] = [unique('lost'), unique('kept')];
    const attempt = other.transaction(async (trx) => {
      await changes.announce(trx, lost);
      throw new Error('half way');
    });
    await expect(attempt).rejects.toThrow('half way');
    await makeChange(other, changes, kept);
    await here.until(kind === 'postgres' ? kept : undefined);
    expect(here.told).not.toContain(lost);
  });

  it('are heard no more once closed', async () => {
    const changes = createChanges(suite.database);
    await changes.start();
    await changes.close();
    const here = listenTo(changes);
    const other = suite.place.open();
    const there = await startOn(other);
    const witness = listenTo(await startOn(suite.database));
    const id = unique('talk');
    await makeChange(other, there, id);
    await witness.until(kind === 'postgres' ? id : undefined);
    expect(here.told).toEqual([]);
  });
});

describe('changes on PostgreSQL', () => {
  const suite = useDatabase('postgres');

  it('are heard again after the listening connection broke, and listeners are told to look at all', async () => {
    const changes = createChanges(suite.database);
    onTestFinished(() => changes.close());
    await changes.start();
    const here = listenTo(changes);
    const { rows } = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`.execute(suite.database.db);
    expect(rows).toHaveLength(1);
    await here.until(undefined);
    const other = suite.place.open();
    const there = createChanges(other);
    await other.transaction((trx) => there.announce(trx, 'directline:after'));
    await here.until('directline:after');
  });

  it('with an id too long to send make listeners look at all', async () => {
    const changes = createChanges(suite.database);
    onTestFinished(() => changes.close());
    await changes.start();
    const here = listenTo(changes);
    const other = suite.place.open();
    await other.transaction((trx) => createChanges(other).announce(trx, '长'.repeat(5_000)));
    await here.until(undefined);
  });
});
