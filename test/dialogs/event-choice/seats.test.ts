import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, pressOn, type Stage, wordsOf } from '../../support/chat.ts';
import { asks, leaveSeats, lines, tell, walk } from '../../support/registering.ts';

let stage: Stage;
let chat: Chat;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** A meeting in December with four seats, two a firm. */
const small = 'demo-bio-03';

describe.each(['zh', 'en'] as const)('seats, in %s', (locale) => {
  const l = lines[locale];
  const confirm = locale === 'zh' ? '确认' : 'Confirm';
  const join = locale === 'zh' ? '排候补' : 'Join the waiting list';
  const other = locale === 'zh' ? '换一场' : 'Pick another event';
  const offersWaitlist = locale === 'zh' ? /要排候补吗/ : /put you on the waiting list/;
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });

  async function bookings() {
    return stage.records.bookings.listOf(chat.personId);
  }

  test('refuses more people than a firm may send, says the limit and asks again', async () => {
    await tell(
      chat,
      locale === 'zh' ? '报名下个月的生物医药对接会' : 'register for the biopharma event next month',
      '2',
    );
    const said = await tell(chat, '3');
    expect(said).toMatch(locale === 'zh' ? /最多 2 人，报不了 3 人/ : /up to 2 people per firm, so 3 is too many/);
    expect(said).toMatch(asks.headcount);
    expect(await tell(chat, '2')).toMatch(asks.firm);
  });

  test('refuses a number said before the event was chosen, once it is', async () => {
    const many =
      locale === 'zh'
        ? '我们想派三个人参加下个月的生物医药对接会'
        : 'we want to send three people to the biopharma event next month';
    const said = await tell(chat, many, '2');
    expect(said).toMatch(locale === 'zh' ? /报不了 3 人/ : /3 is too many/);
  });

  test.each(['0', locale === 'zh' ? '零个人' : '0 people'])('refuses nobody: %s', async (nobody) => {
    await tell(
      chat,
      locale === 'zh' ? '报名下个月的生物医药对接会' : 'register for the biopharma event next month',
      '2',
    );
    expect(await tell(chat, nobody)).toMatch(locale === 'zh' ? /至少要有 1 位/ : /At least one/);
  });

  test('offers the waiting list of a full event, and joins it', async () => {
    await leaveSeats(stage, small, 0);
    const shown = await chat.say(l.trigger);
    expect(wordsOf(shown)).toMatch(locale === 'zh' ? /已满，可候补/ : /Full, waiting list open/);
    const offered = await chat.say('2');
    expect(wordsOf(offered)).toMatch(offersWaitlist);
    expect(offered.at(-1)?.buttons).toEqual([join, other]);
    await tell(chat, join, l.firm, l.creditCode, l.agree);
    const summary = await chat.say(l.delegates);
    expect(wordsOf(summary)).toMatch(locale === 'zh' ? /候补: 是/ : /Waiting list: Yes/);
    const done = wordsOf(await chat.say(pressOn(summary, confirm)));
    expect(done).toMatch(
      locale === 'zh'
        ? /已排入候补，编号 \*\*EV-[0-9A-Z]{6}\*\*，目前是第 1 位/
        : /waiting list as number 1; your reference is \*\*EV-/,
    );
    expect((await bookings())[0]?.status).toBe('waiting');
  });

  test('says how many are left when they are not enough', async () => {
    await leaveSeats(stage, small, 1);
    expect(await tell(chat, l.trigger, '2')).toMatch(
      locale === 'zh' ? /只剩 1 个名额，不够 2 位/ : /Only 1 seat is left, not enough for 2/,
    );
  });

  test('fewer people need no waiting list', async () => {
    await leaveSeats(stage, small, 1);
    await tell(chat, l.trigger, '2');
    expect(await tell(chat, locale === 'zh' ? '那就一个人' : 'then just one person')).toMatch(asks.firm);
  });

  test.each([other, locale === 'zh' ? '不用了' : 'no'])('shows the other events instead: %s', async (no) => {
    await leaveSeats(stage, small, 0);
    await tell(chat, l.trigger, '2');
    expect(await tell(chat, no)).toMatch(asks.event);
  });

  test('sold out between the summary and the confirmation: nothing is booked, the waiting list is offered', async () => {
    await walk(chat, locale, 'agree', { choose: '2' });
    const summary = await chat.say(l.delegates);
    await leaveSeats(stage, small, 1);
    const said = wordsOf(await chat.say(pressOn(summary, confirm)));
    expect(said).toMatch(locale === 'zh' ? /就在刚才.*还没有报上/ : /just been taken, so you are not registered/);
    expect(said).toMatch(offersWaitlist);
    expect(await bookings()).toHaveLength(0);
    const again = await chat.say(join);
    expect(wordsOf(again)).toContain('lina@example.com');
    await chat.say(pressOn(again, confirm));
    expect((await bookings())[0]?.status).toBe('waiting');
  });

  test('an event that closed meanwhile is given up, and another is asked for', async () => {
    const summary = await walk(chat, locale, 'delegates');
    const event = await stage.records.programme.get('demo-bio-02');
    stage.clock.at = (event?.registrationClosesAt ?? 0) + 1;
    // So much silence is asked about first.
    await chat.say(pressOn(summary, confirm));
    const said = await tell(chat, locale === 'zh' ? '继续' : 'Go on');
    expect(said).toMatch(locale === 'zh' ? /已停止报名/ : /has closed for registration/);
    expect(said).toMatch(asks.event);
  });

  test('the same person of a firm is not registered twice, and it says what to do', async () => {
    await chat.say(pressOn(await walk(chat, locale, 'delegates'), confirm));
    stage.clock.at += 1_000;
    const again = stage.newcomer(locale);
    const summary = await walk(again, locale, 'delegates');
    const said = wordsOf(await again.say(pressOn(summary, confirm)));
    expect(said).toMatch(
      locale === 'zh' ? /不能重复报名.*换成其他人/s : /already registered one of these.*name other people/s,
    );
    expect(said).toMatch(asks.delegates);
    const other =
      locale === 'zh'
        ? '王强 工程师 13900139000，赵敏 经理 13700137000'
        : 'Wang Qiang, CTO, 13900139000; Zhao Min, Manager, 13700137000';
    await again.say(pressOn(await again.say(other), confirm));
    expect(await stage.records.bookings.listOf(again.personId)).toHaveLength(1);
  });

  test('a firm does not get past its limit with a second registration', async () => {
    await chat.say(pressOn(await walk(chat, locale, 'delegates', { choose: '2' }), confirm));
    const again = stage.newcomer(locale);
    const delegates =
      locale === 'zh'
        ? '王强 工程师 13900139000，赵敏 经理 13700137000'
        : 'Wang Qiang, CTO, 13900139000; Zhao Min, Manager, 13700137000';
    const summary = await walk(again, locale, 'delegates', { choose: '2', delegates });
    const said = wordsOf(await again.say(pressOn(summary, confirm)));
    expect(said).toMatch(locale === 'zh' ? /超过上限/ : /over its limit/);
    expect(await tell(again, locale === 'zh' ? '换一场' : 'pick another event')).toMatch(asks.event);
  });
});
