import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordWords } from '../../../src/language/replies/recordWords.ts';
import type { Match, Side } from '../../../src/model/matches.ts';
import { type Chat, openStage, type Stage, wordsOf } from '../../support/chat.ts';
import { openPair, type Pair, proposePair, secrets } from '../../support/pairs.ts';
import { createTelling } from '../../support/telling.ts';

const words = {
  zh: {
    asksFirm: /转交给这一位学生，其他内容一概不转交/,
    asksStudent: /转交给这一家企业，国籍、简历等其他内容一概不转交/,
    asksDecline: /要谢绝推荐/,
    asksWithdraw: /要撤回对推荐/,
    agreed: /已记下您同意/,
    bothAgreed: /双方都已同意。工作人员核对手续后/,
    declined: /已谢绝推荐/,
    withdrawn: /已撤回对推荐/,
    left: /仍等您答复/,
    kept: /您的同意保持不变/,
    none: /目前没有等您答复的推荐/,
    noneToEnd: /目前没有可以谢绝或撤回的推荐/,
    notFound: /没有找到推荐/,
    alreadyAgreed: /您已经同意了/,
    exchanged: /已经转交给双方/,
    over: /已经结束/,
    which: /您说的是哪一个推荐/,
    changed: /您的联系方式刚刚有变化/,
    waiting: /等您答复，请在/,
    yes: '同意转交',
    notYet: '先不决定',
    decline: '确认谢绝',
    withdraw: '确认撤回',
    keep: '保持同意',
    hello: '你好',
    plainYes: '好的',
    plainNo: '不了',
    consents: '同意',
    isAnswer: /您是在答复 MA-.{6} 吗/,
    mine: '我的申请',
    agrees: ['同意推荐', '我同意这个推荐', '我们接受这个人选', '同意這個推薦'],
    ends: ['谢绝推荐', '不接受这个推荐', '这位人选不合适', '撤回同意'],
    named: {
      agree: (id: string) => [`${id} 同意`, `同意 ${id}`, `${id}可以`, `好的，${id}`, `${id.toLowerCase()} 没问题`],
      end: (id: string) => [`谢绝 ${id}`, `${id} 不合适`, `不同意 ${id}`, `取消 ${id}`, `${id} 算了`],
    },
  },
  en: {
    asksFirm: /to this one student, and nothing else/,
    asksStudent: /to this one firm, and nothing else, neither your nationality nor your CV/,
    asksDecline: /Decline match/,
    asksWithdraw: /Take back your agreement to match/,
    agreed: /Your agreement to match .* is recorded/,
    bothAgreed: /Both sides have now agreed/,
    declined: /You have declined match/,
    withdrawn: /is taken back; nothing was passed on/,
    left: /still waits for your answer/,
    kept: /your agreement stays/,
    none: /No match is waiting for your answer/,
    noneToEnd: /no match to decline or take back/,
    notFound: /can’t find match/,
    alreadyAgreed: /have agreed to match .* already/,
    exchanged: /have been passed on to both sides/,
    over: /is over; no contact/,
    which: /Which match do you mean/,
    changed: /contact details have just changed/,
    waiting: /waiting for your answer until/,
    yes: 'Agree, pass it on',
    notYet: 'Not yet',
    decline: 'Yes, decline',
    withdraw: 'Yes, take it back',
    keep: 'Keep my agreement',
    hello: 'hello',
    plainYes: 'yes please',
    plainNo: 'no thanks',
    consents: 'I agree',
    isAnswer: /Is this your answer to MA-/,
    mine: 'my records',
    agrees: ['agree to match', 'I agree to the match', 'we accept the candidate', 'I agree to be introduced'],
    ends: ['decline match', 'we decline the candidate', 'turn down the introduction', 'withdraw my agreement'],
    named: {
      agree: (id: string) => [`agree ${id}`, `yes to ${id}`, `${id} ok`, `${id.toLowerCase()} yes`, `ok, ${id}`],
      end: (id: string) => [`decline ${id}`, `no to ${id}`, `cancel ${id}`, `${id} no thanks`, `withdraw ${id}`],
    },
  },
} as const;

let stage: Stage;
let firm: Chat;
let student: Chat;
let pair: Pair;
let match: Match;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const found = async (id = match.id) => (await stage.records.matches.find(id)) ?? expect.fail('no such match');

describe.each(['zh', 'en'] as const)('a match, in %s', (locale) => {
  const w = words[locale];
  const button = (wish: 'agree-match' | 'decline-match' | 'withdraw-match', id = match.id) =>
    recordWords[wish](id)[locale];
  const chatOf = (side: Side) => (side === 'firm' ? firm : student);

  beforeEach(async () => {
    [firm, student] = [stage.newcomer(locale), stage.newcomer(locale)];
    pair = await openPair(stage.records, firm.personId, student.personId);
    match = await proposePair(stage.records, pair);
  });

  test('is agreed to by the firm once it has seen what is passed on, and to whom', async () => {
    const asked = await firm.say(button('agree-match'));
    expect(wordsOf(asked)).toMatch(w.asksFirm);
    const { firm: firmOf, contact } = pair.request;
    for (const told of [match.id, firmOf.name, contact.name, contact.phone, contact.email]) {
      expect(wordsOf(asked)).toContain(told);
    }
    expect(wordsOf(asked)).not.toMatch(secrets.ofStudent);
    expect((await found()).status).toBe('proposed');
    expect(asked.at(-1)?.buttons.slice(0, 2)).toEqual([w.yes, w.notYet]);
    const said = wordsOf(await firm.say(w.yes));
    expect(said).toMatch(w.agreed);
    expect(said).toContain(button('withdraw-match'));
    expect((await found()).status).toBe('firm-agreed');
  });

  test('is agreed to by the student once that is seen, and then by both', async () => {
    await firm.say(button('agree-match'));
    await firm.say(w.yes);
    const asked = await student.say(button('agree-match'));
    const { name, contact, university, programme, nationality } = pair.profile;
    expect(wordsOf(asked)).toMatch(w.asksStudent);
    for (const told of [name, contact.phone, contact.email, university, programme]) {
      expect(wordsOf(asked)).toContain(told);
    }
    expect(wordsOf(asked)).not.toContain(nationality);
    expect(wordsOf(asked)).not.toMatch(secrets.ofFirm);
    const said = await student.say(w.plainYes);
    expect(wordsOf(said)).toMatch(w.bothAgreed);
    expect(wordsOf(said)).not.toMatch(secrets.ofFirm);
    expect((await found()).status).toBe('agreed');
  });

  test.each(['firm', 'student'] as const)('is left open by the %s who does not decide yet', async (side) => {
    await chatOf(side).say(button('agree-match'));
    expect(wordsOf(await chatOf(side).say(w.notYet))).toMatch(w.left);
    await chatOf(side).say(button('decline-match'));
    expect(wordsOf(await chatOf(side).say(w.plainNo))).toMatch(w.left);
    expect((await found()).status).toBe('proposed');
  });

  test.each(['firm', 'student'] as const)('is declined by the %s, without a reason', async (side) => {
    const asked = await chatOf(side).say(button('decline-match'));
    expect(wordsOf(asked)).toMatch(w.asksDecline);
    expect((await found()).status).toBe('proposed');
    expect(wordsOf(await chatOf(side).say(w.decline))).toMatch(w.declined);
    expect((await found()).status).toBe(`declined-by-${side}`);
    expect(wordsOf(await chatOf(side).say(button('agree-match')))).toMatch(w.over);
  });

  test.each(['firm', 'student'] as const)(
    'is taken back by the %s who had agreed, until the exchange',
    async (side) => {
      for (const each of ['firm', 'student'] as const) {
        await chatOf(each).say(button('agree-match'));
        await chatOf(each).say(w.yes);
      }
      expect(wordsOf(await chatOf(side).say(button('withdraw-match')))).toMatch(w.asksWithdraw);
      expect(wordsOf(await chatOf(side).say(w.keep))).toMatch(w.kept);
      expect((await found()).status).toBe('agreed');
      await chatOf(side).say(button('withdraw-match'));
      expect(wordsOf(await chatOf(side).say(w.withdraw))).toMatch(w.withdrawn);
      expect(await found()).toMatchObject({ status: 'withdrawn', endedBy: side });
    },
  );

  test('cannot be taken back any more once contacts were passed on', async () => {
    for (const each of [firm, student]) {
      await each.say(button('agree-match'));
      await each.say(w.yes);
    }
    expect(await stage.records.matches.exchange(match.id)).toMatchObject({ ok: true });
    for (const each of [firm, student]) {
      for (const wish of ['agree-match', 'decline-match', 'withdraw-match'] as const) {
        expect(wordsOf(await each.say(button(wish)))).toMatch(w.exchanged);
      }
    }
    expect((await found()).status).toBe('exchanged');
  });

  test('is declined where somebody wants to take back what was never agreed to, and the other way round', async () => {
    expect(wordsOf(await student.say(button('withdraw-match')))).toMatch(w.asksDecline);
    await student.say(w.notYet);
    await firm.say(button('agree-match'));
    await firm.say(w.yes);
    expect(wordsOf(await firm.say(button('agree-match')))).toMatch(w.alreadyAgreed);
    expect(wordsOf(await firm.say(button('decline-match')))).toMatch(w.asksWithdraw);
  });

  test('is agreed to in many words', async () => {
    for (const line of [...w.agrees, ...w.named.agree(match.id)]) {
      const chat = stage.open(locale, student.personId.replace('terminal:', ''));
      expect(wordsOf(await chat.say(line)), line).toMatch(w.asksStudent);
      expect(wordsOf(await chat.say(w.notYet)), line).toMatch(w.left);
    }
  });

  test('is declined in many words', async () => {
    for (const line of [...w.ends, ...w.named.end(match.id)]) {
      const chat = stage.open(locale, firm.personId.replace('terminal:', ''));
      expect(wordsOf(await chat.say(line)), line).toMatch(w.asksDecline);
      expect(wordsOf(await chat.say(w.notYet)), line).toMatch(w.left);
    }
  });

  test('does not give the firm away where its own words name it', async () => {
    const other = stage.newcomer(locale);
    const role = '北京远航科技有限公司市场助理';
    const { id } = await proposePair(
      stage.records,
      await openPair(stage.records, stage.newcomer().personId, other.personId, { role }),
    );
    for (const wish of ['agree-match', 'decline-match'] as const) {
      const said = wordsOf(await other.say(button(wish, id)));
      expect(said).toContain('市场助理');
      expect(said).not.toMatch(secrets.ofFirm);
    }
  });

  test('may be declined after all while the agreement is asked for', async () => {
    await student.say(button('agree-match'));
    expect(wordsOf(await student.say(button('decline-match')))).toMatch(w.asksDecline);
    await student.say(w.decline);
    expect((await found()).status).toBe('declined-by-student');
  });

  test('is nobody else’s', async () => {
    const stranger = stage.newcomer(locale);
    expect(wordsOf(await stranger.say(button('agree-match')))).toMatch(w.notFound);
    expect(wordsOf(await stranger.say(w.agrees[0]))).toMatch(w.none);
    expect(wordsOf(await stranger.say(w.ends[0]))).toMatch(w.noneToEnd);
    expect(wordsOf(await stranger.say(match.id))).not.toMatch(secrets.ofStudent);
    expect((await found()).status).toBe('proposed');
  });

  test('is one of several: which one is asked', async () => {
    const other = await openPair(stage.records, firm.personId, stage.newcomer().personId, { role: '展会翻译' });
    const second = await proposePair(stage.records, other);
    const asked = await firm.say(w.agrees[0]);
    expect(wordsOf(asked)).toMatch(w.which);
    const choice = asked.at(-1)?.buttons.find((one) => one.startsWith(second.id)) ?? '';
    expect(choice).toContain('展会翻译');
    expect(wordsOf(await firm.say(choice))).toContain(second.id);
    await firm.say(w.yes);
    expect((await found(second.id)).status).toBe('firm-agreed');
    expect((await found()).status).toBe('proposed');
  });

  test('is asked about anew when the contact was changed in the meantime', async () => {
    await student.say(button('agree-match'));
    const { reference } = pair.profile;
    await stage.records.profiles.change(reference, student.personId, { contact: { email: 'new@example.net' } });
    const said = await student.say(w.yes);
    expect(wordsOf(said)).toMatch(w.changed);
    expect(wordsOf(said)).toContain('new@example.net');
    expect((await found()).status).toBe('proposed');
    await student.say(w.yes);
    expect((await found()).status).toBe('student-agreed');
  });

  test('stands among one’s records, blind, until it is over', async () => {
    for (const [chat, hidden] of [
      [firm, secrets.ofStudent],
      [student, secrets.ofFirm],
    ] as const) {
      for (const line of [w.mine, match.id]) {
        const said = await chat.say(line);
        expect(wordsOf(said)).toContain(match.id);
        expect(wordsOf(said)).toMatch(w.waiting);
        expect(
          JSON.stringify(said.filter(({ cards }) => cards.some(({ text }) => text.includes(match.id)))),
        ).not.toMatch(line === match.id ? hidden : /^$/);
      }
    }
    await student.say(button('decline-match'));
    await student.say(w.decline);
    expect(wordsOf(await firm.say(w.mine))).not.toContain(match.id);
    expect(wordsOf(await firm.say(match.id))).toContain(match.id);
  });

  describe('that was just told', () => {
    const tell = () =>
      createTelling(stage.database, { now: () => stage.clock.at })
        .teller()
        .tick();

    test.each(['firm', 'student'] as const)('is answered by the %s with a plain yes or no', async (side) => {
      const chat = chatOf(side);
      await chat.start();
      await tell();
      const asked = side === 'firm' ? w.asksFirm : w.asksStudent;
      expect(wordsOf(await chat.say(w.plainYes))).toMatch(asked);
      await chat.say(w.yes);
      expect((await found()).status).toBe(`${side}-agreed`);
    });

    test('is declined with a plain no', async () => {
      await student.start();
      await tell();
      expect(wordsOf(await student.say(w.plainNo))).toMatch(w.asksDecline);
      expect((await found()).status).toBe('proposed');
    });

    test('is asked about where a yes comes later, since it may be to something else', async () => {
      await student.start();
      await tell();
      for (const line of [w.plainYes, w.plainNo, w.consents]) {
        await student.say(w.hello);
        const asked = await student.say(line);
        expect(wordsOf(asked)).toMatch(w.isAnswer);
        expect(asked.flatMap(({ buttons }) => buttons)).toEqual([button('agree-match'), button('decline-match')]);
      }
      expect((await found()).status).toBe('proposed');
      expect(wordsOf(await student.say(button('agree-match')))).toMatch(w.asksStudent);
    });
  });
});
