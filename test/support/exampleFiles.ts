import { zip } from './zipFile.ts';

/** A PDF with these bytes in it; the trailer may say more. */
export function pdfFile(content: string | Uint8Array = 'A page', trailer = ''): Buffer {
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n2 0 obj\n<<>>\nstream\n'),
    Buffer.from(content),
    Buffer.from(`\nendstream\nendobj\nxref\n0 1\ntrailer\n<</Root 1 0 R${trailer}>>\nstartxref\n9\n%%EOF\n`, 'latin1'),
  ]);
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The list of what is in a package whose main part is of this type. */
export function contentTypes(main = word, path = '/word/document.xml'): string {
  return `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="${path}" ContentType="${main}"/></Types>`;
}

/** A Word document, with more parts or with others. */
export function docxFile(parts: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  return zip({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': '<w:document><w:body><w:p/></w:body></w:document>',
    ...parts,
  });
}

/** What a Word 97 document begins with; `flags` are those at byte 10. */
export function wordDocument(flags = 0x0200, size = 4096): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt16LE(0xa5ec, 0);
  bytes.writeUInt16LE(flags, 10);
  return bytes;
}

/** An OLE compound file; streams named `a/b` stand in the storage `a`. Those below 4096 bytes are kept in small sectors. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const size = 512;
  const none = 0xffffffff;
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const put = (bytes: Uint8Array): number => {
    const first = sectors.length;
    const count = Math.ceil(bytes.length / size);
    for (let index = 0; index < count; index++) {
      const sector = Buffer.alloc(size);
      sector.set(bytes.subarray(index * size, (index + 1) * size));
      sectors.push(sector);
      next.push(index + 1 < count ? first + index + 1 : 0xfffffffe);
    }
    return count === 0 ? 0xfffffffe : first;
  };

  interface Entry {
    name: string;
    type: number;
    start: number;
    size: number;
    children: Entry[];
  }
  const root: Entry = { name: 'Root Entry', type: 5, start: 0xfffffffe, size: 0, children: [] };
  const small: Buffer[] = [];
  for (const [path, bytes] of Object.entries(streams)) {
    const names = path.split('/');
    let storage = root;
    for (const name of names.slice(0, -1)) {
      let inner = storage.children.find((child) => child.name === name);
      if (!inner) {
        inner = { name, type: 1, start: 0, size: 0, children: [] };
        storage.children.push(inner);
      }
      storage = inner;
    }
    let start = small.reduce((sum, part) => sum + part.length, 0) / 64;
    if (bytes.length >= 4096) start = put(bytes);
    else small.push(Buffer.concat([bytes, Buffer.alloc((64 - (bytes.length % 64)) % 64)]));
    storage.children.push({ name: names.at(-1) ?? '', type: 2, start, size: bytes.length, children: [] });
  }
  root.start = put(Buffer.concat(small));
  root.size = small.reduce((sum, part) => sum + part.length, 0);

  const entries: Entry[] = [];
  const list = (entry: Entry): void => {
    entries.push(entry);
    entry.children.forEach(list);
  };
  list(root);
  const siblings = new Map<Entry, number>();
  for (const { children } of entries) {
    for (const [index, child] of children.entries()) {
      const sibling = children[index + 1];
      siblings.set(child, sibling ? entries.indexOf(sibling) : none);
    }
  }
  const directory = Buffer.alloc(Math.ceil(entries.length / 4) * size);
  for (const [index, entry] of entries.entries()) {
    const at = index * 128;
    directory.write(entry.name, at, 'utf16le');
    directory.writeUInt16LE(entry.name.length * 2 + 2, at + 64);
    directory.writeUInt8(entry.type, at + 66);
    directory.writeUInt32LE(none, at + 68);
    directory.writeUInt32LE(siblings.get(entry) ?? none, at + 72);
    const [child] = entry.children;
    directory.writeUInt32LE(child ? entries.indexOf(child) : none, at + 76);
    directory.writeUInt32LE(entry.start, at + 116);
    directory.writeUInt32LE(entry.size, at + 120);
  }
  const firstOfDirectory = put(directory);
  const tables = Math.ceil((sectors.length * 4) / (size - 4)) + 1;
  const firstOfTable = sectors.length;
  for (let index = 0; index < tables; index++) next.push(0xfffffffd);
  const table = Buffer.alloc(tables * size, 0xff);
  for (const [index, sector] of next.entries()) table.writeUInt32LE(sector, index * 4);

  const header = Buffer.alloc(size);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(firstOfDirectory, 48);
  header.writeUInt32LE(4096, 56);
  header.fill(0xff, 76);
  for (let index = 0; index < tables; index++) header.writeUInt32LE(firstOfTable + index, 76 + index * 4);
  return Buffer.concat([header, ...sectors, table]);
}

/** A document of Word 97 to 2003. */
export function docFile(streams: Readonly<Record<string, Uint8Array>> = {}): Buffer {
  return compoundFile({ WordDocument: wordDocument(), '1Table': Buffer.alloc(5_000), ...streams });
}
