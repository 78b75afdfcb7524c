import type { Locale } from '../model/text.ts';
import { normalise } from './normalise.ts';

export type Command =
  | { readonly command: 'help' | 'back' | 'repeat' | 'skip' | 'cancel' | 'restart' | 'person' }
  /** `what` as it was written; absent when nothing was named. */
  | { readonly command: 'change'; readonly what?: string }
  | { readonly command: 'language'; readonly locale: Locale };

const plainCommands: Readonly<Record<Exclude<Command['command'], 'change' | 'language'>, readonly string[]>> = {
  help: [
    '帮助|帮帮我|求助|使用帮助|帮助菜单|菜单|主菜单|功能|功能介绍|使用说明|说明|怎么用|怎么使用|你能做什么|你能干什么|你会什么|你会做什么|你可以做什么|能做什么|有什么功能|有哪些功能|我能做什么|我该怎么办|命令|指令',
    'help|help me|i need help|i need some help|can you help|can you help me|could you help me|menu|main menu|options|commands|what can you do|what can you do for me|what can i do|what do you do|how does this work|how do i use this|instructions|usage|h',
  ],
  back: [
    '返回|返回上一步|返回上一级|上一步|上一个|上一题|回到上一步|回上一步|退回|退回上一步|后退|往回|撤销|撤回|倒回去',
    'back|go back|going back|go back one step|back one step|one step back|step back|previous|previous step|previous question|last step|undo|return',
  ],
  repeat: [
    '重复|重复一遍|重复一下|再说一遍|再说一次|再说一下|再讲一遍|再发一遍|再来一遍|没听清|没听清楚|没看清|没看清楚|没看懂|你说什么|你刚才说什么|刚才说什么|刚才说的什么|上一条再发一次',
    "repeat|repeat that|repeat please|repeat the question|say again|say that again|say it again|come again|pardon|pardon me|i beg your pardon|once more|one more time|can you repeat|can you repeat that|could you repeat|could you repeat that|what did you say|can you say that again|could you say that again|i did not catch that|i didn't catch that|sorry what|again",
  ],
  skip: [
    '跳过|跳过这个|跳过这步|跳过这一步|跳过这题|跳过此步|略过|先跳过|这个跳过|不填|不填了|先不填|不提供|以后再填|稍后再填|忽略',
    'skip|skip it|skip this|skip that|skip this one|skip this step|skip this question|pass|leave it blank|leave blank|not applicable|n/a',
  ],
  cancel: [
    '取消|取消吧|取消了|取消操作|取消办理|取消流程|退出|退出流程|结束|结束吧|停止|停|终止|放弃|算了|算了吧|还是算了|那算了|算了不报了|算了不弄了|算了不办了|算了不用了|不报了|不报名了|不办了|不弄了|不想报了|不想报名了|不想办了|不想弄了|我不报了|我不想报了|不填了不报了|不搞了|到此为止',
    "cancel|cancel it|cancel this|cancel that|cancel please|i want to cancel|i'd like to cancel|let's cancel|quit|exit|stop|stop it|stop this|end|abort|never mind|nevermind|nvm|forget it|forget about it|forget this|let's stop|let's stop here|i give up|i changed my mind|i've changed my mind",
  ],
  restart: [
    '重新开始|从头开始|从头来|从头再来|重来|重来一次|重来一遍|重新来|重新来过|重新来一遍|重新填|重新填写|再来一次|重置|清空重来|全部重来|推倒重来',
    "restart|start over|start again|start afresh|start anew|start from scratch|start from the beginning|begin again|from the beginning|from scratch|reset|let's start over|let's start again|i want to start over|can we start over|redo",
  ],
  person: [
    '人工|转人工|转人工服务|转人工客服|转接人工|转接人工服务|转接客服|人工在吗|客服在吗|工作人员在吗|找人聊聊|我想找人聊聊|人工服务|人工客服|找人工|要人工|接人工|我要人工|我要转人工|我想转人工|我找人工|我想找人工|呼叫人工|真人|转真人|找真人|要真人|真人客服|真人服务|客服|联系客服|找客服|转客服|我要找客服|工作人员|联系工作人员|找工作人员|转工作人员|我要找工作人员|我想联系工作人员|找个人|找个真人|我要找人|我想找人|我想找个人聊|我想和人说|我想跟人说|我想和真人说话|我想跟真人说话|我要和真人说话|我要跟真人聊|我想和真人聊|我想跟工作人员说|我想和工作人员说话|我想跟工作人员沟通|叫个人来|能转人工吗|可以转人工吗|能不能转人工|可以找人工吗|有没有人工|有人吗|有人工吗|有真人吗|有客服吗',
    'person|a person|human|a human|a human being|a real person|real person|agent|live agent|human agent|operator|representative|a representative|staff|staff member|customer service|customer support|live chat|live person|someone|speak to someone',
  ],
};

/** Asking for a person takes many shapes, all of them short. */
const personPattern =
  /^(?:(?:i|we)\s+(?:want|need|would\s+like|wanna|prefer|wish)\s+to\s+|(?:i'd|we'd)\s+(?:like|prefer|rather)\s+(?:to\s+)?|(?:can|could|may)\s+(?:i|we|you)\s+|let\s+me\s+|get\s+me\s+|give\s+me\s+|connect\s+me\s+(?:to|with)\s+|transfer\s+me\s+to\s+|put\s+me\s+through\s+to\s+|i\s+(?:want|need)\s+|is\s+there\s+)?(?:please\s+)?(?:just\s+)?(?:(?:talk|speak|chat|connect|write|get\s+through)\s+(?:me\s+)?(?:to|with)\s+|talking\s+to\s+|contact\s+|reach\s+|transfer\s+(?:me\s+)?to\s+|connect\s+(?:me\s+)?(?:to|with)\s+)?(?:(?:a|an|the|your|some|any)\s+)?(?:real\s+|live\s+|actual\s+|human\s+)?(?:person|human(?:\s+being)?|people|agent|operator|representative|staff(?:\s+member)?|someone|somebody|customer\s+service|member\s+of\s+(?:your\s+)?staff|colleague)(?:\s+(?:from\s+(?:your\s+)?(?:staff|team)|on\s+your\s+team|please|here|real|now|instead))*$/;
const needsVerb = /^(?:people|colleague|someone|somebody|a colleague|the person|the staff|any person|some people)$/;

const languageNames: readonly [string, Locale][] = [
  ['中文|汉语|普通话|国语|华语|简体中文|简体|chinese|mandarin|simplified chinese|zhongwen', 'zh'],
  ['英文|英语|english', 'en'],
];
const languagePatterns = languageNames.map(
  ([names, locale]) =>
    [
      new RegExp(
        `^(?:(?:我要|我想|我们|咱们|可以|能不能|能|可不可以|能否)?(?:请)?(?:用|说|讲|换|换成|切换|切换成|切换到|切换为|改用|改成|转成|转为|使用|换到|以)?(?:一下)?(?:${names})(?:版|界面|模式|服务|交流|沟通|回复|回答|说|吗|可以吗|行吗|好吗)*|(?:(?:can|could|would)\\s+(?:you|we)\\s+|let's\\s+|i\\s+(?:want|prefer|would\\s+like)\\s+(?:to\\s+)?|i'd\\s+(?:like|prefer)\\s+(?:to\\s+)?|do\\s+you\\s+)?(?:please\\s+)?(?:speak|talk|use|write|reply|answer|respond|continue|switch|change|go\\s+on|chat)?\\s*(?:(?:the\\s+)?language\\s+)?(?:in|to|into)?\\s*(?:${names})(?:\\s+(?:please|version|instead|only))*)$`,
      ),
      locale,
    ] as const,
);

const changePatterns: readonly RegExp[] = [
  /^(?:我?(?:想|要|需要|想要)|帮我|请帮我|能不能|可以|可不可以|能)?(?:再)?(?:修改|更改|变更|更换|改动|改一下|改改|换一下|改下|换下|调整|改(?!革|变|善|进|正|口|天|良|造)|换(?!句|言之|汇|届|股))(?:一下|下|一个|个)?(?:我的|我们的)?([^,，。;?吗]{1,12}?)(?:吗|可以吗)?$/,
  /^(?:把|将)([^,，。;?]{1,10}?)(?:修改|更改|变更|改一下|改改|改)(?:一下)?$/,
  /^([^,，。;?]{1,10}?)(?:要|想|需要)(?:修改|更改|变更|改一下|改)(?:一下)?$/,
  /^(?:i\s+(?:want|need|would\s+like)\s+to\s+|i'd\s+like\s+to\s+|can\s+(?:i|we|you)\s+|could\s+(?:i|we|you)\s+|let\s+me\s+|let's\s+)?(?:change|edit|modify|correct|update|amend|fix)\s+(?:the\s+|my\s+|our\s+)?((?:[a-z]+\s?){1,4})$/,
];
const changeAlone =
  /^(?:(?:我?(?:想|要)|帮我)?(?:修改|更改|改一下|改改|改|变更|换一个|改点东西|改信息)|(?:i\s+(?:want|need)\s+to\s+|i'd\s+like\s+to\s+|can\s+i\s+)?(?:change|edit|modify)(?:\s+(?:it|this|that|something))?|make\s+(?:a\s+)?changes?)$/;
/** 改成三个 and "change it to Thursday" carry the new value: corrections, not commands. */
const carriesValue = /^[成为到]|改成|改为|改到|换成|换到|变成|\bto\b|\d/;

const polite =
  /^(?:(?:请问|请您?|麻烦您?|劳驾|拜托|您好|你好|嗨|hi|hello|hey|please|pls|ok|okay|well|嗯|那就|那|好的|好)[\s,，!！.。]*)+|(?:[\s,，!！.。?？~…]|吧|呗|啦|好吗|可以吗|行吗|谢谢您?|多谢|please|pls|thanks|thank you|thx)+$/g;

function index(): Map<string, Command> {
  const found = new Map<string, Command>();
  for (const [command, lists] of Object.entries(plainCommands)) {
    for (const words of lists.flatMap((list) => list.split('|'))) {
      found.set(words, { command } as Command);
    }
  }
  return found;
}
const exact = index();

/** Whether a message is a command, and nothing but that: "help the children" and 取消登记要什么材料 are none. */
export function readCommand(text: string): Command | undefined {
  if (text.length > 80) return undefined;
  const whole = normalise(text).trim().replace(/\s+/g, ' ');
  if (/^[?？]+$/.test(whole)) return { command: 'help' };
  const bare = strip(whole);
  const tries = [whole.replace(/[.。!！?？~]+$/, ''), bare, joined(whole), joined(bare), unwished(joined(bare))];
  for (const said of new Set(tries)) {
    const found = readSaid(said);
    if (found) return found.command === 'change' ? inOriginal(found, text) : found;
  }
  return undefined;
}

function strip(text: string): string {
  return text.replace(polite, '').trim();
}

/** 请帮我转人工 and 我要取消 are 转人工 and 取消. */
function unwished(text: string): string {
  return text.replace(/^(?:帮我|给我|我想要?|我要|我们要|我们想|想要?|要)/, '');
}

function joined(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text.replace(/[\s,，。!！、]+/g, '') : text;
}

function readSaid(said: string): Command | undefined {
  if (said === '') return undefined;
  const plain = exact.get(said) ?? exact.get(said.replace(/(?:一下|吧)$/, ''));
  if (plain) return plain;
  if (personPattern.test(said) && !needsVerb.test(said)) return { command: 'person' };
  for (const [pattern, locale] of languagePatterns) if (pattern.test(said)) return { command: 'language', locale };
  return readChange(said);
}

function readChange(said: string): Command | undefined {
  if (changeAlone.test(said)) return { command: 'change' };
  if (/什么|怎么|如何|哪|是否|多少|为什么|登记|备案|手续|材料/.test(said)) return undefined;
  for (const pattern of changePatterns) {
    const what = pattern.exec(said)?.[1]?.trim();
    if (
      what &&
      !carriesValue.test(what) &&
      !/^(?:变|革|善|进|正|口|天|乘|成|的|了|it|this|that|something|mind|your mind)$/.test(what)
    ) {
      return { command: 'change', what };
    }
  }
  return undefined;
}

function inOriginal(found: Command & { command: 'change' }, text: string): Command {
  if (!found.what) return found;
  const at = normalise(text).indexOf(found.what);
  return at < 0 ? found : { command: 'change', what: text.slice(at, at + found.what.length) };
}
