import { type Kysely, sql } from 'kysely';
import type { ConversationId } from '../model/conversations.ts';
import type { PersonId } from '../model/people.ts';
import { rememberErasure } from './erasures.ts';
import type { Schema } from './schema.ts';
import { createWordFinder, type WordFinder } from './traceWords.ts';

/** What stands for a text that was erased, where something has to stand. */
const erased = '＊＊＊';
/** Rows read or written by one statement. */
const atOnce = 1_000;

export interface Traces {
  readonly personId: PersonId;
  /** What points to the person and to nobody else, such as a name. */
  readonly words: readonly string[];
  /** The firms' people to whom something of it was told. */
  readonly toldTo: readonly PersonId[];
  /** What points to it in what they were told, besides the words. */
  readonly toldAs: readonly string[];
  /** Where the erasing is being asked for. */
  readonly askedIn?: ConversationId;
}

/**
 * Erases what a person wrote in conversations and to staff up to now, and what was told there, with the state of the
 * dialogs and the files that were sent; of what firms were told, what others wrote in a group, and questions without an
 * answer, whatever holds one of the words. What the person has on record as a firm stays: bookings, requests and the like.
 *
 * The sequence of a conversation goes on, so that a client's watermark stays good, and of what came from a channel the
 * key of its delivery stays, so that it is still known when it is delivered once more. The message in which the erasing
 * is asked for stays in so far as it holds none of the words, since its client awaits its echo.
 */
export async function eraseTraces(db: Kysely<Schema>, traces: Traces): Promise<void> {
  const { personId, toldTo, askedIn } = traces;
  const words = createWordFinder(traces.words);
  const toldWords = createWordFinder([...traces.words, ...traces.toldAs]);
  for (const conversation of await conversationsOf(db, [personId, ...toldTo])) {
    const asking = conversation.id === askedIn ? await newestMessage(db, conversation.id) : undefined;
    const isOwn = conversation.person_id === personId && !isGroup(conversation);
    await eraseLines(db, conversation.id, ({ sequence, activity }) => {
      if (sequence === asking) return false;
      return isOwn || isBetween(conversation.channel_id, personId, activity) || toldWords.isIn(activity);
    });
    if (asking !== undefined) await blotLine(db, conversation.id, asking, words);
    await blotReference(db, conversation, words);
    await eraseState(db, conversation, isOwn ? undefined : toldWords);
  }
  await eraseTickets(db, personId);
  if (toldTo.length > 0) await eraseTicketLines(db, toldTo, toldWords);
  await eraseGaps(db, words);
  await db.deleteFrom('uploads').where('person_id', '=', personId).execute();
  rememberErasure(db);
}

interface FoundConversation {
  readonly id: ConversationId;
  readonly channel_id: string;
  readonly person_id: PersonId;
  readonly reference: string;
}

const groupMark = '"isGroup":true';

/** Those of these people, and all groups: there it is not known who has taken part. */
async function conversationsOf(db: Kysely<Schema>, people: readonly PersonId[]): Promise<readonly FoundConversation[]> {
  return db
    .selectFrom('conversations')
    .select(['id', 'channel_id', 'person_id', 'reference'])
    .where((row) => row.or([row('person_id', 'in', people), row('reference', 'like', `%${groupMark}%`)]))
    .orderBy('id')
    .execute();
}

function isGroup({ reference }: FoundConversation): boolean {
  return reference.includes(groupMark);
}

/** Whether the person wrote it or it was written to the person. */
function isBetween(channelId: string, personId: PersonId, activity: string): boolean {
  const { from, recipient }: { from?: { id?: unknown }; recipient?: { id?: unknown } } = JSON.parse(activity);
  return [from?.id, recipient?.id].some((id) => `${channelId}:${id}` === personId);
}

/** The sequence of the message that came last. */
async function newestMessage(db: Kysely<Schema>, conversationId: ConversationId): Promise<number | undefined> {
  const newest = await db
    .selectFrom('activities')
    .select('sequence')
    .where('conversation_id', '=', conversationId)
    .where('direction', '=', 'in')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.sequence;
}

interface Line {
  readonly sequence: number;
  readonly activity: string;
}

async function eraseLines(
  db: Kysely<Schema>,
  conversationId: ConversationId,
  isMeant: (line: Line) => boolean,
): Promise<void> {
  for (let last: number | undefined = 0; last !== undefined; ) {
    const rows: readonly Line[] = await db
      .selectFrom('activities')
      .select(['sequence', 'activity'])
      .where('conversation_id', '=', conversationId)
      .where('sequence', '>', last)
      .orderBy('sequence')
      .limit(atOnce)
      .execute();
    last = rows.at(-1)?.sequence;
    const meant = rows.filter(isMeant).map(({ sequence }) => sequence);
    if (meant.length === 0) continue;
    for (const table of ['deliveries', 'activities'] as const) {
      let lines = db.deleteFrom(table).where('conversation_id', '=', conversationId).where('sequence', 'in', meant);
      if (table === 'activities') lines = lines.where(sql<boolean>`delivery_key is null`);
      await lines.execute();
    }
    await db
      .updateTable('activities')
      .set({ activity: '{}', speaker: null })
      .where('conversation_id', '=', conversationId)
      .where('sequence', 'in', meant)
      .execute();
  }
}

async function blotLine(
  db: Kysely<Schema>,
  conversationId: ConversationId,
  sequence: number,
  words: WordFinder,
): Promise<void> {
  const { activity } = await db
    .selectFrom('activities')
    .select('activity')
    .where('conversation_id', '=', conversationId)
    .where('sequence', '=', sequence)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('activities')
    .set({ activity: words.blotJson(activity, erased) })
    .where('conversation_id', '=', conversationId)
    .where('sequence', '=', sequence)
    .execute();
}

/** A channel may say there what the person is called; it is not needed to write to anybody. */
async function blotReference(
  db: Kysely<Schema>,
  { id, reference }: FoundConversation,
  words: WordFinder,
): Promise<void> {
  if (!words.isIn(reference)) return;
  await db
    .updateTable('conversations')
    .set({ reference: words.blotJson(reference, erased) })
    .where('id', '=', id)
    .execute();
}

/** The state of the running turn is written anew at its end. Without words: whatever it holds. */
async function eraseState(
  db: Kysely<Schema>,
  { id, channel_id }: FoundConversation,
  words: WordFinder | undefined,
): Promise<void> {
  // What botbuilder keeps the state of a conversation under.
  const key = `${channel_id}/conversations/${id.slice(channel_id.length + 1)}/`;
  const state = await db.selectFrom('dialog_state').select('value').where('key', '=', key).executeTakeFirst();
  if (!state || (words && !words.isIn(state.value))) return;
  await db.deleteFrom('dialog_state').where('key', '=', key).execute();
}

/** That somebody asked for a person, and when, stays; and that the person is still waited for. */
async function eraseTickets(db: Kysely<Schema>, personId: PersonId): Promise<void> {
  const tickets = await db
    .updateTable('tickets')
    .set({ reason: erased, contact: null, open_dialog: null })
    .where('person_id', '=', personId)
    .returning('reference')
    .execute();
  for (const { reference } of tickets) {
    await db.deleteFrom('ticket_lines').where('ticket_reference', '=', reference).execute();
  }
}

async function eraseTicketLines(db: Kysely<Schema>, people: readonly PersonId[], words: WordFinder): Promise<void> {
  const tickets = await db
    .selectFrom('tickets')
    .select(['reference', 'reason'])
    .where('person_id', 'in', people)
    .execute();
  for (const { reference, reason } of tickets) {
    if (words.isIn(reason)) {
      await db.updateTable('tickets').set({ reason: erased }).where('reference', '=', reference).execute();
    }
    const lines = await db.selectFrom('ticket_lines').selectAll().where('ticket_reference', '=', reference).execute();
    for (const { position } of lines.filter(({ text }) => words.isIn(text))) {
      await db
        .deleteFrom('ticket_lines')
        .where('ticket_reference', '=', reference)
        .where('position', '=', position)
        .execute();
    }
  }
}

async function eraseGaps(db: Kysely<Schema>, words: WordFinder): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const rows: readonly { readonly id: string; readonly text: string }[] = await db
      .selectFrom('gaps')
      .select(['id', 'text'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(atOnce)
      .execute();
    last = rows.at(-1)?.id;
    const meant = rows.filter(({ text }) => words.isIn(text)).map(({ id }) => id);
    if (meant.length > 0) await db.deleteFrom('gaps').where('id', 'in', meant).execute();
  }
}
