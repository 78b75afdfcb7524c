import { describe, expect, it } from 'vitest';
import { readDurations } from '../../../../src/language/dates/durations.ts';
import { showDuration } from '../../../../src/language/show/showDuration.ts';

type Row = readonly [string, ...string[]];

/** Lengths as they are shown, "24" months or "over 12". */
function read(text: string): string[] {
  return readDurations(text).flatMap(({ values }) =>
    values.map(({ min, max, bound }) => {
      if (bound) return `${bound} ${min ?? max}`;
      return min === max ? String(min) : `${min}..${max}`;
    }),
  );
}

const chinese: readonly Row[] = [
  ['两年', '24'],
  ['两年期', '24'],
  ['2年', '24'],
  ['２年', '24'],
  ['二年期', '24'],
  ['兩年', '24'],
  ['3年期的', '36'],
  ['一年', '12'],
  ['一年期', '12'],
  ['正好一年', '12'],
  ['1年', '12'],
  ['十年', '120'],
  ['五年左右', '60'],
  ['一年半', '18'],
  ['两年半', '30'],
  ['1.5年', '18'],
  ['半年', '6'],
  ['大半年', '6'],
  ['18个月', '18'],
  ['十八个月', '18'],
  ['18 个月', '18'],
  ['6个月期', '6'],
  ['3月期', '3'],
  ['一个半月', '1.5'],
  ['一个月', '1'],
  ['12周', '2.761644'],
  ['365天', '12'],
  ['730天', '24'],
  ['一年零三个月', '15'],
  ['1年3个月', '15'],
  ['两年又六个月', '30'],
  ['2-3年', '24..36'],
  ['2到3年', '24..36'],
  ['两三年', '24..36'],
  ['三五年', '36..60'],
  ['两年到三年', '24..36'],
  ['六个月至一年', '6..12'],
  ['3~5年', '36..60'],
  ['超过一年', 'over 12'],
  ['大于1年', 'over 12'],
  ['不止一年', 'over 12'],
  ['一年以上', 'at-least 12'],
  ['1年及以上', 'at-least 12'],
  ['至少两年', 'at-least 24'],
  ['不少于18个月', 'at-least 18'],
  ['不低于2年', 'at-least 24'],
  ['不大于1年', 'up-to 12'],
  ['不长于18个月', 'up-to 18'],
  ['一年多', 'over 12'],
  ['不到一年', 'under 12'],
  ['不满1年', 'under 12'],
  ['少于12个月', 'under 12'],
  ['不超过一年', 'up-to 12'],
  ['最长三年', 'up-to 36'],
  ['一年以内', 'up-to 12'],
  ['1年之内', 'up-to 12'],
  ['一年及以下', 'up-to 12'],
  ['一年内', 'up-to 12'],
  ['我们想向母公司借350万美元，两年期', '24'],
  ['发3亿美元债，3年', '36'],
  ['期限是24个月', '24'],
  ['借2年，不对，3年', '24', '36'],
  ['贷款 two years', '24'],
  // None of these is how long something is to last.
  ['2027年'],
  ['2027年3月'],
  ['3月'],
  ['12月5日'],
  ['成立两年'],
  ['公司成立了三年'],
  ['两年前'],
  ['三年后'],
  ['过去三年'],
  ['最近两年'],
  ['每年'],
  ['今年'],
  ['年利率3%'],
  ['两年经验'],
  ['三年级'],
  ['350万美元'],
  ['三个人'],
  ['第三年'],
];

const english: readonly Row[] = [
  ['two years', '24'],
  ['2 years', '24'],
  ['2 yrs', '24'],
  ['2yrs', '24'],
  ['2y', '24'],
  ['a year', '12'],
  ['one year', '12'],
  ['exactly one year', '12'],
  ['five years', '60'],
  ['10 years', '120'],
  ['two-year', '24'],
  ['a three-year bond', '36'],
  ['18 months', '18'],
  ['18-month loan', '18'],
  ['eighteen months', '18'],
  ['24 mths', '24'],
  ['24mths', '24'],
  ['24 mos', '24'],
  ['6 month', '6'],
  ['half a year', '6'],
  ['a year and a half', '18'],
  ['one and a half years', '18'],
  ['1.5 years', '18'],
  ['2.5 yrs', '30'],
  ['a couple of years', '24'],
  ['365 days', '12'],
  ['90 days', '2.958904'],
  ['12 weeks', '2.761644'],
  ['one year and three months', '15'],
  ['2 years and 6 months', '30'],
  ['3 to 5 years', '36..60'],
  ['3-5 years', '36..60'],
  ['2 or 3 years', '24..36'],
  ['six months to one year', '6..12'],
  ['over a year', 'over 12'],
  ['over one year', 'over 12'],
  ['more than 12 months', 'over 12'],
  ['longer than 2 years', 'over 24'],
  ['exceeding one year', 'over 12'],
  ['at least two years', 'at-least 24'],
  ['two years or more', 'at-least 24'],
  ['three years plus', 'at-least 36'],
  ['no longer than two years', 'up-to 24'],
  ['not exceeding 3 years', 'up-to 36'],
  ['one year or longer', 'at-least 12'],
  ['minimum 18 months', 'at-least 18'],
  ['up to one year', 'up-to 12'],
  ['no more than a year', 'up-to 12'],
  ['within 12 months', 'up-to 12'],
  ['max 3 years', 'up-to 36'],
  ['one year or less', 'up-to 12'],
  ['under a year', 'under 12'],
  ['less than 12 months', 'under 12'],
  ['below one year', 'under 12'],
  ['borrow USD 3.5m from our parent for two years', '24'],
  ['a loan of EUR 2 million, 18 months', '18'],
  ['Two Years', '24'],
  ['TWO YEARS', '24'],
  ['two  years', '24'],
  ['tenor: 36 months', '36'],
  ['term 5y', '60'],
  ['maturity of 3 years please', '36'],
  // None of these is how long something is to last.
  ['in 2027'],
  ['two years ago'],
  ['in two years'],
  ['since two years'],
  ['founded 3 years ago'],
  ['our firm is 5 years old'],
  ['10 years of experience'],
  ['every year'],
  ['per year'],
  ['next year'],
  ['the last three years'],
  ['the past 2 years'],
  ['USD 24m'],
  ['3 people'],
  ['two years later'],
  ['may'],
];

describe.each([
  ['zh', chinese],
  ['en', english],
] as const)('readDurations in %s', (_locale, rows) => {
  it.each(rows)('%s', (text, ...lengths) => {
    expect(read(text)).toEqual(lengths);
  });
});

describe('showDuration', () => {
  it.each([
    ['两年', '2 年', '2 years'],
    ['一年', '1 年', '1 year'],
    ['18个月', '18 个月', '18 months'],
    ['90天', '90 天', '90 days'],
    ['2-3年', '2–3 年', '2–3 years'],
    ['超过一年', '超过 1 年', 'over 1 year'],
    ['一年以上', '1 年以上', '1 year or more'],
    ['一年以内', '1 年以内', 'up to 1 year'],
    ['不到一年', '不到 1 年', 'under 1 year'],
  ])('%s', (said, zh, en) => {
    const [duration] = readDurations(said).flatMap(({ values }) => values);
    if (!duration) throw new Error('nothing read');
    expect(showDuration(duration, 'zh')).toBe(zh);
    expect(showDuration(duration, 'en')).toBe(en);
  });

  it.each(['zh', 'en'] as const)('is read back as it was meant, in %s', (locale) => {
    for (const said of ['两年', '18个月', '90天', '2-3年', '超过一年', '一年以上', '一年以内', '不到一年']) {
      const meant = readDurations(said).flatMap(({ values }) => values);
      const shown = meant.map((duration) => showDuration(duration, locale)).join();
      expect(
        readDurations(shown).flatMap(({ values }) => values),
        shown,
      ).toEqual(meant);
    }
  });
});
