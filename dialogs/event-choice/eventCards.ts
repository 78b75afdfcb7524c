import type { Attachment } from 'botbuilder';
import { showTimes } from '../../src/language/show/show.ts';
import { showPlace, showTitle } from '../../src/language/show/showEvent.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import type { Booking, ListedEvent, ProgrammeEvent } from '../../src/model/programme.ts';
import type { Locale } from '../../src/model/text.ts';
import { adaptiveCard } from '../form/cards.ts';
import { counterpartNames, eventChoiceText as text } from './eventChoiceText.ts';
import { nameOf } from './filterSlots.ts';

interface Choice {
  readonly number: number;
  readonly ask: string;
  readonly locale: Locale;
  readonly lexicon: Lexicon;
}

/** One event to choose. */
export function eventCard(event: ListedEvent, { number, ask, locale, lexicon }: Choice): Attachment {
  const comma = locale === 'zh' ? '、' : ', ';
  const partners = event.counterparts.map((counterpart) => counterpartNames[counterpart][locale]);
  const countries = event.countries.map((country) => nameOf(lexicon.countries, country, locale));
  const met = [countries.join(comma), partners.join(comma)].filter(Boolean).join(locale === 'zh' ? '；' : '; ');
  const languages = event.languages.map((language) => nameOf(lexicon.languages, language, locale)).join(comma);
  return adaptiveCard({
    title: `${number} · ${showTitle(event, locale)}`,
    subtitle: event.summary[locale],
    facts: [
      { title: text.whenLabel[locale], value: showTimes(event.startsAt, event.endsAt, locale) },
      { title: text.whereLabel[locale], value: showPlace(event, locale) },
      ...(met ? [{ title: text.withLabel[locale], value: met }] : []),
      { title: text.languagesLabel[locale], value: languages },
      { title: text.seatsLabel[locale], value: text.seatsLeft(event.seatsLeft, event.seatsPerFirm)[locale] },
    ],
    buttons: [{ title: text.choose(number)[locale], ask, value: event.id }],
  });
}

/** What a firm keeps: its reference, when and where, and the calendar file. */
export function bookingCard(booking: Booking, event: ProgrammeEvent, locale: Locale, calendarUrl: string): Attachment {
  return adaptiveCard({
    title: showTitle(event, locale),
    facts: [
      { title: text.referenceLabel[locale], value: booking.reference },
      { title: text.whenLabel[locale], value: showTimes(event.startsAt, event.endsAt, locale) },
      { title: text.whereLabel[locale], value: showPlace(event, locale) },
      { title: text.firmLabel[locale], value: booking.firm.name },
      {
        title: text.delegatesLabel[locale],
        value: booking.delegates.map((delegate) => delegate.name).join(locale === 'zh' ? '、' : ', '),
      },
    ],
    note: event.demo ? text.demoNote[locale] : undefined,
    buttons: [],
    links: booking.status === 'held' ? [{ title: text.calendar[locale], url: calendarUrl }] : [],
  });
}
