import type { ConfidenceLevel } from '../model/answers.ts';
import type { Degree, PlacementKind, WorkPlace } from '../model/cirrus.ts';
import type { MatchingRequest, RouteFinding, Routes } from '../model/matching.ts';
import type { MatchingProfile, PermitKind, StudyKind } from '../model/profiles.ts';
import { timeAsked } from './overlap.ts';

export const routeEffects = ['first', 'impossible', 'staff', 'unknown'] as const;
export type RouteEffect = (typeof routeEffects)[number];

/** All of it must hold; what is absent does. */
export interface RouteCondition {
  readonly kinds?: readonly PlacementKind[];
  readonly permits?: readonly PermitKind[];
  readonly studies?: readonly StudyKind[];
  readonly degrees?: readonly (Degree | 'none')[];
  readonly universities?: readonly string[];
  readonly inBeijing?: boolean;
  readonly places?: readonly (WorkPlace | 'either')[];
  readonly paid?: boolean;
  /** Hours a week. */
  readonly hoursOver?: number;
  /** Years that the work lasts. */
  readonly yearsOver?: number;
  /** Years of study without a break at the university. */
  readonly studiedUnder?: number;
}

/** What one entry of the knowledge says of a way of working. */
export interface RouteRule {
  readonly finding: RouteFinding;
  /** As filed; what it comes to depends on how sure the entry is too. */
  readonly effect: RouteEffect;
  readonly when: RouteCondition;
}

/** Whether an entry was checked against a source. */
export function isCertain(confidence: ConfidenceLevel): boolean {
  return confidence === 'verified' || confidence === 'verified-secondary';
}

/** An entry that was not checked against a source leaves nobody out: staff look at the case instead. */
export function effectOf({ effect, finding }: RouteRule): RouteEffect {
  return effect === 'impossible' && !isCertain(finding.confidence) ? 'staff' : effect;
}

const year = 365.25 * 24 * 60 * 60 * 1000;
/** A year from 1 March to 1 March may be a day longer than that. */
const tolerance = 2 * 24 * 60 * 60 * 1000;

/** What of a request the conditions look at. */
export type RouteRequest = Pick<MatchingRequest, 'kind' | 'place' | 'pay' | 'hoursPerWeek' | 'period'>;

/** Whether the request's part of a condition holds. */
export function holdsForRequest(when: RouteCondition, request: RouteRequest): boolean {
  const { kinds, places, paid, hoursOver, yearsOver } = when;
  if (kinds && !kinds.includes(request.kind)) return false;
  if (places && !places.includes(request.place)) return false;
  if (paid !== undefined && paid !== (request.pay !== undefined && request.pay !== 'unpaid')) return false;
  if (hoursOver !== undefined && !(request.hoursPerWeek !== undefined && request.hoursPerWeek > hoursOver))
    return false;
  if (yearsOver === undefined) return true;
  const { from, to } = timeAsked(request.kind, request.period);
  return to - from > yearsOver * year + tolerance;
}

/** What of a profile the conditions look at, the time of study apart. */
export type RouteProfile = Pick<MatchingProfile, 'degree' | 'studies' | 'universityId' | 'permit' | 'inBeijing'>;

/** Whether the profile's part of a condition holds, the time of study apart. */
export function holdsForProfile(when: RouteCondition, profile: RouteProfile): boolean {
  const { permits, studies, degrees, universities, inBeijing } = when;
  if (permits && !permits.includes(profile.permit)) return false;
  if (studies && !studies.includes(profile.studies)) return false;
  if (degrees && !degrees.includes(profile.degree ?? 'none')) return false;
  if (universities && !(profile.universityId && universities.includes(profile.universityId))) return false;
  return inBeijing === undefined || inBeijing === profile.inBeijing;
}

/** Whether a rule leaves out whoever it holds for, whatever the dates. */
export function isBar(rule: RouteRule): boolean {
  return effectOf(rule) === 'impossible' && rule.when.studiedUnder === undefined;
}

/** Whether a rule leaves out whoever it holds for up to a day of their own. */
export function isWait(rule: RouteRule): boolean {
  return effectOf(rule) === 'impossible' && rule.when.studiedUnder !== undefined;
}

/**
 * Whether somebody has studied for as long, `years`, by the year of the programme alone: who is in the third year has
 * two behind. Undefined where neither that nor the day is known.
 */
export function studiedByYear(profile: Pick<MatchingProfile, 'year'>, years: number): boolean | undefined {
  return profile.year !== undefined && profile.year > years ? true : undefined;
}

/** The day from which somebody has studied for so many years, epoch milliseconds; undefined where it is not known. */
export function studiedFrom(
  { studyingSince }: Pick<MatchingProfile, 'studyingSince'>,
  years: number,
): number | undefined {
  if (studyingSince === undefined) return undefined;
  const day = new Date(studyingSince);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.getTime();
}

/** From when these rules let somebody begin, epoch milliseconds, and the rule that says so; undefined: at once. */
export function findWait(
  waits: readonly RouteRule[],
  profile: MatchingProfile,
): { readonly from: number; readonly rule: RouteRule } | undefined {
  let longest: { from: number; rule: RouteRule } | undefined;
  for (const rule of waits) {
    const from = holdsForProfile(rule.when, profile) ? studiedFrom(profile, rule.when.studiedUnder ?? 0) : undefined;
    if (from !== undefined && (longest === undefined || from > longest.from)) longest = { from, rule };
  }
  return longest;
}

/**
 * What the rules say of a request and a profile, in their order. A rule about the time of study that is not known is for
 * staff; where it is known, `findWait` tells from when on, and it is for staff whether the start can wait for that day.
 */
export function findRoutes(
  rules: readonly RouteRule[],
  request: RouteRequest,
  profile: RouteProfile & Pick<MatchingProfile, 'studyingSince' | 'year' | 'availability'>,
): Routes {
  const found = { impossible: [] as RouteFinding[], first: [] as RouteFinding[], forStaff: [] as RouteFinding[] };
  for (const rule of rules) {
    if (!holdsForRequest(rule.when, request) || !holdsForProfile(rule.when, profile)) continue;
    const effect = effectOf(rule);
    const { studiedUnder } = rule.when;
    if (studiedUnder !== undefined) {
      const from = studiedFrom(profile, studiedUnder);
      const isDue =
        from === undefined
          ? studiedByYear(profile, studiedUnder) !== true
          : from > Math.max(request.period.from, profile.availability.from);
      if (isDue) (effect === 'first' ? found.first : found.forStaff).push(rule.finding);
    } else if (effect === 'impossible') found.impossible.push(rule.finding);
    else if (effect === 'first') found.first.push(rule.finding);
    else found.forStaff.push(rule.finding);
  }
  return found;
}
