import { describe, expect, it } from 'vitest';
import {
  createPinyinIndex,
  findPinyin,
  pinyinLetters,
  placeOfInitials,
  placeSpelt,
  soundsAlike,
  spellingsOf,
} from '../../../../src/language/spelling/pinyin.ts';
import { isNearChinese, placeNear } from '../../../../src/language/spelling/spelling.ts';

const index = createPinyinIndex([
  ['外债', 'debt'],
  ['技术转移', 'transfer'],
  ['韩国', 'KR'],
  ['绿色', 'green'],
  ['西安', 'xian'],
  ['银行', 'bank'],
  ['重庆', 'chongqing'],
  ['事物', 'thing'],
  ['食物', 'food'],
  ['债', 'short'],
  ['俄语', 'ru'],
  ['A股', 'shares'],
]);

const named: readonly (readonly [string, ...string[]])[] = [
  ['waizhai', 'debt'],
  ['wai zhai', 'debt'],
  ['Waizhai', 'debt'],
  ['WAI ZHAI', 'debt'],
  ['wàizhài', 'debt'],
  ['wai4 zhai4', 'debt'],
  ['wai4zhai4', 'debt'],
  ["wai'zhai", 'debt'],
  ['我要waizhai', 'debt'],
  ['the waizhai one and jishu zhuanyi', 'debt', 'transfer'],
  ['ji shu zhuan yi', 'transfer'],
  ['lvse', 'green'],
  ['lǜsè', 'green'],
  ['lüse', 'green'],
  ["xi'an", 'xian'],
  ['yinhang', 'bank'],
  ['chongqing', 'chongqing'],
  ['shiwu', 'thing or food'],
  ['hanguo', 'KR'],
  ['Han Guo'],
  ['waizhaix'],
  ['lina@hanguo.com'],
  ['hanguo.com'],
  ['zhai'],
  ['eyu'],
  ['外债'],
  [''],
];

describe('pinyin', () => {
  it.each(named)('finds what "%s" spells', (text, ...expected) => {
    expect(findPinyin(text, index).map(({ ids }) => ids.join(' or '))).toEqual(expected);
  });

  it('says where', () => {
    const text = '想问 wai zhai 的事';
    expect(findPinyin(text, index).map(({ start, end }) => text.slice(start, end))).toEqual(['wai zhai']);
  });

  it('knows every reading of a name, in either script', () => {
    expect(spellingsOf('银行')).toContain('yinhang');
    expect(spellingsOf('外債')).toEqual(['waizhai']);
    expect(spellingsOf('A股')).toEqual([]);
    expect(spellingsOf('')).toEqual([]);
    expect(pinyinLetters('Lǜ sè')).toBe('lvse');
  });

  it('finds whole syllables within a name', () => {
    expect(placeSpelt('jishuzhuanyi', '国际技术转移会')).toEqual({ start: 2, end: 6 });
    expect(placeSpelt('ishu', '国际技术转移会')).toBeUndefined();
    expect(placeSpelt('ji', '国际技术转移会')).toBeUndefined();
    expect(placeOfInitials('jszy', '国际技术转移会')).toEqual({ start: 2, end: 6 });
    expect(placeOfInitials('jszx', '国际技术转移会')).toBeUndefined();
  });

  it('hears what sounds alike', () => {
    expect(soundsAlike('外寨', '外债')).toBe(true);
    expect(soundsAlike('醫藥', '医药')).toBe(true);
    expect(soundsAlike('外币', '外债')).toBe(false);
  });
});

describe('Chinese spelling', () => {
  it.each([
    ['生物医要', '生物医药', true],
    ['生医药', '生物医药', true],
    ['生物的医药', '生物医药', true],
    ['生物药医', '生物医药', true],
    ['外汇帐户', '外汇账户', true],
    ['境外并构', '境外并购', true],
    ['法国节能', '德国节能', false],
    ['物医药', '生物医药', false],
    ['外币', '外债', false],
    ['债', '宅', false],
    ['生物医学', '生物医药', false],
  ])('%s near %s: %s', (a, b, near) => {
    expect(isNearChinese(a, b)).toBe(near);
    expect(isNearChinese(b, a)).toBe(near);
  });

  it('finds what is near within a text', () => {
    expect(placeNear('生物医要', '国际生物医药对接会')).toEqual({ start: 2, end: 6 });
    expect(placeNear('法国节能', '德国节能技术专场')).toBeUndefined();
  });
});
