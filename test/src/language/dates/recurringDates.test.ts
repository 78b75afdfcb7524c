import { describe, expect, it } from 'vitest';
import { type Case, read, sunday } from './saidPeriods.ts';

/** With its next occurrences where the words say them. */
const recurring: readonly Case[] = [
  ['每周三', '*2026-11-25 or 2026-12-02 or 2026-12-09 or 2026-12-16 or 2026-12-23'],
  ['每个星期三', '*2026-11-25 or 2026-12-02 or 2026-12-09 or 2026-12-16 or 2026-12-23'],
  ['每逢周六', '*2026-11-28 or 2026-12-05 or 2026-12-12 or 2026-12-19 or 2026-12-26'],
  ['每周二、四', '*2026-11-24 or 2026-11-26 or 2026-12-01 or 2026-12-03 or 2026-12-08'],
  ['每周一三五', '*2026-11-23 or 2026-11-25 or 2026-11-27 or 2026-11-30 or 2026-12-02'],
  ['每周一至周五', '*2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26 or 2026-11-27'],
  ['每天', '*2026-11-22 or 2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26'],
  ['工作日', '*2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26 or 2026-11-27'],
  ['每个工作日', '*2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26 or 2026-11-27'],
  [
    '每个周末',
    '*2026-11-21/2026-11-23 or 2026-11-28/2026-11-30 or 2026-12-05/2026-12-07 or 2026-12-12/2026-12-14 or 2026-12-19/2026-12-21',
  ],
  ['每月15号', '*2026-12-15 or 2027-01-15 or 2027-02-15 or 2027-03-15 or 2027-04-15'],
  ['每月第一个周一', '*2026-12-07 or 2027-01-04 or 2027-02-01 or 2027-03-01 or 2027-04-05'],
  ['每月最后一个周五', '*2026-11-27 or 2026-12-25 or 2027-01-29 or 2027-02-26 or 2027-03-26'],
  ['12月每周三', '*2026-12-02 or 2026-12-09 or 2026-12-16 or 2026-12-23 or 2026-12-30'],
  ['12月的周三', '*2026-12-02 or 2026-12-09 or 2026-12-16 or 2026-12-23 or 2026-12-30'],
  ['下个月的每个周五', '*2026-12-04 or 2026-12-11 or 2026-12-18 or 2026-12-25'],
  ['从12月起每周三', '*2026-12-02 or 2026-12-09 or 2026-12-16 or 2026-12-23 or 2026-12-30'],
  ['隔周三', '!recurring'],
  ['每两周一次', '!recurring'],
  ['每年', '!recurring'],
  ['每月', '!recurring'],
  ['every Monday', '*2026-11-23 or 2026-11-30 or 2026-12-07 or 2026-12-14 or 2026-12-21'],
  ['every Monday and Wednesday', '*2026-11-23 or 2026-11-25 or 2026-11-30 or 2026-12-02 or 2026-12-07'],
  ['any Tuesday or Thursday', '*2026-11-24 or 2026-11-26 or 2026-12-01 or 2026-12-03 or 2026-12-08'],
  ['Mondays and Fridays', '*2026-11-23 or 2026-11-27 or 2026-11-30 or 2026-12-04 or 2026-12-07'],
  ['on Wednesdays', '*2026-11-25 or 2026-12-02 or 2026-12-09 or 2026-12-16 or 2026-12-23'],
  ['a Friday in January', '*2027-01-01 or 2027-01-08 or 2027-01-15 or 2027-01-22 or 2027-01-29'],
  ['every day', '*2026-11-22 or 2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26'],
  ['any weekday', '*2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26 or 2026-11-27'],
  ['weekdays', '*2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26 or 2026-11-27'],
  ['every working day', '*2026-11-23 or 2026-11-24 or 2026-11-25 or 2026-11-26 or 2026-11-27'],
  [
    'weekends',
    '*2026-11-21/2026-11-23 or 2026-11-28/2026-11-30 or 2026-12-05/2026-12-07 or 2026-12-12/2026-12-14 or 2026-12-19/2026-12-21',
  ],
  ['the 15th of every month', '*2026-12-15 or 2027-01-15 or 2027-02-15 or 2027-03-15 or 2027-04-15'],
  ['the first Monday of every month', '*2026-12-07 or 2027-01-04 or 2027-02-01 or 2027-03-01 or 2027-04-05'],
  ['every Monday in December', '*2026-12-07 or 2026-12-14 or 2026-12-21 or 2026-12-28'],
  ['any Wednesday next month', '*2026-12-02 or 2026-12-09 or 2026-12-16 or 2026-12-23 or 2026-12-30'],
  ['every Friday until Christmas', '*2026-11-27 or 2026-12-04 or 2026-12-11 or 2026-12-18 or 2026-12-25'],
  ['every Friday from January', '*2027-01-01 or 2027-01-08 or 2027-01-15 or 2027-01-22 or 2027-01-29'],
  ['every other Friday', '!recurring'],
  ['every two weeks', '!recurring'],
  ['once a week', '!recurring'],
  ['every quarter', '!recurring'],
  ['隔周周二', '!recurring'],
  ['双周周三', '!recurring'],
  ['每两周的周五', '!recurring'],
  ['每个月第二周的周三', '!recurring'],
  ['周一三五', '*2026-11-23 or 2026-11-25 or 2026-11-27 or 2026-11-30 or 2026-12-02'],
  ['周二四', '*2026-11-24 or 2026-11-26 or 2026-12-01 or 2026-12-03 or 2026-12-08'],
  ['Tuesday every other week', '!recurring'],
  ['biweekly on Wednesday', '!recurring'],
  ['twice a week on Tuesday and Thursday', '!recurring', '!recurring'],
];

describe('what recurs', () => {
  for (const locale of ['zh', 'en'] as const) {
    it.each(recurring)(`gives the next of %s, ${locale} or not`, (text, ...readings) => {
      expect(read(text, sunday, locale)).toEqual(readings);
    });
  }

  it.each(['15个工作日内', 'within 3 business days', '一周三次', '每日经济新闻'])('finds no day in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });
});
