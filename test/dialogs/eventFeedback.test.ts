import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordWords } from '../../src/language/replies/recordWords.ts';
import { type Chat, openStage, type Stage, startOfStory } from '../support/chat.ts';
import { tell } from '../support/registering.ts';

const words = {
  zh: {
    rate: '评价活动',
    wishes: ['我要评价活动', '想给活动打分', '我想反馈'],
    asksRating: /总体打几分/,
    rating: '4 分',
    asksUseful: /有帮助吗/,
    useful: '有一些',
    asksFollowUp: /需要我们跟进吗/,
    no: '不需要',
    yes: '需要跟进',
    thanks: /谢谢，您的评价已记下/,
    asksPartners: /和哪些机构或企业聊过/,
    partners: '德国使馆商务处',
    ticket: /HD-[0-9A-Z]{6}/,
    bad: '十分',
    nothing: /没有可以评价的活动/,
    notOver: /还没有结束/,
  },
  en: {
    rate: 'rate the event',
    wishes: ['I want to give feedback', 'i’d like to rate the event', 'leave feedback'],
    asksRating: /rate it overall/,
    rating: '4',
    asksUseful: /of use for your business/,
    useful: 'partly',
    asksFollowUp: /Should we follow up/,
    no: 'no thanks',
    yes: 'yes please',
    thanks: /your feedback is noted/,
    asksPartners: /Whom did you meet/,
    partners: 'the German embassy',
    ticket: /HD-[0-9A-Z]{6}/,
    bad: 'ten',
    nothing: /nothing to rate yet/,
    notOver: /not over yet/,
  },
} as const;

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('feedback after an event, in %s', (locale) => {
  const w = words[locale];
  beforeEach(() => {
    chat = stage.newcomer(locale);
    stage.clock.at = startOfStory;
  });

  /** A registration of this person for the next event; gives its reference. */
  async function register(): Promise<string> {
    const [event] = await stage.records.programme.find({ kinds: ['event'] });
    if (!event) throw new Error('no event');
    const held = await stage.records.bookings.hold({
      eventId: event.id,
      personId: chat.personId,
      firm: { name: '某某公司', creditCode: chat.personId.slice(-18).padStart(18, '0') },
      delegates: [{ name: '王芳', phone: '+8613900139000' }],
    });
    if (!held.ok) throw new Error(held.reason);
    return held.value.reference;
  }
  async function afterEvent(): Promise<string> {
    const reference = await register();
    const booking = await stage.records.bookings.find(reference);
    const event = booking && (await stage.records.programme.get(booking.eventId));
    stage.clock.at = (event?.endsAt ?? 0) + 1;
    return reference;
  }

  test('takes three taps', async () => {
    const reference = await afterEvent();
    expect(await tell(chat, recordWords.rate(reference)[locale])).toMatch(w.asksRating);
    expect(await tell(chat, w.rating)).toMatch(w.asksUseful);
    expect(await tell(chat, w.useful)).toMatch(w.asksFollowUp);
    expect(await tell(chat, w.no)).toMatch(w.thanks);
    expect(await stage.records.feedback.find(reference)).toEqual({
      bookingReference: reference,
      rating: 4,
      useful: 'partly',
      followUp: false,
    });
  });

  test('hands a wish to be followed up to staff, with whom the firm met', async () => {
    const reference = await afterEvent();
    expect(await tell(chat, w.rate, w.rating, w.useful, w.yes)).toMatch(w.asksPartners);
    const said = await tell(chat, w.partners);
    expect(said).toMatch(w.thanks);
    const ticket = await stage.records.tickets.find(w.ticket.exec(said)?.[0] ?? '');
    expect(ticket?.reason).toContain(reference);
    expect(ticket?.reason).toContain(w.partners);
    expect(await stage.records.feedback.find(reference)).toMatchObject({ followUp: true, partners: w.partners });
  });

  test('said again, it replaces the first', async () => {
    const reference = await afterEvent();
    await tell(chat, w.rate, w.rating, w.useful, w.no);
    await tell(chat, w.rate, '2', w.useful, w.no);
    expect(await stage.records.feedback.find(reference)).toMatchObject({ rating: 2 });
  });

  test('takes no rating beyond five', async () => {
    await afterEvent();
    expect(await tell(chat, w.rate, w.bad)).not.toMatch(w.asksUseful);
  });

  test.each(w.wishes)('says that there is nothing to rate: “%s”', async (wish) => {
    expect(await tell(chat, wish)).toMatch(w.nothing);
  });

  test('waits until the event is over', async () => {
    expect(await tell(chat, w.rate)).toMatch(w.nothing);
    const reference = await register();
    expect(await tell(chat, recordWords.rate(reference)[locale])).toMatch(w.nothing);
    const over = await afterEvent().catch(() => undefined);
    expect(over).toBeUndefined();
  });
});
