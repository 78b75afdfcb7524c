import { readPeriods } from '../../src/language/dates/dates.ts';
import { readRequest } from '../../src/language/replies/requests.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { readTerms, themeTerms } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { BookingRequest, Delegate, Theme } from '../../src/model/programme.ts';
import type { Locale } from '../../src/model/text.ts';
import type { Finish, Form, FormTurn } from '../form/slot.ts';
import { delegatesSlot } from './delegatesSlot.ts';
import { bookingCard } from './eventCards.ts';
import { eventChoiceText as text } from './eventChoiceText.ts';
import { createEventSlot } from './eventSlot.ts';
import { createFilterSlots } from './filterSlots.ts';
import { consentSlot, creditCodeSlot, firmSlot, headcountSlot, waitlistSlot } from './firmSlots.ts';

export interface EventChoiceDeps {
  readonly themes: readonly Theme[];
  readonly lexicon: Lexicon;
  /** The address of the calendar file of a booking. */
  readonly calendarUrl: (calendarKey: string, locale: Locale) => string;
}

const mentionsEvents = /(活动|对接|培训|\bevents?\b|\btraining\b|\banything\b|\bwhat['’]?s on\b)/i;

/** Choosing an event of the programme and registering delegates for it. */
export function createEventChoice({ themes, lexicon, calendarUrl }: EventChoiceDeps): Form {
  const themesToRead = themeTerms(themes);

  /** Whether it names a theme, a time, a country or whom to meet. */
  function narrows({ text: words, locale }: Message): boolean {
    const terms = [...themesToRead, ...lexicon.countries, ...lexicon.counterparts];
    return (
      readTerms(words, terms).length > 0 ||
      readPeriods(words, { locale, now: 0, holidays: lexicon.holidays }).length > 0
    );
  }

  async function finish({ turn, values, locale }: FormTurn): Promise<Finish> {
    const { bookings, programme } = turn.records;
    const request: BookingRequest = {
      eventId: String(values.event),
      personId: turn.personId,
      firm: { name: String(values.firm), creditCode: String(values.creditCode) },
      delegates: values.delegates as readonly Delegate[],
    };
    // A seat, if there is one by now, also for who would have waited.
    const held = await bookings.hold(request);
    const taken = !held.ok && held.reason === 'full' && values.waitlist ? await bookings.wait(request) : held;
    if (!taken.ok) return reopened(taken.reason, locale);
    const booking = taken.value;
    const event = await programme.get(booking.eventId);
    if (!event) throw new Error(`the event ${booking.eventId} of ${booking.reference} is not in the programme`);
    const told =
      booking.status === 'waiting'
        ? text.waiting(booking.reference, await bookings.placeInQueue(booking.reference))
        : text.done(booking.reference);
    return {
      kind: 'done',
      text: told[locale],
      cards: [bookingCard(booking, event, locale, calendarUrl(booking.calendarKey, locale))],
    };
  }

  return {
    id: 'event-choice',
    title: text.title,
    called: { zh: ['活动报名', '报名活动', '报名', '登记'], en: ['registration', 'event registration', 'booking'] },
    stopped: text.stopped,
    summaryTitle: text.summaryTitle,
    confirms: true,
    slots: [
      consentSlot,
      ...createFilterSlots(themes, lexicon),
      createEventSlot(lexicon),
      headcountSlot,
      waitlistSlot,
      firmSlot,
      creditCodeSlot,
      delegatesSlot,
    ],
    opens: (message: Message) => {
      const request = readRequest(message.text);
      if (request && 'dialog' in request) return request.dialog === 'event-choice' || request.dialog === 'info-session';
      return mentionsEvents.test(message.text) && narrows(message);
    },
    finish,
  };
}

/** What a refused registration asks for again. */
function reopened(
  reason: 'not-found' | 'closed' | 'full' | 'over-firm-limit' | 'already-registered',
  locale: Locale,
): Finish {
  switch (reason) {
    case 'not-found':
    case 'closed':
      return { kind: 'reopen', slots: ['event'], text: text.gone[locale] };
    case 'full':
      return { kind: 'reopen', slots: [], text: text.full[locale] };
    case 'over-firm-limit':
      return { kind: 'reopen', slots: ['headcount', 'delegates'], text: text.overFirmLimit[locale] };
    case 'already-registered':
      return { kind: 'reopen', slots: ['delegates'], text: text.alreadyRegistered[locale] };
  }
}
