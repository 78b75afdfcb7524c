import { describe, expect, it } from 'vitest';
import { locales } from '../../src/model/text.ts';
import type { NewTicket } from '../../src/model/tickets.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { granted, monday, stoppedClock, unique } from './exampleEvents.ts';

describe.each(databaseKinds)('tickets on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const tickets = () => createRecords(suite.database.db, clock).tickets;

  function newTicket(changes: Partial<NewTicket> = {}): NewTicket {
    return {
      personId: 'directline:someone',
      conversationId: unique('conversation'),
      locale: 'zh',
      reason: '想找工作人员',
      openDialog: { dialog: 'event-choice', values: { 主题: '生物医药' } },
      contact: '+8613800138000',
      transcript: [
        { at: monday - 1, from: 'person', text: '人工' },
        { at: monday, from: 'assistant', text: '好的 🙂' },
      ],
      ...changes,
    };
  }

  it.each(locales)('are kept whole as they are opened, in %s', async (locale) => {
    clock.set(monday);
    const asked = newTicket({ locale });
    const ticket = await tickets().open(asked);
    expect(ticket).toEqual({
      ...asked,
      reference: expect.stringMatching(/^HD-[0-9A-HJKMNP-TV-Z]{6}$/),
      status: 'open',
      openedAt: monday,
      updatedAt: monday,
    });
    expect(await tickets().find(ticket.reference.toLowerCase())).toEqual(ticket);
    expect(await tickets().findActive(asked.conversationId)).toEqual(ticket);
  });

  it('may have no dialog, no contact and nothing said', async () => {
    const asked = newTicket({ openDialog: undefined, contact: undefined, transcript: [] });
    expect(await tickets().open(asked)).toMatchObject({ ...asked, status: 'open' });
  });

  it('are not found when they were never opened', async () => {
    expect(await tickets().find('HD-000000')).toBeUndefined();
    expect(await tickets().findActive(unique('conversation'))).toBeUndefined();
    expect(await tickets().claim('HD-000000', 'li')).toEqual({ ok: false, reason: 'not-found' });
    expect(await tickets().close('HD-000000')).toEqual({ ok: false, reason: 'not-found' });
    await expect(tickets().append('HD-000000', { at: 1, from: 'staff', text: 'x' })).rejects.toThrow('does not exist');
  });

  it('are at most one to a conversation, however many ask at once', async () => {
    const asked = newTicket();
    const opened = await Promise.all(Array.from({ length: 10 }, () => tickets().open(asked)));
    expect(new Set(opened.map((ticket) => ticket.reference)).size).toBe(1);
    expect(opened[0]?.transcript).toHaveLength(2);
  });

  it('can be opened anew in a conversation whose last one was closed', async () => {
    const asked = newTicket();
    const first = await tickets().open(asked);
    granted(await tickets().close(first.reference));
    const second = await tickets().open(asked);
    expect(second.reference).not.toBe(first.reference);
    expect((await tickets().findActive(asked.conversationId))?.reference).toBe(second.reference);
  });

  it('leave the transaction of a turn usable when the conversation has one already', async () => {
    const asked = newTicket();
    const first = await tickets().open(asked);
    await suite.database.transaction(async (trx) => {
      const inside = createRecords(trx, clock).tickets;
      expect((await inside.open(asked)).reference).toBe(first.reference);
      await inside.append(first.reference, { at: monday, from: 'person', text: 'still there?' });
    });
    expect((await tickets().find(first.reference))?.transcript).toHaveLength(3);
  });

  it('grow line by line, in order, also when lines come at once', async () => {
    clock.set(monday);
    const { reference } = await tickets().open(newTicket({ transcript: [] }));
    clock.set(monday + 5);
    await tickets().append(reference, { at: monday + 1, from: 'person', text: 'one' });
    await tickets().append(reference, { at: monday + 2, from: 'staff', text: 'two' });
    const ticket = await tickets().find(reference);
    expect(ticket?.updatedAt).toBe(monday + 5);
    expect(ticket?.transcript).toEqual([
      { at: monday + 1, from: 'person', text: 'one' },
      { at: monday + 2, from: 'staff', text: 'two' },
    ]);
    const more = Array.from({ length: 20 }, (_, index) => String(index));
    await Promise.all(more.map((text) => tickets().append(reference, { at: monday, from: 'person', text })));
    const texts = (await tickets().find(reference))?.transcript.slice(2).map((line) => line.text);
    expect(new Set(texts)).toEqual(new Set(more));
    expect(texts).toHaveLength(20);
  });

  it('are claimed by one of those who try at once, who may claim again', async () => {
    const { reference } = await tickets().open(newTicket());
    const staff = ['li', 'wang', 'zhao', 'qian'];
    const claims = await Promise.all(staff.map((name) => tickets().claim(reference, name)));
    const winners = claims.filter((claim) => claim.ok);
    expect(winners).toHaveLength(1);
    expect(claims.flatMap((claim) => (claim.ok ? [] : claim.reason))).toEqual(Array(3).fill('claimed-by-other'));
    const winner = granted(winners[0] ?? { ok: false, reason: 'nobody' });
    expect(winner).toMatchObject({ status: 'claimed', claimedBy: staff[claims.findIndex((claim) => claim.ok)] });
    expect(await tickets().claim(reference, winner.claimedBy ?? '')).toMatchObject({ ok: true });
  });

  it('are closed once and not claimed after', async () => {
    const { reference, conversationId } = await tickets().open(newTicket());
    granted(await tickets().claim(reference, 'li'));
    expect(granted(await tickets().close(reference))).toMatchObject({ status: 'closed', claimedBy: 'li' });
    expect(await tickets().close(reference)).toEqual({ ok: false, reason: 'closed' });
    expect(await tickets().claim(reference, 'li')).toEqual({ ok: false, reason: 'closed' });
    expect(await tickets().findActive(conversationId)).toBeUndefined();
  });

  it('are listed oldest first, the closed ones only when asked for, and those of a person newest first', async () => {
    const personId = unique('person');
    const references = [];
    for (const at of [monday + 3, monday + 1, monday + 2]) {
      clock.set(at);
      references.push((await tickets().open(newTicket({ personId }))).reference);
    }
    const [third, first, second] = references;
    granted(await tickets().close(second ?? ''));
    const mine = (list: readonly { personId: string; reference: string }[]) =>
      list.filter((ticket) => ticket.personId === personId).map((ticket) => ticket.reference);
    expect(mine(await tickets().list())).toEqual([first, third]);
    expect(mine(await tickets().list({ includeClosed: true }))).toEqual([first, second, third]);
    expect(mine(await tickets().listOf(personId))).toEqual([third, second, first]);
    expect(await tickets().listOf(unique('person'))).toEqual([]);
  });
});
