import { readNameAlone, readNamedBehind, readOwnName } from '../../src/language/placements/personNames.ts';
import { locales, type Text } from '../../src/model/text.ts';
import { type Slot, slot } from '../form/slot.ts';
import { placementText as text } from './placementText.ts';
import { frameOf, type SlotOptions } from './slotOptions.ts';

export interface PersonNameOptions extends SlotOptions {
  /** Of who writes: "my name is …" counts in passing. */
  readonly own: boolean;
  readonly examples?: Text;
}

const undecided =
  /^(?:目前|现在|我们?|这个)?(?:还|暂时?|尚)?(?:没有?|未|无)(?:定|确定|安排|想好|决定)?(?:导师|带教)?(?:呢|了|下来)?[。.!！]*$|^(?:待定|暂无|再说|以后再说|稍后再?(?:说|定)|不知道|不确定|无)[。.!！]*$|^(?:not (?:yet|decided(?: yet)?|known(?: yet)?|sure)|no(?:ne|body|t yet| one| mentor)?(?: yet)?|tbd|tbc|later|undecided|to be decided)[.!]*$/i;

/** The name of one person, as it is written. */
export function createPersonNameSlot(options: PersonNameOptions): Slot<string> {
  const { ask, askBriefly, own, called, label, examples = text.nameExamples } = options;
  const words = locales.flatMap((locale) => [label[locale], ...called[locale]]);
  return slot<string>({
    ...frameOf(options),
    examples,
    ask: ({ locale }) => ({ text: ask[locale], ...(askBriefly && { brief: askBriefly[locale] }) }),
    read({ text: said }) {
      const named = readNamedBehind(said, words, true) ?? readOwnName(said);
      if (named !== undefined) return { kind: 'value', value: named, sure: true };
      if (options.optional && undecided.test(said.trim())) return { kind: 'none' };
      const name = readNameAlone(said);
      return name === undefined ? undefined : { kind: 'value', value: name, sure: false };
    },
    spot({ text: said }) {
      const name = readNamedBehind(said, words, false) ?? (own ? readOwnName(said) : undefined);
      return name === undefined ? undefined : { kind: 'value', value: name, sure: true };
    },
    show: (name) => name,
  });
}
