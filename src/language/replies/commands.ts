import type { Locale } from '../../model/text.ts';
import { normalise } from '../spelling/normalise.ts';
import { type PlainCommand, plainCommands, slips } from './commandWords.ts';

export type Command =
  | { readonly command: PlainCommand }
  /** `what` as it was written; absent when nothing was named. */
  | { readonly command: 'change'; readonly what?: string }
  | { readonly command: 'language'; readonly locale: Locale };

/** Asking for a person takes many shapes, all of them short. */
const personPattern =
  /^(?:(?:i|we)\s+(?:want|need|would\s+like|wanna|prefer|wish)\s+to\s+|(?:i'd|we'd)\s+(?:like|prefer|rather)\s+(?:to\s+)?|(?:can|could|may)\s+(?:i|we|you)\s+|let\s+me\s+|get\s+me\s+|give\s+me\s+|connect\s+me\s+(?:to|with)\s+|transfer\s+me\s+to\s+|put\s+me\s+through\s+to\s+|i\s+(?:want|need)\s+|is\s+there\s+)?(?:please\s+)?(?:just\s+)?(?:(?:talk|speak|chat|connect|write|get\s+through)\s+(?:me\s+)?(?:to|with)\s+|talking\s+to\s+|contact\s+|reach\s+|transfer\s+(?:me\s+)?to\s+|connect\s+(?:me\s+)?(?:to|with)\s+)?(?:(?:a|an|the|your|some|any)\s+)?(?:real\s+|live\s+|actual\s+|human\s+)?(?:person|human(?:\s+being)?|people|agent|operator|representative|staff(?:\s+member)?|someone|somebody|customer\s+service|member\s+of\s+(?:your\s+)?staff|colleague)(?:\s+(?:from\s+(?:your\s+)?(?:staff|team)|on\s+your\s+team|please|here|real|now|instead))*$/;
const chinesePersonPattern =
  /^(?:我?(?:想|要|需要|想要)?|能不能|可不可以|可以|能|怎么|如何|有没有|有)?(?:转接?|找|接|联系|呼叫|要|换|叫|和|跟|与|同)?(?:[一1]?[个位])?(?:人工客服|人工|真人客服|真人|客服|工作人员)(?:服务|来|说话?|聊聊?|沟通|谈|在吗|在线|处理|对接|吗)*$/;
const needsVerb = /^(?:people|colleague|someone|somebody|a colleague|the person|the staff|any person|some people)$/;

const languageNames: readonly [string, Locale][] = [
  ['中文|汉语|普通话|国语|华语|简体中文|简体|chinese|mandarin|simplified chinese|zhongwen', 'zh'],
  ['英文|英语|english', 'en'],
];
const languagePatterns = languageNames.map(
  ([names, locale]) =>
    [
      new RegExp(
        `^(?:(?:我要|我想|我们|咱们|你?会|你能|你可以|可以|能不能|能|可不可以|能否)?(?:请)?(?:用|说|讲|换|换成|切换|切换成|切换到|切换为|改用|改成|转成|转为|使用|换到|以)?(?:一下)?(?:${names})(?:版|界面|模式|服务|交流|沟通|回复|回答|说|吗|可以吗|行吗|好吗)*|(?:(?:can|could|would)\\s+(?:you|we)\\s+|let's\\s+|i\\s+(?:want|prefer|would\\s+like)\\s+(?:to\\s+)?|i'd\\s+(?:like|prefer)\\s+(?:to\\s+)?|do\\s+you\\s+)?(?:please\\s+)?(?:speak|talk|use|write|reply|answer|respond|continue|switch|change|go\\s+on|chat)?\\s*(?:(?:the\\s+)?language\\s+)?(?:in|to|into)?\\s*(?:${names})(?:\\s+(?:please|version|instead|only))*)$`,
      ),
      locale,
    ] as const,
);

const verb =
  '(?:修改|更改|变更|更换|改动|改一下|改改|换一下|改下|换下|调整|改(?!革|变|善|进|正|口|天|良|造|日|期)|换(?!句|言之|汇|届|股|算))';
const changePatterns: readonly RegExp[] = [
  new RegExp(
    `^(?:我?(?:想|要|需要|想要)|帮我|请帮我|能不能|可以|可不可以|能)?(?:再)?${verb}(?:一下|下|一个|个)?(?:我的|我们的)?([^,，。;?吗]{1,12}?)(?:吗|可以吗)?$`,
  ),
  /^(?:把|将)([^,，。;?]{1,10}?)(?:修改|更改|变更|改一下|改改|改)(?:一下)?$/,
  /^我?([^,，。;?我]{1,10}?)(?:[填写说弄搞]错了)?我?(?:(?:要|想|需要|得)(?:修改|更改|变更|改一下|改)|(?:修改|更改|变更|改|换)一下|改改)(?:一下)?$/,
  /^(?:change|edit|modify|correct|update|amend|fix)\s+(?:the\s+|my\s+|our\s+)?([a-z]+(?:\s[a-z]+){0,3})$/,
];
const changeAlone =
  /^(?:(?:修改|更改|改一下|改改|改|变更|换一个|改点东西|改信息|改下)(?:一下)?|(?:change|edit|modify)(?:\s+(?:it|this|that|something))?|make\s+(?:a\s+|some\s+)?changes?)$/;
/** 改成三个 and "change it to Thursday" carry the new value: corrections, not commands. */
const carriesValue =
  /^[成为到]|改成|改为|改到|换成|换到|变成|\bto\b|\d|^(?:周|星期|礼拜|[上下]周|[上下]个?月|今天|明天|后天|[上下]午|[一二三四五六七八九十两]+[个名位点月号人])/;
/** What firms change in the world, and not in a form. */
const notInForm =
  /什么|怎么|如何|哪|是否|多少|为什么|登记|备案|手续|材料|章程|汇率|合同|协议|政策|规定|税率|股权|股东|经营范围|法人|外债|用途|制度/;

const manners =
  /^(?:(?:请问|请您?|麻烦[您你]?|劳驾|拜托|您好|你好|嗨|hi|hello|hey|please|pls|plz|ok|okay|well|no|sorry|嗯|那就|那还是|还是|那|好的|好|在吗|没看懂|没听懂|看不懂|不明白|不懂|什么|啥|你是机器人吗|别用机器人了?|不要机器人)(?![a-z])[\s,，!！.。?？]*)+|(?:[\s,，!！.。?？~…]|吧|呗|啦|啊|好吗|可以吗|行吗|谢谢您?|多谢|please|pls|plz|thanks|thank you|thx)+$/g;
/** Wishes before a command: 我想取消, "can we go back". */
const wishes =
  /^(?:(?:请帮我|帮我|帮忙|给我|我们?想要?|我们?需?要|我们|我|想要?|要|能不能|可不可以|可以|能|再)(?=.{2}|改$)|(?:(?:i|we)\s+(?:want|need|would\s+like|wish)\s+to|(?:i|we)\s+wanna|(?:i|we)'?d\s+like\s+to|(?:can|could|may|shall)\s+(?:i|we|you)|let'?s|let\s+me|just)\s+(?:please\s+|just\s+)?)/;

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
  if (text.length > longest) return undefined;
  const whole = spelled(normalise(text).trim().replace(/\s+/g, ' '));
  if (/^[?？]+$/.test(whole)) return { command: 'help' };
  for (const said of waysToRead(whole)) {
    const found = readSaid(said);
    if (found) return found.command === 'change' ? inOriginal(found, text) : found;
  }
  return undefined;
}

const longest = 80;

/** cancle, hlep, bcak. */
function spelled(text: string): string {
  return text.replace(/[a-z]{4,}/g, (word) => slips.get(word) ?? word);
}

/** 能再说一遍吗; 取消吗 alone asks. */
const mayI = /^(?:能不能|可不可以|可以|能)(.{2,}?)吗?$/;

/** A message without manners, without the pauses in Chinese, without the wish before it. */
function waysToRead(whole: string): Set<string> {
  const bare = whole.replace(manners, '').trim();
  const ways = [
    bare,
    whole.replace(/[.。!！?？~]+$/, ''),
    joined(whole),
    joined(bare),
    whole.replace(/[\s,.!?]+/g, ' ').trim(),
  ];
  const unwished = [bare, joined(bare)].flatMap((way) => {
    const asked = mayI.exec(way)?.[1] ?? way;
    return [asked, asked.replace(wishes, '')];
  });
  const once = joined(bare).replace(/^(.{2,4}?)\1$/, '$1');
  return new Set([...ways, ...unwished, once]);
}

function joined(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text.replace(/[\s,，。!！、]+/g, '') : text;
}

function readSaid(said: string): Command | undefined {
  if (said === '') return undefined;
  const plain = exact.get(said) ?? exact.get(said.replace(/(?:一下|掉|吧|了)$/, ''));
  if (plain) return plain;
  const asksForPerson = personPattern.test(said) ? !needsVerb.test(said) : chinesePersonPattern.test(said);
  if (asksForPerson) return { command: 'person' };
  for (const [pattern, locale] of languagePatterns) if (pattern.test(said)) return { command: 'language', locale };
  return readChange(said);
}

function readChange(said: string): Command | undefined {
  if (changeAlone.test(said)) return { command: 'change' };
  if (notInForm.test(said)) return undefined;
  for (const pattern of changePatterns) {
    const what = pattern.exec(said)?.[1]?.trim();
    if (
      what &&
      !carriesValue.test(what) &&
      !/^(?:变|革|善|进|正|口|天|乘|成|的|了|一下|吧|it|this|that|something|mind|your mind|of .*)$/.test(what)
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
