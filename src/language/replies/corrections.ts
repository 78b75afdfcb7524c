import { normalise } from '../spelling/normalise.ts';
import { readPlainYesNo } from './plainYesNo.ts';
import { isQuestion } from './questions.ts';

export interface Correction {
  /** What to read instead. */
  readonly rest: string;
  /** What is corrected, where the text names it: 人数 in 人数改成三个; or the value so far: 周三 in 周三改成周四. */
  readonly about?: string;
}

const longest = 1000;

const sep = '[\\s,，。.!:：、;；-]*';
const mistaken = '(?:我|刚才|刚刚|上面|前面)*(?:说|写|打|填|弄|搞|记|输|选|发|看)错(?:字|别字)?了?';
const sounds = '(?:哦|噢|喔|啊|呃|额|哎呀?|唉|嗯|诶)?';
/** What opens a correction in Chinese; 不 and 不是 only before a pause. */
const opener = `${sounds}\\s*(?:${mistaken}|错了|有误|不对(?!外|口|称|劲|接)|不是(?=[\\s,，。.!])|不(?=[\\s,，。.!])|不好意思|抱歉|对不起|等等|等一?下|稍等|更正一?下?|纠正一?下?|修正一?下?|改正一?下?|(?:actually|sorry)(?=[\\s,，]*[一-龥]))`;
const meaning = '(?:其实|实际上|应该|应|我是说|我是要|我的意思|我说的|改成|改为|换成|改到|还|而)?(?:是|为|要)?';
const askChinese = '(?:请|麻烦[你您]?|帮忙|帮我们?|给我|我们?[想要]|能不能|可不可以|可以|能|那就|那|还是|就|再|都)*';
const become =
  '(?:改成|改为|改到|改至|换成|换到|换为|变成|变更为|变更成|更改为|更改成|修改为|修改成|更正为|调整为|调整到|调到|挪到|移到|推迟到|提前到|延(?:期|后)?到|增加到|减少到|减到|设为|设成)';
/** 改周四, 改三个人; 改一下 and 改天 carry no value. */
const becomeShort =
  '(?:改|换)(?=\\d|周|星期|礼拜|今天|明天|后天|下周|下下周|本周|下个?月|[上下]午|晚上|[一二三四五六七八九十两][个名位人点月号])';

const never = '(?!no\\b|yes\\b|thanks?\\b)';
const askEnglish =
  "(?:(?:no|nope|sorry|actually|oh|ok|okay|wait)[\\s,.!]+)?(?:(?:please|pls|plz|kindly|just)\\s+|(?:can|could|would|may)\\s+(?:you|we|i)\\s+|i(?:'d|\\s+would)\\s+like\\s+to\\s+|i\\s+(?:want|need|wish)\\s+to\\s+|let'?s\\s+){0,3}";
const englishOpener =
  "(?:(?:oh\\s+)?no|nope|wait|hold\\s+on|oops|ops|sorry|my\\s+mistake|my\\s+bad|correction|typo|apologies|actually|actualy|acutally|actaully|in\\s+fact|rather|scratch\\s+that|on\\s+second\\s+thoughts?|(?:(?:that|this|it)(?:'?s|\\s+is)\\s+)?(?:wrong|incorrect|not\\s+(?:right|correct)))";
const englishMeaning =
  "(?:i\\s+mean(?:t)?(?:\\s+to\\s+say)?|i\\s+said|make\\s+(?:it|that)|(?:it|that)\\s+should\\s+(?:be|have\\s+been)|(?:it'?s|it\\s+is|that'?s|it\\s+was)|should\\s+(?:be|have\\s+been)|change\\s+(?:it|that)\\s+to|let'?s\\s+(?:make\\s+it|say|do)|we\\s+are|we're|there\\s+are|it\\s+will\\s+be)";
const change = '(?:change|chnage|chagne|cahnge|set|switch|move|correct|update|edit|modify|adjust|amend)';
const fault =
  "(?:is|was|are)\\s+(?:wrong|incorrect|not\\s+(?:right|correct))[,;.\\s]+(?:(?:it|that|they)\\s+)?(?:should\\s+be|'?s|is|are)";

/** In order: the first that fits counts. `rest` is the new value, `about` what it is a value of. */
const patterns: readonly RegExp[] = [
  // 不是三个人，是四个人; "not three but four".
  new RegExp(
    `^(?:${opener}${sep})?(?:不是|不要)[^,，。;]{1,20}?(?:[,，。;\\s]+(?:而?是|应该是|要|改成|换成|改|换)|而是|(?<!不)是|改成)\\s*(?<rest>.+)$`,
    'd',
  ),
  new RegExp(`^(?:${opener}${sep})?不是[^,，。;]{1,20}[,，。;]\\s*(?<rest>.+)$`, 'd'),
  /^(?:(?:no|sorry|oops|wait|actually)[\s,.!]+)?(?:it'?s\s+|that'?s\s+)?not\s+[^,.;]{1,40}?(?:[,.;\s]+(?:but|it'?s|rather|make\s+it|it\s+should\s+be|i\s+meant?|instead)\s+|[,.;]\s*)(?<rest>.+)$/d,
  // 周四，不是周三; "Thursday, not Wednesday".
  /^(?:是|应该是)?(?!我|你|您|他|她|这|那|公司|不|要|可|能)(?<rest>[^,，。;]{1,16}?)[,，\s]{0,3}(?:而)?不是[^,，。;]{1,16}$/d,
  /^(?:i\s+said\s+|it'?s\s+|make\s+it\s+)?(?<rest>(?!no\b|yes\b|certainly|absolutely|definitely|of\s+course|why|if|or\b|maybe)(?:(?!\b(?:is|are|am|was|were|do|does|did|will|would|can|could|should|have|has|i'm|we're|it's|that's|you|we|i)\b)[^,.;]){1,40}?)[,\s]{1,3}(?:not|instead\s+of|rather\s+than)\s+(?!sure|yet|now|really|at\s+all|interested|a\s+problem|bad|clear)[^,.;]{1,30}[.!]?$/d,
  new RegExp(
    `^(?:原来|之前|本来|原本|原定|刚才)[^,，。;]{1,20}?[,，\\s]*(?:现在|目前|${become})(?:是|要|有|改成)?\\s*(?<rest>.+)$`,
    'd',
  ),
  // 人数改成三个, 人数不对，是三个; "make the number four", "the date should be Friday".
  new RegExp(
    `^(?:${opener}${sep})?${askChinese}(?:把|将|从)?(?<about>[^,，。;]{0,16}?)(?:再|都|应该|得|要)?${become}\\s*(?<rest>.+)$`,
    'd',
  ),
  new RegExp(
    `^(?:${opener}${sep})?${askChinese}(?:把|将|从)?(?<about>[^,，。;改换]{0,8}?)${becomeShort}(?<rest>.+)$`,
    'd',
  ),
  new RegExp(
    `^(?<about>(?!这|那|我|你|您|他|她|不|是|错|刚|前|上面|哎)[^,，。;\\s是]{2,8}?)(?:${mistaken}|错了|不对|有误|不正确)${sep}${meaning}${sep}(?<rest>.+)$`,
    'd',
  ),
  /^(?:我们?的)?(?<about>(?!这|那|我|你|您|他|她|不|是|错)[^,，。;\s是]{2,8}?)(?:应该是|应为|应该为)\s*(?<rest>.+)$/d,
  new RegExp(
    `^${askEnglish}${change}\\s+(?:(?:it|that|this)\\s+)?from\\s+.{1,30}?\\s+(?:to|into)\\s+(?<rest>.+)$`,
    'd',
  ),
  new RegExp(
    `^${askEnglish}(?:${change}\\s+(?:the\\s+|my\\s+|our\\s+)?(?<about>.{1,30}?)\\s+(?:to|into)|replace\\s+.{1,30}?\\s+(?:with|by))\\s+(?<rest>.+)$`,
    'd',
  ),
  new RegExp(`^${askEnglish}${change}\\s+(?:to|into)\\s+(?!english\\b|chinese\\b|中文|英文)(?<rest>.+)$`, 'd'),
  new RegExp(
    `^${askEnglish}make\\s+(?:the|my|our)\\s+(?<about>.{1,30}?)\\s+(?<rest>(?:\\d|on\\s|in\\s|next|this|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+day|tomorrow).*)$`,
    'd',
  ),
  new RegExp(
    `^(?:(?:no|sorry|actually)[\\s,.!]+)?(?:the\\s+|my\\s+|our\\s+)?(?<about>(?!it\\b|that|this|they|there|what|which|who|we\\b|i\\b|you|not\\b|no\\b|sorry|oops|wait|actually)[a-z]+(?:\\s+[a-z]+){0,2}?)\\s+(?:should\\s+(?:be|have\\s+been)|${fault})\\s+(?<rest>.+)$`,
    'd',
  ),
  // The new value follows at once: 不对，是三个人; "actually make it Thursday".
  new RegExp(`^(?:${opener}${sep}){1,3}${meaning}${sep}(?<rest>.+)$`, 'd'),
  /^(?:其实|实际上|事实上|应该是|应该(?=[\d一二三四五六七八九十两周])|应为|我是说|我的意思是|我说的是|我指的是|我想说的是|我意思是|还是(?=.+吧?$))[\s,，:：]*(?:是|应该是|要|改成)?(?<rest>.+)$/d,
  new RegExp(
    `^${englishOpener}(?:[\\s,.!:-]+${englishOpener})*[\\s,.!:-]+(?:${englishMeaning}\\b)?[\\s,:]*(?<rest>.+)$`,
    'd',
  ),
  new RegExp(
    `^(?:i\\s+meant?(?:\\s+to\\s+say)?|i\\s+said|${askEnglish}make\\s+(?:it|that)|(?:it|that)\\s+should(?:\\s+have)?\\s+be(?:en)?|should(?:\\s+have)?\\s+be(?:en)?|let'?s\\s+(?:say|do))[\\s,:]+${never}(?<rest>.+)$`,
    'd',
  ),
  /^(?<rest>.+?)[\s,]{1,3}(?:instead|insted)(?:\s+(?:please|pls|thanks))?[.!]?$/d,
  /^(?:we\s+are\s+|we're\s+|it'?s\s+|there\s+are\s+)?(?<rest>.+?)[\s,]{1,3}actually[.!]?$/d,
];

const politeAsk =
  /^(?:能不能|可不可以|可以|能|请|麻烦|帮|can\s+(?:you|we|i)\b|could\s+(?:you|we|i)\b|would\s+you\b|please\b|pls\b)/;

/** Openers after which something else is as likely: 等一下，我问一下; "sorry, I don't understand". */
const noValue =
  /^(?:我(?:们)?(?:先|再|去|来)*(?:问|找|看|查|想|确认|考虑|有(?:一?个)?(?:问题|事)|不|没)|你|您|请|什么|怎么|能|太|很|[没不](?!是|要)|谢|(?:thanks?|thx|thank|ty)\b|(?:for|about|to|if|because|why|what|how|when|where|is|are|do|does|can|could)\b|i\s+(?:don't|do\s+not|didn't|can't|cannot|have|had|need|am|was|want\s+to\s+know|think)|(?:a|one)\s+(?:minute|moment|second|sec)\b|(?:it|me|on|up|idea|one|need|rush|worries|problems?|prob|doubt|way|matter|longer|more|limit|clue|preference|reason|comment|not|never|sure|possible|quick|fast|short|easy|simple|happen|work|clear|enough|please)\b(?!\s+(?:\d|person|people|seat)))/;

/** What is no name of something to be corrected. */
const noTopic = /去年|今年|以前|已经|曾经|什么|怎么|^(?:why|when|how|did|does|has|is|was|my\s+mind)\b/;
const emptyTopic =
  /^(?:它|这个|那个|时候|想|要|都|再|先|了|的|吧|还是|麻烦|actually|sorry|it|that|this|it\s+from.*|you|we)?$/;

/**
 * Whether a message corrects something said before ("不对，是三个人", "actually make it Thursday"), with the part that
 * is to be read instead. A question about something else ("sorry, what is Order 57?") is no correction, and neither is
 * a plain yes or no ("其实可以", "actually, never mind").
 */
export function readCorrection(text: string): Correction | undefined {
  const shown = text.slice(0, longest).trim().replace(/\s+/g, ' ');
  const plain = normalise(shown);
  if (plain === '' || readPlainYesNo(plain)) return undefined;
  if (isQuestion(plain) && !politeAsk.test(plain)) return undefined;
  for (const pattern of patterns) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const rest = valueIn(shown, found.indices?.groups?.rest);
    const about = topicIn(found.groups?.about ?? '');
    if (rest === undefined || about === undefined) return undefined;
    return about === '' ? { rest } : { rest, about };
  }
  return undefined;
}

/** The new value as it was written, without the manners around it. */
function valueIn(shown: string, place: readonly [number, number] | undefined): string | undefined {
  if (!place) return undefined;
  let left = shown.slice(...place).trim();
  for (let before = ''; before !== left; ) {
    before = left;
    left = left
      .replace(
        /(?:了?[吗吧]|可以吗|行吗|好吗|[,，\s]*(?:谢谢|多谢|麻烦了?|辛苦了?)[您你]?|了)?[\s,，.。!！?？~]{0,20}$/,
        '',
      )
      .replace(/[\s,]+(?:please|pls|plz|thanks|thx|thank you|instead|then|now|actually)[.!]?$/i, '')
      .replace(/[\s,]+(?:instead of|rather than|not)\s+[^,.;]{1,30}$/i, '');
  }
  const plain = normalise(left);
  if (!/[\p{L}\d]/u.test(left) || noValue.test(plain) || readPlainYesNo(plain)) return undefined;
  return left;
}

/** Undefined where what stands before the new value shows that nothing is corrected; empty where it names nothing. */
function topicIn(about: string): string | undefined {
  const plain = about.replace(/^(?:原来的?|之前的?|我的|我们的|的)/, '').trim();
  if (noTopic.test(plain)) return undefined;
  return emptyTopic.test(plain) ? '' : plain;
}
