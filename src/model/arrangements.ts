import type { ProgrammeEvent } from './programme.ts';

/** When and where an event is, as far as those who come must know it, and whether it takes place at all. */
export type Arrangements = Pick<ProgrammeEvent, 'startsAt' | 'endsAt' | 'place' | 'online' | 'joinUrl' | 'cancelled'>;

export function arrangementsOf({ startsAt, endsAt, place, online, joinUrl, cancelled }: Arrangements): Arrangements {
  return { startsAt, endsAt, place, online, joinUrl, cancelled: cancelled ?? false };
}

/** Also where one of them was read from JSON. */
export function isSameArrangements(one: Arrangements, other: Arrangements): boolean {
  const told = ({ startsAt, endsAt, place, online, joinUrl, cancelled = false }: Arrangements) =>
    JSON.stringify([startsAt, endsAt, place?.zh, place?.en, online, joinUrl, cancelled]);
  return told(one) === told(other);
}
