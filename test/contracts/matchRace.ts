import type { Side } from '../../src/model/matches.ts';
import type { Database } from '../../src/records/database.ts';
import { createRecords } from '../../src/records/records.ts';

export interface Racer {
  readonly id: string;
  readonly requestReference: string;
  readonly profileReference: string;
  readonly firmId: string;
  readonly studentId: string;
}

export interface MatchRaceOptions {
  readonly matches: readonly Racer[];
  readonly now: number;
  /** From which the order is drawn in which this one tries everything. */
  readonly seed: number;
}

/** What was granted, `exchange MA-…` and the like. */
export type Granted = readonly string[];

/** Does to each match all that may be done to it, in an order of its own, all matches at once. */
export async function raceForMatches(database: Database, { matches, now, seed }: MatchRaceOptions): Promise<Granted> {
  const records = createRecords(database.db, { now: () => now });
  const granted: string[] = [];
  await Promise.all(
    matches.map(async ({ id, requestReference, profileReference, firmId, studentId }, index) => {
      const bySide = (act: 'agree' | 'withdraw', side: Side) =>
        records.matches[act](id, side, side === 'firm' ? firmId : studentId);
      const acts: Record<string, () => Promise<{ readonly ok: boolean }>> = {
        'agree-firm': () => bySide('agree', 'firm'),
        'agree-student': () => bySide('agree', 'student'),
        'withdraw-firm': () => bySide('withdraw', 'firm'),
        'withdraw-student': () => bySide('withdraw', 'student'),
        exchange: () => records.matches.exchange(id),
        'end-request': () => records.talentRequests.withdraw(requestReference, firmId),
        'end-profile': () => records.profiles.withdraw(profileReference, studentId),
        change: () => records.talentRequests.change(requestReference, firmId, { tasks: `${seed} ${id}` }),
        card: () => records.profiles.change(profileReference, studentId, { hoursPerWeek: (seed % 40) + 1 }),
      };
      // Agreeing comes early, or there would be nothing to take back.
      const [first, second, ...later] = shuffled(Object.keys(acts), seed + index).sort(
        (a, b) => Number(b.startsWith('agree')) - Number(a.startsWith('agree')),
      );
      for (const name of [first, second, ...later]) {
        if (name !== undefined && (await acts[name]?.())?.ok) granted.push(`${name} ${id}`);
      }
    }),
  );
  return granted;
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
