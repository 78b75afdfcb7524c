import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../src/records/migrations/index.ts';
import { databaseKinds, makeDatabase } from '../support/databases.ts';

const script = new URL('migrateAlone.ts', import.meta.url).pathname;

describe.each(databaseKinds)('migrations on %s', (kind) => {
  async function emptyDatabase() {
    const place = await makeDatabase(kind);
    onTestFinished(() => place.remove());
    return place;
  }

  async function namesDone(place: Awaited<ReturnType<typeof emptyDatabase>>): Promise<string[]> {
    const { db } = place.open();
    const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
    expect(tables.map((table) => table.name)).toContain('kysely_migration');
    const rows = await db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .orderBy('name')
      .execute();
    return rows.map((row) => row.name);
  }

  it('can be run again without effect', async () => {
    const place = await emptyDatabase();
    const database = place.open();
    await database.migrate();
    await database.db.insertInto('people').values({ id: 'a', chosen_locale: 'zh', last_locale: null }).execute();
    await database.migrate();
    expect(await database.db.selectFrom('people').select('id').execute()).toEqual([{ id: 'a' }]);
    expect(await namesDone(place)).toEqual(Object.keys(migrations));
  });

  it('are run once by processes that start together', async () => {
    const place = await emptyDatabase();
    const processes = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [script, JSON.stringify(place.config)], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    await Promise.all(processes.map(({ stdout }) => once(stdout, 'data')));
    const exits = processes.map((child) => once(child, 'exit'));
    for (const { stdin } of processes) stdin.write('go');
    expect(await Promise.all(exits)).toEqual(Array(4).fill([0, null]));
    expect(await namesDone(place)).toEqual(Object.keys(migrations));
  });
});

it('are listed in the order of their names, so that a new one comes last', () => {
  const names = Object.keys(migrations);
  expect(names).toEqual([...names].sort());
});
