import { readPeriods } from '../../src/language/dates.ts';
import { type Lexicon, readTerms, type Term } from '../../src/language/lexicon.ts';
import { showPeriod } from '../../src/language/show.ts';
import { isButton } from '../../src/language/words.ts';
import type { Message } from '../../src/model/message.ts';
import type { EventFilter, Theme } from '../../src/model/programme.ts';
import type { Period, Reading } from '../../src/model/reading.ts';
import type { Text } from '../../src/model/text.ts';
import { type AnySlot, type FormTurn, type Slot, type SlotReading, slot, type Values } from '../form/slot.ts';
import { eventChoiceText as text } from './eventChoiceText.ts';

/** The theme of those who do not mind which. */
const anyTheme = 'any';

const filterNames = ['theme', 'period', 'country', 'counterpart', 'language'] as const;

/** What the values narrow the programme to. */
export function filterOf(values: Values): EventFilter {
  const period = values.period as Period | undefined;
  const theme = values.theme as string | undefined;
  return {
    theme: theme === anyTheme ? undefined : theme,
    from: period?.from,
    to: period?.to,
    country: values.country as string | undefined,
    counterpart: values.counterpart as EventFilter['counterpart'],
    language: values.language as string | undefined,
  };
}

/** The slots by which a firm narrows the programme: one is asked for, all can be told. */
export function createFilterSlots(themes: readonly Theme[], lexicon: Lexicon): readonly AnySlot[] {
  const themeTerms: readonly Term[] = themes.map(({ id, title, synonyms }) => ({ id, name: title, synonyms }));
  const told = (name: string, label: Text, ask: Text, called: Slot['called'], terms: readonly Term[]) =>
    slot<string>({
      name,
      label,
      called,
      narrows: 'event',
      examples: text.themeExamples,
      needed: () => false,
      ask: ({ locale }) => ({ text: ask[locale] }),
      read: (message, form) => readTerm(message, terms, form),
      spot: (message, form) => readTerm(message, terms, form),
      show: (id, { locale }) => nameOf(terms, id, locale),
    });

  return [
    slot<string>({
      ...told(
        'theme',
        text.themeLabel,
        text.askTheme,
        { zh: ['主题', '领域', '类型'], en: ['theme', 'topic', 'subject'] },
        themeTerms,
      ),
      examples: text.themeExamples,
      needed: ({ values }) => filterNames.every((name) => values[name] === undefined) && values.event === undefined,
      ask: ({ locale }) => ({
        text: text.askTheme[locale],
        buttons: [...themes.map((theme) => theme.title[locale]), text.any[locale]],
      }),
      read: (message, form) =>
        meansAny(message.text) ? { kind: 'value', value: anyTheme, sure: true } : readTerm(message, themeTerms, form),
      show: (id, { locale }) => (id === anyTheme ? text.any[locale] : nameOf(themeTerms, id, locale)),
    }),
    slot<Period>({
      name: 'period',
      label: text.periodLabel,
      called: { zh: ['时间', '日期', '月份'], en: ['date', 'time', 'month', 'day'] },
      narrows: 'event',
      examples: text.themeExamples,
      needed: () => false,
      ask: ({ locale }) => ({ text: text.askPeriod[locale] }),
      read: readPeriod,
      spot: readPeriod,
      show: (period, { locale }) => showPeriod(period, locale),
    }),
    told(
      'country',
      text.countryLabel,
      text.askCountry,
      { zh: ['国家', '地区'], en: ['country', 'region'] },
      lexicon.countries,
    ),
    told(
      'counterpart',
      text.counterpartLabel,
      text.askCounterpart,
      { zh: ['对接机构', '机构'], en: ['counterpart'] },
      lexicon.counterparts,
    ),
    told(
      'language',
      text.languageLabel,
      text.askLanguage,
      { zh: ['语言', '语种'], en: ['language'] },
      lexicon.languages,
    ),
  ];
}

function meansAny(words: string): boolean {
  return (
    isButton(words, text.any) ||
    /^(都可以|都行|随便|不限|any|anything|whatever|no preference)[。.!]?$/i.test(words.trim())
  );
}

export function nameOf(terms: readonly Term[], id: string, locale: 'zh' | 'en'): string {
  return terms.find((term) => term.id === id)?.name[locale] ?? id;
}

function readTerm(message: Message, terms: readonly Term[], { locale }: FormTurn): SlotReading<string> | undefined {
  const [reading] = readTerms(message.text, terms);
  return fromReading(reading, (id) => nameOf(terms, id, locale));
}

function readPeriod(message: Message, { turn, locale }: FormTurn): SlotReading<Period> | undefined {
  const [reading] = readPeriods(message.text, { locale: message.locale, now: turn.now });
  if (reading && reading.values.length === 0) return { kind: 'bad', problem: text.noSuchDay[locale] };
  return fromReading(reading, (period) => showPeriod(period, locale));
}

/** A reader's reading as a form takes it: one value is sure, several are asked about. */
export function fromReading<Value>(
  reading: Reading<Value> | undefined,
  label: (value: Value) => string,
): SlotReading<Value> | undefined {
  const [only, ...more] = reading?.values ?? [];
  if (only === undefined) return undefined;
  if (more.length === 0) return { kind: 'value', value: only, sure: true };
  return { kind: 'several', options: [only, ...more].map((value) => ({ label: label(value), value })) };
}
