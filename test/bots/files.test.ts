import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GivenFile } from '../../src/model/message.ts';
import { type Chat, openStage, type Stage, wordsOf } from '../support/chat.ts';
import { docxFile, pdfFile } from '../support/exampleFiles.ts';
import { type ApplyLines, applicationsOf, apply, applyAsks, applyLines, newStudent } from '../support/internships.ts';
import { asks, tell } from '../support/registering.ts';

const words = {
  zh: {
    accepted: /简历（PDF 或 Word，5 MB 以内）/,
    unread: /没有看/,
    begin: '申请实习',
    event: '报名活动',
    question: '外债登记要什么材料？',
    answered: /来源：/,
    opening: '我想申请实习，这是我的简历',
    notYet: /没有收下/,
    languages: '俄语母语，英语流利',
    here: '这是我的简历，什么时候能有消息？',
    person: '您好，我的执照在这里',
    confirm: '确认',
    cancel: '取消',
    sure: /确定不办/,
    resume: /要接着|继续/,
    goOn: '继续',
    macros: /带有宏/,
    damaged: /不完整/,
    neither: /不是 PDF 或 Word/,
    tooLarge: /超过 5 MB/,
    what: /PDF/,
  },
  en: {
    accepted: /CV .*\(PDF or Word, up to 5 MB\)/,
    unread: /not read the file/,
    begin: 'Apply for an internship',
    event: 'register for an event',
    question: 'Which papers do I need to register external debt?',
    answered: /Source:/,
    opening: 'I want to apply for an internship, here is my CV',
    notYet: /not taken that file/,
    languages: 'native Russian, fluent English',
    here: 'Here is my CV, when will I hear from you?',
    person: 'hello, my licence is here',
    confirm: 'Confirm',
    cancel: 'cancel',
    sure: /^Cancel your application\?/,
    resume: /go on|Go on/,
    goOn: 'Go on',
    macros: /contains macros/,
    damaged: /incomplete/,
    neither: /neither PDF nor Word/,
    tooLarge: /larger than 5 MB/,
    what: /PDF/,
  },
} as const;

function file(name = 'cv.pdf', bytes: Uint8Array = pdfFile(name)): GivenFile {
  return { name, read: async () => ({ ok: true, value: bytes }) };
}

let stage: Stage;
let chat: Chat;
let lines: ApplyLines;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('files that are sent, in %s', (locale) => {
  const w = words[locale];
  const send = async (files: readonly GivenFile[], text?: string) => wordsOf(await chat.sendFiles(files, text));
  const cvOf = async () => (await applicationsOf(stage, chat))[0]?.cv?.name;

  beforeEach(async () => {
    chat = stage.newcomer(locale);
    await chat.chooseLanguage(locale);
    lines = applyLines[locale](newStudent());
  });

  test('are good for an application, which a button begins', async () => {
    const replies = await chat.sendFiles([file()]);
    expect(wordsOf(replies)).toMatch(w.accepted);
    expect(replies.at(-1)?.buttons).toEqual([w.begin]);
    expect(await tell(chat, w.begin)).toMatch(applyAsks.consent);
  });

  test('are of no use elsewhere, and what was open goes on', async () => {
    await chat.say(w.event);
    const said = await send([file('licence.pdf')]);
    expect(said).toMatch(w.accepted);
    expect(said).toMatch(asks.theme);
  });

  test('do not keep what is said with them from being heard', async () => {
    const said = await send([file('licence.pdf')], w.question);
    expect(said).toMatch(w.unread);
    expect(said).toMatch(w.accepted);
    expect(said).toMatch(w.answered);
  });

  test('are not taken before their time, and the question stays open', async () => {
    const said = await send([file()], w.opening);
    expect(said).toMatch(w.notYet);
    expect(said).not.toMatch(w.unread);
    expect(said).toMatch(applyAsks.consent);
    await apply(chat, locale, 'about', lines);
    const early = await send([file()]);
    expect(early).toMatch(w.notYet);
    expect(early).toMatch(applyAsks.languages);
    expect(early).not.toMatch(applyAsks.file);
    const both = await send([file()], w.languages);
    expect(both).toMatch(w.notYet);
    expect(both).toMatch(applyAsks.kinds);
  });

  test('are taken with words around them, a question too', async () => {
    await apply(chat, locale, 'matching', lines);
    const said = await send([file('mine.pdf')], w.here);
    expect(said).toMatch(applyAsks.summary);
    expect(said).toMatch(/mine\.pdf/);
    await chat.say(w.confirm);
    expect(await cvOf()).toBe('mine.pdf');
  });

  test('that come with a yes to the summary are shown before anything is sent in', async () => {
    await apply(chat, locale, 'matching', lines);
    await send([file('old.pdf')]);
    const said = await send([file('new.pdf')], w.confirm);
    expect(said).toMatch(applyAsks.summary);
    expect(said).toMatch(/new\.pdf/);
    expect(await applicationsOf(stage, chat)).toHaveLength(0);
    await chat.say(w.confirm);
    expect(await cvOf()).toBe('new.pdf');
  });

  test('that are wrong leave the summary as it was', async () => {
    await apply(chat, locale, 'matching', lines);
    await send([file('good.pdf')]);
    const said = await send([file('bad.gif', Buffer.from('GIF89a'))]);
    expect(said).toMatch(w.neither);
    expect(said).toMatch(applyAsks.summary);
    await chat.say(w.confirm);
    expect(await cvOf()).toBe('good.pdf');
  });

  test.each([
    ['neither', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['macros', docxFile({ 'word/vbaProject.bin': 'x' })],
    ['damaged', docxFile().subarray(0, 300)],
    ['tooLarge', Buffer.alloc(6 * 1024 * 1024, 1)],
  ] as const)('that are %s are told so, with what to do, and never twice in the same words', async (problem, bytes) => {
    await apply(chat, locale, 'matching', lines);
    const first = await send([file('cv.pdf', bytes)]);
    expect(first).toMatch(w[problem]);
    expect(first).toMatch(w.what);
    const second = await send([file('cv.pdf', bytes)]);
    expect(second).not.toBe(first);
    expect(second).toMatch(w[problem]);
    expect(await send([file()])).toMatch(applyAsks.summary);
  });

  test('bring back an application that was about to be dropped', async () => {
    await apply(chat, locale, 'matching', lines);
    expect(await tell(chat, w.cancel)).toMatch(w.sure);
    expect(await send([file()])).toMatch(applyAsks.cv);
    expect(await send([file()])).toMatch(applyAsks.summary);
  });

  test('are not lost when they come after a long silence', async () => {
    await apply(chat, locale, 'matching', lines);
    stage.clock.at += 60 * 60_000;
    expect(await send([file('late.pdf')])).toMatch(w.resume);
    expect(await tell(chat, w.goOn)).toMatch(applyAsks.summary);
    await chat.say(w.confirm);
    expect(await cvOf()).toBe('late.pdf');
  });

  test('give way to a command, and the form is left', async () => {
    await chat.say(w.begin);
    await send([file()], w.cancel);
    expect(await send([file()])).toMatch(w.accepted);
  });

  test('are named to staff who have the conversation, with what was said', async () => {
    const ticket = await stage.records.tickets.open({
      personId: chat.personId,
      conversationId: chat.conversationId,
      locale,
      reason: 'x',
      transcript: [],
    });
    await stage.records.tickets.claim(ticket.reference, 'staff');
    expect(await chat.sendFiles([file('执照.pdf'), file('b.pdf')], w.person)).toEqual([]);
    expect(await chat.sendFiles([file('执照.pdf')])).toEqual([]);
    const found = await stage.records.tickets.find(ticket.reference);
    expect(found?.transcript.map(({ text }) => text)).toEqual([`${w.person}\n[执照.pdf, b.pdf]`, '[执照.pdf]']);
  });
});
