import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, pressOn, type Stage, wordsOf } from '../../support/chat.ts';
import { asks, walk } from '../../support/registering.ts';

let stage: Stage;
let chat: Chat;
afterEach(() => stage.close());

describe.each(['zh', 'en'] as const)('buttons of cards, in %s', (locale) => {
  const confirm = locale === 'zh' ? '确认' : 'Confirm';
  const old = /过期|out of date/;
  beforeEach(async () => {
    stage = await openStage();
    chat = stage.newcomer(locale);
  });

  test('a summary that was changed since is old, and the newest one is shown', async () => {
    const first = await walk(chat, locale, 'delegates');
    await chat.say(
      locale === 'zh' ? '公司名称改成上海某某贸易有限公司' : 'no, the firm is Shanghai Sample Trading Co., Ltd.',
    );
    const replies = await chat.say(pressOn(first, confirm));
    expect(wordsOf(replies)).toMatch(old);
    expect(wordsOf(replies)).toMatch(/上海某某|Shanghai Sample/);
    expect(await stage.records.bookings.listOf(chat.personId)).toHaveLength(0);
    await chat.say(pressOn(replies, confirm));
    expect(await stage.records.bookings.listOf(chat.personId)).toHaveLength(1);
  });

  test('an event of a list that was narrowed since is old', async () => {
    const first = await walk(chat, locale, 'trigger');
    await chat.say(locale === 'zh' ? '德国的' : 'something about Germany');
    expect(wordsOf(await chat.say(pressOn(first, /2/)))).toMatch(old);
  });

  test('a card stays of use while its question is open', async () => {
    const first = await walk(chat, locale, 'trigger');
    await chat.say('@@@ ###');
    expect(wordsOf(await chat.say(pressOn(first, /1/)))).toMatch(asks.firm);
  });

  test('a card of a finished form is old, also in the next one', async () => {
    const summary = await walk(chat, locale, 'delegates');
    await chat.say(pressOn(summary, confirm));
    expect(wordsOf(await chat.say(pressOn(summary, confirm)))).toMatch(old);
    stage.clock.at += 1_000;
    await chat.say(locale === 'zh' ? '报名活动' : 'register for an event');
    const replies = await chat.say(pressOn(summary, confirm));
    expect(wordsOf(replies)).toMatch(old);
    expect(wordsOf(replies)).toMatch(asks.theme);
    expect(await stage.records.bookings.listOf(chat.personId)).toHaveLength(1);
  });

  test('only the button that most people press stands out', async () => {
    const [reply] = await walk(chat, locale, 'delegates');
    expect(reply?.cards.map(({ prominent }) => prominent)).toEqual([[confirm]]);
    const [list] = await chat.say(locale === 'zh' ? '我的报名' : 'my registrations');
    expect(list?.cards.flatMap(({ prominent }) => prominent)).toEqual([]);
  });

  test('presses at once register once', async () => {
    const press = pressOn(await walk(chat, locale, 'delegates'), confirm);
    await Promise.all([chat.say(press), chat.say(press), chat.say(press)]);
    expect(await stage.records.bookings.listOf(chat.personId)).toHaveLength(1);
  });

  test.each(['1', confirm])('can be typed: %s', async (typed) => {
    await walk(chat, locale, 'delegates');
    await chat.say(typed);
    expect(await stage.records.bookings.listOf(chat.personId)).toHaveLength(1);
  });

  test('a made-up press does no harm', async () => {
    await walk(chat, locale, 'trigger');
    const said = wordsOf(await chat.say({ title: 'x', text: 'x', value: { ask: 'x', value: '../../etc' } }));
    expect(said).toMatch(old);
  });
});
