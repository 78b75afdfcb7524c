import type { BookingRequest } from '../../src/model/bookings.ts';
import type { ProgrammeEvent } from '../../src/model/programme.ts';

export const hour = 60 * 60 * 1_000;
export const day = 24 * hour;
/** 2027-03-01T09:00+08:00, a Monday. */
export const monday = Date.parse('2027-03-01T09:00:00+08:00');

let made = 0;

/** A name that no other test of this run uses. */
export function unique(prefix: string): string {
  made += 1;
  return `${prefix}-${process.pid}-${made}`;
}

/** An event a week after `monday`, open for registration until the day before. */
export function exampleEvent(changes: Partial<ProgrammeEvent> = {}): ProgrammeEvent {
  const startsAt = changes.startsAt ?? monday + 7 * day;
  return {
    id: unique('event'),
    kind: 'event',
    theme: 'bio-pharmaceuticals',
    title: { zh: '生物医药对接会', en: 'Bio-pharmaceutical matchmaking' },
    summary: { zh: '与会者一对一洽谈。', en: 'One-to-one meetings.' },
    startsAt,
    endsAt: startsAt + 3 * hour,
    registrationClosesAt: startsAt - day,
    place: { zh: '海淀区中关村大街1号', en: '1 Zhongguancun Street, Haidian' },
    online: false,
    joinUrl: 'https://example.org/join',
    countries: ['DE', 'CH'],
    counterparts: ['embassy-commerce'],
    languages: ['en', 'de'],
    seats: 20,
    seatsPerFirm: 3,
    demo: false,
    ...changes,
  };
}

export function exampleRequest(eventId: string, changes: Partial<BookingRequest> = {}): BookingRequest {
  return {
    eventId,
    personId: 'directline:someone',
    firm: { name: '北京示例科技有限公司', creditCode: '91110108MA01A2B3C4' },
    delegates: [{ name: '王小明', title: '总经理', phone: '+8613800138000' }],
    ...changes,
  };
}

/** A clock that stands still until it is set. */
export function stoppedClock(at = monday): { now(): number; set(at: number): void } {
  let time = at;
  return {
    now: () => time,
    set(next) {
      time = next;
    },
  };
}

/** The value of a success; fails the test with the reason of a refusal. */
export function granted<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}
