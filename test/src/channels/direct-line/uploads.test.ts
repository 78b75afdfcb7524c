import { request } from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largestFile } from '../../../../src/model/message.ts';
import { makeDatabase, type TestDatabase } from '../../../support/databases.ts';
import { startDirectLine, type TestDirectLine } from '../../../support/directLineHost.ts';
import { type ActivitySet, type Begun, begin, call, textsOf } from '../../../support/directLineRest.ts';
import { docFile, docxFile, pdfFile } from '../../../support/exampleFiles.ts';
import { refusalOf } from '../../../support/httpHost.ts';

let place: TestDatabase;
let host: TestDirectLine;
beforeAll(async () => {
  place = await makeDatabase('sqlite');
  host = await startDirectLine(place, { rates: { upload: { points: 1_000, seconds: 60 } } });
});
afterAll(async () => {
  await host.stop();
  await place.remove();
});

const pdf = pdfFile();
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** A PDF of so many bytes. */
const pdfOf = (bytes: number) => pdfFile(Buffer.alloc(bytes - pdfFile('').length));

function upload(
  { conversationId, token }: Begun,
  files: readonly { bytes: Uint8Array; name: string }[],
  activity?: unknown,
  domain = host.domain,
): Promise<Response> {
  const form = new FormData();
  if (activity !== undefined) {
    const text = typeof activity === 'string' ? activity : JSON.stringify(activity);
    form.append('activity', new Blob([text], { type: 'application/vnd.microsoft.activity' }));
  }
  for (const { bytes, name } of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${domain}/conversations/${conversationId}/upload?userId=me`, { method: 'POST', headers, body: form });
}

interface SeenFile {
  readonly contentType: string;
  readonly contentUrl?: string;
  readonly name: string;
}

/** The attachments of the user's last message, as the client sees them. */
async function seen({ conversationId, token }: Begun): Promise<readonly SeenFile[]> {
  const { body } = await call<ActivitySet>('GET', `${host.domain}/conversations/${conversationId}/activities`, token);
  const own = body.activities.filter(({ attachments }) => attachments !== undefined);
  return own.at(-1)?.attachments as readonly SeenFile[];
}

async function countUploads(): Promise<number> {
  const rows = await host.database.db.selectFrom('uploads').select('id').execute();
  return rows.length;
}

describe('an upload', () => {
  it('is taken by what the files hold, several at once, with or without an activity', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const files = [
      { bytes: pdf, name: 'a.pdf' },
      { bytes: docxFile(), name: 'cv.exe' },
      { bytes: docFile(), name: 'cv.pdf' },
    ];
    expect((await upload(begun, files, { type: 'message', text: 'two' })).status).toBe(200);
    expect((await seen(begun)).map(({ contentType }) => contentType)).toEqual([
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/msword',
    ]);
    expect((await upload(begun, files)).status).toBe(200);
    const read = files.map(({ name, bytes }) => ` [${name} ${bytes.length}]`).join('');
    expect((await textsOf(host.domain, begun)).slice(1)).toEqual([
      '> two',
      `dl_anna said: two${read}`,
      '> undefined',
      `dl_anna said: ${read}`,
    ]);
  });

  it.each([
    ['a program', Buffer.from('MZ\x90\x00'.padEnd(200, '\0'), 'latin1'), 'report.pdf'],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'page.pdf'],
    ['an image', png, 'cv.pdf'],
    ['an image with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'a.svg'],
    ['an archive', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'), 'a.docx'],
    ['a document with macros', docxFile({ 'word/vbaProject.bin': 'x' }), 'a.docx'],
    ['nothing', Buffer.alloc(0), 'empty.pdf'],
  ])('of %s reaches the bot and is not kept, whatever it is called', async (_, bytes, name) => {
    const begun = await begin(host.domain, 'dl_anna');
    const before = await countUploads();
    expect((await upload(begun, [{ bytes, name }], { type: 'message' })).status).toBe(200);
    expect((await textsOf(host.domain, begun)).at(-1)).toBe(`dl_anna said:  [${name} ${bytes.length}]`);
    expect(await seen(begun)).toEqual([{ contentType: 'application/octet-stream', name }]);
    expect(await countUploads()).toBe(before);
  });

  it('of more than 5 MB is told by the bot, the connection staying whole', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const before = await countUploads();
    const send = async (...sizes: readonly number[]) => {
      const files = sizes.map((size, index) => ({ bytes: pdfOf(size), name: `${index}.pdf` }));
      expect((await upload(begun, files, { type: 'message', text: 'x'.repeat(5_000) })).status).toBe(200);
      return (await textsOf(host.domain, begun)).at(-1)?.replace(/x+/, '');
    };
    expect(await send(largestFile)).toBe(`dl_anna said:  [0.pdf ${largestFile}]`);
    expect(await send(largestFile + 1)).toBe('dl_anna said:  [0.pdf too-large]');
    expect(await seen(begun)).toEqual([{ contentType: 'application/octet-stream', name: '0.pdf' }]);
    expect(await send(3_000_000, 3_000_000, 200)).toBe('dl_anna said:  [0.pdf 3000000] [1.pdf too-large] [2.pdf 200]');
    expect(await send(...Array(12).fill(200))).toBe(
      `dl_anna said: ${Array.from({ length: 10 }, (_, index) => ` [${index}.pdf 200]`).join('')}`,
    );
    expect(await countUploads()).toBe(before + 1 + 2 + 10);
  });

  it('is never kept in memory, however long it is', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const before = process.memoryUsage().arrayBuffers;
    let highest = 0;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const url = `${host.domain}/conversations/${begun.conversationId}/upload?userId=me`;
      const headers = {
        authorization: `Bearer ${begun.token}`,
        'content-type': 'multipart/form-data; boundary=b',
        'transfer-encoding': 'chunked',
      };
      const sending = request(url, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sending.on('error', reject);
      sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
      const chunk = Buffer.alloc(1024 * 1024, 'x');
      let left = 400;
      const more = (): void => {
        highest = Math.max(highest, process.memoryUsage().arrayBuffers - before);
        while (left > 0) {
          left -= 1;
          if (!sending.write(chunk)) return void sending.once('drain', more);
        }
        sending.end('\r\n--b--\r\n');
      };
      more();
    });
    expect(status).toBe(200);
    expect((await textsOf(host.domain, begun)).at(-1)).toBe('dl_anna said:  [a.pdf too-large]');
    expect(highest).toBeLessThan(200 * 1024 * 1024);
  });

  it('that is not one is refused', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const file = { bytes: pdf, name: 'a.pdf' };
    expect(await refusalOf(await upload(begun, [], { type: 'message' }))).toEqual([400, 'upload.malformed']);
    expect(await refusalOf(await upload(begun, [file], '{"type":'))).toEqual([400, 'upload.malformed']);
    expect(await refusalOf(await upload(begun, [file], { type: 'nonsense' }))).toEqual([400, 'activity.type-refused']);
    const send = (type: string, body: string) =>
      fetch(`${host.domain}/conversations/${begun.conversationId}/upload`, {
        method: 'POST',
        headers: { authorization: `Bearer ${begun.token}`, 'content-type': type },
        body,
      });
    expect(await refusalOf(await send('application/json', '{}'))).toEqual([415, 'content-type.unsupported']);
    expect(await refusalOf(await send('multipart/form-data', 'x'))).toEqual([400, 'upload.malformed']);
    const cut = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF';
    expect(await refusalOf(await send('multipart/form-data; boundary=b', cut))).toEqual([400, 'upload.malformed']);
    expect(await textsOf(host.domain, begun)).toHaveLength(1);
  });

  it.each([
    ['nested too deep', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['nested too deep inside', `{"type":"message","value":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['reaching for the prototype', '{"type":"message","value":{"__proto__":{"admin":true}}}'],
  ])('whose activity is %s is refused, in a part of either kind', async (_, activity) => {
    const begun = await begin(host.domain, 'dl_anna');
    const file = { bytes: pdf, name: 'a.pdf' };
    expect(await refusalOf(await upload(begun, [file], activity))).toEqual([400, 'upload.malformed']);
    const form = new FormData();
    form.append('activity', activity);
    form.append('file', new Blob([new Uint8Array(pdf)]), 'a.pdf');
    const url = `${host.domain}/conversations/${begun.conversationId}/upload?userId=me`;
    const headers = { authorization: `Bearer ${begun.token}` };
    const response = await fetch(url, { method: 'POST', headers, body: form });
    expect(await refusalOf(response)).toEqual([400, 'upload.malformed']);
    expect(await textsOf(host.domain, begun)).toHaveLength(1);
  });

  it('whose activity is too large is refused', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const activity = { type: 'message', value: 'x'.repeat(300_000) };
    const answer = await upload(begun, [{ bytes: pdf, name: 'a.pdf' }], activity);
    expect(await refusalOf(answer)).toEqual([413, 'upload.too-large']);
  });

  it('that is delivered twice is kept once', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const before = await countUploads();
    const activity = { type: 'message', text: 'once', channelData: { clientActivityID: 'the-same' } };
    for (let n = 0; n < 3; n++) await upload(begun, [{ bytes: pdf, name: 'a.pdf' }], activity);
    expect(await countUploads()).toBe(before + 1);
    expect(await textsOf(host.domain, begun)).toHaveLength(3);
  });

  it('whose message could not be recorded is not kept', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const before = await countUploads();
    await sql`alter table activities rename to gone`.execute(host.database.db);
    expect((await upload(begun, [{ bytes: pdf, name: 'a.pdf' }])).status).toBe(500);
    await sql`alter table gone rename to activities`.execute(host.database.db);
    expect(await countUploads()).toBe(before);
  });

  it('can be named again by its own conversation; what is elsewhere is not fetched', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const other = await begin(host.domain, 'dl_ben');
    await upload(begun, [{ bytes: pdf, name: 'a.pdf' }]);
    const [kept] = await seen(begun);
    const name = async (by: Begun, contentUrl: string | undefined) => {
      const attachments = [{ contentType: 'application/pdf', contentUrl, name: '../b.pdf' }];
      await call('POST', `${host.domain}/conversations/${by.conversationId}/activities`, by.token, {
        type: 'message',
        text: 'again',
        attachments,
      });
      return (await textsOf(host.domain, by)).at(-1)?.replace(/^.*again/, '');
    };
    expect(await name(begun, kept?.contentUrl)).toBe(` [b.pdf ${pdf.length}]`);
    expect(await name(begun, kept?.contentUrl?.replace(/[^/]+$/, 'x.pdf'))).toBe(' [b.pdf gone]');
    expect(await name(other, kept?.contentUrl)).toBe(' [b.pdf unsupported]');
    expect(await name(begun, 'https://example.org/a.pdf')).toBe(' [b.pdf unsupported]');
    expect(await name(begun, undefined)).toBe('');
  });

  it('keeps no path of the name that it came with, and can name no file but its own', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    expect((await upload(begun, [{ bytes: pdf, name: '../../etc/passwd.pdf' }])).status).toBe(200);
    expect((await textsOf(host.domain, begun)).at(-1)).toBe(`dl_anna said:  [passwd.pdf ${pdf.length}]`);
    const headers = { authorization: `Bearer ${begun.token}` };
    for (const name of ['private.pdf', '..%2Fprivate.pdf', 'x%2F..%2Fprivate.pdf', `${'a'.repeat(22)}.pdf`]) {
      const url = `${host.domain}/conversations/${begun.conversationId}/attachments/${name}`;
      expect(await refusalOf(await fetch(url, { headers })), name).toEqual([404, 'attachment.unknown']);
    }
  });

  it('too many from one address are refused', async () => {
    const strict = await startDirectLine(place, { rates: { upload: { points: 1, seconds: 600 } } });
    const files = [{ bytes: pdf, name: 'a.pdf' }];
    const [one, two] = [await begin(strict.domain, 'dl_a'), await begin(strict.domain, 'dl_b')];
    expect((await upload(one, files, undefined, strict.domain)).status).toBe(200);
    const refused = await upload(two, files, undefined, strict.domain);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refusalOf(refused)).toEqual([429, 'request.limited']);
    await strict.stop();
  });
});
