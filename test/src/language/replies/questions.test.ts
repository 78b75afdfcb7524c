import { describe, expect, it } from 'vitest';
import { isQuestion } from '../../../../src/language/replies/questions.ts';
import { messages } from '../messages.ts';

const questionsInChinese = messages(`
  57号令是什么 | 三个人可以吗 | 外债登记要什么材料 | 报名费多少 | 怎么填 | 如何报名 | 在哪里 | 谁参加 | 几个人
  有几个名额 | 什么时候 | 是否收费 | 能不能改 | 能否改期 | 有没有英文的 | 好不好 | 请问在哪里 | 我想知道流程
  外债是什么意思呢 | 报名截止了没 | 会议在海淀吗 | 不知道怎么填 | 是嗎 | 周三？ | 要啥材料 | 需要带啥 | 多少钱
  收费吗 | 免费吗 | 免费么 | 收不收费 | 要钱不 | 要钱吗 | 有停车位没 | 有没有停车位 | 能停车不 | 可以停车吗
  几点开始 | 几点结束 | 下午几点 | 什么时候开始 | 啥时候 | 何时举办 | 哪天 | 哪里办 | 在哪 | 在哪儿 | 在哪里举行
  地点在哪 | 地址是哪里 | 怎么去 | 怎么走 | 咋报名 | 咋弄 | 怎么报 | 怎么报名参加 | 怎样申请 | 谁可以参加 | 谁能去
  能去几个人 | 可以去几个人 | 最多几个人 | 还有几个名额 | 还有名额吗 | 还有名额不 | 还有位置么 | 还能报吗
  现在还能报名吗 | 能报两个人吗 | 三个人行吗 | 三个人行不 | 三个人行不行 | 可以带翻译吗 | 能不能带翻译
  可不可以带翻译 | 能否带翻译 | 可否改期 | 是不是免费 | 要不要交钱 | 用不用交钱 | 需不需要带身份证 | 对不对
  行不行 | 好吗 | 可以吗 | 行吗 | 对吗 | 是吗 | 真的吗 | 确定吗 | 为什么要填代码 | 为啥要填这个 | 凭什么 | 什么意思
  啥意思 | 什么是外债 | 外债是什么 | 57号令是啥 | 请问外债登记流程 | 想问一下流程 | 想问下流程 | 问一下流程
  咨询一下外债 | 想咨询外债登记 | 我想了解外债登记 | 想了解一下流程 | 介绍一下这个活动 | 讲讲外债 | 告诉我怎么办
  说说具体要求 | 解释一下 | 不懂这个怎么弄 | 截止了没 | 截止了没有 | 报上了吗 | 成功了没 | 提交了没有 | 有英文的吗
  有英文的没 | 多久能办好 | 多长时间 | 办下来要多久 | 需要多长时间 | 多大规模 | 离地铁多远 | 会议地点？ | 费用呢
  那费用呢 | 那我呢 | 周四呢 | 有啥区别 | 哪个更好 | 哪一个便宜 | 哪些企业能参加 | 哪家银行可以办 | 有什么活动
  最近有什么活动 | 有哪些活动 | 請問在哪裡 | 什麼時候 | 怎麼報名 | 免費嗎 | 可以嗎 | can带翻译吗 | ok吗
  deadline是什么时候 | fee多少 | 怎么register
`);

const questionsInEnglish = messages(`
  OK? | what is Order 57 | what's Cirrus | how do I register | when is it | where do we meet | who is coming
  which one is cheaper | can I bring two people | do you have a list | is there a fee | are students welcome
  could you send me the list | may I ask | tell me about Cirrus | what about Thursday | hi, how much is it
  I'd like to know how it works | ok but when does it start | whats Order 57 | what's the fee | whats the fee
  wat time | what time | what time does it start | when | when does it start | where | where is it
  wheres the venue | where's the venue | who can come | whos speaking | why | why do you need that | how | how much
  how much is it | how many | how many people | how many people can I bring | how do i register | how to register
  how can I register | hows the weather | how about Thursday | which one | which is cheaper | which day
  is it free | is it free? | its free? | is there parking | is lunch included | are there seats left | are you open
  am I registered | can i bring two people | can I bring someone | can we come | can you tell me the address
  can anyone join | could I change the date | would that be possible | would it be ok | will there be lunch
  will it be in English | shall we bring ID | should I bring my passport | may I ask something | must we pay
  do i need a visa | do we need to pay | does it cost anything | did you get my message
  did my registration go through | has it started | have you got parking | do foreign companies qualify
  don't I need a code | isn't it free | aren't there any left | any seats left | any parking?
  anything else needed? | any update on my request | tell me more about external debt | tell me what to bring
  explain external debt | i want to know the fee | i wanted to ask about external debt
  i wanna know when it starts | I have a question about fees | quick question | one question | question: is it free
  wondering if it's free | just wondering if I can come | any idea when it starts | do you know where it is
  not sure how to register | i don't know how to fill this in | don't understand what this means
  hello what time is it | ok and where is it | yes but how much | thanks, what's the address | sorry, what is that
  sorry what | thursday? | 3 people? | ok? | really? | free or paid? | right? | u have parking? | can u help
  does anyone speak English | is anybody there | so it's free, right? | what documents | what docs do we need
  which documents are needed | who should I contact | whom do I contact | whose name goes there
  pls tell me how to pay | please explain | please tell me the address | could u pls send the agenda
  Can the loan be in RMB | Is a branch eligible | Are branches eligible | Do branches qualify
  Does my firm qualify | Would a student visa work | When's the deadline | deadline when | it starts when
  the fee is how much
`);

const statementsInChinese = messages(`
  三个人 | 下周三 | 是的 | 我要报名 | 好的 | 什么都行 | 哪天都可以 | 谁都可以 | 怎么都行 | 没什么 | 三五个人
  十几个人 | 我们有几个人要参加 | 那么好吧 | 要么周三 | 不要不要 | 不不不 | 北京星河科技有限公司
  我们公司做什么都可以 | 张伟 市场总监 13800138000 | 是免费的吧 | 周四 | 下周三下午 | 没问题 | 没什么问题 | 没啥
  没啥问题 | 没什么要改的 | 没什么要求 | 什么都可以 | 啥都行 | 哪天都行 | 哪个都行 | 哪个都可以 | 哪场都行
  谁去都行 | 怎么样都行 | 多少都行 | 多少钱都可以 | 几个都行 | 几点都行 | 随便哪天 | 随便哪个 | 无论哪天
  不管多少钱 | 什么时候都可以 | 什么时候都行 | 好几个人 | 我和几个同事 | 要不周三吧 | 不是不是 | 不好不坏
  我想报名 | 我们三个人去 | 张伟 总经理 13800138000 | 改成周四 | 人数改成三个 | 不对，是三个人 | 谢谢 | 辛苦了
  麻烦了 | 我知道了 | 明白了 | 收到 | 我不知道 | 不清楚 | 不知道 | 再看看 | 我再想想 | 我问一下领导 | 我先问问同事
  我去问一下 | 先这样 | 这么定 | 就这么办 | 那就这样 | 取消 | 帮我报名 | 请帮我登记 | 发我一份 | 好的呢 | 嗯呢
  是的呢 | 等着呢 | 我在开会呢 | 正在路上呢 | 没有啊 | 可以的呀 | 不对吧 | 就是嘛 | 怎么说呢 | 哪里哪里 | 没怎么样
  不怎么样 | 什么的都不用 | 那什么 | 有什么说什么 | 该怎么办就怎么办 | 想怎么填就怎么填
`);

const statementsInEnglish = messages(`
  I can do it | do it | May 5th | we would like to register | you are right | I know what I want | whatever
  Have a nice day | is ok | will do | three people | https://example.com/?what=1 | yes | next Wednesday | March
  someone else | ？ | 3 people | three of us | Thursday | May | may be | yes please | no | no thanks | ok
  ok do it | do that | do that please | please do | I do | we do | we can come | I will | will be there
  have a nice day | had to change | is fine | I am | we are three | there are three of us | that is right
  that's what I want | that's what I said | I know how | I know when it is | whatever works | whichever | whenever
  wherever you like | whoever | however you want | when you can | when you have time | whichever is cheaper
  who cares | anyone | any day | any day works | any time | anything is fine | any of them | what a pity
  what a great event | how nice | how kind of you | Will Smith | Will Zhang, CTO | May Li | May Wang, director
  Can Li | March or April | I would like to come | change the date | make it Thursday | cancel | help | thanks
  thank you | hello | I will ask my boss | let me ask | let me check when I'm free | I'll tell you when I know
  I don't know | not sure | maybe | see you when it starts | that's where we are | the company where I work
  the person who will come is Li Na | people who work here | Li Na, who is our CTO | Li Na, CTO, who will attend
  those who attend | Beijing Which Tech Ltd | do not submit | don't | don't do it | can't | can't come | can do
  could be | should be fine | would be good | would love to | has to be Thursday | was wrong
`);

describe('questions', () => {
  it.each([...questionsInChinese, ...questionsInEnglish])('knows that "%s" asks', (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  it.each(['', ...statementsInChinese, ...statementsInEnglish])('knows that "%s" does not ask', (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});
