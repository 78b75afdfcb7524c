import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBotAdapter, mountBotFramework } from '../../../../src/channels/bot-framework/botFramework.ts';
import { createSend } from '../../../../src/channels/bot-framework/createSend.ts';
import { streamed } from '../../../../src/channels/streamed.ts';
import { systemClock } from '../../../../src/clock.ts';
import { createDeliveries } from '../../../../src/deliveries/createDeliveries.ts';
import { filesOf } from '../../../../src/model/message.ts';
import { succeed } from '../../../../src/model/result.ts';
import { type ConnectorSink, startConnectorSink } from '../../../support/connectorSink.ts';
import { countingBot, startTurns } from '../../../support/countingBot.ts';
import { useDatabase } from '../../../support/databases.ts';
import { refusalOf } from '../../../support/httpHost.ts';
import { activityTo, bot, post, useEndpoints } from './endpoint.ts';

const start = useEndpoints();

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
