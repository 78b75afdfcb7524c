import type { ProgrammeEvent } from '../../model/programme.ts';
import type { Locale } from '../../model/text.ts';
import { showTimes } from './show.ts';

/** The title as firms see it: a demonstration event says so. */
export function showTitle({ demo, title }: ProgrammeEvent, locale: Locale): string {
  if (!demo) return title[locale];
  return locale === 'zh' ? `【示例】${title.zh}` : `[Demo] ${title.en}`;
}

/** Where it takes place, or that it is online. */
export function showPlace({ place, online }: ProgrammeEvent, locale: Locale): string {
  const onlineOnly = { zh: '线上', en: 'Online' };
  if (!place) return onlineOnly[locale];
  if (!online) return place[locale];
  return locale === 'zh' ? `${place.zh}（也可线上参加）` : `${place.en} (also online)`;
}

/** Title and times, for a summary. */
export function showEvent(event: ProgrammeEvent, locale: Locale): string {
  const times = showTimes(event.startsAt, event.endsAt, locale);
  return locale === 'zh' ? `${showTitle(event, locale)}，${times}` : `${showTitle(event, locale)}, ${times}`;
}
