import type { Attachment } from 'botbuilder';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { FetchFile } from '../../../../src/channels/bot-framework/fetchFile.ts';
import { fetchSentFiles } from '../../../../src/channels/bot-framework/sentFiles.ts';
import { largestFile } from '../../../../src/model/message.ts';
import { refuse, succeed } from '../../../../src/model/result.ts';

const logger = pino({ level: 'silent' });

function teamsFile(name: string, downloadUrl: unknown = `https://files.example.org/${name}`): Attachment {
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://firm.sharepoint.com/personal/anna/Documents/cv.pdf',
    name,
    content: { downloadUrl, uniqueId: '1150D938', fileType: 'pdf' },
  };
}

/** What becomes of the files, and what was fetched with how many bytes left. */
async function fetched(
  attachments: Attachment[] | undefined,
  fetchFile: FetchFile = async () => succeed(Buffer.from('x')),
) {
  const asked: [string, number][] = [];
  const files = await fetchSentFiles(
    { type: 'message', attachments },
    {
      logger,
      fetchFile: async (url, limits) => {
        asked.push([url, limits.size]);
        return fetchFile(url, limits);
      },
    },
  );
  const read = [];
  for (const { name, read: readFile } of files) {
    const content = await readFile();
    read.push([name, content.ok ? content.value.length : content.reason]);
  }
  return { read, asked };
}

describe('files sent over the Bot Framework', () => {
  it('are fetched from where Teams says', async () => {
    expect(await fetched([teamsFile('简历 CV.pdf', 'https://files.example.org/1?tempauth=a')])).toEqual({
      read: [['简历 CV.pdf', 1]],
      asked: [['https://files.example.org/1?tempauth=a', largestFile]],
    });
  });

  it('have names that can be shown', async () => {
    expect((await fetched([teamsFile('..\\..\\\u202ecv.pdf')])).read).toEqual([['cv.pdf', 1]]);
  });

  it('take no more memory together than one may', async () => {
    const large = 3 * 1024 * 1024;
    const fetchFile: FetchFile = async (_, { size }) =>
      large > size ? refuse('too-large') : succeed(Buffer.alloc(large));
    expect(await fetched([teamsFile('a'), teamsFile('b')], fetchFile)).toEqual({
      read: [
        ['a', large],
        ['b', 'too-large'],
      ],
      asked: [
        ['https://files.example.org/a', largestFile],
        ['https://files.example.org/b', largestFile - large],
      ],
    });
  });

  it('that cannot be fetched are gone', async () => {
    const fetchFile: FetchFile = async () => {
      throw new Error('reset');
    };
    expect((await fetched([teamsFile('a')], fetchFile)).read).toEqual([['a', 'gone']]);
  });

  it('of other channels are not fetched', async () => {
    const picture = { contentType: 'image/png', contentUrl: 'https://smba.example.org/v3/attachments/1' };
    expect(await fetched([picture, { ...picture, name: 'a.png' }])).toEqual({
      read: [
        ['png', 'unsupported'],
        ['a.png', 'unsupported'],
      ],
      asked: [],
    });
  });

  it.each([
    ['the message itself as HTML', { contentType: 'text/html', content: '<p>hello</p>' }],
    ['a card', { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
  ])('are none where there is only %s', async (_, attachment) => {
    expect(await fetched([attachment])).toEqual({ read: [], asked: [] });
  });

  it('without an address are gone or not there, and nothing breaks', async () => {
    expect((await fetched([teamsFile('a', 7)])).read).toEqual([['a', 'unsupported']]);
    expect((await fetched([{ contentType: 'application/vnd.microsoft.teams.file.download.info' }])).read).toEqual([]);
    expect((await fetched(undefined)).read).toEqual([]);
  });

  it('are looked for in messages alone', async () => {
    const files = await fetchSentFiles(
      { type: 'event', attachments: [teamsFile('a')] },
      { logger, fetchFile: async () => succeed(Buffer.alloc(0)) },
    );
    expect(files).toEqual([]);
  });
});
