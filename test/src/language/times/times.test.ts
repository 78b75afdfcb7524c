import { describe, expect, it } from 'vitest';
import { readPeriods } from '../../../../src/language/dates/dates.ts';
import { showPeriod } from '../../../../src/language/show/show.ts';
import type { Locale } from '../../../../src/model/text.ts';
import { type Case, holidays, read, sunday } from './saidTimes.ts';

const chinese: readonly Case[] = [
  ['下午三点', '11-22 15:00-16:00'],
  ['后天下午三点', '11-24 15:00-16:00'],
  ['後天下午三點', '11-24 15:00-16:00'],
  ['下週三下午兩點半', '11-25 14:30'],
  ['15:00', '11-22 15:00'],
  ['１５：００', '11-22 15:00'],
  ['09:00', '11-23 09:00'],
  ['明天下午3：30', '11-23 15:30'],
  ['明天15点30分', '11-23 15:30'],
  ['12月8日15时20分', '12-08 15:20'],
  ['2026-12-02T15:00', '12-02 15:00'],
  ['2026-12-02 15:00', '12-02 15:00'],
  ['周三三点一刻', '11-25 03:15 or 11-25 15:15'],
  ['周三下午差一刻四点', '11-25 15:45'],
  ['下午三点差五分', '11-22 14:55'],
  ['上午八点零五', '11-23 08:05'],
  ['明天早上8点半左右', '11-23 08:30'],
  ['三点半', '11-22 15:30 or 11-23 03:30'],
  ['周五三点', '11-27 03:00-04:00 or 11-27 15:00-16:00'],
  ['3点 下周三', '11-25 03:00-04:00 or 11-25 15:00-16:00'],
  ['明天一点', '11-23 01:00-02:00 or 11-23 13:00-14:00'],
  ['周三下午一点', '11-25 13:00-14:00'],
  ['下午三四点', '11-22 15:00-16:00 or 11-22 16:00-17:00'],
  ['周三下午3、4点', '11-25 15:00-16:00 or 11-25 16:00-17:00'],
  ['明天下午三点或四点', '11-23 15:00-16:00 or 11-23 16:00-17:00'],
  ['PM 3点', '11-22 15:00-16:00'],
  ['零点', '11-23 00:00-01:00'],
  ['周三零点', '11-25 00:00-01:00'],
  ['今晚12点', '11-23 00:00-01:00'],
  ['今天24点', '11-23 00:00-01:00'],
  ['周三12点', '11-25 12:00-13:00 or 11-26 00:00-01:00'],
  ['明天中午十二点半', '11-23 12:30'],
  ['明天凌晨12点', '11-23 00:00-01:00'],
  ['明天凌晨两点', '11-23 02:00-03:00'],
  ['周五夜里两点', '11-27 02:00-03:00 or 11-28 02:00-03:00'],
  ['周三下午', '11-25 12:00-16:00'],
  ['周三14h', '11-25 14:00-15:00'],
  ['周四1430', '11-26 14:30'],
  ['隔周周二下午', '!recurring'],
  ['下周一三五晚上', '11-23 16:00-20:00', '11-25 16:00-20:00', '11-27 16:00-20:00'],
  [
    '周一三五晚上',
    '11-23 16:00-20:00 or 11-25 16:00-20:00 or 11-27 16:00-20:00 or 11-30 16:00-20:00 or 12-02 16:00-20:00 ...',
  ],
  ['周一早9晚6', '!unclear-date'],
  ['7:30 tonight', '11-22 19:30'],
  ['8 tomorrow night', '11-23 20:00-21:00'],
  ['10 tomorrow morning', '11-23 10:00-11:00'],
  ['originally 3pm, now 4pm', '!excluded', '11-22 16:00-17:00'],
  ['原定下午三点，改到四点', '!excluded', '11-22 16:00-17:00 or 11-23 04:00-05:00'],
  ['7 tonight', '11-22 19:00-20:00'],
  ['half past seven tonight', '11-22 19:30'],
  ['tomorrow 14h', '11-23 14:00-15:00'],
  ['15h tomorrow', '11-23 15:00-16:00'],
  ['14h-16h on Tuesday', '11-24 14:00-16:00'],
  ['tomorrow 9h', '11-23 09:00-10:00 or 11-23 21:00-22:00'],
  ['tomorrow 2pm 2h', '11-23 14:00-16:00'],
  ['tomorrow for 2h', '11-23 00:00-11-24 00:00'],
  ['the 2h session on Tuesday', '11-24 00:00-11-25 00:00'],
  ['Thursday 1430', '11-26 14:30'],
  ['Monday 1200 people', '11-23 00:00-11-24 00:00'],
  ['we have been waiting since Monday 9am', '!past'],
  ['明晚', '11-23 16:00-20:00'],
  ['今早', '11-22 08:00-12:00'],
  ['今晚八点', '11-22 20:00-21:00'],
  ['周三晚7点', '11-25 19:00-20:00'],
  ['傍晚', '11-22 16:00-20:00'],
  ['凌晨', '11-23 00:00-06:00'],
  ['明天深夜', '11-23 20:00-11-24 00:00'],
  ['下午2点到4点', '11-22 14:00-16:00'],
  ['从两点到四点半', '11-22 14:00-16:30 or 11-23 02:00-04:30'],
  ['下周三 15:00-17:00', '11-25 15:00-17:00'],
  ['12月8日14：00－16：00', '12-08 14:00-16:00'],
  ['12月8日（周二）下午2:00', '12-08 14:00'],
  ['上午10点到下午2点', '11-22 10:00-14:00'],
  ['上午10点到12点', '11-22 10:00-12:00'],
  ['周三晚上十一点到一点', '11-25 23:00-11-26 01:00'],
  ['在下午两点和四点之间', '11-22 14:00-16:00'],
  ['下午两点开始两个小时', '11-22 14:00-16:00'],
  ['三点起一个半小时', '11-22 15:00-16:30 or 11-23 03:00-04:30'],
  ['周三下午两点，90分钟', '11-25 14:00-15:30'],
  ['明天下午三点之前', '11-22 10:00-11-23 15:00'],
  ['下周五18点前', '11-22 10:00-11-27 18:00'],
  ['今晚6点以后', '11-22 18:00-11-23 00:00'],
  ['周三不早于下午两点', '11-25 14:00-11-26 00:00'],
  ['周三午饭后', '11-25 13:00-11-26 00:00'],
  ['现在到下午五点', '11-22 10:00-17:00'],
  ['两小时内', '11-22 10:00-12:00'],
  ['三小时后', '11-22 13:00'],
  ['再过半小时', '11-22 10:30'],
  ['一刻钟后', '11-22 10:15'],
  ['12月8日和9日下午', '12-08 12:00-16:00', '12-09 12:00-16:00'],
  ['周三或周四下午', '11-25 12:00-16:00 or 11-26 12:00-16:00'],
  ['周三上午或周四下午', '11-25 08:00-12:00 or 11-26 12:00-16:00'],
  ['周三上午9:00-11:00，下午2:00-4:00', '11-25 09:00-11:00', '11-25 14:00-16:00'],
  ['周末下午', '11-22 12:00-16:00 or 11-28 12:00-16:00 or 11-29 12:00-16:00'],
  ['周一到周二下午2点到4点', '11-23 14:00-16:00 or 11-24 14:00-16:00'],
  ['周三上午9点到周四下午5点', '11-25 09:00-11-26 17:00'],
  ['12月8日9:00-10日17:00', '12-08 09:00-12-10 17:00'],
  ['从下午两点到明天下午四点半', '11-22 14:00-11-23 16:30'],
  ['周日下午三点', '11-22 15:00-16:00 or 11-29 15:00-16:00'],
  ['周日上午九点', '11-29 09:00-10:00'],
  [
    '每周三下午',
    '11-25 12:00-16:00 or 12-02 12:00-16:00 or 12-09 12:00-16:00 or 12-16 12:00-16:00 or 12-23 12:00-16:00 ...',
  ],
  ['下周三北京时间下午三点', '11-25 15:00-16:00'],
  ['明天上午9:00 (UTC+1)', '11-23 16:00'],
  ['我们下周三来参加，下午三点可以吗', '11-25 00:00-11-26 00:00 or 11-25 15:00-16:00'],
  ['早九点到晚六点', '11-22 09:00-18:00'],
  ['日期：12月2日 时间：14:00', '12-02 14:00'],
  ['今晚上海有活动吗', '11-22 16:00-20:00'],
  ['会议时间是下午三点', '11-22 15:00-16:00'],
  ['下周三3pm可以吗', '11-25 15:00-16:00'],
  ['把会议从周三下午三点改到周四上午十点', '!excluded', '11-26 10:00-11:00'],
  ['春节前一天下午三点', '2027-02-05 15:00-16:00'],
];

const english: readonly Case[] = [
  ['3pm', '11-22 15:00-16:00'],
  ['3 p.m. tomorrow', '11-23 15:00-16:00'],
  ['tomorow at 3pm', '11-23 15:00-16:00'],
  ['5:00 P.M. on Monday', '11-23 17:00'],
  ['at 3', '11-22 15:00-16:00 or 11-23 03:00-04:00'],
  ['2:30', '11-22 14:30 or 11-23 02:30'],
  ['at three on Friday', '11-27 03:00-04:00 or 11-27 15:00-16:00'],
  ['Fri 10:30', '11-27 10:30'],
  ['half past three', '11-22 15:30 or 11-23 03:30'],
  ['Wednesday at quarter to 4', '11-25 03:45 or 11-25 15:45'],
  ['quarter past four in the afternoon tomorrow', '11-23 16:15'],
  ['quarter to twelve pm tomorrow', '11-23 11:45'],
  ['three thirty pm on Friday', '11-27 15:30'],
  ["5 o'clock tomorrow", '11-23 05:00-06:00 or 11-23 17:00-18:00'],
  ['at 1500 on Friday', '11-27 15:00'],
  ['8 Dec at 9.30am', '12-08 09:30'],
  ['8 Dec 9.00-17.00', '12-08 09:00-17:00'],
  ['noon', '11-22 12:00-13:00'],
  ['12:30 pm tomorrow', '11-23 12:30'],
  ['12am tomorrow', '11-23 00:00-01:00'],
  ['Friday at midnight', '11-27 00:00-01:00 or 11-28 00:00-01:00'],
  ['tonight at midnight', '11-23 00:00-01:00'],
  ['tomorrow morning', '11-23 08:00-12:00'],
  ['tonight', '11-22 20:00-11-23 00:00'],
  ['this evening', '11-22 16:00-20:00'],
  ['lunchtime tomorrow', '11-23 11:00-13:00'],
  ['Wednesday evening next week', '11-25 16:00-20:00'],
  ['the afternoon of 8 December', '12-08 12:00-16:00'],
  ['2–4pm', '11-22 14:00-16:00'],
  ['2-4 pm Wednesday', '11-25 14:00-16:00'],
  ['14:00-16:00', '11-22 14:00-16:00'],
  ['between 10 and 11:30 on Wednesday', '11-25 10:00-11:30 or 11-25 22:00-23:30'],
  ['10am to 12pm Monday morning', '11-23 10:00-12:00'],
  ['next Monday morning 6-8', '11-23 06:00-08:00'],
  ['Monday 11-4', '11-23 11:00-16:00 or 11-23 23:00-11-24 04:00'],
  ['Monday 9.30-4.30pm', '11-23 09:30-16:30'],
  ['8 Dec 9:00 - 17:00', '12-08 09:00-17:00'],
  ['tomorrow noon to 2', '11-23 12:00-14:00'],
  ['tomorrow from 7:00 to 8:00pm', '11-23 19:00-20:00'],
  ['tonight from 7 to 7:30', '11-22 19:00-19:30'],
  ['tomorrow evening between 6:30 and 10:30', '11-23 18:30-22:30'],
  ['December 12th at 4 - 6:30 pm', '12-12 16:00-18:30'],
  ['first Monday 1pm to 3pm of next month', '12-07 13:00-15:00'],
  ['10pm to 2am tomorrow', '11-22 22:00-11-23 02:00 or 11-23 22:00-11-24 02:00'],
  ['from 2pm for two hours', '11-22 14:00-16:00'],
  ['at 10 am for 3 hours 30 minutes', '11-22 10:00-13:30'],
  ['14th Feb for 7 hours from 9:30am', '2027-02-14 09:30-16:30'],
  ['a day starting this Friday at 5 pm', '11-27 17:00-11-28 17:00'],
  ['today before 4pm', '11-22 10:00-16:00'],
  ['before Friday 3pm', '11-22 10:00-11-27 15:00'],
  ['after 2pm on Tuesday', '11-24 14:00-11-25 00:00'],
  ['3 pm or later on Monday', '11-23 15:00-11-24 00:00'],
  ['from Monday 9am', '11-23 09:00-open'],
  ['by 5pm', '11-22 10:00-17:00'],
  ['between now and 5pm', '11-22 10:00-17:00'],
  ["let's meet before lunch", '11-22 10:00-11:00'],
  ['within 2h', '11-22 10:00-12:00'],
  ['in an hour and a half', '11-22 11:30'],
  ['half an hour from now', '11-22 10:30'],
  [
    'Tuesday or Wednesday from 10-4',
    '11-24 10:00-16:00 or 11-24 22:00-11-25 04:00 or 11-25 10:00-16:00 or 11-25 22:00-11-26 04:00',
  ],
  ['Wednesday at 3 or 4pm', '11-25 15:00-16:00 or 11-25 16:00-17:00'],
  ['Wednesday 2pm and Thursday 3pm', '11-25 14:00-15:00', '11-26 15:00-16:00'],
  ['3pm Friday or 4pm Saturday', '11-27 15:00-16:00 or 11-28 16:00-17:00'],
  ['Monday to Tuesday 2-4pm', '11-23 14:00-16:00 or 11-24 14:00-16:00'],
  ['Monday 9am to Tuesday 5pm', '11-23 09:00-11-24 17:00'],
  ['between 3pm Monday and 5pm Tuesday', '11-23 15:00-11-24 17:00'],
  ['from 2pm till tomorrow 4:30pm', '11-22 14:00-11-23 16:30'],
  ['8/12 3pm', '12-08 15:00-16:00 or 2027-08-12 15:00-16:00'],
  ['3pm on Wednesday 2 December', '12-02 15:00-16:00'],
  ['2026-12-02T15:00:00+08:00', '12-02 15:00'],
  ['2026-12-02T15:00Z', '12-02 23:00'],
  ['1pm GMT', '11-22 21:00-22:00'],
  ['Monday 3pm UTC+1', '11-23 22:00-23:00'],
  ['Monday 3pm Beijing time', '11-23 15:00-16:00'],
  [
    'any weekday afternoon',
    '11-23 12:00-16:00 or 11-24 12:00-16:00 or 11-25 12:00-16:00 or 11-26 12:00-16:00 or 11-27 12:00-16:00 ...',
  ],
  ['Friday afternoon or evening', '11-27 12:00-16:00 or 11-27 16:00-20:00'],
  ['Wednesday, December 2 · 2:00 – 5:00pm', '12-02 14:00-17:00'],
  ['Friday 4pm-ish', '11-27 16:00-17:00'],
  ['Easter Monday at 10:30 am', '2027-03-29 10:30'],
  ['version 3.2 at 15:00 tomorrow', '11-23 15:00'],
];

/** There, and not to be used as it stands. */
const unusable: readonly Case[] = [
  ['25:00', '!no-such-time'],
  ['周三25:00', '!no-such-time'],
  ['明天24:30', '!no-such-time'],
  ['Friday 9:75', '!no-such-time'],
  ['13pm tomorrow', '!no-such-time'],
  ['2月30日下午三点', '!no-such-day'],
  ['今天上午九点', '!past'],
  ['yesterday at 3pm', '!past'],
  ['从昨天5:00-6:00', '!past'],
  ['半小时前', '!past'],
  ['two hours ago', '!past'],
  ['周三下午三点不行', '!excluded'],
  ['我周三下午没空', '!excluded'],
  ['not on Wednesday afternoon', '!excluded'],
  ['下周三伦敦时间下午三点', '!time-zone'],
  ['纽约时间周三上午10点', '!time-zone'],
  ['Monday 9 pst', '!time-zone'],
  ['6/4 between 9.30-4.30pm PST', '!time-zone'],
  ['明天上午15:00', '!unclear-date'],
  ['明天下午11点', '!unclear-date'],
  ['下周下午', '!unclear-date'],
  ['next month between 2:20 to 3pm', '!unclear-date'],
  ['三点前半小时', '!unclear-date'],
  ['an hour before noon on Friday', '!unclear-date'],
  ['2天3小时后', '!unclear-date'],
  ['in 2 days and 3 hours', '!unclear-date'],
  ['on the 17 from 2pm to 4pm', '!unclear-date'],
  ['the following day at 9am', '!unclear-date'],
  ['at half nine tomorrow', '!unclear-date'],
  ['3pm Friday 4pm', '!unclear-date'],
  ['move it from 3pm to 4pm on Wednesday', '!unclear-date'],
  ['every other Monday at 9', '!recurring'],
];

const notTimes: readonly string[] = [
  '我有3点建议',
  '三点意见',
  '几点要求',
  '说明如下三点',
  '第三点怎么理解',
  '有两点要注意：一是…',
  '三点一线',
  '早一点',
  '便宜一点',
  '有一点',
  '三点五个亿',
  '增长3个百分点',
  '打8点5折',
  '归纳为三点',
  '最早上市的公司',
  '夜间经济',
  '几点开始',
  '5小时',
  '两个小时',
  '还剩8天20小时',
  '上午好',
  '晚上好！',
  '3:2',
  '1:1',
  '比分3:20',
  'localhost:3978',
  '24/7',
  'at 3 universities',
  'it costs 3.50 at 4 places',
  'version 9.30',
  'from 10 to 20 people',
  'between 3 and 5 million',
  'for two hours',
  'open 24 hours',
  'Good afternoon!',
  'good morning',
  'Morning!',
  'a night market',
  '13800138000',
  '+86 138 0013 8000',
];

describe('times of day', () => {
  it.each([...chinese, ...unusable])('reads %s', (text, ...readings) => {
    expect(read(text)).toEqual(readings);
  });

  it.each([...english, ...unusable])('reads "%s" in English', (text, ...readings) => {
    expect(read(text, sunday, 'en')).toEqual(readings);
  });

  it.each(notTimes)('leaves "%s" alone', (text) => {
    expect([read(text), read(text, sunday, 'en')]).toEqual([[], []]);
  });

  it('leaves the day alone when what stands by it is no time', () => {
    for (const text of ['周三有3点建议', 'Wednesday, 3 people', 'Monday 3-5 people', 'Wednesday 2nd floor']) {
      expect([text, ...read(text, sunday, 'en')]).toEqual([text, expect.stringMatching(/00:00-11-2\d 00:00$/)]);
    }
  });

  it('never takes the time of another sentence for one of today', () => {
    expect(read('Friday works. How about 3pm?')).toEqual(['11-27 00:00-11-28 00:00', '!unclear-date']);
    expect(read('周五可以。下午三点行吗')).toEqual(['11-27 00:00-11-28 00:00', '!unclear-date']);
  });

  it('takes the next such time when no day is said', () => {
    const late = '2026-11-22T22:10:30+08:00';
    expect(read('下午三点', late)).toEqual(['11-23 15:00-16:00']);
    expect(read('22:10', late)).toEqual(['11-22 22:10']);
    expect(read('22:00', late)).toEqual(['11-23 22:00']);
    expect(read('今晚九点', late)).toEqual(['!past']);
    expect(read('半小时后', late)).toEqual(['11-22 22:40']);
    expect(read('在23点前', late)).toEqual(['11-22 22:10-23:00']);
  });

  it('drops the half of the day that is over', () => {
    expect(read('today from 7 to 7:30', '2026-11-22T16:00:00+08:00')).toEqual(['11-22 19:00-19:30']);
    expect(read('今天三点', sunday)).toEqual(['11-22 15:00-16:00']);
  });

  it('gives each period its grain', () => {
    const texts = [
      '明天下午三点',
      '明天15:30',
      '2–4pm',
      '2:30–4pm',
      '明天下午',
      '三小时后',
      '明天下午三点之前',
      'from 2pm for 90 min',
    ];
    const grains = texts.map(
      (text) => readPeriods(text, { locale: 'zh', now: Date.parse(sunday), holidays })[0]?.values[0]?.grain,
    );
    expect(grains).toEqual(['hour', 'minute', 'hour', 'minute', 'part-of-day', 'minute', 'hour', 'minute']);
  });

  it('says where in the text a time and its day stand', () => {
    const texts = ['好的，我们想在１２月８日（周二）下午３点来', 'See you on Friday between 2 and 4pm, ok?'];
    const places = texts.map((text) => {
      const [reading] = readPeriods(text, { locale: 'en', now: Date.parse(sunday), holidays });
      return text.slice(reading?.start, reading?.end);
    });
    expect(places).toEqual(['１２月８日（周二）下午３点', 'Friday between 2 and 4pm']);
  });

  it('shows moments and stretches with their clock', () => {
    const shown = (text: string, locale: Locale) =>
      readPeriods(text, { locale, now: Date.parse(sunday), holidays }).map(({ values }) =>
        values.map((value) => showPeriod(value, locale)),
      );
    expect(shown('12月2日15:30', 'zh')).toEqual([['2026年12月2日（周三）15:30']]);
    expect(shown('12月2日下午3点到5点', 'zh')).toEqual([['2026年12月2日（周三）15:00–17:00']]);
    expect(shown('tomorrow night', 'en')).toEqual([['Monday 23 November 2026, 20:00–24:00']]);
    expect(shown('三月到五月', 'zh')).toEqual([['2027年3月1日（周一）至2027年5月31日（周一）']]);
  });
});
