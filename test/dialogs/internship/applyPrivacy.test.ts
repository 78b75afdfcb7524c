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
    status: '我的申请',
    told: /您没有同意参与匹配/,
    confirm: '确认',
    why: '你们拿我的资料做什么？',
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
    status: 'my applications',
    told: /you have not agreed to that/,
    confirm: 'Confirm',
    why: 'what do you do with my data?',
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

  test('agreed to, the first is asked for once', async () => {
    await tell(chat, lines.trigger, lines.agree, locale === 'zh' ? '取消' : 'cancel');
    expect(await mayBeKept()).toBe(true);
    expect(await tell(chat, lines.trigger)).toMatch(asks.about);
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
  });

  test('one person’s consents are no other’s', async () => {
    await apply(chat, locale, 'confirm', lines);
    chat = stage.newcomer(locale);
    expect(await tell(chat, lines.trigger)).toMatch(asks.consent);
    expect(await mayBeMatched()).toBe(false);
  });
});
