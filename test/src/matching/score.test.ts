import { describe, expect, it } from 'vitest';
import { createMatching } from '../../../src/matching/createMatching.ts';
import type { Pay } from '../../../src/model/cirrus.ts';
import type { MatchingRequest } from '../../../src/model/matching.ts';
import type { MatchingProfile } from '../../../src/model/profiles.ts';
import { beijingDay, exampleProfile, exampleRequest, loadRules, talentLexicon } from '../../support/talent.ts';

const matching = createMatching(talentLexicon, await loadRules());

type Asked = Partial<MatchingRequest>;
type Told = Partial<MatchingProfile>;
const assess = (asked: Asked, told: Told) =>
  matching.score({ ...exampleRequest, ...asked }, { ...exampleProfile, ...told });
const perDay = (min: number, max = min): Pay => ({ min, max, currency: 'CNY', per: 'day' });
const available = (from: string, to?: string) => ({ from: beijingDay(from), ...(to && { to: beijingDay(to) }) });

describe('what cannot be matched', () => {
  const cases: readonly (readonly [string, Asked, Told, string[]])[] = [
    ['nothing stands against the example', {}, {}, []],
    ['a kind that was not chosen', {}, { kinds: ['work-study'] }, ['kind']],
    ['no kind chosen', {}, { kinds: [] }, ['kind']],
    ['a lower degree', { degree: 'doctorate' }, {}, ['degree']],
    ['no degree where one is asked for', {}, { degree: undefined }, ['degree']],
    ['no degree where none is asked for', { degree: undefined }, { degree: undefined }, []],
    ['the very degree', { degree: 'master' }, {}, []],
    ['a higher degree', { degree: 'associate' }, { degree: 'doctorate' }, []],
    ['no common time', {}, { availability: available('2027-10-01', '2028-02-01') }, ['dates']],
    ['free only until the day of the start', {}, { availability: available('2026-12-01', '2027-03-01') }, ['dates']],
    ['less than half of the time', {}, { availability: available('2027-03-01', '2027-05-15') }, ['dates']],
    ['half of the time', {}, { availability: available('2027-03-01', '2027-06-02') }, []],
    ['the second half', {}, { availability: available('2027-06-01') }, []],
    ['free without an end', {}, { availability: available('2026-12-01') }, []],
    [
      'no end asked for: half a year is taken to be',
      { period: available('2027-03-01') },
      { availability: available('2027-03-01', '2027-05-01') },
      ['dates'],
    ],
    [
      'no end asked for: a quarter is enough for an internship',
      { period: available('2027-03-01') },
      { availability: available('2027-03-01', '2027-06-15') },
      [],
    ],
    [
      'full time without an end: a quarter is not enough',
      { kind: 'full-time', period: available('2027-03-01') },
      { kinds: ['full-time'], availability: available('2027-03-01', '2027-06-15') },
      ['dates'],
    ],
    [
      'full time without an end: nobody is waited for longer than half a year',
      { kind: 'full-time', period: available('2027-03-01') },
      { kinds: ['full-time'], availability: available('2027-10-01') },
      ['dates'],
    ],
    [
      'several at once',
      { degree: 'doctorate' },
      { kinds: [], availability: available('2028-01-01') },
      ['kind', 'dates', 'degree'],
    ],
    ['a required language that is not spoken is no hard condition', {}, { languages: [] }, []],
    ['another field of study is none', {}, { disciplines: ['forestry'] }, []],
    ['another place is none', {}, { places: ['online'] }, []],
    ['less pay than expected is none', { pay: 'unpaid' }, { expectedPay: perDay(300) }, []],
  ];
  it.each(cases)('%s', (_what, asked, told, expected) => {
    const { hard, score } = assess(asked, told);
    expect(hard.map(({ about }) => about)).toEqual(expected);
    if (expected.length > 0) expect(score).toBe(0);
    else expect(score).toBeGreaterThan(0);
  });
});

describe('the score', () => {
  it('is 1 where all that is asked for is there', () => {
    expect(assess({}, {}).score).toBe(1);
  });

  /** The second profile is to score lower than the first. */
  const orders: readonly (readonly [string, Asked, Told, Told])[] = [
    ['a near field of study is less than the one asked for', {}, {}, { disciplines: ['marketing'] }],
    ['the same category is less than a near field', {}, { disciplines: ['finance'] }, { disciplines: ['taxation'] }],
    ['another field is less than the same category', { disciplines: ['robotics'] }, { disciplines: ['mining'] }, {}],
    [
      'a wider field is less than the one asked for',
      { disciplines: ['software'] },
      { disciplines: ['software'] },
      { disciplines: ['computer-science'] },
    ],
    ['an unknown field is less than a near one', {}, { disciplines: ['marketing'] }, { disciplines: [] }],
    [
      'a lower level is less',
      {},
      {},
      {
        languages: [
          { language: 'ru', level: 'working' },
          { language: 'zh', level: 'fluent' },
        ],
      },
    ],
    [
      'a required language counts more than a welcome one',
      {},
      { languages: [{ language: 'ru', level: 'fluent' }] },
      { languages: [{ language: 'zh', level: 'native' }] },
    ],
    ['no language at all is less than one', {}, { languages: [{ language: 'ru', level: 'basic' }] }, { languages: [] }],
    ['not knowing the market is less', {}, {}, { marketsKnown: ['UZ'] }],
    ['one market of two is less than both', { countries: ['KZ', 'UZ'] }, {}, { marketsKnown: ['KZ'] }],
    ['no market is less than one of two', { countries: ['KZ', 'UZ'] }, { marketsKnown: ['UZ'] }, { marketsKnown: [] }],
    ['not being in Beijing yet is less', {}, {}, { inBeijing: false }],
    ['not having said where is less', {}, { inBeijing: false }, { places: [] }],
    ['another place is less than none said', {}, { places: [] }, { places: ['online'] }],
    [
      'expecting pay where there is none is less than not having said',
      {},
      { expectedPay: undefined },
      { expectedPay: perDay(100) },
    ],
    [
      'too little pay is less than enough',
      { pay: perDay(150, 200) },
      { expectedPay: perDay(200, 300) },
      { expectedPay: perDay(250, 300) },
    ],
    [
      'pay that cannot be compared counts as not said, which is less than enough',
      { pay: perDay(200) },
      {},
      { expectedPay: { min: 3000, max: 3000, currency: 'CNY', per: 'month' } },
    ],
    ['part of the time is less than all of it', {}, {}, { availability: available('2027-03-01', '2027-08-01') }],
    ['fewer hours a week are less', { hoursPerWeek: 30 }, {}, { hoursPerWeek: 20 }],
  ];
  it.each(orders)('%s', (_what, asked, better, worse) => {
    expect(assess(asked, better).score).toBeGreaterThan(assess(asked, worse).score);
  });

  const equals: readonly (readonly [string, Asked, Told, Told])[] = [
    [
      'speaking better than asked for is worth no more',
      {},
      {},
      {
        languages: [
          { language: 'ru', level: 'fluent' },
          { language: 'zh', level: 'working' },
        ],
      },
    ],
    ['a part of the field asked for is that field', { disciplines: ['economics'] }, {}, { disciplines: ['economics'] }],
    ['any field is as good where none is asked for', { disciplines: [] }, {}, { disciplines: ['forestry'] }],
    ['any place is as good where the firm leaves it open', { place: 'either' }, {}, { places: ['online'] }],
    ['markets play no part where they were a wish for origin', { marketKnowledge: false }, {}, { marketsKnown: [] }],
    ['pay plays no part where it was not said', { pay: undefined }, {}, { expectedPay: perDay(500) }],
    ['hours that were not said are no shortfall', { hoursPerWeek: 30 }, {}, { hoursPerWeek: 30 }],
    [
      'the higher of two levels of one language counts',
      {},
      {},
      {
        languages: [
          { language: 'ru', level: 'basic' },
          { language: 'ru', level: 'fluent' },
          { language: 'zh', level: 'working' },
        ],
      },
    ],
    ['a higher degree than asked for is worth no more', {}, {}, { degree: 'doctorate' }],
    ['the university plays no part', {}, {}, { universityId: 'pku' }],
    ['the year of study plays no part', {}, {}, { year: 1, studyingSince: undefined }],
  ];
  it.each(equals)('%s', (_what, asked, one, other) => {
    expect(assess(asked, one).score).toBe(assess(asked, other).score);
  });

  it('leaves two fifths where the one required language is not spoken and all else fits', () => {
    const onlyRussian: Asked = {
      languages: [{ language: 'ru', level: 'fluent', required: true }],
      disciplines: [],
      countries: [],
      place: 'either',
      pay: undefined,
    };
    // What is left of the parts: 10 of dates out of 40, for languages count 30.
    expect(assess(onlyRussian, { languages: [] }).score).toBeCloseTo((10 / 40) * 0.4, 12);
  });
});

describe('reasons', () => {
  it('stand on the side on which they speak, in the order of the parts', () => {
    const { reasons } = assess(
      { pay: perDay(200), hoursPerWeek: 24 },
      {
        disciplines: ['forestry'],
        languages: [
          { language: 'ru', level: 'basic' },
          { language: 'zh', level: 'native' },
        ],
        marketsKnown: [],
        expectedPay: perDay(150),
        hoursPerWeek: 16,
      },
    );
    expect(reasons.for).toEqual([
      { about: 'language', language: 'zh', asked: 'working', has: 'native', required: false, fits: true },
      { about: 'dates', share: 1, overlap: exampleRequest.period },
      { about: 'place', asked: 'haidian', fit: 'fits' },
      { about: 'pay', fit: 'enough', offered: perDay(200), expected: perDay(150) },
    ]);
    expect(reasons.against).toEqual([
      { about: 'discipline', fit: 'other', asked: 'international-trade', has: 'forestry' },
      { about: 'language', language: 'ru', asked: 'fluent', has: 'basic', required: true, fits: false },
      { about: 'market', known: false, countries: ['KZ'] },
      { about: 'hours', asked: 24, has: 16 },
    ]);
  });

  it('name the nearest of several fields on both sides', () => {
    const { reasons } = assess({ disciplines: ['forestry', 'e-commerce'] }, { disciplines: ['mining', 'marketing'] });
    expect(reasons.for[0]).toEqual({ about: 'discipline', fit: 'near', asked: 'e-commerce', has: 'marketing' });
  });

  it('speak of nothing that was not asked for', () => {
    const nothing: Asked = { disciplines: [], languages: [], countries: [], place: 'either', pay: undefined };
    const { reasons } = assess(nothing, {});
    expect([...reasons.for, ...reasons.against].map(({ about }) => about)).toEqual(['dates']);
  });

  it('are given for what is impossible too, so that staff see the rest', () => {
    const { hard, reasons } = assess({}, { kinds: [] });
    expect(hard).toHaveLength(1);
    expect(reasons.for.length).toBeGreaterThan(3);
  });
});
