import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/clock.ts';
import { runDesk } from '../../../../src/commands/desk.ts';
import type { Records } from '../../../../src/model/records.ts';
import { createDatabase, type Database } from '../../../../src/records/database.ts';
import { createRecords } from '../../../../src/records/records.ts';
import { granted } from '../../../contracts/exampleEvents.ts';
import { newProfile } from '../../../contracts/exampleTalent.ts';
import { docxFile } from '../../../support/exampleFiles.ts';

let dir: string;
let database: Database;
let records: Records;
let lines: string[];
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'desk-cv-'));
  lines = [];
  database = createDatabase({ dataDir: join(dir, 'data') });
  await database.migrate();
  records = createRecords(database.db, systemClock);
});
afterEach(async () => {
  await database.close();
  rmSync(dir, { recursive: true });
});

const desk = (...args: string[]) =>
  runDesk({ args, env: { DATA_DIR: join(dir, 'data') }, print: (line) => lines.push(line) });
const inDir = (name: string) => join(dir, name);

async function apply(bytes?: Uint8Array): Promise<string> {
  const profile = newProfile();
  const given = bytes && granted(await records.cvs.keep(profile.personId, { name: '\u202ecv.exe', bytes }));
  return (await records.profiles.open({ ...profile, cv: given })).reference;
}

describe('the CV of an application at the desk', () => {
  const docx = docxFile();

  it('is written byte by byte, for this user alone, and never over another file', async () => {
    const reference = await apply(docx);
    expect(await desk('cv', reference.toLowerCase(), '--to', inDir('anna.docx'), '--lang', 'en')).toBe(0);
    expect(readFileSync(inDir('anna.docx')).equals(docx)).toBe(true);
    expect(statSync(inDir('anna.docx')).mode & 0o777).toBe(0o600);
    expect(lines).toEqual([
      `The CV is in ${inDir('anna.docx')} (the student called it cv.exe). Please delete it when you have read it.`,
    ]);
    writeFileSync(inDir('anna.docx'), 'mine');
    expect(await desk('cv', reference, '--to', inDir('anna.docx'))).toBe(1);
    expect(lines.at(-1)).toBe('这个文件已存在，没有覆盖。 / This file exists already and was not overwritten.');
    expect(readFileSync(inDir('anna.docx'), 'utf8')).toBe('mine');
  });

  it('has the ending of what it is, whatever the student called it', async () => {
    const reference = await apply(docx);
    expect(await desk('cv', reference, '--to', inDir('cv.exe'), '--lang', 'en')).toBe(1);
    expect(lines).toEqual(['This CV is a docx by its content; name the file so that it ends in .docx.']);
    expect(await desk('cv', reference, '--to', inDir('cv'))).toBe(0);
    mkdirSync(inDir('cvs'));
    expect(await desk('cv', reference, '--to', inDir('cvs'))).toBe(0);
    for (const name of ['cv.docx', join('cvs', `${reference}.docx`)]) {
      expect(readFileSync(inDir(name)).equals(docx), name).toBe(true);
    }
  });

  it('is told not to be there', async () => {
    expect(await desk('cv', 'IN-ZZZZZZ', '--to', inDir('a.pdf'), '--lang', 'en')).toBe(1);
    expect(await desk('cv', await apply(), '--to', inDir('a.pdf'), '--lang', 'zh')).toBe(1);
    expect(await desk('cv', await apply(docx), '--to', inDir('none/a.docx'), '--lang', 'en')).toBe(1);
    expect(lines).toEqual([
      'There is no application with this reference.',
      '这份申请没有附简历。',
      'There is no such folder.',
    ]);
  });

  it.each([
    [['cv']],
    [['cv', 'IN-1']],
    [['cv', 'IN-1', '--to', '']],
    [['cv', 'IN-1', 'IN-2', '--to', 'a.pdf']],
    [['cv', 'IN-1', '--to', 'a.pdf', '--all']],
  ])('explains itself when misused with %j', async (args) => {
    expect(await desk(...args)).toBe(2);
    expect(lines).toContain('npm run desk -- cv IN-… --to FILE');
  });
});
