import type { Assessment, MatchingRequest } from '../model/matching.ts';
import type { MatchingProfile } from '../model/profiles.ts';
import { combine, weightsOf } from './fits.ts';
import { findRoutes, type RouteRule } from './routes.ts';
import type { Taxonomy } from './taxonomy.ts';
import {
  judgeDegree,
  judgeKind,
  weighDates,
  weighDisciplines,
  weighLanguages,
  weighMarkets,
  weighPay,
  weighPlace,
} from './weighing.ts';

/** What matching knows of the world. */
export interface MatchingKnowledge {
  readonly taxonomy: Taxonomy;
  readonly rules: readonly RouteRule[];
}

/** One request and one profile, with all that speaks for and against; the score is that of `rankPool`. */
export function assess(
  { taxonomy, rules }: MatchingKnowledge,
  request: MatchingRequest,
  profile: MatchingProfile,
): Assessment {
  const routes = findRoutes(rules, request, profile);
  const dates = weighDates(rules, request, profile);
  const hard = [
    ...judgeKind(request, profile),
    ...dates.hard,
    ...judgeDegree(request, profile),
    ...routes.impossible.map((finding) => ({ about: 'route', ...finding }) as const),
  ];
  const discipline = weighDisciplines(taxonomy, request, profile);
  const language = weighLanguages(request, profile);
  const market = weighMarkets(request, profile);
  const place = weighPlace(request, profile);
  const pay = weighPay(request, profile);
  const parts = [discipline, language, market, dates, place, pay];
  const score = combine(
    weightsOf(request),
    discipline.fit,
    language.fit,
    market.fit,
    dates.fit,
    place.fit,
    pay.fit,
    language.leastRequired,
  );
  return {
    hard,
    score: hard.length > 0 ? 0 : score,
    reasons: { for: parts.flatMap((part) => part.for), against: parts.flatMap((part) => part.against) },
    first: routes.first,
    forStaff: routes.forStaff,
  };
}
