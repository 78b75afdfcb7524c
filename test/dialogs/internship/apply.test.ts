import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, type Stage, wordsOf } from '../../support/chat.ts';
import {
  type ApplyLines,
  applicationsOf,
  applied,
  apply,
  applyLines,
  applyAsks as asks,
  newStudent,
  type Student,
} from '../../support/internships.ts';
import { tell } from '../../support/registering.ts';
import { exampleTalentRequest } from '../../support/talent.ts';

const beijing = (date: string) => Date.parse(`${date}T00:00:00+08:00`);

let stage: Stage;
let chat: Chat;
let student: Student;
let lines: ApplyLines;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const words = {
  zh: {
    whole: '我叫安娜，俄罗斯人，北外国际贸易研二，俄语母语，英语流利，汉语HSK4，明年三月起有空，想找一份实习',
    introduction: '我是来自哈萨克斯坦的阿依达，在北大读国际关系硕士二年级，会俄语和哈萨克语',
    opening: '我想找份实习，我是哈萨克斯坦人，清华计算机大三',
    typos: '我想申请实习',
    about: '我叫Anna，俄罗斯，北外，国贸，研二',
    wrongFirst: '我叫安娜，俄罗斯人，北外国际贸易研二',
    correction: ['不对，我是大四', /年级：四年级/],
    corrections: [
      ['邮箱错了，应该是 anna2@example.com', /anna2@example\.com/],
      ['改成每周16小时', /16 小时/],
      ['把学校改成清华', /清华大学/],
      ['我叫安娜·彼得罗娃', /安娜·彼得罗娃/],
      ['其实是从4月起有空', /2027年4月/],
      ['也会法语，流利', /法语（流利）/],
      ['国籍改成白俄罗斯', /国籍: 白俄罗斯/],
    ],
    changeLabel: ['修改年级', /读几年级/],
    question: ['勤工助学每周能做几小时？', /8小时/],
    why: '为什么要问我的国籍？',
    whyAnswer: /要用到这一项/,
    two: '教学实习和勤工助学',
    since: /从哪年哪月起/,
    sinceLines: ['2025年9月', '去年9月', '2025.9', '9/2025', '二〇二五年九月'],
    exchange: '我是韩国来的交换生，叫金敏智，在清华学计算机',
    language: '我叫田中花子，日本人，在北语学汉语的语言生',
    degreeAsk: /最高学历/,
    noDegree: '还没有学位',
    abroad: '没有，人在境外',
    studentVisa: '学生签证',
    which: /您指的是哪一个/,
    later: '跳过',
    first: /开始之前要先办的/,
    source: /第22条，截至 2013年9月1日/,
    impossible: /目前行不通的：\n- 勤工助学：/,
    noOpening: /不接受申请/,
    notAName: '15岁',
    lastYear: '毕业班',
    whichYear: /具体是几年级/,
    unpaid: '海淀，无薪也可以',
    pay: '线上，每天200元',
    stop: '不想申请了',
    stopped: /申请没有提交/,
    cancelled: /确定不办实习申请|申请没有提交/,
    noTitle: '你好',
    contactBad: 'anna@example',
    badContact: /不完整/,
    abroadPhone: '+7 916 123 45 67',
  },
  en: {
    whole:
      'I’m Anna, Russian, 2nd year master’s in international trade at BFSU, native Russian, fluent English, HSK4, free from March, looking for an internship',
    introduction:
      'I’m Aida from Kazakhstan, 2nd-year master’s in international relations at PKU, native Russian and Kazakh, free from March',
    opening: 'I need an internship, I’m from Kazakhstan, 3rd year bachelor in computer science at Tsinghua',
    typos: 'i wanna aply for an intership',
    about: 'anna, russia, bfsu, international trade, master’s 2nd yr',
    wrongFirst: 'I’m Anna, Russian, 2nd year master’s in international trade at BFSU',
    correction: ['no, I’m in 3rd year', /Year: Year 3/],
    corrections: [
      ['the e-mail is wrong, it should be anna2@example.com', /anna2@example\.com/],
      ['make it 16 hours a week', /16 hours a week/],
      ['change the university to Tsinghua', /Tsinghua University/],
      ['my name is Anna Petrova-Smith', /Anna Petrova-Smith/],
      ['actually I’m free from April', /April (?:2027|to August)/],
      ['I also speak fluent French', /French \(fluent\)/],
      ['nationality should be Belarus', /Nationality: Belarus/],
    ],
    changeLabel: ['change year', /Which year are you in/],
    question: ['How many hours of work-study are allowed a week?', /8 hours/],
    why: 'why do you need my nationality?',
    whyAnswer: /It is used for your application/,
    two: 'course internship and work-study',
    since: /Since which month and year/,
    sinceLines: ['September 2025', 'since Sept 2025', '9/2025', '2025-09', 'september last year'],
    exchange: 'I’m Kim Minji, exchange student from Korea, computer science at Tsinghua',
    language: 'I’m Hanako Tanaka from Japan, Chinese language student at BLCU',
    degreeAsk: /highest degree/,
    noDegree: 'No degree yet',
    abroad: 'None, I am abroad',
    studentVisa: 'student visa',
    which: /Which of these do you mean/,
    later: 'skip',
    first: /has to be got first/,
    source: /art\. 22, as of 1 September 2013/,
    impossible: /as things stand:\n- Paid work-study: /,
    noOpening: /not open for applications/,
    notAName: '15',
    lastYear: 'final year',
    whichYear: /Which year is that/,
    unpaid: 'Haidian, unpaid is fine',
    pay: 'online, 200 yuan a day',
    stop: 'cancel the application',
    stopped: /nothing was submitted/,
    cancelled: /Cancel your application\?|nothing was submitted/,
    noTitle: 'hello',
    contactBad: 'anna@example',
    badContact: /doesn’t look complete/,
    abroadPhone: '+7 916 123 45 68',
  },
} as const;

describe.each(['zh', 'en'] as const)('applying for an internship, in %s', (locale) => {
  const w = words[locale];
  beforeEach(() => {
    chat = stage.newcomer(locale);
    student = newStudent();
    lines = applyLines[locale](student);
  });

  test('keeps all that was told', async () => {
    const profile = await applied(stage, chat, locale, {}, student);
    expect(profile).toMatchObject({
      status: 'received',
      name: student.name,
      nationality: 'RU',
      universityId: 'bfsu',
      studies: 'degree',
      degree: 'master',
      year: 2,
      disciplines: ['international-trade'],
      kinds: ['course-internship'],
      availability: { from: beijing('2027-03-01'), to: beijing('2027-09-01') },
      hoursPerWeek: 20,
      permit: 'study-residence',
      inBeijing: true,
      places: ['haidian'],
      contact: { email: student.email },
      marketsKnown: ['KZ'],
      openings: [],
    });
    expect(profile.languages).toEqual(
      expect.arrayContaining([
        { language: 'ru', level: 'native' },
        { language: 'en', level: 'fluent' },
        { language: 'zh', level: 'working' },
      ]),
    );
    expect(profile.reference).toMatch(/^IN-/);
    expect(profile.expectedPay).toBeUndefined();
  });

  test('says what must be got first, with source and date', async () => {
    const said = wordsOf(await apply(chat, locale, 'confirm', lines));
    expect(said).toMatch(w.first);
    expect(said).toMatch(w.source);
    chat = stage.newcomer(locale);
    const other = applyLines[locale](newStudent());
    const kinds = locale === 'zh' ? '教学实习和勤工助学' : 'course internship and work-study';
    const permit = locale === 'zh' ? 'X2签证，在北京' : 'X2 visa, I am in Beijing';
    await apply(chat, locale, 'languages', other);
    const told = await tell(chat, kinds, w.later, other.availability, permit, other.places, other.contact, w.later);
    expect(told).toMatch(asks.matching);
    expect(await tell(chat, other.matching, other.cv, other.confirm)).toMatch(w.impossible);
  });

  test('is for an opening that is named, where there is such a one', async () => {
    const {
      reference: _,
      status: _status,
      createdAt: _at,
      changedAt: _on,
      lastSignAt: _sign,
      ...wanted
    } = exampleTalentRequest;
    const opening = await stage.records.talentRequests.open(wanted);
    const trigger = locale === 'zh' ? `我想申请 ${opening.reference}` : `apply for ${opening.reference}`;
    expect(await tell(chat, trigger)).toMatch(/俄语区市场助理/);
    await tell(chat, ...Object.values(lines).slice(1));
    const [profile] = await applicationsOf(stage, chat);
    expect(profile?.openings).toEqual([opening.reference]);
    expect(await tell(chat, locale === 'zh' ? '申请 TR-000000' : 'apply for TR-000000')).toMatch(w.noOpening);
    await stage.records.talentRequests.withdraw(opening.reference, 'test:firm');
  });

  test('asks for consent before anything else', async () => {
    expect(await tell(chat, lines.trigger)).toMatch(asks.consent);
  });

  test('takes all of one sentence', async () => {
    const first = await tell(chat, w.whole);
    expect(first).toMatch(asks.consent);
    expect(await tell(chat, lines.agree)).toMatch(asks.kinds);
    expect(await tell(chat, lines.kinds)).toMatch(asks.permit);
  });

  test('takes the kind where the consent is asked for, and does not ask for it again', async () => {
    const noted = locale === 'zh' ? /教学实习/ : /Course internship/;
    expect(await tell(chat, w.whole, lines.kinds)).toMatch(noted);
    expect(await tell(chat, lines.agree)).not.toMatch(asks.kinds);
  });

  test('is opened by an introduction that asks for nothing', async () => {
    expect(await tell(chat, w.introduction)).toMatch(asks.consent);
  });

  test('takes what an opening tells, and asks for the name alone', async () => {
    const said = await tell(chat, w.opening, lines.agree);
    expect(said).not.toMatch(asks.about);
    expect(said).toMatch(/请问您的姓名|What is your name/);
  });

  test('takes a hurried list', async () => {
    const said = await tell(chat, lines.trigger, lines.agree, w.about);
    expect(said).toMatch(asks.languages);
    await apply(chat, locale, 'trigger', { trigger: lines.languages });
  });

  test('asks once more for what was not told, all of it together', async () => {
    const said = await tell(chat, lines.trigger, lines.agree, 'Anna Petrova');
    expect(said).toMatch(locale === 'zh' ? /国籍、学校、专业/ : /nationality, university, programme/);
  });

  test('takes a correction in mid-way', async () => {
    await apply(chat, locale, 'languages');
    expect(await tell(chat, w.correction[0])).toMatch(w.correction[1]);
  });

  test.each<readonly [string, RegExp]>(w.corrections)('takes a correction of the summary: %s', async (line, shown) => {
    await apply(chat, locale, 'cv');
    const said = await tell(chat, line);
    expect(said).toMatch(shown);
    expect(said).toMatch(asks.summary);
  });

  test('changes an item that is named', async () => {
    await apply(chat, locale, 'cv');
    expect(await tell(chat, w.changeLabel[0])).toMatch(w.changeLabel[1]);
  });

  test('answers a question in the middle and goes on', async () => {
    await apply(chat, locale, 'languages');
    const replies = await chat.say(w.question[0]);
    expect(wordsOf(replies)).toMatch(w.question[1]);
    expect(wordsOf(replies)).toMatch(asks.kinds);
  });

  test('says why it asks', async () => {
    await tell(chat, lines.trigger, lines.agree, 'Anna Petrova, BFSU');
    expect(await tell(chat, w.why)).toMatch(w.whyAnswer);
  });

  test.each<string>(w.sinceLines)('asks for the start of studies only for work-study, and reads “%s”', async (line) => {
    await apply(chat, locale, 'languages');
    expect(await tell(chat, w.two)).toMatch(w.since);
    const said = await tell(chat, line);
    expect(said).toMatch(asks.availability);
  });

  test('asks an exchange student for the degree', async () => {
    expect(await tell(chat, lines.trigger, lines.agree, w.exchange)).toMatch(w.degreeAsk);
    const [profile] = await finishFrom(w.noDegree);
    expect(profile).toMatchObject({ studies: 'exchange', universityId: 'thu', nationality: 'KR' });
    expect(profile?.degree).toBeUndefined();
  });

  test('knows a language student', async () => {
    expect(await tell(chat, lines.trigger, lines.agree, w.language)).toMatch(w.degreeAsk);
    const [profile] = await finishFrom(locale === 'zh' ? '本科' : 'bachelor');
    expect(profile).toMatchObject({ studies: 'language', degree: 'bachelor', nationality: 'JP' });
  });

  async function finishFrom(next: string) {
    await tell(chat, next, lines.languages, lines.kinds, lines.availability, lines.permit, lines.places);
    await tell(chat, lines.contact, lines.interests, lines.matching, lines.cv, lines.confirm);
    return applicationsOf(stage, chat);
  }

  test('does not ask a student abroad whether he or she is in Beijing', async () => {
    const profile = await applied(stage, chat, locale, { permit: w.abroad });
    expect(profile).toMatchObject({ permit: 'abroad', inBeijing: false });
  });

  test('asks which permit a student visa is', async () => {
    await apply(chat, locale, 'availability');
    expect(await tell(chat, w.studentVisa)).toMatch(w.which);
  });

  test('asks for the year in figures where it is the last one', async () => {
    await apply(chat, locale, 'cv');
    expect(await tell(chat, w.changeLabel[0], w.lastYear)).toMatch(w.whichYear);
  });

  test('keeps pay that is expected, and that none is', async () => {
    expect(await applied(stage, chat, locale, { places: w.pay })).toMatchObject({
      places: ['online'],
      expectedPay: { min: 200, max: 200, currency: 'CNY', per: 'day' },
    });
    chat = stage.newcomer(locale);
    expect(await applied(stage, chat, locale, { places: w.unpaid, contact: w.abroadPhone })).toMatchObject({
      expectedPay: 'none',
      contact: { phone: w.abroadPhone.replaceAll(' ', '') },
    });
  });

  test('takes no market from the nationality', async () => {
    const profile = await applied(stage, chat, locale, { interests: w.later });
    expect(profile.marketsKnown).toEqual([]);
    expect(profile.interests).toBeUndefined();
  });

  test('says what is wrong with an address', async () => {
    await apply(chat, locale, 'places');
    expect(await tell(chat, w.contactBad)).toMatch(w.badContact);
  });

  test('ends where it is given up, and keeps nothing', async () => {
    await apply(chat, locale, 'about');
    expect(await tell(chat, w.stop)).toMatch(w.cancelled);
    expect(await tell(chat, locale === 'zh' ? '不办了' : 'Yes, cancel')).toMatch(w.stopped);
    expect(await applicationsOf(stage, chat)).toEqual([]);
  });

  test('goes back a step', async () => {
    await apply(chat, locale, 'languages');
    expect(await tell(chat, locale === 'zh' ? '上一步' : 'back')).toMatch(asks.languages);
  });

  test('drops the start of studies with the university that it was of', async () => {
    await apply(chat, locale, 'languages');
    await tell(chat, w.two, w.sinceLines[0]);
    await tell(chat, lines.availability, lines.permit, lines.places, lines.contact, lines.interests, lines.matching);
    await tell(chat, lines.cv);
    const said = await tell(chat, w.corrections[2]?.[0] ?? '');
    expect(said).toMatch(locale === 'zh' ? /学校变了/ : /another university/);
    expect(said).toMatch(w.since);
  });
});
