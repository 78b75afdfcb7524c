import { describe, expect, it } from 'vitest';
import { readChoice } from '../../../../src/language/replies/choices.ts';

const choices = [
  { id: 'bio', titles: ['生物医药国际对接会', 'Bio-pharma matchmaking'] },
  { id: 'energy', titles: ['德国节能技术专场', 'German energy-saving technology session'] },
  { id: 'debt', titles: ['年度培训：外债与跨境融资', 'Annual training: external debt and cross-border financing'] },
  { id: 'green', titles: ['德国环保合作日', 'German environmental protection day'] },
];

function read(text: string, offered: readonly { id: string; titles: readonly string[] }[] = choices): string[] {
  return readChoice(text, offered).map(({ values, problem }) =>
    values.length > 0 ? values.join(' or ') : `!${problem}`,
  );
}

const chinese: readonly (readonly [string, string])[] = [
  ['1', 'bio'],
  ['２', 'energy'],
  ['①', 'bio'],
  ['④', 'green'],
  ['2.', 'energy'],
  ['3）', 'debt'],
  ['二', 'energy'],
  ['选3', 'debt'],
  ['选三', 'debt'],
  ['我选2', 'energy'],
  ['2号', 'energy'],
  ['选项2', 'energy'],
  ['2吧', 'energy'],
  ['好的，2', 'energy'],
  ['第二个', 'energy'],
  ['第2个', 'energy'],
  ['第２個', 'energy'],
  ['第二', 'energy'],
  ['第二个吧', 'energy'],
  ['第二个，谢谢', 'energy'],
  ['就第二个', 'energy'],
  ['那就第二个吧', 'energy'],
  ['我要第3场', 'debt'],
  ['我们想参加第三场', 'debt'],
  ['参加第四项', 'green'],
  ['帮我报第一个', 'bio'],
  ['我覺得第四場比較合適', 'green'],
  ['最后一个', 'green'],
  ['最後一個', 'green'],
  ['最下面那个', 'green'],
  ['最上面的', 'bio'],
  ['头一个', 'bio'],
  ['倒数第二个', 'debt'],
  ['倒数第一个', 'green'],
  ['后者', 'green'],
  ['前者', 'bio'],
  ['第二个？', 'energy'],
  ['第二个可以吗', 'energy'],
  ['第五个', '!no-such-choice'],
  ['5', '!no-such-choice'],
  ['选8', '!no-such-choice'],
  ['0', '!no-such-choice'],
  ['1或者2', 'bio or energy'],
  ['1、3', 'bio or debt'],
  ['1和2', 'bio or energy'],
  ['1-3', 'bio or energy or debt'],
  ['第一个和第二个', 'bio or energy'],
  ['第二个还是第三个都行', 'energy or debt'],
  ['前两个', 'bio or energy'],
  ['最后两个', 'debt or green'],
  ['中间那个', 'energy or debt'],
  ['上面那个', 'bio or energy or debt'],
  ['都可以', 'bio or energy or debt or green'],
  ['随便', 'bio or energy or debt or green'],
  ['生物医药国际对接会', 'bio'],
  ['我想参加生物医药的', 'bio'],
  ['生物医药那场', 'bio'],
  ['节能', 'energy'],
  ['节能那个', 'energy'],
  ['环保那个', 'green'],
  ['外债', 'debt'],
  ['我们公司想报外债那场', 'debt'],
  ['跨境融资', 'debt'],
  ['德国', 'energy or green'],
  ['德国的', 'energy or green'],
  ['德国，节能的', 'energy'],
  ['德国节能', 'energy'],
  ['2 节能', 'energy'],
  ['2、德国节能技术专场', 'energy'],
  ['1 环保', 'bio or green'],
  ['生物医药国际对接会或者德国环保合作日', 'bio or green'],
  ['我想参加外债和节能的', 'energy or debt'],
  ['生物医要', 'bio'],
  ['生医药', 'bio'],
  ['生物药医', 'bio'],
  ['生物醫藥', 'bio'],
  ['我想选节能技朮', 'energy'],
  ['环宝合作', 'green'],
  ['外寨', 'debt'],
  ['waizhai', 'debt'],
  ['wai zhai', 'debt'],
  ['waizhai那个', 'debt'],
  ['WAIZHAI', 'debt'],
  ['wàizhài', 'debt'],
  ['shengwuyiyao', 'bio'],
  ['sheng wu yi yao', 'bio'],
  ['wo yao huanbao', 'green'],
  ['deguo', 'energy or green'],
  ['swyy', 'bio'],
  ['不要第二个，要第三个', 'debt'],
  ['不要第二个要第三个', 'debt'],
  ['第二个不要，第三个', 'debt'],
  ['不是第二个，是第三个', 'debt'],
  ['不是第一个而是第四个', 'green'],
  ['第二个时间不对，第三个吧', 'debt'],
  ['把第一个换成第三个', 'debt'],
  ['换成第三个', 'debt'],
  ['第一个，不对，第三个', 'debt'],
  ['不是，第二个', 'energy'],
  ['不要外债，要节能', 'energy'],
  ['除了第一个都行', 'energy or debt or green'],
];

const english: readonly (readonly [string, string])[] = [
  ['three', 'debt'],
  ['4th', 'green'],
  ['second', 'energy'],
  ['2nd', 'energy'],
  ['2 please', 'energy'],
  ['number 2', 'energy'],
  ['option 4', 'green'],
  ['Option two', 'energy'],
  ['no. 2', 'energy'],
  ['#3', 'debt'],
  ['i choose 2', 'energy'],
  ["let's go with 3", 'debt'],
  ['ok, 3', 'debt'],
  ['the second one', 'energy'],
  ['second one pls', 'energy'],
  ['The 2nd One', 'energy'],
  ['the secondone', 'energy'],
  ['the first session', 'bio'],
  ["I'll take the third", 'debt'],
  ["i'd like the fourth one", 'green'],
  ['we want the third event please', 'debt'],
  ['last', 'green'],
  ['the last one please', 'green'],
  ['the bottom one', 'green'],
  ['the top one', 'bio'],
  ['the latter', 'green'],
  ['the former', 'bio'],
  ['second to last', 'debt'],
  ['the third from the end', 'energy'],
  ['the last but one', 'debt'],
  ['the second one?', 'energy'],
  ['can we join the second one?', 'energy'],
  ['could you register us for the third session', 'debt'],
  ['option 9', '!no-such-choice'],
  ['the sixth one', '!no-such-choice'],
  ['nine', '!no-such-choice'],
  ['the first or the second', 'bio or energy'],
  ['1 or 2', 'bio or energy'],
  ['1, 3', 'bio or debt'],
  ['2 & 4', 'energy or green'],
  ['the first two', 'bio or energy'],
  ['the last two', 'debt or green'],
  ['the middle one', 'energy or debt'],
  ['any of them', 'bio or energy or debt or green'],
  ['either is fine', 'bio or energy or debt or green'],
  ["I don't mind", 'bio or energy or debt or green'],
  ['Bio-pharma matchmaking', 'bio'],
  ['bio-pharma  matchmaking', 'bio'],
  ['I would like to join the German energy-saving technology session', 'energy'],
  ['bio pharma', 'bio'],
  ['biopharma', 'bio'],
  ['bio', 'bio'],
  ['the biopharma one please', 'bio'],
  ['annual training', 'debt'],
  ['annual trianing', 'debt'],
  ['external dept', 'debt'],
  ['cross border finance', 'debt'],
  ['enviromental', 'green'],
  ['environmental protecton', 'green'],
  ['the energy one', 'energy'],
  ['energy saving', 'energy'],
  ['the one on energy', 'energy'],
  ["I'm interested in the external debt training", 'debt'],
  ['German', 'energy or green'],
  ['the german one', 'energy or green'],
  ['german, environmental', 'green'],
  ['2. energy', 'energy'],
  ['1. energy', 'bio or energy'],
  ['not the second, the third', 'debt'],
  ['not the second the third', 'debt'],
  ['the third, not the second', 'debt'],
  ['the third one instead of the first one', 'debt'],
  ["the second doesn't work, the third please", 'debt'],
  ["I don't want the first one, give me the second one", 'energy'],
  ['change the first one to the third one', 'debt'],
  ['the first one, no wait, the third one', 'debt'],
  ['sorry, I meant the fourth one', 'green'],
  ['not biopharma, the energy one', 'energy'],
  ['anything but the first', 'energy or debt or green'],
  ['any except the last one', 'bio or energy or debt'],
  ['节能 session', 'energy'],
  ['the 环保 one', 'green'],
];

const none = [
  '不要第一个',
  '第一个不行',
  '都不是',
  '都不要',
  '第一个第二个都不想去',
  '前两个都没兴趣',
  'none of the first two',
  'neither the first one nor the second one',
  '一个都不合适',
  '57号令是什么',
  '三个人',
  '两个',
  '三个',
  '两位',
  '三名代表',
  '选3个人',
  '下周三',
  '第二天',
  '第二季度',
  '第三方支付',
  '第二次来海淀',
  '12月2号',
  '是的',
  '不是',
  '你好',
  '',
  '？',
  '第二个是线上的吗',
  '第二个在哪里举办？',
  '第一场什么时候开始',
  '第二个和第三个有什么区别',
  '生物医药国际对接会几点开始？',
  '外债登记要什么材料？',
  '去年第一场我们参加过',
  '法国节能',
  '德国汽车',
  '生物识别',
  '我们公司在海淀做软件外包业务',
  '我们公司成立于2015年，主要给德国客户提供汽车零部件，员工一百多人',
  '外汇局说我们要先把去年的外债登记办完才能继续',
  'ok',
  'yes',
  'no',
  'hi',
  '3 people',
  '3pm',
  '2%',
  'number of people 2 or so',
  'none of these',
  'neither',
  'not the first one',
  "the second one doesn't work",
  'session',
  'event',
  'last week',
  'last time',
  'the first time we went abroad',
  'on the 3rd',
  'the 13th',
  'December the second',
  'Monday the 2nd',
  'first of all, thanks',
  'in the first quarter',
  'tomorrow',
  'is the second one online?',
  'what is the difference between the first and the second?',
  'where does the bio-pharma matchmaking take place?',
  'internal debt',
  'French energy',
  'What documents do I need to register a foreign loan with SAFE?',
  'We are a small technology company in Haidian and would like to know more',
  'we attended the second session last year',
  'my colleague from the German office said the annual meeting was moved and nobody told us about it',
  '13800138000',
  'women',
];

describe('choices', () => {
  it.each([...chinese, ...english])('knows which "%s" means', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(none)('finds no choice in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes the first and the second of two for above and below', () => {
    const two = choices.slice(0, 2);
    expect(read('上面那个', two)).toEqual(['bio']);
    expect(read('下面那个', two)).toEqual(['energy']);
    expect(read('除了第一个都行', two)).toEqual(['energy']);
    expect(read('both', two)).toEqual(['bio or energy']);
  });

  it('takes the middle one of three', () => {
    expect(read('中间那个', choices.slice(0, 3))).toEqual(['energy']);
    expect(read('the middle one', choices.slice(0, 3))).toEqual(['energy']);
  });

  it('goes by number where there are no titles', () => {
    const bare = [
      { id: 'a', titles: [] },
      { id: 'b', titles: [] },
    ];
    expect(read('第二个', bare)).toEqual(['b']);
    expect(read('2', bare)).toEqual(['b']);
    expect(read('外债', bare)).toEqual([]);
    expect(read('waizhai', bare)).toEqual([]);
  });

  it('prefers the longer of two titles that hold each other', () => {
    const nested = [
      { id: 'short', titles: ['对接会'] },
      { id: 'long', titles: ['生物医药对接会'] },
    ];
    expect(read('生物医药对接会', nested)).toEqual(['long']);
    expect(read('对接会', nested)).toEqual(['short']);
  });

  it('takes a title that is a question, and asks between two of the same name', () => {
    const entries = [
      { id: 'how', titles: ['如何注销外债登记？', 'How do we close an external debt?'] },
      { id: 'who', titles: ['谁要办外债登记？', 'Who has to register?'] },
      { id: 'same', titles: ['谁要办外债登记？', 'Who must register?'] },
    ];
    expect(read('如何注销外债登记？', entries)).toEqual(['how']);
    expect(read('How do we close an external debt?', entries)).toEqual(['how']);
    expect(read('谁要办外债登记？', entries)).toEqual(['who or same']);
  });

  it('takes initials only where one title alone has them', () => {
    const two = [
      { id: 'transfer', titles: ['技术转移对接会'] },
      { id: 'transform', titles: ['技术转移培训'] },
      { id: 'merger', titles: ['跨境并购实务'] },
    ];
    expect(read('jszy', two)).toEqual([]);
    expect(read('kjbg', two)).toEqual(['merger']);
    expect(read('jishu zhuanyi', two)).toEqual(['transfer or transform']);
    expect(read('binggou', two)).toEqual(['merger']);
  });

  it('says where the choice stands', () => {
    const text = '我们几个人商量了，参加第３场比较好';
    const [reading] = readChoice(text, choices);
    expect(text.slice(reading?.start, reading?.end)).toBe('第３场');
  });
});
