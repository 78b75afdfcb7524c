import { describe, expect, test } from 'vitest';
import { createPermitSlot, inBeijingSlot } from '../../../dialogs/internship/permitSlots.ts';
import { answer } from './answering.ts';

const permit = createPermitSlot();
const permits: Readonly<Record<string, readonly string[]>> = {
  'study-residence': [
    '学习类居留许可',
    '学习居留许可',
    '我有学习类居留证',
    '居留许可',
    '持学生居留许可',
    '在北京，学习类居留许可',
    '学生签证已经换成学习类居留许可了',
    'residence permit for study',
    'study residence permit',
    'residence permit',
    'study permit',
    'I’m in Beijing on a study residence permit',
    'I have a residence permit, no visa',
    'Residence permit for study',
  ],
  'short-term': [
    'X2',
    'X2签证',
    '我持X-2签证',
    '短期学习签证',
    '旅游签证',
    '短期签证（180天以内）',
    'x2 visa',
    'tourist visa',
    'a short-term visa',
    'an L visa',
    'business visa',
    'Short-term visa (up to 180 days)',
  ],
  abroad: [
    '没有，人在境外',
    '我在国外',
    '还没来中国',
    '我人不在中国',
    '没有签证',
    'None, I am abroad',
    'I am abroad',
    'I’m still outside China',
    'not in China yet',
    'no visa',
  ],
  other: [
    '工作许可',
    '工作类居留许可',
    '团聚类居留许可',
    '永久居留身份证',
    '免签入境',
    '其他证件',
    'work permit',
    'Z visa',
    'residence permit for work',
    'permanent residence',
    'green card',
    'I came visa-free',
    'Another one',
  ],
  'study-residence|short-term': [
    '学生签证',
    '学习签证',
    '留学签证',
    'X1签证',
    'student visa',
    'X1',
    'study visa',
    'an X visa',
  ],
  none: ['', '你好', '大三', '俄罗斯', '我会汉语', 'I study law', 'hello', 'BFSU', 'fluent English', '可以吗？'],
};

describe('the permit of a student', () => {
  for (const [kinds, said] of Object.entries(permits)) {
    test.each(said)(`${kinds}: %s`, async (words) => expect(await answer(permit, words)).toBe(kinds));
  }
});

const places: Readonly<Record<string, readonly string[]>> = {
  true: [
    '在',
    '在的',
    '是',
    '我在北京',
    '目前在北京',
    '人在北京',
    '现在就在北京',
    '在北京',
    'X2签证，在北京',
    'study permit, in Beijing',
    'yes',
    'I am in Beijing',
    'im in beijing',
    'currently in Beijing',
    'In Beijing',
    'Yes, in Beijing',
  ],
  false: [
    '不在',
    '不在北京',
    '我现在在上海',
    '人在老家',
    'no',
    'not in Beijing',
    'I’m in Shanghai',
    'No, elsewhere',
    'I am abroad',
  ],
  none: ['在北京大学读书', '海淀', '大三', 'BFSU in Beijing', 'Haidian', '俄罗斯'],
};

describe('whether a student is in Beijing', () => {
  for (const [value, said] of Object.entries(places)) {
    test.each(said)(`${value}: %s`, async (words) => expect(await answer(inBeijingSlot, words)).toBe(value));
  }
});
