import { describe, expect, test } from 'vitest';
import type { FormTurn } from '../../../dialogs/form/slot.ts';
import { spot } from '../../../dialogs/form/understand.ts';
import { partySlots } from '../../../dialogs/talent-request/partySlots.ts';
import { findJob, readJob } from '../../../dialogs/talent-request/readJob.ts';
import { createTermSlots } from '../../../dialogs/talent-request/termSlots.ts';
import { readRequest } from '../../../src/language/replies/requests.ts';
import type { Turn } from '../../../src/model/turn.ts';
import { startOfStory } from '../../support/chat.ts';
import { talentLexicon } from '../../support/talent.ts';

const slots = [...createTermSlots({ lexicon: talentLexicon, entry: () => undefined }), ...partySlots];

/** What the form makes of a message that opens it, as it would say it back. */
async function understood(text: string): Promise<Readonly<Record<string, string>>> {
  const locale = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const form: FormTurn = { turn: { now: startOfStory } as Turn, locale, values: {}, offered: [] };
  const found = await spot(slots, { text, locale, files: [] }, () => form);
  const told: Record<string, string> = {};
  for (const { slot: name, reading } of found) {
    const one = slots.find((slot) => slot.name === name);
    told[name] = one && reading.kind === 'value' ? await one.show(reading.value, form) : reading.kind;
  }
  return told;
}

const openings: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    '我们想招两个会俄语的国际贸易专业实习生，明年三月到八月，每天200元',
    { number: '2 人', period: '2027年3月至8月', disciplines: '国际贸易', languages: '俄语', pay: '200 元/天' },
  ],
  [
    'need two Russian speaking interns in trade, March to August next year, 200 a day',
    {
      number: '2',
      period: 'March to August 2027',
      disciplines: 'International trade',
      languages: 'Russian',
      pay: 'CNY 200 a day',
    },
  ],
  [
    '公司想找一名在读的越南留学生全职做跨境电商运营，下个月开始',
    {
      kind: '毕业后全职',
      role: '跨境电商运营',
      number: '1 人',
      period: '2026年12月起',
      countries: '希望来自越南（只供工作人员参考，不参与匹配）',
      enrolled: '是',
    },
  ],
  [
    '招一名懂阿拉伯语的市场专员，负责中东客户开发，硕士以上，毕业后全职，月薪1.2万，在中关村上班',
    {
      kind: '毕业后全职',
      role: '市场专员',
      tasks: '中东客户开发',
      number: '1 人',
      degree: '硕士及以上',
      languages: '阿拉伯语',
      place: '海淀现场',
      pay: '12,000 元/月',
    },
  ],
  [
    '我司需要3名法语翻译实习生，线上，每周15小时，教学实习，无薪，明年2月到6月',
    {
      kind: '教学实习',
      role: '法语翻译',
      number: '3 人',
      period: '2027年2月至6月',
      hoursPerWeek: '每周 15 小时',
      languages: '法语',
      place: '线上',
      pay: '无薪',
    },
  ],
  [
    '想招个会西班牙语的留学生做兼职，一周两天，一天4小时，150一天',
    { number: '1 人', hoursPerWeek: '每周 8 小时', languages: '西班牙语', pay: '150 元/天' },
  ],
  [
    '急需哈萨克语实习生2名，熟悉哈萨克斯坦市场，会英语优先',
    { number: '2 人', languages: '哈萨克语、英语（基础，会则更好）', countries: '熟悉哈萨克斯坦市场' },
  ],
  [
    '招聘2名国际关系专业的俄罗斯留学生',
    { number: '2 人', disciplines: '国际关系', countries: '希望来自俄罗斯（只供工作人员参考，不参与匹配）' },
  ],
  ['我們想請一位會泰語的實習生，負責社交媒體', { number: '1 人', languages: '泰语' }],
  ['招两个实习生，联系俄罗斯客户，在海淀', { number: '2 人', place: '海淀现场' }],
  [
    '招两个计算机专业的研究生来实习半年',
    { number: '2 人', period: '6 个月', disciplines: '计算机', degree: '硕士及以上' },
  ],
  [
    '北京远航科技有限公司，招两个会日语的实习生，联系人王芳 13800138000',
    { number: '2 人', languages: '日语', firm: '北京远航科技有限公司', contact: '王芳，+8613800138000' },
  ],
  ['缺人，要会印尼语的，两个', { number: '2 人', languages: '印度尼西亚语' }],
  ['招实习生', {}],
  ['提交人才需求', {}],
  ['招三个会英语的学生做客服', { role: '客服', number: '3 人', languages: '英语' }],
  [
    'hi we are Beijing Example Technology Co., Ltd., looking to hire a full time German speaking sales assistant after graduation, starting July, 12k a month, in haidian',
    {
      kind: 'Full-time job after graduation',
      role: 'sales assistant',
      number: '1',
      period: 'from July 2027',
      languages: 'German',
      place: 'On site in Haidian',
      pay: 'CNY 12,000 a month',
      firm: 'Beijing Example Technology Co., Ltd.',
    },
  ],
  [
    'we want to hire a Vietnamese student for our marketing team',
    { number: '1', countries: 'preferably from Vietnam (for our staff only, not matched)' },
  ],
  [
    'Looking for 3 interns, any major, who speak fluent Spanish, online, 20h/week from Feb 1 to Jun 30',
    {
      number: '3',
      period: 'February to June 2027',
      hoursPerWeek: '20 hours a week',
      disciplines: 'Any field',
      languages: 'Spanish (fluent)',
      place: 'Online',
    },
  ],
  [
    'can you find us a French-speaking intern? unpaid course internship, 3 months from March',
    { kind: 'Course internship', number: '1', period: 'March to May 2027', languages: 'French', pay: 'Unpaid' },
  ],
  [
    'need a software developer, work-study, 8 hours a week, 50 yuan/hour',
    { kind: 'Paid work-study', role: 'software developer', hoursPerWeek: '8 hours a week', pay: 'CNY 50 an hour' },
  ],
  [
    "We're a Haidian AI start-up and would like a computer science master's student for a six-month internship starting in March, 4,000 a month",
    {
      number: '1',
      period: 'March to August 2027',
      disciplines: 'Computer science',
      degree: "Master's degree or higher",
      pay: 'CNY 4,000 a month',
    },
  ],
  [
    'we need 2 iterns who speak rusian, march to august',
    { number: '2', period: 'March to August 2027', languages: 'Russian' },
  ],
  ['hire 2 interns pls', { number: '2' }],
  [
    'we need interns who know the Kazakh market and speak fluent Russian',
    { countries: 'knows the market of Kazakhstan', languages: 'Russian (fluent)' },
  ],
  ['make a talent request', {}],
  [
    'we need a student from Brazil to translate manuals, at least a bachelor’s',
    {
      number: '1',
      tasks: 'translate manuals',
      degree: 'Bachelor’s degree or higher',
      countries: 'preferably from Brazil (for our staff only, not matched)',
    },
  ],
];

describe('a message that opens a talent request', () => {
  test.each(openings)('%s', async (text, expected) => {
    expect(readRequest(text)).toEqual({ dialog: 'talent-request' });
    const told = await understood(text);
    const plain = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, value.replaceAll("'", '’')]));
    expect(plain).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, value.replaceAll("'", '’')])),
    );
  });
});

describe('the role and the tasks', () => {
  test.each([
    ['市场助理，联系俄语区客户', '市场助理', '联系俄语区客户'],
    ['岗位：海外运营；工作内容：维护独立站，写文案', '海外运营', '维护独立站，写文案'],
    ['招一个俄语翻译，陪同参展', '俄语翻译', '陪同参展'],
    ['翻译', '翻译', undefined],
    ['负责跟进俄罗斯客户', '跟进俄罗斯客户', '跟进俄罗斯客户'],
    ['实习生，主要做数据标注', '数据标注', '数据标注'],
    ['做跨境电商运营', '跨境电商运营', undefined],
    ['国际市场部助理 协助联系经销商', '国际市场部助理', '协助联系经销商'],
    ['新媒体运营：写小红书', '新媒体运营', '写小红书'],
    ['研发工程师（算法）', '研发工程师（算法）', undefined],
    ['商务拓展实习生，负责中亚市场', '商务拓展', '中亚市场'],
    ['marketing assistant, contacting Russian clients', 'marketing assistant', 'contacting Russian clients'],
    ['We need a translator to translate manuals', 'translator', 'translate manuals'],
    ['software developer', 'software developer', undefined],
    ['labelling data and testing our app', 'labelling data and testing our app', 'labelling data and testing our app'],
    ['engineering intern', 'engineering intern', 'engineering intern'],
    ['role: Data analyst; tasks: cleaning data and reports', 'Data analyst', 'cleaning data and reports'],
    ['someone who will answer customer mail', 'answer customer mail', 'answer customer mail'],
    ['Assistant to the CEO', 'Assistant to the CEO', undefined],
    [
      'to contact distributors in Kazakhstan',
      'contact distributors in Kazakhstan',
      'contact distributors in Kazakhstan',
    ],
    ['it is a product manager position, writing specs', 'product manager', 'writing specs'],
  ])('of an answer: %s', (said, role, tasks) => {
    expect(readJob(said)).toEqual({ role, ...(tasks && { tasks }) });
  });

  test.each(['！！', '12', ' ', '实习生'])('are not told by “%s”', (said) => {
    expect(readJob(said)).toEqual({});
  });

  test.each([
    ['招聘新媒体运营实习生2名', { role: '新媒体运营' }],
    ['想招个助理帮我们联系俄罗斯客户', { tasks: '联系俄罗斯客户' }],
    ['招两个留学生，工作内容是翻译合同和陪同参展', { tasks: '翻译合同和陪同参展' }],
    ['招人做市场推广，明年三月', { role: '市场推广' }],
    ['hire a junior software engineer to test our app', { role: 'software engineer', tasks: 'test our app' }],
    ['need two Russian-speaking marketing assistants', { role: 'marketing assistant' }],
    ['looking for interns to help translate manuals', { tasks: 'help translate manuals' }],
    ['we are looking for a student for our sales team', {}],
    ['公司市场部招两名实习生', {}],
    ['我们是做翻译的公司，招两个俄语实习生', {}],
    ['our project manager needs two interns', {}],
    ['the contact is our HR assistant Wang Fang', {}],
    ['we need interns who can speak Thai and start in March', {}],
  ])('beside other things: %s', (said, expected) => {
    expect(findJob(said)).toEqual(expected);
  });
});
