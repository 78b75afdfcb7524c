import { type LanguageLevel, languageLevels, type Pay } from '../model/cirrus.ts';
import type { MatchingRequest, Reason } from '../model/matching.ts';
import type { MatchingProfile } from '../model/profiles.ts';
import {
  firstMarketFit,
  type Part,
  requiredLanguageWeight,
  unknownFit,
  weights,
  welcomeLanguageWeight,
  withoutRequiredLanguage,
} from './weights.ts';

/** 1 for the lowest level, 0 for a language that is not spoken. */
export function rankOfLevel(level: LanguageLevel | undefined): number {
  return level === undefined ? 0 : languageLevels.indexOf(level) + 1;
}

/** By ranks of levels; `asked` is at least 1. Speaking it better than asked for is worth no more than as asked for. */
export function fitLanguage(asked: number, spoken: number): number {
  return spoken >= asked ? 1 : spoken / asked;
}

export function weightOfLanguage(required: boolean): number {
  return required ? requiredLanguageWeight : welcomeLanguageWeight;
}

/** By hours a week. What one of the two has not said is no shortfall. */
export function fitHours(asked: number | undefined, has: number | undefined): number {
  return asked === undefined || has === undefined || has >= asked ? 1 : has / asked;
}

export function fitMarkets(asked: number, known: number): number {
  if (known === 0) return 0;
  return asked === 1 ? 1 : firstMarketFit + ((1 - firstMarketFit) * (known - 1)) / (asked - 1);
}

export type PlaceFit = Extract<Reason, { about: 'place' }>['fit'];

export function judgePlace(
  asked: MatchingRequest['place'],
  { places, inBeijing }: Pick<MatchingProfile, 'places' | 'inBeijing'>,
): PlaceFit {
  if (asked === 'either') return 'fits';
  if (places.length === 0) return 'unknown';
  if (!places.includes(asked)) return 'other';
  return asked === 'haidian' && !inBeijing ? 'would-come' : 'fits';
}

/** What two amounts must share to be compared: 200 a day is 4,000 a month only for who works every day. */
export function unitOfPay({ currency, per }: Pay): string {
  return `${currency}/${per}`;
}

/** By the most that is offered and the least that is expected, in one unit. */
export function fitAmount(offered: number, expected: number): number {
  return offered >= expected ? 1 : offered / expected;
}

export type PayFit = Extract<Reason, { about: 'pay' }>['fit'];

export function judgePay(offered: Pay | 'unpaid', expected: Pay | 'none' | undefined): PayFit {
  if (expected === undefined) return 'unknown';
  if (expected === 'none') return 'enough';
  if (offered === 'unpaid') return 'unpaid';
  if (unitOfPay(offered) !== unitOfPay(expected)) return 'not-comparable';
  return offered.max >= expected.min ? 'enough' : 'too-little';
}

export function fitPay(offered: Pay | 'unpaid', expected: Pay | 'none' | undefined): number {
  if (expected === undefined) return unknownFit;
  if (expected === 'none') return 1;
  if (offered === 'unpaid') return 0;
  return unitOfPay(offered) === unitOfPay(expected) ? fitAmount(offered.max, expected.min) : unknownFit;
}

/** What each part of a request counts; 0 for what it does not ask for. */
export function weightsOf({
  disciplines,
  languages,
  countries,
  marketKnowledge,
  place,
  pay,
}: MatchingRequest): Readonly<Record<Part, number>> {
  return {
    discipline: disciplines.length > 0 ? weights.discipline : 0,
    language: languages.length > 0 ? weights.language : 0,
    // A wish for students from a country is no wish for their knowledge, and no part of a score.
    market: marketKnowledge && countries.length > 0 ? weights.market : 0,
    dates: weights.dates,
    place: place === 'either' ? 0 : weights.place,
    pay: pay === undefined ? 0 : weights.pay,
  };
}

/**
 * The score, 0 to 1: the weighted mean of the parts' fits, less where a required language falls short. `leastRequired` is
 * the worst fit of the required languages, 1 without any.
 */
export function combine(
  counts: Readonly<Record<Part, number>>,
  discipline: number,
  language: number,
  market: number,
  dates: number,
  place: number,
  pay: number,
  leastRequired: number,
): number {
  const most = counts.discipline + counts.language + counts.market + counts.dates + counts.place + counts.pay;
  const reached =
    counts.discipline * discipline +
    counts.language * language +
    counts.market * market +
    counts.dates * dates +
    counts.place * place +
    counts.pay * pay;
  return (reached / most) * (withoutRequiredLanguage + (1 - withoutRequiredLanguage) * leastRequired);
}
