import { describe, expect, it } from 'vitest';
import type { ProgrammeEvent } from '../../src/model/programme.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, exampleEvent, exampleRequest, granted, monday, stoppedClock, unique } from './exampleEvents.ts';

const otherFirm = { name: '另一家公司', creditCode: '91110108MA09Z8Y7X6' };

describe.each(databaseKinds)('bookings on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const bookings = () => records().bookings;

  async function makeEvent(changes: Partial<ProgrammeEvent> = {}): Promise<string> {
    clock.set(monday);
    const event = exampleEvent(changes);
    await records().programme.load([event]);
    return event.id;
  }

  async function seatsLeft(eventId: string): Promise<number | undefined> {
    return (await records().programme.get(eventId))?.seatsLeft;
  }

  const named = (...names: string[]) => ({ delegates: names.map((name) => ({ name })) });

  it('takes a seat for every delegate and gives a reference that can be read out', async () => {
    const eventId = await makeEvent();
    const request = exampleRequest(eventId, {
      delegates: [
        { name: '王小明', title: '总经理', phone: '+8613800138000' },
        { name: 'Ann', email: 'ann@example.org' },
      ],
    });
    const booking = granted(await bookings().hold(request));
    const ticketCode = expect.stringMatching(/^[2-9AC-HJKMNP-RTVWXY]{5}-[2-9AC-HJKMNP-RTVWXY]{5}$/);
    expect(booking).toEqual({
      ...request,
      delegates: request.delegates.map((delegate) => ({ ...delegate, ticketCode })),
      reference: expect.stringMatching(/^EV-[0-9A-HJKMNP-TV-Z]{6}$/),
      status: 'held',
      createdAt: monday,
      revision: 0,
      calendarKey: expect.stringMatching(/^[\w-]{32}$/),
    });
    expect(await seatsLeft(eventId)).toBe(18);
    expect(await bookings().find(booking.reference)).toEqual(booking);
    expect(await bookings().findByCalendarKey(booking.calendarKey)).toEqual(booking);
  });

  it('finds a booking by its reference as people type it', async () => {
    const { reference } = granted(await bookings().hold(exampleRequest(await makeEvent())));
    const typed = ` ${reference.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect((await bookings().find(typed))?.reference).toBe(reference);
  });

  it('finds nothing by a reference or a key that was never given', async () => {
    for (const text of ['EV-000000', '', '-', 'EV', "' or 1=1 --"]) {
      expect(await bookings().find(text)).toBeUndefined();
      expect(await bookings().findByCalendarKey(text)).toBeUndefined();
    }
  });

  it('refuses an event that does not exist', async () => {
    const request = exampleRequest(unique('event'));
    expect(await bookings().hold(request)).toEqual({ ok: false, reason: 'not-found' });
    expect(await bookings().wait(request)).toEqual({ ok: false, reason: 'not-found' });
  });

  it.each([
    ['registration has closed', monday + 6 * day],
    ['it has begun', monday + 7 * day],
  ])('refuses an event once %s', async (_, now) => {
    const eventId = await makeEvent(now === monday + 7 * day ? { registrationClosesAt: monday + 30 * day } : {});
    clock.set(now);
    expect(await bookings().hold(exampleRequest(eventId))).toEqual({ ok: false, reason: 'closed' });
    expect(await bookings().wait(exampleRequest(eventId))).toEqual({ ok: false, reason: 'closed' });
    expect(await seatsLeft(eventId)).toBe(20);
  });

  it('refuses more delegates than there are seats left, and takes none of them', async () => {
    const eventId = await makeEvent({ seats: 2 });
    expect(await bookings().hold(exampleRequest(eventId, named('甲', '乙', '丙')))).toEqual({
      ok: false,
      reason: 'full',
    });
    expect(await seatsLeft(eventId)).toBe(2);
    granted(await bookings().hold(exampleRequest(eventId, named('甲', '乙'))));
    expect(await bookings().hold(exampleRequest(eventId, { firm: otherFirm }))).toEqual({ ok: false, reason: 'full' });
  });

  it('refuses a firm more seats than each may have, over all its bookings', async () => {
    const eventId = await makeEvent();
    granted(await bookings().hold(exampleRequest(eventId, named('甲', '乙'))));
    const third = exampleRequest(eventId, { ...named('丙', '丁'), personId: 'directline:colleague' });
    expect(await bookings().hold(third)).toEqual({ ok: false, reason: 'over-firm-limit' });
    expect(await bookings().wait(third)).toEqual({ ok: false, reason: 'over-firm-limit' });
    expect(await seatsLeft(eventId)).toBe(18);
    granted(await bookings().hold(exampleRequest(eventId, named('丙'))));
    granted(await bookings().hold(exampleRequest(eventId, { ...named('丙', '丁', '戊'), firm: otherFirm })));
  });

  it.each([
    ['王小明', '王 小明'],
    ['Li Na', 'LI  NA'],
    ['Ａｎｎ', 'ann'],
    ['阿卜杜拉·买买提', '阿卜杜拉买买提'],
  ])('refuses the same person of a firm twice: %s and %s', async (first, second) => {
    const eventId = await makeEvent();
    granted(await bookings().hold(exampleRequest(eventId, named(first))));
    expect(await bookings().hold(exampleRequest(eventId, named('别人', second)))).toEqual({
      ok: false,
      reason: 'already-registered',
    });
    expect(await bookings().wait(exampleRequest(eventId, named(second)))).toEqual({
      ok: false,
      reason: 'already-registered',
    });
    expect(await seatsLeft(eventId)).toBe(19);
    granted(await bookings().hold(exampleRequest(eventId, { ...named(second), firm: otherFirm })));
    granted(await bookings().hold(exampleRequest(await makeEvent(), named(second))));
  });

  it('refuses the same person twice within one request', async () => {
    const eventId = await makeEvent();
    expect(await bookings().hold(exampleRequest(eventId, named('甲', '甲')))).toEqual({
      ok: false,
      reason: 'already-registered',
    });
    expect(await seatsLeft(eventId)).toBe(20);
    expect(await bookings().listOf('directline:someone')).not.toContainEqual(expect.objectContaining({ eventId }));
  });

  it('tells a firm that it is registered before it tells that the event is full', async () => {
    const eventId = await makeEvent({ seats: 1 });
    granted(await bookings().hold(exampleRequest(eventId)));
    expect(await bookings().hold(exampleRequest(eventId))).toEqual({ ok: false, reason: 'already-registered' });
  });

  it('takes a booking without delegates for a defect', async () => {
    await expect(bookings().hold(exampleRequest(await makeEvent(), named()))).rejects.toThrow('needs a delegate');
  });

  it('queues without taking a seat, and tells the place among those still waiting', async () => {
    const eventId = await makeEvent({ seats: 1 });
    const held = granted(await bookings().hold(exampleRequest(eventId, named('甲'))));
    const waiting = [];
    for (const name of ['乙', '丙', '丁']) {
      const firm = { ...otherFirm, creditCode: unique('code') };
      waiting.push(granted(await bookings().wait(exampleRequest(eventId, { ...named(name), firm }))));
    }
    const [first, second, third] = waiting.map((booking) => booking.reference);
    expect(waiting.map((booking) => booking.status)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(await seatsLeft(eventId)).toBe(0);
    expect(await bookings().placeInQueue(first ?? '')).toBe(1);
    expect(await bookings().placeInQueue(third ?? '')).toBe(3);
    granted(await bookings().cancel(second ?? '', 'directline:someone'));
    expect(await bookings().placeInQueue(third ?? '')).toBe(2);
    expect(await seatsLeft(eventId)).toBe(0);
    expect(await bookings().placeInQueue(second ?? '')).toBe(0);
    expect(await bookings().placeInQueue(held.reference)).toBe(0);
    expect(await bookings().placeInQueue('EV-000000')).toBe(0);
  });

  it('lists what a person booked, newest first, cancelled ones included', async () => {
    const personId = unique('person');
    const references = [];
    for (const at of [monday, monday + 1, monday + 2]) {
      const eventId = await makeEvent();
      clock.set(at);
      references.unshift(granted(await bookings().hold(exampleRequest(eventId, { personId }))).reference);
    }
    granted(await bookings().cancel(references[1] ?? '', personId));
    const listed = await bookings().listOf(personId);
    expect(listed.map((booking) => booking.reference)).toEqual(references);
    expect(listed.map((booking) => booking.status)).toEqual(['held', 'cancelled', 'held']);
    expect(listed.map((booking) => booking.delegates.length)).toEqual([1, 1, 1]);
    expect(await bookings().listOf(unique('person'))).toEqual([]);
  });

  it('frees the seats of a cancelled booking once, and lets its people come back', async () => {
    const eventId = await makeEvent();
    const { reference } = granted(await bookings().hold(exampleRequest(eventId, named('甲', '乙', '丙'))));
    const cancelled = granted(await bookings().cancel(reference.toLowerCase(), 'directline:someone'));
    expect(cancelled).toMatchObject({ reference, status: 'cancelled', revision: 1 });
    expect(cancelled.delegates).toHaveLength(3);
    expect(await seatsLeft(eventId)).toBe(20);
    expect(await bookings().cancel(reference, 'directline:someone')).toEqual({
      ok: false,
      reason: 'already-cancelled',
    });
    expect(await seatsLeft(eventId)).toBe(20);
    granted(await bookings().hold(exampleRequest(eventId, named('甲', '乙', '丙'))));
  });

  it('cancels only what is there, yours and not yet begun', async () => {
    const eventId = await makeEvent();
    const { reference } = granted(await bookings().hold(exampleRequest(eventId)));
    expect(await bookings().cancel('EV-000000', 'directline:someone')).toEqual({ ok: false, reason: 'not-found' });
    expect(await bookings().cancel(reference, 'directline:other')).toEqual({ ok: false, reason: 'not-yours' });
    clock.set(monday + 7 * day);
    expect(await bookings().cancel(reference, 'directline:someone')).toEqual({ ok: false, reason: 'closed' });
    clock.set(monday + 7 * day - 1);
    granted(await bookings().cancel(reference, 'directline:someone'));
  });

  it('works within a turn: a refusal leaves the transaction usable and nothing behind', async () => {
    const eventId = await makeEvent();
    granted(await bookings().hold(exampleRequest(eventId, named('甲'))));
    await suite.database.transaction(async (trx) => {
      const inside = createRecords(trx, clock).bookings;
      expect(await inside.hold(exampleRequest(eventId, named('乙', '甲')))).toMatchObject({ ok: false });
      granted(await inside.hold(exampleRequest(eventId, named('丙'))));
    });
    expect(await seatsLeft(eventId)).toBe(18);
    const active = await suite.database.db
      .selectFrom('delegates')
      .select('name')
      .where('event_id', '=', eventId)
      .orderBy('name')
      .execute();
    expect(active.map((delegate) => delegate.name)).toEqual(['丙', '甲']);
  });

  it('is undone with the turn that it belongs to', async () => {
    const eventId = await makeEvent();
    const turn = suite.database.transaction(async (trx) => {
      granted(await createRecords(trx, clock).bookings.hold(exampleRequest(eventId)));
      throw new Error('the turn failed');
    });
    await expect(turn).rejects.toThrow('the turn failed');
    expect(await seatsLeft(eventId)).toBe(20);
    granted(await bookings().hold(exampleRequest(eventId)));
  });

  it('has a database that refuses the same active delegate and too many seats, whatever the code does', async () => {
    const eventId = await makeEvent();
    const { reference } = granted(await bookings().hold(exampleRequest(eventId)));
    const { db } = suite.database;
    const row = await db
      .selectFrom('delegates')
      .selectAll()
      .where('booking_reference', '=', reference)
      .executeTakeFirstOrThrow();
    await expect(
      db
        .insertInto('delegates')
        .values({ ...row, position: 2, ticket_code: 'another' })
        .execute(),
    ).rejects.toThrow(/unique/i);
    await db
      .insertInto('delegates')
      .values({ ...row, position: 2, active: 0, ticket_code: unique('code') })
      .execute();
    await expect(
      db
        .insertInto('delegates')
        .values({ ...row, position: 3, active: 0 })
        .execute(),
    ).rejects.toThrow(/unique/i);
    for (const seats_taken of [-1, 21]) {
      const write = db.updateTable('events').set({ seats_taken }).where('id', '=', eventId).execute();
      await expect(write).rejects.toThrow(/check/i);
    }
  });
});
