import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectClient } from '../support/directLineClient.ts';
import { makeFolder, type Program, startProgram } from '../support/program.ts';

const checkout = join(import.meta.dirname, '..', '..');

const stories = [
  {
    locale: 'zh',
    asks: '转人工',
    matter: '银行退回了我们的外债登记材料',
    skip: '跳过',
    answer: '您好，请把退件通知发给我看看。',
    silent: '好的，稍等',
    after: '谢谢',
    assistant: /不客气/,
  },
  {
    locale: 'en',
    asks: 'talk to a person',
    matter: 'the bank returned our external debt papers',
    skip: 'skip',
    answer: 'Hello, could you tell me what the notice says?',
    silent: 'one moment please',
    after: 'thank you',
    assistant: /welcome/,
  },
] as const;

let program: Program;
let folder: ReturnType<typeof makeFolder>;

beforeAll(async () => {
  folder = makeFolder();
  program = await startProgram({ DATA_DIR: folder.path });
});
afterAll(async () => {
  await program?.stop();
  folder.remove();
});

/** The staff command, in a process of its own while the service runs. */
async function desk(...args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH, DATA_DIR: folder.path };
  const ran = await promisify(execFile)(process.execPath, ['src/commands/desk.ts', ...args], { cwd: checkout, env });
  return ran.stdout;
}

test.each(stories)(
  'staff read, answer and close a request from the terminal, and the chat follows ($locale)',
  async (story) => {
    const visit = await fetch(`${program.url}/web-chat/token`, { method: 'POST' });
    const { token } = (await visit.json()) as { token: string };
    const client = connectClient('WebSocket', { domain: `${program.url}/v3/directline`, token });
    const said = () => client.texts().join('\n');
    const hears = (words: string | RegExp) => expect.poll(said, { timeout: 10_000 }).toMatch(words);

    await client.post(story.asks);
    await client.post(story.matter);
    await client.post(story.skip);
    await hears(/HD-[0-9A-Z]{6}/);
    const [reference = ''] = /HD-[0-9A-Z]{6}/.exec(said()) ?? [];
    expect(await desk('list')).toContain(reference);
    expect(await desk('read', reference)).toContain(story.matter);

    await desk('answer', reference, '--as', 'Wang Fang', story.answer);
    await hears(story.answer);
    await hears('Wang Fang');
    const before = client.texts().length;
    await client.post(story.silent);
    await expect.poll(() => client.texts().length).toBe(before + 1);
    expect(await desk('read', reference)).toContain(story.silent);

    await desk('close', reference);
    await expect.poll(() => client.texts().length).toBe(before + 2);
    await client.post(story.after);
    await hears(story.assistant);
    client.end();
  },
);
