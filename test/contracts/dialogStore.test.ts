import type { KeyvStorageAdapter } from 'keyv';
import { describe, expect, it } from 'vitest';
import { createDialogStore, removeExpiredState } from '../../src/state/dialogStore.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { monday, stoppedClock, unique } from './exampleEvents.ts';

/** What keyv 6 asks of a store, as in its own test suite for stores. */
describe.each(databaseKinds)('the keyv store on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  /** In a namespace of its own, so that a test sees only its own keys. */
  function makeStore(namespace = unique('namespace')): KeyvStorageAdapter {
    const store = createDialogStore(suite.database.db, clock);
    store.namespace = namespace;
    return store;
  }

  async function rowsOf(store: KeyvStorageAdapter): Promise<string[]> {
    const rows = await suite.database.db
      .selectFrom('dialog_state')
      .select('key')
      .where('key', 'like', `${store.namespace}::%`)
      .execute();
    return rows.map((row) => row.key);
  }

  async function pairsOf(store: KeyvStorageAdapter): Promise<unknown[][]> {
    if (!store.iterator) throw new Error('the store has no iterator');
    const pairs = [];
    for await (const pair of store.iterator()) pairs.push(pair);
    return pairs;
  }

  it('says that it takes absolute deadlines, and is an emitter', () => {
    const store = makeStore();
    expect(store.capabilities).toMatchObject({ compatible: true, store: 'keyvStorage', expires: true });
    expect(store.on('error', () => undefined)).toBeDefined();
  });

  it('gives back what was set, and nothing for what was not', async () => {
    const store = makeStore();
    expect(await store.set('a', 'one')).toBe(true);
    await store.set('a', 'two');
    expect(await store.get('a')).toBe('two');
    expect(await store.has('a')).toBe(true);
    expect(await store.get('b')).toBeUndefined();
    expect(await store.has('b')).toBe(false);
  });

  it('deletes, and tells whether there was anything', async () => {
    const store = makeStore();
    await store.set('a', 'one');
    expect(await store.delete('a')).toBe(true);
    expect(await store.delete('a')).toBe(false);
    expect(await store.get('a')).toBeUndefined();
  });

  it('does many at once, in the order of the keys', async () => {
    const store = makeStore();
    expect(
      await store.setMany([
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ]),
    ).toEqual([true, true]);
    expect(await store.getMany(['b', 'x', 'a', 'b'])).toEqual(['2', undefined, '1', '2']);
    expect(await store.hasMany(['x', 'a'])).toEqual([false, true]);
    expect(await store.deleteMany(['a', 'x'])).toEqual([true, false]);
    expect(await store.getMany(['a', 'b'])).toEqual([undefined, '2']);
  });

  it('does nothing when many are none', async () => {
    const store = makeStore();
    expect(await store.setMany([])).toEqual([]);
    expect(await store.getMany([])).toEqual([]);
    expect(await store.hasMany([])).toEqual([]);
    expect(await store.deleteMany([])).toEqual([]);
  });

  it('keeps the last of several values for one key', async () => {
    const store = makeStore();
    await store.setMany([
      { key: 'a', value: '1', expires: monday },
      { key: 'a', value: '2' },
    ]);
    expect(await store.get('a')).toBe('2');
  });

  it('takes more keys at once than one statement can', async () => {
    const store = makeStore();
    const keys = Array.from({ length: 2_500 }, (_, index) => `k${index}`);
    await store.setMany(keys.map((key) => ({ key, value: key })));
    expect(await store.getMany(keys)).toEqual(keys);
    expect(await pairsOf(store)).toHaveLength(2_500);
    expect((await store.deleteMany(keys)).every(Boolean)).toBe(true);
  });

  it('clears its own namespace only, whatever the case or length of its letters', async () => {
    const name = unique('🙂');
    const [store, upper, longer] = [makeStore(`${name}x`), makeStore(`${name}X`), makeStore(`${name}x::y`)];
    await store.set('a', '1');
    await upper.set('a', '2');
    await makeStore(`${name}xx`).set('a', '3');
    await longer.set('a', '4');
    await store.clear();
    expect(await store.get('a')).toBeUndefined();
    expect(await upper.get('a')).toBe('2');
    expect(await makeStore(`${name}xx`).get('a')).toBe('3');
  });

  it('goes through its own live pairs, and all pairs without a namespace', async () => {
    const store = makeStore();
    expect(await pairsOf(store)).toEqual([]);
    await store.setMany([
      { key: 'b', value: '2' },
      { key: 'a', value: '1' },
      { key: 'gone', value: '3', expires: monday },
    ]);
    await makeStore().set('c', '4');
    expect(await pairsOf(store)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    const all = await pairsOf(createDialogStore(suite.database.db, clock));
    expect(all).toContainEqual([`${store.namespace}::a`, '1']);
  });

  it('shows nothing from its deadline on, and removes it when it is asked for', async () => {
    const store = makeStore();
    clock.set(monday);
    await store.set('a', '1', monday + 10);
    await store.set('b', '2');
    clock.set(monday + 9);
    expect(await store.get('a')).toBe('1');
    clock.set(monday + 10);
    expect(await store.has('a')).toBe(false);
    expect(await store.getMany(['a', 'b'])).toEqual([undefined, '2']);
    expect(await rowsOf(store)).toEqual([`${store.namespace}::b`]);
  });

  it('accepts what is past its deadline already and never shows it', async () => {
    const store = makeStore();
    expect(await store.set('a', '1', monday - 1)).toBe(true);
    expect(await store.delete('a')).toBe(false);
    expect(await store.get('a')).toBeUndefined();
  });

  it('lives on when it is set anew without a deadline', async () => {
    const store = makeStore();
    clock.set(monday);
    await store.set('a', '1', monday + 10);
    await store.set('a', '2');
    clock.set(monday + 20);
    expect(await store.get('a')).toBe('2');
  });

  it('removes all that has expired when told to', async () => {
    const store = makeStore();
    clock.set(monday);
    await store.setMany([
      { key: 'a', value: '1', expires: monday },
      { key: 'b', value: '2', expires: monday + 1 },
      { key: 'c', value: '3' },
    ]);
    await removeExpiredState(suite.database.db, clock);
    expect((await rowsOf(store)).sort()).toEqual([`${store.namespace}::b`, `${store.namespace}::c`]);
  });

  it('refuses what keyv did not make a string of', async () => {
    await expect(makeStore().set('a', { b: 1 })).rejects.toThrow('must serialise');
  });
});
