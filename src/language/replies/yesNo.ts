import { normalise } from '../spelling/normalise.ts';
import { isQuestion } from './questions.ts';
import {
  conditions,
  courtesies,
  fillers,
  hedges,
  noWords,
  politeConditions,
  refusals,
  softWords,
  yesWords,
} from './yesNoWords.ts';

export interface YesNo {
  readonly answer: 'yes' | 'no';
  /** What was said besides, still to be read; empty if nothing. */
  readonly rest: string;
}

const longest = 1000;
/** As many answers in a row ("yes, ok, fine") are taken together; fewer where nothing stands between them. */
const mostAnswers = 12;
const mostJoined = 4;

/** In Chinese a negation that is itself denied is a yes or an evasion, and never a no. */
const doubleNegative =
  /(?:不|没|非|别|无|否)[^,，。;!\s]{0,6}(?:不|没|否|拒绝|反对|取消|别)|(?:\b(?:not|never|no)|n't)\b[^,.;!]{0,24}(?:\b(?:not|no|never|nothing|without|refuse|disagree|decline|cancel|deny|object|wrong|incorrect)|n't)\b/;

/** A drawn-out sound is thinking aloud. */
const hesitant = /^(?:嗯|恩|呃|额|哦|um+|uh+|er+|hm+)+\s*(?:…|\.{2,}|。{2,})/;

const gap =
  /(?:[\s,，.。;；!！~、:：…·♀♂]|\ufe0f|\u200d|\p{Extended_Pictographic}(?<![👍👌✅✔🆗🙆👎❌✖🙅🚫])|[\u{1f3fb}-\u{1f3ff}]|\[(?!ok|强|赞|好的|弱)[^[\]]{1,4}\])*/uy;
const particles = /(?:的|了|啊|呀|哦|噢|喔|呢|吧|哈|啦|喽|咯|呗|哇|耶|诶|哒|滴|嘞|~){0,3}/y;
const connectors =
  /(?:不过|但是|但|可是|只是|就是|然后|而且|另外|还有|那么|那|并且|(?:but|and|though|however|although|except\s+that|except|only\s+that|only|just|also|then|so|please|pls)(?![a-z]))[\s,，:：]*/y;

/** English words that may be followed by more without a comma: "yes 3 people", "no make it four". */
const loose = /^(?:y+e+s+|y+e+s+\s+please|yse|yeah+|yep+|yup+|no+|nope+|nah+|ok+|okay+|sure+)$/;
const looseNo = /^no+$/;
/** What makes a leading "no" the beginning of another thing: no problem with, No. 5, no one. */
const afterLooseNo =
  /^\s+(?:make|it|it'?s|its|we|i|i'?m|they|the|that|that'?s|thats|not|on|in|at|for|from|change|please|pls|sorry|but|just|only|actually|my|our|this|next|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|tomorrow|today|let'?s|he|she|you|there|can|do|don'?t|should|one\s+(?:person|of)|two|three|four|five|six|seven|eight|nine|ten|\d+\s*[a-z\u4e00-\u9fff])\b/;
const notAfterYes = /^\s+(?:enough|man|men|fire|footed)\b/;
/** 是的我们三个人, 好的就这样: a full answer may run straight on into a clause of its own. */
const runsOn = /^(?:是的|好的|对的|可以的|没错|没问题|嗯|不是|不用了|不对|不要了|不了|算了|同意|确认)$/;
const goesOn = /^(?:我们?|你们?|您|就|但|不过|可是|只是|谢|多谢|麻烦|辛苦|帮|请|那|把|改|换|应该|人数|时间|[a-z\d])/;
const isChinese = /\p{Script=Han}$/u;
/** What looks like an answer and is the beginning of another word or phrase. */
const otherWords =
  /^(?:([好是对行要]|可以)倒?是\1|对了|别的|要是|要不|无的|没的|不限|n\/a|y\/n|中的|不错|不用谢|不客气|不要紧|是否)/;

/**
 * Whether a reply says yes or no, with what else it says. Undefined for hesitation, hedges, questions, and for
 * anything that merely begins with such a word. A double negative is never a no; contradictions are neither, nor is a
 * yes on a condition or with something to be done first ("yes if it is free", 可以，但先让我看看合同). A further wish
 * leaves it a yes.
 */
export function readYesNo(text: string): YesNo | undefined {
  // Whoever writes more than this says something else.
  if (text.length > longest) return undefined;
  const plain = normalise(text);
  const read = readAnswers(plain);
  if (!read) return undefined;
  const from = afterConnectors(plain, read.end);
  const behind = plain.slice(from);
  const undecided = plain.replace(aboutANumber, '');
  if (hedges.test(undecided) || hesitant.test(plain.trimStart())) return undefined;
  if (/[?？]/.test(plain.slice(0, read.end)) || (behind.trim() !== '' && isQuestion(behind))) return undefined;
  if (/^[\s,，.。!~]*[?？]/.test(plain.slice(read.end))) return undefined;
  const clause = /^[^,，。;；!！\n]*/.exec(plain.slice(read.end))?.[0] ?? '';
  if (read.answer === 'no' && doubleNegative.test(`${read.word}${isChinese.test(read.word) ? '' : ' '}${clause}`))
    return undefined;
  if (read.answer === 'no' && /^(?:不|别|don'?t|do not|not)\s*(?:要)?(?:取消|cancel)/.test(behind)) return undefined;
  if (read.answer === 'yes' && (refusals.test(behind) || conditions.test(behind.replace(politeConditions, ' '))))
    return undefined;
  if (read.answer === 'no' && exceptions.test(behind)) return undefined;
  return { answer: read.answer, rest: text.slice(from).replace(/^[\s,，.。;；!！~]+|[\s,，.。;；!！~]+$/g, '') };
}

/** 不用了，除非免费: a no that another answer may take back. */
const exceptions = /除非|\bunless\b/;

/** 是的，大概三个人: about a number, and not about the answer. */
const aboutANumber =
  /(?:大概|可能|估计|差不多|\b(?:maybe|probably|perhaps))\s*(?:有|是|要)?\s*(?=[\d一二三四五六七八九十两]|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)/g;

interface Answers {
  readonly answer: 'yes' | 'no';
  /** The last word of the answer. */
  readonly word: string;
  readonly end: number;
}

/** All answers that a text begins with, if they agree. */
function readAnswers(plain: string): Answers | undefined {
  let found: Answers | undefined;
  let soft = false;
  let at = 0;
  for (let count = 0; count < mostAnswers; count += 1) {
    at = after(gap, plain, at);
    const thanked = found ? after(courtesies, plain, at) : at;
    if (thanked > at) {
      at = thanked;
      continue;
    }
    const next = answerAt(plain, at) ?? answerAt(plain, afterFillers(plain, at));
    if (!next) break;
    if (next.answer === 'soft') soft = true;
    // 嗯，不用了: a sound that opens a sentence.
    else if (found?.answer === 'yes' && /^[嗯恩]+$/.test(found.word) && next.answer === 'no') found = next as Answers;
    else if (found && (found.answer !== next.answer || isDenied(plain, found, next))) return undefined;
    else found = { answer: next.answer, word: next.word, end: next.end };
    if (found) found = { ...found, end: next.end };
    at = next.end;
  }
  if (!found || (soft && found.answer === 'no')) return undefined;
  return { ...found, end: Math.max(found.end, after(gap, plain, at)) };
}

/** 不是我们不想去: a no that denies another, with no pause between. */
function isDenied(plain: string, found: Answers, next: Answer): boolean {
  const between = plain.slice(found.end, next.end - next.word.length);
  if (plain.charAt(found.end - 1) === '了') return false;
  return next.answer === 'no' && isChinese.test(found.word) && between !== '' && /^[一-龥]+$/.test(between);
}

function after(pattern: RegExp, plain: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(plain);
  return match ? at + match[0].length : at;
}

function afterFillers(plain: string, start: number): number {
  let at = start;
  for (let count = 0; count < 4; count += 1) {
    const next = after(fillers, plain, at);
    if (next === at) break;
    at = after(gap, plain, next);
  }
  return at;
}

function afterConnectors(plain: string, start: number): number {
  let at = after(gap, plain, start);
  for (let next = after(connectors, plain, at); next > at; next = after(connectors, plain, at)) at = next;
  return at;
}

interface Answer {
  readonly answer: 'yes' | 'no' | 'soft';
  readonly word: string;
  readonly end: number;
}

function wordAt(plain: string, at: number): Answer | undefined {
  const ends = { yes: after(yesWords, plain, at), no: after(noWords, plain, at), soft: after(softWords, plain, at) };
  const answer = ends.soft > ends.yes && ends.soft > ends.no ? 'soft' : ends.yes > ends.no ? 'yes' : 'no';
  const end = ends[answer];
  return end === at ? undefined : { answer, word: plain.slice(at, end), end };
}

/** The answer that stands at a place; none where its word is only the beginning of something else. */
function answerAt(plain: string, at: number, joined = 0): Answer | undefined {
  const found = wordAt(plain, at);
  if (!found || joined > mostJoined || otherWords.test(plain.slice(at, at + 6))) return undefined;
  const { answer, word } = found;
  let { end } = found;
  // 好的好的, 不不不: said twice for emphasis, not a denial of itself.
  while (plain.startsWith(word, end) && isChinese.test(word)) end += word.length;
  if (!/[a-z]$/.test(word)) {
    end = after(particles, plain, end);
    if (!isChinese.test(word)) return { answer, word, end };
    const behind = plain.slice(end, end + 12);
    if (after(gap, plain, end) > end || behind === '') return { answer, word, end };
    if (runsOn.test(plain.slice(at, end)) && goesOn.test(behind)) return { answer, word, end };
    if (/^不用/.test(word) && /^[a-z]/.test(behind)) return { answer, word, end };
    // 好的没问题 is one answer, 不是不行 none.
    const next = answerAt(plain, end, joined + 1);
    if (!next) return undefined;
    const denied = answer === 'no' && next.answer === 'no' && !/了$/.test(plain.slice(at, end));
    return denied || next.answer !== answer ? undefined : { answer, word: next.word, end: next.end };
  }
  const behind = plain.slice(end, end + 40);
  if (/^(?:['a-z\d_/]|-[a-z])/.test(behind) || (looseNo.test(word) && /^\.?\s*\d+\s*$|^\.\s*\d/.test(behind)))
    return undefined;
  const closed =
    /^(?:\s*$|\s*[^\sa-z\d]|\s+(?:and|but|please|pls|plz|thanks?|thank|thx|tks|ty|then|though|however|except)(?![a-z]))/.test(
      behind,
    );
  const onwards = after(gap, plain, end);
  const next = closed ? undefined : answerAt(plain, afterFillers(plain, onwards), joined + 1);
  // "Don't cancel" and "it's not wrong" are no refusals, "no, not really" is one.
  const agrees = next && (answer !== 'no' || next.answer !== 'no' || loose.test(word));
  const follows = agrees || after(courtesies, plain, onwards) > onwards;
  const open = loose.test(word) && (looseNo.test(word) ? afterLooseNo.test(behind) : !notAfterYes.test(behind));
  if (!closed && !open && !follows) return undefined;
  return { answer, word, end: /^\p{Script=Han}/u.test(behind) ? after(particles, plain, end) : end };
}
