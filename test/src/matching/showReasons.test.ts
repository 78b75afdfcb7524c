import { describe, expect, it } from 'vitest';
import { createMatching } from '../../../src/matching/createMatching.ts';
import { showFinding, showReasons, showViolations } from '../../../src/matching/showReasons.ts';
import type { Pay } from '../../../src/model/cirrus.ts';
import type { Reason, Violation } from '../../../src/model/matching.ts';
import { locales } from '../../../src/model/text.ts';
import {
  beijingDay,
  createDrawing,
  exampleProfile,
  exampleRequest,
  loadRules,
  talentLexicon,
} from '../../support/talent.ts';

const rules = await loadRules();
const matching = createMatching(talentLexicon, rules);
const pay = (min: number, max = min, per: Pay['per'] = 'day'): Pay => ({ min, max, currency: 'CNY', per });
const overlap = { from: beijingDay('2027-03-01'), to: beijingDay('2027-07-01') };
const language = { about: 'language', language: 'ru' } as const;

describe('reasons in words', () => {
  const cases: readonly (readonly [Reason, string, string])[] = [
    [
      { about: 'discipline', fit: 'same', asked: 'finance', has: 'finance' },
      '专业对口：金融',
      'Field of study fits: Finance',
    ],
    [
      { about: 'discipline', fit: 'same', asked: 'economics', has: 'finance' },
      '专业对口：金融（所需：经济学）',
      'Field of study fits: Finance (asked for: Economics)',
    ],
    [
      { about: 'discipline', fit: 'near', asked: 'finance', has: 'accounting' },
      '专业相近：会计（所需：金融）',
      'Related field of study: Accounting (asked for: Finance)',
    ],
    [
      { about: 'discipline', fit: 'same-category', asked: 'software', has: 'mining' },
      '专业只是同属一个大类：矿业工程（所需：软件工程）',
      'Only the same broad field of study: Mining engineering (asked for: Software engineering)',
    ],
    [
      { about: 'discipline', fit: 'other', asked: 'finance', has: 'forestry' },
      '专业不同：林学（所需：金融）',
      'Another field of study: Forestry (asked for: Finance)',
    ],
    [
      { about: 'discipline', fit: 'other', asked: 'finance' },
      '没有可以对照的专业（所需：金融）',
      'No field of study that could be compared (asked for: Finance)',
    ],
    [
      { ...language, asked: 'fluent', has: 'fluent', required: true, fits: true },
      '俄语：流利，符合要求',
      'Russian: fluent, as asked for',
    ],
    [
      { ...language, asked: 'fluent', has: 'native', required: true, fits: true },
      '俄语：母语，高于要求（流利）',
      'Russian: native, better than asked for (fluent)',
    ],
    [
      { ...language, asked: 'fluent', has: 'basic', required: true, fits: false },
      '俄语：基础，未达到必备的水平（流利）',
      'Russian: basic, below what is required (fluent)',
    ],
    [
      { ...language, asked: 'working', has: 'basic', required: false, fits: false },
      '俄语：基础，未达到希望的水平（可用于工作）',
      'Russian: basic, below what is hoped for (working level)',
    ],
    [
      { ...language, asked: 'fluent', required: true, fits: false },
      '没有填写俄语（必备：流利）',
      'Russian is not named (required: fluent)',
    ],
    [
      { ...language, asked: 'fluent', required: false, fits: false },
      '没有填写俄语（希望：流利）',
      'Russian is not named (hoped for: fluent)',
    ],
    [
      { about: 'market', known: true, countries: ['KZ', 'UZ'] },
      '了解所需的市场：哈萨克斯坦、乌兹别克斯坦',
      'Knows the market asked for: Kazakhstan, Uzbekistan',
    ],
    [
      { about: 'market', known: false, countries: ['KZ'] },
      '没有提到了解这些市场：哈萨克斯坦',
      'Names no knowledge of the market: Kazakhstan',
    ],
    [{ about: 'place', asked: 'haidian', fit: 'fits' }, '愿意在海淀工作', 'Wants to work in Haidian'],
    [{ about: 'place', asked: 'online', fit: 'fits' }, '愿意线上工作', 'Wants to work online'],
    [
      { about: 'place', asked: 'haidian', fit: 'would-come' },
      '愿意在海淀工作，但目前不在北京',
      'Wants to work in Haidian, but is not in Beijing yet',
    ],
    [
      { about: 'place', asked: 'haidian', fit: 'unknown' },
      '没有说明是否愿意在海淀工作',
      'Has not said whether to work in Haidian',
    ],
    [{ about: 'place', asked: 'online', fit: 'other' }, '没有打算线上工作', 'Does not plan to work online'],
    [
      { about: 'pay', fit: 'enough', offered: pay(200), expected: pay(150) },
      '报酬达到期望：200 元/天（期望：150 元/天）',
      'Pay meets what is expected: CNY 200 a day (expected: CNY 150 a day)',
    ],
    [
      { about: 'pay', fit: 'enough', offered: pay(200), expected: 'none' },
      '对报酬没有要求（提供：200 元/天）',
      'No pay is expected (offered: CNY 200 a day)',
    ],
    [{ about: 'pay', fit: 'enough', offered: 'unpaid', expected: 'none' }, '接受没有报酬', 'Would work unpaid'],
    [
      { about: 'pay', fit: 'too-little', offered: pay(100), expected: pay(150) },
      '报酬低于期望：100 元/天（期望：150 元/天）',
      'Pay is below what is expected: CNY 100 a day (expected: CNY 150 a day)',
    ],
    [
      { about: 'pay', fit: 'unpaid', offered: 'unpaid', expected: pay(150) },
      '没有报酬，而学生期望：150 元/天',
      'Unpaid, while pay is expected: CNY 150 a day',
    ],
    [
      { about: 'pay', fit: 'not-comparable', offered: pay(200), expected: pay(4000, 5000, 'month') },
      '报酬的计算方式不同，无法直接比较：200 元/天（期望：4,000–5,000 元/月）',
      'Pay is reckoned differently and cannot be compared: CNY 200 a day (expected: CNY 4,000–5,000 a month)',
    ],
    [{ about: 'pay', fit: 'unknown', offered: pay(200) }, '没有说明期望的报酬', 'Has not said what pay is expected'],
    [{ about: 'dates', share: 1, overlap }, '所需时间内全程有空', 'Available for the whole time asked for'],
    [
      { about: 'dates', share: 0.664, overlap },
      '所需时间内约 66% 有空：2027年3月1日（周一）至2027年6月30日（周三）',
      'Available for about 66% of the time asked for: Monday 1 March 2027 to Wednesday 30 June 2027',
    ],
    [{ about: 'hours', asked: 20, has: 24 }, '每周可以工作所需的 20 小时', 'Has the 20 hours a week asked for'],
    [
      { about: 'hours', asked: 20, has: 12 },
      '每周只有 12 小时（所需：20 小时）',
      'Has only 12 hours a week (asked for: 20)',
    ],
  ];
  it.each(cases)('%j', (reason, zh, en) => {
    expect(showReasons([reason], 'zh', talentLexicon)).toEqual([zh]);
    expect(showReasons([reason], 'en', talentLexicon)).toEqual([en]);
  });

  it('do not round to all or nothing', () => {
    const percents = [0.999, 0.001].flatMap((share) =>
      showReasons([{ about: 'dates', share, overlap }], 'en', talentLexicon),
    );
    expect(percents.map((line) => /\d+%/.exec(line)?.[0])).toEqual(['99%', '1%']);
  });
});

describe('what cannot be, in words', () => {
  const route = rules.find(({ finding }) => finding.rule === 'work-study-on-short-visa')?.finding;
  if (!route) throw new Error('the rule is not there');
  const cases: readonly (readonly [Violation, string, string])[] = [
    [
      { about: 'kind', asked: 'full-time', wanted: ['course-internship', 'work-study'] },
      '学生没有选择“全职”（选择的是：教学实习、勤工助学）',
      'The student has not chosen this kind: Full-time work (chosen: Course internship, Paid work-study)',
    ],
    [
      { about: 'kind', asked: 'full-time', wanted: [] },
      '学生没有选择“全职”',
      'The student has not chosen this kind: Full-time work',
    ],
    [
      { about: 'degree', asked: 'doctorate', has: 'master' },
      '学历不够：硕士（至少：博士）',
      "Degree too low: Master's degree (at least: Doctorate)",
    ],
    [{ about: 'degree', asked: 'doctorate' }, '没有所需的学历（至少：博士）', 'No degree (at least: Doctorate)'],
    [{ about: 'dates', asked: overlap, available: overlap, share: 0 }, '时间完全不重合', 'The dates do not overlap'],
    [
      { about: 'dates', asked: overlap, available: overlap, share: 0.3 },
      '时间重合不够：所需时间内只有约 30% 有空',
      'The dates do not overlap enough: available for about 30% of the time asked for',
    ],
    [
      { about: 'route', ...route },
      '勤工助学须在校连续学习一年以上，并在居留证件上加注；短期签证没有居留证件可以加注（来源：《高等学校国际学生勤工助学管理办法》第9—12条，截至 2021年12月29日）',
      'Work-study needs a year of continuous study and a note on a residence permit, which a short visa is not (source: Work-study rules for international students, arts 9–12, as of 29 December 2021)',
    ],
  ];
  it.each(cases)('%j', (violation, zh, en) => {
    expect(showViolations([violation], 'zh', talentLexicon)).toEqual([zh]);
    expect(showViolations([violation], 'en', talentLexicon)).toEqual([en]);
  });
});

describe('what rules say, in words', () => {
  const says = { zh: '说明', en: 'Told' };
  const source = { name: { zh: '来源甲', en: 'Source A' } };
  const cases = [
    [
      { confidence: 'verified', source, asOf: '2024-05' },
      '说明（来源：来源甲，截至 2024年5月）',
      'Told (source: Source A, as of May 2024)',
    ],
    [
      { confidence: 'verified-secondary', source },
      '说明（来源：来源甲，未注明日期）',
      'Told (source: Source A, undated)',
    ],
    [
      { confidence: 'general', source, asOf: '2024' },
      '说明（来源：来源甲，截至 2024年；尚未与来源核对）',
      'Told (source: Source A, as of 2024; not checked against the source)',
    ],
    [{ confidence: 'verified' }, '说明', 'Told'],
  ] as const;
  it.each(cases)('%j', (finding, zh, en) => {
    const whole = { rule: 'r', entry: 'e', says, ...finding };
    expect([showFinding(whole, 'zh'), showFinding(whole, 'en')]).toEqual([zh, en]);
  });
});

describe('an explanation', () => {
  it.each(locales)('is in %s throughout, whatever is matched', (locale) => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const drawing = createDrawing(seed);
    for (let number = 0; number < 200; number += 1) {
      const assessment = matching.score(drawing.request(number), drawing.profile(number));
      const { hard, for: pro, against, first, forStaff } = matching.explain(assessment, locale);
      for (const line of [...hard, ...pro, ...against, ...first, ...forStaff]) {
        expect(/\p{Script=Han}/u.test(line), `seed ${seed}: ${line}`).toBe(locale === 'zh');
        expect(line, `seed ${seed}`).not.toMatch(/undefined|NaN|null|\[object/);
      }
    }
  });

  it('has a line for every reason, and names no university', () => {
    const { score, explain } = matching;
    const assessment = score({ ...exampleRequest, pay: pay(200) }, { ...exampleProfile, marketsKnown: [], places: [] });
    const told = explain(assessment, 'zh');
    expect([told.for.length, told.against.length, told.first.length, told.forStaff.length]).toEqual([
      assessment.reasons.for.length,
      assessment.reasons.against.length,
      1,
      1,
    ]);
    expect(JSON.stringify(told)).not.toMatch(/人民大学|ruc/);
  });
});
