import { type PdfDictionary, type PdfValue, readDictionary } from './pdfObjects.ts';
import { opensWithoutPassword } from './pdfPassword.ts';
import type { FileTypeRefusal } from './readFileType.ts';

/** Bytes in which what says how a file is laid out stands at its beginning. Source: ISO 32000-1, annex F. */
const linearisedWithin = 1024;
/** Each change appends a trailer; the newest ones say how the file is opened. */
const trailersRead = 30;
/** Characters; the dictionaries that are looked for here hold some hundreds. */
const longestDictionary = 32_768;

/** Whether it begins as a PDF; some programs write a mark or an empty line before it. */
export function isPdf(content: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?[\0\t\n\f\r ]{0,64}%PDF-\d/.test(content.toString('latin1', 0, 80));
}

/** Why a PDF cannot be opened; undefined for one that can. Source: ISO 32000-1, 7.5 and 7.6. */
export function findPdfProblem(content: Buffer): FileTypeRefusal | undefined {
  const text = content.toString('latin1');
  // Its table of contents stands at the end; one for the Web says at the beginning how long all of it is.
  if (!text.includes('startxref') && !text.includes('%%EOF')) return 'damaged';
  const linearised = /\/Linearized\b[^>]{0,400}/.exec(text.slice(0, linearisedWithin))?.[0] ?? '';
  if (Number(/\/L\s+(\d{1,12})/.exec(linearised)?.[1] ?? 0) > content.length) return 'damaged';
  // Whoever opens it reads all trailers, so one that says so is enough.
  const locked = trailersOf(text).find((trailer) => trailer.has('Encrypt'));
  if (!locked) return undefined;
  const encryption = resolve(text, locked.get('Encrypt'));
  return encryption && opensWithoutPassword(encryption, firstId(locked)) ? undefined : 'protected';
}

/** Those behind a table of contents, and those of tables that are streams. */
function trailersOf(text: string): readonly PdfDictionary[] {
  const found = [...text.matchAll(/\btrailer\b|\/Type\s{0,9}\/XRef\b/g)].slice(-trailersRead);
  return found.flatMap(({ index, 0: word }) => {
    if (word === 'trailer') return dictionaryAt(text, index + word.length) ?? [];
    const before = Math.max(0, index - longestDictionary);
    const object = text.slice(before, index).lastIndexOf('obj');
    return (object < 0 ? undefined : dictionaryAt(text, before + object + 'obj'.length)) ?? [];
  });
}

function dictionaryAt(text: string, place: number): PdfDictionary | undefined {
  return readDictionary(text.slice(place, place + longestDictionary));
}

function resolve(text: string, value: PdfValue | undefined): PdfDictionary | undefined {
  if (value instanceof Map) return value;
  if (typeof value !== 'object' || value === null || !('object' in value)) return undefined;
  let place: number | undefined;
  const beginning = new RegExp(`(?<!\\d)${value.object}[\\s\\0]{1,9}\\d{1,5}[\\s\\0]{1,9}obj\\b`, 'g');
  // The newest of an object that was changed stands last.
  for (const { index, 0: found } of text.matchAll(beginning)) place = index + found.length;
  return place === undefined ? undefined : dictionaryAt(text, place);
}

function firstId(trailer: PdfDictionary): Buffer {
  const id = trailer.get('ID');
  const [first] = Array.isArray(id) ? id : [];
  return Buffer.isBuffer(first) ? first : Buffer.alloc(0);
}
