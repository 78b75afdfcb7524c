import { type Lexicon, readTerms, type Term, themeTerms } from '../../src/language/terms/lexicon.ts';
import type { EventFilter, Theme } from '../../src/model/programme.ts';
import type { Period } from '../../src/model/reading.ts';
import type { Text } from '../../src/model/text.ts';
import { type AnySlot, type Slot, slot, type Values } from '../form/slot.ts';
import { createPeriodSlot } from '../registration/periodSlot.ts';
import { registrationText } from '../registration/registrationText.ts';
import { createTermSlot } from '../registration/termSlot.ts';
import { eventChoiceText as text } from './eventChoiceText.ts';

const filterNames = ['theme', 'period', 'country', 'counterpart', 'language'] as const;

/** What the values narrow the programme to. */
export function filterOf(values: Values, { regions }: Lexicon): EventFilter {
  const period = values.period as Period | undefined;
  const place = values.country as string | undefined;
  return {
    kinds: ['event', 'training'],
    theme: values.theme as string | undefined,
    from: period?.from,
    to: period?.to,
    countries: place === undefined ? undefined : (regions.find(({ id }) => id === place)?.countries ?? [place]),
    counterpart: values.counterpart as EventFilter['counterpart'],
    language: values.language as string | undefined,
  };
}

/** The slots by which a firm narrows the programme: one is asked for, all can be told. */
export function createFilterSlots(themes: readonly Theme[], lexicon: Lexicon): readonly AnySlot[] {
  // Firms name their own country without looking for it.
  const abroad = [...lexicon.countries.filter(({ id }) => id !== 'CN'), ...lexicon.regions];
  const themesToRead = themeTerms(themes);
  const told = (name: string, label: Text, ask: Text, called: Slot['called'], terms: readonly Term[]) =>
    createTermSlot({ name, label, ask, called, terms, holidays: lexicon.holidays });
  const language = told(
    'language',
    registrationText.languageLabel,
    registrationText.askLanguage,
    { zh: ['语言', '语种'], en: ['language'] },
    lexicon.languages,
  );

  return [
    slot<string>({
      ...told(
        'theme',
        text.themeLabel,
        text.askTheme,
        { zh: ['主题', '领域', '类型'], en: ['theme', 'topic', 'subject'] },
        themesToRead,
      ),
      examples: text.themeExamples,
      optional: text.any,
      needed: ({ values }) => filterNames.every((name) => values[name] === undefined) && values.event === undefined,
      ask: ({ locale }) => ({
        text: text.askTheme[locale],
        brief: text.askThemeBriefly[locale],
        buttons: themes.map((theme) => theme.title[locale]),
      }),
    }),
    createPeriodSlot(lexicon.holidays),
    told('country', text.countryLabel, text.askCountry, { zh: ['国家', '地区'], en: ['country', 'region'] }, abroad),
    told(
      'counterpart',
      text.counterpartLabel,
      text.askCounterpart,
      { zh: ['对接机构', '机构'], en: ['counterpart'] },
      lexicon.counterparts,
    ),
    {
      ...language,
      spot: (message, form) =>
        language.spot?.({ ...message, text: withoutPeoples(message.text, abroad, lexicon.languages) }, form),
    },
  ];
}

/** The German meeting is one with Germany: what names a country is no language beside, unless it is said to be one. */
function withoutPeoples(words: string, countries: readonly Term[], languages: readonly Term[]): string {
  const spoken = readTerms(words, languages);
  return readTerms(words, countries)
    .filter(({ end }) => !/^[-\s]?(?:speak|language)/i.test(words.slice(end)))
    .filter(({ start, end }) => spoken.some((one) => one.start === start && one.end === end))
    .reduce((all, { start, end }) => all.slice(0, start) + ' '.repeat(end - start) + all.slice(end), words);
}
