import { describe, expect, it } from 'vitest';
import { ending } from '../../../../src/language/spelling/endings.ts';

describe('the end of a text', () => {
  it.each([
    ['约', /约|大约/, '约'],
    ['预算大约', /约|大约/, '大约'],
    ['our budget of', /\bof|\bbudget\s+of/, 'budget of'],
  ])('is found in %j, the longest one', (text, pattern, found) => {
    expect(ending(pattern).find(text)).toBe(found);
    expect(ending(pattern).test(text)).toBe(true);
  });

  it.each([
    ['大约三百万', /大约/],
    ['about 3', /\babout/],
    ['', /大约/],
    ['合约', /(?<!合)约/],
    ['gallabout', /\babout/],
  ])('is not found in %j', (text, pattern) => {
    expect(ending(pattern).find(text)).toBeUndefined();
    expect(ending(pattern).test(text)).toBe(false);
  });
});
