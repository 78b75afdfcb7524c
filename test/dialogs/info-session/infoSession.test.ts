import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, pressOn, type Reply, type Stage, wordsOf } from '../../support/chat.ts';

let stage: Stage;
let chat: Chat;

beforeEach(async () => {
  stage = await openStage();
  chat = stage.newcomer();
});
afterEach(() => stage.close());

/** Says these lines; gives the words of the last replies. */
async function tell(...said: readonly string[]): Promise<string> {
  let replies: readonly Reply[] = [];
  for (const line of said) replies = await chat.say(line);
  return wordsOf(replies);
}

interface Story {
  readonly name: string;
  readonly opening: string;
  readonly understood: readonly RegExp[];
  /** What is still asked for, up to the advice. */
  readonly answers: readonly string[];
  readonly advice: readonly RegExp[];
  readonly correction: string;
  readonly changed: RegExp;
  readonly about: Readonly<Record<string, unknown>>;
  readonly firm: readonly string[];
  readonly confirm: string;
}

const firm = {
  zh: ['两个人', '没有问题了', '北京某某科技有限公司', '91110108MA00A1B2CL', '同意'],
  en: ['two people', 'No further questions', 'Beijing Example Technology Co., Ltd.', '91110108MA00A1B2CL', 'I agree'],
} as const;
const delegates = {
  zh: '张伟 市场总监 13800138000，李娜 工程师 lina@example.com',
  en: 'Zhang Wei, Marketing Director, 13800138000; Li Na, Engineer, lina@example.com',
} as const;
const done = { zh: /编号 \*\*(IS-[0-9A-Z]{6})\*\*/, en: /reference is \*\*(IS-[0-9A-Z]{6})\*\*/ } as const;
const notAdvice = { zh: /一般信息，不构成/, en: /general information, not/ } as const;
const sourced = { zh: /来源：.*（截至 /, en: /Source: .*\(as of / } as const;

const stories: readonly (Story & { readonly locale: 'zh' | 'en' })[] = [
  {
    locale: 'zh',
    name: 'external debt',
    opening: '我们想向母公司借350万美元，两年期',
    understood: [/主题：外债/, /金额：3,500,000 美元/, /出借方：母公司或股东/, /期限：2 年/, /用在哪里/],
    answers: ['补充流动资金', '净资产一亿元', '第一次'],
    advice: [
      /先办发改委审核登记/,
      /100,000,000 × 2 = 200,000,000 元/,
      /× 1\.75 = 350,000,000 元/,
      /5,250,000 美元/,
      /申请书/,
      /没有换算/,
    ],
    correction: '不对，是400万美元',
    changed: /已改为：金额：4,000,000 美元[\s\S]*6,000,000 美元/,
    about: { amount: { min: 4e6, max: 4e6, currency: 'USD' }, lender: 'parent', registered: 'first' },
    firm: firm.zh,
    confirm: '确认',
  },
  {
    locale: 'en',
    name: 'external debt',
    opening: 'we want to borrow USD 3.5m from our parent for two years',
    understood: [/Topic: External debt/, /USD 3,500,000/, /Lender: Parent/, /Term: 2 years/, /What is the money for/],
    answers: ['working capital', 'net assets are RMB 100 million', 'never'],
    advice: [
      /NDRC review/,
      /100,000,000 × 2 = CNY 200,000,000/,
      /× 1\.75 = CNY 350,000,000/,
      /USD 5,250,000/,
      /an application/,
    ],
    correction: 'actually make it USD 4 million',
    changed: /Changed: Amount: USD 4,000,000[\s\S]*USD 6,000,000/,
    about: { amount: { min: 4e6, max: 4e6, currency: 'USD' }, lender: 'parent', registered: 'first' },
    firm: firm.en,
    confirm: 'Confirm',
  },
  {
    locale: 'zh',
    name: 'foreign currencies',
    opening: '我们下个月要付120万欧元给德国供应商，设备款',
    understood: [/主题：外汇/, /1,200,000 欧元/, /付出去/, /货物贸易/, /2026年12月/, /汇率避险/],
    answers: ['考虑做一点远期'],
    advice: [/合同、发票、报关单/, /远期：把汇率锁定/, /不提供实时汇率，也不作预测/, /尚不确定/],
    correction: '不是120万，是150万',
    changed: /已改为：金额：1,500,000 欧元/,
    about: { amount: { min: 15e5, max: 15e5, currency: 'EUR' }, direction: 'out', account: 'goods', hedging: 'yes' },
    firm: firm.zh,
    confirm: '确认',
  },
  {
    locale: 'en',
    name: 'foreign currencies',
    opening: 'we need to pay EUR 1.2m to a German supplier next month',
    understood: [/Topic: Foreign currencies/, /EUR 1,200,000/, /Going out/, /Trade in goods/, /December 2026/, /hedge/],
    answers: ['yes'],
    advice: [/the contract, the invoice/, /forward: fixes a rate/, /does not quote or forecast/, /This is uncertain/],
    correction: 'sorry, it should be 1.5 million',
    changed: /Changed: Amount: EUR 1,500,000/,
    about: { amount: { min: 15e5, max: 15e5, currency: 'EUR' }, direction: 'out', account: 'goods', hedging: 'yes' },
    firm: firm.en,
    confirm: 'Confirm',
  },
  {
    locale: 'zh',
    name: 'acquisitions',
    opening: '我司计划用自有资金5000万美元收购德国一家自动化企业',
    understood: [/主题：境外并购/, /50,000,000 美元/, /德国/, /自动化/, /自有资金/, /进展/],
    answers: ['在谈，尽调中', '不涉及'],
    advice: [
      /发改委备案或核准/,
      /低于 300,000,000 美元/,
      /837号令|第837号/,
      /东道国|敏感技术/,
      /累计不超过中方拟投资总额的15%/,
    ],
    correction: '不对，是3亿美元',
    changed: /已改为：金额：300,000,000 美元[\s\S]*300,000,000 美元及以上/,
    about: { amount: { min: 3e8, max: 3e8, currency: 'USD' }, country: 'DE', sector: '自动化', sensitive: 'no' },
    firm: firm.zh,
    confirm: '确认',
  },
  {
    locale: 'en',
    name: 'acquisitions',
    opening: 'we plan to acquire a German automation company for USD 50 million with own funds',
    understood: [/Topic: Overseas acquisitions/, /USD 50,000,000/, /Germany/, /automation/, /Own funds/, /How far/],
    answers: ['in due diligence', 'no'],
    advice: [
      /NDRC record or approval/,
      /below USD 300,000,000/,
      /Order 837/,
      /Screening by the host country/,
      /up to 15%/,
    ],
    correction: 'actually make it 300 million US dollars',
    changed: /Changed: Amount: USD 300,000,000\.[\s\S]*USD 300,000,000 or more/,
    about: { amount: { min: 3e8, max: 3e8, currency: 'USD' }, country: 'DE', sector: 'automation', sensitive: 'no' },
    firm: firm.en,
    confirm: 'Confirm',
  },
];

describe.each(stories)('a consultation on $name, in $locale', (story) => {
  const { locale } = story;

  test('from one sentence to a booking with its sheet', async () => {
    const opened = await tell(story.opening);
    for (const understood of story.understood) expect(opened).toMatch(understood);
    const advice = await tell(...story.answers);
    for (const part of [...story.advice, notAdvice[locale], sourced[locale]]) expect(advice).toMatch(part);
    expect(await tell(story.correction)).toMatch(story.changed);
    await tell('1', ...story.firm);
    const summary = await chat.say(delegates[locale]);
    const finished = await chat.say(pressOn(summary, story.confirm));
    const reference = done[locale].exec(wordsOf(finished))?.[1] ?? '';
    const booking = await stage.records.bookings.find(reference);
    expect(booking?.delegates).toHaveLength(2);
    const consultation = await stage.records.consultations.findByBooking(reference);
    expect(consultation).toMatchObject({ locale, about: story.about, questions: [] });
    const links = finished.flatMap(({ cards }) => cards.flatMap((card) => card.links));
    expect(links).toEqual([
      `https://chat.example.org/calendar/${booking?.calendarKey}.ics?lang=${locale}`,
      `https://chat.example.org/preparations/${consultation?.key}.pdf?lang=${locale}`,
    ]);
  });

  test('a question in the middle is answered, and it goes on where it was', async () => {
    await tell(story.opening);
    const answered = await tell(
      locale === 'zh' ? '外债登记要什么材料？' : 'Which papers do I need to register external debt?',
    );
    expect(answered).toMatch(locale === 'zh' ? /回到刚才的宣讲会咨询/ : /Back to your information session/);
    const last = story.understood.at(-1);
    if (last) expect(answered).toMatch(last);
  });

  test('whatever is left out is skipped, and the advice still comes', async () => {
    await tell(story.opening);
    let said = '';
    for (let left = 0; left < 6 && !notAdvice[locale].test(said); left += 1) {
      said = await tell(locale === 'zh' ? '跳过' : 'skip');
    }
    expect(said).toMatch(sourced[locale]);
    expect(said).toMatch(locale === 'zh' ? /请选一场/ : /Pick one/);
  });

  test('where no session fits, the wish is kept once and said so', async () => {
    await tell(story.opening, ...story.answers);
    const summary = await chat.say(locale === 'zh' ? '都不合适' : 'none of these fits');
    const finished = wordsOf(await chat.say(pressOn(summary, story.confirm)));
    expect(finished).toMatch(locale === 'zh' ? /需求已经记下/ : /Your wish is kept/);
    const [wish, ...others] = await stage.records.sessionWishes.open();
    expect(others).toEqual([]);
    expect(wish).toMatchObject({ personId: chat.personId });
    // The same wish once more.
    await tell(story.opening, ...story.answers);
    const again = await chat.say(locale === 'zh' ? '都不合适' : 'none of these fits');
    expect(wordsOf(await chat.say(pressOn(again, story.confirm)))).toMatch(
      locale === 'zh' ? /之前已经记下/ : /was kept already/,
    );
    expect(await stage.records.sessionWishes.open()).toHaveLength(1);
  });
});

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

describe('sessions', () => {
  test.each([
    ['zh', '要英文的', /语言：英语/, 2],
    ['zh', '进阶的', /程度：进阶/, 2],
    ['zh', '12月的', /2026年12月/, 3],
    ['en', 'advanced please', /Level: Advanced/, 2],
    ['en', 'sessions in English', /Language: English/, 2],
  ] as const)('%s: are narrowed by %s', async (locale, said, told, count) => {
    const skip = locale === 'zh' ? '跳过' : 'skip';
    await tell(
      locale === 'zh'
        ? '想借一笔外债，350万美元，向母公司，两年'
        : 'we want to borrow USD 3.5m from our parent for two years',
    );
    await tell(skip, skip, skip);
    const replies = await chat.say(said);
    expect(wordsOf(replies)).toMatch(told);
    expect(replies.at(-1)?.cards).toHaveLength(count);
  });

  test('that are full have a waiting list, and the sheet is kept with it', async () => {
    const [event] = await stage.records.programme.find({ kinds: ['information-session'], theme: 'fx' });
    for (let firms = 1; firms <= (event?.seats ?? 0) / 2; firms += 1) {
      await stage.records.bookings.hold({
        eventId: event?.id ?? '',
        personId: `terminal:other-${firms}`,
        firm: { name: `其他企业${firms}`, creditCode: String(firms).padStart(18, '0') },
        delegates: [{ name: '甲' }, { name: '乙' }],
      });
    }
    await tell('我们要付120万欧元给德国供应商，设备款', '跳过', '跳过', '1');
    expect(await tell('两个人')).toMatch(/排候补/);
    await tell('排候补', '没有问题了', '北京某某科技有限公司', '91110108MA00A1B2CL', '同意');
    const summary = await chat.say(delegates.zh);
    const reference = /编号 \*\*(IS-\w+)\*\*，目前是第 1 位/.exec(
      wordsOf(await chat.say(pressOn(summary, '确认'))),
    )?.[1];
    expect((await stage.records.consultations.findByBooking(reference ?? ''))?.topic).toBe('fx');
  });

  test.each(['zh', 'en'] as const)('of a topic without any ask for the wish, in %s', async (locale) => {
    for (const { id, ...event } of await stage.records.programme.find({
      kinds: ['information-session'],
      theme: 'fx',
    })) {
      await stage.records.programme.load([{ ...event, id, cancelled: true }]);
    }
    const skip = locale === 'zh' ? '跳过' : 'skip';
    await tell(
      locale === 'zh'
        ? '我们要付120万欧元给德国供应商，设备款'
        : 'we need to pay EUR 1.2m to a German supplier for goods',
    );
    const asked = await tell(skip, skip);
    expect(asked).toMatch(locale === 'zh' ? /没有合适的场次/ : /no such session/);
    const summary = await chat.say(locale === 'zh' ? '好的' : 'yes');
    expect(wordsOf(await chat.say(pressOn(summary, locale === 'zh' ? '确认' : 'Confirm')))).toMatch(
      locale === 'zh' ? /需求已经记下/ : /Your wish is kept/,
    );
    expect(await stage.records.sessionWishes.demand()).toEqual([{ topic: 'fx', people: 1 }]);
  });
});

describe('a question about a session that is offered', () => {
  test.each(['zh', 'en'] as const)('is answered from the programme, in %s', async (locale) => {
    const skip = locale === 'zh' ? '跳过' : 'skip';
    await tell(
      locale === 'zh'
        ? '我们要付120万欧元给德国供应商，设备款'
        : 'we need to pay EUR 1.2m to a German supplier for goods',
    );
    await tell(skip, skip, '1');
    const told = await tell(locale === 'zh' ? '几点开始？' : 'What time does it start?');
    expect(told).toMatch(/09:30/);
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

describe('questions for the expert', () => {
  test('several, as they were written, and shown before they are passed on', async () => {
    await tell('我们要付120万欧元给德国供应商，设备款', '跳过', '跳过', '1', '一个人');
    const shown = await tell('1. 远期合约要交保证金吗？\n2. 部分提前交割怎么处理？', '能不能用人民币付？');
    expect(shown).toMatch(/1\. 远期合约要交保证金吗？\n2\. 部分提前交割怎么处理？\n3\. 能不能用人民币付？/);
    await tell('没有了', '北京某某科技有限公司', '91110108MA00A1B2CL', '同意');
    const summary = await chat.say('张伟 市场总监 13800138000');
    expect(wordsOf(summary)).toContain('3. 能不能用人民币付？');
    const reference = done.zh.exec(wordsOf(await chat.say(pressOn(summary, '确认'))))?.[1] ?? '';
    expect((await stage.records.consultations.findByBooking(reference))?.questions).toEqual([
      '远期合约要交保证金吗？',
      '部分提前交割怎么处理？',
      '能不能用人民币付？',
    ]);
  });
});

describe('a consent of its own', () => {
  test('is asked for though one to events was given, and its refusal keeps nothing', async () => {
    await stage.records.people.giveConsent(chat.personId, 'event-registration', 'event-registration-2026-11');
    await tell('我们要付120万欧元给德国供应商，设备款', '跳过', '跳过', '1', ...firm.zh.slice(0, 3));
    expect(await tell(firm.zh[3])).toMatch(/只用于这场宣讲会/);
    expect(await tell('不同意')).toMatch(/无法报名/);
    expect(await stage.records.bookings.listOf(chat.personId)).toEqual([]);
  });
});

describe('from an answer', () => {
  test.each([
    ['zh', '外债登记要什么材料？', '预约外债宣讲会', /打算借多少/],
    [
      'en',
      'Which papers do I need to register external debt?',
      'Book an external debt information session',
      /How much do you plan to borrow/,
    ],
    ['zh', '常用汇率避险工具有哪些？', '预约外汇宣讲会', /金额大概多少/],
    [
      'en',
      'What is State Council Order 837?',
      'Book an acquisitions information session',
      /How much do you expect to invest/,
    ],
  ] as const)('%s: %s leads to a session of its topic', async (_locale, question, button, asked) => {
    const replies = await chat.say(question);
    expect(replies.at(-1)?.buttons).toContain(button);
    expect(await tell(button)).toMatch(asked);
  });
});
