import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDirectLine } from '../../../../src/channels/direct-line/directLine.ts';
import { createTokens } from '../../../../src/channels/direct-line/tokens.ts';
import { systemClock } from '../../../../src/clock.ts';
import { AppError } from '../../../../src/model/appError.ts';
import { createConversations } from '../../../../src/records/conversations.ts';
import { createUploads } from '../../../../src/records/uploads.ts';
import { makeDatabase, type TestDatabase } from '../../../support/databases.ts';
import {
  directLineSecret,
  signingSecret,
  startDirectLine,
  type TestDirectLine,
} from '../../../support/directLineHost.ts';
import { type ActivitySet, type Begun, begin, call, generateToken, textsOf } from '../../../support/directLineRest.ts';
import { refusalOf, startServer } from '../../../support/httpHost.ts';

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

  it('is refused as what it is when the bot cannot be reached', async () => {
    const server = await startServer({}, (http) => {
      createDirectLine({
        host: http,
        adapter: new CloudAdapter(new ConfigurationBotFrameworkAuthentication({})),
        botAppId: '',
        takeTurn: async () => {
          throw new AppError('database.unavailable', 'unavailable', 'The database does not answer.');
        },
        conversations: createConversations(host.database.db, systemClock),
        changes: { onChange: () => () => undefined },
        clock: systemClock,
        logger: pino({ level: 'silent' }),
        signingSecret,
        secret: directLineSecret,
        tokenSeconds: 60,
        uploads: createUploads(host.database.db, systemClock),
        bot: { id: 'bridgehead', name: '桥头堡' },
      });
    });
    const answer = call('POST', `${server.url}/v3/directline/conversations`, directLineSecret, {});
    expect(await refusal(answer)).toEqual([503, 'database.unavailable']);
    await server.close();
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
