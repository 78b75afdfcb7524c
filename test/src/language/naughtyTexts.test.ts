import { describe, expect, it } from 'vitest';
import { readCounts } from '../../../src/language/counts/counts.ts';
import { readPeriods } from '../../../src/language/dates/dates.ts';
import { detectLocale } from '../../../src/language/locale.ts';
import { readMoney } from '../../../src/language/money/money.ts';
import { readCreditCodes, readEmails, readPhones } from '../../../src/language/people/contacts.ts';
import { readDelegates } from '../../../src/language/people/delegates.ts';
import { readFirmName } from '../../../src/language/people/firmName.ts';
import { readChoice } from '../../../src/language/replies/choices.ts';
import { readCommand } from '../../../src/language/replies/commands.ts';
import { readCorrection } from '../../../src/language/replies/corrections.ts';
import { isQuestion } from '../../../src/language/replies/questions.ts';
import { readReferences } from '../../../src/language/replies/references.ts';
import { readRequest } from '../../../src/language/replies/requests.ts';
import { readYesNo } from '../../../src/language/replies/yesNo.ts';
import { loadLexicon, readTerms } from '../../../src/language/terms/lexicon.ts';
import { warmReaders } from '../../../src/language/warmReaders.ts';
import type { Reading } from '../../../src/model/reading.ts';

const now = Date.parse('2026-11-22T10:00:00+08:00');
const lexicon = loadLexicon('knowledge/lexicon');
const choices = [{ id: 'a', titles: ['生物医药对接会', 'Bio-pharma matchmaking'] }];

const readers: Readonly<Record<string, (text: string) => readonly Reading<unknown>[]>> = {
  periods: (text) => readPeriods(text, { locale: 'zh', now, holidays: lexicon.holidays }),
  counts: readCounts,
  money: (text) => readMoney(text, lexicon.currencies),
  phones: readPhones,
  emails: readEmails,
  codes: readCreditCodes,
  delegates: readDelegates,
  firm: readFirmName,
  choice: (text) => readChoice(text, choices),
  countries: (text) => readTerms(text, lexicon.countries),
};

const texts = [
  '',
  ' ',
  '\0',
  '\ud800',
  '"\'`;--<script>alert(1)</script>',
  '$(rm -rf /); DROP TABLE users',
  '%s%n {{7*7}} ../../etc/passwd',
  'Ω≈ç√∫˜µ≤≥÷ ٠١٢٣ ⁰⁴⁵ 社會科學院語學研究所',
  '👩🏽‍💻🇨🇳 ﷽ ᚠᛇᚻ Z̴̡͘a̕l̢g̴o͠',
  'undefined null NaN Infinity -1 0 1e1000 0x0 1.000.000,00',
  '第99999999999999999999个',
  '99999999999999999999人 9999999年99月99日',
  '3月5日到'.repeat(200),
  '和、，；是不'.repeat(400),
  ' '.repeat(2000),
  'wed 3 or '.repeat(250),
  '12-8 '.repeat(400),
  'a@'.repeat(1000),
  '1-'.repeat(1000),
  '+86 1'.repeat(500),
  'Aa Bb '.repeat(500),
  'ok, '.repeat(1000),
  '张伟和'.repeat(500),
];

describe('whatever is typed', () => {
  it.each(texts)('is read without a failure, in places that exist: %j', (text) => {
    for (const [name, read] of Object.entries(readers)) {
      for (const { start, end, values, problem } of read(text)) {
        expect(start, name).toBeGreaterThanOrEqual(0);
        expect(end, name).toBeGreaterThan(start);
        expect(end, name).toBeLessThanOrEqual(text.length);
        if (values.length !== 1) expect(problem, name).toBeTruthy();
      }
    }
    readYesNo(text);
    readRequest(text);
    readReferences(text);
    readCommand(text);
    readCorrection(text);
    isQuestion(text);
    detectLocale(text);
  });

  it('can be warmed for', () => {
    expect(() => warmReaders(now, lexicon, [])).not.toThrow();
  });
});
