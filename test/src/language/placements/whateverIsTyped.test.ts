import { describe, expect, it } from 'vitest';
import { readCountries } from '../../../../src/language/placements/countries.ts';
import { readPlacementKinds } from '../../../../src/language/placements/kinds.ts';
import { readLanguageSkills } from '../../../../src/language/placements/languageSkills.ts';
import { readPay } from '../../../../src/language/placements/pay.ts';
import { readNameAlone, readNamedBehind, readOwnName } from '../../../../src/language/placements/personNames.ts';
import { readPlacesWanted } from '../../../../src/language/placements/placesWanted.ts';
import { readStretches } from '../../../../src/language/placements/stretches.ts';
import { readWorkload } from '../../../../src/language/placements/workload.ts';
import { readWorkPlaces } from '../../../../src/language/placements/workPlaces.ts';
import { loadLexicon } from '../../../../src/language/terms/lexicon.ts';
import type { Reading } from '../../../../src/model/reading.ts';

const lexicon = loadLexicon('knowledge/lexicon');
const options = { locale: 'zh', now: Date.parse('2026-11-23T10:00:00+08:00'), holidays: lexicon.holidays } as const;

const readers: Readonly<Record<string, (text: string, asked: boolean) => readonly Reading<unknown>[]>> = {
  languages: (text, asked) => readLanguageSkills(text, lexicon, asked),
  stretches: (text, asked) => readStretches(text, options, asked),
  workload: readWorkload,
  pay: (text, asked) => readPay(text, lexicon.currencies, asked),
  kinds: (text) => readPlacementKinds(text, lexicon),
  places: readWorkPlaces,
  number: readPlacesWanted,
  countries: (text, asked) => readCountries(text, lexicon, asked),
};

function check(text: string): void {
  for (const [name, read] of Object.entries(readers)) {
    for (const asked of [true, false]) {
      for (const { start, end, values, problem } of read(text, asked)) {
        expect(start, name).toBeGreaterThanOrEqual(0);
        expect(end, name).toBeGreaterThan(start);
        expect(end, name).toBeLessThanOrEqual(text.length);
        if (values.length !== 1) expect(problem, name).toBeTruthy();
      }
    }
  }
  for (const name of [readNameAlone(text), readOwnName(text), readNamedBehind(text, ['导师', 'mentor'], true)]) {
    if (name !== undefined) expect(name.trim()).toBe(name);
  }
}

describe('whatever is typed', () => {
  it.each([
    '',
    ' ',
    '\0',
    '\ud800',
    '"\'`;--<script>alert(1)</script>',
    '%s%n {{7*7}} ../../etc/passwd',
    '👩🏽‍💻🇨🇳 ﷽ ᚠᛇᚻ Z̴̡͘a̕l̢g̴o͠',
    'undefined null NaN Infinity -1 0 1e1000 0x0 1.000.000,00',
    '每周99999999999999999999小时，9999年99月到99999年，每天99999999999999999999元',
    '俄语、'.repeat(500),
    'Russian, '.repeat(220),
    'fluent or native '.repeat(110),
    'HSK5'.repeat(400),
    '3月到'.repeat(500),
    '2027.1-'.repeat(250),
    '3个月'.repeat(500),
    '每周'.repeat(900),
    '20h '.repeat(450),
    '每天200'.repeat(300),
    '2 '.repeat(900),
    'interns 2 '.repeat(180),
    '实习'.repeat(900),
    '线上或海淀'.repeat(300),
    'mentor: '.repeat(200),
    '我叫'.repeat(900),
    '一'.repeat(1900),
    '的'.repeat(1900),
    'and '.repeat(450),
    '-'.repeat(1900),
    ' '.repeat(1900),
    '9'.repeat(1900),
  ])('is read without a failure, in places that exist: %j', (text) => check(text));

  it('so are pieces of it in any order', () => {
    const pieces = [
      '俄语',
      '英语',
      '流利',
      'HSK5',
      '最好',
      '会',
      '不',
      '3月',
      '到',
      '8月',
      '半年',
      '每周',
      '三天',
      '20小时',
      '每天',
      '200元',
      '无薪',
      '两个',
      '实习生',
      '勤工助学',
      '海淀',
      '线上',
      '，',
      '。',
      ' ',
      '或',
      '和',
      'Russian ',
      'fluent ',
      'or ',
      'and ',
      'from ',
      'March ',
      'for 3 months ',
      '2 interns ',
      'unpaid ',
      'a day ',
      'mentor: ',
      'Li Wei ',
      '(B2)',
      '/',
    ];
    const seed = Math.floor(Math.random() * 2 ** 31);
    let state = seed;
    const next = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return Math.floor((state / 0x80000000) * below);
    };
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: 1 + next(14) }, () => pieces[next(pieces.length)]).join('');
      expect(() => check(text), `seed ${seed}: ${text}`).not.toThrow();
    }
  });
});
