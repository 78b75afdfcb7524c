import { describe, expect, it } from 'vitest';
import { createHomophones } from '../../../src/answers/homophones.ts';

const known = new Set(['报名', '名额', '外债', '登记', '汇率', '流程', '贷款', '海淀', '风险', '前期', '期费', '费用']);
const uncover = createHomophones(['报名', '外债登记', '汇率', '前期费用', '执行'], (pair) => known.has(pair));

describe('createHomophones', () => {
  it.each([
    ['报铭流程', '报名流程'],
    ['汇绿风险', '汇率风险'],
    ['前妻费用', '前期费用'],
    ['抱名', '报名'],
  ])('puts %s right: %s', (written, meant) => {
    expect(uncover(written)).toBe(meant);
  });

  it.each([
    ['报名流程', 'is known'],
    ['报了名', 'has an empty word between'],
    ['外在登记', 'has a word that stands anywhere'],
    ['报一下名', 'has a numeral'],
    ['海淀区政府', 'sounds like no term'],
    ['贷款利率', 'has no known term of that sound'],
    ['register 报 now', 'stands apart'],
    ['', 'is empty'],
  ])('leaves %j as it is, which %s', (written) => {
    expect(uncover(written)).toBe(written);
  });
});
