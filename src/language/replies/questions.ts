import { normalise } from '../spelling/normalise.ts';
import { remembering } from '../spelling/remembering.ts';

/** Words that ask, wherever they stand in a Chinese sentence. */
const asks =
  /什么|啥|怎么|怎样|咋|如何|为何|哪|谁|凭什么|多少|多久|多长时间|多大|多远|多贵|何时|何地|何处|是否|能否|可否|有无|有没有|请问|想问|想知道|想了解|想咨询|请教|告诉我|介绍一?下|讲讲|解释一?下/;
/** 问一下流程, and not 问一下领导. */
const asksAbout =
  /(?:^|[,，。!\s])(?:(?:问|咨询)一?下|咨询|说说|说一下|讲一下)(?!\s*(?:我们?的?|公司的?)?(?:领导|同事|老板|经理|公司|老师|[他她]|别人|家[里人])|[再吧]|$)/;
/** A verb put beside its own denial: 能不能, 是不是, 要不要; or before it at the end: 要钱不, 有车位没. */
const aNotA = /(?<!不)([\u4e00-\u9fff])(?<!不)(?:不|没)\1/;
const denialAtEnd = /(?:(?:行|好|对|是|可以|成)不|(?:有|能|可以|要|会|还|是)[^,，。不没]{1,8}[不没])[\s?。.!~]*$/;
const particle = /(?:吗|嘛|呢|么|了没|了没有)[\s?!。.~,]*$|(?:吗|嘛)[,，。!？?\s]/;
const howMany = /(?:^|[^好十这那前后])几(?:个|位|名|号|点|月|天|次|年|人|场|家|种|项|时|周|折|岁)/;

/** The same words where they ask nothing: 什么都行, 哪天都可以, 没什么, 怎么样都行, 正在路上呢. */
const asksNothing =
  /(?:无论|不管)[^,，。?]*|(?:什么|啥|哪|谁|怎么|怎样|多少|几[个位名点号])[^,，。?]{0,6}(?:都|也)(?:行|可以|好|没|不|成|ok)|没(?:有)?什么|没啥|(?:我们|我司|我方|公司|这边|我这|团队)[^,，。?]{0,4}有(?:好)?几(?:个|位|名)?(?:人|同事|代表|员工)|(?:和|跟)好?几(?:个|位|名)|随便[哪几谁什]么?|那么|这么|要么|什么的|哪里哪里|怎么说呢|[没不]怎么样?|那什么|有什么[^,，。]{1,3}什么|[想该爱]怎么[^,，。]{1,4}就怎么[^,，。]{0,4}|就是嘛|(?:^|[,，。])(?:好的?|嗯+|是的?|对的?|可以的?|行)呢|(?:正?在|着|还没|才)[^,，。]{0,10}呢/g;

const greeting = '(?:and|but|so|also|then|hi|hello|hey|ok|okay|well|sorry|please|pls|yes|no|thanks|thank\\s+you)';
const whWord =
  "(?:wha?t(?:'s|s|'re)?|wat|when(?:'s|s)?(?!\\s+you\\s+(?:can|have|like|want|get|are))|where(?:'s|s)?|who(?:'s|s|m|se)?(?!\\s+cares)|which|why|how(?:'s|s)?(?!\\s+(?:nice|kind|lovely|wonderful|great)\\b)|whether)";
const englishStart = new RegExp(
  `(?:^|[.;:!?]\\s*|,\\s*(?!who|which)|\\b${greeting}[\\s,.!]+|\\b(?:don't\\s+know|not\\s+sure|wonder|wondering|ask|tell\\s+me|explain|(?<!let\\s+me\\s+)(?:see|check)|understand)\\s+)${whWord}\\b(?!\\s*ever|\\s+an?\\s+(?:pity|shame|great|nice|good|lovely))`,
);
const pronoun =
  '(?:i|we|you|u|they|he|she|it|there|this|that|these|those|the|an?|my|our|your|any|anyone|anybody|someone|somebody|foreign|chinese|companies|firms|students)';
const englishAuxiliary = new RegExp(
  `(?:^|[,.;:!]\\s*|\\b(?:and|but|so|also|hi|hello|hey|ok|okay|well)\\s+)(?:(?:have|has|had)(?:n't)?\\s+(?:i|we|you|u|they|he|she|it|there|any|anyone)\\b|(?:do(?!\\s+(?:it|this|that)\\b)|does|did|can|could|should|would|will|shall|may|might|must|am)(?:n't)?\\s+${pronoun}\\b|(?:is|are|was|were|isn't|aren't)\\s+(?!ok\\b|fine\\b|good\\b|wrong\\b|right\\b|great\\b)[a-z0-9])|^(?:do|does|did)\\s+(?!it\\b|that\\b|this\\b|not\\b|so\\b|please\\b|let\\b|send\\b|come\\b|tell\\b)[a-z]+\\s+[a-z]|^r\\s+u\\b`,
);
const englishIndirect =
  /\b(?:want(?:ed)?\s+to\s+(?:know|ask)|wanna\s+(?:know|ask)|like\s+to\s+(?:know|ask)|need\s+to\s+know|tell\s+me\s+(?:about|more|the|your|if)|wondering|any\s+idea|explain|what\s+about|how\s+about|(?:have|had|got)\s+(?:a|one|another|some|two|\d)\s+(?:quick\s+)?questions?)\b|^(?:(?:a|one|another|just|quick)\s+)*question\b|^any(?:thing)?\b.*\b(?:left|available|else|needed|parking|updates?|news|chance|discounts?|seats?|places?)\b/;
/** "The fee is how much"; "I'll tell you when" asks nothing. */
const englishEnd =
  /^(?!.*\b(?:know|tell|sure|matter|say|care)\b).*\s(?:when|where|how\s+much|how\s+many|what|who)\s*[.!]*$/;

const longest = 1000;

/** Whether a message asks something, with or without a question mark. A request that is worded as a question is one. */
export function isQuestion(text: string): boolean {
  const plain = normalise(text.slice(0, longest))
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return asksSomething(plain);
}

/** Several readers ask of one message. */
const asksSomething = remembering((plain: string): boolean => {
  if (plain === '' || /^[?!\s]*$/.test(plain)) return false;
  if (/\?(?!\S*=)/.test(plain)) return true;
  const chinese = plain.replace(asksNothing, ' ');
  if ([asks, asksAbout, aNotA, denialAtEnd, particle, howMany].some((pattern) => pattern.test(chinese))) return true;
  return [englishStart, englishAuxiliary, englishIndirect, englishEnd].some((pattern) => pattern.test(plain));
});
