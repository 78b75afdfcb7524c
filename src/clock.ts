import type { Clock } from './model/clock.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };
