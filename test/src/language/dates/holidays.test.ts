import { describe, expect, it } from 'vitest';
import { type Case, holidays, read, sunday } from './saidPeriods.ts';

const known: readonly Case[] = [
  ['春节前', 'now/2027-02-06'],
  ['春节之前', 'now/2027-02-06'],
  ['过年前', 'now/2027-02-06'],
  ['春节后', '2027-02-07/open'],
  ['春节后的周一', '2027-02-08'],
  ['国庆以后', '2027-10-02/open'],
  ['国慶後', '2027-10-02/open'],
  ['国庆节前', 'now/2027-10-01'],
  ['五一之后', '2027-05-02/open'],
  ['五一前能安排吗', 'now/2027-05-01'],
  ['十一之后', '2027-10-02/open'],
  ['元旦', '2027-01-01'],
  ['元旦前', 'now/2027-01-01'],
  ['元旦过后', '2027-01-02/open'],
  ['明年元旦', '2027-01-01'],
  ['端午那天', '2027-06-09'],
  ['端午节', '2027-06-09'],
  ['清明之前', 'now/2027-04-05'],
  ['中秋节当天', '2027-09-15'],
  ['中秋前', 'now/2027-09-15'],
  ['八月十五', '2027-08-15 or 2027-09-15'],
  ['农历八月十五', '2027-09-15'],
  ['重阳节', '2027-10-08'],
  ['除夕', '2027-02-05'],
  ['大年三十', '2027-02-05'],
  ['大年初一', '2027-02-06'],
  ['大年初三', '2027-02-08'],
  ['正月初八', '2027-02-13'],
  ['正月初一到初七', '2027-02-06/2027-02-13'],
  ['正月十五', '2027-02-20'],
  ['元宵节前', 'now/2027-02-20'],
  ['国庆当天', '2027-10-01'],
  ['国庆节那天', '2027-10-01'],
  ['国庆前一天', '2027-09-30'],
  ['平安夜', '2026-12-24'],
  ['圣诞节', '2026-12-25'],
  ['聖誕節前', 'now/2026-12-25'],
  ['感恩节', '2026-11-26'],
  ['七夕', '2027-08-08'],
  ['双十一', '2027-11-11'],
  ['跨年夜', '2026-12-31'],
  ['新年前', 'now/2027-01-01 or now/2027-02-06'],
  ['年前', 'now/2027-01-01 or now/2027-02-06'],
  ['年后', '2027-01-01/open or 2027-02-07/open'],
  ['明年春节前', 'now/2027-02-06'],
  ['27年春节前', 'now/2027-02-06'],
  ['2028年春节前', 'now/2028-01-26'],
  ['農曆新年前', 'now/2027-02-06'],
  ['before the Chinese New Year', 'now/2027-02-06'],
  ['before CNY', 'now/2027-02-06'],
  ['after CNY', '2027-02-07/open'],
  ['before Spring Festival', 'now/2027-02-06'],
  ['after the Spring Festival', '2027-02-07/open'],
  ['before Spring Festival 2028', 'now/2028-01-26'],
  ['the Monday after National Day', '2027-10-04'],
  ['after National Day', '2027-10-02/open'],
  ['before National Day', 'now/2027-10-01'],
  ['on National Day', '2027-10-01'],
  ['the day before National Day', '2027-09-30'],
  ['on Labour Day', '2027-05-01'],
  ['before May Day', 'now/2027-05-01'],
  ['before Labor Day', 'now/2027-05-01 or now/2027-09-06'],
  ['Christmas', '2026-12-25'],
  ['Christmas Day', '2026-12-25'],
  ['christmas eve', '2026-12-24'],
  ['by Christmas', 'now/2026-12-25'],
  ['before xmas', 'now/2026-12-25'],
  ['next Christmas', '2026-12-25 or 2027-12-25'],
  ["New Year's Day", '2027-01-01'],
  ['new years eve', '2026-12-31'],
  ['before New Year', 'now/2027-01-01 or now/2027-02-06'],
  ['Thanksgiving', '2026-11-26'],
  ['after Thanksgiving', '2026-11-27/open'],
  ['Mid-Autumn Festival', '2027-09-15'],
  ['on the day of the Mid-Autumn Festival', '2027-09-15'],
  ['Dragon Boat Festival', '2027-06-09'],
  ['Lantern Festival', '2027-02-20'],
  ['before Qingming', 'now/2027-04-05'],
  ['Double Ninth Festival', '2027-10-08'],
  ["Chinese New Year's Eve", '2027-02-05'],
  ['Good Friday', '2027-03-26'],
  ['Easter Monday', '2027-03-29'],
  ['before Easter', 'now/2027-03-28'],
  ["Women's Day", '2027-03-08'],
  ["Singles' Day", '2027-11-11'],
];

/** How many days a holiday lasts is not said, or its date is not known. */
const asked: readonly Case[] = [
  ['国庆', '!holiday'],
  ['春节', '!holiday'],
  ['五一期间', '!holiday'],
  ['春节期间', '!holiday'],
  ['过年期间', '!holiday'],
  ['十一长假', '!holiday'],
  ['国庆假期', '!holiday'],
  ['五一假期前', '!holiday'],
  ['元旦假期', '!holiday'],
  ['中秋前后', '!holiday'],
  ['圣诞节前后', '!holiday'],
  ['春节假期之后', '!holiday'],
  ['春节后两周内', '!holiday'],
  ['元旦到春节', '!holiday'],
  ['过完年', '!holiday'],
  ['节后', '!holiday'],
  ['寒假', '!holiday'],
  ['农历八月', '!holiday'],
  ['腊月二十三', '!holiday'],
  ['今年春节', '!holiday'],
  ['2040年春节前', '!holiday'],
  ['国庆后第一周', '!unclear-date'],
  ['春节前两周', '!unclear-date'],
  ['Spring Festival', '!holiday'],
  ['National Day', '!holiday'],
  ['during the Spring Festival', '!holiday'],
  ['the Spring Festival holiday', '!holiday'],
  ['before the Spring Festival holiday', '!holiday'],
  ['over Christmas', '!holiday'],
  ['Christmas break', '!holiday'],
  ['golden week', '!holiday'],
  ['Easter', '!holiday'],
  ['Eid', '!holiday'],
  ['Ramadan', '!holiday'],
  ['two weeks after Spring Festival', '!holiday'],
  ['around Christmas', '!unclear-date'],
];

const others = ['春节快乐', '春节联欢晚会', '五一路', '超过年限', '第五一组', '二十一前', 'USD or CNY', '200 CNY'];

/** Festivals by their day in the Chinese calendar. */
const lunar = {
  'spring-festival': '1/1',
  'lantern-festival': '1/15',
  'dragon-boat-festival': '5/5',
  qixi: '7/7',
  'mid-autumn-festival': '8/15',
  'double-ninth-festival': '9/9',
  laba: '12/8',
} as const;

const day = 24 * 60 * 60_000;

function daysOf(id: string): readonly string[] {
  return holidays.find((holiday) => holiday.id === id)?.days ?? [];
}

describe('holidays', () => {
  for (const locale of ['zh', 'en'] as const) {
    it.each([...known, ...asked])(`reads %s alike, ${locale} or not`, (text, ...readings) => {
      expect(read(text, sunday, locale)).toEqual(readings);
    });
  }

  it.each(others)('finds no holiday in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes the next one, and the same day while it lasts', () => {
    expect(read('元旦', '2027-01-01T20:00:00+08:00')).toEqual(['2027-01-01']);
    expect(read('元旦', '2027-01-02T08:00:00+08:00')).toEqual(['2028-01-01']);
    expect(read('春节前', '2027-02-07T08:00:00+08:00')).toEqual(['now/2028-01-26']);
  });

  it('knows nothing of the years after the table', () => {
    expect(read('中秋节', '2031-11-01T08:00:00+08:00')).toEqual(['!past']);
    expect(read('国庆节前', '2031-11-01T08:00:00+08:00')).toEqual(['now/2032-10-01']);
  });

  it('has the days of the Chinese calendar, but where a new moon close to midnight puts the runtime a day out', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const chineseDay = (at: number) => {
      const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
      return `${parts.month}/${parts.day}`;
    };
    const moved: Readonly<Record<string, number>> = {
      '2027-02-06': day,
      '2027-02-20': day,
      '2030-02-03': -day,
      '2030-02-17': -day,
    };
    for (const [id, expected] of Object.entries(lunar)) {
      const days = daysOf(id);
      expect(days.length, id).toBe(6);
      for (const date of days)
        expect(chineseDay(Date.parse(date) + (moved[date] ?? 0)), `${id} ${date}`).toBe(expected);
    }
  });

  it('has the eve on the day before and the lantern festival two weeks after the Spring Festival', () => {
    const festivals = daysOf('spring-festival').map((date) => Date.parse(date));
    expect(daysOf('spring-festival-eve').map((date) => Date.parse(date) + day)).toEqual(festivals);
    expect(daysOf('lantern-festival').map((date) => Date.parse(date) - 14 * day)).toEqual(festivals);
  });
});
