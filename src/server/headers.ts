import type { Request, Response } from 'restify';

/**
 * Headers that every answer starts with: an API's answer is data, shown in no page and kept by no cache. A route that
 * serves a page or a file sets its own `Content-Security-Policy`, `Cache-Control` and `Cross-Origin-Resource-Policy`.
 */
export function setSecurityHeaders(res: Response, secure: boolean): void {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Referrer-Policy', 'no-referrer');
  res.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  res.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  res.setHeader('Cache-Control', 'no-store');
  if (secure) res.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

/**
 * Lets pages of the allowed origins call the API.
 * @returns whether the request was a preflight of one of them, which wants nothing but these headers
 */
export function setCrossOriginHeaders(req: Request, res: Response, allowed: ReadonlySet<string>): boolean {
  if (allowed.size === 0) return false;
  res.setHeader('Vary', 'Origin');
  const { origin } = req.headers;
  if (origin === undefined || !allowed.has(origin)) return false;
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  if (req.method !== 'OPTIONS' || req.headers['access-control-request-method'] === undefined) return false;
  res.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  res.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, X-Ms-Bot-Agent, X-Requested-With');
  res.setHeader('Access-Control-Max-Age', '600');
  return true;
}
