import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/model/matches.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { openPair, proposePair } from '../support/pairs.ts';
import { granted, monday, stoppedClock, unique } from './exampleEvents.ts';
import type { Granted, Racer } from './matchRace.ts';

const run = promisify(execFile);
const script = new URL('matchRaceAlone.ts', import.meta.url).pathname;
const seed = randomInt(2 ** 31);

describe.each(databaseKinds)(`matches raced for on %s (seed ${seed})`, (kind) => {
  const suite = useDatabase(kind);
  /** Two connections, as two processes have them; on SQLite two of one process would wait for each other. */
  const both = () => {
    const other = kind === 'postgres' ? suite.place.open() : suite.database;
    return [suite.database, other].map(({ db }) => createRecords(db, stoppedClock()));
  };

  async function propose(agreed: readonly Side[] = []): Promise<Racer> {
    const records = createRecords(suite.database.db, stoppedClock());
    const [firmId, studentId] = [unique('test:firm'), unique('test:student')];
    const pair = await openPair(records, firmId, studentId);
    const { id } = await proposePair(records, pair);
    for (const side of agreed) {
      granted(await records.matches.agree(id, side, side === 'firm' ? firmId : studentId));
    }
    return {
      id,
      requestReference: pair.request.reference,
      profileReference: pair.profile.reference,
      firmId,
      studentId,
    };
  }

  const noticesOf = async (id: string) =>
    (
      await suite.database.db.selectFrom('notices').select('key').where('subject', '=', id).orderBy('key').execute()
    ).map(({ key }) => key.replace(`:${id}`, ''));

  it('are taken back or exchanged, never both', async () => {
    for (let round = 0; round < 15; round += 1) {
      const match = await propose(['firm', 'student']);
      const [here, there] = both();
      if (!here || !there) throw new Error('two are needed');
      const [exchanged, withdrawn] = await Promise.all([
        here.matches.exchange(match.id),
        there.matches.withdraw(match.id, 'student', match.studentId),
      ]);
      expect([exchanged.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
      const found = await here.matches.find(match.id);
      expect(found?.status).toBe(exchanged.ok ? 'exchanged' : 'withdrawn');
      const told = await noticesOf(match.id);
      expect(told.includes('contacts-exchanged:firm')).toBe(exchanged.ok);
      expect(told.includes('match-answered:withdrawn:firm')).toBe(withdrawn.ok);
    }
  });

  it('are exchanged once by staff who do it at once', async () => {
    const match = await propose(['student', 'firm']);
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) => both()[index % 2]?.matches.exchange(match.id)),
    );
    expect(results.filter((result) => result?.ok)).toHaveLength(1);
    expect((await noticesOf(match.id)).filter((key) => key.startsWith('contacts'))).toHaveLength(2);
  });

  it('become agreed by two who agree at once, and one of them is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const match = await propose();
      const [here, there] = both();
      const results = await Promise.all([
        here?.matches.agree(match.id, 'firm', match.firmId),
        there?.matches.agree(match.id, 'student', match.studentId),
      ]);
      expect(results.every((result) => result?.ok)).toBe(true);
      expect((await here?.matches.find(match.id))?.status).toBe('agreed');
      expect((await noticesOf(match.id)).filter((key) => key.includes('agreed'))).toHaveLength(1);
    }
  });

  it('are agreed to or declined by one who does both at once', async () => {
    const match = await propose();
    const [here, there] = both();
    const [agreed, declined] = await Promise.all([
      here?.matches.agree(match.id, 'firm', match.firmId),
      there?.matches.decline(match.id, 'firm', match.firmId),
    ]);
    expect([agreed?.ok, declined?.ok].filter(Boolean)).toHaveLength(1);
  });

  it('are not left under way by a proposal as the profile or the request ends', async () => {
    for (let round = 0; round < 12; round += 1) {
      const records = createRecords(suite.database.db, stoppedClock());
      const [firmId, studentId] = [unique('test:firm'), unique('test:student')];
      const pair = await openPair(records, firmId, studentId);
      const [here, there] = both();
      await Promise.all([
        here?.matches.propose(pair.request.reference, pair.profile.reference, 'li'),
        round % 2
          ? there?.profiles.withdraw(pair.profile.reference, studentId)
          : there?.talentRequests.withdraw(pair.request.reference, firmId),
      ]);
      const left = (await records.matches.listUnderWay()).filter(
        ({ requestReference }) => requestReference === pair.request.reference,
      );
      expect(left).toEqual([]);
    }
  });

  it('come to one outcome in several processes that try everything', async () => {
    const matches = await Promise.all(Array.from({ length: 12 }, () => propose()));
    const outputs = await Promise.all(
      [0, 1, 2].map((index) => {
        const options = { config: suite.place.config, matches, now: monday, seed: seed + index * 7_919 };
        return run(process.execPath, [script, JSON.stringify(options)], { timeout: 60_000 });
      }),
    );
    const done = outputs.flatMap(({ stdout }): Granted => JSON.parse(stdout));
    const { matches: book } = createRecords(suite.database.db, stoppedClock());
    for (const { id } of matches) {
      const of = (act: string) => done.filter((one) => one === `${act} ${id}`).length;
      const match = await book.find(id);
      const told = await noticesOf(id);
      expect(of('exchange')).toBe(match?.status === 'exchanged' ? 1 : 0);
      expect(of('agree-firm')).toBeLessThanOrEqual(1);
      expect(of('agree-student')).toBeLessThanOrEqual(1);
      expect(of('withdraw-firm') + of('withdraw-student') + of('exchange')).toBeLessThanOrEqual(1);
      expect(['exchanged', 'withdrawn', 'lapsed']).toContain(match?.status);
      expect(told.filter((key) => key.startsWith('contacts'))).toHaveLength(of('exchange') * 2);
      if (match?.status === 'exchanged') {
        expect([match.firmAgreedAt, match.studentAgreedAt]).toEqual([monday, monday]);
        expect(told.filter((key) => /:(withdrawn|changed):/.test(key))).toEqual([]);
      }
    }
  });
});
