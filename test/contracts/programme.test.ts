import { describe, expect, it } from 'vitest';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, exampleEvent, exampleRequest, granted, hour, monday, stoppedClock, unique } from './exampleEvents.ts';

describe.each(databaseKinds)('programme on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const programme = () => records().programme;

  /** Loads events under a theme of their own, so that a test finds only its own. */
  async function load(...changes: Parameters<typeof exampleEvent>[0][]) {
    const theme = unique('theme');
    const events = changes.map((change) => exampleEvent({ theme, ...change }));
    await programme().load(events);
    return { theme, events, ids: events.map((event) => event.id) };
  }

  async function idsFound(filter: Parameters<ReturnType<typeof programme>['find']>[0]): Promise<string[]> {
    return (await programme().find(filter)).map((event) => event.id);
  }

  it('gives an event back as it was loaded, with its seats left', async () => {
    const { events } = await load({});
    const [event] = events;
    expect(await programme().get(event?.id ?? '')).toEqual({ ...event, seatsLeft: 20 });
  });

  it('keeps an online event without a place or a link', async () => {
    const { events } = await load({ online: true, place: undefined, joinUrl: undefined, demo: true, countries: [] });
    const [event] = events;
    expect(await programme().get(event?.id ?? '')).toEqual({ ...event, seatsLeft: 20 });
  });

  it('does not know an event that was never loaded', async () => {
    expect(await programme().get(unique('event'))).toBeUndefined();
  });

  it('lists the soonest first', async () => {
    const { theme, ids } = await load({ startsAt: monday + 9 * day }, { startsAt: monday + 8 * day });
    expect(await idsFound({ theme })).toEqual([ids[1], ids[0]]);
  });

  it('leaves out what is closed for registration or has begun, but still knows it', async () => {
    const { theme, ids } = await load(
      { registrationClosesAt: monday },
      { registrationClosesAt: monday + 1 },
      { startsAt: monday, registrationClosesAt: monday + hour },
    );
    expect(await idsFound({ theme })).toEqual([ids[1]]);
    for (const id of ids) expect(await programme().get(id)).toMatchObject({ id });
  });

  it('narrows to what overlaps a stretch of time, its end excluded', async () => {
    const startsAt = monday + 7 * day;
    const { theme, ids } = await load({ startsAt, endsAt: startsAt + 3 * hour });
    expect(await idsFound({ theme, from: startsAt + 3 * hour })).toEqual([]);
    expect(await idsFound({ theme, from: startsAt + 3 * hour - 1 })).toEqual(ids);
    expect(await idsFound({ theme, to: startsAt })).toEqual([]);
    expect(await idsFound({ theme, from: startsAt + hour, to: startsAt + 2 * hour })).toEqual(ids);
  });

  it('narrows by country, counterpart and language, all that are given', async () => {
    const { theme, ids } = await load(
      {},
      { countries: ['JP'], counterparts: ['overseas-legal', 'overseas-finance'], languages: ['ja'] },
    );
    expect(await idsFound({ theme, countries: ['CH', 'BR'] })).toEqual([ids[0]]);
    expect(await idsFound({ theme, counterpart: 'overseas-finance' })).toEqual([ids[1]]);
    expect(await idsFound({ theme, language: 'ja' })).toEqual([ids[1]]);
    expect(await idsFound({ theme, language: 'ja', countries: ['DE'] })).toEqual([]);
    expect(await idsFound({ theme: unique('theme') })).toEqual([]);
  });

  it('narrows by kind, level and series', async () => {
    const { theme, ids } = await load(
      { series: 'a' },
      { kind: 'training', series: 'a' },
      { kind: 'information-session', level: 'introductory' },
      { kind: 'information-session', level: 'advanced' },
    );
    expect(await idsFound({ theme, kinds: ['event', 'training'] })).toEqual([ids[0], ids[1]].sort());
    expect(await idsFound({ theme, kinds: ['information-session'], level: 'advanced' })).toEqual([ids[3]]);
    expect(await idsFound({ theme, series: 'a' })).toEqual([ids[0], ids[1]].sort());
    expect(await idsFound({ theme, kinds: [] })).toEqual([]);
    expect(await programme().get(ids[2] ?? '')).toMatchObject({ kind: 'information-session', level: 'introductory' });
  });

  it('lists no event that was called off, but still knows it', async () => {
    const { theme, ids } = await load({ cancelled: true }, {});
    expect(await idsFound({ theme })).toEqual([ids[1]]);
    expect(await programme().get(ids[0] ?? '')).toMatchObject({ cancelled: true });
  });

  it('tells what is new since a moment, however often it was updated', async () => {
    clock.set(monday);
    const { events, ids } = await load({ startsAt: monday + 9 * day });
    clock.set(monday + hour);
    await load({ registrationClosesAt: monday + hour }, { cancelled: true });
    const later = await load({ startsAt: monday + 8 * day });
    await programme().load(events.map((event) => ({ ...event, seats: 21 })));
    const own = new Set([...ids, ...later.ids]);
    const since = async (at: number) => (await programme().findNew(at)).map(({ id }) => id).filter((id) => own.has(id));
    expect(await since(monday - 1)).toEqual([...later.ids, ...ids]);
    expect(await since(monday)).toEqual(later.ids);
    expect(await programme().findNew(monday + hour)).toEqual([]);
    clock.set(monday);
  });

  it('lists what another process has loaded or changed, at once', async () => {
    const { theme, events, ids } = await load({});
    expect(await idsFound({ theme })).toEqual(ids);
    const other = createRecords(suite.place.open().db, clock).programme;
    const title = { zh: '新', en: 'New' };
    await other.load([...events.map((event) => ({ ...event, title })), exampleEvent({ theme })]);
    const found = await programme().find({ theme });
    expect(found).toHaveLength(2);
    expect(found.find(({ id }) => id === ids[0])?.title).toEqual(title);
  });

  it('lists what is loaded in a transaction within it, and nowhere once it is undone', async () => {
    const { theme, events, ids } = await load({});
    const title = { zh: '新', en: 'New' };
    const inside = async (trx: Parameters<Parameters<typeof suite.database.transaction>[0]>[0]) => {
      const mine = createRecords(trx, clock).programme;
      await mine.load(events.map((event) => ({ ...event, title })));
      expect((await mine.find({ theme })).map((event) => event.title)).toEqual([title]);
      throw new Error('the turn failed');
    };
    await expect(suite.database.transaction(inside)).rejects.toThrow('the turn failed');
    expect((await programme().find({ theme })).map((event) => event.title)).toEqual(
      events.map(({ title: was }) => was),
    );
    await expect(suite.database.transaction(inside)).rejects.toThrow('the turn failed');
    granted(await records().bookings.hold(exampleRequest(ids[0] ?? '')));
    expect((await programme().find({ theme })).map((event) => event.seatsLeft)).toEqual([19]);
  });

  it('counts all events, the closed ones too', async () => {
    const before = await programme().count();
    await load({}, { registrationClosesAt: 0 });
    expect(await programme().count()).toBe(before + 2);
  });

  it('updates an event and keeps the seats that are taken', async () => {
    const { events, ids } = await load({});
    const [id = ''] = ids;
    granted(await records().bookings.hold(exampleRequest(id)));
    await programme().load(events.map((event) => ({ ...event, seats: 30, title: { zh: '新', en: 'New' } })));
    expect(await programme().get(id)).toMatchObject({ seats: 30, seatsLeft: 29, title: { zh: '新', en: 'New' } });
  });

  it('loads nothing at all when one event would have fewer seats than are taken', async () => {
    const { events, ids } = await load({ seats: 2 }, {});
    const [id = ''] = ids;
    granted(await records().bookings.hold(exampleRequest(id, { delegates: [{ name: '甲' }, { name: '乙' }] })));
    const [first, second] = events;
    if (!first || !second) throw new Error('two events were loaded');
    const attempt = programme().load([
      { ...second, seats: 99 },
      exampleEvent({ id: unique('event') }),
      { ...first, seats: 1 },
    ]);
    await expect(attempt).rejects.toMatchObject({ code: 'programme.seats-taken', kind: 'conflict' });
    expect(await programme().get(second.id)).toMatchObject({ seats: 20 });
    expect(await programme().get(first.id)).toMatchObject({ seats: 2, seatsLeft: 0 });
  });

  it('leaves the transaction around a refused load usable', async () => {
    const { events } = await load({ seats: 2 });
    const [event] = events;
    if (!event) throw new Error('an event was loaded');
    granted(await records().bookings.hold(exampleRequest(event.id, { delegates: [{ name: '甲' }, { name: '乙' }] })));
    await suite.database.transaction(async (trx) => {
      const inside = createRecords(trx, clock).programme;
      await expect(inside.load([{ ...event, seats: 1 }])).rejects.toMatchObject({ code: 'programme.seats-taken' });
      await inside.load([{ ...event, seats: 3 }]);
    });
    expect(await programme().get(event.id)).toMatchObject({ seats: 3 });
  });
});
