import type { FindEntry } from '../../src/language/show/quoting.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { SessionLevel, SessionTopic } from '../../src/model/programme.ts';
import type { Period } from '../../src/model/reading.ts';
import type { Locale } from '../../src/model/text.ts';
import type { Turn } from '../../src/model/turn.ts';
import type { AnySlot, Finish, Form, FormTurn } from '../form/slot.ts';
import { book } from '../registration/book.ts';
import { createConsentSlot } from '../registration/consentSlot.ts';
import { delegatesSlot } from '../registration/delegatesSlot.ts';
import { type BookingUrls, bookingCard } from '../registration/eventCards.ts';
import { tellOfEvent } from '../registration/eventQuestions.ts';
import { creditCodeSlot, firmSlot } from '../registration/firmSlots.ts';
import { headcountSlot, waitlistSlot } from '../registration/seatSlots.ts';
import { advise } from './advice/advise.ts';
import { caseOf } from './case.ts';
import { createCaseSlots } from './caseSlots.ts';
import { infoSessionText as text } from './infoSessionText.ts';
import { preparationSheet } from './preparation.ts';
import { type ExpertQuestions, questionsSlot } from './questionsSlot.ts';
import { createSessionSlots } from './sessionSlots.ts';
import { sheetCard } from './sheetCard.ts';
import { printsOf, showAdvice } from './showAdvice.ts';
import { namesSession, opensConsultation } from './topics.ts';

export interface InfoSessionDeps extends BookingUrls {
  readonly lexicon: Lexicon;
  /** The entry of an id, as it reads at the moment. */
  readonly entry: FindEntry;
  /** The address of a preparation sheet. */
  readonly preparationUrl: (consultationKey: string, locale: Locale) => string;
}

const consentSlot = createConsentSlot({
  purpose: 'info-session',
  edition: 'info-session-2026-11',
  ask: text.askConsent,
  askBriefly: text.askConsentBriefly,
  agreed: text.agreed,
  refused: text.refused,
});

/** A consultation: what a firm is about to do, what applies to it, and a session to come to prepared. */
export function createInfoSession(deps: InfoSessionDeps): Form {
  const { lexicon, entry } = deps;
  const adviceFor = ({ turn, values, locale }: FormTurn) =>
    advise(caseOf(values), lexicon, { entry, locale, now: turn.now });

  /** With a session, with a wish for one, or with the sheet alone. */
  async function finish(form: FormTurn): Promise<Finish> {
    const { values, locale } = form;
    if (values.event === undefined) {
      const told = values.wish ? await keepWish(form) : text.onlySheetDone;
      return { kind: 'done', text: told[locale], cards: [await openSheet(form)] };
    }
    const outcome = await book(form);
    if ('kind' in outcome) return outcome;
    const { booking, event } = outcome;
    const { reference, status } = booking;
    const told =
      status === 'waiting'
        ? text.waiting(reference, await form.turn.records.bookings.placeInQueue(reference))
        : text.done(reference);
    const cards = [bookingCard(booking, event, locale, deps), await openSheet(form, { reference, event })];
    return { kind: 'done', text: told[locale], cards };
  }

  async function openSheet(
    { turn, values, locale }: FormTurn,
    booked?: { readonly reference: string; readonly event: Parameters<typeof preparationSheet>[1] },
  ) {
    const { topic, ...about } = caseOf(values);
    const consultation = await turn.records.consultations.open({
      personId: turn.personId,
      topic,
      locale,
      ...(booked && { bookingReference: booked.reference }),
      about,
      questions: (values.questions as ExpertQuestions | undefined)?.list ?? [],
    });
    const sheet = preparationSheet(consultation, booked?.event, locale, turn.now, deps);
    return sheetCard(sheet, locale, deps.preparationUrl(consultation.key, locale));
  }

  return {
    id: 'info-session',
    title: text.title,
    called: { zh: ['咨询', '宣讲会', '宣讲会报名', '报名'], en: ['consultation', 'session', 'information session'] },
    stopped: text.stopped,
    summaryTitle: text.summaryTitle,
    confirms: true,
    slots: [
      consentSlot,
      ...createCaseSlots(deps),
      ...createSessionSlots(lexicon),
      ...[headcountSlot, waitlistSlot].map(ofTheSession(namesSession)),
      ...[questionsSlot, firmSlot, creditCodeSlot, delegatesSlot].map(ofTheSession(() => false)),
    ],
    interlude: {
      before: 'level',
      rests: (form) => printsOf(adviceFor(form)),
      tell: async (form, before) => showAdvice(adviceFor(form), form.locale, before),
    },
    // Once sessions are on the table: before that, "how long" is a question about the rules.
    tells: async (message, form) =>
      form.asked === 'event' || form.values.event !== undefined
        ? tellOfEvent(message, form, lexicon)
        : tellOfCap(message, form),
    entries: { fee: 'svc-fee' },
    opens: ({ text: words }) => opensConsultation(words, lexicon),
    finish,
  };
}

/** 能借多少, of the loan in hand: what is worked out further on, rather than entries to choose from. */
const asksForCap =
  /^(?:那|请问|我们?|公司|最多|一共|大概|到底|总共)*(?:能|可以|可)(?:最多)?借(?:到|入)?(?:多少|几)(?:钱|美元|外债)?[呢啊呀?？。!！]*$|^(?:so |and )?how much (?:can|could|may) (?:we|i|our company|our firm) (?:borrow|take|get)[?.!\s]*$/i;

function tellOfCap({ text: words }: Message, { values, locale }: FormTurn): string | undefined {
  if (values.topic !== 'external_debt' || !asksForCap.test(words.trim())) return undefined;
  return (values.netAssets === undefined ? text.capNeedsNetAssets : text.capComes)[locale];
}

/**
 * Who comes is of interest once there is a session; before that, a firm or a number named in passing belongs to the
 * case, unless `speaksOf` tells that it is the session's.
 */
function ofTheSession(speaksOf: (words: string) => boolean) {
  return (one: AnySlot): AnySlot => ({
    ...one,
    applies: ({ values }: FormTurn) => values.wish === undefined,
    spot: (message: Message, form: FormTurn) =>
      form.values.event !== undefined || speaksOf(message.text) ? one.spot?.(message, form) : undefined,
  });
}

async function keepWish({ turn, values }: { readonly turn: Turn; readonly values: FormTurn['values'] }) {
  const period = values.period as Period | undefined;
  const isNew = await turn.records.sessionWishes.keep({
    personId: turn.personId,
    topic: values.topic as SessionTopic,
    level: values.level as SessionLevel | undefined,
    language: values.language as string | undefined,
    from: period?.from,
    to: period?.to,
  });
  return isNew ? text.wishKept : text.wishKnown;
}
