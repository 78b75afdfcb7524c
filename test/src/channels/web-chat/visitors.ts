import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Locale, localeTag } from '../../../../src/model/text.ts';
import { launchBrowser } from '../../../support/browser.ts';

/** What Web Chat calls things, which it does in its own words. */
export const webChatText = {
  sendBox: { zh: '消息输入框', en: 'Message input box' },
  send: { zh: '发送', en: 'Send' },
  retry: { zh: '重试', en: 'Retry' },
  suggestions: { zh: '建议的操作', en: 'Suggested actions' },
} as const;

/** What the bot of `startPageServer` says first of all. */
const greeting = '您好！Hello!';

/** A page, or the frame of the widget in one. */
type Shown = Page | FrameLocator;

/** A browser for the suite in which it is called, and the visitors that it is for. */
export function useVisitors() {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));
  afterAll(() => browser?.close());

  /** A new visitor's page, and what went wrong in it. */
  return async function visit(locale: Locale, { width = 1280, height = 800, javaScriptEnabled = true } = {}) {
    if (!browser) throw new Error('the browser of a suite is there once its tests run');
    const viewport = { width, height };
    const context = await browser.newContext({ locale: localeTag[locale], viewport, javaScriptEnabled });
    contexts.push(context);
    // However slow the machine is, what is waited for comes: the limit of the test is the only one.
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(host);
    });
    page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host));
    return { page, complaints, hosts };
  };
}

export const sendBox = (shown: Shown, locale: Locale) =>
  shown.getByRole('textbox', { name: webChatText.sendBox[locale] });

export const said = (shown: Shown, text: string) =>
  shown.getByRole('feed').getByRole('paragraph').getByText(text, { exact: true });

/** Web Chat takes nothing before it is connected; once it is, it shows the conversation from its beginning. */
export const connected = (shown: Shown) => said(shown, greeting).waitFor();

export async function say(page: Page, locale: Locale, text: string): Promise<void> {
  await connected(page);
  await sendBox(page, locale).fill(text);
  await sendBox(page, locale).press('Enter');
  await said(page, `echo: ${text}`).waitFor();
}
