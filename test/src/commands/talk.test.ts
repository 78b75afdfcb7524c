import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pdfFile } from '../../support/exampleFiles.ts';
import { makeFolder } from '../../support/program.ts';

const run = promisify(execFile);
const checkout = join(import.meta.dirname, '..', '..', '..');

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

async function replay(lines: readonly string[], ...options: string[]): Promise<string> {
  const script = join(folder.path, 'script.txt');
  writeFileSync(script, `${lines.join('\n')}\n`);
  const args = ['src/commands/talk.ts', '--script', script, ...options];
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder.path, 'data') };
  return (await run(process.execPath, args, { cwd: checkout, env })).stdout;
}

test('replays a script in Chinese and prints what both said', async () => {
  const transcript = await replay(['有哪些生物医药活动？', '1'], '--lang', 'zh');
  expect(transcript).toMatch(/不是真人[\s\S]+> 有哪些生物医药活动？[\s\S]+1 · [\s\S]+\[选第 1 场\][\s\S]+> 1\n/);
});

test('replays a script in English and prints what both said', async () => {
  const transcript = await replay(['which biopharma events are there?', '1'], '--lang', 'en');
  expect(transcript).toMatch(
    /not a person[\s\S]+> which biopharma events are there\?[\s\S]+\[Choose no\. 1\][\s\S]+> 1\n/,
  );
});

test('sends files, and says when there is none', async () => {
  writeFileSync(join(folder.path, 'my cv.pdf'), pdfFile());
  const transcript = await replay(
    [
      `/file ${join(folder.path, 'my cv.pdf')}`,
      `/file "${join(folder.path, 'none.pdf')}"`,
      `/file ${folder.path}`,
      '你好',
    ],
    '--lang',
    'zh',
  );
  expect(transcript).toMatch(
    /> \/file [^\n]+\n\n\s+我目前只能读文字[\s\S]+\[申请实习\][\s\S]+none\.pdf[\s\S]+ENOENT[\s\S]+EISDIR[\s\S]+> 你好\n\n\s+您好/,
  );
});

test('says how it is used when an option is unknown', async () => {
  await expect(replay([], '--loud')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--script') });
});
