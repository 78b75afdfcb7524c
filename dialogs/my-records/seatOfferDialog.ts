import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog.js';
import { readRecordWish, recordWords } from '../../src/language/replies/recordWords.ts';
import { showClock, showDay } from '../../src/language/show/show.ts';
import { showEvent } from '../../src/language/show/showEvent.ts';
import type { Booking } from '../../src/model/bookings.ts';
import { type Message, messageOf } from '../../src/model/message.ts';
import { type Turn, turnOf } from '../../src/model/turn.ts';
import { inPassing } from '../form/inPassing.ts';
import type { Opens, Put } from '../form/opens.ts';
import { type Reply, sendReply } from '../form/reply.ts';
import { myRecordsText } from './myRecordsText.ts';
import { seatOfferText as text } from './seatOfferText.ts';

/** Whether a message takes the seats that are kept; undefined where it says neither. */
function readAnswer({ text: words }: Message): 'accept' | 'decline' | undefined {
  const wish = readRecordWish(words)?.wish;
  if (wish === 'accept-seat') return 'accept';
  return wish === 'decline-seat' ? 'decline' : undefined;
}

export async function offersOf({ records, personId }: Turn): Promise<readonly Booking[]> {
  return (await records.bookings.listOf(personId)).filter(({ status }) => status === 'offered');
}

/** Takes or gives up seats that are kept for somebody who waited. */
export class SeatOfferDialog extends Dialog implements Opens {
  constructor() {
    super('seat-offer');
  }

  opens(message: Message): boolean {
    const wish = readRecordWish(message.text)?.wish;
    return wish === 'accept-seat' || wish === 'decline-seat';
  }

  async awaiting(turn: Turn): Promise<readonly Put[]> {
    return (await offersOf(turn)).map(({ reference }) => ({
      reference,
      yes: recordWords['accept-seat'],
      no: recordWords['decline-seat'],
    }));
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const message = messageOf(dc.context);
    await sendReply(dc.context, message, await this.settle(turnOf(dc.context), message));
    return dc.endDialog(inPassing);
  }

  private async settle(turn: Turn, message: Message): Promise<Reply> {
    const { locale } = message;
    const answer = readAnswer(message);
    const named = readRecordWish(message.text)?.reference;
    const offers = await offersOf(turn);
    const [only, ...others] = offers;
    const reference = named ?? (others.length === 0 ? only?.reference : undefined);
    if (reference === undefined) {
      if (offers.length === 0) return { text: text.none[locale] };
      const buttons = offers.map(
        (offer) => recordWords[answer === 'decline' ? 'decline-seat' : 'accept-seat'](offer.reference)[locale],
      );
      return { text: text.which[locale], buttons };
    }
    return answer === 'decline' ? this.decline(turn, reference, message) : this.accept(turn, reference, message);
  }

  private async accept({ records, personId }: Turn, reference: string, { locale }: Message): Promise<Reply> {
    const accepted = await records.bookings.acceptOffer(reference, personId);
    if (!accepted.ok) return refused(accepted.reason, reference, locale);
    const event = await records.programme.get(accepted.value.eventId);
    const shown = event ? showEvent(event, locale) : reference;
    return { text: text.accepted(reference, shown)[locale], buttons: [text.myRecords[locale]] };
  }

  private async decline({ records, personId }: Turn, reference: string, { locale }: Message): Promise<Reply> {
    const booking = await records.bookings.find(reference);
    const isOffered = booking?.personId === personId && booking.status === 'offered';
    if (!isOffered) return refused(booking?.status === 'lapsed' ? 'expired' : 'no-offer', reference, locale);
    const cancelled = await records.bookings.cancel(reference, personId);
    return cancelled.ok ? { text: text.declined(reference)[locale] } : refused('expired', reference, locale);
  }
}

function refused(
  reason: 'not-found' | 'not-yours' | 'no-offer' | 'expired',
  reference: string,
  locale: Message['locale'],
): Reply {
  if (reason === 'not-found' || reason === 'not-yours') return { text: myRecordsText.notFound(reference)[locale] };
  const told = reason === 'expired' ? text.expired : text.noOffer;
  return { text: told(reference)[locale], buttons: [text.myRecords[locale]] };
}

/** Until when seats are kept, as it is shown. */
export function showExpiry(booking: Booking, locale: Message['locale']): string | undefined {
  return booking.offerExpiresAt === undefined
    ? undefined
    : `${showDay(booking.offerExpiresAt, locale)} ${showClock(booking.offerExpiresAt)}`;
}
