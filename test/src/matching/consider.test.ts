import { describe, expect, it } from 'vitest';
import { createMatching } from '../../../src/matching/createMatching.ts';
import { degrees, placementKinds } from '../../../src/model/cirrus.ts';
import type { MatchingRequest, RouteFacts } from '../../../src/model/matching.ts';
import { type MatchingProfile, permitKinds, studyKinds } from '../../../src/model/profiles.ts';
import { beijingDay, exampleProfile, exampleRequest, loadRules, talentLexicon } from '../../support/talent.ts';

const rules = await loadRules();
const matching = createMatching(talentLexicon, rules);
const names = (found: readonly { readonly rule: string }[]) => found.map(({ rule }) => rule);
const rulesOf = (found: readonly { readonly finding: { readonly rule: string } }[]) =>
  found.map(({ finding }) => finding.rule);

const start = beijingDay('2027-03-01');
const known: RouteFacts = {
  kind: 'work-study',
  period: { from: start },
  permit: 'study-residence',
  inBeijing: true,
  studies: 'degree',
  degree: 'master',
  university: 'ruc',
  studyingSince: beijingDay('2025-09-01'),
  place: 'haidian',
  paid: true,
  hoursPerWeek: 8,
};

/** Every combination of all that the rules look at. */
function* everyCase(): Generator<RouteFacts> {
  const times: readonly Pick<RouteFacts, 'year' | 'studyingSince'>[] = [
    {},
    { year: 1 },
    { year: 3 },
    { studyingSince: beijingDay('2025-09-01') },
    { studyingSince: beijingDay('2026-09-01') },
  ];
  const periods = [{ from: start }, { from: start, to: beijingDay('2028-09-01') }];
  for (const kind of placementKinds)
    for (const permit of permitKinds)
      for (const inBeijing of permit === 'abroad' ? [false] : [true, false])
        for (const studies of studyKinds)
          for (const degree of ['none', ...degrees] as const)
            for (const university of ['bfsu', 'ruc', 'other'])
              for (const time of times)
                for (const place of ['haidian', 'online', 'either'] as const)
                  for (const paid of [true, false])
                    for (const hoursPerWeek of [8, 20])
                      for (const period of periods)
                        yield {
                          ...{ kind, permit, inBeijing, studies, degree, university, place, paid },
                          ...{ hoursPerWeek, period },
                          ...time,
                        };
}

function requestOf({ kind, period, place, paid, hoursPerWeek }: RouteFacts): MatchingRequest {
  const pay = paid ? ({ min: 200, max: 200, currency: 'CNY', per: 'day' } as const) : ('unpaid' as const);
  return { ...exampleRequest, degree: undefined, kind, period, place: place ?? 'either', pay, hoursPerWeek };
}

function profileOf({
  permit,
  inBeijing,
  studies,
  degree,
  university,
  year,
  studyingSince,
}: RouteFacts): MatchingProfile {
  return {
    ...exampleProfile,
    kinds: placementKinds,
    availability: { from: start },
    permit: permit ?? 'other',
    inBeijing: inBeijing ?? false,
    studies: studies ?? 'degree',
    degree: degree === 'none' ? undefined : degree,
    universityId: university === 'other' ? undefined : university,
    year,
    studyingSince,
  };
}

describe('what the rules say of a case that is known in full', () => {
  it('is what a score says of its route, for every combination', () => {
    const different: RouteFacts[] = [];
    let cases = 0;
    for (const facts of everyCase()) {
      const said = matching.consider(facts);
      const { hard, first, forStaff } = matching.score(requestOf(facts), profileOf(facts));
      const later = rulesOf(said.later);
      // A wait that leaves too little of the time asked for is a violation, and for staff besides.
      const barred = hard.flatMap((one) => (one.about === 'route' && !later.includes(one.rule) ? [one.rule] : []));
      const staff = [...names(said.forStaff), ...later, ...rulesOf(said.open)];
      const agrees =
        names(said.impossible).join() === barred.join() &&
        names(said.first).join() === names(first).join() &&
        staff.sort().join() === [...names(forStaff)].sort().join() &&
        said.open.every(({ rests }) => rests.join() === 'studyTime');
      if (!agrees) different.push(facts);
      cases += 1;
    }
    expect(different.slice(0, 3)).toEqual([]);
    expect(cases).toBeGreaterThan(50_000);
  });

  it('leaves nobody out on the word of an entry that was not checked', () => {
    const unchecked = rules.map((rule) => ({
      ...rule,
      finding: { ...rule.finding, confidence: 'general' as const },
    }));
    const cautious = createMatching(talentLexicon, unchecked);
    const facts: RouteFacts = { ...known, permit: 'short-term' };
    expect(names(matching.consider(facts).impossible)).toEqual(['work-study-on-short-visa']);
    expect(cautious.consider(facts).impossible).toEqual([]);
    expect(names(cautious.consider(facts).forStaff)).toContain('work-study-on-short-visa');
  });
});

describe('a year of study', () => {
  it('is told by the day from which it is full', () => {
    const { later } = matching.consider({ ...known, studyingSince: beijingDay('2026-09-01') });
    expect(later.map(({ from }) => from)).toEqual([beijingDay('2027-09-01')]);
    expect(rulesOf(later)).toEqual(['work-study-after-a-year']);
  });

  it.each([
    ['a day long ago', {}],
    ['the third year', { studyingSince: undefined, year: 3 }],
  ])('is behind by %s', (_, told) => {
    const { later, open } = matching.consider({ ...known, ...told });
    expect([...later, ...open]).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['the first year', { year: 1 }],
  ])('is open by %s', (_, told) => {
    const { open } = matching.consider({ ...known, studyingSince: undefined, ...told });
    expect(open.map(({ rests }) => rests)).toEqual([['studyTime']]);
  });
});

describe('what is still to be told', () => {
  const rests = (facts: RouteFacts) => new Set(matching.consider(facts).open.flatMap((one) => one.rests));
  const period = { from: start };

  it.each([
    [
      'of a course internship',
      { kind: 'course-internship', period, permit: 'study-residence' },
      'paid,studies,university',
    ],
    ['of work-study', { kind: 'work-study', period, permit: 'study-residence' }, 'hoursPerWeek,inBeijing,studyTime'],
    ['of work-study from abroad', { kind: 'work-study', period, permit: 'abroad' }, 'hoursPerWeek,place,studyTime'],
    ['of a full-time job', { kind: 'full-time', period, permit: 'other' }, 'degree'],
    ['where all was told', known, ''],
  ] as const)('%s', (_, facts, expected) => {
    expect([...rests(facts)].sort().join()).toBe(expected);
  });

  it('is nothing that the rules do not look at: what was not told makes no rule hold or fail', () => {
    const bare: RouteFacts = { kind: 'course-internship', period };
    const said = matching.consider(bare);
    expect([...said.impossible, ...said.first, ...said.forStaff, ...said.later]).toEqual([]);
    const all = rules.filter(({ when }) => !when.kinds || when.kinds.includes('course-internship'));
    expect(said.open.length).toBe(all.length);
  });

  it('settles step by step: what was said once of the facts told stays when more is told', () => {
    const order = ['permit', 'inBeijing', 'studies', 'degree', 'university', 'studyingSince', 'place', 'paid'] as const;
    for (const kind of placementKinds) {
      let facts: RouteFacts = { kind, period };
      for (const fact of [...order, 'hoursPerWeek' as const]) {
        const before = matching.consider(facts);
        facts = { ...facts, [fact]: known[fact] };
        const now = matching.consider(facts);
        expect(names(now.first)).toEqual(expect.arrayContaining(names(before.first)));
        expect(names(now.impossible)).toEqual(expect.arrayContaining(names(before.impossible)));
        expect(rulesOf(before.open)).toEqual(expect.arrayContaining(rulesOf(now.open)));
      }
      expect(matching.consider(facts).open).toEqual([]);
    }
  });
});
