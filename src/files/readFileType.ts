import { type Result, refuse, succeed } from '../model/result.ts';
import { findWordDocumentProblem, isCompoundFile } from './compoundFile.ts';
import { findPdfProblem, isPdf } from './pdf.ts';
import { findWordPackageProblem, isZip } from './wordPackage.ts';

export type FileType = 'pdf' | 'doc' | 'docx';

/**
 * `damaged`: a PDF or Word file of which a part is missing. `protected`: it does not open without a password.
 * `with-macros`: a Word file that holds a program.
 */
export type FileTypeRefusal = 'empty' | 'neither-pdf-nor-word' | 'damaged' | 'protected' | 'with-macros';

type Kind = readonly [
  type: FileType,
  begins: (content: Buffer) => boolean,
  problem: (content: Buffer) => FileTypeRefusal | undefined,
];
const kinds: readonly Kind[] = [
  ['pdf', isPdf, findPdfProblem],
  ['doc', isCompoundFile, findWordDocumentProblem],
  ['docx', isZip, findWordPackageProblem],
];

/**
 * What a file is by its content, whatever it is called. One that could pass for several things is what it begins as,
 * and is only ever handed on under the ending of that.
 */
export function readFileType(bytes: Uint8Array): Result<FileType, FileTypeRefusal> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.length === 0) return refuse('empty');
  for (const [type, begins, findProblem] of kinds) {
    if (!begins(content)) continue;
    const problem = findProblem(content);
    return problem === undefined ? succeed(type) : refuse(problem);
  }
  return refuse('neither-pdf-nor-word');
}
