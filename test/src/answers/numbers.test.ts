import { describe, expect, it } from 'vitest';
import { findMissingNumbers, findNumbers } from '../../../src/answers/numbers.ts';

describe('findNumbers', () => {
  it.each([
    ['15亿美元', 'US$1.5 billion'],
    ['1亿元', 'RMB 100m'],
    ['1.96万多家', 'over 19,600'],
    ['5千至2万元', 'RMB 5,000-20,000'],
    ['23.6万亿元', 'RMB 23.6 trillion'],
    ['1000万美元', '$10 million'],
    ['2017年5月12日', '12 May 2017'],
    ['2019年4月25—27日', '25 to 27 April 2019'],
  ])('reads %s and %s alike', (zh, en) => {
    expect([...findNumbers(zh)].sort()).toEqual([...findNumbers(en)].sort());
  });

  it('does not take the modal verb for a month', () => {
    expect(findNumbers('You may register 3 people').has(5)).toBe(false);
    expect(findNumbers('May we borrow?').has(5)).toBe(false);
  });

  it('leaves names and addresses alone', () => {
    expect([...findNumbers('Shengjing360, see https://example.com/2017/05')]).toEqual([]);
  });
});

describe('findMissingNumbers', () => {
  it('accepts small numbers in words', () => {
    expect(findMissingNumbers('共举办19场，为期2天', 'Nineteen events over two days')).toEqual([]);
    expect(findMissingNumbers('within 3 months', '三个月内')).toEqual([]);
  });

  it('tells what the other language does not have', () => {
    expect(findMissingNumbers('上限为1.75倍，15天', 'the parameter is 1.5, within 15 days')).toEqual([1.75]);
  });
});
