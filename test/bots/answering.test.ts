import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, type Stage, startOfStory, wordsOf } from '../support/chat.ts';
import { asks, tell } from '../support/registering.ts';

const words = {
  zh: {
    question: '外债登记要多久？',
    source: /来源：.+（(截至 \d{4}年|未注明日期)/,
    advice: /不构成法律、税务或投资建议/,
    overdue: /已过期，可能已有变化/,
    person: '人工服务',
    unknown: '明天早上几点有去火星的航班？',
    dontKnow: /没有可靠的答案|查不到可靠的说法/,
    none: '都不是',
    noted: /已记下来/,
    near: '要什么材料',
    hello: ['你好', '您好！', '在吗'],
    thanks: ['谢谢', '多谢啦'],
    who: '你是真人吗？',
    notPerson: /不是真人/,
    greeted: /不是真人/,
    help: '帮助',
    yes: '好的',
    nothing: /没有等您确认/,
  },
  en: {
    question: 'How long do I have to register an external debt contract?',
    source: /Source: .+\((as of .*\d{4}|undated)/,
    advice: /not legal, tax or investment advice/,
    overdue: /may be out of date/,
    person: 'Talk to a person',
    unknown: 'what time is the flight to Mars tomorrow?',
    dontKnow: /don’t have a reliable answer|couldn’t find anything reliable/,
    none: 'None of these',
    noted: /kept your question/,
    near: 'what is the limit',
    hello: ['hello', 'Hi!', 'good morning'],
    thanks: ['thank you', 'thanks a lot'],
    who: 'are you a real person?',
    notPerson: /not a person/,
    greeted: /not a person/,
    help: 'help',
    yes: 'ok',
    nothing: /nothing waiting/,
  },
} as const;

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function gaps(): Promise<string[]> {
  const kept = await stage.database.db.selectFrom('gaps').selectAll().execute();
  return kept.map(({ text }) => text);
}

describe.each(['zh', 'en'] as const)('answers in %s', (locale) => {
  const w = words[locale];
  beforeEach(() => {
    stage.clock.at = startOfStory;
    chat = stage.newcomer(locale);
  });

  test('carry their source and date, and say that they are no advice', async () => {
    const said = await tell(chat, w.question);
    expect(said).toMatch(w.source);
    expect(said).toMatch(w.advice);
    expect(said).not.toMatch(w.overdue);
  });

  test('say so past their review date, and offer a person', async () => {
    stage.clock.at = Date.parse('2036-01-01T10:00:00+08:00');
    const [reply] = await chat.say(w.question);
    expect(reply?.text).toMatch(w.overdue);
    expect(reply?.buttons).toContain(w.person);
  });

  test('are not made up: what is unknown is said to be, kept for the curators, and a person is offered', async () => {
    const [reply] = await chat.say(w.unknown);
    expect(reply?.text).toMatch(w.dontKnow);
    expect(reply?.buttons).toContain(w.person);
    expect(await gaps()).toContain(w.unknown);
  });

  test('the same sentence is not said twice in a row', async () => {
    const said = [await tell(chat, 'qwrtpsdf'), await tell(chat, 'zxcvbnmk'), await tell(chat, 'hjklqwrt')];
    expect(said[1]).not.toBe(said[0]);
    expect(said[2]).not.toBe(said[1]);
  });

  test('of several that are near, one is chosen by number or title', async () => {
    const [offered] = await chat.say(w.near);
    const titles = (offered?.buttons ?? []).slice(0, -2);
    expect(offered?.buttons).toEqual([...titles, w.none, w.person]);
    expect(titles.length).toBeGreaterThanOrEqual(1);
    expect(await tell(chat, '1')).toMatch(w.source);
    await chat.say(w.near);
    expect(await tell(chat, titles[0] ?? '')).toMatch(w.source);
  });

  test.each(['words', 'number'])('"none of these" keeps the question, by its %s', async (by) => {
    const [offered] = await chat.say(w.near);
    const number = String((offered?.buttons ?? []).indexOf(w.none) + 1);
    const before = (await gaps()).filter((text) => text === w.near).length;
    expect(await tell(chat, by === 'words' ? w.none : number)).toMatch(w.noted);
    expect((await gaps()).filter((text) => text === w.near)).toHaveLength(before + 1);
  });
});

describe.each(['zh', 'en'] as const)('manners in %s', (locale) => {
  const w = words[locale];
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });

  test('greets with three buttons, and says that it is not a person', async () => {
    const [reply] = await chat.start();
    expect(reply?.text).toMatch(w.greeted);
    expect(reply?.buttons).toHaveLength(3);
    expect(await tell(chat, '1')).toMatch(asks.theme);
  });

  test.each([...w.hello, ...w.thanks])('returns “%s”', async (said) => {
    const replies = await chat.say(said);
    expect(replies).toHaveLength(1);
    expect(wordsOf(replies)).not.toMatch(w.dontKnow);
  });

  test('says what it is', async () => {
    expect(await tell(chat, w.who)).toMatch(w.notPerson);
  });

  test('has nothing to confirm when nothing was asked', async () => {
    expect(await tell(chat, w.yes)).toMatch(w.nothing);
  });

  test('cannot read pictures and files, and says so without counting it as an answer', async () => {
    expect(await tell(chat, '')).toMatch(/只能读文字|only read text/);
    await chat.say(locale === 'zh' ? '报名活动' : 'register for an event');
    const said = await tell(chat, '');
    expect(said).toMatch(/只能读文字|only read text/);
    expect(said).toMatch(asks.theme);
  });

  test('answers in the language of each message until one is chosen', async () => {
    expect(await tell(chat, words.zh.hello[0])).toMatch(/[一-龥]/);
    expect(await tell(chat, words.en.hello[0])).toMatch(/^Hello/);
    await chat.chooseLanguage(locale);
    expect(await tell(chat, words.zh.thanks[0])).toMatch(locale === 'zh' ? /不客气/ : /welcome/);
    expect(await tell(chat, words.en.thanks[0])).toMatch(locale === 'zh' ? /不客气/ : /welcome/);
  });
});
