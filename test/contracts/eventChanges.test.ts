import { describe, expect, it } from 'vitest';
import type { ProgrammeEvent } from '../../src/model/programme.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, exampleEvent, exampleRequest, granted, hour, monday, stoppedClock, unique } from './exampleEvents.ts';

const someone = 'directline:someone';

describe.each(databaseKinds)('an event that staff change, on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const bookings = () => records().bookings;
  const load = (...events: ProgrammeEvent[]) => records().programme.load(events);

  async function makeEvent(changes: Partial<ProgrammeEvent> = {}): Promise<ProgrammeEvent> {
    clock.set(monday);
    const event = exampleEvent({ seats: 2, ...changes });
    await load(event);
    return event;
  }

  function request(eventId: string, ...names: string[]) {
    const firm = { name: '公司', creditCode: unique('code') };
    return exampleRequest(eventId, { personId: unique('person'), firm, delegates: names.map((name) => ({ name })) });
  }

  /** One that holds, one that is offered a seat, one that waits for two, one that left. */
  async function fill(event: ProgrammeEvent) {
    const held = granted(await bookings().hold(request(event.id, '甲')));
    const left = granted(await bookings().hold(request(event.id, '乙')));
    const offered = granted(await bookings().wait(request(event.id, '丙')));
    const waiting = granted(await bookings().wait(request(event.id, '丁', '戊')));
    granted(await bookings().cancel(left.reference, left.personId));
    return { held, left, offered, waiting };
  }

  async function toldOf(eventId: string) {
    const rows = await suite.database.db
      .selectFrom('notices')
      .innerJoin('bookings', 'bookings.reference', 'notices.subject')
      .select(['notices.key', 'kind', 'notices.person_id', 'subject', 'details'])
      .where('bookings.event_id', '=', eventId)
      .where('kind', 'in', ['event-moved', 'event-cancelled'])
      .execute();
    return rows.map((row) => ({ ...row, details: JSON.parse(row.details) }));
  }

  const sorted = (...texts: readonly string[]) => texts.toSorted();
  const find = async (reference: string) => {
    const booking = await bookings().find(reference);
    if (!booking) throw new Error(`there is no booking ${reference}`);
    return booking;
  };

  it.each<[string, Partial<ProgrammeEvent>]>([
    ['its start', { startsAt: monday + 8 * day }],
    ['its end', { endsAt: monday + 7 * day + 5 * hour }],
    ['its place', { place: { zh: '海淀区颐和园路5号', en: '5 Yiheyuan Road, Haidian' } }],
    ['its link', { joinUrl: 'https://example.org/other' }],
    ['to be online', { online: true, place: undefined }],
  ])('tells those who hold, wait or are offered a seat, and only them, of %s', async (_, change) => {
    const event = await makeEvent();
    const { held, left, offered, waiting } = await fill(event);
    const before = await Promise.all([held, offered, waiting].map(({ reference }) => find(reference)));
    await load({ ...event, ...change });
    const told = await toldOf(event.id);
    expect(sorted(...told.map(({ subject }) => subject))).toEqual(
      sorted(held.reference, offered.reference, waiting.reference),
    );
    expect(told.find(({ subject }) => subject === held.reference)).toMatchObject({
      kind: 'event-moved',
      person_id: held.personId,
      details: {
        eventId: event.id,
        status: 'held',
        before: { startsAt: event.startsAt, endsAt: event.endsAt, place: event.place, joinUrl: event.joinUrl },
      },
    });
    for (const booking of before) {
      expect(await find(booking.reference)).toEqual({ ...booking, revision: booking.revision + 1 });
    }
    expect((await find(left.reference)).revision).toBe(1);
  });

  it('tells nobody of another title, fewer seats for each firm, or the same event again', async () => {
    const event = await makeEvent();
    const { held } = await fill(event);
    const place = { en: event.place?.en ?? '', zh: event.place?.zh ?? '' };
    await load({ ...event, title: { zh: '新标题', en: 'New title' }, seatsPerFirm: 1, place });
    await load({ ...event, registrationClosesAt: event.registrationClosesAt - hour });
    expect(await toldOf(event.id)).toEqual([]);
    expect((await find(held.reference)).revision).toBe(0);
  });

  it('tells each move once, also within one load of others', async () => {
    const [event, other] = [await makeEvent(), await makeEvent()];
    const [one, two] = [await fill(event), await fill(other)];
    await load({ ...event, startsAt: event.startsAt + hour }, other);
    await load({ ...event, startsAt: event.startsAt + 2 * hour }, other);
    const told = await toldOf(event.id);
    expect(told.filter(({ subject }) => subject === one.held.reference)).toHaveLength(2);
    expect(new Set(told.map(({ key }) => key)).size).toBe(6);
    expect(await toldOf(other.id)).toEqual([]);
    expect((await find(two.held.reference)).revision).toBe(0);
  });

  it('tells of a call-off, ends the queue and the offers, and lets those who hold seats keep them', async () => {
    const event = await makeEvent();
    const { held, left, offered, waiting } = await fill(event);
    await load({ ...event, cancelled: true });
    const told = await toldOf(event.id);
    expect(sorted(...told.map(({ subject }) => subject))).toEqual(
      sorted(held.reference, offered.reference, waiting.reference),
    );
    expect(told.every((notice) => notice.kind === 'event-cancelled')).toBe(true);
    expect(told.find(({ subject }) => subject === waiting.reference)?.details).toMatchObject({
      status: 'waiting',
      before: { startsAt: event.startsAt },
    });
    expect(await find(held.reference)).toMatchObject({ status: 'held', revision: 1 });
    expect(await find(offered.reference)).toMatchObject({ status: 'cancelled', revision: 2 });
    expect((await find(offered.reference)).offerExpiresAt).toBeUndefined();
    expect(await find(waiting.reference)).toMatchObject({ status: 'cancelled', revision: 1 });
    expect(await find(left.reference)).toMatchObject({ status: 'cancelled', revision: 1 });
    expect((await records().programme.get(event.id))?.seatsLeft).toBe(1);
    await load({ ...event, cancelled: true });
    expect(await toldOf(event.id)).toHaveLength(3);
  });

  it('takes nobody to what was called off, and lets everybody leave it, even after the deadline', async () => {
    const event = await makeEvent();
    const to = await makeEvent({ startsAt: monday + 30 * day });
    const { held, offered } = await fill(event);
    const other = granted(await bookings().hold(request(to.id, '己')));
    await load({ ...event, cancelled: true });
    const closed = { ok: false, reason: 'closed' };
    expect(await bookings().hold(request(event.id, '庚'))).toEqual(closed);
    expect(await bookings().wait(request(event.id, '庚'))).toEqual(closed);
    expect(await bookings().move(other.reference, other.personId, event.id)).toEqual(closed);
    expect(await bookings().changeDelegates(held.reference, held.personId, [{ name: '辛' }])).toEqual(closed);
    expect(await bookings().acceptOffer(offered.reference, offered.personId)).toMatchObject({ reason: 'no-offer' });
    clock.set(event.startsAt);
    expect(await bookings().attend(held.delegates[0]?.ticketCode ?? '')).toMatchObject({ reason: 'not-held' });
    expect(granted(await bookings().move(held.reference, held.personId, to.id)).status).toBe('held');
  });

  it('tells those who hold seats, and those who waited, when it takes place after all', async () => {
    const event = await makeEvent();
    const { held, left, offered, waiting } = await fill(event);
    await load({ ...event, cancelled: true });
    for (const { key } of await toldOf(event.id)) await records().notices.settle(key, 'told');
    await load(event);
    const told = (await toldOf(event.id)).filter((notice) => notice.kind === 'event-moved');
    expect(sorted(...told.map(({ subject }) => subject))).toEqual(
      sorted(held.reference, offered.reference, waiting.reference),
    );
    expect(told.every(({ details }) => details.before.cancelled === true)).toBe(true);
    expect((await find(left.reference)).status).toBe('cancelled');
  });

  it('gives those who waited their places again when it takes place after all, but nobody who left', async () => {
    const event = await makeEvent();
    const { held, offered, waiting } = await fill(event);
    const behind = granted(await bookings().wait(request(event.id, '己')));
    await load({ ...event, cancelled: true });
    granted(await bookings().cancel(held.reference, held.personId));
    await load(event);
    const again = await Promise.all([held, offered, waiting, behind].map(({ reference }) => find(reference)));
    expect(again.map(({ status }) => status)).toEqual(['cancelled', 'offered', 'waiting', 'offered']);
    expect(await bookings().placeInQueue(waiting.reference)).toBe(1);
    const twice = { ...request(event.id, '己'), firm: behind.firm };
    expect(await bookings().hold(twice)).toEqual({ ok: false, reason: 'already-registered' });
    expect((await records().programme.get(event.id))?.seatsLeft).toBe(0);
  });

  it('tells nobody what happens to an event that is over', async () => {
    const event = await makeEvent();
    const { held } = await fill(event);
    clock.set(event.endsAt);
    await load({ ...event, place: { zh: '别处', en: 'Elsewhere' } });
    await load({ ...event, cancelled: true });
    expect(await toldOf(event.id)).toEqual([]);
    expect(await find(held.reference)).toMatchObject({ status: 'held', revision: 0 });
  });

  it('tells of a move to another day that came too late for its first one', async () => {
    const event = await makeEvent();
    await fill(event);
    clock.set(event.endsAt);
    await load({ ...event, startsAt: event.startsAt + 30 * day, endsAt: event.endsAt + 30 * day });
    expect(await toldOf(event.id)).toHaveLength(3);
  });

  it('shortens an offer when the event comes sooner, and ends it when there is no time left', async () => {
    const event = await makeEvent();
    const { offered } = await fill(event);
    expect((await find(offered.reference)).offerExpiresAt).toBe(monday + day);
    await load({ ...event, startsAt: monday + 10 * hour, registrationClosesAt: monday + 10 * hour });
    expect((await find(offered.reference)).offerExpiresAt).toBe(monday + 5 * hour);
    await load({ ...event, startsAt: monday + hour, registrationClosesAt: monday + hour });
    expect((await find(offered.reference)).offerExpiresAt).toBe(monday + hour / 2);
    await load({ ...event, startsAt: monday, registrationClosesAt: monday });
    expect(await bookings().acceptOffer(offered.reference, offered.personId)).toMatchObject({ reason: 'expired' });
    await bookings().lapseOffers();
    expect((await find(offered.reference)).status).toBe('lapsed');
  });

  it('tells nobody of a load that is undone', async () => {
    const event = await makeEvent();
    const { held } = await fill(event);
    const attempt = load({ ...event, startsAt: event.startsAt + hour, seats: 1 });
    await expect(attempt).rejects.toMatchObject({ code: 'programme.seats-taken' });
    expect(await toldOf(event.id)).toEqual([]);
    expect((await find(held.reference)).revision).toBe(0);
  });

  it('changes many events at once with firms that move between them, and nobody waits for ever', async () => {
    const events = [await makeEvent({ seats: 20 }), await makeEvent({ seats: 20 })];
    const [one, other] = events;
    if (!one || !other) throw new Error('two events were made');
    const held = await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        granted(await bookings().hold(request((index % 2 ? one : other).id, '甲'))),
      ),
    );
    const moves = held.map(({ reference, personId, eventId }) =>
      bookings().move(reference, personId, eventId === one.id ? other.id : one.id),
    );
    const later = (hours: number) => events.map((event) => ({ ...event, endsAt: event.endsAt + hours * hour }));
    await Promise.all([...moves, load(...later(1)), load(...later(2).reverse())]);
    const left = await Promise.all(events.map(({ id }) => records().programme.get(id)));
    expect(left.map((event) => event?.seatsLeft)).toEqual([15, 15]);
    expect(left.every((event) => event?.endsAt === later(2)[0]?.endsAt || event?.endsAt === later(1)[0]?.endsAt)).toBe(
      true,
    );
  });

  it('gives nobody a place at the event of somebody else', async () => {
    const event = await makeEvent();
    const { held } = await fill(event);
    expect(await bookings().move(held.reference, someone, (await makeEvent()).id)).toEqual({
      ok: false,
      reason: 'not-yours',
    });
  });
});
