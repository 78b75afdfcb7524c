import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { localeTag } from '../../src/model/text.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeFolder, type Program, startProgram } from '../support/program.ts';

/** What one person says, and what they must get to see. */
const journeys = [
  {
    locale: 'zh',
    sendBox: '消息输入框',
    trigger: '我们想派两个人参加下个月的生物医药对接会',
    understood: '主题：生物医药',
    choose: '选第 1 场',
    firm: '北京某某科技有限公司',
    question: '外债登记要什么材料？',
    source: '来源：',
    back: '回到刚才的活动报名',
    code: '91110108MA00A1B2CL',
    correction: '不对，是一个人',
    changed: '已改为：参会人数：1 人',
    consent: '同意提供吗',
    agree: '同意',
    delegate: '张伟 市场总监 13800138000',
    confirm: '确认',
    registered: /报名成功，编号 (EV-[0-9A-Z]{6})/,
    calendar: '加入日历',
    cancel: (reference: string) => `取消报名 ${reference}`,
    reallyYes: '确认取消',
    reallyCancel: '确定取消这条报名吗',
    cancelled: '已取消，名额已释放',
  },
  {
    locale: 'en',
    sendBox: 'Message input box',
    trigger: 'We want to send two people to the biopharma matchmaking event next month',
    understood: 'Theme: Bio-pharmaceuticals',
    choose: 'Choose no. 1',
    firm: 'Beijing Example Technology Co., Ltd.',
    question: 'Which papers do I need to register external debt?',
    source: 'Source: ',
    back: 'Back to your event registration',
    code: '91110108MA00A1B2CL',
    correction: 'no, make it one person',
    changed: 'Changed: Number of delegates: 1 person',
    consent: 'Do you agree',
    agree: 'I agree',
    delegate: 'Zhang Wei, Marketing Director, 13800138000',
    confirm: 'Confirm',
    registered: /You are registered\. Your reference is (EV-[0-9A-Z]{6})/,
    calendar: 'Add to calendar',
    cancel: (reference: string) => `Cancel registration ${reference}`,
    reallyYes: 'Yes, cancel it',
    reallyCancel: 'Cancel this registration?',
    cancelled: 'is cancelled and its seats are free again',
  },
] as const;

let browser: Browser;
let program: Program;
let folder: ReturnType<typeof makeFolder>;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  folder = makeFolder();
  program = await startProgram({ DATA_DIR: folder.path });
});
afterEach(async () => {
  await program?.stop();
  folder.remove();
});

/** The newest message of the assistant that holds these words. */
const told = (page: Page, words: string | RegExp) => page.getByRole('feed').getByText(words).last();

describe.each(journeys)('a firm on the page in $locale', (journey) => {
  async function say(page: Page, words: string, expected: string | RegExp): Promise<void> {
    const box = page.getByRole('textbox', { name: journey.sendBox });
    await box.fill(words);
    await box.press('Enter');
    await told(page, expected).waitFor();
  }

  test('finds an event, asks in between, changes its mind, registers, gets its calendar file, and cancels', async () => {
    const context = await browser.newContext({ locale: localeTag[journey.locale], acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(program.url);
    await say(page, journey.trigger, journey.understood);
    await page.getByRole('button', { name: journey.choose }).first().click();
    await say(page, journey.firm, /18/);
    await say(page, journey.question, journey.source);
    await told(page, journey.back).waitFor();
    await say(page, journey.correction, journey.changed);
    await say(page, journey.code, journey.consent);
    await page.getByRole('toolbar').getByRole('button', { name: journey.agree, exact: true }).click();
    await told(page, /13800138000/).waitFor();
    await say(page, journey.delegate, journey.firm);
    await page.getByRole('button', { name: journey.confirm, exact: true }).last().click();
    await told(page, journey.registered).waitFor();
    const reference = journey.registered.exec((await page.getByRole('feed').textContent()) ?? '')?.[1] ?? '';
    expect(reference).toMatch(/^EV-/);

    const opened = context.waitForEvent('page').catch(() => undefined);
    const saved = page.waitForEvent('download').catch(() => undefined);
    await page
      .getByRole('button', { name: journey.calendar })
      .or(page.getByRole('link', { name: journey.calendar }))
      .last()
      .click();
    const popup = await Promise.race([opened, saved.then(() => undefined)]);
    const download = await Promise.race([saved, popup?.waitForEvent('download')]);
    const stream = await download?.createReadStream();
    const file = Buffer.concat((await stream?.toArray()) ?? []).toString();
    const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('uid')).toContain(reference);
    expect(event?.getFirstPropertyValue('dtstart')).toBeTruthy();
    expect(event?.getFirstPropertyValue('sequence')).toBe(0);

    await page.reload();
    await told(page, reference).waitFor();
    await told(page, journey.understood).waitFor();
    await say(page, journey.cancel(reference), journey.reallyCancel);
    await page.getByRole('button', { name: journey.reallyYes, exact: true }).last().click();
    await told(page, journey.cancelled).waitFor();
    await context.close();
  }, 120_000);
});
