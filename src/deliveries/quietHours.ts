import { afterQuietHours, startOfDay } from '../programme/beijingTime.ts';

/** What comes before this time of the morning could not be told in time once the quiet hours are over. */
const earlyUntil = 10 * 60 * 60 * 1_000;

/**
 * When people are told what could be told at `now`: at once, or in the quiet hours (21:00 to 08:00, Beijing) at 08:00;
 * but at once where the matter itself comes before 10:00 that morning. Epoch milliseconds throughout.
 */
export function tellingTime(now: number, matterAt?: number): number {
  const morning = afterQuietHours(now);
  const isUrgent = matterAt !== undefined && matterAt < startOfDay(morning) + earlyUntil;
  return isUrgent ? now : morning;
}
