import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDatabase } from '../../src/records/database.ts';
import type { Schema } from '../../src/records/schema.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { unique } from './exampleEvents.ts';

const besideTransaction = /beside the transaction that is running/;

describe.each(databaseKinds)('database on %s', (kind) => {
  const suite = useDatabase(kind);

  async function idsOfPeople(): Promise<string[]> {
    const rows = await suite.database.db.selectFrom('people').select('id').orderBy('id').execute();
    return rows.map((row) => row.id);
  }

  function person(id: string) {
    return { id, chosen_locale: null, last_locale: null };
  }

  it('says which it is and answers', async () => {
    await suite.database.ping();
    expect(suite.database.kind).toBe(kind);
  });

  it('keeps what a transaction wrote once it ends', async () => {
    const id = unique('kept');
    const result = await suite.database.transaction(async (trx) => {
      await trx.insertInto('people').values(person(id)).execute();
      return 'done';
    });
    expect(result).toBe('done');
    expect(await idsOfPeople()).toContain(id);
  });

  it('keeps nothing of a transaction that throws', async () => {
    const id = unique('lost');
    const attempt = suite.database.transaction(async (trx) => {
      await trx.insertInto('people').values(person(id)).execute();
      throw new Error('half way');
    });
    await expect(attempt).rejects.toThrow('half way');
    expect(await idsOfPeople()).not.toContain(id);
  });

  it('refuses the pool inside a transaction, with a reason', async () => {
    const { database } = suite;
    await database.transaction(async (trx) => {
      await expect(database.db.selectFrom('people').select('id').execute()).rejects.toThrow(besideTransaction);
      await expect(database.transaction(async () => undefined)).rejects.toThrow(besideTransaction);
      await expect(database.ping()).rejects.toThrow(besideTransaction);
      await nextTick();
      await expect(database.db.selectFrom('people').select('id').execute()).rejects.toThrow(besideTransaction);
      await trx.selectFrom('people').select('id').execute();
    });
  });

  it('gives the pool to what a transaction started and left running', async () => {
    const { database } = suite;
    const gate = Promise.withResolvers<void>();
    const left = await database.transaction(async () => ({
      reading: gate.promise.then(() => database.db.selectFrom('people').select('id').execute()),
    }));
    gate.resolve();
    await expect(left.reading).resolves.toBeInstanceOf(Array);
  });

  it('gives the pool to others while a transaction runs', async () => {
    const { database } = suite;
    const started = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const running = database.transaction(async () => {
      started.resolve();
      await gate.promise;
    });
    await started.promise;
    const reading = database.db.selectFrom('people').select('id').execute();
    gate.resolve();
    await running;
    await expect(reading).resolves.toBeInstanceOf(Array);
  });

  async function countOf(db: Kysely<Schema>, id: string): Promise<number> {
    const row = await db
      .selectFrom('consents')
      .select('given_at')
      .where('person_id', '=', id)
      .executeTakeFirstOrThrow();
    return row.given_at;
  }

  function counter(id: string, given_at: number) {
    return { person_id: id, purpose: 'counting', notice_edition: '', given_at };
  }

  it('runs one transaction at a time on a conversation', async () => {
    const { database } = suite;
    const id = unique('counted');
    await database.db.insertInto('consents').values(counter(id, 0)).execute();
    const addOne = () =>
      database.transaction(async (trx) => {
        await database.conversationLock(trx, id);
        const given_at = (await countOf(trx, id)) + 1;
        await nextTick();
        await trx.updateTable('consents').set({ given_at }).where('person_id', '=', id).execute();
      });
    await Promise.all(Array.from({ length: 50 }, addOne));
    expect(await countOf(database.db, id)).toBe(50);
  });

  it('keeps numbers as large as milliseconds since 1970, as numbers', async () => {
    const id = unique('number');
    const at = Date.parse('2999-12-31T23:59:59.999Z');
    await suite.database.db.insertInto('consents').values(counter(id, at)).execute();
    expect(await countOf(suite.database.db, id)).toBe(at);
  });

  it('takes text with U+0000, which becomes U+FFFD', async () => {
    const id = unique('nul');
    await suite.database.db
      .insertInto('people')
      .values(person(`${id}\0x`))
      .execute();
    expect(await idsOfPeople()).toContain(`${id}\uFFFDx`);
  });

  it('is closed in order: what was asked for before is still answered', async () => {
    const database = suite.place.open();
    await database.ping();
    const asked = database.ping();
    await asked;
    await database.close();
    await expect(database.ping()).rejects.toMatchObject({ code: 'database.unavailable', kind: 'unavailable' });
  });
});

describe('a database that is not there', () => {
  it('is told of as unavailable when the folder is a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bridgehead-unreadable-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const dataDir = join(folder, 'data');
    writeFileSync(dataDir, '');
    expect(() => createDatabase({ dataDir })).toThrow(
      expect.objectContaining({ code: 'database.unavailable', message: expect.stringContaining(dataDir) }),
    );
  });

  it('is told of as unavailable when the file is no database', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'bridgehead-unreadable-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true }));
    writeFileSync(join(dataDir, 'bridgehead.sqlite'), 'this is a letter and not a database'.repeat(100));
    expect(() => createDatabase({ dataDir })).toThrow(expect.objectContaining({ code: 'database.unavailable' }));
  });

  it('is told of as unavailable when no server listens', async () => {
    const database = createDatabase({
      databaseUrl: 'postgresql://postgres@127.0.0.1:1/postgres',
      dataDir: '/nonexistent',
    });
    onTestFinished(() => database.close());
    await expect(database.migrate()).rejects.toMatchObject({ code: 'database.unavailable' });
  });
});
