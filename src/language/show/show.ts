import { zone } from '../../model/clock.ts';
import type { Period } from '../../model/reading.ts';
import type { Locale } from '../../model/text.ts';
import { openEnd } from '../dates/calendar.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const dayFormats = {
  zh: new Intl.DateTimeFormat('zh-CN', {
    timeZone: zone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }),
};
const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const monthFormats = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'long' }),
};

function parts(format: Intl.DateTimeFormat, at: number): Record<string, string> {
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

/** 2026年12月8日（周二） / Tuesday 8 December 2026, in Asia/Shanghai. */
export function showDay(at: number, locale: Locale): string {
  const { year, month, day: date, weekday } = parts(dayFormats[locale], at);
  return locale === 'zh' ? `${year}年${month}月${date}日（${weekday}）` : `${weekday} ${date} ${month} ${year}`;
}

/** Between a day and a time of the clock. */
const gapToClock = { zh: '', en: ', ' };

/** 14:00, in Asia/Shanghai. */
export function showClock(at: number): string {
  return clockFormat.format(at);
}

/** 2026年12月8日（周二）14:00–17:00 / Tuesday 8 December 2026, 14:00–17:00; both days where it ends on another. */
export function showTimes(from: number, to: number, locale: Locale): string {
  const first = showDay(from, locale);
  const last = showDay(to - 1, locale);
  // The midnight that ends a day is the 24:00 of that day.
  const clock = showClock(to) === '00:00' ? '24:00' : showClock(to);
  const gap = gapToClock[locale];
  const end = first === last ? clock : `${last}${gap}${clock}`;
  return `${first}${gap}${showClock(from)}–${end}`;
}

/** 2026年12月8日（周二）14:00 / Tuesday 8 December 2026, 14:00. */
export function showMoment(at: number, locale: Locale): string {
  return `${showDay(at, locale)}${gapToClock[locale]}${showClock(at)}`;
}

/** A period as it is said: a moment, times of the clock, a day, a month, or its first and last day. */
export function showPeriod({ from, to, grain }: Period, locale: Locale): string {
  const timed = grain === 'minute' || grain === 'hour' || grain === 'part-of-day';
  if (to >= openEnd) {
    const start = timed ? showMoment(from, locale) : showDay(from, locale);
    return locale === 'zh' ? `${start}起` : `from ${start}`;
  }
  if (timed) return to - from <= minute ? showMoment(from, locale) : showTimes(from, to, locale);
  if (grain === 'month' && to - from > 27 * day && to - from < 32 * day) return monthFormats[locale].format(from);
  const first = showDay(from, locale);
  const last = showDay(to - 1, locale);
  if (first === last) return first;
  return locale === 'zh' ? `${first}至${last}` : `${first} to ${last}`;
}

/** A date as knowledge entries give it, whole or in part: 2025-01-13, 2025-01, 2025. */
export function showIsoDate(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-').map(Number);
  if (locale === 'zh') return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  if (!month) return String(year);
  const name = parts(monthFormats.en, Date.UTC(Number(year), month - 1, 15)).month;
  return `${day ? `${day} ` : ''}${name} ${year}`;
}
