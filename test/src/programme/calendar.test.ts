import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Booking } from '../../../src/model/bookings.ts';
import type { ProgrammeEvent } from '../../../src/model/programme.ts';
import { locales } from '../../../src/model/text.ts';
import { calendarFile } from '../../../src/programme/calendar.ts';

const event: ProgrammeEvent = {
  id: 'bio-1',
  kind: 'event',
  theme: 'bio-pharmaceuticals',
  title: { zh: '中亚药品注册对接会；含洽谈，第一场', en: 'Drug registration; talks, first session' },
  summary: {
    zh: '面向计划进入俄罗斯、哈萨克斯坦、乌兹别克斯坦的药企，介绍注册流程，之后按品种分组洽谈𠮷。'.repeat(4),
    en: 'For drug makers entering Russia, Kazakhstan or Uzbekistan: registration first, then talks in groups. '.repeat(
      4,
    ),
  },
  startsAt: Date.parse('2027-03-05T14:00+08:00'),
  endsAt: Date.parse('2027-03-05T17:00+08:00'),
  registrationClosesAt: Date.parse('2027-03-03T18:00+08:00'),
  place: { zh: '海淀区某会议中心', en: 'A conference centre in Haidian' },
  online: false,
  countries: ['RU'],
  counterparts: [],
  languages: ['zh'],
  seats: 40,
  seatsPerFirm: 3,
  demo: false,
};
const booking: Booking = {
  reference: 'EV-7K3QXA',
  eventId: 'bio-1',
  personId: 'directline:u1',
  firm: { name: '某某科技有限公司', creditCode: '91110108MA01ABCD1X' },
  delegates: [
    { name: '李明', title: '总监', phone: '+8613800138000', ticketCode: 'K7F3Q-9XTMA' },
    { name: 'Wang Fang', email: 'wang@example.com', ticketCode: 'M4RWC-2HDPY' },
  ],
  status: 'held',
  createdAt: Date.parse('2027-02-01T09:00+08:00'),
  revision: 2,
  calendarKey: 'key',
};
const now = Date.parse('2027-02-02T10:11:12+08:00');
const url = 'https://example.com/chat?a=1,2;b';

function parse(file: string): { calendar: ICAL.Component; entry: ICAL.Event; component: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no VEVENT');
  return { calendar, component, entry: new ICAL.Event(component) };
}

describe.each(locales)('the calendar file (%s)', (locale) => {
  const file = calendarFile({ booking, event, locale, now, url });

  it('holds the event at its time, under an id that stays', () => {
    const { calendar, component, entry } = parse(file);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toMatch(/^-\/\/Bridgehead/);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(entry.uid).toBe('EV-7K3QXA@bridgehead');
    expect(entry.summary).toBe(event.title[locale]);
    expect(entry.location).toBe(event.place?.[locale]);
    expect(entry.sequence).toBe(2);
    expect(entry.startDate.toString()).toBe('2027-03-05T06:00:00Z');
    expect(entry.endDate.toString()).toBe('2027-03-05T09:00:00Z');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2027-02-02T02:11:12Z');
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component.getAllProperties('organizer')).toHaveLength(1);
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
  });

  it('tells in its own language what it is about, with the reference', () => {
    const { entry } = parse(file);
    expect(entry.description).toContain(event.summary[locale]);
    expect(entry.description).toContain('EV-7K3QXA');
    expect(entry.description).toContain('14:00');
    expect(entry.description).toContain(url);
    const ours = entry.description.replace(event.summary[locale], '').replace(booking.firm.name, '');
    expect(/\p{Script=Han}/u.test(ours)).toBe(locale === 'zh');
  });

  it('names no delegate and gives no contact', () => {
    const unfolded = file.replaceAll('\r\n ', '');
    for (const secret of ['李明', 'Wang Fang', '13800138000', 'wang@example.com', '总监', '91110108', 'ATTENDEE']) {
      expect(unfolded).not.toContain(secret);
    }
  });

  it('ends every line with CR LF and folds at 75 octets without splitting a character', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = file.split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(5);
  });

  it('writes a link as a URI and not as escaped text', () => {
    const line = file
      .replaceAll('\r\n ', '')
      .match(/^URL[^:]*:(.*)$/m)?.[1]
      ?.trim();
    expect(line).toBe('https://example.com/chat?a=1%2C2%3Bb');
  });

  it('takes the entry out again when the booking is cancelled', () => {
    const cancelled = calendarFile({
      booking: { ...booking, status: 'cancelled', revision: 3 },
      event: { ...event, joinUrl: 'https://example.com/join' },
      locale,
      now,
    });
    const { calendar, component, entry } = parse(cancelled);
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(entry.uid).toBe('EV-7K3QXA@bridgehead');
    expect(entry.sequence).toBe(3);
    expect(entry.summary).toContain(locale === 'zh' ? '已取消' : 'Cancelled');
    expect(cancelled.replaceAll('\r\n ', '')).not.toContain('/join');
  });

  it('takes the entry out again when the event is called off, and the link with it', () => {
    const calledOff = calendarFile({
      booking: { ...booking, revision: 1 },
      event: { ...event, cancelled: true, joinUrl: 'https://example.com/join' },
      locale,
      now,
    });
    const { calendar, component, entry } = parse(calledOff);
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(entry.sequence).toBe(1);
    expect(entry.description).toContain(locale === 'zh' ? '主办方已取消' : 'called this event off');
    expect(calledOff.replaceAll('\r\n ', '')).not.toContain('/join');
  });

  it.each([
    ['offered', 'PUBLISH', 'TENTATIVE'],
    ['lapsed', 'CANCEL', 'CANCELLED'],
  ] as const)('shows a booking that is %s as one without seats', (status, method, shown) => {
    const { calendar, component } = parse(calendarFile({ booking: { ...booking, status }, event, locale, now }));
    expect(calendar.getFirstPropertyValue('method')).toBe(method);
    expect(component.getFirstPropertyValue('status')).toBe(shown);
  });

  it('tells until when offered seats are kept, and what became of an offer that lapsed', () => {
    const offerExpiresAt = Date.parse('2027-02-20T10:30+08:00');
    const offered = parse(
      calendarFile({ booking: { ...booking, status: 'offered', offerExpiresAt }, event, locale, now }),
    );
    expect(offered.entry.summary).toContain(locale === 'zh' ? '待确认' : 'Seats offered');
    expect(offered.entry.description).toContain(
      locale === 'zh' ? '保留到2027年2月20日（周六）10:30' : 'until Saturday 20 February 2027, 10:30',
    );
    expect(offered.entry.description).not.toMatch(/候补名单|on the waitlist/);
    const lapsed = parse(calendarFile({ booking: { ...booking, status: 'lapsed' }, event, locale, now }));
    expect(lapsed.entry.description).toContain(locale === 'zh' ? '没有在期限内确认' : 'not confirmed in time');
  });

  it('keeps its id and raises its sequence while it moves and ends', () => {
    const moved = { ...event, startsAt: event.startsAt + 86_400_000, endsAt: event.endsAt + 86_400_000 };
    const life = [
      calendarFile({ booking: { ...booking, status: 'waiting', revision: 1 }, event, locale, now }),
      calendarFile({ booking: { ...booking, status: 'offered', revision: 2 }, event, locale, now }),
      calendarFile({ booking: { ...booking, revision: 3 }, event, locale, now }),
      calendarFile({ booking: { ...booking, revision: 4 }, event: moved, locale, now }),
      calendarFile({ booking: { ...booking, revision: 5 }, event: { ...moved, cancelled: true }, locale, now }),
    ].map(parse);
    expect(new Set(life.map(({ entry }) => entry.uid)).size).toBe(1);
    expect(life.map(({ entry }) => entry.sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(life.map(({ calendar }) => calendar.getFirstPropertyValue('method'))).toEqual([
      'PUBLISH',
      'PUBLISH',
      'PUBLISH',
      'PUBLISH',
      'CANCEL',
    ]);
    expect(life[3]?.entry.startDate.toString()).toBe('2027-03-06T06:00:00Z');
    for (const { component } of life) {
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'organizer', 'sequence']) {
        expect(component.getAllProperties(name)).toHaveLength(1);
      }
    }
  });

  it.each([
    ['held', false, ['-P1D']],
    ['held', true, ['-P1D', '-PT1H']],
    ['waiting', true, []],
    ['offered', true, []],
    ['lapsed', true, []],
    ['cancelled', true, []],
  ] as const)('reminds whoever has seats (%s, online %s: %j)', (status, online, triggers) => {
    const file = calendarFile({ booking: { ...booking, status }, event: { ...event, online }, locale, now });
    const alarms = parse(file).component.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(triggers);
    for (const alarm of alarms) {
      expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
      expect(alarm.getFirstPropertyValue('description')).toBe(event.title[locale]);
    }
    // As RFC 5545 has it, no property stands behind an alarm.
    if (triggers.length > 0) expect(file).toContain('END:VALARM\r\nEND:VEVENT');
    expect(file.match(/^END:VALARM\r\n(?!BEGIN:VALARM|END:VEVENT)/gm)).toBeNull();
  });

  it('reminds nobody of an event that is called off', () => {
    const file = calendarFile({ booking, event: { ...event, cancelled: true }, locale, now });
    expect(parse(file).component.getAllSubcomponents('valarm')).toEqual([]);
  });

  it('says that an information session gives no advice', () => {
    const session = { ...event, kind: 'information-session', theme: 'fx' } as const;
    const { entry } = parse(
      calendarFile({ booking: { ...booking, reference: 'IS-7K3QXA' }, event: session, locale, now }),
    );
    expect(entry.uid).toBe('IS-7K3QXA@bridgehead');
    expect(entry.description).toContain('IS-7K3QXA');
    expect(entry.description).toContain(locale === 'zh' ? '宣讲会' : 'information session');
    expect(parse(calendarFile({ booking, event, locale, now })).entry.description).not.toMatch(
      /宣讲会|information session/,
    );
  });

  it('gives the link to join by to those who hold seats, and not to those who wait', () => {
    const online = { ...event, place: undefined, online: true, joinUrl: 'https://example.com/join' };
    const held = parse(calendarFile({ booking, event: online, locale, now, url }));
    expect(held.entry.location).toBe('https://example.com/join');
    expect(held.component.getFirstPropertyValue('url')).toBe('https://example.com/join');
    expect(held.entry.description).toContain('https://example.com/join');

    const waiting = calendarFile({ booking: { ...booking, status: 'waiting' }, event: online, locale, now });
    expect(waiting.replaceAll('\r\n ', '')).not.toContain('/join');
    const { component, entry } = parse(waiting);
    expect(component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(entry.location).toBe(locale === 'zh' ? '线上' : 'Online');
    expect(entry.summary).toContain(locale === 'zh' ? '候补' : 'Waitlist');
  });

  it('says that a demonstration is one', () => {
    const { entry } = parse(calendarFile({ booking, event: { ...event, demo: true }, locale, now }));
    expect(entry.summary).toMatch(locale === 'zh' ? /^【示例】/ : /^\[Demo\] /);
    expect(entry.description).toContain(locale === 'zh' ? '并不举行' : 'does not take place');
  });
});
