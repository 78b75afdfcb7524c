import { openEnd } from '../../../../src/language/dates/calendar.ts';
import { readPeriods } from '../../../../src/language/dates/dates.ts';
import { loadLexicon } from '../../../../src/language/terms/lexicon.ts';
import type { Period } from '../../../../src/model/reading.ts';
import type { Locale } from '../../../../src/model/text.ts';

export const { holidays } = loadLexicon('knowledge/lexicon');

/** A Sunday in the last third of its month. */
export const sunday = '2026-11-22T10:00:00+08:00';

/** A text and what is read in it, one string a reading. */
export type Case = readonly [text: string, ...readings: string[]];

function date(epoch: number, now: number): string {
  if (epoch === openEnd) return 'open';
  if (epoch === now) return 'now';
  const local = new Date(epoch + 8 * 3_600_000).toISOString();
  return local.endsWith('T00:00:00.000Z') ? local.slice(0, 10) : local.slice(0, 16);
}

/**
 * What is read in a text: 2026-12-08 for a day, its first day and the day after its last for a stretch
 * (2026-12-01/2027-01-01), `a or b` for what is asked about, `*` before what recurs, `!` before the problem of what
 * cannot be used.
 */
export function read(text: string, now = sunday, locale: Locale = 'zh'): string[] {
  const at = Date.parse(now);
  const said = ({ from, to }: Period) =>
    to - from === 86_400_000 ? date(from, at) : `${date(from, at)}/${date(to, at)}`;
  return readPeriods(text, { locale, now: at, holidays }).map(({ values, problem }) => {
    if (values.length === 0) return `!${problem}`;
    return `${problem === 'recurring' ? '*' : ''}${values.map(said).join(' or ')}`;
  });
}
