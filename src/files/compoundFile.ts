import type { FileTypeRefusal } from './readFileType.ts';

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const headerSize = 512;
const entrySize = 128;
const smallSectorSize = 64;
/** Streams below this are kept together in small sectors. */
const smallStream = 4096;
const lastOfChain = 0xfffffffe;
const unusedSector = 0xffffffff;
/** What the document stream of Word 97 and later begins with, and that of Word 6 and 95. */
const documentMarks: ReadonlySet<number> = new Set([0xa5ec, 0xa5dc]);
const encryptedFlag = 0x0100;

/** Whether it begins as an OLE compound file, which is what a doc is; so are xls, ppt, msi and encrypted Office files. */
export function isCompoundFile(content: Buffer): boolean {
  return content.subarray(0, signature.length).equals(signature);
}

interface Entry {
  readonly name: string;
  /** 1 a storage, 2 a stream, 5 the root; 0 is unused. */
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Why a compound file is no Word document that can be opened; undefined for one that is.
 * Source: Microsoft MS-CFB (the container), MS-DOC 2.5.1 (the beginning of a document), MS-OFFCRYPTO 2.3.4.4
 * (an encrypted package), MS-OVBA 2.3.4.1 (where macros are).
 */
export function findWordDocumentProblem(content: Buffer): FileTypeRefusal | undefined {
  const sectors = openSectors(content);
  const entries = sectors && readEntries(sectors);
  const root = entries?.[0];
  if (!entries || root?.type !== 5) return 'damaged';
  const top = childrenOf(entries, root);
  const streams = new Set(top.filter(({ type }) => type === 2).map(({ name }) => name));
  if (streams.has('EncryptedPackage')) return 'protected';
  const document = top.find(({ name, type }) => type === 2 && name === 'WordDocument');
  if (!document || streams.has('Workbook') || streams.has('Book')) return 'neither-pdf-nor-word';
  const beginning = readBeginning(sectors, document, root);
  if (!beginning || beginning.length < 12) return 'damaged';
  if (!documentMarks.has(beginning.readUInt16LE(0))) return 'neither-pdf-nor-word';
  if ((beginning.readUInt16LE(10) & encryptedFlag) !== 0) return 'protected';
  return entries.some(({ type, name }) => type !== 0 && /^_VBA_PROJECT/i.test(name)) ? 'with-macros' : undefined;
}

interface Sectors {
  read(sector: number): Buffer | undefined;
  /** The sectors of a stream in order; undefined where one is missing or they run in a circle. */
  chain(first: number): readonly Buffer[] | undefined;
  readonly firstOfDirectory: number;
}

function openSectors(content: Buffer): Sectors | undefined {
  if (content.length < headerSize) return undefined;
  const size = 1 << content.readUInt16LE(30);
  if (size !== 512 && size !== 4096) return undefined;
  // The header takes the place of the first sector, whatever the size of one.
  const count = Math.ceil(content.length / size) - 1;
  const read = (sector: number) => {
    if (sector >= count) return undefined;
    return content.subarray((sector + 1) * size, (sector + 2) * size);
  };
  // The header names 109 sectors of the table, which are enough for 7 MB.
  const table: Buffer[] = [];
  for (let at = 76; at < headerSize; at += 4) {
    const part = read(content.readUInt32LE(at));
    if (part && part.length === size) table.push(part);
  }
  const next = (sector: number) => {
    const part = table[Math.floor((sector * 4) / size)];
    return part?.readUInt32LE((sector * 4) % size) ?? unusedSector;
  };
  return {
    read,
    chain(first) {
      const sectors: Buffer[] = [];
      for (let sector = first; sector !== lastOfChain; sector = next(sector)) {
        const part = read(sector);
        if (!part || sectors.length > count) return undefined;
        sectors.push(part);
      }
      return sectors;
    },
    firstOfDirectory: content.readUInt32LE(48),
  };
}

function readEntries(sectors: Sectors): readonly Entry[] | undefined {
  const directory = sectors.chain(sectors.firstOfDirectory);
  const bytes = directory && Buffer.concat(directory);
  if (!bytes) return undefined;
  return Array.from({ length: Math.floor(bytes.length / entrySize) }, (_, index) => {
    const entry = bytes.subarray(index * entrySize, (index + 1) * entrySize);
    return {
      name: entry.toString('utf16le', 0, Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2)),
      type: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** Those directly in a storage, which are kept as a tree. */
function childrenOf(entries: readonly Entry[], storage: Entry): readonly Entry[] {
  const seen = new Set<Entry>();
  const waiting = [storage.child];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (!entry || seen.has(entry)) continue;
    seen.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...seen];
}

function readBeginning(sectors: Sectors, stream: Entry, root: Entry): Buffer | undefined {
  if (stream.size >= smallStream) return sectors.read(stream.start);
  const small = sectors.chain(root.start);
  return small && Buffer.concat(small).subarray(stream.start * smallSectorSize, (stream.start + 1) * smallSectorSize);
}
