import { recordWords } from '../language/replies/recordWords.ts';
import { showClock, showDay, showMoment, showTimes } from '../language/show/show.ts';
import { showPlace, showTitle } from '../language/show/showEvent.ts';
import type { MatchNames } from '../language/show/showMatch.ts';
import { type Arrangements, isSameArrangements } from '../model/arrangements.ts';
import type { BookedDelegate, Booking } from '../model/bookings.ts';
import type { Matching } from '../model/matching.ts';
import type { Notice } from '../model/notices.ts';
import type { ListedEvent, ProgrammeEvent } from '../model/programme.ts';
import type { Records } from '../model/records.ts';
import type { Locale, Text } from '../model/text.ts';
import { startOfDay } from '../programme/beijingTime.ts';
import { kindNames, noticeButtons, noticeText as text } from './noticeText.ts';
import { isReminderUseful, readMark } from './reminderMarks.ts';
import type { Composed, Links, Words } from './words.ts';

const day = 24 * 60 * 60 * 1_000;
/** Other dates that are named at once. */
const shownAtOnce = 3;
/** Milliseconds after the end in which feedback and certificates are worth an e-mail. */
const afterwards = 30 * day;

export interface Composing {
  readonly records: Records;
  readonly links: Links;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly locale: Locale;
  readonly matching: Pick<Matching, 'score' | 'explain'>;
  readonly lexicon: MatchNames;
}

interface Matter extends Composing {
  readonly notice: Notice;
  readonly booking: Booking;
  readonly event: ListedEvent;
  readonly kind: Text;
  readonly title: string;
}

/** What a notice about a booking says; undefined when it is no longer true, or of no use any more. */
export async function composeBookingNotice(notice: Notice, composing: Composing): Promise<Composed | undefined> {
  const { records, locale } = composing;
  const booking = await records.bookings.find(notice.subject);
  const event = booking && (await records.programme.get(booking.eventId));
  if (!booking || !event || booking.personId !== notice.personId) return undefined;
  const title = showTitle(event, locale);
  const matter = { ...composing, notice, booking, event, kind: kindNames[event.kind], title };
  switch (notice.kind) {
    case 'seat-offered':
      return seatOffered(matter);
    case 'offer-lapsed':
      return offerLapsed(matter);
    case 'event-moved':
      return eventMoved(matter);
    case 'event-cancelled':
      return eventCancelled(matter);
    case 'reminder':
      return reminder(matter);
    case 'after-event':
      return afterEvent(matter);
    default:
      return registration(matter);
  }
}

function seatOffered(matter: Matter): Composed | undefined {
  const { booking, event, now, locale, title } = matter;
  const { reference, offerExpiresAt } = booking;
  if (booking.status !== 'offered' || offerExpiresAt === undefined || offerExpiresAt <= now) return undefined;
  if (event.cancelled || event.startsAt <= now) return undefined;
  const [accept, decline] = [recordWords['accept-seat'](reference), recordWords['decline-seat'](reference)];
  const chat: Words = {
    subject: text.offerSubject(title)[locale],
    paragraphs: [offer(matter, offerExpiresAt)],
    facts: facts(matter, booking.delegates),
    links: [],
    answer: text.offerAnswer(accept, decline)[locale],
    buttons: [accept[locale], decline[locale]],
  };
  return toBoth(matter, chat, { usefulUntil: offerExpiresAt, withCalendar: false });
}

function offer({ booking, kind, locale }: Matter, expiresAt: number): string {
  const until = showMoment(expiresAt, locale);
  return text.offer(kind, booking.firm.name, booking.delegates.length, until)[locale];
}

function offerLapsed(matter: Matter): Composed | undefined {
  const { booking, event, kind, now, locale, title } = matter;
  if (booking.status !== 'lapsed' || event.cancelled || event.registrationClosesAt <= now) return undefined;
  const register = registerButton(event);
  const chat: Words = {
    subject: text.lapsedSubject(title)[locale],
    paragraphs: [text.lapsed(booking.firm.name)[locale]],
    facts: facts(matter, []),
    links: [],
    answer: text.lapsedAnswer(kind, register)[locale],
    buttons: [register[locale]],
  };
  return { ...toBoth(matter, chat, { usefulUntil: event.startsAt, withCalendar: false }), matterAt: undefined };
}

function eventMoved(matter: Matter): Composed | undefined {
  const { notice, booking, event, kind, now, locale, title } = matter;
  const { reference, status } = booking;
  const isLive = status === 'held' || status === 'waiting' || status === 'offered';
  if (!isLive || event.cancelled || event.endsAt <= now || notice.details.eventId !== event.id) return undefined;
  const before = notice.details.before as Arrangements;
  const [subject, lead] = leadOfMove(before, event);
  const isOpen = event.registrationClosesAt > now;
  const [changeDate, cancel] = [recordWords['change-date'](reference), noticeButtons.cancel(reference)];
  const [accept, decline] = [recordWords['accept-seat'](reference), recordWords['decline-seat'](reference)];
  const [answer, buttons] =
    status === 'offered'
      ? [text.offerAnswer(accept, decline), [accept, decline]]
      : isOpen
        ? [text.movedAnswer(changeDate, cancel), [changeDate, cancel]]
        : [text.cancelAnswer(cancel), [cancel]];
  const waits = status === 'waiting' ? [text.stillWaiting[locale]] : [];
  // An event that comes sooner leaves less time to answer than was told.
  const kept =
    status === 'offered' && booking.offerExpiresAt !== undefined ? [offer(matter, booking.offerExpiresAt)] : [];
  const chat: Words = {
    subject: subject(title)[locale],
    paragraphs: [lead(kind)[locale], ...kept],
    facts: facts(matter, booking.delegates, before),
    links: calendarLink(matter),
    answer: event.startsAt > now ? [...waits, answer[locale]].join('\n\n') : undefined,
    buttons: event.startsAt > now ? buttons.map((button) => button[locale]) : [],
  };
  // Who was put on the list a moment before hears of it by this e-mail alone.
  const mailTo = (delegates: readonly BookedDelegate[]): Words => ({
    ...chat,
    facts: facts(matter, delegates, before, status === 'held'),
  });
  const both = toBoth(matter, chat, { usefulUntil: event.endsAt, withCalendar: status === 'held' }, mailTo);
  return { ...both, matterAt: Math.min(before.startsAt, event.startsAt) };
}

/** Also what was changed and changed back before it could be told is told: somebody may have looked in between. */
function leadOfMove(before: Arrangements, event: ProgrammeEvent) {
  if (before.cancelled) return [text.reinstatedSubject, text.reinstated] as const;
  return isSameArrangements(before, event)
    ? ([text.movedBackSubject, text.movedBack] as const)
    : ([text.movedSubject, text.moved] as const);
}

async function eventCancelled(matter: Matter): Promise<Composed | undefined> {
  const { notice, booking, event, kind, now, locale, title, records } = matter;
  const { reference } = booking;
  if (!event.cancelled || event.endsAt <= now || notice.details.eventId !== event.id) return undefined;
  const isHeld = booking.status === 'held';
  // Who held seats and gave them up since does not wonder any more.
  if (notice.details.status === 'held' && !isHeld) return undefined;
  const elsewhere = (await records.programme.otherDates(event, booking.delegates.length)).slice(0, shownAtOnce);
  const [changeDate, cancel] = [recordWords['change-date'](reference), noticeButtons.cancel(reference)];
  const register = registerButton(event);
  const listed = elsewhere.map((other) => eventLine(other, locale)).join('\n');
  const [answer, buttons] = isHeld
    ? [text.elsewhereAnswer(changeDate, cancel), [changeDate, cancel]]
    : [text.registerAnswer(register), [register]];
  const found = elsewhere.length > 0;
  const chat: Words = {
    subject: text.calledOffSubject(title)[locale],
    paragraphs: [text.calledOff(kind)[locale]],
    facts: facts(matter, []),
    links: [],
    answer: found ? `${text.elsewhere[locale]}\n${listed}\n\n${answer[locale]}` : text.nothingElsewhere[locale],
    buttons: found ? buttons.map((button) => button[locale]) : [],
  };
  const { startsAt } = notice.details.before as Arrangements;
  const both = toBoth(matter, chat, { usefulUntil: event.endsAt, withCalendar: notice.details.status === 'held' });
  return { ...both, matterAt: Math.min(startsAt, event.startsAt) };
}

function reminder(matter: Matter): Composed | undefined {
  const { notice, booking, event, kind, now, locale, title } = matter;
  const mark = readMark(notice.details.mark);
  if (booking.status !== 'held' || event.cancelled || notice.details.startsAt !== event.startsAt) return undefined;
  if (!mark || !isReminderUseful(mark, event, now)) return undefined;
  const days = (startOfDay(event.startsAt) - startOfDay(now)) / day;
  const cancel = noticeButtons.cancel(booking.reference);
  const isSoon = mark === 'hour';
  const onDay = showDay(event.startsAt, locale);
  const wordsWith = (lead: Text, delegates: readonly BookedDelegate[]): Words => ({
    subject: text.reminderSubject(title, onDay)[locale],
    paragraphs: [(isSoon ? text.soon(kind, showClock(event.startsAt)) : lead)[locale]],
    facts: facts(matter, delegates, undefined, true),
    links: calendarLink(matter),
    answer: isSoon ? undefined : text.cancelAnswer(cancel)[locale],
    buttons: isSoon ? [] : [cancel[locale]],
  });
  const chat = wordsWith(text.reminder(kind, booking.firm.name, days), booking.delegates);
  // An e-mail may be read, or sent, a day later, when "tomorrow" would be wrong.
  const mailTo = (delegates: readonly BookedDelegate[]) =>
    wordsWith(text.reminderOn(kind, booking.firm.name, onDay), delegates);
  return toBoth(matter, chat, { usefulUntil: event.startsAt, withCalendar: false }, mailTo);
}

function afterEvent(matter: Matter): Composed | undefined {
  const { notice, booking, event, now, locale, links } = matter;
  const usefulUntil = event.endsAt + afterwards;
  if (booking.status !== 'held' || event.cancelled || event.endsAt > now || usefulUntil <= now) return undefined;
  const certificatesOnly = notice.details.certificatesOnly === true;
  const rate = recordWords.rate(booking.reference);
  const title = event.title[locale];
  const wordsFor = (delegates: readonly BookedDelegate[]): Words => {
    const attended = event.kind === 'training' ? delegates.filter(({ attendedAt }) => attendedAt !== undefined) : [];
    return {
      subject: (certificatesOnly ? text.certificateSubject : text.afterSubject)(title)[locale],
      paragraphs: [
        ...(certificatesOnly ? [] : [text.after(title)[locale]]),
        ...(attended.length > 0 ? [text.certificates(title)[locale]] : []),
      ],
      facts: [{ label: text.referenceLabel[locale], value: booking.reference }],
      links: attended.map(({ name, ticketCode }) => ({
        title: text.certificateOf(name)[locale],
        url: links.certificate(ticketCode),
      })),
      ...(certificatesOnly ? { buttons: [] } : { answer: text.rateAnswer(rate)[locale], buttons: [rate[locale]] }),
    };
  };
  const chat = wordsFor(booking.delegates);
  if (certificatesOnly && chat.links.length === 0) return undefined;
  const both = toBoth(matter, chat, { usefulUntil, withCalendar: false }, wordsFor);
  const delegates = booking.delegates.filter(({ attendedAt }) => !certificatesOnly || attendedAt !== undefined);
  return { ...both, matterAt: undefined, mail: both.mail && { ...both.mail, booking: { ...booking, delegates } } };
}

/** By e-mail alone: whoever registered has seen it in the chat. */
function registration(matter: Matter): Composed | undefined {
  const { booking, event, kind, now, locale, title } = matter;
  const { status, firm, revision } = booking;
  if (event.endsAt <= now || matter.notice.details.revision !== revision) return undefined;
  if (status !== 'held' && status !== 'waiting' && status !== 'cancelled') return undefined;
  // Who withdrew from what is called off still has it in a calendar.
  if (event.cancelled && status !== 'cancelled') return undefined;
  const isHeld = status === 'held';
  const lead = {
    held: revision === 0 ? text.registered : text.updated,
    waiting: text.waiting,
    cancelled: text.withdrawn,
  };
  const subject = status === 'cancelled' ? text.withdrawnSubject : text.registeredSubject;
  const wordsFor = (delegates: readonly BookedDelegate[]): Words => ({
    subject: subject(title)[locale],
    paragraphs: [lead[status](kind, firm.name)[locale]],
    facts: facts(matter, status === 'cancelled' ? [] : delegates, undefined, isHeld),
    links: calendarLink(matter),
    buttons: [],
  });
  const mail = { booking, event, usefulUntil: event.endsAt, withCalendar: status !== 'waiting', wordsFor };
  return { mail, keepsQuiet: false };
}

/** In the chat, and by e-mail in the same words. */
function toBoth(
  { booking, event }: Matter,
  chat: Words,
  mail: { readonly usefulUntil: number; readonly withCalendar: boolean },
  wordsFor: (delegates: readonly BookedDelegate[]) => Words = () => chat,
): Composed {
  return { chat, mail: { booking, event, ...mail, wordsFor }, matterAt: event.startsAt, keepsQuiet: true };
}

/** `before`: what differs from it is told with what it was. */
function facts(
  { event, booking, locale, title }: Matter,
  delegates: readonly BookedDelegate[],
  before?: Arrangements,
  withTickets = false,
): Words['facts'] {
  const join = event.joinUrl ?? text.noLink[locale];
  const joins = booking.status === 'held' && !event.cancelled && (event.online || event.joinUrl !== undefined);
  const needsTickets = withTickets && event.place !== undefined;
  const names = delegates.map(({ name, ticketCode }) =>
    needsTickets ? text.withTicket(name, ticketCode)[locale] : name,
  );
  const shown = (now: string, was: string | undefined) =>
    was === undefined || was === now ? now : text.formerly(now, was)[locale];
  const times = ({ startsAt, endsAt }: Arrangements) => showTimes(startsAt, endsAt, locale);
  const place = (at: Arrangements) => showPlace({ ...event, place: at.place, online: at.online }, locale);
  return [
    { label: text.whatLabel[locale], value: title },
    { label: text.whenLabel[locale], value: shown(times(event), before && times(before)) },
    { label: text.whereLabel[locale], value: shown(place(event), before && place(before)) },
    ...(joins ? [{ label: text.onlineLabel[locale], value: join }] : []),
    ...(names.length > 0
      ? [{ label: text.delegatesLabel[locale], value: names.join(locale === 'zh' ? '、' : ', ') }]
      : []),
    { label: text.referenceLabel[locale], value: booking.reference },
  ];
}

function calendarLink({ booking, locale, links }: Matter): Words['links'] {
  if (booking.status !== 'held') return [];
  return [{ title: text.calendar[locale], url: links.calendar(booking.calendarKey, locale) }];
}

function registerButton({ kind }: ProgrammeEvent): Text {
  return kind === 'information-session' ? noticeButtons.bookSession : noticeButtons.register;
}

/** One event in a list. */
export function eventLine(event: ProgrammeEvent, locale: Locale): string {
  const times = showTimes(event.startsAt, event.endsAt, locale);
  const place = showPlace(event, locale);
  return locale === 'zh'
    ? `- ${showTitle(event, locale)}，${times}，${place}`
    : `- ${showTitle(event, locale)}, ${times}, ${place}`;
}
