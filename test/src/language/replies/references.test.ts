import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../../src/language/replies/references.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['EV-7K2M9Q', 'EV-7K2M9Q'],
  ['ev-7k2m9q', 'EV-7K2M9Q'],
  ['EV7K2M9Q', 'EV-7K2M9Q'],
  ['EV - 7K2M9Q', 'EV-7K2M9Q'],
  ['EV_7K2M9Q', 'EV-7K2M9Q'],
  ['ＥＶ－７Ｋ２Ｍ９Ｑ', 'EV-7K2M9Q'],
  ['EV—7K2M9Q', 'EV-7K2M9Q'],
  ['取消EV-7K2M9Q', 'EV-7K2M9Q'],
  ['取消 EV-7K2M9Q 的报名', 'EV-7K2M9Q'],
  ['my reference is hd-00000O.', 'HD-000000'],
  ['EV-7K2M9Q和IS-ABCDEF', 'EV-7K2M9Q', 'IS-ABCDEF'],
  ['TR-il2345', 'TR-112345'],
  ['EV-7K2M9'],
  ['EV-7K2M9Q1'],
  ['informed'],
  ['training in 2026q3'],
  ['is 300000'],
  ['in-2026'],
  [''],
];

describe('references', () => {
  it.each(cases)('are read from "%s"', (text, ...expected) => {
    expect(readReferences(text)).toEqual(expected);
  });
});
