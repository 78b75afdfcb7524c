import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createDatabase, type Database } from '../../src/records/database.ts';
import { createRecords } from '../../src/records/records.ts';
import { pdfFile } from '../support/exampleFiles.ts';
import { makeFolder } from '../support/program.ts';
import { meet, type Talker } from '../support/talking.ts';
import { type Lines, type Story, stories } from './cirrusStories.ts';

const day = 24 * 60 * 60_000;
/**
 * Ten in the morning in Beijing, a week from now: the staff command runs by the clock of the machine, and what it does must
 * not lie ahead of the story.
 */
const beginning = Date.parse(`${new Date(Date.now() + 7 * day).toISOString().slice(0, 10)}T10:00:00+08:00`);

let folder: ReturnType<typeof makeFolder>;
let app: App;
let url: string;
/** As another process has it. */
let outside: Database;
const clock = { now: () => beginning };

beforeAll(async () => {
  folder = makeFolder();
  const env = { DATA_DIR: folder.path, PORT: '0' };
  app = await createApp(loadConfig(env), { clock, logger: pino({ level: 'silent' }) });
  ({ url } = await app.listen());
  outside = createDatabase(loadConfig(env));
});
afterAll(async () => {
  await app?.close();
  await outside?.close();
  folder.remove();
});

/** The staff command, in a process of its own while the service runs. */
async function desk(...args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH, DATA_DIR: folder.path };
  return (await promisify(execFile)(process.execPath, ['src/commands/desk.ts', ...args], { env })).stdout;
}

async function sayAll(talker: Talker, lines: Lines): Promise<string> {
  let answer = '';
  for (const [said, answered] of lines) answer = await talker.say(said, answered);
  return answer;
}

function referenceIn(words: string, prefix: 'TR' | 'IN' | 'MA'): string {
  const reference = new RegExp(`${prefix}-[0-9A-Z]{6}`).exec(words)?.[0];
  if (reference === undefined) throw new Error(`no reference ${prefix}-… in: ${words}`);
  return reference;
}

interface Side {
  readonly talker: Talker;
  readonly reference: string;
}

async function requestTalent(story: Story): Promise<Side> {
  const talker = await meet(url);
  return { talker, reference: referenceIn(await sayAll(talker, story.request), 'TR') };
}

async function apply(story: Story, student: Story['students'][number], opening: string): Promise<Side> {
  const talker = await meet(url);
  await talker.say(story.browse, new RegExp(`${opening}|${story.role}`));
  await sayAll(talker, [[story.applyFor(opening), story.asksConsent], ...story.application(student)]);
  const cv = pdfFile(student.cvHolds).toString('base64');
  const attachments = [
    { contentType: 'application/pdf', contentUrl: `data:application/pdf;base64,${cv}`, name: `${student.name}.pdf` },
  ];
  await talker.say({ type: 'message', attachments }, story.summary);
  return { talker, reference: referenceIn(await talker.say(story.confirm, /IN-[0-9A-Z]{6}/), 'IN') };
}

/** Staff look for students and put one forward; gives the match once both sides were told. */
async function putForward(story: Story, firm: Side, student: Side): Promise<string> {
  const heard = [firm.talker.heard(), student.talker.heard()] as const;
  expect(await desk('shortlist', firm.reference)).toContain(student.reference);
  const match = referenceIn(await desk('propose', firm.reference, student.reference, '--as', 'Li'), 'MA');
  const told = await firm.talker.hears(heard[0], new RegExp(match));
  const offered = await student.talker.hears(heard[1], new RegExp(match));
  for (const secret of story.secretsOf(student.reference)) expect(told).not.toContain(secret);
  for (const secret of story.firmSecrets) expect(offered).not.toContain(secret);
  return match;
}

describe.each(stories)('the Cirrus Project in $locale', (story) => {
  const [first, second, third] = story.students;
  let firm: Side;
  const students: Side[] = [];

  test('a firm asks for students in one sentence and corrects itself', async () => {
    firm = await requestTalent(story);
    const request = await createRecords(outside.db, clock).talentRequests.find(firm.reference);
    expect(request).toMatchObject({ number: 3, kind: 'work-study', hoursPerWeek: 8, status: 'received' });
    expect(request?.languages).toEqual([{ language: 'ru', level: 'fluent', required: true }]);
  });

  test('students browse without a word about themselves, and apply with a CV', async () => {
    for (const student of [first, second, third]) {
      const side = await apply(story, student, firm.reference);
      students.push(side);
      const profile = await createRecords(outside.db, clock).profiles.find(side.reference);
      expect(profile).toMatchObject({ name: student.name, openings: [firm.reference], cv: { type: 'pdf' } });
    }
    const file = join(folder.path, `${story.locale}.pdf`);
    await desk('cv', students[0]?.reference ?? '', '--to', file);
    expect(readFileSync(file)).toEqual(pdfFile(first.cvHolds));
  });

  test('contacts are exchanged once staff have put forward and both have agreed', async () => {
    const [student] = students;
    if (!student) throw new Error('nobody has applied');
    const match = await putForward(story, firm, student);
    await sayAll(firm.talker, story.firmAgrees);
    await expect(desk('exchange', match)).rejects.toThrow();
    const heard = firm.talker.heard();
    await sayAll(student.talker, story.studentAgrees);
    await firm.talker.hears(heard, story.bothAgreed);
    const before = [firm.talker.heard(), student.talker.heard()] as const;
    await desk('exchange', match);
    const toFirm = await firm.talker.hears(before[0], new RegExp(first.email));
    expect(toFirm).toContain(first.name);
    const toStudent = await student.talker.hears(before[1], new RegExp(story.firmName));
    expect(toStudent).toContain(story.contactName);
    await student.talker.say(story.mine, story.interview);
  });

  test('a firm declines, and the student hears that it did not come about', async () => {
    const student = students[1];
    if (!student) throw new Error('nobody has applied');
    const match = await putForward(story, firm, student);
    const heard = student.talker.heard();
    await sayAll(firm.talker, story.firmDeclines(match));
    expect(await student.talker.hears(heard, new RegExp(match))).toMatch(story.notComeAbout);
    await student.talker.say(story.mine, story.beingMatched);
  });

  test('a student takes the agreement back before anything was passed on', async () => {
    const student = students[2];
    if (!student) throw new Error('nobody has applied');
    const match = await putForward(story, firm, student);
    await sayAll(student.talker, story.studentAgrees);
    const heard = firm.talker.heard();
    await sayAll(student.talker, story.studentWithdraws(match));
    await firm.talker.hears(heard, new RegExp(match));
    await expect(desk('exchange', match)).rejects.toThrow();
  });

  test('a deleted application leaves nothing but the fact and the time', async () => {
    const student = students[1];
    if (!student) throw new Error('nobody has applied');
    await sayAll(student.talker, story.deletes(student.reference));
    const words = [second.name, second.email, second.cvHolds, student.reference];
    await expect.poll(async () => found(await tablesOf(outside), words), { timeout: 15_000 }).toEqual([]);
    await expect.poll(async () => found(await filesOf(folder.path), words), { timeout: 15_000 }).toEqual([]);
    expect(await desk('deletions')).toMatch(/\d{4}/);
  });
});

function found(text: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => text.includes(word));
}

/** Every row of every table as text. */
async function tablesOf({ db }: Database): Promise<string> {
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db)));
  const show = (_: string, value: unknown) => (isBytes(value) ? Buffer.from(value.data).toString('utf8') : value);
  return JSON.stringify(rows, show);
}

/** What becomes of bytes on their way into JSON. */
function isBytes(value: unknown): value is { readonly type: 'Buffer'; readonly data: readonly number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
}

/**
 * All that the files of the service hold, deleted pages and the write-ahead log included. Read by another process: a
 * process that closes a file of SQLite loses its locks on it.
 */
async function filesOf(path: string): Promise<string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.pdf'))
    .map((entry) => join(entry.parentPath, entry.name));
  return (await promisify(execFile)('cat', files, { maxBuffer: 2 ** 28 })).stdout;
}
