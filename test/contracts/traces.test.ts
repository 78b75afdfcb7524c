import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { createConversations } from '../../src/records/conversations.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { openPair, proposePair } from '../support/pairs.ts';
import { granted, monday, stoppedClock, unique } from './exampleEvents.ts';
import { letters, newProfile, pdfWith } from './exampleTalent.ts';

describe.each(databaseKinds)('traces on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const conversations = () => createConversations(suite.database.db, clock);

  async function talk(personId: string, reference: Record<string, unknown> = {}): Promise<string> {
    const id = `test:${unique('talk')}`;
    await conversations().ensure({ id, channelId: 'test', personId, reference });
    return id;
  }

  const said = (text: string, more: Record<string, unknown> = {}) => ({
    direction: 'in' as const,
    activity: { type: 'message', text, ...more },
  });
  const replied = (text: string) => ({
    direction: 'out' as const,
    activity: { type: 'message', text },
    toDeliver: true,
  });

  const linesOf = async (id: string) =>
    (await conversations().after(id, 0, 100)).map(({ sequence, activity }) => [sequence, activity.text]);

  async function openProfile(changes: Parameters<typeof newProfile>[0] = {}) {
    clock.set(monday);
    return records().profiles.open(newProfile({ personId: `test:${unique('student')}`, ...changes }));
  }

  /** As a turn does: the message, what comes of it, the reply. */
  async function deleteIn(conversation: string, profile: { reference: string; personId: string }, text: string) {
    await suite.database.transaction(async (trx) => {
      const inside = createConversations(trx, clock);
      await inside.append(conversation, [{ ...said(text, { from: { id: 'x' } }), deliveryKey: `asked ${text}` }]);
      granted(await createRecords(trx, clock).profiles.delete(profile.reference, profile.personId, conversation));
      await inside.append(conversation, [replied('deleted')]);
    });
  }

  it('leave the message that asks for it and what is said after, under the sequence that goes on', async () => {
    const profile = await openProfile();
    const id = await talk(profile.personId);
    await conversations().append(id, [said(`I am ${profile.name}`), replied('a'), said('b'), replied('c')]);
    await deleteIn(id, profile, 'yes, delete it');
    expect(await linesOf(id)).toEqual([
      [5, 'yes, delete it'],
      [6, 'deleted'],
    ]);
    expect((await conversations().find(id))?.lastSequence).toBe(6);
    expect((await conversations().after(id, 4, 100)).map(({ sequence }) => sequence)).toEqual([5, 6]);
    expect(await conversations().transcript(id, 10)).toHaveLength(2);
    const due = await suite.database.db
      .selectFrom('deliveries')
      .selectAll()
      .where('conversation_id', '=', id)
      .execute();
    expect(due.map(({ sequence }) => sequence)).toEqual([6]);
  });

  it('leave nothing of a word in the message that asks for it', async () => {
    const profile = await openProfile({ name: 'Wu Yi', contact: { phone: '+8613912345678', email: 'wu@example.org' } });
    const asked = [
      `delete ${profile.reference}`,
      `delete ${profile.reference.toLowerCase().replace('-', ' ')}`,
      'I am WU YI, delete it',
      '我的电话是139 1234 5678，请删除',
      'delete it, wu@EXAMPLE.org',
    ];
    for (const text of asked) {
      const again = await records().profiles.open(
        newProfile({ personId: profile.personId, name: profile.name, contact: profile.contact }),
      );
      const id = await talk(profile.personId);
      await deleteIn(
        id,
        again,
        text
          .replace(profile.reference, again.reference)
          .replace(profile.reference.toLowerCase().replace('-', ' '), again.reference.toLowerCase().replace('-', ' ')),
      );
      expect(await linesOf(id)).toEqual([
        [1, '＊＊＊'],
        [2, 'deleted'],
      ]);
    }
  });

  it('let nothing that a channel delivers once more be taken for new', async () => {
    const profile = await openProfile();
    const id = await talk(profile.personId);
    await conversations().append(id, [{ ...said(`I am ${profile.name}`), deliveryKey: 'first' }, replied('hello')]);
    await deleteIn(id, profile, 'delete');
    expect((await conversations().findDelivered(id, 'first'))?.sequence).toBe(1);
    expect((await conversations().findDelivered(id, 'first'))?.activity).toEqual({});
    expect((await conversations().findDelivered(id, 'asked delete'))?.sequence).toBe(3);
    expect((await conversations().transcript(id, 10)).map(({ text }) => text)).toEqual(['delete', 'deleted']);
  });

  it('go from the person’s other conversations whole, with the state of their dialogs and the name on the channel', async () => {
    const profile = await openProfile();
    const here = await talk(profile.personId);
    const there = await talk(profile.personId, { user: { id: 'x', name: profile.name }, bot: { id: 'b' } });
    await conversations().append(there, [said('I study law'), replied('noted'), said('and I like tea')]);
    const key = `test/conversations/${there.slice('test:'.length)}/`;
    await suite.database.db
      .insertInto('dialog_state')
      .values({ key, value: '{"value":{"dialogs":[]}}', expires_at: null })
      .execute();
    await deleteIn(here, profile, 'delete');
    expect(await linesOf(there)).toEqual([]);
    const state = await suite.database.db.selectFrom('dialog_state').selectAll().where('key', '=', key).execute();
    expect(state).toEqual([]);
    const { reference } = (await conversations().find(there)) ?? {};
    expect(reference).toEqual({ user: { id: 'x', name: '＊＊＊' }, bot: { id: 'b' } });
  });

  it('go from a group, where the others’ words stay', async () => {
    const student = unique('in-group');
    const profile = await openProfile({ personId: `test:${student}` });
    const group = await talk('test:somebody-else', { conversation: { id: 'g', isGroup: true } });
    const from = (id: string) => ({ from: { id } });
    await conversations().append(group, [
      said('I like tea', from(student)),
      said('me too', from('somebody-else')),
      { direction: 'out', activity: { type: 'message', text: 'noted', recipient: { id: student } } },
      said(`so ${profile.name} is here`, from('somebody-else')),
    ]);
    await deleteIn(await talk(profile.personId), profile, 'delete');
    expect(await linesOf(group)).toEqual([[2, 'me too']]);
  });

  it('go from what the person wrote to staff, who see that somebody waits', async () => {
    const profile = await openProfile();
    const id = await talk(profile.personId);
    const ticket = await records().tickets.open({
      personId: profile.personId,
      conversationId: id,
      locale: 'en',
      reason: 'my visa',
      openDialog: { dialog: 'internship-apply', values: { name: profile.name } },
      contact: 'me@example.org',
      transcript: [{ at: monday, from: 'person', text: 'I like tea' }],
    });
    await deleteIn(id, profile, 'delete');
    const left = await records().tickets.find(ticket.reference);
    expect(left).toMatchObject({ status: 'open', reason: '＊＊＊', transcript: [] });
    expect([left?.contact, left?.openDialog]).toEqual([undefined, undefined]);
    await records().tickets.append(ticket.reference, { at: monday, from: 'person', text: 'hello again' });
    expect((await records().tickets.find(ticket.reference))?.transcript.map(({ text }) => text)).toEqual([
      'hello again',
    ]);
  });

  it('go from what firms were told of a match, and nothing else of theirs', async () => {
    clock.set(monday);
    const [firmId, studentId] = [`test:${unique('firm')}`, `test:${unique('student')}`];
    const name = `${letters(7)} ${letters(8)}`;
    const pair = await openPair(records(), firmId, studentId, {}, { name });
    const { id } = await proposePair(records(), pair);
    const [firm, stranger] = [await talk(firmId), await talk(`test:${unique('stranger')}`)];
    await conversations().append(firm, [
      said('we need two interns'),
      replied(`A card: Russian, fluent. Agree ${id}`),
      said(`agree ${id.toLowerCase()}`),
      replied(`Contact: ${name}, ${pair.profile.contact.phone}`),
      said('what does a permit cost?'),
    ]);
    await conversations().append(stranger, [said(`${name} sent me`)]);
    const ticket = await records().tickets.open({
      personId: firmId,
      conversationId: firm,
      locale: 'en',
      reason: 'a permit',
      transcript: [`about ${name}`, 'and about the fee'].map((text) => ({ at: monday, from: 'person', text })),
    });
    await deleteIn(await talk(studentId), pair.profile, 'delete');
    expect(await linesOf(firm)).toEqual([
      [1, 'we need two interns'],
      [5, 'what does a permit cost?'],
    ]);
    expect(await linesOf(stranger)).toHaveLength(1);
    expect((await records().tickets.find(ticket.reference))?.transcript.map(({ text }) => text)).toEqual([
      'and about the fee',
    ]);
    expect((await records().talentRequests.find(pair.request.reference))?.role).toBe(pair.request.role);
  });

  it('go from questions without an answer that hold a word, and from no others', async () => {
    const name = `${letters(7)} ${letters(8)}`;
    const profile = await openProfile({ name, contact: { email: `${letters(9)}@example.org` } });
    const kept = `may ${letters(12)} come?`;
    const asked = [`can ${name.toUpperCase()} come?`, `写给 ${profile.contact.email} 吗`, kept];
    for (const text of asked) await records().gaps.keep({ text, locale: 'en', nearest: [] });
    await deleteIn(await talk(profile.personId), profile, 'delete');
    const left = await suite.database.db.selectFrom('gaps').select('text').where('text', 'in', asked).execute();
    expect(left.map(({ text }) => text)).toEqual([kept]);
  });

  it('of files that were sent are none', async () => {
    const profile = await openProfile();
    const id = await talk(profile.personId);
    const bytes = pdfWith(letters(20));
    granted(await records().uploads.keep({ conversationId: id, personId: profile.personId, bytes }));
    await deleteIn(id, profile, 'delete');
    const rows = await sql`select id from uploads where person_id = ${profile.personId}`.execute(suite.database.db);
    expect(rows.rows).toEqual([]);
  });

  it('leave what the person has on record as a firm', async () => {
    const profile = await openProfile();
    const theme = { kind: 'theme', value: 'bio-pharmaceuticals' } as const;
    await records().interests.follow(profile.personId, theme);
    const pair = await openPair(records(), profile.personId, unique('test:student'));
    await deleteIn(await talk(profile.personId), profile, 'delete');
    expect(await records().talentRequests.find(pair.request.reference)).toEqual(pair.request);
    expect(await records().interests.listOf(profile.personId)).toEqual([theme]);
  });
});

describe('files of the database after a deletion', () => {
  const suite = useDatabase('sqlite');
  const clock = stoppedClock();

  function filesWith(words: readonly string[]): readonly string[] {
    const { dataDir } = suite.place.config;
    return readdirSync(dataDir).filter((name) => {
      const bytes = readFileSync(join(dataDir, name));
      return words.some((word) => bytes.includes(word));
    });
  }

  async function fill(): Promise<{ readonly words: readonly string[]; remove(): Promise<void> }> {
    clock.set(monday);
    const { db } = suite.database;
    const records = createRecords(db, clock);
    const conversations = createConversations(db, clock);
    const [name, inCv, interests] = [`${letters(9)} ${letters(9)}`, letters(24), letters(18)];
    const told = newProfile({ personId: unique('test:student'), name, interests });
    const { personId } = told;
    const cv = granted(
      await records.cvs.keep(personId, { name: `${letters(8)}.pdf`, bytes: pdfWith(inCv.repeat(4_000)) }),
    );
    const profile = await records.profiles.open({ ...told, cv });
    const id = unique('test:talk');
    await conversations.ensure({ id, channelId: 'test', personId, reference: {} });
    for (let line = 0; line < 30; line += 1) {
      await conversations.append(id, [
        {
          direction: 'in',
          activity: { type: 'message', text: `${name} ${interests} ${'x'.repeat(randomInt(3_000))}` },
        },
      ]);
      await records.profiles.change(profile.reference, personId, { interests: `${interests} ${line}` });
    }
    return {
      words: [name, inCv, interests, name.toLowerCase(), ...name.split(' ')],
      remove: () =>
        suite.database.transaction(async (trx) => {
          granted(await createRecords(trx, clock).profiles.delete(profile.reference, personId, id));
        }),
    };
  }

  it('hold nothing of it within a moment, while others write', async () => {
    const students = await Promise.all(Array.from({ length: 8 }, fill));
    const words = students.flatMap((student) => student.words);
    expect(filesWith(words)).not.toEqual([]);
    await Promise.all([...students.map(({ remove }) => remove()), fill(), fill()]);
    await vi.waitFor(() => expect(filesWith(words)).toEqual([]), { timeout: 5_000, interval: 50 });
  });

  it('hold nothing of it once another process has read to its end', async () => {
    const { words, remove } = await fill();
    const reader = new Sqlite(join(suite.place.config.dataDir, 'bridgehead.sqlite'), { readonly: true });
    reader.exec('begin');
    reader.prepare('select count(*) from profiles').get();
    await remove();
    await vi.waitFor(async () => expect(filesWith(words)).not.toEqual([]));
    expect((await createRecords(suite.database.db, clock).profiles.list()).length).toBeGreaterThanOrEqual(0);
    reader.exec('commit');
    await vi.waitFor(() => expect(filesWith(words)).toEqual([]), { timeout: 5_000, interval: 50 });
    reader.close();
    const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(suite.database.db);
    expect(rows[0]?.timeout).toBe(5_000);
  });

  it('hold nothing of it once a process starts after another one has died', async () => {
    const word = letters(20);
    const left = new Sqlite(join(suite.place.config.dataDir, 'bridgehead.sqlite'));
    left.pragma('secure_delete = ON');
    left.prepare("insert into gaps values (?, ?, 'en', '[]', 1)").run(word, word);
    left.prepare('delete from gaps where id = ?').run(word);
    expect(filesWith([word])).not.toEqual([]);
    await suite.place.open().migrate();
    await vi.waitFor(() => expect(filesWith([word])).toEqual([]), { timeout: 5_000, interval: 50 });
    left.close();
  });
});
