import type { PlacementKind, Stretch } from '../model/cirrus.ts';
import { assumedLength } from './weights.ts';

/** The time that a request asks for, [from, to): without an end the length that its kind is taken to have. */
export function timeAsked(kind: PlacementKind, { from, to }: Stretch): { readonly from: number; readonly to: number } {
  return { from, to: to ?? from + assumedLength[kind] };
}

/** Which share of the time asked for is available, 0 to 1. */
export function shareAvailable(askedFrom: number, askedTo: number, availableFrom: number, availableTo: number): number {
  const overlap = Math.min(askedTo, availableTo) - Math.max(askedFrom, availableFrom);
  return overlap <= 0 ? 0 : overlap / (askedTo - askedFrom);
}
