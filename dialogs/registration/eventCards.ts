import type { Attachment } from 'botbuilder';
import { showTimes } from '../../src/language/show/show.ts';
import { showPlace, showTitle } from '../../src/language/show/showEvent.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { nameOf } from '../../src/language/terms/lexicon.ts';
import type { Booking } from '../../src/model/bookings.ts';
import type { ListedEvent, ProgrammeEvent } from '../../src/model/programme.ts';
import type { Locale } from '../../src/model/text.ts';
import { adaptiveCard, type CardFact } from '../form/cards.ts';
import { counterpartNames, registrationText as text } from './registrationText.ts';

interface Choice {
  readonly number: number;
  readonly ask: string;
  readonly locale: Locale;
  readonly lexicon: Lexicon;
  /** What else is to be known of it, before the seats. */
  readonly facts?: readonly CardFact[];
}

/** One event to choose. */
export function eventCard(event: ListedEvent, { number, ask, locale, lexicon, facts = [] }: Choice): Attachment {
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
      ...facts,
      { title: text.seatsLabel[locale], value: text.seatsLeft(event.seatsLeft, event.seatsPerFirm)[locale] },
    ],
    buttons: [{ title: text.choose(number)[locale], ask, value: event.id }],
  });
}

/** Where the files of a booking are. */
export interface BookingUrls {
  /** The calendar file. */
  readonly calendarUrl: (calendarKey: string, locale: Locale) => string;
  /** The QR code of a ticket. */
  readonly ticketUrl: (ticketCode: string) => string;
}

/** What a firm keeps: its reference, when and where, the calendar file, and the tickets of those who have seats. */
export function bookingCard(
  booking: Booking,
  event: ProgrammeEvent,
  locale: Locale,
  { calendarUrl, ticketUrl }: BookingUrls,
): Attachment {
  const isHeld = booking.status === 'held';
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
    images: isHeld
      ? booking.delegates.map(({ name, ticketCode }) => ({
          url: ticketUrl(ticketCode),
          title: text.ticket(name, ticketCode)[locale],
        }))
      : [],
    note: event.demo ? text.demoNote[locale] : undefined,
    buttons: [],
    links: isHeld ? [{ title: text.calendar[locale], url: calendarUrl(booking.calendarKey, locale) }] : [],
  });
}
