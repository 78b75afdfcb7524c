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

type Row = readonly [string, ...string[]];

const chinese: readonly Row[] = [
  ['人民币2亿元', 'CNY 200000000'],
  ['美元350万', 'USD 3500000'],
  ['350万USD', 'USD 3500000'],
  ['USD 500万', 'USD 5000000'],
  ['usd350w', 'USD 3500000'],
  ['5000万人民币', 'CNY 50000000'],
  ['５００万日圆', 'JPY 5000000'],
  ['３５０万美元', 'USD 3500000'],
  ['三萬億元', 'CNY 3000000000000'],
  ['500萬歐元', 'EUR 5000000'],
  ['二十萬港紙', 'HKD 200000'],
  ['新臺幣300萬元', 'TWD 3000000'],
  ['伍佰万元整', 'CNY 5000000'],
  ['壹佰贰拾万元', 'CNY 1200000'],
  ['RMB2,000,000.00', 'CNY 2000000'],
  ['￥3500', 'CNY 3500'],
  ['200万人名币', 'CNY 2000000'],
  ['350万美圆', 'USD 3500000'],
  ['想借个500万刀', 'USD 5000000'],
  ['30万新币', 'SGD 300000'],
  ['1亿卢布', 'RUB 100000000'],
  ['2000万坚戈', 'KZT 20000000'],
  ['50万迪拉姆', 'AED 500000'],
  ['80万林吉特', 'MYR 800000'],
  ['10亿越南盾', 'VND 1000000000'],
  ['5000万韩币', 'KRW 50000000'],
  ['日元5000元', 'JPY 5000'],
  ['100块RMB', 'CNY 100'],
  ['两个亿', '200000000'],
  ['半个亿', '50000000'],
  ['一个半亿', '150000000'],
  ['一亿两千万', '120000000'],
  ['1.2亿', '120000000'],
  ['三千五百万', '35000000'],
  ['3千5百万美元', 'USD 35000000'],
  ['三点五亿美元', 'USD 350000000'],
  ['一万五', '15000'],
  ['5w', '50000'],
  ['借5w够吗', '50000'],
  ['三块五', 'CNY 3.5'],
  ['3块5毛', 'CNY 3.5'],
  ['两千多块钱', 'CNY 2000..3000 !approximate-amount'],
  ['8k/月', '8000 per month'],
  ['月薪8000', '8000 per month'],
  ['年薪25-35万', '250000..350000 per year'],
  ['月薪8千到1万', '8000..10000 per month'],
  ['8-10K·13薪', '8000..10000 per month'],
  ['200元/天', 'CNY 200 per day'],
  ['每天200', '200 per day'],
  ['一天两百', '200 per day'],
  ['日薪150～200', '150..200 per day'],
  ['时薪二十五块五', 'CNY 25.5 per hour'],
  ['实习补贴每天150-200元', 'CNY 150..200 per day'],
  ['3万/年', '30000 per year'],
  ['200-300万美元', 'USD 2000000..3000000'],
  ['￥150-￥200/天', 'CNY 150..200 per day'],
  ['三到五千万', '30000000..50000000'],
  ['三百到五百万', '3000000..5000000'],
  ['8000-1万', '8000..10000'],
  ['2元到3万元', 'CNY 2..30000'],
  ['投资额在1000万到2000万美元之间', 'USD 10000000..20000000'],
  ['2万到3', '20000..30000 !unclear-amount'],
  ['500到1亿', '!unclear-amount'],
  ['十几亿', '1100000000..1900000000 !approximate-amount'],
  ['两三百万', '2000000..3000000 !approximate-amount'],
  ['十几二十万', '110000..200000 !approximate-amount'],
  ['三百来万', '3000000 !approximate-amount'],
  ['500多万美元', 'USD 5000000..6000000 !approximate-amount'],
  ['约500万', '5000000 !approximate-amount'],
  ['500万左右', '5000000 !approximate-amount'],
  ['近千万', '10000000 !approximate-amount'],
  ['上亿', '100000000 !open-amount'],
  ['几百万', '!unclear-amount'],
  ['数千万', '!unclear-amount'],
  ['5000万以上', '50000000 !open-amount'],
  ['人民币不超过2亿元', 'CNY 0..200000000'],
  ['控制在50万以内', '0..500000'],
  ['投资额不到1亿美金', 'USD 0..100000000'],
  ['美元350万元人民币', 'USD 3500000 / CNY 3500000 !two-currencies'],
  ['500万美元或欧元', 'USD 5000000 / EUR 5000000 !two-currencies'],
  ['5亿盾', 'VND 500000000 / IDR 500000000 !unclear-currency'],
  ['500万还是600万', '5000000 / 6000000 !several-amounts'],
  ['每人200元', 'CNY 200 !unit-price'],
  ['负500万美元', 'USD -5000000'],
  ['-500万', '5000000 / -5000000 !negative-amount'],
  ['零元', 'CNY 0'],
  ['3。5万美元', 'USD 35000 !unclear-number'],
  ['350,0000元', 'CNY 3500000 !unclear-number'],
  ['金额（万元）：350', 'CNY 3500000'],
  ['500（万美元）', 'USD 5000000'],
  ['金额500万，币种美元', 'USD 5000000'],
  ['500万，美元贷款怎么办', '5000000'],
  ['预算500', '500'],
  ['注册资本5000万，想借2000万美元的外债', '50000000', 'USD 20000000'],
  ['借500万三年还', '5000000'],
  ['350万美元200万欧元', 'USD 3500000', 'EUR 2000000'],
  ['美元350万欧元200万', 'USD 3500000', 'EUR 2000000'],
  ['500万美元（约合3500万元人民币）', 'USD 5000000', 'CNY 35000000 !approximate-amount'],
  ['2026-12-05 500元', 'CNY 500'],
  ['不是300万，是350万美元', 'USD 3500000'],
  ['300万美元，不对，350万', 'USD 3500000'],
  ['300万美元，不对，350', 'USD 3500000 !unclear-amount'],
  ['把300万美元改成500万', 'USD 5000000'],
  ['要500万，不是300万', '5000000'],
  ['2027年预算500万', '5000000'],
  ['三万5月到账', '30000'],
  ['500万不到', '0..5000000'],
  ['小一千万', '10000000 !approximate-amount'],
  ['三、五万元', 'CNY 30000 / CNY 50000 !several-amounts'],
  ['1、500万美元；2、300万欧元', 'USD 5000000', 'EUR 3000000'],
  ['人民币100万元（大写：壹佰万元整）', 'CNY 1000000'],
  ['几十万块', '!unclear-amount'],
  ['借款期限3年，金额300万欧元', 'EUR 3000000'],
  ['120亿、40亿、8亿这几个门槛', '12000000000', '4000000000', '800000000'],
];

const english: readonly Row[] = [
  ['USD 3.5 million', 'USD 3500000'],
  ['CNY 200', 'CNY 200'],
  ['RMB 2,000,000', 'CNY 2000000'],
  ['3.5m USD', 'USD 3500000'],
  ['US$3.5m', 'USD 3500000'],
  ['3.5millionUSD', 'USD 3500000'],
  ['3.5 milion dolars', 'USD 3500000'],
  ['$3.5 B', 'USD 3500000000'],
  ['USD 3.5 mio', 'USD 3500000'],
  ['3.5 mn EUR', 'EUR 3500000'],
  ['¥3,500', 'CNY 3500'],
  ['¥3,500 yen', 'JPY 3500'],
  ['500€', 'EUR 500'],
  ['£20k', 'GBP 20000'],
  ['HK$300,000', 'HKD 300000'],
  ['S$5,000', 'SGD 5000'],
  ['A$1.2m', 'AUD 1200000'],
  ['C$900', 'CAD 900'],
  ['$500 CAD', 'CAD 500'],
  ['NT$30,000', 'TWD 30000'],
  ['RM5,000', 'MYR 5000'],
  ["CHF 200'000", 'CHF 200000'],
  ['₹5 crore', 'INR 50000000'],
  ['5 lakh INR', 'INR 500000'],
  ['350 wan usd', 'USD 3500000'],
  ['500 euros', 'EUR 500'],
  ['3 million won', 'KRW 3000000'],
  ['50 bucks', 'USD 50'],
  ['five grand', '5000'],
  ['three and a half million', '3500000'],
  ['three and a half million US dollars', 'USD 3500000'],
  ['two hundred and fifty thousand euros', 'EUR 250000'],
  ['half a million dollars', 'USD 500000'],
  ['a quarter of a million pounds', 'GBP 250000'],
  ['one point five million', '1500000'],
  ['2½ million USD', 'USD 2500000'],
  ['$3 million 500 thousand', 'USD 3500000'],
  ['$5 and 50 cents', 'USD 5.5'],
  ['zero dollars', 'USD 0'],
  ['5 million in US dollars', 'USD 5000000'],
  ['3 million, USD', 'USD 3000000'],
  ['amount: 5m; currency: USD', 'USD 5000000'],
  ['8,000 a month', '8000 per month'],
  ['3 days a week, 150 a day', '150 per day'],
  ['2 days per week at 300 per day', '300 per day'],
  ['3 days a week, USD 150', 'USD 150'],
  ['200 per day', '200 per day'],
  ['$15 an hour', 'USD 15 per hour'],
  ['£1,000 per week', 'GBP 1000 per week'],
  ['30k per annum', '30000 per year'],
  ['annual salary of 300,000 RMB', 'CNY 300000 per year'],
  ['6000rmb/month', 'CNY 6000 per month'],
  ['4,000 to 6,000 RMB per month', 'CNY 4000..6000 per month'],
  ['between 2 and 3 million euros', 'EUR 2000000..3000000'],
  ['USD 2–3m', 'USD 2000000..3000000'],
  ['$2m to 3m', 'USD 2000000..3000000'],
  ['one to two million euros', 'EUR 1000000..2000000'],
  ['fifty to a hundred thousand dollars', 'USD 50000..100000'],
  ['500 to 1 million', '!unclear-amount'],
  ['2 or 3 million', '2000000 / 3000000 !several-amounts'],
  ['about 3 million', '3000000 !approximate-amount'],
  ['a couple of million dollars', 'USD 2000000 !approximate-amount'],
  ['a few million', '!unclear-amount'],
  ['millions of dollars', '!unclear-amount'],
  ['up to 5 million', '0..5000000'],
  ['budget under 50k euros', 'EUR 0..50000'],
  ['at least USD 5 million', 'USD 5000000 !open-amount'],
  ['$5m+', 'USD 5000000 !open-amount'],
  ['US$300 million or more', 'USD 300000000 !open-amount'],
  ['3.500.000 EUR', 'EUR 3500000 !unclear-number'],
  ['3,5 million euro', 'EUR 3500000 !unclear-number'],
  ['3.500 EUR', 'EUR 3.5 / EUR 3500 !unclear-number'],
  ['1,23,456 USD', 'USD 123456 !unclear-number'],
  ['3 500 000 EUR', 'EUR 3500000'],
  ['3 500 USD', 'USD 3500 / USD 500 !unclear-number'],
  ['3, 500, 000 USD', 'USD 3500000 !unclear-number'],
  ['100 dollars in euros', 'USD 100 / EUR 100 !two-currencies'],
  ['500 kr', 'SEK 500 / NOK 500 / DKK 500 / ISK 500 / CZK 500 !unclear-currency'],
  ['RMB 10,000 per person', 'CNY 10000 !unit-price'],
  ['minus 3 million USD', 'USD -3000000'],
  ['5m', '5000000 !unclear-amount'],
  ['8k', '8000'],
  ['loan of 3 million', '3000000'],
  ['salary 8000', '8000'],
  ['3 million for the plant', '3000000'],
  ['2027 budget 500k', '500000'],
  ['Tell me about the US$1.5 billion fund', 'USD 1500000000'],
  ['$500 and €300', 'USD 500', 'EUR 300'],
  ['USD 3m EUR 2m', 'USD 3000000', 'EUR 2000000'],
  ['200 USD 300 EUR', 'USD 200', 'EUR 300'],
  ['3 USD 500', 'USD 500'],
  ['RMB 200,000 - USD 300,000', 'CNY 200000', 'USD 300000'],
  ['raise it from USD 3m to USD 5m', 'USD 3000000', 'USD 5000000'],
  ['change 3 million to 5 million', '5000000'],
  ['not $3m but $4m', 'USD 4000000'],
  ["it's 5m usd not 3m usd", 'USD 5000000'],
  ['actually make it 5 million', '5000000'],
  ['10 000 USD', 'USD 10000'],
  ['USD 3500 000', 'USD 3500000 !unclear-number'],
  ['three fifty a month', '!unclear-amount'],
  ['two million five dollars', 'USD 2000005 !approximate-amount'],
  ['USD 1,000,000 (one million US dollars)', 'USD 1000000'],
  ['50 CAD a day', 'CAD 50 per day'],
];

const none: Readonly<Record<'chinese' | 'english', readonly string[]>> = {
  chinese: [
    '',
    '2027年',
    '2名',
    '3万人',
    '3万 人',
    '500家企业',
    '2万平米',
    '100亿次',
    '500万像素',
    '用户500万',
    '员工3万',
    '837号令',
    '汇发〔2025〕43号',
    '13800138000',
    '电话 010-62345678',
    '91110108MA01ABCD2X',
    '25岁',
    '302室',
    '5%',
    'USD 5%',
    '预算2027',
    '预算3月前定',
    '借2本书',
    '融资3轮',
    '期限5年',
    '利率3.5',
    '一块去吧',
    '两块地',
    '20块电池板',
    '三元桥',
    '二元方程',
    '千万不要',
    '万一不行呢',
    '成千上万',
    '单位：万元',
    '美元兑人民币7.1',
    '5k的视频',
    '第5000万个',
    '5000',
    '下周三3点',
    '欧洲3国',
  ],
  english: [
    'GPA 3.5',
    '5k run',
    'order 837',
    'No. 5000',
    'room 302',
    'Rm 302',
    '500 companies',
    '3 million people',
    'millions of people',
    '2 million tons',
    'population of 3 million',
    'borrow 2 books',
    'invest in 3 companies',
    'budget 2027',
    'USD/CNY 7.1',
    'TOP 500',
    'ALL 500 FIRMS',
    'TRY 3 TIMES',
    'PHP 8',
    'Euro 2024',
    '3M',
    '5G',
    'my 401k',
    '3 pounds of rice',
    '+86 138 0013 8000',
    '11/22/2026',
    '10:30',
    '1,000,000',
    'v1.2.3',
    'won 3 awards',
    'USD 3-month LIBOR',
    'twenty twenty seven',
  ],
};

describe('money in Chinese', () => {
  it.each(chinese)('reads %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(none.chinese)('finds none in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('money in English', () => {
  it.each(english)('reads %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(none.english)('finds none in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('where it stands', () => {
  it.each([
    ['我们想借大概 ３５０万美元 左右吧', '大概 ３５０万美元 左右'],
    ['实习生月薪8000可以吗', '月薪8000'],
    ['we pay 8,000 RMB a month here', '8,000 RMB a month'],
    ['between 2 and 3 million euros', '2 and 3 million euros'],
  ])('gives the place in "%s"', (text, expected) => {
    const [reading] = readMoney(text, currencies);
    expect(text.slice(reading?.start, reading?.end)).toBe(expected);
  });
});

describe('whatever is typed', () => {
  const pieces = (
    'USD $ ¥ 元 块 人民币 美元 1 3.5 500 1,000 3,5 万 亿 千万 k m million half and a or to - ~ 到 或 约 几 十 两 半 多 来 个 / % 每月 月薪 ' +
    '不是 是 not but ( ) （万元） ， , . 。 的 人 over up per month between 之间 budget 预算 零 一 三五 二零二七 thousand hundred few ½'
  ).split(' ');
  const seed = Date.now() % 1_000_000;

  it(`gives places that exist, in order, each with a value or a problem (seed ${seed})`, () => {
    let state = seed;
    const next = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    for (let round = 0; round < 3000; round += 1) {
      const glue = next(2) === 0 ? ' ' : '';
      const text = Array.from({ length: 1 + next(9) }, () => pieces[next(pieces.length)]).join(glue);
      let from = 0;
      for (const { start, end, values, problem } of readMoney(text, currencies)) {
        expect(start, text).toBeGreaterThanOrEqual(from);
        expect(end, text).toBeGreaterThan(start);
        expect(end, text).toBeLessThanOrEqual(text.length);
        if (values.length !== 1) expect(problem, text).toBeTruthy();
        for (const { min, max } of values) {
          expect(Number.isFinite(min) && Number.isFinite(max), text).toBe(true);
          expect(max, text).toBeGreaterThanOrEqual(min);
        }
        from = end;
      }
    }
  });
});
