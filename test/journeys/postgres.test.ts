import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDatabase, type TestDatabase } from '../support/databases.ts';
import { connectClient } from '../support/directLineClient.ts';
import { makeFolder, type Program, startProgram } from '../support/program.ts';

const checkout = join(import.meta.dirname, '..', '..');
const year = new Date().getUTCFullYear() + 1;
const csv = `ID,Theme,Title (Chinese),Title (English),Summary (Chinese),Summary (English),Starts,Ends,Registration closes,Online,Languages,Seats,Seats per firm
bio-1,Bio-pharmaceuticals,某某对接会,A matchmaking meeting,简介。,One sentence.,${year}-03-05 14:00,${year}-03-05 17:00,${year}-03-03 18:00,yes,English,1,1
`;

let database: TestDatabase;
let folder: ReturnType<typeof makeFolder>;
let first: Program;
let second: Program;

beforeAll(async () => {
  database = await makeDatabase('postgres');
  folder = makeFolder();
  const env = {
    DATABASE_URL: database.config.databaseUrl ?? '',
    DIRECTLINE_SIGNING_SECRET: 'a-signing-secret-of-32-characters-or-more',
    DATA_DIR: folder.path,
  };
  // Both bring the empty database up to date at the same moment.
  [first, second] = await Promise.all([startProgram(env), startProgram(env)]);
  const file = join(folder.path, 'programme.csv');
  writeFileSync(file, csv);
  const args = ['src/commands/programmeImport.ts', file];
  await promisify(execFile)(process.execPath, args, { cwd: checkout, env: { PATH: process.env.PATH, ...env } });
});
afterAll(async () => {
  await first?.stop();
  await second?.stop();
  await database?.remove();
  folder?.remove();
});

/** A visitor who reads the stream of one process and writes to another, as behind a balancer. */
async function visit(readsFrom: Program, writesTo: Program) {
  const opened = await fetch(`${readsFrom.url}/web-chat/token`, { method: 'POST' });
  const { token, conversationId } = (await opened.json()) as { token: string; conversationId: string };
  const client = connectClient('WebSocket', { domain: `${readsFrom.url}/v3/directline`, token });
  const said = () => client.texts().join('\n');
  await expect.poll(said, { timeout: 10_000 }).toMatch(/桥头堡|Bridgehead/);
  return {
    async say(text: string, expected: RegExp): Promise<void> {
      const posted = await fetch(`${writesTo.url}/v3/directline/conversations/${conversationId}/activities`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', text, from: { id: 'me' } }),
      });
      expect(posted.status).toBe(200);
      await expect.poll(() => said().split(`> ${text}`).at(-1), { timeout: 10_000 }).toMatch(expected);
    },
    end: () => client.end(),
  };
}

test('two processes on one PostgreSQL serve one conversation, and the last seat is given once', async () => {
  const firms = [
    { visitor: await visit(first, second), name: 'Beijing Alpha Technology Co., Ltd.', code: '91110108MA00A1B2CL' },
    { visitor: await visit(second, first), name: 'Beijing Beta Technology Co., Ltd.', code: '91110108MA01ABCD3L' },
  ];
  for (const { visitor, name, code } of firms) {
    await visitor.say('register one person for a biopharma event', /one/i);
    await visitor.say('1', /full name/);
    await visitor.say(name, /credit code/);
    await visitor.say(code, /agree/);
    await visitor.say('I agree', /job title/);
    await visitor.say('Zhang Wei, CEO, 13800138000', /confirm/i);
  }
  await Promise.all(firms.map(({ visitor }) => visitor.say('Confirm', /EV-|waiting list/)));
  await Promise.all(firms.map(({ visitor }) => visitor.say('my registrations', /registration/)));
  const client = new pg.Client({ connectionString: database.config.databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    `select seats_taken, (select count(*) from bookings where status = 'held') as held from events`,
  );
  await client.end();
  expect(rows).toEqual([{ seats_taken: 1, held: '1' }]);
  for (const { visitor } of firms) visitor.end();
}, 120_000);
