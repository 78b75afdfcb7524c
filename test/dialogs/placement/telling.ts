import { newFormState } from '../../../dialogs/form/formState.ts';
import type { AnySlot, Form, FormTurn } from '../../../dialogs/form/slot.ts';
import { understand } from '../../../dialogs/form/understand.ts';
import { createDegreeSlot } from '../../../dialogs/placement/degreeSlot.ts';
import { createDisciplinesSlot } from '../../../dialogs/placement/disciplinesSlot.ts';
import { createHoursSlot } from '../../../dialogs/placement/hoursSlot.ts';
import { createKindSlot } from '../../../dialogs/placement/kindSlot.ts';
import { createLanguagesSlot } from '../../../dialogs/placement/languagesSlot.ts';
import { createNumberSlot } from '../../../dialogs/placement/numberSlot.ts';
import { createPaySlot } from '../../../dialogs/placement/paySlot.ts';
import { createPlacementPeriodSlot } from '../../../dialogs/placement/periodSlot.ts';
import { createPersonNameSlot } from '../../../dialogs/placement/personNameSlot.ts';
import { createPlaceSlot } from '../../../dialogs/placement/placeSlot.ts';
import { detectLocale } from '../../../src/language/locale.ts';
import { loadLexicon } from '../../../src/language/terms/lexicon.ts';
import type { Turn } from '../../../src/model/turn.ts';

const lexicon = loadLexicon('knowledge/lexicon');
/** Monday, 23 November 2026, 10:00 in Beijing. */
const now = Date.parse('2026-11-23T10:00:00+08:00');

export type Side = 'firm' | 'student';

/** The slots of a placement as a form of either side might have them. */
export function slotsOf(side: Side): readonly AnySlot[] {
  const options = (name: string, zh: string, en: string) => ({
    name,
    label: { zh, en },
    called: { zh: [zh], en: [en.toLowerCase()] },
    ask: { zh: `${zh}？`, en: `${en}?` },
    optional: { zh: '跳过', en: 'Skip' },
    side,
  });
  return [
    createNumberSlot(options('number', '人数', 'Number')),
    createKindSlot(lexicon, options('kind', '方式', 'Kind')),
    createDisciplinesSlot(lexicon, options('disciplines', '专业', 'Field')),
    createDegreeSlot(lexicon, options('degree', '学历', 'Degree')),
    createLanguagesSlot(lexicon, options('languages', '语言', 'Languages')),
    createPlacementPeriodSlot(lexicon.holidays, {
      ...options('period', '时间', 'Period'),
      endAsked: side === 'firm',
    }),
    createHoursSlot(options('hours', '每周时间', 'Hours')),
    createPlaceSlot(options('place', '地点', 'Place')),
    createPaySlot(lexicon, options('pay', '报酬', 'Pay')),
    createPersonNameSlot({ ...options('mentor', '导师', 'Mentor'), own: false }),
  ];
}

/**
 * What each slot holds after some messages, in the words in which it is shown: `…` behind what is not complete, `a | b`
 * for what is asked about, `!` before a problem, `-` for what is left out. The first messages answer the question of
 * `asked`; without one they open the form.
 */
export async function tell(
  side: Side,
  asked: string | undefined,
  messages: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const slots = slotsOf(side);
  const state = { ...newFormState(now, undefined), ...(asked !== undefined && { asked }) };
  const form: Pick<Form, 'slots' | 'opens' | 'decision'> = { slots, opens: () => false };
  const told: Record<string, string> = {};
  for (const text of messages) {
    const locale = detectLocale(text) ?? 'zh';
    const turn: FormTurn = {
      turn: { now } as Turn,
      locale,
      values: state.values,
      asked,
      last: state.trail.at(-1),
      offered: [],
    };
    const heard = { form: form as Form, state, message: { text, files: [], locale }, turnFor: () => turn };
    const understood = await understand(heard, now);
    if (understood.kind !== 'readings') {
      told[asked ?? ''] = '?';
      continue;
    }
    for (const { slot: name, reading } of understood.readings) {
      const slot = slots.find((one) => one.name === name);
      if (!slot) continue;
      if (reading.kind === 'value') {
        const isOpen = slot.complete?.(reading.value, turn) === false;
        const wrong = await slot.check?.(reading.value, turn);
        told[name] = wrong ? `!${wrong}` : `${await slot.show(reading.value, turn)}${isOpen ? ' …' : ''}`;
        state.values[name] = reading.value;
        state.trail.push(name);
      } else if (reading.kind === 'several') {
        told[name] = (await Promise.all(reading.values.map((value) => slot.show(value, turn)))).join(' | ');
      } else told[name] = reading.kind === 'bad' ? `!${reading.problem}` : '-';
    }
  }
  return told;
}
