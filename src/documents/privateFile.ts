import type { Request, Response } from 'restify';
import { findLocale, type Locale, locales, localeTag, type Text } from '../model/text.ts';

/** Whoever has the address has the registration: it is to be kept in no cache and told to no other site. */
export const privateHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/** The language that the address asks for with `lang`, else the one that the browser prefers, else Chinese. */
export function localeOf(request: Request): Locale {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  return findLocale(searchParams.get('lang') ?? undefined) ?? preferred(request.header('accept-language', ''));
}

function preferred(acceptLanguage: string): Locale {
  for (const part of acceptLanguage.split(',')) {
    const locale = findLocale(part.split(';')[0]?.trim());
    if (locale) return locale;
  }
  return 'zh';
}

/** RFC 8187: what encodeURIComponent leaves but a header's extended value may not hold. */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** 404 in both languages, the reader's first, as a page or as JSON. */
export function refuseUnknown(request: Request, response: Response, notFound: Text): void {
  const locale = localeOf(request);
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
