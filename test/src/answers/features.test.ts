import { describe, expect, it } from 'vitest';
import { createFeatureReader } from '../../../src/answers/features.ts';

const reader = createFeatureReader({
  terms: [{ zh: '外债', en: 'external debt', also: { zh: ['境外借款'], en: ['waizhai', 'foreign debt'] } }],
  outside: { zh: ['天气'], en: ['weather'] },
});
const keys = (text: string) => [...reader.read(text).keys()];

describe('createFeatureReader', () => {
  it.each([
    ['您好，请问外债登记期限，谢谢', '外债登记期限'],
    ['Hello, could you please tell me the loan deadline, thank you', 'the loan deadline'],
  ])('leaves courtesies out: %s', (polite, plain) => {
    expect(keys(polite).sort()).toEqual(keys(plain).sort());
  });

  it.each(['外债', '境外借款', 'external debt', 'External Debts', 'waizhai', 'ＦＯＲＥＩＧＮ ＤＥＢＴ'])(
    'joins synonyms, languages, numbers and widths in one concept: %s',
    (text) => {
      expect(keys(text)).toContain('c外债');
    },
  );

  it.each([
    ['837号令', 'o837'],
    ['第56号文', 'o56'],
    ['Order No. 837', 'o837'],
    ['Huifa [2025] No. 43', 'o43'],
    ['汇发〔2025〕43号', 'o43'],
    ['1,000万', 'n1000'],
    ['1.75', 'n1.75'],
    ['今天天气', 'x天气'],
  ])('finds in %s the feature %s', (text, key) => {
    expect(keys(text)).toContain(key);
  });

  it.each([
    ['when must we register', 'qwhen'],
    ['多少个工作日', 'qhow-long'],
    ['有多少家企业', 'qhow-many'],
    ['找哪个部门', 'qwho'],
  ])('knows what %s asks for', (text, key) => {
    expect(keys(text)).toContain(key);
  });

  it('falls back on empty words where there is nothing else', () => {
    expect(keys('你会些什么').some((key) => key.startsWith('e'))).toBe(true);
    expect(keys('外债是什么').some((key) => key.startsWith('e'))).toBe(false);
  });
});
