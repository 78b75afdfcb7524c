import { describe, expect, it } from 'vitest';
import { readCreditCodes, readEmails, readPhones } from '../../../../src/language/people/contacts.ts';
import { checkCharacter } from '../../../../src/model/creditCode.ts';
import type { Reading } from '../../../../src/model/reading.ts';

function shown(readings: readonly Reading<string>[]): string[] {
  return readings.map(({ values: [value], problem }) => value ?? `!${problem}`);
}

type Case = readonly [string, ...string[]];
const mobile = '+8613800138000';
const second = '+8613900139000';
const office = '+861062781234';

const chinesePhones: readonly Case[] = [
  ['13800138000', mobile],
  ['１３８００１３８０００', mobile],
  ['138 0013 8000', mobile],
  ['138-0013-8000', mobile],
  ['138.0013.8000', mobile],
  ['138 001 38000', mobile],
  ['1380 013 8000', mobile],
  ['13800 138000', mobile],
  ['1 3 8 0 0 1 3 8 0 0 0', mobile],
  ['13 80 01 38 00 0', mobile],
  ['一三八零零一三八零零零', mobile],
  ['幺三八〇〇幺三八〇〇〇', mobile],
  ['+86 138 0013 8000', mobile],
  ['＋８６ 13800138000', mobile],
  ['+86-13800138000', mobile],
  ['(+86)13800138000', mobile],
  ['(86) 13800138000', mobile],
  ['0086 13800138000', mobile],
  ['8613800138000', mobile],
  ['86-138-0013-8000', mobile],
  ['电话：13800138000。', mobile],
  ['電話 13800138000', mobile],
  ['手机号是13800138000', mobile],
  ['我手机13800138000，微信同号', mobile],
  ['联系方式:13800138000(微信同号)', mobile],
  ['张伟13800138000', mobile],
  ['张伟/13800138000', mobile],
  ['张伟—13800138000', mobile],
  ['13800138000张伟', mobile],
  ['手机13800138000，座机010-62781234', mobile, office],
  ['13800138000 13900139000', mobile, second],
  ['13800138000/13900139000', mobile, second],
  ['13800138000、13900139000', mobile, second],
  ['1. 13800138000 2. 13900139000', mobile, second],
  ['13800138000\n13900139000', mobile, second],
  ['张伟\t13800138000\t010-62781234', mobile, office],
  ['3个人，13800138000', mobile],
  ['2 13800138000', mobile],
  ['(010) 6278 1234', office],
  ['（010）62781234', office],
  ['010-62781234', office],
  ['01062781234', office],
  ['010 62781234', office],
  ['010——62781234', office],
  ['86-10-62781234', office],
  ['+86 10 6278 1234', office],
  ['+86 (0)10 6278 1234', office],
  ['0755-83001234', '+8675583001234'],
  ['0312-5901234', '+863125901234'],
  ['021-62781234 010-62781234', '+862162781234', office],
  ['01062781234转8012', `${office};ext=8012`],
  ['010-62781234 转 8001', `${office};ext=8001`],
  ['010-62781234分机8001', `${office};ext=8001`],
  ['010-62781234-8001', `${office};ext=8001`],
  ['010-62781234#8001', `${office};ext=8001`],
  ['400-810-1234', '+864008101234'],
  ['4008101234', '+864008101234'],
  ['400 8101 234', '+864008101234'],
  ['4008-101-234', '+864008101234'],
  ['400-810-1234转2', '+864008101234;ext=2'],
  ['62781234', '!area-code'],
  ['座机62781234', '!area-code'],
  ['电话：6278123', '!area-code'],
  ['1380013800', '!phone-number'],
  ['138001380001', '!phone-number'],
  ['12345678901', '!phone-number'],
  ['手机 1380013800', '!phone-number'],
  ['手机号12345', ''],
  ['电话：123456', '!phone-number'],
  ['138OO138000', '!phone-number'],
  ['l3800138000', '!phone-number'],
  ['138****8000', '!phone-number'],
  ['1380013800 2人', '!phone-number'],
  ['香港 +852 2123 4567', '+85221234567'],
  ['香港 00852 2123 4567', '+85221234567'],
];

const englishPhones: readonly Case[] = [
  ['+49 30 901820', '+4930901820'],
  ['0049 30 901820', '+4930901820'],
  ['+1 (415) 555-2671', '+14155552671'],
  ['+1-415-555-2671', '+14155552671'],
  ['+1 415.555.2671', '+14155552671'],
  ['+14155552671', '+14155552671'],
  ['call me at +44 20 7946 0958 please', '+442079460958'],
  ['+44 (0)20 7946 0958', '+442079460958'],
  ['+44 (0) 20 7946 0958', '+442079460958'],
  ['(+44) 20 7946 0958', '+442079460958'],
  ['+33 1 42 68 53 00', '+33142685300'],
  ['+33 1.42.68.53.00', '+33142685300'],
  ['+7 495 123-45-67', '+74951234567'],
  ['+81-3-1234-5678', '+81312345678'],
  ['+65 6123 4567', '+6561234567'],
  ['+971 50 123 4567', '+971501234567'],
  ['＋４４ ２０ ７９４６ ０９５８', '+442079460958'],
  ['+44 20 7946 0958 +1 415 555 2671', '+442079460958', '+14155552671'],
  ['+44 20 7946 0958, 13800138000', '+442079460958', mobile],
  ['Tel: +44 20 7946 0958 ext. 12', '+442079460958;ext=12'],
  ['+44 20 7946 0958 x12', '+442079460958;ext=12'],
  ['Phone 13800138000', mobile],
  ['tel13800138000', mobile],
  ['Mobile:13800138000', mobile],
  ['cell no. 138 0013 8000', mobile],
  ['my number is 138-0013-8000', mobile],
  ['Zhang Wei 13800138000 Li Na 13900139000', mobile, second],
  ['13800138000Li Na', mobile],
  ['Li Na/13800138000', mobile],
  ['13800138000 or 13900139000', mobile, second],
  ['office +86 10 6278 1234 ext 8001', `${office};ext=8001`],
  ['010 6278 1234 ext.8001', `${office};ext=8001`],
  ['tel 6278 1234', '!area-code'],
  ['phone: 62781234', '!area-code'],
  ['+86 12345', '!phone-number'],
  ['+44 20 7946', '!phone-number'],
  ['+999 123 456 789', '!phone-number'],
  ['call 415-555-2671', '!phone-number'],
  ['(415) 555-2671', '!phone-number'],
  ['my mobile is 1380013800', '!phone-number'],
  ['mobile 138 0013 80001', '!phone-number'],
  ['phone 0044', ''],
];

const notPhones = [
  '12345',
  '2026-12-08',
  '2026-12-08 14:00',
  '2026.12.08',
  '20261208',
  '202612081400',
  '12月8日',
  '1900-1-1',
  '91110108MA01234X5T',
  '110105198003071234',
  '11010519491231002X',
  '6222 0202 0001 2345 678',
  '6222020200012345678',
  '4111 1111 1111 1111',
  '汇发〔2025〕43号',
  '837号令',
  'USD 2,000,000',
  '3500000',
  '15000000000',
  '13800138000元',
  '金额13800138000',
  '13800138000 yuan',
  '$1380013800',
  '注册资本5000万元',
  '订单号13800138000',
  '订单 20261122000123',
  '编号：13800138000',
  '身份证号：13800138000',
  '银行账号 13800138000',
  'QQ：1380013800',
  'order 837',
  'order no. 13800138000',
  'Invoice #1380013800',
  'account number 13800138000',
  'ref 13800138000',
  '-2147483648/-1',
  '2147483648',
  '-2147483648',
  '-13800138000',
  '4294967296',
  '9007199254740993',
  '192.168.1.1',
  '10.0.0.255:8080',
  '255.255.255.255',
  'http://192.168.100.200/13800138000',
  'https://example.com/a/13800138000',
  'a13800138000b',
  '1.2.3.4.5.6.7',
  '3.14159265358',
  '1e1000000',
  '100080',
  '978-7-111-12345-6',
  '1764000000000',
  'EV-7K2M9Q',
  '3-5',
  '1/2/3/4/5/6/7',
  '第99999999999999999999个',
  '13800138000@example.com',
  '50 60 70 80',
  '0x13800138000',
  '',
];

const chineseEmails: readonly Case[] = [
  ['邮箱是lina＠example．com。', 'lina@example.com'],
  ['邮箱：lina@example.com，谢谢', 'lina@example.com'],
  ['（lina@example.com）', 'lina@example.com'],
  ['【lina@example.com】', 'lina@example.com'],
  ['《lina@example.com》', 'lina@example.com'],
  ['“lina@example.com”', 'lina@example.com'],
  ['lina@example。com', 'lina@example.com'],
  ['lina@example.com。谢谢', 'lina@example.com'],
  ['lina@example.com、zw@example.cn', 'lina@example.com', 'zw@example.cn'],
  ['lina@example.com；zw@example.cn', 'lina@example.com', 'zw@example.cn'],
  ['电邮lina@example.com张伟', 'lina@example.com'],
  ['我的邮箱lina@example.com', 'lina@example.com'],
  ['ｌｉｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'lina@example.com'],
  ['13800138000@example.com', '13800138000@example.com'],
  ['13800138000/lina@example.com', 'lina@example.com'],
  ['13800138000-lina@example.com', 'lina@example.com'],
  ['13800138000，lina@example.com', 'lina@example.com'],
  ['lina @ example.com', '!email-address'],
  ['lina@example .com', 'lina@example.com'],
  ['lina艾特example.com', '!email-address'],
  ['lina#qq.com', '!email-address'],
  ['lina@qq，com', '!email-address'],
  ['lina@163.con', '!email-address'],
  ['lina@qq', '!email-address'],
  ['lina@@example.com', '!email-address'],
  ['邮箱是lina@', '!email-address'],
  ['@张伟 你来填'],
  ['没有邮箱'],
];

const englishEmails: readonly Case[] = [
  ['lina@example.com', 'lina@example.com'],
  ['<lina@example.com>', 'lina@example.com'],
  ['Li Na <lina@example.com>', 'lina@example.com'],
  ["'lina@example.com'", 'lina@example.com'],
  ['mailto:lina@example.com', 'lina@example.com'],
  ['e-mail: lina@example.com.', 'lina@example.com'],
  ['write to a@example.org. Thanks', 'a@example.org'],
  ['lina@example.com or zw@example.cn', 'lina@example.com', 'zw@example.cn'],
  ['a@example.org,c@example.com', 'a@example.org', 'c@example.com'],
  ['a@example.org;c@example.com', 'a@example.org', 'c@example.com'],
  ['Li.Na+x@Example.CO.UK', 'Li.Na+x@example.co.uk'],
  ["conan.o'neill@example.ie", "conan.o'neill@example.ie"],
  ['li_na-1@mail.example-site.com', 'li_na-1@mail.example-site.com'],
  ['name at example dot com', '!email-address'],
  ['li.na at example dot co dot uk', '!email-address'],
  ['lina (at) example.com', '!email-address'],
  ['lina[at]example[dot]com', '!email-address'],
  ['lina@example dot com', '!email-address'],
  ['lina@example,com', '!email-address'],
  ['lina@example.comm', '!email-address'],
  ['lina@', '!email-address'],
  ['a@b', '!email-address'],
  ['a..b@c.cn', '!email-address'],
  ['josé@example.com', '!email-address'],
  ['lina@exa_mple.com', '!email-address'],
  ['lina@10.0.0.1', '!email-address'],
  ['@channel'],
  ['meet us at example.com'],
  ['look at this dot'],
  ['no address'],
  [''],
];

const code = `91110108MA0123456${checkCharacter('91110108MA0123456')}`;
const wrong = `${code.slice(0, 17)}${code.endsWith('X') ? 'Y' : 'X'}`;
const swapped = code.replace('0108', '1008');
const codes: readonly Case[] = [
  [code, code],
  [code.toLowerCase(), code],
  [`${code.slice(0, 8)} ${code.slice(8)}`, code],
  [`${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8, 12)} ${code.slice(12, 16)} ${code.slice(16)}`, code],
  [`${code.slice(0, 6)}-${code.slice(6, 12)}-${code.slice(12)}`, code],
  [[...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''), code],
  [`信用代码：${code}，张伟`, code],
  [`统一社会信用代码${code}。`, code],
  [`北京星河 ${code}`, code],
  [`my code ${code} thanks`, code],
  [`Credit code: ${code}.`, code],
  ['9111 0108 MA01 ABCD 2H', '91110108MA01ABCD2H'],
  ['信用代码 9111-0108-MA01-ABCD-2H', '91110108MA01ABCD2H'],
  ['9111 0108 MA01 ABCD 2X', '!check-character'],
  [wrong, '!check-character'],
  [swapped, '!check-character'],
  [code.replace('4', '5'), '!check-character'],
  [code.replace('0', 'O'), '!letter'],
  [code.replace('91110', '9I110'), '!letter'],
  [code.replace('91110', '91l10'), '!letter'],
  [code.toLowerCase().replaceAll('0', 'o'), '!letter'],
  [code.slice(0, 17), '!length'],
  [code.slice(0, 16), '!length'],
  [`${code}1`, '!length'],
  [`${code.slice(0, 8)}0${code.slice(8)}`, '!length'],
  ['110108012345678', '!length'],
  ['11010519491231002X'],
  ['110105198003071234'],
  ['6222020200012345678'],
  ['6222 0202 0001 2345 678'],
  ['4111111111111111'],
  ['-9223372036854775808/-1'],
  ['20261122000123456'],
  ['13800138000'],
  ['13812345678 liuyang@example.org'],
  ['+44 20 7946 0958 please'],
  ['pneumonoultramicroscopic'],
  ['北京星河科技有限公司'],
  ['Zhang Wei, CTO, +86 138 0013 8000'],
  [''],
];

describe('telephone numbers', () => {
  it.each([...chinesePhones, ...englishPhones])('reads %j', (text, ...expected) => {
    expect(shown(readPhones(text))).toEqual(expected.filter(Boolean));
  });

  it.each(notPhones)('finds none in "%s"', (text) => {
    expect(readPhones(text)).toEqual([]);
  });

  it('says where each stands', () => {
    const text = '张伟１３８００１３８０００，座机 010-62781234转8001。';
    expect(readPhones(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '１３８００１３８０００',
      '010-62781234转8001',
    ]);
  });
});

describe('e-mail addresses', () => {
  it.each([...chineseEmails, ...englishEmails])('reads %j', (text, ...expected) => {
    expect(shown(readEmails(text))).toEqual(expected);
  });

  it('says where each stands', () => {
    const text = '邮箱：lina＠example．com，抄送 <zw@example.cn>。';
    expect(readEmails(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'lina＠example．com',
      'zw@example.cn',
    ]);
  });
});

describe('credit codes', () => {
  it.each(codes)('reads %j', (text, ...expected) => {
    expect(shown(readCreditCodes(text))).toEqual(expected);
  });

  it('says where the code stands', () => {
    const text = `代码 ${code.slice(0, 8)} ${code.slice(8)}。`;
    const [reading] = readCreditCodes(text);
    expect(text.slice(reading?.start, reading?.end)).toBe(`${code.slice(0, 8)} ${code.slice(8)}`);
  });
});
