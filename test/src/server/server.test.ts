import { request as httpRequest } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { AppError } from '../../../src/model/appError.ts';
import { jsonLimit } from '../../../src/server/body.ts';
import type { HttpServer } from '../../../src/server/server.ts';
import { type ErrorBody, refusalOf, sendRaw, startServer, type TestServer } from '../../support/httpHost.ts';

const started: TestServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

async function start(...parts: Parameters<typeof startServer>): Promise<TestServer> {
  const server = await startServer(...parts);
  started.push(server);
  return server;
}

function mountEcho({ server }: HttpServer): void {
  server.post('/echo', async (req, res) => {
    res.json(200, { body: req.body ?? null });
  });
  server.post({ path: '/form', contentType: 'multipart/form-data' }, async (_req, res) => {
    res.json(200, {});
  });
}

const post = (body: string | Uint8Array, type = 'application/json') => ({
  method: 'POST',
  body,
  headers: { 'content-type': type },
});

describe('a body', () => {
  it('is read as JSON', async () => {
    const { url } = await start({}, mountEcho);
    const response = await fetch(`${url}/echo`, post('{"text":"外债登记"}', 'application/json; charset=utf-8'));
    expect(await response.json()).toEqual({ body: { text: '外债登记' } });
  });

  it('may be missing', async () => {
    const { url } = await start({}, mountEcho);
    expect(await (await fetch(`${url}/echo`, { method: 'POST' })).json()).toEqual({ body: null });
  });

  it.each([
    ['cut off', '{"text":'],
    ['no JSON', 'hello'],
    ['nested beyond all measure', '['.repeat(100_000)],
    ['nested too deep', '['.repeat(100) + ']'.repeat(100)],
    ['reaching for the prototype', '{"a":{"__proto__":{"admin":true}}}'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ])('that is %s is refused with 400', async (_, body) => {
    const { url } = await start({}, mountEcho);
    expect(await refusalOf(await fetch(`${url}/echo`, post(body)))).toEqual([400, 'json.malformed']);
  });

  it('of another type than the route takes is refused with 415', async () => {
    const { url } = await start({}, mountEcho);
    const form = new FormData();
    form.append('a', 'b');
    for (const response of [
      await fetch(`${url}/echo`, post('{}', 'text/plain')),
      await fetch(`${url}/echo`, { method: 'POST', body: form }),
      await fetch(`${url}/form`, post('{}')),
    ]) {
      expect(await refusalOf(response)).toEqual([415, 'content-type.unsupported']);
    }
  });

  it('that is compressed is refused, since it could be any size when unpacked', async () => {
    const { url } = await start({}, mountEcho);
    const init = { ...post('x'), headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } };
    expect(await refusalOf(await fetch(`${url}/echo`, init))).toEqual([415, 'content-encoding.unsupported']);
  });

  it.each([
    ['with its length told', false],
    ['in chunks', true],
  ])('of 1 MB %s is refused with 413, and the connection stays good', async (_, chunked) => {
    const { port } = await start({}, mountEcho);
    const text = JSON.stringify({ text: 'x'.repeat(1_000_000) });
    const small = '{"text":"still here"}';
    const head = 'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
    const big = chunked
      ? `Transfer-Encoding: chunked\r\n\r\n${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`
      : `Content-Length: ${text.length}\r\n\r\n${text}`;
    const received = await sendRaw(
      port,
      `${head}${big}${head}Connection: close\r\nContent-Length: ${small.length}\r\n\r\n${small}`,
    );
    expect(received).toContain('HTTP/1.1 413');
    expect(received).toContain('"code":"body.too-large"');
    expect(received).toContain('"body":{"text":"still here"}');
  });

  it('of just the largest size is taken', async () => {
    const { url } = await start({}, mountEcho);
    const text = JSON.stringify('x'.repeat(jsonLimit - 2));
    expect((await fetch(`${url}/echo`, post(text))).status).toBe(200);
    expect((await fetch(`${url}/echo`, post(`${text} `))).status).toBe(413);
  });
});

describe('an error', () => {
  it.each<[string, AppError['kind'], number]>([
    ['event.seats-taken', 'conflict', 409],
    ['event.closed', 'refused', 400],
    ['database.unavailable', 'unavailable', 503],
    ['token.unauthenticated', 'refused', 401],
    ['token.forged', 'refused', 403],
    ['token.expired', 'refused', 403],
    ['conversation.forbidden', 'refused', 403],
    ['conversation.unknown', 'refused', 404],
    ['upload.too-large', 'refused', 413],
    ['upload.unsupported', 'refused', 415],
    ['request.limited', 'unavailable', 429],
  ])('%s (%s) is answered with %i, its code and its message', async (code, kind, status) => {
    const { url } = await start({}, ({ server }) => {
      server.get('/fails', async () => {
        throw new AppError(code, kind, 'In so many words.');
      });
    });
    const response = await fetch(`${url}/fails`);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code, message: 'In so many words.' } });
  });

  it('that is a defect tells a reference, logs it, and tells and logs nothing of what was written', async () => {
    const { url, logged } = await start({}, ({ server }) => {
      server.get('/fails', async () => {
        JSON.parse('my private words');
      });
    });
    const response = await fetch(`${url}/fails`);
    const { error } = (await response.json()) as ErrorBody;
    const reference = /[0-9A-F]{10}$/.exec(error.message)?.[0];
    expect([response.status, error.code]).toEqual([500, 'server.failed']);
    expect(reference).toBeDefined();
    const line = logged.find((text) => text.includes('request failed'));
    expect(line).toContain(reference);
    expect(line).toContain('server.test.ts');
    expect(`${JSON.stringify(error)}${logged.join()}`).not.toContain('private');
  });

  it('is 404 for an unknown path and 405 for a method that the path does not take', async () => {
    const { url } = await start({}, mountEcho);
    expect(await refusalOf(await fetch(`${url}/nowhere`, { headers: { accept: 'text/html' } }))).toEqual([
      404,
      'path.unknown',
    ]);
    const response = await fetch(`${url}/echo`);
    expect(response.headers.get('allow')).toContain('POST');
    expect(await refusalOf(response)).toEqual([405, 'method.not-allowed']);
  });

  it('is 400 for a target or host that is no URL, and the server lives on', async () => {
    const { port, url } = await start({}, mountEcho);
    for (const [target, host] of [
      ['/%', 'a'],
      ['/echo', '###'],
      ['http://[', 'a'],
    ]) {
      const received = await sendRaw(port, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(received).toContain('400 Bad Request');
    }
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('headers', () => {
  it('forbid sniffing, framing, caching and naming the software, on errors too', async () => {
    const { url } = await start();
    for (const path of ['/healthz', '/nowhere']) {
      const { headers } = await fetch(url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('server')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('ask for https for good when it is what the caller uses', async () => {
    const { url } = await start({ publicUrl: 'https://chat.example.org' });
    expect((await fetch(`${url}/healthz`)).headers.get('strict-transport-security')).toContain('max-age=');
  });

  it('let pages of allowed origins call, and no others', async () => {
    const { url } = await start({ allowedOrigins: ['https://firm.example.org'] }, mountEcho);
    const ask = (origin: string) =>
      fetch(`${url}/echo`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const allowed = await ask('https://firm.example.org');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://firm.example.org');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('Authorization');
    const other = await ask('https://other.example.org');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    expect(other.headers.get('vary')).toBe('Origin');
  });
});

describe('health', () => {
  it('tells that the process runs, and separately whether it can serve', async () => {
    let ready = false;
    const { url } = await start({
      readiness: async () => ({ ready, checks: { recognisers: ready ? 'ok' : 'warming' } }),
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const early = await fetch(`${url}/readyz`);
    expect([early.status, await early.json()]).toEqual([503, { ready: false, checks: { recognisers: 'warming' } }]);
    ready = true;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('gives metrics to a caller on this machine, unless the request was passed on for another', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/metrics`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('process_cpu_user_seconds_total');
    const passedOn = await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(await refusalOf(passedOn)).toEqual([403, 'metrics.forbidden']);
  });

  it('gives metrics to nobody from elsewhere behind a trusted proxy', async () => {
    const { url } = await start({ trustProxy: true });
    const headers = { 'x-forwarded-for': '127.0.0.1, 203.0.113.7' };
    expect((await fetch(`${url}/metrics`, { headers })).status).toBe(403);
  });

  it('asks for the token wherever the caller is, once there is one', async () => {
    const { url } = await start({ metricsToken: 'a-token-of-some-length' });
    const ask = (authorization: string) => fetch(`${url}/metrics`, { headers: { authorization } });
    expect((await fetch(`${url}/metrics`)).status).toBe(403);
    expect((await ask('Bearer wrong')).status).toBe(403);
    expect((await ask('Bearer a-token-of-some-length')).status).toBe(200);
  });

  it('counts turns and requests by the route and never by the path', async () => {
    const { createMetrics } = await import('../../../src/server/metrics.ts');
    const metrics = createMetrics();
    const { url } = await start({ metrics }, ({ server }) => {
      server.get('/things/:id', async (_req, res) => {
        res.json(200, {});
      });
    });
    await fetch(`${url}/things/some-secret-id`);
    await fetch(`${url}/nowhere/some-secret-id`);
    metrics.observeTurn({ channel: 'directline', route: 'help', outcome: 'ok', milliseconds: 3 });
    await expect.poll(() => metrics.text()).toContain('path="none",status="404"');
    const text = await metrics.text();
    expect(text).toContain('method="GET",path="/things/:id",status="200"');
    expect(text).toContain('bridgehead_turns_total{channel="directline",route="help",outcome="ok"} 1');
    expect(text).toContain('bridgehead_turn_seconds_bucket{le="0.005",channel="directline",outcome="ok"} 1');
    expect(text).not.toContain('some-secret-id');
  });
});

describe('the limit of an address', () => {
  it('answers 429 with the seconds to wait, and leaves health alone', async () => {
    const { url } = await start({ rates: { address: { points: 2, seconds: 60 } } }, mountEcho);
    await fetch(`${url}/echo`, post('1'));
    await fetch(`${url}/echo`, post('1'));
    const response = await fetch(`${url}/echo`, post('1'));
    const seconds = Number(response.headers.get('retry-after'));
    expect(await refusalOf(response)).toEqual([429, 'request.limited']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it.each([
    ['is that of the last hop behind a trusted proxy', true, 200],
    ['takes no word for who is calling without one', false, 429],
  ])('%s', async (_, trustProxy, status) => {
    const { url } = await start({ trustProxy, rates: { address: { points: 1, seconds: 60 } } }, mountEcho);
    const callAs = (forwarded: string) =>
      fetch(`${url}/echo`, {
        ...post('1'),
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
      });
    await callAs('203.0.113.1');
    expect((await callAs('203.0.113.2')).status).toBe(status);
    // What the caller put in front itself changes nothing.
    expect((await callAs('198.51.100.9, 203.0.113.1')).status).toBe(429);
  });

  it('holds for streams too', async () => {
    const { port } = await start({ rates: { address: { points: 1, seconds: 60 } } });
    const ask = `GET /stream HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(await sendRaw(port, ask)).toContain('HTTP/1.1 404');
    expect(await sendRaw(port, ask)).toMatch(/HTTP\/1.1 429.*Retry-After: \d+/s);
  });
});

describe('starting and stopping', () => {
  it('says in one line that the port is busy', async () => {
    const { port } = await start();
    const failure = await startServer({ port }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'port.busy', message: expect.stringContaining(String(port)) });
    expect(String(failure)).not.toContain('\n');
  });

  it('finishes running requests before it is closed, and takes no new ones', async () => {
    let release: () => void = () => undefined;
    let arrived: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const server = await startServer({}, (http) => {
      http.server.get('/slow', async (_req, res) => {
        await new Promise<void>((resolve) => {
          release = resolve;
          arrived();
        });
        res.json(200, { done: true });
      });
    });
    const answer = fetch(`${server.url}/slow`);
    await running;
    const closed = server.close();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    release();
    expect(await (await answer).json()).toEqual({ done: true });
    await closed;
  });

  it('closes within seconds though callers hang on', async () => {
    const ended: string[] = [];
    let arrived: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const sockets = new WebSocketServer({ noServer: true });
    const server = await startServer({}, (http) => {
      http.server.get('/forever', async () => {
        arrived();
        await new Promise(() => undefined);
      });
      http.onUpgrade(/^\/stream$/, async (req, socket, head) => {
        sockets.handleUpgrade(req, socket, head, () => undefined);
      });
      http.onClose(() => ended.push('told'));
    });
    const stream = new WebSocket(`ws://127.0.0.1:${server.port}/stream`);
    await new Promise((resolve) => stream.once('open', resolve));
    const cut = new Promise((resolve) => stream.once('close', resolve));
    const forever = new Promise((resolve) => {
      const request = httpRequest(`${server.url}/forever`);
      request.on('error', resolve).end();
    });
    await running;
    await server.close();
    expect(ended).toEqual(['told']);
    await Promise.all([cut, forever]);
  });
});
