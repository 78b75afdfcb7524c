import { readPlacementKinds } from '../../src/language/placements/kinds.ts';
import { readChoice } from '../../src/language/replies/choices.ts';
import { kindNames, showKind } from '../../src/language/show/showPlacement.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import { type PlacementKind, placementKinds } from '../../src/model/cirrus.ts';
import { locales } from '../../src/model/text.ts';
import { type Slot, type SlotReading, slot } from '../form/slot.ts';
import { fromValues, meansAny } from '../registration/termSlot.ts';
import { placementText as text } from './placementText.ts';
import { frameOf, type SidedOptions } from './slotOptions.ts';

type Kinds = readonly PlacementKind[];

/** Whichever of the kinds it is. */
const anyKind =
  /^(?:哪种|哪一种|三种|几种|各种|全部)(?:都|均)?(?:可以|行|要|想做|考虑|愿意)?[的吧了。.!！]*$|^(?:any|all)(?: (?:kinds?|types?|of (?:these|those)|three(?: of them)?|of the above))(?: (?:is|are|would be|will be) (?:fine|ok|good))?[.!]*$/i;

/**
 * How somebody is to work: one kind for a firm, one or more for a student. A plain internship may be part of a course or
 * paid work-study, with other rules: it is asked about, and told in passing it leaves the question open.
 */
export function createKindSlot(lexicon: Pick<Lexicon, 'employment'>, options: SidedOptions): Slot<Kinds> {
  const { ask, askBriefly, side } = options;

  /** Each likely set of kinds. */
  function likely(words: string): readonly Kinds[] {
    const readings = readPlacementKinds(words, lexicon);
    const clear = [...new Set(readings.flatMap(({ values, problem }) => (problem ? [] : values)))];
    const unclear = readings.find(({ problem, values }) => problem && !values.every((kind) => clear.includes(kind)));
    // 实习（教学实习）: what is said more closely tells what was meant.
    const open = unclear && !clear.some((kind) => unclear.values.includes(kind)) ? unclear.values : [];
    if (side === 'firm') return [...new Set([...clear, ...open])].map((kind) => [kind]);
    return open.length > 0 ? open.map((kind) => [...clear, kind]) : clear.length > 0 ? [clear] : [];
  }

  function read(words: string): SlotReading<Kinds> | undefined {
    const pressed = placementKinds.find((kind) => isButton(words, kindNames[kind]));
    if (pressed) return { kind: 'value', value: [pressed], sure: true };
    if (meansAny(words) || anyKind.test(words.trim()))
      return side === 'student' ? sure(placementKinds) : fromValues(placementKinds.map((kind) => [kind]));
    const sets = likely(words);
    if (sets.length > 0) return fromValues(sets);
    const choices = placementKinds.map((id) => ({ id, titles: locales.map((to) => kindNames[id][to]) }));
    const [choice] = readChoice(words, choices);
    const [only, ...others] = placementKinds.filter((kind) => choice?.values.includes(kind));
    return only !== undefined && others.length === 0 ? sure([only]) : undefined;
  }

  return slot<Kinds>({
    ...frameOf(options),
    examples: text.kindExamples,
    saidBack: true,
    ask: ({ locale }) => ({
      text: ask[locale],
      ...(askBriefly && { brief: askBriefly[locale] }),
      buttons: placementKinds.map((kind) => showKind(kind, locale)),
    }),
    read({ text: words }, { locale }) {
      const readings = readPlacementKinds(words, lexicon);
      const isPartTime = readings.length > 0 && readings.every(({ problem }) => problem === 'part-time');
      return isPartTime ? { kind: 'bad', problem: text.partTime[locale] } : read(words);
    },
    spot({ text: words }, form) {
      const readings = readPlacementKinds(words, lexicon);
      // "Full time" alone answers another question: how many hours a week.
      const isAnswer = form.asked !== undefined && form.asked !== options.name;
      const isHours = readings.some(
        ({ start, end, values }) => values.includes('full-time') && end - start >= words.trim().length,
      );
      if (isAnswer && isHours) return undefined;
      const [only, ...others] = likely(words);
      const isClear = only !== undefined && others.length === 0 && readings.some(({ problem }) => !problem);
      return isClear ? sure(only) : undefined;
    },
    show: (kinds, { locale }) => kinds.map((kind) => showKind(kind, locale)).join(locale === 'zh' ? '、' : ', '),
  });
}

function sure(value: Kinds): SlotReading<Kinds> {
  return { kind: 'value', value, sure: true };
}
