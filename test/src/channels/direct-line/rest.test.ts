import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createTokens } from '../../../../src/channels/direct-line/tokens.ts';
import { systemClock } from '../../../../src/clock.ts';
import { makeDatabase, type TestDatabase } from '../../../support/databases.ts';
import {
  directLineSecret,
  signingSecret,
  startDirectLine,
  type TestDirectLine,
} from '../../../support/directLineHost.ts';
import { type ActivitySet, type Begun, begin, call, generateToken, textsOf } from '../../../support/directLineRest.ts';
import { refusalOf } from '../../../support/httpHost.ts';

let place: TestDatabase;
let host: TestDirectLine;
let domain: string;
beforeAll(async () => {
  place = await makeDatabase('sqlite');
  host = await startDirectLine(place, { rates: { token: { points: 10_000, seconds: 60 } } });
  domain = host.domain;
});
afterAll(async () => {
  await host.stop();
  await place.remove();
});

const tokens = createTokens({ secret: signingSecret, seconds: 60, clock: systemClock });
const activitiesOf = (conversationId: string) => `${domain}/conversations/${conversationId}/activities`;
const hello = { type: 'message', text: 'hello' };

async function refusal(answer: Promise<{ status: number; body: { error?: { code: string } } }>) {
  const { status, body } = await answer;
  return [status, body.error?.code];
}

describe('tokens', () => {
  it('are made for the holder of the secret', async () => {
    const made = await generateToken(domain, 'dl_anna');
    expect(made.conversationId).toMatch(/^[\w-]{22,}$/);
    expect(made.expires_in).toBe(3_600);
    const read = await createTokens({ secret: signingSecret, seconds: 1, clock: systemClock }).read(made.token);
    expect(read).toMatchObject({ ok: true, value: { conversation: made.conversationId, user: 'dl_anna' } });
  });

  it('are made for nobody else', async () => {
    const url = `${domain}/tokens/generate`;
    const { token } = await generateToken(domain);
    expect(await refusal(call('POST', url))).toEqual([401, 'token.unauthenticated']);
    expect(await refusal(call('POST', url, 'a-guess'))).toEqual([403, 'secret.forbidden']);
    expect(await refusal(call('POST', url, token))).toEqual([403, 'secret.forbidden']);
  });

  it('are made for nobody at all where no secret is configured', async () => {
    const without = await startDirectLine(place, { secret: false });
    const url = `${without.domain}/tokens/generate`;
    expect(await refusal(call('POST', url, directLineSecret))).toEqual([403, 'secret.forbidden']);
    expect(await refusal(call('POST', url, 'undefined'))).toEqual([403, 'secret.forbidden']);
    const begun = await without.startConversation({ userId: 'dl_anna', locale: 'en' });
    const { status, body } = await call<Begun>('POST', `${without.domain}/conversations`, begun.token, {});
    expect(status).toBe(201);
    expect(await textsOf(without.domain, body)).toEqual(['welcome dl_anna and bridgehead in en']);
    await without.stop();
  });

  it('are refreshed while they are good, for the same conversation and user', async () => {
    const made = await generateToken(domain, 'dl_anna');
    const { status, body } = await call<Begun>('POST', `${domain}/tokens/refresh`, made.token);
    expect(status).toBe(200);
    expect(body).toMatchObject({ conversationId: made.conversationId, expires_in: 3_600 });
    expect(await tokens.read(body.token)).toMatchObject({ ok: true, value: { user: 'dl_anna' } });
    expect(await refusal(call('POST', `${domain}/tokens/refresh`, directLineSecret))).toEqual([403, 'token.forbidden']);
  });

  it('that are missing, forged, expired or for another conversation open nothing', async () => {
    const mine = await begin(domain, 'dl_anna');
    const other = await begin(domain, 'dl_other');
    const past = createTokens({ secret: signingSecret, seconds: 60, clock: { now: () => systemClock.now() - 61_000 } });
    const elsewhere = createTokens({ secret: `${signingSecret}!`, seconds: 60, clock: systemClock });
    const claims = { conversation: mine.conversationId, user: 'dl_anna' };
    const bearers = [
      [undefined, 401, 'token.unauthenticated'],
      ['hello', 403, 'token.forged'],
      [(await elsewhere.issue(claims)).token, 403, 'token.forged'],
      [await tokens.issueForStream(mine.conversationId), 403, 'token.forged'],
      [(await past.issue(claims)).token, 403, 'token.expired'],
      [other.token, 403, 'conversation.forbidden'],
    ] as const;
    const own = `${domain}/conversations/${mine.conversationId}`;
    for (const [bearer, status, code] of bearers) {
      expect(await refusal(call('GET', own, bearer))).toEqual([status, code]);
      expect(await refusal(call('GET', `${own}/activities`, bearer))).toEqual([status, code]);
      expect(await refusal(call('POST', `${own}/activities`, bearer, hello))).toEqual([status, code]);
      expect(await refusal(call('GET', `${own}/attachments/x`, bearer))).toEqual([status, code]);
      const form = new FormData();
      form.append('file', new Blob(['%PDF-1.7']), 'a.pdf');
      const headers: Record<string, string> = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
      expect(await refusalOf(await fetch(`${own}/upload`, { method: 'POST', headers, body: form }))).toEqual([
        status,
        code,
      ]);
      if (code === 'conversation.forbidden') continue;
      expect(await refusal(call('POST', `${domain}/conversations`, bearer, {}))).toEqual([status, code]);
      expect(await refusal(call('POST', `${domain}/tokens/refresh`, bearer))).toEqual([status, code]);
      expect(await refusal(call('GET', `${domain}/session/getsessionid`, bearer))).toEqual([status, code]);
    }
    expect(await textsOf(domain, mine)).toHaveLength(1);
  });
});

describe('a conversation', () => {
  it('is begun with 201 and found again with 200', async () => {
    const { token, conversationId } = await generateToken(domain, 'dl_anna');
    const first = await call<Begun>('POST', `${domain}/conversations`, token, { locale: 'en' });
    const second = await call<Begun>('POST', `${domain}/conversations`, token, { locale: 'en' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.conversationId).toBe(conversationId);
    expect(first.body.streamUrl).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\//);
    expect(await textsOf(domain, second.body)).toHaveLength(1);
  });

  it('begins once though it is asked to twenty times at once', async () => {
    const { token } = await generateToken(domain, 'dl_anna');
    const ask = () => call<Begun>('POST', `${domain}/conversations`, token, {});
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, ask));
    expect(others.every(({ status }) => status < 300)).toBe(true);
    expect(first && (await textsOf(domain, first.body))).toHaveLength(1);
  });

  it('is begun anew with the secret each time', async () => {
    const answers = [1, 2].map(() =>
      call<Begun>('POST', `${domain}/conversations`, directLineSecret, { user: { id: 'me' } }),
    );
    const [one, two] = await Promise.all(answers);
    expect(one?.status).toBe(201);
    expect(one?.body.conversationId).not.toBe(two?.body.conversationId);
    expect(one && (await textsOf(domain, { ...one.body, token: directLineSecret }))).toHaveLength(1);
  });

  it.each(['GET', 'POST'] as const)('that is not known is 404 (%s)', async (method) => {
    const { token, conversationId } = await host.startConversation({ userId: 'dl_anna' });
    const body = method === 'POST' ? hello : undefined;
    expect(await refusal(call(method, activitiesOf(conversationId), token, body))).toEqual([
      404,
      'conversation.unknown',
    ]);
    const url = `${domain}/conversations/${conversationId}`;
    expect(await refusal(call('GET', url, token))).toEqual([404, 'conversation.unknown']);
    expect(await refusal(call('GET', activitiesOf('%00'), directLineSecret))).toEqual([404, 'conversation.unknown']);
  });

  it('refuses a start that cannot be read', async () => {
    const { token } = await generateToken(domain);
    const bad = call('POST', `${domain}/conversations`, token, { user: { id: 7 } });
    expect(await refusal(bad)).toEqual([400, 'parameters.malformed']);
  });
});

describe('the user', () => {
  it('is the token’s, whatever the activity says', async () => {
    const begun = await begin(domain, 'dl_anna');
    await call('POST', activitiesOf(begun.conversationId), begun.token, { ...hello, from: { id: 'dl_boss' } });
    expect(await textsOf(domain, begun)).toContain('dl_anna said: hello');
  });

  it('is the one that the activity names when the token is bound to none', async () => {
    const begun = await begin(domain);
    await call('POST', activitiesOf(begun.conversationId), begun.token, { ...hello, from: { id: 'guest-1' } });
    expect(await textsOf(domain, begun)).toContain('guest-1 said: hello');
  });

  it('cannot be one that only a token may name, nor nobody', async () => {
    const { conversationId, token } = await begin(domain);
    const post = (from?: object) => refusal(call('POST', activitiesOf(conversationId), token, { ...hello, from }));
    expect(await post({ id: 'dl_anna' })).toEqual([400, 'user.reserved']);
    expect(await post()).toEqual([400, 'activity.from-missing']);
    const start = call('POST', `${domain}/conversations`, token, { user: { id: 'dl_anna' } });
    expect(await refusal(start)).toEqual([400, 'user.reserved']);
  });
});

describe('an activity', () => {
  it('that was delivered twenty times at once is answered once, with one id', async () => {
    const begun = await begin(domain, 'dl_anna');
    const activity = { ...hello, channelData: { clientActivityID: 'the-same' } };
    const url = activitiesOf(begun.conversationId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('POST', url, begun.token, activity)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await textsOf(domain, begun)).slice(1)).toEqual(['> hello', 'dl_anna said: hello']);
  });

  it.each([
    ['without a type', { text: 'hello' }, 400, 'activity.malformed'],
    ['of an unknown type', { type: 'nonsense' }, 400, 'activity.type-refused'],
    [
      'of a type that only channels send',
      { type: 'conversationUpdate', membersAdded: [{ id: 'x' }] },
      400,
      'activity.type-refused',
    ],
    ['with a text longer than a message', { type: 'message', text: 'x'.repeat(8_001) }, 400, 'activity.text-too-long'],
    ['of 1 MB', { type: 'message', text: 'x'.repeat(1_000_000) }, 413, 'body.too-large'],
    ['that is a list', [], 400, 'activity.malformed'],
    ['that is a word', 'hello', 400, 'activity.malformed'],
  ])('%s is refused, and the conversation goes on', async (_, activity, status, code) => {
    const begun = await begin(domain, 'dl_anna');
    const url = activitiesOf(begun.conversationId);
    expect(await refusal(call('POST', url, begun.token, activity))).toEqual([status, code]);
    expect((await call('POST', url, begun.token, hello)).status).toBe(200);
    expect((await textsOf(domain, begun)).slice(1)).toEqual(['> hello', 'dl_anna said: hello']);
  });

  it('that could not be recorded is no secret: the client is told to try again, and can', async () => {
    const begun = await begin(domain, 'dl_anna');
    const post = () => call('POST', activitiesOf(begun.conversationId), begun.token, hello);
    await sql`alter table activities rename to gone`.execute(host.database.db);
    expect(await refusal(post())).toEqual([500, 'server.failed']);
    await sql`alter table gone rename to activities`.execute(host.database.db);
    expect((await post()).status).toBe(200);
    expect((await textsOf(domain, begun)).slice(1)).toEqual(['> hello', 'dl_anna said: hello']);
  });

  it('that is missing, malformed or of another content type is refused', async () => {
    const { conversationId, token } = await begin(domain, 'dl_anna');
    const post = (body: string | undefined, type: string) =>
      fetch(activitiesOf(conversationId), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        body,
      });
    expect(await refusalOf(await post('{"type":', 'application/json'))).toEqual([400, 'json.malformed']);
    expect(await refusalOf(await post('type=message', 'text/plain'))).toEqual([415, 'content-type.unsupported']);
    expect(await refusalOf(await post(undefined, 'application/json'))).toEqual([400, 'activity.malformed']);
  });

  it('of another conversation in its body goes to the one of the path', async () => {
    const [mine, other] = [await begin(domain, 'dl_anna'), await begin(domain, 'dl_other')];
    const activity = { ...hello, conversation: { id: other.conversationId } };
    await call('POST', activitiesOf(mine.conversationId), mine.token, activity);
    expect(await textsOf(domain, mine)).toContain('> hello');
    expect(await textsOf(domain, other)).toHaveLength(1);
  });
});

describe('the limit of a conversation', () => {
  it('answers 429 with the seconds to wait, for this conversation alone', async () => {
    const strict = await startDirectLine(place, { rates: { token: { points: 3, seconds: 60 } } });
    const [one, two] = [await begin(strict.domain, 'dl_a'), await begin(strict.domain, 'dl_b')];
    const post = ({ conversationId, token }: Begun) =>
      call('POST', `${strict.domain}/conversations/${conversationId}/activities`, token, hello);
    expect((await post(one)).status).toBe(200);
    expect((await call('POST', `${strict.domain}/tokens/refresh`, one.token)).status).toBe(200);
    const refused = await post(one);
    expect([refused.status, refused.body.error?.code]).toEqual([429, 'request.limited']);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await post(two)).status).toBe(200);
    await strict.stop();
  });
});

describe('polling', () => {
  it('gives what is after the watermark, in portions, and a watermark to go on with', async () => {
    const { conversationId, token } = await begin(domain, 'dl_anna');
    const url = activitiesOf(conversationId);
    for (let n = 0; n < 55; n++) await call('POST', url, token, { type: 'message', text: `m${n}` });
    const poll = async (watermark: string) =>
      (await call<ActivitySet>('GET', `${url}?watermark=${watermark}`, token)).body;
    const first = await poll('');
    const second = await poll(first.watermark);
    const third = await poll(second.watermark);
    expect(first.activities.at(0)).toMatchObject({ text: 'welcome dl_anna and bridgehead in zh-CN' });
    expect([first.watermark, second.watermark, third.watermark]).toEqual(['100', '112', '112']);
    expect(first.activities.length + second.activities.length).toBe(111);
    expect(third.activities).toEqual([]);
    expect(await poll('99999')).toMatchObject({ activities: [], watermark: '112' });
    expect(await refusal(call('GET', `${url}?watermark=x`, token))).toEqual([400, 'watermark.malformed']);
  });
});

describe('a stream', () => {
  async function open(url: string): Promise<{ socket: WebSocket; frames: ActivitySet[] }> {
    const socket = new WebSocket(url);
    const frames: ActivitySet[] = [];
    socket.on('message', (data) => frames.push(JSON.parse(String(data))));
    await once(socket, 'open');
    return { socket, frames };
  }

  async function refusedWith(url: string): Promise<number | undefined> {
    const socket = new WebSocket(url);
    socket.on('error', () => undefined);
    const [, response] = await once(socket, 'unexpected-response');
    return response.statusCode;
  }

  it('sends frames with a watermark, from the watermark asked for on', async () => {
    const begun = await begin(domain, 'dl_anna');
    await call('POST', activitiesOf(begun.conversationId), begun.token, hello);
    const at = `${domain}/conversations/${begun.conversationId}`;
    const later = (await call<Begun>('GET', `${at}?watermark=3`, begun.token)).body;
    const [whole, rest] = [await open(begun.streamUrl), await open(later.streamUrl)];
    whole.socket.send('');
    await call('POST', activitiesOf(begun.conversationId), begun.token, { type: 'message', text: 'more' });
    const texts = (frames: ActivitySet[]) => frames.flatMap(({ activities }) => activities.map(({ text }) => text));
    await expect.poll(() => texts(rest.frames)).toEqual(['dl_anna said: hello', 'more', 'dl_anna said: more']);
    await expect.poll(() => texts(whole.frames)).toHaveLength(5);
    expect(whole.frames.at(-1)?.watermark).toBe('6');
    whole.socket.close();
    rest.socket.close();
  });

  it('opens to nobody without its own token', async () => {
    const mine = await begin(domain, 'dl_anna');
    const other = await begin(domain, 'dl_other');
    const unknown = await tokens.issueForStream('unknown');
    const url = new URL(mine.streamUrl);
    const withToken = (token: string) => {
      url.searchParams.set('t', token);
      return url.href;
    };
    expect(await refusedWith(withToken(mine.token))).toBe(403);
    expect(await refusedWith(withToken(new URL(other.streamUrl).searchParams.get('t') ?? ''))).toBe(403);
    const past = createTokens({ secret: signingSecret, seconds: 60, clock: { now: () => systemClock.now() - 61_000 } });
    expect(await refusedWith(withToken(await past.issueForStream(mine.conversationId)))).toBe(403);
    url.searchParams.delete('t');
    expect(await refusedWith(url.href)).toBe(401);
    const forgotten = `${mine.streamUrl.replace(mine.conversationId, 'unknown').split('?')[0]}?t=${unknown}`;
    expect(await refusedWith(forgotten)).toBe(404);
  });

  it('is not opened an eleventh time', async () => {
    const begun = await begin(domain, 'dl_anna');
    const opened = await Promise.all(Array.from({ length: 10 }, () => open(begun.streamUrl)));
    expect(await refusedWith(begun.streamUrl)).toBe(429);
    for (const { socket } of opened) socket.close();
  });

  it('is closed when its client says more than a client does', async () => {
    const { socket } = await open((await begin(domain, 'dl_anna')).streamUrl);
    const closed = once(socket, 'close');
    socket.send('x'.repeat(2_000));
    expect((await closed)[0]).toBe(1009);
  });

  it('is cut when its client no longer reads, and the others go on', async () => {
    const beating = await startDirectLine(place, { heartbeat: 100 });
    const begun = await begin(beating.domain, 'dl_anna');
    const { socket } = await open(begun.streamUrl);
    const { pathname, search } = new URL(begun.streamUrl);
    const stuck = connectSocket(beating.port, '127.0.0.1');
    const key = `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${'A'.repeat(22)}==`;
    stuck.write(
      `GET ${pathname}${search} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n\r\n`,
    );
    await once(stuck, 'data');
    stuck.pause();
    for (let n = 0; n < 3; n++) await once(socket, 'ping');
    const closed = once(stuck, 'close');
    stuck.on('error', () => undefined).resume();
    await closed;
    expect(socket.readyState).toBe(WebSocket.OPEN);
    await beating.stop();
  });

  it('ends with word that the server goes away', async () => {
    const leaving = await startDirectLine(place);
    const { socket } = await open((await begin(leaving.domain, 'dl_anna')).streamUrl);
    const closed = once(socket, 'close');
    await leaving.stop();
    expect((await closed)[0]).toBe(1001);
  });
});
