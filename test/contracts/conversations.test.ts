import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { NewActivity } from '../../src/model/conversations.ts';
import { createConversations } from '../../src/records/conversations.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { monday, stoppedClock, unique } from './exampleEvents.ts';

describe.each(databaseKinds)('conversations on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const conversations = () => createConversations(suite.database.db, clock);

  async function begin(): Promise<string> {
    const id = `directline:${unique('talk')}`;
    await conversations().ensure({ id, channelId: 'directline', personId: 'directline:dl_1', reference: { bot: 1 } });
    return id;
  }

  function said(text: string, more: Partial<NewActivity> = {}): NewActivity {
    return { direction: 'in', activity: { type: 'message', text }, ...more };
  }

  it('does not find a conversation that was never made', async () => {
    expect(await conversations().find(unique('talk'))).toBeUndefined();
  });

  it('finds the conversation of a person in which something was said last, and no group', async () => {
    const personId = `msteams:${unique('ada')}`;
    const make = async (isGroup?: boolean) => {
      const id = `msteams:${unique('talk')}`;
      clock.set(clock.now() + 1);
      await conversations().ensure({ id, channelId: 'msteams', personId, reference: { conversation: { isGroup } } });
      return id;
    };
    const newest = async () => (await conversations().newestOf(personId))?.id;
    expect(await newest()).toBeUndefined();
    const group = await make(true);
    expect(await newest()).toBeUndefined();
    const [first, second] = [await make(), await make(false)];
    expect(await newest()).toBe(second);
    for (const id of [first, group]) {
      clock.set(clock.now() + 1);
      await conversations().append(id, [said('hello')]);
    }
    expect(await newest()).toBe(first);
    expect(await conversations().newestOf('msteams:nobody')).toBeUndefined();
    clock.set(monday);
  });

  it('keeps the newest reference and person of a conversation and its activities', async () => {
    const id = await begin();
    await conversations().append(id, [said('a')]);
    await conversations().ensure({ id, channelId: 'directline', personId: 'directline:dl_2', reference: { bot: 2 } });
    expect(await conversations().find(id)).toEqual({
      id,
      channelId: 'directline',
      personId: 'directline:dl_2',
      reference: { bot: 2 },
      lastSequence: 1,
    });
  });

  it('numbers activities without gaps and names them after the conversation on its channel', async () => {
    const id = await begin();
    const first = await conversations().append(id, [said('a'), said('b')]);
    const second = await conversations().append(id, [{ direction: 'out', activity: { type: 'typing' } }]);
    const name = id.slice('directline:'.length);
    expect([...first, ...second].map((line) => [line.sequence, line.activityId, line.direction])).toEqual([
      [1, `${name}|0000001`, 'in'],
      [2, `${name}|0000002`, 'in'],
      [3, `${name}|0000003`, 'out'],
    ]);
  });

  it('gives an activity its id and the time, and keeps all else that it holds', async () => {
    const id = await begin();
    const activity = {
      type: 'message',
      id: 'theirs',
      text: '你好 🙂 \u0000',
      channelData: { a: [1, null, { b: true }] },
    };
    const [stored] = await conversations().append(id, [{ direction: 'in', activity }]);
    const expected = { ...activity, id: stored?.activityId, timestamp: '2027-03-01T01:00:00.000Z' };
    expect(stored?.activity).toEqual(expected);
    expect(await conversations().after(id, 0, 10)).toEqual([
      { sequence: 1, activityId: stored?.activityId, direction: 'in', activity: expected, at: monday },
    ]);
  });

  it('gives what is above a watermark, oldest first, no more than asked for', async () => {
    const id = await begin();
    await conversations().append(
      id,
      ['a', 'b', 'c', 'd'].map((text) => said(text)),
    );
    const lines = await conversations().after(id, 1, 2);
    expect(lines.map((line) => line.activity.text)).toEqual(['b', 'c']);
    expect(await conversations().after(id, 4, 2)).toEqual([]);
  });

  it('appends nothing at all when nothing is given', async () => {
    const id = await begin();
    expect(await conversations().append(id, [])).toEqual([]);
    expect((await conversations().find(id))?.lastSequence).toBe(0);
  });

  it('appends more at once than one statement takes', async () => {
    const id = await begin();
    const stored = await conversations().append(
      id,
      Array.from({ length: 2_500 }, (_, index) => said(String(index))),
    );
    expect(stored.at(-1)?.sequence).toBe(2_500);
    const lines = await conversations().after(id, 2_498, 10);
    expect(lines.map((line) => line.activity.text)).toEqual(['2498', '2499']);
  });

  it('throws when the conversation was never made', async () => {
    await expect(conversations().append(unique('talk'), [said('a')])).rejects.toThrow('never made');
  });

  it('finds what was delivered before by its key, within its conversation', async () => {
    const [here, there] = [await begin(), await begin()];
    await conversations().append(here, [said('a', { deliveryKey: 'k' }), said('b')]);
    expect((await conversations().findDelivered(here, 'k'))?.sequence).toBe(1);
    expect(await conversations().findDelivered(there, 'k')).toBeUndefined();
    await conversations().append(there, [said('a', { deliveryKey: 'k' })]);
  });

  it('does not keep one delivery twice', async () => {
    const id = await begin();
    await conversations().append(id, [said('a', { deliveryKey: 'k' })]);
    await expect(conversations().append(id, [said('a', { deliveryKey: 'k' })])).rejects.toThrow();
  });

  it.each([
    ['of 100,000 characters', randomBytes(50_000).toString('hex')],
    ['with U+0000', 'k\u0000'],
    ['in Chinese', '键'],
  ])('finds a delivery by a key %s', async (_, deliveryKey) => {
    const id = await begin();
    await conversations().append(id, [said('a', { deliveryKey })]);
    expect((await conversations().findDelivered(id, deliveryKey))?.sequence).toBe(1);
    expect(await conversations().findDelivered(id, `${deliveryKey}2`)).toBeUndefined();
  });

  it('tells who said what in the transcript: the last lines, oldest first, words only', async () => {
    const id = await begin();
    await conversations().append(id, [
      said('too long ago'),
      said('有人吗'),
      { direction: 'out', activity: { type: 'typing' } },
      { direction: 'out', activity: { type: 'message', text: '', summary: 'Five events', attachments: [{}] } },
      { direction: 'out', activity: { type: 'message', speak: 'Which one?' } },
      { direction: 'out', activity: { type: 'message', attachments: [{}] } },
      { direction: 'out', activity: { type: 'message', text: '我是小李', channelData: { author: 'staff' } } },
      { direction: 'in', activity: { type: 'event', text: 'not said' } },
    ]);
    expect(await conversations().transcript(id, 4)).toEqual([
      { at: monday, from: 'person', text: '有人吗' },
      { at: monday, from: 'assistant', text: 'Five events' },
      { at: monday, from: 'assistant', text: 'Which one?' },
      { at: monday, from: 'staff', text: '我是小李' },
    ]);
  });

  it('puts what must be sent on in the queue of deliveries, due at once', async () => {
    const id = await begin();
    await conversations().append(id, [
      said('a'),
      { direction: 'out', activity: { type: 'message', text: 'b' }, toDeliver: true },
      { direction: 'out', activity: { type: 'message', text: 'c' }, toDeliver: false },
    ]);
    const rows = await suite.database.db
      .selectFrom('deliveries')
      .selectAll()
      .where('conversation_id', '=', id)
      .execute();
    expect(rows).toEqual([
      { conversation_id: id, sequence: 2, attempts: 0, due_at: monday, failure: null, failed_at: null },
    ]);
  });

  it('keeps nothing of what a transaction appended and took back', async () => {
    const id = await begin();
    const attempt = suite.database.transaction(async (trx) => {
      await createConversations(trx, clock).append(id, [said('a')]);
      throw new Error('half way');
    });
    await expect(attempt).rejects.toThrow('half way');
    const [stored] = await conversations().append(id, [said('b')]);
    expect(stored?.sequence).toBe(1);
  });
});
