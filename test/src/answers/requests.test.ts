import { describe, expect, it } from 'vitest';
import { asksNothing } from '../../../src/answers/requests.ts';

describe('asksNothing', () => {
  it.each([
    '帮助',
    '取消',
    '转人工',
    '3个人',
    '下周三下午',
    '2025年1月13日',
    '我想报名活动',
    '我们想派三个人参加生物医药对接会',
    '取消报名',
    '我的报名',
    '北京华芯科技有限公司',
    '91110108MA01ABCD12',
    'zhangwei@example.com',
    '+8613800138000',
    '不对，是三个人',
    '帮我写一份合同',
    '我要找实习',
    '你好',
    'help',
    'cancel',
    '3 people',
    'next Wednesday afternoon',
    '13 January 2025',
    'I want to register for an event',
    'sign us up for the session',
    'Beijing Huaxin Technology Co., Ltd.',
    'actually make it Thursday',
    'my registrations',
    'we are looking for two interns',
    'our company wants to hire two students who speak Russian',
    'hello',
    'I agree',
    '同意',
    '0x0',
    "<<< %s(un='%s') = %u",
    'パーティーへ行かないか',
    '',
  ])('%s', (text) => {
    expect(asksNothing(text)).toBe(true);
  });

  it.each([
    '外债登记要什么材料',
    '取消外债登记要什么材料',
    '怎么报名？',
    '837号令',
    '外债',
    '我想了解外债登记',
    '公司可以借外债吗',
    '我们公司想招留学生要提供哪些信息',
    '转人工以后多久有人回复',
    'What do I need to register a loan?',
    'Order 837',
    'help with patent disputes abroad',
    'external debt registration',
    'We want to hire a graduate full time, what papers come first?',
    'No SAFE registration, can we repay?',
  ])('lets %s through', (text) => {
    expect(asksNothing(text)).toBe(false);
  });
});
