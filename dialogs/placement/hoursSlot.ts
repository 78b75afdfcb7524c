import { readNumeral } from '../../src/language/numbers/numerals.ts';
import { readWorkload, type Workload } from '../../src/language/placements/workload.ts';
import { readCorrection } from '../../src/language/replies/corrections.ts';
import { showHours } from '../../src/language/show/showPlacement.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { Locale } from '../../src/model/text.ts';
import { type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { fromValues, meansAny } from '../registration/termSlot.ts';
import { placementText as text } from './placementText.ts';
import { frameOf, type SidedOptions } from './slotOptions.ts';

export type { Workload } from '../../src/language/placements/workload.ts';

/** The hours of a week; undefined as long as only its days or the hours of a day are known. */
export function hoursPerWeekOf({ hours, days, hoursPerDay }: Workload): number | undefined {
  return hours ?? (days !== undefined && hoursPerDay !== undefined ? days * hoursPerDay : undefined);
}

/** How many hours a week. Who tells days is asked how long they are: a working day of eight hours is not taken for granted. */
export function createHoursSlot(options: SidedOptions): Slot<Workload> {
  const { name, ask, askBriefly } = options;
  const before = ({ values }: FormTurn): Workload => (values[name] as Workload | undefined) ?? {};

  /** What was told with what was known of it. */
  function join(told: Workload, form: FormTurn, isOfWeek: boolean): Workload {
    const known = before(form);
    if (told.hours !== undefined) {
      // Asked for the hours of a day, people say 8小时.
      const { days, hours } = known;
      const isOfDay = days !== undefined && hours === undefined && told.hours <= 24 && !isOfWeek;
      return { hours: isOfDay ? days * told.hours : told.hours };
    }
    const whole = { ...(known.hours === undefined ? known : {}), ...told };
    const hours = hoursPerWeekOf(whole);
    return hours === undefined ? whole : { hours };
  }

  function read(words: string, form: FormTurn, asked: boolean): SlotReading<Workload> | undefined {
    const [reading] = readWorkload(words, asked);
    const { locale } = form;
    const isOfWeek = /周|星期|礼拜|week|wk/.test(normalise(words));
    if (reading) {
      if (reading.values.length > 0) return fromValues(reading.values.map((value) => join(value, form, isOfWeek)));
      if (!asked) return undefined;
      const problem = reading.problem === 'full-day' ? text.fullDay : text.impossibleHours;
      return { kind: 'bad', problem: problem[locale] };
    }
    const bare = asked ? readNumeral(normalise(words).trim()) : undefined;
    if (bare === undefined || bare <= 0 || bare > 168) return undefined;
    const { days, hours, hoursPerDay } = before(form);
    if (hours === undefined && hoursPerDay !== undefined && bare <= 7) return sure(join({ days: bare }, form, false));
    if (hours === undefined && days !== undefined && bare <= 24) return sure(join({ hoursPerDay: bare }, form, false));
    return sure({ hours: bare });
  }

  return slot<Workload>({
    ...frameOf(options),
    examples: text.hoursExamples,
    saidBack: true,
    ask(form) {
      const { locale } = form;
      const { hours, days, hoursPerDay } = before(form);
      if (hours === undefined && days !== undefined) return { text: text.askHoursPerDay(days)[locale] };
      if (hours === undefined && hoursPerDay !== undefined) return { text: text.askDays(hoursPerDay)[locale] };
      return { text: ask[locale], ...(askBriefly && { brief: askBriefly[locale] }) };
    },
    read: ({ text: words }, form) => (options.optional && meansAny(words) ? { kind: 'none' } : read(words, form, true)),
    spot: ({ text: words }, form) => read(words, form, false),
    // 不对，是16小时: as an answer to its own question, and a bare number where it was told last.
    correct({ text: words }, form) {
      const rest = readCorrection(words)?.rest;
      if (rest === undefined) return undefined;
      const isFigures = readWorkload(rest, true).length === 0;
      return isFigures && form.last !== name ? undefined : read(rest, form, true);
    },
    complete: (value) => hoursPerWeekOf(value) !== undefined,
    leave: (value) => value,
    show: (value, { locale }) => showWorkload(value, locale),
  });
}

function sure(value: Workload): SlotReading<Workload> {
  return { kind: 'value', value, sure: true };
}

function showWorkload(value: Workload, locale: Locale): string {
  const hours = hoursPerWeekOf(value);
  if (hours !== undefined) return showHours(hours, locale);
  if (value.days !== undefined) return text.daysShown(value.days)[locale];
  return text.hoursPerDayShown(value.hoursPerDay ?? 0)[locale];
}
