import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addNews } from '../../../src/deliveries/newsForFollowers.ts';
import { readRequest } from '../../../src/language/replies/requests.ts';
import type { SessionWish } from '../../../src/model/consultations.ts';
import type { Interest } from '../../../src/model/interests.ts';
import type { ProgrammeEvent } from '../../../src/model/programme.ts';
import { locales } from '../../../src/model/text.ts';
import { createRecords } from '../../../src/records/records.ts';
import {
  day,
  exampleEvent,
  exampleRequest,
  granted,
  hour,
  monday,
  stoppedClock,
} from '../../contracts/exampleEvents.ts';
import { databaseKinds, useDatabase } from '../../support/databases.ts';
import { createTelling } from '../../support/telling.ts';

const bio: Interest = { kind: 'theme', value: 'bio-pharmaceuticals' };
const japan: Interest = { kind: 'country', value: 'JP' };
const lawyers: Interest = { kind: 'counterpart', value: 'overseas-legal' };
/** `monday` is 09:00. */
const tuesday = monday + day;

describe.each(databaseKinds)('news on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const telling = () => createTelling(suite.database, clock);

  beforeEach(() => clock.set(monday));
  afterEach(async () => {
    for (const table of ['notices', 'interests', 'session_wishes', 'delegates', 'bookings', 'events'] as const) {
      await suite.database.db.deleteFrom(table).execute();
    }
  });

  async function load(changes: Partial<ProgrammeEvent> = {}): Promise<ProgrammeEvent> {
    const event = exampleEvent({ startsAt: monday + 30 * day, ...changes });
    await telling().records.programme.load([event]);
    return event;
  }

  async function follower(locale: 'zh' | 'en', ...followed: Interest[]) {
    const person = await telling().meet(locale);
    for (const interest of followed) await telling().records.interests.follow(person.personId, interest);
    return person;
  }

  async function tickAt(...times: number[]): Promise<void> {
    for (const at of times) {
      clock.set(at);
      await telling().teller().tick();
    }
  }

  it('looks for news however much is followed', async () => {
    await sql`insert into interests (person_id, kind, value, since)
      with recursive n (i) as (select 1 union all select i + 1 from n where i < 200000)
      select 'directline:many', 'theme', 'theme ' || i, cast(${monday} as bigint) from n`.execute(suite.database.db);
    const recordsOf = (db: typeof suite.database.db) => createRecords(db, clock);
    const { records } = telling();
    expect(await addNews({ database: suite.database, records, recordsOf }, tuesday)).toBe(true);
  });

  it.each(locales)(
    'tells in %s of all that is new and matches, once a day at 09:00, with how to stop',
    async (locale) => {
      const person = await follower(locale, bio, japan, lawyers);
      clock.set(monday + hour);
      const matching = [
        await load({ title: { zh: '第一场', en: 'The first' }, theme: 'bio-pharmaceuticals' }),
        await load({ title: { zh: '第二场', en: 'The second' }, theme: 'other', countries: ['JP'] }),
        await load({ title: { zh: '第三场', en: 'The third' }, theme: 'other', counterparts: ['overseas-legal'] }),
      ];
      await load({ title: { zh: '无关', en: 'Unrelated' }, theme: 'other', countries: ['FR'] });
      await tickAt(monday + hour, monday + 10 * hour, tuesday - 1);
      expect(await person.heard()).toEqual([]);
      await tickAt(tuesday, tuesday + 1, tuesday + hour, tuesday + day);
      const [told, ...more] = await person.heard();
      expect(more).toEqual([]);
      expect(told?.at).toBe(tuesday);
      for (const { title } of matching) expect(told?.text).toContain(title[locale]);
      expect(told?.text).not.toContain(locale === 'zh' ? '无关' : 'Unrelated');
      const [register, stop] = locale === 'zh' ? ['报名活动', '退订'] : ['Register for an event', 'Unsubscribe'];
      expect(told?.buttons).toEqual([register, stop]);
      for (const words of [register, stop]) expect(told?.text).toContain(words);
      expect(readRequest(String(register))).toEqual({ dialog: 'event-choice' });
    },
  );

  it('tells nothing that was there before it was followed, and the next day only what came since', async () => {
    await load({ title: { zh: '旧的', en: 'Old' } });
    clock.set(monday + 1);
    const person = await follower('zh', bio);
    clock.set(monday + hour);
    await load({ title: { zh: '新的', en: 'New' } });
    await tickAt(tuesday);
    clock.set(tuesday + hour);
    await load({ title: { zh: '更新的', en: 'Newer' } });
    await tickAt(tuesday + 2 * hour, tuesday + day);
    const texts = (await person.heard()).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('新的');
    expect(texts[0]).not.toMatch(/旧的|更新的/);
    expect(texts[1]).toContain('更新的');
  });

  it('tells later in the day when the service was down, but not in the evening', async () => {
    const person = await follower('zh', bio);
    clock.set(monday + hour);
    await load();
    await tickAt(tuesday + 12 * hour);
    expect(await person.heard()).toEqual([]);
    await tickAt(tuesday + day + 3 * hour);
    expect(await person.heard()).toHaveLength(1);
  });

  it('names five and counts the others; demonstration events say so', async () => {
    const person = await follower('zh', bio);
    clock.set(monday + hour);
    for (let number = 1; number <= 7; number += 1) await load({ demo: true, startsAt: monday + (20 + number) * day });
    await tickAt(tuesday);
    const [told] = await person.heard();
    expect(told?.text.match(/【示例】/g)).toHaveLength(5);
    expect(told?.text).toContain('另有 2 场');
  });

  it('drops what is no longer followed, open or taking place', async () => {
    const night = Date.parse('2027-03-01T22:00:00+08:00');
    const [stopped, closed, kept] = [await follower('zh', bio), await follower('zh', japan), await follower('zh', bio)];
    clock.set(night);
    await load({ title: { zh: '留下', en: 'Kept' } });
    const off = await load({ theme: 'other', countries: ['JP'] });
    const { records } = telling();
    clock.set(tuesday);
    const event = (await records.programme.findNew(monday)).map(({ id }) => id);
    for (const { personId } of [stopped, closed, kept]) {
      const notice = { kind: 'new-events', personId, subject: personId, dueAt: tuesday } as const;
      await records.notices.add({ ...notice, key: `new-events:${personId}:x`, details: { eventIds: event } });
    }
    await records.interests.unfollow(stopped.personId);
    await records.programme.load([{ ...off, cancelled: true }]);
    await telling().teller().tick();
    expect(await stopped.heard()).toEqual([]);
    expect(await closed.heard()).toEqual([]);
    expect((await kept.heard())[0]?.text).toContain('留下');
  });

  it('tells each follower once by any number of processes', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => follower('zh', bio)));
    clock.set(monday + hour);
    await load();
    clock.set(tuesday);
    // On SQLite two connections of one process would wait for each other.
    const tellers = [1, 2].map(() => telling().teller(kind === 'postgres' ? suite.place.open() : suite.database));
    await Promise.all(tellers.map((teller) => teller.tick()));
    await Promise.all(tellers.map((teller) => teller.tick()));
    for (const person of people) expect(await person.heard()).toHaveLength(1);
  });

  describe('of information sessions', () => {
    const session = { kind: 'information-session', theme: 'external_debt', level: 'advanced' } as const;

    async function wisher(wish: Partial<SessionWish> = {}) {
      const person = await telling().meet('zh');
      const { personId } = person;
      await telling().records.sessionWishes.keep({ personId, topic: 'external_debt', ...wish });
      return person;
    }

    it('tells whoever wished for one as soon as it is in the programme, once', async () => {
      await load({ ...session, title: { zh: '早就有的', en: 'Old' } });
      clock.set(monday + 1);
      const person = await wisher({
        level: 'advanced',
        language: 'en',
        from: monday + 25 * day,
        to: monday + 40 * day,
      });
      await tickAt(monday + hour);
      expect(await person.heard()).toEqual([]);
      const announced = await load({ ...session, title: { zh: '新宣讲会', en: 'New session' } });
      await tickAt(monday + 2 * hour, monday + 3 * hour, tuesday);
      const [told, ...more] = await person.heard();
      expect(more).toEqual([]);
      expect(told?.text).toContain(announced.title.zh);
      expect(told?.text).not.toContain('早就有的');
      expect(told?.buttons).toEqual(['预约宣讲会']);
      expect(readRequest('预约宣讲会')).toEqual({ dialog: 'info-session' });
      expect(readRequest('Book an information session')).toEqual({ dialog: 'info-session' });
      expect(await telling().records.sessionWishes.open()).toEqual([]);
    });

    it.each([
      ['another topic', { topic: 'fx' }],
      ['another level', { level: 'introductory' }],
      ['another language', { language: 'ja' }],
      ['another time', { to: monday + 20 * day }],
      ['a later time', { from: monday + 40 * day }],
    ] as const)('says nothing to whoever wished for %s', async (_, wish) => {
      const person = await wisher(wish);
      clock.set(monday + 1);
      await load(session);
      await tickAt(monday + hour);
      expect(await person.heard()).toEqual([]);
      expect(await telling().records.sessionWishes.open()).toHaveLength(1);
    });

    it('says it once to whoever wished twice, and not while it is full', async () => {
      const person = await wisher();
      await telling().records.sessionWishes.keep({
        personId: person.personId,
        topic: 'external_debt',
        level: 'advanced',
      });
      clock.set(monday + 1);
      const full = await load({ ...session, seats: 1 });
      const other = await telling().meet('zh');
      const request = exampleRequest(full.id, { personId: other.personId });
      const { reference } = granted(await telling().records.bookings.hold(request));
      await tickAt(monday + hour);
      expect(await person.heard()).toEqual([]);
      granted(await telling().records.bookings.cancel(reference, other.personId));
      await tickAt(monday + 2 * hour, monday + 3 * hour);
      expect(await person.heard()).toHaveLength(1);
    });
  });
});
