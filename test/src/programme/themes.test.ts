import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/model/appError.ts';
import { locales } from '../../../src/model/text.ts';
import { loadThemes } from '../../../src/programme/themes.ts';

describe('the themes in knowledge', () => {
  const themes = loadThemes('knowledge/themes');

  it('are the six of the service, in the order of the menu', () => {
    expect(themes.map(({ id, title }) => [id, title.zh])).toEqual([
      ['design-innovation', '设计与创新'],
      ['technology-transfer', '国际技术转移'],
      ['energy-conservation', '节能'],
      ['environmental-protection', '环保'],
      ['bio-pharmaceuticals', '生物医药'],
      ['annual-training', '年度培训'],
    ]);
  });

  it.each(locales)('can each be called by their title (%s)', (locale) => {
    for (const { title, synonyms } of themes) {
      expect(synonyms[locale].map((word) => word.toLowerCase())).toContain(title[locale].toLowerCase());
    }
  });
});

describe('loading themes', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'themes-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const theme = (order: number, zh: string, en: string) =>
    `order: ${order}\ntitle: { zh: ${zh}, en: ${en} }\nsynonyms:\n  zh: [${zh}]\n  en: [${en}]\n`;

  function problems(): string {
    try {
      loadThemes(dir);
    } catch (error) {
      if (error instanceof AppError && error.code === 'themes.bad') return error.message;
      throw error;
    }
    return '';
  }

  it('sorts by order and takes the id from the name of the file', () => {
    writeFileSync(join(dir, 'a-late.yaml'), theme(2, '甲', 'Late'));
    writeFileSync(join(dir, 'b-early.yaml'), theme(1, '乙', 'Early'));
    expect(loadThemes(dir).map(({ id }) => id)).toEqual(['b-early', 'a-late']);
  });

  it('tells every problem of every file at once, with its line', () => {
    writeFileSync(join(dir, 'one.yaml'), 'order: 1\ntitle: { zh: 甲 }\nsynonyms:\n  zh: []\n  en: [One]\n');
    writeFileSync(join(dir, 'two.yaml'), 'order: [\n');
    writeFileSync(join(dir, 'Three Three.yaml'), theme(3, '丙', 'Three'));
    const told = problems();
    expect(told).toMatch(/one\.yaml:2: title\.en:/);
    expect(told).toMatch(/one\.yaml:4: synonyms\.zh:/);
    expect(told).toMatch(/two\.yaml:\d+: not valid YAML/);
    expect(told).toMatch(/Three Three\.yaml: a theme's file is named/);
  });

  it('refuses a synonym or an order that two themes share', () => {
    writeFileSync(join(dir, 'one.yaml'), theme(1, '甲', 'Green'));
    writeFileSync(join(dir, 'two.yaml'), theme(1, '乙', 'green'));
    expect(problems()).toMatch(/two\.yaml: order 1 is taken by .*one\.yaml/);
    expect(problems()).toMatch(/two\.yaml: synonym "green" is taken by .*one\.yaml/);
  });

  it('refuses an empty and a missing folder', () => {
    expect(problems()).toMatch(/no theme/);
    expect(() => loadThemes(join(dir, 'nowhere'))).toThrow(/cannot be read/);
  });
});
