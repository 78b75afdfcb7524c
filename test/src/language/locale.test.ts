import { describe, expect, it } from 'vitest';
import { detectLocale } from '../../../src/language/locale.ts';

const cases: readonly (readonly [string, 'zh' | 'en' | undefined])[] = [
  ['我们想派三个人参加下个月的生物医药对接会', 'zh'],
  ['好', 'zh'],
  ['不', 'zh'],
  ['周三', 'zh'],
  ['生物医药', 'zh'],
  ['837号令', 'zh'],
  ['我們想報名', 'zh'],
  ['我们是北京星河', 'zh'],
  ['Cirrus是什么', 'zh'],
  ['我想了解Cirrus project', 'zh'],
  ['FDI 和 ODI 的区别', 'zh'],
  ['VPN怎么用', 'zh'],
  ['我们要 register 2 people', 'zh'],
  ['please 帮我 register', 'zh'],
  ['张伟 市场总监 13800138000', 'zh'],
  ['We want to send three people', 'en'],
  ['yes', 'en'],
  ['no', 'en'],
  ['cancel', 'en'],
  ['hello', 'en'],
  ['next Wednesday', 'en'],
  ['two', 'en'],
  ['下周三 we send 3 people', 'en'],
  ['What is 外债?', 'en'],
  ['what documents for 外债登记', 'en'],
  ['ok', undefined],
  ['OK', undefined],
  ['hi', undefined],
  ['3', undefined],
  ['👍', undefined],
  ['', undefined],
  ['Cirrus', undefined],
  ['biopharma', undefined],
  ['lina@example.com', undefined],
  ['https://example.com/what', undefined],
  ['EV-1234', undefined],
  ['91110108MA01234X5T', undefined],
  ['张伟', undefined],
  ['北京星河科技有限公司', undefined],
  ['Zhang Wei', undefined],
  ['Zhang Wei, CTO, +86 138 0013 8000', undefined],
  ['Beijing Xinghe Technology Co., Ltd.', undefined],
  ['こんにちは', undefined],
  ['안녕하세요', undefined],
];

describe('the language of a message', () => {
  it.each(cases)('"%s" is %s', (text, locale) => {
    expect(detectLocale(text)).toBe(locale);
  });
});
