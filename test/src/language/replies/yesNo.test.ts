import { describe, expect, it } from 'vitest';
import { readPlainYesNo } from '../../../../src/language/replies/plainYesNo.ts';
import { readYesNo } from '../../../../src/language/replies/yesNo.ts';
import { messages } from '../messages.ts';

const yesInChinese = messages(`
  是的 | 是 | 对 | 对的 | 好 | 好的 | 好的，谢谢 | 嗯 | 嗯嗯 | 嗯，可以 | 呃，好吧 | 行 | 可以 | 可以的，麻烦了
  没错 | 没问题 | 确认 | 确认提交 | 同意 | 我同意 | 当然 | 全部正确 | 对对对 | 好的好的 | ＯＫ | 是滴 | 是呀 | 是啊
  对滴 | 对啊 | 对呀 | 对头 | 對 | 對的 | 好滴 | 好哒 | 好嘞 | 好呀 | 好啊 | 好吧 | 好好好 | 好的呢 | 好的哈
  好的，收到 | 好的谢谢 | 好的 谢谢您 | 好的，辛苦了 | 好的，麻烦你了 | 好的👍 | 好的😊 | 好的[微笑] | 好的~~
  好的！！！ | 好 的 | [强] | 嗯嗯嗯 | 嗯呐 | 嗯哪 | 恩 | 恩恩 | 嗯好 | 嗯好的 | 嗯 没问题 | 嗯对 | 行的 | 行啊
  行吧 | 行，就这样 | 行行行 | 可以的 | 可以可以 | 可以啊 | 可以呀 | 可以哦 | 可以了 | 可以，没问题 | 可以没问题
  没问题的 | 没问题啊 | 没有问题 | 没啥问题 | 没什么问题 | 木有问题 | 沒問題 | 没错没错 | 沒錯 | 没毛病 | 没意见
  没异议 | 確認 | 確認無誤 | 确认无误 | 确认没问题 | 确定 | 我确认 | 我们确认 | 确认！ | 确认报名 | 提交 | 提交吧
  请提交 | 帮我提交 | 我们同意 | 我司同意 | 完全同意 | 当然可以 | 當然 | 必须的 | 信息无误 | 信息都对 | 信息正确
  以上信息正确 | 以上无误 | 都对 | 都没问题 | 看了，没问题 | 核对过了，没问题 | 我这边没问题 | 我可以 | 就这样
  就这样吧 | 就这么定了 | 就它了 | 很好 | ok的 | OK啊 | ok 没问题 | ok没问题 | ok，可以 | OK了 | 欧克 | yes的
  yes，没问题 | sure的 | 要 | 要的 | 需要 | 需要的 | 愿意 | 願意 | 成 | 妥 | 是的是的 | 是的没错 | 对，没错
  那好吧 | 那就这样吧 | 那可以 | 没问题👌 | 是的呢 | 确认一下，没问题 | 好的没问题，辛苦 | 好的，那就这么定了
  可以，那就这样 | 行 那就这么办 | 没问题，提交吧 | 没问题，帮我提交 | 嗯嗯 可以的 谢谢 | 对的，没错，提交吧
  OK，没问题，谢谢！ | ok的 谢谢 | okay 没问题 | okay好的 | 好的ok | yes 好的 | 是的 yes | yep，可以 | 好的好的好的
  好的啦 | 可以滴 | 没问题滴 | 同意同意 | 我同意！ | 本人同意 | 确认，谢谢 | 确认ok | confirm，谢谢
  confirmed，没问题 | 好喔 | 好哇 | 恩好的 | 嗯嗯，没问题 | 噢，好的 | 哦好的 | 啊，对 | 是的，请提交
  好的，请提交 | OK好
`);
const yesInEnglish = messages(`
  yes | YES | yep! | yeah | y | ok | okay. | sure | Sure thing | yes please | of course | looks good | that's right
  right | no problem | I agree | I do | go ahead | correct | 👍 | [OK] | OK | okk | okok | okkkk | 👌 | 👍🏻
  👍👍👍 | ✅ | Yes. | YES!!! | yes pls | yes plz | yes thanks | yes, thank you | yes thank you so much
  yes of course | yes sure | yes ok | yes, that's right | yes thats right | yes that is correct | yes correct
  yes, all correct | yes it is | yes we do | yes i do | yes yes | yesss | yess | yse | yees | yea | yeah! | yeahhh
  yeh | yep | yepp | yup | yupp | ya | yah | aye | Ok. | okay | okey | oki | okie | ok! | ok ok | ok thanks
  ok thx | ok ty | ok cool | ok great | ok good | ok fine | ok sure | ok, go ahead | k | kk | suree | sure thing
  ofc | certainly | absolutely | definitely | definately | def | totally | corect | that's correct | thats correct
  exactly | indeed | confirm | confirmed | i confirm | confrim | comfirm | comfirmed | agreed | i agree | we agree
  agree | agreee | accept | i accept | fine | fine by me | fine with us | that's fine | thats fine | that works
  works for me | works for us | sounds good | sounds good to me | sounds great | looks good to me
  looks good thanks | looks right | lgtm | all correct | everything is correct | everything looks good | all right
  alright | good | great | great, thanks | perfect | perfect! | cool | pls go ahead | please go ahead
  please proceed | proceed | go for it | do it | let's do it | lets do it | please do | submit | submit it
  please submit | book it | no problem! | no prob | no objection | np | by all means | for sure | you bet | uh-huh
  mhm | we're in | count us in | count me in | 👍🏽 | yes 👍 | ok 🙂 | ✔️ | hi, yes | oh yes | well, yes
  thanks, yes | yes, yes, yes | yes, it's fine | affirmative | hell yes | yes, please submit it | yes please submit
  yes, go ahead please | yes go ahead | yup all correct | ok confirmed | ok, confirm | ok i confirm
  sure, go ahead | sure no problem | sure, sounds good | yeah sure | yeah that's fine | yes that works for us
  yes, looks good, thanks! | perfect, thank you | great thanks | good, thanks | That's all correct, thank you.
  everything's correct | the details are correct | all is correct | all right then | yes!!! thank you so much 🙏
  yes 😀😀 | Ok👌 | true
`);
const noInChinese = messages(`
  算了我们不去了 | 不用了我们不去了
  不太行 | 不太行啊 | 否 | 不 | 不是 | 不对 | 不用 | 不用了 | 不要 | 不行 | 不同意 | 不参加了 | 取消 | 算了 | 没有 | 没有了 | 无 | 拒绝
  先不用 | 不不不 | 不要不要 | 不。 | 不！ | 不是的 | 不是啊 | 不是这样的 | 不對 | 不对啊 | 不用啦 | 不用了谢谢
  不用，谢谢 | 不用thanks | 不用了 thanks | 不用了，多谢 | 谢谢，不用了 | 谢谢不用 | 不必 | 不必了 | 不要了
  不要啊 | 不行啊 | 不可以 | 不好 | 不了 | 不了，谢谢 | 不了不了 | 不需要 | 不需要了 | 我不同意 | 我们不同意
  不接受 | 不愿意 | 不想 | 不想去 | 不想去了 | 不去 | 不去了 | 我不去了 | 我们不去了 | 不参加 | 我们不参加了
  不報名了 | 不报了 | 不办了 | 不确认 | 不提交 | 先不提交 | 别提交 | 先别提交 | 不要提交 | 别确认 | 取消吧 | 取消了
  取消！ | 我要取消 | 帮我取消 | 请取消 | 那取消吧 | 还是取消吧 | 那就取消 | 算了吧 | 算了，不去了 | 那算了
  还是算了 | 还是不用了 | 还是不要了 | 那不用了 | 那就不用了 | 先不了 | 暂时不用 | 暂不需要 | 暂时不需要 | 暂不
  没了 | 沒有 | 無 | 拒絕 | 放弃 | 我放弃 | 别 | 别了 | 别了吧 | 免了 | no了 | nope，不用 | no，不用了 | 不ok
  不OK | [弱] | 不，谢谢 | 不 谢谢 | 嗯，不用了 | 错了 | 错 | 有误 | 信息有误 | 信息不对 | 都不对 | 都不要 | 不太对
  不正确 | 没兴趣 | 不感兴趣 | 唔使 | 唔要 | 不需要，谢谢 | 没有，谢谢 | 不用了，谢谢您的帮助 | 不用啦，谢谢
  不了，谢谢啦 | 算了不用了 | 算了，不用了，谢谢 | 不用了不用了 | 不需要了，谢谢 | 我不需要 | 我们不需要
  不好意思，不去了 | 抱歉，不参加了 | 抱歉 我们不去了 | 嗯 不用了 | 哦，不用 | 呃，不要了 | 那不要了 | 还是不去了吧
  取消吧，谢谢 | 取消取消 | 帮我取消吧 | 我想取消 | 不是 谢谢 | 不对不对 | 不对，有误 | NO 谢谢 | no谢谢 | no 不用
  no thanks 不用了 | 不用 no need | 不要 thanks | 不用了tks | 嗯算了
`);
const noInEnglish = messages(`
  no | No. | nope | nah | n | no thanks | No thank you! | not now | not really | that's not right | never mind
  cancel | no no no | I disagree | I'd rather not | please don't | wrong | ❌ | NO | no no | 🙅 | 🙅‍♀️ | 👎
  NO!!! | nooo | noo | noooo | nop | nopee | naah | nay | no thx | no ty | no thank you | nothanks | no, thanks
  no thanks! | no, thank you very much | thanks but no thanks | thanks, no | no sorry | no, sorry | sorry no
  no need | no need thanks | not today | not yet | not interested | not interested thanks | not at all
  not correct | not right | not ok | not okay | not good | thats not right | that's not correct | that is wrong
  that's wrong | thats wrong | this is wrong | it's wrong | incorrect | incorect | negative | never | nevermind
  nvm | cancle | cancell | cansel | cancel it | cancel please | cancel pls | please cancel | pls cancel it
  cancel that | i want to cancel | decline | i decline | refuse | i disagree | disagree | i don't agree
  i do not agree | we don't agree | don't | dont | pls dont | don't submit | do not submit | dont book it
  don't do it | i don't want to | i dont want it | i don't want that | i'd rather not | id rather not | rather not
  i'd prefer not to | we can't | we cannot | can't make it | we won't | we are not coming | i'm not going
  not going | not coming | not attending | count me out | i'm out | no way | absolutely not | certainly not
  definitely not | of course not | hell no | nope sorry | nope, thanks | no i don't | no we don't | no it isn't
  no it's not | no, that's wrong | no, it's wrong | hi, no | oh no | oh, no thanks | well no | no 🙏 | forget it
  stop | abort | i changed my mind | doesn't look right | this isn't right | that isn't correct | no good
  i said no | no, not really | no, not now | no not at all | nope not interested | no, i'm not going | no we can't
  no, cancel it | no, cancel it please | no please cancel | no no, cancel | No, thanks a lot | nah, never mind
  afraid not | i'm afraid not | false | sorry, no thanks | sorry, can't make it | sorry we can't make it | please don't submit it | Don't submit! | don’t
  I don’t agree | No way! | No, I changed my mind | no no no no!! | nooooooo
`);
const neitherInChinese = messages(`
  不是我们不想去 | 不是我不同意 | 不用了不是不想 | 不对我没说不去 | 不是的我不反对 | 算了我不是不想去
  可以，如果有同传的话 | 好的，如有同传 | 行，要是有座位就去
  可能吧 | 也许 | 不一定 | 不知道 | 看情况 | 应该可以 | 好像可以 | 再想想 | 等一下 | 嗯… | 可以吗 | 是吗
  行程是什么 | 同意书 | 好的公司 | 是北京星河公司 | 要三个人 | 确认一下时间 | 不错 | 不好意思 | 对不起 | 要求
  是也不是 | 不是不行 | 不是不可以 | 不能不去 | 没有不同意 | 不取消 | 别取消 | 不，不取消 | 三个人 | 都可以的
  中中中 | 不了，下次再说 | 应该是吧 | 不清楚 | 我想想 | 让我想想 | 等等 | 稍等 | 嗯... | 嗯……让我想想 | 呃 | 额
  好像是 | 差不多 | 随便 | 都行 | 无所谓 | 可以不 | 行不 | 行不行 | 好不好 | 对不对 | 是不是 | 对吗 | 好吗 | 好么
  行吗？ | ok吗 | 不行吗 | 不可以吗 | 不是吗 | 不对吗 | 确定吗 | 要不要 | 不是不想去 | 不会不来 | 并非不同意
  没说不行 | 不要取消 | 不用取消 | 先别取消 | 不反对 | 没有拒绝 | 好的，不用了 | 好的，取消吧 | 好的，我不去了
  ok，不参加了 | ok算了 | 行，算了 | 是的，取消 | 不，可以的 | 不，没问题 | 不是，好的 | 不用改 | 不用改了 | 不改了
  不客气 | 不用谢 | 不急 | 没关系 | 没事 | 对接会 | 好未来教育科技有限公司 | 成都 | 中国 | 行业交流 | 无锡
  同意书在哪 | 取消外债登记要什么材料 | 可以带几个人 | 没有英文的吗 | 不知道行不行 | 可以也可以不 | 周四 | 张伟
  否则 | 别人 | 别的 | 别的活动 | 无人机 | 要约收购 | 要多少钱 | 需要什么材料 | 需要签证 | 提交材料 | 同意什么
  不限 | 不超过三个 | 没有人 | 没收到 | 没看懂 | 没听懂 | 不懂 | 错过了 | [疑问] | 好的，什么时候开始？ | 好难
  好贵 | 好久不见 | 行程 | 恩施 | 可以换一个吗 | 可以改时间吗 | 嗯？ | 啊？ | 对了，问一下 | 对了 | 好了吗
  是这样的，我们想问一下 | 不是三个是四个 | 不过时间要改 | 不仅 | 不管 | 无论 | 不如周四 | 可以取消吗 | 我要取消吗
  不要紧 | 不太确定 | 不是不同意 | 我不是不同意 | 我不是不想去 | 也不是不可以 | 不可能不去 | 不得不取消 | 不好说
  没想好 | 还没想好 | 还没确认 | 还没决定 | 没决定 | 不急，我看看 | 再等等 | 先等等 | 先看看 | 我问一下领导
  我和领导确认一下 | 确认一下再说 | 确认下 | 稍后确认 | 晚点回复你 | 要看情况 | 可以考虑 | 好像没问题 | 应该没问题
  没问题吧 | 没问题吗 | 可以的吗 | 好的吗 | 同意吗 | 取消吗 | 取消？ | 不用吗？ | 能不能取消 | 要取消怎么办
  确认了吗 | 提交了吗 | 是不是要提交 | 好是好，就是太贵 | 行倒是行 | 可以倒是可以 | 对，但是不想去了
  可以，还是算了 | 好吧，不去了 | 好吧算了 | 是的，我要取消 | ok 取消 | ok 不用了 | ok不用了 | yes 不用了 | no 可以
  不是 可以 | 好人 | 好多人 | 好几个人 | 对方 | 对外 | 对口 | 行政 | 可以报几个 | 成立时间 | 要点 | 是谁 | 没有电话
  没有邮箱 | 没有代码 | 无代码 | 不会英文 | 不方便 | 不止三个 | 不含税 | 别墅 | 取消第二个人 | 取消周三的 | 算了吗
  无限 | 否决权 | 放弃第二个
`);
const neitherInEnglish = messages(`
  no I don't mind | no we would never refuse | no that is not wrong
  maybe | I think so | not sure | probably | hmm | ok? | why not | no idea | no one | right now | yes and no
  yes... no | not no | I don't disagree | no, don't cancel | wait | notable | yesterday | Norway | I do not know
  is that right? | 3 | ok？ | 🤔 | ok🤔 | ？ | 1 | all good | no worries | is ok | all good except the date
  maybe yes | yes maybe | perhaps | i guess | i guess so | not quite sure | i'm not sure | unsure | dunno | idk
  hmmm | umm | uh | er | let me think | let me check | hold on | one sec | later | maybe later
  not now, maybe later | depends | it depends | either | whatever | whatever you say | kind of | sort of | yes?
  no? | right? | really? | sure? | are you sure | are you sure? | why not? | can i say no? | is it ok
  ok so what now | no clue | no preference | no rush | no doubt | no reason | no matter | nobody | not bad
  not wrong | it's not wrong | that's not a no | I can't say no | i wouldn't say no | i do not disagree
  we don't refuse | don't cancel | please don't cancel | do not cancel | no don't cancel | never say never | yes no
  no yes | no wait yes | ok no | ok cancel | ok, cancel it | yes cancel | yes, cancel it | yes, don't submit
  ok I don't want it | ok but I'm not going | sure, not | no, that's fine | no, it's fine | no that's right
  no, all good | no no, it's fine | no, it's ok | no no please go ahead | no that works | north | not only | note
  November | nothing | nothing wrong | i don't know | don't know | don't mind | i don't mind | don't worry
  good morning | good question | great question | fine art | cool company | sure enough | okra | okinawa | Oklahoma
  y combinator | kay | N/A | n/a | yes/no | y/n | Thursday | 3 people | help | correct the name | confirm the date
  cancel my visa | stop selling | do it yourself | I agree to disagree | submit documents where | right to work
  good luck | all companies | yes man Ltd | No. 5 Research Institute | no 3 | never been there | can't wait
  can't complain | i'm good | thanks | thank you | accept visitors | what | how about no | no problem with that?
  yes or no | yes/no? | no comment | no translator | no interpreter | no English | no seats left | no fee
  not sure yet | not decided | not confirmed yet | I'm thinking | thinking about it | give me a minute
  let me ask my boss | I'd have to check | i would say yes but let me check | could be | might be ok | should be ok
  should be fine | I believe so | ok maybe | yes, probably | hmm ok | erm, no | ok wait | yes wait | no wait
  ok, hold on | not a no | I'm not saying no | can't disagree | no objections? | is that ok | that's not incorrect
  it isn't wrong | don't refuse | never refuse | do not decline | never cancel | not cancelled | I did not cancel
  no cancellation | cancellation | cancelled events | no-show | yes-man
`);
const mixed: readonly (readonly [string, 'yes' | 'no', string])[] = [
  ['是的，不过时间要改', 'yes', '时间要改'],
  ['可以，但是周四', 'yes', '周四'],
  ['好的我们三个人', 'yes', '我们三个人'],
  ['嗯，三个人', 'yes', '三个人'],
  ['不，改成周四', 'no', '改成周四'],
  ['不是，三个人', 'no', '三个人'],
  ['不对，是三个人', 'no', '是三个人'],
  ['好的，張偉參加', 'yes', '張偉參加'],
  ['yes but on Thursday', 'yes', 'on Thursday'],
  ['OK, 3 people', 'yes', '3 people'],
  ['yes 3 people', 'yes', '3 people'],
  ['sure, and change the date', 'yes', 'change the date'],
  ['no, Thursday', 'no', 'Thursday'],
  ['no make it four', 'no', 'make it four'],
  ['是的不过时间要改', 'yes', '时间要改'],
  ['yep但是改成周四', 'yes', '改成周四'],
  ['yes但改成周四', 'yes', '改成周四'],
  ['好的 三个人', 'yes', '三个人'],
  ['ok 3个人', 'yes', '3个人'],
  ['ok，3人', 'yes', '3人'],
  ['没问题，人数改成四个', 'yes', '人数改成四个'],
  ['好的，帮我报名', 'yes', '帮我报名'],
  ['是的，电话是13800138000', 'yes', '电话是13800138000'],
  ['是的，大概三个人', 'yes', '大概三个人'],
  ['可以，把时间改到周五', 'yes', '把时间改到周五'],
  ['对，就是时间换一下', 'yes', '时间换一下'],
  ['好的，我再加一个人', 'yes', '我再加一个人'],
  ['是，两位', 'yes', '两位'],
  ['對，三個人', 'yes', '三個人'],
  ['不用了，换一个', 'no', '换一个'],
  ['不要，我要周四的', 'no', '我要周四的'],
  ['算了，看看别的', 'no', '看看别的'],
  ['no，周四', 'no', '周四'],
  ['不是，第二个', 'no', '第二个'],
  ['yes, but on Thursday', 'yes', 'on Thursday'],
  ['ok but change the date', 'yes', 'change the date'],
  ['yes please change the time', 'yes', 'change the time'],
  ['yep but on Friday', 'yes', 'on Friday'],
  ['yes, just make it Thursday', 'yes', 'make it Thursday'],
  ['yes, I need two seats', 'yes', 'I need two seats'],
  ['correct, but the phone is 13800138000', 'yes', 'the phone is 13800138000'],
  ['fine, but make it 4', 'yes', 'make it 4'],
  ['yeah two of us', 'yes', 'two of us'],
  ['no, the second one', 'no', 'the second one'],
  ['no we are 4', 'no', 'we are 4'],
  ['nope, I want the online one', 'no', 'I want the online one'],
  ['not right, it should be 4', 'no', 'it should be 4'],
  ['no, change it to Friday', 'no', 'change it to Friday'],
  ['yes, but in the morning', 'yes', 'in the morning'],
  ['是的，我叫张伟', 'yes', '我叫张伟'],
  ['对，公司是北京星河科技有限公司', 'yes', '公司是北京星河科技有限公司'],
  ['可以，但不要周三的', 'yes', '不要周三的'],
  ['是的，但不是周三', 'yes', '不是周三'],
  ['是，四个人', 'yes', '四个人'],
  ['对 四个人', 'yes', '四个人'],
  ['好，周四', 'yes', '周四'],
  ['行，改周四', 'yes', '改周四'],
  ['可以 改到周四', 'yes', '改到周四'],
  ['yeah, 4 people', 'yes', '4 people'],
  ['yes 4 of us', 'yes', '4 of us'],
  ["right, it's Thursday", 'yes', "it's Thursday"],
  ['sure, the online one', 'yes', 'the online one'],
  ['不是，周四', 'no', '周四'],
  ['不行，周五的', 'no', '周五的'],
  ['不对，三位', 'no', '三位'],
  ['no, the other one', 'no', 'the other one'],
  ['no, three people', 'no', 'three people'],
  ["no it's Friday", 'no', "it's Friday"],
  ['no, our company is Xinghe', 'no', 'our company is Xinghe'],
  ['no, I said Friday', 'no', 'I said Friday'],
];

describe('yes or no', () => {
  it.each([...yesInChinese, ...yesInEnglish])('takes %s for a yes', (text) => {
    expect(readYesNo(text)).toEqual({ answer: 'yes', rest: '' });
  });

  it.each([...noInChinese, ...noInEnglish])('takes %s for a no', (text) => {
    expect(readYesNo(text)).toEqual({ answer: 'no', rest: '' });
  });

  it.each(mixed)('hands on what else %s says', (text, answer, rest) => {
    expect(readYesNo(text)).toEqual({ answer, rest });
    expect(readPlainYesNo(text)).toBeUndefined();
  });

  it.each(['', ...neitherInChinese, ...neitherInEnglish])('takes "%s" for neither', (text) => {
    expect(readYesNo(text)).toBeUndefined();
  });

  it.each([
    ['好的，可以', 'yes'],
    ['yes, all correct, thanks', 'yes'],
    ['不用了，谢谢', 'no'],
  ])('takes %s for nothing but an answer', (text, answer) => {
    expect(readPlainYesNo(text)).toBe(answer);
  });
});
