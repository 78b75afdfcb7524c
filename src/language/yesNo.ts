import { normalise } from './normalise.ts';
import { isQuestion } from './questions.ts';

export interface YesNo {
  readonly answer: 'yes' | 'no';
  /** What was said besides, still to be read; empty if nothing. */
  readonly rest: string;
}

const words = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split('|')).sort((a, b) => b.length - a.length);

/** Yes or no as such: they may stand alone or have anything behind a comma. */
const yesWords = words([
  '是的|对的|没错|没错的|没问题|没有问题|没意见|没有意见|没有异议|完全正确|全部正确|都正确|正确无误|正确|准确无误|信息无误|确认无误|无误|都对|全对|都是对的|可以的|可以|行的|行|行吧|好的|好|好吧|好嘞|好哒|好滴|好了',
  '嗯|恩|嗯呢|妥|中|成|要的|要|需要|需要的|愿意|愿意的|我愿意|接受|我接受|同意|我同意|我们同意|都同意|确认|我确认|确认提交|确认报名|确认登记|确认预订|确认信息|确定|我确定|提交|提交吧|就这样|就这样吧|就这么办|就这么定|当然可以|当然|必须的|肯定|那当然|是|对|收到|没毛病',
  "ok|okay|okey|okk|k|yes|yeah|yea|yep|yup|ya|y|yes please|yes we do|yes i do|i do|we do|sure thing|sure|certainly|absolutely|definitely|of course|correct|that is correct|that's correct|that is right|that's right|right|exactly|indeed|affirmative|confirmed|i confirm|we confirm|confirm|agreed|i agree|we agree|agree|accepted|i accept|we accept|accept|fine by me|fine with me|fine|sounds good|sounds great|looks good|looks right|looks correct|all correct|all good|all right|alright|good|great|perfect|go ahead|please do|do it|let's do it|lets do it|no problem|no worries|no objection|no objections|by all means",
  '👍|👌|✅|✔|🆗',
]);
const noWords = words([
  '不是的|不是|不对|不用了|不用|不必了|不必|不要了|不要|不需要|不需要了|不了|不行|不可以|不好|不同意|我不同意|不接受|不愿意|不想|不想要|不想要了|不确认|不正确|不参加|不参加了|不去|不去了|不报了|不报名|不报名了|不提交|不办了|先不用|先不用了|先不|先不了|暂时不用|暂时不用了|暂时不|暂不|算了|算了吧|还是算了|取消|取消吧|没有了|没有|没|无|否|不|别|别了|免了|拒绝|我拒绝|无需|都不要|不成|错了|错',
  "no thank you|no thanks|no thx|no need|no not really|nope|nah|no|n|not at all|not now|not yet|not really|not today|not correct|not right|not interested|absolutely not|certainly not|definitely not|of course not|never mind|nevermind|never|negative|wrong|incorrect|that is wrong|that's wrong|that's not right|that is not right|that's not correct|that is not correct|cancel it|cancel|decline|declined|i decline|i refuse|refuse|i disagree|disagree|do not|don't|please don't|i don't|we don't|i don't want to|i don't want it|i'd rather not|rather not|i'd prefer not to",
  '👎|❌|✖',
]);

/** Neither: whoever says one of these has not decided. */
const hedges =
  /可能|也许|或许|大概|应该(?:是|可以|行|没问题|吧|能|会)|好像|似乎|说不定|不一定|不确定|不太确定|不好说|难说|不知道|不清楚|不晓得|看情况|再看看|再说吧|再说|再想想|想一想|想想|考虑|犹豫|拿不准|随便|都行|都可以|无所谓|等等|稍等|等一下|等会|待会|是也不是|差不多吧|算是吧|还行吧|基本上|\b(?:maybe|perhaps|possibly|probably|might|may be|not sure|unsure|i think|i guess|i suppose|sort of|kind of|kinda|depends|no idea|don't know|dunno|i'm not certain|let me (?:think|see|check)|hmm+|umm*|uh|er|either|whatever|yes and no|hold on|wait|one moment|later|not certain|hopefully)\b/;
/** In Chinese a negation that is itself denied is a yes or an evasion, and never a no. */
const doubleNegative =
  /(?:不|没|非|别|无|否)[^,，。;!\s]{0,6}(?:不|没|否|拒绝|反对|取消|别)|\b(?:not|n't|never|no)\b[^,.;!]{0,24}\b(?:not|n't|no|never|nothing|without|refuse|disagree|decline|cancel|deny|object)\b/;
const longest = 1000;

/** A drawn-out sound is thinking aloud. */
const hesitant = /^(?:嗯|恩|呃|额|哦|um+|uh+|er+|hm+)+\s*(?:…|\.{2,}|。{2,})/;

const separators = '[\\s,，.。;；!！~、:：…]';
const particles = '(?:的|了|啊|呀|哦|噢|呢|吧|哈|嘛|啦|喽|~)?';
const fillers =
  /^(?:(?:嗯+|恩+|哦+|噢+|啊+|呃+|额+|那+|那个|谢谢你?|多谢|抱歉|不好意思|hi|hello|well|oh|ah|so|um+|thanks|thank you|please|请|我觉得|我看)[\s,，.。!！~…]*)+(?=\S)/;
const connectors =
  /^(?:不过|但是|但|可是|只是|就是|然后|而且|另外|还有|那么|那|并且|but|and|though|however|although|except that|except|only that|only|just|also|then|so|please|thanks|thank you|谢谢您?|麻烦您?了?|辛苦了?|拜托了?|多谢|thx)(?![a-z])[\s,，:：]*/;

/** English words that may be followed by more without a comma: "yes 3 people", "no make it four". */
const loose = new Set(['yes', 'yeah', 'yep', 'yup', 'no', 'nope', 'nah', 'ok', 'okay', 'sure', 'correct']);
/** What makes a leading "no" or "ok" something else. */
const notThisNo =
  /^no\s+(?:one|matter|idea|rush|doubt|longer|need|more|limit|later|less|fewer|sooner|preference|clue|way\s+to)\b/;

/**
 * Whether a reply says yes or no, with what else it says. Undefined for hesitation, hedges, questions, and for
 * anything that merely begins with such a word. A double negative is never a no; contradictions are neither.
 */
export function readYesNo(text: string): YesNo | undefined {
  // Whoever writes more than this says something else.
  if (text.length > longest) return undefined;
  return readFrom(text, 3);
}

/** `depth` answers in a row ("yes, ok, fine") are taken together. */
function readFrom(text: string, depth: number): YesNo | undefined {
  const plain = normalise(text);
  const start = plain.length - plain.trimStart().length;
  const body = plain.slice(start).trimEnd();
  if (body === '') return undefined;
  const whole = readAt(body, 0, text.slice(start), depth);
  if (whole) return whole;
  const filler = fillers.exec(body)?.[0];
  return filler ? readAt(body, filler.length, text.slice(start), depth) : undefined;
}

function readAt(body: string, offset: number, original: string, depth: number): YesNo | undefined {
  const said = body.slice(offset);
  const no = noWords.find((word) => said.startsWith(word)) ?? '';
  const yes = yesWords.find((word) => said.startsWith(word)) ?? '';
  const [answer, word] = yes.length > no.length ? (['yes', yes] as const) : (['no', no] as const);
  if (word === '') return undefined;
  let repeated = word.length;
  // 好的好的, 不不不, "no no no": said twice for emphasis, not a denial of itself.
  const again = /[a-z]$/.test(word) ? ` ${word}` : word;
  while (said.startsWith(again, repeated)) repeated += again.length;
  const behind = endOf(said, word, repeated);
  if (behind === undefined) return undefined;
  const rest = restOf(said.slice(behind), original.slice(offset + behind, body.length));
  const clause = /^[^,，。;；!！\n]*/.exec(said)?.[0] ?? said;
  if (hedges.test(said) && !/^(?:no worries|no problem)/.test(said)) return undefined;
  if (isQuestion(said) || isQuestion(clause)) return undefined;
  if (notThisNo.test(said)) return undefined;
  if (hesitant.test(said)) return undefined;
  if (answer === 'no' && doubleNegative.test(clause.slice(repeated - word.length))) return undefined;
  if (answer === 'no' && /^(?:不取消|别取消|don't cancel|do not cancel)/.test(normalise(rest))) return undefined;
  const further = rest === '' || depth === 0 ? undefined : readFrom(rest, depth - 1);
  if (further && further.answer !== answer) return undefined;
  return { answer, rest: further ? further.rest : rest };
}

/** Where the answer ends; undefined where the word is only the beginning of another. */
function endOf(said: string, word: string, end: number): number | undefined {
  const behind = said.slice(end);
  if (/[a-z']$/.test(word)) {
    if (/^[a-z']/.test(behind)) return undefined;
    const stops = /^(?:\s*$|\s*[^\sa-z\d]|\s+(?:and|but|please|pls|thanks|thank|then|though|however)\b)/.test(behind);
    return stops || loose.has(word) ? end : undefined;
  }
  const tail = new RegExp(`^${particles}(?=$|${separators})`).exec(behind);
  if (tail) return end + tail[0].length;
  if (!/\p{Script=Han}/u.test(word)) return end;
  // 是的我们三个人, 好的就这样: a full answer may run straight on into a clause of its own.
  const runsOn = /^(?:是的|好的|对的|可以的|没错|没问题|嗯|不是|不用了|不对|不要了|同意|确认)$/.test(word);
  const goesOn = /^(?:我们?|你们?|您|就|但|不过|可是|只是|谢谢|麻烦|帮|请|那|把|改|换|应该|[a-z\d])/;
  return runsOn && goesOn.test(behind) ? end : undefined;
}

function restOf(plain: string, original: string): string {
  let at = /^[\s,，.。;；!！~、:：…]*/.exec(plain)?.[0].length ?? 0;
  for (let found = connectors.exec(plain.slice(at)); found; found = connectors.exec(plain.slice(at)))
    at += found[0].length;
  return original.slice(at).replace(/^[\s,，.。;；!！~]+|[\s,，.。;；!！~]+$/g, '');
}
