import { normalise } from '../spelling/normalise.ts';

/** What is asked of whatever is in hand: whether it costs anything, or how long it takes. */
export type BareQuestion = 'fee' | 'time';

const lead =
  '(?:(?:好的?|行|可以|嗯|确认|谢谢|对了|等等|等一下)[,，。!！~\\s]*|请问|想问一?下?|那么?|这个|这项?|你们|咱们|一般|大概|整个|总共|到底|服务|报名|登记|提交|申请|参加|办|弄|填|匹配|之?后)*';
const end = '[的吗么嘛呢啊呀不]*[\\s?？。.!！~]*$';
const before =
  '(?:(?:yes|confirm(?:ed)?|fine|good|thanks|and|so|but|ok(?:ay)?|also|by the way|btw|wait|hi|please|pls|sorry)[\\s,.!]*)*';
const thing =
  '(?:it|this|that|(?:the|this|your) (?:service|process|registration|registering|matching|request|application|session|event|training|thing)|all (?:this|of this)|everything|registering|applying|to (?:register|apply|sign up|attend))';

const patterns: Readonly<Record<BareQuestion, RegExp>> = {
  fee: new RegExp(
    [
      `^${lead}(?:要|需要|会|是|用|得)*(?:收费|收钱|要钱|钱|花钱|付费|付钱|交钱|交费|免费|收不收(?:费|钱)|要不要(?:钱|交钱|付费|花钱)|多少钱|怎么收费?|什么费用|有(?:没有)?(?:什么)?费用|费用(?:是)?(?:多少|怎么算)?)${end}`,
      `^${before}(?:(?:is|are) ${thing}(?: all| really| completely)? (?:free|for free|gratis)(?: of charge)?|how much (?:is|does|do|will) ${thing}(?: cost)?|what (?:does|do|will) ${thing} cost|(?:does|do|will) ${thing} cost (?:anything|money|something|us anything)|(?:are there |is there |any |what )+(?:an? |any )?(?:fees?|costs?|charges?)(?: for (?:this|it|that))?|(?:free|costs?|fees?|price)(?: of charge)?|how much|do (?:we|i) (?:have to|need to) pay (?:for (?:this|it|that)|you|anything))[\\s?.!]*$`,
    ].join('|'),
  ),
  time: new RegExp(
    [
      `^${lead}(?:要|需要|得|会)?(?:花|用|等)?(?:多久|多长时间|几天|什么时候)(?:才)?(?:能|可以|会)?(?:有|出|给|得到)?(?:结果|好|办好|办完|填完|弄完|完成|完|回复|答复|回音|消息|匹配到?|找到|招到)?人?${end}`,
      `^${before}(?:how (?:long|much time) (?:does|do|will|would|is) ${thing}(?: usually| normally| all)?(?: take| need)?(?: in (?:all|total)| altogether)?|how long|(?:when|how soon) (?:will|do|can|would) (?:we|i|you) (?:get|have|hear|know|receive|reply|answer)(?: (?:back|from you|an answer|a reply|the results?|something|any news|more))*)[\\s?.!]*$`,
    ].join('|'),
  ),
};

/** A question that names nothing, so that it is about what is in hand: 收费吗, "how long does this take?" */
export function readBareQuestion(text: string): BareQuestion | undefined {
  const plain = normalise(text).replaceAll('’', "'").trim();
  if (plain.length > longest) return undefined;
  return (['fee', 'time'] as const).find((about) => patterns[about].test(plain));
}

/** Longer ones name something. */
const longest = 60;
