import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientMode, clientModes, connectClient, type TestClient } from '../support/directLineClient.ts';
import { makeFolder, type Program, startProgram } from '../support/program.ts';

const exchanges = [
  { said: '外债登记要什么材料？', answered: /来源：/ },
  { said: 'Which papers do I need to register external debt?', answered: /Source: / },
  { said: '有哪些环保活动？', answered: /选一场|要报这一场吗/ },
  { said: 'start over', answered: /starting over|start again|from the beginning/i },
  { said: 'cancel', answered: /Nothing was submitted/ },
  { said: '谢谢', answered: /不客气/ },
];

/** More than a name: an English reply may name the service, or quote the other language's button. */
const chinese = /\p{Script=Han}{4}/u;

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

async function connect(mode: ClientMode): Promise<TestClient> {
  const visit = await fetch(`${program.url}/web-chat/token`, { method: 'POST' });
  const { token } = (await visit.json()) as { token: string };
  return connectClient(mode, { domain: `${program.url}/v3/directline`, token });
}

describe.each(clientModes)('the unmodified Direct Line client by %s', (mode) => {
  test('is answered in the language of each message', async () => {
    const client = await connect(mode);
    for (const { said, answered } of exchanges) {
      const before = client.texts().length;
      const replies = () =>
        client
          .texts()
          .slice(before)
          .filter((text) => !text.startsWith('> '));
      await client.post(said);
      await expect.poll(() => replies().join('\n'), { timeout: 10_000 }).toMatch(answered);
      for (const reply of replies()) expect(chinese.test(reply), reply).toBe(/\p{Script=Han}/u.test(said));
    }
    client.end();
  });
});
