import { readPeriods } from '../../src/language/dates/dates.ts';
import { findDates } from '../../src/language/dates/dateTokens.ts';
import { showPeriod } from '../../src/language/show/show.ts';
import type { Message } from '../../src/model/message.ts';
import type { Holiday, Period } from '../../src/model/reading.ts';
import type { Text } from '../../src/model/text.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { registrationText as text } from './registrationText.ts';
import { fromValues, meansAny } from './termSlot.ts';

/** When the event is to be; told, never asked for. */
export function createPeriodSlot(holidays: readonly Holiday[]) {
  return slot<Period>({
    name: 'period',
    label: text.periodLabel,
    called: { zh: ['时间', '日期', '月份'], en: ['date', 'time', 'month', 'day'] },
    narrows: 'event',
    examples: text.periodExamples,
    optional: text.noPreference,
    needed: () => false,
    ask: ({ locale }) => ({ text: text.askPeriod[locale] }),
    read: (message, form) => (meansAny(message.text) ? { kind: 'none' } : readPeriod(message, form, holidays)),
    spot: (message, form) => spotPeriod(message, form, holidays),
    show: (period, { locale }) => showPeriod(period, locale),
  });
}

function readPeriod(
  message: Message,
  { turn, locale }: FormTurn,
  holidays: readonly Holiday[],
): SlotReading<Period> | undefined {
  const readings = readPeriods(message.text, { locale: message.locale, now: turn.now, holidays });
  const periods = readings.flatMap(({ values }) => values);
  if (periods.length > 0 && isClockAlone(message.text, periods)) return { kind: 'bad', problem: text.dayToo[locale] };
  if (periods.length > 0 || readings.length === 0) return fromValues(periods);
  const told = readings.map(({ problem }) => slips.get(problem ?? '')).find((slip) => slip !== undefined);
  return { kind: 'bad', problem: (told ?? text.unclearPeriod)[locale] };
}

const clockGrains: ReadonlySet<Period['grain']> = new Set(['minute', 'hour', 'part-of-day']);

/** "After 4 pm" is of any day; the search knows stretches of days only, and today alone would be the wrong one. */
function isClockAlone(words: string, periods: readonly Period[]): boolean {
  return periods.every(({ grain }) => clockGrains.has(grain)) && findDates(words).length === 0;
}

/** What nobody says in passing: told wherever it is said. */
const slips: ReadonlyMap<string, Text> = new Map([
  ['no-such-day', text.noSuchDay],
  ['no-such-time', text.noSuchTime],
  ['time-zone', text.otherTimeZone],
]);

/** A time mentioned in passing, such as the year in which a firm was founded, is no answer; a day that does not exist is a slip. */
function spotPeriod(message: Message, form: FormTurn, holidays: readonly Holiday[]): SlotReading<Period> | undefined {
  const reading = readPeriod(message, form, holidays);
  const isSlip = reading?.kind === 'bad' && [...slips.values()].some((slip) => slip[form.locale] === reading.problem);
  return reading?.kind === 'bad' && !isSlip ? undefined : reading;
}
