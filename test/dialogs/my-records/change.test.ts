import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordWords } from '../../../src/language/replies/recordWords.ts';
import { type Chat, openStage, type Stage } from '../../support/chat.ts';
import { leaveSeats, tell, walk } from '../../support/registering.ts';

const words = {
  zh: {
    confirm: '确认',
    change: '修改报名',
    people: '改参会人',
    date: '改期',
    swap: '李娜换成王芳，经理，13900139000',
    swapped: ['张伟', '王芳'],
    toDay: ['改到12月28日那场', '挪到下周三'],
    whichDate: /可以改到以下场次/,
    drop: '李娜不去了',
    dropAll: '李娜不去了；张伟不去了',
    nobody: /至少要有一位/,
    unknown: '去掉王五',
    whom: /没有找到唯一的“王五”/,
    done: /已改好，报名编号仍是/,
    overLimit: /其他报名.*超过每家的上限/,
    nothing: /没有可以修改的报名/,
    closed: /已过报名截止时间/,
    full: /余下的名额不够/,
    more: '加上王芳 经理 13900139000，刘强 13700137000',
    tooMany: /每家企业最多/,
    namesake: '加上张 伟 经理 13900139000',
    twice: /“张伟”出现了两次.*写成“张伟B”/,
    apart: '加上张伟B 经理 13900139000',
    badNumber: '加上王芳 经理 1390013900',
    tooShort: /“1390013900”不是完整的电话号码[\s\S]*请补充王芳的手机号或邮箱/,
    cancelled: '取消',
    giveUp: '不办了',
    stays: /保持不变/,
    question: '候补怎么排',
    back: /回到刚才/,
  },
  en: {
    confirm: 'confirm',
    change: 'change my registration',
    people: 'Change delegates',
    date: 'move to another date',
    swap: 'replace Li Na with Wang Fang, manager, 13900139000',
    swapped: ['Zhang Wei', 'Wang Fang'],
    toDay: ['move us to 28 December', 'switch to next Wednesday'],
    whichDate: /You can move to one of these/,
    drop: 'remove Li Na',
    dropAll: 'remove Li Na; remove Zhang Wei',
    nobody: /At least one delegate/,
    unknown: 'remove Peter',
    whom: /can’t tell who “Peter” is/,
    done: /Your reference is still/,
    overLimit: /other registrations.*more than each firm may send/,
    nothing: /no registration that can be changed/,
    closed: /has closed and the list has gone out/,
    full: /not enough seats left/,
    more: 'add Wang Fang, manager, 13900139000',
    tooMany: /each firm may send/,
    namesake: 'add ZHANG WEI, manager, 13900139000',
    twice: /“Zhang Wei” and “ZHANG WEI” are the same name.*as “Zhang Wei B”/,
    apart: 'add Zhang Wei B, manager, 13900139000',
    badNumber: 'add Wang Fang, manager, 1390013900',
    tooShort: /“1390013900” is no whole telephone number[\s\S]*give a mobile number or an e-mail for Wang Fang/,
    cancelled: 'cancel',
    giveUp: 'Yes, cancel',
    stays: /stays as it is/,
    question: 'how does the waitlist work?',
    back: /Back to/,
  },
} as const;

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('changing a registration, in %s', (locale) => {
  const w = words[locale];
  const ownBooking = async () => {
    const [booking] = await stage.records.bookings.listOf(chat.personId);
    if (!booking) throw new Error('nothing is registered');
    return booking;
  };
  const eventOf = async (id: string) => {
    const event = await stage.records.programme.get(id);
    if (!event) throw new Error(`no event ${id}`);
    return event;
  };
  beforeEach(async () => {
    chat = stage.newcomer(locale);
  });

  // The same people register again in the next test.
  afterEach(async () => {
    const { bookings } = stage.records;
    for (const { reference } of await bookings.listOf(chat.personId)) await bookings.cancel(reference, chat.personId);
  });

  async function register() {
    await walk(chat, locale, 'delegates');
    await tell(chat, w.confirm);
    return ownBooking();
  }

  test('puts one delegate in the place of another, with the same reference and seats', async () => {
    const before = await register();
    const { seatsLeft } = await eventOf(before.eventId);
    expect(await tell(chat, w.change, w.people, w.swap, w.confirm)).toMatch(w.done);
    const after = await ownBooking();
    expect(after.delegates.map(({ name }) => name)).toEqual(w.swapped);
    expect(after.delegates[0]?.ticketCode).toBe(before.delegates[0]?.ticketCode);
    expect(after).toMatchObject({ reference: before.reference, revision: before.revision + 1 });
    expect((await eventOf(before.eventId)).seatsLeft).toBe(seatsLeft);
  });

  test('says that two on the list have one name, and how to tell them apart', async () => {
    const { eventId, reference } = await register();
    const event = await eventOf(eventId);
    await stage.records.programme.load([{ ...event, seats: event.seats + 1 }]);
    expect(await tell(chat, w.change, w.people, w.namesake)).toMatch(w.twice);
    expect(await tell(chat, w.apart, w.confirm)).toMatch(w.done);
    expect((await ownBooking()).delegates).toHaveLength(3);
    await stage.records.bookings.cancel(reference, chat.personId);
    await stage.records.programme.load([event]);
  });

  test('says why a number was left out, and asks for another', async () => {
    const { eventId, reference } = await register();
    const event = await eventOf(eventId);
    await stage.records.programme.load([{ ...event, seats: event.seats + 1 }]);
    expect(await tell(chat, w.change, w.people, w.badNumber)).toMatch(w.tooShort);
    expect(await tell(chat, '13900139000', w.confirm)).toMatch(w.done);
    expect((await ownBooking()).delegates[2]?.phone).toBe('+8613900139000');
    await stage.records.bookings.cancel(reference, chat.personId);
    await stage.records.programme.load([event]);
  });

  test('says so when the firm would come with too many, in all its registrations', async () => {
    const before = await register();
    const { eventId, firm, personId, reference } = before;
    const event = await eventOf(eventId);
    await stage.records.programme.load([{ ...event, seats: event.seats + 1, seatsPerFirm: 3 }]);
    const other = await stage.records.bookings.hold({ eventId, personId, firm, delegates: [{ name: '甲' }] });
    if (!other.ok) throw new Error(`refused: ${other.reason}`);
    expect(await tell(chat, w.change, reference, w.people, w.apart, w.confirm)).toMatch(w.overLimit);
    expect(await stage.records.bookings.find(reference)).toEqual(before);
    for (const each of [before, other.value]) await stage.records.bookings.cancel(each.reference, personId);
    await stage.records.programme.load([event]);
  });

  test('takes what to change and how in one message', async () => {
    await register();
    expect(await tell(chat, w.change, w.swap)).toContain(w.swapped[1]);
    expect(await tell(chat, w.confirm)).toMatch(w.done);
    expect((await ownBooking()).delegates.map(({ name }) => name)).toEqual(w.swapped);
  });

  test.each(w.toDay)('asks which date after “%s”', async (said) => {
    await register();
    expect(await tell(chat, w.change, said)).toMatch(w.whichDate);
  });

  test('frees the seat of one who does not come', async () => {
    const before = await register();
    const { seatsLeft } = await eventOf(before.eventId);
    await tell(chat, w.change, w.people, w.drop, w.confirm);
    expect((await eventOf(before.eventId)).seatsLeft).toBe(seatsLeft + 1);
  });

  test('changes nothing before it is confirmed, and nothing when it is given up', async () => {
    const before = await register();
    await tell(chat, w.change, w.people, w.swap);
    expect(await ownBooking()).toEqual(before);
    expect(await tell(chat, w.cancelled, w.giveUp)).toMatch(w.stays);
    expect(await ownBooking()).toEqual(before);
  });

  test('needs somebody to come, and a name that is on the list', async () => {
    await register();
    expect(await tell(chat, w.change, w.people, w.dropAll)).toMatch(w.nobody);
    expect(await tell(chat, w.unknown)).toMatch(w.whom);
  });

  test('answers a question in the middle and goes on', async () => {
    await register();
    expect(await tell(chat, w.change, w.people, w.question)).toMatch(w.back);
    expect(await tell(chat, w.swap, w.confirm)).toMatch(w.done);
  });

  test('keeps what was registered when more would come than there are seats', async () => {
    const before = await register();
    const event = await eventOf(before.eventId);
    await stage.records.programme.load([{ ...event, seatsPerFirm: 5 }]);
    await leaveSeats(stage, before.eventId, 0);
    expect(await tell(chat, w.change, w.people, w.more, w.confirm)).toMatch(w.full);
    expect((await ownBooking()).delegates).toEqual(before.delegates);
    await stage.records.programme.load([event]);
  });

  test('moves to another date in one step', async () => {
    const before = await register();
    expect(await tell(chat, w.date, '1', w.confirm)).toMatch(w.done);
    const after = await ownBooking();
    expect(after).toMatchObject({ reference: before.reference, status: 'held' });
    expect(after.eventId).not.toBe(before.eventId);
  });

  test('begins with the button of the record', async () => {
    const { reference } = await register();
    expect(await tell(chat, recordWords['change-date'](reference)[locale], '1', w.confirm)).toMatch(w.done);
  });

  test('leaves what is past its deadline to staff', async () => {
    const before = await register();
    const { registrationClosesAt } = await eventOf(before.eventId);
    const { at } = stage.clock;
    stage.clock.at = registrationClosesAt;
    expect(await tell(chat, w.change)).toMatch(w.closed);
    stage.clock.at = at;
  });

  test('has nothing to change for who registered nothing', async () => {
    expect(await tell(chat, w.change)).toMatch(w.nothing);
  });
});
