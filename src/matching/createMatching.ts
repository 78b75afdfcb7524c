import type { Matching } from '../model/matching.ts';
import { assess } from './assess.ts';
import { consider } from './consider.ts';
import { createMayFit } from './mayFit.ts';
import { createPool } from './pool.ts';
import { rankPool } from './rankPool.ts';
import { findRoutes, type RouteRule } from './routes.ts';
import { explain, type MatchingNames, showFinding } from './showReasons.ts';
import { createTaxonomy } from './taxonomy.ts';
import { shortlistLength } from './weights.ts';

/** Matching by the disciplines of a lexicon, in its words, and by these rules. */
export function createMatching(lexicon: MatchingNames, rules: readonly RouteRule[]): Matching {
  const knowledge = { taxonomy: createTaxonomy(lexicon.disciplines), rules };

  const score: Matching['score'] = (request, profile) => assess(knowledge, request, profile);

  /** Preparing a profile takes longer than looking at it once, so for one request only those that may fit are prepared. */
  const shortlist: Matching['shortlist'] = (request, profiles, limit = shortlistLength) => {
    const possible = profiles.filter(createMayFit(request));
    return rankPool(knowledge, createPool(rules, possible), request, limit);
  };

  const rank: Matching['rank'] = (requests, profiles, limit = shortlistLength) => {
    const pool = createPool(rules, profiles);
    return new Map(requests.map((request) => [request.reference, rankPool(knowledge, pool, request, limit)]));
  };

  const routes: Matching['routes'] = (student, kind) => {
    const { availability: period, hoursPerWeek, places, expectedPay } = student;
    const [only, ...others] = places;
    const place = only !== undefined && others.length === 0 ? only : 'either';
    const pay = expectedPay === 'none' ? 'unpaid' : expectedPay;
    return findRoutes(rules, { kind, period, hoursPerWeek, place, pay }, student);
  };

  return {
    score,
    explain: (assessment, locale) => explain(assessment, locale, lexicon),
    routes,
    consider: (facts) => consider(rules, facts),
    showFinding,
    shortlist,
    rank,
  };
}
