import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/model/text.ts';
import { type Chat, openStage, type Reply, type Stage, wordsOf } from '../../support/chat.ts';
import { asks, lines, tell, walk } from '../../support/registering.ts';

/** Questions that the programme answers, with what the answer holds, and questions that are not about the event. */
const told: Readonly<Record<Locale, readonly (readonly [string, RegExp])[]>> = {
  zh: [
    ['几点开始', /15:00–17:00/],
    ['什么时候开始？', /12月4日（周五）15:00/],
    ['请问活动是哪天', /12月4日/],
    ['在哪里举行', /线上/],
    ['这场在哪儿', /线上/],
    ['每家最多几个人', /最多 4 人/],
    ['我们可以派几个人？', /最多 4 人/],
    ['还有名额吗', /还有 \d+ 个名额/],
    ['名额够吗', /还有 \d+ 个名额/],
    ['报名什么时候截止', /报名截止时间/],
    ['用什么语言', /英语、中文/],
  ],
  en: [
    ['what time does it start?', /15:00–17:00/],
    ['when is it', /4 December 2026, 15:00/],
    ['what date is the event?', /4 December/],
    ['where is it?', /Online/],
    ['where does it take place?', /Online/],
    ['how many people can we send?', /up to 4 people/],
    ['how many seats are left?', /\d+ seats left/],
    ['are there any seats left', /\d+ seats left/],
    ['what is the registration deadline?', /registration closes on/],
    ['which language is spoken?', /English, Chinese/],
  ],
};
const notTold = {
  zh: ['附近哪里有好吃的火锅？', '外债登记要多久？', '参加要交费吗', '停车方便吗', '你们几点下班', '工作许可在哪里办'],
  en: [
    'where can I find good hot pot nearby?',
    'how long does registration of external debt take?',
    'is there parking?',
    'when do you close?',
    'where do I get a work permit?',
  ],
} as const;
const title = {
  zh: '创新药海外授权合同线上沙龙',
  en: 'Out-licensing new drugs — an online salon on contracts',
} as const;

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('questions about the event in hand, in %s', (locale) => {
  beforeAll(async () => {
    chat = stage.newcomer(locale);
    await walk(chat, locale, 'choose');
  });

  test.each(told[locale])('“%s” is answered from the programme, and the form goes on', async (question, answer) => {
    const said = await tell(chat, question);
    expect(said).toMatch(answer);
    expect(said).toContain(title[locale]);
    expect(said).toMatch(asks.firm);
  });

  test.each(notTold[locale])('“%s” is not about the event', async (question) => {
    expect(await tell(chat, question)).not.toContain(title[locale]);
  });
});

describe.each(['zh', 'en'] as const)('looking for an event, in %s', (locale) => {
  test('a title chooses it, in the first sentence and later', async () => {
    const wish = { zh: `想参加${title.zh}`, en: `we'd like to attend "${title.en}"` }[locale];
    expect(await tell(stage.newcomer(locale), wish)).toMatch(asks.headcount);
    expect(await tell(stage.newcomer(locale), lines[locale].trigger, title[locale])).toMatch(asks.firm);
  });

  test('a search made anew forgets the one before', async () => {
    const [first, second] = {
      zh: ['下个月有哪些俄罗斯的活动', '有没有德国的培训'],
      en: ['any events with Russia next month?', 'are there any trainings with Germany?'],
    }[locale];
    const fresh = await stage.newcomer(locale).say(second ?? '');
    const again = stage.newcomer(locale);
    await again.say(first ?? '');
    const cardsOf = (replies: readonly Reply[]) => replies.flatMap(({ cards }) => cards.map(({ text }) => text));
    expect(cardsOf(await again.say(second ?? ''))).toEqual(cardsOf(fresh));
    expect(cardsOf(fresh)).not.toEqual([]);
  });

  test('after a question the list is not shown again, and can still be chosen from', async () => {
    const newcomer = stage.newcomer(locale);
    await newcomer.say(lines[locale].trigger);
    const replies = await newcomer.say(told[locale][0]?.[0] ?? '');
    expect(replies.flatMap(({ cards }) => cards)).toEqual([]);
    expect(wordsOf(replies)).toMatch(asks.event);
    expect(await tell(newcomer, '2')).toMatch(asks.firm);
  });
});
