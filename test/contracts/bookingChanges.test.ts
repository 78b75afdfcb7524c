import { describe, expect, it } from 'vitest';
import type { Booking } from '../../src/model/bookings.ts';
import type { ProgrammeEvent } from '../../src/model/programme.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, exampleEvent, exampleRequest, granted, hour, monday, stoppedClock, unique } from './exampleEvents.ts';

const someone = 'directline:someone';
const named = (...names: string[]) => names.map((name) => ({ name }));

describe.each(databaseKinds)('a booking that changes, on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const bookings = () => records().bookings;

  async function makeEvent(changes: Partial<ProgrammeEvent> = {}): Promise<string> {
    clock.set(monday);
    const event = exampleEvent({ seats: 3, ...changes });
    await records().programme.load([event]);
    return event.id;
  }

  function request(eventId: string, names: readonly string[], creditCode = unique('code')) {
    return exampleRequest(eventId, { firm: { name: '公司', creditCode }, delegates: named(...names) });
  }

  const hold = async (eventId: string, ...names: string[]) => granted(await bookings().hold(request(eventId, names)));
  const wait = async (eventId: string, ...names: string[]) => granted(await bookings().wait(request(eventId, names)));
  const seatsLeft = async (eventId: string) => (await records().programme.get(eventId))?.seatsLeft;
  const statusOf = async ({ reference }: Booking) => (await bookings().find(reference))?.status;
  const change = (booking: Booking, ...names: string[]) =>
    bookings().changeDelegates(booking.reference, someone, named(...names));
  const refused = (reason: string) => ({ ok: false, reason });

  describe('its delegates', () => {
    it('substitutes one: who stays keeps the ticket, who is new gets one, who left has none', async () => {
      const booking = await hold(await makeEvent(), '甲', '乙');
      const changed = granted(
        await bookings().changeDelegates(booking.reference, someone, [
          { name: '丙', email: 'bing@example.org' },
          { name: ' 甲 ', title: '总监' },
        ]),
      );
      const [first, second] = booking.delegates;
      expect(changed).toMatchObject({ reference: booking.reference, status: 'held', revision: 1 });
      expect(changed.delegates).toMatchObject([
        { name: '丙', email: 'bing@example.org' },
        { name: ' 甲 ', title: '总监', ticketCode: first?.ticketCode },
      ]);
      expect(changed.delegates[0]?.ticketCode).not.toBe(second?.ticketCode);
      expect(await bookings().findByTicket(second?.ticketCode ?? '')).toBeUndefined();
      expect(await seatsLeft(booking.eventId)).toBe(1);
    });

    it('takes seats for more of them, if there are any', async () => {
      const booking = await hold(await makeEvent(), '甲');
      expect(granted(await change(booking, '甲', '乙')).delegates).toHaveLength(2);
      expect(await seatsLeft(booking.eventId)).toBe(1);
      await hold(booking.eventId, '丁');
      expect(await change(booking, '甲', '乙', '丙')).toEqual(refused('full'));
      expect((await bookings().find(booking.reference))?.delegates).toHaveLength(2);
      expect(await seatsLeft(booking.eventId)).toBe(0);
    });

    it('frees the seats of those who left, for who waits', async () => {
      const booking = await hold(await makeEvent(), '甲', '乙', '丙');
      const waiting = await wait(booking.eventId, '丁');
      granted(await change(booking, '乙'));
      expect(await statusOf(waiting)).toBe('offered');
      expect(await seatsLeft(booking.eventId)).toBe(1);
      granted(await bookings().hold(request(booking.eventId, ['甲'])));
    });

    it('keeps the place in the queue of one that waits, and offers it seats that its smaller party fits', async () => {
      const eventId = await makeEvent();
      await hold(eventId, '甲', '乙');
      const [first, second] = [await wait(eventId, '丙', '丁'), await wait(eventId, '戊', '己', '庚')];
      expect(granted(await change(first, '丙', '丁', '辛')).status).toBe('waiting');
      expect(await bookings().placeInQueue(first.reference)).toBe(1);
      expect(await bookings().placeInQueue(second.reference)).toBe(2);
      expect(await seatsLeft(eventId)).toBe(1);
      expect(granted(await change(second, '戊')).status).toBe('offered');
      expect(await seatsLeft(eventId)).toBe(0);
    });

    it('refuses more than a firm may send, and one who is registered already', async () => {
      const eventId = await makeEvent({ seats: 9 });
      const code = unique('code');
      const first = granted(await bookings().hold(request(eventId, ['甲'], code)));
      granted(await bookings().hold(request(eventId, ['乙'], code)));
      expect(await change(first, '乙')).toEqual(refused('already-registered'));
      expect(await change(first, '丙', '丙')).toEqual(refused('already-registered'));
      expect(await change(first, '甲', '丙', '丁')).toEqual(refused('over-firm-limit'));
      granted(await change(first, '甲', '丙'));
      expect(await seatsLeft(eventId)).toBe(6);
    });

    it('lets a firm substitute somebody though staff have lowered the seats of each firm', async () => {
      const event = exampleEvent({ seats: 3 });
      clock.set(monday);
      await records().programme.load([event]);
      const booking = await hold(event.id, '甲', '乙');
      await records().programme.load([{ ...event, seatsPerFirm: 1 }]);
      granted(await change(booking, '甲', '丙'));
      expect(await change(booking, '甲', '丙', '丁')).toEqual(refused('over-firm-limit'));
    });

    it('refuses what is not yours, not there, not active, offered, or after the deadline', async () => {
      const eventId = await makeEvent({ seats: 1 });
      const held = await hold(eventId, '甲');
      const waiting = await wait(eventId, '乙');
      expect(await bookings().changeDelegates(held.reference, 'directline:other', named('丙'))).toEqual(
        refused('not-yours'),
      );
      expect(await bookings().changeDelegates('EV-000000', someone, named('丙'))).toEqual(refused('not-found'));
      clock.set(monday + 6 * day);
      expect(await change(held, '丙')).toEqual(refused('closed'));
      clock.set(monday + 6 * day - 1);
      granted(await bookings().cancel(held.reference, someone));
      expect(await change(held, '丙')).toEqual(refused('inactive'));
      expect(await change(waiting, '丙')).toEqual(refused('offered'));
      await expect(change(waiting)).rejects.toThrow('needs a delegate');
    });
  });

  describe('its date', () => {
    it('moves with its reference and tickets: it leaves one and holds the other', async () => {
      const [from, to] = [await makeEvent({ series: 's' }), await makeEvent({ series: 's' })];
      const booking = await hold(from, '甲', '乙');
      const moved = granted(await bookings().move(booking.reference.toLowerCase(), someone, to));
      expect(moved).toEqual({ ...booking, eventId: to, revision: 1 });
      expect([await seatsLeft(from), await seatsLeft(to)]).toEqual([3, 1]);
      granted(await bookings().hold(request(from, ['甲'], booking.firm.creditCode)));
      expect(await bookings().hold(request(to, ['甲'], booking.firm.creditCode))).toEqual(
        refused('already-registered'),
      );
    });

    it('offers the seats that it leaves', async () => {
      const [from, to] = [await makeEvent({ seats: 1 }), await makeEvent()];
      const [booking, waiting] = [await hold(from, '甲'), await wait(from, '乙')];
      granted(await bookings().move(booking.reference, someone, to));
      expect(await statusOf(waiting)).toBe('offered');
    });

    it('gives one that waits free seats elsewhere', async () => {
      const [from, to] = [await makeEvent({ seats: 1 }), await makeEvent()];
      await hold(from, '甲');
      const [first, second] = [await wait(from, '乙'), await wait(from, '丙')];
      expect(granted(await bookings().move(first.reference, someone, to)).status).toBe('held');
      expect([await seatsLeft(from), await seatsLeft(to)]).toEqual([0, 2]);
      expect(await bookings().placeInQueue(second.reference)).toBe(1);
    });

    it('moves into free seats only, and never loses what it has', async () => {
      const [from, to] = [await makeEvent(), await makeEvent({ seats: 1 })];
      const booking = await hold(from, '甲', '乙');
      expect(await bookings().move(booking.reference, someone, to)).toEqual(refused('full'));
      expect(await bookings().find(booking.reference)).toEqual(booking);
      expect([await seatsLeft(from), await seatsLeft(to)]).toEqual([1, 1]);
    });

    it('counts the colleagues who are there already', async () => {
      const [from, to] = [await makeEvent({ seats: 9 }), await makeEvent({ seats: 9 })];
      const code = unique('code');
      const booking = granted(await bookings().hold(request(from, ['甲', '乙'], code)));
      const there = granted(await bookings().hold(request(to, ['甲'], code)));
      expect(await bookings().move(booking.reference, someone, to)).toEqual(refused('already-registered'));
      granted(await change(there, '丙', '丁'));
      expect(await bookings().move(booking.reference, someone, to)).toEqual(refused('over-firm-limit'));
    });

    it('refuses to move nowhere, to what is closed, and after the deadline', async () => {
      const from = await makeEvent();
      const to = await makeEvent({ startsAt: monday + 20 * day });
      const soon = await makeEvent({ registrationClosesAt: monday + hour });
      const off = await makeEvent({ cancelled: true });
      const session = await makeEvent({ kind: 'information-session', theme: 'fx' });
      const booking = await hold(from, '甲');
      const move = (eventId: string) => bookings().move(booking.reference, someone, eventId);
      expect(await move(from)).toEqual(refused('same-event'));
      expect(await move(unique('event'))).toEqual(refused('not-found'));
      expect(await move(session)).toEqual(refused('not-found'));
      expect(await move(off)).toEqual(refused('closed'));
      expect(await bookings().move(booking.reference, 'directline:other', to)).toEqual(refused('not-yours'));
      expect(await bookings().move('EV-000000', someone, to)).toEqual(refused('not-found'));
      clock.set(monday + hour);
      expect(await move(soon)).toEqual(refused('closed'));
      clock.set(monday + 6 * day);
      expect(await move(to)).toEqual(refused('closed'));
      granted(await bookings().cancel(booking.reference, someone));
      expect(await move(to)).toEqual(refused('inactive'));
    });

    it('moves one information session to another, with a reference of its own kind', async () => {
      const [from, to] = [
        await makeEvent({ kind: 'information-session', theme: 'fx', level: 'introductory' }),
        await makeEvent({ kind: 'information-session', theme: 'fx', level: 'advanced' }),
      ];
      const booking = await hold(from, '甲');
      expect(booking.reference).toMatch(/^IS-/);
      expect(granted(await bookings().move(booking.reference, someone, to)).eventId).toBe(to);
    });
  });

  describe('its tickets', () => {
    it('are found as people type them', async () => {
      const booking = await hold(await makeEvent(), '甲', '乙');
      const [first, second] = booking.delegates;
      const typed = ` ${second?.ticketCode.toLowerCase().replace('-', ' ')} `;
      expect(await bookings().findByTicket(typed)).toEqual({ booking, delegate: second });
      expect(first?.ticketCode).not.toBe(second?.ticketCode);
      for (const other of ['', '-', 'AAAAA-AAAAA', booking.reference]) {
        expect(await bookings().findByTicket(other)).toBeUndefined();
      }
    });

    it('note once who came, from an hour before the start on', async () => {
      const booking = await hold(await makeEvent(), '甲', '乙');
      const [code = '', other = ''] = booking.delegates.map((delegate) => delegate.ticketCode);
      clock.set(monday + 7 * day - hour - 1);
      expect(await bookings().attend(code)).toEqual(refused('too-early'));
      clock.set(monday + 7 * day - hour);
      const { delegate } = granted(await bookings().attend(code.toLowerCase()));
      expect(delegate).toMatchObject({ name: '甲', attendedAt: monday + 7 * day - hour });
      clock.set(monday + 7 * day);
      expect(granted(await bookings().attend(code)).delegate).toEqual(delegate);
      const found = await bookings().find(booking.reference);
      expect(found).toMatchObject({ revision: 0, delegates: [delegate, { name: '乙', attendedAt: undefined }] });
      expect(granted(await bookings().attend(other)).delegate.attendedAt).toBe(monday + 7 * day);
    });

    it('let nobody in who has no seat', async () => {
      const eventId = await makeEvent({ seats: 1 });
      const [held, waiting] = [await hold(eventId, '甲'), await wait(eventId, '乙')];
      clock.set(monday + 7 * day - hour);
      expect(await bookings().attend(waiting.delegates[0]?.ticketCode ?? '')).toEqual(refused('not-held'));
      granted(await bookings().cancel(held.reference, someone));
      expect(await bookings().attend(held.delegates[0]?.ticketCode ?? '')).toEqual(refused('not-held'));
      expect(await bookings().attend('AAAAA-AAAAA')).toEqual(refused('not-found'));
    });

    it('keep on record who was seen at the door', async () => {
      const booking = await hold(await makeEvent({ registrationClosesAt: monday + 7 * day }), '甲', '乙');
      clock.set(monday + 7 * day - hour);
      granted(await bookings().attend(booking.delegates[0]?.ticketCode ?? ''));
      expect(await change(booking, '乙', '丙')).toEqual(refused('closed'));
      const changed = granted(await change(booking, '丙', '甲'));
      expect(changed.delegates.map((delegate) => delegate.attendedAt)).toEqual([undefined, monday + 7 * day - hour]);
    });

    it('are of another event once the booking has moved: nobody was seen there yet', async () => {
      const [from, to] = [
        exampleEvent({ startsAt: monday + day, registrationClosesAt: monday + hour }),
        exampleEvent(),
      ];
      clock.set(monday);
      await records().programme.load([from, to]);
      const booking = await hold(from.id, '甲');
      clock.set(from.startsAt - hour / 2);
      granted(await bookings().attend(booking.delegates[0]?.ticketCode ?? ''));
      await records().programme.load([{ ...from, cancelled: true }]);
      const moved = granted(await bookings().move(booking.reference, someone, to.id));
      expect(moved.delegates[0]?.attendedAt).toBeUndefined();
    });

    it('move with the booking', async () => {
      const [from, to] = [await makeEvent(), await makeEvent()];
      const booking = await hold(from, '甲');
      granted(await bookings().move(booking.reference, someone, to));
      const found = await bookings().findByTicket(booking.delegates[0]?.ticketCode ?? '');
      expect(found?.booking.eventId).toBe(to);
    });
  });
});
