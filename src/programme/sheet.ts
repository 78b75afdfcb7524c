import { CsvError, parse } from 'csv-parse/sync';
import { readSheet as readExcelSheet } from 'read-excel-file/node';
import { type Result, refuse, succeed } from '../model/result.ts';

/** A cell as it was stored; dates are Excel's, whose wall clock is in the UTC members. Empty cells are null. */
export type Cell = string | number | boolean | Date | null;

/** Rows of cells from the top; the first is what a spreadsheet program shows as row 1. */
export type Sheet = readonly (readonly Cell[])[];

export type SheetRefusal = 'too-large' | 'old-excel' | 'not-excel' | 'not-text' | 'bad-quotes';

const largestFile = 5 * 1024 * 1024;

/**
 * Reads a .xlsx file (its first sheet) or a CSV file in UTF-8, with or without a byte order mark, or GB18030, as
 * Excel writes it on a Chinese machine. What it is, is told by its content and not by its name.
 */
export async function readSheet(bytes: Uint8Array): Promise<Result<Sheet, SheetRefusal>> {
  if (bytes.length > largestFile) return refuse('too-large');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readExcel(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse('old-excel');
  const text = decode(bytes);
  return text === undefined ? refuse('not-text') : readCsv(text);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

async function readExcel(bytes: Uint8Array): Promise<Result<Sheet, SheetRefusal>> {
  try {
    // The library types a date cell as the Date constructor; it holds a Date.
    const rows: readonly (readonly unknown[])[] = await readExcelSheet(Buffer.from(bytes));
    return succeed(rows.map((row) => row.map(readCell)));
  } catch {
    return refuse('not-excel');
  }
}

function readCell(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value;
  return null;
}

/** UTF-8 where the bytes allow it: text in GB18030 is next to never valid UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not in this encoding
    }
  }
  return undefined;
}

function readCsv(text: string): Result<Sheet, SheetRefusal> {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  // Excel writes semicolons where the comma is the decimal mark, and tabs for "text".
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  try {
    // Blank lines are kept, so that the numbers of rows are those that a spreadsheet program shows.
    const rows = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
    return succeed(rows.map((row) => row.map((cell) => cell.trim() || null)));
  } catch (error) {
    if (error instanceof CsvError) return refuse('bad-quotes');
    throw error;
  }
}
