import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadLexicon, readTerms, type Term } from '../../../src/language/lexicon.ts';
import { counterparts } from '../../../src/model/programme.ts';

const lexicon = loadLexicon('knowledge/lexicon');

function read(text: string, terms: readonly Term[]): string[] {
  return readTerms(text, terms).map(({ values }) => values.join(' or '));
}

const countries: readonly (readonly [string, ...string[]])[] = [
  ['我们想去阿联酋和沙特', 'AE', 'SA'],
  ['德国', 'DE'],
  ['德國', 'DE'],
  ['俄罗斯', 'RU'],
  ['驻俄使馆', 'RU'],
  ['赴德考察', 'DE'],
  ['日企', 'JP'],
  ['澳洲', 'AU'],
  ['印尼', 'ID'],
  ['英国', 'GB'],
  ['中国台湾', 'TW'],
  ['台湾', 'TW'],
  ['香港', 'HK'],
  ['新加坡共和国', 'SG'],
  ['几内亚比绍', 'GW'],
  ['germany', 'DE'],
  ['UK firms', 'GB'],
  ['uk', 'GB'],
  ['the US market', 'US'],
  ['USA', 'US'],
  ['U.S.', 'US'],
  ['UAE', 'AE'],
  ['Taiwan, China', 'TW'],
  ['Hong Kong', 'HK'],
  ['Macau', 'MO'],
  ['Singaporean investors', 'SG'],
  ["Brazil's market", 'BR'],
  ['Nigeria and Niger', 'NG', 'NE'],
  ['South Korea', 'KR'],
  ['Papua New Guinea', 'PG'],
  ['Côte d’Ivoire', 'CI'],
  ['Turkey', 'TR'],
];

const noCountry = [
  '国内企业',
  '国际合作',
  '全国',
  '方法',
  '法律',
  '美好',
  '英才',
  '日期',
  '德才兼备',
  '中介',
  '三个人',
  'send us the list',
  'in time',
  'it is fine',
  'no',
  'to be or not to be',
  'German is fine',
  'us',
  'chadwick',
  'omani2',
  '',
];

const languages: readonly (readonly [string, ...string[]])[] = [
  ['英语', 'en'],
  ['英文场', 'en'],
  ['德文', 'de'],
  ['要有法语翻译', 'fr'],
  ['西语', 'es'],
  ['in German', 'de'],
  ['English or French', 'en', 'fr'],
  ['普通话', 'zh'],
  ['俄语', 'ru'],
  ['Mandarin', 'zh'],
  ['English-speaking', 'en'],
  ['Englishman'],
  ['语言'],
];

const bodies: readonly (readonly [string, ...string[]])[] = [
  ['使馆商务处', 'embassy-commerce'],
  ['想对接境外律所', 'overseas-legal'],
  ['境外金融机构', 'overseas-finance'],
  ['the commercial section of an embassy', 'embassy-commerce', 'embassy-commerce'],
  ['law firms', 'overseas-legal'],
  ['foreign banks', 'overseas-finance'],
  ['生物医药'],
];

describe('the lexicon', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('knows every country and region of ISO 3166-1, each by a name of its own', () => {
    expect(lexicon.countries).toHaveLength(249);
    for (const locale of ['zh', 'en'] as const) {
      expect(new Set(lexicon.countries.map(({ name }) => name[locale])).size).toBe(249);
    }
    for (const { id, name } of lexicon.countries) {
      expect(read(name.zh, lexicon.countries), name.zh).toEqual([id]);
      expect(read(name.en, lexicon.countries), name.en).toEqual([id]);
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

  it.each(countries)('finds the countries of "%s"', (text, ...expected) => {
    expect(read(text, lexicon.countries)).toEqual(expected);
  });

  it.each(noCountry)('finds no country in "%s"', (text) => {
    expect(read(text, lexicon.countries)).toEqual([]);
  });

  it.each(languages)('finds the languages of "%s"', (text, ...expected) => {
    expect(read(text, lexicon.languages)).toEqual(expected);
  });

  it.each(bodies)('finds the counterparts of "%s"', (text, ...expected) => {
    expect(read(text, lexicon.counterparts)).toEqual(expected);
  });

  it('says where a term stands and gives all owners of a shared name', () => {
    const terms: Term[] = [
      { id: 'a', name: { zh: '甲', en: 'Alpha' }, synonyms: { zh: ['共同'], en: [] } },
      { id: 'b', name: { zh: '乙', en: 'Beta' }, synonyms: { zh: ['共同'], en: ['bio tech'] } },
    ];
    expect(readTerms('在共同里', terms)).toEqual([{ start: 1, end: 3, values: ['a', 'b'] }]);
    expect(readTerms('our bio\ntechs', terms)).toEqual([{ start: 4, end: 13, values: ['b'] }]);
  });

  it('refuses a folder with bad files and names every problem', () => {
    writeFileSync(join(folder, 'countries.yaml'), 'DE: { zh: 德国, en: Germany }\nXX: { zh: 德国, en: Other }\n');
    writeFileSync(join(folder, 'languages.yaml'), 'de: { zh: 德语 }\n');
    expect(() => loadLexicon(folder)).toThrowError(
      expect.objectContaining({
        code: 'lexicon.bad',
        message: expect.stringMatching(
          /XX: "德国" is also a name of DE[\s\S]*languages\.yaml: de\.en[\s\S]*counterparts\.yaml/,
        ),
      }),
    );
  });
});
