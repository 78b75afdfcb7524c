import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/documents/lines.ts';

/** Chinese is as wide as its type, which is 1 here, and all else half of that. */
const measure = ({ text }: { text: string }) =>
  [...text].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]/u.test(character) ? 1 : 0.5),
    0,
  );

function lines(text: string, width: number): readonly string[] {
  return breakLines([{ text, face: 0 }], width, measure).map(({ runs }) => runs.map((run) => run.text).join(''));
}

const chinese =
  '企业在签订外债合同后十五个工作日内，向所在地外汇局办理登记（含变更、注销）；期限在一年以上的，先办审核登记。《办法》另有规定的除外！是否适用？请问工作人员：“以最新公告为准”。';
const mixed = '净资产 50,000,000 元 × 杠杆率 2 × 参数 1.75，见 PBC Notice（Yinfa [2017] No. 9）及 SAFE 的“问答”第1期。';

describe('lines of text', () => {
  it.each([
    ['Chinese', chinese],
    ['mixed', mixed],
  ])('in %s do not begin with a closing mark nor end with an opening one, at any width', (_, text) => {
    for (let width = 6; width < 45; width += 0.5) {
      const made = lines(text, width);
      expect(made.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of made) {
        expect(line).not.toMatch(/^[，。、；：！？）》”\]%\s]/);
        expect(line).not.toMatch(/[（《“[]$/);
      }
    }
  });

  it('are no wider than they may be, and as wide as they can', () => {
    const made = breakLines([{ text: '海'.repeat(95), face: 0 }], 10, measure);
    expect(made.map(({ width }) => width)).toEqual([...Array.from({ length: 9 }, () => 10), 5]);
  });

  it('keep words and amounts whole', () => {
    for (const line of lines(mixed, 9)) {
      for (const word of ['50,000,000', 'Notice', 'Yinfa', '1.75']) {
        expect(line.includes(word) || !line.includes(word.slice(0, 3))).toBe(true);
      }
    }
  });

  it.each(['https://example.org/', 'x'])('break an address that is too long for a line: %s', (start) => {
    const address = `${start}${'abcdefghij'.repeat(20)}`;
    const made = lines(`请点 ${address}。`, 20);
    expect(made.join('')).toContain(address.slice(-20));
    expect(made.join('').replaceAll(' ', '')).toBe(`请点${address}。`);
    for (const line of made) expect(measure({ text: line })).toBeLessThanOrEqual(20);
  });

  it('end where the text says so', () => {
    expect(lines('一\n二二\n\n三', 10)).toEqual(['一', '二二', '', '三']);
    expect(lines('', 10)).toEqual(['']);
  });

  it('do not break a word where its letters come from two faces', () => {
    const runs = [
      { text: 'aaaa Dvo', face: 0 },
      { text: 'ř', face: 2 },
      { text: 'ák', face: 0 },
      { text: '，你好', face: 0 },
    ];
    const made = breakLines(runs, 4, measure);
    expect(made.map((line) => line.runs.map(({ text }) => text).join(''))).toEqual(['aaaa', 'Dvořák，', '你好']);
    expect(made[1]?.runs.map(({ face }) => face)).toEqual([0, 2, 0, 0]);
  });

  it('cost little for what is long and has nowhere to break', () => {
    const text = `${'-'.repeat(500)}${'。'.repeat(500)}`;
    expect(lines(text, 10).join('')).toBe(text);
  });
});
