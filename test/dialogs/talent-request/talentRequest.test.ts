import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TalentRequest } from '../../../src/model/cirrus.ts';
import { type Chat, openStage, type Stage, wordsOf } from '../../support/chat.ts';
import { tell } from '../../support/registering.ts';
import { requestAsks as asks, request, requestLines, requestOf } from '../../support/talentRequests.ts';
import { requestWords as words } from '../../support/talentRequestWords.ts';

const beijing = (date: string) => Date.parse(`${date}T00:00:00+08:00`);

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(() => {
  chat = stage.newcomer();
});

const done = { zh: /需求已登记，编号 \*\*TR-[0-9A-Z]{6}\*\*/, en: /reference is \*\*TR-[0-9A-Z]{6}\*\*/ } as const;

describe.each(['zh', 'en'] as const)('a talent request (%s)', (locale) => {
  const { [locale]: said } = words;

  test('is made from a sentence and a few questions, each asked once', async () => {
    expect(wordsOf(await request(chat, locale, 'opening'))).toMatch(asks.kind);
    const order = ['job', 'hours', 'level', 'place', 'extras', 'agree', 'firm', 'contact', 'confirm'] as const;
    const lines = requestLines[locale];
    const answers = [
      lines.kind,
      lines.job,
      lines.hours,
      lines.level,
      lines.place,
      lines.extras,
      lines.agree,
      lines.firm,
      lines.contact,
    ];
    for (const [at, step] of order.entries()) {
      const { [at]: line = '' } = answers;
      expect(wordsOf(await chat.say(line))).toMatch(asks[step]);
    }
    expect(await tell(chat, lines.confirm)).toMatch(done[locale]);
    expect(await requestOf(stage, chat)).toMatchObject({
      status: 'received',
      kind: 'work-study',
      number: 2,
      disciplines: ['international-trade'],
      languages: [{ language: 'ru', level: 'fluent', required: true }],
      countries: [],
      marketKnowledge: false,
      period: { from: beijing('2027-03-01'), to: beijing('2027-09-01') },
      hoursPerWeek: 8,
      place: 'haidian',
      pay: { min: 200, max: 200, currency: 'CNY', per: 'day' },
      firm: { creditCode: '91110108MA00A1B2CL' },
    } satisfies Partial<Record<keyof TalentRequest, unknown>>);
  });

  test('says back what it understood of the first sentence', async () => {
    const reply = wordsOf(await request(chat, locale, 'opening'));
    for (const pattern of said.said) expect(reply).toMatch(pattern);
  });

  test('takes corrections at the summary, and keeps the rest', async () => {
    await request(chat, locale, 'contact');
    for (const [line, pattern] of said.corrections) expect(await tell(chat, line)).toMatch(pattern);
    // How well French is to be spoken was not said.
    expect(await tell(chat, requestLines[locale].level)).toMatch(asks.confirm);
    expect(await tell(chat, requestLines[locale].confirm)).toMatch(done[locale]);
    const made = await requestOf(stage, chat);
    expect(made).toMatchObject({
      number: 3,
      place: 'online',
      pay: { max: 250 },
      period: { from: beijing('2027-04-01') },
      contact: { email: 'lina@example.com' },
    });
    expect(made.contact.phone).toBeUndefined();
    expect(made.languages.map(({ language }) => language)).toContain('fr');
  });

  test('takes a correction in the middle', async () => {
    await request(chat, locale, 'job');
    const [[line, pattern]] = said.corrections;
    expect(await tell(chat, line)).toMatch(pattern);
    await tell(
      chat,
      ...['hours', 'level', 'place', 'extras', 'agree', 'firm', 'contact', 'confirm'].map(
        (step) => requestLines[locale][step as 'hours'],
      ),
    );
    expect((await requestOf(stage, chat)).number).toBe(3);
  });

  test('changes an item that is named', async () => {
    await request(chat, locale, 'contact');
    const [change, item, line, pattern] = said.change;
    await tell(chat, change, item);
    expect(await tell(chat, line)).toMatch(pattern);
    await tell(chat, requestLines[locale].confirm);
    expect((await requestOf(stage, chat)).role).toMatch(/海外运营|web editor/);
  });

  test('answers a question in between and goes on where it was', async () => {
    await request(chat, locale, 'job');
    const [question, answer] = said.question;
    const reply = await tell(chat, question);
    expect(reply).toMatch(answer);
    expect(reply).toMatch(asks.hours);
  });

  test('says what it asks for', async () => {
    await request(chat, locale, 'job');
    const [why, answer] = said.why;
    expect(await tell(chat, why)).toMatch(answer);
  });

  test('is offered again after something else', async () => {
    await request(chat, locale, 'job');
    const [aside, cancel, offered] = said.aside;
    expect(await tell(chat, aside, cancel)).toMatch(offered);
  });

  test('keeps nothing without consent, after asking once more', async () => {
    await request(chat, locale, 'extras');
    const [no, why, leave, end] = said.disagree;
    expect(await tell(chat, no)).toMatch(why);
    expect(await tell(chat, leave)).toMatch(end);
    expect(await stage.records.talentRequests.listOf(chat.personId)).toEqual([]);
    expect(await stage.records.people.hasConsent(chat.personId, 'talent-request', 'talent-request-2026-11')).toBe(
      false,
    );
  });

  test('goes on when the consent is given after all', async () => {
    await request(chat, locale, 'extras');
    await tell(chat, said.disagree[0]);
    expect(await tell(chat, requestLines[locale].agree)).toMatch(asks.firm);
  });

  test('is given up only after a question', async () => {
    await request(chat, locale, 'level');
    const [cancel, sure, yes, end] = said.giveUp;
    expect(await tell(chat, cancel)).toMatch(sure);
    expect(await tell(chat, yes)).toMatch(end);
    expect(await stage.records.talentRequests.listOf(chat.personId)).toEqual([]);
  });

  test('leaves out what may be left out', async () => {
    await request(chat, locale, 'contact', {
      job: locale === 'zh' ? '翻译' : 'translator',
      hours: said.skip,
      level: requestLines[locale].hours,
      place: requestLines[locale].level,
      extras: requestLines[locale].place,
      agree: requestLines[locale].extras,
      firm: requestLines[locale].agree,
      contact: requestLines[locale].firm,
    });
    expect(await tell(chat, requestLines[locale].contact)).toMatch(asks.confirm);
  });

  test('goes back a step', async () => {
    await request(chat, locale, 'place');
    expect(await tell(chat, said.back)).toMatch(asks.place);
    expect(await tell(chat, said.back)).toMatch(/要会什么语言|Which languages/);
  });

  test('takes a mentor beside the contact', async () => {
    await request(chat, locale, 'confirm', { contact: said.mentor });
    expect((await requestOf(stage, chat)).mentor).toBe(said.mentorIs);
    expect((await requestOf(stage, chat)).contact.name).toMatch(/王芳|Wang Fang/);
  });

  test('asks for all that belongs together where nothing was said', async () => {
    const asked: string[] = [];
    for (const line of said.bare) asked.push(await tell(chat, line));
    expect(asked.at(3)).toMatch(/几个人，什么时候到什么时候|how many students, from when until when and/);
    expect(asked.at(4)).toMatch(/专业、学历和语言|field of study, degree and languages/);
    expect(asked.at(5)).toMatch(/现场还是线上？有没有报酬|online, and is there pay/);
    expect(asked.at(7)).toMatch(asks.agree);
    await tell(
      chat,
      requestLines[locale].agree,
      requestLines[locale].firm,
      requestLines[locale].contact,
      requestLines[locale].confirm,
    );
    expect(await requestOf(stage, chat)).toMatchObject({
      kind: 'course-internship',
      number: 2,
      hoursPerWeek: 20,
      disciplines: [],
      languages: [],
      place: 'online',
      pay: 'unpaid',
    });
  });

  test('takes what answers something else for that, and neither for a role nor for a wish', async () => {
    await request(chat, locale, 'kind');
    expect(await tell(chat, requestLines[locale].level)).toMatch(said.levelNoted);
    expect(await tell(chat, said.people)).toMatch(asks.job);
    expect(await tell(chat, said.week)).toMatch(said.weekNoted);
    await tell(chat, requestLines[locale].job, requestLines[locale].place);
    expect(await tell(chat, requestLines[locale].firm)).toMatch(asks.agree);
    expect(await tell(chat, requestLines[locale].agree)).toMatch(asks.contact);
    await tell(chat, requestLines[locale].contact, requestLines[locale].confirm);
    expect(await requestOf(stage, chat)).toMatchObject({
      role: said.role,
      tasks: said.tasks,
      number: 4,
      languages: [{ language: 'ru', level: 'fluent' }],
    });
  });

  test.each([
    '北京沙海科技有限公司，91110108MA00A1B2CL，联系人李强，电话13800138000',
    'call Li Qiang 13800138000',
    '北京沙海科技有限公司',
    'Haidian Robotics Inc.',
  ])('keeps how to reach the firm out of what students read: %s', async (line) => {
    await request(chat, locale, 'kind');
    const reply = await tell(chat, line);
    expect(reply).not.toMatch(/(?:岗位|工作内容|Role|Tasks)[:：]/);
    expect(reply).toMatch(asks.job);
  });

  test('takes a level alone for no role where no language lacks one', async () => {
    await tell(chat, said.bare[0], said.bare[1]);
    expect(await tell(chat, requestLines[locale].level)).not.toMatch(said.roleNoted);
  });

  test('asks no level of a language that is only welcome', async () => {
    await request(chat, locale, 'hours');
    const reply = await tell(chat, said.welcome);
    expect(reply).toMatch(said.welcomeShown);
    expect(reply).toMatch(asks.place);
  });

  test('understands typos', async () => {
    const reply = await tell(chat, said.typos);
    expect(reply).toMatch(/人数：2 人|Number: 2/);
    expect(reply).toMatch(/俄语|Russian/);
    expect(reply).toMatch(asks.kind);
  });

  test('asks for a number that can be rung', async () => {
    await request(chat, locale, 'firm');
    expect(await tell(chat, said.badPhone)).toMatch(said.wrongPhone);
    await tell(chat, requestLines[locale].contact);
    expect(await tell(chat, requestLines[locale].confirm)).toMatch(done[locale]);
  });

  test('asks how to reach a contact of whom the name alone was told', async () => {
    await request(chat, locale, 'firm');
    const [name, ask] = said.onlyName;
    expect(await tell(chat, name)).toMatch(ask);
    expect(await tell(chat, '13800138000')).toMatch(asks.confirm);
  });

  test('notes no wish about who somebody is', async () => {
    await request(chat, locale, 'place');
    const reply = await tell(chat, said.person);
    expect(reply).toMatch(said.unfair);
    expect(reply).toMatch(/Excel/);
    await tell(
      chat,
      requestLines[locale].agree,
      requestLines[locale].firm,
      requestLines[locale].contact,
      requestLines[locale].confirm,
    );
    const { tasks } = await requestOf(stage, chat);
    expect(tasks).toMatch(/Excel/);
    expect(tasks).not.toMatch(/女|girls/);
  });

  test.each([
    ['market', true],
    ['origin', false],
  ] as const)('asks what a country is named for: %s', async (purpose, marketKnowledge) => {
    await request(chat, locale, 'place');
    const [country, ask, answer, shown] = said[purpose];
    expect(await tell(chat, country)).toMatch(ask);
    expect(await tell(chat, answer)).toMatch(shown);
    await tell(
      chat,
      requestLines[locale].agree,
      requestLines[locale].firm,
      requestLines[locale].contact,
      requestLines[locale].confirm,
    );
    const made = await requestOf(stage, chat);
    expect(made.countries).toEqual([purpose === 'market' ? 'RU' : 'KZ']);
    expect(made.marketKnowledge).toBe(marketKnowledge);
  });

  test('asks neither an end nor hours of a job after graduation', async () => {
    const replies = [await tell(chat, said.fullTime)];
    for (const line of said.fullTimeAnswers) replies.push(await tell(chat, line));
    expect(replies.at(-1)).toMatch(asks.confirm);
    await tell(chat, requestLines[locale].confirm);
    expect(await requestOf(stage, chat)).toMatchObject({
      kind: 'full-time',
      place: 'haidian',
      period: { from: beijing('2027-07-01') },
      pay: { max: 12_000, per: 'month' },
    });
  });

  test('knows the firm and its contact the second time, and shows them', async () => {
    await request(chat, locale);
    let reply = await tell(chat, said.again);
    for (const line of said.againAnswers) reply = await tell(chat, line);
    expect(reply).toMatch(asks.confirm);
    expect(reply).toMatch(said.firmShown);
    await tell(chat, requestLines[locale].confirm);
    expect(await stage.records.talentRequests.listOf(chat.personId)).toHaveLength(2);
  });
});
