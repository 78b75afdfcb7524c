import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, pressOn, type Reply, type Stage, wordsOf } from '../support/chat.ts';

const creditCode = '91110108MA00A1B2CL';

interface Story {
  readonly locale: 'zh' | 'en';
  readonly trigger: string;
  readonly understood: readonly RegExp[];
  readonly question: string;
  readonly source: RegExp;
  readonly back: RegExp;
  readonly fewer: string;
  readonly changed: RegExp;
  readonly firm: string;
  readonly agree: string;
  readonly delegates: string;
  readonly confirm: string;
  readonly done: RegExp;
  readonly mine: string;
}

const stories: readonly Story[] = [
  {
    locale: 'zh',
    trigger: '我们想派三个人参加下个月的生物医药对接会',
    understood: [/生物医药/, /2026年12月/, /3 人/],
    question: '外债登记要多久？',
    source: /来源：/,
    back: /回到刚才的活动报名/,
    fewer: '不对，是两个人',
    changed: /已改为：参会人数：2 人/,
    firm: '北京某某科技有限公司',
    agree: '同意',
    delegates: '张伟 市场总监 13800138000，李娜 工程师 lina@example.com',
    confirm: '确认',
    done: /报名成功，编号 \*\*(EV-[0-9A-Z]{6})\*\*/,
    mine: '我的报名',
  },
  {
    locale: 'en',
    trigger: 'We want to send three people to the biopharma matchmaking event next month',
    understood: [/[Bb]io-?pharma/, /December 2026/, /3 people/],
    question: 'How long do I have to register an external debt contract?',
    source: /Source: /,
    back: /Back to your event registration/,
    fewer: 'actually make it two people',
    changed: /Changed: Number of delegates: 2 people/,
    firm: 'Beijing Example Technology Co., Ltd.',
    agree: 'I agree',
    delegates: 'Zhang Wei, Marketing Director, 13800138000; Li Na, Engineer, lina@example.com',
    confirm: 'Confirm',
    done: /You are registered\. Your reference is \*\*(EV-[0-9A-Z]{6})\*\*/,
    mine: 'my registrations',
  },
];

let stage: Stage;
let chat: Chat;

beforeEach(async () => {
  stage = await openStage();
  chat = stage.open();
});
afterEach(() => stage.close());

function last(replies: readonly Reply[]): Reply {
  const reply = replies.at(-1);
  if (!reply) throw new Error('nothing was said');
  return reply;
}

describe.each(stories)('in $locale', (story) => {
  /** Up to the summary. */
  async function toSummary(): Promise<readonly Reply[]> {
    await chat.say(story.trigger);
    await chat.say('1');
    await chat.say(story.fewer);
    await chat.say(story.firm);
    await chat.say(creditCode);
    await chat.say(story.agree);
    return chat.say(story.delegates);
  }

  test('fills the slots of the first sentence and shows matching events', async () => {
    const replies = await chat.say(story.trigger);
    for (const understood of story.understood) expect(wordsOf(replies)).toMatch(understood);
    const { cards } = last(replies);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThanOrEqual(5);
  });

  test('answers a question in the middle and goes on where it was', async () => {
    await chat.say(story.trigger);
    await chat.say('1');
    const replies = await chat.say(story.question);
    expect(wordsOf(replies)).toMatch(story.source);
    expect(last(replies).text).toMatch(story.back);
  });

  test('takes a correction of the number without a command', async () => {
    await chat.say(story.trigger);
    await chat.say('1');
    expect(wordsOf(await chat.say(story.fewer))).toMatch(story.changed);
  });

  test('registers on confirmation, lists it and gives its calendar file', async () => {
    const summary = await toSummary();
    expect(wordsOf(summary)).toContain(creditCode);
    const done = await chat.say(pressOn(summary, story.confirm));
    const reference = story.done.exec(wordsOf(done))?.[1];
    expect(reference).toBeDefined();
    const booking = await stage.records.bookings.find(reference ?? '');
    expect(booking?.delegates.map(({ name }) => name)).toHaveLength(2);
    expect(last(done).cards[0]?.links[0]).toContain(`/calendar/${booking?.calendarKey}.ics`);
    expect(wordsOf(await chat.say(story.mine))).toContain(reference);
  });

  test('tells that a confirm button was used already, and registers once', async () => {
    const summary = await toSummary();
    await chat.say(pressOn(summary, story.confirm));
    const again = await chat.say(pressOn(summary, story.confirm));
    expect(wordsOf(again)).toMatch(/过期|out of date/);
    expect(await stage.records.bookings.listOf('terminal:terminal')).toHaveLength(1);
  });
});
