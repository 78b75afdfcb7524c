import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StudentProfile } from '../../../src/model/profiles.ts';
import { type Chat, openStage, pressOn, type Stage, wordsOf } from '../../support/chat.ts';
import {
  type ApplyLines,
  applicationsOf,
  applied,
  applyLines,
  applyAsks as asks,
  newStudent,
  type Student,
} from '../../support/internships.ts';
import { tell } from '../../support/registering.ts';

const beijing = (date: string) => Date.parse(`${date}T00:00:00+08:00`);

const words = {
  zh: {
    mine: ['我的申请', '查一下我的申请', '申请状态'],
    howItStands: ['我的申请', '申请到哪一步了', '我的申请怎么样了'],
    check: '我能不能实习',
    backToCheck: /回到刚才的资格核对/,
    received: /状态: 已收到/,
    matched: /正在匹配岗位/,
    putForward: /推荐给企业/,
    interview: /面谈/,
    placed: /已落实/,
    closed: /已结束/,
    change: ['修改申请', '改一下我的申请', '我想更新申请'],
    changes: [
      ['4月起有空，每周16小时', { hoursPerWeek: 16 }],
      ['邮箱换成 new@example.com', { contact: { email: 'new@example.com' } }],
      ['也可以做勤工助学和全职', { kinds: ['work-study', 'full-time'] }],
      ['我换学校了，现在在清华', { universityId: 'thu' }],
      ['改成线上，每天200元', { places: ['online'] }],
      ['熟悉俄罗斯市场', { marketsKnown: ['RU'] }],
    ],
    also: '我还会法语，流利',
    shown: /法语（流利）/,
    byButton: ['联系方式', /留一个邮箱或手机号/],
    byName: ['改国籍', /您是哪国人/],
    confirm: '确认',
    updated: /已更新/,
    stop: ['取消', '不办了'],
    unchanged: /申请保持不变/,
    withdraw: ['撤回申请', '取消申请', '不找实习了'],
    withdrawAsk: /确定撤回申请吗/,
    withdrawYes: '确认撤回',
    withdrawn: /已撤回，不再匹配/,
    no: '不撤回',
    delete: ['删除申请', '删除我的申请', '删除我的资料', '把我的申请删掉'],
    deleteAsk: /简历、匹配记录/,
    deleteYes: '确认删除',
    deleted: /全部删除/,
    remains: /删除的时间/,
    keepIt: ['不删除', '不', '还是不删了'],
    notDeleted: /什么都没有删除/,
    none: /您在这里还没有申请/,
    ended: /已经结束|没有可以修改的申请/,
    notYours: /没有找到/,
    buttons: { change: '修改', withdraw: '撤回', delete: '删除' },
    how: '怎么删除申请？',
    two: '另交一份新的',
    which: /是哪一份申请/,
    apply: '我想申请实习',
  },
  en: {
    mine: ['my applications', 'status of my application', 'check my application'],
    howItStands: ['my application', 'how is my application going', 'application status'],
    check: 'am I eligible?',
    backToCheck: /Back to the eligibility check/,
    received: /Status: received/,
    matched: /being matched with openings/,
    putForward: /put forward to a firm/,
    interview: /interview/,
    placed: /placed/,
    closed: /closed/,
    change: ['change my application', 'update my internship application', 'I want to edit my application'],
    changes: [
      ['free from April, 16 hours a week', { hoursPerWeek: 16 }],
      ['my e-mail is now new@example.com', { contact: { email: 'new@example.com' } }],
      ['work-study and full-time would be fine too', { kinds: ['work-study', 'full-time'] }],
      ['I moved to Tsinghua University', { universityId: 'thu' }],
      ['make it online, 200 yuan a day', { places: ['online'] }],
      ['I know the Russian market', { marketsKnown: ['RU'] }],
    ],
    also: 'I also speak fluent French',
    shown: /French \(fluent\)/,
    byButton: ['Contact', /e-mail address or a phone number/],
    byName: ['change nationality', /What is your nationality/],
    confirm: 'Confirm',
    updated: /has been updated/,
    stop: ['cancel', 'Yes, cancel'],
    unchanged: /stays as it is/,
    withdraw: ['withdraw my application', 'cancel my internship application', 'please withdraw my application'],
    withdrawAsk: /Withdraw this application/,
    withdrawYes: 'Yes, withdraw it',
    withdrawn: /is withdrawn/,
    no: 'Keep it',
    delete: ['delete my application', 'delete all my data', 'erase my profile', 'please delete my application'],
    deleteAsk: /your CV, its matches/,
    deleteYes: 'Yes, delete it',
    deleted: /Everything was deleted/,
    remains: /and when/,
    keepIt: ['Keep it', 'no', 'don’t delete it'],
    notDeleted: /nothing was deleted/,
    none: /no application here/,
    ended: /has ended|no application that can be changed/,
    notYours: /can’t find/,
    buttons: { change: 'Change', withdraw: 'Withdraw', delete: 'Delete' },
    how: 'how do I delete my application?',
    two: 'A second one',
    which: /Which application is this about/,
    apply: 'I want to apply for an internship',
  },
} as const;

let stage: Stage;
let chat: Chat;
let student: Student;
let lines: ApplyLines;
let mine: StudentProfile;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('an application that there is, in %s', (locale) => {
  const w = words[locale];
  beforeEach(async () => {
    chat = stage.newcomer(locale);
    student = newStudent();
    lines = applyLines[locale](student);
    mine = await applied(stage, chat, locale, lines);
  });
  const now = async () => (await applicationsOf(stage, chat))[0];

  test.each<string>(w.mine)('is listed with “%s”', async (line) => {
    const said = await tell(chat, line);
    expect(said).toContain(mine.reference);
    expect(said).toMatch(w.received);
  });

  test('is told of by its reference', async () => {
    expect(await tell(chat, mine.reference.toLowerCase())).toMatch(w.received);
  });

  test.each([
    ['being-matched', 'matched'],
    ['put-forward', 'putForward'],
    ['interview', 'interview'],
    ['placed', 'placed'],
    ['closed', 'closed'],
  ] as const)('says in plain words how it stands: %s', async (status, name) => {
    await stage.records.profiles.setStatus(mine.reference, status);
    expect(await tell(chat, w.mine[0])).toMatch(w[name]);
  });

  test('is nobody else’s', async () => {
    chat = stage.newcomer(locale);
    expect(await tell(chat, mine.reference)).toMatch(w.notYours);
    expect(await tell(chat, w.change[0])).toMatch(w.none);
    expect(await tell(chat, w.delete[0])).toMatch(w.none);
  });

  test.each<string>(w.change)('is changed with “%s”', async (line) => {
    expect(await tell(chat, line)).toMatch(asks.what);
  });

  test.each<readonly [string, object]>(w.changes)('takes what is new: %s', async (line, changed) => {
    await tell(chat, w.change[0], line);
    expect(await now()).toEqual(mine);
    expect(await tell(chat, w.confirm)).toMatch(w.updated);
    expect(await now()).toMatchObject({ ...changed, name: student.name, nationality: 'RU' });
  });

  test('takes what is new in the words that ask for the change', async () => {
    const said = await tell(
      chat,
      `${w.change[0]}${locale === 'zh' ? '，4月起有空' : '; please note: available in April and later'}`,
    );
    expect(said).toMatch(/4月|April/);
    await tell(chat, w.confirm);
    expect((await now())?.availability.from).toBe(beijing('2027-04-01'));
  });

  test('keeps the languages that it had beside a new one', async () => {
    expect(await tell(chat, w.change[0], w.also)).toMatch(w.shown);
    await tell(chat, w.confirm);
    expect((await now())?.languages.map(({ language }) => language).sort()).toEqual(['en', 'fr', 'ru', 'zh']);
  });

  test('is changed by the name of an item', async () => {
    expect(await tell(chat, w.change[0], w.byButton[0])).toMatch(w.byButton[1]);
    expect(await tell(chat, w.stop[0])).toMatch(w.unchanged);
    expect(await tell(chat, w.change[0], w.byName[0])).toMatch(w.byName[1]);
  });

  test('stays as it is where the change is given up', async () => {
    await tell(chat, w.change[0], w.changes[0][0]);
    expect(await tell(chat, ...w.stop)).toMatch(w.unchanged);
    expect(await now()).toEqual(mine);
  });

  test('has buttons for what can be done', async () => {
    for (const [name, asked] of [
      ['change', asks.what],
      ['withdraw', w.withdrawAsk],
      ['delete', w.deleteAsk],
    ] as const) {
      const listed = await chat.say(w.mine[0]);
      expect(wordsOf(await chat.say(pressOn(listed, w.buttons[name])))).toMatch(asked);
      await chat.say(locale === 'zh' ? '取消' : 'cancel');
      await chat.say(name === 'delete' ? w.keepIt[0] : w.no);
    }
  });

  test.each<string>(w.withdraw)('is withdrawn with “%s” once it is confirmed', async (line) => {
    expect(await tell(chat, line)).toMatch(w.withdrawAsk);
    expect((await now())?.status).toBe('received');
    expect(await tell(chat, w.withdrawYes)).toMatch(w.withdrawn);
    expect((await now())?.status).toBe('withdrawn');
    expect(await tell(chat, w.change[0])).toMatch(w.ended);
    expect(await tell(chat, w.withdraw[0])).toMatch(w.ended);
  });

  test('is not withdrawn where one thinks better of it', async () => {
    expect(await tell(chat, w.withdraw[0], w.no)).toMatch(w.unchanged);
    expect(await now()).toEqual(mine);
  });

  test.each<string>(w.delete)('is deleted with “%s” once it is confirmed', async (line) => {
    expect(await tell(chat, line)).toMatch(w.deleteAsk);
    expect(await now()).toEqual(mine);
    const said = await tell(chat, w.deleteYes);
    expect(said).toMatch(w.deleted);
    expect(said).toMatch(w.remains);
    expect(said).not.toContain(mine.reference);
    expect(await applicationsOf(stage, chat)).toEqual([]);
    expect(await tell(chat, w.delete[0])).toMatch(w.none);
  });

  test.each<string>(w.keepIt)('is not deleted with “%s”', async (line) => {
    expect(await tell(chat, w.delete[0], line)).toMatch(w.notDeleted);
    expect(await now()).toEqual(mine);
  });

  test('can be deleted when it has ended', async () => {
    await tell(chat, w.withdraw[0], w.withdrawYes);
    expect(await tell(chat, w.delete[0], w.deleteYes)).toMatch(w.deleted);
  });

  test('is deleted only by who asks for it, not by who asks how', async () => {
    expect(await tell(chat, w.how)).not.toMatch(w.deleteAsk);
  });

  test('takes its consents along', async () => {
    await tell(chat, w.delete[0], w.deleteYes);
    expect(await tell(chat, lines.trigger)).toMatch(asks.consent);
  });

  test('leaves no word in the state of the dialogs, nor in what was set aside', async () => {
    await tell(chat, w.apply, w.two, lines.about);
    const state = async () =>
      (await stage.database.db.selectFrom('dialog_state').select('value').execute()).map(({ value }) => value).join('');
    expect(await state()).toContain(student.name);
    expect(await tell(chat, w.delete[0], w.deleteYes)).toMatch(w.deleted);
    const left = await state();
    expect(left).not.toContain(student.name);
    expect(left).not.toContain(mine.reference);
  });

  test.each<string>(w.howItStands)('is shown with “%s”, with what can be done', async (line) => {
    const replies = await chat.say(line);
    expect(wordsOf(replies)).toContain(mine.reference);
    expect(replies.flatMap(({ cards }) => cards.flatMap(({ presses }) => presses)).length).toBeGreaterThan(2);
    expect(wordsOf(replies)).not.toMatch(asks.present);
  });

  test.each<string>(w.howItStands)('is shown with “%s” in the middle of another form, which goes on', async (line) => {
    await tell(chat, w.check);
    const said = await tell(chat, line);
    expect(said).toContain(mine.reference);
    expect(said).toMatch(w.backToCheck);
  });

  test('is asked for where there are several', async () => {
    const { apply: trigger, two } = w;
    await tell(
      chat,
      trigger,
      two,
      lines.agree,
      lines.about,
      lines.languages,
      lines.kinds,
      lines.availability,
      lines.permit,
    );
    await tell(chat, lines.places, lines.contact, lines.interests, lines.matching, lines.cv, lines.confirm);
    const [one, other] = await applicationsOf(stage, chat);
    const second = one?.reference === mine.reference ? other : one;
    expect(await tell(chat, w.withdraw[0])).toMatch(w.which);
    expect(await tell(chat, mine.reference)).toMatch(w.withdrawAsk);
    await tell(chat, w.withdrawYes);
    expect((await stage.records.profiles.find(mine.reference))?.status).toBe('withdrawn');
    expect((await stage.records.profiles.find(second?.reference ?? ''))?.status).toBe('received');
  });
});
