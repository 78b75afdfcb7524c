import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKnowledgeCheck } from '../../../src/commands/knowledgeCheck.ts';

async function run(folder: string, day: string) {
  const lines: string[] = [];
  const clock = { now: () => Date.parse(`${day}T12:00:00+08:00`) };
  const code = await runKnowledgeCheck(folder, clock, (line) => lines.push(line));
  return { code, lines };
}

describe('knowledge:check', () => {
  it('passes on the day on which the knowledge was written', async () => {
    const { code, lines } = await run('knowledge', '2026-11-22');
    expect(lines.join('\n')).toMatch(/\d+ entries, 0 problems, 0 warnings$/);
    expect(code).toBe(0);
  });

  it('warns of overdue reviews before it fails on them', async () => {
    const soon = await run('knowledge', '2026-12-30');
    expect(soon.code).toBe(0);
    expect(soon.lines.filter((line) => line.startsWith('warning: knowledge/answers/')).length).toBeGreaterThan(0);
    const late = await run('knowledge', '2027-03-30');
    expect(late.code).toBe(1);
    expect(late.lines.filter((line) => line.startsWith('problem: knowledge/answers/')).length).toBeGreaterThan(0);
  });

  it('fails in clear lines when the folder cannot be read', async () => {
    const { code, lines } = await run('no-such-folder', '2026-11-22');
    expect(code).toBe(1);
    for (const line of lines) expect(line).toMatch(/^problem: no-such-folder\//);
  });

  it('covers the rules about permits', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
    try {
      cpSync('knowledge', folder, { recursive: true });
      rmSync(join(folder, 'answers/students/stu-annotation.yaml'));
      const { code, lines } = await run(folder, '2026-11-22');
      expect(code).toBe(1);
      expect(lines).toContainEqual(
        expect.stringMatching(/^problem: .*permit-routes\.yaml: .*no entry stu-annotation$/),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('covers the word lists and the themes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
    try {
      cpSync('knowledge', folder, { recursive: true });
      writeFileSync(join(folder, 'lexicon/degrees.yaml'), 'x: { zh: 甲, en: Xylo, also: { en: [Yes, Yes] } }\n');
      rmSync(join(folder, 'themes'), { recursive: true });
      const { code, lines } = await run(folder, '2026-11-22');
      expect(code).toBe(1);
      expect(lines).toEqual([
        expect.stringMatching(/^problem: .*degrees\.yaml: x: "Yes" is there twice$/),
        expect.stringMatching(/^problem: .*themes/),
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
