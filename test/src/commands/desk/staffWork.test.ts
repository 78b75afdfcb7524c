import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/clock.ts';
import { runDesk } from '../../../../src/commands/desk.ts';
import type { ProgrammeEvent } from '../../../../src/model/programme.ts';
import { createDatabase, type Database } from '../../../../src/records/database.ts';
import { createRecords } from '../../../../src/records/records.ts';
import { day, exampleEvent, exampleRequest, granted, hour } from '../../../contracts/exampleEvents.ts';

let dir: string;
let database: Database;
let lines: string[];

/** The service has the database open while the command runs. */
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'desk-'));
  lines = [];
  database = createDatabase({ dataDir: dir });
  await database.migrate();
});
afterEach(async () => {
  await database.close();
  rmSync(dir, { recursive: true });
});

async function desk(...args: string[]): Promise<number> {
  lines = [];
  return runDesk({ args, env: { DATA_DIR: dir }, print: (line) => lines.push(line) });
}

const records = () => createRecords(database.db, systemClock);

async function load(changes: Partial<ProgrammeEvent> = {}): Promise<ProgrammeEvent> {
  const event = exampleEvent({ startsAt: Date.now() + 30 * day, ...changes });
  await records().programme.load([event]);
  return event;
}

const notices = async () => database.db.selectFrom('notices').select(['kind', 'subject']).orderBy('subject').execute();

describe('e-mail at the staff desk', () => {
  const mail = { to: 'lina@example.com', about: 'EV-7K3QXA', subject: '提醒', text: 'x' };

  it('lists what was not sent and why, and has it tried again', async () => {
    expect(await desk('mail')).toBe(0);
    expect(lines).toEqual(['没有未发出的邮件。 / No e-mail is waiting to be sent.']);
    const { mails } = records();
    // To three addresses: of one matter an address is told in order, one e-mail at a time.
    await mails.add({ ...mail, key: 'refused' });
    for (const key of ['waiting', 'done']) await mails.add({ ...mail, key, to: `${key}@example.com` });
    for (const { key } of await mails.claimDue(10, hour)) {
      if (key === 'refused') await mails.failed(key, '550 5.1.1 no\u001b[31m such user');
      if (key === 'done') await mails.sent(key);
    }
    expect(await desk('mail', '--lang', 'en')).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^EV-7K3QXA {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}failed 1 attempt {2}lina@example.com {2}提醒$/),
      '    550 5.1.1 no [31m such user',
      expect.stringMatching(/unsent 1 attempt/),
    ]);
    expect(await desk('mail', '--all', '--lang', 'zh')).toBe(0);
    expect(lines.filter((line) => line.startsWith('EV-'))).toHaveLength(3);
    expect(await desk('mail', 'retry', 'EV-000000')).toBe(1);
    expect(lines).toEqual([expect.stringContaining('no e-mail to send again')]);
    expect(await desk('mail', 'retry', 'ev-7k3qxa')).toBe(0);
    expect(lines).toEqual(['2 封邮件将重新发送。 / 2 e-mails will be sent again.']);
    expect((await mails.list('failed')).length).toBe(0);
    expect(await desk('mail', 'retry', '--all', '--lang', 'en')).toBe(0);
  });
});

describe('events at the staff desk', () => {
  it('lists those that are open', async () => {
    expect(await desk('event', 'list', '--lang', 'en')).toBe(0);
    expect(lines).toEqual(['No event is open for registration.']);
    const event = await load({ demo: true });
    granted(await records().bookings.hold(exampleRequest(event.id)));
    expect(await desk('event', 'list', '--lang', 'en')).toBe(0);
    expect(lines).toEqual([expect.stringMatching(`^${event.id}  .*2\\d{3}.*  1/20  \\[Demo\\] Bio-pharmaceutical`)]);
  });

  it('calls one off, and notes it for those affected and only them', async () => {
    const [event, other] = [await load(), await load()];
    const { reference } = granted(await records().bookings.hold(exampleRequest(event.id)));
    granted(await records().bookings.hold(exampleRequest(other.id)));
    expect(await desk('event', 'cancel', event.id)).toBe(0);
    expect(lines).toEqual([
      `${event.id} 已取消，将通知 1 条报名的联系人。 / ${event.id} is cancelled; those of 1 registration will be told.`,
    ]);
    expect(await notices()).toEqual([{ kind: 'event-cancelled', subject: reference }]);
    expect(await desk('event', 'cancel', event.id)).toBe(1);
    expect(await desk('event', 'cancel', 'nothing')).toBe(1);
    expect(lines).toEqual(['没有这个编号的活动。 / There is no event with this id.']);
  });

  it('gives one another time in Beijing, and registration closes as long before as it did', async () => {
    const event = await load();
    const { reference } = granted(await records().bookings.hold(exampleRequest(event.id)));
    expect(await desk('event', 'move', event.id, '--from', '2099-03-09 14:00', '--to', '2099-03-09 16:30')).toBe(0);
    const [line] = lines;
    expect(line).toContain('2099年3月9日（周一）14:00–16:30');
    expect(line).toContain('9 March 2099, 14:00–16:30');
    expect(line).toContain('2099-03-08 14:00');
    const startsAt = Date.parse('2099-03-09T14:00:00+08:00');
    expect(await records().programme.get(event.id)).toMatchObject({
      startsAt,
      endsAt: startsAt + 2.5 * hour,
      registrationClosesAt: startsAt - day,
      seatsLeft: 19,
    });
    expect(await notices()).toEqual([{ kind: 'event-moved', subject: reference }]);
    const again = ['event', 'move', event.id, '--from', '2099-03-09 14:00', '--to', '2099-03-09 16:30'];
    expect(await desk(...again, '--closes', '2099-03-01 12:00')).toBe(0);
    expect(lines).toEqual([expect.stringContaining('nobody is told')]);
    expect((await records().programme.get(event.id))?.registrationClosesAt).toBe(
      Date.parse('2099-03-01T12:00:00+08:00'),
    );
    expect(await notices()).toHaveLength(1);
  });

  it.each([
    ['2099-03-09 14:00', '2099-03-09 13:00'],
    ['2099-02-30 14:00', '2099-03-09 15:00'],
    ['2099-03-09 25:00', '2099-03-10 15:00'],
    ['2001-03-09 14:00', '2001-03-09 15:00'],
    ['tomorrow', '2099-03-09 15:00'],
    ['2099-03-09 14:00', '2099-03-09 15:00', '2099-03-09 14:01'],
    ['2099-03-09 14:00', '2099-03-09 15:00', 'later'],
  ])('takes no times like %s to %s', async (from, to, closes?: string) => {
    const event = await load();
    const { reference } = granted(await records().bookings.hold(exampleRequest(event.id)));
    const closing = closes === undefined ? [] : ['--closes', closes];
    expect(await desk('event', 'move', event.id, '--from', from, '--to', to, ...closing)).toBe(1);
    expect(lines).toEqual([expect.stringContaining('Write times like')]);
    expect((await records().programme.get(event.id))?.startsAt).toBe(event.startsAt);
    expect(await notices()).toEqual([]);
    expect(reference).toMatch(/^EV-/);
  });

  it('leaves alone what is over', async () => {
    const event = await load({ startsAt: Date.now() - 5 * hour, endsAt: Date.now() - hour });
    expect(await desk('event', 'cancel', event.id)).toBe(1);
    expect(lines).toEqual(['这场活动已经结束。 / This event is over.']);
  });
});

describe('the door and what firms say', () => {
  it('takes tickets once, as they are typed, and lists who came', async () => {
    const event = await load();
    const request = exampleRequest(event.id, { delegates: [{ name: '李娜' }, { name: '王芳' }] });
    const { delegates, reference } = granted(await records().bookings.hold(request));
    const ticket = delegates[0]?.ticketCode ?? '';
    expect(await desk('attend', ticket, '--lang', 'en')).toBe(1);
    expect(lines).toEqual(['Tickets are taken from an hour before the start on.']);
    const startsAt = Date.now() + hour / 2;
    await records().programme.load([{ ...event, startsAt, endsAt: startsAt + hour }]);
    for (let time = 1; time <= 2; time += 1) {
      expect(await desk('attend', ticket.toLowerCase().replace('-', ' '), '--lang', 'zh')).toBe(0);
      expect(lines).toEqual([expect.stringMatching(/^李娜（北京示例科技有限公司）已签到，\d{4}-/)]);
    }
    expect(await desk('attend', 'XXXXX-XXXXX')).toBe(1);
    expect(await desk('attendance', event.id, '--lang', 'en')).toBe(0);
    expect(lines).toEqual([
      '1 of 2 have come.',
      expect.stringMatching(`^${reference}  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  李娜  北京示例科技有限公司$`),
      `${reference}  absent  王芳  北京示例科技有限公司`,
    ]);
    expect(await desk('attendance', 'nothing')).toBe(1);
  });

  it('shows the feedback on an event', async () => {
    const event = await load();
    expect(await desk('feedback', event.id, '--lang', 'zh')).toBe(0);
    expect(lines).toEqual(['还没有评价。']);
    const names = ['甲', '乙'];
    const references: string[] = [];
    for (const name of names) {
      const request = exampleRequest(event.id, { delegates: [{ name }] });
      references.push(granted(await records().bookings.hold(request)).reference);
    }
    const [first = '', second = ''] = references;
    await records().feedback.keep({
      bookingReference: first,
      rating: 5,
      useful: 'yes',
      followUp: true,
      partners: '德国\n使馆',
    });
    await records().feedback.keep({ bookingReference: second, rating: 2, useful: 'no', followUp: false });
    expect(await desk('feedback', event.id, '--lang', 'en')).toBe(0);
    expect(lines).toContain('2 answers, 3.5 of 5 on average.');
    expect(lines).toContain(`${first}  5/5  useful  wants a follow-up  北京示例科技有限公司`);
    expect(lines).toContain('    partners met: 德国 使馆');
    expect(lines).toContain(`${second}  2/5  not useful  北京示例科技有限公司`);
  });

  it('counts the information sessions that people wish for', async () => {
    expect(await desk('demand', '--lang', 'en')).toBe(0);
    expect(lines).toEqual(['Nobody is waiting for an information session.']);
    const { sessionWishes } = records();
    const from = Date.parse('2027-03-01T00:00:00+08:00');
    for (const personId of ['a', 'b'])
      await sessionWishes.keep({ personId, topic: 'fx', level: 'advanced', from, to: from + 31 * day });
    await sessionWishes.keep({ personId: 'a', topic: 'ma_odi', language: 'en' });
    expect(await desk('demand', '--lang', 'en')).toBe(0);
    expect(lines).toEqual([
      '2 people  foreign currencies  advanced  Monday 1 March 2027 – Wednesday 31 March 2027',
      '1 person  overseas acquisitions  en',
    ]);
  });
});

it.each([
  [['mail', 'retry']],
  [['mail', 'retry', 'EV-1', '--all']],
  [['mail', 'send']],
  [['mail', '--as', 'A']],
  [['event']],
  [['event', 'cancel']],
  [['event', 'cancel', 'a', 'b']],
  [['event', 'move', 'a', '--from', '2099-03-09 14:00']],
  [['event', 'move', 'a', '--from', 'x', '--to', 'y', '--all']],
  [['event', 'list', '--from', 'x']],
  [['attend']],
  [['attend', 'A', 'B']],
  [['attendance']],
  [['feedback']],
  [['demand', 'fx']],
  [['demand', '--all']],
  [['list', '--from', 'x']],
])('explains itself when misused with %j', async (args) => {
  expect(await desk(...args)).toBe(2);
  expect(lines[0]).toBe('用法 / Usage');
});
