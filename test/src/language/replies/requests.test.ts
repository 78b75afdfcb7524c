import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../../src/language/replies/requests.ts';

function asked(text: string): string {
  const request = readRequest(text);
  if (!request) return 'nothing';
  if ('person' in request) return `person: ${request.person}`;
  return request.toCancel ? `${request.dialog}: cancel` : request.dialog;
}

const wishes: Readonly<Record<string, readonly string[]>> = {
  'event-choice': [
    '我想报名活动',
    '我们想派三个人参加下个月的生物医药对接会',
    '报名',
    '帮我们报个名',
    '能不能帮我们报名技术转移对接会',
    '有哪些活动',
    '最近有什么对接会吗？',
    '下个月有什么培训',
    '我要register一个活动',
    '報名環保活動',
    '我们不会英语，想报名生物医药对接会',
    'I want to register for an event',
    'sign us up for the biopharma matchmaking',
    'we would like to send five people to the bio-pharma event',
    'which events are there next month?',
    'any seminars in December?',
    'show me upcoming events',
    'Can you register us for the training please',
    'register',
    "we don't have a code but want to register for an event",
  ],
  'info-session': [
    '帮我报名下个月的宣讲会',
    '最近有没有外债宣讲会',
    '想约个专家聊聊',
    "sign us up for next month's information session",
    'book a consultation with an expert',
  ],
  'talent-request': [
    '我们公司想招两个会俄语的留学生',
    '我们想招实习生',
    '找两名会阿拉伯语的实习生',
    '发布人才需求',
    'our company wants to hire two students who speak Russian',
    'we are looking for an intern',
    'we need two French-speaking interns',
    'talent request',
  ],
  internship: [
    '我要找实习',
    '我是北语的留学生，想找一份实习',
    '有没有实习机会',
    '申请实习',
    "I'm looking for an internship",
    'I want to apply for an internship',
    'any open internships?',
    'find me a part-time job',
  ],
  'my-records': [
    '我的报名',
    '查一下我的候补',
    '我都报了哪些活动',
    '报名成功了吗',
    'my registrations',
    'what have I registered for',
    'am I on the waiting list',
    'did you cancel my booking?',
  ],
  'my-records: cancel': [
    '取消报名',
    '取消我的报名',
    '撤回报名',
    '我报了名去不了了',
    '退报名',
    'cancel my registration',
    'withdraw my booking please',
    'cancel EV-7K2M9Q',
  ],
  'person: asked-for': [
    '转人工',
    '我要找真人',
    '跟工作人员聊聊',
    'talk to a person',
    'can I speak to your staff',
    'let someone call me',
  ],
  'person: complaint': [
    '我要投诉',
    '你们服务太差了',
    'I want to make a complaint',
    'your staff service is terrible service',
  ],
  'person: legal-work': [
    '帮我审一下这份并购协议',
    '写一份借款合同',
    '这个合同有没有问题',
    'review this acquisition agreement for me',
    'draft a loan agreement',
  ],
  'person: own-case': [
    '我们的外债登记被退回来了',
    '查一下我们的备案进度',
    'our application was rejected',
    'my visa was refused',
  ],
  nothing: [
    '怎么报名活动？',
    '报名要填哪些内容',
    '外债登记要什么材料？',
    '留学生能实习吗？',
    '企业想招留学生要提供哪些信息',
    '公司非法聘用留学生罚多少',
    '海淀办过多少场对接会？',
    '活动收费吗',
    '不要取消我的报名',
    '我不想取消报名',
    '不想报名',
    '不招实习生',
    '我们不参加这个活动',
    '张伟 总监 13800138000',
    '3个人',
    '是的',
    '北京华芯科技有限公司',
    '今天天气怎么样',
    'how do I register for an event?',
    'what do I need to register for an event',
    'which papers do I need to register external debt?',
    'may foreign students take an internship?',
    'what is the fine for hiring a foreigner illegally',
    'how many events were held in 2017',
    'are the events free of charge?',
    "don't cancel my registration",
    'we are not hiring interns',
    'are you a real person?',
    'Zhang Wei, CTO, 13800138000',
    'three people',
    'yes please',
    'what is the weather like',
  ],
};

describe.each(Object.entries(wishes))('asks for %s', (wanted, texts) => {
  it.each(texts)('%s', (text) => {
    expect(asked(text)).toBe(wanted);
  });
});

it('does not look at long stories', () => {
  expect(asked(`我想报名活动。${'很长的故事。'.repeat(60)}`)).toBe('nothing');
});
