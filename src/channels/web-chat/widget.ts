import { createHash } from 'node:crypto';
import { locales } from '../../model/text.ts';
import type { Assets } from './assets.ts';
import { inLocale, widgetText } from './pageText.ts';

/** The script that puts the chat on another site, with what only the server knows written into it. */
export async function widgetScript(assets: Assets, origins: readonly string[]) {
  const { contentType, body } = assets.get('widget.js');
  const settings = {
    origins,
    icon: assets.url('icon.svg'),
    texts: Object.fromEntries(locales.map((locale) => [locale, inLocale(widgetText, locale)])),
  };
  const source = (await body('identity')).toString('utf8');
  const script = source.replace("'__SETTINGS__'", () => JSON.stringify(settings));
  const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 16)}"`;
  return { etag, contentType, body: script };
}
