import type { Activity } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import { describeError } from '../../model/describeError.ts';
import { shownFileName } from '../../model/fileName.ts';
import { type FileProblem, type GivenFile, largestFile } from '../../model/message.ts';
import { type Result, refuse } from '../../model/result.ts';
import type { FetchFile } from './fetchFile.ts';

/** Milliseconds for all files of a message: the connector takes a message for lost after 15 s. */
const fetchTime = 8_000;

/** Source: Microsoft Teams, "Send and receive files through a bot". */
const teamsFile = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().optional().catch(undefined),
  content: z.object({ downloadUrl: z.string().max(8_000) }),
});
/** A file of another channel, whose address needs that channel's own signing in. A card has no address. */
const otherFile = z.object({
  contentType: z.string(),
  contentUrl: z.string(),
  name: z.string().optional().catch(undefined),
});

/**
 * The files that came with a message, fetched: a turn must not wait for another service. Fetches `largestFile` bytes in
 * all; what comes after that is `too-large`.
 */
export async function fetchSentFiles(
  activity: Pick<Activity, 'type' | 'attachments'>,
  { fetchFile, logger }: { fetchFile: FetchFile; logger: Logger },
): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = [];
  if (activity.type !== 'message') return files;
  const signal = AbortSignal.timeout(fetchTime);
  let size = largestFile;
  for (const attachment of activity.attachments ?? []) {
    const known = teamsFile.safeParse(attachment).data;
    const other = otherFile.safeParse(attachment).data;
    if (known) {
      const content = await get(known.content.downloadUrl);
      if (content.ok) size -= content.value.length;
      files.push({ name: shownFileName(known.name), read: async () => content });
    } else if (other) {
      const content = refuse('unsupported');
      files.push({ name: shownFileName(other.name ?? other.contentType), read: async () => content });
    }
  }
  return files;

  async function get(url: string): Promise<Result<Buffer, FileProblem>> {
    try {
      return await fetchFile(url, { size, signal });
    } catch (error) {
      logger.warn(describeError(error), 'a file that was sent could not be fetched');
      return refuse('gone');
    }
  }
}
