import type { Reading } from '../../../../src/model/reading.ts';

/** Readings in one line: values of one are parted by bars, readings by commas, and a problem stands behind its values. */
export function say<Value>(readings: readonly Reading<Value>[], show: (value: Value) => string): string {
  return readings
    .map(({ values, problem }) => values.map(show).join(' | ') + (problem ? `!${problem}` : ''))
    .join(', ');
}
