import { readChoice } from './choices.ts';
import { readCommand } from './commands.ts';
import { readCorrection } from './corrections.ts';
import { readCounts } from './counts.ts';
import { readPeriods } from './dates.ts';
import { readDelegates } from './delegates.ts';
import { readFirmName } from './firmName.ts';
import { readTerms, type Term } from './lexicon.ts';
import { detectLocale } from './locale.ts';
import { isQuestion } from './questions.ts';
import { readYesNo } from './yesNo.ts';

const samples = [
  '我们是北京某某科技有限公司，想派三个人参加下个月的生物医药对接会，张伟 总监 13800138000',
  'We would like to send two delegates to the event on 8 December: Zhang Wei, CTO, +86 138 0013 8000',
  '不对，是下周三；第二个可以吗？',
  'Actually make it next Thursday, please; is the second one online?',
];

/**
 * Reads a few sentences with every reader, so that patterns are compiled and telephone metadata is loaded before the
 * first person writes. Takes some tens of milliseconds and blocks meanwhile; `now` in epoch milliseconds.
 */
export function warmReaders(now: number, terms: readonly (readonly Term[])[]): void {
  for (const text of samples) {
    const locale = detectLocale(text) ?? 'zh';
    readPeriods(text, { locale, now });
    readCounts(text);
    readYesNo(text);
    readCommand(text);
    readCorrection(text);
    isQuestion(text);
    readDelegates(text);
    readFirmName(text);
    readChoice(text, [{ id: '', titles: samples }]);
    for (const list of terms) readTerms(text, list);
  }
}
