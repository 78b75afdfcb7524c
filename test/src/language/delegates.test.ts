import { describe, expect, it } from 'vitest';
import { readDelegates } from '../../../src/language/delegates.ts';

function read(text: string): string[] {
  return readDelegates(text).map(({ values: [delegate], problem }) =>
    delegate ? [delegate.name, delegate.title, delegate.phone, delegate.email].join('|') : `!${problem}`,
  );
}

const wei = '张伟|市场总监|+8613800138000|';
const lists: readonly (readonly [string, ...string[]])[] = [
  ['张伟 市场总监 13800138000，李娜 工程师 lina@example.com', wei, '李娜|工程师||lina@example.com'],
  ['张伟，市场总监，13800138000\n李娜，工程师，lina@example.com', wei, '李娜|工程师||lina@example.com'],
  ['张伟市场总监13800138000、李娜工程师13900139000', wei, '李娜|工程师|+8613900139000|'],
  ['市场总监张伟 13800138000；工程师李娜 13900139000', wei, '李娜|工程师|+8613900139000|'],
  ['张伟/市场总监/13800138000；李娜/工程师/13900139000', wei, '李娜|工程师|+8613900139000|'],
  ['1. 张伟 市场总监 13800138000 2. 李娜 财务 010-62781234', wei, '李娜|财务|+861062781234|'],
  ['姓名：张伟 职务：市场总监 电话：13800138000 邮箱：zw@x.com', '张伟|市场总监|+8613800138000|zw@x.com'],
  ['参会人员如下：\n张伟 市场总监 13800138000\n王芳 翻译 13700137000', wei, '王芳|翻译|+8613700137000|'],
  ['张伟、李娜，13800138000、13900139000', '张伟||+8613800138000|', '李娜||+8613900139000|'],
  ['张伟 13800138000 zw@x.com 李娜 13900139000', '张伟||+8613800138000|zw@x.com', '李娜||+8613900139000|'],
  ['王小明 13800138000 经理', '王小明|经理|+8613800138000|'],
  ['刘洋 13812345678 liuyang@firm.cn 海外业务部经理', '刘洋|海外业务部经理|+8613812345678|liuyang@firm.cn'],
  ['张伟、李娜', '张伟|||', '李娜|||'],
  ['我们派张伟和李娜参加', '张伟|||', '李娜|||'],
  ['张伟先生 138-0013-8000', '张伟||+8613800138000|'],
  ['我叫张伟，电话13800138000', '张伟||+8613800138000|'],
  ['张伟 (Zhang Wei) 总监 13800138000', '张伟 (Zhang Wei)|总监|+8613800138000|'],
  ['張偉 總監 13800138000', '張偉|總監|+8613800138000|'],
  ['欧阳娜娜 翻译 13800138000', '欧阳娜娜|翻译|+8613800138000|'],
  ['阿依古丽·买买提 13800138000', '阿依古丽·买买提||+8613800138000|'],
  [
    'Zhang Wei, CTO, +86 138 0013 8000; Li Na (engineer) lina@x.com',
    'Zhang Wei|CTO|+8613800138000|',
    'Li Na|engineer||lina@x.com',
  ],
  [
    'Zhang Wei CTO 13800138000, Li Na Marketing Director 13900139000',
    'Zhang Wei|CTO|+8613800138000|',
    'Li Na|Marketing Director|+8613900139000|',
  ],
  ['Zhang Wei 13800138000 Li Na 13900139000', 'Zhang Wei||+8613800138000|', 'Li Na||+8613900139000|'],
  ['John Smith, Sales Director, john@smith.co.uk', 'John Smith|Sales Director||john@smith.co.uk'],
  [
    'Dr. Maria García López, Chief Scientist, maria@lab.es, +34 612 345 678',
    'Maria García López|Chief Scientist|+34612345678|maria@lab.es',
  ],
  ['Emma Johnson - Head of Sales - emma@firm.com', 'Emma Johnson|Head of Sales||emma@firm.com'],
  ['WANG Fang (Ms), Finance Manager, 13700137000', 'WANG Fang|Finance Manager|+8613700137000|'],
  ['Mr. Zhang Wei and Ms. Li Na', 'Zhang Wei|||', 'Li Na|||'],
  ['delegates: Zhang Wei, Li Na and Wang Fang', 'Zhang Wei|||', 'Li Na|||', 'Wang Fang|||'],
  ['My name is Zhang Wei, phone 13800138000', 'Zhang Wei||+8613800138000|'],
  ['Anna anna@x.com', 'Anna|||anna@x.com'],
  ['zhang wei zhang@x.com', 'zhang wei|||zhang@x.com'],
  ['13800138000', '||+8613800138000|'],
  ['lina@example.com', '|||lina@example.com'],
  ['王经理 13800138000', '!name-unclear'],
  ['Mr Li 13800138000', '!name-unclear'],
  ['张伟 1380013800', '!phone-number'],
  ['李娜 lina@', '!email-address'],
  ['Chen Jie; Zhou Min; 13800138000', 'Chen Jie|||', 'Zhou Min|||', '!whose-contact'],
  ['张伟、李娜，13800138000', '张伟|||', '李娜|||', '!whose-contact'],
];

const nobody = [
  '三个人',
  '下周三',
  '是的',
  '我们下周三派三个人参加',
  '生物医药',
  '什么时候报名截止',
  '高新技术企业',
  '跳过',
  '不知道',
  '方便',
  '北京星河科技有限公司',
  '张伟能参加吗？',
  '',
  'yes',
  'three people',
  'change the date',
  "Hello, we'd like to register",
  'next week',
  'later please',
  'I do not know',
  'skip',
];

describe('delegates', () => {
  it.each(lists)('reads %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(nobody)('finds nobody in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('says where each stands', () => {
    const text = '张伟 总监 13800138000，李娜 lina@x.com';
    expect(readDelegates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '张伟 总监 13800138000',
      '李娜 lina@x.com',
    ]);
  });
});
