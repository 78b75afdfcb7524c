import type { Text } from '../src/model/text.ts';

interface Courtesy {
  readonly said: RegExp;
  readonly reply: Text;
}

/** Courtesies, met briefly. Each pattern takes the whole message: what says more is for others to read. */
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
    said: /^(你|您|你们|您们)(是谁|是什么|是(不是)?(机器人|真人|人)(吗|么|呢)?|叫什么(名字)?)[?？。!！ ]*$|^(who|what) are you\??$|^are you (a |an )?(bot|robot|human|person|real( person)?|ai)\??$/i,
    reply: {
      zh: '我是桥头堡，一个智能助手，不是真人。需要真人时，说“人工服务”就可以。',
      en: 'I am Bridgehead, an assistant and not a person. If you need a person, just say “talk to a person”.',
    },
  },
];

/** The reply to a courtesy; undefined for anything that says more than that. */
export function findCourtesy(text: string): Text | undefined {
  return courtesies.find(({ said }) => said.test(text.trim()))?.reply;
}
