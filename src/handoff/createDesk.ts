import type { Conversations } from '../model/conversations.ts';
import { answerLimit, type ClaimRefusal, type Desk, readStaffName } from '../model/desk.ts';
import type { People } from '../model/people.ts';
import type { Post, Posting } from '../model/posting.ts';
import type { Records } from '../model/records.ts';
import { type Result, refuse, succeed } from '../model/result.ts';
import { type Locale, localeTag, type Text } from '../model/text.ts';
import type { Ticket } from '../model/tickets.ts';
import { deskText } from './deskText.ts';

/** Lines of a conversation that staff get to read. */
const transcriptLines = 200;

export interface DeskParts {
  /** Over the pool, for reading only. */
  readonly records: Records;
  readonly conversations: Conversations;
  readonly post: Post;
}

/** The staff desk. All that it changes is done in a turn of the user's conversation, so that it never meets the bot halfway. */
export function createDesk({ records, conversations, post }: DeskParts): Desk {
  /** Finds the ticket, and does `work` on it as it is once nothing else runs in its conversation. */
  async function onTicket<Refusal extends string>(
    reference: string,
    work: (posting: Posting, ticket: Ticket) => Promise<Result<Ticket, Refusal | 'not-found'>>,
  ): Promise<Result<Ticket, Refusal | 'not-found'>> {
    const known = await records.tickets.find(reference);
    if (!known) return refuse('not-found');
    return post(known.conversationId, async (posting) => {
      const ticket = await posting.records.tickets.find(known.reference);
      return ticket ? work(posting, ticket) : refuse('not-found');
    });
  }

  async function claim(posting: Posting, ticket: Ticket, staff: string): Promise<Result<Ticket, ClaimRefusal>> {
    const claimed = await posting.records.tickets.claim(ticket.reference, staff);
    if (claimed.ok && ticket.status === 'open') await say(posting, ticket, deskText.joined(staff));
    return claimed;
  }

  return {
    list: (options) => records.tickets.list(options),

    async read(reference) {
      const ticket = await records.tickets.find(reference);
      if (!ticket) return refuse('not-found');
      const said = await conversations.transcript(ticket.conversationId, transcriptLines);
      return succeed({ ...ticket, transcript: said.length > 0 ? said : ticket.transcript });
    },

    async claim(reference, name) {
      const staff = readStaffName(name);
      if (!staff) return refuse('name-unusable');
      return onTicket(reference, (posting, ticket) => claim(posting, ticket, staff));
    },

    async answer(reference, name, words) {
      const staff = readStaffName(name);
      if (!staff) return refuse('name-unusable');
      const text = words.trim();
      if (text === '') return refuse('text-empty');
      if (text.length > answerLimit) return refuse('text-too-long');
      return onTicket(reference, async (posting, ticket) => {
        const claimed = await claim(posting, ticket, staff);
        if (!claimed.ok) return claimed;
        await say(posting, ticket, deskText.answer(staff, text), { author: 'staff', staff });
        await posting.records.tickets.append(ticket.reference, { at: posting.now, from: 'staff', text });
        return succeed(claimed.value);
      });
    },

    async close(reference) {
      return onTicket(reference, async (posting, ticket) => {
        const closed = await posting.records.tickets.close(ticket.reference);
        if (!closed.ok) return closed;
        const { claimedBy } = ticket;
        await say(
          posting,
          ticket,
          claimedBy === undefined
            ? deskText.closedUnclaimed(ticket.reference)
            : deskText.givenBack(claimedBy, ticket.reference),
        );
        return closed;
      });
    },
  };
}

async function say(
  posting: Posting,
  ticket: Ticket,
  text: Text,
  channelData?: Readonly<Record<string, unknown>>,
): Promise<void> {
  const locale = await localeOf(posting.records.people, ticket);
  await posting.send({ text: text[locale], locale: localeTag[locale], ...(channelData && { channelData }) });
}

/** The user may have changed the language since asking for a person. */
async function localeOf(people: People, { personId, locale }: Ticket): Promise<Locale> {
  const person = await people.get(personId);
  return person.chosenLocale ?? person.lastLocale ?? locale;
}
