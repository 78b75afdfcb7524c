import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecordWish } from '../../../src/language/replies/recordWords.ts';
import { readRequest } from '../../../src/language/replies/requests.ts';
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
const words = {
  zh: {
    offer: '已为北京示例科技有限公司保留 1 个',
    accept: (reference: string) => `接受名额 ${reference}`,
    decline: (reference: string) => `放弃名额 ${reference}`,
    lapsed: '不再保留',
    moved: '安排有变',
    formerly: '原为',
    reinstated: '恢复举行',
    cancelled: '因故取消',
    elsewhere: '还有这些场次可以参加',
    nothingElsewhere: '目前没有名额合适的其他场次',
    waiting: '仍在候补名单上',
    changeDate: (reference: string) => `改期 ${reference}`,
    cancel: (reference: string) => `取消报名 ${reference}`,
  },
  en: {
    offer: '1 seat is kept for 北京示例科技有限公司',
    accept: (reference: string) => `Accept seat ${reference}`,
    decline: (reference: string) => `Decline seat ${reference}`,
    lapsed: 'has been released',
    moved: 'change of plan',
    formerly: 'it was',
    reinstated: 'takes place after all',
    cancelled: 'has been cancelled',
    elsewhere: 'These dates are still open',
    nothingElsewhere: 'No other date with enough seats',
    waiting: 'still on the waiting list',
    changeDate: (reference: string) => `Change date ${reference}`,
    cancel: (reference: string) => `Cancel registration ${reference}`,
  },
} satisfies Record<Locale, unknown>;

describe.each(databaseKinds)('the teller on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const telling = () => createTelling(suite.database, clock);

  beforeEach(() => clock.set(monday));
  afterEach(async () => {
    for (const table of ['notices', 'mails', 'delegates', 'bookings', 'events'] as const) {
      await suite.database.db.deleteFrom(table).execute();
    }
  });

  async function load(changes: Partial<ProgrammeEvent> = {}): Promise<ProgrammeEvent> {
    const event = exampleEvent(changes);
    await telling().records.programme.load([event]);
    return event;
  }

  async function hold(eventId: string, personId: string, delegates: readonly Delegate[] = [{ name: '甲' }]) {
    return granted(await telling().records.bookings.hold(exampleRequest(eventId, { personId, delegates })));
  }

  async function wait(eventId: string, personId: string, delegates: readonly Delegate[] = [{ name: '乙' }]) {
    return granted(await telling().records.bookings.wait(exampleRequest(eventId, { personId, delegates })));
  }

  const tick = () => telling().teller().tick();
  const mails = async () =>
    (await telling().records.mails.list()).filter(({ key }) => !key.startsWith('registration:'));

  describe.each(locales)('in %s', (locale) => {
    const said = words[locale];

    async function queue() {
      const event = await load({ seats: 1 });
      const [holder, waiter] = [await telling().meet(locale), await telling().meet(locale)];
      const held = await hold(event.id, holder.personId);
      const waiting = await wait(event.id, waiter.personId, [lina]);
      const { bookings } = telling().records;
      const free = async () => granted(await bookings.cancel(held.reference, holder.personId));
      return { event, waiter, waiting, free };
    }

    it('offers a seat that came free, in the chat and by e-mail, with words that can be typed', async () => {
      const { waiter, waiting, free } = await queue();
      await free();
      await tick();
      await tick();
      const heard = await waiter.heard();
      expect(heard).toHaveLength(1);
      const [offer] = heard;
      expect(offer?.text).toContain(said.offer);
      const buttons = [said.accept(waiting.reference), said.decline(waiting.reference)];
      expect(offer?.buttons).toEqual(buttons);
      for (const button of buttons) expect(offer?.text).toContain(button);
      expect(buttons.map((button) => readRecordWish(button))).toEqual([
        { wish: 'accept-seat', reference: waiting.reference },
        { wish: 'decline-seat', reference: waiting.reference },
      ]);
      const [mail, ...others] = await mails();
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: 'lina@example.com', about: waiting.reference, usefulUntil: monday + day });
      for (const button of buttons) expect(mail?.text).toContain(button);
      expect(mail?.text).toContain('https://chat.example.org/');
      expect(mail?.text).not.toContain('https://example.org/join');
    });

    it('tells of an offer that lapsed, and passes the seat on', async () => {
      const { event, waiter, free } = await queue();
      const next = await telling().meet(locale);
      await wait(event.id, next.personId, [{ name: '丙' }]);
      await free();
      await tick();
      clock.set(monday + day);
      await tick();
      expect((await waiter.heard()).map(({ text }) => text)).toEqual([
        expect.stringContaining(said.offer),
        expect.stringContaining(said.lapsed),
      ]);
      expect((await next.heard()).map(({ text }) => text)).toEqual([expect.stringContaining(said.offer)]);
    });

    it('does not offer what was taken, given up or called off before it could be told', async () => {
      for (const change of ['accept', 'cancel', 'call off'] as const) {
        const { event, waiter, waiting, free } = await queue();
        await free();
        const { bookings, programme } = telling().records;
        if (change === 'accept') granted(await bookings.acceptOffer(waiting.reference, waiter.personId));
        else if (change === 'cancel') granted(await bookings.cancel(waiting.reference, waiter.personId));
        else await programme.load([{ ...event, cancelled: true }]);
        await tick();
        expect((await waiter.heard()).filter(({ text }) => text.includes(said.offer))).toEqual([]);
      }
    });

    it('tells those affected of a move, and only them, with what it was and a new calendar file', async () => {
      const [event, other] = [await load({ seats: 1 }), await load()];
      const [holder, waiter, stranger] = [
        await telling().meet(locale),
        await telling().meet(locale),
        await telling().meet(locale),
      ];
      const held = await hold(event.id, holder.personId, [lina]);
      await wait(event.id, waiter.personId);
      await hold(other.id, stranger.personId);
      const startsAt = event.startsAt + day;
      await telling().records.programme.load([{ ...event, startsAt, endsAt: startsAt + 2 * hour }, other]);
      await tick();
      const [told, ...more] = await holder.heard();
      expect(more).toEqual([]);
      expect(told?.text).toContain(said.moved);
      expect(told?.text).toContain(said.formerly);
      expect(told?.text).toContain('https://example.org/join');
      expect(told?.buttons).toEqual([said.changeDate(held.reference), said.cancel(held.reference)]);
      expect(readRequest(said.cancel(held.reference))).toEqual({ dialog: 'my-records', toCancel: true });
      expect(readRecordWish(said.changeDate(held.reference))?.wish).toBe('change-date');
      const [waits] = await waiter.heard();
      expect(waits?.text).toContain(said.waiting);
      expect(waits?.text).not.toContain('https://example.org/join');
      expect(await stranger.heard()).toEqual([]);
      const [mail] = await mails();
      expect(mail).toMatchObject({ to: 'lina@example.com', calendar: { method: 'PUBLISH' } });
      expect(mail?.calendar?.content).toMatch(/SEQUENCE:1\r\n/);
      expect(mail?.calendar?.content).toContain(`UID:${held.reference}@bridgehead`);
    });

    it('tells who has an offer until when the seat is kept now that the event comes sooner', async () => {
      const { event, waiter, free } = await queue();
      await free();
      await tick();
      const startsAt = monday + 10 * hour;
      await telling().records.programme.load([
        { ...event, startsAt, endsAt: startsAt + hour, registrationClosesAt: startsAt },
      ]);
      await tick();
      const [, told] = await waiter.heard();
      expect(told?.text).toContain(said.moved);
      expect(told?.text).toMatch(locale === 'zh' ? /保留到.*14:00/ : /until .*14:00/);
    });

    it('tells the newest of several moves alone', async () => {
      const event = await load();
      const holder = await telling().meet(locale);
      await hold(event.id, holder.personId);
      for (const days of [1, 2]) {
        const startsAt = event.startsAt + days * day;
        await telling().records.programme.load([{ ...event, startsAt, endsAt: startsAt + hour }]);
      }
      await tick();
      expect(await holder.heard()).toHaveLength(1);
    });

    it('tells of an event that is called off, takes it out of the calendar and offers other dates', async () => {
      const event = await load({ series: 'spring', seats: 1 });
      const later = await load({ series: 'spring', startsAt: monday + 20 * day });
      const [holder, waiter] = [await telling().meet(locale), await telling().meet(locale)];
      const held = await hold(event.id, holder.personId, [lina]);
      await wait(event.id, waiter.personId);
      await telling().records.programme.load([{ ...event, cancelled: true }]);
      await tick();
      const [told] = await holder.heard();
      expect(told?.text).toContain(said.cancelled);
      expect(told?.text).toContain(said.elsewhere);
      expect(told?.text).toContain(locale === 'zh' ? '2027年3月21日' : '21 March 2027');
      expect(told?.text).not.toContain('https://example.org/join');
      expect(told?.buttons).toEqual([said.changeDate(held.reference), said.cancel(held.reference)]);
      const [waits] = await waiter.heard();
      expect(waits?.text).toContain(said.cancelled);
      expect(waits?.buttons).toEqual([locale === 'zh' ? '报名活动' : 'Register for an event']);
      expect(readRequest(waits?.buttons[0] ?? '')).toEqual({ dialog: 'event-choice' });
      const [mail] = await mails();
      expect(mail?.calendar).toMatchObject({ method: 'CANCEL', content: expect.stringContaining('METHOD:CANCEL') });
      expect(mail?.calendar?.content).toMatch(/SEQUENCE:1\r\n/);
      // The event takes place after all.
      clock.set(monday + hour);
      await telling().records.programme.load([event, later]);
      await tick();
      expect((await holder.heard())[1]?.text).toContain(said.reinstated);
      expect((await mails())[0]?.calendar?.method).toBe('PUBLISH');
    });

    it('says that there is no other date where there is none', async () => {
      const event = await load({ theme: 'lonely' });
      const holder = await telling().meet(locale);
      await hold(event.id, holder.personId);
      await telling().records.programme.load([{ ...event, cancelled: true }]);
      await tick();
      const [told] = await holder.heard();
      expect(told?.text).toContain(said.nothingElsewhere);
      expect(told?.buttons).toEqual([]);
    });
  });

  it('keeps the quiet hours, except where the matter comes early the next morning', async () => {
    const night = Date.parse('2027-03-01T22:30:00+08:00');
    const morning = Date.parse('2027-03-02T08:00:00+08:00');
    const [late, early] = [
      await load({ startsAt: Date.parse('2027-03-02T10:00:00+08:00'), registrationClosesAt: monday + hour }),
      await load({ startsAt: Date.parse('2027-03-02T09:30:00+08:00'), registrationClosesAt: monday + hour }),
    ];
    const [first, second] = [await telling().meet('zh'), await telling().meet('zh')];
    await hold(late.id, first.personId);
    await hold(early.id, second.personId);
    await tick();
    clock.set(night);
    await telling().records.programme.load([
      { ...late, cancelled: true },
      { ...early, cancelled: true },
    ]);
    await tick();
    expect(await first.heard()).toEqual([]);
    expect(await second.heard()).toMatchObject([{ at: night }]);
    clock.set(morning - 1);
    await tick();
    expect(await first.heard()).toEqual([]);
    clock.set(morning);
    await tick();
    expect(await first.heard()).toMatchObject([{ at: morning }]);
  });

  it('tells each once, however many processes tell at once, and after a restart', async () => {
    const event = await load({ seats: 30, seatsPerFirm: 30 });
    const people = await Promise.all(Array.from({ length: 10 }, () => telling().meet('zh')));
    for (const [index, { personId }] of people.entries())
      await hold(event.id, personId, [{ ...lina, name: `甲${index}` }]);
    await telling().records.programme.load([
      { ...event, startsAt: event.startsAt + hour, endsAt: event.endsAt + hour },
    ]);
    // On SQLite two connections of one process would wait for each other.
    const tellers = [1, 2, 3].map(() => telling().teller(kind === 'postgres' ? suite.place.open() : suite.database));
    await Promise.all(tellers.map((teller) => teller.tick()));
    await tick();
    for (const person of people) expect(await person.heard()).toHaveLength(1);
    expect(await mails()).toHaveLength(10);
    expect(tellers.flatMap(({ told }) => told).filter(([each]) => each === 'event-moved')).toHaveLength(10);
  });

  it('takes over what a process claimed that died', async () => {
    const event = await load();
    const holder = await telling().meet('zh');
    await hold(event.id, holder.personId);
    await telling().records.programme.load([{ ...event, cancelled: true }]);
    await telling().records.notices.claimDue(10, 120_000);
    await tick();
    expect(await holder.heard()).toEqual([]);
    clock.set(monday + 120_000);
    await tick();
    expect(await holder.heard()).toHaveLength(1);
  });

  it('does not tell again what another process told meanwhile', async () => {
    const event = await load();
    const holder = await telling().meet('zh');
    await hold(event.id, holder.personId, [lina]);
    await telling().records.programme.load([{ ...event, cancelled: true }]);
    const reached = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const slow = telling().teller(suite.database, async () => {
      reached.resolve();
      await held.promise;
    });
    const underWay = slow.tick();
    await reached.promise;
    clock.set(monday + 120_000);
    await tick();
    held.resolve();
    await underWay;
    expect(await holder.heard()).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
    expect(slow.told.filter(([each]) => each === 'event-cancelled')).toEqual([]);
  });

  it('writes an e-mail to whoever has no conversation, and keeps that nobody else could be told', async () => {
    const event = await load();
    const [mailed, lost] = [await telling().meet('en', { silent: true }), await telling().meet('en', { silent: true })];
    await hold(event.id, mailed.personId, [lina]);
    await hold(event.id, lost.personId, [{ name: '乙' }]);
    await telling().records.programme.load([{ ...event, cancelled: true }]);
    const teller = telling().teller();
    await teller.tick();
    expect(await mails()).toMatchObject([
      { to: 'lina@example.com', text: expect.stringContaining('has been cancelled') },
    ]);
    const outcomes = await suite.database.db
      .selectFrom('notices')
      .select(['person_id', 'outcome'])
      .where('kind', '=', 'event-cancelled')
      .execute();
    expect(new Map(outcomes.map(({ person_id, outcome }) => [person_id, outcome]))).toEqual(
      new Map([
        [mailed.personId, 'mailed'],
        [lost.personId, 'unreachable'],
      ]),
    );
  });

  it('speaks the language that the person has chosen since, and sends on where the channel needs it', async () => {
    const event = await load();
    const holder = await telling().meet('zh', { channelId: 'msteams' });
    await hold(event.id, holder.personId);
    await telling().records.people.save({ id: holder.personId, lastLocale: 'zh', chosenLocale: 'en' });
    await telling().records.programme.load([{ ...event, cancelled: true }]);
    await tick();
    expect((await holder.heard())[0]?.text).toContain('has been cancelled');
    const queued = await suite.database.db
      .selectFrom('deliveries')
      .select('sequence')
      .where('conversation_id', '=', holder.conversationId)
      .execute();
    expect(queued).toEqual([{ sequence: 1 }]);
  });

  it('goes on with the others when one cannot be told, tries it again later, and logs nothing of people', async () => {
    const event = await load();
    const holder = await telling().meet('zh');
    await hold(event.id, holder.personId);
    const { notices } = telling().records;
    const broken = { kind: 'new-events', personId: 'directline:secret', subject: 'x', dueAt: monday - 1 } as const;
    await notices.add({ ...broken, key: 'broken', details: { eventIds: 7 } });
    await telling().records.programme.load([{ ...event, cancelled: true }]);
    const teller = telling().teller();
    await teller.tick();
    expect(await holder.heard()).toHaveLength(1);
    expect(teller.logged).toHaveLength(1);
    expect(teller.logged.join()).not.toMatch(/secret|lina|directline:/);
    const left = await suite.database.db.selectFrom('notices').selectAll().where('key', '=', 'broken').execute();
    expect(left).toMatchObject([{ settled_at: null, due_at: monday + 5 * 60_000 }]);
  });

  it('tells by itself while it runs, and ends cleanly', async () => {
    const event = await load();
    const holder = await telling().meet('zh');
    await hold(event.id, holder.personId);
    await telling().records.programme.load([{ ...event, cancelled: true }]);
    const teller = telling().teller();
    teller.start();
    await expect.poll(() => holder.heard()).toHaveLength(1);
    await teller.close();
    await telling().records.programme.load([event]);
    await tick();
    expect(await holder.heard()).toHaveLength(2);
  });
});
