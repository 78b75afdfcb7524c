import { describe, expect, it } from 'vitest';
import type { NewMail } from '../../src/model/notices.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { hour, monday, stoppedClock, unique } from './exampleEvents.ts';

const minute = 60_000;

describe.each(databaseKinds)('the outbox of e-mail on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const mails = () => createRecords(suite.database.db, clock).mails;

  const example = (changes: Partial<NewMail> = {}): NewMail => ({
    key: unique('mail'),
    to: 'lina@example.com',
    about: 'EV-7K3QXA',
    subject: '提醒：生物医药对接会',
    text: '明天见。\n',
    ...changes,
  });

  async function begin(...added: NewMail[]): Promise<void> {
    clock.set(monday);
    await suite.database.db.deleteFrom('mails').execute();
    for (const mail of added) expect(await mails().add(mail)).toBe(true);
  }

  it('keeps each once, sent or not, with all that it says', async () => {
    const calendar = { fileName: 'EV.ics', method: 'CANCEL' as const, content: 'BEGIN:VCALENDAR\r\n' };
    const mail = example({ calendar, usefulUntil: monday + hour });
    await begin(mail);
    expect(await mails().add({ ...mail, to: 'other@example.com' })).toBe(false);
    expect(await mails().list()).toEqual([{ ...mail, status: 'unsent', createdAt: monday, attempts: 0 }]);
    await mails().claimDue(1, minute);
    await mails().sent(mail.key);
    expect(await mails().add(mail)).toBe(false);
    expect(await mails().list('sent')).toEqual([
      { ...mail, status: 'sent', createdAt: monday, sentAt: monday, attempts: 1 },
    ]);
  });

  it('gives those that are due, oldest first, and keeps them from others for the lease', async () => {
    const [first, second] = [example(), example({ to: 'wang@example.com' })];
    await begin(first);
    clock.set(monday + 1);
    await mails().add(second);
    const keys = async (limit = 10) => (await mails().claimDue(limit, minute)).map(({ key }) => key);
    expect(await keys(1)).toEqual([first.key]);
    expect(await keys()).toEqual([second.key]);
    expect(await keys()).toEqual([]);
    clock.set(monday + 1 + minute);
    expect(await keys()).toEqual([first.key, second.key]);
    expect((await mails().list()).map(({ attempts }) => attempts)).toEqual([2, 2]);
  });

  it('gives one address nothing newer of a matter while something older is to be sent', async () => {
    const [older, newer] = [example(), example()];
    const others = [example({ to: 'wang@example.com' }), example({ about: 'EV-000000' })];
    await begin(older);
    clock.set(monday + 1);
    for (const mail of [newer, ...others]) await mails().add(mail);
    const due = async () => new Set((await mails().claimDue(10, minute)).map(({ key }) => key));
    expect(await due()).toEqual(new Set([older, ...others].map(({ key }) => key)));
    await mails().failed(older.key, '451 4.3.0 try later', monday + hour);
    expect(await due()).toEqual(new Set());
    await mails().failed(older.key, '550 5.1.1 No such user here');
    expect(await due()).toEqual(new Set([newer.key]));
  });

  it('never gives one to two who ask at once', async () => {
    await begin(...Array.from({ length: 20 }, () => example()));
    const claimed = await Promise.all([1, 2, 3, 4].map(() => mails().claimDue(10, minute)));
    const keys = claimed.flat().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('comes back when it is to be tried again, and keeps why it failed', async () => {
    const mail = example();
    await begin(mail);
    await mails().claimDue(1, minute);
    await mails().failed(mail.key, '451 4.3.0 try later', monday + hour);
    expect(await mails().claimDue(1, minute)).toEqual([]);
    clock.set(monday + hour);
    expect(await mails().claimDue(1, minute)).toMatchObject([{ attempts: 2, failure: '451 4.3.0 try later' }]);
  });

  it('is given up for good, until staff have it tried again', async () => {
    const mail = example();
    await begin(mail);
    await mails().claimDue(1, minute);
    await mails().failed(mail.key, '550 no such user');
    clock.set(monday + 100 * hour);
    expect(await mails().claimDue(1, minute)).toEqual([]);
    expect(await mails().list('unsent')).toEqual([]);
    expect(await mails().list('failed')).toMatchObject([{ key: mail.key, failure: '550 no such user', attempts: 1 }]);
    expect(await mails().retry(mail.key)).toBe(true);
    expect(await mails().claimDue(1, minute)).toMatchObject([{ key: mail.key, attempts: 1 }]);
    await mails().sent(mail.key);
    expect(await mails().retry(mail.key)).toBe(false);
    expect(await mails().retry('nothing')).toBe(false);
    expect(await mails().list('sent')).toMatchObject([{ key: mail.key }]);
  });

  it('lists the newest first', async () => {
    const [old, young] = [example(), example()];
    await begin(old);
    clock.set(monday + 1);
    await mails().add(young);
    expect((await mails().list('unsent')).map(({ key }) => key)).toEqual([young.key, old.key]);
  });

  it('knows in whose calendar a booking stands', async () => {
    const calendar = (method: 'PUBLISH' | 'CANCEL') => ({ fileName: 'EV.ics', method, content: '' });
    const about = unique('EV');
    await begin(
      example({ about, to: 'stays@example.com', calendar: calendar('PUBLISH') }),
      example({ about, to: 'leaves@example.com', calendar: calendar('PUBLISH') }),
      example({ about, to: 'only-read@example.com' }),
      example({ to: 'elsewhere@example.com', calendar: calendar('PUBLISH') }),
    );
    clock.set(monday + 1);
    await mails().add(example({ about, to: 'leaves@example.com', calendar: calendar('CANCEL') }));
    await mails().add(example({ about, to: 'stays@example.com' }));
    expect(await mails().calendarHolders(about)).toEqual(['stays@example.com']);
  });
});
