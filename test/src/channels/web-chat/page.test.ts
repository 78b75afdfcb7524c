import { type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseEncoding } from '../../../../src/channels/web-chat/assets.ts';
import { pageText, widgetText } from '../../../../src/channels/web-chat/pageText.ts';
import { createWebChat } from '../../../../src/channels/web-chat/webChat.ts';
import { systemClock } from '../../../../src/clock.ts';
import { type Locale, locales, localeTag } from '../../../../src/model/text.ts';
import { type PageServer, startPageServer } from './pageServer.ts';

const site = 'https://www.example.org';
let server: PageServer;
let closed: PageServer;
beforeAll(async () => {
  server = await startPageServer({ widgetOrigins: [site, 'http://localhost:8080'] });
  closed = await startPageServer({ demonstration: false });
});
afterAll(() => Promise.all([server.close(), closed.close()]));

const get = (path: string, headers: Record<string, string> = {}, from = server) =>
  fetch(`${from.url}${path}`, { headers });

function policyOf(response: Response): Map<string, string> {
  const policy = response.headers.get('content-security-policy') ?? '';
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

const nonceOf = (response: Response) => /'nonce-([^']+)'/.exec(policyOf(response).get('script-src') ?? '')?.[1];

async function assetPaths(): Promise<string[]> {
  const html = await (await get('/')).text();
  return [...html.matchAll(/(?:src|href)="(\/web-chat\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
}

describe('the page', () => {
  it('is kept apart by language and by the site that asks, where some may', async () => {
    expect((await get('/')).headers.get('vary')).toBe('Origin, Accept-Language');
    expect((await get('/embed')).headers.get('vary')).toBe('Origin, Accept-Language');
    expect((await get('/', {}, closed)).headers.get('vary')).toBe('Accept-Language');
  });

  it('lets scripts run by a nonce that is new with every request, and by nothing else', async () => {
    const first = await get('/');
    const second = await get('/');
    expect(nonceOf(first)).toMatch(/^[\w+/]{24}$/);
    expect(nonceOf(second)).not.toBe(nonceOf(first));
    expect(policyOf(first).get('script-src')).toBe(`'nonce-${nonceOf(first)}' 'strict-dynamic'`);
    const html = await first.text();
    const scripts = [...html.matchAll(/<script (?!id="settings")[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(1);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonceOf(first)}"`);
  });

  it('may load from us alone, and be framed by nobody', async () => {
    const policy = policyOf(await get('/'));
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('connect-src')).toBe(`'self' ${server.url.replace('http', 'ws')} blob:`);
    expect(policy.get('img-src')).toBe("'self' data: blob:");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect((await get('/')).headers.get('x-frame-options')).toBe('DENY');
  });

  it('is never cached, since its nonce is good for once', async () => {
    expect((await get('/')).headers.get('cache-control')).toBe('no-store');
  });

  it('comes in the language of the browser, and in Chinese where that is neither', async () => {
    const cases: [string, Locale][] = [
      ['zh-TW,zh;q=0.9,en;q=0.8', 'zh'],
      ['fr, en-GB;q=0.7, zh;q=0.3', 'en'],
      ['de', 'zh'],
      ['', 'zh'],
    ];
    for (const [accepted, locale] of cases) {
      const html = await (await get('/', { 'accept-language': accepted })).text();
      expect(html, accepted).toContain(`<html lang="${localeTag[locale]}"`);
      expect(html, accepted).toContain(`<title>${pageText.title[locale]}</title>`);
    }
  });

  it('says that its events are made up, where they are', async () => {
    for (const locale of locales) {
      const accepted = { 'accept-language': localeTag[locale] };
      const badge = `data-text="demonstration">${pageText.demonstration[locale]}`;
      expect(await (await get('/', accepted)).text()).toContain(badge);
      expect(await (await get('/', accepted, closed)).text()).not.toContain(badge);
    }
  });

  it('does not let a Host header write into its policy', async () => {
    const response = await raw('/', { host: 'a;img-src' });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-security-policy']).toContain("connect-src 'self' blob:");
  });
});

/** Without what fetch does by itself: it sets the Host header and decompresses. */
async function raw(path: string, headers: Record<string, string>): Promise<IncomingMessage & { body: Buffer }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${server.url}${path}`, { headers }, resolve).on('error', reject).end();
  });
  return Object.assign(response, { body: Buffer.concat(await response.toArray()) });
}

describe('the words of the page', () => {
  it('are there in both languages, each in its own', () => {
    for (const [key, text] of Object.entries({ ...pageText, ...widgetText })) {
      expect(text.zh, key).toMatch(/\p{Script=Han}/u);
      expect(text.en, key).toMatch(/[A-Za-z]/);
      if (key !== 'title' && key !== 'panel') expect(text.en, key).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the files of the page', () => {
  it('are compressed, and hold the same as without', async () => {
    const paths = await assetPaths();
    expect(paths.length).toBeGreaterThan(4);
    for (const path of paths) {
      const plain = Buffer.from(await (await get(path, { 'accept-encoding': 'identity' })).arrayBuffer());
      for (const encoding of ['br', 'gzip']) {
        const response = await get(path, { 'accept-encoding': encoding });
        expect(response.headers.get('content-encoding'), path).toBe(encoding);
        expect(response.headers.get('vary'), path).toBe('Origin, Accept-Encoding');
        expect(Buffer.from(await response.arrayBuffer()).equals(plain), path).toBe(true);
      }
    }
  });

  it('travel at less than a quarter of their size', async () => {
    const bundle = (await assetPaths()).find((path) => path.endsWith('webchat.js')) ?? '';
    const wire = async (encoding: string) => (await raw(bundle, { 'accept-encoding': encoding })).body;
    const [plain, brotli, gzip] = await Promise.all([wire('identity'), wire('br'), wire('gzip')]);
    expect(plain.length).toBeGreaterThan(3_000_000);
    expect(brotli.length).toBeLessThan(plain.length / 5);
    expect(gzip.length).toBeLessThan(plain.length / 4);
    expect(brotliDecompressSync(brotli).equals(plain)).toBe(true);
    expect(gunzipSync(gzip).equals(plain)).toBe(true);
  });

  it('are kept for good, and not sent again to who has them', async () => {
    for (const path of await assetPaths()) {
      const first = await get(path);
      expect(first.headers.get('cache-control'), path).toBe('public, max-age=31536000, immutable');
      const etag = first.headers.get('etag') ?? '';
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
        const second = await get(path, { 'if-none-match': known });
        expect([second.status, await second.text()], path).toEqual([304, '']);
      }
      expect((await get(path, { 'if-none-match': '"other"' })).status, path).toBe(200);
    }
  });

  it('are found under their own version only, and nothing else is', async () => {
    const [path = ''] = await assetPaths();
    const version = path.split('/').at(-2);
    for (const wrong of [
      path.replace(`/${version}/`, '/other/'),
      `/web-chat/assets/${version}/page.ts`,
      `/web-chat/assets/${version}/..%2Ftoken.ts`,
      `/web-chat/assets/${version}/constructor`,
    ]) {
      expect((await get(wrong)).status, wrong).toBe(404);
    }
  });

  it('refuse to start without the bundle, in one clear line', async () => {
    const parts = { signingSecret: 's'.repeat(32), clock: systemClock, widgetOrigins: [], demonstration: false };
    const directLine = { startConversation: never, resumeConversation: never };
    await expect(createWebChat({ ...parts, directLine, bundlePath: '/nowhere/webchat.js' })).rejects.toMatchObject({
      code: 'web-chat.bundle-missing',
      message: expect.stringContaining('npm ci'),
    });
  });
});

async function never(): Promise<never> {
  throw new Error('no conversation is opened here');
}

describe('the encoding', () => {
  it('is the best that the browser takes', () => {
    expect(chooseEncoding('gzip, deflate, br, zstd')).toBe('br');
    expect(chooseEncoding('gzip, br;q=0')).toBe('gzip');
    expect(chooseEncoding('GZIP; q=0.5')).toBe('gzip');
    expect(chooseEncoding('br;q=0.0, gzip;q=0')).toBe('identity');
    expect(chooseEncoding(undefined)).toBe('identity');
  });
});

describe('the widget', () => {
  it('can be framed by the sites on the allow-list and by no other', async () => {
    const response = await get('/embed');
    expect(policyOf(response).get('frame-ancestors')).toBe(`${site} http://localhost:8080`);
    expect(response.headers.get('x-frame-options')).toBeNull();
    expect(await response.text()).toContain('class="embedded"');
  });

  it('comes in the language that the site asks for', async () => {
    expect(await (await get('/embed?lang=en', { 'accept-language': 'zh' })).text()).toContain('<html lang="en"');
    expect(await (await get('/embed?lang=zh-CN', { 'accept-language': 'en' })).text()).toContain('<html lang="zh-CN"');
  });

  it('is a script that other sites may load, and knows which of them may use it', async () => {
    const response = await get('/widget.js');
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    const etag = response.headers.get('etag') ?? '';
    expect((await get('/widget.js', { 'if-none-match': etag })).status).toBe(304);
    const script = await response.text();
    expect(script).toContain(JSON.stringify([site, 'http://localhost:8080']));
    expect(script).not.toContain('__SETTINGS__');
  });

  it('may be asked for tokens by the pages of those sites alone', async () => {
    const allowed = await fetch(`${server.url}/web-chat/token`, { method: 'POST', headers: { origin: site } });
    expect(allowed.headers.get('access-control-allow-origin')).toBe(site);
    const other = { origin: 'https://elsewhere.example' };
    const refused = await fetch(`${server.url}/web-chat/token`, { method: 'POST', headers: other });
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is not there when no site is on the list', async () => {
    for (const path of ['/embed', '/widget.js']) {
      const response = await get(path, {}, closed);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: 'widget.unknown' } });
    }
  });
});
