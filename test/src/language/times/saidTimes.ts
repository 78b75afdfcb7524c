import { join } from 'node:path';
import { openEnd } from '../../../../src/language/dates/calendar.ts';
import { readPeriods } from '../../../../src/language/dates/dates.ts';
import { loadLexicon } from '../../../../src/language/terms/lexicon.ts';
import type { Period } from '../../../../src/model/reading.ts';
import type { Locale } from '../../../../src/model/text.ts';

/** A Sunday. */
export const sunday = '2026-11-22T10:00:00+08:00';
export const { holidays } = loadLexicon(join(import.meta.dirname, '../../../../knowledge/lexicon'));

function local(epoch: number): readonly [day: string, clock: string] {
  const text = new Date(epoch + 8 * 3_600_000).toISOString();
  return [text.startsWith('2026-') ? text.slice(5, 10) : text.slice(0, 10), text.slice(11, 16)];
}

/** 11-24 15:00-16:00, 11-24 15:30 for a minute, both days where the last is another. */
function said({ from, to }: Period): string {
  const [day, clock] = local(from);
  if (to === openEnd) return `${day} ${clock}-open`;
  if (to - from === 60_000) return `${day} ${clock}`;
  const [lastDay, lastClock] = local(to);
  return `${day} ${clock}-${lastDay === day ? '' : `${lastDay} `}${lastClock}`;
}

/** The readings of a text, alternatives with "or", what recurs with "...", and the problem where there is no value. */
export function read(text: string, now = sunday, locale: Locale = 'zh'): string[] {
  return readPeriods(text, { locale, now: Date.parse(now), holidays }).map(({ values, problem }) =>
    values.length === 0 ? `!${problem}` : `${values.map(said).join(' or ')}${problem === 'recurring' ? ' ...' : ''}`,
  );
}

export type Case = readonly [text: string, ...readings: string[]];
