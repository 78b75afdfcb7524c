import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TurnContext } from 'botbuilder';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata.js';
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotApp } from '../../../../src/channels/bot-framework/authentication.ts';
import {
  type BotFrameworkParts,
  createBotAdapter,
  mountBotFramework,
} from '../../../../src/channels/bot-framework/botFramework.ts';
import { createSend } from '../../../../src/channels/bot-framework/createSend.ts';
import { streamed } from '../../../../src/channels/streamed.ts';
import { systemClock } from '../../../../src/clock.ts';
import { createDeliveries } from '../../../../src/deliveries/createDeliveries.ts';
import { filesOf } from '../../../../src/model/message.ts';
import { succeed } from '../../../../src/model/result.ts';
import { type ConnectorSink, startConnectorSink } from '../../../support/connectorSink.ts';
import { countingBot, startTurns } from '../../../support/countingBot.ts';
import { useDatabase } from '../../../support/databases.ts';
import { refusalOf, startServer, type TestServer } from '../../../support/httpHost.ts';

const bot = { id: 'bridgehead', name: 'Bridgehead' };
const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(parts: Partial<BotFrameworkParts>): Promise<TestServer> {
  const { botApp } = parts;
  const server = await startServer({}, (http) => {
    mountBotFramework(http.server, {
      adapter: createBotAdapter(botApp),
      takeTurn: async () => undefined,
      logger: pino({}, { write: () => undefined }),
      allowUnauthenticatedEmulator: false,
      streamed,
      bot,
      ...parts,
    });
  });
  servers.push(server);
  return server;
}

function post(server: TestServer, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

const activityTo = (serviceUrl: string, more: Record<string, unknown> = {}) => ({
  type: 'message',
  id: randomUUID(),
  channelId: 'emulator',
  serviceUrl,
  conversation: { id: 'talk' },
  from: { id: 'ada', name: 'Ada' },
  recipient: { id: 'bot', name: 'Bot' },
  text: 'hello',
  ...more,
});

describe('the Bot Framework without an app id', () => {
  const suite = useDatabase('sqlite');
  let sink: ConnectorSink;

  beforeEach(async () => {
    sink = await startConnectorSink();
  });
  afterEach(() => sink.close());

  /** The emulator's way in, with real turns and real sending. */
  async function startEmulator(run: (context: TurnContext) => Promise<void> = countingBot) {
    const adapter = createBotAdapter(undefined);
    const { turns, changes } = startTurns(suite.database);
    const deliveries = createDeliveries({
      database: suite.database,
      changes,
      clock: systemClock,
      logger: pino({ level: 'silent' }),
      streamed,
      send: createSend(adapter, ''),
    });
    deliveries.start();
    const takeTurn = (context: TurnContext) => turns.take(context, run);
    const server = await start({ adapter, takeTurn, allowUnauthenticatedEmulator: true });
    return { server, close: () => deliveries.close() };
  }

  it('is not there unless it was asked for', async () => {
    const server = await start({});
    expect(await refusalOf(await post(server, activityTo(sink.url)))).toEqual([404, 'path.unknown']);
  });

  it('answers through the service URL of the sender, in order, in reply to what it answers', async () => {
    const { server, close } = await startEmulator();
    const conversation = { id: `a|b ${randomUUID()}` };
    const bodies = ['one', 'two'].map((text) => activityTo(sink.url, { conversation, text, channelData: null }));
    for (const body of bodies) {
      const response = await post(server, body);
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
    await vi.waitFor(() => expect(sink.received).toHaveLength(2));
    await close();
    expect(sink.received.map(({ path }) => path)).toEqual(
      bodies.map(({ id }) => `POST /v3/conversations/${conversation.id}/activities/${id}`),
    );
    expect(sink.received.map(({ activity }) => activity)).toMatchObject(
      bodies.map(({ id, text }, index) => ({
        type: 'message',
        text: `${index + 1}: ${text}`,
        replyToId: id,
        from: { id: 'bot' },
        recipient: { id: 'ada' },
        conversation,
      })),
    );
  });

  it('has the files of a message before the turn begins', async () => {
    const asked: string[] = [];
    const heard: unknown[] = [];
    const server = await start({
      allowUnauthenticatedEmulator: true,
      fetchFile: async (url) => {
        asked.push(url);
        return succeed(Buffer.from('%PDF'));
      },
      takeTurn: async (context) => {
        asked.push('turn');
        for (const { name, read } of filesOf(context)) heard.push([name, await read()]);
      },
    });
    const content = { downloadUrl: 'https://files.example.org/1' };
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const attachments = [{ contentType, content, name: 'cv.pdf' }];
    expect((await post(server, activityTo(sink.url, { attachments }))).status).toBe(200);
    expect(asked).toEqual(['https://files.example.org/1', 'turn']);
    expect(heard).toEqual([['cv.pdf', succeed(Buffer.from('%PDF'))]]);
  });

  it('takes an activity that is delivered twice once', async () => {
    const { server, close } = await startEmulator();
    const body = activityTo(sink.url, { conversation: { id: randomUUID() } });
    const responses = await Promise.all([post(server, body), post(server, body), post(server, body)]);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200]);
    await vi.waitFor(() => expect(sink.received).toHaveLength(1));
    await post(server, activityTo(sink.url, { conversation: body.conversation, text: 'last' }));
    await vi.waitFor(() => expect(sink.received).toHaveLength(2));
    await close();
    expect(sink.received.map(({ activity }) => activity.text)).toEqual(['1: hello', '2: last']);
  });

  it('says what the channel refused, with its status', async () => {
    sink.answer(403);
    const send = createSend(createBotAdapter(undefined), '');
    const reference = { conversation: { id: 'talk' }, serviceUrl: sink.url, channelId: 'emulator' };
    await expect(send(reference, { type: 'message', text: 'hello' })).rejects.toMatchObject({ statusCode: 403 });
    expect(sink.received.map(({ path }) => path)).toEqual(['POST /v3/conversations/talk/activities']);
  });

  it('puts replies that are expected in the response there, and nowhere else', async () => {
    const { server, close } = await startEmulator();
    const response = await post(
      server,
      activityTo(sink.url, { conversation: { id: randomUUID() }, deliveryMode: 'expectReplies' }),
    );
    expect(await response.json()).toMatchObject({ activities: [{ type: 'message', text: '1: hello' }] });
    expect(await suite.database.db.selectFrom('deliveries').selectAll().execute()).toEqual([]);
    await close();
  });

  it('gives the answer to an invoke, and 501 without one', async () => {
    const { server, close } = await startEmulator(async (context) => {
      if (context.activity.name !== 'known') return;
      await context.sendActivity({ type: 'invokeResponse', value: { status: 202, body: { fine: true } } });
    });
    const invoke = (name: string) =>
      post(server, activityTo(sink.url, { conversation: { id: randomUUID() }, type: 'invoke', name }));
    const response = await invoke('known');
    expect([response.status, await response.json()]).toEqual([202, { fine: true }]);
    expect((await invoke('unknown')).status).toBe(501);
    await close();
  });

  it('takes an activity of an unknown type, and one without a recipient', async () => {
    const { server, close } = await startEmulator();
    const conversation = { id: randomUUID() };
    const { recipient: _, ...anonymous } = activityTo(sink.url, { conversation });
    expect((await post(server, activityTo(sink.url, { type: 'somethingNew', conversation }))).status).toBe(200);
    expect((await post(server, anonymous)).status).toBe(200);
    await vi.waitFor(() => expect(sink.received).toMatchObject([{ activity: { from: { id: bot.id } } }]));
    await close();
  });

  it.each([
    ['no type', { type: undefined }, 'type'],
    ['a type that is no text', { type: 5 }, 'type'],
    ['no conversation', { conversation: undefined }, 'conversation'],
    ['a conversation without an id', { conversation: {} }, 'conversation.id'],
    ['no sender', { from: undefined }, 'from'],
    ['no service URL', { serviceUrl: undefined }, 'serviceUrl'],
    ['a service URL of another kind', { serviceUrl: 'file:///etc/passwd' }, 'serviceUrl'],
    ['no channel', { channelId: null }, 'channelId'],
    ['a channel that would pass for another conversation', { channelId: 'a:b' }, 'channelId'],
    ['a text that is no text', { text: { secret: 1 } }, 'text'],
    ['members that are none', { membersAdded: 'secret' }, 'membersAdded'],
  ])('refuses an activity with %s, by the name of the member', async (_, more, member) => {
    const takeTurn = vi.fn(async () => undefined);
    const server = await start({ takeTurn, allowUnauthenticatedEmulator: true });
    const response = await post(server, activityTo(sink.url, more));
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      error: { code: 'activity.malformed', message: expect.stringContaining(`${member}: `) },
    });
    expect(text + server.logged.join()).not.toMatch(/secret|passwd/);
    expect(takeTurn).not.toHaveBeenCalled();
  });

  it.each([[[]], ['text'], [5], [null]])('refuses %j in place of an activity', async (body) => {
    const server = await start({ allowUnauthenticatedEmulator: true });
    expect(await refusalOf(await post(server, body))).toEqual([400, 'activity.malformed']);
  });

  it('lets nobody speak for our own channels', async () => {
    const server = await start({ allowUnauthenticatedEmulator: true });
    const response = await post(server, activityTo(sink.url, { channelId: 'directline' }));
    expect(await refusalOf(response)).toEqual([403, 'channel.forbidden']);
  });

  it('fails the request when the turn could not be committed, and quotes nothing', async () => {
    const server = await start({
      allowUnauthenticatedEmulator: true,
      takeTurn: async () => {
        throw new Error('secret');
      },
    });
    const response = await post(server, activityTo(sink.url));
    expect(await refusalOf(response)).toEqual([500, 'server.failed']);
    expect(server.logged.join()).not.toContain('secret');
  });

  it.each([
    ['10.0.0.7', {}],
    ['::ffff:10.0.0.7', {}],
    ['2001:db8::1', {}],
    ['1270.0.0.1', {}],
    ['127.0.0.1', { 'x-forwarded-for': '10.0.0.7' }],
    ['::1', { forwarded: 'for=10.0.0.7' }],
  ])('takes only callers on this machine: not %s with %j', async (remoteAddress, headers) => {
    const handlers: ((req: unknown, res: unknown) => Promise<void>)[] = [];
    const server = { post: (_: string, handler: (typeof handlers)[number]) => handlers.push(handler) };
    mountBotFramework(server as unknown as Parameters<typeof mountBotFramework>[0], {
      adapter: createBotAdapter(undefined),
      takeTurn: async () => undefined,
      logger: pino({ level: 'silent' }),
      allowUnauthenticatedEmulator: true,
      streamed,
      bot,
    });
    const request = { socket: { remoteAddress }, headers, body: activityTo(sink.url) };
    await expect(handlers[0]?.(request, {})).rejects.toMatchObject({ code: 'caller.forbidden' });
  });
});

describe('the Bot Framework with an app id', () => {
  const botApp: BotApp = {
    appId: randomUUID(),
    appPassword: 'secret',
    tenantId: randomUUID(),
    appType: 'SingleTenant',
  };
  const metadataUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
  const known: Map<string, OpenIdMetadata> = Reflect.get(JwtTokenExtractor, 'openIdMetadataCache');
  const serviceUrl = 'https://smba.trafficmanager.net/apis/';
  const connector = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const forger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let keys: Server;
  let keysUrl: string;

  beforeAll(async () => {
    keys = createServer((req, res) => {
      if (req.url === '/silent') return;
      const jwk = connector.publicKey.export({ format: 'jwk' });
      const key = { ...jwk, kid: 'key', endorsements: ['msteams'] };
      res.end(JSON.stringify(req.url === '/keys' ? { keys: [key] } : { jwks_uri: `${keysUrl}/keys` }));
    });
    keys.listen(0, '127.0.0.1');
    await once(keys, 'listening');
    keysUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    keys.close();
    keys.closeAllConnections();
  });
  beforeEach(() => {
    known.set(metadataUrl, new OpenIdMetadata(`${keysUrl}/metadata`));
    // The SDK says there what it makes of a token.
    vi.spyOn(console, 'error').mockReturnValue(undefined);
  });
  afterEach(() => {
    known.delete(metadataUrl);
    vi.restoreAllMocks();
  });

  const inASecond = () => Math.floor(Date.now() / 1000) + 600;
  const sign = (
    { key = connector.privateKey, kid = 'key' }: { key?: KeyObject; kid?: string },
    claims: Record<string, unknown> = {},
  ) =>
    new SignJWT({
      iss: 'https://api.botframework.com',
      aud: botApp.appId,
      serviceurl: serviceUrl,
      exp: inASecond(),
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(key);

  async function send(authorization: string | undefined, logged: string[] = []) {
    const takeTurn = vi.fn(async () => undefined);
    const logger = pino({}, { write: (line: string) => logged.push(line) });
    const server = await start({ botApp, takeTurn, logger });
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const response = await post(server, activityTo(serviceUrl, { channelId: 'msteams' }), headers);
    return { response, turns: takeTurn.mock.calls.length };
  }

  it('takes what the connector sends', async () => {
    const { response, turns } = await send(`Bearer ${await sign({})}`);
    expect([response.status, turns]).toEqual([200, 1]);
  });

  it.each([
    ['no token', async () => undefined],
    ['an empty one', async () => 'Bearer '],
    ['another scheme', async () => `Basic ${await sign({})}`],
    ['no JWT', async () => 'Bearer abc'],
    ['parts that are no JSON', async () => 'Bearer a.b.c'],
    ['no signature', async () => `Bearer ${(await sign({})).replace(/[^.]+$/, '')}`],
    ['the signature of somebody else', async () => `Bearer ${await sign({ key: forger.privateKey })}`],
    ['an unknown key', async () => `Bearer ${await sign({ kid: 'other' })}`],
    ['another app', async () => `Bearer ${await sign({}, { aud: randomUUID() })}`],
    ['another issuer', async () => `Bearer ${await sign({}, { iss: 'https://sts.windows.net/x/', tid: 'x' })}`],
    ['an expiry long past', async () => `Bearer ${await sign({}, { exp: 1_600_000_000 })}`],
    ['another service URL', async () => `Bearer ${await sign({}, { serviceurl: 'https://evil.example/' })}`],
    [
      'no algorithm',
      async () => {
        const [, payload] = (await sign({})).split('.');
        const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'key' })).toString('base64url');
        return `Bearer ${header}.${payload}.AA`;
      },
    ],
    [
      'the public key used as a secret',
      async () => {
        const secret = new TextEncoder().encode(connector.publicKey.export({ type: 'spki', format: 'pem' }).toString());
        const token = new SignJWT({ iss: 'https://api.botframework.com', aud: botApp.appId, serviceurl: serviceUrl });
        return `Bearer ${await token.setProtectedHeader({ alg: 'HS256', kid: 'key' }).sign(secret)}`;
      },
    ],
  ])('refuses a request with %s', async (_, authorization) => {
    const { response, turns } = await send(await authorization());
    expect(await refusalOf(response)).toEqual([401, 'token.unauthenticated']);
    expect(turns).toBe(0);
  });

  it('keeps nothing of a tenant that a forged token names', async () => {
    const { issuer } = ToBotFromBotOrEmulatorTokenValidationParameters;
    const before = [...(issuer ?? [])];
    await send(
      `Bearer ${await sign({ key: forger.privateKey }, { iss: 'https://sts.windows.net/x/', tid: randomUUID() })}`,
    );
    expect(issuer).toEqual(before);
  });

  it('refuses before it looks at the activity', async () => {
    const server = await start({ botApp });
    expect(await refusalOf(await post(server, {}))).toEqual([401, 'token.unauthenticated']);
  });

  it.each([
    ['cannot be reached', 'http://127.0.0.1:1/'],
    ['do not come', undefined],
  ])('refuses, and says so in the log, when the keys of the connector %s', async (_, url) => {
    known.set(metadataUrl, new OpenIdMetadata(url ?? `${keysUrl}/silent`));
    const logged: string[] = [];
    const token = await sign({});
    const { response } = await send(`Bearer ${token}`, logged);
    expect(await refusalOf(response)).toEqual([401, 'token.unauthenticated']);
    expect(logged).toHaveLength(1);
    expect(logged.join()).not.toContain(token);
  });

  it.each([
    ['SingleTenant', { ...botApp }],
    ['MultiTenant', { ...botApp, appType: 'MultiTenant' as const, tenantId: undefined }],
    ['UserAssignedMSI', { ...botApp, appType: 'UserAssignedMSI' as const }],
  ])('makes an adapter for an app of type %s', (_, app) => {
    expect(() => createBotAdapter(app)).not.toThrow();
  });
});
