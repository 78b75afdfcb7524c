import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createTokens } from '../../../../src/channels/direct-line/tokens.ts';
import { systemClock } from '../../../../src/clock.ts';
import { makeDatabase, type TestDatabase } from '../../../support/databases.ts';
import { signingSecret, startDirectLine, type TestDirectLine } from '../../../support/directLineHost.ts';
import { type ActivitySet, type Begun, begin, call } from '../../../support/directLineRest.ts';

let place: TestDatabase;
let host: TestDirectLine;
let domain: string;
beforeAll(async () => {
  place = await makeDatabase('sqlite');
  host = await startDirectLine(place);
  domain = host.domain;
});
afterAll(async () => {
  await host.stop();
  await place.remove();
});

const tokens = createTokens({ secret: signingSecret, seconds: 60, clock: systemClock });
const activitiesOf = (conversationId: string) => `${domain}/conversations/${conversationId}/activities`;
const hello = { type: 'message', text: 'hello' };

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

  it('is not opened an eleventh time as long as the others are open', async () => {
    const begun = await begin(domain, 'dl_anna');
    const opened = await Promise.all(Array.from({ length: 10 }, () => open(begun.streamUrl)));
    expect(await refusedWith(begun.streamUrl)).toBe(429);
    opened[0]?.socket.terminate();
    const again = () => open(begun.streamUrl).then(({ socket }) => socket.terminate());
    await expect.poll(() => again().then(() => 'opened', String)).toBe('opened');
    for (const { socket } of opened) socket.terminate();
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
