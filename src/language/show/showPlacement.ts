import type { Degree, LanguageLevel, Pay, PlacementKind, Stretch, WorkPlace } from '../../model/cirrus.ts';
import { zone } from '../../model/clock.ts';
import type { Locale, Text } from '../../model/text.ts';
import { civil, dayOf } from '../dates/calendar.ts';
import type { Lexicon } from '../terms/lexicon.ts';
import { nameOf } from '../terms/lexicon.ts';
import { showMoney } from './showMoney.ts';

/** What the parts of a placement are called, in lists, cards and notices. */
export const kindNames: Readonly<Record<PlacementKind, Text>> = {
  'course-internship': { zh: '教学实习', en: 'Course internship' },
  'work-study': { zh: '勤工助学', en: 'Paid work-study' },
  'full-time': { zh: '毕业后全职', en: 'Full-time job after graduation' },
};

export const levelNames: Readonly<Record<LanguageLevel, Text>> = {
  basic: { zh: '基础', en: 'basic' },
  working: { zh: '可用于工作', en: 'working level' },
  fluent: { zh: '流利', en: 'fluent' },
  native: { zh: '母语', en: 'native' },
};

export const placeNames: Readonly<Record<WorkPlace | 'either', Text>> = {
  haidian: { zh: '海淀现场', en: 'On site in Haidian' },
  online: { zh: '线上', en: 'Online' },
  either: { zh: '海淀现场或线上均可', en: 'On site in Haidian or online' },
};

export function showKind(kind: PlacementKind, locale: Locale): string {
  return kindNames[kind][locale];
}

export function showDegree(degree: Degree, { degrees }: Pick<Lexicon, 'degrees'>, locale: Locale): string {
  return nameOf(degrees, degree, locale);
}

/** 国际贸易、法学; 专业不限 where there are none. */
export function showDisciplines(
  ids: readonly string[],
  { disciplines }: Pick<Lexicon, 'disciplines'>,
  locale: Locale,
): string {
  if (ids.length === 0) return locale === 'zh' ? '专业不限' : 'Any field';
  return ids.map((id) => nameOf(disciplines, id, locale)).join(locale === 'zh' ? '、' : ', ');
}

export function showLevel(level: LanguageLevel, locale: Locale): string {
  return levelNames[level][locale];
}

/** 俄语（流利）、英语（基础，最好有） / Russian (fluent), English (basic, welcome). Without a level the name alone. */
export function showLanguages(
  skills: readonly { readonly language: string; readonly level?: LanguageLevel; readonly required?: boolean }[],
  { languages }: Pick<Lexicon, 'languages'>,
  locale: Locale,
): string {
  if (skills.length === 0) return locale === 'zh' ? '语言不限' : 'No particular language';
  const shown = skills.map(({ language, level, required = true }) => {
    const welcome = locale === 'zh' ? '会则更好' : 'welcome';
    const notes = [...(level ? [levelNames[level][locale]] : []), ...(required ? [] : [welcome])];
    const name = nameOf(languages, language, locale);
    if (notes.length === 0) return name;
    return locale === 'zh' ? `${name}（${notes.join('，')}）` : `${name} (${notes.join(', ')})`;
  });
  return shown.join(locale === 'zh' ? '、' : ', ');
}

export function showWorkPlace(place: WorkPlace | 'either', locale: Locale): string {
  return placeNames[place][locale];
}

/** CNY 200 a day / 200 元/天; 无薪 / Unpaid. */
export function showPay(pay: Pay | 'unpaid', locale: Locale): string {
  if (pay === 'unpaid') return locale === 'zh' ? '无薪' : 'Unpaid';
  return showMoney(pay, locale);
}

/** 每周 20 小时 / 20 hours a week. */
export function showHours(hours: number, locale: Locale): string {
  if (locale === 'zh') return `每周 ${hours} 小时`;
  return `${hours} hour${hours === 1 ? '' : 's'} a week`;
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: zone });

/**
 * 2027年3月至8月 / March to August 2027 where both ends are those of months, else with the days: 2027年3月15日至8月31日 /
 * 15 March to 31 August 2027. Without an end 2027年3月15日起 / from 15 March 2027.
 */
export function showStretch({ from, to }: Stretch, locale: Locale): string {
  if (to === undefined) {
    const start = showDate(from, locale, isMonthStart(from) ? 'month' : 'day', true);
    return locale === 'zh' ? `${start}起` : `from ${start}`;
  }
  const unit = isMonthStart(from) && isMonthStart(to) ? 'month' : 'day';
  const [first, last] = [civil(dayOf(from)), civil(dayOf(to - 1))];
  const sameYear = first.year === last.year;
  if (unit === 'month' && sameYear && first.month === last.month) return showDate(from, locale, unit, true);
  if (unit === 'day' && dayOf(from) === dayOf(to - 1)) return showDate(from, locale, unit, true);
  const start = showDate(from, locale, unit, locale === 'zh' || !sameYear);
  const end = showDate(to - 1, locale, unit, locale === 'en' || !sameYear);
  return locale === 'zh' ? `${start}至${end}` : `${start} to ${end}`;
}

function isMonthStart(at: number): boolean {
  return civil(dayOf(at)).date === 1;
}

function showDate(at: number, locale: Locale, unit: 'month' | 'day', withYear: boolean): string {
  const { year, month, date } = civil(dayOf(at));
  if (locale === 'zh') return `${withYear ? `${year}年` : ''}${month}月${unit === 'day' ? `${date}日` : ''}`;
  return `${unit === 'day' ? `${date} ` : ''}${monthName.format(at)}${withYear ? ` ${year}` : ''}`;
}
