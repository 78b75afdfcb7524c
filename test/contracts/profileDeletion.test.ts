import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createConversations } from '../../src/records/conversations.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, granted, monday, stoppedClock, unique } from './exampleEvents.ts';
import { agreeToMatching, letters, newProfile, newRequest, pdfWith } from './exampleTalent.ts';

describe.each(databaseKinds)('profiles deleted on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const profiles = () => records().profiles;

  /** Every table as text, files of any kind as Latin letters. */
  async function dump(): Promise<ReadonlyMap<string, string>> {
    const { db } = suite.database;
    const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
    const dumped = new Map<string, string>();
    for (const { name } of tables) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
      const text = JSON.stringify(rows, (_, value: unknown) => {
        const bytes = value as { type?: unknown; data?: readonly number[] } | null;
        return bytes?.type === 'Buffer' ? Buffer.from(bytes.data ?? []).toString('latin1') : value;
      });
      dumped.set(name, text);
    }
    return dumped;
  }

  const tablesWith = (tables: ReadonlyMap<string, string>, value: string) =>
    [...tables].flatMap(([name, text]) =>
      text.toLowerCase().includes(JSON.stringify(value).slice(1, -1).toLowerCase()) ? [name] : [],
    );

  /** A student all over the tables: told in chat and to staff, with a CV, a match and news of it. */
  async function openEverywhere() {
    clock.set(monday);
    const secrets = {
      name: `${letters(8)} ${letters(9)}`,
      university: `${letters(10)} University`,
      programme: `${letters(10)} studies`,
      email: `${letters(10)}@example.org`,
      phone: `+86137${String(randomInt(1e8)).padStart(8, '0')}`,
      interests: `working with ${letters(12)}`,
      inCv: letters(16),
      cvName: `${letters(9)} CV.pdf`,
    };
    const { name, university, programme, email, phone, interests } = secrets;
    const told = newProfile({ name, university, programme, contact: { email, phone }, interests });
    const { personId } = told;
    const cv = granted(await records().cvs.keep(personId, { name: secrets.cvName, bytes: pdfWith(secrets.inCv) }));
    const profile = await profiles().open({ ...told, cv });
    const { reference } = profile;
    await agreeToMatching(records(), personId);
    await records().people.giveConsent(personId, 'internship-profile', 'a notice');
    const request = await records().talentRequests.open(newRequest());
    const { id } = granted(await records().matches.propose(request.reference, reference, 'li'));
    granted(await records().matches.agree(id, 'firm', request.personId));
    const news = {
      kind: 'application-news',
      personId,
      subject: reference,
      details: { status: 'put-forward' },
    } as const;
    await records().notices.add({ ...news, key: unique('news'), dueAt: monday });
    const mail = { key: unique('mail'), to: email, about: reference, subject: reference, text: `Dear ${name}` };
    await records().mails.add(mail);
    const conversations = createConversations(suite.database.db, clock);
    const said = [`I am ${name} of ${university}, ${programme}`, `${email} or ${phone}`, interests, secrets.cvName];
    const heard = said.map((text) => ({ direction: 'in' as const, activity: { type: 'message', text } }));
    const answer = { type: 'message', text: `${reference}: ${said.join(' ')}` };
    // The one in which it is asked to be deleted, and an older one.
    const conversationId = unique('test:conversation');
    for (const id of [conversationId, unique('test:conversation')]) {
      await conversations.ensure({ id, channelId: 'test', personId, reference: {} });
      await conversations.append(id, [...heard, { direction: 'out', activity: answer, toDeliver: true }]);
    }
    const asks = { type: 'message', text: `Delete ${reference.toLowerCase()}, ${name.toUpperCase()}` };
    await conversations.append(conversationId, [{ direction: 'in', activity: asks }]);
    await records().tickets.open({
      personId,
      conversationId,
      locale: 'en',
      reason: `I am ${name}`,
      openDialog: { dialog: 'internship-apply', values: { name, university } },
      contact: email,
      transcript: said.map((text) => ({ at: monday, from: 'person' as const, text })),
    });
    await records().gaps.keep({ text: `does ${name} at ${university} need a visa`, locale: 'en', nearest: [] });
    return { profile, request, matchId: id, conversationId, secrets: { ...secrets, reference, cvId: cv.id } };
  }

  it('leave the time of it and nothing else', async () => {
    const { profile, matchId, conversationId, secrets } = await openEverywhere();
    const before = await dump();
    for (const value of Object.values(secrets)) expect(tablesWith(before, value)).not.toEqual([]);
    const deletions = (await profiles().listDeletions()).length;
    clock.set(monday + day);
    const deleted = granted(await profiles().delete(secrets.reference.toLowerCase(), profile.personId, conversationId));
    expect(deleted).toEqual({ deletedAt: monday + day });
    const after = await dump();
    for (const [what, value] of Object.entries(secrets)) {
      expect({ what, tables: tablesWith(after, value) }).toEqual({ what, tables: [] });
    }
    expect(tablesWith(after, matchId).filter((table) => table !== 'notices')).toEqual([]);
    expect((await profiles().listDeletions()).length).toBe(deletions + 1);
    expect((await profiles().listDeletions())[0]).toBe(monday + day);
    expect(await profiles().find(secrets.reference)).toBeUndefined();
    expect(await profiles().listOf(profile.personId)).toEqual([]);
    expect(await records().people.hasConsent(profile.personId, 'internship-profile', 'a notice')).toBe(false);
  });

  it('tell the firm, of which everything stays', async () => {
    const { profile, request } = await openEverywhere();
    const noticesOf = async (personId: string) =>
      suite.database.db.selectFrom('notices').selectAll().where('person_id', '=', personId).execute();
    const before = (await noticesOf(request.personId)).length;
    granted(await profiles().delete(profile.reference, profile.personId));
    const told = await noticesOf(request.personId);
    expect(told.length).toBeGreaterThan(before - 1);
    expect(
      told.some(({ kind: what, details }) => what === 'match-answered' && details.includes(request.reference)),
    ).toBe(true);
    expect(await noticesOf(profile.personId)).toEqual([]);
    const kept = await records().talentRequests.find(request.reference);
    expect(kept).toMatchObject({ reference: request.reference, firm: request.firm, contact: request.contact });
    expect(await records().matches.listOfRequest(request.reference)).toEqual([]);
  });

  it('leave all of everybody else', async () => {
    const { profile } = await openEverywhere();
    const other = await openEverywhere();
    const before = await dump();
    granted(await profiles().delete(profile.reference, profile.personId));
    const after = await dump();
    for (const value of Object.values(other.secrets)) {
      expect(tablesWith(after, value)).toEqual(tablesWith(before, value));
    }
    expect(await profiles().find(other.profile.reference)).toEqual(
      expect.objectContaining({ reference: other.profile.reference, cv: other.profile.cv }),
    );
  });

  it('leave the person’s other profile, with its CV and the consents', async () => {
    const { profile } = await openEverywhere();
    const { personId } = profile;
    const cv = granted(await records().cvs.keep(personId, { name: 'other.pdf', bytes: pdfWith('other') }));
    const other = await profiles().open(newProfile({ personId, cv }));
    granted(await profiles().delete(profile.reference, personId));
    expect(await profiles().listOf(personId)).toEqual([other]);
    expect((await records().cvs.read(cv.id))?.file).toEqual(cv);
    expect(await records().people.hasConsent(personId, 'internship-profile', 'a notice')).toBe(true);
    granted(await profiles().delete(other.reference, personId));
    expect(await records().cvs.read(cv.id)).toBeUndefined();
    expect(await records().people.hasConsent(personId, 'internship-profile', 'a notice')).toBe(false);
  });

  it.each(['placed', 'closed', 'withdrawn'] as const)('may be %s', async (status) => {
    const { profile, secrets } = await openEverywhere();
    granted(await profiles().setStatus(profile.reference, status));
    granted(await profiles().delete(profile.reference, profile.personId));
    const after = await dump();
    for (const value of Object.values(secrets)) expect(tablesWith(after, value)).toEqual([]);
  });

  it('are the student’s own', async () => {
    const { profile } = await openEverywhere();
    const before = await dump();
    expect(await profiles().delete(profile.reference, unique('test:thief'))).toEqual({
      ok: false,
      reason: 'not-yours',
    });
    expect(await profiles().delete('IN-000000', profile.personId)).toEqual({ ok: false, reason: 'not-found' });
    expect(await dump()).toEqual(before);
  });

  it('can be deleted once', async () => {
    const { profile } = await openEverywhere();
    const deletions = (await profiles().listDeletions()).length;
    const results = await Promise.all(
      Array.from({ length: 6 }, () => profiles().delete(profile.reference, profile.personId)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(new Set(results.flatMap((result) => (result.ok ? [] : result.reason)))).toEqual(new Set(['not-found']));
    expect((await profiles().listDeletions()).length).toBe(deletions + 1);
  });

  it('stay deleted when they are changed, given a CV, joined and put forward at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { profile, matchId, secrets } = await openEverywhere();
      const { reference, personId } = profile;
      const cv = granted(await records().cvs.keep(personId, { name: secrets.cvName, bytes: pdfWith(secrets.inCv) }));
      const request = await records().talentRequests.open(newRequest());
      const [deleted] = await Promise.all([
        profiles().delete(reference, personId),
        profiles().change(reference, personId, { year: 3 }),
        profiles().setCv(reference, personId, cv),
        profiles().setStatus(reference, 'interview'),
        profiles().withdraw(reference, personId),
        records().matches.propose(request.reference, reference, 'li'),
        records().matches.agree(matchId, 'student', personId),
      ]);
      granted(deleted);
      const after = await dump();
      for (const [what, value] of Object.entries(secrets)) {
        expect({ what, tables: tablesWith(after, value) }).toEqual({ what, tables: [] });
      }
    }
  });

  it('come back whole when the turn fails in which they were deleted', async () => {
    const { profile, secrets } = await openEverywhere();
    const before = await dump();
    const turn = suite.database.transaction(async (trx) => {
      granted(await createRecords(trx, clock).profiles.delete(profile.reference, profile.personId));
      throw new Error('the turn failed');
    });
    await expect(turn).rejects.toThrow('the turn failed');
    const after = await dump();
    for (const value of Object.values(secrets)) expect(tablesWith(after, value)).toEqual(tablesWith(before, value));
  });
});
