import type { Delegate } from '../../src/model/bookings.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import {
  apart,
  badContactNote,
  canBeReached,
  changeDelegates,
  isSameName,
  namesakesProblem,
  readPeople,
  showDelegates,
  showNames,
} from './delegateList.ts';
import { registrationText as text } from './registrationText.ts';

function given({ values }: FormTurn): readonly Delegate[] {
  return (values.delegates as readonly Delegate[] | undefined) ?? [];
}

function isComplete(delegates: readonly Delegate[], { values }: FormTurn): boolean {
  return delegates.length === values.headcount && delegates.every(canBeReached);
}

/** Name, title and contact of every delegate; several messages add up until all are there. */
export const delegatesSlot = slot<readonly Delegate[]>({
  name: 'delegates',
  label: text.delegatesLabel,
  called: { zh: ['参会人员', '代表', '名单'], en: ['delegate', 'attendees', 'names'] },
  examples: text.delegatesExamples,
  takesWhole: true,
  needed: () => true,
  complete: isComplete,
  ask(form) {
    const { locale } = form;
    const delegates = given(form);
    const headcount = Number(form.values.headcount ?? Math.max(1, delegates.length));
    const unreachable = delegates.find((delegate) => !canBeReached(delegate));
    if (unreachable) return { text: text.askContactOf(unreachable.name)[locale] };
    if (delegates.length === 0 || delegates.length >= headcount) return { text: text.askDelegates(headcount)[locale] };
    return { text: text.askMoreDelegates(showNames(delegates, locale), headcount - delegates.length)[locale] };
  },
  read({ text: words }, form) {
    // "Change Li's phone to 139…" is about the list so far, and no contact of another on it.
    const change = changeDelegates(given(form), words);
    if (change?.kind === 'changed') {
      return { kind: 'value', value: change.delegates, sure: true, note: badContactNote(words, form.locale) };
    }
    const { people: read, note } = readList(words, form);
    if (read.length > 0) return addTo(given(form), withNames(given(form), read, words), isFurther(words), form, note);
    return note === undefined ? undefined : { kind: 'bad', problem: note };
  },
  // A name with a number or an address beside it is a delegate wherever it is said; anything less may be somebody else.
  spot({ text: words }, form) {
    const { people: read, note } = readList(words, form);
    const plain = read.length > 0 && note === undefined && read.every((one) => one.name !== '' && canBeReached(one));
    if (!plain) return undefined;
    const change = changeDelegates(given(form), words);
    if (change?.kind === 'changed') return { kind: 'value', value: change.delegates, sure: true };
    return addTo(given(form), read, isFurther(words), form, undefined);
  },
  correct({ text: words }, form) {
    const change = changeDelegates(given(form), words);
    return change?.kind === 'changed' ? { kind: 'value', value: change.delegates, sure: true } : undefined;
  },
  check(delegates, { values, locale }) {
    const namesakes = namesakesProblem(delegates);
    if (namesakes) return namesakes[locale];
    const headcount = Number(values.headcount);
    return delegates.length > headcount ? text.tooManyDelegates(delegates.length, headcount)[locale] : undefined;
  },
  show: (delegates, { locale }) => showDelegates(delegates, locale),
});

/** The people in a text, and what to say of what cannot be used. */
function readList(words: string, { locale }: FormTurn): { people: readonly Delegate[]; note: string | undefined } {
  if (holdsMarkup(words)) return { people: [], note: undefined };
  const { people, unread } = readPeople(words);
  const parts = unread.length > 0 ? text.unreadDelegates(unread.join(' / '))[locale] : undefined;
  const notes = [badContactNote(words, locale), parts].filter((note) => note !== undefined);
  return { people, note: notes.join('\n') || undefined };
}

/** A contact without a name is that of the one on the list who is named beside it: 李娜的手机不对，应该是139…. */
function withNames(before: readonly Delegate[], read: readonly Delegate[], words: string): readonly Delegate[] {
  const [only, ...others] = read;
  if (!only || others.length > 0 || only.name !== '') return read;
  const [meant, ...more] = before.filter(({ name }) => words.toLowerCase().includes(name.toLowerCase()));
  return meant && more.length === 0 ? [{ ...only, name: meant.name }] : read;
}

/** Angle brackets are fine around an address, as mail programs write it; anywhere else this is no list of people. */
function holdsMarkup(words: string): boolean {
  return /[<>{}\\]/.test(words.replace(/<[^<>\s]+@[^<>\s]+>/g, ''));
}

/** "2. 李四 138…" goes on with a list that was begun before. */
function isFurther(words: string): boolean {
  return /^\s*(?:[2-9]|1\d)\s*[.、)）．]/.test(words);
}

/**
 * Who comes when these are named too. A contact alone completes the one who has none; a full list, or a list given
 * when all were there, replaces what was there; a name given again is the same person, or asked about where its contact
 * is another; all else is added.
 */
function addTo(
  before: readonly Delegate[],
  read: readonly Delegate[],
  further: boolean,
  form: FormTurn,
  note: string | undefined,
): SlotReading<readonly Delegate[]> {
  const [first, ...others] = read;
  const unreachable = before.find((delegate) => !canBeReached(delegate));
  if (unreachable && first && first.name === '' && others.length === 0) {
    const completed = { ...unreachable, ...first, name: unreachable.name };
    return { kind: 'value', value: before.map((one) => (one === unreachable ? completed : one)), sure: true, note };
  }
  const named = read.filter((delegate) => delegate.name !== '');
  if (named.length === 0) return { kind: 'bad', problem: text.delegatesExamples[form.locale] };
  const namesakes = namesakesProblem(named);
  if (namesakes) return { kind: 'bad', problem: namesakes[form.locale] };
  const wasComplete = isComplete(before, form);
  const known = named.map((one) => ({ ...before.find((each) => isSameName(each, one)), ...one }));
  const stay = before.filter((one) => !named.some((each) => isSameName(each, one)));
  const replaces =
    !further && (named.length === form.values.headcount || (wasComplete && stay.length === before.length));
  // As long as somebody is missing, the same name with another contact may be that somebody.
  const other = replaces || wasComplete ? undefined : before.find((one) => named.some((each) => isAnother(one, each)));
  if (other) return { kind: 'bad', problem: text.otherContact(other.name, apart(other.name))[form.locale] };
  const kept = before.map((one) => known.find((each) => isSameName(each, one)) ?? one);
  const added = known.filter((one) => !before.some((each) => isSameName(each, one)));
  return { kind: 'value', value: replaces ? known : [...kept, ...added], sure: named.some(canBeReached), note };
}

/** Whether one name stands beside two contacts of the same kind. */
function isAnother(one: Delegate, other: Delegate): boolean {
  const differs = (field: 'phone' | 'email') =>
    one[field] !== undefined && other[field] !== undefined && one[field] !== other[field];
  return isSameName(one, other) && (differs('phone') || differs('email'));
}
