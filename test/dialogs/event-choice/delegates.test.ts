import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, pressOn, type Stage, wordsOf } from '../../support/chat.ts';
import { asks, lines, tell, walk } from '../../support/registering.ts';

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const words = {
  zh: {
    first: '张伟 市场总监 13800138000',
    second: '李娜 工程师 lina@example.com',
    third: '王强 工程师 13900139000',
    name: '李娜',
    more: /已记下：张伟。还差 1 位/,
    contactOf: /请补充李娜的手机号或邮箱/,
    twice: /“张伟”出现了两次.*只写一次.*写成“张伟B”/,
    sameName: /“Li Na”和“LI NA”是同一个名字.*写成“Li Na B”/,
    namesakes: '李娜 经理 13800138000；李娜B 工程师 lina@example.com',
    namesake: '张伟 工程师 zw@example.com 13900139000',
    shortNumber: '张伟 市场总监 1380013800，李娜 工程师 lina@example.com',
    tooShort: /“1380013800”不是完整的电话号码（手机号是 11 位）[\s\S]*请补充张伟的手机号或邮箱/,
    badAddress: '李娜 工程师 lina@example',
    noAddress: /“lina@example”不是完整的邮箱地址[\s\S]*请补充李娜的手机号或邮箱/,
    respelt: '李娜改成李娜娜',
    respeltTo: '李娜娜',
    otherContact: /已经有“张伟”，但联系方式不一样.*写成“张伟B”/,
    namesakeApart: '张伟B 工程师 13900139000',
    namesRead: ['张伟', '张伟B'],
    tooMany: /现在报 2 人，但您给了 3 位/,
    notice: /姓名、职务和手机或邮箱.*只用于本次活动/,
    no: '不同意',
    refused: /不会强求/,
    yes: ['同意', '可以', '是的'],
    change: '改参会人',
    phoneOfFirst: '把张伟的电话改成13700137000',
    mailOfSecond: '李娜的邮箱是lina@example.com',
    examples: /姓名 职务 手机或邮箱/,
  },
  en: {
    first: 'Zhang Wei, Marketing Director, 13800138000',
    second: 'Li Na, Engineer, lina@example.com',
    third: 'Wang Qiang, Engineer, 13900139000',
    name: 'Li Na',
    more: /Noted: Zhang Wei. One more delegate is missing/,
    contactOf: /add a mobile number or e-mail for Li Na/,
    twice: /“Zhang Wei” appears twice.*name them once.*write one of them as “Zhang Wei B”/,
    sameName: /“Li Na” and “LI NA” are the same name.*as “Li Na B”/,
    namesakes: 'Li Na, Manager, 13800138000; LI NA B, Engineer, lina@example.com',
    namesake: 'ZHANG WEI, Engineer, 13900139000',
    shortNumber: 'Zhang Wei, Marketing Director, 1380013800; Li Na, Engineer, lina@example.com',
    tooShort: /“1380013800” is no whole telephone number[\s\S]*add a mobile number or e-mail for Zhang Wei/,
    badAddress: 'Li Na, Engineer, lina@example',
    noAddress: /“lina@example” is no whole e-mail address[\s\S]*add a mobile number or e-mail for Li Na/,
    respelt: 'Li Na should be Li Nana',
    respeltTo: 'Li Nana',
    otherContact: /“Zhang Wei” is on the list already, with another contact.*write “Zhang Wei B”/,
    namesakeApart: 'Zhang Wei B, Engineer, 13900139000',
    namesRead: ['Zhang Wei', 'Zhang Wei B'],
    tooMany: /You are registering 2, but there are 3 names/,
    notice: /name, job title and mobile number or e-mail.*used only/,
    no: 'I do not agree',
    refused: /that is your choice/,
    yes: ['I agree', 'yes', 'ok'],
    change: 'change the delegates',
    phoneOfFirst: "change Zhang Wei's phone to 13700137000",
    mailOfSecond: "Li Na's email is lina@example.com",
    examples: /name, job title, and mobile number/,
  },
} as const;

describe.each(['zh', 'en'] as const)('delegates in %s', (locale) => {
  const w = words[locale];
  beforeEach(async () => {
    chat = stage.newcomer(locale);
    await walk(chat, locale, 'agree');
  });

  const complete = ['+8613800138000', 'lina@example.com'];

  test('a number that is said to be one’s is not taken for another’s who has none', async () => {
    await tell(chat, w.first);
    expect(await tell(chat, w.name)).toMatch(w.contactOf);
    expect(await tell(chat, w.phoneOfFirst)).toMatch(w.contactOf);
    const summary = await tell(chat, w.mailOfSecond);
    expect(summary).toMatch(asks.summary);
    for (const part of ['+8613700137000', 'lina@example.com']) expect(summary).toContain(part);
    expect(summary).not.toContain('+8613800138000');
  });

  test('one by one', async () => {
    expect(await tell(chat, w.first)).toMatch(w.more);
    const summary = await tell(chat, w.second);
    expect(summary).toMatch(asks.summary);
    for (const part of complete) expect(summary).toContain(part);
  });

  test('all at once, one a line', async () => {
    const summary = await tell(chat, `${w.first}\n${w.second}`);
    for (const part of complete) expect(summary).toContain(part);
  });

  test('asks for the contact of whom it is missing, and nobody is changed by it', async () => {
    expect(await tell(chat, `${w.first}\n${w.name}`)).toMatch(w.contactOf);
    const summary = await tell(chat, 'lina@example.com');
    expect(summary).toMatch(asks.summary);
    expect(summary).not.toMatch(/已改为|Changed/);
    for (const part of complete) expect(summary).toContain(part);
  });

  test('a name given again is the same person', async () => {
    await tell(chat, `${w.first}\n${w.name}`);
    const summary = await tell(chat, w.second);
    expect(summary).toMatch(asks.summary);
    expect(summary).toContain('lina@example.com');
  });

  test('a full list given again replaces what was there', async () => {
    await chat.say(w.first);
    const summary = await tell(chat, `${w.first}\n${w.third}`);
    expect(summary).toContain('+8613900139000');
    expect(summary).toContain('+8613800138000');
  });

  test('the same name twice in one list is asked about', async () => {
    expect(await tell(chat, `${w.first}\n${w.first}`)).toMatch(w.twice);
  });

  test('one name in two spellings is said to be one, and a letter tells namesakes apart', async () => {
    expect(await tell(chat, 'Li Na, manager, 13800138000; LI NA, engineer, lina@example.com')).toMatch(w.sameName);
    const summary = await tell(chat, w.namesakes);
    expect(summary).toMatch(asks.summary);
    for (const part of complete) expect(summary).toContain(part);
    await chat.say(locale === 'zh' ? '确认' : 'Confirm');
    const [booking] = await stage.records.bookings.listOf(chat.personId);
    expect(booking?.delegates).toHaveLength(2);
    await stage.records.bookings.cancel(booking?.reference ?? '', chat.personId);
  });

  test('a name given again with another contact is not written over, but asked about', async () => {
    await tell(chat, w.first);
    expect(await tell(chat, w.namesake)).toMatch(w.otherContact);
    const summary = await tell(chat, w.namesakeApart);
    expect(summary).toMatch(asks.summary);
    for (const part of [...w.namesRead, '+8613800138000', '+8613900139000']) expect(summary).toContain(part);
  });

  test('a number that is too short is told with its reason, and the right one is that person’s', async () => {
    expect(await tell(chat, w.shortNumber)).toMatch(w.tooShort);
    const summary = await tell(chat, '13800138000');
    expect(summary).toMatch(asks.summary);
    for (const part of complete) expect(summary).toContain(part);
    expect(await tell(chat, w.respelt)).toContain(w.respeltTo);
    await chat.say(locale === 'zh' ? '确认' : 'Confirm');
    const [booking] = await stage.records.bookings.listOf(chat.personId);
    expect(booking?.delegates).toMatchObject([
      { phone: '+8613800138000' },
      { name: w.respeltTo, email: 'lina@example.com' },
    ]);
    await stage.records.bookings.cancel(booking?.reference ?? '', chat.personId);
  });

  test('an address that is none is told with its reason', async () => {
    await tell(chat, w.first);
    expect(await tell(chat, w.badAddress)).toMatch(w.noAddress);
    expect(await tell(chat, 'lina@example.com')).toMatch(asks.summary);
  });

  test('more names than seats wanted: nothing is dropped silently', async () => {
    expect(await tell(chat, `${w.first}\n${w.second}\n${w.third}`)).toMatch(w.tooMany);
    expect(await tell(chat, `${w.first}\n${w.second}`)).toMatch(asks.summary);
  });

  test('one more seat asks for one more person', async () => {
    await tell(chat, `${w.first}\n${w.second}`);
    expect(await tell(chat, locale === 'zh' ? '改成三个人' : 'make it three people')).toMatch(
      /还差 1 位|One more delegate/,
    );
    const summary = await tell(chat, w.third);
    expect(summary).toMatch(asks.summary);
    for (const part of [...complete, '+8613900139000']) expect(summary).toContain(part);
  });

  test('are changed from the summary', async () => {
    await tell(chat, `${w.first}\n${w.second}`);
    await chat.say(w.change);
    const summary = await tell(chat, `${w.second}\n${w.third}`);
    expect(summary).toContain('+8613900139000');
    expect(summary).not.toContain('+8613800138000');
  });

  test('one is replaced by another, and the others stay', async () => {
    await tell(chat, `${w.first}\n${w.second}`);
    const summary = await tell(
      chat,
      locale === 'zh' ? '把李娜换成王芳 13700137000' : 'replace Li Na with Ana Ruiz 13700137000',
    );
    expect(summary).toContain('+8613800138000');
    expect(summary).toContain('+8613700137000');
    expect(summary).not.toContain('lina@example.com');
  });

  test('a numbered list goes on in the next message', async () => {
    await tell(chat, `1. ${w.first}`);
    const summary = await tell(chat, `2. ${w.second}`);
    for (const part of complete) expect(summary).toContain(part);
  });

  test('markup and code are nobody', async () => {
    expect(await tell(chat, '<IMG SRC="javascript:alert(1)">')).toMatch(w.examples);
    expect(await tell(chat, `<b>${w.name}</b>`)).not.toMatch(w.contactOf);
  });

  test('an address in angle brackets is fine', async () => {
    expect(await tell(chat, `${w.name} <lina@example.com>`)).toMatch(/还差 1 位|One more delegate/);
  });
});

describe.each(['zh', 'en'] as const)('consent in %s', (locale) => {
  const w = words[locale];
  const l = lines[locale];
  const purpose = 'event-registration';
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });

  test('is asked before any personal data, with its purpose', async () => {
    const said = await tell(chat, l.trigger, l.choose, l.firm, l.creditCode);
    expect(said).toMatch(w.notice);
    expect(said).toMatch(asks.consent);
  });

  test.each(w.yes)('is given with “%s” and recorded at once', async (yes) => {
    await walk(chat, locale, 'creditCode');
    expect(await tell(chat, yes)).toMatch(asks.delegates);
    expect(await stage.records.people.hasConsent(chat.personId, purpose, 'event-registration-2026-11')).toBe(true);
  });

  test('is not taken from a sentence that says something else', async () => {
    await walk(chat, locale, 'creditCode');
    expect(await tell(chat, locale === 'zh' ? '可能吧' : 'maybe')).not.toMatch(asks.delegates);
    expect(await stage.records.people.hasConsent(chat.personId, purpose, 'event-registration-2026-11')).toBe(false);
  });

  test('may be refused: nothing is recorded, nothing is lost, and it can still be given', async () => {
    await walk(chat, locale, 'creditCode');
    expect(await tell(chat, w.no)).toMatch(w.refused);
    expect(await stage.records.people.hasConsent(chat.personId, purpose, 'event-registration-2026-11')).toBe(false);
    expect(await tell(chat, l.agree)).toMatch(asks.delegates);
    expect(await tell(chat, l.delegates)).toContain(l.firm);
  });

  test('is asked once and not again', async () => {
    await walk(chat, locale, 'agree');
    await tell(chat, locale === 'zh' ? '取消' : 'cancel', locale === 'zh' ? '是的' : 'yes');
    expect(await tell(chat, l.trigger, l.choose, l.firm, l.creditCode)).toMatch(asks.delegates);
  });
});

describe.each(['zh', 'en'] as const)('what a firm gets, in %s', (locale) => {
  test('a reference, the values as they were confirmed, and a calendar file in its language', async () => {
    chat = stage.newcomer(locale);
    const firm = { creditCode: locale === 'zh' ? '91110108MA00A1B2CL' : '91310000MA1FL5EC2U' };
    const code = await tell(chat, lines[locale].trigger, lines[locale].choose, lines[locale].firm, firm.creditCode);
    if (!asks.consent.test(code)) await chat.say('91110108MA00A1B2CL');
    await chat.say(lines[locale].agree);
    const summary = await chat.say(lines[locale].delegates);
    const done = await chat.say(pressOn(summary, locale === 'zh' ? '确认' : 'Confirm'));
    const [booking] = await stage.records.bookings.listOf(chat.personId);
    expect(wordsOf(done)).toContain(booking?.reference);
    expect(booking?.delegates.map(({ email, phone }) => email ?? phone)).toEqual([
      '+8613800138000',
      'lina@example.com',
    ]);
    const link = done.at(-1)?.cards[0]?.links[0];
    expect(link).toBe(`https://chat.example.org/calendar/${booking?.calendarKey}.ics?lang=${locale}`);
  });
});

describe.each([
  ['zh', '我们派张伟（总监，13800138000）和李娜（工程师，lina@example.com）参加下个月的生物医药对接会'],
  ['en', 'Please register Zhang Wei (CEO, 13800138000) and Li Na (lina@example.com) for a biopharma event next month'],
] as const)('delegates named in the first sentence in %s', (locale, sentence) => {
  test('are neither counted nor asked for again', async () => {
    const person = stage.newcomer(locale);
    expect(await tell(person, sentence)).toMatch(asks.consent);
    expect(await tell(person, lines[locale].agree)).toMatch(asks.event);
    expect(await tell(person, lines[locale].choose)).toMatch(asks.firm);
    await tell(person, lines[locale].firm);
    const summary = await tell(person, lines[locale].creditCode);
    expect(summary).toMatch(asks.summary);
    for (const contact of ['+8613800138000', 'lina@example.com']) expect(summary).toContain(contact);
  });

  test('are forgotten when consent is refused', async () => {
    const person = stage.newcomer(locale);
    await tell(person, sentence);
    expect(await tell(person, words[locale].no)).toMatch(words[locale].refused);
    await tell(person, lines[locale].choose);
    await tell(person, '2');
    await tell(person, lines[locale].firm);
    await tell(person, lines[locale].creditCode);
    expect(await tell(person, lines[locale].agree)).toMatch(asks.delegates);
  });
});
