import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadLexicon, readTermLists, readTerms, type Term } from '../../../../src/language/terms/lexicon.ts';
import { counterparts } from '../../../../src/model/programme.ts';
import { locales } from '../../../../src/model/text.ts';

const lexicon = loadLexicon('knowledge/lexicon');

const lists: Readonly<Record<string, readonly Term[]>> = {
  countries: lexicon.countries,
  languages: lexicon.languages,
  counterparts: lexicon.counterparts,
  regions: lexicon.regions,
  disciplines: lexicon.disciplines,
  degrees: lexicon.degrees,
  universities: lexicon.universities,
  sessionTopics: lexicon.sessionTopics,
  employment: lexicon.employment,
};

function read(text: string, terms: readonly Term[]): string[] {
  return readTerms(text, terms).map(({ values }) => values.join(' or '));
}

describe('the lexicon', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Loads a copy of the lexicon in which files are other than they are. */
  function loadWith(files: Readonly<Record<string, string>>): () => unknown {
    cpSync('knowledge/lexicon', folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return () => loadLexicon(folder);
  }

  it('knows every country and region of ISO 3166-1, each by a name of its own', () => {
    expect(lexicon.countries).toHaveLength(249);
    for (const locale of locales) {
      expect(new Set(lexicon.countries.map(({ name }) => name[locale])).size).toBe(249);
    }
  });

  it('names Taiwan, Hong Kong and Macao as regions of China', () => {
    const names = ['TW', 'HK', 'MO'].map((id) => lexicon.countries.find((term) => term.id === id)?.name);
    expect(names).toEqual([
      { zh: '中国台湾', en: 'Taiwan, China' },
      { zh: '中国香港', en: 'Hong Kong, China' },
      { zh: '中国澳门', en: 'Macao, China' },
    ]);
  });

  it('has the counterparts of the programme and no others', () => {
    expect(lexicon.counterparts.map(({ id }) => id)).toEqual(counterparts);
  });

  it('has the fourteen categories of disciplines, and every other discipline below one of them', () => {
    const categories = lexicon.disciplines.filter(({ parent }) => parent === undefined).map(({ name }) => name.zh);
    expect(categories).toEqual([
      '哲学',
      '经济学',
      '法学',
      '教育学',
      '文学',
      '历史学',
      '理学',
      '工学',
      '农学',
      '医学',
      '军事学',
      '管理学',
      '艺术学',
      '交叉学科',
    ]);
    expect(lexicon.disciplines.find(({ id }) => id === 'artificial-intelligence')?.parent).toBe('computer-science');
  });

  it('counts the members of the organisations among its regions', () => {
    const sizes = ['asean', 'european-union', 'gulf', 'central-asia'].map(
      (id) => lexicon.regions.find((region) => region.id === id)?.countries.length,
    );
    expect(sizes).toEqual([11, 27, 6, 5]);
  });

  it.each(Object.entries(lists))('finds each of its %s by the names that are shown', (_list, terms) => {
    for (const { id, name } of terms) {
      expect(read(name.zh, terms), name.zh).toEqual([id]);
      expect(read(name.en, terms), name.en).toEqual([id]);
    }
  });

  it.each(Object.entries(lists))('finds each of its %s by every other name that may stand alone', (_list, terms) => {
    for (const { id, synonyms } of terms) {
      for (const name of [...synonyms.zh, ...synonyms.en]) {
        // One character, and the two languages that everybody names, say nothing of a country alone.
        if (/^(?:\p{Script=Han}|English|Chinese)$/u.test(name)) continue;
        const readings = readTerms(name, terms);
        expect(
          readings.flatMap(({ values }) => values),
          name,
        ).toContain(id);
        expect(readings[0]?.problem === 'near-spelling', name).toBe(false);
      }
    }
  });

  it('says where a term stands, and gives all owners of a shared name', () => {
    const terms: Term[] = [
      { id: 'a', name: { zh: '甲', en: 'Alpha' }, synonyms: { zh: ['共同'], en: [] } },
      { id: 'b', name: { zh: '乙', en: 'Beta' }, synonyms: { zh: ['共同'], en: ['bio tech'] } },
    ];
    expect(readTerms('在共同里', terms)).toEqual([{ start: 1, end: 3, values: ['a', 'b'], problem: 'several-terms' }]);
    expect(readTerms('our bio\ntechs', terms)).toEqual([{ start: 4, end: 13, values: ['b'] }]);
    expect(readTerms('a  BIO - tech.', terms)).toEqual([{ start: 3, end: 13, values: ['b'] }]);
    expect(readTerms('Biotéch，共同', terms)).toHaveLength(1);
  });

  it('refuses files with bad shapes and names every problem of all of them', () => {
    const files = {
      'countries.yaml': 'DE: { zh: 德国, en: Germany }\nXX: { zh: 德国, en: Other }\n',
      'languages.yaml': 'de: { zh: 德语 }\n',
    };
    rmSync(join(folder, 'degrees.yaml'), { force: true });
    const load = loadWith(files);
    rmSync(join(folder, 'degrees.yaml'));
    expect(load).toThrowError(
      expect.objectContaining({
        code: 'lexicon.bad',
        message: expect.stringMatching(
          /XX: "德国" is also a name of DE[\s\S]*languages\.yaml: de\.en[\s\S]*degrees\.yaml: ENOENT/,
        ),
      }),
    );
  });

  it.each([
    ['a name that is there twice', 'degrees.yaml', 'x: { zh: 甲, en: X, also: { en: [Y, Y] } }', /"Y" is there twice/],
    [
      'a name of two',
      'degrees.yaml',
      'x: { zh: 甲, en: Xylo }\ny: { zh: 乙, en: xylo }',
      /y: "xylo" is also a name of x/,
    ],
    ['Chinese among the English', 'degrees.yaml', 'x: { zh: 甲, en: 甲 }', /"甲" is not English/],
    ['English among the Chinese', 'degrees.yaml', 'x: { zh: abc, en: X }', /"abc" is not Chinese/],
    ['a name shared with none', 'degrees.yaml', 'x: { zh: 甲, en: X, either: { en: [Y] } }', /shared with no other/],
    ['a parent that is not there', 'disciplines.yaml', 'x: { zh: 甲, en: X, parent: y }', /there is no y/],
    ['a parent that is its child', 'disciplines.yaml', 'x: { zh: 甲, en: X, parent: x }', /belongs to itself/],
    [
      'a name that it is not',
      'degrees.yaml',
      'x: { zh: 甲, en: Xylo, not: { en: [xylo] } }',
      /is a name of it and is not/,
    ],
    ['a member that is no country', 'regions.yaml', 'x: { zh: 甲, en: X, countries: [QQ] }', /x has a country QQ/],
    ['a topic that no answer has', 'session-topics.yaml', 'x: { zh: 甲, en: X }', /the answers know no topic x/],
    ['a counterpart of no event', 'counterparts.yaml', 'x: { zh: 甲, en: X }', /knows no counterpart x/],
    [
      'a test of no language',
      'language-tests.yaml',
      'x: { zh: 甲, en: X, language: qq, said: [x] }',
      /x is a test of a language qq/,
    ],
    [
      'a grade that is no level',
      'language-tests.yaml',
      'x: { zh: 甲, en: X, said: [x], grades: { a: [good] } }',
      /language-tests\.yaml: x\.grades/,
    ],
    ['a field of another kind', 'degrees.yaml', 'x: { zh: 甲, en: X, level: 2 }', /degrees\.yaml: x/],
  ])('refuses %s', (_what, name, content, problem) => {
    expect(loadWith({ [name]: content })).toThrowError(problem);
  });
});

describe('several lists at once', () => {
  it.each([
    ['我们想对接德国和法国的银行，会讲德语，学计算机专业的硕士，清华大学'],
    ['We look for banks in Germany and Western Europe, German lawers and students of law from BIT'],
    ['zhongguo, deguo he xianggang, wo hui shuo de yu'],
    ['Wesern Europe, south afrca, hongkong  and   the EU-US market: info@germany.de'],
    ['赴德 日韩企业 中英双语 模特多哈 上海地区 海湾地区 哈萨克斯但 人工只能 外資企業'],
    ['Germans, Polish, Jordan Smith, US, us, UAE, Ltd Turkey'],
    ['人大代表，在北大读博士后，兼职实习'],
    ['banks, please'],
    ['  -- \u0000 İ 👩🏽‍💻 德\u0301国'],
    [''],
  ])('are read as each is alone: %s', (text) => {
    const alone = Object.fromEntries(Object.entries(lists).map(([list, terms]) => [list, readTerms(text, terms)]));
    expect(readTermLists(text, lists)).toEqual(alone);
  });

  it.each([
    ['  德国', 2, 4],
    ['- -South  -Africa', 3, 17],
  ])('give places in the text as it was typed: %s', (text, start, end) => {
    expect(Object.values(readTermLists(text, lists)).flat()).toEqual([expect.objectContaining({ start, end })]);
  });

  it('give their readings by list, none where a list has nothing', () => {
    const { countries, languages, counterparts: bodies } = lists;
    expect(
      readTermLists('We would like to meet Germn lawyers', {
        countries: countries ?? [],
        languages: languages ?? [],
        bodies: bodies ?? [],
        none: [],
      }),
    ).toEqual({
      countries: [{ start: 22, end: 27, values: ['DE'], problem: 'near-spelling' }],
      languages: [],
      bodies: [{ start: 28, end: 35, values: ['overseas-legal'] }],
      none: [],
    });
  });
});
