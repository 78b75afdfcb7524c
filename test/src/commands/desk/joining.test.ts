import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/clock.ts';
import { runDesk } from '../../../../src/commands/desk.ts';
import { locales } from '../../../../src/model/text.ts';
import { createDatabase, type Database } from '../../../../src/records/database.ts';
import { createRecords } from '../../../../src/records/records.ts';
import { newProfile } from '../../../contracts/exampleTalent.ts';

let dir: string;
let database: Database;
let lines: string[];

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'desk-'));
  database = createDatabase({ dataDir: dir });
  await database.migrate();
});
afterEach(async () => {
  await database.close();
  rmSync(dir, { recursive: true });
});

const profiles = () => createRecords(database.db, systemClock).profiles;

async function desk(...args: string[]): Promise<number> {
  lines = [];
  return runDesk({ args, env: { DATA_DIR: dir }, print: (line) => lines.push(line) });
}

const words = {
  zh: {
    joined: /已并入/,
    ended: /已经结束/,
    same: /同一份/,
    notFound: /没有申请/,
    notAlike: /都对不上/,
    alike: /可能是同一学生/,
  },
  en: {
    joined: /was joined with/,
    ended: /has ended/,
    same: /one and the same/,
    notFound: /There is no application/,
    notAlike: /Neither e-mail/,
    alike: /Perhaps of the same student/,
  },
} as const;

describe.each(locales)('staff join two applications of one student, in %s', (locale) => {
  const w = words[locale];
  const lang = ['--lang', locale];

  async function twoOfOne() {
    const older = await profiles().open(newProfile());
    const newer = await profiles().open(newProfile({ name: older.name, contact: older.contact }));
    return { older, newer };
  }

  it('names those that may be of the same student, and joins them', async () => {
    const { older, newer } = await twoOfOne();
    expect(await desk('students', newer.reference, ...lang)).toBe(0);
    expect(lines.find((line) => w.alike.test(line))).toContain(older.reference);
    expect(await desk('join', newer.reference.toLowerCase(), older.reference, ...lang)).toBe(0);
    expect(lines.join()).toMatch(w.joined);
    expect(await profiles().find(older.reference)).toBeUndefined();
    expect((await profiles().find(newer.reference))?.personId).toBe(newer.personId);
  });

  it('says why two cannot be joined', async () => {
    const { older, newer } = await twoOfOne();
    const stranger = await profiles().open(newProfile({ university: 'Fudan University', universityId: undefined }));
    expect(await desk('join', newer.reference, newer.reference, ...lang)).toBe(1);
    expect(lines.join()).toMatch(w.same);
    expect(await desk('join', newer.reference, 'IN-ZZZZZ9', ...lang)).toBe(1);
    expect(lines.join()).toMatch(w.notFound);
    expect(await desk('join', 'IN-ZZZZZ9', older.reference, ...lang)).toBe(1);
    expect(lines.join()).toMatch(w.notFound);
    expect(await desk('join', newer.reference, stranger.reference, ...lang)).toBe(1);
    expect(lines.join()).toMatch(w.notAlike);
    await profiles().withdraw(older.reference, older.personId);
    expect(await desk('join', newer.reference, older.reference, ...lang)).toBe(1);
    expect(lines.join()).toMatch(w.ended);
  });

  it('takes two references and nothing else', async () => {
    expect(await desk('join', 'IN-ZZZZZ9')).toBe(2);
    expect(await desk('join', 'IN-ZZZZZ9', 'IN-ZZZZZ8', 'IN-ZZZZZ7')).toBe(2);
    expect(await desk('join', 'IN-ZZZZZ9', 'IN-ZZZZZ8', '--all')).toBe(2);
  });
});
