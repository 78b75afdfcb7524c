import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText } from '../../../../src/channels/web-chat/pageText.ts';
import { locales, localeTag } from '../../../../src/model/text.ts';
import { pdfFile } from '../../../support/exampleFiles.ts';
import { echo, type PageServer, type Speak, startPageServer } from './pageServer.ts';
import { connected, said, say, sendBox, useVisitors, webChatText } from './visitors.ts';

const suggest: Speak = (activity) => {
  if (activity.text !== 'buttons') return echo(activity);
  const actions = ['甲', '乙'].map((title) => ({ type: 'imBack', title, value: title }));
  return [{ type: 'message', text: 'choose', suggestedActions: { to: [activity.from?.id ?? ''], actions } }];
};

let server: PageServer;
beforeAll(async () => {
  server = await startPageServer({ speak: suggest });
});
afterAll(() => server?.close());
const visit = useVisitors();

/** Run in the page: the texts whose contrast is below what WCAG AA asks, 4.5 : 1, or 3 : 1 for large ones. */
const faintTexts = `(() => {
  const rgba = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = rgba(colour).map((part) => part / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if ((rgba(backgroundColor)[3] ?? 1) > 0.5) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (!text || !element.checkVisibility({ visibilityProperty: true }) || element.closest('script, style, noscript')) continue;
    const { color, fontSize } = getComputedStyle(element);
    const [light, dark] = [luminance(color), luminance(ground(element))].sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < (parseFloat(fontSize) >= 24 ? 3 : 4.5)) faint.push(text + ' ' + contrast.toFixed(2));
  }
  return faint;
})()`;

for (const locale of locales) {
  describe(`the page in a ${localeTag[locale]} browser`, () => {
    const other = locale === 'zh' ? 'en' : 'zh';

    it('loads, connects and talks with no request to elsewhere and no complaint', async () => {
      const { page, complaints, hosts } = await visit(locale);
      await page.goto(server.url);
      await connected(page);
      await say(page, locale, 'one 😀');
      expect(hosts).toEqual(new Set([new URL(server.url).host]));
      expect(complaints).toEqual([]);
      expect(await page.title()).toBe(pageText.title[locale]);
      expect(await page.locator('html').getAttribute('lang')).toBe(localeTag[locale]);
    });

    it('sends a file from a button that says what is taken, and shows it by its name', async () => {
      const { page, complaints } = await visit(locale);
      await page.goto(server.url);
      await connected(page);
      await page.getByRole('button', { name: pageText.attach[locale] }).waitFor();
      const chooser = page.locator('input[type=file]');
      expect(await chooser.getAttribute('accept')).toMatch(/^\.pdf,\.doc,\.docx,/);
      expect(await chooser.getAttribute('multiple')).toBeNull();
      for (const [name, buffer] of [
        ['简历 CV.pdf', pdfFile()],
        ['photo.png', Buffer.from('89504e470d0a1a0a', 'hex')],
      ] as const) {
        const echoes = await said(page, 'echo: undefined').count();
        await chooser.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
        await expect.poll(() => said(page, 'echo: undefined').count()).toBe(echoes + 1);
        await page.locator('.webchat__bubble--from-user').getByText(name, { exact: true }).waitFor();
      }
      // What was sent is kept for the sender's client, which has no way to hand its token to a plain link.
      expect(await page.locator('.webchat__bubble--from-user a').count()).toBe(0);
      expect(await page.evaluate(faintTexts)).toEqual([]);
      expect(complaints).toEqual([]);
    });

    it('says why a file was refused for now, and takes it when it is sent again', async () => {
      const { page } = await visit(locale, { width: 390, height: 844 });
      await page.goto(server.url);
      await connected(page);
      const headers = { 'Retry-After': '300' };
      await page.route('**/upload?*', (route) => route.fulfill({ status: 429, headers, json: {} }));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'CV.pdf', mimeType: 'application/pdf', buffer: pdfFile() });
      const refusal = page.getByRole('alert').filter({ hasText: pageText.refused[locale] });
      await refusal.waitFor();
      await refusal.getByRole('button', { name: pageText.understood[locale] }).click();
      expect(await refusal.isVisible()).toBe(false);
      const retry = page.getByRole('feed').locator('button', { hasText: webChatText.retry[locale] }).last();
      await retry.click();
      await refusal.waitFor();
      await page.unroute('**/upload?*');
      await retry.click();
      await said(page, 'echo: undefined').waitFor();
      expect(await refusal.isVisible()).toBe(false);
    });

    it('shows the whole conversation again after a refresh', async () => {
      const { page } = await visit(locale);
      await page.goto(server.url);
      for (const text of ['one', 'two', 'three']) await say(page, locale, text);
      await page.reload();
      for (const text of ['您好！Hello!', 'one', 'echo: one', 'two', 'echo: two', 'three', 'echo: three']) {
        await said(page, text).waitFor();
      }
      await say(page, locale, 'four');
      expect(await said(page, '您好！Hello!').count()).toBe(1);
    });

    it('switches its language without losing the conversation, tells the bot, and remembers', async () => {
      const { page, complaints } = await visit(locale);
      await page.goto(server.url);
      await say(page, locale, 'one');
      await page.getByRole('button', { name: other === 'en' ? 'English' : '中文' }).click();
      await sendBox(page, other).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(localeTag[other]);
      expect(await page.title()).toBe(pageText.title[other]);
      expect(await page.getByText(pageText.subtitle[other]).isVisible()).toBe(true);
      expect(await said(page, 'echo: one').isVisible()).toBe(true);
      await say(page, other, 'two');
      const event = server.heard.findLast(({ type }) => type === 'event');
      expect(event).toMatchObject({ name: 'language', value: { locale: localeTag[other] }, locale: localeTag[other] });
      await page.reload();
      await said(page, 'echo: two').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(localeTag[other]);
      expect(complaints).toEqual([]);
    });

    it('starts a new conversation only once that is confirmed', async () => {
      const { page } = await visit(locale);
      let opened = 0;
      page.on('request', (request) => {
        if (request.url().endsWith('/web-chat/token')) opened += 1;
      });
      await page.goto(server.url);
      await say(page, locale, 'one');
      const ask = () => page.getByRole('button', { name: pageText.newConversation[locale] }).click();
      const dialog = page.getByRole('dialog', { name: pageText.confirmHeading[locale] });
      await ask();
      await dialog.getByRole('button', { name: pageText.confirmNo[locale] }).click();
      expect(await said(page, 'echo: one').isVisible()).toBe(true);
      await ask();
      await page.keyboard.press('Escape');
      expect(await dialog.isVisible()).toBe(false);
      expect(await said(page, 'echo: one').isVisible()).toBe(true);
      await ask();
      await dialog.getByRole('button', { name: pageText.confirmYes[locale] }).click();
      await said(page, 'echo: one').waitFor({ state: 'detached' });
      await connected(page);
      expect(opened).toBe(2);
      await page.reload();
      await connected(page);
      expect(await said(page, 'echo: one').count()).toBe(0);
    });

    it('says what it is and what happens to what people write', async () => {
      const { page } = await visit(locale, { width: 390, height: 844 });
      await page.goto(server.url);
      const notice = page.getByRole('region', { name: pageText.noticeLabel[locale] });
      expect(await notice.textContent()).toContain(pageText.notice[locale]);
      await notice.getByRole('button', { name: pageText.about[locale] }).click();
      const about = page.getByRole('dialog', { name: pageText.aboutHeading[locale] });
      for (const key of ['whatItIs', 'whatYouWrite', 'askAPerson', 'demonstrationNote'] as const) {
        expect(await about.getByText(pageText[key][locale]).count(), key).toBe(1);
      }
      await page.keyboard.press('Escape');
      expect(await about.isVisible()).toBe(false);
    });

    it('is worked by keyboard, from the first tab to a suggested action', async () => {
      const { page } = await visit(locale);
      await page.goto(server.url);
      await sendBox(page, locale).and(page.locator(':focus')).waitFor();
      await connected(page);
      await page.keyboard.type('buttons');
      await page.keyboard.press('Enter');
      const suggestions = page.getByRole('toolbar', { name: webChatText.suggestions[locale] });
      await suggestions.getByRole('button', { name: '甲' }).waitFor();
      const attach = page.getByRole('button', { name: pageText.attach[locale] });
      await page.keyboard.press('Shift+Tab');
      expect(await attach.and(page.locator(':focus')).count()).toBe(1);
      await page.keyboard.press('Shift+Tab');
      expect(await suggestions.getByRole('button').and(page.locator(':focus')).count()).toBe(1);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await said(page, 'echo: 乙').waitFor();

      await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)');
      await page.reload();
      await said(page, 'echo: 乙').waitFor();
      await sendBox(page, locale).and(page.locator(':focus')).waitFor();
      const names: (string | null)[] = [];
      for (let steps = 0; steps < 12; steps += 1) {
        await page.keyboard.press('Shift+Tab');
        names.push(
          await page.evaluate<string | null>(
            '(({ activeElement: e }) => e.getAttribute("aria-label") || e.textContent)(document)',
          ),
        );
        if (names.at(-1) === pageText.skipToChat[locale]) break;
      }
      expect(names).toEqual(
        expect.arrayContaining([
          'English',
          '中文',
          pageText.newConversation[locale],
          pageText.about[locale],
          pageText.skipToChat[locale],
        ]),
      );
      await page.keyboard.press('Enter');
      await sendBox(page, locale).and(page.locator(':focus')).waitFor();
    });

    it('has controls that a finger can hit', async () => {
      const { page } = await visit(locale, { width: 390, height: 844 });
      await page.goto(server.url);
      await connected(page);
      for (const button of await page.locator('button:visible').all()) {
        const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
        const name = await button.textContent();
        expect(Math.min(width, height), name ?? '').toBeGreaterThanOrEqual(44);
      }
    });

    for (const width of [320, 390, 1280]) {
      it(`is named throughout and readable at ${width} pixels, with nothing beyond the edge`, async () => {
        const { page } = await visit(locale, { width, height: 844 });
        await page.goto(server.url);
        await connected(page);
        await sendBox(page, locale).fill('buttons');
        await page.getByRole('button', { name: webChatText.send[locale] }).click();
        await page.getByRole('toolbar').getByRole('button', { name: '甲' }).waitFor();
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
        expect(await page.locator('body').ariaSnapshot()).not.toMatch(/- (button|link|textbox|dialog|region)(:|$)/m);
        expect(await page.evaluate<string[]>(faintTexts)).toEqual([]);
      });
    }

    it('tells when it cannot connect and what to do, and does so on demand', async () => {
      const { page } = await visit(locale);
      await page.route('**/web-chat/token', (route) => route.fulfill({ status: 503, body: '{}' }));
      await page.goto(server.url);
      const alert = page.getByRole('alert').filter({ hasText: pageText.failedHeading[locale] });
      await alert.waitFor();
      expect(await alert.textContent()).toContain(pageText.failedBody[locale]);
      await page.unroute('**/web-chat/token');
      await alert.getByRole('button', { name: pageText.retry[locale] }).click();
      await connected(page);
      expect(await alert.isVisible()).toBe(false);
    });

    it('says so when there were too many requests, and when its own script did not come', async () => {
      const { page } = await visit(locale);
      await page.route('**/web-chat/token', (route) => route.fulfill({ status: 429, body: '{}' }));
      await page.goto(server.url);
      await page.getByText(pageText.limitedBody[locale]).waitFor();
      await page.unroute('**/web-chat/token');
      await page.route('**/webchat.js', (route) => route.abort());
      await page.reload();
      await page.getByText(pageText.failedBody[locale]).waitFor();
      await page.unroute('**/webchat.js');
      await page.getByRole('button', { name: pageText.retry[locale] }).click();
      await connected(page);
    });

    it('says without scripts that it needs them', async () => {
      const { page } = await visit(locale, { javaScriptEnabled: false });
      await page.goto(server.url);
      const shown = page.locator('noscript .state');
      expect(await shown.count()).toBe(locales.length);
      for (const each of locales) expect(await shown.filter({ hasText: pageText.noScriptBody[each] }).count()).toBe(1);
      for (const state of await shown.all()) expect((await state.boundingBox())?.height).toBeGreaterThan(50);
      expect(await page.locator('#connecting').boundingBox()).toBeNull();
    });
  });
}

describe('the page', () => {
  it('shows no picture from elsewhere, whoever puts one into a message', async () => {
    const { page } = await visit('en');
    const failure = page.waitForEvent(
      'requestfailed',
      (request) => request.url() === 'https://elsewhere.example/x.png',
    );
    await page.goto(server.url);
    await connected(page);
    await sendBox(page, 'en').fill('![x](https://elsewhere.example/x.png)');
    await sendBox(page, 'en').press('Enter');
    expect((await failure).failure()?.errorText).toBe('csp');
  });

  it('tells when the connection is lost, keeps what was typed, and goes on after a restart of the server', async () => {
    const { page } = await visit('zh');
    const first = await startPageServer();
    const port = Number(new URL(first.url).port);
    const dataDir = await mkdtemp(join(tmpdir(), 'bridgehead-restart-'));
    await first.close();
    const before = await startPageServer({ dataDir, port });
    await page.goto(before.url);
    await say(page, 'zh', '在吗');
    await sendBox(page, 'zh').fill('还没写完');
    await before.close();
    const banner = page.getByRole('status').filter({ hasText: pageText.lost.zh });
    await banner.waitFor();
    const after = await startPageServer({ dataDir, port });
    try {
      await banner.getByRole('button', { name: pageText.retryNow.zh }).click();
      await banner.waitFor({ state: 'hidden' });
      await said(page, 'echo: 在吗').waitFor();
      expect(await sendBox(page, 'zh').inputValue()).toBe('还没写完');
      await say(page, 'zh', '又好了');
    } finally {
      await after.close();
      await rm(dataDir, { recursive: true });
    }
  });

  it('polls where WebSockets do not get through', async () => {
    const { page } = await visit('en');
    await page.addInitScript(`window.WebSocket = class extends WebSocket {
      constructor(url) { super(url.replace('/stream', '/nothing')); }
    }; Math.random = () => 0;`);
    await page.goto(server.url);
    await connected(page);
    await say(page, 'en', 'one');
  });

  it('goes on with a fresh token when the old one was refused', async () => {
    const { page } = await visit('en');
    await page.goto(server.url);
    await say(page, 'en', 'one');
    let refused = 0;
    await page.route('**/activities', (route) => {
      refused += 1;
      return refused === 1 ? route.fulfill({ status: 403, body: '{}' }) : route.continue();
    });
    const freshToken = page.waitForRequest('**/web-chat/token');
    // The new connection's stream opens once the page shows the conversation anew.
    const freshStream = page.waitForEvent('websocket');
    await sendBox(page, 'en').fill('two');
    await sendBox(page, 'en').press('Enter');
    await freshToken;
    await freshStream;
    await said(page, 'echo: one').waitFor();
    await say(page, 'en', 'three');
  });
});
