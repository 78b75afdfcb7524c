/**
 * What the page may load and who may show it, as a Content-Security-Policy.
 *
 * Scripts run by the request's nonce alone; with 'strict-dynamic' a script of ours vouches for what it imports.
 * Web Chat writes its styles into the page as it goes, which wants 'unsafe-inline' for styles; it reads what it
 * attaches through blob: URLs. Markdown images would load from anywhere, were it not for `img-src`.
 *
 * @param origins our own addresses. 'self' alone does not cover WebSockets in browsers before 2022
 * @param frameAncestors origins of the sites that may show the page in a frame; none of them: no site may
 */
export function contentPolicy(nonce: string, origins: readonly string[], frameAncestors: readonly string[]): string {
  const streams = origins.map((origin) => origin.replace(/^http/, 'ws'));
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    ['connect-src', "'self'", ...streams, 'blob:'].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `frame-ancestors ${frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
