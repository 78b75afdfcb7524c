import { readChoice } from '../../src/language/replies/choices.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isButton } from '../../src/language/words.ts';
import { locales, type Text } from '../../src/model/text.ts';
import { type Ask, type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import type { Option } from './caseText.ts';
import { infoSessionText as text } from './infoSessionText.ts';

export interface OptionSlotOptions extends Pick<Slot, 'name' | 'label' | 'called' | 'applies'> {
  readonly options: readonly Option[];
  readonly ask: (form: FormTurn) => Pick<Ask, 'text' | 'brief'>;
  readonly optional: Text;
  /** What a plain yes and a plain no choose. */
  readonly answers?: { readonly yes: string; readonly no: string };
}

/** One of a few, by its button, its number or what people call it. */
export function createOptionSlot({ options, ask, answers, ...rest }: OptionSlotOptions): Slot<string> {
  const named = (form: FormTurn) => options.map(({ name }) => name[form.locale]);
  return slot<string>({
    ...rest,
    examples: text.optionExamples,
    needed: () => true,
    ask: (form) => ({ ...ask(form), buttons: named(form) }),
    read({ text: words }): SlotReading<string> | undefined {
      const pressed = options.find(({ name }) => isButton(words, name));
      if (pressed) return chosen(pressed.id);
      const answer = answers && readPlainYesNo(words);
      if (answer) return chosen(answers[answer]);
      // Before the numbers: 第一次 is no first button.
      const meant = options.filter((option) => option.words.test(words));
      if (meant.length > 0) return several(meant);
      const [choice] = readChoice(
        words,
        options.map(({ id, name }) => ({ id, titles: locales.map((to) => name[to]) })),
      );
      const [only, ...others] = choice?.values ?? [];
      return only !== undefined && others.length === 0 ? chosen(only) : undefined;
    },
    // Two that are named in passing contradict each other, or one of them is somebody else's: the question tells.
    spot({ text: words }) {
      const found = options.filter(({ said }) => said?.test(words));
      return found.length === 1 ? several(found) : undefined;
    },
    show: (id, { locale }) => options.find((option) => option.id === id)?.name[locale] ?? id,
  });
}

function chosen(value: string): SlotReading<string> {
  return { kind: 'value', value, sure: true };
}

function several(found: readonly Option[]): SlotReading<string> | undefined {
  const [only, ...others] = found;
  if (!only) return undefined;
  return others.length === 0 ? chosen(only.id) : { kind: 'several', values: found.map(({ id }) => id) };
}
