import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { bookAtOnce, type Outcome } from './bookAtOnce.ts';
import { exampleEvent, exampleRequest, granted, monday, stoppedClock, unique } from './exampleEvents.ts';

const run = promisify(execFile);
const script = new URL('bookAlone.ts', import.meta.url).pathname;
const seed = randomInt(2 ** 31);

describe.each(databaseKinds)(`bookings raced for on %s (seed ${seed})`, (kind) => {
  const suite = useDatabase(kind);
  const records = () => createRecords(suite.database.db, stoppedClock());

  async function makeEvent(seats: number, seatsPerFirm = 3): Promise<string> {
    const event = exampleEvent({ seats, seatsPerFirm });
    await records().programme.load([event]);
    return event.id;
  }

  async function seatedDelegates(eventId: string): Promise<number> {
    const rows = await suite.database.db
      .selectFrom('delegates')
      .innerJoin('bookings', 'bookings.reference', 'delegates.booking_reference')
      .select('delegates.active')
      .where('delegates.event_id', '=', eventId)
      .where('bookings.status', 'in', ['held', 'offered'])
      .execute();
    return rows.length;
  }

  async function expectSeatsToAddUp(eventId: string): Promise<void> {
    const event = await records().programme.get(eventId);
    if (!event) throw new Error('the event is gone');
    expect(event.seatsLeft).toBeGreaterThanOrEqual(0);
    expect(event.seats - event.seatsLeft).toBe(await seatedDelegates(eventId));
  }

  it('never sell a seat twice: 200 holds on 20 seats at once, half of them cancelled twice', async () => {
    const eventId = await makeEvent(20);
    const { held, cancelled, refused } = await bookAtOnce(suite.database, { eventId, times: 200, seed, label: 'one' });
    expect(held + refused.length).toBe(200);
    expect(cancelled).toBeLessThanOrEqual(held);
    expect(new Set(refused)).toEqual(new Set(['full']));
    await expectSeatsToAddUp(eventId);
  });

  it('never sell a seat twice to several processes', async () => {
    const eventId = await makeEvent(20);
    const outputs = await Promise.all(
      ['a', 'b', 'c'].map((label, index) => {
        const options = { config: suite.place.config, eventId, times: 60, seed: seed + index, label };
        return run(process.execPath, [script, JSON.stringify(options)], { timeout: 60_000 });
      }),
    );
    const outcomes = outputs.map(({ stdout }): Outcome => JSON.parse(stdout));
    expect(outcomes.reduce((sum, { held, refused }) => sum + held + refused.length, 0)).toBe(180);
    await expectSeatsToAddUp(eventId);
  });

  it('never give a firm more than its seats', async () => {
    const eventId = await makeEvent(50, 3);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        records().bookings.hold(exampleRequest(eventId, { delegates: [{ name: `代表${index}` }] })),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(3);
    expect(new Set(results.flatMap((result) => (result.ok ? [] : result.reason)))).toEqual(
      new Set(['over-firm-limit']),
    );
    await expectSeatsToAddUp(eventId);
  });

  it('never register the same person of a firm twice, held or waiting', async () => {
    const eventId = await makeEvent(50, 30);
    const { bookings } = records();
    const request = exampleRequest(eventId);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? bookings.hold(request) : bookings.wait(request))),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    await expectSeatsToAddUp(eventId);
  });

  it('give every place in the queue once', async () => {
    const eventId = await makeEvent(1);
    const { bookings } = records();
    granted(await bookings.hold(exampleRequest(eventId)));
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        bookings.wait(exampleRequest(eventId, { firm: { name: '公司', creditCode: unique('code') } })),
      ),
    );
    const places = await Promise.all(
      results.map((result) => (result.ok ? bookings.placeInQueue(result.value.reference) : 0)),
    );
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('hold within turns at once as well as outside them', async () => {
    const eventId = await makeEvent(5);
    const turns = Array.from({ length: 30 }, (_, index) =>
      suite.database.transaction(async (trx) => {
        const firm = { name: '公司', creditCode: unique('code') };
        const { bookings } = createRecords(trx, { now: () => monday });
        await bookings.hold(exampleRequest(eventId, { firm }));
        if (index % 3 === 0) throw new Error('the turn failed');
      }),
    );
    await Promise.allSettled(turns);
    const event = await records().programme.get(eventId);
    expect(event?.seatsLeft).toBe(0);
    await expectSeatsToAddUp(eventId);
  });
});
