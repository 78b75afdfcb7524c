/** A value of a PDF, as far as it is needed: bytes are strings; a reference names an object. */
export type PdfValue =
  | number
  | boolean
  | null
  | Buffer
  | { readonly name: string }
  | { readonly object: number }
  | readonly PdfValue[]
  | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** How deep values may stand in each other; the dictionaries read here have three levels. */
const deepest = 20;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What stands behind a backslash; the end of a line is left out. */
function escaped(word: string): string {
  if (/^[0-7]/.test(word)) return String.fromCharCode(Number.parseInt(word, 8) & 0xff);
  return /^[\r\n]/.test(word) ? '' : (escapes[word] ?? word);
}

/**
 * The dictionary that a text begins with, white space before it left out; undefined where there is none. The text is of
 * a file read as Latin-1. Source: ISO 32000-1, 7.3.
 */
export function readDictionary(text: string): PdfDictionary | undefined {
  try {
    const value = createReader(text)(0);
    return value instanceof Map ? value : undefined;
  } catch (error) {
    if (error === unreadable) return undefined;
    throw error;
  }
}

/** Ends the reading; never leaves this file. */
const unreadable = new Error('this is not what a dictionary is made of');

function createReader(text: string): (depth: number) => PdfValue {
  let at = 0;

  /** Takes what a pattern with the flag y finds here. */
  function take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found) at = pattern.lastIndex;
    return found;
  }

  const skip = () => take(/(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y);

  function value(depth: number): PdfValue {
    if (depth > deepest) throw unreadable;
    skip();
    if (take(/<</y)) return dictionary(depth);
    const hex = take(/<([\da-fA-F\s]*)>/y)?.[1]?.replaceAll(/\s/g, '');
    if (hex !== undefined) return Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex');
    if (take(/\(/y)) return literal();
    if (take(/\[/y)) return list(depth);
    const name = take(/\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y)?.[1];
    if (name !== undefined) return { name };
    const object = take(/(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![A-Za-z])/y)?.[1];
    if (object !== undefined) return { object: Number(object) };
    const number = take(/[+-]?(?:\d+\.?\d*|\.\d+)/y)?.[0];
    if (number !== undefined) return Number(number);
    const word = take(/true|false|null/y)?.[0];
    if (word === undefined) throw unreadable;
    return word === 'null' ? null : word === 'true';
  }

  function dictionary(depth: number): PdfDictionary {
    const members = new Map<string, PdfValue>();
    for (;;) {
      skip();
      if (take(/>>/y)) return members;
      const name = take(/\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y)?.[1];
      if (name === undefined) throw unreadable;
      members.set(name, value(depth + 1));
    }
  }

  function list(depth: number): readonly PdfValue[] {
    const items: PdfValue[] = [];
    for (;;) {
      skip();
      if (take(/\]/y)) return items;
      items.push(value(depth + 1));
    }
  }

  /** Brackets in pairs belong to the string. */
  function literal(): Buffer {
    let bytes = '';
    for (let open = 1; ; ) {
      const [found] = take(/[^()\\]+|[()]|\\(?:[0-7]{1,3}|\r\n|[\s\S])/y) ?? [];
      if (found === undefined) throw unreadable;
      if (found === '(') open += 1;
      if (found === ')') open -= 1;
      if (open === 0) return Buffer.from(bytes, 'latin1');
      bytes += found.startsWith('\\') ? escaped(found.slice(1)) : found;
    }
  }

  return value;
}
