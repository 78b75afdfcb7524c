import { normalise } from './normalise.ts';
import { isQuestion } from './questions.ts';

export interface Correction {
  /** What to read instead. */
  readonly rest: string;
  /** What is corrected, where the text names it: 人数 in 人数改成三个. */
  readonly about?: string;
}

/** "not X but Y": Y counts. */
const notBut: readonly RegExp[] = [
  /^(?:不对|不|错了|抱歉|对不起|哦|no|sorry)?[\s,，。.!]*(?:不是|不要)[^,，。;]{1,20}[,，。;\s]+(?:而?是|应该是|要|改成|换成)\s*(.+)$/,
  /^(?:不是|不要)[^,，。;]{1,20}而?是(.+)$/,
  /^不是[^,，。;]{1,20}[,，。;]\s*(.+)$/,
  /^(?:no|sorry|oops)?[\s,.!]*(?:it's\s+|its\s+|that's\s+)?not\s+[^,.;]{1,40}[,.;\s]+(?:but|it's|rather|make\s+it|it\s+should\s+be|i\s+meant?|instead)\s+(.+)$/,
  /^(?:(?:no|sorry|oops)[\s,.!]+)?not\s+[^,.;]{1,40}[,.;]\s*(.+)$/,
];

/** "make the number four": what is corrected is named before the new value. */
const named: readonly RegExp[] = [
  /^(?:不对|不|错了|抱歉|对不起|哦|请|麻烦|帮我|我想|我要|能不能|可以|能|可不可以)?[\s,，。.!]*(?:请|帮我)?(?:把|将)?(.{1,16}?)(?:再)?(?:应该)?(?:改成|改为|改到|换成|换到|变成|更正为|调整为|调整到|修改为|修改成|变更为|更改为)\s*(.+)$/,
  /^(?:no|sorry|actually|please|could\s+you|can\s+you|can\s+we|i'd\s+like\s+to)?[\s,.!]*(?:please\s+)?(?:change|set|switch|move|correct|update)\s+(?:the\s+|my\s+|our\s+)?(.{1,30}?)\s+(?:to|into)\s+(.+)$/,
  /^(?:no|sorry|actually)?[\s,.!]*(?:please\s+)?make\s+(?:the|my|our)\s+(.{1,30}?)\s+((?:\d|on\s|in\s|next|this|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+day|tomorrow).*)$/,
];

/** The new value follows at once. */
const plainMarkers: readonly RegExp[] = [
  /^(?:不对(?=[\s,，。.!:是应])|不是(?=[\s,，。.!])|不(?=[\s,，。.!])|错了|说错了|写错了|打错了|弄错了|搞错了|哦不|噢不|啊不|等等|等一下|等下|抱歉|对不起|不好意思|更正一?下?|纠正一?下?|改一?下|修改一?下)[\s,，。.!:：、]*(?:我说错了|说错了|写错了|打错了)?[\s,，。.!:：]*(?:其实|实际上|应该|我是说|我的意思是|我是要|改成|改为|换成|改到|还)?(?:是|要)?[\s,，:：]*(.+)$/,
  /^(?:其实|实际上|事实上|应该是|应为|我是说|我的意思是|我说的是|我指的是|我想说的是|我意思是|改成|改为|改到|换成|换到|变成|还是(?=.+吧?$))[\s,，:：]*(?:是|应该是|要|改成)?(.+)$/,
  /^(?:能不能|可以|能|可不可以|请|麻烦|帮我|我想|我要)(?:帮我)?(?:改成|改为|改到|换成|换到)\s*(.+)$/,
  /^(?:no|nope|wait|hold\s+on|oops|sorry|my\s+mistake|my\s+bad|correction|apologies|actually|in\s+fact|rather)(?:[\s,.!:-]+(?:no|wait|sorry|actually|rather|my\s+mistake|correction))*[\s,.!:-]+(?:i\s+meant?(?:\s+to\s+say)?|make\s+(?:it|that)|(?:it|that)\s+should\s+be|(?:it's|it\s+is|that's)|should\s+be|change\s+(?:it|that)\s+to|let's\s+(?:make\s+it|say|do)|we\s+are|we're|it\s+will\s+be)?[\s,:]*(.+)$/,
  /^(?:i\s+meant?(?:\s+to\s+say)?|(?:please\s+|can\s+you\s+|could\s+you\s+|can\s+we\s+|let's\s+)?(?:make|change)\s+(?:it|that)(?:\s+to)?|(?:it|that)\s+should(?:\s+have)?\s+be(?:en)?|should\s+be|let's\s+(?:say|do)\s+instead)[\s,:]+(.+)$/,
  /^(.+?)[\s,]+instead[.!]?$/,
];

const politeAsk = /^(?:能不能|可不可以|可以|能|请|麻烦|can\b|could\b|please\b)/;

/**
 * Whether a message corrects something said before ("不对，是三个人", "actually make it Thursday"), with the part that
 * is to be read instead. A question about something else ("sorry, what is Order 57?") is no correction.
 */
export function readCorrection(text: string): Correction | undefined {
  const shown = text.slice(0, 1000).trim();
  const plain = normalise(shown);
  const asks = isQuestion(plain);
  for (const pattern of notBut) {
    const found = pattern.exec(plain);
    if (found && !asks) return correction(shown, plain, found[1]);
  }
  for (const pattern of named) {
    const found = pattern.exec(plain);
    if (!found || (asks && !politeAsk.test(plain))) continue;
    const about = (found[1] ?? '').replace(/^(?:我的|我们的|的)/, '').trim();
    const pronoun = /^(?:它|这个|那个|能不能|可不可以|可以|能|请|帮我|我想|我要|想|要|都|再|先|it|that|this)?$/.test(
      about,
    );
    const result = correction(shown, plain, found[2]);
    return result && (pronoun ? result : { ...result, about });
  }
  for (const pattern of plainMarkers) {
    const found = pattern.exec(plain);
    if (found && !(asks && !politeAsk.test(plain))) return correction(shown, plain, found[1]);
  }
  return undefined;
}

function correction(shown: string, plain: string, rest: string | undefined): Correction | undefined {
  if (!rest) return undefined;
  const start = plain.lastIndexOf(rest);
  const left = shown
    .slice(start, start + rest.length)
    .replace(/(?:吗|吧|可以吗|行吗|好吗|谢谢)?[\s,，.。!！?？~]*$/, '')
    .replace(/[\s,]+(?:please|thanks|instead|then)[.!]?$/i, '')
    .trim();
  return left === '' || !/[\p{L}\d]/u.test(left) ? undefined : { rest: left };
}
