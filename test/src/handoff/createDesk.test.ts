import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { createDesk } from '../../../src/handoff/createDesk.ts';
import { answerLimit } from '../../../src/model/desk.ts';
import { type Locale, locales } from '../../../src/model/text.ts';
import { createConversations } from '../../../src/records/conversations.ts';
import { createRecords } from '../../../src/records/records.ts';
import { readEffects, startTurns } from '../../support/countingBot.ts';
import { databaseKinds, useDatabase } from '../../support/databases.ts';

const words: Record<Locale, { joined: RegExp; answer: string; back: RegExp; closed: RegExp }> = {
  zh: {
    joined: /工作人员 \*\*王芳\*\* 已加入/,
    answer: '**王芳（工作人员）：** 可以。',
    back: /王芳 已结束人工服务/,
    closed: /已由工作人员处理完毕/,
  },
  en: {
    joined: /^\*\*王芳\*\* from our staff has joined/,
    answer: '**王芳 (staff):** 可以。',
    back: /^王芳 has ended/,
    closed: /have closed your request/,
  },
};

describe.each(databaseKinds)('the staff desk on %s', (kind) => {
  const suite = useDatabase(kind);

  async function open(locale: Locale) {
    const { database } = suite;
    const { turns, say } = startTurns(database);
    const records = createRecords(database.db, systemClock);
    const conversations = createConversations(database.db, systemClock);
    const desk = createDesk({ records, conversations, post: turns.post });
    const conversation = randomUUID();
    const personId = `directline:${randomUUID()}`;
    await say(conversation, 'help', { from: { id: personId.slice(11), name: '' } });
    const { reference } = await records.tickets.open({
      personId,
      conversationId: `directline:${conversation}`,
      locale,
      reason: 'a loan',
      transcript: [{ at: 1, from: 'person', text: 'help' }],
    });
    const replies = async () => (await readEffects(database, conversation)).replies.slice(1);
    return { desk, records, conversation, personId, reference, replies, say };
  }

  it.each(locales)('tells the user in %s who joined, what they say, and that they left', async (locale) => {
    const { desk, reference, replies } = await open(locale);
    expect(await desk.claim(reference, ' 王芳 ')).toMatchObject({
      ok: true,
      value: { status: 'claimed', claimedBy: '王芳' },
    });
    expect(await desk.claim(reference, '王芳')).toMatchObject({ ok: true });
    expect(await desk.answer(reference, '王芳', '可以。')).toMatchObject({ ok: true });
    expect(await desk.close(reference)).toMatchObject({ ok: true, value: { status: 'closed' } });
    const { joined, answer, back } = words[locale];
    expect(await replies()).toEqual([expect.stringMatching(joined), answer, expect.stringMatching(back)]);
  });

  it.each(locales)('claims with the first answer, and closes in %s what nobody claimed', async (locale) => {
    const answered = await open(locale);
    const result = await answered.desk.answer(answered.reference.toLowerCase(), '王芳', '可以。');
    expect(result).toMatchObject({ ok: true, value: { status: 'claimed', claimedBy: '王芳' } });
    expect(await answered.replies()).toEqual([expect.stringMatching(words[locale].joined), words[locale].answer]);
    const unclaimed = await open(locale);
    await unclaimed.desk.close(unclaimed.reference);
    expect(await unclaimed.replies()).toEqual([expect.stringMatching(words[locale].closed)]);
  });

  it('speaks the language that the user has changed to', async () => {
    const { desk, records, personId, reference, replies } = await open('zh');
    await records.people.save({ id: personId, lastLocale: 'zh', chosenLocale: 'en' });
    await desk.answer(reference, '王芳', '可以。');
    expect((await replies())[0]).toMatch(words.en.joined);
  });

  it('shows all that was said up to now, by whom', async () => {
    const { desk, conversation, reference, say, records } = await open('en');
    await say(conversation, 'anybody?');
    await desk.answer(reference, '王芳', 'Yes.');
    const read = await desk.read(reference);
    const lines = read.ok ? read.value.transcript.map(({ from, text }) => `${from} ${text}`) : [];
    expect(lines).toEqual([
      'person help',
      'assistant 1: help',
      'person anybody?',
      'assistant 2: anybody?',
      expect.stringMatching(/^assistant .*joined/),
      'staff **王芳 (staff):** Yes.',
    ]);
    const ticket = await records.tickets.find(reference);
    expect(ticket?.transcript.at(-1)).toMatchObject({ from: 'staff', text: 'Yes.' });
  });

  it('lists what is waiting, and what is closed when asked', async () => {
    const { desk, reference } = await open('en');
    const references = async (options?: { includeClosed: boolean }) =>
      (await desk.list(options)).map((ticket) => ticket.reference);
    expect(await references()).toContain(reference);
    await desk.close(reference);
    expect(await references()).not.toContain(reference);
    expect(await references({ includeClosed: true })).toContain(reference);
  });

  it('refuses what cannot be done, and then nothing reaches the user', async () => {
    const { desk, reference, replies } = await open('en');
    for (const unknown of ['HD-ZZZZZZ', '', 'x']) {
      for (const refused of [
        desk.read(unknown),
        desk.claim(unknown, 'A'),
        desk.answer(unknown, 'A', 'x'),
        desk.close(unknown),
      ]) {
        expect(await refused).toEqual({ ok: false, reason: 'not-found' });
      }
    }
    for (const name of ['', ' ', '**x**', 'a\nb', 'a'.repeat(51)]) {
      expect(await desk.claim(reference, name)).toEqual({ ok: false, reason: 'name-unusable' });
      expect(await desk.answer(reference, name, 'x')).toEqual({ ok: false, reason: 'name-unusable' });
    }
    expect(await desk.answer(reference, 'A', ' \n')).toEqual({ ok: false, reason: 'text-empty' });
    const tooLong = 'x'.repeat(answerLimit + 1);
    expect(await desk.answer(reference, 'A', tooLong)).toEqual({ ok: false, reason: 'text-too-long' });
    expect(await replies()).toEqual([]);
    await desk.claim(reference, 'A');
    expect(await desk.claim(reference, 'B')).toEqual({ ok: false, reason: 'claimed-by-other' });
    expect(await desk.answer(reference, 'B', 'x')).toEqual({ ok: false, reason: 'claimed-by-other' });
    await desk.close(reference);
    expect(await desk.answer(reference, 'A', 'x')).toEqual({ ok: false, reason: 'closed' });
    expect(await desk.claim(reference, 'A')).toEqual({ ok: false, reason: 'closed' });
    expect(await desk.close(reference)).toEqual({ ok: false, reason: 'closed' });
    expect(await replies()).toHaveLength(2);
  });

  it('has one of two colleagues who claim at once', async () => {
    const { desk, reference, replies } = await open('en');
    const claims = await Promise.all([desk.answer(reference, 'A', 'x'), desk.answer(reference, 'B', 'x')]);
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await replies()).toHaveLength(2);
  });
});
