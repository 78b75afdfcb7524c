import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog.js';
import { readReferences } from '../../src/language/replies/references.ts';
import { readRequest } from '../../src/language/replies/requests.ts';
import { showDay, showTimes } from '../../src/language/show/show.ts';
import { showTitle } from '../../src/language/show/showEvent.ts';
import { type Message, messageOf } from '../../src/model/message.ts';
import type { Booking } from '../../src/model/programme.ts';
import type { Locale } from '../../src/model/text.ts';
import { turnOf } from '../../src/model/turn.ts';
import { adaptiveCard, type Card } from '../form/cards.ts';
import { inPassing } from '../form/inPassing.ts';
import type { Opens } from '../form/opens.ts';
import { sendReply } from '../form/reply.ts';
import { bookingStatusText, myRecordsText as text, ticketStatusText } from './myRecordsText.ts';

/** Records shown at once, newest first. */
const shownAtOnce = 5;

export interface MyRecordsDeps {
  readonly calendarUrl: (calendarKey: string, locale: Locale) => string;
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
    const wanted = <Item extends { reference: string; status: string }>(items: readonly Item[]) =>
      items
        .filter((item) => (reference === undefined ? item.status !== 'cancelled' : item.reference === reference))
        .slice(0, shownAtOnce);
    const bookings = wanted(await records.bookings.listOf(personId));
    const tickets = wanted(await records.tickets.listOf(personId));

    const parts: string[] = [];
    if (bookings.length > 0) parts.push(text.list(bookings.length)[locale]);
    if (tickets.length > 0) {
      const lines = tickets.map(({ reference: id, status, openedAt }) =>
        text.ticket(id, ticketStatusText[status][locale], showDay(openedAt, locale)),
      );
      parts.push([text.tickets[locale], ...lines.map((line) => line[locale])].join('\n'));
    }
    if (parts.length === 0) parts.push((reference ? text.notFound(reference) : text.none)[locale]);
    const cards = await Promise.all(bookings.map(async (booking) => adaptiveCard(await this.card(dc, booking))));
    await sendReply(dc.context, message, { text: parts.join('\n\n'), cards });
    return dc.endDialog(inPassing);
  }

  private async card(dc: DialogContext, booking: Booking): Promise<Card> {
    const { records, now } = turnOf(dc.context);
    const { locale } = messageOf(dc.context);
    const event = await records.programme.get(booking.eventId);
    if (!event) throw new Error(`the event ${booking.eventId} of ${booking.reference} is not in the programme`);
    const status = bookingStatusText[booking.status][locale];
    const waiting = booking.status === 'waiting';
    const place = waiting ? text.queue(await records.bookings.placeInQueue(booking.reference))[locale] : status;
    const live = booking.status !== 'cancelled' && event.startsAt > now;
    const cancel = { title: text.cancelButton[locale], says: text.cancelWords(booking.reference)[locale] };
    const calendar = {
      title: text.calendar[locale],
      url: this.deps.calendarUrl(booking.calendarKey, locale),
    };
    return {
      title: showTitle(event, locale),
      subtitle: booking.reference,
      facts: [
        { title: text.statusLabel[locale], value: place },
        { title: text.whenLabel[locale], value: showTimes(event.startsAt, event.endsAt, locale) },
        {
          title: text.delegatesLabel[locale],
          value: booking.delegates.map((delegate) => delegate.name).join(locale === 'zh' ? '、' : ', '),
        },
      ],
      buttons: live ? [cancel] : [],
      links: booking.status === 'held' ? [calendar] : [],
    };
  }
}
