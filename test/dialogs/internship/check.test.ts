import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/model/text.ts';
import { type Chat, openStage, type Reply, type Stage, wordsOf } from '../../support/chat.ts';

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function tellAll(lines: readonly string[]): Promise<readonly Reply[]> {
  let replies: readonly Reply[] = [];
  for (const line of lines) replies = await chat.say(line);
  return replies;
}

/** Headings of what is said, and the rules' first words below them. */
const headings = {
  zh: {
    impossible: '按现有规定，目前行不通的',
    later: '要等一段时间的',
    first: '开始之前要先办的',
    open: '还要看具体情况的',
    forStaff: '要由工作人员确认的',
  },
  en: {
    impossible: 'Not open to you as things stand',
    later: 'Not open to you yet',
    first: 'What you have to get first',
    open: 'What depends on something that you did not say',
    forStaff: 'What our staff have to settle',
  },
} as const;
type Part = keyof (typeof headings)['zh'];

/** What stands below each heading. */
function partsOf(words: string, locale: Locale): Partial<Record<Part, string>> {
  const sections = words.split('\n\n');
  return Object.fromEntries(
    (Object.keys(headings.zh) as Part[]).flatMap((part) => {
      const section = sections.find((one) => one.startsWith(headings[locale][part]));
      return section === undefined ? [] : [[part, section]];
    }),
  );
}

interface Case {
  readonly name: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Of each part that is told, words of it; parts that are not named must not be told. */
  readonly told: Partial<Record<Part, Readonly<Record<Locale, readonly string[]>>>>;
}

const annotation = { zh: '在学习类居留证件上加注', en: 'add the place and period to the study residence permit' };
const papers = { zh: '勤工助学协议须报学校备案', en: 'The work-study agreement is lodged with the school' };

const cases: readonly Case[] = [
  {
    name: 'an unpaid course internship on a study permit',
    zh: ['我能不能做教学实习', '学习类居留许可', '本科', '清华', '没有报酬'],
    en: ['can I do a course internship?', 'residence permit for study', 'bachelor', 'Tsinghua', 'unpaid'],
    told: { first: { zh: [annotation.zh], en: [annotation.en] } },
  },
  {
    name: 'a paid course internship, which is for staff',
    zh: ['我能不能做教学实习', '学习类居留许可', '硕士', '人大', '有报酬'],
    en: ['can I do a course internship?', 'residence permit for study', "master's", 'Renmin University', 'yes, paid'],
    told: {
      first: { zh: [annotation.zh], en: [annotation.en] },
      forStaff: { zh: ['没有报酬'], en: ['unpaid except for travel and meals'] },
    },
  },
  {
    name: 'a course internship of an exchange student at BFSU, which is not open',
    zh: ['我能做教学实习吗', '学习类居留许可', '交换生', '北外'],
    en: ['can I do a course internship?', 'study residence permit', 'exchange student', 'BFSU'],
    told: {
      impossible: { zh: ['北外规定只有学历生可以实习'], en: ['BFSU allows internships to degree students only'] },
    },
  },
  {
    name: 'a course internship from abroad, for which there is a visa',
    zh: ['我能做教学实习吗', '人在境外', '海淀现场', '本科', '莫斯科国立大学', '没有报酬'],
    en: ['can I do a course internship?', "I'm abroad", 'on site', 'bachelor', 'Moscow State University', 'unpaid'],
    told: { first: { zh: ['“实习”私人事务签证'], en: ['"internship" private-affairs visa'] } },
  },
  {
    name: 'work-study on a short visa, which is not open',
    zh: ['我能打工吗', 'X2签证'],
    en: ['am I allowed to do work-study?', 'X2 visa'],
    told: { impossible: { zh: ['短期签证没有居留证件可以加注'], en: ['which a short visa is not'] } },
  },
  {
    name: 'work-study from abroad on site, which is not open',
    zh: ['我可以做勤工助学吗', '没有，人在境外', '海淀现场'],
    en: ['can I do work-study?', 'None, I am abroad', 'On site in Haidian'],
    told: { impossible: { zh: ['勤工助学限在学校所在市'], en: ["limited to the school's own city"] } },
  },
  {
    name: 'work-study before a year is full, with the day',
    zh: ['我可以勤工助学吗', '学习类居留许可', '在北京', '2026年9月', '8小时'],
    en: ['can I do work-study?', 'residence permit for study', 'yes', 'September 2026', '8 hours'],
    told: {
      later: { zh: ['最早从2027年9月1日（周三）起'], en: ['from Wednesday 1 September 2027 at the earliest'] },
      first: { zh: [annotation.zh, papers.zh], en: [annotation.en, papers.en] },
    },
  },
  {
    name: 'work-study of many hours, which is for staff',
    zh: ['我可以勤工助学吗', '学习类居留许可', '在北京', '2024年9月', '每周20小时'],
    en: ['can I do work-study?', 'residence permit for study', 'yes', 'September 2024', '20 hours a week'],
    told: {
      first: { zh: [annotation.zh, papers.zh], en: [annotation.en, papers.en] },
      forStaff: { zh: ['每周不超过8小时'], en: ['limited to 8 hours a week'] },
    },
  },
  {
    name: 'work-study with nothing said of time and hours, which stay open',
    zh: ['我可以勤工助学吗', '学习类居留许可', '不在北京', '不知道', '跳过'],
    en: ['can I do work-study?', 'residence permit for study', 'no', 'not sure', 'skip'],
    told: {
      first: { zh: [annotation.zh, papers.zh], en: [annotation.en, papers.en] },
      open: { zh: ['连续学习一年以上', '每周不超过8小时'], en: ['at least a year', '8 hours a week'] },
      forStaff: { zh: ['现在不在北京'], en: ['not in Beijing now'] },
    },
  },
  {
    name: 'full time after graduation',
    zh: ['我能在中国工作吗', '毕业后全职', '学习类居留许可', '硕士'],
    en: ['can I work in China as a student', 'full-time after graduation', 'residence permit for study', 'master'],
    told: {
      first: { zh: ['工作许可和工作类居留许可'], en: ['a work permit and a work residence permit first'] },
      forStaff: { zh: ['2024年的措施'], en: ['The measures of 2024'] },
    },
  },
  {
    name: 'full time without a degree',
    zh: ['我能在中国工作吗', '毕业后全职', '学习类居留许可', '没有学位'],
    en: ['can I work in China?', 'full-time after graduation', 'residence permit for study', 'no degree'],
    told: {
      first: { zh: ['工作许可'], en: ['work permit'] },
      forStaff: { zh: ['B类'], en: ['class B'] },
    },
  },
  {
    name: 'another permit, which no entry tells of',
    zh: ['我能做教学实习吗', '其他证件', '本科', '清华', '没有报酬'],
    en: ['can I do a course internship?', 'another one', 'bachelor', 'Tsinghua', 'unpaid'],
    told: { forStaff: { zh: ['须先核实'], en: ['has to be checked first'] } },
  },
];

describe.each(['zh', 'en'] as const)('checking what is open to a student (%s)', (locale) => {
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });
  const say = (zh: string, en: string) => ({ zh, en })[locale];

  test.each(cases)('$name', async ({ told, ...lines }) => {
    const words = wordsOf(await tellAll(lines[locale]));
    const parts = partsOf(words, locale);
    expect(Object.keys(parts).sort(), words).toEqual(Object.keys(told).sort());
    for (const part of Object.keys(told) as Part[])
      for (const expected of told[part]?.[locale] ?? []) expect(parts[part]).toContain(expected);
    expect(words).toMatch(say('不等于批准', 'not a permission'));
    expect(words).toMatch(say('没有另外存档', 'not filed anywhere'));
  });

  test('says of every rule where it is from and of when', async () => {
    const words = wordsOf(await tellAll(cases[7]?.[locale] ?? []));
    const lines = words.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/来源：.*截至 \d{4}年|source: .*as of .*\d{4}/);
  });

  test('says what was not checked to be so', async () => {
    const words = wordsOf(await tellAll(cases[9]?.[locale] ?? []));
    expect(words).toContain(say('尚未与来源核对', 'not checked against the source'));
  });

  test('says at the start that nothing is kept, once', async () => {
    const first = wordsOf(await chat.say(say('我能不能实习', 'am I eligible?')));
    expect(first).toMatch(say('不用留姓名', 'no name or contact'));
    const second = wordsOf(await chat.say(say('学习类居留许可', 'all of them')));
    expect(second).not.toMatch(say('不用留姓名', 'no name or contact'));
  });

  test('a plain internship is looked at as both kinds that it may be', async () => {
    const first = wordsOf(await chat.say(say('我能实习吗', 'can I do an internship in Beijing?')));
    expect(first).toMatch(say('两种我都查', 'I look at both'));
    const words = wordsOf(
      await tellAll([
        say('学习类居留许可', 'residence permit for study'),
        say('在北京', 'yes'),
        say('本科', 'bachelor'),
        say('清华', 'Tsinghua'),
        say('2024年9月', 'September 2024'),
        say('没有报酬', 'unpaid'),
        say('8小时', '8 hours'),
      ]),
    );
    expect(words).toContain(say('- 开始之前须经学校同意', '- Before the start the school must agree'));
    expect(words).toContain(say(`- 勤工助学：${papers.zh}`, `- Paid work-study: ${papers.en}`));
  });

  test('from one sentence, asks only what is missing', async () => {
    const words = wordsOf(
      await chat.say(
        say(
          '帮我看看我能不能做教学实习，我是清华的本科生，有学习类居留许可，没有报酬',
          'please check if I can do an unpaid course internship, I am a bachelor student at Tsinghua on a residence permit for study',
        ),
      ),
    );
    expect(partsOf(words, locale).first).toContain(annotation[locale]);
  });

  test('takes a correction on the way', async () => {
    await tellAll([
      say('我能做教学实习吗', 'can I do a course internship?'),
      say('学习类居留许可', 'residence permit for study'),
    ]);
    const changed = await chat.say(say('不对，我是X2签证', 'no wait, I have an X2 visa'));
    expect(wordsOf(changed)).toMatch(say('短期签证', 'Short-term visa'));
    const words = wordsOf(
      await tellAll([
        say('海淀现场', 'on site'),
        say('本科', 'bachelor'),
        say('莫斯科国立大学', 'Moscow State University'),
        say('没有报酬', 'unpaid'),
      ]),
    );
    expect(partsOf(words, locale).first).toMatch(say('私人事务签证', 'private-affairs visa'));
    expect(words).not.toContain(annotation[locale]);
  });

  test('answers a question on the way and goes on', async () => {
    await chat.say(say('我能做教学实习吗', 'can I do a course internship?'));
    const told = wordsOf(await chat.say(say('加注要什么材料？', 'which papers do I need for the annotation?')));
    expect(told).toMatch(say('回到刚才的资格核对', 'Back to the eligibility check'));
    expect(told).toMatch(say('持哪种签证', 'Which visa or permit'));
  });

  test('can be given up, and keeps nothing', async () => {
    await chat.say(say('我能实习吗', 'am I eligible for an internship?'));
    expect(wordsOf(await chat.say(say('取消', 'cancel')))).toMatch(say('不核对了', 'I’ve stopped'));
    expect(await stage.records.profiles.listOf(chat.personId)).toEqual([]);
  });

  test('leads on to the openings and to an application, and to staff where something is for them', async () => {
    const clear = await tellAll(cases[0]?.[locale] ?? []);
    expect(clear.at(-1)?.buttons).toEqual([
      say('看看有什么实习', 'Show me internships'),
      say('申请实习', 'Apply for an internship'),
    ]);
    chat = stage.newcomer(locale);
    const unclear = await tellAll(cases[1]?.[locale] ?? []);
    expect(unclear.at(-1)?.buttons[0]).toBe(say('人工服务', 'Talk to a person'));
  });

  test('never says that something is allowed', async () => {
    for (const lines of cases) {
      chat = stage.newcomer(locale);
      const words = wordsOf(await tellAll(lines[locale]));
      expect(words).not.toMatch(
        /您可以实习|您有资格|符合条件|you (?:may|can) (?:work|intern)|you are (?:eligible|allowed)/i,
      );
    }
  });
});

test.each([
  ['zh', '留学生勤工助学每周能做几个小时？'],
  ['zh', '实习要加注吗'],
  ['zh', '教学实习和勤工助学有什么区别'],
  ['en', 'how many hours a week may a foreign student work?'],
  ['en', 'do I need a note in my permit for an internship?'],
] as const)('a plain question about the law is answered by the knowledge (%s: %s)', async (locale, question) => {
  chat = stage.newcomer(locale);
  expect(wordsOf(await chat.say(question))).toMatch(/来源|Source|您想问的是哪一个|Which of these/);
});
