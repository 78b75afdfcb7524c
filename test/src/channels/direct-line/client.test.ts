import { afterEach, describe, expect, it } from 'vitest';
import { largestFile } from '../../../../src/model/message.ts';
import { databaseKinds, makeDatabase, type TestDatabase } from '../../../support/databases.ts';
import { type ClientMode, clientModes, connectClient, type TestClient } from '../../../support/directLineClient.ts';
import {
  type DirectLineSettings,
  directLineSecret,
  startDirectLine,
  type TestDirectLine,
} from '../../../support/directLineHost.ts';
import { type Begun, begin, call, generateToken, textsOf } from '../../../support/directLineRest.ts';

const places: TestDatabase[] = [];
const hosts: TestDirectLine[] = [];
const clients: TestClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.end();
  await Promise.all(hosts.splice(0).map((host) => host.stop()));
  await Promise.all(places.splice(0).map((place) => place.remove()));
});

async function makePlace(kind: 'sqlite' | 'postgres' = 'sqlite'): Promise<TestDatabase> {
  const place = await makeDatabase(kind);
  places.push(place);
  return place;
}

async function start(place: TestDatabase, settings?: DirectLineSettings): Promise<TestDirectLine> {
  const host = await startDirectLine(place, settings);
  hosts.push(host);
  return host;
}

async function stop(host: TestDirectLine): Promise<void> {
  hosts.splice(hosts.indexOf(host), 1);
  await host.stop();
}

function connect(...parameters: Parameters<typeof connectClient>): TestClient {
  const client = connectClient(...parameters);
  clients.push(client);
  return client;
}

const patience = { timeout: 15_000 };

describe.each(clientModes)('the client library by %s', (mode: ClientMode) => {
  it('is greeted once, in the language that it asked for', async () => {
    const { domain } = await start(await makePlace());
    const { token, conversationId } = await generateToken(domain, 'dl_anna');
    const client = connect(mode, { domain, token, locale: 'en' });
    await expect.poll(client.texts, patience).toEqual(['welcome dl_anna and bridgehead in en']);
    const again = connect(mode, { domain, token, conversationId });
    const afresh = connect(mode, { domain, token, locale: 'zh-CN' });
    await again.post('hello');
    const whole = ['welcome dl_anna and bridgehead in en', '> hello', 'dl_anna said: hello'];
    for (const each of [client, again, afresh]) await expect.poll(each.texts, patience).toEqual(whole);
  });

  it('gets its own message back with the key by which it knows it, then the reply to it', async () => {
    const { domain } = await start(await makePlace());
    const { token, conversationId } = await generateToken(domain, 'dl_anna');
    const client = connect(mode, { domain, token });
    const id = await client.post({
      type: 'message',
      text: '我们想派三个人',
      from: { id: 'someone else', name: 'Anna' },
      channelData: { clientActivityID: 'key-1', postBack: true },
    });
    await expect.poll(() => client.seen.length, patience).toBe(3);
    const [, echo, reply] = client.seen;
    expect(echo).toMatchObject({
      id,
      type: 'message',
      text: '我们想派三个人',
      from: { id: 'dl_anna', name: 'Anna', role: 'user' },
      channelData: { clientActivityID: 'key-1', postBack: true },
      channelId: 'directline',
      conversation: { id: conversationId },
    });
    expect(reply).toMatchObject({
      text: 'dl_anna said: 我们想派三个人',
      from: { id: 'bridgehead', name: '桥头堡', role: 'bot' },
      replyToId: id,
    });
    expect(JSON.stringify(client.seen)).not.toContain('serviceUrl');
  });

  it('gets events and typing back too', async () => {
    const { domain } = await start(await makePlace());
    const client = connect(mode, { domain, token: (await generateToken(domain, 'dl_anna')).token });
    await client.post({ type: 'typing', channelData: { clientActivityID: 'key-1' } });
    await client.post({
      type: 'event',
      name: 'language',
      value: { to: 'en' },
      channelData: { clientActivityID: 'key-2' },
    });
    const keys = () => client.seen.map((activity) => activity.channelData?.clientActivityID).filter(Boolean);
    await expect.poll(keys, patience).toEqual(['key-1', 'key-2']);
    await expect.poll(client.texts, patience).toContain('event language');
  });

  it('goes on where it was after the page was loaded again', async () => {
    const { domain } = await start(await makePlace());
    const begun = await begin(domain, 'dl_anna');
    const { conversationId, token } = begun;
    const first = connect(mode, { domain, token, conversationId });
    await first.post('one');
    await expect.poll(first.texts, patience).toHaveLength(3);
    first.end();
    const whole = connect(mode, { domain, token, conversationId });
    const rest = connect(mode, { domain, token, conversationId, watermark: '3' });
    await expect.poll(whole.texts, patience).toEqual(first.texts());
    await expect.poll(rest.texts, patience).toEqual(['dl_anna said: one']);
  });

  it('hears of an error in the bot and can go on', async () => {
    const { domain } = await start(await makePlace());
    const client = connect(mode, { domain, token: (await generateToken(domain, 'dl_anna')).token });
    await client.post('break');
    await client.post('hello');
    await expect
      .poll(client.texts, patience)
      .toEqual([expect.stringContaining('welcome'), '> break', 'sorry', '> hello', 'dl_anna said: hello']);
  });

  it('is told to try again when its token has expired, and goes on with a fresh one', async () => {
    let now = Date.UTC(2026, 10, 2, 9);
    const host = await start(await makePlace(), { clock: { now: () => now }, tokenSeconds: 1_800 });
    const { domain } = host;
    const { token, conversationId } = await generateToken(domain, 'dl_anna');
    const client = connect(mode, { domain, token });
    await client.post('one');
    now += 1_801_000;
    expect(await client.post('two')).toBe('retry');
    expect(client.status()).toBe('ExpiredToken');
    const fresh = await host.resumeConversation({ conversationId, userId: 'dl_anna' });
    const { body } = await call<Begun>('GET', `${domain}/conversations/${conversationId}?watermark=0`, fresh.token);
    client.client.reconnect(body);
    expect(await client.post('three')).not.toBe('retry');
    expect(await textsOf(domain, body)).toContain('dl_anna said: three');
  });

  it('is told to try again when it sends too much', async () => {
    const { domain } = await start(await makePlace(), { rates: { token: { points: 4, seconds: 60 } } });
    const { token, conversationId } = await begin(domain, 'dl_anna');
    const client = connect(mode, { domain, token, conversationId });
    const answers = [];
    for (let n = 0; n < 4; n++) answers.push(await client.post(`message ${n}`));
    expect(answers[0]).toContain(conversationId);
    expect(answers.at(-1)).toBe('retry');
  });

  it('cannot connect to a conversation that the server has forgotten', async () => {
    const host = await start(await makePlace());
    const started = await host.startConversation({ userId: 'dl_anna' });
    const client = connect(mode, { domain: host.domain, ...started });
    await expect.poll(client.status, patience).toBe('FailedToConnect');
  });

  it('sends a file, which its own conversation alone can fetch', async () => {
    const { domain } = await start(await makePlace());
    const { token, conversationId } = await generateToken(domain, 'dl_anna');
    const client = connect(mode, { domain, token });
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
    const contentUrl = `data:application/pdf;base64,${pdf.toString('base64')}`;
    const attachments = [{ contentType: 'application/pdf', contentUrl, name: '执照 licence.pdf' }];
    const id = await client.post({
      type: 'message',
      text: 'see here',
      attachments,
      channelData: { clientActivityID: 'k' },
    });
    await expect.poll(client.texts, patience).toContain(`dl_anna said: see here [执照 licence.pdf ${pdf.length}]`);
    const echo = client.seen.find((activity) => activity.id === id);
    expect(echo).toMatchObject({ channelData: { clientActivityID: 'k' } });
    const [file] = echo?.type === 'message' ? (echo.attachments ?? []) : [];
    expect(file).toMatchObject({ contentType: 'application/pdf', name: '执照 licence.pdf' });
    const url = file && 'contentUrl' in file ? file.contentUrl : '';
    expect(url).toContain(`/conversations/${conversationId}/attachments/`);
    const fetchAs = (bearer: string) => fetch(url, { headers: { authorization: `Bearer ${bearer}` } });
    const fetched = await fetchAs(token);
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(pdf);
    expect(fetched.headers.get('content-disposition')).toBe('attachment');
    expect((await fetch(url)).status).toBe(401);
    const other = await begin(domain, 'dl_other');
    expect((await fetchAs(other.token)).status).toBe(403);
    const elsewhere = url.replace(conversationId, other.conversationId);
    expect((await call('GET', elsewhere, other.token)).status).toBe(404);
  });

  it.each([
    ['of a wrong type', Buffer.from('GIF89a'), '6'],
    ['that is empty', Buffer.alloc(0), '0'],
    ['that is too large', Buffer.alloc(largestFile + 1), 'too-large'],
  ])('sends a file %s as any other, so that the bot can say what is wrong', async (_, bytes, told) => {
    const { domain } = await start(await makePlace());
    const { token } = await generateToken(domain, 'dl_anna');
    const client = connect(mode, { domain, token });
    const contentUrl = URL.createObjectURL(new Blob([bytes]));
    const attachments = [{ contentType: 'image/gif', contentUrl, name: 'a.gif' }];
    const id = await client.post({ type: 'message', attachments, channelData: { clientActivityID: 'k' } });
    await expect.poll(client.texts, patience).toContain(`dl_anna said:  [a.gif ${told}]`);
    expect(client.seen.find((activity) => activity.id === id)).toMatchObject({
      channelData: { clientActivityID: 'k' },
      attachments: [{ contentType: 'application/octet-stream', name: 'a.gif' }],
    });
  });

  it('gets a session id for sign-in cards', async () => {
    const { domain } = await start(await makePlace());
    const client = connect(mode, { domain, token: (await generateToken(domain, 'dl_anna')).token });
    const session = await new Promise((resolve, reject) => client.client.getSessionId().subscribe(resolve, reject));
    expect(session).toMatch(/^[\w-]{20,}$/);
  });
});

describe('the client library', () => {
  it('misses nothing and gets nothing twice when the server starts anew on the same database', async () => {
    const place = await makePlace();
    const before = await start(place);
    const { domain, port } = before;
    const begun = await begin(domain, 'dl_anna');
    const { token, conversationId } = begun;
    const client = connect('WebSocket', { domain, token, conversationId });
    await client.post('before');
    await expect.poll(client.texts, patience).toHaveLength(3);
    await stop(before);
    await start(place, { port });
    // The client is away still: it comes back after three seconds.
    const url = `${domain}/conversations/${conversationId}/activities`;
    await call('POST', url, token, { type: 'message', text: 'meanwhile' });
    await expect.poll(client.texts, patience).toContain('dl_anna said: meanwhile');
    await client.post('after');
    await expect.poll(client.texts, patience).toHaveLength(7);
    expect(client.texts()).toEqual(await textsOf(domain, begun));
    expect(client.texts()).toEqual([
      'welcome dl_anna and bridgehead in zh-CN',
      ...['before', 'meanwhile', 'after'].flatMap((text) => [`> ${text}`, `dl_anna said: ${text}`]),
    ]);
  });

  it('hears by polling that its conversation is gone', async () => {
    const { domain, database } = await start(await makePlace());
    const client = connect('polling', { domain, token: (await generateToken(domain, 'dl_anna')).token });
    await expect.poll(client.texts, patience).toHaveLength(1);
    await database.db.deleteFrom('activities').execute();
    await database.db.deleteFrom('conversations').execute();
    await expect.poll(client.status, patience).toBe('Ended');
  });

  it('keeps the order of a burst', async () => {
    const { domain } = await start(await makePlace());
    const client = connect('WebSocket', { domain, token: (await generateToken(domain, 'dl_anna')).token });
    await expect.poll(client.texts, patience).toHaveLength(1);
    const ids = await Promise.all(Array.from({ length: 60 }, (_, n) => client.post(`m${n}`)));
    await expect.poll(client.texts, patience).toHaveLength(121);
    const echoes = client.seen.filter((activity) => activity.from.role === 'user').map((activity) => activity.id);
    expect(echoes).toEqual([...ids].sort());
  });
});

describe.each(databaseKinds)('two processes on one %s', (kind) => {
  it('share conversations: what is posted to one is streamed by the other', async () => {
    const place = await makePlace(kind);
    const [one, two] = [await start(place), await start(place)];
    const begun = await begin(one.domain, 'dl_anna');
    const { token, conversationId } = begun;
    const client = connect('WebSocket', { domain: two.domain, token, conversationId });
    const polling = connect('polling', { domain: two.domain, token, conversationId });
    await expect.poll(client.texts, patience).toHaveLength(1);
    const url = `${one.domain}/conversations/${conversationId}/activities`;
    for (const text of ['a', 'b']) await call('POST', url, token, { type: 'message', text });
    await client.post('c');
    const whole = [
      'welcome dl_anna and bridgehead in zh-CN',
      ...['a', 'b', 'c'].flatMap((text) => [`> ${text}`, `dl_anna said: ${text}`]),
    ];
    for (const each of [client, polling]) await expect.poll(each.texts, patience).toEqual(whole);
    expect(await textsOf(one.domain, begun)).toEqual(whole);
  });

  it('know no conversation under an id that was never given out', async () => {
    const { domain } = await start(await makePlace(kind));
    for (const id of ['%00', 'a'.repeat(5_000), '..%2F..', '%F0%9F%98%80']) {
      const { status } = await call('GET', `${domain}/conversations/${id}/activities`, directLineSecret);
      expect(status, id.slice(0, 20)).toBe(404);
    }
  });

  it('greet once though both are asked to begin the conversation at once', async () => {
    const place = await makePlace(kind);
    const [one, two] = [await start(place), await start(place)];
    const { token, conversationId } = await generateToken(one.domain, 'dl_anna');
    const answers = await Promise.all(
      [one, two, one, two].map(({ domain }) => call<Begun>('POST', `${domain}/conversations`, token, {})),
    );
    expect(answers.map(({ body }) => body.conversationId)).toEqual(Array(4).fill(conversationId));
    const [first] = answers;
    expect(first && (await textsOf(two.domain, first.body))).toHaveLength(1);
  });
});
