import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUploadStore, storeLimit } from '../../../../src/channels/direct-line/uploads.ts';
import { makeDatabase, type TestDatabase } from '../../../support/databases.ts';
import { startDirectLine, type TestDirectLine } from '../../../support/directLineHost.ts';
import { type Begun, begin, textsOf } from '../../../support/directLineRest.ts';
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

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

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

describe('an upload', () => {
  it('is taken by what the files hold, several at once, with or without an activity', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const files = [
      { bytes: pdf, name: 'a.pdf' },
      { bytes: png, name: 'photo.exe' },
    ];
    expect((await upload(begun, files, { type: 'message', text: 'two' })).status).toBe(200);
    expect((await upload(begun, files)).status).toBe(200);
    expect((await textsOf(host.domain, begun)).slice(1)).toEqual([
      '> two',
      'dl_anna said: two [a.pdf] [photo.exe]',
      '> undefined',
      'dl_anna said:  [a.pdf] [photo.exe]',
    ]);
  });

  it.each([
    ['a program', Buffer.from('MZ\x90\x00'.padEnd(200, '\0'), 'latin1'), 'report.pdf'],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'page.pdf'],
    ['an image with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'a.svg'],
    ['an archive', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'), 'a.docx'],
    ['nothing', Buffer.alloc(0), 'empty.pdf'],
  ])('of %s is refused whatever it is called', async (_, bytes, name) => {
    const begun = await begin(host.domain, 'dl_anna');
    expect(await refusalOf(await upload(begun, [{ bytes, name }], { type: 'message' }))).toEqual([
      415,
      'upload.unsupported',
    ]);
    expect(await textsOf(host.domain, begun)).toHaveLength(1);
  });

  it('of more than 5 MB is refused, the connection staying whole', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const big = Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)]);
    const half = Buffer.concat([pdf, Buffer.alloc(3 * 1024 * 1024)]);
    const small = Buffer.concat([pdf, Buffer.alloc(4 * 1024 * 1024)]);
    expect(await refusalOf(await upload(begun, [{ bytes: big, name: 'a.pdf' }]))).toEqual([413, 'upload.too-large']);
    const two = [half, half].map((bytes) => ({ bytes, name: 'a.pdf' }));
    expect(await refusalOf(await upload(begun, two))).toEqual([413, 'upload.too-large']);
    const many = Array.from({ length: 12 }, () => ({ bytes: pdf, name: 'a.pdf' }));
    expect(await refusalOf(await upload(begun, many))).toEqual([413, 'upload.too-large']);
    expect((await upload(begun, [{ bytes: small, name: 'a.pdf' }])).status).toBe(200);
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

  it('that is delivered twice is kept once', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const before = (await readdir(host.uploadFolder)).length;
    const activity = { type: 'message', text: 'once', channelData: { clientActivityID: 'the-same' } };
    for (let n = 0; n < 3; n++) await upload(begun, [{ bytes: pdf, name: 'a.pdf' }], activity);
    expect(await readdir(host.uploadFolder)).toHaveLength(before + 1);
    expect(await textsOf(host.domain, begun)).toHaveLength(3);
  });

  it('whose message could not be recorded is not kept', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    const before = await readdir(host.uploadFolder);
    await sql`alter table activities rename to gone`.execute(host.database.db);
    expect((await upload(begun, [{ bytes: pdf, name: 'a.pdf' }])).status).toBe(500);
    await sql`alter table gone rename to activities`.execute(host.database.db);
    expect(await readdir(host.uploadFolder)).toEqual(before);
  });

  it('keeps no path of the name that it came with, and can name no file but its own', async () => {
    const begun = await begin(host.domain, 'dl_anna');
    await writeFile(join(host.uploadFolder, 'private.pdf'), pdf);
    expect((await upload(begun, [{ bytes: pdf, name: '../../etc/passwd.pdf' }])).status).toBe(200);
    expect((await textsOf(host.domain, begun)).at(-1)).toBe('dl_anna said:  [passwd.pdf]');
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

describe('the store of uploads', () => {
  const file = { name: 'a.pdf', contentType: 'application/pdf', bytes: pdf };
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bridgehead-store-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Leaves room for so many files; what fills it takes no space on the disk. */
  async function leaveRoom(files: number): Promise<void> {
    await writeFile(join(folder, 'others'), '');
    await truncate(join(folder, 'others'), storeLimit - files * pdf.length);
  }

  it('takes no more than fits, however many come at once', async () => {
    await leaveRoom(2);
    const store = createUploadStore(folder);
    const kept = await Promise.allSettled(Array.from({ length: 5 }, () => store.keep('c1', file)));
    expect(kept.map(({ status }) => status).sort()).toEqual([
      ...Array(2).fill('fulfilled'),
      ...Array(3).fill('rejected'),
    ]);
    await expect(store.keep('c1', file)).rejects.toMatchObject({ code: 'upload.store-full' });
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('has room again for what is dropped, once', async () => {
    await leaveRoom(1);
    const store = createUploadStore(folder);
    const id = await store.keep('c1', file);
    await store.drop('another', id);
    await expect(store.keep('c1', file)).rejects.toMatchObject({ code: 'upload.store-full' });
    await Promise.all([store.drop('c1', id), store.drop('c1', id)]);
    await store.keep('c1', file);
    await expect(store.keep('c1', file)).rejects.toMatchObject({ code: 'upload.store-full' });
  });

  it('does not count what it could not write', async () => {
    await leaveRoom(1);
    const store = createUploadStore(folder);
    await store.drop('c1', `${'a'.repeat(22)}.pdf`);
    await rm(folder, { recursive: true });
    await expect(store.keep('c1', file)).rejects.toMatchObject({ code: 'ENOENT' });
    await mkdir(folder);
    await store.keep('c1', file);
  });

  it('looks again when its folder could not be read', async () => {
    const path = join(folder, 'uploads');
    await writeFile(path, 'no folder');
    const store = createUploadStore(path);
    await expect(store.keep('c1', file)).rejects.toThrow();
    await rm(path);
    const id = await store.keep('c1', file);
    expect((await store.find('c1', id))?.bytes.equals(pdf)).toBe(true);
  });
});
