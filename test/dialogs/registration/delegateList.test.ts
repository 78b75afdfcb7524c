import { describe, expect, test } from 'vitest';
import { rewriteDelegates, showDelegates } from '../../../dialogs/registration/delegateList.ts';
import type { Delegate } from '../../../src/model/bookings.ts';

const party: readonly Delegate[] = [
  { name: '张伟', title: '市场总监', phone: '+8613800138000' },
  { name: '李娜', title: '工程师', email: 'lina@example.com' },
  { name: 'Jean Dupont', phone: '+33612345678' },
];
const [zhang, li, jean] = ['张伟 市场总监 +8613800138000', '李娜 工程师 lina@example.com', 'Jean Dupont +33612345678'];

/** A message, and who comes then. */
const changes: readonly (readonly [string, readonly string[]])[] = [
  ['把李娜换成王芳，经理，13900139000', [zhang, '王芳 经理 +8613900139000', jean]],
  ['李娜换成王芳 经理 13900139000', [zhang, '王芳 经理 +8613900139000', jean]],
  ['张伟改为刘强 13700137000', ['刘强 +8613700137000', li, jean]],
  ['李娜改成李娜娜', [zhang, '李娜娜 工程师 lina@example.com', jean]],
  ['张伟应该是张玮', ['张玮 市场总监 +8613800138000', li, jean]],
  ['李娜改成王芳', [zhang, '王芳', jean]],
  ['李娜换成李娜娜', [zhang, '李娜娜', jean]],
  ['Jean Dupont should be Jean Dupond', [zhang, li, 'Jean Dupond +33612345678']],
  ['change Jean to Jean-Luc Dupont', [zhang, li, 'Jean-Luc Dupont']],
  ['加上王芳 经理 1390013900', [zhang, li, jean, '王芳 经理']],
  ['李娜不去了', [zhang, jean]],
  ['李娜来不了', [zhang, jean]],
  ['李娜参加不了了', [zhang, jean]],
  ['去掉张伟', [li, jean]],
  ['删除李娜', [zhang, jean]],
  ['加上王芳 经理 13900139000', [zhang, li, jean, '王芳 经理 +8613900139000']],
  ['再加一位王芳，经理，13900139000', [zhang, li, jean, '王芳 经理 +8613900139000']],
  ['李娜不去了；加上王芳 经理 13900139000', [zhang, jean, '王芳 经理 +8613900139000']],
  ['李娜的电话改成13900139000', [zhang, '李娜 工程师 +8613900139000 lina@example.com', jean]],
  ['张伟的职务是总经理', ['张伟 总经理 +8613800138000', li, jean]],
  ['replace Jean with Marie Curie, marie@example.com', [zhang, li, 'Marie Curie marie@example.com']],
  ['remove Jean', [zhang, li]],
  ["Jean can't come", [zhang, li]],
  ['Jean can’t make it', [zhang, li]],
  ['add Wang Fang, manager, 13900139000', [zhang, li, jean, 'Wang Fang manager +8613900139000']],
  ["Jean's title is director, not manager", [zhang, li, 'Jean Dupont director +33612345678']],
  ["change Jean's phone to +33 6 12 34 56 79", [zhang, li, 'Jean Dupont +33612345679']],
  ['Jean Dupont’s email is jean@example.com', [zhang, li, 'Jean Dupont +33612345678 jean@example.com']],
  [
    '王芳 经理 13900139000，刘强 13700137000，Anna Weber anna@example.com',
    ['王芳 经理 +8613900139000', '刘强 +8613700137000', 'Anna Weber anna@example.com'],
  ],
];

describe('a list of delegates', () => {
  test.each(changes)('is changed by “%s”', (message, expected) => {
    const change = rewriteDelegates(party, message);
    expect(change?.kind === 'changed' && change.delegates.map((one) => showDelegates([one], 'zh'))).toEqual(expected);
  });

  test.each(['去掉王五', '把王五换成刘强 13700137000', 'remove Peter', "Peter's title is director"])(
    'is not changed by “%s”, which names nobody on it',
    (message) => {
      expect(rewriteDelegates(party, message)?.kind).toBe('whom');
    },
  );

  test('is not changed where a name fits two', () => {
    const two = [...party, { name: 'Jean Martin', phone: '+33612345670' }];
    expect(rewriteDelegates(two, 'remove Jean')).toEqual({ kind: 'whom', name: 'Jean' });
    expect(rewriteDelegates(two, 'remove Jean Martin')).toEqual({ kind: 'changed', delegates: party });
  });

  test.each(['好的', '人数改成3', '李娜换人', 'thanks', 'what is the fee?', '王芳'])(
    'is left alone by “%s”',
    (message) => {
      expect(rewriteDelegates(party, message)).toBeUndefined();
    },
  );

  test('takes the contact that one still lacks', () => {
    const change = rewriteDelegates([{ name: '王芳' }, ...party], '13900139000');
    expect(change).toMatchObject({ kind: 'changed', delegates: [{ name: '王芳', phone: '+8613900139000' }, ...party] });
  });
});
