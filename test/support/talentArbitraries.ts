import fc from 'fast-check';
import { degrees, languageLevels, type Pay, placementKinds } from '../../src/model/cirrus.ts';
import type { MatchingRequest } from '../../src/model/matching.ts';
import { type MatchingProfile, permitKinds, studyKinds } from '../../src/model/profiles.ts';
import { beijingDay } from './talent.ts';

/** Few of everything, so that what is asked for and what is there meet, collide and repeat often. */
const disciplines = [
  'economics',
  'finance',
  'international-trade',
  'marketing',
  'software',
  'robotics',
  'not-in-the-list',
];
const languages = ['zh', 'en', 'ru', 'kk'];
const markets = ['KZ', 'RU', 'VN'];
const week = 7 * 24 * 60 * 60 * 1000;

const maybe = <One>(one: fc.Arbitrary<One>) => fc.option(one, { nil: undefined });
const moment = fc.integer({ min: 0, max: 60 }).map((weeks) => beijingDay('2027-01-01') + weeks * week);
const stretch = fc.oneof(
  fc.record({ from: moment }),
  fc
    .record({ from: moment, weeks: fc.integer({ min: 1, max: 60 }) })
    .map(({ from, weeks }) => ({ from, to: from + weeks * week })),
);
const pay: fc.Arbitrary<Pay> = fc
  .record({
    min: fc.integer({ min: 0, max: 5 }),
    more: fc.integer({ min: 0, max: 3 }),
    currency: fc.constantFrom('CNY', 'USD'),
    per: fc.constantFrom('day' as const, 'month' as const),
  })
  .map(({ min, more, currency, per }) => ({ min: min * 100, max: (min + more) * 100, currency, per }));
const level = fc.constantFrom(...languageLevels);
const hours = maybe(fc.integer({ min: 0, max: 40 }));

export const profiles: fc.Arbitrary<MatchingProfile> = fc.record({
  reference: fc.integer({ min: 0, max: 1e6 }).map((number) => `IN-${number}`),
  degree: maybe(fc.constantFrom(...degrees)),
  studies: fc.constantFrom(...studyKinds),
  universityId: maybe(fc.constantFrom('bfsu', 'pku')),
  year: maybe(fc.integer({ min: 1, max: 4 })),
  studyingSince: maybe(fc.integer({ min: 0, max: 100 }).map((weeks) => beijingDay('2026-01-01') + weeks * week)),
  languages: fc.array(fc.record({ language: fc.constantFrom(...languages), level }), { maxLength: 4 }),
  availability: stretch,
  hoursPerWeek: hours,
  disciplines: fc.array(fc.constantFrom(...disciplines), { maxLength: 3 }),
  marketsKnown: fc.subarray(markets),
  kinds: fc.subarray([...placementKinds]),
  permit: fc.constantFrom(...permitKinds),
  inBeijing: fc.boolean(),
  expectedPay: fc.oneof(fc.constant(undefined), fc.constant('none' as const), pay),
  places: fc.subarray(['haidian' as const, 'online' as const]),
});

export const requests: fc.Arbitrary<MatchingRequest> = fc.record({
  reference: fc.integer({ min: 0, max: 1e6 }).map((number) => `TR-${number}`),
  disciplines: fc.array(fc.constantFrom(...disciplines), { maxLength: 3 }),
  degree: maybe(fc.constantFrom(...degrees)),
  kind: fc.constantFrom(...placementKinds),
  languages: fc.array(fc.record({ language: fc.constantFrom(...languages), level, required: fc.boolean() }), {
    maxLength: 3,
  }),
  countries: fc.subarray(markets),
  marketKnowledge: fc.boolean(),
  period: stretch,
  hoursPerWeek: hours,
  place: fc.constantFrom('haidian' as const, 'online' as const, 'either' as const),
  pay: fc.oneof(fc.constant(undefined), fc.constant('unpaid' as const), pay),
});

/** Profiles of references of their own, few enough for brute force. */
export const crowds = fc.uniqueArray(profiles, { selector: ({ reference }) => reference, maxLength: 40 });
