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

const minute = 60_000;
/** Wednesday, 24 March 2027, 14:00 in Beijing. */
const start = Date.parse('2027-03-24T14:00:00+08:00');
const link = 'https://example.org/join';
const reminded: Record<Locale, RegExp> = { zh: /^提醒您：/, en: /^A reminder:/ };

describe.each(databaseKinds)('what the calendar makes due on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const telling = () => createTelling(suite.database, clock);

  beforeEach(() => clock.set(monday));
  afterEach(async () => {
    for (const table of ['notices', 'mails', 'feedback', 'delegates', 'bookings', 'events'] as const) {
      await suite.database.db.deleteFrom(table).execute();
    }
  });

  async function registered(changes: Partial<ProgrammeEvent> = {}, locale: Locale = 'zh', delegates?: Delegate[]) {
    const { bookings, programme } = telling().records;
    const event = exampleEvent({ startsAt: start, seats: 1, ...changes });
    await programme.load([event]);
    const person = await telling().meet(locale);
    const request = exampleRequest(event.id, { personId: person.personId, ...(delegates && { delegates }) });
    return { event, person, booking: granted(await bookings.hold(request)) };
  }

  const tick = () => telling().teller().tick();

  async function tickAt(...times: number[]): Promise<void> {
    for (const at of times) {
      clock.set(at);
      await tick();
    }
  }

  describe.each(locales)('in %s', (locale) => {
    it('reminds a week and a day before, and an hour before what is online, each at its time and once', async () => {
      const { person, event } = await registered({ online: true }, locale);
      const marks = [start - 7 * day, start - day, start - hour];
      for (const mark of marks)
        await tickAt(mark - 1, mark, mark + minute, mark + 2 * hour > start ? start - 1 : mark + 2 * hour);
      await tickAt(start, start + hour);
      const heard = (await person.heard()).filter(({ text }) => reminded[locale].test(text));
      expect(heard.map(({ at }) => at)).toEqual(marks);
      for (const { text } of heard) expect(text).toContain(link);
      const [week, tomorrow, soon] = heard.map(({ text }) => text);
      expect(week).toContain(locale === 'zh' ? '还有 7 天' : 'in 7 days');
      expect(tomorrow).toContain(locale === 'zh' ? '就在明天' : 'is tomorrow');
      expect(soon).toContain('14:00');
      expect(soon).toContain(event.title[locale]);
    });
  });

  it('says by e-mail, which may be sent a day late, on which day it is and not how far away', async () => {
    const { person } = await registered({}, 'zh', [{ name: '李娜', email: 'lina@example.com' }]);
    await tickAt(start - day);
    expect((await person.heard()).at(-1)?.text).toContain('就在明天');
    const reminder = (await telling().records.mails.list()).find(({ key }) => key.startsWith('reminder:'));
    expect(reminder?.text).toContain('2027年3月24日');
    expect(reminder?.text).not.toMatch(/明天|今天|还有 \d+ 天/);
  });

  it('gives the ticket to show at the door, and to each by e-mail their own', async () => {
    const delegates = [
      { name: '李娜', email: 'LiNa@example.com' },
      { name: '王芳', email: 'wang@example.com' },
      { name: '张伟', email: 'lina@example.com' },
    ];
    const { booking, person } = await registered({ seats: 3 }, 'zh', delegates);
    await tickAt(start - day);
    const [lina, wang, zhang] = booking.delegates.map(({ ticketCode }) => ticketCode);
    const [told] = await person.heard();
    for (const code of [lina, wang, zhang]) expect(told?.text).toContain(`入场码 ${code}`);
    const mails = (await telling().records.mails.list()).filter(({ key }) => key.startsWith('reminder:'));
    const textTo = (address: string) => mails.find(({ to }) => to === address)?.text ?? '';
    expect(mails).toHaveLength(2);
    expect(textTo('lina@example.com')).toContain(`${lina}`);
    expect(textTo('lina@example.com')).toContain(`${zhang}`);
    expect(textTo('lina@example.com')).not.toContain(`${wang}`);
    expect(textTo('wang@example.com')).not.toContain(`${lina}`);
  });

  it('reminds nobody an hour before what is not online', async () => {
    const { person } = await registered({ online: false });
    await tickAt(start - hour, start - 1);
    expect(await person.heard()).toHaveLength(1);
  });

  it('reminds neither who waits nor who cancelled, nor anybody of what is called off', async () => {
    const { event, person, booking } = await registered({ online: true });
    const { bookings, programme } = telling().records;
    const waiter = await telling().meet('zh');
    granted(
      await bookings.wait(exampleRequest(event.id, { personId: waiter.personId, delegates: [{ name: '另一位' }] })),
    );
    const gone = await registered({ online: true });
    granted(await bookings.cancel(gone.booking.reference, gone.person.personId));
    await programme.load([{ ...event, cancelled: true }]);
    await tickAt(monday + hour);
    const before = (await person.heard()).length;
    await tickAt(start - 7 * day, start - day, start - hour);
    expect((await person.heard()).length).toBe(before);
    expect((await waiter.heard()).filter(({ text }) => reminded.zh.test(text))).toEqual([]);
    expect((await gone.person.heard()).filter(({ text }) => reminded.zh.test(text))).toEqual([]);
    expect(booking.status).toBe('held');
    const noted = await suite.database.db.selectFrom('notices').select('key').where('kind', '=', 'reminder').execute();
    expect(noted).toEqual([]);
  });

  it('drops a reminder that was due when the booking was cancelled', async () => {
    const { person, booking } = await registered();
    // In the quiet hours it waits, and in the night it is cancelled.
    await telling().records.programme.load([
      exampleEvent({ id: booking.eventId, startsAt: start + 8 * hour, seats: 1 }),
    ]);
    await tickAt(monday + hour);
    await tickAt(start + 8 * hour - 7 * day);
    granted(await telling().records.bookings.cancel(booking.reference, person.personId));
    await tickAt(start + 18 * hour - 7 * day);
    expect((await person.heard()).filter(({ text }) => reminded.zh.test(text))).toEqual([]);
  });

  it('does not remind at a time that lay before the booking was made or changed', async () => {
    clock.set(start - 6 * day);
    const { person, booking } = await registered({ seats: 2, registrationClosesAt: start - hour });
    await tick();
    expect(await person.heard()).toEqual([]);
    clock.set(start - 20 * hour);
    granted(
      await telling().records.bookings.changeDelegates(booking.reference, person.personId, [
        { name: '李娜' },
        { name: '王芳' },
      ]),
    );
    await tick();
    expect(await person.heard()).toEqual([]);
  });

  it.each([
    ['a week before, up to the day before', start - 7 * day + 3 * day, 1],
    ['a week before, not on the day before', start - day + 1, 1],
    ['a day before, up to the start', start - 2 * hour, 1],
    ['once instead of twice in the last hour of what is online', start - 30 * minute, 1],
    ['nothing from the start on', start, 0],
  ])('tells late, after the service was down: %s', async (_, at, count) => {
    const { person } = await registered({ online: true });
    await tickAt(at, at);
    expect((await person.heard()).filter(({ text }) => reminded.zh.test(text))).toHaveLength(count);
  });

  it('reminds by the new date of what was moved', async () => {
    const { event, person } = await registered();
    await tickAt(start - 7 * day);
    const startsAt = start + 10 * day;
    await telling().records.programme.load([
      { ...event, startsAt, endsAt: startsAt + hour, registrationClosesAt: start },
    ]);
    await tickAt(start - 7 * day + minute, start - day, startsAt - 7 * day, startsAt - day);
    const heard = (await person.heard()).filter(({ text }) => reminded.zh.test(text));
    expect(heard.map(({ at }) => at)).toEqual([start - 7 * day, startsAt - 7 * day, startsAt - day]);
    expect(heard[2]?.text).toContain('2027年4月3日');
  });

  it('does not remind of the old date when it was moved in the night', async () => {
    const { event, person } = await registered({ startsAt: start + 8 * hour });
    await tickAt(start + 8 * hour - 7 * day);
    clock.set(start + 9 * hour - 7 * day);
    const startsAt = start + 2 * day;
    await telling().records.programme.load([{ ...event, startsAt, endsAt: startsAt + hour }]);
    await tickAt(start + 18 * hour - 7 * day);
    const heard = await person.heard();
    expect(heard).toHaveLength(1);
    expect(heard[0]?.text).toContain('安排有变');
  });

  it('keeps the quiet hours with reminders, except where the event itself comes early', async () => {
    const early = Date.parse('2027-03-24T07:00:00+08:00');
    const { person } = await registered({ startsAt: early, online: true });
    const at = (time: string, on: number) => Date.parse(`2027-03-${on}T${time}:00+08:00`);
    await tickAt(early - 7 * day, at('08:00', 17), early - day, at('08:00', 23), early - hour);
    const heard = (await person.heard()).filter(({ text }) => reminded.zh.test(text));
    expect(heard.map((said) => said.at)).toEqual([at('08:00', 17), at('08:00', 23), early - hour]);
  });

  it('is told once by any number of processes', async () => {
    const all = await Promise.all([1, 2, 3].map(() => registered({ online: true })));
    clock.set(start - day);
    // On SQLite two connections of one process would wait for each other.
    const tellers = [1, 2].map(() => telling().teller(kind === 'postgres' ? suite.place.open() : suite.database));
    await Promise.all(tellers.map((teller) => teller.tick()));
    await Promise.all(tellers.map((teller) => teller.tick()));
    for (const { person } of all) expect(await person.heard()).toHaveLength(1);
  });

  describe('after the event', () => {
    it.each([
      ['two hours after the end', '14:00', '2027-03-24T19:00:00+08:00'],
      ['at 09:00 the next morning where that is late', '17:00', '2027-03-25T09:00:00+08:00'],
    ])('asks how it was %s, once', async (_, time, asked) => {
      const startsAt = Date.parse(`2027-03-24T${time}:00+08:00`);
      const { person, booking } = await registered({ startsAt });
      const at = Date.parse(asked);
      await tickAt(startsAt + 3 * hour, at - 1);
      const before = (await person.heard()).length;
      await tickAt(at, at + day);
      const told = (await person.heard()).slice(before);
      expect(told).toMatchObject([{ at, buttons: [`评价 ${booking.reference}`] }]);
      expect(told[0]?.text).toContain('已经结束');
      expect(told[0]?.text).not.toContain('certificates');
    });

    it('gives those who came to a training their certificates, also when that is noted later', async () => {
      const delegates = [{ name: '李娜' }, { name: '王芳', email: 'wang@example.com' }];
      const { person, booking } = await registered({ kind: 'training', seats: 2 }, 'en', delegates);
      const { bookings } = telling().records;
      const [lina, wang] = booking.delegates.map(({ ticketCode }) => ticketCode);
      clock.set(start);
      granted(await bookings.attend(String(lina)));
      await tickAt(start + 5 * hour);
      const told = (await person.heard()).at(-1);
      expect(told?.text).toContain(`https://chat.example.org/certificates/${lina}.pdf`);
      expect(told?.text).not.toContain(wang);
      clock.set(start + day);
      granted(await bookings.attend(String(wang)));
      await tickAt(start + day, start + 2 * day, start + 3 * day);
      const later = (await person.heard()).slice(-1);
      expect(later).toMatchObject([{ at: start + 2 * day, buttons: [] }]);
      expect(later[0]?.text).toContain(`/certificates/${wang}.pdf`);
      const mails = await telling().records.mails.list();
      expect(mails[0]).toMatchObject({
        to: 'wang@example.com',
        text: expect.stringContaining(`/certificates/${wang}.pdf`),
      });
    });

    it('writes of a certificate that is noted later to nobody who has none', async () => {
      const delegates = [
        { name: '李娜', email: 'lina@example.com' },
        { name: '王芳', email: 'wang@example.com' },
      ];
      const { booking } = await registered({ kind: 'training', seats: 2 }, 'en', delegates);
      await tickAt(start + 5 * hour);
      clock.set(start + day);
      granted(await telling().records.bookings.attend(String(booking.delegates[1]?.ticketCode)));
      await tickAt(start + 2 * day);
      const mails = await telling().records.mails.list();
      const later = mails.filter(({ createdAt }) => createdAt === start + 2 * day);
      expect(later.map(({ to }) => to)).toEqual(['wang@example.com']);
    });

    it('asks nobody about what is long over or was called off', async () => {
      const [old, off] = [await registered(), await registered()];
      clock.set(monday + hour);
      await telling().records.programme.load([{ ...off.event, cancelled: true }]);
      await tick();
      clock.set(start + 8 * day);
      await tick();
      expect(await old.person.heard()).toEqual([]);
      expect(await off.person.heard()).toHaveLength(1);
    });
  });

  describe('e-mail to the delegates', () => {
    const mails = async () => (await telling().records.mails.list()).toReversed();
    const lina = { name: '李娜', email: 'lina@example.com' };
    const wang = { name: '王芳', email: 'wang@example.com' };

    it('confirms a registration with its calendar file, tells of its change and of its end', async () => {
      const { person, booking } = await registered({ seats: 2 }, 'zh', [lina]);
      const { bookings } = telling().records;
      await tickAt(monday + minute, monday + 2 * minute);
      granted(await bookings.changeDelegates(booking.reference, person.personId, [wang]));
      await tickAt(monday + 3 * minute);
      granted(await bookings.cancel(booking.reference, person.personId));
      await tickAt(monday + 4 * minute);
      const sent = (await mails()).map(({ to, subject, calendar }) => [
        to,
        subject.slice(0, 5),
        calendar?.method,
        /SEQUENCE:(\d+)/.exec(calendar?.content ?? '')?.[1],
      ]);
      expect(sent.slice(0, 1)).toEqual([[lina.email, '报名信息：', 'PUBLISH', '0']]);
      expect(sent.slice(1, 3).sort()).toEqual([
        [lina.email, '报名已取消', 'CANCEL', '1'],
        [wang.email, '报名信息：', 'PUBLISH', '1'],
      ]);
      expect(sent.slice(3)).toEqual([[wang.email, '报名已取消', 'CANCEL', '2']]);
      const [, , updated] = (await mails()).toSorted((a, b) => a.createdAt - b.createdAt);
      expect(updated?.text).not.toContain('undefined');
      expect(await person.heard()).toEqual([]);
    });

    it('tells who waits that there is no seat yet, and nothing twice that another notice tells', async () => {
      const { event, person, booking } = await registered();
      const { bookings } = telling().records;
      const waiter = await telling().meet('en');
      const request = exampleRequest(event.id, { personId: waiter.personId, delegates: [lina] });
      const waiting = granted(await bookings.wait(request));
      await tickAt(monday + minute);
      expect(await mails()).toMatchObject([{ to: lina.email, text: expect.stringContaining('You have no seat yet') }]);
      expect((await mails())[0]?.calendar).toBeUndefined();
      granted(await bookings.cancel(booking.reference, person.personId));
      await tickAt(monday + 2 * minute);
      expect((await mails()).slice(1)).toMatchObject([{ subject: expect.stringContaining('There is room for you') }]);
      clock.set(monday + 3 * minute);
      granted(await bookings.acceptOffer(waiting.reference, waiter.personId));
      await tick();
      expect((await mails()).slice(2)).toMatchObject([{ calendar: { method: 'PUBLISH' } }]);
    });

    it('writes at any hour to whoever has just registered, but not about what was changed long ago', async () => {
      clock.set(Date.parse('2027-03-01T23:00:00+08:00'));
      await registered({}, 'zh', [lina]);
      await tick();
      expect(await mails()).toHaveLength(1);
      clock.set(monday);
      await registered({}, 'zh', [wang]);
      await tickAt(monday + 2 * day);
      expect(await mails()).toHaveLength(1);
    });
  });
});
