import { inflateRawSync } from 'node:zlib';
import type { FileTypeRefusal } from './readFileType.ts';

/** Bytes of the list of parts, unpacked; that of a long document has some thousands. */
const largestList = 1024 * 1024;
/** The end record is followed by a comment of 64 KB at most. Source: PKWARE APPNOTE 4.3.16. */
const endSize = 22;
const longestComment = 0xffff;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** Whether it begins as a ZIP archive, which is what a docx is. */
export function isZip(content: Buffer): boolean {
  return content.length >= 4 && content.readUInt32LE(0) === 0x04034b50;
}

/**
 * Why an archive is no Word document that can be opened; undefined for one that is.
 * Source: ECMA-376 part 2 (open packaging), part 1 11.3.10 (the main part of a document).
 */
export function findWordPackageProblem(content: Buffer): FileTypeRefusal | undefined {
  const entries = readEntries(content);
  if (!entries) return 'damaged';
  const list = entries.find(({ name }) => name.toLowerCase() === '[content_types].xml');
  if (!list) return 'neither-pdf-nor-word';
  if (list.encrypted) return 'protected';
  const types = unpack(content, list)?.toString('utf8');
  if (types === undefined) return 'damaged';
  if (/ms-word\.(?:document|template)\.macroEnabled/i.test(types)) return 'with-macros';
  const overrides = types.match(/<[\w:]*Override\b[^>]*>/g) ?? [];
  const main = overrides.find((each) => each.includes('wordprocessingml.document.main+xml'));
  if (main === undefined) return 'neither-pdf-nor-word';
  if (entries.some(({ name }) => /vba(?:Project|Data)[^/]*\.(?:bin|xml)$/i.test(name))) return 'with-macros';
  const path = /PartName\s*=\s*["']\/([^"']+)["']/.exec(main)?.[1]?.toLowerCase();
  return entries.some(({ name }) => name.toLowerCase() === path) ? undefined : 'damaged';
}

/** The archive's table of contents, which stands at its end: one that was cut off has none. */
function readEntries(content: Buffer): readonly Entry[] | undefined {
  const end = content.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end < content.length - endSize - longestComment || end + endSize > content.length) return undefined;
  const count = content.readUInt16LE(end + 10);
  let at = content.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || content.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = content.readUInt16LE(at + 28);
    entries.push({
      name: content.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      encrypted: (content.readUInt16LE(at + 8) & 1) !== 0,
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      offset: content.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(content: Buffer, { offset, packed, method }: Entry): Buffer | undefined {
  if (offset + 30 > content.length || content.readUInt32LE(offset) !== 0x04034b50) return undefined;
  const begin = offset + 30 + content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28);
  if (begin + packed > content.length) return undefined;
  const data = content.subarray(begin, begin + packed);
  try {
    return method === 0 ? data : inflateRawSync(data, { maxOutputLength: largestList });
  } catch {
    // Not packed as it says, or made to fill the memory.
    return undefined;
  }
}
