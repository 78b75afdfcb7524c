import { type Duration, readDurations } from '../../src/language/dates/durations.ts';
import type { FindEntry } from '../../src/language/show/quoting.ts';
import { showDuration } from '../../src/language/show/showDuration.ts';
import { isButton } from '../../src/language/words.ts';
import { locales, type Text } from '../../src/model/text.ts';
import { type Slot, type SlotReading, slot } from '../form/slot.ts';
import { fromValues } from '../registration/termSlot.ts';
import { labelOf } from './case.ts';
import { infoSessionText as text } from './infoSessionText.ts';

const short = /短期|\bshort[- ]?term\b/i;
const long = /中长期|长期|\b(?:long|medium)[- ]?term\b|\bmid[- ]to[- ]long\b/i;

/** How long a loan runs. Where the line between short and long lies is for the entry to say. */
export function createLoanTermSlot(entry: FindEntry): Slot<Duration> {
  const limit = () => entry('debt-ndrc56-scope')?.figures?.reviewOverYears;

  /** The two sides of the line, each with its button. */
  function sides(): readonly { readonly value: Duration; readonly button: Text; readonly words: RegExp }[] {
    const years = limit();
    if (years === undefined) return [];
    const months = years * 12;
    const button = (say: (shown: string) => Text) =>
      Object.fromEntries(
        locales.map((locale) => [locale, say(showDuration({ min: months, max: months }, locale))[locale]]),
      ) as Text;
    return [
      { value: { max: months, bound: 'up-to' }, button: button(text.withinYears), words: short },
      { value: { min: months, bound: 'over' }, button: button(text.overYears), words: long },
    ];
  }

  function read(words: string): SlotReading<Duration> | undefined {
    const pressed = sides().find(({ button }) => isButton(words, button));
    if (pressed) return { kind: 'value', value: pressed.value, sure: true };
    const lengths = fromValues(distinct(readDurations(words).flatMap(({ values }) => values)));
    return (
      lengths ??
      fromValues(
        sides()
          .filter((side) => side.words.test(words))
          .map(({ value }) => value),
      )
    );
  }

  return slot<Duration>({
    name: 'term',
    label: labelOf('term'),
    called: { zh: ['期限', '多久'], en: ['term', 'maturity', 'tenor', 'duration'] },
    examples: text.termExamples,
    optional: text.notDecided,
    saidBack: true,
    needed: () => true,
    ask: ({ locale }) => ({ text: text.askTerm[locale], buttons: sides().map(({ button }) => button[locale]) }),
    read: ({ text: words }) => read(words),
    spot: ({ text: words }) => read(words),
    show: (value, { locale }) => showDuration(value, locale),
  });
}

function distinct(values: readonly Duration[]): readonly Duration[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...seen.values()];
}
