import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../support/chat.ts';
import { asks, lines, tell, walk } from '../../support/registering.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const words = {
  zh: {
    complaints: ['第一个人的名字写错了', '第一个人不去了', '取消EV第一个'],
    notFirms: ['先帮我看看实习', '加一个人', '候补'],
    firmAndCode: '企业名称是北京某某科技有限公司，代码91110108MA00A1B2CL',
    openings: ['想报名', '帮我报名', '我要报明', '我们3个人要报名', '我要报名，3个人'],
    counted: '报名生物医药对接会，2人',
    two: /2 人/,
    declined: '12月的活动，不要德国的',
    germany: /国家或地区：德国/,
    oneMore: '加一个人',
    three: /3 人/,
  },
  en: {
    complaints: ['the first is wrong', 'the first one can’t come'],
    notFirms: ['add one more person', 'let me check'],
    firmAndCode: 'Beijing Example Technology Co., Ltd. 91110108MA00A1B2CL',
    openings: ['sign me up', 'I want to register', "We'd like to send two people to the German biotech meeting"],
    counted: 'register for a biopharma event, 2 people',
    two: /2 people/,
    declined: 'events in December, not Germany',
    germany: /region: Germany/,
    oneMore: 'add one more person',
    three: /3 people/,
  },
} as const;

describe.each(['zh', 'en'] as const)('a hurried firm in %s', (locale) => {
  const w = words[locale];

  test.each(w.complaints)('registers nothing by “%s” at the summary', async (complaint) => {
    const chat = stage.newcomer(locale);
    await walk(chat, locale, 'delegates');
    expect(await tell(chat, complaint)).not.toMatch(/EV-[0-9A-Z]{6}/);
    expect(await stage.records.bookings.listOf(chat.personId)).toEqual([]);
  });

  test.each(w.complaints)('does not agree to anything by “%s”', async (complaint) => {
    const chat = stage.newcomer(locale);
    await walk(chat, locale, 'creditCode');
    expect(await tell(chat, complaint)).not.toMatch(asks.delegates);
  });

  test.each(w.notFirms)('is not called “%s”', async (said) => {
    const chat = stage.newcomer(locale);
    await walk(chat, locale, 'choose');
    expect(await tell(chat, said)).not.toMatch(asks.creditCode);
  });

  test('gives its name and its code in one message', async () => {
    const chat = stage.newcomer(locale);
    await walk(chat, locale, 'choose');
    expect(await tell(chat, w.firmAndCode)).toMatch(asks.consent);
  });

  test.each(w.openings)('begins to register with “%s”', async (opening) => {
    expect(await tell(stage.newcomer(locale), opening)).toMatch(
      new RegExp(`${asks.theme.source}|${asks.event.source}`),
    );
  });

  test('counts its people after a comma', async () => {
    expect(await tell(stage.newcomer(locale), w.counted)).toMatch(w.two);
  });

  test('is not shown what it declines as what it wants', async () => {
    expect(await tell(stage.newcomer(locale), w.declined)).not.toMatch(w.germany);
  });

  test('adds one more to those it counted', async () => {
    const chat = stage.newcomer(locale);
    await walk(chat, locale, 'choose');
    expect(await tell(chat, w.oneMore)).toMatch(w.three);
    expect(await tell(chat, lines[locale].firm)).toMatch(asks.creditCode);
  });
});
