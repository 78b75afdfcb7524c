import { describe, expect, it } from 'vitest';
import { createFeatureReader } from '../../../src/answers/features.ts';
import { createManners } from '../../../src/answers/manner.ts';

const reader = createFeatureReader({ terms: [], outside: { zh: [], en: [] } });
const lists = [
  ['外债登记要多久', '多久能登记好', 'how long does it take'],
  ['外债登记要什么材料', '带哪些材料', 'what papers does it take'],
];

function likenessOf(text: string): readonly number[] {
  const manners = createManners();
  lists.forEach((list, owner) => {
    for (const one of list) {
      reader.scan(one, () => undefined, { takeWord: manners.takeWord });
      manners.take(owner);
    }
  });
  const words = new Set<string>();
  reader.scan(text, () => undefined, { takeWord: (word) => words.add(word.text) });
  return [...manners.likeness(lists.length)(words)];
}

describe('createManners', () => {
  it.each([
    ['登记多久', 0],
    ['登记材料', 1],
    ['how long', 0],
    ['which papers', 1],
  ])('finds how %s is worded', (text, meant) => {
    const likeness = likenessOf(text);
    expect(likeness.indexOf(Math.max(...likeness))).toBe(meant);
  });

  it('gives from 0 to 1, nothing to what shares no word, and nothing to an empty text', () => {
    for (const text of ['登记', 'zebra', '']) {
      for (const value of likenessOf(text)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.000001);
      }
    }
    expect(likenessOf('zebra')).toEqual([0, 0]);
    expect(likenessOf('')).toEqual([0, 0]);
  });
});
