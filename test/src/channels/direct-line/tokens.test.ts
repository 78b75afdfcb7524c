import { createSecretKey } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createTokens } from '../../../../src/channels/direct-line/tokens.ts';

const secret = 'a-signing-secret-of-32-characters-or-more';
let now = Date.UTC(2026, 10, 2, 9);
const clock = { now: () => now };
const tokens = createTokens({ secret, seconds: 3_600, clock });
const claims = { conversation: 'c1', user: 'dl_u1', locale: 'zh-CN' };

describe('a token', () => {
  it('gives back what it was made for', async () => {
    const { token, expiresIn } = await tokens.issue(claims);
    expect(expiresIn).toBe(3_600);
    expect(await tokens.read(token)).toEqual({ ok: true, value: claims });
  });

  it('is good until the second of its expiry and no longer', async () => {
    const { token } = await tokens.issue(claims);
    now += 3_599_000;
    expect((await tokens.read(token)).ok).toBe(true);
    now += 1_000;
    expect(await tokens.read(token)).toEqual({ ok: false, reason: 'token.expired' });
  });

  it('of another key, without a signature, tampered with, incomplete or no token at all is forged', async () => {
    const key = createSecretKey(Buffer.from(secret));
    const { token } = await tokens.issue(claims);
    const [head, payload, signature] = token.split('.');
    const other = Buffer.from(JSON.stringify({ ...claims, conversation: 'c2', aud: 'directline', exp: now })).toString(
      'base64url',
    );
    const elsewhere = createTokens({ secret: `${secret}!`, seconds: 3_600, clock });
    const sign = (body: Record<string, unknown>, alg = 'HS256') =>
      new SignJWT({ aud: 'directline', ...body }).setProtectedHeader({ alg }).sign(key);
    const seconds = Math.floor(now / 1000);
    for (const forged of [
      (await elsewhere.issue(claims)).token,
      new UnsecuredJWT({ ...claims, aud: 'directline', exp: seconds + 60 }).encode(),
      `${head}.${other}.${signature}`,
      `${head}.${payload}.`,
      await sign({ conversation: 'c1' }),
      await sign({ exp: seconds + 60 }),
      await sign({ conversation: 'c1', exp: seconds + 60 }, 'HS512'),
      'hello',
      '',
    ]) {
      expect(await tokens.read(forged), forged).toEqual({ ok: false, reason: 'token.forged' });
    }
  });

  it('for a stream opens no other door, and the other way round', async () => {
    const stream = await tokens.issueForStream('c1');
    const { token } = await tokens.issue(claims);
    expect(await tokens.readForStream(stream)).toMatchObject({ ok: true, value: { conversation: 'c1' } });
    expect(await tokens.read(stream)).toEqual({ ok: false, reason: 'token.forged' });
    expect(await tokens.readForStream(token)).toEqual({ ok: false, reason: 'token.forged' });
  });

  it('cannot be signed with a secret that could be guessed', () => {
    expect(() => createTokens({ secret: 'short', seconds: 60, clock })).toThrow('32');
  });
});
