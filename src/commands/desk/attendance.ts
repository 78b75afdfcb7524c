import type { AttendRefusal } from '../../model/bookings.ts';
import type { Text } from '../../model/text.ts';
import { type Action, hasOnly, type Noun, showTime } from './action.ts';

const refusals: Readonly<Record<AttendRefusal, Text>> = {
  'not-found': { zh: '没有这个入场码。', en: 'There is no such ticket.' },
  'not-held': {
    zh: '这个入场码的报名已取消或没有名额。',
    en: 'The registration of this ticket is cancelled or has no seat.',
  },
  'too-early': { zh: '开始前一小时起才能签到。', en: 'Tickets are taken from an hour before the start on.' },
};

const text = {
  came: (name: string, firm: string, at: string): Text => ({
    zh: `${name}（${firm}）已签到，${at}。`,
    en: `${name} (${firm}) is marked as present, ${at}.`,
  }),
  eventNotFound: { zh: '没有这个编号的活动。', en: 'There is no event with this id.' },
  summary: (came: number, expected: number): Text => ({
    zh: `已到 ${came} 人，共 ${expected} 人。`,
    en: `${came} of ${expected} have come.`,
  }),
  absent: { zh: '未到', en: 'absent' },
};

/** Who came, by the ticket that is shown at the door. */
export const attend: Noun = {
  usage: ['attend TICKET'],
  read([, ticket, ...rest], flags) {
    return ticket !== undefined && rest.length === 0 && hasOnly(flags) ? takeTicket(ticket) : undefined;
  },
};

/** Who came to an event and who did not. */
export const attendance: Noun = {
  usage: ['attendance ID'],
  read([, id, ...rest], flags) {
    return id !== undefined && rest.length === 0 && hasOnly(flags) ? list(id) : undefined;
  },
};

function takeTicket(ticket: string): Action {
  return async ({ records }, { phrase, print }) => {
    const taken = await records.bookings.attend(ticket);
    if (!taken.ok) {
      print(phrase(refusals[taken.reason]));
      return false;
    }
    const { booking, delegate } = taken.value;
    print(phrase(text.came(delegate.name, booking.firm.name, showTime(delegate.attendedAt ?? 0))));
    return true;
  };
}

function list(id: string): Action {
  return async ({ records }, { phrase, print }) => {
    if (!(await records.programme.get(id))) {
      print(phrase(text.eventNotFound));
      return false;
    }
    const held = (await records.bookings.listOfEvent(id)).filter(({ status }) => status === 'held');
    const expected = held.flatMap(({ reference, firm, delegates }) =>
      delegates.map((delegate) => ({ reference, firm, ...delegate })),
    );
    print(phrase(text.summary(expected.filter(({ attendedAt }) => attendedAt !== undefined).length, expected.length)));
    for (const { reference, firm, name, attendedAt } of expected) {
      const state = attendedAt === undefined ? phrase(text.absent) : showTime(attendedAt);
      print([reference, state, name, firm.name].join('  '));
    }
    return true;
  };
}
