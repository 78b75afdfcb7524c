import { describe, expect, it } from 'vitest';
import type { Money } from '../../../../src/language/money/money.ts';
import { showMoney } from '../../../../src/language/show/showMoney.ts';

const amounts: readonly (readonly [Money, string, string])[] = [
  [{ min: 3_500_000, max: 3_500_000, currency: 'USD' }, '3,500,000 美元', 'USD 3,500,000'],
  [{ min: 2_000_000, max: 3_000_000, currency: 'USD' }, '2,000,000–3,000,000 美元', 'USD 2,000,000–3,000,000'],
  [{ min: 8000, max: 8000, currency: 'CNY', per: 'month' }, '8,000 元/月', 'CNY 8,000 a month'],
  [{ min: 150, max: 200, currency: 'CNY', per: 'day' }, '150–200 元/天', 'CNY 150–200 a day'],
  [{ min: 25.5, max: 25.5, currency: 'CNY', per: 'hour' }, '25.5 元/小时', 'CNY 25.5 an hour'],
  [{ min: 0, max: 5_000_000, currency: 'EUR' }, '不超过 5,000,000 欧元', 'up to EUR 5,000,000'],
  [{ min: 0, max: 0, currency: 'CNY' }, '0 元', 'CNY 0'],
  [{ min: 500, max: 500, currency: 'KZT' }, '500 哈萨克斯坦坚戈', 'KZT 500'],
  [{ min: 8000, max: 8000 }, '8,000（币种未注明）', '8,000 (currency not said)'],
  [{ min: 30_000, max: 30_000, per: 'year' }, '30,000/年（币种未注明）', '30,000 a year (currency not said)'],
];

describe('an amount is shown', () => {
  it.each(amounts)('%o', (money, chinese, english) => {
    expect(showMoney(money, 'zh')).toBe(chinese);
    expect(showMoney(money, 'en')).toBe(english);
  });
});
