import { describe, expect, it } from 'vitest';
import { readCreditCodes, readEmails, readPhones } from '../../../src/language/contacts.ts';
import { checkCharacter } from '../../../src/model/creditCode.ts';
import type { Reading } from '../../../src/model/reading.ts';

function shown(readings: readonly Reading<string>[]): string[] {
  return readings.map(({ values: [value], problem }) => value ?? `!${problem}`);
}

const phones: readonly (readonly [string, ...string[]])[] = [
  ['13800138000', '+8613800138000'],
  ['１３８００１３８０００', '+8613800138000'],
  ['138 0013 8000', '+8613800138000'],
  ['138-0013-8000', '+8613800138000'],
  ['+86 138 0013 8000', '+8613800138000'],
  ['0086 13800138000', '+8613800138000'],
  ['8613800138000', '+8613800138000'],
  ['电话：13800138000。', '+8613800138000'],
  ['手机13800138000，座机010-62781234', '+8613800138000', '+861062781234'],
  ['13800138000 13900139000', '+8613800138000', '+8613900139000'],
  ['1. 13800138000 2. 13900139000', '+8613800138000', '+8613900139000'],
  ['张伟/13800138000', '+8613800138000'],
  ['(010) 6278 1234', '+861062781234'],
  ['01062781234转8012', '+861062781234;ext=8012'],
  ['400-810-1234', '+864008101234'],
  ['+49 30 901820', '+4930901820'],
  ['0049 30 901820', '+4930901820'],
  ['+1 (415) 555-2671', '+14155552671'],
  ['call me at +44 20 7946 0958 please', '+442079460958'],
  ['+852 2123 4567', '+85221234567'],
  ['62781234', '!area-code'],
  ['tel 6278 1234', '!area-code'],
  ['1380013800', '!phone-number'],
  ['138001380001', '!phone-number'],
  ['+86 12345', '!phone-number'],
];

const notPhones = [
  '12345',
  '2026-12-08',
  '20261208',
  '91110108MA01234X5T',
  '汇发〔2025〕43号',
  'USD 2,000,000',
  '3500000',
  'order 837',
  '1900-1-1',
  '837号令',
  'a13800138000b',
  '',
];

const emails: readonly (readonly [string, ...string[]])[] = [
  ['lina@example.com', 'lina@example.com'],
  ['邮箱是lina＠example．com。', 'lina@example.com'],
  ['（lina@example.com）', 'lina@example.com'],
  ['<lina@example.com>', 'lina@example.com'],
  ['lina@example。com', 'lina@example.com'],
  ['lina@example.com。谢谢', 'lina@example.com'],
  ['write to a@b.cn. Thanks', 'a@b.cn'],
  ['电邮lina@example.com张伟', 'lina@example.com'],
  ['Li.Na+x@Example.CO.UK', 'Li.Na+x@example.co.uk'],
  ['a@b.cn,c@d.cn', 'a@b.cn', 'c@d.cn'],
  ['lina@', '!email-address'],
  ['a@b', '!email-address'],
  ['a..b@c.cn', '!email-address'],
  ['@channel'],
  ['no address'],
  [''],
];

const code = `91110108MA0123456${checkCharacter('91110108MA0123456')}`;
const wrong = `${code.slice(0, 17)}${code.endsWith('X') ? 'Y' : 'X'}`;
const codes: readonly (readonly [string, ...string[]])[] = [
  [code, code],
  [code.toLowerCase(), code],
  [`${code.slice(0, 8)} ${code.slice(8)}`, code],
  [`${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8, 12)} ${code.slice(12, 16)} ${code.slice(16)}`, code],
  [`${code.slice(0, 6)}-${code.slice(6, 12)}-${code.slice(12)}`, code],
  [[...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''), code],
  [`信用代码：${code}，张伟`, code],
  [`北京星河 ${code}`, code],
  [`my code ${code} thanks`, code],
  [wrong, '!check-character'],
  [code.replace('0', 'O'), '!check-character'],
  [code.slice(0, 17), '!length'],
  [`${code}1`, '!length'],
  ['110108012345678', '!length'],
  ['13800138000'],
  ['13812345678 liuyang@firm.cn'],
  ['+44 20 7946 0958 please'],
  ['pneumonoultramicroscopic'],
  ['北京星河科技有限公司'],
  ['Zhang Wei, CTO, +86 138 0013 8000'],
  [''],
];

describe('telephone numbers', () => {
  it.each(phones)('reads %s', (text, ...expected) => {
    expect(shown(readPhones(text))).toEqual(expected);
  });

  it.each(notPhones)('finds none in "%s"', (text) => {
    expect(readPhones(text)).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  it.each(emails)('reads "%s"', (text, ...expected) => {
    expect(shown(readEmails(text))).toEqual(expected);
  });
});

describe('credit codes', () => {
  it.each(codes)('reads "%s"', (text, ...expected) => {
    expect(shown(readCreditCodes(text))).toEqual(expected);
  });

  it('says where the code stands', () => {
    const text = `代码 ${code.slice(0, 8)} ${code.slice(8)}。`;
    const [reading] = readCreditCodes(text);
    expect(text.slice(reading?.start, reading?.end)).toBe(`${code.slice(0, 8)} ${code.slice(8)}`);
  });
});
