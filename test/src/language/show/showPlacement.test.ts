import { describe, expect, it } from 'vitest';
import {
  showDegree,
  showDisciplines,
  showHours,
  showKind,
  showLanguages,
  showPay,
  showStretch,
  showWorkPlace,
} from '../../../../src/language/show/showPlacement.ts';
import { loadLexicon } from '../../../../src/language/terms/lexicon.ts';

const lexicon = loadLexicon('knowledge/lexicon');
const at = (day: string) => Date.parse(`${day}T00:00:00+08:00`);

describe('a stretch', () => {
  it.each([
    ['2027-03-01', '2027-09-01', '2027年3月至8月', 'March to August 2027'],
    ['2027-03-01', '2027-04-01', '2027年3月', 'March 2027'],
    ['2026-12-01', '2027-03-01', '2026年12月至2027年2月', 'December 2026 to February 2027'],
    ['2027-03-15', '2027-09-01', '2027年3月15日至8月31日', '15 March to 31 August 2027'],
    ['2026-12-15', '2027-03-01', '2026年12月15日至2027年2月28日', '15 December 2026 to 28 February 2027'],
    ['2027-03-01', undefined, '2027年3月起', 'from March 2027'],
    ['2026-11-23', undefined, '2026年11月23日起', 'from 23 November 2026'],
  ])('%s to %s', (from, to, zh, en) => {
    const stretch = { from: at(from), ...(to && { to: at(to) }) };
    expect([showStretch(stretch, 'zh'), showStretch(stretch, 'en')]).toEqual([zh, en]);
  });
});

describe('languages', () => {
  it.each([
    [[], '语言不限', 'No particular language'],
    [[{ language: 'ru' }], '俄语', 'Russian'],
    [[{ language: 'ru', level: 'fluent' }], '俄语（流利）', 'Russian (fluent)'],
    [
      [
        { language: 'ru', level: 'working', required: true },
        { language: 'en', level: 'basic', required: false },
      ],
      '俄语（可用于工作）、英语（基础，会则更好）',
      'Russian (working level), English (basic, welcome)',
    ],
  ] as const)('%j', (skills, zh, en) => {
    expect([showLanguages(skills, lexicon, 'zh'), showLanguages(skills, lexicon, 'en')]).toEqual([zh, en]);
  });
});

it('the other parts of a placement', () => {
  expect([showKind('course-internship', 'zh'), showKind('work-study', 'en')]).toEqual(['教学实习', 'Paid work-study']);
  expect([showDegree('master', lexicon, 'zh'), showDegree('doctorate', lexicon, 'en')]).toEqual(['硕士', 'Doctorate']);
  expect(showDisciplines(['international-trade', 'law'], lexicon, 'zh')).toBe('国际贸易、法学');
  expect(showDisciplines([], lexicon, 'en')).toBe('Any field');
  expect([showWorkPlace('haidian', 'zh'), showWorkPlace('either', 'en')]).toEqual([
    '海淀现场',
    'On site in Haidian or online',
  ]);
  expect(showPay({ min: 200, max: 200, currency: 'CNY', per: 'day' }, 'zh')).toBe('200 元/天');
  expect([showPay('unpaid', 'zh'), showPay('unpaid', 'en')]).toEqual(['无薪', 'Unpaid']);
  expect([showHours(20, 'zh'), showHours(1, 'en'), showHours(20, 'en')]).toEqual([
    '每周 20 小时',
    '1 hour a week',
    '20 hours a week',
  ]);
});
