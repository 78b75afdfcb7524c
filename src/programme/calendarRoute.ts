import type { Request, Response, Server } from 'restify';
import type { Clock } from '../model/clock.ts';
import type { Records } from '../model/records.ts';
import { findLocale, type Locale, locales, localeTag, type Text } from '../model/text.ts';
import { calendarFile } from './calendar.ts';

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
    const address = new URL(request.url ?? '/', 'http://localhost');
    const locale =
      findLocale(address.searchParams.get('lang') ?? undefined) ?? preferred(request.header('accept-language', ''));
    const key = /^(.+)\.ics$/.exec(request.params.file)?.[1];
    const booking = key === undefined ? undefined : await records.bookings.findByCalendarKey(key);
    const event = booking && (await records.programme.get(booking.eventId));
    if (!booking || !event) return refuseUnknown(request, response, locale);
    const file = calendarFile({ booking, event, locale, now: clock.now(), url: pageUrl });
    // Some programs choke on a file name beyond ASCII, so both are given (RFC 6266).
    const name = `${booking.reference} ${event.title[locale].replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')}.ics`;
    response.sendRaw(200, file, {
      'Content-Type': `text/calendar; charset=utf-8; method=${booking.status === 'cancelled' ? 'CANCEL' : 'PUBLISH'}`,
      'Content-Disposition': `attachment; filename="${booking.reference}.ics"; filename*=UTF-8''${encodeName(name)}`,
      'Content-Language': localeTag[locale],
      ...privateHeaders,
    });
  }

  return (server) => {
    server.get('/calendar/:file', serve);
  };
}

/** Whoever has the address has the registration: it is to be kept in no cache and told to no other site. */
const privateHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

function preferred(acceptLanguage: string): Locale {
  for (const part of acceptLanguage.split(',')) {
    const locale = findLocale(part.split(';')[0]?.trim());
    if (locale) return locale;
  }
  return 'zh';
}

/** RFC 8187: what encodeURIComponent leaves but a header's extended value may not hold. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function refuseUnknown(request: Request, response: Response, locale: Locale): void {
  const [first, second] = locale === 'zh' ? locales : locales.toReversed();
  const messages = [first, second].flatMap((each) =>
    each ? [{ lang: localeTag[each], message: notFound[each] }] : [],
  );
  if (!request.header('accept', '').includes('text/html')) {
    const body = { error: { code: 'NotFound', message: messages.map(({ message }) => message).join(' ') } };
    response.sendRaw(404, JSON.stringify(body), {
      'Content-Type': 'application/json; charset=utf-8',
      ...privateHeaders,
    });
    return;
  }
  const paragraphs = messages.map(({ lang, message }) => `<p lang="${lang}">${message}</p>`).join('\n');
  const page = `<!doctype html>
<html lang="${localeTag[locale]}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>404</title>
${paragraphs}
</html>
`;
  response.sendRaw(404, page, { 'Content-Type': 'text/html; charset=utf-8', ...privateHeaders });
}
