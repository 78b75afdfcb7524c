import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { type RecordWish, readRecordWish } from '../../src/language/replies/recordWords.ts';
import { readReferences } from '../../src/language/replies/references.ts';

/** To agree, or to have no more of it: to decline or, once one has agreed, to take that back. */
export type MatchAnswer = 'agree' | 'end';

const answers: Partial<Readonly<Record<RecordWish, MatchAnswer>>> = {
  'agree-match': 'agree',
  'decline-match': 'end',
  'withdraw-match': 'end',
};

export function readMatch(words: string): string | undefined {
  return readReferences(words).find((reference) => reference.startsWith('MA-'));
}

const aMatch = /ma ?[-–—_]? ?[0-9a-z]{6}(?![0-9a-z])/gi;
const around = /^[\s,，、:：;；.。!！"“”]+|[\s,，、:：;；.。!！"“”]+$/g;
const linking = /^(?:to|for|on|with|about|对|对于|关于)\s+|\s+(?:to|for|on|with|about)$/i;
const cancels = /^(?:取消|算了|不要了?|不合适|cancel|decline|refuse|reject|not interested|no thanks)$/i;

/** The answer that a message gives to a match: in the words of a button or others, or a yes or no beside its number. */
export function readMatchAnswer(words: string): { readonly answer: MatchAnswer; readonly match?: string } | undefined {
  const match = readMatch(words);
  const wish = readRecordWish(words)?.wish;
  const answer = wish && answers[wish];
  if (answer) return { answer, match };
  if (match === undefined || wish !== undefined) return undefined;
  const rest = words.normalize('NFKC').replace(aMatch, ' ').replace(around, '').replace(linking, '');
  if (cancels.test(rest)) return { answer: 'end', match };
  const plain = readPlainYesNo(rest);
  return plain && { answer: plain === 'yes' ? 'agree' : 'end', match };
}
