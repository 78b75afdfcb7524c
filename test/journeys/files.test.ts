import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestCv } from '../../src/model/profiles.ts';
import { locales } from '../../src/model/text.ts';
import { createDatabase } from '../../src/records/database.ts';
import { connectClient, type TestClient } from '../support/directLineClient.ts';
import { docFile, docxFile, pdfFile } from '../support/exampleFiles.ts';
import { applyAsks, applyLines, newStudent } from '../support/internships.ts';
import { makeFolder, type Program, startProgram } from '../support/program.ts';

const words = {
  zh: { useless: /文件我只收一种/, neither: /不是 PDF 或 Word/, large: /超过 5 MB/, empty: /是空的/, confirm: '确认' },
  en: {
    useless: /one file that I take/,
    neither: /neither PDF nor Word/,
    large: /larger than 5 MB/,
    empty: /is empty/,
    confirm: 'Confirm',
  },
} as const;

let program: Program;
let folder: ReturnType<typeof makeFolder>;
beforeAll(async () => {
  folder = makeFolder();
  program = await startProgram({ DATA_DIR: folder.path });
});
afterAll(async () => {
  await program?.stop();
  folder.remove();
});

async function connect(): Promise<TestClient> {
  const visit = await fetch(`${program.url}/web-chat/token`, { method: 'POST' });
  const { token } = (await visit.json()) as { token: string };
  return connectClient('WebSocket', { domain: `${program.url}/v3/directline`, token });
}

/** What lies in the database, which the program has open. */
async function kept() {
  const database = createDatabase({ dataDir: folder.path });
  const [cvs, uploads] = [
    await database.db.selectFrom('cvs').select(['name', 'type', 'content']).execute(),
    await database.db.selectFrom('uploads').select('id').execute(),
  ];
  await database.close();
  return { cvs, uploads: uploads.length };
}

describe.each(locales)('a student who sends a CV over Direct Line, in %s', (locale) => {
  test('is told what is wrong with a file and what to send, and the right one is kept once', async () => {
    const client = await connect();
    const w = words[locale];
    /** Waits for a reply to what was sent that says this. */
    async function answered(send: Promise<string>, expected: RegExp): Promise<void> {
      const before = client.texts().length;
      await send;
      const replies = () =>
        client
          .texts()
          .slice(before)
          .filter((text) => !text.startsWith('> '))
          .join('\n');
      await expect.poll(replies, { timeout: 10_000 }).toMatch(expected);
    }
    const send = (name: string, bytes: Uint8Array) => {
      const contentUrl = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
      return client.post({
        type: 'message',
        locale,
        attachments: [{ contentType: 'application/pdf', contentUrl, name }],
      });
    };

    await answered(send('licence.pdf', pdfFile()), w.useless);
    const lines = applyLines[locale](newStudent());
    const steps = ['trigger', 'agree', 'about', 'languages', 'kinds', 'availability', 'permit', 'places'] as const;
    const asked = ['consent', 'about', 'languages', 'kinds', 'availability', 'permit', 'places', 'contact'] as const;
    for (const [index, step] of steps.entries()) {
      await answered(client.post(lines[step]), applyAsks[asked[index] ?? 'contact']);
    }
    await answered(client.post(lines.contact), applyAsks.interests);
    await answered(client.post(lines.interests), applyAsks.matching);
    await answered(client.post(lines.matching), applyAsks.cv);

    await answered(send('cv.pdf', Buffer.from('MZ\x90\0', 'latin1')), w.neither);
    await answered(send('cv.pdf', docFile({ Workbook: Buffer.alloc(5_000) })), w.neither);
    await answered(send('cv.pdf', new Uint8Array()), w.empty);
    await answered(send('cv.pdf', Buffer.alloc(largestCv + 1, '%PDF-1.7')), w.large);
    const cv = docxFile({ 'word/media/photo.png': Buffer.alloc(1_000, locale) });
    await answered(send(`${locale} CV.pdf`, cv), /请核对以下内容|check the details below/);
    await answered(client.post(w.confirm), applyAsks.done);

    const { cvs, uploads } = await kept();
    const own = cvs.filter(({ name }) => name.startsWith(locale));
    expect(own.map(({ name, type, content }) => [name, type, cv.equals(content)])).toEqual([
      [`${locale} CV.pdf`, 'docx', true],
    ]);
    // The one that nobody needed is the sender's for a day.
    expect(uploads).toBe(locales.indexOf(locale) + 1);
    client.end();
  });
});
