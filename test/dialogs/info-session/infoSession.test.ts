import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, pressOn, type Stage, wordsOf } from '../../support/chat.ts';
import { consultationOf } from '../../support/consultations.ts';
import { lines, tell as tellTo } from '../../support/registering.ts';

let stage: Stage;
let chat: Chat;

beforeEach(async () => {
  stage = await openStage();
  chat = stage.newcomer();
});
afterEach(() => stage.close());

const tell = (...said: readonly string[]) => tellTo(chat, ...said);

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

/** From how many come to the consent. */
const firm = {
  zh: ['两个人', '没有问题了', lines.zh.firm, lines.zh.creditCode, lines.zh.agree],
  en: ['two people', 'No further questions', lines.en.firm, lines.en.creditCode, lines.en.agree],
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
    const summary = await chat.say(lines[locale].delegates);
    const finished = await chat.say(pressOn(summary, story.confirm));
    const reference = done[locale].exec(wordsOf(finished))?.[1] ?? '';
    const booking = await stage.records.bookings.find(reference);
    expect(booking?.delegates).toHaveLength(2);
    const consultation = await consultationOf(stage, finished);
    expect(consultation).toMatchObject({ bookingReference: reference, locale, about: story.about, questions: [] });
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
