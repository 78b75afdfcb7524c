import { after, readStretches, type StretchWish } from '../../src/language/placements/stretches.ts';
import { countsFrom } from '../../src/language/placements/stretchWords.ts';
import { readCorrection } from '../../src/language/replies/corrections.ts';
import { showStretch } from '../../src/language/show/showPlacement.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import { isButton } from '../../src/language/words.ts';
import type { Stretch } from '../../src/model/cirrus.ts';
import type { Holiday } from '../../src/model/reading.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { fromValues } from '../registration/termSlot.ts';
import { placementText as text } from './placementText.ts';
import { frameOf, type SidedOptions } from './slotOptions.ts';

/** From when until when, as far as it was told. */
export type PlacementPeriod = StretchWish;

export interface PeriodOptions extends SidedOptions {
  /** Whether an end is asked for where a beginning alone was told; else it then has no end. */
  readonly endAsked: boolean;
}

/** Undefined as long as the beginning is not known. */
export function stretchOf({ from, to }: PlacementPeriod): Stretch | undefined {
  return from === undefined ? undefined : { from, ...(to !== undefined && { to }) };
}

/** Problems with words of their own; all others are told as dates that were not understood. */
const problems: Readonly<Record<string, Text>> = {
  'school-dates': text.schoolDates,
  'whole-year': text.wholeYear,
  'ends-before': text.endsBefore,
  'no-such-day': text.noSuchDay,
  past: text.isOver,
};

/** What nobody says in passing: told wherever it is said. */
const slips: ReadonlySet<string> = new Set(['no-such-day', 'ends-before']);

const ofEnd = /结束|截止|到期|\b(?:end|until|till|finish)/;
const ofStart = /开始|起|到岗|入职|\b(?:start|begin|from)/;

/** From when until when a placement is, or a student is available. */
export function createPlacementPeriodSlot(holidays: readonly Holiday[], options: PeriodOptions): Slot<PlacementPeriod> {
  const { name, ask, askBriefly, endAsked, side } = options;
  const before = ({ values }: FormTurn): PlacementPeriod => (values[name] as PlacementPeriod | undefined) ?? {};
  const isComplete = ({ from, to, open }: PlacementPeriod) =>
    from !== undefined && (to !== undefined || open === true || !endAsked);

  function find(words: string, form: FormTurn, asked: boolean, now = form.turn.now) {
    const [reading] = readStretches(words, { locale: form.locale, now, holidays }, asked);
    return reading;
  }

  /** What was told with what was known of it. */
  function join(told: PlacementPeriod, known: PlacementPeriod): PlacementPeriod {
    if (told.from !== undefined && told.to !== undefined) return told;
    if (told.from === undefined && told.to === undefined && told.months !== undefined && known.from !== undefined) {
      return settle({ from: known.from, months: told.months });
    }
    const { from = known.from, to = told.open || told.months !== undefined ? undefined : known.to } = told;
    const months = told.months ?? (to === undefined && !told.open ? known.months : undefined);
    const open = told.open ?? (to === undefined && months === undefined ? known.open : undefined);
    return settle({
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(months !== undefined && { months }),
      ...(open && { open }),
    });
  }

  function read(words: string, form: FormTurn, asked: boolean): SlotReading<PlacementPeriod> | undefined {
    const { locale } = form;
    const known = before(form);
    // Asked for the end, a date is the end.
    const wantsEnd = asked && known.from !== undefined && !isComplete(known);
    const now = wantsEnd && !countsFrom.test(normalise(words)) ? known.from : undefined;
    const reading = find(wantsEnd && !ofStart.test(normalise(words)) ? asEnd(words, locale) : words, form, asked, now);
    if (!reading) return undefined;
    if (reading.values.length === 0) {
      const problem = problems[reading.problem ?? ''];
      if (!asked && !slips.has(reading.problem ?? '')) return undefined;
      return { kind: 'bad', problem: (problem ?? text.unclearPeriod)[locale] };
    }
    const values = upToTheEnd(reading.values, known).map((value) => join(value, known));
    const right = values.filter(({ from, to }) => from === undefined || to === undefined || from < to);
    if (right.length === 0) return { kind: 'bad', problem: text.endsBefore[locale] };
    const found = fromValues(right);
    const isBound = reading.problem === 'at-least' || reading.problem === 'up-to';
    if (found?.kind !== 'value' || !isBound) return found;
    return { ...found, note: text.atLeast(show(found.value, locale))[locale] };
  }

  /** The end of what a single date begins: asked until when, 八月 is the end of August. */
  function asEnd(words: string, locale: Locale): string {
    const plain = normalise(words);
    if (/到|至|until|till|to\b|为期|共|for\b|个月|months?|weeks?|周|半年|长期|long|年$/.test(plain)) return words;
    return locale === 'zh' || /\p{Script=Han}/u.test(plain) ? `到${words.trim()}` : `until ${words.trim()}`;
  }

  /** 不是三月，是四月: the end that is named gives way. */
  function correct(words: string, form: FormTurn): SlotReading<PlacementPeriod> | undefined {
    const known = before(form);
    const correction = readCorrection(words);
    if (!correction) return undefined;
    const told = find(correction.rest, form, true)?.values ?? [];
    const [only, ...others] = told;
    if (!only || others.length > 0) return undefined;
    if (only.from === undefined || only.to !== undefined) {
      return only.months === undefined && only.to === undefined && !only.open ? undefined : valid([join(only, known)]);
    }
    const plain = normalise(words);
    const changed = normalise(words).replace(normalise(correction.rest), ' ');
    const denied = find(changed.replace(/不是|不要|而是|不对|\bnot\b|\binstead of\b/g, ' '), form, true)?.values[0]
      ?.from;
    const asStart = { ...known, from: only.from };
    const ends = find(asEnd(correction.rest, form.locale), form, true)?.values ?? [];
    const last = upToTheEnd(ends, known).flatMap(({ to }) => to ?? []);
    const asEnds = last.map((to): PlacementPeriod => ({ ...known, to }));
    if (ofEnd.test(plain)) return valid(asEnds);
    if (ofStart.test(plain) || denied === known.from || known.to === undefined) return valid([asStart]);
    const isEnd = denied !== undefined && known.to > denied && known.to - denied <= 32 * 86_400_000;
    return valid(isEnd ? asEnds : [asStart, ...asEnds]);
  }

  return slot<PlacementPeriod>({
    ...frameOf(options),
    examples: text.periodExamples,
    saidBack: true,
    ask(form) {
      const { locale } = form;
      const known = before(form);
      if (known.from !== undefined && !isComplete(known)) {
        return { text: text.askEnd(showFrom(known.from, locale))[locale], buttons: [text.longTerm[locale]] };
      }
      if (Object.keys(known).length > 0 && known.from === undefined) {
        return { text: (side === 'firm' ? text.askStart : text.askStartStudent)[locale] };
      }
      return { text: ask[locale], ...(askBriefly && { brief: askBriefly[locale] }) };
    },
    read({ text: words }, form) {
      if (isButton(words, text.longTerm))
        return { kind: 'value', value: join({ open: true }, before(form)), sure: true };
      return read(words, form, true);
    },
    spot: ({ text: words }, form) => read(words, form, false),
    correct: ({ text: words }, form) => correct(words, form),
    complete: isComplete,
    check: ({ to }, { turn, locale }) => (to !== undefined && to <= turn.now ? text.isOver[locale] : undefined),
    show: (value, { locale }) => show(value, locale),
  });
}

/** "Until August" of what begins in March has August in it, as "March to August" has. */
function upToTheEnd(values: readonly PlacementPeriod[], known: PlacementPeriod): readonly PlacementPeriod[] {
  const ends = values.flatMap(({ from, to }) => (from === undefined && to !== undefined ? [to] : []));
  if (known.from === undefined || ends.length < 2 || ends.length < values.length) return values;
  return [{ to: Math.max(...ends) }];
}

/** A length from a beginning has an end. */
function settle({ from, to, months, open }: PlacementPeriod): PlacementPeriod {
  if (from === undefined || months === undefined || to !== undefined) {
    return {
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(months !== undefined && { months }),
      ...(open && { open }),
    };
  }
  return { from, to: after(from, months) };
}

function valid(values: readonly PlacementPeriod[]): SlotReading<PlacementPeriod> | undefined {
  return fromValues(values.filter(({ from, to }) => from === undefined || to === undefined || from < to));
}

function showFrom(from: number, locale: Locale): string {
  const shown = showStretch({ from }, locale);
  return locale === 'zh' ? shown.replace(/起$/, '') : shown.replace(/^from (?=\d)/, 'on ').replace(/^from /, 'in ');
}

function show(value: PlacementPeriod, locale: Locale): string {
  const { from, to, months, open } = value;
  const stretch = stretchOf(value);
  if (stretch) {
    const shown = showStretch(stretch, locale);
    return open && to === undefined ? text.longTermFrom(shown)[locale] : shown;
  }
  if (to !== undefined) return text.until(showStretch({ from: to - 86_400_000, to }, locale))[locale];
  if (months !== undefined) return text.months(Number(months.toFixed(1)))[locale];
  return from === undefined ? text.longTerm[locale] : '';
}
