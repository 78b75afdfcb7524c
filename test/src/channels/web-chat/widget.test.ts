import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widgetText } from '../../../../src/channels/web-chat/pageText.ts';
import { locales, localeTag } from '../../../../src/model/text.ts';
import { type PageServer, startPageServer } from './pageServer.ts';
import { connected, said, sendBox, useVisitors } from './visitors.ts';

let server: PageServer;
let site: Server;
let siteUrl: string;

beforeAll(async () => {
  site = createServer((_req, res) => {
    res.setHeader('content-type', 'text/html');
    res.end(`<!doctype html><title>site</title><a href="#">link</a><script src="${server.url}/widget.js"></script>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  // Another site than 127.0.0.1 for the browser, though it is the same machine.
  siteUrl = `http://localhost:${(site.address() as AddressInfo).port}`;
  server = await startPageServer({ widgetOrigins: [siteUrl] });
});
afterAll(async () => {
  await server?.close();
  site?.close();
});
const visit = useVisitors();

for (const locale of locales) {
  describe(`the widget on another site, in a ${localeTag[locale]} browser`, () => {
    it('opens and closes by keyboard, moves focus in and back, and keeps its conversation', async () => {
      const { page, complaints } = await visit(locale);
      await page.goto(siteUrl);
      const launcher = page.getByRole('button', { name: widgetText.open[locale] });
      await launcher.focus();
      expect(await launcher.getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('Enter');
      const panel = page.getByRole('dialog', { name: widgetText.panel[locale] });
      const frame = panel.frameLocator('iframe');
      await sendBox(frame, locale).and(frame.locator(':focus')).waitFor();
      await connected(frame);
      await page.keyboard.type('one');
      await page.keyboard.press('Enter');
      const answer = said(frame, 'echo: one');
      await answer.waitFor();

      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      await launcher.and(page.locator(':focus')).waitFor();
      await page.reload();
      await launcher.click();
      await answer.waitFor();
      expect(complaints).toEqual([]);

      await panel.getByRole('button', { name: widgetText.close[locale] }).click();
      await panel.waitFor({ state: 'hidden' });
    });

    it('fills a small screen and follows its own language switch', async () => {
      const { page } = await visit(locale, { width: 390, height: 844 });
      await page.goto(siteUrl);
      await page.getByRole('button', { name: widgetText.open[locale] }).click();
      const panel = page.getByRole('dialog', { name: widgetText.panel[locale] });
      expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
      const other = locale === 'zh' ? 'en' : 'zh';
      const frame = panel.frameLocator('iframe');
      await sendBox(frame, locale).waitFor();
      await frame.getByRole('button', { name: other === 'en' ? 'English' : '中文' }).click();
      await page.getByRole('dialog', { name: widgetText.panel[other] }).waitFor();
    });
  });
}

it('puts no widget on a site that is not on the list', async () => {
  const { page, complaints } = await visit('en');
  await page.goto(siteUrl.replace('localhost', '127.0.0.1'));
  await expect.poll(() => complaints.join()).toContain('not on the widget');
  expect(await page.getByRole('button').count()).toBe(0);
});
