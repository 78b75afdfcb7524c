import { describe, expect, it } from 'vitest';
import { createBest } from '../../../src/matching/best.ts';
import { createMatching } from '../../../src/matching/createMatching.ts';
import type { RouteCondition } from '../../../src/matching/routes.ts';
import type { MatchingProfile } from '../../../src/model/profiles.ts';
import {
  createDrawing,
  createRandom,
  exampleProfile,
  exampleRequest,
  loadRules,
  talentLexicon,
} from '../../support/talent.ts';

const matching = createMatching(talentLexicon, await loadRules());
const seed = Math.floor(Math.random() * 2 ** 31);

describe('a shortlist', () => {
  const named = (reference: string, disciplines = exampleProfile.disciplines) => ({
    ...exampleProfile,
    reference,
    disciplines,
  });

  it('has the best first, and of equals the lower reference', () => {
    const crowd = [named('IN-C'), named('IN-A', ['forestry']), named('IN-B'), named('IN-D', ['marketing'])];
    expect(matching.shortlist(exampleRequest, crowd).map(({ reference }) => reference)).toEqual([
      'IN-B',
      'IN-C',
      'IN-D',
      'IN-A',
    ]);
  });

  it('keeps the lower references where more are equal than it holds', () => {
    const crowd = ['IN-9', 'IN-3', 'IN-7', 'IN-1', 'IN-5'].map((reference) => named(reference));
    expect(matching.shortlist(exampleRequest, crowd, 3).map(({ reference }) => reference)).toEqual([
      'IN-1',
      'IN-3',
      'IN-5',
    ]);
  });

  it('is empty without profiles, without any that fit, and for no places', () => {
    expect(matching.shortlist(exampleRequest, [])).toEqual([]);
    expect(matching.shortlist(exampleRequest, [{ ...exampleProfile, kinds: [] }])).toEqual([]);
    expect(matching.shortlist(exampleRequest, [exampleProfile], 0)).toEqual([]);
  });

  it('holds 20 unless told', () => {
    const crowd = Array.from({ length: 50 }, (_, number) => named(`IN-${number}`));
    expect(matching.shortlist(exampleRequest, crowd)).toHaveLength(20);
    expect(matching.rank([exampleRequest], crowd).get(exampleRequest.reference)).toHaveLength(20);
    expect(matching.shortlist(exampleRequest, crowd, 100)).toHaveLength(50);
  });

  it('leaves what it is given as it is', () => {
    const drawing = createDrawing(seed);
    const crowd = Array.from({ length: 50 }, (_, number) => drawing.profile(number));
    const before = structuredClone(crowd);
    matching.rank([drawing.request(1), exampleRequest], crowd);
    expect(crowd, `seed ${seed}`).toEqual(before);
  });
});

describe('profiles alike but for what a rule looks at', () => {
  const alike = { ...exampleProfile, universityId: 'pku' };
  const differences: readonly (readonly [RouteCondition, Partial<MatchingProfile>])[] = [
    [{ inBeijing: false }, { inBeijing: false }],
    [{ permits: ['other'] }, { permit: 'other' }],
    [{ studies: ['exchange'] }, { studies: 'exchange' }],
    [{ degrees: ['doctorate'] }, { degree: 'doctorate' }],
    [{ universities: ['bfsu'] }, { universityId: 'bfsu' }],
  ];
  it.each(differences)('%j leaves out the one that it holds for', (when, difference) => {
    const finding = { rule: 'r', entry: 'e', confidence: 'verified', says: { zh: '甲', en: 'A' } } as const;
    const strict = createMatching(talentLexicon, [{ finding, effect: 'impossible', when }]);
    const crowd = [
      { ...alike, reference: 'IN-1' },
      { ...alike, ...difference, reference: 'IN-2' },
      { ...alike, reference: 'IN-3' },
    ];
    expect(strict.shortlist(exampleRequest, crowd).map(({ reference }) => reference)).toEqual(['IN-1', 'IN-3']);
  });
});

describe('a large crowd', () => {
  it(`is ranked as by brute force (seed ${seed})`, () => {
    const drawing = createDrawing(seed);
    const crowd = Array.from({ length: 2000 }, (_, number) => drawing.profile(number));
    const requests = Array.from({ length: 30 }, (_, number) => drawing.request(number));
    const ranked = matching.rank(requests, crowd);
    for (const request of requests) {
      const expected = crowd
        .map((profile) => ({ reference: profile.reference, ...matching.score(request, profile) }))
        .filter(({ hard }) => hard.length === 0)
        .sort((a, b) => b.score - a.score || (a.reference < b.reference ? -1 : 1))
        .slice(0, 20)
        .map(({ reference, score }) => ({ reference, score }));
      expect(ranked.get(request.reference)).toEqual(expected);
      expect(matching.shortlist(request, crowd)).toEqual(expected);
    }
  });
});

describe('keeping the best', () => {
  it.each([1, 2, 3, 7, 20])(`keeps the best %i of any, with many equals (seed ${seed})`, (limit) => {
    const random = createRandom(seed);
    for (let round = 0; round < 50; round += 1) {
      const offered = Array.from({ length: Math.floor(random() * 60) }, (_, at) => ({
        at,
        score: Math.floor(random() * 4),
        order: at,
      }));
      const best = createBest(limit);
      const shuffled = offered.map((one) => ({ one, key: random() })).sort((a, b) => a.key - b.key);
      for (const { one } of shuffled) best.offer(one.at, one.score, one.order);
      const expected = offered.toSorted((a, b) => b.score - a.score || a.order - b.order).slice(0, limit);
      expect(best.list()).toEqual(expected.map(({ at, score }) => ({ at, score })));
    }
  });
});
