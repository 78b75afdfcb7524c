import { afterEach, describe, expect, it } from 'vitest';
import type { Booking } from '../../src/model/bookings.ts';
import type { ProgrammeEvent } from '../../src/model/programme.ts';
import { findOfferEnd } from '../../src/records/offers.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, exampleEvent, exampleRequest, granted, hour, monday, stoppedClock, unique } from './exampleEvents.ts';

const someone = 'directline:someone';
const beijing = (time: string) => Date.parse(`${time}+08:00`);

describe('an offer is kept', () => {
  it.each([
    // now, start of the event, longest in hours, until
    ['a day', '2027-03-01T09:00', '2027-03-08T09:00', 24, '2027-03-02T09:00'],
    ['as long as is set', '2027-03-01T09:00', '2027-03-08T09:00', 6, '2027-03-01T15:00'],
    ['half of what is left to the start', '2027-03-01T09:00', '2027-03-02T09:00', 24, '2027-03-01T21:00'],
    ['an hour when two are left', '2027-03-01T09:00', '2027-03-01T11:00', 24, '2027-03-01T10:00'],
    ['half an hour when one is left', '2027-03-01T09:00', '2027-03-01T10:00', 24, '2027-03-01T09:30'],
    ['no less than a quarter of an hour', '2027-03-01T09:00', '2027-03-01T09:20', 24, '2027-03-01T09:15'],
    ['up to the start in the last quarter', '2027-03-01T09:00', '2027-03-01T09:05', 24, '2027-03-01T09:05'],
    ['not at all once it has begun', '2027-03-01T09:00', '2027-03-01T08:00', 24, undefined],
    ['not at all when it begins', '2027-03-01T09:00', '2027-03-01T09:00', 24, undefined],
    ['from the morning on when made at night', '2027-03-01T21:00', '2027-03-08T09:00', 24, '2027-03-03T08:00'],
    ['from the morning on when made early', '2027-03-01T07:59:59', '2027-03-08T09:00', 24, '2027-03-02T08:00'],
    ['from when it is made at 08:00', '2027-03-01T08:00', '2027-03-08T09:00', 2, '2027-03-01T10:00'],
    ['from when it is made before 21:00', '2027-03-01T20:59', '2027-03-08T09:00', 2, '2027-03-01T22:59'],
    ['half of what the morning leaves', '2027-03-01T23:00', '2027-03-02T14:00', 24, '2027-03-02T11:00'],
    ['half of what an early start leaves', '2027-03-01T23:00', '2027-03-02T09:30', 24, '2027-03-02T08:45'],
    [
      'half of the night where it begins before the morning',
      '2027-03-01T23:00',
      '2027-03-02T07:00',
      24,
      '2027-03-02T03:00',
    ],
  ])('%s', (_, now, startsAt, hours, until) => {
    const end = findOfferEnd(beijing(now), beijing(startsAt), hours * hour);
    expect(end).toBe(until === undefined ? undefined : beijing(until));
  });
});

describe.each(databaseKinds)('the waitlist on %s', (kind) => {
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

  // The tests share a database, and what is over is ended whoever left it.
  afterEach(async () => {
    clock.set(monday + 365 * day);
    await bookings().lapseOffers();
  });

  /** A request for so many seats by a firm of its own. */
  function party(eventId: string, seats: number, personId = someone) {
    const firm = { name: '候补公司', creditCode: unique('code') };
    const delegates = Array.from({ length: seats }, (_, index) => ({ name: `代表${index + 1}` }));
    return exampleRequest(eventId, { personId, firm, delegates });
  }

  const hold = async (eventId: string, seats: number) => granted(await bookings().hold(party(eventId, seats)));
  const wait = async (eventId: string, seats: number) => granted(await bookings().wait(party(eventId, seats)));
  const statusOf = async ({ reference }: Booking) => (await bookings().find(reference))?.status;
  const statuses = (...all: Booking[]) => Promise.all(all.map(statusOf));
  const seatsLeft = async (eventId: string) => (await records().programme.get(eventId))?.seatsLeft;

  async function noticesOf({ reference }: Booking) {
    const rows = await suite.database.db
      .selectFrom('notices')
      .selectAll()
      .where('subject', '=', reference)
      .orderBy('created_at')
      .orderBy('key', 'desc')
      .execute();
    return rows.map((row) => ({ kind: row.kind, personId: row.person_id, details: JSON.parse(row.details) }));
  }

  it('offers a freed seat to the first in the queue, keeps it for a day and tells it', async () => {
    const eventId = await makeEvent();
    const held = await hold(eventId, 3);
    const [first, second] = [await wait(eventId, 1), await wait(eventId, 3)];
    clock.set(monday + hour);
    granted(await bookings().cancel(held.reference, someone));
    const expiresAt = monday + hour + day;
    expect(await bookings().find(first.reference)).toMatchObject({
      status: 'offered',
      offerExpiresAt: expiresAt,
      revision: 1,
    });
    expect(await noticesOf(first)).toEqual([
      { kind: 'seat-offered', personId: someone, details: { eventId, expiresAt } },
    ]);
    expect(await statusOf(second)).toBe('waiting');
    expect(await noticesOf(second)).toEqual([]);
    expect(await seatsLeft(eventId)).toBe(2);
    expect(await bookings().placeInQueue(first.reference)).toBe(0);
    expect(await bookings().placeInQueue(second.reference)).toBe(1);
  });

  it('passes a party over that does not fit, and offers all that is free in the order of the queue', async () => {
    const eventId = await makeEvent({ seats: 4, seatsPerFirm: 4 });
    const [one, three] = [await hold(eventId, 1), await hold(eventId, 3)];
    const queue = [await wait(eventId, 4), await wait(eventId, 2), await wait(eventId, 1), await wait(eventId, 1)];
    granted(await bookings().cancel(one.reference, someone));
    expect(await statuses(...queue)).toEqual(['waiting', 'waiting', 'offered', 'waiting']);
    granted(await bookings().cancel(three.reference, someone));
    expect(await statuses(...queue)).toEqual(['waiting', 'offered', 'offered', 'offered']);
    expect(await seatsLeft(eventId)).toBe(0);
  });

  it('gives a newcomer no seat that is kept for another', async () => {
    const eventId = await makeEvent({ seats: 1 });
    const held = await hold(eventId, 1);
    const waiting = await wait(eventId, 1);
    granted(await bookings().cancel(held.reference, someone));
    expect(await bookings().hold(party(eventId, 1))).toEqual({ ok: false, reason: 'full' });
    granted(await bookings().acceptOffer(waiting.reference, someone));
    expect(await bookings().hold(party(eventId, 1))).toEqual({ ok: false, reason: 'full' });
  });

  it('gives a newcomer a seat that nobody who waits could use', async () => {
    const eventId = await makeEvent({ seats: 2 });
    await hold(eventId, 1);
    await wait(eventId, 2);
    expect(await seatsLeft(eventId)).toBe(1);
    await hold(eventId, 1);
    expect(await seatsLeft(eventId)).toBe(0);
  });

  it('offers at once what is free by the time that somebody waits', async () => {
    const eventId = await makeEvent({ seats: 1 });
    const waiting = await wait(eventId, 1);
    expect(waiting).toMatchObject({ status: 'offered', offerExpiresAt: monday + day });
    expect(await noticesOf(waiting)).toHaveLength(1);
    granted(await bookings().acceptOffer(waiting.reference, someone));
  });

  it('turns an accepted offer into held seats, once', async () => {
    const eventId = await makeEvent({ seats: 2 });
    const held = await hold(eventId, 2);
    const waiting = await wait(eventId, 2);
    granted(await bookings().cancel(held.reference, someone));
    expect(await bookings().acceptOffer(waiting.reference, 'directline:other')).toEqual({
      ok: false,
      reason: 'not-yours',
    });
    const accepted = granted(await bookings().acceptOffer(waiting.reference.toLowerCase(), someone));
    expect(accepted).toMatchObject({ status: 'held', offerExpiresAt: undefined, revision: 2 });
    expect(await bookings().acceptOffer(waiting.reference, someone)).toEqual({ ok: false, reason: 'no-offer' });
    expect(await bookings().acceptOffer('EV-000000', someone)).toEqual({ ok: false, reason: 'not-found' });
    expect(await seatsLeft(eventId)).toBe(0);
    clock.set(monday + 3 * day);
    expect(await bookings().lapseOffers()).toBe(0);
    expect(await statusOf(waiting)).toBe('held');
  });

  it('takes an offer back when its time is over, tells it, and offers the seats to who is next', async () => {
    const eventId = await makeEvent({ seats: 1 });
    const held = await hold(eventId, 1);
    const [first, second, third] = [await wait(eventId, 1), await wait(eventId, 1), await wait(eventId, 1)];
    granted(await bookings().cancel(held.reference, someone));
    clock.set(monday + day - 1);
    expect(await bookings().lapseOffers()).toBe(0);
    clock.set(monday + day);
    expect(await bookings().acceptOffer(first.reference, someone)).toEqual({ ok: false, reason: 'expired' });
    expect(await bookings().lapseOffers()).toBe(1);
    expect(await bookings().lapseOffers()).toBe(0);
    expect(await statuses(first, second, third)).toEqual(['lapsed', 'offered', 'waiting']);
    expect((await noticesOf(first)).map((notice) => notice.kind).sort()).toEqual(['offer-lapsed', 'seat-offered']);
    expect(await bookings().find(second.reference)).toMatchObject({ offerExpiresAt: monday + 2 * day });
    expect(await bookings().acceptOffer(first.reference, someone)).toEqual({ ok: false, reason: 'expired' });
    expect(await bookings().cancel(first.reference, someone)).toEqual({ ok: false, reason: 'already-cancelled' });
    expect(await seatsLeft(eventId)).toBe(0);
  });

  it('lets the people of a lapsed offer register again', async () => {
    const eventId = await makeEvent({ seats: 1 });
    const held = await hold(eventId, 1);
    const request = party(eventId, 1);
    const waiting = granted(await bookings().wait(request));
    granted(await bookings().cancel(held.reference, someone));
    expect(await bookings().hold(request)).toEqual({ ok: false, reason: 'already-registered' });
    clock.set(monday + day);
    await bookings().lapseOffers();
    expect(await statusOf(waiting)).toBe('lapsed');
    granted(await bookings().hold(request));
  });

  it('passes the seats on when an offer is turned down', async () => {
    const eventId = await makeEvent({ seats: 1 });
    const held = await hold(eventId, 1);
    const [first, second] = [await wait(eventId, 1), await wait(eventId, 1)];
    granted(await bookings().cancel(held.reference, someone));
    granted(await bookings().cancel(first.reference, someone));
    expect(await statuses(first, second)).toEqual(['cancelled', 'offered']);
    granted(await bookings().cancel(second.reference, someone));
    expect(await seatsLeft(eventId)).toBe(1);
  });

  it.each([
    ['an hour', hour, hour / 2],
    ['five minutes', hour / 12, hour / 12],
  ])('keeps a seat for who waits %s before the start too, and gives a newcomer none of it', async (_, left, kept) => {
    const eventId = await makeEvent({ seats: 1, registrationClosesAt: monday + 7 * day });
    const held = await hold(eventId, 1);
    const [first, second] = [await wait(eventId, 1), await wait(eventId, 1)];
    const now = monday + 7 * day - left;
    clock.set(now);
    granted(await bookings().cancel(held.reference, someone));
    expect(await statuses(first, second)).toEqual(['offered', 'waiting']);
    expect(await bookings().find(first.reference)).toMatchObject({ offerExpiresAt: now + kept });
    expect(await bookings().hold(party(eventId, 1))).toEqual({ ok: false, reason: 'full' });
    const late = await wait(eventId, 1);
    expect(late.status).toBe('waiting');
    granted(await bookings().cancel(first.reference, someone));
    expect(await statuses(second, late)).toEqual(['offered', 'waiting']);
    expect(granted(await bookings().acceptOffer(second.reference, someone)).status).toBe('held');
  });

  it('offers seats that are added to the programme', async () => {
    const event = exampleEvent({ seats: 1 });
    clock.set(monday);
    await records().programme.load([event]);
    await hold(event.id, 1);
    const [first, second] = [await wait(event.id, 2), await wait(event.id, 1)];
    await records().programme.load([{ ...event, seats: 2 }]);
    expect(await statuses(first, second)).toEqual(['waiting', 'offered']);
    await records().programme.load([{ ...event, seats: 4 }]);
    expect(await statuses(first, second)).toEqual(['offered', 'offered']);
  });

  it('is undone with the turn that freed the seat: nothing offered and nothing told', async () => {
    const eventId = await makeEvent({ seats: 1 });
    const held = await hold(eventId, 1);
    const waiting = await wait(eventId, 1);
    const turn = suite.database.transaction(async (trx) => {
      granted(await createRecords(trx, clock).bookings.cancel(held.reference, someone));
      throw new Error('the turn failed');
    });
    await expect(turn).rejects.toThrow('the turn failed');
    expect(await statuses(held, waiting)).toEqual(['held', 'waiting']);
    expect(await noticesOf(waiting)).toEqual([]);
  });

  it('ends offers within a transaction as well as outside one', async () => {
    const [one, other] = [await makeEvent({ seats: 1 }), await makeEvent({ seats: 1 })];
    const offered = [await wait(one, 1), await wait(other, 1)];
    clock.set(monday + day);
    const ended = await suite.database.transaction((trx) => createRecords(trx, clock).bookings.lapseOffers());
    expect(ended).toBe(2);
    expect(await statuses(...offered)).toEqual(['lapsed', 'lapsed']);
  });

  it('keeps an offer as long as is set', async () => {
    const eventId = await makeEvent({ seats: 1 });
    const brief = createRecords(suite.database.db, clock, 2 * hour);
    expect(granted(await brief.bookings.wait(party(eventId, 1))).offerExpiresAt).toBe(monday + 2 * hour);
  });
});
