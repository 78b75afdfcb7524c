import { describe, expect, it } from 'vitest';
import { createWordingReader, readWording } from '../../../src/answers/wording.ts';

const keys = (text: string) => [...readWording(text).keys()];

describe('readWording', () => {
  it('keeps every word, empty ones too, in its form without endings', () => {
    expect(keys('Where are the loans?')).toEqual(expect.arrayContaining(['wwher', 'ware', 'wthe', 'wloan']));
  });

  it('tells neighbours, and what stands first and last', () => {
    expect(keys('sell my car')).toEqual(expect.arrayContaining(['b sell', 'bsell my', 'bmy car', 'bcar ']));
  });

  it('takes every Chinese character for a word', () => {
    expect(keys('借外债').sort()).toEqual(['b 借', 'b借 外', 'b外 债', 'b债 ', 'w借', 'w债', 'w外'].sort());
  });

  it.each([
    ['外債登記', '外债登记'],
    ['ＷｉＦｉ', 'wifi'],
    ['1,000', '1000'],
  ])('reads %s as %s', (left, right) => {
    expect(keys(left)).toEqual(keys(right));
  });

  it.each([
    ['registration', 'registartion'],
    ['colour', 'colours'],
    ['offline', 'off-line'],
  ])('finds pieces that %s and %s share', (left, right) => {
    const pieces = new Set(keys(left).filter((key) => key.startsWith('g')));
    expect(keys(right).filter((key) => pieces.has(key)).length).toBeGreaterThan(2);
  });

  it('keeps words apart where the script changes, and numbers too', () => {
    expect(keys('ODI备案56号')).toEqual(expect.arrayContaining(['wodi', 'w备', 'w56', 'b56 号']));
  });

  it('has nothing to say of nothing, and no pieces of what is no word', () => {
    expect(keys('')).toEqual([]);
    expect(keys('？！ 🙂')).toEqual([]);
    expect(keys('x'.repeat(5000)).filter((key) => key.startsWith('g'))).toEqual([]);
  });
});

it('lets what few texts use weigh more, and what none uses most', () => {
  const reader = createWordingReader(['open account', 'close account', 'freeze account']);
  const [account, open, unknown] = ['account', 'open', 'zebra'].map((word) => reader.read(word)[0]);
  expect(account?.[1]).toBeLessThan(open?.[1] ?? 0);
  expect(open?.[1]).toBeLessThan(unknown?.[1] ?? 0);
  expect(unknown?.[0]).toBeUndefined();
});
