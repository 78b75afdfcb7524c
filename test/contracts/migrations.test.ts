import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../src/records/migrations/index.ts';
import { createRecords } from '../../src/records/records.ts';
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

  it('give what was booked before its tickets and seats, and leave the rest as it was', async () => {
    const place = await emptyDatabase();
    const { db, migrate } = place.open();
    const early = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0005'));
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => early } }).migrateToLatest();
    if (error) throw error;
    for (const [id, theme] of [
      ['one', 'fx-matters'],
      ['two', 'annual-training'],
    ]) {
      await sql`insert into events (id, theme, title, summary, starts_at, ends_at, registration_closes_at, online,
        countries, counterparts, languages, seats, seats_per_firm, demo, seats_taken, last_queue_number)
        values (${id}, ${theme}, '{}', '{}', 2, 3, 1, 0, '[]', '[]', '[]', 9, 3, 0, 3, 0)`.execute(db);
    }
    await sql`insert into bookings (reference, event_id, person_id, firm_name, credit_code, status, created_at,
      changed_at, revision, calendar_key) values ('EV-1', 'one', 'p', 'f', 'c', 'held', 1, 1, 0, 'k')`.execute(db);
    for (const position of [1, 2, 3]) {
      await sql`insert into delegates (booking_reference, position, event_id, credit_code, name_key, name, active)
        values ('EV-1', ${position}, 'one', 'c', ${`n${position}`}, 'N', 1)`.execute(db);
    }
    await migrate();
    const { bookings, programme } = createRecords(db, { now: () => 0 });
    const booking = await bookings.find('EV-1');
    expect(booking).toMatchObject({ status: 'held', offerExpiresAt: undefined, firm: { name: 'f' } });
    const codes = booking?.delegates.map((delegate) => delegate.ticketCode) ?? [];
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) expect((await bookings.findByTicket(code))?.booking.reference).toBe('EV-1');
    const shortened = await bookings.changeDelegates('EV-1', 'p', [{ name: 'n1' }]);
    expect(shortened).toMatchObject({ ok: true, value: { delegates: [{ ticketCode: codes[0] }] } });
    expect(await programme.get('one')).toMatchObject({ kind: 'event', seatsLeft: 8 });
    expect(await programme.get('two')).toMatchObject({ kind: 'training' });
    expect(await programme.findNew(0)).toEqual([]);
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
