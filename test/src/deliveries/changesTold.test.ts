import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delegate } from '../../../src/model/bookings.ts';
import type { ProgrammeEvent } from '../../../src/model/programme.ts';
import { type Locale, locales } from '../../../src/model/text.ts';
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

const lina: Delegate = { name: '李娜', email: 'lina@example.com' };
const wangfang: Delegate = { name: '王芳', email: 'wangfang@example.com' };
const night = Date.parse('2027-03-01T22:30:00+08:00');
const morning = Date.parse('2027-03-02T08:00:00+08:00');
const words = {
  zh: {
    was: '原为 2027年3月8日（周一）',
    moved: '安排有变',
    movedBack: '曾有变动，现已改回',
    reinstated: '恢复举行',
    cancelled: '因故取消',
    waits: '仍在候补名单上',
    withdrawn: '报名已取消',
    registered: '报名信息',
  },
  en: {
    was: 'it was Monday 8 March 2027',
    moved: 'change of plan',
    movedBack: 'has been changed back',
    reinstated: 'takes place after all',
    cancelled: 'has been cancelled',
    waits: 'still on the waiting list',
    withdrawn: 'Registration cancelled',
    registered: 'Your registration',
  },
} satisfies Record<Locale, unknown>;

describe.each(databaseKinds)('what is told of several changes on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const telling = () => createTelling(suite.database, clock);
  const tick = () => telling().teller().tick();
  const bookings = () => telling().records.bookings;

  beforeEach(() => clock.set(monday));
  afterEach(async () => {
    for (const table of ['notices', 'mails', 'delegates', 'bookings', 'events'] as const) {
      await suite.database.db.deleteFrom(table).execute();
    }
  });

  async function load(event: ProgrammeEvent): Promise<ProgrammeEvent> {
    await telling().records.programme.load([event]);
    return event;
  }

  const later = (event: ProgrammeEvent, days: number): ProgrammeEvent => ({
    ...event,
    startsAt: event.startsAt + days * day,
    endsAt: event.endsAt + days * day,
  });

  async function hold(event: ProgrammeEvent, personId: string, delegates: readonly Delegate[] = [lina]) {
    return granted(await bookings().hold(exampleRequest(event.id, { personId, delegates })));
  }

  /** Subjects and addresses in the order in which they were written, and how each calendar file is meant. */
  async function mails() {
    const all = await telling().records.mails.list();
    return all.map(({ to, subject, text, calendar }) => ({ to, subject, text, method: calendar?.method }));
  }

  describe.each(locales)('in %s', (locale) => {
    const said = words[locale];

    it('is told once after a night, with what the person was told last', async () => {
      const event = await load(exampleEvent());
      const holder = await telling().meet(locale);
      await hold(event, holder.personId);
      clock.set(night);
      await load(later(event, 1));
      await tick();
      await load(later(event, 2));
      await tick();
      clock.set(morning);
      await tick();
      const [told, ...more] = await holder.heard();
      expect(more).toEqual([]);
      expect(told?.text).toContain(said.moved);
      expect(told?.text).toContain(said.was);
      expect(await mails()).toMatchObject([{ to: 'lina@example.com', text: expect.stringContaining(said.was) }]);
    });

    it('says that all is as it was when a change is taken back before it was told', async () => {
      const event = await load(exampleEvent());
      const holder = await telling().meet(locale);
      await hold(event, holder.personId);
      clock.set(night);
      await load(later(event, 1));
      await load(event);
      await load(later(event, 1));
      await load(event);
      clock.set(morning);
      await tick();
      const [told, ...more] = await holder.heard();
      expect(more).toEqual([]);
      expect(told?.text).toContain(said.movedBack);
      expect(told?.text).not.toContain(said.was);
    });

    it('tells a move there and back and there again once', async () => {
      const event = await load(exampleEvent());
      const holder = await telling().meet(locale);
      await hold(event, holder.personId);
      clock.set(night);
      await load(later(event, 1));
      await load(event);
      await load(later(event, 1));
      clock.set(morning);
      await tick();
      const heard = await holder.heard();
      expect(heard).toHaveLength(1);
      expect(heard[0]?.text).toContain(said.was);
    });

    it('tells who registered in between what was so when they did', async () => {
      const event = await load(exampleEvent());
      clock.set(night);
      const moved = await load(later(event, 1));
      const late = await telling().meet(locale);
      await hold(event, late.personId);
      await load(later(moved, 1));
      clock.set(morning);
      await tick();
      const [told] = await late.heard();
      expect(told?.text).toMatch(locale === 'zh' ? /原为 2027年3月9日（周二）/ : /it was Tuesday 9 March 2027/);
    });

    it('keeps the queue of an event that was called off by mistake, and tells its firms so', async () => {
      const event = await load(exampleEvent({ seats: 2, seatsPerFirm: 4 }));
      const [holder, offered, waiter] = [
        await telling().meet(locale),
        await telling().meet(locale),
        await telling().meet(locale),
      ];
      const first = await hold(event, holder.personId, [lina]);
      const second = await hold(event, holder.personId, [wangfang]);
      const wait = async (personId: string, name: string) =>
        granted(await bookings().wait(exampleRequest(event.id, { personId, delegates: [{ name }] })));
      const kept = await wait(offered.personId, '丙');
      const waiting = await wait(waiter.personId, '丁');
      granted(await bookings().cancel(second.reference, holder.personId));
      expect((await bookings().find(kept.reference))?.status).toBe('offered');
      await tick();
      clock.set(night);
      await load({ ...event, cancelled: true });
      expect((await bookings().find(waiting.reference))?.status).toBe('cancelled');
      await load(event);
      expect((await bookings().find(first.reference))?.status).toBe('held');
      expect((await bookings().find(kept.reference))?.status).toBe('offered');
      expect((await bookings().find(waiting.reference))?.status).toBe('waiting');
      expect(await bookings().placeInQueue(waiting.reference)).toBe(1);
      clock.set(morning);
      await tick();
      for (const person of [holder, waiter]) {
        const heard = (await person.heard()).at(-1)?.text;
        expect(heard).toContain(said.movedBack);
        expect(heard).not.toContain(said.cancelled);
      }
      expect((await waiter.heard()).at(-1)?.text).toContain(said.waits);
      // Told this time, and then taken back.
      await load({ ...event, cancelled: true });
      await tick();
      await load(event);
      await tick();
      expect((await holder.heard()).slice(-2).map(({ text }) => text)).toEqual([
        expect.stringContaining(said.cancelled),
        expect.stringContaining(said.reinstated),
      ]);
      expect((await waiter.heard()).at(-1)?.text).toContain(said.reinstated);
      expect((await waiter.heard()).at(-1)?.text).toContain(said.waits);
    });

    it('tells who was taken off the list, though the event is moved before that could be told', async () => {
      const event = await load(exampleEvent());
      const holder = await telling().meet(locale);
      const held = await hold(event, holder.personId, [lina]);
      await tick();
      granted(await bookings().changeDelegates(held.reference, holder.personId, [wangfang]));
      clock.set(monday + hour);
      await load(later(event, 1));
      await tick();
      const written = await mails();
      const toLina = written.filter(({ to }) => to === 'lina@example.com');
      expect(toLina.map(({ method }) => method).toSorted()).toEqual(['CANCEL', 'PUBLISH']);
      const farewell = toLina.find(({ method }) => method === 'CANCEL');
      expect(farewell?.subject).toContain(said.withdrawn);
      // How the firm may answer is no concern of theirs.
      expect(farewell?.text).not.toContain(`改期 ${held.reference}`);
      expect(farewell?.text).not.toContain(`Change date ${held.reference}`);
      expect(farewell?.text).not.toContain('https://example.org/join');
      const [toWang, ...more] = written.filter(({ to }) => to === 'wangfang@example.com');
      expect(more).toEqual([]);
      expect(toWang?.method).toBe('PUBLISH');
      const ticket = (await bookings().find(held.reference))?.delegates[0]?.ticketCode ?? 'none';
      expect(toWang?.text).toContain(ticket);
    });

    it('tells who was taken off the list, though the event is called off before that could be told', async () => {
      const event = await load(exampleEvent());
      const holder = await telling().meet(locale);
      const held = await hold(event, holder.personId, [lina]);
      await tick();
      granted(await bookings().changeDelegates(held.reference, holder.personId, [wangfang]));
      clock.set(monday + hour);
      await load({ ...event, cancelled: true });
      await tick();
      expect((await mails()).map(({ to, method }) => [to, method]).toSorted()).toEqual([
        ['lina@example.com', 'CANCEL'],
        ['lina@example.com', 'PUBLISH'],
        ['wangfang@example.com', 'CANCEL'],
      ]);
    });

    it.each(['before', 'after'] as const)(
      'writes to the delegates of a firm that withdrew %s the event was called off',
      async (when) => {
        const event = await load(exampleEvent());
        const holder = await telling().meet(locale);
        const held = await hold(event, holder.personId, [lina]);
        await tick();
        clock.set(night);
        const withdraw = async () => granted(await bookings().cancel(held.reference, holder.personId));
        if (when === 'before') await withdraw();
        await load({ ...event, cancelled: true });
        if (when === 'after') await withdraw();
        await tick();
        clock.set(morning);
        await tick();
        expect((await mails()).map(({ to, method }) => [to, method]).toSorted()).toEqual([
          ['lina@example.com', 'CANCEL'],
          ['lina@example.com', 'PUBLISH'],
        ]);
      },
    );
  });
});
