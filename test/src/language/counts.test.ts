import { describe, expect, it } from 'vitest';
import { readCounts } from '../../../src/language/counts.ts';

function read(text: string): string[] {
  return readCounts(text).map(({ values: [count], problem }) =>
    count ? (count.min === count.max ? String(count.min) : `${count.min}..${count.max}`) : `!${problem}`,
  );
}

const counts: readonly (readonly [string, ...string[]])[] = [
  ['两名', '2'],
  ['三个人', '3'],
  ['3名代表', '3'],
  ['三位', '3'],
  ['十五人', '15'],
  ['50个名额', '50'],
  ['俩', '2'],
  ['我们俩', '2'],
  ['我和两位同事', '3'],
  ['我和同事', '2'],
  ['就我一个人', '1'],
  ['我自己', '1'],
  ['我们三个', '3'],
  ['派5个', '5'],
  ['一共四个人', '4'],
  ['两三个人', '2..3'],
  ['三五个', '3..5'],
  ['一两个', '1..2'],
  ['3-5人', '3..5'],
  ['十几个人', '11..19'],
  ['二十来个人', '21..29'],
  ['不超过5人', '1..5'],
  ['两名工程师和一名经理', '3'],
  ['0人', '0'],
  ['3', '3'],
  ['３', '3'],
  ['三', '3'],
  ['4个吧', '4'],
  ['不对，是三个人', '3'],
  ['我们想派三个人参加下个月的生物医药对接会', '3'],
  ['下周三 we send 3 people', '3'],
  ['2 people', '2'],
  ['three delegates', '3'],
  ['twenty-five people', '25'],
  ['a couple of', '2'],
  ['a couple of colleagues', '2'],
  ['two of us', '2'],
  ['both of us', '2'],
  ['just me', '1'],
  ['me and two colleagues', '3'],
  ['two colleagues and I', '3'],
  ['my colleague and I', '2'],
  ['me and my colleague', '2'],
  ['2 or 3 people', '2..3'],
  ['between 2 and 4 people', '2..4'],
  ['up to 4 people', '1..4'],
  ['at most five people', '1..5'],
  ['half a dozen', '6'],
  ['three delegates and two managers', '5'],
  ['we are 3', '3'],
  ['party of 4', '4'],
  ['send 3', '3'],
  ['register two please', '2'],
  ['in December 3 people', '3'],
  ['three', '3'],
  ['几个人', '!unclear-count'],
  ['至少3人', '!unclear-count'],
  ['several people', '!unclear-count'],
  ['more than 5 people', '!unclear-count'],
  ['不限', '!no-limit'],
  ['any number', '!no-limit'],
];

const notCounts = [
  '第二个',
  '前三名',
  '第3场',
  '其中一个',
  '12月3日',
  '5/12',
  '3点',
  '三号',
  '三个月',
  '三个问题',
  '837号令',
  '13800138000',
  'USD 3.5 million',
  '2027年',
  '人民币',
  '1.75',
  '3 times',
  '2 weeks',
  'option 2',
  'one of the sessions',
  'the second one',
  '是的',
  '张伟',
  '',
];

describe('counts', () => {
  it.each(counts)('reads %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(notCounts)('finds no people in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives the place in the original text', () => {
    const text = '我们想派 ３名 代表';
    const [reading] = readCounts(text);
    expect(text.slice(reading?.start, reading?.end)).toBe('３名');
  });
});
