import type { Duration } from '../../../src/language/dates/durations.ts';

/** Where a term lies beside a limit; `around` lies on both sides of it or may do so. */
export type TermClass = 'over' | 'up-to' | 'exactly' | 'around' | 'unknown';

/** `limit` in years. 以上 and "at least" are what people say for "over", the limit itself aside. */
export function classOf(term: Duration | undefined, limit: number): TermClass {
  if (!term) return 'unknown';
  const months = limit * 12;
  const { min, max, bound } = term;
  if (bound === 'over' || bound === 'at-least') return (min ?? 0) >= months ? 'over' : 'around';
  if (bound === 'up-to' || bound === 'under') return (max ?? Number.POSITIVE_INFINITY) <= months ? 'up-to' : 'around';
  if (min === undefined || max === undefined) return 'unknown';
  if (min > months) return 'over';
  if (max < months) return 'up-to';
  return min === months && max === months ? 'exactly' : 'around';
}
