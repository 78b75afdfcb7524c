import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Booking, Delegate } from '../../src/model/bookings.ts';
import type { Database } from '../../src/records/database.ts';
import { createRecords } from '../../src/records/records.ts';
import { randomFrom } from './bookAtOnce.ts';
import { exampleRequest, monday } from './exampleEvents.ts';

export interface RaceOptions {
  /** The event that all want, and another that some move to. */
  readonly eventIds: readonly [string, string];
  /** How many firms come, all at once. */
  readonly firms: number;
  /** Delegates of the largest firm. With 1, the order of the queue is strict. */
  readonly largest: number;
  readonly seed: number;
  /** Tells the firms of one process from those of another. */
  readonly label: string;
}

/** How often each thing was done, and how often it was refused. */
export type RaceCounts = Record<string, number>;

/** Milliseconds. */
const longestPause = 20;
const second = 1_000;

/** What holds at every moment, seen in one statement. Throws when it does not. */
export async function checkEvent(database: Database, eventId: string, largest: number): Promise<void> {
  const { rows } = await sql<Record<string, number>>`
    select seats, seats_taken as taken,
      (select coalesce(sum(b.seats), 0) from bookings b
        where b.event_id = e.id and b.status in ('held', 'offered')) as seated,
      (select count(*) from bookings b join delegates d on d.booking_reference = b.reference
        where b.event_id = e.id and d.event_id = e.id and d.active = 1 and b.status in ('held', 'offered')) as delegates,
      (select count(*) from bookings b where b.event_id = e.id and b.status = 'waiting') as waiting,
      (select count(*) from bookings b
        where b.event_id = e.id and b.status = 'waiting' and b.seats <= e.seats - e.seats_taken) as fitting,
      (select count(*) from (select 1 from delegates d where d.event_id = e.id and d.active = 1
        group by d.credit_code, d.name_key having count(*) > 1) as people) as twice,
      (select coalesce(min(queue_number), 1000000) from bookings b
        where b.event_id = e.id and b.status = 'waiting') as next,
      (select coalesce(max(queue_number), 0) from bookings b
        where b.event_id = e.id and b.status in ('offered', 'lapsed', 'held')) as last
    from events e where e.id = ${eventId}`.execute(database.db);
  const state = rows[0];
  if (!state) throw new Error(`the event ${eventId} is gone`);
  const { seats = 0, taken = 0, seated, delegates, waiting = 0, fitting, twice, next = 0, last = 0 } = state;
  const faults = [
    taken > seats && 'more seats are taken than there are',
    taken !== seated && 'the seats taken are not those of the bookings',
    taken !== delegates && 'the seats taken are not those of the delegates',
    fitting !== 0 && 'a seat is free that somebody who waits could use',
    twice !== 0 && 'somebody has two places',
    largest === 1 && waiting > 0 && taken !== seats && 'somebody waits and the seats are not all taken',
    largest === 1 && last > next && 'somebody was offered a seat before who came earlier',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new Error(`${faults.join('; ')}: ${JSON.stringify(state)}`);
}

/**
 * Firms that come all at once, book or wait, and then take their offers or let them go, send others, move and cancel;
 * while offers lapse. After each step all that must hold is looked at. Rejects at the first error, a deadlock included.
 */
export async function raceForSeats(database: Database, options: RaceOptions): Promise<RaceCounts> {
  const { eventIds, firms, largest, seed, label } = options;
  // Each step takes a second of a clock of its own, so that on a fast machine as on a slow one some offers are taken
  // and some lapse: every firm has its turn about once in as many steps as there are firms.
  let steps = 0;
  const clock = { now: () => monday + steps * second };
  const { bookings } = createRecords(database.db, clock, firms * second);
  const random = randomFrom(seed);
  const counts: RaceCounts = {};
  let running = true;

  async function note(name: string, result: { ok: true } | { ok: false; reason: string }): Promise<void> {
    const key = result.ok ? name : `${name}: ${result.reason}`;
    counts[key] = (counts[key] ?? 0) + 1;
    steps += 1;
    await checkEvent(database, eventIds[0], largest);
  }

  /** So many delegates, others each time. */
  function someDelegates(): Delegate[] {
    const size = 1 + Math.floor(random() * largest);
    return Array.from({ length: size }, () => ({ name: `代表${Math.floor(random() * 1e9)}` }));
  }

  async function step({ reference, personId, eventId, status }: Booking): Promise<void> {
    const chance = random();
    if (status === 'offered') {
      if (chance < 0.5) await note('accept', await bookings.acceptOffer(reference, personId));
      else if (chance < 0.7) await note('cancel offered', await bookings.cancel(reference, personId));
      // The others let it lapse.
      return;
    }
    const elsewhere = eventIds[eventId === eventIds[0] ? 1 : 0];
    if (chance < 0.3) await note(`cancel ${status}`, await bookings.cancel(reference, personId));
    else if (chance < 0.45) await note(`move ${status}`, await bookings.move(reference, personId, elsewhere));
    else if (chance < 0.7) {
      await note(`change ${status}`, await bookings.changeDelegates(reference, personId, someDelegates()));
    }
  }

  async function live(index: number): Promise<void> {
    await pause(random() * longestPause);
    const eventId = eventIds[random() < 0.9 ? 0 : 1];
    const personId = `${label}:${index}`;
    const firm = { name: `${label} ${index}`, creditCode: `${label}-${index}` };
    const request = exampleRequest(eventId, { personId, firm, delegates: someDelegates() });
    const held = await bookings.hold(request);
    await note('hold', held);
    const taken = held.ok ? held : await bookings.wait(request);
    if (!held.ok) await note('wait', taken);
    if (!taken.ok) return;
    for (let left = 2 + Math.floor(random() * 4); left > 0; left--) {
      await pause(random() * longestPause);
      const booking = await bookings.find(taken.value.reference);
      if (!booking) throw new Error('a booking is gone');
      if (booking.status === 'cancelled' || booking.status === 'lapsed') return;
      await step(booking);
    }
  }

  async function lapse(): Promise<void> {
    while (running) {
      counts.lapsed = (counts.lapsed ?? 0) + (await bookings.lapseOffers());
      await pause(20);
    }
  }

  const lapsing = lapse();
  try {
    await Promise.all(Array.from({ length: firms }, (_, index) => live(index)));
  } finally {
    running = false;
    await lapsing;
  }
  return counts;
}
