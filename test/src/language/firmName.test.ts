import { describe, expect, it } from 'vitest';
import { readFirmName } from '../../../src/language/firmName.ts';

const names: readonly (readonly [string, string])[] = [
  ['我们是北京某某科技有限公司', '北京某某科技有限公司'],
  ['北京星河科技有限公司', '北京星河科技有限公司'],
  ['公司名称：北京星河（海淀）科技有限公司', '北京星河（海淀）科技有限公司'],
  ['我们公司叫北京星河', '北京星河'],
  ['我司是同方威视技术股份有限公司', '同方威视技术股份有限公司'],
  ['北京星河科技有限公司，信用代码91110108MA01234X5T', '北京星河科技有限公司'],
  ['好的，我们是北京华大生物科技股份有限公司上海分公司', '北京华大生物科技股份有限公司上海分公司'],
  ['中国科学院过程工程研究所', '中国科学院过程工程研究所'],
  ['清华大学', '清华大学'],
  ['单位：北京大学第三医院', '北京大学第三医院'],
  ['北京某某律师事务所', '北京某某律师事务所'],
  ['ＡＢＣ科技有限公司', 'ABC科技有限公司'],
  ['我們是臺北星河科技有限公司', '臺北星河科技有限公司'],
  ['星河科技', '星河科技'],
  ['小米', '小米'],
  ['We are Beijing Xinghe Technology Co., Ltd.', 'Beijing Xinghe Technology Co., Ltd.'],
  ['Beijing Xinghe Technology Co., Ltd. (Haidian)', 'Beijing Xinghe Technology Co., Ltd.'],
  ['our company is called Blue Ocean Ltd', 'Blue Ocean Ltd'],
  ["I'm from Siemens AG", 'Siemens AG'],
  ['This is Anna from Haidian Biotech Inc.', 'Haidian Biotech Inc.'],
  ['company name: XYZ', 'XYZ'],
  ['Zhongguancun Development Group', 'Zhongguancun Development Group'],
  ['Xinghe Tech', 'Xinghe Tech'],
  ['Huawei', 'Huawei'],
];

const none = [
  '是的',
  '三个人',
  '3',
  '57号令是什么',
  '91110108MA01234X5T',
  '跳过',
  '转人工',
  '中文',
  '下周三',
  '13800138000',
  '我们公司',
  '我们公司想参加',
  '我是张伟',
  '不知道',
  '我们想派三个人参加下个月的生物医药对接会',
  '你们公司在哪里？',
  'lina@example.com',
  '',
  'ok',
  'help',
  'no idea',
  'tomorrow',
  'we are 3 people',
  "We'd like to send three people",
  'a foreign company',
  'what is your company',
  'later',
];

describe('the name of a firm', () => {
  it.each(names)('is read from "%s"', (text, name) => {
    expect(readFirmName(text).map(({ values }) => values)).toEqual([[name]]);
  });

  it.each(none)('is not seen in "%s"', (text) => {
    expect(readFirmName(text)).toEqual([]);
  });
});
