import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createMailer } from '../../../src/deliveries/createMailer.ts';
import { createSmtpTransport } from '../../../src/deliveries/smtpTransport.ts';
import type { NewMail } from '../../../src/model/notices.ts';
import type { Database } from '../../../src/records/database.ts';
import { createRecords } from '../../../src/records/records.ts';
import { monday, stoppedClock, unique } from '../../contracts/exampleEvents.ts';
import { databaseKinds, useDatabase } from '../../support/databases.ts';
import { type MailRules, type MailServer, readMail, startMailServer } from '../../support/mailServer.ts';

const minute = 60_000;
const hour = 60 * minute;
const from = '桥头堡 Bridgehead <events@example.cn>';
const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:生物医药对接会\r\nEND:VCALENDAR\r\n';

describe.each(databaseKinds)('the mailer on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const outbox = (database: Database = suite.database) => createRecords(database.db, clock).mails;

  beforeEach(() => clock.set(monday));
  afterEach(async () => {
    await suite.database.db.deleteFrom('mails').execute();
  });

  async function serve(rules: MailRules = {}): Promise<MailServer> {
    const server = await startMailServer(rules);
    onTestFinished(() => server.close());
    return server;
  }

  function mailer(url: string, database: Database = suite.database) {
    const logged: string[] = [];
    const observed: string[] = [];
    const made = createMailer({
      mails: outbox(database),
      clock,
      logger: pino({}, { write: (line: string) => logged.push(line) }),
      transport: createSmtpTransport({ url, from }),
      observe: (outcome) => observed.push(outcome),
    });
    return { ...made, logged, observed };
  }

  async function write(changes: Partial<NewMail> = {}): Promise<string> {
    const key = unique('reminder:EV-7K3QXA');
    const mail = { key, to: 'lina@example.com', about: 'EV-7K3QXA', subject: 'Reminder', text: 'See you.\n' };
    await outbox().add({ ...mail, ...changes });
    return key;
  }

  const states = async () =>
    (await outbox().list()).map(({ status, attempts, failure }) => ({ status, attempts, failure }));

  it.each([
    [
      '提醒：生物医药对接会暨中德企业一对一洽谈活动（第二场），2027年3月9日（周二）',
      '您好！\n\n时间：2027年3月9日（周二）14:00–17:00（北京时间）\n请回复“取消报名 EV-7K3QXA”。\n.\n',
    ],
    ['Reminder: Bio-pharmaceutical matchmaking, Tuesday 9 March 2027', 'See you “there” – 14:00.\n\nFrom us\n'],
  ])('delivers %s as it was written', async (subject, text) => {
    const server = await serve();
    const key = await write({
      subject,
      text,
      calendar: { fileName: 'EV-7K3QXA.ics', method: 'CANCEL', content: calendar },
    });
    await mailer(server.url).tick();
    expect(await outbox().list()).toMatchObject([{ key, status: 'sent', sentAt: monday, attempts: 1 }]);
    const [taken, ...others] = server.taken;
    expect(others).toEqual([]);
    expect(taken).toMatchObject({ from: 'events@example.cn', to: ['lina@example.com'] });
    const { headers, parts } = readMail(taken?.raw ?? '');
    expect(headers).toMatchObject({ subject, from, to: 'lina@example.com', 'auto-submitted': 'auto-generated' });
    expect(headers['message-id']).toMatch(/^<[0-9a-f]{40}@example\.cn>$/);
    expect(headers['message-id']).not.toContain('EV-');
    const [plain, invitation, file] = parts;
    expect(plain?.type).toMatch(/^text\/plain; charset=utf-8/i);
    expect(plain?.content.replaceAll('\r\n', '\n').trimEnd()).toBe(text.trimEnd());
    expect(invitation?.type).toMatch(/^text\/calendar; charset=utf-8; method=CANCEL/i);
    expect(invitation?.content).toBe(calendar);
    expect(file?.type).toMatch(/^application\/ics.*EV-7K3QXA\.ics/);
    expect(taken?.raw).not.toMatch(/<img|text\/html|https?:/);
  });

  it('logs in where the server asks for it; a wrong password is for staff to put right, and nothing is lost', async () => {
    const server = await serve({ login: { user: 'events', password: 'secret' } });
    await write();
    const wrong = mailer(server.url.replace('secret', 'wrong'));
    await wrong.tick();
    expect(await states()).toMatchObject([{ status: 'unsent', failure: expect.stringMatching(/^535 /) }]);
    expect(wrong.logged.join()).not.toMatch(/secret|wrong@|lina/);
    clock.set(monday + minute);
    await mailer(server.url).tick();
    expect(await states()).toEqual([{ status: 'sent', attempts: 2, failure: undefined }]);
  });

  it('gives up what the server refuses for good, keeps its words, and goes on with the next', async () => {
    const server = await serve({
      recipient: (address) =>
        address.startsWith('gone') ? { code: 550, words: '5.1.1 No such user here: gone@example.com' } : undefined,
      data: (raw) => (raw.includes('Subject: spam') ? { code: 554, words: '5.7.1 looks like spam' } : undefined),
    });
    const refused = await write({ to: 'gone@example.com' });
    const spam = await write({ subject: 'spam' });
    const good = await write();
    const running = mailer(server.url);
    await running.tick();
    const byKey = new Map((await outbox().list()).map((mail) => [mail.key, mail]));
    expect(byKey.get(refused)).toMatchObject({
      status: 'failed',
      attempts: 1,
      failure: '550 5.1.1 No such user here: gone@example.com',
    });
    expect(byKey.get(spam)).toMatchObject({ status: 'failed', failure: '554 5.7.1 looks like spam' });
    expect(byKey.get(good)).toMatchObject({ status: 'sent' });
    expect(running.observed.toSorted()).toEqual(['failed', 'failed', 'sent']);
    expect(running.logged.join()).not.toMatch(/gone@|spam/);
    clock.set(monday + 100 * hour);
    await running.tick();
    expect(server.taken).toHaveLength(1);
  });

  it('tries again what the server cannot take now, later and later, and then gives it up', async () => {
    let busy = true;
    const server = await serve({ recipient: () => (busy ? { code: 451, words: '4.3.0 try later' } : undefined) });
    const key = await write();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await mailer(server.url).tick();
      expect(await states()).toEqual([{ status: 'unsent', attempts: attempt, failure: '451 4.3.0 try later' }]);
      const { due_at } = await suite.database.db.selectFrom('mails').select('due_at').executeTakeFirstOrThrow();
      waits.push((due_at - clock.now()) / minute);
      clock.set(due_at - 1);
      await mailer(server.url).tick();
      clock.set(due_at);
    }
    expect(waits).toEqual([1, 5, 15, 60, 120, 240, 480, 960, 1440]);
    await mailer(server.url).tick();
    expect(await states()).toEqual([{ status: 'failed', attempts: 10, failure: '451 4.3.0 try later' }]);
    // Staff have it tried again.
    busy = false;
    expect(await outbox().retry(key)).toBe(true);
    await mailer(server.url).tick();
    expect(await states()).toEqual([{ status: 'sent', attempts: 1, failure: undefined }]);
  });

  it('outlasts an outage: nothing is lost, what waits is tried every quarter of an hour', async () => {
    const gone = await startMailServer();
    await gone.close();
    const keys = [await write(), await write({ to: 'wang@example.com' })];
    const running = mailer(gone.url);
    await running.tick();
    expect((await states()).map(({ failure }) => failure).filter(Boolean)).toEqual(['ESOCKET ECONNREFUSED']);
    for (let at = monday; at <= monday + 6 * hour; at += 15 * minute) {
      clock.set(at);
      await running.tick();
    }
    expect((await states()).map(({ status }) => status)).toEqual(['unsent', 'unsent']);
    const back = await serve({ port: gone.port });
    clock.set(clock.now() + 15 * minute);
    await running.tick();
    await running.tick();
    expect(back.taken.map(({ to }) => to[0]).toSorted()).toEqual(['lina@example.com', 'wang@example.com']);
    expect((await outbox().list('sent')).map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
  });

  it('goes on trying what a server that was away cannot take at once', async () => {
    const gone = await startMailServer();
    await gone.close();
    await write();
    const running = mailer(gone.url);
    for (let at = monday; at <= monday + 4 * hour; at += 15 * minute) {
      clock.set(at);
      await running.tick();
    }
    let busy = true;
    const back = await serve({
      port: gone.port,
      recipient: () => (busy ? { code: 451, words: '4.7.1 greylisted' } : undefined),
    });
    clock.set(clock.now() + 15 * minute);
    await running.tick();
    expect(await states()).toMatchObject([{ status: 'unsent', failure: '451 4.7.1 greylisted' }]);
    busy = false;
    clock.set(clock.now() + 15 * minute);
    await running.tick();
    expect(back.taken).toHaveLength(1);
  });

  it('tells one address of one matter in the order in which it was written, also after an outage', async () => {
    const gone = await startMailServer();
    await gone.close();
    await write({ subject: 'registered' });
    const running = mailer(gone.url);
    for (const minutes of [0, 1, 6, 21]) {
      clock.set(monday + minutes * minute);
      await running.tick();
    }
    await write({ subject: 'cancelled' });
    await write({ subject: 'other address', to: 'wang@example.com' });
    const back = await serve({ port: gone.port });
    for (const minutes of [22, 36, 37]) {
      clock.set(monday + minutes * minute);
      await running.tick();
    }
    const subjects = back.taken.map(({ raw }) => readMail(raw).headers.subject);
    expect(subjects).toEqual(['other address', 'registered', 'cancelled']);
  });

  it('gives up an outage of three days', async () => {
    const gone = await startMailServer();
    await gone.close();
    await write();
    clock.set(monday + 72 * hour + 1);
    await mailer(gone.url).tick();
    expect(await states()).toMatchObject([{ status: 'failed', failure: 'ESOCKET ECONNREFUSED' }]);
  });

  it('sends nothing that is of no use any more', async () => {
    const server = await serve();
    await write({ usefulUntil: monday + hour });
    clock.set(monday + hour);
    await mailer(server.url).tick();
    expect(server.taken).toEqual([]);
    expect(await states()).toMatchObject([{ status: 'failed', failure: 'too late to be of use' }]);
  });

  it('sends each once when processes send together', async () => {
    const server = await serve();
    const keys = await Promise.all(
      Array.from({ length: 12 }, (_, index) => write({ to: `person${index}@example.com` })),
    );
    // On SQLite two connections of one process would wait for each other.
    const processes = [1, 2, 3].map(() =>
      mailer(server.url, kind === 'postgres' ? suite.place.open() : suite.database),
    );
    await Promise.all(processes.map((running) => running.tick()));
    expect(server.taken).toHaveLength(keys.length);
    expect(new Set(server.taken.map(({ to }) => to[0])).size).toBe(keys.length);
  });

  it('sends again, under the same Message-ID, what a process was sending when it died', async () => {
    const server = await serve();
    await write();
    const dying = mailer(server.url);
    await dying.tick();
    // It had been sent, but not noted.
    await suite.database.db
      .updateTable('mails')
      .set({ status: 'unsent', claimed_until: monday + 10 * minute })
      .execute();
    await mailer(server.url).tick();
    expect(server.taken).toHaveLength(1);
    clock.set(monday + 10 * minute);
    await mailer(server.url).tick();
    const ids = server.taken.map(({ raw }) => readMail(raw).headers['message-id']);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it('takes no address for a header or a list of them', async () => {
    const server = await serve();
    await write({ to: 'a@example.com, b@example.com' });
    await write({ to: 'a@example.com\r\nBcc: b@example.com' });
    await write({ subject: 'one\r\nBcc: b@example.com' });
    await mailer(server.url).tick();
    for (const { to, raw } of server.taken) {
      expect(to).not.toContain('b@example.com');
      expect(readMail(raw).headers.bcc).toBeUndefined();
    }
  });

  it('sends while it runs, and ends cleanly', async () => {
    const server = await serve();
    await write();
    const running = mailer(server.url);
    running.start();
    await expect.poll(() => server.taken.length).toBe(1);
    await running.close();
    expect(await states()).toMatchObject([{ status: 'sent' }]);
  });
});
