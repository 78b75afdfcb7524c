import { describe, expect, it } from 'vitest';
import { createTaxonomy } from '../../../src/matching/taxonomy.ts';
import { disciplineFits } from '../../../src/matching/weights.ts';
import { talentLexicon } from '../../support/talent.ts';

const taxonomy = createTaxonomy(talentLexicon.disciplines);

describe('how near a field of study is', () => {
  const cases = [
    ['software', 'software', 'same'],
    ['computer-science', 'software', 'same'],
    ['engineering', 'software', 'same'],
    ['software', 'computer-science', 'near'],
    ['software', 'artificial-intelligence', 'near'],
    ['software', 'engineering', 'same-category'],
    ['software', 'civil-engineering', 'same-category'],
    ['finance', 'accounting', 'near'],
    ['accounting', 'finance', 'near'],
    ['finance', 'economics', 'near'],
    ['international-trade', 'finance', 'near'],
    ['international-trade', 'taxation', 'same-category'],
    ['international-trade', 'marketing', 'near'],
    ['translation', 'less-taught-languages', 'near'],
    ['translation', 'foreign-languages', 'near'],
    ['translation', 'journalism', 'same-category'],
    ['law', 'international-law', 'same'],
    ['international-law', 'law', 'near'],
    ['medicine', 'forestry', 'other'],
    ['software', 'not-in-the-list', 'other'],
    ['not-in-the-list', 'software', 'other'],
    ['not-in-the-list', 'not-in-the-list', 'same'],
  ] as const;
  it.each(cases)('asked for %s, studied %s: %s', (asked, studied, expected) => {
    expect(taxonomy.fit(asked, studied)).toBe(expected);
  });

  it('is the same both ways unless one is a part of the other', () => {
    const ids = talentLexicon.disciplines.map(({ id }) => id);
    for (const one of ids) {
      for (const other of ids) {
        const [there, back] = [taxonomy.fit(one, other), taxonomy.fit(other, one)];
        if (there !== 'same' && back !== 'same') expect([one, other, there]).toEqual([one, other, back]);
      }
    }
  });

  it('is worth the less the further it is', () => {
    const { same, near, 'same-category': category, other } = disciplineFits;
    expect([same, near, category, other]).toEqual([same, near, category, other].toSorted((a, b) => b - a));
  });

  it('names each neighbour on one of the two only, and none that is near by its place already', () => {
    for (const { id, near = [] } of talentLexicon.disciplines) {
      for (const other of near) {
        expect(
          talentLexicon.disciplines.find((one) => one.id === other)?.near ?? [],
          `${other} and ${id}`,
        ).not.toContain(id);
        const withoutNear = talentLexicon.disciplines.map((one) => ({ ...one, near: [] }));
        expect(createTaxonomy(withoutNear).fit(id, other), `${id} and ${other}`).not.toMatch(/^(?:same|near)$/);
      }
    }
  });
});
