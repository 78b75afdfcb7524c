import { readDelegates } from '../../src/language/delegates.ts';
import type { Delegate } from '../../src/model/programme.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { eventChoiceText as text } from './eventChoiceText.ts';

function canBeReached(delegate: Delegate): boolean {
  return delegate.phone !== undefined || delegate.email !== undefined;
}

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
    const headcount = Number(form.values.headcount);
    const delegates = given(form);
    const unreachable = delegates.find((delegate) => !canBeReached(delegate));
    if (unreachable) return { text: text.askContactOf(unreachable.name)[locale] };
    if (delegates.length === 0 || delegates.length >= headcount) return { text: text.askDelegates(headcount)[locale] };
    return { text: text.askMoreDelegates(showNames(delegates, locale), headcount - delegates.length)[locale] };
  },
  read(message, form) {
    const read = readDelegates(message.text).flatMap((reading) => reading.values);
    if (read.length === 0) return undefined;
    return addTo(given(form), read, form);
  },
  check(delegates, { values, locale }) {
    const headcount = Number(values.headcount);
    return delegates.length > headcount ? text.tooManyDelegates(delegates.length, headcount)[locale] : undefined;
  },
  show: (delegates, { locale }) =>
    delegates
      .map(({ name, title, phone, email }) => [name, title, phone, email].filter(Boolean).join(' '))
      .join(locale === 'zh' ? '；' : '; '),
});

function showNames(delegates: readonly Delegate[], locale: 'zh' | 'en'): string {
  return delegates.map((delegate) => delegate.name).join(locale === 'zh' ? '、' : ', ');
}

/** A contact alone completes the one who has none; a full list replaces a full list; anything else is added. */
function addTo(
  before: readonly Delegate[],
  read: readonly Delegate[],
  form: FormTurn,
): SlotReading<readonly Delegate[]> {
  const unreachable = before.findIndex((delegate) => !canBeReached(delegate));
  const [first] = read;
  if (
    unreachable >= 0 &&
    first &&
    read.length === 1 &&
    (first.name === '' || first.name === before[unreachable]?.name)
  ) {
    const completed = before.map((delegate, index) =>
      index === unreachable ? { ...delegate, ...first, name: delegate.name } : delegate,
    );
    return { kind: 'value', value: completed, sure: true };
  }
  const named = read.filter((delegate) => delegate.name !== '');
  if (named.length === 0) return { kind: 'bad', problem: text.delegatesExamples[form.locale] };
  const all = isComplete(before, form) ? named : [...before, ...named];
  const twice = all.find((delegate, index) => all.findIndex((other) => other.name === delegate.name) !== index);
  if (twice) return { kind: 'bad', problem: text.sameNameTwice(twice.name)[form.locale] };
  const sure = named.some(canBeReached);
  return { kind: 'value', value: all, sure };
}
