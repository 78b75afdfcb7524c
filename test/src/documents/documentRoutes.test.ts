import restify, { type Server } from 'restify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentRoutes } from '../../../src/documents/documentRoutes.ts';
import type { PreparationSheet } from '../../../src/model/preparation.ts';
import { exampleEvent } from '../../contracts/exampleEvents.ts';

const code = 'K7F3Q-9XTMA';
const sheet: PreparationSheet = {
  title: '准备单',
  told: [],
  sections: [],
  papers: [],
  questions: [],
  note: 'note',
  madeOn: '2026-11-22',
  demo: false,
};

let server: Server;
let address: string;
const languages: string[] = [];
let admitted = true;

beforeAll(async () => {
  server = restify.createServer();
  createDocumentRoutes(
    {
      hasTicket: async (asked) => asked === code,
      findAttendance: async (asked) =>
        asked === code
          ? {
              delegateName: '王小明',
              firmName: '某某',
              event: exampleEvent(),
              reference: 'EV-7K2M9Q',
              ticketCode: code,
              issuedAt: Date.parse('2026-12-26T09:00:00+08:00'),
            }
          : undefined,
      async findPreparation(key, locale) {
        languages.push(locale);
        return key === 'a-key' ? sheet : undefined;
      },
    },
    async () => {
      if (!admitted) throw Object.assign(new Error('later'), { statusCode: 429 });
    },
  )(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

describe('files of registrations', () => {
  it.each([
    [`/tickets/${code}.png`, 'image/png', [0x89, 0x50, 0x4e, 0x47]],
    [`/certificates/${code}.pdf`, 'application/pdf', [0x25, 0x50, 0x44, 0x46]],
    ['/preparations/a-key.pdf', 'application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ])('%s is %s, kept in no cache and told to no other site', async (path, type, begins) => {
    const response = await fetch(address + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 4)]).toEqual(begins);
  });

  it('are made for nobody who asks too often; an image costs little', async () => {
    admitted = false;
    const pdf = await fetch(`${address}/certificates/${code}.pdf`);
    const image = await fetch(`${address}/tickets/${code}.png`);
    admitted = true;
    expect([pdf.status, image.status]).toEqual([429, 200]);
  });

  it('are named for people, also where a program knows ASCII only', async () => {
    const { headers } = await fetch(`${address}/certificates/${code}.pdf`);
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="EV-7K2M9Q\.pdf"; filename\*=UTF-8''%E5/);
  });

  it.each([
    ['?lang=en', undefined, 'en'],
    ['?lang=zh', 'en', 'zh'],
    ['', 'en-GB,en;q=0.8', 'en'],
    ['', undefined, 'zh'],
  ])('are in the language asked for (%s, browser %s: %s)', async (query, preferred, locale) => {
    const headers = preferred === undefined ? {} : { 'accept-language': preferred };
    const response = await fetch(`${address}/preparations/a-key.pdf${query}`, { headers });
    expect(response.headers.get('content-language')).toBe(locale === 'zh' ? 'zh-CN' : 'en');
    expect(languages.at(-1)).toBe(locale);
  });

  it.each([
    '/tickets/AAAAA-AAAAA.png',
    `/tickets/${code}`,
    '/certificates/x.pdf',
    '/preparations/x.pdf',
    '/preparations/a-key.png',
  ])('%s is not there, and both languages say what to do', async (path) => {
    const response = await fetch(address + path, { headers: { accept: 'text/html', 'accept-language': 'en' } });
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('“我的报名”');
    expect(page).toContain('my registrations');
    expect(page.indexOf('my registrations')).toBeLessThan(page.indexOf('我的报名'));
  });
});
