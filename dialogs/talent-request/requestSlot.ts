import { readReferences } from '../../src/language/replies/references.ts';
import { requestStatusText } from '../../src/language/show/requestStatus.ts';
import { isRequestEnded, type TalentRequest } from '../../src/model/cirrus.ts';
import type { Locale } from '../../src/model/text.ts';
import { type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { ownRequestText as text } from './ownRequestText.ts';

export async function ownRequests({ turn }: Pick<FormTurn, 'turn'>): Promise<readonly TalentRequest[]> {
  return turn.records.talentRequests.listOf(turn.personId);
}

/** Those of which something may still come. */
export async function openRequests(form: Pick<FormTurn, 'turn'>): Promise<readonly TalentRequest[]> {
  return (await ownRequests(form)).filter(({ status }) => !isRequestEnded(status));
}

/** Why there is nothing to do with any of them; undefined where there is. */
export async function whyNone(form: FormTurn, words: string): Promise<string | undefined> {
  const { locale } = form;
  const [named] = referencesIn(words);
  const own = await ownRequests(form);
  if (named !== undefined) {
    const request = own.find(({ reference }) => reference === named);
    return whyNot(request, named, locale);
  }
  if (own.some(({ status }) => !isRequestEnded(status))) return undefined;
  return (own.length === 0 ? text.none : text.noneOpen)[locale];
}

function whyNot(request: TalentRequest | undefined, reference: string, locale: Locale): string | undefined {
  // Somebody else's is no more to be seen than one that is not there.
  if (!request) return text.notFound(reference)[locale];
  const status = requestStatusText[request.status];
  return isRequestEnded(request.status) ? text.ended(reference, status)[locale] : undefined;
}

function referencesIn(words: string): readonly string[] {
  return readReferences(words).filter((reference) => reference.startsWith('TR-'));
}

/** Which of the own requests: by its reference or a button; the only one that is open need not be asked for. */
export const requestSlot: Slot<string> = slot<string>({
  name: 'request',
  label: text.requestLabel,
  called: { zh: ['编号', '哪条需求'], en: ['reference', 'which request'] },
  examples: text.requestExamples,
  needed: () => true,
  async known(form) {
    const [only, ...others] = await openRequests(form);
    return others.length === 0 ? only?.reference : undefined;
  },
  async ask(form) {
    const own = await openRequests(form);
    return { text: text.askWhich[form.locale], buttons: own.map((request) => titleOf(request)) };
  },
  read: ({ text: words }) => readReference(words),
  spot: ({ text: words }) => readReference(words),
  async check(reference, form) {
    const own = (await ownRequests(form)).find((request) => request.reference === reference);
    return whyNot(own, reference, form.locale);
  },
  async show(reference, form) {
    const own = (await ownRequests(form)).find((request) => request.reference === reference);
    return own ? titleOf(own) : reference;
  },
});

function readReference(words: string): SlotReading<string> | undefined {
  const [reference] = referencesIn(words);
  return reference === undefined ? undefined : { kind: 'value', value: reference, sure: true };
}

function titleOf({ reference, role }: TalentRequest): string {
  return `${reference} ${role}`;
}
