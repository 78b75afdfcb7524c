import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, pressOn, type Stage, wordsOf } from '../support/chat.ts';
import { asks, tell, walk } from '../support/registering.ts';

const words = {
  zh: {
    mine: '我的报名',
    cancel: '取消报名',
    none: /还没有报名记录/,
    nothing: /没有可以取消的报名/,
    asked: /确定取消这条报名吗/,
    yes: '确认取消',
    no: '保留报名',
    done: /已取消，名额已释放/,
    kept: /报名保持不变/,
    already: /之前已经取消/,
    unknown: /没有找到编号/,
    which: /要取消哪一条/,
    registered: /已报名/,
    calendar: /加入日历/,
    confirm: '确认',
    ambiguous: '取消',
    others: '王强 工程师 13900139000，赵敏 经理 13700137000',
  },
  en: {
    mine: 'my registrations',
    cancel: 'cancel my registration',
    none: /no registrations yet/,
    nothing: /no registration that can be cancelled/,
    asked: /Cancel this registration\?/,
    yes: 'Yes, cancel it',
    no: 'Keep it',
    done: /is cancelled and its seats are free/,
    kept: /stays as it is/,
    already: /was already cancelled/,
    unknown: /can.t find/,
    which: /Which registration/,
    registered: /Registered/,
    calendar: /Add to calendar/,
    confirm: 'Confirm',
    ambiguous: 'cancel',
    others: 'Wang Qiang, CTO, 13900139000; Zhao Min, Manager, 13700137000',
  },
} as const;

let stage: Stage;
let chat: Chat;
afterEach(() => stage.close());

describe.each(['zh', 'en'] as const)('registrations in %s', (locale) => {
  const w = words[locale];
  beforeEach(async () => {
    stage = await openStage();
    chat = stage.newcomer(locale);
  });

  async function register(delegates?: string): Promise<string> {
    const summary = await walk(chat, locale, 'delegates', delegates ? { delegates } : {});
    await chat.say(pressOn(summary, w.confirm));
    stage.clock.at += 1_000;
    const [booking] = await stage.records.bookings.listOf(chat.personId);
    return booking?.reference ?? '';
  }

  test('says that there are none', async () => {
    expect(await tell(chat, w.mine)).toMatch(w.none);
    expect(await tell(chat, w.cancel)).toMatch(w.nothing);
  });

  test('lists a registration with its event, status and calendar file', async () => {
    const reference = await register();
    const replies = await chat.say(w.mine);
    expect(wordsOf(replies)).toContain(reference);
    expect(wordsOf(replies)).toMatch(w.registered);
    expect(replies[0]?.cards[0]?.links[0]).toMatch(/\/calendar\/.+\.ics/);
    expect(await tell(chat, reference.toLowerCase())).toContain(reference);
  });

  test('asks before it cancels, and frees the seats', async () => {
    const reference = await register();
    const booking = await stage.records.bookings.find(reference);
    const before = await stage.records.programme.get(booking?.eventId ?? '');
    const asked = await chat.say(w.cancel);
    expect(wordsOf(asked)).toMatch(w.asked);
    expect(wordsOf(asked)).toContain(reference);
    expect((await stage.records.bookings.find(reference))?.status).toBe('held');
    expect(wordsOf(await chat.say(pressOn(asked, w.yes)))).toMatch(w.done);
    const after = await stage.records.programme.get(booking?.eventId ?? '');
    expect(after?.seatsLeft).toBe((before?.seatsLeft ?? 0) + 2);
    expect(await tell(chat, w.cancel)).toMatch(w.nothing);
  });

  test.each([w.yes, '1'])('cancels on “%s”', async (yes) => {
    const reference = await register();
    expect(await tell(chat, w.cancel, yes)).toMatch(w.done);
    expect((await stage.records.bookings.find(reference))?.status).toBe('cancelled');
  });

  test.each([
    w.no,
    '2',
    ...(locale === 'zh'
      ? ['不用了', '算了不取消了', '我还是要参加']
      : ['no', 'don’t cancel', 'not cancelling, keep it']),
  ])('keeps it on “%s”', async (no) => {
    const reference = await register();
    expect(await tell(chat, w.cancel, no)).toMatch(w.kept);
    expect((await stage.records.bookings.find(reference))?.status).toBe('held');
  });

  test('"cancel" to that question may mean either, so it asks', async () => {
    const reference = await register();
    const said = await tell(chat, w.cancel, w.ambiguous);
    expect(said).toContain(w.yes);
    expect((await stage.records.bookings.find(reference))?.status).toBe('held');
  });

  test('takes the button under a record', async () => {
    await register();
    const replies = await chat.say(w.mine);
    const asked = await chat.say(pressOn(replies, locale === 'zh' ? '取消报名' : 'Cancel registration'));
    expect(wordsOf(asked)).toMatch(w.asked);
  });

  test('asks which of several, and takes one by reference or number', async () => {
    const first = await register();
    const second = await register(w.others);
    expect(second).not.toBe(first);
    const asked = await chat.say(w.cancel);
    expect(wordsOf(asked)).toMatch(w.which);
    expect(asked[0]?.buttons.join(' ')).toContain(first);
    expect(await tell(chat, first)).toMatch(w.asked);
    expect(await tell(chat, w.yes)).toMatch(w.done);
    expect((await stage.records.bookings.find(first))?.status).toBe('cancelled');
    expect((await stage.records.bookings.find(second))?.status).toBe('held');
  });

  test('by reference, twice: the second time it says so', async () => {
    const first = await register();
    await register(w.others);
    await tell(chat, `${w.cancel} ${first}`, w.yes);
    expect(await tell(chat, `${w.cancel} ${first}`)).toMatch(w.already);
  });

  test('offers to cancel what is still to come, not what is over', async () => {
    const past = await register();
    const booking = await stage.records.bookings.find(past);
    const event = await stage.records.programme.get(booking?.eventId ?? '');
    stage.clock.at = (event?.endsAt ?? 0) + 60_000;
    expect(await tell(chat, w.cancel)).toMatch(w.nothing);
    const next = await register(w.others);
    expect(next).not.toBe(past);
    const asked = await tell(chat, w.cancel);
    expect(asked).toMatch(w.asked);
    expect(asked).toContain(next);
  });

  test('does not tell of, or cancel, what is somebody else’s', async () => {
    const reference = await register();
    const stranger = stage.newcomer(locale);
    expect(await tell(stranger, reference)).toMatch(w.unknown);
    expect(await tell(stranger, `${w.cancel} ${reference}`)).not.toMatch(w.asked);
    chat = stranger;
    await register(w.others);
    expect(await tell(stranger, `${w.cancel} ${reference}`)).toMatch(w.unknown);
    expect((await stage.records.bookings.find(reference))?.status).toBe('held');
  });

  test('names what it goes back to when it interrupted a registration', async () => {
    const reference = await register();
    await walk(chat, locale, 'choose');
    expect(await tell(chat, `${w.cancel} ${reference}`)).toMatch(w.asked);
    const said = await tell(chat, w.yes);
    expect(said).toMatch(w.done);
    expect(said).toMatch(asks.resuming);
  });
});
