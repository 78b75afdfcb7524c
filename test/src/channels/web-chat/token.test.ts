import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTokens } from '../../../../src/channels/direct-line/tokens.ts';
import { createVisits, visitSeconds } from '../../../../src/channels/web-chat/visits.ts';
import { refusalOf } from '../../../support/httpHost.ts';
import { type PageServer, startPageServer } from './pageServer.ts';

interface Answer {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly expires_in: number;
  readonly resume?: string;
}

let server: PageServer;
beforeAll(async () => {
  server = await startPageServer();
});
afterAll(() => server.close());

async function visit({ cookie, body, url = server.url }: { cookie?: string; body?: unknown; url?: string } = {}) {
  const response = await fetch(`${url}/web-chat/token`, {
    method: 'POST',
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const setCookie = response.headers.get('set-cookie') ?? '';
  const answer = (await response.json()) as Answer;
  return { status: response.status, answer, setCookie, cookie: setCookie.split(';')[0] ?? '' };
}

async function history({ conversationId, token }: Answer): Promise<string[]> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const domain = `${server.url}/v3/directline/conversations`;
  await fetch(domain, { method: 'POST', headers, body: '{}' });
  const response = await fetch(`${domain}/${conversationId}/activities`, { headers });
  const { activities } = (await response.json()) as { activities: { text: string }[] };
  return activities.map(({ text }) => text);
}

async function say({ conversationId, token }: Answer, text: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const url = `${server.url}/v3/directline/conversations/${conversationId}/activities`;
  await fetch(url, { method: 'POST', headers, body: JSON.stringify({ type: 'message', text }) });
}

describe('POST /web-chat/token', () => {
  it('gives any visitor a token for a conversation of their own', async () => {
    const one = await visit();
    const other = await visit();
    expect(one.status).toBe(200);
    expect(one.answer.userId).toMatch(/^dl_/);
    expect(one.answer.expires_in).toBeGreaterThan(0);
    expect(one.answer).not.toHaveProperty('resume');
    expect(other.answer.conversationId).not.toBe(one.answer.conversationId);
    expect(other.answer.userId).not.toBe(one.answer.userId);
    expect(await history(one.answer)).toEqual(['您好！Hello!']);
  });

  it('goes on with the conversation of whoever comes back, history and all', async () => {
    const first = await visit();
    await history(first.answer);
    await say(first.answer, '在吗');
    const second = await visit({ cookie: `other=1; ${first.cookie}; another=2`, body: { locale: 'zh-CN' } });
    expect(second.answer.userId).toBe(first.answer.userId);
    expect(second.answer.conversationId).toBe(first.answer.conversationId);
    expect(await history(second.answer)).toEqual(['您好！Hello!', '在吗', 'echo: 在吗']);
  });

  it('starts afresh on demand, as the same user, and goes on with that one from then on', async () => {
    const first = await visit();
    const second = await visit({ cookie: first.cookie, body: { new: true } });
    expect(second.answer.userId).toBe(first.answer.userId);
    expect(second.answer.conversationId).not.toBe(first.answer.conversationId);
    const third = await visit({ cookie: second.cookie });
    expect(third.answer.conversationId).toBe(second.answer.conversationId);
  });

  it('keeps the cookie from scripts and other sites, and to encrypted connections where there are any', async () => {
    const { setCookie } = await visit();
    expect(setCookie).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(setCookie).toContain('; Path=/web-chat;');
    const behindProxy = await startPageServer({ publicUrl: 'https://chat.example.org' });
    try {
      expect((await visit({ url: behindProxy.url })).setCookie).toMatch(/; Secure$/);
    } finally {
      await behindProxy.close();
    }
  });

  it('starts afresh with a cookie that is forged, broken or a Direct Line token', async () => {
    const { answer, cookie } = await visit();
    const [name, value = ''] = cookie.split('=');
    const [header, payload = '', signature] = value.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forgedPayload = Buffer.from(JSON.stringify({ ...claims, sub: 'dl_victim' })).toString('base64url');
    const forged = `${header}.${forgedPayload}.${signature}`;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const bad of [forged, unsigned, answer.token, value.slice(0, -3), 'x', '', '%00', 'a.b.c']) {
      const next = await visit({ cookie: `${name}=${bad}` });
      expect(next.status, bad).toBe(200);
      expect(next.answer.userId, bad).not.toBe(answer.userId);
      expect(next.answer.userId, bad).not.toBe('dl_victim');
      expect(next.answer.conversationId, bad).not.toBe(answer.conversationId);
    }
  });

  it('begins a conversation anew that is no longer in the records', async () => {
    const first = await visit();
    await history(first.answer);
    await say(first.answer, '在吗');
    await server.forget();
    const second = await visit({ cookie: first.cookie });
    expect(await history(second.answer)).toEqual(['您好！Hello!']);
  });

  it('gives the widget a ticket to keep instead of a cookie', async () => {
    const first = await visit({ body: { resume: null } });
    expect(first.setCookie).toBe('');
    const second = await visit({ body: { resume: first.answer.resume } });
    expect(second.answer.conversationId).toBe(first.answer.conversationId);
    expect(second.answer.userId).toBe(first.answer.userId);
    const forged = await visit({ body: { resume: 'a.b.c' } });
    expect(forged.answer.userId).not.toBe(first.answer.userId);
  });

  it('does not read the cookie when a ticket is kept instead', async () => {
    const first = await visit();
    const embedded = await visit({ cookie: first.cookie, body: { resume: null } });
    expect(embedded.answer.userId).not.toBe(first.answer.userId);
  });

  it('is refused to pages of other sites, and sets no cookie then', async () => {
    const ask = (site: string) =>
      fetch(`${server.url}/web-chat/token`, { method: 'POST', headers: { 'sec-fetch-site': site } });
    const refused = await ask('cross-site');
    expect(refused.headers.get('set-cookie')).toBeNull();
    expect(await refusalOf(refused)).toEqual([403, 'web-chat.forbidden']);
    for (const site of ['same-origin', 'same-site', 'none']) expect((await ask(site)).status, site).toBe(200);
  });

  it('refuses a body that it cannot read', async () => {
    for (const body of [[], 'new', { new: 'yes' }, { locale: 'x'.repeat(100) }, { locale: 1 }, { resume: 5 }]) {
      const { status, answer } = await visit({ body });
      expect([status, answer], JSON.stringify(body)).toEqual([
        400,
        { error: { code: 'web-chat.malformed', message: expect.stringContaining('"new"') } },
      ]);
    }
  });
});

describe('the ticket of a visit', () => {
  const secret = 'a signing secret for tests that is long enough';
  const visitOf = { userId: 'dl_1', conversationId: 'c1' };

  it('is good until the visitor has stayed away for too long', async () => {
    let now = Date.UTC(2026, 10, 22);
    const visits = createVisits({ secret, clock: { now: () => now } });
    const ticket = await visits.sign(visitOf);
    now += (visitSeconds - 60) * 1000;
    expect(await visits.read(ticket)).toEqual(visitOf);
    now += 120_000;
    expect(await visits.read(ticket)).toBeUndefined();
  });

  it('is no Direct Line token, though one secret makes both', async () => {
    const clock = { now: () => Date.UTC(2026, 10, 22) };
    const ticket = await createVisits({ secret, clock }).sign(visitOf);
    const read = await createTokens({ secret, seconds: 60, clock }).read(ticket);
    expect(read).toEqual({ ok: false, reason: 'token.forged' });

    const underTokenKey = await new SignJWT({ conversation: 'c1' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('dl_1')
      .setExpirationTime(Math.floor(clock.now() / 1000) + 60)
      .sign(Buffer.from(secret));
    expect(await createVisits({ secret, clock }).read(underTokenKey)).toBeUndefined();
  });
});
