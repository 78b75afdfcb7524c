import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TalentRequest } from '../../../src/model/cirrus.ts';
import type { Locale } from '../../../src/model/text.ts';
import { type Chat, openStage, pressOn, type Reply, type Stage, wordsOf } from '../../support/chat.ts';
import { firmSecrets, type OpeningName, postOpenings } from '../../support/openings.ts';
import { exampleTalentRequest } from '../../support/talent.ts';

let stage: Stage;
let posted: Readonly<Partial<Record<OpeningName, TalentRequest>>>;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
  posted = await postOpenings(stage);
});
afterAll(() => stage.close());

const referenceOf = (name: OpeningName) => posted[name]?.reference ?? '';
/** The openings whose cards are shown, in order. */
function shown(replies: readonly Reply[]): readonly (OpeningName | 'other')[] {
  const names = Object.keys(posted) as OpeningName[];
  return replies.flatMap(({ cards }) =>
    cards.map(({ text }) => names.find((name) => text.includes(referenceOf(name))) ?? 'other'),
  );
}
async function tellAll(lines: readonly string[]): Promise<readonly Reply[]> {
  let replies: readonly Reply[] = [];
  for (const line of lines) replies = await chat.say(line);
  return replies;
}

const all: readonly OpeningName[] = ['finance', 'french', 'backend', 'russian'];

describe.each(['zh', 'en'] as const)('looking at openings (%s)', (locale: Locale) => {
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });
  const said = { zh: (zh: string) => zh, en: (_zh: string, en: string) => en };
  const say = (zh: string, en: string) => said[locale](zh, en);

  const openings: readonly (readonly [string, string, readonly OpeningName[]])[] = [
    ['看看有什么实习', 'show me internships', all],
    ['有没有学计算机的能做的实习，三月开始', 'any computer science internships from March?', ['french', 'backend']],
    ['有没有法语的实习', 'any internships for French speakers in spring?', ['french']],
    ['有哪些会俄语或法语的岗位', 'which openings are there for Russian or French speakers?', ['french', 'russian']],
    ['有没有线上的实习', 'are there any remote internships?', ['french', 'backend']],
    ['有没有带薪的实习', 'any paid internships?', ['finance', 'backend']],
    ['有没有不要求中文的实习', 'any internships that don’t require Chinese?', ['finance', 'backend', 'russian']],
    ['有没有本科生能做的实习', 'any internships for bachelor students?', ['french', 'backend', 'russian']],
    ['有没有勤工助学的岗位', 'any work-study jobs?', ['backend']],
    [
      '有没有明年二月的实习，只到四月',
      'any internships from February to April 2027?',
      ['french', 'backend', 'russian'],
    ],
    ['有什么毕业后的全职岗位', 'what full-time jobs after graduation are there?', ['finance']],
    ['有没有工科能做的实习', 'do you have internships for engineering students?', ['french', 'backend']],
  ];
  test.each(openings)('%s / %s: shows at once what there is, newest first', async (zh, en, expected) => {
    const replies = await chat.say(say(zh, en));
    expect(shown(replies)).toEqual(expected);
    expect(wordsOf(replies)).not.toMatch(/同意吗|do you agree/i);
  });

  test('the words of a list say all that its cards say, and nothing of the firm', async () => {
    const [reply] = await chat.say(say('有没有法语的实习', 'any French internships?'));
    expect(reply?.text).not.toContain('法语市场助理');
    const card = reply?.cards[0]?.text ?? '';
    for (const part of ['法语市场助理', referenceOf('french'), say('教学实习', 'Course internship'), '2027'])
      expect(card).toContain(part);
    expect(card).toMatch(say('报酬: 企业没有说明', 'Pay: not said by the firm'));
  });

  test('narrows by typing, and widens again', async () => {
    expect(shown(await tellAll([say('看看有什么实习', 'show me internships'), say('线上的', 'remote')]))).toEqual([
      'french',
      'backend',
    ]);
    const narrowed = await chat.say(say('有报酬的呢', 'which ones are paid'));
    expect(shown(narrowed)).toEqual(['backend']);
    expect(wordsOf(narrowed)).toMatch(say('线上；有报酬', 'Online; paid'));
    expect(shown(await chat.say(say('不限地点', 'any place')))).toEqual(['finance', 'backend']);
    expect(shown(await chat.say(say('全部岗位', 'show all')))).toEqual(all);
  });

  test('takes back what is refused', async () => {
    await tellAll([
      say('有没有法语或者俄语的实习', 'any internships for French or Russian speakers?'),
      say('线上的', 'online'),
    ]);
    expect(shown(await chat.say(say('不要法语的', 'not French')))).toEqual([]);
    const may = await tellAll([
      say('不限地点', 'any place'),
      say('三月起', 'from March'),
      say('三月不行，九月', 'no, September'),
    ]);
    expect(wordsOf(may)).toMatch(say('2027年9月起', 'from September 2027'));
    expect(wordsOf(may)).not.toMatch(say('3月', 'March 2027'));
  });

  test.each([
    ['好的，第二个', 'cool 2'],
    ['行 2', 'ok, the second one'],
  ])('a choice after a word of approval: %s / %s', async (zh, en) => {
    expect(shown(await tellAll([say('看看有什么实习', 'show me internships'), say(zh, en)]))).toEqual(['french']);
  });

  test('two at once are asked about by their roles', async () => {
    const replies = await tellAll([
      say('看看有什么实习', 'show me internships'),
      say('第二个和第三个', 'number 2 and 3'),
    ]);
    expect(replies[0]?.buttons.slice(0, 2).join()).toMatch(/法语市场助理.*Backend developer/);
    expect(shown(await chat.say(replies[0]?.buttons[1] ?? ''))).toEqual(['backend']);
  });

  test('a new request is a search of its own', async () => {
    const replies = await tellAll([
      say('有没有法语的实习', 'any French internships?'),
      say('有没有线上的岗位', 'are there any remote openings?'),
    ]);
    expect(shown(replies)).toEqual(['french', 'backend']);
  });

  test('says when nothing fits, what one condition less would bring, and what else can be done', async () => {
    const replies = await chat.say(
      say('有没有会法语、学金融的全职岗位', 'any full-time jobs in finance for French speakers?'),
    );
    expect(shown(replies)).toEqual([]);
    expect(wordsOf(replies)).toMatch(say('没有符合', 'No opening meets'));
    expect(wordsOf(replies)).toContain(say('不看语言（法语）：有 1 个', 'leaving aside the language (French): 1'));
    const [, ...rest] = replies[0]?.buttons ?? [];
    expect(replies[0]?.buttons[0]).toBe(say('不限语言', 'Any language'));
    expect(rest).toEqual(
      expect.arrayContaining([say('申请实习', 'Apply for an internship'), say('人工服务', 'Talk to a person')]),
    );
    expect(shown(await chat.say(say('不限语言', 'Any language')))).toEqual(['finance']);
  });

  test.each([
    ['in words', '第二个', 'the second one'],
    ['alone', '2', '2'],
    ['on the button', '看第 2 个', 'See number 2'],
  ])('shows the details by its number %s', async (_, zh, en) => {
    const replies = await tellAll([say('看看有什么实习', 'show me internships'), say(zh, en)]);
    expect(shown(replies)).toEqual(['french']);
    const details = wordsOf(replies);
    for (const part of ['联系法国客户', say('人数: 2 人', 'Number: 2'), say('发布日期', 'Posted')])
      expect(details).toContain(part);
    const apply = say(`申请岗位 ${referenceOf('french')}`, `Apply for ${referenceOf('french')}`);
    expect(replies.flatMap(({ cards }) => cards.flatMap(({ presses }) => presses.map(({ text }) => text)))).toEqual([
      apply,
    ]);
    // Once is enough.
    expect(replies[0]?.buttons).not.toContain(apply);
  });

  test('shows the details by the role', async () => {
    const replies = await tellAll([
      say('看看有什么实习', 'show me internships'),
      say('法语市场助理', 'Backend developer'),
    ]);
    expect(shown(replies)).toEqual([say('french', 'backend')]);
  });

  test('shows the details by the button of a card, and goes back to the list', async () => {
    const list = await chat.say(say('看看有什么实习', 'show me internships'));
    const press = pressOn(list, say('看第 3 个', 'See number 3'));
    expect(shown(await chat.say(press))).toEqual(['backend']);
    expect(shown(await chat.say(say('返回列表', 'Back to the list')))).toEqual(all);
    // The card is of an older asking by now.
    expect(wordsOf(await chat.say(press))).toMatch(say('过期', 'out of date'));
  });

  test('never says whose an opening is', async () => {
    const everything: string[] = [];
    for (const line of [
      say('看看有什么实习', 'show me internships'),
      '4',
      say('是哪家公司', 'which company is it?'),
      say('有工资吗', 'is it paid?'),
      say(`看岗位 ${referenceOf('russian')}`, `show opening ${referenceOf('russian')}`),
    ])
      everything.push(wordsOf(await chat.say(line)));
    const words = everything.join('\n');
    for (const secret of firmSecrets) expect(words).not.toContain(secret);
    expect(words).toContain('＊＊＊');
    expect(words).toMatch(say('双方都同意之后才会告诉您', 'both sides have agreed'));
  });

  test('answers what an opening says of itself', async () => {
    await tellAll([say('看看有什么实习', 'show me internships'), '3']);
    const told = wordsOf(await chat.say(say('有工资吗', 'is it paid?')));
    expect(told).toMatch(say('报酬：200 元/天', 'Pay: CNY 200 a day'));
    expect(wordsOf(await chat.say(say('第一个要什么学历？', 'what degree does the first one need?')))).toMatch(
      say('学历：硕士及以上', 'Degree: Master'),
    );
  });

  test('leaves questions about the law to the knowledge, and goes on', async () => {
    await chat.say(say('看看有什么实习', 'show me internships'));
    const told = wordsOf(await chat.say(say('实习要加注吗', 'must my permit be annotated before an internship?')));
    expect(told).toMatch(say('加注', 'note'));
    expect(shown(await chat.say(say('法语的', 'French')))).toEqual(['french']);
  });

  test('applies for what is pointed at, and is not gone back to', async () => {
    await chat.say(say('看看有什么实习', 'show me internships'));
    const applying = wordsOf(await chat.say(say('申请第二个', 'apply for the second')));
    expect(applying).toContain(referenceOf('french'));
    expect(applying).toMatch(say('同意吗', 'Do you agree'));
    const left = wordsOf(await chat.say(say('不同意', 'I do not agree')));
    expect(left).not.toMatch(/回到刚才|继续吗|Back to|go on\?/);
    expect(wordsOf(await chat.say(say('谢谢', 'thanks')))).not.toMatch(say('回到刚才', 'Back to'));
  });

  test('applies for the one that is shown', async () => {
    await tellAll([say('看看有什么实习', 'show me internships'), '1']);
    expect(wordsOf(await chat.say(say('申请这个', 'I want this one')))).toContain(referenceOf('finance'));
  });

  test('asked for in the middle of an application, gives back to it what was found', async () => {
    await chat.say(say('申请实习', 'apply for an internship'));
    expect(shown(await chat.say(say('看看有什么实习', 'show me internships')))).toEqual(all);
    const back = wordsOf(
      await chat.say(say(`申请岗位 ${referenceOf('backend')}`, `Apply for ${referenceOf('backend')}`)),
    );
    expect(back).toContain(referenceOf('backend'));
    expect(back).toMatch(say('同意吗', 'Do you agree'));
  });

  test('is left without a word by silence and by what else is begun', async () => {
    await chat.say(say('看看有什么实习', 'show me internships'));
    stage.clock.at += 31 * 60_000;
    expect(wordsOf(await chat.say(say('你好', 'hello')))).not.toMatch(/岗位|继续吗|openings|go on\?/);
    await chat.say(say('看看有什么实习', 'show me internships'));
    const staff = await tellAll([say('人工服务', 'talk to a person'), say('跳过', 'skip')]);
    expect(wordsOf(staff)).not.toMatch(/岗位列表|the openings/);
  });

  test('ends with what else can be done when nothing suits', async () => {
    const replies = await tellAll([say('看看有什么实习', 'show me internships'), say('都不合适', 'none of these')]);
    expect(replies[0]?.buttons).toEqual([
      say('申请实习', 'Apply for an internship'),
      say('人工服务', 'Talk to a person'),
    ]);
  });

  test('keeps nothing of who looked', async () => {
    await tellAll([say('看看有什么实习', 'show me internships'), say('计算机', 'computer science'), '1']);
    const { personId } = chat;
    expect(await stage.records.profiles.listOf(personId)).toEqual([]);
  });

  test('says that an opening is gone that was closed meanwhile', async () => {
    const { reference } = await stage.records.talentRequests.open({ ...exampleTalentRequest, role: 'Short-lived' });
    const list = await chat.say(say('看看有什么实习', 'show me internships'));
    const press = pressOn(list, say('看第 1 个', 'See number 1'));
    await stage.records.talentRequests.close(reference, exampleTalentRequest.personId);
    const replies = await chat.say(press);
    expect(wordsOf(replies)).toMatch(say('不再招人', 'no longer open'));
    expect(shown(replies)).toEqual(all);
  });

  test('says that there is no such number', async () => {
    const replies = await tellAll([say('看看有什么实习', 'show me internships'), say('第九个', 'number 9')]);
    expect(wordsOf(replies)).toMatch(say('第 1 至 4 个', 'Numbers 1 to 4'));
  });
});

describe('more openings than are shown at once', () => {
  let many: Stage;
  beforeAll(async () => {
    many = await openStage();
    await postOpenings(many, ['russian', 'russian', 'russian', 'finance', 'finance', 'finance', 'french']);
  });
  afterAll(() => many.close());

  test.each([
    ['zh', '看看有什么实习', '更多岗位', '更多', '共 7 个岗位，最新的在前，这里是第 6 至 7 个', '没有更多岗位'],
    ['en', 'show me internships', 'More openings', 'more', 'numbers 6 to 7', 'no more openings'],
  ] as const)('come in parts, with numbers that go on (%s)', async (locale, open, button, typed, second, end) => {
    const talk = many.newcomer(locale);
    const first = await talk.say(open);
    expect(first[0]?.cards).toHaveLength(5);
    expect(first[0]?.buttons).toContain(button);
    const next = await talk.say(typed);
    expect(wordsOf(next)).toContain(second);
    expect(next[0]?.cards.map(({ text }) => text.charAt(0))).toEqual(['6', '7']);
    expect(next[0]?.buttons).not.toContain(button);
    const seventh = wordsOf(await talk.say('7'));
    expect(seventh).toContain('俄语区市场助理');
    expect(wordsOf(await talk.say('2'))).toContain('财务分析师');
    await talk.say(locale === 'zh' ? '返回列表' : 'back to the list');
    await talk.say(typed);
    expect(wordsOf(await talk.say(typed))).toContain(end);
  });
});

describe('a service where no firm has an opening', () => {
  let empty: Stage;
  beforeAll(async () => {
    empty = await openStage();
  });
  afterAll(() => empty.close());

  test.each([
    ['zh', '看看有什么实习', ['申请实习', '我能不能实习', '人工服务'], '目前没有企业发布的岗位'],
    [
      'en',
      'any internships in March?',
      ['Apply for an internship', 'Am I eligible?', 'Talk to a person'],
      'No firm has an opening',
    ],
  ] as const)(
    'says so, offers what can be done, and leaves nothing open (%s)',
    async (locale, line, buttons, words) => {
      const talk = empty.newcomer(locale);
      const [reply] = await talk.say(line);
      expect(reply?.text).toContain(words);
      expect(reply?.buttons).toEqual(buttons);
      const [after] = await talk.say(locale === 'zh' ? '谢谢' : 'thanks');
      expect(after?.text).not.toMatch(/回到刚才|Back to/);
    },
  );

  test('goes on with an application that it was asked for in', async () => {
    const talk = empty.newcomer('zh');
    await talk.say('申请实习');
    const words = wordsOf(await talk.say('看看有什么实习'));
    expect(words).toContain('目前没有企业发布的岗位');
    expect(words).toMatch(/回到刚才的实习申请/);
  });
});
