import { cpSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder, runProgram, startProgram } from '../support/program.ts';

const checkout = join(import.meta.dirname, '..', '..');

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

/** One line, for somebody who can do something about it: no trace of calls. */
function expectOneLine(stderr: string): void {
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(/^Bridgehead cannot go on: /);
}

test('starts on an empty folder, is ready, and ends with 0 within ten seconds of SIGTERM', async () => {
  const program = await startProgram({ DATA_DIR: folder.path });
  const ready = await fetch(`${program.url}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({ ready: true });
  expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
  const asked = Date.now();
  expect(await program.stop()).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  await expect(fetch(`${program.url}/healthz`)).rejects.toThrow();
});

test('ends although a stream is open', async () => {
  const program = await startProgram({ DATA_DIR: folder.path });
  const visit = await fetch(`${program.url}/web-chat/token`, { method: 'POST' });
  const { token } = (await visit.json()) as { token: string };
  const started = await fetch(`${program.url}/v3/directline/conversations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  const { streamUrl } = (await started.json()) as { streamUrl: string };
  const stream = new WebSocket(streamUrl);
  await new Promise((resolve) => stream.addEventListener('message', resolve, { once: true }));
  expect(await program.stop()).toBe(0);
});

test('makes the signing secret once, readable by its owner alone', async () => {
  const first = await startProgram({ DATA_DIR: folder.path });
  const token = ((await (await fetch(`${first.url}/web-chat/token`, { method: 'POST' })).json()) as { token: string })
    .token;
  await first.stop();
  expect(statSync(join(folder.path, 'direct-line-signing-secret')).mode & 0o777).toBe(0o600);
  const second = await startProgram({ DATA_DIR: folder.path });
  const refreshed = await fetch(`${second.url}/v3/directline/tokens/refresh`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  expect(refreshed.status).toBe(200);
  await second.stop();
});

test('says in one line that the port is busy', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, stderr } = await runProgram({ DATA_DIR: folder.path, PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expectOneLine(stderr);
  expect(stderr).toContain(String(port));
});

test('says in one line that the data folder cannot be used', async () => {
  const file = join(folder.path, 'file');
  writeFileSync(file, '');
  const { code, stderr } = await runProgram({ DATA_DIR: file });
  expect(code).toBe(1);
  expectOneLine(stderr);
  expect(stderr).toContain(file);
});

test('says in one line which knowledge file is bad', async () => {
  for (const part of ['bots', 'dialogs', 'knowledge', 'src', 'package.json']) {
    cpSync(join(checkout, part), join(folder.path, part), { recursive: true });
  }
  symlinkSync(join(checkout, 'node_modules'), join(folder.path, 'node_modules'));
  mkdirSync(join(folder.path, 'data'));
  writeFileSync(join(folder.path, 'knowledge', 'answers', 'ops', 'svc-bad.yaml'), 'title: { zh: 坏 }\n');
  const { code, stderr } = await runProgram({}, folder.path);
  expect(code).toBe(1);
  expectOneLine(stderr);
  expect(stderr).toContain('svc-bad.yaml');
});

test('tells every bad setting at once', async () => {
  const { code, stderr } = await runProgram({ DATA_DIR: folder.path, PORT: 'http', LOG_LEVEL: 'loud' });
  expect(code).toBe(1);
  expectOneLine(stderr);
  expect(stderr).toContain('PORT');
  expect(stderr).toContain('LOG_LEVEL');
});
