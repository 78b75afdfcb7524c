import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { runDesk } from '../../../src/commands/desk.ts';
import { createDatabase, type Database } from '../../../src/records/database.ts';
import { createRecords } from '../../../src/records/records.ts';
import { readEffects, startTurns } from '../../support/countingBot.ts';

const run = promisify(execFile);
const command = join(import.meta.dirname, '../../../src/commands/desk.ts');

let dir: string;
let database: Database;
let reference: string;
let lines: string[];

/** The service has the database open while the command runs. */
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'desk-'));
  lines = [];
  database = createDatabase({ dataDir: dir });
  await database.migrate();
  const { say } = startTurns(database);
  await say('talk', 'ring \u0007 and \u001b[31mred');
  ({ reference } = await createRecords(database.db, systemClock).tickets.open({
    personId: 'directline:ada',
    conversationId: 'directline:talk',
    locale: 'en',
    reason: 'a loan\nfrom abroad',
    contact: '13800138000',
    openDialog: { dialog: 'event-choice', values: { Theme: 'Energy' } },
    transcript: [],
  }));
});
afterEach(async () => {
  await database.close();
  rmSync(dir, { recursive: true });
});

const desk = (...args: string[]) => runDesk({ args, env: { DATA_DIR: dir }, print: (line) => lines.push(line) });

describe('the command for the staff desk', () => {
  it('lists, reads, claims, answers and closes', async () => {
    expect(await desk('list', '--lang', 'en')).toBe(0);
    expect(lines.join('\n')).toMatch(
      new RegExp(`^${reference}  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  open  en  a loan from abroad$`),
    );
    lines = [];
    expect(await desk('read', reference, '--lang', 'en')).toBe(0);
    expect(lines).toEqual([
      reference,
      'Status: open',
      expect.stringMatching(/^Opened: /),
      'Language: en',
      'Reason: a loan from abroad',
      'Contact: 13800138000',
      'In the middle of: event-choice',
      '  Theme: Energy',
      'Conversation:',
      expect.stringMatching(/user$/),
      '    ring   and  [31mred',
      expect.stringMatching(/assistant$/),
      '    1: ring   and  [31mred',
    ]);
    lines = [];
    expect(await desk('claim', reference, '--as', '王芳')).toBe(0);
    expect(await desk('answer', reference, '--as', '王芳', 'Yes,', 'you may.')).toBe(0);
    expect(await desk('close', reference)).toBe(0);
    expect(await desk('list', '--lang', 'zh')).toBe(0);
    expect(await desk('list', '--all', '--lang', 'zh')).toBe(0);
    expect(lines).toEqual([
      `${reference} 已由 王芳 接入，用户已收到通知。 / ${reference} is claimed by 王芳; the user has been told.`,
      expect.stringContaining('the answer is in the user’s chat'),
      expect.stringContaining('is closed'),
      '没有待处理的请求。',
      expect.stringContaining('已关闭 王芳'),
    ]);
    const { replies } = await readEffects(database, 'talk');
    expect(replies.slice(1)).toEqual([
      expect.stringMatching(/joined/),
      '**王芳 (staff):** Yes, you may.',
      expect.stringMatching(/ended/),
    ]);
  });

  it('says what is refused, with exit code 1', async () => {
    expect(await desk('read', 'HD-ZZZZZZ')).toBe(1);
    expect(await desk('claim', reference, '--as', '*')).toBe(1);
    expect(lines).toEqual([
      '没有这个编号的请求。 / There is no request with this reference.',
      expect.stringContaining('A name holds letters'),
    ]);
  });

  it.each([
    [[]],
    [['lsit']],
    [['list', 'HD-1']],
    [['read']],
    [['read', 'HD-1', 'HD-2']],
    [['read', 'HD-1', '--as', 'A']],
    [['claim', 'HD-1']],
    [['answer', 'HD-1', 'text']],
    [['answer', 'HD-1', '--as', 'A']],
    [['close', 'HD-1', '--all']],
    [['list', '--lang', 'fr']],
    [['list', '--nothing']],
  ])('explains itself when misused with %j', async (args) => {
    expect(await desk(...args)).toBe(2);
    expect(lines[0]).toBe('用法 / Usage');
    expect(lines.slice(1)).toContain('npm run desk -- list [--all]');
    for (const line of lines.slice(1)) expect(line).toMatch(/^npm run desk -- [a-z]/);
  });

  it('runs as a process of its own beside the service, which hears of it', async () => {
    const { changes, say } = startTurns(database);
    const heard: unknown[] = [];
    changes.onChange((id) => heard.push(id));
    await changes.start();
    const env = { ...process.env, DATA_DIR: dir, DATABASE_URL: '' };
    const answering = run(process.execPath, [command, 'answer', reference, '--as', 'Li Lei', 'On my way.'], { env });
    const texts = Array.from({ length: 30 }, (_, index) => `message ${index}`);
    await Promise.all([answering, ...texts.map((text) => say('talk', text))]);
    await vi.waitFor(() => expect(heard).toContain(undefined), { timeout: 10_000 });
    await changes.close();
    const { replies } = await readEffects(database, 'talk');
    expect(replies).toContain('**Li Lei (staff):** On my way.');
    expect(replies.filter((text) => /^\d+: /.test(text))).toHaveLength(31);
    const failing = run(process.execPath, [command, 'read', 'HD-ZZZZZZ'], { env });
    await expect(failing).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('There is no request') });
  });
});
