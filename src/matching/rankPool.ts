import { degrees } from '../model/cirrus.ts';
import type { MatchingRequest, Ranked } from '../model/matching.ts';
import type { MatchingKnowledge } from './assess.ts';
import { createBest } from './best.ts';
import {
  combine,
  fitAmount,
  fitHours,
  fitLanguage,
  fitMarkets,
  judgePlace,
  rankOfLevel,
  unitOfPay,
  weightOfLanguage,
  weightsOf,
} from './fits.ts';
import { shareAvailable, timeAsked } from './overlap.ts';
import { expectsNone, expectsUnknown, hoursUnknown, type Pool, type PoolClass } from './pool.ts';
import { holdsForProfile, holdsForRequest, isBar } from './routes.ts';
import { disciplineFits, enoughOfTheTime, placeFits, unknownFit } from './weights.ts';

/**
 * The best profiles of a pool for a request, the same and with the same scores as `assess` gives one by one. What a class
 * of profiles has in common is decided once for all of it; within one only the dates are a hard condition.
 */
export function rankPool(
  { taxonomy, rules }: MatchingKnowledge,
  pool: Pool,
  request: MatchingRequest,
  limit: number,
): readonly Ranked[] {
  const counts = weightsOf(request);
  const asked = timeAsked(request.kind, request.period);
  const from = pool.from[request.kind];
  const fitDiscipline = disciplinesFitting(taxonomy, pool, request);
  const fitLanguages = languagesFitting(pool, request);
  const fitMarket = marketsFitting(pool, request);
  const fitTime = hoursFitting(pool, request);
  const fitPlace = placesFitting(request);
  const fitPay = payFitting(pool, request);
  const best = createBest(limit);
  const bars = rules.filter((rule) => isBar(rule) && holdsForRequest(rule.when, request));
  const isOpenTo = ({ kinds, degree, route }: PoolClass) =>
    kinds.includes(request.kind) &&
    degree >= (request.degree === undefined ? 0 : degrees.indexOf(request.degree) + 1) &&
    !bars.some((rule) => holdsForProfile(rule.when, route));

  for (const one of pool.classes) {
    if (!isOpenTo(one)) continue;
    for (let at = one.start; at < one.end; at += 1) {
      const share = shareAvailable(asked.from, asked.to, from[at] ?? 0, pool.until[at] ?? 0);
      if (share < enoughOfTheTime) continue;
      fitLanguages.look(at);
      const score = combine(
        counts,
        fitDiscipline(at),
        fitLanguages.fit,
        fitMarket(at),
        share * fitTime(at),
        fitPlace[pool.places[at] ?? 0] ?? 0,
        fitPay(at),
        fitLanguages.leastRequired,
      );
      best.offer(at, score, pool.order[at] ?? 0);
    }
  }
  return best.list().map(({ at, score }) => ({ reference: pool.references[at] ?? '', score }));
}

function disciplinesFitting(
  taxonomy: MatchingKnowledge['taxonomy'],
  { disciplineIds, disciplines, firstDiscipline }: Pool,
  { disciplines: asked }: MatchingRequest,
): (at: number) => number {
  if (asked.length === 0) return () => 0;
  const fits = Float64Array.from(disciplineIds, (studied) =>
    Math.max(...asked.map((one) => disciplineFits[taxonomy.fit(one, studied)])),
  );
  return (at) => {
    let best = 0;
    const end = firstDiscipline[at + 1] ?? 0;
    for (let next = firstDiscipline[at] ?? 0; next < end; next += 1) {
      const fit = fits[disciplines[next] ?? 0] ?? 0;
      if (fit > best) best = fit;
    }
    return best;
  };
}

/** `look` at one profile leaves its fits in the members: an object for each would be most of the work. */
function languagesFitting({ levels, size }: Pool, { languages }: MatchingRequest) {
  const nobody = new Uint8Array(size);
  const asked = languages.map(({ language, level, required }) => ({
    column: levels.get(language) ?? nobody,
    fits: Float64Array.from({ length: 5 }, (_, spoken) => fitLanguage(rankOfLevel(level), spoken)),
    weight: weightOfLanguage(required),
    required,
  }));
  const looked = {
    fit: 0,
    leastRequired: 1,
    look(at: number) {
      let reached = 0;
      let most = 0;
      let least = 1;
      for (const { column, fits, weight, required } of asked) {
        const fit = fits[column[at] ?? 0] ?? 0;
        reached += weight * fit;
        most += weight;
        if (required && fit < least) least = fit;
      }
      looked.fit = most === 0 ? 0 : reached / most;
      looked.leastRequired = least;
    },
  };
  return looked;
}

function marketsFitting(
  { markets, size }: Pool,
  { countries, marketKnowledge }: MatchingRequest,
): (at: number) => number {
  if (!marketKnowledge || countries.length === 0) return () => 0;
  const nobody = new Uint8Array(size);
  const columns = countries.map((country) => markets.get(country) ?? nobody);
  const fits = Float64Array.from({ length: countries.length + 1 }, (_, known) => fitMarkets(countries.length, known));
  return (at) => {
    let known = 0;
    for (const column of columns) known += column[at] ?? 0;
    return fits[known] ?? 0;
  };
}

function hoursFitting({ hours }: Pool, { hoursPerWeek: asked }: MatchingRequest): (at: number) => number {
  if (asked === undefined) return () => 1;
  return (at) => {
    const has = hours[at] ?? hoursUnknown;
    return has === hoursUnknown ? 1 : fitHours(asked, has);
  };
}

/** By the bits of `pool.places`. */
function placesFitting({ place }: MatchingRequest): Float64Array {
  return Float64Array.from({ length: 8 }, (_, bits) => {
    const places = [
      ...((bits & 1) === 1 ? ['haidian' as const] : []),
      ...((bits & 2) === 2 ? ['online' as const] : []),
    ];
    return placeFits[judgePlace(place, { places, inBeijing: (bits & 4) === 4 })];
  });
}

function payFitting({ units, expectedUnits, expectedMin }: Pool, { pay }: MatchingRequest): (at: number) => number {
  if (pay === undefined) return () => 0;
  const unit = pay === 'unpaid' ? undefined : units.indexOf(unitOfPay(pay));
  const most = pay === 'unpaid' ? 0 : pay.max;
  return (at) => {
    const expected = expectedUnits[at] ?? expectsUnknown;
    if (expected === expectsUnknown) return unknownFit;
    if (expected === expectsNone) return 1;
    if (unit === undefined) return 0;
    return expected === unit ? fitAmount(most, expectedMin[at] ?? 0) : unknownFit;
  };
}
