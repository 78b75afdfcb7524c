import { once } from 'node:events';
import { createServer, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, test } from 'vitest';
import { createFetchFile, isPublicAddress } from '../../../../src/channels/bot-framework/fetchFile.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(req.url ?? '');
    listener(req, res);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, asked };
}

/** Without encryption, and with this machine for a public one. */
const fetchHere = createFetchFile({ request, isPublic: (address) => address === '127.0.0.1' });
const limits = (size = 1_000) => ({ size, signal: AbortSignal.timeout(5_000) });

describe('fetching a file', () => {
  it('gives all of it', async () => {
    const { port, asked } = await serve((_, res) => res.end(Buffer.alloc(1_000, 7)));
    expect(await fetchHere(`https://localhost:${port}/a/b?tempauth=x%20y`, limits())).toEqual({
      ok: true,
      value: Buffer.alloc(1_000, 7),
    });
    expect(asked).toEqual(['/a/b?tempauth=x%20y']);
  });

  it.each([
    [
      'says beforehand',
      (size: number): RequestListener =>
        (_, res) =>
          res.end(Buffer.alloc(size)),
    ],
    [
      'does not say',
      (size: number): RequestListener =>
        (_, res) => {
          res.write(Buffer.alloc(size - 1));
          res.write('x');
        },
    ],
  ])('stops where it is too large and %s so', async (_, listener) => {
    const { port } = await serve(listener(1_001));
    expect(await fetchHere(`https://127.0.0.1:${port}/`, limits())).toEqual({ ok: false, reason: 'too-large' });
  });

  it.each([301, 302, 307, 401, 403, 404, 500])(
    'follows no redirect and takes no error for a file: %d',
    async (status) => {
      const { port, asked } = await serve((_, res) => {
        res.writeHead(status, { location: '/elsewhere' });
        res.end('%PDF');
      });
      expect(await fetchHere(`https://127.0.0.1:${port}/`, limits())).toEqual({ ok: false, reason: 'gone' });
      expect(asked).toEqual(['/']);
    },
  );

  it('takes no part of a file for the whole', async () => {
    const { port } = await serve((_, res) => {
      res.writeHead(200, { 'content-length': 500 });
      res.write('x'.repeat(100));
      setImmediate(() => res.destroy());
    });
    await expect(fetchHere(`https://127.0.0.1:${port}/`, limits())).rejects.toThrow();
  });

  it('waits no longer than it is given', async () => {
    const { port } = await serve((_, res) => {
      res.write('x');
    });
    const signal = AbortSignal.timeout(50);
    await expect(fetchHere(`https://127.0.0.1:${port}/`, { size: 10, signal })).rejects.toThrow(/abort/i);
  });

  it('does not reach this machine or its network, by name or by address', async () => {
    const { port, asked } = await serve((_, res) => res.end('secret'));
    const fetchFile = createFetchFile({ request, isPublic: isPublicAddress });
    await expect(fetchFile(`https://localhost:${port}/`, limits())).rejects.toThrow('not on the public Internet');
    for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0']) {
      const refused = { ok: false, reason: 'unsupported' };
      expect(await fetchFile(`https://${host}:${port}/`, limits()), host).toEqual(refused);
    }
    expect(asked).toEqual([]);
  });

  it.each([
    'http://example.org/a.pdf',
    'file:///etc/passwd',
    'ftp://example.org/',
    'https://me:you@example.org/',
    'a.pdf',
    '',
  ])('is not done from %j', async (url) => {
    expect(await fetchHere(url, limits())).toEqual({ ok: false, reason: 'unsupported' });
  });
});

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '192.0.0.1',
  '198.18.0.1',
  '203.0.113.5',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:a00:1::1',
  'localhost',
  '',
])('%j is no public address', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '13.107.136.8', '172.32.0.1', '100.63.255.255', '223.5.5.5', '2606:4700::1111', '2400:3200::1'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);
