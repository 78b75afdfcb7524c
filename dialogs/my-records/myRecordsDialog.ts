import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog.js';
import { type RecordWish, recordWords } from '../../src/language/replies/recordWords.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { readRequest } from '../../src/language/replies/requests.ts';
import { showDay, showTimes } from '../../src/language/show/show.ts';
import { showTitle } from '../../src/language/show/showEvent.ts';
import type { MatchNames } from '../../src/language/show/showMatch.ts';
import type { Booking } from '../../src/model/bookings.ts';
import { isRequestEnded, type TalentRequest } from '../../src/model/cirrus.ts';
import { isUnderWay } from '../../src/model/matches.ts';
import { type Message, messageOf } from '../../src/model/message.ts';
import type { ListedEvent } from '../../src/model/programme.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { turnOf } from '../../src/model/turn.ts';
import { adaptiveCard, type Card } from '../form/cards.ts';
import { inPassing } from '../form/inPassing.ts';
import type { Opens } from '../form/opens.ts';
import { sendReply } from '../form/reply.ts';
import { applicationCard } from './applicationCard.ts';
import { matchCard } from './matchCard.ts';
import { bookingStatusText, myRecordsText as text, ticketStatusText } from './myRecordsText.ts';
import { requestCard } from './requestCard.ts';
import { showExpiry } from './seatOfferDialog.ts';
import { seatOfferText } from './seatOfferText.ts';

/** Records shown at once, newest first. */
const shownAtOnce = 5;

export interface MyRecordsDeps {
  readonly calendarUrl: (calendarKey: string, locale: Locale) => string;
  readonly lexicon: MatchNames;
}

/** What is shown only by its reference. */
const ended: ReadonlySet<string> = new Set(['cancelled', 'lapsed']);

/** Who asks after the requests of the firm is shown these. */
const ofRequests = /需求|\brequests?\b/i;

/** Those that are open; where all have ended, the newest. */
function wantedRequests(
  own: readonly TalentRequest[],
  reference: string | undefined,
  all: boolean,
): readonly TalentRequest[] {
  if (reference !== undefined) return own.filter((request) => request.reference === reference);
  const open = own.filter(({ status }) => !isRequestEnded(status));
  return (open.length > 0 || !all ? open : own.slice(0, 1)).slice(0, shownAtOnce);
}

/** Lists what the user has registered and passed on, or tells of one record by its reference. */
export class MyRecordsDialog extends Dialog implements Opens {
  private readonly deps: MyRecordsDeps;

  constructor(deps: MyRecordsDeps) {
    super('my-records');
    this.deps = deps;
  }

  opens({ text: words }: Message): boolean {
    const request = readRequest(words);
    const isAsked = request !== undefined && 'dialog' in request && request.dialog === 'my-records';
    return isAsked || readReferences(words).length > 0;
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { records, personId } = turnOf(dc.context);
    const message = messageOf(dc.context);
    const { locale } = message;
    const [reference] = readReferences(message.text);
    const isOfRequests = reference === undefined && ofRequests.test(message.text);
    const wanted = <Item extends { reference: string; status: string }>(items: readonly Item[]) =>
      items
        .filter((item) => (reference === undefined ? !ended.has(item.status) : item.reference === reference))
        .slice(0, isOfRequests ? 0 : shownAtOnce);
    const bookings = wanted(await records.bookings.listOf(personId));
    const tickets = wanted(await records.tickets.listOf(personId));
    const applications = wanted(await records.profiles.listOf(personId));
    const requests = wantedRequests(await records.talentRequests.listOf(personId), reference, isOfRequests);

    const matches = (await records.matches.listOf(personId))
      .filter((match) => (reference === undefined ? isUnderWay(match) : match.id === reference))
      .slice(0, shownAtOnce);

    const parts: string[] = [];
    if (bookings.length > 0) parts.push(text.list(bookings.length)[locale]);
    if (requests.length > 0) parts.push(text.requests(requests.length)[locale]);
    if (applications.length > 0) parts.push(text.applications(applications.length)[locale]);
    if (matches.length > 0) parts.push((reference ? text.match : text.matches(matches.length))[locale]);
    if (tickets.length > 0) {
      const lines = tickets.map(({ reference: id, status, openedAt }) =>
        text.ticket(id, ticketStatusText[status][locale], showDay(openedAt, locale)),
      );
      parts.push([text.tickets[locale], ...lines.map((line) => line[locale])].join('\n'));
    }
    if (isOfRequests && requests.length === 0) parts.push(text.noRequests[locale]);
    const isFillingIn = dc.stack.some(({ id }) => id === 'internship-apply');
    const nothing = isFillingIn ? text.unsent : text.none;
    if (parts.length === 0) parts.push((reference ? text.notFound(reference) : nothing)[locale]);
    const cards = [
      ...(await Promise.all(bookings.map((booking) => this.card(dc, booking)))),
      ...requests.map((request) => requestCard(request, this.deps.lexicon, locale)),
      ...(await Promise.all(applications.map((profile) => applicationCard(profile, turnOf(dc.context), locale)))),
      ...(await Promise.all(matches.map((match) => matchCard(match, this.deps.lexicon, turnOf(dc.context), locale)))),
    ];
    await sendReply(dc.context, message, { text: parts.join('\n\n'), cards: cards.map(adaptiveCard) });
    return dc.endDialog(inPassing);
  }

  private async card(dc: DialogContext, booking: Booking): Promise<Card> {
    const { records, now } = turnOf(dc.context);
    const { locale } = messageOf(dc.context);
    const event = await records.programme.get(booking.eventId);
    if (!event) throw new Error(`the event ${booking.eventId} of ${booking.reference} is not in the programme`);
    const calendar = {
      title: text.calendar[locale],
      url: this.deps.calendarUrl(booking.calendarKey, locale),
    };
    const delegates = booking.delegates.map(({ name, ticketCode }) =>
      booking.status === 'held' ? text.withTicket(name, ticketCode)[locale] : name,
    );
    return {
      title: showTitle(event, locale),
      subtitle: booking.reference,
      facts: [
        { title: text.statusLabel[locale], value: await this.showStatus(dc, booking, event) },
        { title: text.whenLabel[locale], value: showTimes(event.startsAt, event.endsAt, locale) },
        {
          title: text.delegatesLabel[locale],
          value: delegates.join(locale === 'zh' ? '、' : ', '),
        },
      ],
      buttons: this.buttonsFor(booking, event, now).map((button) => ({
        title: button.title[locale],
        says: button.says[locale],
      })),
      links: booking.status === 'held' && !event.cancelled ? [calendar] : [],
    };
  }

  private async showStatus(dc: DialogContext, booking: Booking, event: ListedEvent): Promise<string> {
    const { locale } = messageOf(dc.context);
    if (event.cancelled && !ended.has(booking.status)) return text.calledOff[locale];
    if (booking.status === 'waiting') {
      return text.queue(await turnOf(dc.context).records.bookings.placeInQueue(booking.reference))[locale];
    }
    const until = showExpiry(booking, locale);
    return until === undefined ? bookingStatusText[booking.status][locale] : seatOfferText.keptUntil(until)[locale];
  }

  private buttonsFor({ reference, status }: Booking, event: ListedEvent, now: number) {
    const cancel = { title: text.cancelButton, says: text.cancelWords(reference) };
    const says = (wish: RecordWish, title: Text) => ({ title, says: recordWords[wish](reference) });
    if (event.cancelled) return status === 'held' || status === 'waiting' ? [says('change-date', text.dateButton)] : [];
    if (status === 'held' && event.endsAt <= now) return [says('rate', text.rateButton)];
    if (event.startsAt <= now) return [];
    if (status === 'offered') return [says('accept-seat', text.acceptButton), says('decline-seat', text.declineButton)];
    if (status !== 'held' && status !== 'waiting') return [];
    return event.registrationClosesAt > now ? [says('change', text.changeButton), cancel] : [cancel];
  }
}
