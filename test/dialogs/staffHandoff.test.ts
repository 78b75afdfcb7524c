import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, type Stage } from '../support/chat.ts';
import { asks, lines, tell, walk } from '../support/registering.ts';

const words = {
  zh: {
    calls: ['人工服务', '转人工', '我想找工作人员', '有真人吗'],
    what: /一两句话说说/,
    matter: '想确认我们这笔贷款要不要登记',
    question: '外债登记要什么材料？',
    contact: /手机号或邮箱/,
    skip: '跳过',
    done: /已转给工作人员，编号 \*\*(HD-[0-9A-Z]{6})\*\*/,
    already: /已经在工作人员那里/,
    open: /待受理/,
    claimed: /处理中/,
    backToAssistant: '返回助手',
    given: /接下来由我（智能助手）/,
    stopped: /先不转人工/,
    refusals: ['不用了', '算了，不用了', '没事了', '算了，不用人工了', '还是不转人工了', '回到机器人吧'],
    hails: ['在吗', '有人吗'],
    stoppedOrAsks: /确定不办转人工|先不转人工/,
    more: '银行说材料不全，催了两次都没有回音',
    cancel: '取消',
    hello: '你好',
    helloBack: /^您好！/,
  },
  en: {
    calls: ['talk to a person', 'can I speak to someone', 'human please', 'contact your staff'],
    what: /in a sentence or two/,
    matter: 'please confirm whether our loan must be registered',
    question: 'Which papers do I need to register external debt?',
    contact: /mobile number or an e-mail/,
    skip: 'skip',
    done: /passed this on to our staff; your reference is \*\*(HD-[0-9A-Z]{6})\*\*/,
    already: /already with our staff/,
    open: /waiting for staff/,
    claimed: /being handled/,
    backToAssistant: 'back to the assistant',
    given: /talking to me, the assistant, again/,
    stopped: /won’t pass it on/,
    refusals: ['no thanks', 'never mind', 'not needed', 'never mind, back to the bot', 'I don’t need a person anymore'],
    hails: ['hello?', 'anyone there'],
    stoppedOrAsks: /Cancel your request|won’t pass it on/,
    more: 'the bank says that papers are missing and nobody writes back',
    cancel: 'cancel',
    hello: 'hello',
    helloBack: /^Hello!/,
  },
} as const;

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('a person from staff, in %s', (locale) => {
  const w = words[locale];
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });

  async function pass(): Promise<string> {
    const said = await tell(chat, w.calls[0], w.matter, w.skip);
    return w.done.exec(said)?.[1] ?? '';
  }

  test.each(w.calls)('is asked for with “%s”', async (call) => {
    expect(await tell(chat, call)).toMatch(w.what);
  });

  test('is in the records, with what was said, before the user is told', async () => {
    await tell(chat, w.hello);
    const reference = await pass();
    const ticket = await stage.records.tickets.find(reference);
    expect(ticket).toMatchObject({ status: 'open', reason: w.matter, conversationId: chat.conversationId, locale });
    const said = ticket?.transcript.map(({ from, text }) => `${from}: ${text}`) ?? [];
    expect(said).toContain(`person: ${w.hello}`);
    expect(said).toContain(`person: ${w.matter}`);
    expect(said.some((line) => line.startsWith('assistant: '))).toBe(true);
  });

  test.each(w.refusals)('is not asked for after all with “%s”', async (refusal) => {
    expect(await tell(chat, w.calls[0], refusal)).toMatch(w.stopped);
    expect(await stage.records.tickets.findActive(chat.conversationId)).toBeUndefined();
  });

  test.each(w.hails)('takes no “%s” for a matter', async (hail) => {
    expect(await tell(chat, w.calls[0], hail)).not.toMatch(w.contact);
    const said = await tell(chat, w.matter, w.skip);
    const ticket = await stage.records.tickets.find(w.done.exec(said)?.[1] ?? '');
    expect(ticket?.reason).toBe(w.matter);
  });

  test.each(w.refusals.slice(3))('is not taken for a contact or a matter later: “%s”', async (refusal) => {
    expect(await tell(chat, w.calls[0], w.matter, refusal)).toMatch(w.stoppedOrAsks);
    expect(await stage.records.tickets.findActive(chat.conversationId)).toBeUndefined();
  });

  test('hears more of the matter when a contact was asked for', async () => {
    const said = await tell(chat, w.calls[0], w.matter, w.more, w.skip);
    const ticket = await stage.records.tickets.find(w.done.exec(said)?.[1] ?? '');
    expect(ticket?.reason).toBe(`${w.matter}\n${w.more}`);
  });

  test('takes a matter that is worded as a question', async () => {
    expect(await tell(chat, w.calls[0], w.question)).toMatch(w.contact);
    const said = await tell(chat, w.skip);
    const ticket = await stage.records.tickets.find(w.done.exec(said)?.[1] ?? '');
    expect(ticket?.reason).toBe(w.question);
  });

  test('takes a contact, for this purpose', async () => {
    const said = await tell(chat, w.calls[0], w.matter, '13800138000');
    const ticket = await stage.records.tickets.find(w.done.exec(said)?.[1] ?? '');
    expect(ticket?.contact).toBe('+8613800138000');
    expect(await stage.records.people.hasConsent(chat.personId, 'staff-contact', 'staff-contact-2026-11')).toBe(true);
  });

  test('gets what the user was in the middle of', async () => {
    await walk(chat, locale, 'firm');
    const said = await tell(chat, w.calls[0], w.skip);
    expect(said).toMatch(asks.resuming);
    const ticket = await stage.records.tickets.find(w.done.exec(said)?.[1] ?? '');
    expect(ticket?.openDialog?.dialog).toBe('event-choice');
    expect(Object.values(ticket?.openDialog?.values ?? {})).toEqual(
      expect.arrayContaining([lines[locale].firm, locale === 'zh' ? '2 人' : '2 people']),
    );
  });

  test.each([w.skip, locale === 'zh' ? '不用了' : 'no thanks'])('needs no contact: “%s”', async (no) => {
    const said = await tell(chat, w.calls[0], w.matter, no);
    const ticket = await stage.records.tickets.find(w.done.exec(said)?.[1] ?? '');
    expect(ticket?.contact).toBeUndefined();
    expect(ticket?.reason).toBe(w.matter);
  });

  test('does not offer a person to whoever asked for one', async () => {
    await tell(chat, w.calls[0], w.matter);
    let before = '';
    for (let time = 0; time < 4; time += 1) {
      const [reply] = await chat.say('@@@');
      expect(reply?.buttons).not.toContain(locale === 'zh' ? '人工服务' : 'Talk to a person');
      expect(reply?.text).not.toBe(before);
      before = reply?.text ?? '';
    }
  });

  test('is not called when the user thinks better of it', async () => {
    expect(await tell(chat, w.calls[0], w.cancel)).toMatch(w.stopped);
    expect(await stage.records.tickets.findActive(chat.conversationId)).toBeUndefined();
  });

  test('tells the status by its reference', async () => {
    const reference = await pass();
    expect(await tell(chat, reference)).toMatch(w.open);
    expect(await tell(chat, reference.toLowerCase())).toContain(reference);
  });

  test('is asked for once: what is said the second time is added', async () => {
    const reference = await pass();
    const said = await tell(chat, w.calls[0]);
    expect(said).toMatch(w.already);
    expect(said).toContain(reference);
    const ticket = await stage.records.tickets.find(reference);
    expect(ticket?.transcript.at(-1)?.text).toBe(w.calls[0]);
    expect(await tell(chat, w.hello)).toMatch(w.helloBack);
  });

  test('has the conversation alone while it has taken over', async () => {
    const reference = await pass();
    await stage.records.tickets.claim(reference, 'staff');
    for (const said of [w.hello, w.question, lines[locale].trigger, w.calls[0], '1']) {
      expect(await chat.say(said)).toHaveLength(0);
    }
    const ticket = await stage.records.tickets.find(reference);
    expect(ticket?.transcript.map(({ text }) => text)).toEqual(
      expect.arrayContaining([w.question, lines[locale].trigger]),
    );
    // Another conversation of theirs is not silenced.
    const other = stage.newcomer(locale);
    expect(await tell(other, w.hello)).toMatch(w.helloBack);
  });

  test('gives the conversation back, visibly, and the assistant goes on', async () => {
    const reference = await pass();
    await stage.records.tickets.claim(reference, 'staff');
    expect(await tell(chat, w.backToAssistant)).toMatch(w.given);
    expect((await stage.records.tickets.find(reference))?.status).toBe('closed');
    expect(await tell(chat, w.hello)).toMatch(w.helloBack);
  });

  test('leaves a form as it was, to go on with afterwards', async () => {
    await walk(chat, locale, 'firm');
    const said = await tell(chat, w.calls[0], w.skip);
    const reference = w.done.exec(said)?.[1] ?? '';
    await stage.records.tickets.claim(reference, 'staff');
    await chat.say('ok');
    await stage.records.tickets.close(reference);
    expect(await tell(chat, lines[locale].creditCode)).toMatch(asks.consent);
  });

  test('does not tell of somebody else’s request', async () => {
    const reference = await pass();
    expect(await tell(stage.newcomer(locale), reference)).toMatch(/没有找到|can.t find/);
  });
});
