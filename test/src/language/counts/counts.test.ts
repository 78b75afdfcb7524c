import { describe, expect, it } from 'vitest';
import { readCounts } from '../../../../src/language/counts/counts.ts';
import { messages } from '../messages.ts';

/** What was read: "3..5" for a range, "+1" for so many more, "2 or 3" for readings to be asked about, "!problem". */
function read(text: string): string {
  const shown = readCounts(text).map(({ values, problem }) => {
    const counts = values.map(
      ({ min, max, besides }) => `${besides ? '+' : ''}${min === max ? min : `${min}..${max}`}`,
    );
    if (counts.length === 0) return `!${problem}`;
    return counts.join(' or ') + (problem === 'approximate-count' ? ' about' : '');
  });
  return shown.join('; ') || 'none';
}

const chinese: Readonly<Record<string, string>> = {
  '+1': '再加一个人 | 加一位 | 多一个人 | 还要一个名额 | ＋1',
  1: `
    就我一个人 | 我自己 | 就我 | 就我一个 | 我一个人来 | 一个人 | 只有我 | 我自己去 | 本人 | 一位 | 一个人就行
    就一个人 | 只派一个人 | 我一个人参加 | 帮我报一个名额
  `,
  '1..2': '一两个 | 一两个人 | 最多两个 | 最多派两个人',
  '1..3': '不超过三个 | 最多3个人 | 三个以内',
  '1..5': '不超过5人 | 5人以内',
  '+2': '再来两个',
  2: `
    两名 | 俩 | 我们俩 | 两位 | 咱俩去 | 俩人 | 我和我老板 | 我跟王总 | 我和张经理 | 我和一个同事 | 我还有一个同事
    2个delegates | 2位 VP | 两人 | 下周二两个人 | 兩位 | 兩名代表 | 我們兩個人 | 两张票 | 2个座位 | 两席
    我们公司派两个人参加 | 报名 两人 谢谢 | 先报两个 | 就两个吧 | 两个就行 | 两个人就可以了 | 王总和李经理两个人
    张总和他的助理两位 | 12月3日两位 | 3号两个人 | 报两个人，一个经理一个工程师 | 帮我留两个位子 | 2个席位 | 俩位
    2个英国同事 | 两个老外 | 其实就两个人 | 我和同事两个 | 我和同事两个人 | 我跟我助理俩人
    三个人里有一个去不了，变成两个人 | 两个delegates please
  `,
  '2..3': '两三个人 | 两个或三个 | 两个或者三个人 | 2、3个人 | 两到三位 | 两三位吧 | 2个或3个',
  '2..3 about': '我和同事',
  '2..4 about': '3名左右 | 三个人左右 | 大概三个人 | 可能三个人',
  3: `
    三个人 | 3名代表 | 三位 | 我和两位同事 | 我们三个 | 两名工程师和一名经理 | ３ | 三 | 不对，是三个人
    我们想派三个人参加下个月的生物医药对接会 | 下周三 we send 3 people | 3人 | ３人 | 3 人 | 我们三个人去 | 三个
    我们仨 | 仨 | 我跟两个同事 | 我加两个同事 | 我+2 | 我＋两个同事 | 两个同事加我 | 两位同事和我 | 两个同事 + 我
    两名工程师及一名经理 | 一个总监带两个工程师 | 三个人去，其中一个线上 | 三个人，其中两名工程师 | 3个人，包括我
    3个人，含一名翻译 | 三个人(包括一名司机) | 算上我三个人 | 加上我一共三个 | 连我三个人 | 两个同事，加上我三个人
    除了我还有两个人 | 三个ppl | 3个ppl | send 3个人 | 一个CEO和两个VP | 报三个 | 报名3人 | 我们公司派3人参加
    周三三个人 | 12月8日三个人 | 明天下午3点三个人 | 三個人 | 参会人数：3 | 人数3 | 人数是3个 | 人数改成3 | 共3人
    张三李四王五三个人 | 张三、李四、王五三个人 | 人数由5人调到3人 | 3位代表会去 | 13800138000 3人
    总共三位 | 一共三个 | 三个名额 | 要3个位子 | 3张票 | 你好 我们想报名下个月的生物医药对接会 三个人
    我们这边三个 | 这边3个人 | 目前定了三个人 | 王总、李经理和我三个人 | 两位领导和一个司机 | 2位领导+1位司机
    我带队，一共三个人 | 我跟另外两个同事 | 我，还有两个同事 | 三个人吧，周四下午的 | 周四下午三个人
    12月3日三个人 | 下周三三个人去 | 星期三三个人 | 三个名额就够了 | 给我们留三个名额 | 留3个座 | 三位老师
    三名留学生 | 原计划五个人，现在改成三个 | 五个人减到三个人 | 应该三个人 | 我和两个同事三个人 | 我 + 两位同事
    我及两名同事 | 我以及两名同事 | 我与2位同事 | 本人和两位同事 | 经理一名，工程师两名 | 领导一位 工程师两位
    一个经理+一个翻译+一个司机 | 一位领导，两名随行人员 | 1个领导2个随行 | 我們三個 | ３個人 | 三 个 人 | 3 个
    三人。 | 三人！ | 3人吧 | 嗯，三个人 | 好的，三个人 | 对，3人 | 3人 please | 我们3 people
  `,
  '3 or 2': '我带两个人 | 我带两位同事 | 带上两个实习生',
  '3..4': '三四个人',
  '3..5': '三五个 | 3-5人 | 三五个人吧 | 人数待定，三到五个',
  '3..6 about': '估计四五个',
  4: `
    6人，2人来不了，4人去 | 6个人报名，2个临时有事，来4个
    一共四个人 | 4个吧 | 两个工程师、一个经理和一个翻译 | 2个工程师，1个经理，1个翻译
    两个工程师 一个经理 一个翻译 | 工程师2个，经理1个，翻译1个 | 两名工程师一名经理一名翻译 | 原来三个人，现在四个
    之前说三个人，改成四个人 | 不是三个是四个 | 不是三个人，是四个人 | 三个人改成四个人 | 从三个人增加到四个人
    三个人，不对，四个人 | 说错了，不是3个，是4个 | 大概率四个人 | 3+1个人 | 5号4个人参加 | 人数：4人
    参会人数是四个 | 人数改成四个 | 改成四个人 | 换成4个人吧 | 不对，4个人 | 说错了 四个人 | 我们现在是四个人了
    我和三名代表 | 公司领导1名、工程师3名 | 两个工程师、王总和一个翻译 | 不，4个人 | 不是3人是4人
    不是三位，是四位 | 三个不对，四个 | 把三个人改为四个人
  `,
  '4 or 3': '三个人，不包括我',
  '4 or 6': '6个人里有2个不去了 | 6个人中有两个不去了 | 6人里面2人来不了 | 六个人，两个来不了',
  '4 or 5': '5个人少一个',
  '3 or 5': '5人减2人',
  '4..6 about': '大约5人 | 约5人',
  5: `
    3人变5人 | 3人改5人 | 由3人改5人 | 3人→5人 | 3个人变成5个人 | 人数从3人增加到5人 | 大人3个小孩2个 | 男3人，女2人
    派5个 | 一行五人 | 我们一行5人 | 三个人加两个学生 | 派5个吧 | 三月五个人参加 | 我司拟派5人参会 | 拟参会人数5人
    参会5人 | 5位参会代表 | 三个变五个人 | 两个工程师、一个经理、一个翻译还有我
    两个工程师、一个经理和一个翻译，加上我
  `,
  '5..6': '5-6人 | 5～6人 | 五六个人 | 五到六位 | 5至6人',
  6: '六名学生 | 三个研发两个销售一个财务',
  '7..8': '七八个',
  '8..12 about': '十来个 | 差不多十个 | 十来个人 | 十个左右 | 10人上下 | 近十人',
  '8..9': '八九个',
  10: '十个人',
  '10..20': '十到二十人 | 10-20人',
  '11..19 about': '十几个人 | 十几位 | 十几个',
  12: '十二个人',
  '13..14': '十三四个人',
  15: '十五人 | 十五位代表 | 十五个',
  '16..24 about': '二十来个人',
  20: '20人',
  '20..30': '二三十人',
  21: '二十一位',
  '21..29 about': '二十多位 | 20多人',
  '30..40': '三四十个',
  50: '50个名额',
  100: '一百人',
  105: '一百零五人',
  '!no-limit': '不限 | 人数不限 | 不限人数',
  '!unclear-count': `
    几个人 | 至少3人 | 我和几个同事 | 张伟和两位同事 | 两个工程师和翻译 | 两个工程师、经理和一个翻译
    两个工程师、几个经理 | 三人以上 | 3个以上 | 好几个 | 若干名 | 几十人 | 上百人 | 不是三个人 | 少一个人 | 减一位
    有一个人来不了 | 一个人都不去 | 不到十个人 | 不少于两人 | 起码三个 | 三个人起 | 有几个同事想去 | 两个人不去
    两个人请假了 | 有两个同事来不了 | 少来一个人 | 去掉一个人 | 我们和两位专家 | 同事和两位专家
    两个工程师、一个经理和一些学生 | 两个工程师、一个经理和一个甲方
    少于10人 | 低于10个人 | 少于10 | 我们报6个人，王总来不了了 | 我们5个人，小李请假 | 6个人中的一半 | 6个人里3个去
    我和我的团队 | 我和小王 | 我、张伟、李娜 | 不算司机4个人 | 5人（不含翻译） | 去年来了5个人 | 上次是5个人
  `,
  0: '0人',
  none: `
    12个代表团 | 两个代表处 | 3个专家组 | 3个研发中心 | 5个销售点 | 两个客户端 | 3个领导小组 | 我们想进入三个市场
    三个技术 | 4个人名 | 3x2人 | 会议室能坐20个人 | 场地容纳50人 | 法务 138 0013 8000 | 财务138 0013 8000
    138 0013 800人 | 联系人 法务 138 0013 8000
    第二个 | 前三名 | 第3场 | 其中一个 | 12月3日 | 3点 | 三号 | 三个月 | 三个问题 | 837号令 | 2027年 | 人民币
    是的 | 张伟 | 第三个 | 选第二个 | 一个问题 | 我有一个问题 | 两个亿 | 三点 | 12月8日 | 3号楼 | 5万元 | 两周
    500强 | 211高校 | 3个月前 | 两个问题想问 | 三家公司 | 5年经验 | 三个活动都想去 | 这两个我都要 | 那三个呢
    每家企业两人 | 每家限报两人吗 | 只剩3个名额了 | 一个亿 | 三个方案 | 两个项目 | 一下 | 一个是周三一个是周四
    3号 | 三楼 | 人民币3万 | 200个国家 | 我们公司200人 | 我们公司有200人 | 我们是一家50人的公司 | 50人规模的企业
    三位数 | 两个小时 | 俩小时 | 第3名 | 名单发你 | 一个人工智能的活动 | 一人有限公司 | 哪个人工 | 这个人 | 哪位
    某个人 | 有人吗 | 两会 | 双十一 | 3D打印 | 5G项目 | 6个场次 | 三次 | 一次 | 三天 | 周三 | 两国 | 我们做两个产品
    一起去 | 一定 | 万一 | 统一 | 三个多人 | 有几个名额？ | 每家可以报几个人 | 每家企业限2个名额 | 限两人
    第一个人 | 前两位 | 后三位 | 这三个人 | 三位一体 | 一位数 | 六位密码 | 一个小时 | 一个星期 | 两个月以后
    一个公司 | 三家企业 | 三个展位 | 给我两个选择 | 有两个问题 | 三个场次里选一个 | 选三个 | 换一个 | 再推荐三个
    看一下第三个 | 两场 | 我要报两场 | 三个都行 | 三个都可以 | 哪三个 | 一人一票 | 人民大会堂 | 一百强 | 三千万
    三万 | 50万美元 | 2个亿 | 58号令 | 2个点 | 三分之一 | 一半 | 7天 | 100米 | 一楼大厅 | 十二月 | 五一 | 六一
    三八节 | 一带一路 | 四川 | 九江 | 三星 | 三一重工 | 一汽 | 五矿 | 七牛云 | 万科 | 百度 | 千里马 | 百人会
    两院院士 | 一方面 | 一个也没有 | 没有人 | 没人去 | 一个不去了
  `,
};

const english: Readonly<Record<string, string>> = {
  '+1': `
    +1 | one more person | one more | plus one | can I add one more person | + 1 more | one more seat please
    1 more | an additional person
  `,
  1: `
    just me | only me | me only | just myself | just 1 | by myself | on my own | one person | 1 person | one of us
    only one | i'm coming alone | one ticket pls | just one person | just one | only 1 person | only me this time
    it's just me | i'll be coming alone | i will attend by myself
  `,
  '1..2': 'one or two',
  '1..3': 'max 3 people | up to three | 3 max | 3 people tops | three at most',
  '1..4': 'up to 4 people | max 4 | no more than 4 people | 4 people max | 4 at most',
  '1..5': 'at most five people',
  '+2': 'two more people | add 2 people | another two people | another 2 seats | two extra people',
  2: `
    2 people | a couple of | a couple of colleagues | two of us | both of us | my colleague and I
    me and my colleague | register two please | 2 ppl pls | 2ppl | two delegates | 2 delegates pls | 2 delagates
    me and my boss | my boss and me | my boss and i | me & my colleague | me + 1 | a couple of people
    a couple of us | a couple | couple of people | a pair | the two of us | seat for 2 | a seat for 2
    table for two | 2x | x2 | 2 x | seats for two please | 2 seats | two tickets | 2 R&D people
    two ppl from our side | 2 from us | 2 of us | there's two of us | its just the two of us | my manager and me
    i and my assistant | myself and my assistant | myself and one colleague | me and one other person
    me and another colleague | me and a colleague | 2 tickets pls | 2 spots | 2 places pls | reserve 2 seats
    room for two | me n my boss
  `,
  '2..3': `
    2 or 3 people | 2-3 people | 2 or 3 | two or three people | 2 to 3 delegates | between 2 and 3 people
    either 2 or 3 people | two to three people | 2/3 people
  `,
  '2..4': 'between 2 and 4 people | 2-4',
  '4 or 6': "6 people, 2 can't make it | 6 people, 2 of them can't come",
  '4 or 5': '5 people minus one',
  '2..4 about': `
    3-ish people | 3ish people | 3 or so people | 3 people, possibly 4 | about 3 people | 3 people or so | 3ish | 2 maybe 3 people | probably 3 | maybe 3 people | 3 people maybe
    around 3 people | like 3 people
  `,
  3: `
    3 | three delegates | me and two colleagues | two colleagues and I | we are 3 | send 3 | in December 3 people
    three | 3 people | three people | 3 ppl | 3pax | 3 pax | three of us | there are three of us
    there will be 3 of us | we're three | we will be 3 | theres 3 of us | me + 2 | me plus 2 | me plus two others
    me and 2 others | two others and me | myself and two colleagues | 2 colleagues and myself
    I and two colleagues | book for 3 | register 3 | register three people | sign up 3 people | we'll send 3
    we want to send three people to the event | sending 3 engineers | bring 3 | 3 in total | 3 total | total 3
    total of 3 | a total of 3 people | total: 3 | 3 altogether | headcount 3 | headcount: 3 | number of people 3
    make it 3 | make it three people | 3 people, one of them online | 3 people, 2 of them engineers
    3 people including me | 3 people (including one interpreter) | including me 3 people | 3 incl me
    2 engineers and 1 manager | two engineers and a manager | two engineers and our CEO | 3 people on Thursday
    on Dec 8 3 people | 3 colleagues from our Beijing office | 3 senior engineers | three young researchers
    three colleagues of mine | Hi, we'd like to register 3 people for the bio event next month
    my boss and two engineers | our CEO and two engineers | our CEO, our CTO and one engineer
    me with two colleagues | drop it from 4 people to 3 people | seats for 3 | 3 Chinese engineers
    three German speakers | 3 PhD students | three students from Tsinghua | on March 3 three people
    3 people on 3 March | 3 people, 8 December | next wed 3 ppl | ok 3 people | yes, three people | no, 3 people
    3people | three ppl from beijing office | there are 3 in our group | 3 adults | me n 2 colleagues
    two engineers & me | 2 engineers (Li, Wang) and 1 manager | two engineers, and also one manager
  `,
  '3 or 2': "I'll bring two colleagues | I'm coming with two colleagues | with two colleagues",
  '3..4': 'three or four of us',
  '3..5': '3~5 ppl | 3 to 5 seats',
  4: `
    party of 4 | three of us plus our CEO | three of us and the CEO | team of four | group of 4
    not 3 but 4 people | not three people, four people | originally 3 people, now 4 | was 3 people, now 4 people
    3 people, sorry, 4 people | 3 people no wait 4 people | 4 people instead of 3
    I said 3 people but it's 4 people | change from 3 people to 4 people | change it from 3 to 4 people
    3 people changed to 4 people | 3 people plus me | two engineers, one manager and one interpreter
    2 engineers, 1 manager, 1 translator | 2 engineers + 1 manager + 1 translator | 4 pax incl me
    4 people, me included | total of 4 people | 4 people total | we're sending four | we are sending four people
    pls register 4 | 4 delegates please, from Xinghe | 4 delegates - 2 engineers and 2 managers
    4 delegates: 3 engineers, 1 manager | three engineers plus a manager | three engineers and the CEO
    me and three engineers | me, plus three engineers | me and my three colleagues
    it was 3 people, now it's 4 people | make that 4 people | we said 3 people but actually 4 people
    not 3 people, 4 | sorry 4 people not 3 | 4 people rather than 3 people | no sorry, four people
    my two colleagues, our CEO and me | me, my boss and two colleagues | 4, including two engineers
    4 people incl 2 engineers | 4 people, of whom 2 are engineers | 4 people, two of them students
    4 people (2 engineers, 2 managers)
  `,
  '4 or 3': '3 people not including me | 3 people excluding me',
  '4..6 about': 'around 5',
  5: `
    3 people -> 5 people | 3 -> 5 people | going from 3 to 5 people
    three delegates and two managers | 3 engineers and 2 managers | 3 engineers & 2 managers
    3 engineers, 2 managers | three engineers plus two managers | up from 3 people to 5 people
    two engineers, two managers, and me
  `,
  6: `
    half a dozen | 2 engineers; 3 managers; 1 translator | 2 engineers / 3 managers / 1 translator
    2 engineers 3 managers 1 translator
  `,
  '8..12 about': 'roughly 10 people | approx 10 people | nearly 10 people | almost 10 people',
  12: 'a dozen people | a dozen | twelve people',
  15: '15 of our people',
  20: '20 people from our company',
  24: 'two dozen people',
  25: 'twenty-five people | twenty five people',
  100: 'one hundred people',
  '!no-limit': 'any number | no limit | unlimited',
  '!unclear-count': `
    several people | more than 5 people | Zhang Wei and two colleagues | at least 3 | 3+ people | a few people
    several colleagues | some people | a few | two engineers and managers
    two engineers, a manager and some students | two engineers and three quants | one person fewer
    one of us can't come | two people dropped out | me and some colleagues | me and a few others
    Li Na, Wang Wei and one engineer | two engineers and Li Na
    two engineers and one quant | two engineers and translators | two engineers and an unknown number of students
    at least two | minimum 2 people | two or more | over 10 people | 10+ people | quite a few people
    one person dropped out | one colleague cannot make it | two people won't come | minus one person | not 3 people
    me, Wang and Li | Wang, Li and me | me and Wang | 3 or more people | one or more people | three or more people
    me and my team | my team and I | my whole team and me | me and the boys | lots of people | a group of people
    fewer than 10 people | less than 10 people | under 10 people | below 10 people | above 10 people | fewer than 10
    2 of the 6 won't come | 2 of the 6 people can't come | two of the six won't be able to come | 2 of our 6 people
    6 people but Wang can't come | we go from 3 people to 5 | reduce 5 people to 3 | 5 people down to 3
    5 people excluding the driver | excluding the driver 5 people | last time we were 5 people | 5 people, one fewer
  `,
  none: `
    12 delegations | 3 teams | 3 engineer teams | 2 guest rooms | 3 student visas | 3 delegate packs
    2 groups of 5 people | 3 x 2 people | the room holds 50 people | the venue seats 200 people | finance 138 0013 8000
    138 0013 800 people | 2 people from each of the 3 firms
    5/12 | 13800138000 | USD 3.5 million | 1.75 | 3 times | 2 weeks | option 2 | one of the sessions
    the second one | 211 | 985 | 13812345678 | 15%
    one less | one more question | two things | top 3 | the first one | one of them | number 3 | no 3 | two days
    3pm | 3 pm | at 3 | 3 December | Dec 3 | 2027 | $3.5 million | 3 million people | two questions | 3 events
    two sessions | we have 200 employees | a 50-person company | a company of 50 people
    we are a 50 people company | we employ 200 people | 2 people per company | only 3 seats left
    3 seats remaining | someone | one moment | one second | this one | any one | no one | one day | each person
    two years | Room 3 | floor 2 | 3rd floor | COVID 19 | 5G | Fortune 500 | 24/7 | +86 138 0013 8000
    138 0013 8000 | 3D | looking for one | for one thing | one way or another | we are one of the largest
    we are 100% sure | 2 birds | send it to me and confirm | tell me and I will come | 4 star hotel
    not sure, maybe 3 | 1 less person
    seats left? | 2 seats left | are there 3 seats left | how many people | how many
    max number of people per firm? | two per firm | one of the three sessions | the first two | the last one
    the other two | these two | both events | two options | option one | number two | one or the other
    this one and that one | I want the second and the third | one question | 1 question | quick one | one sec
    one thing | on the one hand | that's the one | which one | another one | another day | another event | one hour
    two hours | two o'clock | 10 am | 2 pm | 10:30 | 3 to 5 pm | 3-5pm | between 2 and 4 | Q3 | 12 December
    December 12 | the 13th | in 2 weeks | 3 months | 20% | USD 200 | 200 USD | 2 million | 5 km | Order 837
    Article 12 | Circular 3 | ISO 9001 | Level 3 | Building 2 | Hall 5 | B2B | 3M | 7-Eleven | Win 11
    Three Gorges Corporation | One Belt One Road | Second Academy | no one told me | some questions | many thanks
    a few questions | several events | a couple of questions | a couple of days | a pair of shoes
    I have a question for one of your people | our team of 200 employees | we have more than 200 staff
    firm with 30 employees | 200-employee company | we are a 3 year old company
    a team | the whole team | our team | two firms | a few days | no people
  `,
};

describe('counts', () => {
  for (const [expected, rows] of [...Object.entries(chinese), ...Object.entries(english)]) {
    it.each(messages(rows))(`reads ${expected} in "%s"`, (text) => {
      expect(read(text)).toBe(expected);
    });
  }

  it('gives the place in the original text', () => {
    const text = '我们想派 ３名 代表参加';
    const [reading] = readCounts(text);
    expect(text.slice(reading?.start, reading?.end)).toBe('３名 代表');
  });

  it('reads each of several days apart', () => {
    expect(read('周三三个人，周四两个人')).toBe('3; 2');
  });

  it('leaves alone what may go on beyond the part that is read', () => {
    expect(read(`${'，'.repeat(1990)}两个工程师和一个经理和一个翻译`)).toBe('none');
  });
});
