import type { Beginning } from '../spelling/firstCharacters.ts';

/** Minutes from midnight; from 1440 on they are those of the next day. */
export type Minute = number;

export const wholeDay: Minute = 1440;

/** A part of the day, and which hours of the clock are meant by an hour of 1 to 12 said beside it. */
export interface Part {
  readonly from: Minute;
  readonly to: Minute;
  readonly hours: ReadonlyMap<number, readonly number[]>;
}

type Hours = readonly [first: number, last: number];

/** `twelve` and `late` (the small hours after a night) are hours of the clock; `asSaid` and `later` are hours 1 to 11. */
function part(
  [from, to]: Hours,
  take: { asSaid?: Hours; later?: Hours; twelve: number; late?: Hours; either?: boolean },
): Part {
  const hours = new Map<number, readonly number[]>([[12, [take.twelve]]]);
  for (let hour = 1; hour < 12; hour += 1) {
    const within = (bounds: Hours | undefined) => bounds !== undefined && hour >= bounds[0] && hour <= bounds[1];
    const found = [
      ...(within(take.asSaid) ? [hour] : []),
      ...(within(take.later) ? [hour + 12] : []),
      ...(within(take.late) ? [hour + 24] : []),
    ];
    if (found.length > 0) hours.set(hour, found);
  }
  return { from: from * 60, to: to * 60, hours };
}

/** The bounds are those of Recognizers-Text; it has none for 凌晨 and puts 傍晚 at noon, which here is the evening. */
export const parts = {
  dawn: part([0, 6], { asSaid: [1, 6], twelve: 0 }),
  earlyMorning: part([8, 10], { asSaid: [1, 11], twelve: 12 }),
  morning: part([8, 12], { asSaid: [1, 11], twelve: 12 }),
  lateMorning: part([10, 12], { asSaid: [8, 11], twelve: 12 }),
  midday: part([11, 13], { asSaid: [10, 11], later: [1, 2], twelve: 12 }),
  afternoon: part([12, 16], { later: [1, 7], twelve: 12 }),
  lateAfternoon: part([14, 16], { later: [2, 7], twelve: 12 }),
  evening: part([16, 20], { later: [4, 11], twelve: 24 }),
  earlyEvening: part([16, 18], { later: [4, 8], twelve: 24 }),
  night: part([20, 24], { asSaid: [1, 5], later: [6, 11], late: [1, 5], twelve: 24 }),
  tonight: part([20, 24], { later: [5, 11], late: [1, 4], twelve: 24 }),
  am: part([0, 12], { asSaid: [1, 11], twelve: 0 }),
  pm: part([12, 24], { later: [1, 11], twelve: 12 }),
  daytime: part([8, 18], { asSaid: [7, 11], later: [1, 6], twelve: 12 }),
} as const;

/**
 * A time as the clock shows it. `half` says how its hour is to be taken: `either` half of the day, `exact` as it
 * stands, and `soft` as it stands (10:30) unless the other end of its stretch has a small hour (6:30–10:30).
 */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | 'either' | 'soft' | 'exact';
  readonly grain: 'hour' | 'minute';
  /** 三四点: the other hour that is meant. */
  readonly or?: number;
}

/** A clock time with the part of the day that was said directly beside it. */
export interface SaidClock {
  readonly clock: Clock;
  readonly part?: Part;
}

export interface Stretch {
  readonly from: Minute;
  readonly to: Minute;
}

/** All times of the day that a clock time can be, none if it contradicts the part of the day. */
export function minutesOf({ clock, part: beside }: SaidClock, around?: Part): Minute[] {
  const hours = clock.or === undefined ? [clock.hour] : [clock.hour, clock.or];
  return hours.flatMap((hour) => hoursOf({ ...clock, hour }, beside ?? around).map((h) => h * 60 + clock.minute));
}

function hoursOf({ hour, half }: Clock, within: Part | undefined): readonly number[] {
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  if (half === 'either' || (half === 'soft' && within)) {
    if (within) return within.hours.get(twelve) ?? [];
    return twelve === 12 ? [12, 24] : [twelve, twelve + 12];
  }
  const known = half === 'am' ? hour % 12 : half === 'pm' ? (hour % 12) + 12 : hour;
  if (!within) return [known];
  const allowed = within.hours.get(twelve) ?? [];
  if (allowed.includes(known)) return [known];
  return allowed.filter((one) => one - 24 === known);
}

/** A stretch that goes on after midnight must begin in the evening and end by noon. */
const evening = 17 * 60;
const noon = 12 * 60;
const longest = 16 * 60;
/** Longer than this a stretch is not read from two hours that can both be either half of the day. */
const longestGuess = 10 * 60;

function open({ clock, part: beside }: SaidClock): boolean {
  return clock.half === 'either' && !beside;
}

/** A clock time as the one at the other end of its stretch shows it to be meant. */
export function harden(said: SaidClock, other: SaidClock): SaidClock {
  const { clock } = said;
  if (said.part) return said;
  if (clock.half === 'soft' && (open(other) || other.part)) return { clock: { ...clock, half: 'either' } };
  // 9:00-17:00: whoever writes one end in 24 hours writes both so.
  const exact = other.clock.half === 'exact' && other.clock.hour + other.clock.minute > 0;
  return clock.half === 'either' && exact ? { clock: { ...clock, half: 'exact' } } : said;
}

/** The stretches that two clock times can span; none if they fit in no way. */
export function stretchesOf(first: SaidClock, last: SaidClock, around?: Part): Stretch[] {
  const [a, b] = around ? [first, last] : [harden(first, last), harden(last, first)];
  const starts = minutesOf(a, around);
  // The part of the day may hold for the beginning alone: 上午10点到1点.
  const ends = [...new Set([...minutesOf(b, around), ...(open(b) ? minutesOf(b) : [])])];
  const guess = open(a) && open(b) && !around;
  const found = starts.flatMap((from): Stretch[] => {
    const to = ends
      .flatMap((end) => [end, end + wholeDay])
      .filter((end) => end > from)
      .sort((x, y) => x - y)[0];
    if (to === undefined || to - from > (guess ? longestGuess : longest)) return [];
    if (to > wholeDay && (from < evening || to - wholeDay > noon)) return [];
    return [{ from, to }];
  });
  // 2-4pm: of the two beginnings the one next to the end.
  if (!open(a) || open(b) || around) return found;
  return ends.flatMap((end) =>
    found
      .filter(({ to }) => to === end)
      .sort((x, y) => y.from - x.from)
      .slice(0, 1),
  );
}

/** Where the clock shows no such time: 25:00, 9:75, 24:30, 13am. */
function isNoTime({ hour, minute, half }: Pick<Clock, 'hour' | 'minute' | 'half'>): boolean {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return true;
  return (half === 'am' && hour > 12) || (half === 'pm' && (hour > 12 || hour === 0));
}

/** Piece of a text that says a time or a part of one, before the pieces beside it are looked at. */
export type TimePiece =
  | { readonly kind: 'clock'; readonly clock: Clock }
  /** A plain number, which is an hour only by what stands around it. */
  | { readonly kind: 'number'; readonly clock: Clock; readonly led: boolean }
  | { readonly kind: 'part'; readonly part: Part; readonly weak: boolean; readonly plural?: boolean }
  /** In minutes. */
  | { readonly kind: 'length'; readonly minutes: number; readonly grain: 'hour' | 'minute' }
  | { readonly kind: 'problem'; readonly problem: 'no-such-time' | 'unclear-date' };

export type PlacedPiece = TimePiece & {
  readonly start: number;
  readonly end: number;
  /** What stands in its place for the reader of days: 明晚 is 明天 to it. */
  readonly instead?: string;
};

export interface TimeRule extends Beginning {
  readonly pattern: RegExp;
  /** Undefined where the words turn out to be no time. */
  readonly read: (match: RegExpExecArray) => (TimePiece & { readonly instead?: string }) | undefined;
}

/** A clock time, or the news that there is none such. */
export function clockPiece(clock: Clock): TimePiece {
  return isNoTime(clock) ? { kind: 'problem', problem: 'no-such-time' } : { kind: 'clock', clock };
}
