import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../../src/language/numbers/numerals.ts';
import { findNumerals } from '../../../../src/language/numbers/numeralsInText.ts';
import { normalise } from '../../../../src/language/spelling/normalise.ts';

/** Each number with its values, marked ~ where it is said roughly, ? where its figures are unclear, * for a unit alone. */
function find(text: string): string[] {
  return findNumerals(normalise(text)).map(({ values, rough, unclear, bare }) => {
    const shown = values.map(({ min, max }) => (min === max ? String(min) : `${min}..${max}`)).join('|');
    return `${shown}${rough ? '~' : ''}${unclear ? '?' : ''}${bare ? '*' : ''}`;
  });
}

type Row = readonly [string, ...string[]];

const chinese: readonly Row[] = [
  ['三', '3'],
  ['十', '10'],
  ['十五', '15'],
  ['三十五', '35'],
  ['一百零五', '105'],
  ['一百二', '120'],
  ['三百五', '350'],
  ['二百五十', '250'],
  ['两千三', '2300'],
  ['一千零一', '1001'],
  ['三千零五十', '3050'],
  ['一万五', '15000'],
  ['一万五千', '15000'],
  ['一万零五', '10005'],
  ['两万五六', '25000..26000~'],
  ['十万', '100000'],
  ['十五六万', '150000..160000~'],
  ['三千五百万', '35000000'],
  ['一千万零五百', '10000500'],
  ['一亿两千万', '120000000'],
  ['一亿二', '120000000'],
  ['一万亿', '1000000000000'],
  ['两个亿', '200000000'],
  ['半个亿', '50000000'],
  ['一个半亿', '150000000'],
  ['一个多亿', '100000000..200000000~'],
  ['三点五亿', '350000000'],
  ['一点二五亿', '125000000'],
  ['九千九百九十九万九千九百九十九', '99999999'],
  ['1.2亿', '120000000'],
  ['3千万', '30000000'],
  ['3千5百万', '35000000'],
  ['3千5', '3500'],
  ['2万5', '25000'],
  ['2万5千', '25000'],
  ['1亿2000万', '120000000'],
  ['1亿2千万', '120000000'],
  ['1万2000', '12000'],
  ['350 万', '3500000'],
  ['５００万', '5000000'],
  ['3点5亿', '350000000'],
  ['萬億', '1000000000000*'],
  ['貳佰萬', '2000000'],
  ['伍佰陆拾万', '5600000'],
  ['十几亿', '1100000000..1900000000~'],
  ['二十几万', '210000..290000~'],
  ['一百几十万', '1100000..1900000~'],
  ['三百来万', '3000000~'],
  ['五百多万', '5000000..6000000~'],
  ['500多万', '5000000..6000000~'],
  ['20多万', '200000..300000~'],
  ['一万多', '10000..20000~'],
  ['30万多', '300000..310000~'],
  ['1.2亿多', '120000000..130000000~'],
  ['两三百万', '2000000..3000000~'],
  ['三五百', '300..500~'],
  ['七八百万', '7000000..8000000~'],
  ['四五十万', '400000..500000~'],
  ['几百万', '~'],
  ['几十万', '~'],
  ['几个亿', '~'],
  ['数千万', '~'],
  ['千万', '10000000*'],
  ['二零二七年', '2027'],
  ['三万5月', '30000', '5'],
  ['3个人', '3'],
  ['几个人'],
  ['好'],
];

const english: readonly Row[] = [
  ['zero', '0'],
  ['twelve', '12'],
  ['fourteen', '14'],
  ['forty', '40'],
  ['fourty thousand', '40000'],
  ['twenty five', '25'],
  ['sixty-two', '62'],
  ['three hundred', '300'],
  ['one hundred and one', '101'],
  ['fifteen hundred', '1500'],
  ['five grand', '5000'],
  ['thirty-five thousand', '35000'],
  ['a hundred thousand', '100000'],
  ['hundred thousand', '100000*'],
  ['two hundred and fifty thousand', '250000'],
  ['a million', '1000000'],
  ['half a million', '500000'],
  ['a quarter of a million', '250000'],
  ['three quarters of a million', '750000'],
  ['three and a half million', '3500000'],
  ['three million and a half', '3500000'],
  ['one point five million', '1500000'],
  ['one point two five million', '1250000'],
  ['one million two hundred thousand', '1200000'],
  ['three million five hundred thousand', '3500000'],
  ['one thousand million', '1000000000'],
  ['seven billion', '7000000000'],
  ['two milion', '2000000'],
  ['3.5 million', '3500000'],
  ['3.5-million', '3500000'],
  ['3.500 million', '3500000'],
  ['3 and a half million', '3500000'],
  ['3 point 5 million', '3500000'],
  ['3 million 500 thousand', '3500000'],
  ['3 million and a half', '3500000'],
  ['2½ million', '2500000'],
  ['2 hundred thousand', '200000'],
  ['8k', '8000'],
  ['10K', '10000'],
  ['350w', '3500000'],
  ['350 wan', '3500000'],
  ['3.5 m', '3500000'],
  ['5 mn', '5000000'],
  ['1.5bn', '1500000000'],
  ['2 trillion', '2000000000000'],
  ['2 crore', '20000000'],
  ['5 lakh', '500000'],
  ['a couple of million', '2000000~'],
  ['a few hundred thousand', '~'],
  ['several million', '~'],
  ['millions', '~'],
  ['tens of millions', '~'],
  ['hundreds of thousands', '~'],
  ['one and two', '1', '2'],
  ['three four', '3', '4'],
  ['in a year'],
  ['and a half'],
  ['sixth'],
  ['someone'],
  ['tent'],
];

const figures: readonly Row[] = [
  ['1,000', '1000'],
  ['3,500,000.50', '3500000.5'],
  ["200'000", '200000'],
  ['0.5', '0.5'],
  ['3 500 000', '3500000'],
  ['3 500', '3500|500?'],
  ['3, 500, 000', '3500000?'],
  ['3.500', '3.5|3500?'],
  ['3,5', '3.5?'],
  ['3。5', '3.5?'],
  ['3.500.000', '3500000?'],
  ['1.234,56', '1234.56?'],
  ['1,23,456', '123456?'],
  ['350,0000', '3500000?'],
  ['2026-12-05 500', '2026', '12', '5', '500'],
  ['1.2.3'],
  ['5G'],
  ['3rd'],
  ['99999999999999999999'],
];

describe('numbers in a text', () => {
  it.each(chinese)('finds %s', (text, ...expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each(english)('finds %s', (text, ...expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each(figures)('finds %s', (text, ...expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('gives the place in the original text', () => {
    const [numeral] = findNumerals(normalise('大概 ３５０万 左右'));
    expect([numeral?.start, numeral?.end]).toEqual([3, 7]);
  });
});

describe('a word that is one number', () => {
  it.each([
    ['12', 12],
    ['3rd', 3],
    ['seventh', 7],
    ['thirty first', 31],
    ['ninety-nine', 99],
    ['两', 2],
    ['十二', 12],
    ['廿一', 21],
    ['三五', 35],
    ['二零二七', 2027],
    ['一百二', 120],
    ['一万五', 15_000],
    ['两亿', 200_000_000],
  ])('is read: %s', (text, expected) => {
    expect(readNumeral(text)).toBe(expected);
  });

  it.each(['', '人', '十几', '几百万', 'abc', '十五人'])('is not read: "%s"', (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });
});
