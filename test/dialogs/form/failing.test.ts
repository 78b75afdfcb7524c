import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, type Reply, type Stage } from '../../support/chat.ts';
import { asks, lines, tell, walk } from '../../support/registering.ts';

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('what cannot be read, in %s', (locale) => {
  const person = locale === 'zh' ? '人工服务' : 'Talk to a person';
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });

  /** Says the same a few times; no reply may be the one before. */
  async function insist(said: string, times: number): Promise<readonly Reply[]> {
    const replies: Reply[] = [];
    for (let time = 0; time < times; time += 1) {
      const [reply, ...more] = await chat.say(said);
      expect(more).toHaveLength(0);
      if (!reply) throw new Error('nothing was said');
      expect(reply.text).not.toBe(replies.at(-1)?.text);
      replies.push(reply);
    }
    return replies;
  }

  const stages = [
    { at: 'theme', to: () => chat.say(locale === 'zh' ? '报名活动' : 'register for an event'), asked: asks.theme },
    { at: 'event', to: () => walk(chat, locale, 'trigger'), asked: asks.event },
    { at: 'firm', to: () => walk(chat, locale, 'choose'), asked: asks.firm },
    { at: 'credit code', to: () => walk(chat, locale, 'firm'), asked: asks.creditCode },
    { at: 'consent', to: () => walk(chat, locale, 'creditCode'), asked: /同意|agree/ },
    { at: 'delegates', to: () => walk(chat, locale, 'agree'), asked: asks.delegates },
  ];

  test.each(stages)('at the $at: examples, then buttons, then a person', async ({ to, asked }) => {
    await to();
    const [first, second, third] = await insist('@@@ ###', 5);
    expect(first?.text).toMatch(/^抱歉|^Sorry/);
    expect(second?.text).toMatch(asked);
    expect(second?.buttons.length).toBeGreaterThan(0);
    expect(third?.text).toMatch(asked);
    expect(third?.buttons).toContain(person);
  });

  test('at the summary', async () => {
    await walk(chat, locale, 'delegates');
    const replies = await insist('@@@ ###', 3);
    expect(replies[2]?.buttons).toContain(person);
    expect(replies[2]?.cards[0]?.text).toContain(lines[locale].firm);
  });

  test('at the question what to change, and whether to cancel', async () => {
    await walk(chat, locale, 'firm');
    await chat.say(locale === 'zh' ? '修改' : 'change something');
    await insist('@@@ ###', 4);
    expect(await tell(chat, locale === 'zh' ? '取消' : 'cancel')).toMatch(asks.cancelling);
    await insist('@@@ ###', 4);
    expect(await tell(chat, locale === 'zh' ? '继续' : 'go on')).toMatch(asks.creditCode);
  });

  test('begins anew with the next question', async () => {
    await walk(chat, locale, 'choose');
    await insist('@@@ ###', 3);
    const [reply] = await chat.say(lines[locale].firm);
    expect(reply?.buttons).not.toContain(person);
    expect((await insist('@@@ ###', 1))[0]?.text).toMatch(/^抱歉|^Sorry/);
  });

  test('says what is wrong with a value, in other words each time', async () => {
    await walk(chat, locale, 'firm');
    const replies = await insist('91110108MA00A1B2CX', 5);
    expect(replies[0]?.text).toMatch(/校验位|check character/);
    expect(replies[2]?.buttons).toContain(person);
  });

  test('says when another thing is wrong', async () => {
    await walk(chat, locale, 'firm');
    expect(await tell(chat, '91110108MA00A1B2CX')).toMatch(/校验位|check character/);
    expect(await tell(chat, '91110108MA00A1B2C')).toMatch(/18 位|18 characters/);
  });

  test.each(
    locale === 'zh'
      ? ['我没有信用代码', '不知道', '手头没有', '没带营业执照', '忘了']
      : ["i don't have it with me", 'We don’t have one', 'no idea', 'not sure', "can't find it"],
  )('tells who has no credit code what to do: “%s”', async (said) => {
    await walk(chat, locale, 'firm');
    const told = await tell(chat, said);
    expect(told).toMatch(/说“人工服务”|say “talk to a person”/);
    expect(told).toMatch(asks.creditCode);
    expect(await tell(chat, lines[locale].creditCode)).toMatch(asks.consent);
  });

  test('reaches a person by the button, and what was entered goes with it', async () => {
    await walk(chat, locale, 'firm');
    await insist('@@@ ###', 3);
    await chat.say(person);
    await chat.say(locale === 'zh' ? '跳过' : 'skip');
    const ticket = await stage.records.tickets.findActive(chat.conversationId);
    expect(ticket?.openDialog?.dialog).toBe('event-choice');
    expect(Object.values(ticket?.openDialog?.values ?? {})).toContain(lines[locale].firm);
  });
});
