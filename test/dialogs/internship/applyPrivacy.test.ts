import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { matchingNotice } from '../../../src/model/people.ts';
import { type Chat, openStage, type Stage } from '../../support/chat.ts';
import {
  type ApplyLines,
  applicationsOf,
  apply,
  applyLines,
  applyAsks as asks,
  newStudent,
  type Student,
} from '../../support/internships.ts';
import { tell } from '../../support/registering.ts';

const words = {
  zh: {
    refuse: ['不同意', '不', '我不同意', '算了，不同意'],
    ended: /没有您的同意就不能保存申请/,
    openings: /看岗位/,
    notMatched: /不参与匹配/,
    matched: /接下来会拿它与企业的岗位匹配/,
    change: '修改申请',
    match: '可以参与匹配',
    stopMatching: '不要再匹配了',
    matchMe: '我愿意参与匹配',
    dontMatch: '停止匹配',
    status: '我的申请',
    told: /您没有同意参与匹配/,
    confirm: '确认',
    why: '你们拿我的资料做什么？',
    takeBack: ['撤回同意', '我不同意你们保存我的资料', '我要收回我的同意'],
    takenBack: /已收回同意/,
    atAFact: ['不同意', '同意', '我不同意。', '我同意'],
    meantWhat: /您说的“不同意”|“同意”回答不了/,
    attach: ['附上简历', '附上', '要附', '发简历'],
    justSend: /请直接把文件发过来/,
    sendCv: '发简历',
    cvComes: /提交之前会请您附上简历/,
    withdraw: '撤回申请',
    unsent: /还没有提交/,
    second: '另交一份新的',
    forAll: /您的其他申请也不再匹配/,
  },
  en: {
    refuse: ['I do not agree', 'no', 'I don’t agree', 'no thanks'],
    ended: /Without it I can’t keep an application/,
    openings: /look at the openings/,
    notMatched: /it will not be matched/,
    matched: /It will be matched with firms’ openings/,
    change: 'change my application',
    match: 'please match me',
    stopMatching: 'stop matching me',
    matchMe: 'match me please',
    dontMatch: 'don’t match me any more',
    status: 'my applications',
    told: /you have not agreed to that/,
    confirm: 'Confirm',
    why: 'what do you do with my data?',
    takeBack: ['I withdraw my consent', 'I no longer agree to you keeping my data', 'revoke consent'],
    takenBack: /your consent is taken back/,
    atAFact: ['I do not agree', 'I agree', 'I don’t agree.', 'disagree'],
    meantWhat: /no longer agree to our keeping|doesn’t answer the question/,
    attach: ['Add a CV', 'yes, attach', 'attach it', 'send my CV'],
    justSend: /just send the file/,
    sendCv: 'send my CV',
    cvComes: /Before you submit I ask for your CV/,
    withdraw: 'withdraw my application',
    unsent: /has not been sent yet/,
    second: 'A second one',
    forAll: /nor are your other applications/,
  },
} as const;

let stage: Stage;
let chat: Chat;
let student: Student;
let lines: ApplyLines;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('consents to an application, in %s', (locale) => {
  const w = words[locale];
  beforeEach(() => {
    chat = stage.newcomer(locale);
    student = newStudent();
    lines = applyLines[locale](student);
  });
  const mayBeMatched = () => stage.records.people.hasConsent(chat.personId, 'internship-matching', matchingNotice);
  const mayBeKept = () =>
    stage.records.people.hasConsent(chat.personId, 'internship-profile', 'internship-profile-2026-11');
  const state = async () =>
    (await stage.database.db.selectFrom('dialog_state').select('value').execute()).map(({ value }) => value).join('');

  test.each<string>(w.refuse)('without the first there is no application: %s', async (line) => {
    await tell(chat, lines.trigger);
    const said = await tell(chat, line);
    expect(said).toMatch(w.ended);
    expect(said).toMatch(w.openings);
    expect(await mayBeKept()).toBe(false);
    expect(await applicationsOf(stage, chat)).toEqual([]);
  });

  test('nothing told before it was refused is left in the state of the dialog', async () => {
    await tell(chat, `${lines.trigger}${locale === 'zh' ? '，' : '. '}${lines.about}, ${student.email}`);
    expect(await state()).toContain(student.email);
    await chat.say(w.refuse[0]);
    expect(await state()).not.toContain(student.email);
    expect(await state()).not.toContain(student.name);
  });

  test('the first is asked for again before personal data where it was passed over', async () => {
    await tell(chat, lines.trigger);
    expect(await tell(chat, lines.about)).toMatch(/同意吗|Do you agree/);
  });

  test('a question about it is answered, and it is asked for again', async () => {
    await tell(chat, lines.trigger);
    expect(await tell(chat, w.why)).toMatch(/您同意吗|Do you agree/);
  });

  test('agreed to for an application that was given up, it is asked for again', async () => {
    await tell(chat, lines.trigger, lines.agree);
    expect(await mayBeKept()).toBe(false);
    await tell(chat, locale === 'zh' ? '取消' : 'cancel');
    expect(await tell(chat, lines.trigger)).toMatch(asks.consent);
  });

  test('it is kept once the application is sent', async () => {
    await apply(chat, locale, 'cv', lines);
    expect([await mayBeKept(), await mayBeMatched()]).toEqual([false, false]);
    await tell(chat, lines.confirm);
    expect([await mayBeKept(), await mayBeMatched()]).toEqual([true, true]);
  });

  test.each<string>(w.takeBack)('taken back with “%s”, nothing told is left', async (line) => {
    await tell(chat, lines.trigger, lines.agree, lines.about);
    expect(await tell(chat, line)).toMatch(w.takenBack);
    expect(await state()).not.toContain(student.name);
    expect(await tell(chat, lines.trigger)).toMatch(asks.consent);
  });

  test.each(['interests', 'cv'] as const)('it can be taken back late, after %s', async (step) => {
    await apply(chat, locale, step, lines);
    expect(await tell(chat, w.takeBack[0])).toMatch(w.takenBack);
    expect(await applicationsOf(stage, chat)).toEqual([]);
  });

  test.each<string>(w.atAFact)('at a question of fact “%s” is asked about', async (line) => {
    await apply(chat, locale, 'availability', lines);
    expect(await tell(chat, locale === 'zh' ? '学习类居留许可' : 'residence permit for study')).toMatch(asks.inBeijing);
    const said = await tell(chat, line);
    expect(said).toMatch(w.meantWhat);
    expect(said).toMatch(asks.inBeijing);
  });

  test('a second application that is not to be matched says so of the first', async () => {
    await apply(chat, locale, 'confirm', lines);
    const second = { ...lines, about: applyLines[locale](newStudent()).about, matching: w.refuse[0] };
    await tell(chat, lines.trigger, w.second);
    const { trigger: _trigger, confirm: _confirm, ...rest } = second;
    expect(await tell(chat, ...Object.values(rest))).toMatch(w.forAll);
  });

  test('without the second the application is kept and not matched', async () => {
    expect(await tell(chat, ...Object.values({ ...lines, matching: w.refuse[0] }))).toMatch(w.notMatched);
    expect(await applicationsOf(stage, chat)).toMatchObject([{ status: 'received' }]);
    expect(await mayBeMatched()).toBe(false);
    expect(await tell(chat, w.status)).toMatch(w.told);
    const [own] = await applicationsOf(stage, chat);
    const matchable = (await stage.records.profiles.listMatchable()).map(({ reference }) => reference);
    expect(matchable).not.toContain(own?.reference);
  });

  test('with it, it is matched', async () => {
    expect(await tell(chat, ...Object.values(lines))).toMatch(w.matched);
    expect(await mayBeMatched()).toBe(true);
    const [own] = await applicationsOf(stage, chat);
    const matchable = (await stage.records.profiles.listMatchable()).map(({ reference }) => reference);
    expect(matchable).toContain(own?.reference);
    await stage.records.profiles.withdraw(own?.reference ?? '', chat.personId);
  });

  test('a mind about it can be changed both ways', async () => {
    await apply(chat, locale, 'confirm', { ...lines, matching: w.refuse[0] });
    await tell(chat, w.change, w.match, w.confirm);
    expect(await mayBeMatched()).toBe(true);
    await tell(chat, w.change, w.stopMatching, w.confirm);
    expect(await mayBeMatched()).toBe(false);
    await tell(chat, w.matchMe, w.confirm);
    expect(await mayBeMatched()).toBe(true);
    await tell(chat, w.dontMatch, w.confirm);
    expect(await mayBeMatched()).toBe(false);
  });

  test.each<string>(w.attach)('at the question for a CV “%s” asks for the file', async (line) => {
    await apply(chat, locale, 'matching', lines);
    const said = await tell(chat, line);
    expect(said).toMatch(w.justSend);
    expect(await tell(chat, lines.cv)).toMatch(asks.summary);
  });

  test('who wants to send a CV too early is told when', async () => {
    await tell(chat, lines.trigger, lines.agree);
    expect(await tell(chat, w.sendCv)).toMatch(w.cvComes);
  });

  test('what is not sent yet is not withdrawn', async () => {
    await tell(chat, lines.trigger, lines.agree, lines.about);
    expect(await tell(chat, w.withdraw)).toMatch(w.unsent);
    expect(await tell(chat, w.status)).toMatch(w.unsent);
  });

  test('one person’s consents are no other’s', async () => {
    await apply(chat, locale, 'confirm', lines);
    chat = stage.newcomer(locale);
    expect(await tell(chat, lines.trigger)).toMatch(asks.consent);
    expect(await mayBeMatched()).toBe(false);
  });
});
