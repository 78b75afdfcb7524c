import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordWords } from '../../../src/language/replies/recordWords.ts';
import { type Chat, openStage, pressOn, type Stage } from '../../support/chat.ts';
import { tell } from '../../support/registering.ts';
import { request, requestOf } from '../../support/talentRequests.ts';
import { createTelling } from '../../support/telling.ts';

let stage: Stage;
let chat: Chat;
let reference: string;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const words = {
  zh: {
    asks: ['我的需求怎么样了', '我们的需求进度怎么样', '查看需求', '需求进展'],
    shown: [/市场助理（2 人）/, /状态: 已收到/, /国际贸易，俄语（流利）/],
    matched: /正在匹配学生/,
    notFound: /没有找到/,
    noRequests: /没有登记过人才需求/,
    change: '修改需求',
    whatToChange: /要改什么/,
    changes: [
      ['人数改成三个', { number: 3 }],
      ['改到线上', { place: 'online' }],
      ['每天250元', { pay: { min: 250, max: 250, currency: 'CNY', per: 'day' } }],
      ['改成每周6小时', { hoursPerWeek: 6 }],
      ['英语流利也要', { languages: [{ language: 'ru' }, { language: 'en' }] }],
      ['换联系人：李娜 lina@example.com', { contact: { name: '李娜', email: 'lina@example.com' } }],
      ['本科以上', { degree: 'bachelor' }],
    ],
    named: ['工作内容', '翻译合同', { tasks: '翻译合同' }],
    changed: /已更新/,
    over: ['改成每周20小时', /超过了勤工助学的时长/, '请工作人员确认'],
    kind: ['改成教学实习', /教学实习要注意的规定/],
    leave: ['取消', '不办了', /保持不变/],
    confirm: '确认',
    close: ['招到了', /确定关闭/, '确认关闭', /已关闭/],
    keep: ['关闭需求', '先不关闭', /保持不变/],
    withdraw: ['撤回需求', /确定撤回/, '确认撤回', /已撤回/],
    ended: /已撤回，不能再改/,
    none: /都已经结束/,
    stands: ['仍需要', /继续有效/],
    yes: ['是的'],
    no: '不',
    number: '人数',
    askNumber: /^需要几个人？$/,
    closing: /确定关闭/,
    listed: '我的记录',
  },
  en: {
    asks: ['how is my request going?', 'status of our talent request', 'my talent requests', 'show our request'],
    shown: [/marketing assistant \(2 students\)/, /Status: received/, /International trade, Russian \(fluent\)/],
    matched: /being matched/,
    notFound: /can’t find/,
    noRequests: /You have no talent request here/,
    change: 'change our request',
    whatToChange: /What should change\?/,
    changes: [
      ['make it three students', { number: 3 }],
      ['make it online', { place: 'online' }],
      ['250 yuan a day', { pay: { min: 250, max: 250, currency: 'CNY', per: 'day' } }],
      ['6 hours a week', { hoursPerWeek: 6 }],
      ['also fluent English', { languages: [{ language: 'ru' }, { language: 'en' }] }],
      ['the contact is Li Na, lina@example.com', { contact: { name: 'Li Na', email: 'lina@example.com' } }],
      ['at least a bachelor’s degree', { degree: 'bachelor' }],
    ],
    named: ['Tasks', 'translating contracts', { tasks: 'translating contracts' }],
    changed: /is updated/,
    over: ['make it 20 hours a week', /more than work-study allows/, 'Let staff check'],
    kind: ['change to a course internship', /Course internship: what applies/],
    leave: ['cancel', 'Yes, cancel', /stays as it is/],
    confirm: 'confirm',
    close: ['we have found somebody, thanks', /Close this request\?/, 'Yes, close it', /is closed/],
    keep: ['close request', 'Keep it open', /stays open/],
    withdraw: ['withdraw our request', /Withdraw this request\?/, 'Yes, withdraw it', /is withdrawn/],
    ended: /is withdrawn and can’t be changed/,
    none: /have ended/,
    stands: ['still needed', /stands/],
    yes: ['yes'],
    no: 'no',
    number: 'Number',
    askNumber: /^How many students do you need\?$/,
    closing: /Close this request\?/,
    listed: 'my records',
  },
} as const;

describe.each(['zh', 'en'] as const)('a request that was made (%s)', (locale) => {
  const { [locale]: said } = words;

  beforeEach(async () => {
    chat = stage.newcomer();
    await request(chat, locale);
    ({ reference } = await requestOf(stage, chat));
  });

  test.each(said.asks)('is shown: %s', async (asks) => {
    const reply = await tell(chat, asks);
    expect(reply).toContain(reference);
    for (const pattern of said.shown) expect(reply).toMatch(pattern);
  });

  test('is shown by its reference and in the list of all, as it stands now', async () => {
    await stage.records.talentRequests.setStatus(reference, 'being-matched');
    expect(await tell(chat, reference)).toMatch(said.matched);
    expect(await tell(chat, said.listed)).toMatch(said.matched);
  });

  test('is nobody else’s to see, change or end', async () => {
    const other = stage.newcomer(locale);
    expect(await tell(other, said.asks[0])).toMatch(said.noRequests);
    for (const does of [reference, `${said.change} ${reference}`, `${said.withdraw[0]} ${reference}`]) {
      const reply = await tell(other, does);
      expect(reply).toMatch(said.notFound);
      expect(reply).not.toMatch(/市场助理|marketing assistant/);
    }
    expect((await requestOf(stage, chat)).status).toBe('received');
  });

  test.each([...said.changes] as [string, object][])('is changed: %s', async (line, expected) => {
    expect(await tell(chat, said.change)).toMatch(said.whatToChange);
    const summary = await tell(chat, line);
    expect(summary).toMatch(/修改后的需求|Your request as it will be/);
    const before = await requestOf(stage, chat);
    expect(await tell(chat, said.confirm)).toMatch(said.changed);
    const after = await requestOf(stage, chat);
    expect(after).toMatchObject(expected);
    const changed = Object.keys(expected);
    const others = Object.entries(before).filter(([name]) => !changed.includes(name) && name !== 'changedAt');
    expect(after).toMatchObject(Object.fromEntries(others));
  });

  test('is changed in one message with its reference', async () => {
    const line = locale === 'zh' ? `${reference} 改成三个人` : `${reference}: make it three students`;
    await tell(chat, line);
    expect(await tell(chat, said.confirm)).toMatch(said.changed);
    expect((await requestOf(stage, chat)).number).toBe(3);
  });

  test('is changed by naming what, and with more than one correction', async () => {
    const [item, line, expected] = said.named;
    await tell(chat, said.change, item);
    await tell(chat, line, said.changes[0][0]);
    expect(await tell(chat, said.confirm)).toMatch(said.changed);
    expect(await requestOf(stage, chat)).toMatchObject({ ...expected, number: 3 });
  });

  test('is held to the rules when it is changed', async () => {
    const [over, why, staff] = said.over;
    await tell(chat, said.change);
    expect(await tell(chat, over)).toMatch(why);
    expect(await tell(chat, staff)).toMatch(/由工作人员确认|staff will check/);
    const [kind, rules] = said.kind;
    expect(await tell(chat, kind)).toMatch(rules);
  });

  test('stays as it was where the change is given up', async () => {
    const [cancel, yes, kept] = said.leave;
    await tell(chat, said.change);
    await tell(chat, said.changes[0][0], cancel);
    expect(await tell(chat, yes)).toMatch(kept);
    expect((await requestOf(stage, chat)).number).toBe(2);
  });

  test('is closed', async () => {
    const [found, sure, yes, closed] = said.close;
    expect(await tell(chat, found)).toMatch(sure);
    expect(await tell(chat, yes)).toMatch(closed);
    expect((await requestOf(stage, chat)).status).toBe('closed');
  });

  test('stays open where nobody wants it closed after all', async () => {
    const [close, no, kept] = said.keep;
    expect(await tell(chat, close, no)).toMatch(kept);
    expect((await requestOf(stage, chat)).status).toBe('received');
  });

  test('is withdrawn, and can then be neither changed nor ended', async () => {
    const [withdraw, sure, yes, withdrawn] = said.withdraw;
    expect(await tell(chat, withdraw)).toMatch(sure);
    expect(await tell(chat, yes)).toMatch(withdrawn);
    expect((await requestOf(stage, chat)).status).toBe('withdrawn');
    expect(await tell(chat, `${said.change} ${reference}`)).toMatch(said.ended);
    expect(await tell(chat, said.close[0])).toMatch(said.none);
    expect(await tell(chat, said.asks[0])).toMatch(/已撤回|withdrawn/);
  });

  test('is changed, closed and withdrawn by the buttons of its card', async () => {
    const replies = await chat.say(said.asks[0]);
    expect(await tell(chat, pressOn(replies, /修改|Change/).text)).toMatch(said.whatToChange);
    await tell(chat, said.leave[0]);
    expect(await tell(chat, pressOn(replies, /关闭|close/).text)).toMatch(said.close[1]);
    await tell(chat, said.keep[1]);
    expect(await tell(chat, pressOn(replies, /撤回|Withdraw/).text)).toMatch(said.withdraw[1]);
  });

  test('asks for one thing alone that is to be changed', async () => {
    expect(await tell(chat, said.change, said.number)).toMatch(said.askNumber);
  });

  test('which one is asked where there are two', async () => {
    const again =
      locale === 'zh'
        ? '再招一个会法语的实习生，明年3月到8月，教学实习，无薪'
        : 'we need one more intern who speaks French, March to August, course internship, unpaid';
    const answers =
      locale === 'zh'
        ? ['编辑，写公众号', '每周10小时', '不限', '流利', '线上', '没有了', '确认']
        : ['editor, writing posts', '10 hours a week', 'any', 'fluent', 'online', 'nothing else', 'confirm'];
    await tell(chat, again, ...answers);
    const replies = await chat.say(said.withdraw[0]);
    const buttons = replies.flatMap((reply) => reply.buttons);
    expect(buttons.filter((button) => button.startsWith('TR-'))).toHaveLength(2);
    await tell(chat, buttons.find((button) => button.includes(reference)) ?? '', said.withdraw[2]);
    expect((await stage.records.talentRequests.find(reference))?.status).toBe('withdrawn');
  });
});

describe.each(['zh', 'en'] as const)('a request of which nothing was heard for long (%s)', (locale) => {
  const { [locale]: said } = words;
  let quiet: Stage;
  let firm: Chat;
  beforeEach(async () => {
    quiet = await openStage();
    firm = quiet.newcomer(locale);
    await request(firm, locale);
    quiet.clock.at += 60 * 24 * 60 * 60 * 1_000;
    await createTelling(quiet.database, { now: () => quiet.clock.at })
      .teller()
      .tick();
  });
  afterEach(() => quiet.close());

  test.each([said.stands[0], ...said.yes])('stands when the firm says “%s”', async (line) => {
    expect(await tell(firm, line)).toMatch(said.stands[1]);
    expect((await requestOf(quiet, firm)).lastSignAt).toBe(quiet.clock.at);
  });

  test('is closed after a no, once that is confirmed', async () => {
    expect(await tell(firm, said.no)).toMatch(said.closing);
    expect(await tell(firm, said.close[2])).toMatch(said.close[3]);
    expect((await requestOf(quiet, firm)).status).toBe('closed');
  });

  test('may be changed instead', async () => {
    const { reference: silent } = await requestOf(quiet, firm);
    await tell(firm, recordWords['change-request'](silent)[locale]);
    await tell(firm, said.changes[0][0]);
    expect(await tell(firm, said.confirm)).toMatch(said.changed);
    expect((await requestOf(quiet, firm)).lastSignAt).toBe(quiet.clock.at);
  });
});
