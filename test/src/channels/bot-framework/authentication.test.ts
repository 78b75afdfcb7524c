import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata.js';
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotApp } from '../../../../src/channels/bot-framework/authentication.ts';
import { createBotAdapter } from '../../../../src/channels/bot-framework/botFramework.ts';
import { refusalOf } from '../../../support/httpHost.ts';
import { activityTo, post, useEndpoints } from './endpoint.ts';

const start = useEndpoints();

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
