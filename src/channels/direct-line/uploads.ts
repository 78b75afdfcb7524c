import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import busboy from 'busboy';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../model/appError.ts';
import { parseJson } from '../../model/json.ts';

/** Bytes of one upload: its files and the activity that they belong to. */
export const uploadLimit = 5 * 1024 * 1024;
/** Bytes of all files kept; beyond it uploads are refused, so that nobody can fill the disk. */
export const storeLimit = 1024 * 1024 * 1024;
const activityLimit = 256 * 1024;
const filesPerUpload = 10;

/** What a file must be by its content, whatever it is called. */
const accepted: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Upload {
  /** The part `activity`, read as JSON; undefined when there is none. */
  readonly activity: unknown;
  readonly files: readonly UploadedFile[];
}

const tooLarge = () =>
  new AppError('upload.too-large', 'refused', `An upload may hold ${uploadLimit / 1024 / 1024} MB at most.`);
const malformed = (cause?: unknown) =>
  new AppError(
    'upload.malformed',
    'refused',
    'Send multipart/form-data with a part "activity" and at least one "file".',
    { cause },
  );

/**
 * Reads a multipart upload into memory and checks the files by their content.
 * Throws AppError `upload.too-large`, `upload.unsupported` or `upload.malformed`.
 */
export async function readUpload(req: IncomingMessage): Promise<Upload> {
  const { activityBytes, parts } = await readParts(req);
  if (parts.length === 0) throw malformed();
  const files: UploadedFile[] = [];
  for (const { name, bytes } of parts) {
    const mime = (await fileTypeFromBuffer(bytes))?.mime;
    if (mime === undefined || accepted[mime] === undefined) {
      throw new AppError(
        'upload.unsupported',
        'refused',
        'A file must be a PDF, a Word document (docx), a PNG or a JPEG.',
      );
    }
    files.push({ name, contentType: mime, bytes });
  }
  return { activity: activityBytes && readActivityPart(activityBytes), files };
}

function readActivityPart(bytes: Buffer): unknown {
  const value = parseJson(bytes);
  if (value !== undefined) return value;
  const message = 'The part "activity" is not valid JSON in UTF-8, or is nested too deep.';
  throw new AppError('upload.malformed', 'refused', message);
}

interface RawParts {
  readonly activityBytes?: Buffer;
  readonly parts: readonly { name: string; bytes: Buffer }[];
}

function readParts(req: IncomingMessage): Promise<RawParts> {
  return new Promise((resolve, reject) => {
    const parts: { name: string; bytes: Buffer }[] = [];
    let activityBytes: Buffer | undefined;
    let size = 0;
    let problem: AppError | undefined;
    const reader = openReader(req);

    // The whole request is read even when it is refused, or the caller would see a broken connection in place of the
    // reason. The server bounds how long that may take, and what is refused is not kept.
    reader.on('file', (field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > uploadLimit) problem ??= tooLarge();
        if (!problem) chunks.push(chunk);
      });
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        // The client library sends the activity as a blob, which is a file to a reader of forms.
        if (field === 'activity') activityBytes = bytes;
        else parts.push({ name: cleanName(filename), bytes });
      });
      // Told by the reader's own error; without a listener it would end the process.
      stream.on('error', () => chunks.splice(0));
    });
    reader.on('field', (field, value) => {
      if (field === 'activity') activityBytes = Buffer.from(value);
    });
    reader.on('filesLimit', () => {
      problem ??= new AppError('upload.too-large', 'refused', `An upload may hold ${filesPerUpload} files at most.`);
    });
    reader.on('error', (cause) => reject(malformed(cause)));
    reader.on('close', () => (problem ? reject(problem) : resolve({ activityBytes, parts })));
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

/** The name as shown to people; the reader has taken its folders off. */
function cleanName(name = ''): string {
  return name.replace(/\p{Cc}/gu, '').slice(0, 200) || 'file';
}

export interface StoredFile {
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface UploadStore {
  /** @returns an id under which the same conversation can get it. Throws AppError `upload.store-full`. */
  keep(conversation: string, file: UploadedFile): Promise<string>;
  find(conversation: string, id: string): Promise<StoredFile | undefined>;
  drop(conversation: string, id: string): Promise<void>;
}

/** Files in a folder outside anything that is served, under names of our own that no other conversation can name. */
export function createUploadStore(folder: string): UploadStore {
  let measured: Promise<{ bytes: number }> | undefined;

  /** What is kept, measured once; each file counts from before it is written until it is gone. */
  function total(): Promise<{ bytes: number }> {
    measured ??= measure().catch((error: unknown) => {
      measured = undefined;
      throw error;
    });
    return measured;
  }

  async function measure(): Promise<{ bytes: number }> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = await readdir(folder);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
    return { bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }

  function pathOf(conversation: string, id: string): string | undefined {
    if (!/^[\w-]{22}\.(pdf|docx|png|jpg)$/.test(id)) return undefined;
    const owner = createHash('sha256').update(conversation).digest('base64url').slice(0, 22);
    return join(folder, `${owner}.${id}`);
  }

  return {
    async keep(conversation, file) {
      const id = `${randomBytes(16).toString('base64url')}.${accepted[file.contentType]}`;
      const path = pathOf(conversation, id);
      if (path === undefined) throw new Error('a file of a type that is not accepted');
      const kept = await total();
      // Looked at and taken without a wait between, or two at once would both get the last place.
      if (kept.bytes + file.bytes.length > storeLimit) {
        throw new AppError('upload.store-full', 'unavailable', 'No more files can be taken at the moment.');
      }
      kept.bytes += file.bytes.length;
      try {
        await writeFile(path, file.bytes, { mode: 0o600, flag: 'wx' });
      } catch (error) {
        kept.bytes -= file.bytes.length;
        await rm(path, { force: true });
        throw error;
      }
      return id;
    },
    async find(conversation, id) {
      const path = pathOf(conversation, id);
      if (path === undefined) return undefined;
      try {
        const bytes = await readFile(path);
        const extension = id.split('.').at(-1);
        const contentType = Object.keys(accepted).find((type) => accepted[type] === extension);
        return { bytes, contentType: contentType ?? 'application/octet-stream' };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async drop(conversation, id) {
      const path = pathOf(conversation, id);
      if (path === undefined) return;
      const kept = await total();
      try {
        const { size } = await stat(path);
        await unlink(path);
        kept.bytes -= size;
      } catch (error) {
        // Of two who drop it at once, one finds it gone.
        if (!isMissing(error)) throw error;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
