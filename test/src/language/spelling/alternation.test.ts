import { describe, expect, it } from 'vitest';
import { alternationOf } from '../../../../src/language/spelling/alternation.ts';

describe('a pattern of words', () => {
  const pattern = (words: readonly string[]) => new RegExp(alternationOf(words));

  it.each([
    [['one', 'twenty', 'twenty-one', 'twenty one'], 'twenty-one', 'twenty-one'],
    [['one', 'twenty', 'twenty-one', 'twenty one'], 'twenty-two', 'twenty'],
    [['six', 'sixteen', 'sixty'], 'sixteen', 'sixteen'],
    [['six', 'sixteen', 'sixty'], 'sixte', 'six'],
    [['国庆', '国庆节', '国际劳动节'], '过国庆节', '国庆节'],
    [['a.b', 'a+b'], 'axb a+b', 'a+b'],
    [['ab'], 'abc', 'ab'],
  ])('finds the longest of %j in %s', (words, text, found) => {
    expect(pattern(words).exec(text)?.[0]).toBe(found);
  });

  it('goes back to a shorter word where what follows asks for it', () => {
    expect(new RegExp(`(${alternationOf(['five', 'fives', 'fiver'])})s$`).exec('fives')?.[1]).toBe('five');
  });

  it('stands as one thing in a larger pattern', () => {
    expect(new RegExp(`^${alternationOf(['one', 'two'])}!$`).test('two!')).toBe(true);
    expect(new RegExp(`^${alternationOf(['one', 'two'])}!$`).test('one')).toBe(false);
  });
});
