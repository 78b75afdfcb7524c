import { readPeriods } from '../../src/language/dates/dates.ts';
import { findDates } from '../../src/language/dates/dateTokens.ts';
import { readDelegates } from '../../src/language/people/delegates.ts';
import { readFirmName } from '../../src/language/people/firmName.ts';
import { showPeriod } from '../../src/language/show/show.ts';
import { type Lexicon, readTerms, type Term, themeTerms } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { EventFilter, Theme } from '../../src/model/programme.ts';
import type { Holiday, Period } from '../../src/model/reading.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { type AnySlot, type FormTurn, type Slot, type SlotReading, slot, type Values } from '../form/slot.ts';
import { eventChoiceText as text } from './eventChoiceText.ts';

const filterNames = ['theme', 'period', 'country', 'counterpart', 'language'] as const;

/** What the values narrow the programme to. */
export function filterOf(values: Values, { regions }: Lexicon): EventFilter {
  const period = values.period as Period | undefined;
  const place = values.country as string | undefined;
  return {
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
    slot<string>({
      name,
      label,
      called,
      narrows: 'event',
      // A name may have been misspelt: what was understood is said.
      saidBack: true,
      examples: { zh: `${ask.zh}例如${someOf(terms, 'zh')}。`, en: `${ask.en} For example ${someOf(terms, 'en')}.` },
      optional: text.noPreference,
      needed: () => false,
      ask: ({ locale }) => ({ text: ask[locale] }),
      read: (message) => (meansAny(message.text) ? { kind: 'none' } : readTerm(message, terms, lexicon.holidays)),
      spot: (message) => readTerm(message, terms, lexicon.holidays),
      show: (id, { locale }) => nameOf(terms, id, locale),
    });

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
    slot<Period>({
      name: 'period',
      label: text.periodLabel,
      called: { zh: ['时间', '日期', '月份'], en: ['date', 'time', 'month', 'day'] },
      narrows: 'event',
      examples: text.periodExamples,
      optional: text.noPreference,
      needed: () => false,
      ask: ({ locale }) => ({ text: text.askPeriod[locale] }),
      read: (message, form) =>
        meansAny(message.text) ? { kind: 'none' } : readPeriod(message, form, lexicon.holidays),
      spot: (message, form) => spotPeriod(message, form, lexicon.holidays),
      show: (period, { locale }) => showPeriod(period, locale),
    }),
    told('country', text.countryLabel, text.askCountry, { zh: ['国家', '地区'], en: ['country', 'region'] }, abroad),
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

/** The first few names, as examples. */
function someOf(terms: readonly Term[], locale: Locale): string {
  const names = terms.slice(0, 3).map(({ name }) => name[locale]);
  return names.map((name) => `“${name}”`).join(locale === 'zh' ? '' : ', ');
}

function meansAny(words: string): boolean {
  return /^(什么|哪个|哪种|哪天|时间|主题|国家)?(都可以|都行|随便|不限|无所谓|没要求|没有要求)[的吧，。.!！]*$|^(any|anything|any time|anytime|whatever|all|all of them|no preference|i don'?t mind|don'?t mind|doesn'?t matter)[.!]*$/i.test(
    words.trim().replaceAll('’', "'"),
  );
}

export function nameOf(terms: readonly Term[], id: string, locale: Locale): string {
  return terms.find((term) => term.id === id)?.name[locale] ?? id;
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

function readTerm(
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

function readPeriod(
  message: Message,
  { turn, locale }: FormTurn,
  holidays: readonly Holiday[],
): SlotReading<Period> | undefined {
  const readings = readPeriods(message.text, { locale: message.locale, now: turn.now, holidays });
  const periods = readings.flatMap(({ values }) => values);
  if (periods.length > 0 && isClockAlone(message.text, periods)) return { kind: 'bad', problem: text.dayToo[locale] };
  if (periods.length > 0 || readings.length === 0) return fromValues(periods);
  const told = readings.map(({ problem }) => slips.get(problem ?? '')).find((slip) => slip !== undefined);
  return { kind: 'bad', problem: (told ?? text.unclearPeriod)[locale] };
}

const clockGrains: ReadonlySet<Period['grain']> = new Set(['minute', 'hour', 'part-of-day']);

/** "After 4 pm" is of any day; the search knows stretches of days only, and today alone would be the wrong one. */
function isClockAlone(words: string, periods: readonly Period[]): boolean {
  return periods.every(({ grain }) => clockGrains.has(grain)) && findDates(words).length === 0;
}

/** What nobody says in passing: told wherever it is said. */
const slips: ReadonlyMap<string, Text> = new Map([
  ['no-such-day', text.noSuchDay],
  ['no-such-time', text.noSuchTime],
  ['time-zone', text.otherTimeZone],
]);

/** A time mentioned in passing, such as the year in which a firm was founded, is no answer; a day that does not exist is a slip. */
function spotPeriod(message: Message, form: FormTurn, holidays: readonly Holiday[]): SlotReading<Period> | undefined {
  const reading = readPeriod(message, form, holidays);
  const isSlip = reading?.kind === 'bad' && [...slips.values()].some((slip) => slip[form.locale] === reading.problem);
  return reading?.kind === 'bad' && !isSlip ? undefined : reading;
}

/** One value is sure, of several the user is asked which. */
function fromValues<Value>(values: readonly Value[]): SlotReading<Value> | undefined {
  const [only, ...more] = values;
  if (only === undefined) return undefined;
  if (more.length === 0) return { kind: 'value', value: only, sure: true };
  return { kind: 'several', values };
}
