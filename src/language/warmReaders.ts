import { readChoice } from './replies/choices.ts';
import { type Lexicon, readTerms, type Term } from './terms/lexicon.ts';
import { readMessage } from './understand.ts';

const samples = [
  '我们是北京某某科技有限公司，想派三个人参加下个月的生物医药对接会，张伟 总监 13800138000',
  'We would like to send two delegates to the event on 8 December at 3pm: Zhang Wei, CTO, +86 138 0013 8000',
  '不对，是下周三下午两点到四点，预算5000万人民币；第二个可以吗？',
  'Actually make it next Thursday, please, and USD 3.5 million; is the second one online?',
];

/** A pattern is interpreted when it is first run and compiled when it is run again. */
const rounds = 2;

/**
 * Reads a few sentences with every reader, so that patterns are compiled and telephone metadata is loaded before the
 * first person writes. Takes some tens of milliseconds and blocks meanwhile; `now` in epoch milliseconds.
 */
export function warmReaders(now: number, lexicon: Lexicon, themes: readonly Term[]): void {
  for (let round = 0; round < rounds; round += 1) {
    for (const text of samples) {
      readMessage(text, { now, lexicon });
      readTerms(text, themes);
      readChoice(text, [{ id: '', titles: samples }]);
    }
  }
}
