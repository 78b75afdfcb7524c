import { readPeriods } from '../../src/language/dates/dates.ts';
import { readRequest } from '../../src/language/replies/requests.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { readTerms, themeTerms } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { Theme } from '../../src/model/programme.ts';
import type { Finish, Form, FormTurn } from '../form/slot.ts';
import { book } from '../registration/book.ts';
import { createConsentSlot } from '../registration/consentSlot.ts';
import { delegatesSlot } from '../registration/delegatesSlot.ts';
import { type BookingUrls, bookingCard } from '../registration/eventCards.ts';
import { tellOfEvent } from '../registration/eventQuestions.ts';
import { creditCodeSlot, firmSlot } from '../registration/firmSlots.ts';
import { headcountSlot, waitlistSlot } from '../registration/seatSlots.ts';
import { eventChoiceText as text } from './eventChoiceText.ts';
import { createEventChoiceSlot } from './eventSlot.ts';
import { createFilterSlots } from './filterSlots.ts';

const consentSlot = createConsentSlot({
  purpose: 'event-registration',
  edition: 'event-registration-2026-11',
  ask: text.askConsent,
  askBriefly: text.askConsentBriefly,
  agreed: text.agreed,
  refused: text.noConsent,
});

export interface EventChoiceDeps extends BookingUrls {
  readonly themes: readonly Theme[];
  readonly lexicon: Lexicon;
}

/** Words of somebody who looks for an event, where a theme, a time or a country stands beside them. */
const mentionsEvents =
  /活动|对接|培训|参加|报名|报个名|能去|想去|\b(?:events?|training|anything|what['’]?s on|sign (?:\S+ ){0,3}up|register|join|attend|come)\b/i;
/** Whoever asks how, or about money and rules, wants an answer. */
const asksOtherwise =
  /怎么|怎样|如何|为什么|多少|费|签证|实习|[登备]记?案|\b(?:how|why|fees?|cost|visas?|internships?|jobs?)\b/i;

/** Choosing an event of the programme and registering delegates for it. */
export function createEventChoice({ themes, lexicon, ...urls }: EventChoiceDeps): Form {
  // One list for all messages: what is needed to find its names is kept with it.
  const terms = [...themeTerms(themes), ...lexicon.countries, ...lexicon.counterparts];

  /** Whether it names a theme, a time, a country or whom to meet. */
  function narrows({ text: words, locale }: Message): boolean {
    return (
      readTerms(words, terms).length > 0 ||
      readPeriods(words, { locale, now: 0, holidays: lexicon.holidays }).length > 0
    );
  }

  async function finish(form: FormTurn): Promise<Finish> {
    const { turn, locale } = form;
    const outcome = await book(form);
    if ('kind' in outcome) return outcome;
    const { booking, event } = outcome;
    const told =
      booking.status === 'waiting'
        ? text.waiting(booking.reference, await turn.records.bookings.placeInQueue(booking.reference))
        : text.done(booking.reference);
    return {
      kind: 'done',
      text: told[locale],
      cards: [bookingCard(booking, event, locale, urls)],
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
      createEventChoiceSlot(lexicon),
      headcountSlot,
      waitlistSlot,
      firmSlot,
      creditCodeSlot,
      delegatesSlot,
    ],
    opens: (message: Message) => {
      const request = readRequest(message.text);
      if (request && 'dialog' in request) return request.dialog === 'event-choice';
      return mentionsEvents.test(message.text) && !asksOtherwise.test(message.text) && narrows(message);
    },
    entries: { fee: 'svc-fee' },
    tells: (message, form) => tellOfEvent(message, form, lexicon),
    finish,
  };
}
