import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, type Stage } from '../../support/chat.ts';
import { tell as tellTo } from '../../support/registering.ts';

let stage: Stage;
let chat: Chat;

beforeEach(async () => {
  stage = await openStage();
  chat = stage.newcomer();
});
afterEach(() => stage.close());

const tell = (...said: readonly string[]) => tellTo(chat, ...said);

describe('what is told in pieces', () => {
  test.each([
    ['zh', ['预约外债宣讲会', '350万', '美元'], /3,500,000 美元/],
    ['zh', ['预约外债宣讲会', '3500000', '欧元'], /3,500,000 欧元/],
    ['zh', ['预约外债宣讲会', '350'], /350 是多少？/],
    ['zh', ['预约外债宣讲会', '350万', '2'], /3,500,000 美元/],
    ['zh', ['预约外债宣讲会', '350万', '元'], /3,500,000 元/],
    ['zh', ['预约外债宣讲会', '350万', '刀'], /3,500,000 美元/],
    ['zh', ['预约外债宣讲会', '350万', '跳过'], /向谁借/],
    ['zh', ['想向母公司借350万美元，两年', '跳过', '净资产五千多万元'], /您指的是哪一个/],
    ['zh', ['预约外债宣讲会', '约350万美元'], /约 3,500,000 美元/],
    ['zh', ['预约外债宣讲会', '200到300万美元'], /2,000,000–3,000,000 美元/],
    ['zh', ['预约外债宣讲会', '350万美元', '不是美元，是欧元'], /3,500,000 欧元/],
    ['en', ['Book an external debt information session', '3.5 million', 'dollars'], /USD 3,500,000/],
    ['en', ['Book an external debt information session', '350'], /Is that 350 exactly/],
    ['en', ['Book an external debt information session', 'about 3.5m USD'], /about USD 3,500,000/],
    ['en', ['Book an external debt information session', '350万美元'], /3,500,000/],
    ['en', ['Book an external debt information session', 'USD 350万'], /3,500,000/],
  ] as const)('%s: %j', async (_locale, said, shown) => {
    expect(await tell(...said)).toMatch(shown);
  });

  test('the amount and the net assets are kept apart', async () => {
    const said = await tell('我们净资产一亿元，注册资本2000万元，想向境外银行借350万美元，18个月');
    expect(said).toMatch(/金额：3,500,000 美元/);
    expect(said).toMatch(/净资产：100,000,000 元/);
    expect(said).toMatch(/18 个月/);
    expect(said).not.toContain('20,000,000');
  });

  test('a sum corrected without a name is the one told last, the one in its currency, or asked about', async () => {
    await tell('我们想向母公司借350万美元，两年期', '补充流动资金');
    expect(await tell('净资产一亿元', '不对，是两亿元')).toMatch(/净资产：200,000,000 元/);
    expect(await tell('第一次', '不对，是400万美元')).toMatch(/金额：4,000,000 美元/);
    expect(await tell('不对，是三个亿')).toMatch(/是金额还是净资产？/);
    expect(await tell('净资产改成三亿元')).toMatch(/已改为：净资产：300,000,000 元/);
  });

  test.each([
    ['zh', '第一次', 'first'],
    ['zh', '没办过', 'first'],
    ['zh', '以前没有办过', 'first'],
    ['zh', '还没登记过', 'first'],
    ['zh', '办过', 'before'],
    ['zh', '去年登记过', 'before'],
    ['zh', '是的', 'before'],
    ['zh', '1', 'first'],
    ['en', 'no', 'first'],
    ['en', 'this is our first', 'first'],
    ['en', 'yes, last year', 'before'],
  ] as const)('%s: asked whether debt was registered before, %s is %s', async (locale, said, id) => {
    const opening =
      locale === 'zh'
        ? '我们想向母公司借350万美元，两年期'
        : 'we want to borrow USD 3.5m from our parent for two years';
    const skip = locale === 'zh' ? '跳过' : 'skip';
    await tell(opening, skip, skip, said);
    const summary = await tell(locale === 'zh' ? '都不合适' : 'none of these fits');
    expect(summary).toMatch(id === 'first' ? /第一次办|No, this is the first/ : /以前办过|Yes, before/);
  });

  test('a time of the money is no time of the session, and the other way round', async () => {
    const said = await tell('我们3月要付120万欧元给德国供应商');
    expect(said).toMatch(/收付时间：2027年3月/);
    chat = stage.newcomer();
    const session = await tell('我想参加12月的外汇进阶宣讲会');
    expect(session).toMatch(/程度：进阶；时间：2026年12月/);
    expect(session).not.toMatch(/收付时间/);
  });

  test('the topic decides what is asked, and another topic keeps what was told', async () => {
    await tell('我们想向母公司借350万美元，两年期');
    const other = await tell('修改主题');
    expect(other).toMatch(/外债、外汇，还是境外并购/);
    expect(await tell('外汇')).toMatch(/收进来还是付出去/);
    await tell('修改主题');
    expect(await tell('外债')).toMatch(/用在哪里/);
  });

  test('US dollars are no target country, and a target is no firm of ours', async () => {
    const said = await tell('we plan to acquire a German automation company for 50 million US dollars');
    expect(said).toMatch(/Target country: Germany/);
    expect(said).not.toMatch(/United States|Firm:/);
  });
});

describe('what hurried people say to the questions of a loan', () => {
  const loan = {
    zh: '我们想向母公司借350万美元，两年期，用来买设备',
    en: 'we want to borrow USD 3.5m from our parent for two years for equipment',
  } as const;
  test.each([
    ['zh', '能借多少？', /能借多少要看净资产[\s\S]*净资产大概多少/],
    ['zh', '那我们最多能借多少钱', /能借多少要看净资产/],
    ['zh', '为什么要问这个', /回复“跳过”/],
    ['zh', '不想说', /以前办过外债登记吗/],
    ['en', 'dunno', /registered external debt before/],
    ['en', 'how much can we borrow?', /depends on your net assets[\s\S]*what are your firm’s net assets/],
    ['en', 'why do you ask', /reply “skip”/],
    ['en', 'I don’t want to say', /registered external debt before/],
  ] as const)('%s: “%s”', async (locale, said, becomes) => {
    expect(await tell(loan[locale], said)).toMatch(becomes);
  });

  test.each([
    ['zh', '跳过', '都没时间'],
    ['zh', '跳过', '没有合适的时间'],
    ['en', 'skip', 'none of these dates work'],
  ] as const)('%s: after “%s”, “%s” is no answer to whether debt was registered', async (locale, skip, said) => {
    expect(await tell(loan[locale], skip, said)).toMatch(/没看懂|didn’t understand/);
  });

  test.each([
    ['zh', '我们想收购一家德国公司，五百万欧元', ['跳过', '刚开始谈'], /自有资金还是贷款/],
    ['zh', '我们想收购一家德国公司，五百万欧元', ['股权还没定'], /进展到哪/],
    ['en', 'we want to buy a German company for EUR 5m', ['skip', 'just started talking'], /paid for|fund/i],
  ] as const)('%s: %s, %j', async (_locale, opening, answers, becomes) => {
    expect(await tell(opening, ...answers)).toMatch(becomes);
  });
});
