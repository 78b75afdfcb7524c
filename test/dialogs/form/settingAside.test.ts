import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, type Stage, wordsOf } from '../../support/chat.ts';
import { asks, lines, tell, walk } from '../../support/registering.ts';

const minute = 60_000;

const words = {
  zh: {
    question: '外债登记要什么材料？',
    source: /来源：/,
    back: /回到刚才的活动报名/,
    unknown: '附近哪里有好吃的火锅？',
    unknownSaid: /没有可靠的答案|查不到/,
    mine: '我的报名',
    person: '转人工',
    matter: '想确认贷款要不要登记',
    skip: '跳过',
    goOn: '继续',
    over: '重新开始',
    thanks: '谢谢',
    other: '中文',
    switched: 'English',
    inOther: /What is the full name of your firm/,
  },
  en: {
    question: 'How long do I have to register an external debt contract?',
    source: /Source: /,
    back: /Back to your event registration/,
    unknown: 'where can I find good hot pot nearby?',
    unknownSaid: /don’t have a reliable answer|couldn’t find anything reliable/,
    mine: 'my registrations',
    person: 'talk to a person',
    matter: 'please confirm whether our loan must be registered',
    skip: 'skip',
    goOn: 'Go on',
    over: 'start over',
    thanks: 'thank you',
    other: 'English',
    switched: '中文',
    inOther: /请问贵公司的全称是/,
  },
} as const;

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('leaving a form and coming back, in %s', (locale) => {
  const w = words[locale];
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });

  const places = [
    { at: 'trigger', asked: asks.event },
    { at: 'choose', asked: asks.firm },
    { at: 'creditCode', asked: /同意|agree/ },
    { at: 'agree', asked: asks.delegates },
    { at: 'delegates', asked: asks.summary },
  ] as const;

  test.each(places)('a question after $at is answered and the form goes on where it was', async ({ at, asked }) => {
    await walk(chat, locale, at);
    const said = await tell(chat, w.question);
    expect(said).toMatch(w.source);
    expect(said).toMatch(w.back);
    expect(said).toMatch(asked);
  });

  test('asks in short after a question, and does not pile up prefixes', async () => {
    await walk(chat, locale, 'creditCode');
    await chat.say(w.question);
    const said = await tell(chat, w.question);
    expect(said).toMatch(w.back);
    expect(said).not.toMatch(/再说一遍|Once more/);
    expect(said).not.toMatch(/只用于本次活动|used only to register/);
  });

  test('a question without an answer does not count against the user', async () => {
    await walk(chat, locale, 'choose');
    const said = await tell(chat, w.unknown);
    expect(said).toMatch(w.unknownSaid);
    expect(said).toMatch(asks.firm);
    expect(await tell(chat, lines[locale].firm)).toMatch(asks.creditCode);
  });

  test('a courtesy is returned, and the form goes on', async () => {
    await walk(chat, locale, 'choose');
    const said = await tell(chat, w.thanks);
    expect(said).toMatch(/不客气|welcome/);
    expect(said).toMatch(asks.firm);
  });

  test('a look at the records goes on at once', async () => {
    await walk(chat, locale, 'choose');
    const said = await tell(chat, w.mine);
    expect(said).toMatch(w.back);
    expect(said).toMatch(asks.firm);
  });

  test('a second task sets the first aside, which is offered again when it ends', async () => {
    await walk(chat, locale, 'firm');
    expect(await tell(chat, w.person)).not.toMatch(asks.resuming);
    const ended = await tell(chat, w.skip);
    expect(ended).toMatch(/HD-[0-9A-Z]{6}/);
    expect(ended).toMatch(asks.resuming);
    const on = await tell(chat, w.goOn);
    expect(on).toMatch(asks.creditCode);
    const summary = await tell(chat, lines[locale].creditCode, lines[locale].agree, lines[locale].delegates);
    expect(summary).toContain(lines[locale].firm);
  });

  test('the answer itself goes on with what was set aside', async () => {
    await walk(chat, locale, 'firm');
    await tell(chat, w.person, w.skip);
    expect(await tell(chat, lines[locale].creditCode)).toMatch(asks.consent);
  });

  test('a "no" to going on asks before it throws answers away', async () => {
    await walk(chat, locale, 'firm');
    await tell(chat, w.person, w.skip);
    expect(await tell(chat, locale === 'zh' ? '不用了' : 'no')).toMatch(asks.cancelling);
  });

  test('half an hour of silence is no silence yet', async () => {
    await walk(chat, locale, 'choose');
    stage.clock.at += 30 * minute;
    expect(await tell(chat, lines[locale].firm)).toMatch(asks.creditCode);
  });

  test('after more, the next message is asked whether to go on, and nothing is lost', async () => {
    await walk(chat, locale, 'choose');
    stage.clock.at += 31 * minute;
    const offered = await chat.say(lines[locale].firm);
    expect(wordsOf(offered)).toMatch(asks.resuming);
    expect(offered.at(-1)?.buttons).toEqual(
      locale === 'zh' ? ['继续', '重新开始', '取消'] : ['Go on', 'Start over', 'Cancel'],
    );
    // What was said in that message is kept too.
    expect(await tell(chat, w.goOn)).toMatch(asks.creditCode);
    const summary = await tell(chat, lines[locale].creditCode, lines[locale].agree, lines[locale].delegates);
    expect(summary).toContain(lines[locale].firm);
  });

  test.each(['back', 'skip', 'confirm'])('after silence "%s" does nothing yet but ask', async (command) => {
    await walk(chat, locale, 'delegates');
    stage.clock.at += 31 * minute;
    expect(await tell(chat, command)).toMatch(asks.resuming);
    expect(await stage.records.bookings.listOf(chat.personId)).toHaveLength(0);
    expect(await tell(chat, w.goOn)).toMatch(asks.summary);
  });

  test('after silence a question is answered first', async () => {
    await walk(chat, locale, 'choose');
    stage.clock.at += 31 * minute;
    const said = await tell(chat, w.question);
    expect(said).toMatch(w.source);
    expect(said).toMatch(asks.resuming);
  });

  test('starts over when that is wanted', async () => {
    await walk(chat, locale, 'choose');
    stage.clock.at += 31 * minute;
    await chat.say(lines[locale].firm);
    expect(await tell(chat, w.over)).toMatch(asks.theme);
  });

  test('asks again in the other language when that is switched by words', async () => {
    await walk(chat, locale, 'choose');
    const said = await tell(chat, w.switched);
    expect(said).toMatch(w.inOther);
    expect(said).not.toMatch(/再说一遍|Once more/);
    // A choice stands against what is typed later.
    expect(await tell(chat, w.thanks)).toMatch(w.inOther);
  });

  test('asks again in the other language when the page switches', async () => {
    await walk(chat, locale, 'choose');
    expect(wordsOf(await chat.chooseLanguage(locale === 'zh' ? 'en' : 'zh'))).toMatch(w.inOther);
  });
});
