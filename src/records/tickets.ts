import { type Kysely, sql } from 'kysely';
import type { Clock } from '../model/clock.ts';
import { refuse, succeed } from '../model/result.ts';
import type { NewTicket, Ticket, Tickets, TranscriptLine } from '../model/tickets.ts';
import { normaliseReference, takeReference } from './reference.ts';
import { allOrNothing } from './savepoint.ts';
import type { Schema, TicketLinesTable, TicketsTable } from './schema.ts';

/** Spelt out in the statement: the index of active tickets does not serve one where it is a parameter. */
const closed = sql.lit('closed' as const);

export function createTickets(db: Kysely<Schema>, clock: Clock): Tickets {
  async function find(reference: string): Promise<Ticket | undefined> {
    const row = await db
      .selectFrom('tickets')
      .selectAll()
      .where('reference', '=', normaliseReference(reference))
      .executeTakeFirst();
    const [ticket] = await withLines(db, row ? [row] : []);
    return ticket;
  }

  async function findActive(conversationId: string): Promise<Ticket | undefined> {
    const row = await db
      .selectFrom('tickets')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .where('status', '<>', closed)
      .executeTakeFirst();
    const [ticket] = await withLines(db, row ? [row] : []);
    return ticket;
  }

  return {
    find,
    findActive,

    async open(ticket) {
      const result = await allOrNothing(db, (trx) => insertTicket(trx, ticket, clock.now()));
      const opened = result.ok ? await find(result.value) : await findActive(ticket.conversationId);
      if (!opened) throw new Error('the ticket of a conversation was closed while another was being opened');
      return opened;
    },

    async list({ includeClosed = false } = {}) {
      let query = db.selectFrom('tickets').selectAll().orderBy('opened_at').orderBy('reference');
      if (!includeClosed) query = query.where('status', '<>', 'closed');
      return withLines(db, await query.execute());
    },

    async listOf(personId) {
      const rows = await db
        .selectFrom('tickets')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('opened_at', 'desc')
        .orderBy('reference', 'desc')
        .execute();
      return withLines(db, rows);
    },

    async append(reference, line) {
      await allOrNothing(db, async (trx) => {
        // Counting on the ticket's own row makes two that append at once wait for each other.
        const row = await trx
          .updateTable('tickets')
          .set((ticket) => ({ line_count: ticket('line_count', '+', 1), updated_at: clock.now() }))
          .where('reference', '=', normaliseReference(reference))
          .returning(['reference', 'line_count'])
          .executeTakeFirstOrThrow(() => new Error('a line was appended to a ticket that does not exist'));
        await trx
          .insertInto('ticket_lines')
          .values(toLine(row.reference, row.line_count, line))
          .execute();
        return succeed(undefined);
      });
    },

    async claim(reference, staff) {
      const { numUpdatedRows } = await db
        .updateTable('tickets')
        .set({ status: 'claimed', claimed_by: staff, updated_at: clock.now() })
        .where('reference', '=', normaliseReference(reference))
        .where((row) =>
          row.or([row('status', '=', 'open'), row.and([row('status', '=', 'claimed'), row('claimed_by', '=', staff)])]),
        )
        .executeTakeFirstOrThrow();
      const ticket = await find(reference);
      if (!ticket) return refuse('not-found');
      if (numUpdatedRows === 1n) return succeed(ticket);
      return refuse(ticket.status === 'closed' ? 'closed' : 'claimed-by-other');
    },

    async close(reference) {
      const { numUpdatedRows } = await db
        .updateTable('tickets')
        .set({ status: 'closed', updated_at: clock.now() })
        .where('reference', '=', normaliseReference(reference))
        .where('status', '<>', 'closed')
        .executeTakeFirstOrThrow();
      const ticket = await find(reference);
      if (!ticket) return refuse('not-found');
      return numUpdatedRows === 1n ? succeed(ticket) : refuse('closed');
    },
  };
}

/** Gives the reference; refuses where the conversation has an active ticket already. */
async function insertTicket(db: Kysely<Schema>, ticket: NewTicket, now: number) {
  const { openDialog, contact, transcript, personId, conversationId, locale, reason } = ticket;
  const values = {
    person_id: personId,
    conversation_id: conversationId,
    locale,
    status: 'open' as const,
    reason,
    open_dialog: openDialog === undefined ? null : JSON.stringify(openDialog),
    contact: contact ?? null,
    claimed_by: null,
    opened_at: now,
    updated_at: now,
    line_count: transcript.length,
  };
  let isAlreadyOpen = false;
  const reference = await takeReference('HD', async (drawn) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('tickets')
      .values({ reference: drawn, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return true;
    const active = await db
      .selectFrom('tickets')
      .select('reference')
      .where('conversation_id', '=', conversationId)
      .where('status', '<>', closed)
      .executeTakeFirst();
    isAlreadyOpen = active !== undefined;
    return isAlreadyOpen;
  });
  if (isAlreadyOpen) return refuse('already-open');
  if (transcript.length > 0) {
    const lines = transcript.map((line, index) => toLine(reference, index + 1, line));
    await db.insertInto('ticket_lines').values(lines).execute();
  }
  return succeed(reference);
}

async function withLines(db: Kysely<Schema>, rows: readonly TicketsTable[]): Promise<readonly Ticket[]> {
  if (rows.length === 0) return [];
  const lines = await db
    .selectFrom('ticket_lines')
    .selectAll()
    .where(
      'ticket_reference',
      'in',
      rows.map((row) => row.reference),
    )
    .orderBy('ticket_reference')
    .orderBy('position')
    .execute();
  const byTicket = Map.groupBy(lines, (line) => line.ticket_reference);
  return rows.map((row) => toTicket(row, byTicket.get(row.reference) ?? []));
}

function toLine(reference: string, position: number, { at, from, text }: TranscriptLine): TicketLinesTable {
  return { ticket_reference: reference, position, at, speaker: from, text };
}

function toTicket(row: TicketsTable, lines: readonly TicketLinesTable[]): Ticket {
  return {
    reference: row.reference,
    personId: row.person_id,
    conversationId: row.conversation_id,
    locale: row.locale,
    status: row.status,
    reason: row.reason,
    openDialog: row.open_dialog === null ? undefined : JSON.parse(row.open_dialog),
    contact: row.contact ?? undefined,
    claimedBy: row.claimed_by ?? undefined,
    openedAt: row.opened_at,
    updatedAt: row.updated_at,
    transcript: lines.map(({ at, speaker, text }) => ({ at, from: speaker, text })),
  };
}
