import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, Response, Server } from 'restify';
import { AppError } from '../../model/appError.ts';
import type { Clock } from '../../model/clock.ts';
import { findLocale, type Locale } from '../../model/text.ts';
import { assetPath, chooseEncoding, loadAssets } from './assets.ts';
import { renderPage } from './page.ts';
import { contentPolicy } from './policy.ts';
import { mountToken, type Opener } from './token.ts';
import { createVisits } from './visits.ts';
import { widgetScript } from './widget.ts';

export interface WebChatParts {
  /** Where conversations are opened. */
  readonly directLine: Opener;
  /** The secret that signs Direct Line tokens. */
  readonly signingSecret: string;
  readonly clock: Clock;
  /** Origins of the sites that may show the chat as a widget; none switches the widget off. */
  readonly widgetOrigins: readonly string[];
  /** Whether the events are made up for trying the service out; the page then says so. */
  readonly demonstration: boolean;
  /** Where Web Chat's bundle lies; absent: in the installed package. */
  readonly bundlePath?: string;
}

/** What the page needs of the HTTP server. */
export interface WebChatHost {
  readonly server: Server;
  /** The service's own address as the caller knows it, without a trailing slash. */
  baseUrlOf(req: IncomingMessage): string;
}

export interface WebChat {
  /** Mounts the page, its files, the token route and the widget. */
  register(host: WebChatHost): void;
}

/** A year: the version is part of the URL, so what is there never changes. */
const forever = 'public, max-age=31536000, immutable';
/** An hour, after which a site that has the widget asks whether it changed. */
const anHour = 'public, max-age=3600';

/** The chat page, for visitors without an account. Throws AppError `web-chat.bundle-missing`. */
export async function createWebChat(parts: WebChatParts): Promise<WebChat> {
  const { widgetOrigins, demonstration } = parts;
  const assets = await loadAssets(parts.bundlePath);
  const visits = createVisits({ secret: parts.signingSecret, clock: parts.clock });

  function sendPage(req: Request, res: Response, host: WebChatHost, embedded: boolean): void {
    const nonce = randomBytes(18).toString('base64');
    const origins = [host.baseUrlOf(req)].filter(isPlainOrigin);
    res.setHeader('Content-Security-Policy', contentPolicy(nonce, origins, embedded ? widgetOrigins : []));
    if (!embedded) res.setHeader('X-Frame-Options', 'DENY');
    res.appendHeader('Vary', 'Accept-Language');
    const html = renderPage({ assets, nonce, locale: localeOf(req), embedded, demonstration });
    res.sendRaw(200, html, { 'content-type': 'text/html; charset=utf-8' });
  }

  return {
    register(host) {
      const { server } = host;
      mountToken({ host, visits, directLine: parts.directLine });

      server.get('/', async (req, res) => sendPage(req, res, host, false));

      server.get('/embed', async (req, res) => {
        requireWidget(widgetOrigins);
        sendPage(req, res, host, true);
      });

      server.get('/widget.js', async (req, res) => {
        requireWidget(widgetOrigins);
        const script = await widgetScript(assets, widgetOrigins);
        res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
        send(req, res, { ...script, cacheControl: anHour });
      });

      server.get(`${assetPath}/:version/:name`, async (req, res) => {
        const { version, name } = req.params as { version: string; name: string };
        const asset = assets.find(version, name);
        if (!asset) throw new AppError('asset.unknown', 'refused', 'There is no such file; load the page again.');
        const encoding = chooseEncoding(req.headers['accept-encoding']);
        res.appendHeader('Vary', 'Accept-Encoding');
        // The widget shows the icon on other sites.
        res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
        if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
        const etag = `"${version}-${encoding}"`;
        send(req, res, {
          etag,
          contentType: asset.contentType,
          cacheControl: forever,
          body: await asset.body(encoding),
        });
      });
    },
  };
}

interface File {
  readonly etag: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly body: Buffer | string;
}

function send(req: Request, res: Response, { etag, contentType, cacheControl, body }: File): void {
  res.setHeader('ETag', etag);
  res.setHeader('Cache-Control', cacheControl);
  const known = req.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(etag)) {
    res.removeHeader('Content-Encoding');
    res.send(304);
  } else {
    res.sendRaw(200, body, { 'content-type': contentType });
  }
}

function requireWidget(origins: readonly string[]): void {
  if (origins.length > 0) return;
  const message = 'The widget is switched off: no site is on its allow-list (WIDGET_ORIGINS).';
  throw new AppError('widget.unknown', 'refused', message);
}

/** The address comes out of the Host header, which anyone may fill with a policy of their own. */
function isPlainOrigin(origin: string): boolean {
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin);
}

/** The language asked for in the URL, as the widget does, else the first that the browser lists and we speak. */
function localeOf(req: Request): Locale {
  const asked = new URLSearchParams(req.getQuery()).get('lang') ?? '';
  const listed = (req.headers['accept-language'] ?? '').split(',').map((part) => part.split(';')[0]?.trim());
  for (const tag of [asked, ...listed]) {
    const locale = findLocale(tag);
    if (locale) return locale;
  }
  return 'zh';
}
