import { readCorrection } from '../../src/language/replies/corrections.ts';
import { readRecordWish } from '../../src/language/replies/recordWords.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { isButton } from '../../src/language/words.ts';
import type { PlacementKind } from '../../src/model/cirrus.ts';
import type { Message } from '../../src/model/message.ts';
import { locales } from '../../src/model/text.ts';
import {
  type AnySlot,
  type Finish,
  type Form,
  type FormTurn,
  type Slot,
  type SlotReading,
  slot,
  type Values,
} from '../form/slot.ts';
import { ownRequestText as text } from './ownRequestText.ts';
import { partySlots } from './partySlots.ts';
import { openRequests, requestSlot, whyNone } from './requestSlot.ts';
import { requestOf, valuesOf } from './requestValues.ts';
import { rulesFor, showRules } from './rules.ts';
import { createTermSlots, type TermSlotsDeps } from './termSlots.ts';

/** The things that are changed most often have a button; all others are named. */
const withButtons: readonly string[] = ['number', 'period', 'pay', 'place', 'languages', 'tasks', 'contact'];

/** Anything in a request; what it was stays until the whole of it, as it will be, is confirmed. */
export function createChangeRequest(deps: TermSlotsDeps): Form {
  const all = [...createTermSlots(deps).filter(({ name }) => name !== 'extras'), ...partySlots];
  // A point that is at odds with a rule is no part of the request: it is asked about as soon as it is there.
  const told = all.filter(({ name }) => !name.endsWith('Point'));
  const isTold = ({ values }: FormTurn) => told.some(({ name }) => values[name] !== undefined);

  /** What is not to be changed is as it was; what is told is told of that, such as one language more. */
  const orAsItWas = (one: AnySlot): AnySlot => ({
    ...one,
    needed: async (form) => form.values.what === one.name || (await presentOf(form))[one.name] !== undefined,
    known: async (form) => (form.values.what === one.name ? undefined : (await presentOf(form))[one.name]),
    ask: async (form) =>
      one.ask({ ...form, values: { ...(await presentOf(form)), [one.name]: undefined, ...form.values } }),
    read: async (message, form) => one.read(message, await inView(form)),
    spot: async (message, form) => one.spot?.(message, await inView(form)),
  });

  const withRules = (one: AnySlot): AnySlot => {
    const noted = async (reading: SlotReading<readonly PlacementKind[]> | undefined, form: FormTurn) => {
      const kind = reading?.kind === 'value' ? reading.value[0] : undefined;
      if (!kind || reading?.kind !== 'value') return reading;
      return { ...reading, note: showRules(kind, rulesFor(kind, deps.entry, form), form.locale) };
    };
    return {
      ...one,
      read: async (message, form) => noted(await one.read(message, form), form),
      spot: async (message, form) => noted(await one.spot?.(message, form), form),
    };
  };

  const slots = all.map((one) => {
    if (!told.includes(one)) return one;
    return orAsItWas(one.name === 'kind' ? withRules(one) : one);
  });

  return {
    id: 'change-request',
    title: text.changeTitle,
    called: { zh: ['修改', '修改需求'], en: ['change'] },
    stopped: text.changeStopped,
    summaryTitle: text.changeSummary,
    confirms: true,
    slots: [requestSlot, { ...createWhatSlot(told), applies: (form) => !isTold(form) }, ...slots],
    opens: opensChange,
    refuses: (form, { text: words }) => whyNone(form, words),
    async finish(form): Promise<Finish> {
      const { turn, values, locale } = form;
      const reference = String(values.request);
      const changed = await turn.records.talentRequests.change(reference, turn.personId, requestOf(form));
      if (changed.ok) return { kind: 'done', text: text.changed(reference)[locale] };
      const why = changed.reason === 'ended' ? await whyNone(form, reference) : undefined;
      return { kind: 'done', text: why ?? text.notFound(reference)[locale] };
    },
  };
}

/** 修改需求, or a correction of one that is named: TR-7K2M9Q 改成三个人. */
function opensChange({ text: words }: Message): boolean {
  if (readRecordWish(words)?.wish === 'change-request') return true;
  const named = readReferences(words).some((reference) => reference.startsWith('TR-'));
  const rest = words.replace(/(?:需求|request)?\s*tr\s*[-–—_]?\s*[0-9a-z]{6}\s*(?:的|[,，:：])?/i, '').trim();
  return named && readCorrection(rest) !== undefined;
}

/** The request that is changed; before it is named, the only one that there is to change. */
async function presentOf(form: FormTurn): Promise<Values> {
  const open = await openRequests(form);
  const named = open.find(({ reference }) => reference === form.values.request);
  const request = named ?? (open.length === 1 ? open[0] : undefined);
  return request ? { ...valuesOf(request) } : {};
}

async function inView(form: FormTurn): Promise<FormTurn> {
  return { ...form, values: { ...(await presentOf(form)), ...form.values } };
}

function createWhatSlot(told: readonly AnySlot[]): Slot<string> {
  const named = (words: string): readonly string[] => {
    const plain = words.trim().toLowerCase();
    const exact = told.filter(({ label }) => isButton(words, label));
    const found = exact.length > 0 ? exact : told.filter((one) => isNamed(one, plain));
    return found.map(({ name }) => name);
  };
  return slot<string>({
    name: 'what',
    label: text.whatLabel,
    called: { zh: [], en: [] },
    examples: text.whatExamples,
    needed: () => true,
    ask: ({ locale }) => ({
      text: text.askWhat[locale],
      buttons: withButtons.flatMap((name) => told.find((one) => one.name === name)?.label[locale] ?? []),
    }),
    read({ text: words }) {
      const [only, ...others] = named(words);
      return only !== undefined && others.length === 0 ? { kind: 'value', value: only, sure: true } : undefined;
    },
    show: (name, { locale }) => told.find((one) => one.name === name)?.label[locale] ?? name,
  });
}

function isNamed({ label, called }: AnySlot, plain: string): boolean {
  const words = locales.flatMap((locale) => [label[locale], ...called[locale]]).map((word) => word.toLowerCase());
  return words.some((word) => (/^[a-z]/.test(word) ? new RegExp(`\\b${word}\\b`).test(plain) : plain.includes(word)));
}
