import { courtesies } from './questionWords.ts';
import { inOneSpelling } from './units.ts';

/** Signs that something is asked, in either language. */
const asking =
  /[?？]|吗|呢|什么|啥|怎|如何|多少|多久|多长|几[个天年种次项家届号月]|谁|哪|是否|是不是|有没有|能不能|可不可以|要不要|会不会|为何|\b(?:what|which|who (?:is|are|can|do|does|will|should)|whom|when|where|why|how|do (?:you|we|i)|does|did|is (?:there|it)|are there)\b|^(?:is|are|can|could|may|must|should|would|will|was|were)\b/;

/** Things that a user wants done here; a dialog or a person sees to them, never an answer. */
const tasks: readonly RegExp[] = [
  /^(?:我|我们|我司|我们公司|本公司)?(?:想|要|需要|打算|准备|希望|想要)?(?:帮我们?|给我们?|替我们?|麻烦)?(?:再)?(?:报名|报个名|报一下名|参加|预约|预订|退报名|取消报名|取消预约|找实习|找个实习|找人工|找真人|转人工|招聘?|招人|派)/,
  /^(?:请)?(?:帮|给|替)(?:我|我们|忙).*(?:报名|报个名|预约|预订|登记|申请|取消|找|写|拟|起草|审|看看|翻译|做|算|查|联系|招|推荐|改)/,
  /^(?:我|我们|我司|我们公司).{0,6}(?:想|要|打算|准备|希望)(?:找|招|派|报名|参加|取消|修改|换).*$/,
  /^(?:请)?(?:取消|修改|更改|撤回|查看|改成|换成|改为|删除|删掉)(?:我的)?.{0,6}(?:报名|预约|登记|信息|数据|下午|上午|人|时间)?$/,
  /^(?:请)?(?:写|起草|拟|翻译|推荐|审阅|审核)一?[份下个封首篇家位]/,
  /^我的(?:报名|预约|工单|记录)$/,
  /^(?:please )?(?:(?:i|we)(?: would|'d)? (?:want|like|wish|need|plan|are going|am going) to )?(?:register (?:me|us|for|\d)|sign (?:me |us )?up|book|reserve|enrol|cancel|withdraw|change|delete|send|join|attend|hire|recruit|talk to|speak (?:to|with)|chat with)\b/,
  /^(?:i|we|our (?:company|firm))(?:'d| would)? (?:want|like|need|wish)s?(?: to (?:hire|recruit|send|find|register|sign|book|cancel|attend|join|change))? (?:an? |two |three |some )?(?:internship|interns?|student|event|seat|person|human)/,
  /^(?:i'm|i am|we're|we are) looking for\b/,
  /^(?:please )?(?:draft|write|review|translate|recommend|find|apply|send) (?:me |us |my |this |a |an |the |your )|^(?:do my|apply (?:to|for))\b/,
  /^my (?:registrations?|bookings?|tickets?|records?)$/,
];

/** What people may ask to have done with what is held about them: no dialog does it, and an entry says who does. */
const ownData =
  /(?:删除|删掉|清空|清除|导出|撤回|撤销).{0,8}(?:数据|信息|同意)|(?:数据|信息).{0,4}(?:删除|删掉|删了|清空|导出)|\b(?:delete|erase|export|remove|withdraw|revoke)\b.{0,16}\b(?:data|information|details|consent)\b/;

/** What is said to steer the conversation; by itself it asks nothing. */
const commands =
  /^(?:帮助|返回|上一步|后退|重复|再说一遍|跳过|取消|重新开始|重来|人工|转人工|中文|英文|菜单|开始|继续|确认|是的?|好的?|对的?|嗯+|行|可以|没错|不|不是|不对|不用了?|不要了?|都不是|以上都不是|没有了?|不?同意|明白了?|知道了?|懂了?|了解了?|收到|辛苦了?|没事了?|(?:明白|知道|懂|了解)了?[,，\s]*(?:谢谢|辛苦|多谢|好的).{0,3}|(?:i )?(?:do not |don't )?agreed?|help|back|previous|repeat|again|skip|cancel|start over|restart|human|person|agent|staff|language|chinese|english|menu|start|continue|go on|confirm|ok|okay|yes|yep|yeah|sure|right|no|nope|none|none of (?:these|them)|stop|quit|exit|got it|understood|noted|i see|fine|great|cool)$|^(?:不对|不是|对|是的|好的|没错|no|yes|yeah|ok)\s*[,，。.!！]|^actually\b|^(?:改成|改为|换成|change (?:it|that|the|my))/;

/**
 * Asked of one event: its hour, its place, its price, the way there. The programme or our staff tell these, never an
 * entry. "When" and "where" count only where nothing else is named.
 */
const ofOneEvent =
  /停车|车位|\bparking\b|\bcar park\b|^(?:(?:这个|这场|这次|那场|本次)?(?:活动|宣讲会|对接会|培训)?(?:是|在|要|会)?(?:几点|什么时候|何时|什么时间)(?:开始|结束|入场|签到)|(?:它|这个|这场|这次|那场|本次)?(?:活动|宣讲会|对接会)?(?:的)?(?:地址|地点)?(?:是)?在(?:哪里|哪儿|哪|什么地方)(?:举行|举办|办|开)?|(?:这个|这场|这次|那场|本次)?(?:活动|宣讲会|对接会)?(?:是)?免费(?:的)?)(?:吗|呢|啊|呀)?$|^(?:what time|when) (?:does|do|will|is) (?:it|this|that|(?:the|this|that) (?:event|session|meeting)) ?(?:start|begin|end|finish|over)?$|^where (?:is|will) (?:it|this|that|(?:the|this|that) (?:event|session|meeting|venue))(?: be)?(?: held| taking place)?$|^is (?:it|this|that|(?:the|this|that) (?:event|session|meeting|service)) free(?: of charge)?$/;

/** The names of firms end like this; alone, they answer a question of ours and ask none. */
const firmName =
  /^(?!(?:我|我们|我司|我们公司)(?:想|要|打算|准备|计划|希望)).*(?:公司|集团|研究院|事务所|大学|中心)$|\b(?:ltd|inc|llc|gmbh|corp|plc|s\.?a|co)\.?$/;

/** What is left of a message that only tells a number, a date, a place in a list or an address. */
const valueWords =
  /人民币|美元|名额|\d+|[零〇一二两三四五六七八九十百千万亿]+|[年月日号点分时人个位名元]|星期|周|礼拜|上午|下午|晚上|今天|明天|后天|大后天|下下?|这|上|美|人民币|\b(?:usd|cny|rmb|eur|million|billion|people|persons?|delegates?|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|last|next|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|today|tomorrow|morning|afternoon|evening|week|month|year|am|pm|st|nd|rd|th|at|on|the|of|to|and|from)\b|[\s\p{P}\p{S}]/gu;

const otherScripts = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}]/u;

/** Neither Chinese nor English words, but signs, code or another language. */
function isNoText(text: string): boolean {
  if (otherScripts.test(text)) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const signs = text.match(/[\p{P}\p{S}]/gu)?.length ?? 0;
  return letters < 2 || signs > letters;
}

/**
 * Whether a message asks nothing that an entry could answer: signs, a command, a task to be done, a firm's name, a date or
 * a count, an address, the hour or place of one event. Such messages are often close to an entry in words ("我想报名活动") and must not be taken
 * for questions.
 */
export function asksNothing(text: string): boolean {
  const plain = inOneSpelling(text)
    .replace(courtesies, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  if (isNoText(text) || plain.replace(valueWords, '') === '') return true;
  if (/^\S+@\S+$/.test(plain) || /^[0-9a-z]{18}$/.test(plain) || /^https?:\/\/\S+$/.test(plain)) return true;
  if (commands.test(plain) || ofOneEvent.test(plain)) return true;
  if (ownData.test(plain)) return false;
  if (asking.test(inOneSpelling(text))) return false;
  return firmName.test(plain) || tasks.some((task) => task.test(plain));
}
