import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openingOf } from '../../../src/model/cirrus.ts';
import { type Chat, openStage, type Stage, wordsOf } from '../../support/chat.ts';
import { tell } from '../../support/registering.ts';
import { requestAsks as asks, request, requestLines, requestOf } from '../../support/talentRequests.ts';

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(() => {
  chat = stage.newcomer();
});

/** What hurried firms say, and what they are told. */
const said = {
  zh: {
    service: '我们要招两名客服',
    serviceKnown: /岗位：客服；人数：2 人/,
    role: '客服',
    roleKnown: /岗位：客服[\s\S]*主要做些什么工作/,
    person: '转人工客服',
    handedOver: /工作人员会在这个对话里回复您/,
    course: '教学实习',
    paysElse: '每天300元',
    explained: /单位想给实习生发报酬，请先找工作人员/,
    choices: /这笔钱怎么记？可以回复“改成无薪”/,
    whatToDo: '怎么记',
    human: '你是真人吗',
    notHuman: /不是真人[\s\S]*回到刚才的人才需求/,
    free: '收费吗',
    nothingToPay: /不会要您付款[\s\S]*回到刚才的人才需求/,
    howLong: '要多久',
    noDate: /没有固定的期限[\s\S]*回到刚才的人才需求/,
    none: '没有了',
    unsaid: /工作内容: 没有说明/,
    wrongCode: '91110108MA00A1B2CX',
    otherCode: '91110108MA00A1B2CY',
    oneButton: /按钮/,
    others: '两个，3月到8月',
    period: /时间：2027年3月至8月/,
    withChanges: [
      ['确认，不过改成3个人', /人数: 3 人/],
      ['确认但是4个人', /人数: 4 人/],
      ['确认，地点线上', /地点: 线上/],
      ['好的，岗位改成销售助理', /岗位: 销售助理/],
      ['没问题，联系人换成李娜 13900139000', /联系人: 李娜/],
      ['再加一个法语', /法语需要达到什么水平/],
    ],
    two: '四个人',
  },
  en: {
    service: 'we want to hire 2 customer service reps',
    serviceKnown: /Role: customer service; Number: 2/,
    role: 'customer service',
    roleKnown: /Role: customer service[\s\S]*What would they do/,
    person: 'talk to customer service',
    handedOver: /Our staff will answer in this chat/,
    course: 'course internship',
    paysElse: '300 yuan a day',
    explained: /please ask our staff first/,
    choices: /How shall I note it\? You can reply “Make it unpaid”/,
    whatToDo: 'what do you mean?',
    human: 'are you human',
    notHuman: /not a person[\s\S]*Back to your talent request/,
    free: 'is it free?',
    nothingToPay: /never asks you to pay[\s\S]*Back to your talent request/,
    howLong: 'how long does this take?',
    noDate: /no fixed time[\s\S]*Back to your talent request/,
    none: 'nothing',
    unsaid: /Tasks: not said/,
    wrongCode: '91110108MA00A1B2CX',
    otherCode: '91110108MA00A1B2CY',
    oneButton: /tap a button/,
    others: 'two, March to August',
    period: /Period: March to August 2027/,
    withChanges: [
      ['confirm but 3 people', /Number: 3/],
      ['confirm with 4 people', /Number: 4/],
      ['looks good, just make it online', /Place: Online/],
      ['ok but change the role to sales assistant', /Role: sales assistant/],
      ['yes, contact is Li Na, lina@example.com', /Contact: Li Na/],
      ['yes and add French', /What level of French/],
    ],
    two: 'make it four people',
  },
} as const;

describe.each(['zh', 'en'] as const)('a firm in haste (%s)', (locale) => {
  const words = said[locale];
  const lines = requestLines[locale];
  const changes: readonly (readonly [string, RegExp])[] = words.withChanges;

  test('looks for customer service, which is no call for a person', async () => {
    expect(await tell(chat, words.service)).toMatch(words.serviceKnown);
  });

  test('answers with it where the role is asked for, and still reaches a person', async () => {
    await request(chat, locale, 'kind');
    expect(await tell(chat, words.role)).toMatch(words.roleKnown);
    expect(await tell(chat, words.person)).toMatch(words.handedOver);
  });

  test('reaches a person who is asked for in so many words where the role is asked for', async () => {
    await request(chat, locale, 'kind');
    expect(await tell(chat, words.person)).toMatch(words.handedOver);
  });

  test('does not give how many and when as the role', async () => {
    await request(chat, locale, 'kind');
    const reply = await tell(chat, words.others);
    expect(reply).toMatch(words.period);
    expect(reply).toMatch(asks.job);
  });

  test('is told once why pay is asked about, then in short what can be answered', async () => {
    await chat.say(lines.opening);
    const first = await tell(chat, words.course);
    const second = await tell(chat, words.paysElse);
    expect(first).toMatch(words.explained);
    expect(second).not.toMatch(words.explained);
    expect(second).toMatch(words.choices);
    expect(await tell(chat, words.whatToDo)).toMatch(words.explained);
  });

  test('asks in the middle what it costs, how long it takes and who is there', async () => {
    await chat.say(lines.opening);
    expect(await tell(chat, words.free)).toMatch(words.nothingToPay);
    expect(await tell(chat, words.howLong)).toMatch(words.noDate);
    expect(await tell(chat, words.human)).toMatch(words.notHuman);
    expect(await tell(chat, lines.kind)).toMatch(asks.job);
  });

  test('leaves the tasks out: they are shown as not said, and students read no role in their place', async () => {
    await request(chat, locale, 'kind');
    await chat.say(words.role);
    expect(await tell(chat, words.none)).toMatch(asks.hours);
    for (const step of ['hours', 'level', 'place', 'extras', 'agree', 'firm'] as const) await chat.say(lines[step]);
    expect(await tell(chat, lines.contact)).toMatch(words.unsaid);
    await chat.say(lines.confirm);
    const made = await requestOf(stage, chat);
    expect(made.tasks).toBeUndefined();
    expect(openingOf(made).tasks).toBeUndefined();
  });

  test('mistypes the code again and again: no button is spoken of that is not there', async () => {
    await request(chat, locale, 'agree');
    for (const code of [words.wrongCode, words.otherCode, words.wrongCode]) {
      const replies = await chat.say(code);
      const last = replies.at(-1);
      if (words.oneButton.test(wordsOf(replies))) expect(last?.buttons?.length).toBeGreaterThan(0);
    }
    expect(await tell(chat, lines.firm)).toMatch(asks.contact);
  });

  test('mistypes the code while something else is asked: the same', async () => {
    await request(chat, locale, 'extras');
    for (const code of [words.wrongCode, words.otherCode]) {
      const replies = await chat.say(code);
      if (words.oneButton.test(wordsOf(replies))) expect(replies.at(-1)?.buttons?.length).toBeGreaterThan(0);
    }
  });

  test.each(changes)(
    'confirms with something else in it, which is changed and shown first: %s',
    async (line, shown) => {
      await request(chat, locale, 'contact');
      expect(await tell(chat, line)).toMatch(shown);
      expect(await stage.records.talentRequests.listOf(chat.personId)).toEqual([]);
    },
  );

  test('changes what was told where anything else is asked for', async () => {
    await request(chat, locale, 'place');
    expect(await tell(chat, words.two)).toMatch(/人数：4 人|Number: 4/);
  });
});
