import type { TalentRequest } from '../../src/model/cirrus.ts';
import type { Locale } from '../../src/model/text.ts';
import type { Chat, Reply, Stage } from './chat.ts';

/** What a firm says on the way to a talent request, question by question, after a first sentence that says much. */
const steps = [
  'opening',
  'kind',
  'job',
  'hours',
  'level',
  'place',
  'extras',
  'agree',
  'firm',
  'contact',
  'confirm',
] as const;
export type RequestStep = (typeof steps)[number];
export type RequestLines = Readonly<Record<RequestStep, string>>;

export const requestLines: Readonly<Record<Locale, RequestLines>> = {
  zh: {
    opening: '我们想招两个会俄语的国际贸易专业实习生，明年三月到八月，每天200元',
    kind: '勤工助学',
    job: '市场助理，联系俄语区客户',
    hours: '每周8小时',
    level: '流利',
    place: '海淀',
    extras: '没有了',
    agree: '同意',
    firm: '北京远航科技有限公司，91110108MA00A1B2CL',
    contact: '王芳 13800138000',
    confirm: '确认',
  },
  en: {
    opening: 'need two Russian speaking interns in trade, March to August next year, 200 a day',
    kind: 'work-study',
    job: 'marketing assistant, contacting Russian clients',
    hours: '8 hours a week',
    level: 'fluent',
    place: 'in Haidian',
    extras: 'nothing else',
    agree: 'I agree',
    firm: 'Beijing Example Technology Co., Ltd., 91110108MA00A1B2CL',
    contact: 'Wang Fang, wangfang@example.com',
    confirm: 'confirm',
  },
};

/** The question of each step, by words that no other step's question has. */
export const requestAsks = {
  kind: /是哪一种方式|Which kind is it/,
  job: /什么岗位|What is the role/,
  hours: /每周大约几个小时|how many hours a week\?/,
  level: /需要达到什么水平|What level of/,
  place: /在海淀现场工作，还是线上|On site in Haidian, or online/,
  extras: /还有别的要求吗|Anything else, such as/,
  agree: /同意吗？|Do you agree\?/,
  firm: /企业全称和统一社会信用代码|full name of your firm and its/,
  contact: /联系人是谁|Who is the contact/,
  confirm: /请核对以下内容|check the details/,
} as const satisfies Partial<Record<RequestStep, RegExp>>;

/** Says the lines of a request up to and including a step; gives the last replies. */
export async function request(
  chat: Chat,
  locale: Locale,
  upTo: RequestStep = 'confirm',
  changed: Partial<RequestLines> = {},
): Promise<readonly Reply[]> {
  const said = { ...requestLines[locale], ...changed };
  let replies: readonly Reply[] = [];
  for (const step of steps.slice(0, steps.indexOf(upTo) + 1)) replies = await chat.say(said[step]);
  return replies;
}

/** The newest request that somebody made. */
export async function requestOf({ records }: Stage, { personId }: Chat): Promise<TalentRequest> {
  const [newest] = await records.talentRequests.listOf(personId);
  if (!newest) throw new Error('there is no request');
  return newest;
}
