import { describe, expect, it } from 'vitest';
import type { NewNotice } from '../../src/model/notices.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { hour, monday, stoppedClock, unique } from './exampleEvents.ts';

const minute = 60_000;

describe.each(databaseKinds)('notices on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const notices = () => createRecords(suite.database.db, clock).notices;

  const example = (changes: Partial<NewNotice> = {}): NewNotice => ({
    key: unique('reminder'),
    kind: 'reminder',
    personId: 'directline:someone',
    subject: 'EV-7K3QXA',
    details: { eventId: 'bio-1' },
    dueAt: monday,
    ...changes,
  });

  /** Adds them, and ends those that other tests left. */
  async function begin(...added: NewNotice[]): Promise<void> {
    clock.set(monday + 1_000 * hour);
    for (;;) {
      const left = await notices().claimDue(100, 1);
      if (left.length === 0) break;
      for (const { key } of left) await notices().settle(key, 'dropped');
    }
    clock.set(monday);
    for (const notice of added) expect(await notices().add(notice)).toBe(true);
  }

  const keysDue = async (limit = 100, lease = minute) =>
    (await notices().claimDue(limit, lease)).map((notice) => notice.key);

  it('keeps each once, told or not', async () => {
    const notice = example();
    await begin(notice);
    expect(await notices().add({ ...notice, subject: 'other' })).toBe(false);
    expect(await notices().claimDue(10, minute)).toEqual([notice]);
    expect(await notices().settle(notice.key, 'told')).toBe(true);
    expect(await notices().add(notice)).toBe(false);
    clock.set(monday + hour);
    expect(await keysDue()).toEqual([]);
  });

  it('gives those that are due, oldest first, and keeps them from others for the lease', async () => {
    const [first, second, later] = [
      example({ dueAt: monday - 2 }),
      example({ dueAt: monday - 1, details: undefined }),
      example({ dueAt: monday + 1 }),
    ];
    await begin(later, second, first);
    expect(await keysDue(1)).toEqual([first.key]);
    expect(await notices().claimDue(10, minute)).toEqual([{ ...second, details: {} }]);
    expect(await keysDue()).toEqual([]);
    clock.set(monday + minute - 1);
    expect(await keysDue()).toEqual([later.key]);
    clock.set(monday + minute);
    expect(await keysDue()).toEqual([first.key, second.key]);
  });

  it('puts one off', async () => {
    const notice = example();
    await begin(notice);
    await notices().claimDue(10, hour);
    await notices().postpone(notice.key, monday + minute);
    expect(await keysDue()).toEqual([]);
    clock.set(monday + minute);
    expect(await keysDue()).toEqual([notice.key]);
    await notices().settle(notice.key, 'dropped');
    await notices().postpone(notice.key, monday);
    clock.set(monday + 2 * hour);
    expect(await keysDue()).toEqual([]);
  });

  it('is settled once', async () => {
    const notice = example();
    await begin(notice);
    expect(await notices().settle(notice.key, 'dropped')).toBe(true);
    expect(await notices().settle(notice.key, 'told')).toBe(false);
    expect(await notices().settle(unique('no such'), 'told')).toBe(false);
  });

  it('stays open when the transaction that tells it is undone, and is not there when the one that adds it is', async () => {
    const [notice, other] = [example(), example()];
    await begin(notice);
    const attempt = suite.database.transaction(async (trx) => {
      const inside = createRecords(trx, clock).notices;
      expect(await inside.settle(notice.key, 'told')).toBe(true);
      expect(await inside.add(other)).toBe(true);
      throw new Error('it could not be told');
    });
    await expect(attempt).rejects.toThrow('it could not be told');
    expect(await keysDue()).toEqual([notice.key]);
  });

  it('are given to one of many that ask at once, from several processes, and told once', async () => {
    const all = Array.from({ length: 60 }, () => example());
    await begin(...all);
    const others = [suite.place.open(), suite.place.open()];
    const databases = [suite.database, ...others];
    const told: string[] = [];
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const database = databases[index % databases.length] ?? suite.database;
        const { notices: mine } = createRecords(database.db, clock);
        for (;;) {
          // A lease of nothing: each may be claimed by several, and still be told by one.
          const claimed = await mine.claimDue(7, index % 2 ? 0 : minute);
          if (claimed.length === 0) return;
          for (const { key } of claimed) {
            await database.transaction(async (trx) => {
              if (await createRecords(trx, clock).notices.settle(key, 'told')) told.push(key);
            });
          }
        }
      }),
    );
    expect(told.toSorted()).toEqual(all.map(({ key }) => key).toSorted());
  });

  it('are claimed by one of many', async () => {
    const all = Array.from({ length: 30 }, () => example());
    await begin(...all);
    const other = suite.place.open();
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        createRecords((index % 2 ? other : suite.database).db, clock).notices.claimDue(10, minute),
      ),
    );
    const keys = claims.flat().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys, ...(await keysDue())].toSorted()).toEqual(all.map(({ key }) => key).toSorted());
  });
});
