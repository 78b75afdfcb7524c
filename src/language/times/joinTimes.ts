import type { Period, Reading } from '../../model/reading.ts';
import { daySpan } from '../dates/calendar.ts';
import { isGivenUp } from '../dates/dateExceptions.ts';
import { acrossDays, type Days, type Meaning, onDays, type Problem, refused, settle, withoutDay } from './dayTimes.ts';
import { readAcross, readRange } from './rangeTimes.ts';
import {
  andGap,
  type Cluster,
  clustersOf,
  type DayItem,
  type DayReading,
  isDay,
  type Joining,
  orGap,
  place,
  rangeGap,
  say,
  sentenceEnd,
  type TimeItem,
  tight,
  unitsOf,
} from './timeClusters.ts';
import { isMoment, type TimePhrase } from './timePhrases.ts';

/** The readings of dates and times that are said together, and of those that stand alone. */
export function joinTimes(
  found: readonly DayReading[],
  times: readonly TimePhrase[],
  joining: Joining,
): Reading<Period>[] {
  const days = dayItems(found);
  const items: (DayItem | TimeItem)[] = [...days, ...times.map((time) => ({ start: time.start, end: time.end, time }))];
  items.sort((a, b) => a.start - b.start || b.end - a.end);
  const clusters = clustersOf(items, joining.plain);
  const readings = clusters.flatMap((cluster) => readCluster(cluster, joining));
  return farApart(clusters, readings, joining).sort((a, b) => a.start - b.start);
}

function dayItems(found: readonly DayReading[]): DayItem[] {
  const items: DayItem[] = [];
  for (const day of found) {
    const last = items.at(-1);
    const [first] = last?.days ?? [];
    if (last && first && first.phrase.start === day.phrase.start) {
      items[items.length - 1] = { ...last, days: [...last.days, day] };
    } else items.push({ start: day.start, end: day.end, days: [day], times: [] });
  }
  return items;
}

function readCluster(cluster: Cluster, joining: Joining): Reading<Period>[] {
  const all = cluster.filter(isDay);
  const times = cluster.filter((item): item is TimeItem => !isDay(item));
  if (times.length === 0) return all.flatMap((item) => item.days.flatMap(({ alone }) => (alone ? [alone] : [])));
  if (all.length === 0) return readTimesAlone(times, joining);
  const across = readAcross(cluster, joining);
  if (across) return [across];
  const days = withoutRepeats(all);
  bind(cluster, days, joining.plain);
  share(days);
  const readings: Reading<Period>[] = [];
  for (let index = 0; index < days.length; index += 1) {
    const [day, next] = [days[index], days[index + 1]];
    if (!day) continue;
    if (next?.link === 'range' && next.times.length > 0) {
      readings.push(say([day, ...day.times, next, ...next.times], refused('unclear-date')));
      index += 1;
      continue;
    }
    const own = readDay(day, joining);
    const before = readings.at(-1);
    const [only, ...more] = own;
    if (day.link === 'or' && day.times.length > 0 && before && only && more.length === 0) {
      const problem = worst(before, only);
      const values = [...before.values, ...only.values];
      const meaning: Meaning = problem ? refused(problem) : settle(values, undefined, 'which-date');
      readings[readings.length - 1] = say([before, only], meaning);
    } else readings.push(...own);
  }
  return readings;
}

/** 周一到周三每天下午两点: the "every day" is each of the days before it; 12月2日(周三) says one day twice. */
function withoutRepeats(days: readonly DayItem[]): readonly DayItem[] {
  return days.filter((item, index) => {
    const phrase = item.days[0]?.phrase;
    const before = days[index - 1]?.days[0]?.phrase;
    const after = days[index + 1]?.days[0]?.phrase;
    const spans = phrase?.resolution.spans ?? [];
    const daily = spans.every((span, at) => at === 0 || span.from - (spans[at - 1]?.from ?? 0) === 1);
    if (phrase?.resolution.problem === 'recurring' && before?.isRange && daily) return false;
    const [span, other] = [spans[0], after?.resolution.spans[0]];
    const single = spans.length === 1 && after?.resolution.spans.length === 1 && item.days.length === 1;
    return !(single && span?.from === other?.from && span?.to === other?.to);
  });
}

/** One that cannot be read makes an alternative unreadable; one that is over leaves the other. */
function worst(...readings: readonly Reading<Period>[]): Problem | undefined {
  const problem = readings.find(({ values, problem }) => values.length === 0 && problem !== 'past')?.problem;
  return problem as Problem | undefined;
}

/** Gives each time to the day that it stands by. */
function bind(cluster: Cluster, days: readonly DayItem[], plain: string): void {
  const timeFirst = !isDay(cluster[0]);
  const gap = (a: { end: number }, b: { start: number }) => plain.slice(a.end, Math.max(a.end, b.start));
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    if (!before) continue;
    const between = gap(before, day).trim() === '' && gap(before, day) !== '' ? ' ' : gap(before, day);
    day.link = orGap.test(between) ? 'or' : rangeGap.test(between) ? 'range' : undefined;
    if (!day.link && (andGap.test(between) || before.end === day.start)) day.link = 'and';
  }
  for (const item of cluster) {
    if (isDay(item)) continue;
    // The "tonight" of "7:30 tonight" is a part of the time and a day.
    const around = days.find(({ start, end }) => item.start < end && start < item.end);
    const left = [...days].reverse().find(({ start }) => start <= item.start);
    const right = days.find(({ start }) => start >= item.end);
    const leftTight = left !== undefined && tight.test(gap(left, item));
    const rightTight = right !== undefined && tight.test(gap(item, right));
    const towards =
      leftTight === rightTight ? (timeFirst ? (right ?? left) : (left ?? right)) : leftTight ? left : right;
    (around ?? towards)?.times.push(item);
  }
}

/** Tuesday or Wednesday from 10 to 4; 2pm on Tuesday or Wednesday. */
function share(days: readonly DayItem[]): void {
  for (let index = days.length - 2; index >= 0; index -= 1) {
    const [day, next] = [days[index], days[index + 1]];
    if (!day || !next || day.times.length > 0 || next.link === undefined || next.link === 'range') continue;
    if (next.times.every(({ start }) => start >= next.start)) borrow(day, next);
  }
  for (let index = 1; index < days.length; index += 1) {
    const [before, day] = [days[index - 1], days[index]];
    if (!day || !before || day.times.length > 0 || day.link === undefined || day.link === 'range') continue;
    if (before.times.every(({ start }) => start < before.start)) borrow(day, before);
  }
}

function borrow(day: DayItem, from: DayItem): void {
  day.times.push(...from.times);
  day.borrowed = true;
}

function readDay(day: DayItem, { plain, now }: Joining): Reading<Period>[] {
  if (day.times.length === 0) return day.days.flatMap(({ alone }) => (alone ? [alone] : []));
  return day.days.flatMap((reading) => {
    const items = day.borrowed ? [reading] : [reading, ...day.times];
    if (reading.refusal) return [say(items, refused(reading.refusal))];
    const { phrase } = reading;
    if (phrase.isRange) return [say(items, readRange(reading, day.times, now))];
    const [mention, ...others] = phrase.tokens[0]?.mentions ?? [];
    const weekly = mention?.kind === 'weekday' && others.length === 0;
    const days: Days = { ...phrase.resolution, limit: reading.limit, weekly };
    if (mention?.kind === 'lasting') return [say(items, readLasting(days, day.times, now))];
    return unitsOf(day.times, plain).map(({ members, place: all, around, join }) => {
      const meanings = members.map(({ time, end }) =>
        onDays(time, around, { ...days, after: end <= phrase.start }, now),
      );
      const problem = meanings.find((meaning) => meaning.values.length === 0 && meaning.problem !== 'past')?.problem;
      if (join === 'unclear' || problem) return say(items, refused(problem ?? 'unclear-date'));
      const [first, second] = meanings;
      if (join === 'span' && first && second) return say(items, overlap(first, second));
      const values = meanings.flatMap((meaning) => meaning.values);
      const recurring = meanings.some((meaning) => meaning.problem === 'recurring') ? 'recurring' : undefined;
      const several = meanings.some((meaning) => meaning.problem === 'which-date') ? 'which-date' : 'which-time';
      return say(day.borrowed ? [reading] : [reading, ...all], settle(values, recurring, several));
    });
  });
}

/** After 2pm but before 4pm. */
function overlap(first: Meaning, second: Meaning): Meaning {
  const values = first.values.flatMap((a) =>
    second.values.flatMap((b) => (b.to > a.from && b.to <= a.to ? [{ ...a, to: b.to }] : [])),
  );
  return values.length === 0 ? refused('unclear-date') : settle(values, undefined, 'which-time');
}

/** A day from Friday 5pm on ends on Saturday at five. */
function readLasting({ spans, problem }: Days, times: readonly TimeItem[], now: number): Meaning {
  const [only, ...more] = times;
  if (!only || more.length > 0 || spans.length !== 1) return refused(problem ?? 'unclear-date');
  const time = { ...only.time, limit: undefined };
  if (!isMoment(time) || only.time.limit === 'before') return refused('unclear-date');
  const starts = spans.map(({ from }) => daySpan(from));
  const ends = spans.map(({ to }) => daySpan(to));
  return acrossDays({ spans: starts, time }, { spans: ends, time }, now);
}

/** Words near a time that name a day which was not read: the time alone would be on the wrong day. */
const dayNear =
  /(?:^|\D)\d{1,2}\s*[号日]|[一二三四五六七八九十]\s*[号日月]|周(?!围|边|到|全|五福)|星期|礼拜|节(?!目|约|省|奏|点)|每|工作日|第.天|那天|当天|当晚|次日|翌日|隔天|同一天|农历|初[一二三四五六七八九十]|除夕|\bon\s+(?:the\s+)?\d|\bthe\s+\d|\d(?:st|nd|rd|th)\b|\b(?:days?|weeks?|weekdays?|weekends?|months?|years?|every|each|all|following|previous|easter|christmas|eve|holidays?)\b/;
const window = 28;

const habit = /\b(?:every\s?day|daily|nightly)\b|每天|每日|每晚|天天/;

function readTimesAlone(items: readonly TimeItem[], { plain, now, today }: Joining): Reading<Period>[] {
  const strong = items.filter(({ time }) => !time.weak);
  if (strong.length === 0) return [];
  const { start, end } = place(strong);
  const before =
    plain
      .slice(Math.max(0, start - window), start)
      .split(sentenceEnd)
      .at(-1) ?? '';
  const behind = plain.slice(end, end + window).split(sentenceEnd)[0] ?? '';
  const beside = [before, behind];
  return unitsOf(strong, plain).map(({ members, place: all, around, join }): Reading<Period> => {
    const daily = beside.some((words) => habit.test(words));
    const strange = !daily && beside.some((words) => dayNear.test(words)) && members.some(({ time }) => !time.fromNow);
    const { start: from, end: to } = place(all);
    if (isGivenUp(plain.slice(Math.max(0, from - 60), from), plain.slice(to, to + 60)))
      return say(all, refused('excluded'));
    if (strange || join === 'unclear' || join === 'span') return say(all, refused('unclear-date'));
    const meanings = members.map(({ time }) =>
      withoutDay(daily ? { ...time, plural: true } : time, around, now, today),
    );
    const broken = meanings.find(({ values }) => values.length === 0);
    if (broken) return say(all, broken);
    const recurring = meanings.some(({ problem }) => problem === 'recurring') ? 'recurring' : undefined;
    const values = meanings.flatMap((meaning) => meaning.values);
    return say(all, settle(values, recurring, 'which-time'));
  });
}

/** Days times times that stand apart: nobody can tell which belongs to which of so many. */
const mostPairs = 200;

/**
 * A day and a time in one sentence with other words between: likely one, but not surely. Both the day alone and with
 * the time are given to choose from; with several days or times there is no telling. A time in a sentence of its own
 * beside one with a day is hardly today's, and is not guessed at.
 */
function farApart(
  clusters: readonly Cluster[],
  readings: Reading<Period>[],
  { plain, now }: Joining,
): Reading<Period>[] {
  const within = (cluster: Cluster) => {
    const { start, end } = place(cluster);
    return (reading: Reading<Period>) => reading.start < end && reading.end > start;
  };
  const dated = clusters.filter((cluster) => cluster.some(isDay));
  const apart = clusters.length - dated.length;
  if (apart * dated.length > mostPairs) return readings.map((reading) => say([reading], refused('unclear-date')));
  let result = readings;
  for (const cluster of clusters) {
    const times = cluster.flatMap((item) => (isDay(item) || item.time.weak || item.time.fromNow ? [] : [item]));
    if (cluster.some(isDay) || times.length === 0 || dated.length === 0) continue;
    const here = place(cluster);
    const beside = dated.filter((other) => {
      const [a, b] = place(other).start < here.start ? [place(other), here] : [here, place(other)];
      return !sentenceEnd.test(plain.slice(a.end, b.start));
    });
    if (beside.length === 0) {
      const mine = within(cluster);
      result = result.map((reading) => (mine(reading) ? say([reading], refused('unclear-date')) : reading));
      continue;
    }
    const all = [cluster, ...beside];
    result = result.filter((reading) => !all.some((one) => within(one)(reading)));
    const [near, ...more] = beside;
    const [day] = near ?? [];
    const [only, ...others] = times;
    const single = only && others.length === 0 && more.length === 0 && near?.length === 1 && isDay(day);
    result.push(say(all.flat(), single ? maybeTogether(day, only, now) : refused('unclear-date')));
  }
  return result;
}

function maybeTogether({ days }: DayItem, { time }: TimeItem, now: number): Meaning {
  const [day, ...more] = days;
  if (!day?.alone || more.length > 0) return refused('unclear-date');
  if (day.refusal || day.phrase.isRange) return refused(day.refusal ?? 'unclear-date');
  const joined = onDays(time, undefined, { ...day.phrase.resolution, limit: day.limit, weekly: false }, now);
  if (joined.values.length === 0) return joined;
  return settle([...joined.values, ...day.alone.values], undefined, 'which-time');
}
