import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../support/chat.ts';
import { asks, type Step, tell, walk } from '../../support/registering.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

interface Row {
  readonly locale: 'zh' | 'en';
  readonly at: Step;
  readonly said: string;
  /** What is said back. */
  readonly told: RegExp;
  /** What is asked then. */
  readonly next: RegExp;
}

/** With a marker and without, of what is open and of what was said before, at every stage. */
const rows: readonly Row[] = [
  { locale: 'zh', at: 'trigger', said: '不对，是三个人', told: /已改为：参会人数：3 人/, next: asks.event },
  { locale: 'zh', at: 'trigger', said: '改成明年一月', told: /时间：2027年1月/, next: asks.event },
  { locale: 'zh', at: 'trigger', said: '德国的', told: /国家或地区：德国/, next: asks.event },
  { locale: 'zh', at: 'choose', said: '一个人就够了', told: /已改为：参会人数：1 人/, next: asks.firm },
  { locale: 'zh', at: 'choose', said: '人数改成一个', told: /参会人数：1 人/, next: asks.firm },
  { locale: 'zh', at: 'firm', said: '不是两个，是三个', told: /参会人数：3 人/, next: asks.creditCode },
  {
    locale: 'zh',
    at: 'firm',
    said: '说错了，是上海某某贸易有限公司',
    told: /企业名称：上海某某贸易有限公司/,
    next: asks.creditCode,
  },
  {
    locale: 'zh',
    at: 'creditCode',
    said: '公司名称改成上海某某贸易有限公司',
    told: /企业名称：上海某某贸易有限公司/,
    next: asks.consent,
  },
  { locale: 'zh', at: 'delegates', said: '不对，是一个人', told: /参会人数：1 人/, next: /给了 2 位|请提供参会人/ },
  {
    locale: 'zh',
    at: 'delegates',
    said: '公司名称改成上海某某贸易有限公司',
    told: /上海某某贸易有限公司/,
    next: asks.summary,
  },
  {
    locale: 'en',
    at: 'trigger',
    said: 'no, three people',
    told: /Changed: Number of delegates: 3 people/,
    next: asks.event,
  },
  { locale: 'en', at: 'trigger', said: 'make it January', told: /Time: January 2027/, next: asks.event },
  {
    locale: 'en',
    at: 'trigger',
    said: 'something with embassies',
    told: /Counterpart: Embassy/,
    next: asks.event,
  },
  {
    locale: 'en',
    at: 'choose',
    said: 'actually make it one person',
    told: /Number of delegates: 1 person/,
    next: asks.firm,
  },
  {
    locale: 'en',
    at: 'choose',
    said: 'change the number to 3 people',
    told: /Number of delegates: 3 people/,
    next: asks.firm,
  },
  {
    locale: 'en',
    at: 'firm',
    said: 'sorry, I meant three people',
    told: /Number of delegates: 3 people/,
    next: asks.creditCode,
  },
  {
    locale: 'en',
    at: 'creditCode',
    said: 'change the company name to Shanghai Sample Trading Co., Ltd.',
    told: /Firm: Shanghai Sample Trading/,
    next: asks.consent,
  },
  {
    locale: 'en',
    at: 'delegates',
    said: 'actually just one person',
    told: /Number of delegates: 1 person/,
    next: /there are 2 names|the delegate’s name/,
  },
  {
    locale: 'en',
    at: 'delegates',
    said: 'no, the firm is Shanghai Sample Trading Co., Ltd.',
    told: /Shanghai Sample Trading/,
    next: asks.summary,
  },
];

test.each(rows)('$locale, after $at: “$said”', async ({ locale, at, said, told, next }) => {
  const chat = stage.newcomer(locale);
  await walk(chat, locale, at);
  const answer = await tell(chat, said);
  expect(answer).toMatch(told);
  expect(answer).toMatch(next);
});

describe('a correction changes its slot and keeps the rest', () => {
  test.each(['zh', 'en'] as const)('%s', async (locale) => {
    const chat = stage.newcomer(locale);
    await walk(chat, locale, 'delegates');
    const firm = locale === 'zh' ? '上海某某贸易有限公司' : 'Shanghai Sample Trading Co., Ltd.';
    const summary = await tell(chat, locale === 'zh' ? `公司名称改成${firm}` : `no, the firm is ${firm}`);
    for (const kept of ['91110108MA00A1B2CL', 'lina@example.com', '+8613800138000', firm])
      expect(summary).toContain(kept);
  });
});

describe('what may mean two things is asked about', () => {
  test.each([
    { locale: 'zh', said: '两三个人参加生物医药对接会', other: '3 人', result: /参会人数：3 人|请选一场/ },
    {
      locale: 'en',
      said: 'register 2 or 3 people for the biopharma event',
      other: '3 people',
      result: /3 people|Pick one/,
    },
  ] as const)('$locale: by words and by number', async ({ locale, said, other, result }) => {
    for (const answer of [other, '2']) {
      const chat = stage.newcomer(locale);
      const [question] = await chat.say(said);
      expect(question?.text).toMatch(/哪一个|Which of these/);
      expect(question?.buttons).toContain(other);
      expect(await tell(chat, answer)).toMatch(result);
      const summary = await tell(chat, '1');
      expect(summary).toMatch(asks.firm);
    }
  });

  test('what is offered follows when the language changes', async () => {
    const chat = stage.newcomer('zh');
    await chat.say('两三个人参加生物医药对接会');
    const replies = await chat.say('English');
    expect(replies.at(-1)?.buttons).toEqual(['2 people', '3 people']);
    expect(await tell(chat, '3 people')).toMatch(asks.event);
  });

  test.each(['zh', 'en'] as const)('%s: an answer other than those offered is taken too', async (locale) => {
    const chat = stage.newcomer(locale);
    await tell(chat, locale === 'zh' ? '两三个人参加生物医药对接会' : 'register 2 or 3 people for the biopharma event');
    expect(await tell(chat, locale === 'zh' ? '就一个人' : 'just one person')).toMatch(asks.event);
  });
});
