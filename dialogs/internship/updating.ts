import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import type { ProfileRefusal } from '../../src/model/profiles.ts';
import { locales } from '../../src/model/text.ts';
import { type AnySlot, type Finish, type FormTurn, type Slot, slot, type Values } from '../form/slot.ts';
import { updatedReference } from './applicationSlot.ts';
import { applicationText } from './applicationText.ts';
import { applyText as text } from './applyText.ts';
import { recordConsents } from './consentSlots.ts';
import { type CvChange, readRemoval } from './cvSlot.ts';
import { cvText } from './cvText.ts';
import { changesOf } from './profileValues.ts';

/** In an update only what the student wants to change is asked for. */
export function inUpdate(one: AnySlot): AnySlot {
  return {
    ...one,
    needed: (form) => {
      if (updatedReference(form.values) === undefined) return one.needed(form);
      // What sending a CV needs first is its consent.
      const wanted = form.values.what === one.name || (one.name === 'cvConsent' && form.values.what === 'cv');
      return wanted && (one.name === 'matching' || one.needed(form));
    },
  };
}

/** "Delete my CV", where there is an application that may have one. */
export function removable(one: AnySlot): AnySlot {
  return { ...one, spot: (message, form) => readRemoval(message.text) ?? one.spot?.(message, form) };
}

/** Who came to send a CV and has none at hand, or does not agree, changes nothing. */
export function orLeaves(one: AnySlot, told: readonly AnySlot[]): AnySlot {
  const { optional } = one;
  if (!optional) return one;
  const leaves = ({ values }: FormTurn) => values.what === 'cv' && !isTold(values, told);
  return {
    ...one,
    optional: undefined,
    async ask(form) {
      const asked = await one.ask(form);
      return { ...asked, buttons: [...(asked.buttons ?? []), optional[form.locale]] };
    },
    async read(message, form) {
      const reading = isButton(message.text, optional) ? ({ kind: 'none' } as const) : await one.read(message, form);
      return reading?.kind === 'none' && leaves(form) ? { kind: 'stop', told: cvText.another[form.locale] } : reading;
    },
  };
}

/** The things that may be changed by naming them; the most usual ones have a button. */
const withButtons: readonly string[] = ['availability', 'contact', 'languages', 'places', 'matching', 'cv'];

/** Whether there is something to change; that a CV may be kept changes nothing by itself. */
export function isTold(values: Values, told: readonly AnySlot[]): boolean {
  return told.some(({ name }) => name !== 'cvConsent' && values[name] !== undefined);
}

/** What is to change in an application; a value said at once needs no such question. */
export function createWhatSlot(told: readonly AnySlot[]): Slot<string> {
  const named = (words: string): readonly string[] => {
    const plain = words.trim().toLowerCase();
    const exact = told.filter(({ label }) => isButton(words, label));
    if (exact.length > 0) return exact.map(({ name }) => name);
    return told
      .filter(({ label, called }) =>
        locales.some((locale) => [label[locale], ...called[locale]].some((word) => holds(plain, word.toLowerCase()))),
      )
      .map(({ name }) => name);
  };
  return slot<string>({
    name: 'what',
    label: text.whatLabel,
    called: { zh: [], en: [] },
    examples: text.whatExamples,
    takesFiles: true,
    applies: ({ values }) => updatedReference(values) !== undefined && !isTold(values, told),
    needed: () => true,
    ask: ({ locale }) => ({
      text: text.askWhat[locale],
      buttons: told.filter(({ name }) => withButtons.includes(name)).map(({ label }) => label[locale]),
    }),
    read({ text: words, files }) {
      if (files.length > 0) return { kind: 'value', value: 'cv', sure: true };
      const [only, ...others] = named(words);
      return only !== undefined && others.length === 0 ? { kind: 'value', value: only, sure: true } : undefined;
    },
    show: (name, { locale }) => told.find((one) => one.name === name)?.label[locale] ?? name,
  });
}

function holds(words: string, name: string): boolean {
  if (!/^[a-z]/.test(name)) return words.includes(name);
  return new RegExp(`(?<![a-z-])${name.replaceAll('-', '-?')}(?![a-z-])`).test(words);
}

/** Changes an application as the form tells, its CV with it. */
export async function update(
  form: FormTurn,
  reference: string,
  lexicon: Pick<Lexicon, 'disciplines'>,
): Promise<Finish> {
  const { turn, values, locale } = form;
  const { profiles } = turn.records;
  const present = await profiles.find(reference);
  if (present?.personId !== turn.personId) return refused('not-yours', reference, locale);
  const cv = values.cv as CvChange | undefined;
  if (cv !== undefined) {
    const kept = await profiles.setCv(reference, turn.personId, cv === 'removed' ? undefined : cv);
    if (!kept.ok) {
      const { reason } = kept;
      if (reason === 'cv-gone') return { kind: 'reopen', slots: ['cv'], text: cvText.gone[locale] };
      return refused(reason, reference, locale);
    }
  }
  const changes = changesOf(values, present, lexicon);
  if (Object.keys(changes).length > 0) {
    const changed = await profiles.change(reference, turn.personId, changes);
    if (!changed.ok) return refused(changed.reason, reference, locale);
  }
  await recordConsents(form);
  return { kind: 'done', text: text.updated(reference)[locale], buttons: [text.records[locale]] };
}

function refused(reason: ProfileRefusal, reference: string, locale: FormTurn['locale']): Finish {
  const told = reason === 'ended' ? text.gone(reference) : applicationText.notFound(reference);
  return { kind: 'done', text: told[locale] };
}
