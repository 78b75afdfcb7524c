import type { Request, Response, Server } from 'restify';
import { encodeName, localeOf, privateHeaders, refuseUnknown } from '../documents/privateFile.ts';
import type { Clock } from '../model/clock.ts';
import type { Records } from '../model/records.ts';
import { localeTag, type Text } from '../model/text.ts';
import { calendarFile, calendarMethod } from './calendar.ts';

export interface CalendarRouteDeps {
  /** Over the pool: fetching a file is no turn. */
  readonly records: Pick<Records, 'bookings' | 'programme'>;
  readonly clock: Clock;
  /** The page on which a registration can be looked at and withdrawn; named in the file. */
  readonly pageUrl?: string;
}

const notFound: Text = {
  zh: '没有找到这份日历文件。请检查链接是否完整，或在对话中发送“我的报名”重新获取。',
  en: 'There is no such calendar file. Check that the link is complete, or send "my registrations" in the chat to get it again.',
};

/**
 * Adds GET /calendar/:calendarKey.ics?lang=zh|en to the server: the calendar file of the registration whose key it is.
 * Without `lang` the language is the one that the browser prefers, Chinese when it says none.
 * The key is the only proof asked for. An unknown one is answered 404 in both languages, as a page or as JSON.
 */
export function createCalendarRoutes({ records, clock, pageUrl }: CalendarRouteDeps): (server: Server) => void {
  async function serve(request: Request, response: Response): Promise<void> {
    const locale = localeOf(request);
    const key = /^(.+)\.ics$/.exec(request.params.file)?.[1];
    const booking = key === undefined ? undefined : await records.bookings.findByCalendarKey(key);
    const event = booking && (await records.programme.get(booking.eventId));
    if (!booking || !event) return refuseUnknown(request, response, notFound);
    const file = calendarFile({ booking, event, locale, now: clock.now(), url: pageUrl });
    // Some programs choke on a file name beyond ASCII, so both are given (RFC 6266).
    const name = `${booking.reference} ${event.title[locale].replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')}.ics`;
    response.sendRaw(200, file, {
      'Content-Type': `text/calendar; charset=utf-8; method=${calendarMethod(booking, event)}`,
      'Content-Disposition': `attachment; filename="${booking.reference}.ics"; filename*=UTF-8''${encodeName(name)}`,
      'Content-Language': localeTag[locale],
      ...privateHeaders,
    });
  }

  return (server) => {
    server.get('/calendar/:file', serve);
  };
}
