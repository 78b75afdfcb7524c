import { readChoice } from '../../src/language/replies/choices.ts';
import { readCorrection } from '../../src/language/replies/corrections.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isQuestion } from '../../src/language/replies/questions.ts';
import { readYesNo } from '../../src/language/replies/yesNo.ts';
import { isButton } from '../../src/language/words.ts';
import type { Message } from '../../src/model/message.ts';
import { locales } from '../../src/model/text.ts';
import { type FormState, hasValue, silenceLimit } from './formState.ts';
import { buttons } from './formText.ts';
import type { Form, FormTurn, Slot, SlotReading, Values } from './slot.ts';

export interface SlotValue {
  readonly slot: string;
  readonly reading: SlotReading<unknown>;
}

/**
 * What a message means to a form. `sure` is false where the words may as well be a question or another task:
 * those are tried first, and the form takes what is left.
 */
export type Understanding = { readonly sure: boolean } & (
  | { readonly kind: 'stale' | 'yes' | 'no' | 'unread' }
  /** Too much time has passed; `readings` is what the message holds all the same. */
  | { readonly kind: 'expired'; readonly readings: readonly SlotValue[] }
  | { readonly kind: 'option'; readonly value: unknown }
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'readings'; readonly readings: readonly SlotValue[] }
);

/** A message and the form in progress that it is said to. */
export interface Heard {
  readonly form: Form;
  readonly state: FormState;
  readonly message: Message;
  readonly turnFor: (slot: Slot) => FormTurn;
}

/** Reads a message in the light of what is open. Changes nothing. `now` in epoch milliseconds. */
export async function understand(heard: Heard, now: number): Promise<Understanding> {
  const { state, message } = heard;
  if (message.press && message.press.ask !== state.ask) return { kind: 'stale', sure: true };
  // What asks for this very form, such as another search, is worded as a question as often as not.
  const question = !message.press && !wantsQuestions(heard) && !heard.form.opens(message) && isQuestion(message.text);
  const files = await readFiles(heard);
  const words = message.text || message.files.length === 0 ? await understandStage(heard) : unread;
  const understood = files.length > 0 ? withFiles(words, files) : words;
  if (state.stage !== 'resuming' && now - state.at > silenceLimit) {
    const readings = understood.kind === 'readings' ? understood.readings : [];
    return { kind: 'expired', sure: !question || files.length > 0, readings };
  }
  return question && files.length === 0 ? { ...understood, sure: false } : understood;
}

/** What the slots that take files make of those that came with the message. */
async function readFiles(heard: Heard): Promise<readonly SlotValue[]> {
  const { state, message, turnFor } = heard;
  if (message.files.length === 0) return [];
  const slots = applying(heard).filter(({ takesFiles }) => takesFiles);
  const asked = state.stage === 'asking' ? slots.find(({ name }) => name === state.asked) : undefined;
  const reading = await asked?.read(message, turnFor(asked));
  const known = asked && reading?.kind === 'value' ? { [asked.name]: reading.value } : {};
  const others = await spot(
    slots.filter((slot) => slot !== asked),
    message,
    turnFor,
    known,
  );
  return asked && reading ? [{ slot: asked.name, reading }, ...others] : others;
}

/** A file is never passed over for what is said with it: a plain yes is asked for again with the file in view. */
function withFiles(words: Understanding, files: readonly SlotValue[]): Understanding {
  const said = words.kind === 'readings' ? words.readings : [];
  if (said.some(({ reading }) => reading.kind === 'stop')) return words;
  const others = said.filter(({ slot }) => !files.some((file) => file.slot === slot));
  return { kind: 'readings', readings: [...others, ...files], sure: true };
}

function wantsQuestions({ form, state }: Heard): boolean {
  return state.stage === 'asking' && form.slots.some((slot) => slot.name === state.asked && slot.takesQuestions);
}

async function understandStage(heard: Heard): Promise<Understanding> {
  const { state, message } = heard;
  switch (state.stage) {
    case 'cancelling':
      if (isButton(message.text, buttons.drop)) return sureOf('yes');
      return isButton(message.text, buttons.keep) || isButton(message.text, buttons.goOn)
        ? sureOf('no')
        : yesOrNo(message.text);
    case 'resuming': {
      if (isButton(message.text, buttons.goOn)) return sureOf('yes');
      const answer = yesOrNo(message.text);
      return answer.kind === 'unread' ? readAsked(heard) : answer;
    }
    case 'choosing': {
      const index = readOption(state, message);
      if (index !== undefined) return { kind: 'option', value: state.options[index]?.value, sure: true };
      return readAsked(heard);
    }
    case 'confirming':
      return readConfirmation(heard);
    case 'changing':
      return readChange(heard);
    case 'asking':
      return readAsked(heard);
  }
}

function sureOf(kind: 'yes' | 'no'): Understanding {
  return { kind, sure: true };
}

const unread: Understanding = { kind: 'unread', sure: true };

function yesOrNo(text: string): Understanding {
  const answer = readPlainYesNo(text);
  return answer ? sureOf(answer) : unread;
}

function readOption(state: FormState, message: Message): number | undefined {
  const choices = state.options.map((option, index) => ({ id: String(index), titles: [option.label] }));
  const [reading] = readChoice(message.text, choices);
  return reading?.values.length === 1 ? Number(reading.values[0]) : undefined;
}

/** The slot that a user names, if it is one alone. */
export function findSlot(slots: readonly Slot[], text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  const names = slots.map((slot) => ({
    name: slot.name,
    words: locales.flatMap((locale) => [slot.label[locale], ...slot.called[locale]]).map((word) => word.toLowerCase()),
  }));
  const exact = names.find(({ words }) => words.includes(plain));
  if (exact) return exact.name;
  const named = names.filter(({ words }) => words.some((word) => plain.includes(word)));
  return named.length === 1 ? named[0]?.name : undefined;
}

/** "Cancel the registration" while it is being made. */
export function givesUp(form: Form, text: string): boolean {
  const plain = text.trim().replace(/[。.!！]+$/, '');
  const names = form.called.zh.join('|');
  const chinese = new RegExp(`^(?:取消|放弃|退出|停止|不办)(?:这次|这个|本次)?(?:${names})[了吧]*$`);
  // 不想申请了; but 不取消了 in a cancellation is an answer to its question.
  const unwilling = new RegExp(`^(?:算了)?[,，]?我?先?不(?:想|要)?再?(?:${names})了$`);
  const english = new RegExp(
    `^(?:please )?(?:cancel|stop|abandon|quit) (?:the |my |our |this )?(?:${form.called.en.join('|')})$`,
    'i',
  );
  return chinese.test(plain) || english.test(plain) || (!form.decision && unwilling.test(plain));
}

async function readConfirmation(heard: Heard): Promise<Understanding> {
  const { press, text } = heard.message;
  const { decision } = heard.form;
  if (press?.value === 'yes' || (decision && isButton(text, decision.yes))) return sureOf('yes');
  if (press?.value === 'no' || (decision && isButton(text, decision.no))) return sureOf('no');
  if (press?.value === 'confirm' || isButton(text, buttons.confirm)) return sureOf('yes');
  if (press?.value === 'change' || isButton(text, buttons.change)) return sureOf('no');
  if (decision?.declines.test(text)) return sureOf('no');
  const answer = readPlainYesNo(text);
  if (answer) return sureOf(answer);
  return (await readCorrected(heard)) ?? readBehindYes(heard);
}

/** "Confirm but make it three": what is told behind the yes, which is not a plain one any more. */
async function readBehindYes(heard: Heard): Promise<Understanding> {
  const { message } = heard;
  const text = readYesNo(message.text)?.rest ?? message.text;
  const corrected =
    text === message.text ? undefined : await readCorrected({ ...heard, message: { ...message, text } });
  return corrected ?? spotAll(heard, text);
}

async function readChange(heard: Heard): Promise<Understanding> {
  const corrected = await readCorrected(heard);
  if (corrected) return corrected;
  const slot = findSlot(applying(heard), heard.message.text);
  return slot ? { kind: 'slot', slot, sure: true } : spotAll(heard, heard.message.text);
}

/** "Not three, two", "make the number 2": the new value, in the slot named or wherever it fits. */
async function readCorrected(heard: Heard): Promise<Understanding | undefined> {
  const { state, message, turnFor } = heard;
  const slots = applying(heard);
  const correction = message.press ? undefined : readCorrection(message.text);
  if (!correction) return undefined;
  for (const slot of slots) {
    const reading = hasValue(state.values, slot.name) ? slot.correct?.(message, turnFor(slot)) : undefined;
    if (reading) return { kind: 'readings', readings: [{ slot: slot.name, reading }], sure: true };
  }
  const corrected = { ...message, text: correction.rest };
  const about = correction.about === undefined ? undefined : findSlot(slots, correction.about);
  const slot = slots.find(({ name }) => name === about);
  if (!slot) {
    const readings = await spot(slots, corrected, turnFor);
    return readings.length > 0 ? { kind: 'readings', readings, sure: true } : undefined;
  }
  const reading = await slot.read(corrected, turnFor(slot));
  return reading
    ? { kind: 'readings', readings: [{ slot: slot.name, reading }], sure: true }
    : { kind: 'slot', slot: slot.name, sure: true };
}

async function readAsked(heard: Heard): Promise<Understanding> {
  const { form, state, message, turnFor } = heard;
  const corrected = await readCorrected(heard);
  if (corrected) return corrected;
  const asked = form.slots.find((slot) => slot.name === state.asked);
  if (!asked) return readBehindYes(heard);
  if (isButton(message.text, buttons.goOn)) return { kind: 'slot', slot: asked.name, sure: true };
  const leftOut = asked.optional && isButton(message.text, asked.optional);
  const reading = leftOut ? ({ kind: 'none' } as const) : await asked.read(message, turnFor(asked));
  if (!reading) return readBehindYes(heard);
  const lookFurther = !asked.takesWhole && !message.press;
  const open = stillOpen(heard).filter((slot) => slot.name !== asked.name && !hasValue(state.values, slot.name));
  const known = reading.kind === 'value' ? { [asked.name]: reading.value } : {};
  const others = lookFurther ? await spot(open, message, turnFor, known) : [];
  const sure = reading.kind !== 'value' || reading.sure;
  return { kind: 'readings', readings: [{ slot: asked.name, reading }, ...others], sure };
}

/** A choice that was made is narrowed again only by a correction: a day mentioned in passing does not undo it. */
function stillOpen({ form, state }: Heard): readonly Slot[] {
  return form.slots.filter(({ narrows }) => narrows === undefined || !hasValue(state.values, narrows));
}

async function spotAll(heard: Heard, text: string): Promise<Understanding> {
  const readings = await spot(stillOpen(heard), { ...heard.message, text }, heard.turnFor);
  const sure = readings.every(({ reading }) => reading.kind !== 'value' || reading.sure);
  return readings.length > 0 ? { kind: 'readings', readings, sure } : unread;
}

function applying({ form, turnFor }: Heard): readonly Slot[] {
  return form.slots.filter((slot) => slot.applies?.(turnFor(slot)) ?? true);
}

/**
 * The values that a message holds without having been asked for them. What is found for one slot is known to those
 * behind it, as is what is `known` already; a slot that has no place in the form beside them finds nothing.
 */
export async function spot(
  slots: readonly Slot[],
  message: Message,
  turnFor: (slot: Slot) => FormTurn,
  known: Values = {},
): Promise<SlotValue[]> {
  const values: Record<string, unknown> = { ...known };
  const found: SlotValue[] = [];
  for (const slot of slots) {
    const turn = turnFor(slot);
    const form = { ...turn, values: { ...turn.values, ...values } };
    if (slot.applies && !slot.applies(form)) continue;
    const reading = await slot.spot?.(message, form);
    if (reading?.kind === 'value') values[slot.name] = reading.value;
    if (reading) found.push({ slot: slot.name, reading });
  }
  return found;
}
