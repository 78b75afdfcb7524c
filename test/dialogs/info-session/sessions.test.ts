import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, pressOn, type Stage, wordsOf } from '../../support/chat.ts';
import { consultationOf } from '../../support/consultations.ts';
import { lines, tell as tellTo } from '../../support/registering.ts';

let stage: Stage;
let chat: Chat;

beforeEach(async () => {
  stage = await openStage();
  chat = stage.newcomer();
});
afterEach(() => stage.close());

const tell = (...said: readonly string[]) => tellTo(chat, ...said);

describe('sessions', () => {
  test.each([
    ['zh', '要英文的', /语言：英语/, 2],
    ['zh', '进阶的', /程度：进阶/, 2],
    ['zh', '12月的', /2026年12月/, 3],
    ['en', 'advanced please', /Level: Advanced/, 2],
    ['en', 'sessions in English', /Language: English/, 2],
  ] as const)('%s: are narrowed by %s', async (locale, said, told, count) => {
    const skip = locale === 'zh' ? '跳过' : 'skip';
    await tell(
      locale === 'zh'
        ? '想借一笔外债，350万美元，向母公司，两年'
        : 'we want to borrow USD 3.5m from our parent for two years',
    );
    await tell(skip, skip, skip);
    const replies = await chat.say(said);
    expect(wordsOf(replies)).toMatch(told);
    expect(replies.at(-1)?.cards).toHaveLength(count);
  });

  test('that are full have a waiting list, and the sheet is kept with it', async () => {
    const [event] = await stage.records.programme.find({ kinds: ['information-session'], theme: 'fx' });
    for (let firms = 1; firms <= (event?.seats ?? 0) / 2; firms += 1) {
      await stage.records.bookings.hold({
        eventId: event?.id ?? '',
        personId: `terminal:other-${firms}`,
        firm: { name: `其他企业${firms}`, creditCode: String(firms).padStart(18, '0') },
        delegates: [{ name: '甲' }, { name: '乙' }],
      });
    }
    await tell('我们要付120万欧元给德国供应商，设备款', '跳过', '跳过', '1');
    expect(await tell('两个人')).toMatch(/排候补/);
    const { firm, creditCode, agree, delegates } = lines.zh;
    await tell('排候补', '没有问题了', firm, creditCode, agree);
    const summary = await chat.say(delegates);
    const finished = await chat.say(pressOn(summary, '确认'));
    const reference = /编号 \*\*(IS-\w+)\*\*，目前是第 1 位/.exec(wordsOf(finished))?.[1];
    expect(await consultationOf(stage, finished)).toMatchObject({ topic: 'fx', bookingReference: reference });
  });

  test.each(['zh', 'en'] as const)('of a topic without any ask for the wish, in %s', async (locale) => {
    for (const { id, ...event } of await stage.records.programme.find({
      kinds: ['information-session'],
      theme: 'fx',
    })) {
      await stage.records.programme.load([{ ...event, id, cancelled: true }]);
    }
    const skip = locale === 'zh' ? '跳过' : 'skip';
    await tell(
      locale === 'zh'
        ? '我们要付120万欧元给德国供应商，设备款'
        : 'we need to pay EUR 1.2m to a German supplier for goods',
    );
    const asked = await tell(skip, skip);
    expect(asked).toMatch(locale === 'zh' ? /没有合适的场次/ : /no such session/);
    const summary = await chat.say(locale === 'zh' ? '好的' : 'yes');
    expect(wordsOf(await chat.say(pressOn(summary, locale === 'zh' ? '确认' : 'Confirm')))).toMatch(
      locale === 'zh' ? /需求已经记下/ : /Your wish is kept/,
    );
    expect(await stage.records.sessionWishes.demand()).toEqual([{ topic: 'fx', people: 1 }]);
  });
});

describe('a question about a session that is offered', () => {
  test.each(['zh', 'en'] as const)('is answered from the programme, in %s', async (locale) => {
    const skip = locale === 'zh' ? '跳过' : 'skip';
    await tell(
      locale === 'zh'
        ? '我们要付120万欧元给德国供应商，设备款'
        : 'we need to pay EUR 1.2m to a German supplier for goods',
    );
    await tell(skip, skip, '1');
    const told = await tell(locale === 'zh' ? '几点开始？' : 'What time does it start?');
    expect(told).toMatch(/09:30/);
  });
});

describe('questions for the expert', () => {
  test('several, as they were written, and shown before they are passed on', async () => {
    await tell('我们要付120万欧元给德国供应商，设备款', '跳过', '跳过', '1', '一个人');
    const shown = await tell('1. 远期合约要交保证金吗？\n2. 部分提前交割怎么处理？', '能不能用人民币付？');
    expect(shown).toMatch(/1\. 远期合约要交保证金吗？\n2\. 部分提前交割怎么处理？\n3\. 能不能用人民币付？/);
    const { firm, creditCode, agree } = lines.zh;
    await tell('没有了', firm, creditCode, agree);
    const summary = await chat.say('张伟 市场总监 13800138000');
    expect(wordsOf(summary)).toContain('3. 能不能用人民币付？');
    const finished = await chat.say(pressOn(summary, '确认'));
    expect((await consultationOf(stage, finished))?.questions).toEqual([
      '远期合约要交保证金吗？',
      '部分提前交割怎么处理？',
      '能不能用人民币付？',
    ]);
  });
});
