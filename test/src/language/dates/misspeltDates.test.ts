import { describe, expect, it } from 'vitest';
import { mendDates } from '../../../../src/language/dates/dateSpelling.ts';
import { readPeriods } from '../../../../src/language/dates/dates.ts';
import { type Case, holidays, read, sunday } from './saidPeriods.ts';

/** Slips, missing spaces and other scripts. */
const misspelt: readonly Case[] = [
  ['tomorow', '2026-11-23'],
  ['tommorrow', '2026-11-23'],
  ['tmrw', '2026-11-23'],
  ['2moro', '2026-11-23'],
  ['day aftr tomorrow', '2026-11-24'],
  ['wendesday', '2026-11-25'],
  ['wednsday', '2026-11-25'],
  ['wensday', '2026-11-25'],
  ['thrusday', '2026-11-26'],
  ['next thrusday', '2026-11-26'],
  ['tuseday', '2026-11-24'],
  ['satuday', '2026-11-28'],
  ['firday', '2026-11-27'],
  ['nxt week', '2026-11-23/2026-11-30'],
  ['nxt wk', '2026-11-23/2026-11-30'],
  ['netx week', '2026-11-23/2026-11-30'],
  ['next mnth', '2026-12-01/2027-01-01'],
  ['next quater', '2027-01-01/2027-04-01'],
  ['this wknd', '2026-11-21/2026-11-23'],
  ['next weeknd', '2026-11-28/2026-11-30'],
  ['nextmonday', '2026-11-23'],
  ['nextmonth', '2026-12-01/2027-01-01'],
  ['thisfriday', '2026-11-27'],
  ['元月5日', '2027-01-05'],
  ['大大后天', '2026-11-26'],
  ['元月', '2027-01-01/2027-02-01'],
  ['march to may', '2027-03-01/2027-06-01'],
  ['from february to may', '2027-02-01/2027-06-01'],
  ['dec8', '2026-12-08'],
  ['8dec', '2026-12-08'],
  ['8thdec', '2026-12-08'],
  ['december8th', '2026-12-08'],
  ['decmber 8', '2026-12-08'],
  ['Decembr 8th', '2026-12-08'],
  ['decemeber', '2026-12-01/2027-01-01'],
  ['novmber 30', '2026-11-30'],
  ['septmber', '2027-09-01/2027-10-01'],
  ['janurary 5', '2027-01-05'],
  ['feburary 3', '2027-02-03'],
  ['august 3rd', '2027-08-03'],
  ['agust 3', '2027-08-03'],
  ['8 DECEMBER', '2026-12-08'],
  ['8  december', '2026-12-08'],
  ['下个星其三', '2026-11-25'],
  ['下周未', '2026-11-28/2026-11-30'],
  ['月未', '2026-11-21/2026-12-01'],
  ['年低', '2026-12-01/2027-01-01'],
  ['12月8曰', '2026-12-08'],
  ['下各月', '2026-12-01/2027-01-01'],
  ['下洲三', '2026-11-25'],
  ['周1', '2026-11-23'],
  ['下周2', '2026-11-24'],
  ['礼拜3', '2026-11-25'],
  ['星期5', '2026-11-27'],
  ['12月8可以吗', '2026-12-08'],
  ['12月8', '2026-12-08'],
  ['明夭', '2026-11-23'],
  ['元但前', 'now/2027-01-01'],
  ['下週五', '2026-11-27'],
  ['下個月８號', '2026-12-08'],
  ['１２月８日', '2026-12-08'],
  ['後天', '2026-11-24'],
  ['這個月底', '2026-11-21/2026-12-01'],
  ['二〇二七年三月五日', '2027-03-05'],
  ['貳零贰柒年三月', '2027-03-01/2027-04-01'],
  ['十二月廿八號', '2026-12-28'],
];

const rightWords = [
  'remember',
  'sundae',
  'funday',
  'mandate',
  'mouth',
  'text week',
  'weak',
  'quartet',
  'march on',
  'augment',
  'fraud',
];

describe('misspelt dates', () => {
  for (const locale of ['zh', 'en'] as const) {
    it.each(misspelt)(`reads %s, ${locale} or not`, (text, ...readings) => {
      expect(read(text, sunday, locale)).toEqual(readings);
    });
  }

  it.each(rightWords)('leaves "%s" as it is', (text) => {
    expect(mendDates(text)).toBe(text);
    expect(read(text)).toEqual([]);
  });

  it('keeps the length of the text, so that places hold', () => {
    for (const [text] of misspelt) expect(mendDates(text.toLowerCase())).toHaveLength(text.length);
    const text = 'can we come nxt thrusday, please';
    const [reading] = readPeriods(text, { locale: 'en', now: Date.parse(sunday), holidays });
    expect(text.slice(reading?.start, reading?.end)).toBe('nxt thrusday');
  });
});
