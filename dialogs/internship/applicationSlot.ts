import { readReferences } from '../../src/language/replies/references.ts';
import { applicationStatusText } from '../../src/language/show/applicationStatus.ts';
import { isButton } from '../../src/language/words.ts';
import { isProfileEnded, type StudentProfile } from '../../src/model/profiles.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import type { Turn } from '../../src/model/turn.ts';
import { type FormTurn, type Slot, type SlotReading, slot, type Values } from '../form/slot.ts';
import { applicationText } from './applicationText.ts';
import { applyText as text } from './applyText.ts';

export function hasEnded({ status }: Pick<StudentProfile, 'status'>): boolean {
  return isProfileEnded(status);
}

export function ownApplications({ records, personId }: Turn): Promise<readonly StudentProfile[]> {
  return records.profiles.listOf(personId);
}

/** Why nothing can be done with any application of one's own; undefined where something can. */
export async function whyNone(
  { turn, locale, setAside }: FormTurn,
  refusal: (profile: StudentProfile) => Text | undefined,
): Promise<string | undefined> {
  const own = await ownApplications(turn);
  if (own.some((profile) => refusal(profile) === undefined)) return undefined;
  if (own.length > 0) return applicationText.noneOpen[locale];
  return (setAside?.dialog === 'internship-apply' ? applicationText.unsent : applicationText.none)[locale];
}

async function openApplications({ turn }: FormTurn): Promise<readonly StudentProfile[]> {
  return (await ownApplications(turn)).filter((profile) => !hasEnded(profile));
}

/** The present application that a form updates; undefined where it makes a new one. */
export function updatedReference({ application }: Values): string | undefined {
  return typeof application === 'string' && application !== anew ? application : undefined;
}

const anew = 'new';

function showStatus({ status }: StudentProfile, locale: Locale): string {
  return applicationStatusText[status][locale];
}

function readReference(words: string): string | undefined {
  return readReferences(words).find((reference) => reference.startsWith('IN-'));
}

const updates =
  /更新|在(?:它|原来|那份|已有的)?(?:上面|基础上)?改|修改|加(?:到|进|在)|原来的|同一份|\b(?:update|same|add|present|existing|that one|old one|change)\b/i;
const another =
  /另(?:外|交|一份)?|新的|再(?:交|提交|申请)一份|重新申请|\b(?:second|new|another|separate|different) ?(?:one|application)?\b/i;

/** Whoever has an application updates it, unless a second one is wanted. */
export const presentSlot = slot<string>({
  name: 'application',
  label: text.presentLabel,
  called: { zh: [], en: [] },
  examples: text.presentExamples,
  needed: async (form) => (await openApplications(form)).length > 0,
  async ask(form) {
    const { locale } = form;
    const own = await openApplications(form);
    const [first] = own;
    const asked = first ? text.askPresent(first.reference, showStatus(first, locale)) : text.askWhich;
    return {
      text: asked[locale],
      buttons: [...own.map(({ reference }) => text.update(reference)[locale]), text.anew[locale]],
    };
  },
  async read({ text: words }, form): Promise<SlotReading<string> | undefined> {
    const own = await openApplications(form);
    const named = own.find(({ reference }) => reference === readReference(words));
    if (named) return { kind: 'value', value: named.reference, sure: true };
    if (isButton(words, text.anew)) return { kind: 'value', value: anew, sure: true };
    const [only, ...others] = own;
    const wantsUpdate = updates.test(words);
    if (wantsUpdate === another.test(words)) return undefined;
    if (!wantsUpdate) return { kind: 'value', value: anew, sure: true };
    if (!only) return undefined;
    return others.length === 0
      ? { kind: 'value', value: only.reference, sure: true }
      : { kind: 'several', values: own.map(({ reference }) => reference) };
  },
  show: (value, { locale }) => (value === anew ? text.isSecond : text.isUpdate(value))[locale],
});

/** Which of the own applications: by its reference or a button; the only one need not be asked for. */
export function createApplicationSlot(options: {
  /** Why nothing can be done with one; undefined where it can. */
  readonly refusal: (profile: StudentProfile) => Text | undefined;
}): Slot<string> {
  const usable = async ({ turn }: FormTurn) =>
    (await ownApplications(turn)).filter((profile) => options.refusal(profile) === undefined);
  const label = (profile: StudentProfile, locale: Locale) =>
    applicationText.show(profile.reference, showStatus(profile, locale))[locale];
  const told = (words: string): SlotReading<string> | undefined => {
    const reference = readReference(words);
    return reference === undefined ? undefined : { kind: 'value', value: reference, sure: true };
  };
  return slot<string>({
    name: 'application',
    label: text.applicationLabel,
    called: { zh: ['编号', '哪份申请'], en: ['reference', 'which application'] },
    examples: text.whichExamples,
    needed: () => true,
    async known(form) {
      const [only, ...others] = await usable(form);
      return others.length === 0 ? only?.reference : undefined;
    },
    async ask(form) {
      const own = await usable(form);
      return { text: text.askWhich[form.locale], buttons: own.map((profile) => label(profile, form.locale)) };
    },
    read: ({ text: words }) => told(words),
    spot: ({ text: words }) => told(words),
    async check(reference, form) {
      const own = (await ownApplications(form.turn)).find((profile) => profile.reference === reference);
      return (own ? options.refusal(own) : applicationText.notFound(reference))?.[form.locale];
    },
    async show(reference, { turn, locale }) {
      const own = (await ownApplications(turn)).find((profile) => profile.reference === reference);
      return own ? label(own, locale) : reference;
    },
  });
}
