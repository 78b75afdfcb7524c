import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FormTurn } from '../../../dialogs/form/slot.ts';
import { tellRules } from '../../../dialogs/talent-request/rules.ts';
import { loadKnowledge } from '../../../src/answers/loadKnowledge.ts';
import type { Entry } from '../../../src/model/answers.ts';
import { placementKinds } from '../../../src/model/cirrus.ts';
import { type Locale, locales } from '../../../src/model/text.ts';
import type { Turn } from '../../../src/model/turn.ts';
import { type Chat, openStage, type Stage, startOfStory } from '../../support/chat.ts';
import { tell } from '../../support/registering.ts';
import { requestAsks as asks, request, requestLines, requestOf } from '../../support/talentRequests.ts';

let stage: Stage;
let chat: Chat;
let entries: ReadonlyMap<string, Entry>;
beforeAll(async () => {
  stage = await openStage();
  entries = new Map((await loadKnowledge('knowledge')).entries.map((entry) => [entry.id, entry]));
});
afterAll(() => stage.close());
beforeEach(() => {
  chat = stage.newcomer();
});

const sourced = { zh: /来源：.*（截至 /, en: /Source: .*\(as of / } as const;
const needsStaff = { zh: '拿不准的地方', en: 'Not all of this is certain' } as const;

describe.each(locales)('what applies to a kind (%s)', (locale) => {
  test.each([
    [
      'work-study',
      {
        zh: [/每周不超过8小时、每月不超过40小时/, /在校连续学习一年以上/, /加注/, /罚款1万元/],
        en: [/8 hours a week and 40 hours a month/, /one year of continuous study/, /permit/, /fined RMB 10,000/],
      },
    ],
    [
      'course-internship',
      {
        zh: [
          /加注地点和期限/,
          /北京多所高校要求除交通、餐补外没有报酬/,
          /只能在一家单位实习/,
          /只是北京外国语大学一家的规定/,
        ],
        en: [
          /added the place and period/,
          /several Beijing universities require it to be unpaid/,
          /one host at a time/,
          /one university's rules/,
        ],
      },
    ],
    [
      'full-time',
      {
        zh: [/工作许可和工作类居留许可/, /豁免两年工作经历/, /B类/, /罚款1万元/],
        en: [
          /work permit and a work residence permit/,
          /no longer need two years' work experience/,
          /B: professional/,
          /fined RMB 10,000/,
        ],
      },
    ],
  ] as const)('is said once %s is known, with source and date', async (kind, patterns) => {
    const words = {
      'work-study': { zh: '勤工助学', en: 'work-study' },
      'course-internship': { zh: '教学实习', en: 'course internship' },
      'full-time': { zh: '毕业后全职', en: 'full-time after graduation' },
    }[kind];
    const reply = await tell(chat, requestLines[locale].opening, words[locale]);
    for (const pattern of patterns[locale]) expect(reply).toMatch(pattern);
    expect(reply).toMatch(sourced[locale]);
    expect(reply).toMatch(/未核对原文|not checked against the text/);
  });

  test('is not said again with the next question, and anew for another kind', async () => {
    await request(chat, locale, 'kind');
    expect(await tell(chat, requestLines[locale].job)).not.toMatch(sourced[locale]);
    const changed = await tell(chat, locale === 'zh' ? '改成教学实习' : 'change to a course internship');
    expect(changed).toMatch(/教学实习要注意的规定|Course internship: what applies/);
  });
});

function turnOf(locale: Locale, kind: string): FormTurn {
  return { turn: { now: startOfStory } as Turn, locale, values: { kind: [kind] }, offered: [] };
}

describe('what is not certain', () => {
  test.each(locales.flatMap((locale) => placementKinds.map((kind) => [kind, locale] as const)))(
    'is never said without its doubt: %s (%s)',
    async (kind, locale) => {
      const uncertain = (id: string) => {
        const entry = entries.get(id);
        return entry && { ...entry, confidence: 'uncertain' as const };
      };
      const reply = tellRules(uncertain, turnOf(locale, kind));
      const said = reply.text.split('\n').filter((line) => line.startsWith('- '));
      expect(said.length).toBeGreaterThan(2);
      for (const line of said.filter((one) => !/北外|BFSU's/.test(one)))
        expect(line).toMatch(/尚不确定|This is uncertain/);
      expect(JSON.stringify(reply.cards)).toContain(needsStaff[locale]);
    },
  );

  test.each(locales)('offers a person where an entry is gone or overdue (%s)', (locale) => {
    const gone = tellRules(
      (id) => (id === 'stu-workstudy' ? undefined : entries.get(id)),
      turnOf(locale, 'work-study'),
    );
    expect(JSON.stringify(gone.cards)).toContain(needsStaff[locale]);
    const late = { ...turnOf(locale, 'work-study'), turn: { now: Date.parse('2030-01-01') } as Turn };
    const overdue = tellRules((id) => entries.get(id), late);
    expect(overdue.text).toMatch(/已经过期|Due for review/);
    expect(JSON.stringify(overdue.cards)).toContain(needsStaff[locale]);
  });

  test.each(locales)('is of nobody where all is well (%s)', (locale) => {
    expect(tellRules((id) => entries.get(id), turnOf(locale, 'work-study')).cards).toBeUndefined();
  });
});

const words = {
  zh: {
    over: '每周20小时',
    overSaid: /“每周 20 小时”，超过了勤工助学的时长[\s\S]*每周不超过8小时[\s\S]*来源/,
    fewer: '改成每周 8 小时',
    bare: '6小时',
    staff: '请工作人员确认',
    keep: '就这样吧',
    shown: /工时: 每周 20 小时，由工作人员确认/,
    course: '改成教学实习',
    unpaidOpening: '招两个会俄语的实习生做勤工助学，没有报酬，明年3月到8月',
    unpaidSaid: /没有报酬，而勤工助学是有偿的[\s\S]*来源/,
    pay: '每天150元',
    paidKind: '教学实习',
    paidSaid: /“200 元\/天”，而教学实习能不能付报酬要看学校[\s\S]*先找工作人员[\s\S]*来源/,
    allowance: '只是交通、餐补',
    allowanceShown: /只是交通、餐补/,
    unpaid: '改成无薪',
    workStudy: '改成勤工助学',
    enrolled: '招一个大三的留学生全职做销售，明年3月开始',
    enrolledSaid: /您说要在读学生，而全职要等毕业/,
    graduates: '只要毕业后全职的',
    long: '招一个会俄语的留学生做勤工助学，明年3月到后年12月，每周6小时，每小时50元',
    longSaid: /比一次勤工助学申请的期限长[\s\S]*最多|比一次勤工助学申请的期限长[\s\S]*不超过一年/,
    shorter: '明年3月到8月',
    atSummary: '改成每周30小时',
  },
  en: {
    over: '20 hours a week',
    overSaid: /20 hours a week, which is more than work-study allows[\s\S]*8 hours a week[\s\S]*Source/,
    fewer: 'Make it 8 hours a week',
    bare: '6 hours',
    staff: 'Let staff check',
    keep: 'keep it as it is',
    shown: /Hours to be checked: 20 hours a week; staff will check/,
    course: 'Change to a course internship',
    unpaidOpening: 'we need two Russian-speaking interns for work-study, unpaid, March to August',
    unpaidSaid: /it is unpaid, but work-study is paid[\s\S]*Source/,
    pay: '150 yuan a day',
    paidKind: 'course internship',
    paidSaid: /CNY 200 a day, but whether a course internship may be paid[\s\S]*ask our staff first[\s\S]*Source/,
    allowance: 'Travel and meals only',
    allowanceShown: /for travel and meals only/,
    unpaid: 'Make it unpaid',
    workStudy: 'Change to paid work-study',
    enrolled: 'we want to hire a student who is still studying, full-time position, from March, sales assistant',
    enrolledSaid: /still studying, but full-time work comes after graduation/,
    graduates: 'Full-time after graduation only',
    long: 'we need a Russian-speaking intern for work-study, from March 2027 to December 2028, 6 hours a week, 50 yuan an hour',
    longSaid: /longer than one application for work-study covers[\s\S]*at most one year/,
    shorter: 'March to August 2027',
    atSummary: 'make it 30 hours a week',
  },
} as const;

test.each([
  ['学校教学计划里的那种', /教学实习要注意/],
  ['课余的那种', /勤工助学要注意/],
  ['毕业后正式录用', /毕业后全职要注意/],
  ['the one that is part of the study plan', /Course internship: what applies/],
  ['the one beside their studies', /Paid work-study: what applies/],
  ['after they graduate', /Full-time job after graduation: what applies/],
])('a kind may be told in the words of its question: %s', async (line, title) => {
  await tell(chat, /[a-z]/.test(line) ? requestLines.en.opening : requestLines.zh.opening);
  expect(await tell(chat, line)).toMatch(title);
});

describe.each(['zh', 'en'] as const)('what is at odds with a rule (%s)', (locale) => {
  const { [locale]: said } = words;

  test('too many hours of work-study are pointed out at once', async () => {
    await request(chat, locale, 'job');
    expect(await tell(chat, said.over)).toMatch(said.overSaid);
    expect(await tell(chat, said.fewer)).toMatch(asks.level);
  });

  test('other hours may be told in short', async () => {
    await request(chat, locale, 'job');
    expect(await tell(chat, said.over, said.bare)).toMatch(asks.level);
  });

  test.each(['staff', 'keep'] as const)('are left to staff by %s, and say so at the summary', async (how) => {
    await request(chat, locale, 'job');
    expect(await tell(chat, said.over, said[how])).toMatch(asks.level);
    const { level, place, extras, agree, firm, contact, confirm } = requestLines[locale];
    expect(await tell(chat, level, place, extras, agree, firm, contact)).toMatch(said.shown);
    await tell(chat, confirm);
    expect((await requestOf(stage, chat)).hoursPerWeek).toBe(20);
  });

  test('another kind settles it', async () => {
    await request(chat, locale, 'job');
    expect(await tell(chat, said.over, said.course)).toMatch(said.paidSaid);
  });

  test('too many hours at the summary are asked about', async () => {
    await request(chat, locale, 'contact');
    expect(await tell(chat, said.atSummary)).toMatch(/30/);
    expect(await tell(chat, said.staff)).toMatch(asks.confirm);
  });

  test('unpaid work-study is pointed out, and staff are offered but nothing is let through', async () => {
    const opened = await tell(chat, said.unpaidOpening);
    expect(opened).toMatch(said.unpaidSaid);
    expect(await tell(chat, said.keep)).not.toMatch(asks.job);
    expect(await tell(chat, said.pay)).toMatch(asks.job);
  });

  test('pay for a course internship is for staff to settle', async () => {
    await request(chat, locale, 'opening');
    expect(await tell(chat, said.paidKind)).toMatch(said.paidSaid);
    expect(await tell(chat, said.staff)).toMatch(asks.job);
  });

  test('pay for a course internship may be for travel and meals', async () => {
    await request(chat, locale, 'opening');
    expect(await tell(chat, said.paidKind, said.allowance)).toMatch(asks.job);
    const { job, hours, level, place, extras, agree, firm, contact } = requestLines[locale];
    expect(await tell(chat, job, hours, level, place, extras, agree, firm, contact)).toMatch(said.allowanceShown);
  });

  test('a course internship may be made unpaid', async () => {
    await request(chat, locale, 'opening');
    expect(await tell(chat, said.paidKind, said.unpaid)).toMatch(asks.job);
  });

  test('full-time work of somebody who still studies is pointed out', async () => {
    const opened = await tell(chat, said.enrolled);
    expect(opened).toMatch(said.enrolledSaid);
    expect(await tell(chat, said.graduates)).not.toMatch(said.enrolledSaid);
  });

  test('full-time work of somebody who still studies may become work-study', async () => {
    await tell(chat, said.enrolled);
    expect(await tell(chat, said.workStudy)).toMatch(/勤工助学要注意的规定|Paid work-study: what applies/);
  });

  test('work-study for longer than an application covers is pointed out', async () => {
    expect(await tell(chat, said.long)).toMatch(said.longSaid);
    expect(await tell(chat, said.shorter)).toMatch(asks.job);
  });
});
