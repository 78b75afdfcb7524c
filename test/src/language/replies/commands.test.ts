import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../../src/language/replies/commands.ts';
import { messages } from '../messages.ts';

/** By command, with what is to be changed or the language chosen. */
const commands: Readonly<Record<string, string>> = {
  help: `
    帮助 | 求助 | 菜单 | 你能做什么 | 怎么用 | ？ | help | HELP! | help me | menu | what can you do | Hello, help
    帮助一下 | 帮帮我 | 帮我一下 | 主菜单 | 功能 | 你能做什么？ | 你都能做什么 | 你会干什么 | 怎么用啊 | 怎么操作
    使用说明 | 幫助 | ？？？ | 帮助！ | help 一下 | 我需要帮助 | Help! | HELP | help pls | help please | hlep
    hepl | halp | can you help | can you help me? | i need help | i need some help | I need help please | main menu
    what can you do? | what can u do | what do you do | how does this work | how does it work | how do i use this
    ?? | options | hi, help | commands
  `,
  back: `
    返回 | 上一步 | 上一步。 | 返回上一步吧 | 後退 | back | go back | BACK | previous | undo | 返回上一步
    回到上一步 | 回退 | 退回去 | 后退 | 回上一步 | 请返回 | 返回一下 | 返回！ | back一下 | 回去上一步 | 我要返回
    我想返回上一步 | Back. | bcak | go back pls | go back please | please go back | can i go back | can we go back?
    I want to go back | take me back | previus | previous step | previous question | last step | one step back
    go back one step | step back
  `,
  repeat: `
    重复 | 再说一遍 | 再说一次好吗 | 没听清 | repeat | say that again | pardon? | could you repeat that please
    重复一下 | 再说一遍吧 | 请再说一遍 | 麻烦再说一遍 | 能再说一遍吗 | 可以再说一遍吗 | 再发一遍 | 没看清
    没看懂，再说一遍 | 你刚说什么 | 刚才说什么来着 | 重複 | 什么？再说一遍 | repaet | repeat please | repeat that
    repeat that please | please repeat | can you repeat | can you repeat that? | can you repeat the question
    say again | say that again please | come again? | pardon | sorry what | sorry, what? | what did you say
    what was that | what was the question | didn't get that | i didn't get that | again please | again
  `,
  skip: `
    跳过 | 跳过吧 | 略过 | 不填 | skip | skip this one | Skip it, please | 跳過 | 跳过这个 | 跳过这一步 | 先跳过
    这个先跳过 | 这题跳过 | 不填了 | 先不填 | 暂时不填 | 不想填 | 以后再填 | 回头再填 | skip吧 | pass | 不填可以吗
    Skip it | skipp | skip this | skip pls | skip this question | skip for now | can i skip | can i skip this?
    can we skip this one | i want to skip this | I'd like to skip this | let's skip this | lets skip it
    leave it blank | leave blank | n/a
  `,
  cancel: `
    取消 | 取消吧 | 我要取消 | 退出 | 算了 | 算了不报了 | 算了，不报了 | 我不想报了 | 不报了 | cancel
    please cancel | never mind | exit | stop | forget it | I changed my mind | 取消了 | 取消！ | 我想取消
    帮我取消 | 请取消 | 那取消吧 | 取消取消 | 我要退出 | 结束 | 停 | 停止 | 算了吧 | 算了不弄了 | 我不报了
    我们不报了 | 不报名了 | 不想报了 | 不搞了 | 不办了 | 放弃 | 放弃吧 | cancel吧 | cancel掉 | 好的，取消吧
    ok取消 | 还是算了 | 还是取消吧 | 那就算了 | Cancel! | cancle | cancell | canel | cnacel | cancel it | cancle it
    cancel this | cancel that | cancel everything | cancel please | cancel pls | pls cancel | please cancel it
    pls cancel this | i want to cancel | i wanna cancel | I'd like to cancel | id like to cancel
    I would like to cancel please | can i cancel | can you cancel it | can we cancel this? | let's cancel
    lets cancel | quit | eixt | stop! | stop it | stop this | end | abort | nevermind | nvm | forget about it
    i give up | i changed my mind | changed my mind | i've changed my mind | ok cancel | ok, cancel it | no, cancel
  `,
  restart: `
    重新开始 | 重来 | 从头开始 | start over | restart please | start again | let's start over | 重新開始 | 重新来
    重新来一遍 | 从头来 | 从头再来 | 我要重新开始 | 能重新开始吗 | 重填 | 重新填 | 重置 | 全部重来 | 推倒重来
    restart吧 | restart | Restart. | re-start | restrat | start over please | pls start over | startover
    lets start over | let's start again | can we start over | can i start over? | I want to start over
    i'd like to start over | begin again | from the beginning | start from the beginning | from scratch
    start from scratch | reset | redo | do over
  `,
  person: `
    人工 | 转人工 | 你好，转人工 | 请帮我转人工 | 人工客服 | 我想找人聊聊 | 有人吗 | 工作人员在吗 | agent | human
    a real person | I want to talk to a human | can I speak to someone? | can I talk to a real person please
    let me talk to a human | connect me to an agent | 人工！ | 轉人工 | 转人工！！！ | 转人工服务 | 请转人工
    帮我转人工 | 我要转人工 | 我要人工 | 人工服务 | 找人工 | 能转人工吗 | 怎么转人工 | 可以转人工吗？ | 有人工吗
    有人在吗 | 在吗，转人工 | 真人 | 我要真人 | 找真人 | 真人客服 | 客服 | 联系客服 | 找客服 | 工作人员
    找工作人员 | 联系工作人员 | 我要找工作人员 | 有工作人员吗 | 我想和工作人员聊 | 我想跟真人聊聊 | 我要跟人说话
    找个人跟我说 | 换个真人来 | 别用机器人了，转人工 | 你是机器人吗，转人工 | 转接人工 | 接人工 | 人工在线吗
    Human! | humna | person | a person | real person | a real person please | agnet | agent please | agent!!!
    live agent | human agent | operator | representative | speak to a human | speak to someone | talk to a human
    talk to a person | talk to a real person | talk to someone | talk to agent | i want to talk to a human
    I want to speak to a person | i wanna talk to a human | I need to talk to someone | I need a human
    I'd like to speak to someone | can I talk to someone | can i speak to a human?
    could I speak with someone from your team | connect me with a person | transfer me to a human | get me a human
    give me a person | customer service | customer support | staff | staff please | contact staff
    i want a real person
  `,
  'change 时间': `
    改时间 | 改一下时间 | 我要改时间 | 我想改一下时间 | 时间改一下 | 时间要改 | 时间要改一下 | 时间想改一下
    把时间改一下 | 能改时间吗 | 可以改一下时间吗 | 换个时间 | 换一个时间 | 修改时间 | 更改时间 | 时间我想改一下
  `,
  'change 人数': `
    修改人数 | 我要改人数 | 人数要改 | 把人数改一下 | 改人数 | 人数改一下 | 人数填错了，改一下 | 我人数要改
  `,
  'change 公司名称': '修改公司名称 | 改公司名称 | 公司名称改一下',
  'change 代表': '更换代表 | 换代表',
  'change date': `
    change the date | change date | chnage the date | chagne date | change the date please | please change the date
    pls change the date | can i change the date | can i change the date? | could you change the date
    I'd like to change the date | i want to change the date | i need to change the date | let me change the date
    edit date | modify the date | update the date | fix the date
  `,
  'change Delegates': 'change Delegates',
  'change company name': 'edit company name | change company name | change my company name',
  'change number of people': "I'd like to change the number of people | change the number of people",
  change: `
    改 | 修改 | change | I want to change something | 改一下 | 我要改 | 我想修改 | 修改一下 | 改信息 | edit
    modify | change something | i want to change something | I need to change something | can i change something
    make a change | i want to make a change
  `,
  'language zh': `
    中文 | 说中文吗 | 请用中文 | 切换到中文 | speak Chinese | can you speak Chinese? | 说中文 | 用中文 | 讲中文
    请说中文 | 切换中文 | 换中文 | 中文吧 | 用中文回复 | 可以说中文吗 | 你会说中文吗 | 中文版 | chinese
    Chinese please | in chinese | speak chinese | switch to Chinese | can you speak Chinese | mandarin
  `,
  'language en': `
    英文 | 用英文 | English | in English please | switch to English | Do you speak English? | 英语 | 说英语
    英文版 | 切换英文 | 能说英语吗 | 请用英文回答 | english | English please | in english | speak english
    switch to english | can we speak english | can you speak English? | do you speak english | englsih
    change to English | change language to English
  `,
  'change 电话': '换个电话',
  'change 联系方式': '更换联系方式',
  'change delegates': 'change delegates | edit delegates',
  'change headcount': 'change headcount',
  'change phone': 'change my phone',
};

const none = messages(`
  help the children | help with registration | 取消外债登记要什么材料 | 取消报名 | cancel my visa?
  cancel my registration | back to school | 返回首页怎么走 | 人工智能 | 人工智能对接会 | 客服电话是多少
  person in charge | people | two people | 英文场有吗 | 中文还是英文 | Chinese companies | English teacher
  改成三个 | 人数改成4个 | change it to Thursday | change the date to Friday | 变更登记怎么办理 | 修改外债登记
  改革开放 | 改变世界 | 换句话说 | change my mind | 下一步 | 三个人 | 是的 | ok | no | 重复报名怎么办
  repeat customers get a discount | stop selling | skip the queue | 取消我的报名 | 怎么取消登记 | 取消不了 | 不取消
  别取消 | 不要取消 | 帮助企业走出去 | 帮助中心在哪 | 帮我报名 | 帮我查一下 | 返回舱 | 返程时间 | 重复登记
  跳过登记可以吗 | 跳槽 | 停车 | 停车方便吗 | 停产企业 | 退出机制 | 退出中国市场 | 结束时间 | 结束了吗 | 几点结束
  放弃国籍 | 人工费多少 | 人工成本 | 真人秀 | 工作人员有几位 | 有人报名了吗 | 有人一起吗 | 找人一起 | 找人合作
  改到周四 | 改三个人 | 改天 | 改善营商环境 | 换汇 | 换汇额度 | 变更登记怎么办 | 变更登记 | 修改章程 | 调整汇率
  说明书 | 功能饮料 | 命令行 | 英文好的人 | 中文场 | 有英文的吗 | 英语老师 | 中文系 | 下一步是什么 | 继续 | 好的
  谢谢 | 你好 | 上一步是什么 | 上一个活动 | 上一场 | 上一个问题是什么 | 算了一下，三个人 | 算了三个人
  重新开始营业 | 从头到尾 | 重来一杯 | 不报了吗 | 停不下来 | help me register | how can you help firms
  cancel the registration | cancel my visa | how do I cancel | can I cancel later | don't cancel
  please don't cancel | is it possible to cancel | cancellation policy | back in March | we are back
  come back later | I'll be back | previous events | last year | pass the exam | passport | stop by | end of month
  the end | exit strategy | exit visa | quit smoking | 3 people | two agents | travel agent | human resources
  human rights | staff training | operator licence | representative office | customer | Chinese delegates
  English event | is it in English? | change of address rules | exchange | exchange rate | the date changed
  climate change | register | registr | start | start date | start a company | restart the factory | reset password
  option 2 | second option | next | next step | continue | yes | thanks | hello | undone | bank | black
  cancer research | chancel | council | heal | hell | held | sip | ship | skin | stopover | menus | men
`);

function read(text: string): string | undefined {
  const found = readCommand(text);
  if (found?.command === 'change' && found.what) return `change ${found.what}`;
  return found?.command === 'language' ? `language ${found.locale}` : found?.command;
}

describe('commands', () => {
  for (const [expected, rows] of Object.entries(commands)) {
    it.each(messages(rows))(`takes "%s" for ${expected}`, (text) => {
      expect(read(text)).toBe(expected);
    });
  }

  it.each(['', ...none])('does not take "%s" for a command', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });
});
