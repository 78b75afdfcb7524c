import { type Extent, times } from '../numbers/extents.ts';
import type { MoneyTerm } from './moneyTerms.ts';

/** The two ends of a range, and whether they are written so that the user had better confirm them. */
export interface RangeEnds {
  readonly low: Extent;
  readonly high: Extent;
  readonly isDoubtful: boolean;
}

/** A round figure and a hundred times as much are hardly the ends of one range: "500 to 1 million" is no such thing. */
const widest = 100;

/**
 * The ends of a range. A unit that stands with the second end alone belongs to both (200-300万, 三到五千万, 2–3m), unless
 * the first would be the larger then (8000到1万). Undefined where no unit makes a range of them.
 */
export function rangeOf(first: MoneyTerm, second: MoneyTerm): RangeEnds | undefined {
  const [low] = first.amounts;
  const [given] = second.amounts;
  if (!low || !given) return undefined;
  const high =
    first.factor > 1 && second.factor === 1 && second.numeral.unit === 'none' ? times(given, first.factor) : given;
  const lowScale = first.numeral.scales[0] ?? 1;
  if (!first.isClosed && lowScale <= 1000 && first.numeral.unit !== 'letter') {
    const scale = second.numeral.scales.find((factor) => factor > 1 && low.max * factor < high.max);
    if (scale !== undefined && (lowScale === 1 || scale >= 1000)) {
      return { low: times(low, scale), high, isDoubtful: false };
    }
  }
  if (low.max <= high.max) {
    const isComplete = first.isClosed || lowScale > 1 || !first.numeral.plain || second.numeral.unit === 'none';
    return isComplete || high.max <= low.max * widest ? { low, high, isDoubtful: false } : undefined;
  }
  // 2万到3
  const shared = second.numeral.plain && second.marks.length === 0 ? times(high, lowScale) : high;
  return shared.max > low.max ? { low, high: shared, isDoubtful: true } : { low: high, high: low, isDoubtful: true };
}
