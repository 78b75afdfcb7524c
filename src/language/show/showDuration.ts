import type { Locale } from '../../model/text.ts';
import type { Duration } from '../dates/durations.ts';

/** 2 年 / 2 years, 18 个月 / 18 months, 2–3 年 / 2–3 years, 超过 1 年 / over 1 year. */
export function showDuration({ min, max, bound }: Duration, locale: Locale): string {
  const ends = [min, max].filter((end) => end !== undefined);
  const [first = 0, last = first] = ends;
  const unit = unitOf(ends);
  const count = (months: number) => String(Number((months / unit.months).toFixed(1)));
  const figures = first === last ? count(first) : `${count(first)}–${count(last)}`;
  const shown = locale === 'zh' ? `${figures} ${unit.zh}` : `${figures} ${unit.en}${figures === '1' ? '' : 's'}`;
  return bound ? bounds[bound][locale](shown) : shown;
}

/** What divides evenly into years or months is said in them, all else in days. */
function unitOf(ends: readonly number[]) {
  if (ends.every((months) => months % 12 === 0)) return { months: 12, zh: '年', en: 'year' };
  if (ends.every((months) => Number.isInteger(months * 2))) return { months: 1, zh: '个月', en: 'month' };
  return { months: 12 / 365, zh: '天', en: 'day' };
}

const bounds: Readonly<Record<NonNullable<Duration['bound']>, Readonly<Record<Locale, (shown: string) => string>>>> = {
  over: { zh: (shown) => `超过 ${shown}`, en: (shown) => `over ${shown}` },
  'at-least': { zh: (shown) => `${shown}以上`, en: (shown) => `${shown} or more` },
  'up-to': { zh: (shown) => `${shown}以内`, en: (shown) => `up to ${shown}` },
  under: { zh: (shown) => `不到 ${shown}`, en: (shown) => `under ${shown}` },
};
