import type { Period, Reading } from '../../model/reading.ts';
import { daySpan } from '../dates/calendar.ts';
import { acrossDays, type Meaning, onDays, refused, settle, withoutDay } from './dayTimes.ts';
import { type Cluster, type DayReading, isDay, type Joining, rangeGap, say, type TimeItem } from './timeClusters.ts';
import { isMoment } from './timePhrases.ts';

/** Monday 9am to Tuesday 5pm is one stretch, Monday to Wednesday 2-4pm are three. */
export function readRange({ phrase, limit }: DayReading, times: readonly TimeItem[], now: number): Meaning {
  const [first, last = first] = phrase.tokens;
  const { spans, problem } = phrase.resolution;
  if (!first || !last || spans.length === 0) return refused(problem ?? 'unclear-date');
  const between = (item: TimeItem) => item.start >= first.end && item.end <= last.start;
  const [a, b, ...more] = times;
  if (!a || more.length > 0 || spans.length > 1) return refused('unclear-date');
  const starts = spans.map(({ from }) => daySpan(from));
  const ends = spans.map(({ to }) => daySpan(to - 1));
  if (b) {
    const inside = first === last && a.start >= first.start && a.end <= first.end && b.start >= first.end;
    const apart =
      a.end <= last.start && b.start >= first.end && (a.start < first.start || b.start >= last.end || between(b));
    const fits = inside || apart;
    if (!fits || a.time.last || b.time.last) return refused('unclear-date');
    return acrossDays({ spans: starts, time: a.time }, { spans: ends, time: b.time }, now);
  }
  if (between(a)) {
    return a.time.last || a.time.lasting !== undefined
      ? refused('unclear-date')
      : acrossDays({ spans: starts, time: a.time }, { spans: ends }, now);
  }
  const each = onDays(a.time, undefined, { spans, limit: limit === 'from' ? undefined : limit, weekly: false }, now);
  if (each.values.length === 0 || a.start < first.start || !isMoment(a.time)) return each;
  const whole = acrossDays({ spans: starts }, { spans: ends, time: a.time }, now);
  return settle([...each.values, ...whole.values], undefined, 'which-date');
}

/** From 2pm till tomorrow 4:30pm, 下午两点到后天中午, 9am Monday till 5pm Tuesday. */
export function readAcross(cluster: Cluster, { plain, now, today }: Joining): Reading<Period> | undefined {
  const days = cluster.filter(isDay);
  const times = cluster.filter((item): item is TimeItem => !isDay(item));
  const [a, b, ...more] = times;
  const [day, other, ...others] = days;
  if (!a || !b || more.length > 0 || !day || others.length > 0 || !isMoment(a.time)) return undefined;
  const [reading] = day.days;
  if (!reading || reading.phrase.isRange || a.time.limit === 'before' || a.time.limit === 'after') return undefined;
  if (other) {
    const [end] = other.days;
    if (b.time.limit !== 'not-after' || !end || b.start < Math.min(day.end, a.end)) return undefined;
    const { spans } = reading.phrase.resolution;
    if (reading.refusal ?? end.refusal) return say(cluster, refused(reading.refusal ?? end.refusal ?? 'unclear-date'));
    return say(cluster, acrossDays({ spans, time: a.time }, { spans: end.phrase.resolution.spans, time: b.time }, now));
  }
  const until =
    reading.limit === 'not-after' || rangeGap.test(plain.slice(a.end, Math.max(a.end, reading.phrase.start)));
  if (!until || a.start >= reading.phrase.start || b.start < reading.phrase.start) return undefined;
  if (reading.refusal) return say(cluster, refused(reading.refusal));
  const from = withoutDay({ ...a.time, limit: undefined }, undefined, now, today);
  const { spans } = reading.phrase.resolution;
  const ends = acrossDays({ spans: [daySpan(today)], time: undefined }, { spans, time: b.time }, now);
  if (from.values.length === 0 || ends.values.length === 0) return say(cluster, refused('unclear-date'));
  const values = from.values.flatMap((start) =>
    ends.values.flatMap((end) => (end.to > start.from ? [{ from: start.from, to: end.to, grain: end.grain }] : [])),
  );
  return say(cluster, values.length === 0 ? refused('unclear-date') : settle(values, undefined, 'which-time'));
}
