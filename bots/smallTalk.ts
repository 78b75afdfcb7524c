import type { Text } from '../src/model/text.ts';

interface Courtesy {
  readonly said: RegExp;
  readonly reply: Text;
}

/** Courtesies and their lack, met briefly. Each pattern takes the whole message: what says more is for others to read. */
const courtesies: readonly Courtesy[] = [
  {
    said: /^(你好|您好|嗨|哈喽|早上好|上午好|下午好|晚上好|在吗|在么|有人吗|hi|hello|hey|good (morning|afternoon|evening))( there)?[呀啊吗，,。.!！?？~ ]*$/i,
    reply: {
      zh: '您好！请直接说您的需要，比如找活动、查报名，或者问一个政策问题。',
      en: 'Hello! Just tell me what you need: an event, your registrations, or a question about the rules.',
    },
  },
  {
    said: /^(谢谢|谢了|多谢|感谢|非常感谢|辛苦了|谢谢(你|您)|thanks?( you)?( very much| so much| a lot)?|thx|cheers)[啊啦了，,。.!！~ ]*$/i,
    reply: { zh: '不客气，还有需要随时说。', en: 'You’re welcome. Let me know if you need anything else.' },
  },
  {
    said: /^(?:(?:谢谢|多谢|thanks?(?: you)?)[，,。.!！~ ]*)?(再见|拜拜|回头见|bye|goodbye|see you)[啊啦了，,。.!！~ ]*$/i,
    reply: { zh: '再见，祝您顺利。', en: 'Goodbye, and all the best.' },
  },
  {
    said: /^(?:请问|那)?(?:(?:你|您)们?(?:是谁|是什么|叫什么(?:名字)?)|(?:(?:你|您)们?|对面|这边?|我(?:现在)?)?(?:是|算)(?:不是)?(?:在)?(?:跟|和)?(?:一个|个)?(?:机器人|真人|活人|人工(?:智能)?|ai|人|自动回复|智能助手)(?:在?(?:说话|聊天|回复|回答))?(?:还是(?:机器人|真人|人工|人|ai))?)(?:吗|么|呢|啊)?[?？。!！ ]*$|^(?:so |wait |hey )*(?:who|what) (?:are|r) (?:you|u)\??$|^(?:so |wait |hey )*(?:(?:are|r) (?:you|u)|is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:a |an )?(?:real )?(?:chat ?bot|bot|robot|human(?: being)?|person|ai|machine|real)(?: or (?:a |an )?(?:real )?(?:chat ?bot|bot|robot|human|person|ai|machine))?[?.! ]*$/i,
    reply: {
      zh: '我是桥头堡，一个智能助手，不是真人。需要真人时，说“人工服务”就可以。',
      en: 'I am Bridgehead, an assistant and not a person. If you need a person, just say “talk to a person”.',
    },
  },
  {
    // 垃圾焚烧 is a trade; only who says nothing else is angry.
    said: /^(?:你们?|您|这|那|什么|真|太|就|个|的|是|破|也|好|很|都|群|帮|机器人|客服|系统|助手|服务|东西|玩意)*(?:垃圾|傻[逼比b叉]|笨蛋|笨死|蠢|废物|没用|智障|白痴|弱智|滚蛋|滚开|滚|去死|他妈的|tmd|nmsl)(?:机器人|客服|系统|助手|服务|东西|玩意|了|啊|吧|啦)*[，,。.!！?？~\s]*$|^(?:you(?:'re|’re| are)? |u r |this (?:bot |thing |service )?is |what |such |so |an? |piece of |totally |completely |really )*(?:(?:garbage|rubbish|trash|useless|stupid|idiots?|idiotic|dumb|crap|shit|sucks?|fuck(?:ing)?(?: you| off)?|worthless|hopeless|moron)(?:,? |(?=[.!\s]*$)))+(?:bot|thing|assistant|service|machine)?[.!\s]*$/i,
    reply: {
      zh: '很抱歉没能帮到您。请告诉我您想办什么事；也可以说“人工服务”，由工作人员来协助您。',
      en: 'I’m sorry that I haven’t been of help. Please tell me what you need, or say “talk to a person” and our staff will take over.',
    },
  },
  {
    said: /^(?:请|现在|please )*(?:忽略|无视|忘掉|忘记|不要管|别管)(?:你|您|掉|之前|以前|上面|前面|所有|全部|一切|的|了)*(?:规则|规定|指令|指示|设定|提示词|提示)(?:[，,。.!！;；\s].*)?$|^(?!.*[吗么呢哪谁?？])(?:从?现在(?:起|开始)?|接下来|请)[，,]?(?:(?:你|您)(?:现在)?(?:就?是|不再是)|(?:你|您)?(?:来|要)?(?:扮演|假装))[^，,。]{1,20}(?:$|[，,。.!！;；\s].*)$|^(?:你|您)(?:现在|来|要|给我)?(?:扮演|假装)[^，,。?？吗]{1,20}(?:$|[，,。.!！;；\s].*)$|^(?:please )?(?:ignore|disregard|forget|override)(?: (?:all|any|of|your|the|these|previous|prior|earlier|above|system))* (?:rules?|instructions?|prompts?|guidelines|settings)\b.*$|^(?:from now on,? (?:you(?:'re|’re| are| will)|act)|pretend (?:to be|that you|you)|act as (?:if|though|an?)|you are now (?:an?|in))\b.*$/is,
    reply: {
      zh: '我只能按本服务的规则办理，规则不能更改，也无权给任何优惠。您想办什么事？',
      en: 'I can only act within the rules of this service; I can’t change them or grant discounts. What would you like to do?',
    },
  },
];

/** A message of pictures alone, of which nothing can be read. */
const onlyPictures =
  /^(?=.*\p{Extended_Pictographic})(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\s]|\u200d|\ufe0f)+$/u;

/** Whether a message is emoji and nothing else; one that says yes or no is for others to tell. */
export function isOnlyPictures(text: string): boolean {
  return onlyPictures.test(text);
}

/** The reply to a courtesy; undefined for anything that says more than that. */
export function findCourtesy(text: string): Text | undefined {
  return courtesies.find(({ said }) => said.test(text.trim()))?.reply;
}
