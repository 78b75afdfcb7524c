import { readNumeral } from '../../src/language/numbers/numerals.ts';
import { readChoice } from '../../src/language/replies/choices.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { readRecordWish } from '../../src/language/replies/recordWords.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { showTitle } from '../../src/language/show/showEvent.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import { isButton } from '../../src/language/words.ts';
import type { Booking } from '../../src/model/bookings.ts';
import type { Feedback } from '../../src/model/feedback.ts';
import type { Message } from '../../src/model/message.ts';
import type { ListedEvent } from '../../src/model/programme.ts';
import { type Finish, type Form, type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { eventFeedbackText as text } from './eventFeedbackText.ts';

/** Lines of the conversation that staff get to read with a follow-up. */
const transcriptLines = 20;
/** Characters; a few names are enough. */
const longestPartners = 500;

interface Attended {
  readonly booking: Booking;
  readonly event: ListedEvent;
}

/** What was held and is over, newest first. */
async function attended({ turn }: Pick<FormTurn, 'turn'>): Promise<readonly Attended[]> {
  const { bookings, programme } = turn.records;
  const held = (await bookings.listOf(turn.personId)).filter(({ status }) => status === 'held');
  const found = await Promise.all(
    held.map(async (booking) => ({ booking, event: await programme.get(booking.eventId) })),
  );
  return found.flatMap(({ booking, event }) =>
    event && event.endsAt <= turn.now && !event.cancelled ? [{ booking, event }] : [],
  );
}

function spotReference({ text: words }: Message): SlotReading<string> | undefined {
  const [reference] = readReferences(words);
  return reference ? { kind: 'value', value: reference, sure: true } : undefined;
}

const bookingSlot = slot<string>({
  name: 'booking',
  label: text.bookingLabel,
  called: { zh: ['编号'], en: ['reference'] },
  examples: text.bookingExamples,
  needed: () => true,
  async known(form) {
    const [only, ...others] = await attended(form);
    return others.length === 0 ? only?.booking.reference : undefined;
  },
  async ask(form) {
    const buttons = (await attended(form)).map(
      ({ booking, event }) => `${booking.reference} ${showTitle(event, form.locale)}`,
    );
    return { text: text.askBooking[form.locale], buttons };
  },
  async read(message, form) {
    const told = spotReference(message);
    if (told) return told;
    const choices = (await attended(form)).map(({ booking, event }) => ({
      id: booking.reference,
      titles: [event.title.zh, event.title.en],
    }));
    const values = readChoice(message.text, choices)[0]?.values ?? [];
    const [only, ...others] = values;
    return only !== undefined && others.length === 0 ? { kind: 'value', value: only, sure: true } : undefined;
  },
  spot: spotReference,
  async check(reference, form) {
    const { turn, locale } = form;
    if ((await attended(form)).some(({ booking }) => booking.reference === reference)) return undefined;
    const booking = await turn.records.bookings.find(reference);
    const isOwn = booking?.personId === turn.personId && booking.status === 'held';
    return (isOwn ? text.notOver : text.notFound)(reference)[locale];
  },
  async show(reference, form) {
    const own = (await attended(form)).find(({ booking }) => booking.reference === reference);
    return own ? `${reference} ${showTitle(own.event, form.locale)}` : reference;
  },
});

const points = [5, 4, 3, 2, 1] as const;

function readRating({ text: words }: Message): SlotReading<number> | undefined {
  const [, said = ''] =
    /^(?:打|给)?\s*(\S{1,5}?)\s*(?:分|颗?星|points?|stars?|of 5|\/5)?[。.!！吧]*$/.exec(normalise(words).trim()) ?? [];
  const rating = readNumeral(said);
  if (rating === undefined) return undefined;
  const isRating = points.some((point) => point === rating);
  return isRating ? { kind: 'value', value: rating, sure: true } : undefined;
}

const ratingSlot = slot<number>({
  name: 'rating',
  label: text.ratingLabel,
  called: { zh: ['评分', '分数'], en: ['rating'] },
  examples: text.ratingExamples,
  needed: () => true,
  async ask(form) {
    const own = (await attended(form)).find(({ booking }) => booking.reference === form.values.booking);
    const event = own ? showTitle(own.event, form.locale) : String(form.values.booking);
    return {
      text: text.askRating(event)[form.locale],
      buttons: points.map((point) => text.points(point)[form.locale]),
    };
  },
  read: readRating,
  show: (rating, { locale }) => text.points(rating)[locale],
});

const usefulness = ['yes', 'partly', 'no'] as const;

const usefulSlot = slot<Feedback['useful']>({
  name: 'useful',
  label: text.usefulLabel,
  called: { zh: ['帮助'], en: ['use'] },
  examples: text.usefulExamples,
  needed: () => true,
  ask: ({ locale }) => ({ text: text.askUseful[locale], buttons: usefulness.map((use) => text[use][locale]) }),
  read({ text: words }) {
    const pressed = usefulness.find((use) => isButton(words, text[use]));
    const useful = pressed ?? readPlainYesNo(words);
    return useful && { kind: 'value', value: useful, sure: true };
  },
  show: (useful, { locale }) => text[useful][locale],
});

const followUpSlot = slot<boolean>({
  name: 'followUp',
  label: text.followUpLabel,
  called: { zh: ['跟进'], en: ['follow-up'] },
  examples: text.followUpExamples,
  needed: () => true,
  ask: ({ locale }) => ({ text: text.askFollowUp[locale], buttons: [text.wanted[locale], text.notWanted[locale]] }),
  read({ text: words }) {
    if (isButton(words, text.wanted)) return { kind: 'value', value: true, sure: true };
    if (isButton(words, text.notWanted)) return { kind: 'value', value: false, sure: true };
    const answer = readPlainYesNo(words);
    return answer && { kind: 'value', value: answer === 'yes', sure: true };
  },
  show: (wanted, { locale }) => (wanted ? text.wanted : text.notWanted)[locale],
});

const partnersSlot = slot<string>({
  name: 'partners',
  label: text.partnersLabel,
  called: { zh: ['伙伴'], en: ['partners'] },
  examples: text.partnersExamples,
  optional: text.leaveOut,
  takesWhole: true,
  // Three taps are enough of those who want nothing more.
  needed: ({ values }) => values.followUp === true,
  ask: ({ locale }) => ({ text: text.askPartners[locale] }),
  read({ text: words }) {
    if (readPlainYesNo(words) === 'no') return { kind: 'none' };
    const partners = words.trim().slice(0, longestPartners);
    return partners ? { kind: 'value', value: partners, sure: false } : undefined;
  },
  show: (partners) => partners,
});

/** What a firm says of an event after it: three taps, and whom to follow up with where that is wished for. */
export const eventFeedback: Form = {
  id: 'event-feedback',
  title: text.title,
  called: { zh: ['评价'], en: ['feedback'] },
  stopped: text.stopped,
  summaryTitle: text.title,
  confirms: false,
  slots: [bookingSlot, ratingSlot, usefulSlot, followUpSlot, partnersSlot],
  opens: ({ text: words }) => readRecordWish(words)?.wish === 'rate',
  refuses: async (form) => ((await attended(form)).length === 0 ? text.nothing[form.locale] : undefined),
  async finish({ turn, values, locale }): Promise<Finish> {
    const bookingReference = String(values.booking);
    const followUp = values.followUp === true;
    const partners = values.partners as string | undefined;
    await turn.records.feedback.keep({
      bookingReference,
      rating: Number(values.rating),
      useful: values.useful as Feedback['useful'],
      followUp,
      partners,
    });
    if (!followUp) return { kind: 'done', text: text.done[locale] };
    const ticket = await turn.records.tickets.open({
      personId: turn.personId,
      conversationId: turn.conversationId,
      locale,
      reason: text.ticketReason(bookingReference, partners)[locale],
      transcript: await turn.transcript(transcriptLines),
    });
    return { kind: 'done', text: text.doneWithFollowUp(ticket.reference)[locale] };
  },
};
