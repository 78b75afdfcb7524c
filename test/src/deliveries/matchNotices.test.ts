import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecordWish } from '../../../src/language/replies/recordWords.ts';
import type { Match } from '../../../src/model/matches.ts';
import { type Locale, locales } from '../../../src/model/text.ts';
import { day, monday, stoppedClock } from '../../contracts/exampleEvents.ts';
import { databaseKinds, useDatabase } from '../../support/databases.ts';
import { openPair, type Pair, proposePair, secrets } from '../../support/pairs.ts';
import { createTelling } from '../../support/telling.ts';

const words = {
  zh: {
    toFirm: '为您的人才需求推荐了一位学生',
    toStudent: '推荐给了一个岗位',
    speaksFor: '合适的地方',
    first: '开始之前要先办',
    source: '来源',
    agree: '同意推荐',
    decline: '谢绝推荐',
    withdraw: '撤回同意',
    noReason: '不需要说明原因',
    fluent: '俄语（流利）',
    agreed: '对方也同意了',
    overForFirm: '您的人才需求不受影响',
    overForStudent: '您的申请不受影响',
    lapsed: '已经过期',
    changed: '之前的同意不再算数',
    gone: '已经不再找岗位',
    toFirmNow: '把学生的联系方式转交给您',
    toStudentNow: '把企业的联系方式转交给您',
    passedToStudent: '同时转交给学生的是贵公司的这些信息',
    passedToFirm: '同时转交给企业的是您的这些信息',
    noCv: '简历没有转交',
    applicationNews: '有新进展：双方都已同意，与企业面谈阶段',
    requestNews: '有新进展：名额已满',
    silent: '已经 60 天没有消息了',
  },
  en: {
    toFirm: 'put a student forward for your talent request',
    toStudent: 'put you forward for an opening',
    speaksFor: 'What speaks for it',
    first: 'What must be got before the start',
    source: 'source',
    agree: 'Agree to match',
    decline: 'Decline match',
    withdraw: 'Withdraw agreement',
    noReason: 'no reason needed',
    fluent: 'Russian (fluent)',
    agreed: 'The other side has agreed as well',
    overForFirm: 'Your talent request stays as it is',
    overForStudent: 'Your application stays as it is',
    lapsed: 'has lapsed',
    changed: 'agreements given before no longer count',
    gone: 'is no longer available',
    toFirmNow: 'Here is how to reach the student',
    toStudentNow: 'Here is how to reach the firm',
    passedToStudent: 'What the student was given of you',
    passedToFirm: 'What the firm was given of you',
    noCv: 'Your CV was not passed on',
    applicationNews: 'in touch with the firm',
    requestNews: 'filled',
    silent: 'for 60 days',
  },
} satisfies Record<Locale, unknown>;

describe.each(databaseKinds)('matches, told on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const telling = () => createTelling(suite.database, clock);
  const records = () => telling().records;
  const tick = () => telling().teller().tick();

  beforeEach(() => clock.set(monday));
  afterEach(async () => {
    for (const table of ['notices', 'mails', 'matches', 'talent_requests', 'profiles'] as const) {
      await suite.database.db.deleteFrom(table).execute();
    }
  });

  describe.each(locales)('in %s', (locale) => {
    const w = words[locale];
    let firm: Awaited<ReturnType<ReturnType<typeof telling>['meet']>>;
    let student: typeof firm;
    let pair: Pair;
    let match: Match;

    beforeEach(async () => {
      [firm, student] = [await telling().meet(locale), await telling().meet(locale)];
      pair = await openPair(records(), firm.personId, student.personId);
      match = await proposePair(records(), pair);
      await tick();
    });

    const last = async (person: typeof firm) => (await person.heard()).at(-1);
    const agree = (side: 'firm' | 'student') =>
      records().matches.agree(match.id, side, (side === 'firm' ? firm : student).personId);
    const mails = async () => records().mails.list();
    const mailed = async (to: string | undefined) => (await mails()).filter((mail) => mail.to === to);

    it('shows the firm an anonymous student and the student an opening without a firm, with reasons and papers', async () => {
      const [toFirm, toStudent] = [await last(firm), await last(student)];
      for (const told of [w.toFirm, w.speaksFor, w.first, w.source, w.noReason, w.fluent, pair.request.reference]) {
        expect(toFirm?.text).toContain(told);
      }
      for (const told of [w.toStudent, w.speaksFor, w.first, w.noReason, pair.request.reference, '俄语区市场助理']) {
        expect(toStudent?.text).toContain(told);
      }
      for (const said of [toFirm, toStudent]) {
        expect(said?.buttons).toEqual([`${w.agree} ${match.id}`, `${w.decline} ${match.id}`]);
        for (const button of said?.buttons ?? []) {
          expect(said?.text).toContain(button);
          expect(readRecordWish(button)?.reference).toBe(match.id);
        }
      }
    });

    it('tells it once, and by e-mail to the address of the request and of the application', async () => {
      await tick();
      expect(await firm.heard()).toHaveLength(1);
      expect(await student.heard()).toHaveLength(1);
      const [toFirm, ...more] = await mailed(pair.request.contact.email);
      expect(more).toEqual([]);
      expect(toFirm?.text).toContain(`${w.agree} ${match.id}`);
      expect(toFirm?.text).toContain(pair.request.reference);
      const [toStudent] = await mailed(pair.profile.contact.email);
      expect(toStudent?.text).toContain(pair.profile.reference);
    });

    it('is silent about a match that is over by the time it could be told', async () => {
      const [late, other] = [await telling().meet(locale), await telling().meet(locale)];
      const second = await proposePair(records(), await openPair(records(), late.personId, other.personId));
      await records().matches.withdrawByStaff(second.id);
      await tick();
      expect((await other.heard()).map(({ text }) => text).join()).not.toContain(w.toStudent);
    });

    it('keeps quiet hours', async () => {
      clock.set(monday + 13 * 60 * 60_000);
      const [late, other] = [await telling().meet(locale), await telling().meet(locale)];
      await proposePair(records(), await openPair(records(), late.personId, other.personId));
      await tick();
      expect(await late.heard()).toEqual([]);
      clock.set(monday + day);
      await tick();
      expect(await late.heard()).toHaveLength(1);
    });

    it('tells who agreed first that both have, and how to take it back', async () => {
      await agree('student');
      await tick();
      expect(await firm.heard()).toHaveLength(1);
      await agree('firm');
      await tick();
      expect((await last(student))?.text).toContain(w.agreed);
      expect((await last(student))?.buttons).toEqual([`${w.withdraw} ${match.id}`]);
      expect(await firm.heard()).toHaveLength(1);
    });

    it('tells the other side that it did not come about, and not why', async () => {
      await agree('firm');
      await records().matches.decline(match.id, 'student', student.personId);
      await tick();
      expect((await last(firm))?.text).toContain(w.overForFirm);
      expect((await last(firm))?.buttons).toEqual([]);
      expect(await student.heard()).toHaveLength(1);
    });

    it('tells the other side, or both, when it is withdrawn', async () => {
      await agree('firm');
      await agree('student');
      await records().matches.withdraw(match.id, 'firm', firm.personId);
      await tick();
      expect((await last(student))?.text).toContain(w.overForStudent);
      expect((await last(firm))?.text).not.toContain(w.overForFirm);
      const [third, fourth] = [await telling().meet(locale), await telling().meet(locale)];
      const second = await proposePair(records(), await openPair(records(), third.personId, fourth.personId));
      await tick();
      await records().matches.withdrawByStaff(second.id);
      await tick();
      expect((await last(third))?.text).toContain(w.overForFirm);
      expect((await last(fourth))?.text).toContain(w.overForStudent);
    });

    it('tells that nobody answered in time', async () => {
      await agree('student');
      clock.set((match.answerBy ?? 0) + 1_000);
      await tick();
      clock.set((match.answerBy ?? 0) + day);
      await tick();
      expect((await last(student))?.text).toContain(w.lapsed);
    });

    it('tells who agreed that what was agreed to has changed', async () => {
      await agree('student');
      const { reference } = pair.request;
      await records().talentRequests.change(reference, firm.personId, { pay: undefined, number: 5 });
      await tick();
      expect((await last(student))?.text).toContain(w.changed);
    });

    it('tells the firm that the student is not there any more, and nothing of who it was', async () => {
      await records().profiles.delete(pair.profile.reference, student.personId);
      await tick();
      const told = (await last(firm))?.text ?? '';
      expect(told.includes(w.gone) || told.includes(w.overForFirm)).toBe(true);
      expect(told).not.toMatch(secrets.ofStudent);
    });

    it('tells both exactly what was passed on, as it was then', async () => {
      await agree('student');
      await agree('firm');
      expect(await records().matches.exchange(match.id)).toMatchObject({ ok: true });
      const { reference } = pair.profile;
      await records().profiles.change(reference, student.personId, { contact: { email: 'later@example.net' } });
      await tick();
      const { name, contact, university, programme, nationality } = pair.profile;
      const firmOf = pair.request.contact;
      const ofStudent = [name, contact.phone, contact.email, university, programme];
      const ofFirm = [pair.request.firm.name, firmOf.name, firmOf.phone, firmOf.email];
      const [toFirm, toStudent] = [(await last(firm))?.text ?? '', (await last(student))?.text ?? ''];
      expect(toFirm).toContain(w.toFirmNow);
      expect(toFirm).toContain(w.passedToStudent);
      expect(toStudent).toContain(w.toStudentNow);
      expect(toStudent).toContain(w.passedToFirm);
      expect(toStudent).toContain(w.noCv);
      for (const told of [...ofStudent, ...ofFirm]) {
        expect(toFirm).toContain(told);
        expect(toStudent).toContain(told);
      }
      for (const text of [toFirm, toStudent]) {
        expect(text).not.toContain('later@example.net');
        expect(text).not.toMatch(new RegExp(`${nationality}\\b|乌兹别克|Uzbek`));
      }
    });

    it('gives neither side away before the exchange, whatever happens', async () => {
      await agree('student');
      await tick();
      await agree('firm');
      await tick();
      await records().matches.withdraw(match.id, 'student', student.personId);
      await tick();
      const [third, fourth] = [await telling().meet(locale), await telling().meet(locale)];
      const second = await proposePair(records(), await openPair(records(), third.personId, fourth.personId));
      await tick();
      await records().matches.decline(second.id, 'firm', third.personId);
      await tick();
      for (const { text, buttons } of [...(await firm.heard()), ...(await third.heard())]) {
        expect(`${text} ${buttons}`).not.toMatch(secrets.ofStudent);
      }
      for (const { text, buttons } of [...(await student.heard()), ...(await fourth.heard())]) {
        expect(`${text} ${buttons}`).not.toMatch(secrets.ofFirm);
      }
      for (const { subject, text } of await mailed(pair.request.contact.email)) {
        expect(`${subject} ${text}`).not.toMatch(secrets.ofStudent);
      }
      for (const { subject, text } of await mailed(pair.profile.contact.email)) {
        expect(`${subject} ${text}`).not.toMatch(secrets.ofFirm);
      }
    });

    it('tells how an application and a request go on, as they stand by then', async () => {
      const { request, profile } = pair;
      await records().profiles.setStatus(profile.reference, 'interview');
      await tick();
      expect((await last(student))?.text).toContain(w.applicationNews);
      await records().talentRequests.setStatus(request.reference, 'being-matched');
      await records().talentRequests.setStatus(request.reference, 'filled');
      await tick();
      const heard = (await firm.heard()).map(({ text }) => text);
      expect(heard.filter((text) => text.includes(w.requestNews))).toHaveLength(1);
      expect((await mailed(request.contact.email)).some(({ about }) => about === request.reference)).toBe(true);
    });

    it('asks a silent firm once for each silence whether it still needs anybody', async () => {
      clock.set(monday + 59 * day);
      await tick();
      expect((await last(firm))?.text).not.toContain(w.silent);
      clock.set(monday + 60 * day);
      await tick();
      await tick();
      const asked = (await firm.heard()).filter(({ text }) => text.includes(w.silent));
      expect(asked).toHaveLength(1);
      for (const button of asked[0]?.buttons ?? []) {
        expect(asked[0]?.text).toContain(button);
        expect(readRecordWish(button)?.reference).toBe(pair.request.reference);
      }
      await records().talentRequests.confirm(pair.request.reference, firm.personId);
      clock.set(monday + 121 * day);
      await tick();
      expect((await firm.heard()).filter(({ text }) => text.includes(w.silent))).toHaveLength(2);
      await records().talentRequests.close(pair.request.reference, firm.personId);
      clock.set(monday + 190 * day);
      await tick();
      expect((await firm.heard()).filter(({ text }) => text.includes(w.silent))).toHaveLength(2);
    });
  });
});
