import type { Duration } from '../../src/language/dates/durations.ts';
import type { Money } from '../../src/language/money/money.ts';
import { showPeriod } from '../../src/language/show/show.ts';
import { showDuration } from '../../src/language/show/showDuration.ts';
import { showMoney } from '../../src/language/show/showMoney.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { nameOf } from '../../src/language/terms/lexicon.ts';
import type { SessionTopic } from '../../src/model/programme.ts';
import type { Period } from '../../src/model/reading.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { type CaseOption, caseOptions, caseText as text } from './caseText.ts';

/** An amount as planned: its currency may still be open, and it may be said roughly. */
export interface PlannedAmount {
  readonly min?: number;
  readonly max?: number;
  /** ISO 4217. */
  readonly currency?: string;
  readonly about?: true;
  /** So much each time. */
  readonly per?: Money['per'];
  /** The firm does not know the rest yet: it is not asked for again. */
  readonly open?: true;
}

/** What a firm told of its plan; what it left out is absent. */
export interface PlannedCase {
  readonly topic: SessionTopic;
  readonly amount?: PlannedAmount;
  readonly lender?: CaseOption<'lender'>;
  readonly term?: Duration;
  readonly purpose?: string;
  readonly netAssets?: PlannedAmount;
  readonly registered?: CaseOption<'registered'>;
  readonly direction?: CaseOption<'direction'>;
  readonly account?: CaseOption<'account'>;
  readonly timing?: Period;
  readonly hedging?: CaseOption<'hedging'>;
  /** ISO 3166-1 alpha-2, or the id of a region. */
  readonly country?: string;
  readonly sector?: string;
  readonly stage?: CaseOption<'stage'>;
  readonly funding?: CaseOption<'funding'>;
  readonly sensitive?: CaseOption<'sensitive'>;
}

export type CaseItem = Exclude<keyof PlannedCase, 'topic'>;

/** What belongs to each topic, in the order in which it is asked for. */
export const caseItems: Readonly<Record<SessionTopic, readonly CaseItem[]>> = {
  external_debt: ['amount', 'lender', 'term', 'purpose', 'netAssets', 'registered'],
  fx: ['direction', 'amount', 'account', 'timing', 'hedging'],
  ma_odi: ['country', 'sector', 'amount', 'stage', 'funding', 'sensitive'],
};

/** The part of a form's values that is the case, without what belongs to another topic. */
export function caseOf(values: Readonly<Record<string, unknown>>): PlannedCase {
  const topic = values.topic as SessionTopic;
  const items = caseItems[topic].filter((item) => values[item] !== undefined).map((item) => [item, values[item]]);
  return { topic, ...Object.fromEntries(items) };
}

export function showAmount({ min, max, currency, about, per }: PlannedAmount, locale: Locale): string {
  if (min === undefined || max === undefined) return currency ?? text.notSaid[locale];
  const shown = showMoney({ min, max, currency, per }, locale);
  return about ? text.about(shown)[locale] : shown;
}

/** One item as the firm reads it back. */
export function showItem(item: CaseItem, value: unknown, locale: Locale, lexicon: Lexicon): string {
  switch (item) {
    case 'amount':
    case 'netAssets':
      return showAmount(value as PlannedAmount, locale);
    case 'term':
      return showDuration(value as Duration, locale);
    case 'timing':
      return showPeriod(value as Period, locale);
    case 'country':
      return nameOf([...lexicon.countries, ...lexicon.regions], String(value), locale);
    case 'purpose':
    case 'sector':
      return String(value);
    default:
      return (caseOptions[item].find(({ id }) => id === value)?.name ?? text.notSaid)[locale];
  }
}

/** The whole case, line by line. */
export function showCase(
  planned: PlannedCase,
  locale: Locale,
  lexicon: Lexicon,
): readonly { readonly label: string; readonly value: string }[] {
  const lines: { label: string; value: string }[] = [
    { label: text.topicLabel[locale], value: nameOf(lexicon.sessionTopics, planned.topic, locale) },
  ];
  for (const item of caseItems[planned.topic]) {
    const value = planned[item];
    if (value !== undefined)
      lines.push({ label: labelOf(item)[locale], value: showItem(item, value, locale, lexicon) });
  }
  return lines;
}

export function labelOf(item: CaseItem): Text {
  return text.labels[item];
}
