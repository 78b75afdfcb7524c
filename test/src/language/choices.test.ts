import { describe, expect, it } from 'vitest';
import { readChoice } from '../../../src/language/choices.ts';

const choices = [
  { id: 'bio', titles: ['生物医药国际对接会', 'Bio-pharma matchmaking'] },
  { id: 'energy', titles: ['德国节能技术专场', 'German energy-saving technology session'] },
  { id: 'debt', titles: ['年度培训：外债与跨境融资', 'Annual training: external debt and cross-border financing'] },
  { id: 'green', titles: ['德国环保合作日', 'German environmental protection day'] },
];

function read(text: string): string[] {
  return readChoice(text, choices).map(({ values, problem }) =>
    values.length > 0 ? values.join(' or ') : `!${problem}`,
  );
}

const cases: readonly (readonly [string, ...string[]])[] = [
  ['1', 'bio'],
  ['２', 'energy'],
  ['①', 'bio'],
  ['2.', 'energy'],
  ['二', 'energy'],
  ['选3', 'debt'],
  ['第二个', 'energy'],
  ['我要第3场', 'debt'],
  ['最后一个', 'green'],
  ['倒数第二个', 'debt'],
  ['第五个', '!no-such-choice'],
  ['5', '!no-such-choice'],
  ['1或者2', 'bio or energy'],
  ['第一个和第二个', 'bio', 'energy'],
  ['three', 'debt'],
  ['4th', 'green'],
  ['option 4', 'green'],
  ['no. 2', 'energy'],
  ['the second one', 'energy'],
  ["I'll take the third", 'debt'],
  ['last', 'green'],
  ['the last one please', 'green'],
  ['the latter', 'green'],
  ['second to last', 'debt'],
  ['the first or the second', 'bio or energy'],
  ['生物医药国际对接会', 'bio'],
  ['我想参加生物医药的', 'bio'],
  ['节能', 'energy'],
  ['环保那个', 'green'],
  ['外债', 'debt'],
  ['德国', 'energy or green'],
  ['Bio-pharma matchmaking', 'bio'],
  ['I would like to join the German energy-saving technology session', 'energy'],
  ['bio pharma', 'bio'],
  ['biopharma', 'bio'],
  ['annual trianing', 'debt'],
  ['enviromental', 'green'],
  ['the energy one', 'energy'],
  ['German', 'energy or green'],
  ['德国节能', 'energy'],
];

const none = [
  '不要第一个',
  '都不是',
  '都不要',
  '57号令是什么',
  '三个人',
  '3 people',
  '下周三',
  '是的',
  'ok',
  'none of these',
  'not the first one',
  'session',
  'last week',
  'tomorrow',
  '你好',
  '',
  '我们公司在海淀做软件外包业务',
  'What documents do I need to register a foreign loan with SAFE?',
];

describe('choices', () => {
  it.each(cases)('knows which "%s" means', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(none)('finds no choice in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('goes by number where there are no titles', () => {
    const bare = [
      { id: 'a', titles: [] },
      { id: 'b', titles: [] },
    ];
    expect(readChoice('第二个', bare)[0]?.values).toEqual(['b']);
    expect(readChoice('2', bare)[0]?.values).toEqual(['b']);
    expect(readChoice('外债', bare)).toEqual([]);
  });

  it('prefers the longer of two titles that hold each other', () => {
    const nested = [
      { id: 'short', titles: ['对接会'] },
      { id: 'long', titles: ['生物医药对接会'] },
    ];
    expect(readChoice('生物医药对接会', nested)[0]?.values).toEqual(['long']);
    expect(readChoice('对接会', nested)[0]?.values).toEqual(['short']);
  });

  it('says where the choice stands', () => {
    const [reading] = readChoice('我要第３场', choices);
    expect([reading?.start, reading?.end]).toEqual([2, 5]);
  });
});
