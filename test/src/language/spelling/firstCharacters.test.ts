import { describe, expect, it } from 'vitest';
import { chineseRules } from '../../../../src/language/dates/datesInChinese.ts';
import { englishRules } from '../../../../src/language/dates/datesInEnglish.ts';
import { figureRules } from '../../../../src/language/dates/datesInFigures.ts';
import { recurringRules } from '../../../../src/language/dates/datesRecurring.ts';
import { holidayReader } from '../../../../src/language/dates/holidays.ts';
import { relativeChineseRules } from '../../../../src/language/dates/relativeDatesInChinese.ts';
import { type Beginning, byFirstCharacter, createHolding } from '../../../../src/language/spelling/firstCharacters.ts';
import { loadLexicon } from '../../../../src/language/terms/lexicon.ts';
import { chineseTimes } from '../../../../src/language/times/timesInChinese.ts';
import { englishTimes } from '../../../../src/language/times/timesInEnglish.ts';

const { holidays } = loadLexicon('knowledge/lexicon');
const rules = [
  ...figureRules(true),
  ...figureRules(false),
  ...holidayReader(holidays).rules,
  ...recurringRules,
  ...relativeChineseRules,
  ...chineseRules,
  ...englishRules,
  ...chineseTimes,
  ...englishTimes,
];

/** Normalised, one for each way in which a date or a time may begin. */
const texts = (
  '2026-12-08|2027-q1 27q1 q1/2027|20261208|2027/03 03/2027|12/8 5/12/2026 12/8-10|12-08 8-12-2026|12.8号 8.12.2026|每周三|逢周六|' +
  '某个周三 任意一个周五 随便哪个周一 哪个周末|每天 工作日 平日 任一工作日|每月15号|每两周 隔周 单周 双周 每年|every monday any day each tuesday all fridays some wed ' +
  'one thu a friday an monday mondays wednesdays|weekdays weekends working days business days everyday|the 15th of every month first monday of each month ' +
  'every month on the 3rd|once a week twice a month 3 times a week fortnightly on monday biweekly on friday weekly on tuesday alternate fridays|' +
  '未来三个月 接下来两周 今后三天 往后两周 再过三天 过两天 半个月后 3天后 两周内 十天后|这两天 近几天 改天 明年春天 几周后 下两周|下周今天 明年今天|' +
  '这周 本周三 再下周 下下周一 上周 周五 星期天 礼拜二 前半周 后半周|今明两天 明后天 大后天 昨天 前天 今晚 明早|月内 年内 季度内 周内|现在 即日 目前 此刻|' +
  '三到五月 3-5月份 三四月 明年三月 去年12月 本年度3月 来年一月 后年二月 前年三月 12月8日 这个月 当月 再下个月 次月|前三季度 一二季度 第三季度|今明两年|2027年 年底 年初 岁末 上半年 下半年 q3 第一季|' +
  '下季度 这个季度 本季末 当季 季末|13号 5号到7号 廿三号 卅日|月底 上旬 中旬 下旬 上半月|in two weeks within 10 days over the next three months during the coming week for the following two days ' +
  'the next few days a week half a year several days couple of weeks some days zero days hundred days ninety days last three weeks past 2 days|' +
  'this winter next spring in the summer early autumn late fall during the winter over the summer by spring until summer before winter after spring within 2 to 3 weeks|' +
  'january 5 february march april may june july august september october november december 8|8 december the first of may second of june fourth of july eighth of may ninth of june tenth of july|' +
  'wed this wed next friday following monday upcoming tue coming thu last sat past sunday previous monday|weekend at the weekend on the weekend over the weekend week after next month after next quarter after next year after next ' +
  'current week the month this working week|today tdy tonight tomorrow tmrw yesterday last night the day after tomorrow 2morrow|year-end month end quarter end end of year eoy eom the year end|' +
  'h1 first quarter third half last quarter 1st quarter|the 13th|in twenty twenty-seven two thousand twenty|right now now|next周三 this周五 coming周一|' +
  '三点 15时 3点半 零点 两点 十一点|差一刻四点 还差五分三点|2到4点|凌晨 清晨 早上 晚上 大清早 一大早 上午 中午 晌午 下午 傍晚 黄昏 夜里 深夜 半夜 白天 晨|早饭前 午饭后 中饭前 晚饭后 午休|早9晚6 朝九晚五|' +
  'pm 3点 am 9点|正午 午夜 子夜|两个小时 半小时 90分钟 一刻钟|3pm 9.30am pm 3 twelve pm|15:00 2026-12-02t15:00|14h 1500hrs|half past three a quarter to four quarter past 3 ten to four at ten to 4|half nine|' +
  'noon midday midnight 12 noon twelve noon high noon|wed am fri pm|tonight later this evening last night next morning every afternoon each morning any evening in the morning on the afternoon during the day ' +
  'over lunch for the evening at night the morning early morning late afternoon mid morning breakfast time dinner time|2 hours half an hour an hour a couple of hours|from 10 to 4 at ten|' +
  '春节 元旦 国庆节 正月十五 大年初三 年前 节后 过完年 农历三月 腊月 christmas 明年国庆 next christmas the spring festival'
).split('|');

describe('what is tried at a place of a text', () => {
  it('is all that can begin there', () => {
    const failures: string[] = [];
    for (const { pattern, starts, needs } of rules) {
      for (const text of texts) {
        const holds = createHolding(text);
        for (let at = 0; at < text.length; at += 1) {
          pattern.lastIndex = at;
          const [found = ''] = pattern.exec(text) ?? [];
          if (found.trim() === '') continue;
          if (!starts.includes(found.charAt(0)) && found.charAt(0) !== '的') failures.push(`${found} starts ${starts}`);
          if (!holds({ starts, needs })) failures.push(`${found} needs ${needs}`);
        }
      }
    }
    expect(failures).toEqual([]);
  });

  it('keeps the order of the list', () => {
    const things: Beginning[] = [{ starts: 'ab' }, { starts: 'b', needs: 'x' }, { starts: 'c' }];
    const at = byFirstCharacter(things);
    expect(at('b'.charCodeAt(0))).toEqual([things[0], things[1]]);
    expect(at('c'.charCodeAt(0))).toEqual([things[2]]);
    expect(at('d'.charCodeAt(0))).toBeUndefined();
  });

  it('is left out where the text lacks what it needs', () => {
    const holds = createHolding('12月8日');
    expect([{ starts: '1', needs: '年月' }, { starts: '1', needs: '季' }, { starts: '1' }].map(holds)).toEqual([
      true,
      false,
      true,
    ]);
  });
});
