import {
  ICalAlarmType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { showDay, showMoment, showTimes } from '../language/show/show.ts';
import type { Booking } from '../model/bookings.ts';
import type { ProgrammeEvent } from '../model/programme.ts';
import type { Locale, Text } from '../model/text.ts';

export interface CalendarRequest {
  readonly booking: Booking;
  readonly event: ProgrammeEvent;
  readonly locale: Locale;
  /** Epoch milliseconds; DTSTAMP. */
  readonly now: number;
  /** Where the user can look at the registration, change it and withdraw it; absent when there is no such page. */
  readonly url?: string;
}

const service: Text = { zh: '桥头堡', en: 'Bridgehead' };

const text = {
  demo: { zh: '示例', en: 'Demo' },
  waiting: { zh: '候补', en: 'Waitlist' },
  offered: { zh: '待确认', en: 'Seats offered' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  online: { zh: '线上', en: 'Online' },
  demoNote: {
    zh: '这是用来试用服务的示例活动，并不举行。',
    en: 'This is a made-up event for trying the service out. It does not take place.',
  },
  waitingNote: {
    zh: '目前在候补名单上，尚未获得名额。',
    en: 'You are on the waitlist and do not have seats yet.',
  },
  offeredNote: (until: string) => ({
    zh: `有名额为您保留到${until}，请在此之前在对话中确认；逾期名额会转给后面的企业。`,
    en: `Seats are kept for you until ${until}. Please confirm in the chat before then; after that they go to the next firm.`,
  }),
  sessionNote: {
    zh: '这是政策宣讲会，所讲为一般信息，不构成意见。',
    en: 'This is an information session: it gives general information, not advice.',
  },
  calledOffNote: { zh: '主办方已取消这场活动。', en: 'The organisers have called this event off.' },
  lapsedNote: {
    zh: '为您保留的名额没有在期限内确认，这次候补已结束。',
    en: 'The seats kept for you were not confirmed in time, and this place on the waitlist has ended.',
  },
  cancelledNote: { zh: '这次报名已取消。', en: 'This registration has been cancelled.' },
  reference: (reference: string) => ({ zh: `登记编号：${reference}`, en: `Reference: ${reference}` }),
  firm: (firm: string) => ({ zh: `企业：${firm}`, en: `Firm: ${firm}` }),
  delegates: (count: number) => ({ zh: `参会人数：${count}`, en: `Delegates: ${count}` }),
  times: (times: string) => ({ zh: `时间：${times}（北京时间）`, en: `Time: ${times} (Beijing time)` }),
  closes: (day: string) => ({ zh: `报名截止：${day}`, en: `Registration closes: ${day}` }),
  join: (link: string) => ({ zh: `线上参会：${link}`, en: `Join online: ${link}` }),
  manage: (link: string) => ({ zh: `查看、更改或取消：${link}`, en: `View, change or cancel: ${link}` }),
};

/**
 * The calendar file of a registration (RFC 5545), for Outlook, Apple and Google calendars.
 *
 * Times are in UTC. The UID stays that of the reference and SEQUENCE is the booking's revision, so that a file fetched
 * again replaces the first. A booking that is cancelled or lapsed, or whose event is called off, gives METHOD CANCEL,
 * which takes the entry out again; one without seats of its own is tentative and holds no link to join by. Whoever has
 * seats is reminded a day before, and an hour before what is online. Delegates are counted and not named: such files are
 * passed on.
 */
export function calendarFile({ booking, event, locale, now, url }: CalendarRequest): string {
  const say = (message: Text) => message[locale];
  const cancelled = calendarMethod(booking, event) === 'CANCEL';
  const held = !cancelled && booking.status === 'held';
  const offered = !cancelled && booking.status === 'offered';
  const waiting = !cancelled && !held && !offered;
  const joinUrl = held ? event.joinUrl : undefined;
  const link = joinUrl ?? url;

  const marks = [
    ...(event.demo ? [text.demo] : []),
    ...(waiting ? [text.waiting] : []),
    ...(offered ? [text.offered] : []),
    ...(cancelled ? [text.cancelled] : []),
  ].map((mark) => (locale === 'zh' ? `【${mark.zh}】` : `[${mark.en}] `));
  const notes: Text[] = [
    ...(cancelled ? [endNote(booking, event)] : []),
    ...(waiting ? [text.waitingNote] : []),
    ...(offered && booking.offerExpiresAt !== undefined
      ? [text.offeredNote(showMoment(booking.offerExpiresAt, locale))]
      : []),
    ...(event.demo ? [text.demoNote] : []),
    ...(event.kind === 'information-session' ? [text.sessionNote] : []),
    event.summary,
    text.times(showTimes(event.startsAt, event.endsAt, locale)),
    text.reference(booking.reference),
    text.firm(booking.firm.name),
    text.delegates(booking.delegates.length),
    ...(waiting ? [text.closes(showDay(event.registrationClosesAt, locale))] : []),
    ...(joinUrl ? [text.join(joinUrl)] : []),
    ...(url ? [text.manage(url)] : []),
  ];

  const calendar = new ICalCalendar({
    prodId: { company: 'Bridgehead', product: 'Event registration', language: locale === 'zh' ? 'ZH' : 'EN' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${booking.reference}@bridgehead`,
    sequence: booking.revision,
    stamp: new Date(now),
    created: new Date(booking.createdAt),
    start: new Date(event.startsAt),
    end: new Date(event.endsAt),
    summary: `${marks.join('')}${say(event.title)}`,
    location: event.place ? say(event.place) : (joinUrl ?? say(text.online)),
    description: notes.map(say).join('\n'),
    ...(link && { url: escapeLink(link) }),
    // RFC 5546 asks for an organiser; the service has no mailbox, and .invalid (RFC 2606) can never be anyone's.
    organizer: { name: say(service), email: 'no-reply@bridgehead.invalid' },
    status: cancelled ? ICalEventStatus.CANCELLED : held ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    busystatus: cancelled ? ICalEventBusyStatus.FREE : held ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.TENTATIVE,
    alarms: held ? alarmsOf(event, locale) : [],
  });
  return alarmsLast(`${calendar.toString()}\r\n`);
}

function endNote({ status }: Booking, event: ProgrammeEvent): Text {
  if (event.cancelled) return text.calledOffNote;
  return status === 'lapsed' ? text.lapsedNote : text.cancelledNote;
}

const hour = 60 * 60;

/** A day before, and an hour before where one has only to open the link. */
function alarmsOf(event: ProgrammeEvent, locale: Locale): ICalEventData['alarms'] {
  return [24 * hour, ...(event.online ? [hour] : [])].map((triggerBefore) => ({
    type: ICalAlarmType.display,
    triggerBefore,
    description: event.title[locale],
  }));
}

/** RFC 5545 wants the alarms of an event behind all its properties; the library writes them in between. */
function alarmsLast(file: string): string {
  const alarm = /^BEGIN:VALARM\r\n[\s\S]*?^END:VALARM\r\n/gm;
  const alarms = file.match(alarm) ?? [];
  return file.replace(alarm, '').replace(/^END:VEVENT/m, (end) => alarms.join('') + end);
}

/** METHOD of the calendar file: whether it puts the entry in, or takes it out again. */
export function calendarMethod({ status }: Pick<Booking, 'status'>, event: ProgrammeEvent): 'PUBLISH' | 'CANCEL' {
  return status === 'cancelled' || status === 'lapsed' || event.cancelled ? 'CANCEL' : 'PUBLISH';
}

/** The library escapes a URI as if it were text, and a backslash has no place in one. */
function escapeLink(link: string): string {
  return link.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C');
}
