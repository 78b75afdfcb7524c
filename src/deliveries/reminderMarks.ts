import type { ProgrammeEvent } from '../model/programme.ts';

const hour = 60 * 60 * 1_000;
const day = 24 * hour;

/** When people are reminded: so long before the start, in milliseconds; the last one where they can take part online. */
export const reminderMarks = { week: 7 * day, day, hour } as const;
export type ReminderMark = keyof typeof reminderMarks;

export function readMark(value: unknown): ReminderMark | undefined {
  return value === 'week' || value === 'day' || value === 'hour' ? value : undefined;
}

/** The span before the start, [from, to) in milliseconds, in which a reminder is due, also a late one. */
export function dueSpan(mark: ReminderMark, online: boolean): { readonly longest: number; readonly shortest: number } {
  const shortest = { week: reminderMarks.day, day: online ? reminderMarks.hour : 0, hour: 0 };
  return { longest: reminderMarks[mark], shortest: shortest[mark] };
}

/** One that comes late is told as long as no nearer one takes its place, and never after the start. */
export function isReminderUseful(
  mark: ReminderMark,
  { startsAt, online }: Pick<ProgrammeEvent, 'startsAt' | 'online'>,
  now: number,
): boolean {
  const left = startsAt - now;
  const { shortest } = dueSpan(mark, online);
  return left > shortest && (mark !== 'hour' || online);
}
