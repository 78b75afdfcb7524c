import type { TurnContext } from 'botbuilder';
import { messageOf } from '../../src/model/message.ts';
import type { Text } from '../../src/model/text.ts';
import { turnOf } from '../../src/model/turn.ts';
import { dropValue, type FormState, hasValue, leaveOut, setValue } from './formState.ts';
import { buttons, formText } from './formText.ts';
import { type Reply, sendReply } from './reply.ts';
import type { Ask, Form, FormTurn, Slot } from './slot.ts';
import type { SlotValue } from './understand.ts';

export type Talk = ReturnType<typeof createTalk>;

type Button = keyof typeof buttons;

/** One turn of a form: its state, what is said before the next question, and the question. */
export function createTalk(form: Form, context: TurnContext, state: FormState) {
  const turn = turnOf(context);
  const message = messageOf(context);
  const { locale } = message;
  const leads: string[] = [];

  const say = (text: Text | string): string => (typeof text === 'string' ? text : text[locale]);
  const words = (...names: Button[]): string[] => names.map((name) => buttons[name][locale]);
  const lead = (text: Text | string): void => void leads.push(say(text));
  const turnFor = (slot?: Slot): FormTurn => ({
    turn,
    locale,
    values: state.values,
    asked: state.stage === 'asking' ? state.asked : undefined,
    last: state.trail.at(-1),
    offered: slot && slot.name === state.asked ? state.offered : [],
    setAside: state.setAside,
  });

  /** Whether a slot has a place in the form as it is filled now. */
  const applies = (slot: Slot): boolean => slot.applies?.(turnFor(slot)) ?? true;
  const slots = (): readonly Slot[] => form.slots.filter(applies);

  /** The user has no more to tell of this. */
  function leave(slot: Slot): void {
    const value = state.values[slot.name];
    if (value === undefined || !slot.leave) leaveOut(state, slot.name);
    else setValue(state, slot.name, slot.leave(value), true);
  }

  /** Says what was waiting to be said, then this. */
  async function tell(reply: Reply): Promise<void> {
    const text = [...leads.splice(0), reply.text].filter(Boolean).join('\n\n');
    state.lastText = text;
    await sendReply(context, message, { ...reply, text });
  }

  /** Puts a question and remembers it as the open one. `phrase` puts it into other words. */
  async function ask(question: Ask, phrase: ((ask: string, inFull: string) => Text) | undefined): Promise<void> {
    state.asks += 1;
    state.ask = `${turn.now.toString(36)}.${state.asks}`;
    state.at = turn.now;
    state.offered = [...(question.offers ?? [])];
    const plain = phrase ? say(phrase(question.brief ?? question.text, question.text)) : question.text;
    const repeated = !phrase && [...leads, plain].join('\n\n') === state.lastText;
    const text = repeated ? say(formText.again([...leads.splice(0), plain].join('\n\n'))) : plain;
    await tell({ text, buttons: question.buttons, cards: question.cards?.(state.ask) });
  }

  /** Keeps the values that were read, and says back those that the user was not asked for. */
  async function take(readings: readonly SlotValue[]): Promise<void> {
    const asked = state.stage === 'asking' || state.stage === 'choosing' ? state.asked : undefined;
    const told: string[] = [];
    let changed = false;
    let read = false;
    state.options = [];
    forgetOldSearch(readings);
    for (const { slot: name, reading } of readings) {
      const slot = form.slots.find((candidate) => candidate.name === name);
      if (!slot || reading.kind === 'stop') continue;
      if (reading.kind === 'bad') {
        lead(reading.problem);
        continue;
      }
      if (reading.kind === 'none') {
        leave(slot);
        read = true;
        continue;
      }
      if (reading.kind === 'reopen') {
        read = true;
        if (reading.note) lead(reading.note);
        dropValue(state, reading.slot);
        continue;
      }
      if (reading.kind === 'several') {
        state.asked = name;
        state.options = reading.values.map((value) => ({ label: '', value }));
        read = true;
        continue;
      }
      if (reading.kind === 'value' && reading.note) lead(reading.note);
      const before = state.values[name];
      const answered = asked === name;
      const unfinished = before === undefined || slot.complete?.(before, turnFor(slot)) === false;
      const problem = await slot.check?.(reading.value, turnFor(slot));
      if (problem) {
        lead(problem);
        continue;
      }
      read = true;
      // What is recorded at once, such as a consent, is not taken back by "back".
      setValue(state, name, reading.value, answered && !slot.record);
      const same = JSON.stringify(before) === JSON.stringify(reading.value);
      const choice = slot.narrows;
      if (choice && !same && !readings.some((other) => other.slot === choice)) dropValue(state, choice);
      await slot.record?.(reading.value, turnFor(slot));
      if (answered && unfinished && !slot.saidBack) continue;
      // The rest of what was told in part is no change.
      changed ||= before !== undefined && !same && !(answered && unfinished);
      told.push(`${say(slot.label)}${say(formText.colon)}${await slot.show(reading.value, turnFor(slot))}`);
    }
    if (readings.length > 0) state.failures = read ? 0 : state.failures + 1;
    if (told.length > 0) lead((changed ? formText.changed : formText.gotIt)(told.join(say(formText.semicolon))));
  }

  /** A request made anew is a search of its own: what narrowed the one before it is forgotten. */
  function forgetOldSearch(readings: readonly SlotValue[]): void {
    if (state.stage !== 'asking' || message.press || !form.opens(message)) return;
    const named = new Set(readings.map(({ slot }) => slot));
    const narrowed = form.slots.filter(({ name }) => named.has(name)).map(({ narrows }) => narrows);
    for (const { name, narrows } of form.slots) {
      if (narrows !== undefined && narrowed.includes(narrows) && !named.has(name)) dropValue(state, name);
    }
  }

  /** A value that does not fit the others any more is dropped, and the reason said. */
  async function dropWhatNoLongerFits(): Promise<void> {
    for (const slot of slots()) {
      if (!slot.check || !hasValue(state.values, slot.name)) continue;
      const problem = await slot.check(state.values[slot.name], turnFor(slot));
      if (!problem) continue;
      dropValue(state, slot.name);
      lead(problem);
    }
  }

  async function isMissing(slot: Slot): Promise<boolean> {
    const value = state.values[slot.name];
    if (value !== undefined) return slot.complete ? !slot.complete(value, turnFor(slot)) : false;
    return !state.skipped.includes(slot.name) && (await slot.needed(turnFor(slot)));
  }

  /** Takes a value that follows without asking; false when there is none. */
  async function takeKnown(slot: Slot): Promise<boolean> {
    const value = await slot.known?.(turnFor(slot));
    if (value !== undefined) setValue(state, slot.name, value, false);
    return value !== undefined;
  }

  return {
    now: turn.now,
    message,
    state,
    turnFor,
    applies,
    slots,
    leave,
    say,
    words,
    lead,
    tell,
    ask,
    take,
    dropWhatNoLongerFits,
    isMissing,
    takeKnown,
  };
}
