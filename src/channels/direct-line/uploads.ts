import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { AppError } from '../../model/appError.ts';
import { shownFileName } from '../../model/fileName.ts';
import { parseJson } from '../../model/json.ts';
import { type GivenFile, largestFile } from '../../model/message.ts';
import { refuse, succeed } from '../../model/result.ts';

const activityLimit = 256 * 1024;
const filesPerUpload = 10;

/** A file of an upload; without its bytes where it is too large, by itself or with those before it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer | undefined;
}

export interface Upload {
  /** The part `activity`, read as JSON; undefined when there is none. */
  readonly activity: unknown;
  readonly files: readonly UploadedFile[];
}

const malformed = (cause?: unknown) =>
  new AppError(
    'upload.malformed',
    'refused',
    'Send multipart/form-data with a part "activity" and at least one "file".',
    { cause },
  );

/**
 * Reads a multipart upload into memory, as much of it as may be taken. What is wrong with a file is for the conversation
 * to say: a client shows a refused upload as one that failed, for no reason that a person could read.
 * Throws AppError `upload.malformed`, or `upload.too-large` for an activity that is.
 */
export async function readUpload(req: IncomingMessage): Promise<Upload> {
  const { activityBytes, files } = await readParts(req);
  if (files.length === 0) throw malformed();
  return { activity: activityBytes && readActivityPart(activityBytes), files };
}

/** The file as the bot gets it. */
export function givenFile({ name, bytes }: UploadedFile): GivenFile {
  return { name, read: async () => (bytes === undefined ? refuse('too-large') : succeed(bytes)) };
}

function readActivityPart(bytes: Buffer): unknown {
  const value = parseJson(bytes);
  if (value !== undefined) return value;
  const message = 'The part "activity" is not valid JSON in UTF-8, or is nested too deep.';
  throw new AppError('upload.malformed', 'refused', message);
}

interface Parts {
  readonly activityBytes?: Buffer;
  readonly files: readonly UploadedFile[];
}

function readParts(req: IncomingMessage): Promise<Parts> {
  return new Promise((resolve, reject) => {
    const files: UploadedFile[] = [];
    let activityBytes: Buffer | undefined;
    let activityTooLarge = false;
    /** Bytes of files that are kept in memory. */
    let kept = 0;
    const reader = openReader(req);

    // The whole request is read even where it is not kept, or the caller would see a broken connection in place of an
    // answer. The server bounds how long that may take.
    reader.on('file', (field, stream, { filename }) => {
      // The client library sends the activity as a blob, which is a file to a reader of forms.
      const isActivity = field === 'activity';
      let chunks: Buffer[] | undefined = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        if (!chunks) return;
        size += chunk.length;
        if (isActivity ? size <= activityLimit : kept + size <= largestFile) chunks.push(chunk);
        else chunks = undefined;
      });
      stream.on('end', () => {
        const bytes = chunks && Buffer.concat(chunks);
        if (isActivity) {
          activityBytes = bytes;
          activityTooLarge ||= bytes === undefined;
        } else {
          kept += bytes?.length ?? 0;
          files.push({ name: shownFileName(filename), bytes });
        }
      });
      // Told by the reader's own error; without a listener it would end the process.
      stream.on('error', () => {
        chunks = undefined;
      });
    });
    reader.on('field', (field, value) => {
      if (field === 'activity') activityBytes = Buffer.from(value);
    });
    reader.on('error', (cause) => reject(malformed(cause)));
    reader.on('close', () => {
      const message = `The part "activity" may hold ${activityLimit / 1024} KB at most.`;
      if (activityTooLarge) reject(new AppError('upload.too-large', 'refused', message));
      else resolve({ activityBytes, files });
    });
    req.on('aborted', () => reject(malformed()));
    req.pipe(reader);
  });
}

function openReader(req: IncomingMessage): busboy.Busboy {
  const limits = { files: filesPerUpload + 1, fields: 10, fieldSize: activityLimit, parts: filesPerUpload + 11 };
  try {
    return busboy({ headers: req.headers, limits, defParamCharset: 'utf8' });
  } catch (cause) {
    throw malformed(cause);
  }
}
