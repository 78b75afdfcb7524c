export type PlainCommand = 'help' | 'back' | 'repeat' | 'skip' | 'cancel' | 'restart' | 'person';

/** Whole messages that are a command, without manners and wishes around them. */
export const plainCommands: Readonly<Record<PlainCommand, readonly string[]>> = {
  help: [
    '帮我一下|你都能做什么|都能做什么|你会干什么|你都会什么|怎么操作|怎么用啊|帮忙|救命|帮助|帮帮我|求助|使用帮助|帮助菜单|菜单|主菜单|功能|功能介绍|使用说明|说明|怎么用|怎么使用|你能做什么|你能干什么|你会什么|你会做什么|你可以做什么|能做什么|有什么功能|有哪些功能|我能做什么|我该怎么办|命令|指令',
    'help|how does it work|what can u do|helpme|help me|i need help|i need some help|can you help|can you help me|could you help me|menu|main menu|options|commands|what can you do|what can you do for me|what can i do|what do you do|how does this work|how do i use this|instructions|usage|h',
  ],
  back: [
    '回退|退回去|回去|回去上一步|往回走|返回|返回上一步|返回上一级|上一步|上一个|上一题|回到上一步|回上一步|退回|退回上一步|后退|往回|撤销|撤回|倒回去',
    'back|take me back|go back|going back|go back one step|back one step|one step back|step back|previous|previous step|previous question|last step|undo|return',
  ],
  repeat: [
    '你刚说什么|刚说什么|刚才说什么来着|说什么来着|再说下|重说一遍|重复|重复一遍|重复一下|再说一遍|再说一次|再说一下|再讲一遍|再发一遍|再来一遍|没听清|没听清楚|没看清|没看清楚|没看懂|你说什么|你刚才说什么|刚才说什么|刚才说的什么|上一条再发一次',
    "repeat|what was that|what was the question|what's the question|didn't get that|i didn't get that|didn't catch that|sorry i didn't get that|again please|say again please|repeat that|repeat please|repeat the question|say again|say that again|say it again|come again|pardon|pardon me|i beg your pardon|once more|one more time|can you repeat|can you repeat that|could you repeat|could you repeat that|what did you say|can you say that again|could you say that again|i did not catch that|i didn't catch that|sorry what|again",
  ],
  skip: [
    '这个先跳过|这题跳过|这步跳过|这一步跳过|跳过它|暂时不填|暂不填|不想填|不想填了|回头再填|以后填|空着|留空|跳过|跳过这个|跳过这步|跳过这一步|跳过这题|跳过此步|略过|先跳过|这个跳过|不填|不填了|先不填|不提供|以后再填|稍后再填|忽略',
    'skip|skip for now|skip this for now|skip it|skip this|skip that|skip this one|skip this step|skip this question|pass|leave it blank|leave blank|not applicable|n/a',
  ],
  cancel: [
    '没事了|没事儿了|没事啦|取消掉|取消这个|取消这次|先取消|我要取消|我想取消|先不报了|那就取消|算了取消|那就算了取消|算了不去了|不去了不报了|取消|取消吧|取消了|取消操作|取消办理|取消流程|退出|退出流程|结束|结束吧|停止|停|终止|放弃|算了|算了吧|还是算了|那算了|算了不报了|算了不弄了|算了不办了|算了不用了|不报了|不报名了|不办了|不弄了|不想报了|不想报名了|不想办了|不想弄了|我不报了|我不想报了|不填了不报了|不搞了|到此为止',
    "cancel|not needed|not needed any more|not needed anymore|no longer needed|cancel everything|cancel all|changed my mind|end it|end this|cancel it|cancel this|cancel that|cancel please|i want to cancel|i'd like to cancel|let's cancel|quit|exit|stop|stop it|stop this|end|abort|never mind|nevermind|nvm|forget it|forget about it|forget this|let's stop|let's stop here|i give up|i changed my mind|i've changed my mind",
  ],
  restart: [
    '重填|重头开始|重头来|从新开始|重新开始|从头开始|从头来|从头再来|重来|重来一次|重来一遍|重新来|重新来过|重新来一遍|重新填|重新填写|再来一次|重置|清空重来|全部重来|推倒重来',
    "restart|re-start|startover|start it over|do over|do it over|start from zero|start over|start again|start afresh|start anew|start from scratch|start from the beginning|begin again|from the beginning|from scratch|reset|let's start over|let's start again|i want to start over|can we start over|redo",
  ],
  person: [
    '有人在吗|有人么|在线客服|跟人说话|和人说话|找个人跟我说|找个人聊聊|换个人|人工|转人工|转人工服务|转人工客服|转接人工|转接人工服务|转接客服|人工在吗|客服在吗|工作人员在吗|找人聊聊|我想找人聊聊|人工服务|人工客服|找人工|要人工|接人工|我要人工|我要转人工|我想转人工|我找人工|我想找人工|呼叫人工|真人|转真人|找真人|要真人|真人客服|真人服务|客服|联系客服|找客服|转客服|我要找客服|工作人员|联系工作人员|找工作人员|转工作人员|我要找工作人员|我想联系工作人员|找个人|找个真人|我要找人|我想找人|我想找个人聊|我想和人说|我想跟人说|我想和真人说话|我想跟真人说话|我要和真人说话|我要跟真人聊|我想和真人聊|我想跟工作人员说|我想和工作人员说话|我想跟工作人员沟通|叫个人来|能转人工吗|可以转人工吗|能不能转人工|可以找人工吗|有没有人工|有人吗|有人工吗|有真人吗|有客服吗',
    'person|a person|human|a human|a human being|a real person|real person|agent|live agent|human agent|operator|representative|a representative|staff|staff member|customer service|customer support|live chat|live person|someone|speak to someone',
  ],
};

/** Words that are typed in haste, and are to be known all the same. */
const usual = [
  'help',
  'menu',
  'back',
  'skip',
  'exit',
  'repeat',
  'cancel',
  'restart',
  'previous',
  'human',
  'agent',
  'person',
  'operator',
  'change',
  'english',
  'chinese',
];

/** The usual words as they come out in haste: two letters swapped, one doubled, in longer words one left out. */
export const slips: ReadonlyMap<string, string> = new Map(
  usual.flatMap((word) => slipsOf(word).map((slip): [string, string] => [slip, word])),
);

/** A word with two letters swapped, one doubled, and if it is long with one left out. */
export function slipsOf(word: string): string[] {
  const made: string[] = word === 'help' ? ['halp'] : word === 'cancel' ? ['cansel', 'cancal', 'cacnle'] : [];
  for (let at = 0; at < word.length; at += 1) {
    const [before, letter, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
    if (next !== '') made.push(before + next + letter + after);
    made.push(before + letter + letter + next + after);
    if (word.length >= 6 && at > 0 && next !== '') made.push(before + next + after);
  }
  return made.filter((slip) => slip !== word);
}
