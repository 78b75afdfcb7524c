import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { environment, loadConfig } from '../../src/config.ts';
import { AppError } from '../../src/model/appError.ts';
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

test('takes a mail server and a sender together, or neither', () => {
  const mail = { SMTP_URL: 'smtps://events:secret@mail.example.cn:465', MAIL_FROM: '桥头堡 <events@example.cn>' };
  expect(loadConfig({ ...database, ...mail }).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
  expect(loadConfig(database).mail).toBeUndefined();
  expect(() => loadConfig({ ...database, SMTP_URL: mail.SMTP_URL })).toThrow(/MAIL_FROM: required with SMTP_URL/);
  expect(() => loadConfig({ ...database, MAIL_FROM: mail.MAIL_FROM })).toThrow(/SMTP_URL: required with MAIL_FROM/);
  expect(() => loadConfig({ ...database, ...mail, SMTP_URL: 'https://mail.example.cn' })).toThrow(/SMTP_URL/);
});

test.each(['events@example.cn', 'Events <events@example.cn>', '桥头堡 Bridgehead <events@example.cn>'])(
  'takes the sender %s',
  (from) => {
    expect(loadConfig({ ...database, SMTP_URL: 'smtp://mail', MAIL_FROM: from }).mail?.from).toBe(from);
  },
);

test.each([
  'events',
  '<events@example.cn>',
  'a@example.cn, b@example.cn',
  'Events <events>',
  'Events events@example.cn',
])('does not take the sender %s', (from) => {
  expect(() => loadConfig({ ...database, SMTP_URL: 'smtp://mail', MAIL_FROM: from })).toThrow(/MAIL_FROM: not an/);
});

test('keeps a seat for a day unless it is told otherwise', () => {
  const hours = (value?: string) => loadConfig({ ...database, WAITLIST_OFFER_HOURS: value }).offerLength / 3_600_000;
  expect([hours(), hours(''), hours('12'), hours('0.5')]).toEqual([24, 24, 12, 0.5]);
  for (const value of ['0', '-1', '169', 'a day']) expect(() => hours(value)).toThrow(/WAITLIST_OFFER_HOURS/);
});

const secretFile = 'direct-line-signing-secret';

test('makes a signing secret at the first start, whole and for the owner alone, and keeps it', () => {
  const folder = makeFolder();
  const { signingSecret } = loadConfig({ DATA_DIR: folder.path });
  expect(signingSecret).toMatch(/^[\w-]{43}$/);
  expect(readdirSync(folder.path)).toEqual([secretFile]);
  expect(statSync(join(folder.path, secretFile)).mode & 0o777).toBe(0o600);
  expect(loadConfig({ DATA_DIR: folder.path }).signingSecret).toBe(signingSecret);
  folder.remove();
});

test('takes the one signing secret when processes start at the same moment', async () => {
  const folder = makeFolder();
  const program = `import { loadConfig } from './src/config.ts';
    process.stdout.write(loadConfig({ DATA_DIR: process.argv[1] }).signingSecret);`;
  const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program, folder.path]);
  const secrets = await Promise.all(Array.from({ length: 4 }, async () => (await start()).stdout));
  expect(new Set(secrets)).toEqual(new Set([readFileSync(join(folder.path, secretFile), 'utf8')]));
  expect(readdirSync(folder.path)).toEqual([secretFile]);
  folder.remove();
});

test.each(['', '\n', 'x'.repeat(31)])(
  'refuses a kept signing secret that is too short, naming its file: %j',
  (short) => {
    const folder = makeFolder();
    const file = join(folder.path, secretFile);
    writeFileSync(file, short);
    const refusal = refusalOf(() => loadConfig({ DATA_DIR: folder.path }));
    expect(refusal).toMatchObject({ code: 'data-dir.unusable', message: expect.stringContaining(`${file} has fewer`) });
    expect(refusal.message).toMatch(/remove that file/);
    expect(refusal.message).not.toContain('\n');
    expect(readFileSync(file, 'utf8')).toBe(short);
    folder.remove();
  },
);

function refusalOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('it was not refused');
}
