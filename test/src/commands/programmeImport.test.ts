import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgrammeImport } from '../../../src/commands/programmeImport.ts';

let dir: string;
let lines: string[];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'programme-import-'));
  lines = [];
});
afterEach(() => rmSync(dir, { recursive: true }));

const run = (...args: string[]) =>
  runProgrammeImport({ args, env: { DATA_DIR: dir }, knowledgeDir: 'knowledge', print: (line) => lines.push(line) });

function example(changed: (text: string) => string = (text) => text): string {
  const readme = readFileSync('knowledge/programme/README.md', 'utf8');
  const file = join(dir, 'programme.csv');
  writeFileSync(file, changed(/```csv\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''));
  return file;
}

describe('the command that imports a programme', () => {
  it('says what it did, and the second time that nothing changed', async () => {
    expect(await run(example())).toBe(0);
    expect(await run(example(), '--lang', 'en')).toBe(0);
    expect(lines).toEqual([
      '导入完成：新增 1 场，更新 0 场，未变 0 场。 / Imported: 1 added, 0 updated, 0 unchanged.',
      'Imported: 0 added, 0 updated, 1 unchanged.',
    ]);
  });

  it('tells problems by row and column, in both languages or in one', async () => {
    const file = example((text) => text.replace(',40,3', ',forty,3'));
    expect(await run(file)).toBe(1);
    expect(await run(file, '--lang', 'zh')).toBe(1);
    expect(lines).toEqual([
      '第 2 行「名额」：“forty”应为 1 至 10000 的整数 / Row 2, Seats: "forty" must be a whole number from 1 to 10000',
      '共 1 处问题，没有导入任何活动。 / 1 problem; nothing was imported.',
      '第 2 行「名额」：“forty”应为 1 至 10000 的整数',
      '共 1 处问题，没有导入任何活动。',
    ]);
  });

  it('says when the file is not there', async () => {
    expect(await run(join(dir, 'nowhere.csv'))).toBe(1);
    expect(lines.join()).toMatch(/读不到文件.*cannot be read/);
  });

  it.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--lang', 'fr']], [['a.csv', '--dry-run']]])(
    'explains itself when misused with %j',
    async (args) => {
      expect(await run(...args)).toBe(2);
      expect(lines.join()).toMatch(/用法.*Usage/);
    },
  );
});
