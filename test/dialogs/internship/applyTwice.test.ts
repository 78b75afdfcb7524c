import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, type Stage, wordsOf } from '../../support/chat.ts';
import {
  type ApplyLines,
  applicationsOf,
  applied,
  apply,
  applyLines,
  applyAsks as asks,
  newStudent,
  type Student,
} from '../../support/internships.ts';
import { tell } from '../../support/registering.ts';

const words = {
  zh: {
    update: '更新',
    second: '另交一份新的',
    news: '4月起有空',
    shown: /可以来的时间: 2027年4月/,
    updated: /已更新/,
    notMine: ['不是我的', '不是', '没有申请过'],
    joined: /与您之前的那份合并/,
    mine: ['是我的', '是'],
    proof: /为确认是您本人的/,
    noProof: /邮箱别人也可能知道/,
    lost: ['是我的，找不到编号', '编号忘了', '我不记得编号了', '找不到了'],
    byStaff: /由工作人员核实后合并，工单编号/,
    noMatch: /对不上/,
    confirm: '确认',
    joins: /确认后合并/,
    cancel: ['取消', '不办了'],
  },
  en: {
    update: 'update',
    second: 'A second one',
    news: 'free from April',
    shown: /Availability: .*April/,
    updated: /has been updated/,
    notMine: ['not mine', 'no', 'I never applied'],
    joined: /was joined with your earlier one/,
    mine: ['it is mine', 'yes'],
    proof: /To make sure that it is yours/,
    noProof: /Others may know an e-mail address/,
    lost: ['Mine, but I can’t find the reference', 'I don’t remember it', 'I lost the number', 'can’t find it'],
    byStaff: /Our staff will see to the earlier one/,
    noMatch: /doesn’t fit the application/,
    confirm: 'Confirm',
    joins: /to be joined with this one/,
    cancel: ['cancel', 'Yes, cancel'],
  },
} as const;

let stage: Stage;
let chat: Chat;
let student: Student;
let lines: ApplyLines;
let elsewhere: Pick<ApplyLines, 'contact'>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('applying once more, in %s', (locale) => {
  const w = words[locale];
  beforeEach(() => {
    chat = stage.newcomer(locale);
    student = newStudent();
    lines = applyLines[locale](student);
    elsewhere = { contact: `other-${student.email}` };
  });
  /** As another person, up to the question whether the other application is one's own. */
  async function applyElsewhere(changed: Partial<ApplyLines> = {}): Promise<string> {
    chat = stage.newcomer(locale);
    return wordsOf(await apply(chat, locale, 'cv', { ...lines, ...changed }));
  }

  test('one’s own is updated', async () => {
    const { reference } = await applied(stage, chat, locale, lines);
    const said = await tell(chat, lines.trigger);
    expect(said).toMatch(asks.present);
    expect(said).toContain(reference);
    expect(await tell(chat, w.update)).toMatch(asks.what);
    expect(await tell(chat, w.news)).toMatch(w.shown);
    expect(await tell(chat, w.confirm)).toMatch(w.updated);
    const own = await applicationsOf(stage, chat);
    expect(own).toHaveLength(1);
    expect(own[0]?.availability.from).toBe(Date.parse('2027-04-01T00:00:00+08:00'));
    expect(own[0]?.name).toBe(student.name);
  });

  test('one’s own is left as it is where the update is given up', async () => {
    const before = await applied(stage, chat, locale, lines);
    await tell(chat, lines.trigger, w.update, w.news, ...w.cancel);
    expect(await applicationsOf(stage, chat)).toEqual([before]);
  });

  test('a second one is made where it is wanted', async () => {
    await applied(stage, chat, locale, lines);
    // A consent is of the application that it was given with.
    expect(await tell(chat, lines.trigger, w.second)).toMatch(asks.consent);
    expect(await tell(chat, lines.agree)).toMatch(asks.about);
    const rest = [lines.about, lines.languages, lines.kinds, lines.availability, lines.permit, lines.places];
    expect(await tell(chat, ...rest, lines.contact, lines.interests)).toMatch(asks.matching);
    expect(await tell(chat, lines.matching)).toMatch(asks.cv);
    expect(await tell(chat, lines.cv)).toMatch(asks.summary);
    expect(await tell(chat, w.confirm)).toMatch(asks.done);
    expect(await applicationsOf(stage, chat)).toHaveLength(2);
  });

  test('what is new is not asked about where it was told at once', async () => {
    await applied(stage, chat, locale, lines);
    const said = await tell(chat, `${lines.trigger}${locale === 'zh' ? '，' : ', '}${w.news}`, w.update);
    expect(said).toMatch(w.shown);
  });

  test('another’s may be the same student’s, and nothing of it is shown', async () => {
    const { reference } = await applied(stage, chat, locale, lines);
    const said = await applyElsewhere(elsewhere);
    expect(said).toMatch(asks.alike);
    expect(said).not.toContain(reference);
    expect(said).not.toContain(student.email.replace('other-', ''));
  });

  test.each<string>(w.notMine)('another’s stays another’s with “%s”', async (line) => {
    const first = await applied(stage, chat, locale, lines);
    await applyElsewhere(elsewhere);
    expect(await tell(chat, line)).toMatch(asks.summary);
    expect(await tell(chat, w.confirm)).toMatch(asks.done);
    expect(await applicationsOf(stage, chat)).toHaveLength(1);
    expect(await stage.records.profiles.find(first.reference)).toEqual(first);
  });

  test('who gives its reference joins the two, after confirming it', async () => {
    const first = await applied(stage, chat, locale, lines);
    await applyElsewhere({ ...elsewhere, interests: locale === 'zh' ? '跳过' : 'skip' });
    const said = await tell(chat, first.reference);
    expect(said).toMatch(asks.summary);
    expect(said).toMatch(w.joins);
    expect(await stage.records.profiles.find(first.reference)).toEqual(first);
    expect(await tell(chat, w.confirm)).toMatch(w.joined);
    const own = await applicationsOf(stage, chat);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ contact: { email: elsewhere.contact } });
    expect(await stage.records.profiles.find(first.reference)).toBeUndefined();
  });

  test('who gives the e-mail address that it was made with is told that it is no proof', async () => {
    const first = await applied(stage, chat, locale, lines);
    await applyElsewhere(elsewhere);
    expect(await tell(chat, student.email.toUpperCase())).toMatch(w.noProof);
    expect(await stage.records.profiles.find(first.reference)).toEqual(first);
  });

  test.each<string>(w.lost)('who says “%s” sends this one alone, and staff are asked to join them', async (line) => {
    const first = await applied(stage, chat, locale, lines);
    await applyElsewhere(elsewhere);
    expect(await tell(chat, line)).toMatch(asks.summary);
    const said = await tell(chat, w.confirm);
    expect(said).toMatch(w.byStaff);
    expect(said).not.toContain(first.reference);
    const [made] = await applicationsOf(stage, chat);
    const [ticket] = await stage.records.tickets.listOf(chat.personId);
    expect(said).toContain(ticket?.reference);
    expect(ticket?.reason).toContain(made?.reference);
    expect(ticket?.reason).not.toContain(first.reference);
    expect(await stage.records.profiles.find(first.reference)).toEqual(first);
  });

  test.each<string>(w.mine)('“%s” alone proves nothing', async (line) => {
    const first = await applied(stage, chat, locale, lines);
    await applyElsewhere(elsewhere);
    expect(await tell(chat, line)).toMatch(w.proof);
    expect(await stage.records.profiles.find(first.reference)).toEqual(first);
  });

  test.each(['IN-ZZZZZ9'])('%s proves nothing', async (line) => {
    await applied(stage, chat, locale, lines);
    await applyElsewhere(elsewhere);
    expect(await tell(chat, line)).toMatch(w.noMatch);
  });

  test('an address in both is a sign, and no proof', async () => {
    const first = await applied(stage, chat, locale, lines);
    const other = newStudent();
    const said = await applyElsewhere({ about: applyLines[locale](other).about });
    expect(said).toMatch(asks.sameEmail);
    expect(await tell(chat, w.mine[0])).toMatch(w.proof);
    expect(await tell(chat, student.email)).toMatch(w.noProof);
    expect(await tell(chat, first.reference)).toMatch(asks.summary);
    expect(await tell(chat, w.confirm)).toMatch(w.joined);
  });

  test('one that has ended is no concern any more', async () => {
    const first = await applied(stage, chat, locale, lines);
    await stage.records.profiles.withdraw(first.reference, chat.personId);
    expect(await tell(chat, lines.trigger)).toMatch(asks.consent);
    expect(await applyElsewhere(elsewhere)).toMatch(asks.summary);
  });
});
