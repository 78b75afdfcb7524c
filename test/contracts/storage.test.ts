import { ConversationState, type Storage, type StoreItems, TestAdapter, type TurnContext } from 'botbuilder';
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { describe, expect, it } from 'vitest';
import { createStorage } from '../../src/state/storage.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, monday, stoppedClock, unique } from './exampleEvents.ts';

/** What the Bot Framework asks of a storage: the cases of its StorageBaseTests and of the tests of its MemoryStorage. */
describe.each(databaseKinds)('the Bot Framework storage on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const makeStorage = (): Storage => createStorage(suite.database.db, clock);

  async function readOne(key: string): Promise<StoreItems[string]> {
    return (await makeStorage().read([key]))[key];
  }

  it('reads an unknown key as nothing', async () => {
    expect(await makeStorage().read([unique('unknown')])).toEqual({});
    expect(await makeStorage().read([])).toEqual({});
  });

  it.each([null, undefined])('refuses %s for keys or changes', async (nothing) => {
    const storage = makeStorage() as unknown as Record<
      'read' | 'write' | 'delete',
      (given: unknown) => Promise<unknown>
    >;
    await expect(storage.read(nothing)).rejects.toThrow(new ReferenceError('Keys are required when reading.'));
    await expect(storage.write(nothing)).rejects.toThrow(new ReferenceError('Changes are required when writing.'));
    await expect(storage.delete(nothing)).rejects.toThrow(new ReferenceError('Keys are required when deleting.'));
  });

  it.each([null, undefined, 'text', 7])('refuses %s for an item, and writes none of the others', async (item) => {
    const [good, bad] = [unique('good'), unique('bad')];
    await expect(makeStorage().write({ [good]: { id: 1 }, [bad]: item })).rejects.toThrow(TypeError);
    expect(await makeStorage().read([good, bad])).toEqual({});
  });

  it('writes no items without complaint', async () => {
    await makeStorage().write({});
    await makeStorage().write([] as unknown as StoreItems);
  });

  it('creates items, each with an eTag', async () => {
    const [one, two] = [unique('one'), unique('two')];
    await makeStorage().write({ [one]: { id: 1 }, [two]: { id: 2, nested: { list: [1, null, '：'] } } });
    expect(await makeStorage().read([one, two])).toEqual({
      [one]: { id: 1, eTag: expect.stringMatching(/./) },
      [two]: { id: 2, nested: { list: [1, null, '：'] }, eTag: expect.stringMatching(/./) },
    });
  });

  it('does not change what it is given to write', async () => {
    const item = { id: 1 };
    await makeStorage().write({ [unique('one')]: item });
    expect(item).toEqual({ id: 1 });
  });

  it.each([
    '!@#$%^&*()~/\\\\><,.?\';"`~',
    '!@#$%^&*()_+??><":QASD~`',
    '%',
    '_',
    '::',
    ' ',
    '__proto__',
    'constructor',
    'directline/conversations/中文 🙂',
    'a\nb',
    "'; drop table dialog_state; --",
    'k'.repeat(2_000),
  ])('takes the odd key %j', async (key) => {
    await makeStorage().write(Object.fromEntries([[key, { id: 1 }]]));
    const items = await makeStorage().read([key]);
    expect(Object.entries(items)).toEqual([[key, { id: 1, eTag: expect.any(String) }]]);
    await makeStorage().delete([key]);
    expect(Object.keys(await makeStorage().read([key]))).toEqual([]);
  });

  it('refuses an empty key rather than lose what it holds', async () => {
    await expect(makeStorage().write({ '': { id: 1 } })).rejects.toThrow('not written');
  });

  it('updates with the newest eTag and gives another', async () => {
    const key = unique('item');
    await makeStorage().write({ [key]: { count: 1 } });
    const first = await readOne(key);
    await makeStorage().write({ [key]: { ...first, count: 2 } });
    const second = await readOne(key);
    expect(second.count).toBe(2);
    expect(second.eTag).not.toBe(first.eTag);
  });

  it('refuses an eTag that is not the newest, and keeps what is there', async () => {
    const key = unique('item');
    await makeStorage().write({ [key]: { count: 1 } });
    const first = await readOne(key);
    await makeStorage().write({ [key]: { ...first, count: 2 } });
    const late = makeStorage().write({ [key]: { ...first, count: 3 } });
    await expect(late).rejects.toThrow(`Storage: error writing "${key}" due to eTag conflict.`);
    expect((await readOne(key)).count).toBe(2);
  });

  it.each(['*', '', undefined])('overwrites with the eTag %j', async (eTag) => {
    const key = unique('item');
    await makeStorage().write({ [key]: { count: 1 } });
    await makeStorage().write({ [key]: { count: 2, eTag } });
    const item = await readOne(key);
    expect(item.count).toBe(2);
    expect(item.eTag).not.toBe('*');
  });

  it('creates an item that comes with an eTag of one that is gone', async () => {
    const key = unique('item');
    await makeStorage().write({ [key]: { count: 1, eTag: 'old' } });
    expect((await readOne(key)).count).toBe(1);
  });

  it('writes none of several items when one of them conflicts', async () => {
    const [good, bad] = [unique('good'), unique('bad')];
    await makeStorage().write({ [good]: { count: 1 }, [bad]: { count: 1 } });
    const attempt = makeStorage().write({ [good]: { count: 2 }, [bad]: { count: 2, eTag: 'old' } });
    await expect(attempt).rejects.toThrow('eTag conflict');
    expect([await readOne(good), await readOne(bad)]).toMatchObject([{ count: 1 }, { count: 1 }]);
  });

  it('lets one of those through who write with the same eTag at once', async () => {
    const key = unique('item');
    await makeStorage().write({ [key]: { count: 0 } });
    const item = await readOne(key);
    const writes = Array.from({ length: 10 }, (_, count) => makeStorage().write({ [key]: { ...item, count } }));
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  it('deletes what is there and does not mind what is not', async () => {
    const key = unique('item');
    await makeStorage().write({ [key]: { count: 1 } });
    await makeStorage().delete([key, unique('unknown')]);
    await makeStorage().delete([]);
    expect(await makeStorage().read([key])).toEqual({});
  });

  it('reads, writes and deletes several at once', async () => {
    const keys = [unique('batch'), unique('batch'), unique('batch')];
    await makeStorage().write(Object.fromEntries(keys.map((key, index) => [key, { count: index }])));
    const items = await makeStorage().read(keys);
    expect(keys.map((key) => items[key].count)).toEqual([0, 1, 2]);
    await makeStorage().delete(keys);
    expect(await makeStorage().read(keys)).toEqual({});
  });

  it('writes what a proxy shows', async () => {
    const key = unique('proxy');
    const proxy = new Proxy({ id: 1, inner: new Proxy({ a: [1] }, {}) }, {});
    await makeStorage().write(new Proxy({ [key]: proxy }, {}));
    expect(await readOne(key)).toMatchObject({ id: 1, inner: { a: [1] } });
  });

  it('refuses a proxy that was revoked, such as the context of a past turn, and writes nothing', async () => {
    const kept: { context?: TurnContext } = {};
    const adapter = new TestAdapter(async (context) => {
      kept.context = context;
    });
    await adapter.send('hello').startTest();
    const [good, bad] = [unique('good'), unique('bad')];
    await expect(makeStorage().write({ [good]: { id: 1 }, [bad]: { kept } })).rejects.toThrow(/revoked/);
    expect(await makeStorage().read([good, bad])).toEqual({});
  });

  it.each([
    [
      'a cycle',
      () => {
        const item: Record<string, unknown> = {};
        item.self = item;
        return item;
      },
    ],
    ['a bigint', () => ({ n: 1n })],
  ])('refuses %s and writes nothing', async (_, make) => {
    const key = unique('bad');
    await expect(makeStorage().write({ [key]: make() })).rejects.toThrow(TypeError);
    expect(await makeStorage().read([key])).toEqual({});
  });

  it('throws when the database fails, and neither forgets a write nor reads nothing', async () => {
    const other = suite.place.open();
    await other.ping();
    await other.close();
    const storage = createStorage(other.db, clock);
    await expect(storage.write({ a: { id: 1 } })).rejects.toThrow();
    await expect(storage.read(['a'])).rejects.toThrow();
    await expect(storage.delete(['a'])).rejects.toThrow();
  });

  it('forgets an item that was left alone for 30 days', async () => {
    const key = unique('old');
    clock.set(monday);
    await makeStorage().write({ [key]: { id: 1 } });
    clock.set(monday + 30 * day - 1);
    expect(await readOne(key)).toMatchObject({ id: 1 });
    clock.set(monday + 30 * day);
    expect(await readOne(key)).toBeUndefined();
    clock.set(monday);
  });

  it('goes by the clock that it was given and not by that of the machine', async () => {
    const key = unique('past');
    clock.set(Date.parse('2001-01-01T00:00:00Z'));
    await makeStorage().write({ [key]: { id: 1 } });
    expect(await readOne(key)).toMatchObject({ id: 1 });
    clock.set(monday);
  });

  it('is undone with the transaction of a turn', async () => {
    const key = unique('item');
    const turn = suite.database.transaction(async (trx) => {
      const storage = createStorage(trx, clock);
      await storage.write({ [key]: { id: 1 } });
      expect(Object.keys(await storage.read([key]))).toEqual([key]);
      throw new Error('the turn failed');
    });
    await expect(turn).rejects.toThrow('the turn failed');
    expect(await makeStorage().read([key])).toEqual({});
  });

  it('refuses a conflict within a turn and leaves its transaction usable', async () => {
    const key = unique('item');
    await makeStorage().write({ [key]: { id: 1 } });
    await suite.database.transaction(async (trx) => {
      const storage = createStorage(trx, clock);
      await expect(storage.write({ [key]: { id: 2, eTag: 'old' } })).rejects.toThrow('eTag conflict');
      await storage.write({ [key]: { id: 3 } });
    });
    expect(await readOne(key)).toMatchObject({ id: 3 });
  });

  it('carries a dialog through its turns', async () => {
    const state = new ConversationState(makeStorage());
    const dialogs = new DialogSet(state.createProperty('dialogState'));
    dialogs.add(new TextPrompt('name', async ({ recognized }) => (recognized.value ?? '').length > 3));
    dialogs.add(
      new WaterfallDialog('waterfall', [
        (step) => step.prompt('name', { prompt: 'Your name?', retryPrompt: 'Longer, please.' }),
        async (step) => {
          await step.context.sendActivity(`Hello, ${step.result}`);
          return step.endDialog();
        },
      ]),
    );
    const adapter = new TestAdapter(async (context) => {
      const dialog = await dialogs.createContext(context);
      const { status } = await dialog.continueDialog();
      if (status === DialogTurnStatus.empty) await dialog.beginDialog('waterfall');
      await state.saveChanges(context);
    });
    adapter.template.conversation = { id: unique('talk'), isGroup: false, conversationType: '', name: '' };
    await adapter
      .send('hello')
      .assertReply('Your name?')
      .send('Al')
      .assertReply('Longer, please.')
      .send('Alice')
      .assertReply('Hello, Alice')
      .startTest();
  });
});
