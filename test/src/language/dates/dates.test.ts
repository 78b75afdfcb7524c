import { describe, expect, it } from 'vitest';
import { readPeriods } from '../../../../src/language/dates/dates.ts';
import { type Case, holidays, read, sunday } from './saidPeriods.ts';

const monday = '2026-11-23T09:00:00+08:00';
const thursday = '2026-11-26T23:30:00+08:00';
const lastOfJanuary = '2027-01-31T08:00:00+08:00';

/** Days and stretches, end excluded, as read on Sunday 22 November 2026 whatever the locale. */
const everywhere: readonly Case[] = [
  ['今天', '2026-11-22'],
  ['明天', '2026-11-23'],
  ['大后天', '2026-11-25'],
  ['明后天', '2026-11-23/2026-11-25'],
  ['下周', '2026-11-23/2026-11-30'],
  ['下下周', '2026-11-30/2026-12-07'],
  ['下周三', '2026-11-25'],
  ['下週三', '2026-11-25'],
  ['下下周一', '2026-11-30'],
  ['下周末', '2026-11-28/2026-11-30'],
  ['下周一到周三', '2026-11-23/2026-11-26'],
  ['周三', '2026-11-25'],
  ['星期四', '2026-11-26'],
  ['周日', '2026-11-22 or 2026-11-29'],
  ['周三或周四', '2026-11-25 or 2026-11-26'],
  ['下个月', '2026-12-01/2027-01-01'],
  ['下下个月', '2027-01-01/2027-02-01'],
  ['本月25号', '2026-11-25'],
  ['月底', '2026-11-21/2026-12-01'],
  ['下月初', '2026-12-01/2026-12-11'],
  ['下个月底', '2026-12-21/2027-01-01'],
  ['12月中旬', '2026-12-11/2026-12-21'],
  ['12月中国企业论坛', '2026-12-01/2027-01-01'],
  ['年底', '2026-12-01/2027-01-01'],
  ['三月到五月', '2027-03-01/2027-06-01'],
  ['三到五月', '2027-03-01/2027-06-01'],
  ['5月-10月', '2027-05-01/2027-11-01'],
  ['10月到12月', '2026-10-01/2027-01-01'],
  ['今年12月到明年1月', '2026-12-01/2027-02-01'],
  ['12月28日到1月5日', '2026-12-28/2027-01-06'],
  ['3月5日到7日', '2027-03-05/2027-03-08'],
  ['12月5日至8日', '2026-12-05/2026-12-09'],
  ['5号到7号', '2026-12-05/2026-12-08'],
  ['12月8、9日', '2026-12-08', '2026-12-09'],
  ['从现在到年底', '2026-11-22/2027-01-01'],
  ['12月8日', '2026-12-08'],
  ['１２月８日', '2026-12-08'],
  ['十二月八号', '2026-12-08'],
  ['12月8日（周二）', '2026-12-08'],
  ['12月8日周三', '2026-12-08 or 2026-12-09'],
  ['11月22日', '2026-11-22'],
  ['11月21日', '2027-11-21'],
  ['13号', '2026-12-13'],
  ['2月29日', '2028-02-29'],
  ['26年12月8日', '2026-12-08'],
  ['二零二七年三月', '2027-03-01/2027-04-01'],
  ['明年3月5日', '2027-03-05'],
  ['明年一季度', '2027-01-01/2027-04-01'],
  ['第三季度', '2027-07-01/2027-10-01'],
  ['下季度', '2027-01-01/2027-04-01'],
  ['明年上半年', '2027-01-01/2027-07-01'],
  ['2027年', '2027-01-01/2028-01-01'],
  ['两周后', '2026-12-06'],
  ['再过两周', '2026-12-06'],
  ['一个半月后', '2027-01-06'],
  ['半个月以内', 'now/2026-12-07'],
  ['未来三个月', 'now/2027-02-22'],
  ['12月8日之前', 'now/2026-12-08'],
  ['下周五之前', 'now/2026-11-27'],
  ['月底前', 'now/2026-12-01'],
  ['春节前', 'now/2027-02-06'],
  ['本周内', 'now/2026-11-23'],
  ['不晚于12月8日', 'now/2026-12-09'],
  ['12月以后', '2027-01-01/open'],
  ['3月起', '2027-03-01/open'],
  ['12月第一周', '2026-12-01/2026-12-08 or 2026-12-07/2026-12-14'],
  ['12月第二个周三', '2026-12-09'],
  ['12月7日那周', '2026-12-07/2026-12-14'],
  ['我们想派三个人参加下个月的生物医药对接会', '2026-12-01/2027-01-01'],
  ['下周三 we send 3 people', '2026-11-25'],
  ['today', '2026-11-22'],
  ['the day after tomorrow', '2026-11-24'],
  ['Wednesday', '2026-11-25'],
  ['wednsday', '2026-11-25'],
  ['this Wednesday', '2026-11-25'],
  ['next Wednesday', '2026-11-25'],
  ['Wednesday next week', '2026-11-25'],
  ['next week on Thursday', '2026-11-26'],
  ['Monday after next', '2026-11-30'],
  ['Wednesday or Thursday', '2026-11-25 or 2026-11-26'],
  ['Monday to Wednesday', '2026-11-23/2026-11-26'],
  ['next weekend', '2026-11-28/2026-11-30'],
  ['next month', '2026-12-01/2027-01-01'],
  ['the month after next', '2027-01-01/2027-02-01'],
  ['next quarter', '2027-01-01/2027-04-01'],
  ['this quarter', '2026-10-01/2027-01-01'],
  ['Q1', '2027-01-01/2027-04-01'],
  ['2027-Q2', '2027-04-01/2027-07-01'],
  ['first half of 2027', '2027-01-01/2027-07-01'],
  ['in 2027', '2027-01-01/2028-01-01'],
  ['December', '2026-12-01/2027-01-01'],
  ['next December', '2026-12-01/2027-01-01 or 2027-12-01/2028-01-01'],
  ['next March', '2027-03-01/2027-04-01'],
  ['in May', '2027-05-01/2027-06-01'],
  ['March 2027', '2027-03-01/2027-04-01'],
  ['March next year', '2027-03-01/2027-04-01'],
  ['early December', '2026-12-01/2026-12-11'],
  ['mid-December', '2026-12-11/2026-12-21'],
  ['end of next month', '2026-12-21/2027-01-01'],
  ['Dec 8', '2026-12-08'],
  ['8 December', '2026-12-08'],
  ['Decemebr 8th', '2026-12-08'],
  ['Tuesday, December 8', '2026-12-08'],
  ['Dec 8-10', '2026-12-08/2026-12-11'],
  ['8 to 10 Dec 2026', '2026-12-08/2026-12-11'],
  ['December 8 and 10', '2026-12-08', '2026-12-10'],
  ['between March 3rd and 5th', '2027-03-03/2027-03-06'],
  ['from April until the end of June', '2027-04-01/2027-07-01'],
  ['April ninth through seventeenth', '2027-04-09/2027-04-18'],
  ['the 13th', '2026-12-13'],
  ['the 13th of next month', '2026-12-13'],
  ['Mon 14th', '2026-12-14'],
  ['first Monday of December', '2026-12-07'],
  ['last Friday of next month', '2026-12-25'],
  ['the week of December 7', '2026-12-07/2026-12-14'],
  ['in two weeks', '2026-12-06'],
  ['in a fortnight', '2026-12-06'],
  ['within 10 days', 'now/2026-12-02'],
  ['the next three months', 'now/2027-02-22'],
  ['before December 10', 'now/2026-12-10'],
  ['by the end of the month', 'now/2026-12-01'],
  ['by end of Q1', 'now/2027-04-01'],
  ['no later than Friday', 'now/2026-11-28'],
  ['after December 8', '2026-12-09/open'],
  ['not before March', '2027-03-01/open'],
  ['from Monday', '2026-11-23/open'],
  ['2026-12-08', '2026-12-08'],
  ['2026/12/8', '2026-12-08'],
  ['20261208', '2026-12-08'],
  ['2027-03', '2027-03-01/2027-04-01'],
  ['13/5', '2027-05-13'],
  ['5/12/2026', '2026-12-05'],
];

describe('dates', () => {
  for (const locale of ['zh', 'en'] as const) {
    it.each(everywhere)(`reads %s alike, ${locale} or not`, (text, ...readings) => {
      expect(read(text, sunday, locale)).toEqual(readings);
    });
  }

  it('asks about 5/12 in English and knows it in Chinese', () => {
    expect(read('5/12', sunday, 'en')).toEqual(['2026-12-05 or 2027-05-12']);
    expect(read('5/12', sunday, 'zh')).toEqual(['2027-05-12']);
    expect(read('5/12可以吗', sunday, 'en')).toEqual(['2027-05-12']);
  });

  it('asks which Wednesday is next while this week still has one', () => {
    expect(read('next Wednesday', monday)).toEqual(['2026-11-25 or 2026-12-02']);
    expect(read('next Wednesday', thursday)).toEqual(['2026-12-02']);
    expect(read('下周三', monday)).toEqual(['2026-12-02']);
    expect(read('next weekend', monday)).toEqual(['2026-11-28/2026-11-30 or 2026-12-05/2026-12-07']);
  });

  it('counts from the day in Shanghai, close to midnight too', () => {
    expect(read('明天', thursday)).toEqual(['2026-11-27']);
    expect(read('明天', '2026-11-26T15:59:59Z')).toEqual(['2026-11-27']);
    expect(read('明天', '2026-11-26T16:00:00Z')).toEqual(['2026-11-28']);
  });

  it('takes the last day of a month that is shorter', () => {
    expect(read('一个月后', lastOfJanuary)).toEqual(['2027-02-28']);
    expect(read('in one month', lastOfJanuary)).toEqual(['2027-02-28']);
    expect(read('31号', lastOfJanuary)).toEqual(['2027-01-31']);
    expect(read('30号', lastOfJanuary)).toEqual(['2027-03-30']);
  });

  it('tells a week that is under way from the next', () => {
    expect(read('周一到周三', '2026-11-24T09:00:00+08:00')).toEqual(['2026-11-23/2026-11-26 or 2026-11-30/2026-12-03']);
    expect(read('这周五之前', monday)).toEqual(['now/2026-11-27']);
  });

  it('says where in the original text a date stands', () => {
    const text = '好的，我们想在１２月８日（周二）参加';
    const [reading] = readPeriods(text, { locale: 'zh', now: Date.parse(sunday), holidays });
    expect(text.slice(reading?.start, reading?.end)).toBe('１２月８日（周二）');
  });

  it('gives each period its grain', () => {
    const grains = ['明天', '下周', '12月', '下季度', '2027年', '月底'].map(
      (text) => readPeriods(text, { locale: 'zh', now: Date.parse(sunday), holidays })[0]?.values[0]?.grain,
    );
    expect(grains).toEqual(['day', 'week', 'month', 'quarter', 'year', 'day']);
  });

  it('does not look beyond the first 2,000 characters', () => {
    expect(read(`${'好'.repeat(2000)}明天`)).toEqual([]);
  });
});
