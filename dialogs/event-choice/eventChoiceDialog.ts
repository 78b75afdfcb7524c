import { readPeriods } from '../../src/language/dates.ts';
import type { Lexicon } from '../../src/language/lexicon.ts';
import { readTerms, themeTerms } from '../../src/language/lexicon.ts';
import { isQuestion } from '../../src/language/questions.ts';
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

const wantsEvent = {
  zh: /^(请问)?(最近|近期|下个?月|这个?月|本月|今年|现在)?(都)?(有)?(什么|哪些|啥)?(的)?(活动|对接会|培训|论坛)(吗|呢|有吗|有哪些|推荐|预告)?[。！!.?？]*$|(报名|参加|预约|登记|派|找|看|有(什么|哪些|没有)|推荐|想去|选).*(活动|对接会?|培训|论坛|研讨会|沙龙|路演|洽谈)|(活动|对接会|培训|论坛|研讨会)(报名|有哪些|有什么|列表|安排|日程)|^(?!.*(取消|退|怎么|如何)).{0,8}报[名明][吧了]?[。！!.]?$|^(活动|找活动|看活动|选活动|活动报名|报名活动)[。！!.]?$/,
  en: /^(please )?((i|we)(['’]d| would)? (want|like|need) to )?(register|sign (me |us )?up)( please)?[.!]?$|\b(register|registration|sign(ing)? (us )?up|attend|join|send|book|reserve|find|show|list|see|choose|pick|any|which|what|looking for|interested in|upcoming)\b.*\b(events?|matchmaking|training|forums?|seminars?|workshops?|meetings?|sessions?|salons?|delegat\w+ to)\b|^((any|the|your|all|upcoming|new|next|more) )*(events?|trainings?|matchmaking( events?)?|seminars?|workshops?|register|registration|sign up|browse events|event registration)( list| calendar| schedule)?( please)?[.!?]*$/i,
};

/** What is joined need not be called an event: 报名水处理那场. */
const joins = /^(我们?|咱们|公司)?(也)?(想|要|打算|准备|想要)?(报名|报|参加)(一下)?[^了过]{2,}/;

/** Choosing an event of the programme and registering delegates for it. */
export function createEventChoice({ themes, lexicon, calendarUrl }: EventChoiceDeps): Form {
  const themesToRead = themeTerms(themes);

  /** Whether it names a theme, a time, a country or whom to meet. */
  function narrows({ text: words, locale }: Message): boolean {
    const terms = [...themesToRead, ...lexicon.countries, ...lexicon.counterparts];
    return readTerms(words, terms).length > 0 || readPeriods(words, { locale, now: 0 }).length > 0;
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
      const words = message.text;
      if (wantsEvent.zh.test(words) || wantsEvent.en.test(words)) return true;
      if (joins.test(words) && !isQuestion(words)) return true;
      return (
        /(活动|对接|培训|\bevents?\b|\btraining\b|\banything\b|\bwhat['’]?s on\b)/i.test(words) && narrows(message)
      );
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
