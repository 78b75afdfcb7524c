import { describe, expect, it } from 'vitest';
import { loadLexicon, readTerms, type Term, themeTerms } from '../../../../src/language/terms/lexicon.ts';
import { loadThemes } from '../../../../src/programme/themes.ts';

const lexicon = loadLexicon('knowledge/lexicon');
const themes = themeTerms(loadThemes('knowledge/themes'));

const near: readonly (readonly [text: string, list: readonly Term[], id: string])[] = [
  ['Germny', lexicon.countries, 'DE'],
  ['gremany', lexicon.countries, 'DE'],
  ['kazakstan', lexicon.countries, 'KZ'],
  ['Phillipines', lexicon.countries, 'PH'],
  ['we go to Indonisia', lexicon.countries, 'ID'],
  ['isreal', lexicon.countries, 'IL'],
  ['Itlay', lexicon.countries, 'IT'],
  ['South Afrca', lexicon.countries, 'ZA'],
  ['Northrn Ireland', lexicon.countries, 'GB'],
  ['Amerian Samoa', lexicon.countries, 'AS'],
  ['Germn firms', lexicon.countries, 'DE'],
  ['澳大利压', lexicon.countries, 'AU'],
  ['阿赛拜疆', lexicon.countries, 'AZ'],
  ['想去印度尼西压', lexicon.countries, 'ID'],
  ['deguo', lexicon.countries, 'DE'],
  ['wo yao qu ying guo', lexicon.countries, 'GB'],
  ['Potuguese', lexicon.languages, 'pt'],
  ['speak Germn', lexicon.languages, 'de'],
  ['生物医要', themes, 'bio-pharmaceuticals'],
  ['biopharmaceutcals', themes, 'bio-pharmaceuticals'],
  ['enviromental protection', themes, 'environmental-protection'],
  ['shengwu yiyao', themes, 'bio-pharmaceuticals'],
  ['tecnology transfer', themes, 'technology-transfer'],
  ['技术转意', themes, 'technology-transfer'],
  ['comercial section', lexicon.counterparts, 'embassy-commerce'],
  ['lawers', lexicon.counterparts, 'overseas-legal'],
  ['境外律诗', lexicon.counterparts, 'overseas-legal'],
  ['Wesern Europe', lexicon.regions, 'western-europe'],
  ['Europea Union', lexicon.regions, 'european-union'],
  ['人工只能', lexicon.disciplines, 'artificial-intelligence'],
  ['国际贸意', lexicon.disciplines, 'international-trade'],
  ['eletrical engineering', lexicon.disciplines, 'electrical-engineering'],
  ['acounting', lexicon.disciplines, 'accounting'],
  ['undergradute', lexicon.degrees, 'bachelor'],
  ['peking univeristy', lexicon.universities, 'pku'],
  ['Beijing University of Posts and Telecommuncations', lexicon.universities, 'bupt'],
  ['waizhai', lexicon.sessionTopics, 'external_debt'],
  ['wai hui', lexicon.sessionTopics, 'fx'],
  ['overseas aquisitions', lexicon.sessionTopics, 'ma_odi'],
  ['北京交通大雪', lexicon.universities, 'bjtu'],
  ['乌兹别刻斯坦', lexicon.countries, 'UZ'],
  ['内保外带', lexicon.sessionTopics, 'external_debt'],
  ['cours internship', lexicon.employment, 'course-internship'],
  ['qin gong zhu xue', lexicon.employment, 'work-study'],
];

/** Right as they are, or as near to one name as to another. */
const far: readonly (readonly [text: string, list: readonly Term[]])[] = [
  ['child care', lexicon.countries],
  ['while we spin', lexicon.countries],
  ['we are hungry', lexicon.countries],
  ['Haidian', lexicon.countries],
  ['macro policy', lexicon.countries],
  ['money from my account', lexicon.countries],
  ['settle into RMB', lexicon.countries],
  ['the parts', lexicon.countries],
  ['Cirrus', lexicon.countries],
  ['be in a', lexicon.countries],
  ['manage', lexicon.countries],
  ['东京大学', lexicon.universities],
  ['南京林业大学', lexicon.universities],
  ['上海地区', lexicon.regions],
  ['海湾地区', lexicon.countries],
  ['我们想去西利亚的市场', lexicon.countries],
  ['一旦麦加', lexicon.countries],
  ['境内金融机构', lexicon.counterparts],
  ['境内银行', lexicon.counterparts],
  ['a layer', lexicon.counterparts],
  ['internal debt', lexicon.sessionTopics],
  ['内债', lexicon.sessionTopics],
  ['毕业设计', [{ id: 'x', name: { zh: '工业设计', en: 'industrial design' }, synonyms: { zh: [], en: [] } }]],
  ['国内贸易', lexicon.disciplines],
  ['data mining', [{ id: 'x', name: { zh: '采矿', en: 'minings' }, synonyms: { zh: [], en: [] } }]],
  ['a transaction', lexicon.disciplines],
  ['conversation', themes],
  ['Germany', lexicon.languages],
  ['Korea', lexicon.languages],
  ['Slovania', lexicon.countries],
  ['day i come', lexicon.degrees],
];

describe('names that are nearly right', () => {
  it.each(near)('"%s" is near a name, and said to be so', (text, list, id) => {
    expect(readTerms(text, list)).toEqual([expect.objectContaining({ values: [id], problem: 'near-spelling' })]);
  });

  it.each(far)('"%s" is near none', (text, list) => {
    expect(readTerms(text, list).filter(({ problem }) => problem === 'near-spelling')).toEqual([]);
  });

  it('are not taken for slips where the name is there as it is written', () => {
    expect(readTerms('哈萨克斯但', lexicon.countries)).toEqual([{ start: 0, end: 3, values: ['KZ'] }]);
    expect(readTerms('Germany, Germny', lexicon.countries)).toEqual([
      { start: 0, end: 7, values: ['DE'] },
      { start: 9, end: 15, values: ['DE'], problem: 'near-spelling' },
    ]);
  });

  it('say where they stand', () => {
    const [reading] = readTerms('我们想去  Kazakstan 看看', lexicon.countries);
    expect(reading).toEqual({ start: 6, end: 15, values: ['KZ'], problem: 'near-spelling' });
  });

  it('are hardly ever another name, whatever letter is wrong', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    let state = seed;
    const next = (below: number) => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return state % below;
    };
    let right = 0;
    let wrong = 0;
    let all = 0;
    for (const { id, name, synonyms } of lexicon.countries) {
      for (const written of [name.en, ...synonyms.en]) {
        if (!/^[A-Z][a-z]{6,}$/.test(written)) continue;
        const at = 1 + next(written.length - 1);
        const typed = written.slice(0, at) + String.fromCharCode(97 + next(26)) + written.slice(at + next(2));
        const values = readTerms(`we go to ${typed} soon`, lexicon.countries).flatMap((reading) => reading.values);
        all += 1;
        if (values.includes(id)) right += 1;
        else if (values.length > 0) wrong += 1;
      }
    }
    expect(right / all, `seed ${seed}`).toBeGreaterThan(0.9);
    expect(wrong / all, `seed ${seed}`).toBeLessThan(0.02);
  });
});
