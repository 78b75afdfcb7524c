import type { Database } from '../../src/records/database.ts';
import { createRecords } from '../../src/records/records.ts';
import { exampleRequest, monday } from './exampleEvents.ts';

export interface Outcome {
  /** How many of the holds were granted, and how many of those were cancelled afterwards. */
  held: number;
  cancelled: number;
  refused: string[];
}

/** Numbers in [0, 1) that repeat for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Holds one to three seats `times` times at once, each for another firm, and cancels some of what it got, twice at
 * once. Throws as soon as it sees more seats taken than there are.
 */
export async function bookAtOnce(
  database: Database,
  { eventId, times, seed, label }: { eventId: string; times: number; seed: number; label: string },
): Promise<Outcome> {
  const { bookings, programme } = createRecords(database.db, { now: () => monday });
  const random = randomFrom(seed);
  const outcome: Outcome = { held: 0, cancelled: 0, refused: [] };
  const plans = Array.from({ length: times }, (_, index) => ({
    firm: { name: `${label} ${index}`, creditCode: `${label}-${index}` },
    delegates: ['甲', '乙', '丙'].slice(0, 1 + Math.floor(random() * 3)).map((name) => ({ name })),
    cancels: random() < 0.5,
  }));
  await Promise.all(
    plans.map(async ({ firm, delegates, cancels }) => {
      const result = await bookings.hold(exampleRequest(eventId, { firm, delegates }));
      const { seatsLeft = 0 } = (await programme.get(eventId)) ?? {};
      if (seatsLeft < 0) throw new Error(`overbooked by ${-seatsLeft}`);
      if (!result.ok) {
        outcome.refused.push(result.reason);
        return;
      }
      outcome.held += 1;
      if (!cancels) return;
      const { reference, personId } = result.value;
      const attempts = await Promise.all([bookings.cancel(reference, personId), bookings.cancel(reference, personId)]);
      const granted = attempts.filter((attempt) => attempt.ok).length;
      if (granted !== 1) throw new Error(`a booking was cancelled ${granted} times`);
      outcome.cancelled += 1;
    }),
  );
  return outcome;
}
