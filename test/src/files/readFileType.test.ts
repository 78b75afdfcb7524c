import { deflateRawSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { type FileTypeRefusal, readFileType } from '../../../src/files/readFileType.ts';
import { compoundFile, contentTypes, docFile, docxFile, pdfFile, wordDocument } from '../../support/exampleFiles.ts';
import { xlsxFile } from '../../support/xlsxFile.ts';
import { zip } from '../../support/zipFile.ts';

const text = (content: string) => Buffer.from(content, 'latin1');
const refused = (reason: FileTypeRefusal) => ({ ok: false, reason });

describe('a PDF', () => {
  test.each([
    ['plain', pdfFile()],
    ['behind a mark of UTF-8', Buffer.concat([text('\xef\xbb\xbf'), pdfFile()])],
    ['behind an empty line', Buffer.concat([text('\r\n'), pdfFile()])],
    ['with a web page in it', pdfFile('<!doctype html><script>alert(1)</script>')],
    ['with an archive behind it', Buffer.concat([pdfFile(), docxFile()])],
    ['with a program behind it', Buffer.concat([pdfFile(), text('MZ\x90\0')])],
    ['that speaks of encryption', pdfFile('/Encrypt 3 0 R, and a trailer <</Encrypt 3 0 R')],
    ['for the Web', text(`%PDF-1.5\n1 0 obj <</Linearized 1/L 60/O 3>> endobj\n${' '.repeat(60)}startxref\n0\n%%EOF`)],
  ])('%s is one', (_, bytes) => {
    expect(readFileType(bytes)).toEqual({ ok: true, value: 'pdf' });
  });

  test.each([
    ['cut off', pdfFile('x'.repeat(1_000)).subarray(0, 600)],
    [
      'for the Web that was cut off',
      text('%PDF-1.5\n1 0 obj <</Linearized 1/L 90000>> endobj\nstartxref\n0\n%%EOF\n1 0'),
    ],
  ])('%s is damaged', (_, bytes) => {
    expect(readFileType(bytes)).toEqual(refused('damaged'));
  });

  async function encrypted(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
    const document = new PDFDocument(options);
    document.text('Anna');
    document.end();
    return Buffer.concat(await document.toArray());
  }

  test.each(['1.3', '1.4', '1.5', '1.6', '1.7', '1.7ext3'] as const)(
    'of version %s is protected where it opens with a password alone',
    async (pdfVersion) => {
      const locked = { pdfVersion, userPassword: 'anna', ownerPassword: 'owner' };
      expect(readFileType(await encrypted(locked))).toEqual(refused('protected'));
      const open = await encrypted({ pdfVersion, ownerPassword: 'owner' });
      expect(open.includes('/Encrypt')).toBe(true);
      expect(readFileType(open)).toEqual({ ok: true, value: 'pdf' });
    },
  );

  /** Of revision 6, made by pypdf 6 with an empty password for reading, and with "u". */
  const newest = (user: string) =>
    `/Encrypt<</Filter/Standard/V 5/R 6/Length 256/P 4294967292/O<${'a1'.repeat(48)}>/U<${user}>/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>>>`;
  const empty = 'f08da45b346e772a38ba33cc0411beef27f3229dbf4b9db81867bb14324d45174a5e5cb7a37463e20566be93fb557ba7';

  test('of the newest kind is told apart as well', () => {
    expect(readFileType(pdfFile('', newest(empty)))).toEqual({ ok: true, value: 'pdf' });
    expect(readFileType(pdfFile('', newest(empty.replace('f0', 'f1'))))).toEqual(refused('protected'));
    expect(readFileType(pdfFile('', newest(empty.slice(0, 80))))).toEqual(refused('protected'));
  });

  test.each([
    ['by a key of its own', '/Encrypt<</Filter/Adobe.PubSec/V 4>>'],
    ['by something that is missing', '/Encrypt 77 0 R'],
    ['by something that cannot be read', '/Encrypt<</Filter/Standard/R 9/O(a)/U(b)>>'],
    ['with strings that hold brackets', '/Note(a \\) ( b ) \\051)/Encrypt<</Filter/Standard/R 3/O(a)/U(b)>>'],
  ])('encrypted %s is protected', (_, trailer) => {
    expect(readFileType(pdfFile('', trailer))).toEqual(refused('protected'));
  });

  test('whose table of contents is a stream is read like any other', () => {
    const table = (more: string) =>
      text(
        `%PDF-1.5\n7 0 obj\n<</Type /XRef /W [1 2 1]${more} /ID[<00><00>]>>\nstream\n\nendstream\nstartxref\n9\n%%EOF`,
      );
    expect(readFileType(table(''))).toEqual({ ok: true, value: 'pdf' });
    expect(readFileType(table('/Encrypt 8 0 R'))).toEqual(refused('protected'));
  });
});

describe('a Word document', () => {
  test.each([
    ['docx', docxFile()],
    ['docx', docxFile({ 'word/media/image1.png': Buffer.alloc(2_000, 7) })],
    [
      'docx',
      docxFile({ '[Content_Types].xml': contentTypes(undefined, '/word/Document2.xml'), 'word/document2.xml': '' }),
    ],
    ['doc', docFile()],
    ['doc', docFile({ WordDocument: wordDocument(0x0200, 1_000) })],
    ['doc', docFile({ Data: Buffer.alloc(300_000, 1), 'ObjectPool/_1/Workbook': Buffer.alloc(20) })],
  ])('is a %s by its content', (type, bytes) => {
    expect(readFileType(bytes)).toEqual({ ok: true, value: type });
  });

  const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  test.each([
    ['docm', docxFile({ '[Content_Types].xml': contentTypes(macros), 'word/vbaProject.bin': 'x' })],
    [
      'dotm',
      docxFile({
        '[Content_Types].xml': contentTypes('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
      }),
    ],
    ['docm that passes for a docx', docxFile({ 'word/vbaProject.bin': 'x' })],
    ['doc', docFile({ 'Macros/VBA/_VBA_PROJECT': Buffer.alloc(50) })],
  ])('that is a %s has macros', (_, bytes) => {
    expect(readFileType(bytes)).toEqual(refused('with-macros'));
  });

  test.each([
    ['doc', docFile({ WordDocument: wordDocument(0x0300) })],
    ['docx', compoundFile({ EncryptionInfo: Buffer.alloc(100), EncryptedPackage: Buffer.alloc(9_000) })],
  ])('that is an encrypted %s is protected', (_, bytes) => {
    expect(readFileType(bytes)).toEqual(refused('protected'));
  });

  const bomb = zip({ 'word/document.xml': '' });
  test.each([
    ['docx that was cut off', docxFile({ 'word/media/a.png': Buffer.alloc(500, 3) }).subarray(0, 700)],
    ['docx without its text', zip({ '[Content_Types].xml': contentTypes() })],
    ['docx whose list of parts is not packed as it says', brokenList()],
    ['docx that would fill the memory', zip({ '[Content_Types].xml': ' '.repeat(5_000_000) })],
    ['doc that was cut off', docFile().subarray(0, 3_000)],
    ['doc that runs in a circle', circle()],
    ['doc of a header alone', docFile().subarray(0, 300)],
  ])('that is a %s is damaged', (_, bytes) => {
    expect(readFileType(bytes)).toEqual(refused('damaged'));
    expect(readFileType(bomb)).toEqual(refused('neither-pdf-nor-word'));
  });

  function brokenList(): Buffer {
    const bytes = docxFile();
    bytes.fill(0xff, 30 + '[Content_Types].xml'.length, 30 + '[Content_Types].xml'.length + 20);
    return bytes;
  }

  /** The directory's sector names itself as the next one. */
  function circle(): Buffer {
    const bytes = docFile();
    const directory = bytes.readUInt32LE(48);
    const table = bytes.readUInt32LE(76);
    bytes.writeUInt32LE(directory, 512 * (table + 1) + directory * 4);
    return bytes;
  }
});

describe('anything else', () => {
  test.each([
    ['a spreadsheet', Buffer.from(xlsxFile([['a']]))],
    ['an old spreadsheet', compoundFile({ Workbook: Buffer.alloc(5_000) })],
    [
      'an old spreadsheet with a document in it',
      compoundFile({ Workbook: Buffer.alloc(5_000), 'MBD1/WordDocument': wordDocument() }),
    ],
    ['a spreadsheet that is a document too', docFile({ Workbook: Buffer.alloc(5_000) })],
    ['an old presentation', compoundFile({ 'PowerPoint Document': Buffer.alloc(5_000) })],
    ['an installer', compoundFile({ 䡀㼿䕷䑬㭪䗤䠤: Buffer.alloc(5_000) })],
    ['a compound file that names a document', compoundFile({ WordDocument: Buffer.alloc(5_000) })],
    ['an archive', zip({ 'cv.pdf': pdfFile() })],
    ['an archive that names a document', zip({ 'word/document.xml': '<w:document/>' })],
    ['an OpenDocument text', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })],
    [
      'a Word template',
      docxFile({
        '[Content_Types].xml': contentTypes(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
        ),
      }),
    ],
    ['a program', Buffer.concat([text('MZ\x90\0'), pdfFile()])],
    ['a program that calls itself a PDF', text('MZ%PDF-1.7\n%%EOF')],
    ['a web page', text('<!doctype html><script>alert(1)</script>')],
    ['a picture with scripts', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['rich text', text('{\\rtf1 Anna}')],
    ['plain text', text('%PDF is a format\n%%EOF')],
    ['a photo', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a photo', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['packed bytes', deflateRawSync(pdfFile())],
    ['a script', text('#!/bin/sh\nrm -rf /\n')],
    ['one byte', text('%')],
    ['an empty archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ])('%s is neither', (_, bytes) => {
    expect(readFileType(bytes)).toEqual(refused('neither-pdf-nor-word'));
  });

  test('nothing at all is told apart', () => {
    expect(readFileType(new Uint8Array())).toEqual(refused('empty'));
  });

  test('is read where it stands in a larger buffer', () => {
    const around = Buffer.concat([text('xx'), pdfFile(), text('yy')]);
    expect(readFileType(new Uint8Array(around).subarray(2, -2))).toEqual({ ok: true, value: 'pdf' });
  });
});

describe('what is made to be slow or to break the reader', () => {
  const size = 5 * 1024 * 1024;
  const full = (begin: string, repeated: string, end = '\n%%EOF') =>
    text(begin + repeated.repeat(Math.floor((size - begin.length - end.length) / repeated.length)) + end);
  const sectors = () => {
    const bytes = Buffer.alloc(size);
    bytes.write('d0cf11e0a1b11ae1', 'hex');
    bytes.writeUInt16LE(9, 30);
    for (let index = 0; index < 109; index++) bytes.writeUInt32LE(index, 76 + 4 * index);
    for (let sector = 0; sector < 109 * 128; sector++) bytes.writeUInt32LE(sector + 1, 512 + 4 * sector);
    return bytes;
  };

  test.each([
    ['tables', full('%PDF-1.7\n', '/Type/XRef')],
    ['trailers', full('%PDF-1.7\n', 'trailer<<')],
    ['open brackets', full('%PDF-1.7\n', `trailer<</A${'('.repeat(30_000)}`)],
    ['open lists', full('%PDF-1.7\n', `trailer<</A${'['.repeat(30_000)}`)],
    ['backslashes', full('%PDF-1.7\n', `trailer<</A(${'\\'.repeat(30_001)}`)],
    ['spaces', full('%PDF-1.7\n', `trailer${' '.repeat(30_000)}`)],
    ['figures', full('%PDF-1.7\n', `trailer<</A[${'1 '.repeat(15_000)}`)],
    ['objects', full('%PDF-1.7\n', '1 0 obj ', '\ntrailer<</Encrypt 1 0 R>>\n%%EOF')],
    ['sectors', sectors()],
    ['entries', full('PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06'.padEnd(22, '\xff'))],
  ])('many %s are read to an end', (_, bytes) => {
    expect(readFileType(bytes)).toHaveProperty('ok');
  });
});
