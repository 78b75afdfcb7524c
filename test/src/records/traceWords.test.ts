import { describe, expect, it } from 'vitest';
import { createWordFinder } from '../../../src/records/traceWords.ts';

const finder = createWordFinder([
  'IN-70K3L2',
  'Aliya Nurlanova',
  '+8613900139000',
  'aliya@example.org',
  '王芳',
  'May',
  'Li',
]);

describe('words of a trace', () => {
  it.each([
    'delete IN-70K3L2',
    '删除in-70k3l2',
    'IN 7OK3I2 please',
    'ＩＮ－７０Ｋ３Ｌ２',
    'I am Aliya Nurlanova',
    'ALIYA  NURLANOVA here',
    'AliyaNurlanova',
    '我叫Aliya Nurlanova。',
    '+86 139 0013 9000',
    '139-0013-9000',
    '１３９００１３９０００',
    '电话13900139000',
    'Aliya@Example.ORG',
    'aliya@example.org,',
    '我是王芳',
    'my name is May',
    'May, that is me',
  ])('are in %j', (text) => {
    expect(finder.isIn(text)).toBe(true);
  });

  it.each([
    '',
    'delete',
    'IN-70K3L3',
    'Aliya from Almaty',
    'Nurlanov',
    '13900139001',
    'example.org',
    '王',
    '芳',
    'maybe',
    'Maya',
    'Li Wei',
    'I like it',
    '😀',
  ])('are not in %j', (text) => {
    expect(finder.isIn(text)).toBe(false);
  });

  it('are found nowhere when there are none', () => {
    for (const words of [[], [''], ['-'], ['  '], ['+'], ['王']]) {
      expect(createWordFinder(words).isIn('anything 王 at all + - ')).toBe(false);
    }
  });

  it('go from JSON with the texts that hold them, and leave its ids', () => {
    const json = JSON.stringify({
      id: 'aliya@example.org|0000001',
      text: 'I am Aliya Nurlanova',
      from: { id: 'May', name: 'May' },
      attachments: [{ name: 'Aliya Nurlanova.pdf', bytes: 7 }],
      entities: [null, true, 'hello'],
    });
    expect(JSON.parse(finder.blotJson(json, '*'))).toEqual({
      id: 'aliya@example.org|0000001',
      text: '*',
      from: { id: 'May', name: '*' },
      attachments: [{ name: '*', bytes: 7 }],
      entities: [null, true, 'hello'],
    });
  });
});
