import { readPeriods } from '../../src/language/dates/dates.ts';
import { readDelegates } from '../../src/language/people/delegates.ts';
import { readFirmName } from '../../src/language/people/firmName.ts';
import { nameOf, readTerms, type Term } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { Holiday } from '../../src/model/reading.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { type Slot, type SlotReading, slot } from '../form/slot.ts';
import { registrationText } from './registrationText.ts';

export interface TermSlotOptions extends Pick<Slot, 'name' | 'label' | 'called'> {
  readonly ask: Text;
  readonly terms: readonly Term[];
  readonly holidays: readonly Holiday[];
}

/** What narrows the choice of an event to one of these terms; told, never asked for. */
export function createTermSlot({ name, label, called, ask, terms, holidays }: TermSlotOptions): Slot<string> {
  return slot<string>({
    name,
    label,
    called,
    narrows: 'event',
    // A name may have been misspelt: what was understood is said.
    saidBack: true,
    examples: { zh: `${ask.zh}例如${someOf(terms, 'zh')}。`, en: `${ask.en} For example ${someOf(terms, 'en')}.` },
    optional: registrationText.noPreference,
    needed: () => false,
    ask: ({ locale }) => ({ text: ask[locale] }),
    read: (message) => (meansAny(message.text) ? { kind: 'none' } : readTerm(message, terms, holidays)),
    spot: (message) => readTerm(message, terms, holidays),
    show: (id, { locale }) => nameOf(terms, id, locale),
  });
}

/** The first few names, as examples. */
function someOf(terms: readonly Term[], locale: Locale): string {
  const names = terms.slice(0, 3).map(({ name }) => name[locale]);
  return names.map((name) => `“${name}”`).join(locale === 'zh' ? '' : ', ');
}

/** Whether it does not matter. */
export function meansAny(words: string): boolean {
  return /^(什么|哪个|哪种|哪天|时间|主题|国家)?(都可以|都行|随便|不限|无所谓|没要求|没有要求)[的吧，。.!！]*$|^(any|anything|any time|anytime|whatever|all|all of them|no preference|i don'?t mind|don'?t mind|doesn'?t matter)[.!]*$/i.test(
    words.trim().replaceAll('’', "'"),
  );
}

/** What stands before something that is not wanted. */
const declined = /(不要|不想要|不想|不是|除了|别选)\s*$|\b(not|no|without|except|other than|anything but)\s+$/i;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where somebody is named or a firm, or a day: Tom Jordan, 北京生物医药科技有限公司 and Chinese New Year narrow nothing. */
function namesIn({ text: words, locale }: Message, holidays: readonly Holiday[]): readonly Place[] {
  const firms = readFirmName(words).filter(({ values }) => legalForm.test(values[0] ?? ''));
  return [...readDelegates(words), ...firms, ...readPeriods(words, { locale, now: 0, holidays })];
}

const legalForm = /(?:公司|集团|研究院|研究所|事务所)$|\b(?:ltd|limited|inc|llc|corp|corporation|gmbh|company)\.?$/i;

/** The term that a message asks for; what is declined and the names of people and firms are none. */
export function readTerm(
  message: Message,
  terms: readonly Term[],
  holidays: readonly Holiday[],
): SlotReading<string> | undefined {
  const found = readTerms(message.text, terms).filter(({ start }) => !declined.test(message.text.slice(0, start)));
  const names = found.length === 0 ? [] : namesIn(message, holidays);
  const wanted = found.filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end));
  const ids = wanted.flatMap(({ values }) => values);
  return fromValues([...new Set(ids)]);
}

/** One value is sure, of several the user is asked which. */
export function fromValues<Value>(values: readonly Value[]): SlotReading<Value> | undefined {
  const [only, ...more] = values;
  if (only === undefined) return undefined;
  if (more.length === 0) return { kind: 'value', value: only, sure: true };
  return { kind: 'several', values };
}
