import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment, loadConfig } from '../../src/config.ts';
import { makeFolder } from '../support/program.ts';

const secret = 'x'.repeat(32);
const database = { DATABASE_URL: 'postgres://localhost/bridgehead', DIRECTLINE_SIGNING_SECRET: secret };

test('.env.example names every setting, and no other', () => {
  const example = readFileSync(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');
  const named = example.split('\n').flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
  expect(named.sort()).toEqual(Object.keys(environment.shape).sort());
});

test('.env.example as it is gives the defaults', () => {
  const example = readFileSync(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');
  const settings = Object.fromEntries(
    [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  const folder = makeFolder();
  const config = loadConfig({ ...settings, DATA_DIR: folder.path });
  expect(config).toEqual(loadConfig({ DATA_DIR: folder.path }));
  expect(config).toMatchObject({ host: '127.0.0.1', port: 3978, logLevel: 'info', widgetOrigins: [] });
  folder.remove();
});

test('requires the signing secret when processes share a database', () => {
  expect(() => loadConfig({ DATABASE_URL: database.DATABASE_URL })).toThrow(/DIRECTLINE_SIGNING_SECRET/);
  expect(loadConfig(database).signingSecret).toBe(secret);
});

test('refuses secrets that are too short', () => {
  const short = { ...database, DIRECTLINE_SIGNING_SECRET: 'short', DIRECTLINE_SECRET: 'short' };
  expect(() => loadConfig(short)).toThrow(/DIRECTLINE_SIGNING_SECRET.*DIRECTLINE_SECRET/);
});

test('requires what the type of the Azure app needs', () => {
  const app = { ...database, MICROSOFT_APP_ID: 'an-app' };
  expect(() => loadConfig(app)).toThrow(/MICROSOFT_APP_PASSWORD.*MICROSOFT_APP_TENANT_ID/);
  expect(() => loadConfig({ ...app, MICROSOFT_APP_TYPE: 'MultiTenant' })).toThrow(/PASSWORD/);
  const managed = { ...app, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_TENANT_ID: 'a-tenant' };
  expect(loadConfig(managed).botApp).toEqual({ appId: 'an-app', tenantId: 'a-tenant', appType: 'UserAssignedMSI' });
});

test('takes the origins of the sites on the allow-list, and no more of their addresses', () => {
  const config = loadConfig({ ...database, WIDGET_ORIGINS: 'https://a.example/page, http://b.example:8080' });
  expect(config.widgetOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
  expect(() => loadConfig({ ...database, WIDGET_ORIGINS: 'a.example' })).toThrow(/WIDGET_ORIGINS/);
});
