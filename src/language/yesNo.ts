import { normalise, toHalfWidth } from './normalise.ts';
import { isQuestion } from './questions.ts';

export interface YesNo {
  readonly answer: 'yes' | 'no';
  /** What was said besides, still to be read; empty if nothing. */
  readonly rest: string;
}

/** Yes or no as such: they may stand alone or have anything behind a comma. Longest first. */
const yesWords =
  "是的呀|是的啊|是的|对的呀|对的|对呀|对啊|没错的?|没有?问题|没意见|没有异议|完全正确|全部正确|都正确|正确无误|正确|准确无误|信息无误|确认无误|无误|都对|全对|都是对的|可以的|可以啊|可以呀|可以|行的|行啊|行吧|行呢|行|好的呀|好的呢|好的|好啊|好呀|好吧|好嘞|好哒|好滴|好|嗯嗯+|嗯呢|嗯|恩恩|恩|哦了|中|成|要的|要|需要的?|愿意的?|接受|我?同意|我愿意|我?确认(?:提交|报名|登记|预订|信息)?|确定|提交吧?|就这样吧?|就这么办|就这么定|当然可以|当然|必须的|肯定|那当然|是啊|是呀|是|对|妥|欧了|收到|没毛病|ok的?|okay|okey|okk+|k|1ok|yes|yeah|yea|yep|yup|ya|y|sure thing|sure|certainly|absolutely|definitely|of course|correct|that is correct|that's correct|that is right|that's right|right|exactly|indeed|affirmative|confirmed|i confirm|confirm|agreed|i agree|agree|accepted|i accept|accept|fine by me|fine with me|fine|sounds good|sounds great|looks good|looks right|looks correct|all correct|all good|all right|alright|good|great|perfect|go ahead|please do|do it|let's do it|lets do it|yes please|no problem|no worries|no objections?|by all means|👍|👌|✅|✔️?|🆗";
const noWords =
  "不是的|不是|不对|不用了|不用|不必了|不必|不要了|不要|不需要了?|不了|不行|不可以|不好|不同意|我不同意|不接受|不愿意|不想要?了?|不确认|不正确|不参加了?|不去了?|不报了|不报名了?|不提交|不办了|先不用?了?|暂时不用?了?|暂不|算了吧?|取消吧?|没有了|没有|没|否|不|别了?|免了|拒绝|拒绝的|我拒绝|无需|都不要|才不|不成|不中|错了|错|no thank you|no thanks|no thx|nope|nah|no|n|not at all|not now|not yet|not really|not today|not correct|not right|not interested|absolutely not|certainly not|definitely not|of course not|never mind|nevermind|never|negative|wrong|incorrect|that is wrong|that's wrong|that's not right|that is not right|that's not correct|that is not correct|cancel it|cancel|decline|declined|i decline|i refuse|refuse|i disagree|disagree|do not|don't|please don't|i don't want to|i don't want it|i don't|i'd rather not|rather not|i'd prefer not to|👎|❌|✖️?";

/** Neither: whoever says one of these has not decided. */
const hedges =
  /可能|也许|或许|大概|应该(?:是|可以|行|没问题|吧|能|会)|好像|似乎|说不定|不一定|不确定|不太确定|不好说|难说|不知道|不清楚|不晓得|看情况|再看看|再说吧|再说|再想想|想一想|想想|考虑|犹豫|拿不准|随便|都行|都可以|无所谓|等等|稍等|等一下|等会|待会|是也不是|差不多吧|算是吧|还行吧|基本上|\b(?:maybe|perhaps|possibly|probably|might|may be|not sure|unsure|i think|i guess|i suppose|sort of|kind of|kinda|depends|no idea|don't know|dunno|i'm not certain|let me (?:think|see|check)|hmm+|umm*|uh|er|either|whatever|yes and no|hold on|wait|one moment|later|not certain|hopefully)\b/;
/** In Chinese a negation that is itself denied is a yes or an evasion, and never a no. */
const doubleNegative =
  /(?:不|没|非|别|无|否)[^,，。;!\s]{0,6}(?:不|没|否|拒绝|反对|取消|别)|\b(?:not|n't|never|no)\b[^,.;!]{0,24}\b(?:not|n't|no|never|nothing|without|refuse|disagree|decline|cancel|deny|object)\b/;
/** Doubled for emphasis only: 不不不, 不要不要, no no no, "no, not that". */
const emphatic =
  /^(?:不[,，、\s]*)+(?:不|不要|不用|不行|不是|不对|不用了|不需要)?(?=$|[,，。.!\s])|^(?:no[,.!\s]*)+(?=$|[,.!]|\s)/;

const separators = '[\\s,，.。;；!！~、:：…]';
const particles = '(?:的|了|啊|呀|哦|噢|呢|吧|哈|嘛|啦|喽|~)?';
const fillers =
  /^(?:(?:嗯+|恩+|哦+|噢+|啊+|呃+|额+|那+|那个|谢谢你?|多谢|抱歉|不好意思|hi|hello|well|oh|ah|so|um+|thanks|thank you|please|请|我觉得|我看)[\s,，.。!！~…]*)+(?=\S)/;
const connectors =
  /^(?:不过|但是|但|可是|只是|就是|然后|而且|另外|还有|那么|那|并且|but|and|though|however|although|except that|except|only that|only|just|also|then|so|please|thanks|thank you|谢谢您?|麻烦您?)(?![a-z])[\s,，:：]*/;

function compile(words: string): RegExp {
  const alternatives = words.split('|').sort((a, b) => b.length - a.length);
  return new RegExp(`^(${alternatives.join('|')})`);
}
const yesPattern = compile(yesWords);
const noPattern = compile(noWords);

/** English words that may be followed by more without a comma: "yes 3 people", "no make it four". */
const loose = new Set(['yes', 'yeah', 'yep', 'yup', 'no', 'nope', 'nah', 'ok', 'okay', 'sure', 'correct', 'right']);
/** What makes a leading "no" or "ok" something else. */
const notThisNo =
  /^no\s+(?:one|matter|idea|rush|doubt|longer|need|more|limit|later|less|fewer|sooner|preference|clue|way\s+to)\b/;

/**
 * Whether a reply says yes or no, with what else it says. Undefined for hesitation, hedges, questions, and for
 * anything that merely begins with such a word. A double negative is never a no; contradictions are neither.
 */
export function readYesNo(text: string): YesNo | undefined {
  const original = toHalfWidth(text.slice(0, 1000));
  const plain = normalise(text.slice(0, 1000));
  const start = plain.length - plain.trimStart().length;
  const body = plain.slice(start).trimEnd();
  if (body === '') return undefined;
  const whole = readAt(body, 0, original.slice(start));
  if (whole) return whole;
  const filler = fillers.exec(body)?.[0];
  return filler ? readAt(body, filler.length, original.slice(start)) : undefined;
}

function readAt(body: string, offset: number, original: string): YesNo | undefined {
  const said = body.slice(offset);
  const no = noPattern.exec(said)?.[1];
  const yes = yesPattern.exec(said)?.[1];
  const [answer, word] =
    (yes?.length ?? 0) > (no?.length ?? 0) ? (['yes', yes ?? ''] as const) : (['no', no ?? ''] as const);
  if (word === '') return undefined;
  const behind = endOf(said, word);
  if (behind === undefined) return undefined;
  const rest = restOf(said.slice(behind), original.slice(offset + behind, body.length));
  const clause = /^[^,，。;；!！\n]*/.exec(said)?.[0] ?? said;
  if (hedges.test(said) && !/^(?:no worries|no problem)/.test(said)) return undefined;
  if (isQuestion(said) || isQuestion(clause)) return undefined;
  if (notThisNo.test(said)) return undefined;
  if (answer === 'no' && doubleNegative.test(clause) && !emphatic.test(said)) return undefined;
  if (answer === 'no' && /^(?:不取消|别取消|don't cancel|do not cancel)/.test(normalise(rest))) return undefined;
  const further = rest === '' ? undefined : readYesNo(rest);
  if (further && further.answer !== answer) return undefined;
  return { answer, rest: further ? further.rest : rest };
}

/** Where the answer ends; undefined where the word is only the beginning of another. */
function endOf(said: string, word: string): number | undefined {
  const tail = new RegExp(`^${particles}(?=$|${separators})`).exec(said.slice(word.length));
  if (tail) return word.length + tail[0].length;
  if (/[a-z']$/.test(word)) {
    if (/^[a-z']/.test(said.slice(word.length))) return undefined;
    return loose.has(word) ? word.length : undefined;
  }
  if (/^[\u{1f44d}\u{1f44c}✅👎❌]/u.test(word)) return word.length;
  // 是的我们三个人, 好的就这样: a full answer may run straight on into a clause of its own.
  const runsOn = /^(?:是的|好的|对的|可以的|没错|没问题|嗯|不是|不用了|不对|不要了|同意|确认)$/.test(word);
  return runsOn &&
    /^(?:我们?|你们?|您|就|但|不过|可是|只是|谢谢|麻烦|帮|请|那|把|改|换|应该|[a-z\d])/.test(said.slice(word.length))
    ? word.length
    : undefined;
}

function restOf(plain: string, original: string): string {
  let at = /^[\s,，.。;；!！~、:：…]*/.exec(plain)?.[0].length ?? 0;
  for (let found = connectors.exec(plain.slice(at)); found; found = connectors.exec(plain.slice(at)))
    at += found[0].length;
  return original.slice(at).replace(/^[\s,，.。;；!！~]+|[\s,，.。;；!！~]+$/g, '');
}
