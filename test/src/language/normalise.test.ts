import { describe, expect, it } from 'vitest';
import { normalise, simplify, toHalfWidth } from '../../../src/language/normalise.ts';
import { readNumeral } from '../../../src/language/numerals.ts';
import { isNear } from '../../../src/language/spelling.ts';

describe('normalising', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['ＡＢＣ１２３', 'abc123'],
    ['１３８００１３８０００', '13800138000'],
    ['３，５', '3,5'],
    ['（周三）', '(周三)'],
    ['後天下午三點', '后天下午三点'],
    ['下週', '下周'],
    ['兩個', '两个'],
    ['貳拾叁', '二十三'],
    ['二〇二七', '二零二七'],
    ['８—１０', '8-10'],
    ['８～１０', '8~10'],
    ['it’s', "it's"],
    ['a\u3000b\u00a0c', 'a b c'],
    ['İstanbul', 'İstanbul'],
    ['👍🏽 OK', '👍🏽 ok'],
  ];

  it.each(cases)('turns %s into %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('never changes the length, so that places hold', () => {
    for (const [text] of cases) {
      for (const form of [normalise, simplify, toHalfWidth]) expect(form(text)).toHaveLength(text.length);
    }
  });

  it('keeps names as they are written where only the width is changed', () => {
    expect(toHalfWidth('張偉，ＣＴＯ')).toBe('張偉,CTO');
  });
});

describe('numerals', () => {
  it.each([
    ['3', 3],
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三十五', 35],
    ['廿一', 21],
    ['一百零三', 103],
    ['二零二七', 2027],
    ['two', 2],
    ['twenty-five', 25],
    ['13th', 13],
    ['thirty-first', 31],
    ['twelfth', 12],
    ['', undefined],
    ['人', undefined],
    ['2.5', undefined],
    ['twoo', undefined],
  ])('%s is %s', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });
});

describe('spelling', () => {
  it.each([
    ['trianing', 'training', true],
    ['enviromental', 'environmental', true],
    ['germny', 'germany', true],
    ['us', 'uk', false],
    ['bank', 'bunk', true],
    ['finance', 'france', false],
    ['training', 'raining1', true],
    ['export', 'expert', true],
    ['legal', 'green', false],
  ])('%s near %s: %s', (a, b, near) => {
    expect(isNear(a, b)).toBe(near);
  });
});
