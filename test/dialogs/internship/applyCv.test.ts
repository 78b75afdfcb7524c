import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GivenFile } from '../../../src/model/message.ts';
import { largestCv } from '../../../src/model/profiles.ts';
import { type Chat, openStage, type Stage, wordsOf } from '../../support/chat.ts';
import {
  type ApplyLines,
  applicationsOf,
  apply,
  applyLines,
  applyAsks as asks,
  newStudent,
} from '../../support/internships.ts';
import { tell } from '../../support/registering.ts';

const pdf = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
xref
0 3
0000000000 65535 f 
0000000009 00000 n 
0000000058 00000 n 
trailer
<< /Size 3 /Root 1 0 R >>
startxref
110
%%EOF
`;

function file(name: string, content: string | Uint8Array = pdf): GivenFile {
  return {
    name,
    read: async () => ({ ok: true, value: typeof content === 'string' ? Buffer.from(content) : content }),
  };
}

const lost: GivenFile = { name: 'cv.pdf', read: async () => ({ ok: false, reason: 'gone' }) };
const tooLarge: GivenFile = { name: 'cv.pdf', read: async () => ({ ok: false, reason: 'too-large' }) };
const fromElsewhere: GivenFile = { name: 'cv.pdf', read: async () => ({ ok: false, reason: 'unsupported' }) };

const words = {
  zh: {
    later: '以后再发',
    agree: '同意',
    send: '发简历',
    remove: '删除简历',
    removed: /删除已有的简历/,
    confirm: '确认',
    notYet: /没有收下/,
    bad: /不是 PDF 或 Word/,
    large: /超过 5 MB/,
    empty: /是空的/,
    protectedFile: /加了密码/,
    lost: /没有收到/,
    elsewhere: /这个渠道的文件我收不到/,
    one: /一次只能收一个文件/,
    unchanged: /申请没有变化/,
    question: '实习有工资吗？',
    listed: /简历: 还没有/,
    without: '不附简历',
  },
  en: {
    later: 'Send it later',
    agree: 'I agree',
    send: 'send my CV',
    remove: 'delete my CV',
    removed: /the one on file is removed/,
    confirm: 'Confirm',
    notYet: /not taken that file/,
    bad: /neither PDF nor Word/,
    large: /larger than 5 MB/,
    empty: /is empty/,
    protectedFile: /protected by a password/,
    lost: /did not come through/,
    elsewhere: /can’t receive files on this channel/,
    one: /one file only/,
    unchanged: /Nothing was changed/,
    question: 'Is an internship paid?',
    listed: /CV: none yet/,
    without: 'Without a CV',
  },
} as const;

let stage: Stage;
let chat: Chat;
let lines: ApplyLines;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('the CV of an application, in %s', (locale) => {
  const w = words[locale];
  beforeEach(() => {
    chat = stage.newcomer(locale);
    lines = applyLines[locale](newStudent());
  });
  const toCv = () => apply(chat, locale, 'matching', lines);
  const kept = async () => (await applicationsOf(stage, chat))[0]?.cv;
  const hasConsent = () => stage.records.people.hasConsent(chat.personId, 'internship-cv', 'internship-cv-2026-11');

  test('a file in answer to the notice is the consent, and kept', async () => {
    expect(wordsOf(await toCv())).toMatch(asks.cv);
    const said = wordsOf(await chat.sendFiles([file('Anna CV.pdf')]));
    expect(said).toMatch(asks.summary);
    expect(said).toMatch(/Anna CV\.pdf/);
    await chat.say(w.confirm);
    expect(await kept()).toMatchObject({ name: 'Anna CV.pdf', type: 'pdf', bytes: pdf.length });
    expect(await hasConsent()).toBe(true);
    const [profile] = await applicationsOf(stage, chat);
    const stored = await stage.records.cvs.read(profile?.cv?.id ?? '');
    expect(Buffer.from(stored?.bytes ?? []).toString()).toBe(pdf);
  });

  test('after the consent the file is asked for', async () => {
    await toCv();
    expect(await tell(chat, w.agree)).toMatch(asks.file);
    expect(wordsOf(await chat.sendFiles([file('cv.pdf')]))).toMatch(asks.summary);
    await chat.say(w.confirm);
    expect(await kept()).toMatchObject({ name: 'cv.pdf' });
  });

  test('refused, nothing is kept and the application is made', async () => {
    await toCv();
    expect(await tell(chat, lines.cv)).toMatch(asks.summary);
    expect(await tell(chat, w.confirm)).toMatch(asks.done);
    expect(await kept()).toBeUndefined();
    expect(await hasConsent()).toBe(false);
  });

  test('is put off after the consent', async () => {
    await toCv();
    expect(await tell(chat, w.agree, w.later)).toMatch(asks.summary);
    expect(await tell(chat, w.confirm)).toMatch(asks.done);
    expect(await kept()).toBeUndefined();
  });

  test('sent before the consent it is not taken, and the question stays', async () => {
    await apply(chat, locale, 'agree', lines);
    const said = wordsOf(await chat.sendFiles([file('cv.pdf')]));
    expect(said).toMatch(w.notYet);
    expect(said).toMatch(asks.about);
  });

  test.each([
    ['bad', file('cv.pdf', 'This is only text')],
    ['large', tooLarge],
    ['large', file('cv.pdf', Buffer.concat([Buffer.from(pdf), Buffer.alloc(largestCv)]))],
    ['empty', file('cv.pdf', '')],
    ['protectedFile', file('cv.pdf', pdf.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 2 0 R'))],
    ['lost', lost],
    ['elsewhere', fromElsewhere],
  ] as const)('what is wrong with a file is said: %s', async (problem, given) => {
    await toCv();
    await chat.say(w.agree);
    const said = wordsOf(await chat.sendFiles([given]));
    expect(said).toMatch(w[problem]);
    expect(said).toMatch(asks.file);
    expect(wordsOf(await chat.sendFiles([file('better.pdf')]))).toMatch(asks.summary);
  });

  test('of several files none is taken', async () => {
    await toCv();
    await chat.say(w.agree);
    expect(wordsOf(await chat.sendFiles([file('a.pdf'), file('b.pdf')]))).toMatch(w.one);
  });

  test('a question in between is answered', async () => {
    await toCv();
    await chat.say(w.agree);
    expect(await tell(chat, w.question)).toMatch(asks.file);
  });

  test('can be sent later, replaced and removed', async () => {
    await apply(chat, locale, 'confirm', lines);
    expect(await tell(chat, w.send)).toMatch(asks.cv);
    await chat.sendFiles([file('first.pdf')]);
    await chat.say(w.confirm);
    expect(await kept()).toMatchObject({ name: 'first.pdf' });
    expect(await tell(chat, w.send)).toMatch(asks.file);
    await chat.sendFiles([file('second.pdf')]);
    await chat.say(w.confirm);
    expect(await kept()).toMatchObject({ name: 'second.pdf' });
    expect(await tell(chat, w.remove)).toMatch(w.removed);
    await chat.say(w.confirm);
    expect(await kept()).toBeUndefined();
  });

  test('who has none at hand changes nothing', async () => {
    await apply(chat, locale, 'confirm', lines);
    expect(await tell(chat, w.send, w.without)).toMatch(w.unchanged);
    expect(await tell(chat, w.send, w.agree, w.later)).toMatch(w.unchanged);
  });

  test('comes with words that offer it', async () => {
    await apply(chat, locale, 'confirm', lines);
    await chat.say(w.send);
    await chat.say(w.agree);
    await chat.sendFiles([file('one.pdf')]);
    await chat.say(w.confirm);
    const said = wordsOf(await chat.sendFiles([file('two.pdf')], w.send));
    expect(said).toMatch(/two\.pdf/);
    await chat.say(w.confirm);
    expect(await kept()).toMatchObject({ name: 'two.pdf' });
  });
});
