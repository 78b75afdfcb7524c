import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, type Stage, wordsOf } from '../../support/chat.ts';
import { asks, lines, tell, walk } from '../../support/registering.ts';

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const words = {
  zh: {
    back: '返回',
    skip: '跳过',
    repeat: '再说一遍',
    goOn: '继续',
    cancel: '取消',
    keep: '继续办理',
    restart: '重新开始',
    changeFirm: '改公司名称',
    changeAlone: '修改',
    changeTo: '人数改成一个人',
    changeNothing: '修改颜色',
    again: /^再说一遍：/,
    first: /第一步/,
    stopped: /不报名了，没有提交/,
    cannotSkip: /不能跳过/,
    nothingToChange: /没有可以修改/,
    newFirm: '上海某某贸易有限公司',
    open: '报名活动',
    givesUp: '取消报名',
    nothing: /没有正在办理/,
    help: '帮助',
    helped: /您可以这样说/,
  },
  en: {
    back: 'go back',
    skip: 'skip',
    goOn: 'go on',
    repeat: 'say that again',
    cancel: 'cancel',
    keep: 'Keep going',
    restart: 'start over',
    changeFirm: 'change the company name',
    changeAlone: 'change something',
    changeTo: 'change the number to 1 person',
    changeNothing: 'change the colour',
    again: /^Once more: /,
    first: /first step/,
    stopped: /I’ve stopped. Nothing was submitted/,
    cannotSkip: /can’t be skipped/,
    nothingToChange: /nothing to change/,
    newFirm: 'Shanghai Sample Trading Co., Ltd.',
    open: 'register for an event',
    givesUp: 'cancel my registration',
    nothing: /Nothing is in progress/,
    help: 'help',
    helped: /You can say/,
  },
} as const;

describe.each(['zh', 'en'] as const)('steering a form in %s', (locale) => {
  const w = words[locale];
  const l = lines[locale];
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });

  test('asks one thing at a time, only for what is missing', async () => {
    const seen = [asks.event, asks.firm, asks.creditCode, asks.consent, asks.delegates, asks.summary];
    const said = [l.trigger, l.choose, l.firm, l.creditCode, l.agree, l.delegates];
    for (const [index, line] of said.entries()) {
      const replies = await chat.say(line);
      expect(replies).toHaveLength(1);
      expect(replies[0]?.text).toMatch(seen[index] ?? /$^/);
      for (const other of seen.filter((_, at) => at !== index)) expect(replies[0]?.text).not.toMatch(other);
    }
  });

  test('goes back step by step, as far as there was something answered', async () => {
    await walk(chat, locale, 'agree');
    // A consent that was given stands; it is withdrawn, not gone back on.
    expect(await tell(chat, w.back)).toMatch(asks.creditCode);
    expect(await tell(chat, w.back)).toMatch(asks.firm);
    expect(await tell(chat, w.back)).toMatch(asks.event);
    const first = await tell(chat, w.back);
    expect(first).toMatch(w.first);
    expect((await chat.say(w.back))[0]?.text).toMatch(w.again);
  });

  test('goes back from a change that was not wanted after all, and keeps the value', async () => {
    await walk(chat, locale, 'delegates');
    expect(await tell(chat, w.changeFirm)).toMatch(asks.firm);
    const summary = await tell(chat, w.back);
    expect(summary).toMatch(asks.summary);
    expect(summary).toContain(l.firm);
    expect(summary).toContain('lina@example.com');
  });

  test('goes back from the choice between two readings', async () => {
    await walk(chat, locale, 'trigger', {
      trigger: locale === 'zh' ? '两三个人参加生物医药对接会' : 'register 2 or 3 people for the biopharma event',
    });
    expect(await tell(chat, w.back)).toMatch(asks.event);
  });

  test('repeats the open question', async () => {
    await walk(chat, locale, 'choose');
    const [reply] = await chat.say(w.repeat);
    expect(reply?.text).toMatch(w.again);
    expect(reply?.text).toMatch(asks.firm);
  });

  test('puts the open question again when the user only says to go on', async () => {
    await walk(chat, locale, 'choose');
    const [reply] = await chat.say(w.goOn);
    expect(reply?.text).toMatch(asks.firm);
  });

  test('does not skip what it needs, and says so', async () => {
    await walk(chat, locale, 'choose');
    const said = await tell(chat, w.skip);
    expect(said).toMatch(w.cannotSkip);
    expect(said).toMatch(asks.firm);
  });

  test('skips a theme: any will do', async () => {
    expect(await tell(chat, w.open)).toMatch(asks.theme);
    expect(await tell(chat, w.skip)).toMatch(asks.event);
  });

  test('changes what is named, and asks for it alone', async () => {
    await walk(chat, locale, 'delegates');
    await chat.say(w.changeFirm);
    const summary = await tell(chat, w.newFirm);
    expect(summary).toMatch(asks.summary);
    expect(summary).toContain(w.newFirm);
    expect(summary).not.toContain(l.firm);
    expect(summary).toContain(l.creditCode);
  });

  test('takes a change that carries the new value', async () => {
    await walk(chat, locale, 'choose');
    const said = await tell(chat, w.changeTo);
    expect(said).toMatch(locale === 'zh' ? /参会人数：1 人/ : /Number of delegates: 1 person/);
    expect(said).toMatch(asks.firm);
  });

  test('asks what to change, lists it, and takes its number', async () => {
    await walk(chat, locale, 'creditCode');
    const [reply] = await chat.say(w.changeAlone);
    expect(reply?.text).toMatch(asks.change);
    const labels = reply?.buttons ?? [];
    const at = labels.findIndex((label) => /企业名称|Firm/.test(label));
    expect(at).toBeGreaterThanOrEqual(0);
    expect(await tell(chat, String(at + 1))).toMatch(asks.firm);
  });

  test('says what can be changed when something else was named', async () => {
    await walk(chat, locale, 'creditCode');
    const said = await tell(chat, w.changeNothing);
    expect(said).toMatch(locale === 'zh' ? /可以修改的有：.*企业名称/ : /You can change: .*Firm/);
  });

  test('has nothing to change at the very first question', async () => {
    await chat.say(w.open);
    const said = await tell(chat, w.changeAlone);
    expect(said).toMatch(w.nothingToChange);
    expect(said).toMatch(asks.theme);
  });

  test('cancels at once as long as little would be lost', async () => {
    await chat.say(w.open);
    expect(await tell(chat, w.cancel)).toMatch(w.stopped);
    expect(await tell(chat, w.cancel)).toMatch(w.nothing);
  });

  test('asks before it throws three answers away, and goes on where it was', async () => {
    await walk(chat, locale, 'trigger');
    expect(await tell(chat, w.cancel)).toMatch(asks.cancelling);
    expect(await tell(chat, w.keep)).toMatch(asks.event);
    await chat.say(w.cancel);
    expect(await tell(chat, w.cancel)).toMatch(w.stopped);
  });

  test('understands "cancel the registration" as the one being made', async () => {
    await walk(chat, locale, 'choose');
    expect(await tell(chat, w.givesUp)).toMatch(asks.cancelling);
    expect(await tell(chat, locale === 'zh' ? '是的' : 'yes')).toMatch(w.stopped);
  });

  test('starts over with nothing kept', async () => {
    await walk(chat, locale, 'creditCode');
    expect(await tell(chat, w.restart)).toMatch(asks.theme);
    const said = await tell(chat, l.trigger, l.choose);
    expect(said).toMatch(asks.firm);
  });

  test('helps, and goes on where it was', async () => {
    await walk(chat, locale, 'choose');
    const said = await tell(chat, w.help);
    expect(said).toMatch(w.helped);
    expect(said).toMatch(asks.firm);
  });
});

test('keeps named slots as JSON, and a dialog that is no more does no harm', async () => {
  chat = stage.newcomer('zh');
  await walk(chat, 'zh', 'choose');
  const like = `%${chat.conversationId.replace('terminal:', '')}%`;
  const row = await stage.database.db
    .selectFrom('dialog_state')
    .selectAll()
    .where('key', 'like', like)
    .executeTakeFirstOrThrow();
  expect(row.value).toContain('"headcount":2');
  expect(row.value).toContain('"theme":"bio-pharmaceuticals"');
  await stage.database.db
    .updateTable('dialog_state')
    .set({ value: row.value.replaceAll('event-choice', 'taken-away') })
    .where('key', '=', row.key)
    .execute();
  expect(wordsOf(await chat.say('你好'))).toMatch(/您好/);
  expect(await tell(chat, lines.zh.trigger)).toMatch(asks.event);
  // Nor when what was begun after it ends.
  expect(await tell(chat, '取消', '是的')).toMatch(words.zh.stopped);
});

test('asks for the first thing missing when a deploy took away the slot that was asked for', async () => {
  chat = stage.newcomer('en');
  await walk(chat, 'en', 'choose');
  const like = `%${chat.conversationId.replace('terminal:', '')}%`;
  const { key, value } = await stage.database.db
    .selectFrom('dialog_state')
    .selectAll()
    .where('key', 'like', like)
    .executeTakeFirstOrThrow();
  await stage.database.db
    .updateTable('dialog_state')
    .set({ value: value.replaceAll('"asked":"firm"', '"asked":"formerName"') })
    .where('key', '=', key)
    .execute();
  const said = await tell(chat, 'repeat');
  expect(said).not.toMatch(/went wrong/);
  expect(await tell(chat, lines.en.firm, lines.en.creditCode)).toMatch(asks.consent);
});
