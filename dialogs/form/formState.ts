import type { Values } from './slot.ts';

export type Stage =
  /** A slot's question is open. */
  | 'asking'
  /** Which of several readings was meant is open. */
  | 'choosing'
  /** The summary is shown. */
  | 'confirming'
  /** "What should change?" is open. */
  | 'changing'
  /** "Really cancel?" is open. */
  | 'cancelling'
  /** "Go on, or start over?" is open, after silence or after another task. */
  | 'resuming';

/** One form in progress, as kept in the dialog state: JSON only, named slots, so that it survives a deploy. */
export interface FormState {
  values: Record<string, unknown>;
  skipped: string[];
  stage: Stage;
  /** The slot whose question is open, in the stages `asking` and `choosing`. */
  asked?: string;
  /** Kept from the last asking, for the slot asked. */
  offered: string[];
  /** The values to choose from, in the stage `choosing`, each with its button in the language of the last asking. */
  options: { label: string; value: unknown }[];
  /** Key of the newest asking; older buttons carry others. */
  ask: string;
  asks: number;
  failures: number;
  /** Slots in the order in which the user answered or skipped them, for "back". */
  trail: string[];
  /** Epoch milliseconds of the last thing that happened. */
  at: number;
  /** The last thing that this form said: never the same twice in a row. */
  lastText: string;
  /** What questions explained once, see `Ask.explains`. */
  explained?: string[];
  /** What the interlude rested on when it was said. */
  told?: string;
  setAside?: { dialog: string; values: Record<string, string> };
}

/** After this much silence the next message is asked whether to go on. */
export const silenceLimit = 30 * 60_000;

/** Cancelling asks first when at least this many answers would be lost. */
export const answersWorthKeeping = 3;

export function newFormState(now: number, setAside: FormState['setAside']): FormState {
  return {
    values: {},
    skipped: [],
    stage: 'asking',
    offered: [],
    options: [],
    ask: '',
    asks: 0,
    failures: 0,
    trail: [],
    at: now,
    lastText: '',
    setAside,
  };
}

/** `answered`: to the slot's own question, so that "back" leads to it. */
export function setValue(state: FormState, slot: string, value: unknown, answered: boolean): void {
  state.values[slot] = value;
  state.skipped = state.skipped.filter((name) => name !== slot);
  if (answered) state.trail = [...state.trail.filter((name) => name !== slot), slot];
}

/** The user wants no value here. */
export function leaveOut(state: FormState, slot: string): void {
  dropValue(state, slot);
  state.skipped.push(slot);
  state.trail.push(slot);
}

export function dropValue(state: FormState, slot: string): void {
  delete state.values[slot];
  state.skipped = state.skipped.filter((name) => name !== slot);
  state.trail = state.trail.filter((name) => name !== slot);
}

/** What a deploy took out of a form is forgotten; an open question that is gone gives way to the first one left. */
export function forgetUnknown(state: FormState, slots: readonly string[]): void {
  for (const name of Object.keys(state.values)) if (!slots.includes(name)) delete state.values[name];
  state.skipped = state.skipped.filter((name) => slots.includes(name));
  state.trail = state.trail.filter((name) => slots.includes(name));
  if (state.asked === undefined || slots.includes(state.asked)) return;
  state.asked = slots.find((name) => !hasValue(state.values, name)) ?? slots[0];
  if (state.stage === 'choosing') state.stage = 'asking';
  state.options = [];
}

export function hasValue(values: Values, slot: string): boolean {
  return values[slot] !== undefined;
}
