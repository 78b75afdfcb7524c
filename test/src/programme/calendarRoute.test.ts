import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import restify, { type Server } from 'restify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Booking } from '../../../src/model/bookings.ts';
import type { Records } from '../../../src/model/records.ts';
import { locales } from '../../../src/model/text.ts';
import { createCalendarRoutes } from '../../../src/programme/calendarRoute.ts';
import { createDatabase, type Database } from '../../../src/records/database.ts';
import { createRecords } from '../../../src/records/records.ts';

const clock = { now: () => Date.parse('2027-02-02T10:00+08:00') };
let dir: string;
let database: Database;
let records: Records;
let server: Server;
let address: string;
let booking: Booking;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'calendar-'));
  database = createDatabase({ dataDir: dir });
  await database.migrate();
  records = createRecords(database.db, clock);
  await records.programme.load([
    {
      id: 'bio-1',
      kind: 'event',
      theme: 'bio-pharmaceuticals',
      title: { zh: '药品注册/对接会', en: "Drug registration: firms' talks" },
      summary: { zh: '简介', en: 'Summary' },
      startsAt: Date.parse('2027-03-05T14:00+08:00'),
      endsAt: Date.parse('2027-03-05T17:00+08:00'),
      registrationClosesAt: Date.parse('2027-03-03T18:00+08:00'),
      online: true,
      countries: [],
      counterparts: [],
      languages: ['zh'],
      seats: 40,
      seatsPerFirm: 3,
      demo: false,
    },
  ]);
  const held = await records.bookings.hold({
    eventId: 'bio-1',
    personId: 'directline:u',
    firm: { name: '某某科技', creditCode: '91110108MA01ABCD1X' },
    delegates: [{ name: '李明', phone: '+8613800138000' }],
  });
  if (!held.ok) throw new Error(held.reason);
  booking = held.value;
  server = restify.createServer();
  createCalendarRoutes({ records, clock, pageUrl: 'https://example.com/chat' })(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}/calendar`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await database.close();
  rmSync(dir, { recursive: true });
});

describe.each(locales)('fetching a calendar file (%s)', (locale) => {
  it('gives an attachment that nobody keeps', async () => {
    const response = await fetch(`${address}/${booking.calendarKey}.ics?lang=${locale}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const disposition = response.headers.get('content-disposition') ?? '';
    expect(disposition).toContain(`attachment; filename="${booking.reference}.ics"`);
    const name = decodeURIComponent(/filename\*=UTF-8''([\w.!~%-]+)$/.exec(disposition)?.[1] ?? '');
    expect(name).toBe(
      locale === 'zh'
        ? `${booking.reference} 药品注册 对接会.ics`
        : `${booking.reference} Drug registration  firms' talks.ics`,
    );
    const entry = new ICAL.Component(ICAL.parse(await response.text())).getFirstSubcomponent('vevent');
    expect(entry?.getFirstPropertyValue('uid')).toBe(`${booking.reference}@bridgehead`);
  });

  it('follows the language that the browser prefers', async () => {
    const headers = { 'accept-language': `fr, ${locale === 'zh' ? 'zh-CN' : 'en-GB'};q=0.8, de` };
    const response = await fetch(`${address}/${booking.calendarKey}.ics`, { headers });
    expect(response.headers.get('content-language')).toBe(locale === 'zh' ? 'zh-CN' : 'en');
  });

  it('tells in both languages that there is no such file, its own first', async () => {
    const page = await fetch(`${address}/unknown.ics?lang=${locale}`, { headers: { accept: 'text/html,*/*' } });
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const text = await page.text();
    const places = [text.indexOf('没有找到'), text.indexOf('There is no such')];
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect((places[0] ?? 0) < (places[1] ?? 0)).toBe(locale === 'zh');
  });
});

it.each(['unknown.ics', 'unknown', '%E4%B8%AD.ics', `..%2f..%2fetc.ics`, `${'a'.repeat(90)}.ics`])(
  'answers 404 to a program that asks for %s',
  async (file) => {
    const response = await fetch(`${address}/${file}`);
    expect(response.status).toBe(404);
    const body = (await response.json()) as { error: { message: string } };
    expect(body).toMatchObject({ error: { code: 'NotFound' } });
    expect(body.error.message).toMatch(/没有找到.*There is no such calendar file/s);
    expect(response.headers.get('cache-control')).toBe('no-store');
  },
);

it('does not find a file without its ending', async () => {
  expect((await fetch(`${address}/${booking.calendarKey}`)).status).toBe(404);
});
