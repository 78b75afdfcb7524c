import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordWords } from '../../../src/language/replies/recordWords.ts';
import type { Booking } from '../../../src/model/bookings.ts';
import { type Chat, openStage, type Stage } from '../../support/chat.ts';
import { tell } from '../../support/registering.ts';

const words = {
  zh: {
    accepted: /名额已确认，报名编号/,
    declined: /已放弃/,
    expired: /留位时间已过/,
    none: /目前没有为您留出的候补名额/,
    mine: '我的报名',
    kept: /已为您留出名额，请在/,
    yes: '好的',
    take: '接受名额',
  },
  en: {
    accepted: /The seat is yours/,
    declined: /given up the seat/,
    expired: /The time to answer/,
    none: /No seat is being kept for you/,
    mine: 'my registrations',
    kept: /A seat is kept for you until/,
    yes: 'yes please',
    take: 'accept the seat',
  },
} as const;

const day = 24 * 60 * 60_000;
const firm = (name: string, number: number) => ({ name, creditCode: String(number).padStart(18, '0') });

let stage: Stage;
let chat: Chat;
let eventId: string;
let holder: Booking;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('a seat that is kept for who waited, in %s', (locale) => {
  const w = words[locale];

  /** The one seat of an event is held by another firm; the person of this chat waits for it. */
  beforeEach(async () => {
    chat = stage.newcomer(locale);
    const [event] = await stage.records.programme.find({ theme: 'bio-pharmaceuticals' });
    if (!event) throw new Error('no event');
    eventId = `offer-${chat.personId.slice(-12)}`;
    await stage.records.programme.load([
      {
        ...event,
        id: eventId,
        seats: 1,
        seatsPerFirm: 1,
        startsAt: stage.clock.at + 20 * day,
        endsAt: stage.clock.at + 21 * day,
        registrationClosesAt: stage.clock.at + 19 * day,
      },
    ]);
    const held = await stage.records.bookings.hold({
      eventId,
      personId: 'terminal:other',
      firm: firm('甲公司', 1),
      delegates: [{ name: '甲', phone: '+8613900139000' }],
    });
    if (!held.ok) throw new Error(held.reason);
    holder = held.value;
    const waits = await stage.records.bookings.wait({
      eventId,
      personId: chat.personId,
      firm: firm('乙公司', 2),
      delegates: [{ name: '乙', phone: '+8613900139001' }],
    });
    if (!waits.ok) throw new Error(waits.reason);
  });
  const { at } = { at: Date.parse('2026-11-23T10:00:00+08:00') };
  afterEach(() => {
    stage.clock.at = at;
  });

  const own = async () => {
    const [booking] = await stage.records.bookings.listOf(chat.personId);
    if (!booking) throw new Error('nothing is on record');
    return booking;
  };
  const free = () => stage.records.bookings.cancel(holder.reference, 'terminal:other');

  test('is shown among the records, with until when', async () => {
    await free();
    expect(await tell(chat, w.mine)).toMatch(w.kept);
  });

  test('is taken by its button', async () => {
    await free();
    const { reference } = await own();
    expect(await tell(chat, recordWords['accept-seat'](reference)[locale])).toMatch(w.accepted);
    expect((await own()).status).toBe('held');
  });

  test('is taken in plain words, without the reference', async () => {
    await free();
    expect(await tell(chat, w.take)).toMatch(w.accepted);
    expect((await own()).status).toBe('held');
  });

  test('is given up by its button', async () => {
    await free();
    const { reference } = await own();
    expect(await tell(chat, recordWords['decline-seat'](reference)[locale])).toMatch(w.declined);
    expect((await own()).status).toBe('cancelled');
  });

  test('is not taken by a yes to something else', async () => {
    await free();
    await tell(chat, locale === 'zh' ? '你好' : 'hello', w.yes);
    expect((await own()).status).toBe('offered');
  });

  test('is gone when its time is over', async () => {
    await free();
    const { reference, offerExpiresAt = 0 } = await own();
    stage.clock.at = offerExpiresAt;
    expect(await tell(chat, recordWords['accept-seat'](reference)[locale])).toMatch(w.expired);
    expect((await own()).status).not.toBe('held');
  });

  test('is not there for who still waits, nor for somebody else', async () => {
    expect(await tell(chat, w.take)).toMatch(w.none);
    await free();
    const { reference } = await own();
    const stranger = stage.newcomer(locale);
    await tell(stranger, recordWords['accept-seat'](reference)[locale]);
    expect((await own()).status).toBe('offered');
  });
});
