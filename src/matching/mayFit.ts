import { degrees } from '../model/cirrus.ts';
import type { MatchingRequest } from '../model/matching.ts';
import type { MatchingProfile } from '../model/profiles.ts';
import { shareAvailable, timeAsked } from './overlap.ts';
import { enoughOfTheTime } from './weights.ts';

/** Whether kind, degree and the student's own dates allow it; the rules about permits may yet forbid it. */
export function createMayFit(request: MatchingRequest): (profile: MatchingProfile) => boolean {
  const { from, to } = timeAsked(request.kind, request.period);
  const enough = new Set<string>(request.degree ? degrees.slice(degrees.indexOf(request.degree)) : degrees);
  return ({ kinds, degree, availability }) =>
    kinds.includes(request.kind) &&
    (request.degree === undefined || (degree !== undefined && enough.has(degree))) &&
    shareAvailable(from, to, availability.from, availability.to ?? Number.POSITIVE_INFINITY) >= enoughOfTheTime;
}
