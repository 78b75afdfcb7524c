import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { createDatabase, type Database } from '../../src/records/database.ts';
import { createRecords } from '../../src/records/records.ts';
import { makeFolder } from '../support/program.ts';
import { meet } from '../support/talking.ts';

const hour = 60 * 60_000;
const day = 24 * hour;
/**
 * Ten in the morning in Beijing, a week from now: the staff command runs by the clock of the machine, and what it does must
 * not lie ahead of the story.
 */
const beginning = Date.parse(`${new Date(Date.now() + 7 * day).toISOString().slice(0, 10)}T10:00:00+08:00`);

const stories = [
  {
    locale: 'zh',
    title: '桥头堡接力对接会',
    other: '桥头堡接力对接会第二场',
    wish: '想参加桥头堡接力对接会',
    asksNumber: /派几位/,
    one: '1位',
    asksWaiting: /候补/,
    waits: '候补',
    asksFirm: /全称是/,
    firm: '北京某某科技有限公司',
    asksCode: /统一社会信用代码/,
    asksConsent: /同意提供吗/,
    agree: '同意',
    asksDelegate: /参会人/,
    delegate: '张伟 市场总监 13800138000',
    summary: /请核对/,
    confirm: '确认',
    waiting: /候补.*第 1 位|第 1 位/,
    offered: /空出[\s\S]*EV-[0-9A-Z]{6}|名额[\s\S]*EV-[0-9A-Z]{6}/,
    yes: '好的',
    accepted: /名额已确认/,
    moved: /改|调整/,
    cancelledByStaff: /取消/,
    mine: '我的报名',
    calledOff: /已由主办方取消/,
  },
  {
    locale: 'en',
    title: 'Bridgehead relay meeting',
    other: 'Bridgehead relay meeting, second date',
    wish: 'we would like to attend the Bridgehead relay meeting',
    asksNumber: /How many people/,
    one: 'one person',
    asksWaiting: /waiting list|waitlist/i,
    waits: 'join the waiting list',
    asksFirm: /full name of your firm/,
    firm: 'Beijing Example Technology Co., Ltd.',
    asksCode: /unified social credit code/,
    asksConsent: /Do you agree/,
    agree: 'I agree',
    asksDelegate: /delegate/,
    delegate: 'Zhang Wei, Marketing Director, 13800138000',
    summary: /check the details/,
    confirm: 'Confirm',
    waiting: /number 1|first|1/,
    offered: /seat[\s\S]*EV-[0-9A-Z]{6}/i,
    yes: 'yes please',
    accepted: /The seat is yours/,
    moved: /change of plan/,
    cancelledByStaff: /called off|cancelled/i,
    mine: 'my registrations',
    calledOff: /Called off by the organisers/,
  },
] as const;

let folder: ReturnType<typeof makeFolder>;
let app: App;
let url: string;
/** As another process has it. */
let outside: Database;
const clock = { at: beginning };
const records = () => createRecords(outside.db, { now: () => clock.at });

beforeAll(async () => {
  folder = makeFolder();
  const env = { DATA_DIR: folder.path, PORT: '0' };
  app = await createApp(loadConfig(env), { clock: { now: () => clock.at }, logger: pino({ level: 'silent' }) });
  ({ url } = await app.listen());
  outside = createDatabase(loadConfig(env));
});
afterAll(async () => {
  await app?.close();
  await outside?.close();
  folder.remove();
});

/** The staff command, in a process of its own while the service runs. */
async function desk(...args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH, DATA_DIR: folder.path };
  return (await promisify(execFile)(process.execPath, ['src/commands/desk.ts', ...args], { env })).stdout;
}

test.each(stories)('from the waiting list to a seat, a move and a cancellation by staff, in $locale', async (story) => {
  clock.at = beginning;
  const id = `relay-${story.locale}`;
  const [demo] = await records().programme.find({ theme: 'bio-pharmaceuticals' });
  if (!demo) throw new Error('there is no programme');
  const { seatsLeft: _, ...example } = demo;
  const title = { zh: story.title, en: story.title };
  const startsAt = beginning + 20 * day;
  const relay = {
    ...example,
    id,
    title,
    seats: 1,
    seatsPerFirm: 1,
    demo: false,
    series: `${id}-series`,
    startsAt,
    endsAt: startsAt + 3 * hour,
    registrationClosesAt: startsAt - day,
  };
  const other = {
    ...relay,
    id: `${id}-2`,
    title: { zh: story.other, en: story.other },
    seats: 5,
    startsAt: startsAt + 7 * day,
    endsAt: startsAt + 7 * day + hour,
    registrationClosesAt: startsAt + 6 * day,
  };
  await outside.transaction((trx) => createRecords(trx, { now: () => clock.at }).programme.load([relay, other]));
  const first = await records().bookings.hold({
    eventId: id,
    personId: 'terminal:another-firm',
    firm: { name: '其他企业', creditCode: '000000000000000001' },
    delegates: [{ name: '其他代表', phone: '+8613900139000' }],
  });
  if (!first.ok) throw new Error(first.reason);

  const firm = await meet(url);
  await firm.say(story.wish, story.asksNumber);
  await firm.say(story.one, story.asksWaiting);
  await firm.say(story.waits, story.asksFirm);
  await firm.say(story.firm, story.asksCode);
  await firm.say('91110108MA00A1B2CL', story.asksConsent);
  await firm.say(story.agree, story.asksDelegate);
  await firm.say(story.delegate, story.summary);
  const reference = /EV-[0-9A-Z]{6}/.exec(await firm.say(story.confirm, /EV-[0-9A-Z]{6}/))?.[0] ?? '';
  const own = async () => {
    const booking = await records().bookings.find(reference);
    if (!booking) throw new Error(`${reference} is not on record`);
    return booking;
  };
  expect((await own()).status).toBe('waiting');

  // The seat comes free, and a plain yes takes it.
  let heard = firm.heard();
  await outside.transaction((trx) =>
    createRecords(trx, { now: () => clock.at }).bookings.cancel(first.value.reference, 'terminal:another-firm'),
  );
  await firm.hears(heard, story.offered);
  await firm.say(story.yes, story.accepted);
  const held = await own();
  expect(held.status).toBe('held');

  // Staff move the event: whoever has a seat is told, and the calendar file replaces the one before.
  const calendar = async () => {
    const file = await (await fetch(`${url}/calendar/${held.calendarKey}.ics?lang=${story.locale}`)).text();
    return new ICAL.Component(ICAL.parse(file));
  };
  const before = await calendar();
  heard = firm.heard();
  const later = new Date(startsAt + day).toISOString().slice(0, 10);
  await desk('event', 'move', id, '--from', `${later} 09:00`, '--to', `${later} 12:00`);
  await firm.hears(heard, story.moved);
  await firm.hears(heard, /09:00/);
  const after = await calendar();
  const vevent = (component: InstanceType<typeof ICAL.Component>) => component.getFirstSubcomponent('vevent');
  expect(vevent(after)?.getFirstPropertyValue('uid')).toBe(vevent(before)?.getFirstPropertyValue('uid'));
  expect(Number(vevent(after)?.getFirstPropertyValue('sequence'))).toBeGreaterThan(
    Number(vevent(before)?.getFirstPropertyValue('sequence')),
  );

  // Staff call it off: seats elsewhere are offered, and the calendar file takes the entry out again.
  heard = firm.heard();
  await desk('event', 'cancel', id);
  await firm.hears(heard, story.cancelledByStaff);
  expect((await calendar()).getFirstPropertyValue('method')).toBe('CANCEL');
  await firm.say(story.mine, story.calledOff);
  firm.leave();
});
