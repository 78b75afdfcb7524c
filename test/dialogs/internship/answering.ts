import type { AnySlot, FormTurn, Values } from '../../../dialogs/form/slot.ts';
import type { Message } from '../../../src/model/message.ts';
import type { Turn } from '../../../src/model/turn.ts';
import { startOfStory } from '../../support/chat.ts';

function turnWith(values: Values, asked: string | undefined): FormTurn {
  return { turn: { now: startOfStory } as Turn, locale: 'en', values, asked, offered: [] };
}

function show(reading: Awaited<ReturnType<AnySlot['read']>>): string {
  if (!reading) return 'none';
  if (reading.kind === 'value')
    return typeof reading.value === 'object' ? JSON.stringify(reading.value) : String(reading.value);
  return reading.kind === 'several' ? reading.values.join('|') : reading.kind;
}

function messageOf(text: string): Message {
  return { text, files: [], locale: 'en' };
}

/** What a slot takes from the answer to its own question, as text. */
export async function answer(slot: AnySlot, text: string, values: Values = {}): Promise<string> {
  return show(await slot.read(messageOf(text), turnWith(values, slot.name)));
}

/** What it finds in passing, while another question is open. */
export async function inPassing(slot: AnySlot, text: string, asked?: string, values: Values = {}): Promise<string> {
  return show(await slot.spot?.(messageOf(text), turnWith(values, asked)));
}
