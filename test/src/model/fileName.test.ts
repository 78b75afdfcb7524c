import { describe, expect, test } from 'vitest';
import { shownFileName } from '../../../src/model/fileName.ts';

describe('a file’s name as it is shown', () => {
  test.each([
    ['Anna CV.pdf', 'Anna CV.pdf'],
    ['简历（最终版）.docx', '简历（最终版）.docx'],
    ['Анна Петрова.doc', 'Анна Петрова.doc'],
    ['Résumé.pdf'.normalize('NFD'), 'Résumé.pdf'],
    ['  cv .pdf  ', 'cv .pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\anna\\cv.pdf', 'cv.pdf'],
    ['a/b\\c.pdf', 'c.pdf'],
    ['cv\u202efdp.exe', 'cvfdp.exe'],
    ['\u2066cv\u2069\u200f.pdf\u200b', 'cv.pdf'],
    ['cv\0.pdf', 'cv .pdf'],
    ['cv\r\nSet-Cookie: a=b.pdf', 'cv Set-Cookie: a=b.pdf'],
    ['\u001b[31mcv\u001b[0m.pdf', '[31mcv [0m.pdf'],
    ['cv\u2028\u2029\u00a0.pdf', 'cv .pdf'],
    ['cv\ud83d.pdf', 'cv.pdf'],
    [`Z${'\u0323'.repeat(50)}.pdf`, `\u1e92${'\u0323'.repeat(4)}.pdf`],
    ['', 'file'],
    [undefined, 'file'],
    ['.', 'file'],
    ['..', 'file'],
    ['folder/', 'file'],
    ['\u202e', 'file'],
  ])('%j is %j', (name, shown) => {
    expect(shownFileName(name)).toBe(shown);
  });

  test.each(['a', '简', '😀', 'e\u0301'])('keeps its ending when it is too long, made of %s', (letter) => {
    const shown = shownFileName(`${letter.repeat(300)}.docx`);
    expect([...shown]).toHaveLength(80);
    expect(shown).toMatch(/….+\.docx$/u);
    expect(shown.isWellFormed()).toBe(true);
  });
});
