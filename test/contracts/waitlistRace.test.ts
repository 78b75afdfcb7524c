import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, exampleEvent, monday, stoppedClock } from './exampleEvents.ts';
import { checkEvent, type RaceCounts, type RaceOptions, raceForSeats } from './waitlistRace.ts';

const run = promisify(execFile);
const script = new URL('raceAlone.ts', import.meta.url).pathname;
const seed = randomInt(2 ** 31);

describe.each(databaseKinds)(`1,000 firms for 50 seats on %s (seed ${seed})`, (kind) => {
  const suite = useDatabase(kind);

  async function makeEvents(): Promise<[string, string]> {
    const events = [exampleEvent({ seats: 50 }), exampleEvent({ seats: 400 })] as const;
    await createRecords(suite.database.db, stoppedClock()).programme.load(events);
    return [events[0].id, events[1].id];
  }

  /** Looks all the while at what must hold at every moment. */
  async function watched(options: Pick<RaceOptions, 'eventIds' | 'largest'>, race: Promise<RaceCounts[]>) {
    const watcher = suite.place.open();
    let running = true;
    let looks = 0;
    async function watch(): Promise<void> {
      while (running) {
        for (const eventId of options.eventIds) await checkEvent(watcher, eventId, options.largest);
        looks += 1;
        await pause(5);
      }
    }
    const watching = watch();
    const counts = await race.finally(() => {
      running = false;
    });
    await watching;
    expect(looks).toBeGreaterThan(0);
    const sums = new Map<string, number>();
    for (const [name, count] of counts.flatMap(Object.entries<number>)) sums.set(name, (sums.get(name) ?? 0) + count);
    return Object.fromEntries(sums);
  }

  /** At the end everybody leaves or is given time to: then every seat is free or held. */
  async function expectAnEnd(eventIds: readonly string[], largest: number): Promise<void> {
    const { bookings } = createRecords(suite.database.db, { now: () => monday + day });
    for (const eventId of eventIds) await checkEvent(suite.database, eventId, largest);
    while ((await bookings.lapseOffers()) > 0) {
      for (const eventId of eventIds) await checkEvent(suite.database, eventId, largest);
    }
  }

  async function expectNoticesToAddUp(eventId: string): Promise<void> {
    const rows = await suite.database.db
      .selectFrom('bookings')
      .innerJoin('notices', 'notices.subject', 'bookings.reference')
      .select(['bookings.reference', 'bookings.status', 'notices.kind'])
      .where('bookings.event_id', '=', eventId)
      .execute();
    const offers = rows.filter((row) => row.kind === 'seat-offered').map((row) => row.reference);
    expect(new Set(offers).size).toBe(offers.length);
    const lapses = rows.filter((row) => row.kind === 'offer-lapsed');
    expect(lapses.every((row) => row.status === 'lapsed')).toBe(true);
    const { lapsed } = await suite.database.db
      .selectFrom('bookings')
      .select((row) => row.fn.countAll<number>().as('lapsed'))
      .where('event_id', '=', eventId)
      .where('status', '=', 'lapsed')
      .executeTakeFirstOrThrow();
    expect(lapses).toHaveLength(lapsed);
  }

  function expectAllSteps(counts: RaceCounts): void {
    for (const step of [
      ...['hold', 'hold: full', 'wait', 'accept', 'lapsed', 'cancel held', 'cancel waiting', 'cancel offered'],
      ...['change held', 'change waiting', 'move held', 'move waiting'],
    ]) {
      expect(counts[step] ?? 0, `${step} in ${JSON.stringify(counts)}`).toBeGreaterThan(0);
    }
  }

  it('keep every rule at every moment, with parties of up to three', async () => {
    const eventIds = await makeEvents();
    const options = { eventIds, largest: 3, firms: 1_000, seed, label: 'one' };
    const race = raceForSeats(suite.database, options);
    const counts = await watched(
      options,
      race.then((count) => [count]),
    );
    expectAllSteps(counts);
    await expectAnEnd(eventIds, options.largest);
    await expectNoticesToAddUp(eventIds[0]);
  }, 120_000);

  it('keep every rule and the order of the queue in several processes at once', async () => {
    const eventIds = await makeEvents();
    const options = { eventIds, largest: 1, firms: 250 };
    const processes = ['a', 'b', 'c', 'd'].map(async (label, index): Promise<RaceCounts> => {
      const own = { ...options, seed: seed + 1 + index, label, config: suite.place.config };
      const { stdout } = await run(process.execPath, [script, JSON.stringify(own)], { timeout: 110_000 });
      return JSON.parse(stdout);
    });
    const counts = await watched(options, Promise.all(processes));
    expectAllSteps(counts);
    await expectAnEnd(eventIds, options.largest);
    await expectNoticesToAddUp(eventIds[0]);
  }, 120_000);
});
