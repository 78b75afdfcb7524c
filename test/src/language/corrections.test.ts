import { describe, expect, it } from 'vitest';
import { readCorrection } from '../../../src/language/corrections.ts';

const corrections: readonly (readonly [text: string, rest: string, about?: string])[] = [
  ['不对，是三个人', '三个人'],
  ['不，是北京星河科技有限公司', '北京星河科技有限公司'],
  ['错了，电话是13800138000', '电话是13800138000'],
  ['说错了 是四个', '四个'],
  ['更正：四个人', '四个人'],
  ['等等，是李娜', '李娜'],
  ['不对，是張偉', '張偉'],
  ['不是三个人，是四个人', '四个人'],
  ['不是三个是四个', '四个'],
  ['不要周三，要周四', '周四'],
  ['应该是三个人', '三个人'],
  ['我是说下周', '下周'],
  ['其实我们有四个人', '我们有四个人'],
  ['改成下周三', '下周三'],
  ['换成李娜', '李娜'],
  ['还是周四吧', '周四'],
  ['能改成周四吗', '周四'],
  ['人数改成4个', '4个', '人数'],
  ['把时间改成周四', '周四', '时间'],
  ['actually make it Thursday', 'Thursday'],
  ["actually it's December", 'December'],
  ['no, I meant Thursday', 'Thursday'],
  ['sorry I meant 4', '4'],
  ['sorry, 3 people', '3 people'],
  ["No, it's 4", '4'],
  ['wait, 4 people', '4 people'],
  ['make it four', 'four'],
  ['can you make it Thursday?', 'Thursday'],
  ['it should be 4 people', '4 people'],
  ['not 3 but 4', '4'],
  ['not Wednesday, Thursday', 'Thursday'],
  ['Thursday instead', 'Thursday'],
  ['change the date to Friday', 'Friday', 'date'],
  ['make the number four', 'four', 'number'],
];

const none: readonly string[] = [
  '三个人',
  'Thursday',
  '是的',
  '不',
  '不对',
  '不是',
  'no',
  'sorry',
  'actually',
  '改时间',
  '我们不是外资企业',
  '不对外公布吗',
  '怎么改成人民币',
  '外债改成登记制了吗',
  '不知道',
  'sorry, what is Order 57?',
  'actually I want to know how it works',
  'why did it change to registration?',
  '',
  'note the date',
  'nothing',
  '是三个人',
];

describe('corrections', () => {
  for (const [text, rest, about] of corrections) {
    it(`reads what "${text}" puts right`, () => {
      expect(readCorrection(text)).toEqual(about === undefined ? { rest } : { rest, about });
    });
  }

  it.each(none)('finds no correction in "%s"', (text) => {
    expect(readCorrection(text)).toBeUndefined();
  });
});
