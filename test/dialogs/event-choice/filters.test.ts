import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventFilter } from '../../../src/model/programme.ts';
import { type Chat, openStage, pressOn, type Stage, wordsOf } from '../../support/chat.ts';
import { asks, tell } from '../../support/registering.ts';

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const at = (day: string) => Date.parse(`${day}T00:00:00+08:00`);

interface Row {
  readonly locale: 'zh' | 'en';
  readonly said: string;
  readonly filter: EventFilter;
  /** What is said back of it. */
  readonly told: readonly RegExp[];
}

const december = { from: at('2026-12-01'), to: at('2027-01-01') };

const rows: readonly Row[] = [
  { locale: 'zh', said: '我想报名环保类的活动', filter: { theme: 'environmental-protection' }, told: [/主题：环保/] },
  { locale: 'zh', said: '12月有哪些活动？', filter: december, told: [/时间：2026年12月/] },
  {
    locale: 'zh',
    said: '下个月有什么培训',
    filter: { ...december, theme: 'annual-training' },
    told: [/2026年12月/, /主题：年度培训/],
  },
  {
    locale: 'zh',
    said: '12月4日有什么活动',
    filter: { from: at('2026-12-04'), to: at('2026-12-05') },
    told: [/2026年12月4日（周五）/],
  },
  {
    locale: 'zh',
    said: '有没有东南亚方向的对接会',
    filter: { countries: ['SG', 'MY', 'ID', 'TH', 'VN', 'PH'] },
    told: [/国家或地区：东南亚/],
  },
  { locale: 'zh', said: '想参加和德国有关的对接会', filter: { countries: ['DE'] }, told: [/国家或地区：德国/] },
  {
    locale: 'zh',
    said: '有没有使馆商务处参加的对接会',
    filter: { counterpart: 'embassy-commerce' },
    told: [/对接机构：.*使馆商务处/],
  },
  { locale: 'zh', said: '有哪些境外律所参加的活动', filter: { counterpart: 'overseas-legal' }, told: [/对接机构：/] },
  { locale: 'zh', said: '找俄语的活动', filter: { language: 'ru' }, told: [/活动语言：俄语/] },
  {
    locale: 'zh',
    said: '我们想参加12月和新加坡有关的生物医药对接会',
    filter: { ...december, countries: ['SG'], theme: 'bio-pharmaceuticals' },
    told: [/主题：生物医药/, /时间：2026年12月/, /国家或地区：新加坡/],
  },
  {
    locale: 'en',
    said: 'I want to register for an environmental protection event',
    filter: { theme: 'environmental-protection' },
    told: [/Theme: Environmental protection/],
  },
  {
    locale: 'en',
    said: 'sign up for the german closed meeting',
    filter: { countries: ['DE'] },
    told: [/Country or region: Germany\.\n/],
  },
  { locale: 'en', said: 'events in German', filter: { language: 'de' }, told: [/Language: German/] },
  { locale: 'zh', said: '报名德语对接会', filter: { language: 'de' }, told: [/活动语言：德语/] },
  { locale: 'en', said: 'which events are there in December?', filter: december, told: [/Time: December 2026/] },
  {
    locale: 'en',
    said: 'any events on 4 December?',
    filter: { from: at('2026-12-04'), to: at('2026-12-05') },
    told: [/Friday 4 December 2026/],
  },
  {
    locale: 'en',
    said: 'find matchmaking events about South-East Asia',
    filter: { countries: ['SG', 'MY', 'ID', 'TH', 'VN', 'PH'] },
    told: [/Country or region: Southeast Asia/],
  },
  {
    locale: 'en',
    said: 'find matchmaking events about Germany',
    filter: { countries: ['DE'] },
    told: [/Country or region: Germany/],
  },
  {
    locale: 'en',
    said: 'show me events with embassies',
    filter: { counterpart: 'embassy-commerce' },
    told: [/Counterpart: Embassy/],
  },
  { locale: 'en', said: 'find events in Russian', filter: { language: 'ru' }, told: [/Language: Russian/] },
  {
    locale: 'en',
    said: 'we want to attend a biopharma event about Singapore in December',
    filter: { ...december, countries: ['SG'], theme: 'bio-pharmaceuticals' },
    told: [/Theme: Bio-pharma/, /Time: December 2026/, /Country or region: Singapore/],
  },
];

test.each(rows)(
  '$locale: “$said” shows what meets it, soonest first, five at most',
  async ({ locale, said, filter, told }) => {
    const expected = await stage.records.programme.find({ kinds: ['event', 'training'], ...filter });
    expect(expected.length).toBeGreaterThan(0);
    const [reply] = await stage.newcomer(locale).say(said);
    for (const part of told) expect(reply?.text).toMatch(part);
    const ids = reply?.cards.map(({ presses }) => (presses[0]?.value as { value: string } | undefined)?.value);
    expect(ids).toEqual(expected.slice(0, 5).map(({ id }) => id));
  },
);

describe.each(['zh', 'en'] as const)('choosing among events in %s', (locale) => {
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });

  test('shows when, where, with whom, in which language and how many seats are left', async () => {
    const [reply] = await chat.say(
      locale === 'zh' ? '报名下个月的生物医药对接会' : 'register for the biopharma event next month',
    );
    const [event] = await stage.records.programme.find({ theme: 'bio-pharmaceuticals', ...december });
    const card = reply?.cards[0]?.text ?? '';
    expect(card).toContain(event?.title[locale]);
    expect(card).toMatch(locale === 'zh' ? /2026年12月4日（周五）15:00–17:00/ : /Friday 4 December 2026, 15:00–17:00/);
    expect(card).toMatch(locale === 'zh' ? /线上/ : /Online/);
    expect(card).toMatch(locale === 'zh' ? /英语/ : /English/);
    expect(card).toMatch(new RegExp(`${event?.seatsLeft} ?(个|\\()`));
    expect(card).toMatch(/示例|Demo/);
  });

  test('says what it gave up when nothing meets all of it', async () => {
    const said = await tell(
      chat,
      locale === 'zh'
        ? '12月和巴西有关的生物医药对接会，用俄语'
        : 'a biopharma event about Brazil in December, in Russian',
    );
    expect(said).toMatch(locale === 'zh' ? /没有同时符合全部条件/ : /No event meets all of that/);
    expect(said).toMatch(locale === 'zh' ? /“活动语言、国家或地区”/ : /language and country or region/);
    expect(said).toMatch(asks.event);
  });

  test('narrows the list with every further wish, and widens it again', async () => {
    const [wide] = await chat.say(locale === 'zh' ? '报名生物医药对接会' : 'register for a biopharma event');
    const [narrow] = await chat.say(locale === 'zh' ? '新加坡的' : 'about Singapore');
    expect(narrow?.cards.length).toBeLessThan(wide?.cards.length ?? 0);
    await chat.say(locale === 'zh' ? '改国家' : 'change the country');
    const [again] = await chat.say(locale === 'zh' ? '不限' : 'No preference');
    expect(again?.cards).toHaveLength(wide?.cards.length ?? 0);
  });

  test('takes any theme', async () => {
    await chat.say(locale === 'zh' ? '报名活动' : 'register for an event');
    const [reply] = await chat.say(locale === 'zh' ? '随便' : 'anything');
    expect(reply?.text).toMatch(asks.event);
    expect(reply?.cards).toHaveLength(5);
  });

  test.each([
    ['a number', '2'],
    ['an ordinal', locale === 'zh' ? '第二场' : 'the second one'],
    ['words of the title', locale === 'zh' ? '闭门会' : 'closed meeting'],
  ])('takes %s and says back which event that is', async (_, said) => {
    await chat.say(locale === 'zh' ? '报名下个月的生物医药对接会' : 'register for the biopharma event next month');
    const answer = await tell(chat, said);
    expect(answer).toMatch(
      locale === 'zh' ? /活动：.*闭门会，2026年12月14日（周一）/ : /Event: .*closed meeting.*Monday 14 December 2026/,
    );
    expect(answer).toMatch(asks.headcount);
  });

  test('takes the button of a card', async () => {
    const replies = await chat.say(
      locale === 'zh' ? '报名下个月的生物医药对接会' : 'register for the biopharma event next month',
    );
    expect(wordsOf(await chat.say(pressOn(replies, /2/)))).toMatch(/12月14日|14 December/);
  });

  test('says that a number is not on the list', async () => {
    await chat.say(locale === 'zh' ? '报名下个月的生物医药对接会' : 'register for the biopharma event next month');
    expect(await tell(chat, '9')).toMatch(locale === 'zh' ? /1 到 4/ : /from 1 to 4/);
  });

  test('goes back to the list for another event', async () => {
    await tell(
      chat,
      locale === 'zh' ? '报名下个月的生物医药对接会' : 'register for the biopharma event next month',
      '2',
    );
    expect(await tell(chat, locale === 'zh' ? '换一场' : 'pick another event')).toMatch(asks.event);
  });

  test('"English" is a wish for the event when that is what was asked', async () => {
    await tell(chat, locale === 'zh' ? '报名活动' : 'register for an event', locale === 'zh' ? '都可以' : 'any');
    await chat.say(locale === 'zh' ? '改语言' : 'change the language');
    const said = await tell(chat, locale === 'zh' ? '英语' : 'English');
    expect(said).toMatch(asks.event);
    expect(said).not.toMatch(/接下来用|from now on/);
  });

  test('has no such day', async () => {
    expect(await tell(chat, locale === 'zh' ? '2月30日的活动' : 'events on 30 February')).toMatch(
      locale === 'zh' ? /没有这一天/ : /no such day/,
    );
  });

  test('takes a time of day, and asks which of two', async () => {
    const at = locale === 'zh' ? '12月4日下午三点有什么活动' : 'any event on 4 December at 3pm?';
    expect(await tell(chat, at)).toMatch(/2026年12月4日（周五）15:00–16:00|4 December 2026, 15:00–16:00/);
    const [reply] = await chat.say(locale === 'zh' ? '改时间，12月4日三点' : 'change the time to 4 December at 3');
    expect(reply?.buttons.slice(0, 2)).toEqual([
      expect.stringMatching(/03:00–04:00/),
      expect.stringMatching(/15:00–16:00/),
    ]);
  });

  test('asks for the day of a time of day', async () => {
    await chat.say(locale === 'zh' ? '报名活动' : 'register for an event');
    await chat.say(locale === 'zh' ? '都可以' : 'any');
    await chat.say(locale === 'zh' ? '改时间' : 'change the time');
    expect(await tell(chat, locale === 'zh' ? '下午四点以后' : 'after 4pm')).toMatch(
      locale === 'zh' ? /连日期一起说/ : /give the day as well/,
    );
  });

  test('has no such time of day, and none of another zone that it cannot tell', async () => {
    expect(await tell(chat, locale === 'zh' ? '12月4日25点的活动' : 'events on 4 December at 25:00')).toMatch(
      locale === 'zh' ? /没有这个钟点/ : /no such time/,
    );
    expect(
      await tell(chat, locale === 'zh' ? '12月4日伦敦时间下午两点的活动' : 'events on 4 December, 2pm PST'),
    ).toMatch(locale === 'zh' ? /北京时间/ : /Beijing time/);
  });
});
