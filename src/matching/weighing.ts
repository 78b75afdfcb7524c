import { degrees } from '../model/cirrus.ts';
import type { MatchingRequest, Reason, Violation } from '../model/matching.ts';
import type { MatchingProfile } from '../model/profiles.ts';
import {
  fitHours,
  fitLanguage,
  fitMarkets,
  fitPay,
  judgePay,
  judgePlace,
  rankOfLevel,
  weightOfLanguage,
} from './fits.ts';
import { shareAvailable, timeAsked } from './overlap.ts';
import { findWait, isWait, type RouteRule } from './routes.ts';
import type { Taxonomy } from './taxonomy.ts';
import { disciplineFits, enoughOfTheTime, placeFits } from './weights.ts';

/** What one part of a request comes to: its fit, 0 to 1, and what is to be said of it. */
export interface Weighed {
  readonly fit: number;
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
}

const nothingAsked: Weighed = { fit: 0, for: [], against: [] };

function weighedAs(fit: number, speaksFor: boolean, reason: Reason): Weighed {
  return speaksFor ? { fit, for: [reason], against: [] } : { fit, for: [], against: [reason] };
}

export function weighDisciplines(
  taxonomy: Taxonomy,
  { disciplines: asked }: MatchingRequest,
  { disciplines: studied }: MatchingProfile,
): Weighed {
  const pairs = asked.flatMap((one) =>
    studied.map((other) => ({ fit: taxonomy.fit(one, other), asked: one, has: other })),
  );
  const [first] = asked;
  if (first === undefined) return nothingAsked;
  const best = pairs.reduce<Extract<Reason, { about: 'discipline' }>>(
    (best, pair) => (disciplineFits[pair.fit] > disciplineFits[best.fit] ? { about: 'discipline', ...pair } : best),
    { about: 'discipline', fit: 'other', asked: first, has: studied[0] },
  );
  return weighedAs(disciplineFits[best.fit], best.fit === 'same' || best.fit === 'near', best);
}

/** `leastRequired`: the worst fit of the required languages, 1 without any. */
export function weighLanguages(
  { languages: asked }: MatchingRequest,
  { languages: spoken }: MatchingProfile,
): Weighed & { readonly leastRequired: number } {
  let reached = 0;
  let most = 0;
  let leastRequired = 1;
  const met: Reason[] = [];
  const short: Reason[] = [];
  for (const { language, level, required } of asked) {
    const has = spoken
      .filter((one) => one.language === language)
      .map((one) => one.level)
      .toSorted((a, b) => rankOfLevel(b) - rankOfLevel(a))[0];
    const fit = fitLanguage(rankOfLevel(level), rankOfLevel(has));
    const weight = weightOfLanguage(required);
    reached += weight * fit;
    most += weight;
    if (required) leastRequired = Math.min(leastRequired, fit);
    // What falls short is told, though it still earns its part.
    (fit === 1 ? met : short).push({ about: 'language', language, asked: level, has, required, fits: fit === 1 });
  }
  return { fit: most === 0 ? 0 : reached / most, for: met, against: short, leastRequired };
}

export function weighMarkets(
  { countries, marketKnowledge }: MatchingRequest,
  { marketsKnown }: MatchingProfile,
): Weighed {
  const asked = marketKnowledge ? countries : [];
  const known = asked.filter((country) => marketsKnown.includes(country));
  const unknown = asked.filter((country) => !marketsKnown.includes(country));
  return {
    fit: fitMarkets(asked.length, known.length),
    for: known.length > 0 ? [{ about: 'market', known: true, countries: known }] : [],
    against: unknown.length > 0 ? [{ about: 'market', known: false, countries: unknown }] : [],
  };
}

export function weighPlace({ place: asked }: MatchingRequest, profile: MatchingProfile): Weighed {
  if (asked === 'either') return nothingAsked;
  const fit = judgePlace(asked, profile);
  return weighedAs(placeFits[fit], fit === 'fits' || fit === 'would-come', { about: 'place', asked, fit });
}

export function weighPay({ pay: offered }: MatchingRequest, { expectedPay: expected }: MatchingProfile): Weighed {
  if (offered === undefined) return nothingAsked;
  const fit = judgePay(offered, expected);
  return weighedAs(fitPay(offered, expected), fit === 'enough', { about: 'pay', fit, offered, expected });
}

/**
 * The dates, from when on the rules let the student begin, and the hours in a week. Where the student's own dates would be enough and a rule takes
 * too much off them, the rule is named instead.
 */
export function weighDates(
  rules: readonly RouteRule[],
  request: MatchingRequest,
  profile: MatchingProfile,
): Weighed & { readonly hard: readonly Violation[] } {
  const { availability } = profile;
  const asked = timeAsked(request.kind, request.period);
  const until = availability.to ?? Number.POSITIVE_INFINITY;
  const wait = findWait(waitsOf(rules, request), profile);
  const from = Math.max(availability.from, wait?.from ?? availability.from);
  const own = shareAvailable(asked.from, asked.to, availability.from, until);
  const share = shareAvailable(asked.from, asked.to, from, until);
  const hard: Violation[] = [];
  if (own < enoughOfTheTime) hard.push({ about: 'dates', asked, available: availability, share: own });
  else if (share < enoughOfTheTime && wait) hard.push({ about: 'route', ...wait.rule.finding });
  if (share === 0) return { fit: 0, for: [], against: [], hard };
  const overlap = { from: Math.max(asked.from, from), to: Math.min(asked.to, until) };
  const dates = weighedAs(share, share === 1, { about: 'dates', share, overlap });
  const hours = weighHours(request, profile);
  return {
    fit: dates.fit * hours.fit,
    for: [...dates.for, ...hours.for],
    against: [...dates.against, ...hours.against],
    hard,
  };
}

function weighHours({ hoursPerWeek: asked }: MatchingRequest, { hoursPerWeek: has }: MatchingProfile): Weighed {
  if (asked === undefined || has === undefined) return { fit: fitHours(asked, has), for: [], against: [] };
  return weighedAs(fitHours(asked, has), has >= asked, { about: 'hours', asked, has });
}

/** The rules that let somebody begin only from a day of their own on, for the kind that is asked for. */
export function waitsOf(rules: readonly RouteRule[], { kind }: Pick<MatchingRequest, 'kind'>): readonly RouteRule[] {
  return rules.filter((rule) => isWait(rule) && (rule.when.kinds?.includes(kind) ?? true));
}

export function judgeKind({ kind: asked }: MatchingRequest, { kinds: wanted }: MatchingProfile): readonly Violation[] {
  return wanted.includes(asked) ? [] : [{ about: 'kind', asked, wanted }];
}

export function judgeDegree(
  { degree: asked }: MatchingRequest,
  { degree: has }: Pick<MatchingProfile, 'degree'>,
): readonly Violation[] {
  if (asked === undefined) return [];
  const isEnough = has !== undefined && degrees.indexOf(has) >= degrees.indexOf(asked);
  return isEnough ? [] : [{ about: 'degree', asked, has }];
}
