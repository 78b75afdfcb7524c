import { describe, expect, it } from 'vitest';
import { readMoney } from '../../../../src/language/money/money.ts';
import { loadLexicon } from '../../../../src/language/terms/lexicon.ts';

const { currencies } = loadLexicon('knowledge/lexicon');

/** An amount as "USD 5 / USD 6 per month !problem": its values, and why it must be asked about. */
function read(text: string): string[] {
  return readMoney(text, currencies).map(({ values, problem }) => {
    const shown = values.map(({ min, max, currency, per }) => {
      const amount = min === max ? String(min) : `${min}..${max}`;
      return `${currency ? `${currency} ` : ''}${amount}${per ? ` per ${per}` : ''}`;
    });
    return [shown.join(' / '), problem ? `!${problem}` : ''].filter((part) => part !== '').join(' ');
  });
}

/** As people type when they are in a hurry: what is not said plainly is asked about. */
const messages: readonly (readonly [string, ...string[]])[] = [
  ['借300万美元一年', 'USD 3000000'],
  ['贷款500万一年，利率3%', '5000000'],
  ['300万美元一年', 'USD 3000000 / USD 3000000 per year !unclear-amount'],
  ['20万一年', '200000 per year'],
  ['我们营收300万美元一年', 'USD 3000000 per year'],
  ['三千万五', '35000000 / 30005000 !unclear-number'],
  ['五千万二', '52000000 / 50002000 !unclear-number'],
  ['三千万五美元', 'USD 35000000 / USD 30005000 !unclear-number'],
  ['3000万5', '35000000 / 30005000 !unclear-number'],
  ['两百万五', '2500000 / 2005000 !unclear-number'],
  ['五十万五', '505000'],
  ['一亿五', '150000000'],
  ['五百点五万', '5005000'],
  ['十点五亿', '1050000000'],
  ['.5亿', '50000000'],
  ['3 dollars 50', 'USD 3.5'],
  ['it costs 3 pounds 50 cents', 'GBP 3.5'],
  ['500 dollars 20 people', 'USD 500'],
  ['三块五', 'CNY 3.5'],
  ['四千五一个月', '4500 per month'],
  ['三万五一年', '35000 per year'],
  ['30块一小时', 'CNY 30 per hour'],
  ['30w年薪', '300000 per year'],
  ['税前8000', '8000'],
  ['每年还50万', '500000 per year'],
  ['200万+300万', '5000000 !unclear-amount'],
  ['200+300万', '5000000 !unclear-amount'],
  ['500万加300万', '8000000 !unclear-amount'],
  ['500万里200万是美元', '5000000', '2000000'],
  ['300万的50%', '3000000 !unclear-amount'],
  ['一个亿的十分之一', '100000000 !unclear-amount'],
  ['净资产5000万的2倍', '50000000 !unclear-amount'],
  ['去年1.2亿 今年1.5亿', '120000000', '150000000'],
  ['5万刀够不够', 'USD 50000'],
  ['单笔不超过等值5万美元', 'USD 0..50000'],
  ['等值500万美元的人民币', 'USD 5000000 / CNY 5000000 !two-currencies'],
  ['共500万，其中200万美元', '5000000', 'USD 2000000'],
  ['300万可能500万', '3000000 / 5000000 !several-amounts'],
  ['500万（币种待定）', '5000000'],
  ['首期1亿欧，尾款2.2亿欧', 'EUR 100000000', 'EUR 220000000'],
  ['收购60%股权，作价1.8亿美元', 'USD 180000000'],
  ['从2000万增资到5000万', '20000000', '50000000'],
  ['薪资面议'],
  ['8000*13'],
  ['500 0000'],
  ['用户100万'],
  ['100个比特币'],
  ['5 Mio. Euro', 'EUR 5000000'],
  ['1-2m', '1000000..2000000 !unclear-amount'],
  ['budget 1-2m', '1000000..2000000'],
  ['1/2 million usd', 'USD 500000'],
  ['1 1/2 million usd', 'USD 1500000'],
  ['1/2 of a million', '500000'],
  ['3/4 million', '750000'],
  ['from 1.5 up to 2 mil usd', 'USD 1500000..2000000'],
  ['2m plus 3m usd', 'USD 5000000 !unclear-amount'],
  ['k€ 250', 'EUR 250000'],
  ['M€ 2.5', 'EUR 2500000'],
  ['half of 3 million usd', 'USD 3000000 !unclear-amount'],
  ['50% of 3 million', '3000000 !unclear-amount'],
  ['double 3m usd', 'USD 3000000 !unclear-amount'],
  ['3m maybe 5m usd', 'USD 3000000 / USD 5000000 !several-amounts'],
  ['200.000-300.000 eur', 'EUR 200..300 / EUR 200000..300000 !unclear-number'],
  ['$.5m'],
  ['3m, possibly more'],
  ['3m+ eur', 'EUR 3000000 !open-amount'],
  ['well below 3m usd', 'USD 0..3000000'],
  ['no less than 3m usd', 'USD 3000000 !open-amount'],
  ['not under 3m usd', 'USD 3000000 !open-amount'],
  ['loan of 2m usd, 3 year term, 5% p.a.', 'USD 2000000'],
  ['borrow 3 million USD for a year', 'USD 3000000'],
  ['200k over 3 years'],
  ['target valued at 40-50m eur, we buy 60%', 'EUR 40000000..50000000'],
  ['5m users and 2m usd revenue', 'USD 2000000'],
  ['3 plants 5m usd each', 'USD 5000000 !unit-price'],
  ['2027 budget 5m usd', 'USD 5000000'],
  ['order 837 5m'],
  ['seven figures'],
  ['a few hundred thousand usd', '!unclear-amount'],
  ['3m but maybe 5m', '3000000 / 5000000 !unclear-amount'],
  ['2m hkd = 256k usd', 'HKD 2000000', 'USD 256000'],
  ['room 500, 5m usd', 'USD 5000000'],
];

describe('money in hurried messages', () => {
  it.each(messages)('reads %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
});
