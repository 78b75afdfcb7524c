import type { Message } from '../../src/model/message.ts';
import type { Text } from '../../src/model/text.ts';
import type { AnySlot, Ask, FormTurn, SlotReading } from '../form/slot.ts';
import { meansAny } from '../registration/termSlot.ts';

/** Slots that people answer in one go. */
export interface Group {
  readonly names: readonly string[];
  /** The question for all that is open, at least two of them, in their order; undefined where each is asked for alone. */
  readonly ask: (open: readonly string[], form: FormTurn) => Text | undefined;
  /** Says that none of what is asked for matters, in the words of this question. */
  readonly nothing?: RegExp;
  /** The buttons of a slot alone would answer a part of the question. */
  readonly withoutButtons?: true;
}

/** As `meansAny` reads it. */
const any = '不限';

/** The first slot of a group that is open asks for all of them; what its answer leaves open is then asked for alone. */
export function askedTogether(slots: readonly AnySlot[], groups: readonly Group[]): readonly AnySlot[] {
  return slots.map((one) => {
    const group = groups.find(({ names }) => names.includes(one.name));
    return group ? inGroup(one, group) : one;
  });
}

function inGroup(one: AnySlot, group: Group): AnySlot {
  const isOpen = (name: string, { values }: FormTurn) => values[name] === undefined;
  const asAny = (message: Message): Message =>
    group.nothing?.test(message.text.trim()) ? { ...message, text: any } : message;
  return {
    ...one,
    async ask(form): Promise<Ask> {
      const alone = await one.ask(form);
      const open = group.names.filter((name) => isOpen(name, form));
      const asked = open[0] === one.name && open.length > 1 ? group.ask(open, form) : undefined;
      if (!asked) return alone;
      return { text: asked[form.locale], ...(group.withoutButtons ? {} : { buttons: alone.buttons }) };
    },
    async read(said, form) {
      const message = asAny(said);
      const found = await one.read(message, form);
      if (found || message.press || group.names.filter((name) => isOpen(name, form)).length < 2) return found;
      return meansAny(message.text) ? undefined : readPart(one, message, form);
    },
    async spot(said, form) {
      const message = group.names.includes(form.asked ?? '') ? asAny(said) : said;
      const found = await one.spot?.(message, form);
      // Whoever is asked first is asked for all that is open behind it.
      const [asked, own] = [group.names.indexOf(form.asked ?? ''), group.names.indexOf(one.name)];
      const isAskedFor = asked >= 0 && asked < own && isOpen(one.name, form);
      if (found || !isAskedFor) return found;
      return readPart(one, message, form);
    },
  };
}

/** In the answer to a question for several each clause may answer one: 海淀，200. */
async function readPart(one: AnySlot, message: Message, form: FormTurn): Promise<SlotReading<unknown> | undefined> {
  if (meansAny(message.text)) return one.read(message, form);
  const parts = message.text.split(/[,，、。;；\n]|\.\s/);
  const clauses = parts.filter((clause) => clause.trim() !== '' && !meansAny(clause));
  if (parts.length < 2) return undefined;
  for (const text of clauses) {
    const reading = await one.read({ ...message, text: text.trim() }, form);
    if (reading?.kind === 'value' && reading.sure) return reading;
  }
  return undefined;
}
