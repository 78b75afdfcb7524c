import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatching } from '../../../src/matching/createMatching.ts';
import type { RouteRule } from '../../../src/matching/routes.ts';
import { degrees, languageLevels, placementKinds } from '../../../src/model/cirrus.ts';
import type { Matching, MatchingRequest, Ranked } from '../../../src/model/matching.ts';
import { type MatchingProfile, permitKinds } from '../../../src/model/profiles.ts';
import { loadRules, talentLexicon } from '../../support/talent.ts';
import { crowds, profiles, requests } from '../../support/talentArbitraries.ts';

const rules = await loadRules();
const matching = createMatching(talentLexicon, rules);
/** fast-check tells it, and the path to the case, when a property fails; to see it at every run it stands in the title. */
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
const settings = { seed, numRuns: 300 };
const week = 7 * 24 * 60 * 60 * 1000;

function bruteForce(
  request: MatchingRequest,
  crowd: readonly MatchingProfile[],
  limit: number,
  { score }: Pick<Matching, 'score'> = matching,
): readonly Ranked[] {
  return crowd
    .map((profile) => ({ reference: profile.reference, ...score(request, profile) }))
    .filter(({ hard }) => hard.length === 0)
    .sort((a, b) => b.score - a.score || (a.reference < b.reference ? -1 : 1))
    .slice(0, limit)
    .map(({ reference, score }) => ({ reference, score }));
}

/** That a change for the better makes nobody worse: not forbidden where it was allowed, and no lower score. */
function expectNoWorse(request: MatchingRequest, before: MatchingProfile, after: MatchingProfile): void {
  const [was, is] = [matching.score(request, before), matching.score(request, after)];
  if (was.hard.length > 0) return;
  expect(is.hard).toEqual([]);
  expect(is.score).toBeGreaterThanOrEqual(was.score - 1e-12);
}

describe(`matching, any requests and profiles (FC_SEED=${seed})`, () => {
  it('lists what brute force lists, for any length of the list', () => {
    fc.assert(
      fc.property(requests, crowds, fc.integer({ min: 0, max: 50 }), (request, crowd, limit) => {
        expect(matching.shortlist(request, crowd, limit)).toEqual(bruteForce(request, crowd, limit));
      }),
      settings,
    );
  });

  it('lists what brute force lists whatever the rules forbid', () => {
    const strict = fc.subarray([...rules]).map((some) =>
      some.map(
        (rule): RouteRule => ({
          ...rule,
          effect: 'impossible',
          finding: { ...rule.finding, confidence: 'verified' },
        }),
      ),
    );
    fc.assert(
      fc.property(strict, requests, crowds, (forbidding, request, crowd) => {
        const other = createMatching(talentLexicon, forbidding);
        const listed = bruteForce(request, crowd, 20, other);
        expect(other.shortlist(request, crowd)).toEqual(listed);
        expect(other.rank([request], crowd).get(request.reference)).toEqual(listed);
      }),
      settings,
    );
  });

  it('ranks for many requests as for each alone', () => {
    const many = fc.uniqueArray(requests, { selector: ({ reference }) => reference, maxLength: 8 });
    fc.assert(
      fc.property(many, crowds, (asked, crowd) => {
        const ranked = matching.rank(asked, crowd);
        expect([...ranked.keys()]).toEqual(asked.map(({ reference }) => reference));
        for (const request of asked) expect(ranked.get(request.reference)).toEqual(bruteForce(request, crowd, 20));
      }),
      settings,
    );
  });

  it('lists nobody who violates a hard condition, and gives whoever does a score of 0', () => {
    fc.assert(
      fc.property(requests, crowds, (request, crowd) => {
        for (const { reference } of matching.shortlist(request, crowd)) {
          const profile = crowd.find((one) => one.reference === reference);
          expect(profile && matching.score(request, profile).hard).toEqual([]);
          expect(profile?.kinds).toContain(request.kind);
          if (request.degree)
            expect(degrees.indexOf(profile?.degree ?? 'associate')).toBeGreaterThanOrEqual(
              degrees.indexOf(request.degree),
            );
        }
        for (const profile of crowd) {
          const { hard, score } = matching.score(request, profile);
          if (hard.length > 0) expect(score).toBe(0);
        }
      }),
      settings,
    );
  });

  it('does not depend on the order in which requests and profiles come', () => {
    const shuffled = crowds.chain((crowd) =>
      fc.tuple(fc.constant(crowd), fc.shuffledSubarray(crowd, { minLength: crowd.length })),
    );
    fc.assert(
      fc.property(requests, shuffled, (request, [crowd, other]) => {
        expect(matching.shortlist(request, other, 5)).toEqual(matching.shortlist(request, crowd, 5));
      }),
      settings,
    );
  });

  it('scores from 0 to 1', () => {
    fc.assert(
      fc.property(requests, profiles, (request, profile) => {
        const { score } = matching.score(request, profile);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-12);
      }),
      settings,
    );
  });

  it('never scores better languages lower', () => {
    const better = fc.record({
      language: fc.constantFrom('zh', 'en', 'ru', 'kk'),
      level: fc.constantFrom(...languageLevels),
    });
    fc.assert(
      fc.property(requests, profiles, better, (request, profile, added) => {
        expectNoWorse(request, profile, { ...profile, languages: [...profile.languages, added] });
      }),
      settings,
    );
  });

  it('never scores a higher level of one language lower', () => {
    fc.assert(
      fc.property(requests, profiles, (request, profile) => {
        const raised = profile.languages.map(({ language, level }) => ({
          language,
          level: languageLevels[languageLevels.indexOf(level) + 1] ?? level,
        }));
        expectNoWorse(request, profile, { ...profile, languages: raised });
      }),
      settings,
    );
  });

  it('never scores a nearer or further field of study lower', () => {
    const ids = talentLexicon.disciplines.map(({ id }) => id);
    fc.assert(
      fc.property(requests, profiles, fc.constantFrom(...ids), (request, profile, added) => {
        expectNoWorse(request, profile, { ...profile, disciplines: [...profile.disciplines, added] });
        const asked = request.disciplines[0];
        if (asked) expectNoWorse(request, profile, { ...profile, disciplines: [asked] });
      }),
      settings,
    );
  });

  it('never scores more knowledge of markets lower', () => {
    fc.assert(
      fc.property(requests, profiles, fc.constantFrom('KZ', 'RU', 'VN'), (request, profile, market) => {
        expectNoWorse(request, profile, { ...profile, marketsKnown: [...new Set([...profile.marketsKnown, market])] });
      }),
      settings,
    );
  });

  it('never scores the place asked for, or being there, lower', () => {
    fc.assert(
      fc.property(requests, profiles, (request, profile) => {
        expectNoWorse(request, profile, { ...profile, places: ['haidian', 'online'] });
        expectNoWorse(request, profile, { ...profile, inBeijing: true });
      }),
      settings,
    );
  });

  it('never scores more modest wishes for pay, or more pay, lower', () => {
    fc.assert(
      fc.property(requests, profiles, fc.integer({ min: 0, max: 300 }), (request, profile, amount) => {
        const { expectedPay } = profile;
        expectNoWorse(request, profile, { ...profile, expectedPay: 'none' });
        if (expectedPay === undefined || expectedPay === 'none') return;
        const min = Math.max(0, expectedPay.min - amount);
        expectNoWorse(request, profile, { ...profile, expectedPay: { ...expectedPay, min } });
        if (request.pay === undefined || request.pay === 'unpaid') return;
        const was = matching.score(request, profile);
        const is = matching.score({ ...request, pay: { ...request.pay, max: request.pay.max + amount } }, profile);
        expect(is.score).toBeGreaterThanOrEqual(was.score - 1e-12);
      }),
      settings,
    );
  });

  it('never scores more time lower', () => {
    fc.assert(
      fc.property(requests, profiles, fc.integer({ min: 0, max: 30 }), (request, profile, weeks) => {
        const { from, to } = profile.availability;
        const longer = { from: from - weeks * week, ...(to !== undefined && { to: to + weeks * week }) };
        expectNoWorse(request, profile, { ...profile, availability: longer });
        expectNoWorse(request, profile, { ...profile, availability: { from } });
        if (profile.hoursPerWeek !== undefined)
          expectNoWorse(request, profile, { ...profile, hoursPerWeek: profile.hoursPerWeek + weeks });
      }),
      settings,
    );
  });

  it('never forbids what a wider choice of kinds or a longer time of study allows', () => {
    fc.assert(
      fc.property(requests, profiles, fc.integer({ min: 0, max: 60 }), (request, profile, weeks) => {
        expectNoWorse(request, profile, { ...profile, kinds: placementKinds });
        if (profile.studyingSince !== undefined)
          expectNoWorse(request, profile, { ...profile, studyingSince: profile.studyingSince - weeks * week });
      }),
      settings,
    );
  });

  it('changes nothing when nationality, gender, age, religion, name or university are added or changed', () => {
    const about = fc.record({
      nationality: fc.constantFrom('KZ', 'RU', 'US', 'FR', 'KE'),
      gender: fc.constantFrom('female', 'male', 'other'),
      age: fc.integer({ min: 16, max: 80 }),
      birthDate: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      religion: fc.constantFrom('none', 'islam', 'christianity', 'buddhism'),
      name: fc.string(),
      university: fc.string(),
    });
    fc.assert(
      fc.property(requests, crowds, fc.array(about, { minLength: 40, maxLength: 40 }), (request, crowd, told) => {
        // The types refuse it, so the objects are made as somebody would who goes round them.
        const others = crowd.map((profile, index) => Object.assign({}, profile, told[index]));
        expect(matching.shortlist(request, others)).toEqual(matching.shortlist(request, crowd));
        for (const [index, profile] of crowd.entries()) {
          const other = others[index];
          expect(other && matching.score(request, other)).toEqual(matching.score(request, profile));
        }
      }),
      settings,
    );
  });

  it('takes no notice of where a firm wishes students to come from', () => {
    fc.assert(
      fc.property(requests, crowds, fc.subarray(['KZ', 'RU', 'VN']), (request, crowd, countries) => {
        const wish = { ...request, marketKnowledge: false };
        expect(matching.shortlist({ ...wish, countries }, crowd)).toEqual(
          matching.shortlist({ ...wish, countries: [] }, crowd),
        );
      }),
      settings,
    );
  });

  it('leaves nobody out by a rule whose entry was not checked against a source', () => {
    const unsure = createMatching(
      talentLexicon,
      rules.map((rule) => ({ ...rule, finding: { ...rule.finding, confidence: 'uncertain' as const } })),
    );
    fc.assert(
      fc.property(requests, profiles, fc.constantFrom(...permitKinds), (request, profile, permit) => {
        const { hard } = unsure.score(request, { ...profile, permit });
        expect(hard.filter(({ about }) => about === 'route')).toEqual([]);
      }),
      settings,
    );
  });
});
