import { describe, expect, it } from 'vitest';
import { readCounts } from '../../../../src/language/counts/counts.ts';

/** Lists of persons put together at random, in both languages: each is added up, or there is no clear count. */
const vocabulary = {
  zh: {
    numbers: { 一: 1, 两: 2, 三: 3, 四: 4, 2: 2, 5: 5, 十: 10 },
    nouns: '工程师 经理 翻译 同事 代表 总监 助理 司机 研究员 技术人员 销售经理 外籍专家 财务 律师 博士'.split(' '),
    unknown: '甲方 测试 品控 合伙方 地勤 化验员 焊工'.split(' '),
    one: '我 我老板 王总 李经理'.split(' '),
    uncounted: '工程师 翻译 同事 几个经理'.split(' '),
    openers: ['', '我们派', '报名：', '要来的是'],
    between: ['、', '，', '和', '+'],
    last: ['和', '、', '跟', '，还有', '加', '以及', '，'],
    phrase: (number: string, noun: string) => `${number}${noun.length % 2 ? '个' : '名'}${noun}`,
  },
  en: {
    numbers: { one: 1, two: 2, three: 3, 1: 1, 2: 2, 5: 5 },
    nouns: 'engineer,manager,interpreter,colleague,sales manager,lawyer,researcher,student,driver'.split(','),
    unknown: 'quant welder geologist ambassador plumber'.split(' '),
    one: 'me,my boss,our CEO,a manager'.split(','),
    uncounted: 'managers,some engineers,a few students,Li Na'.split(','),
    openers: ['', 'we send ', 'please register ', 'coming: '],
    between: [', ', ' and ', ' + ', ' plus '],
    last: [' and ', ' plus ', ' & ', ', and ', ' + ', ', '],
    phrase: (number: string, noun: string) => `${number} ${noun}${/^(?:1|one)$/.test(number) ? '' : 's'}`,
  },
} as const;

/** Mulberry32: as random as is needed, and the same again for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface List {
  readonly text: string;
  /** Undefined where the number of one operand is not said. */
  readonly sum: number | undefined;
}

function randomList(language: keyof typeof vocabulary, random: () => number): List {
  const words = vocabulary[language];
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  let sum: number | undefined = 0;
  const operands = Array.from({ length: 2 + Math.floor(random() * 3) }, () => {
    const kind = random();
    if (kind < 0.07) {
      sum = undefined;
      return pick(words.uncounted);
    }
    const [number, value] = kind < 0.15 ? ['', 1] : pick(Object.entries(words.numbers));
    sum = sum === undefined ? undefined : sum + value;
    if (kind < 0.15) return pick(words.one);
    return words.phrase(number, pick(kind < 0.25 ? words.unknown : words.nouns));
  });
  const text = `${pick(words.openers)}${operands.slice(0, -1).join(pick(words.between))}${pick(words.last)}${operands.at(-1)}`;
  return { text, sum };
}

/** The one number that would be booked on. */
function clearCount(text: string): number | undefined {
  const readings = readCounts(text);
  const [count, ...others] = readings.flatMap(({ values }) => values);
  const isClear = readings.every(({ values, problem }) => values.length === 1 && problem === undefined);
  return isClear && count && others.length === 0 && count.min === count.max ? count.min : undefined;
}

const lists = 2000;

describe.each(['zh', 'en'] as const)('lists of persons (%s)', (language) => {
  it('are never read in part', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = randomFrom(seed);
    let added = 0;
    for (let index = 0; index < lists; index += 1) {
      const { text, sum } = randomList(language, random);
      const read = clearCount(text);
      if (read !== undefined) {
        expect(read, `seed ${seed}: ${text}`).toBe(sum);
        added += 1;
      }
    }
    expect(added, `seed ${seed}`).toBeGreaterThan(lists / 3);
  });
});
