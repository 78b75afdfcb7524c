import { normalise } from './normalise.ts';

/** Words that ask, wherever they stand in a Chinese sentence. */
const asks =
  /什么|啥|怎么|怎样|咋|如何|为何|哪|谁|多少|多久|多长时间|多大|多远|多贵|何时|何地|何处|是否|能否|可否|有无|有没有|请问|想问|想知道|想了解|请教|告诉我|介绍一下|讲讲|解释一下/;
/** A verb put beside its own denial: 能不能, 是不是, 要不要. */
const aNotA = /(?<!不)([\u4e00-\u9fff])(?<!不)(?:不|没)\1/;
const particle = /(?:吗|嘛|呢|么|了没|了没有)[\s?!。.~,]*$|(?:吗|嘛)[,，。!？?\s]/;
const howMany = /(?:^|[^好十这那前后])几(?:个|位|名|号|点|月|天|次|年|人|场|家|种|项|时|周|折|岁)/;

/** The same words where they ask nothing: 什么都行, 哪天都可以, 没什么, 怎么样都行. */
const asksNothing =
  /(?:什么|啥|哪|谁|怎么|怎样|多少)[^,，。?]{0,6}(?:都|也)(?:行|可以|好|没|不|ok)|没(?:有)?什么|没啥|(?:我们|我司|我方|公司|这边|我这|团队)[^,，。?]{0,4}有(?:好)?几(?:个|位|名)?(?:人|同事|代表|员工)|不管|无论|随便哪|那么|这么|要么|什么的|哪里哪里/g;

const englishStart =
  /(?:^|[,.;:!?]\s*|\b(?:and|but|so|also|then|hi|hello|hey|ok|okay|well|sorry|please|yes|no|thanks|don't\s+know|not\s+sure|wonder|wondering|ask|tell me|explain|see|check|understand)\s+)(?:what(?:'s|s|'re)?|when(?:'s)?|where(?:'s)?|who(?:'s|m|se)?|which|why|how(?:'s)?|whether)\b(?!\s*ever)/;
const englishAuxiliary =
  /(?:^|[,.;:!]\s*|\b(?:and|but|so|also|hi|hello|hey|ok|okay|well)\s+)(?:(?:(?:have|has|had)(?:n't)?\s+(?:i|we|you|they|he|she|it|there|any|anyone)\b|(?:do(?!\s+(?:it|this|that)\b)|does|did|can|could|should|would|will|shall|may|might|must|am)(?:n't)?\s+(?:i|we|you|they|he|she|it|there|this|that|these|those|the|a|an|my|our|your|any|anyone|anybody|someone|somebody|foreign|chinese|companies|firms|students)\b)|(?:is|are|was|were|isn't|aren't)\s+(?!ok\b|fine\b|good\b)[a-z0-9])/;
const englishIndirect =
  /\b(?:want(?:ed)? to know|like to know|need to know|tell me (?:about|more)|wondering|any idea|explain|what about|how about)\b/;

/** Whether a message asks something, with or without a question mark. A request that is worded as a question is one. */
export function isQuestion(text: string): boolean {
  const plain = normalise(text.slice(0, 1000))
    .replace(/https?:\/\/\S+/g, ' ')
    .trim();
  if (plain === '' || /^[?!\s]*$/.test(plain)) return false;
  if (/\?(?!\S*=)/.test(plain)) return true;
  const chinese = plain.replace(asksNothing, ' ');
  if (asks.test(chinese) || aNotA.test(chinese) || particle.test(chinese) || howMany.test(chinese)) return true;
  return englishStart.test(plain) || englishAuxiliary.test(plain) || englishIndirect.test(plain);
}
