import type { NewTalentRequest } from '../../src/model/cirrus.ts';
import type { Match, Side } from '../../src/model/matches.ts';
import type { NewProfile } from '../../src/model/profiles.ts';
import { createRecords } from '../../src/records/records.ts';
import { type DatabaseKind, useDatabase } from '../support/databases.ts';
import { openPair, type Pair, proposePair } from '../support/pairs.ts';
import { monday, stoppedClock, unique } from './exampleEvents.ts';

export const sides = ['firm', 'student'] as const;
/** What is told when a match is proposed. */
export const proposed = ['match-proposed firm', 'match-proposed student'];

export function other(side: Side): Side {
  return side === 'firm' ? 'student' : 'firm';
}

export function personOf({ request, profile }: Pair, side: Side): string {
  return side === 'firm' ? request.personId : profile.personId;
}

export function refused(reason: string) {
  return { ok: false, reason };
}

/** The database of a suite on which pairs are brought together, with a clock that stands still. */
export function useMatches(kind: DatabaseKind) {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const matches = () => records().matches;

  async function open(request: Partial<NewTalentRequest> = {}, profile: Partial<NewProfile> = {}): Promise<Pair> {
    clock.set(monday);
    return openPair(records(), unique('test:firm'), unique('test:student'), request, profile);
  }

  async function propose(): Promise<Pair & { readonly match: Match; readonly id: string }> {
    const pair = await open();
    const match = await proposePair(records(), pair);
    return { ...pair, match, id: match.id };
  }
  const agree = async (pair: Pair & { id: string }, side: Side) => matches().agree(pair.id, side, personOf(pair, side));

  /** Kind, what and side of all that is or was to be told of the match. */
  async function told({ id }: { readonly id: string }): Promise<readonly string[]> {
    const rows = await suite.database.db.selectFrom('notices').selectAll().where('subject', '=', id).execute();
    return rows
      .map(({ kind: what, details }) => {
        const { side, what: which } = JSON.parse(details);
        return [what, which, side].filter(Boolean).join(' ');
      })
      .sort();
  }

  /** The statuses of request and profile. */
  async function standing({ request, profile }: Pair) {
    const found = await records().talentRequests.find(request.reference);
    return [found?.status, (await records().profiles.find(profile.reference))?.status];
  }

  return { suite, clock, records, matches, open, propose, agree, told, standing };
}
