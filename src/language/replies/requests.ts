import { normalise } from '../spelling/normalise.ts';
import { noPlace, noPlaceInEnglish } from './applying.ts';
import { readCommand } from './commands.ts';
import { readStudentRequest } from './studentRequests.ts';
import { spellPeople, wantsTalent } from './talentWishes.ts';

/** What somebody wants done here rather than answered. */
export type Request =
  | {
      readonly dialog:
        | 'event-choice'
        | 'info-session'
        | 'talent-request'
        | 'internship'
        | 'internship-check'
        | 'my-records';
      /** To have a record cancelled rather than shown. */
      readonly toCancel?: true;
    }
  /** A person is asked for, or only a person may see to it. */
  | { readonly person: 'asked-for' | 'complaint' | 'own-case' | 'legal-work' };

const event =
  '(?:活动|对接会?|培训班?|论坛|研讨会|沙龙|路演|洽谈会?|大会|讲座|入门班|\\b(?:events?|matchmaking|trainings?|forums?|seminars?|workshops?|conferences?|salons?|meetups?|meetings?)\\b)';
const session =
  '(?:宣讲会?|说明会|信息会|咨询会|政策解读会?|专题会|\\b(?:info(?:rmation)?|briefing|advisory|consultation|fx|foreign (?:exchange|currency)|(?:external |foreign )?debt|m&a|acquisitions?|policy)\\s+sessions?\\b|\\bbriefings?\\b|\\bconsultations?\\b)';
const joinHere = '(?:报名|报个名?|报一下|参加|预约|预订|预定|登记|约|派|去听|订)';
const self = '(?:我们?|我司|我方|我公司|本公司|咱们?|我们公司|俺们?)';
const wish =
  '(?:也|还|就)?(?:想|要|需要|打算|准备|希望|想要|计划|可以|能)?(?:请|麻烦)?(?:你们?|您)?(?:帮忙?|替|给|为)?(?:我们?)?';
/** Courtesies before a request, so that it can be looked at from its first word. */
const opening =
  /^(?:(?:您好|你好|嗨|哈喽|请问一?下?|麻烦|打扰了?|那个|嗯|hi|hello|hey|dear (?:sir|madam|team|all)|good (?:morning|afternoon|evening)|please|pls|excuse me|sorry|ok|okay|yes|so|well|thanks|thank you)(?=$|[\s,，.。!！、~:：]|[\u4e00-\u9fff])[\s,，.。!！、~:：]*)+/;

/** And thanks behind it. */
const closing =
  /(?<=.)[\s,，.。!！?？、~]*(?:谢谢(?:您|你|啦|了)?|多谢|感谢|辛苦了|\b(?:many )?(?:thanks|thank you|thx|cheers)(?: (?:a lot|very much|in advance))?)[\s.。!！~]*$/;

/** Whoever asks how, how much or what is needed wants an answer first. */
const asksHow =
  /哪几[项样种]|怎么|怎样|咋|如何|为什么|为啥|什么时候|何时|多久|多少|收费|费用|流程|步骤|期限|区别|成效|(?:哪些|什么|啥)(?:信息|资料|材料|内容|条件|手续|要求|文件|东西)|(?:填|写|提供|准备)些?(?:什么|啥|哪些)|什么是|是什么|是啥|什么意思|违法|非法|罚|^(?:what|which)\b|\b(?:how|why|when|where|whether|whats|what (?:is|are|does|do|happens|if|information|papers|documents|else)|(?<!\b(?:students?|in?terns?|iterns?|somebody|someone|anybody|anyone|people|persons?|graduates?|candidates?|talents?|one) )who (?:is|are|can|may)|must (?:i|we)|cost|charged?|charges|fee|fined?|illegal(?:ly)?|difference|deadline|documents?|papers|requirements?)\b/;
/** Whether something may be done is asked too, unless it is a courteous way of asking for it. */
const asksWhether =
  /(?:能|可以|可|需|需要|用|要|会|算|是)(?:不(?:能|可以|可|需要|用|要|会|算|是))|是否|吗[\s?？。!！]*$|\b(?:do (?:i|we) (?:need|have)|did|is it|are (?:we|foreign|students)|does|allowed)\b|\b(?:legal|possible|permitted)\s*\?/;
const politeRequest =
  /^(?:请|麻烦)?(?:能不能|可不可以|可否|能否|能|可以)(?:请|麻烦)?(?:你们?|您)?(?:帮忙?|替|给|为)|(?:可以|行|好)吗[\s?？]*$|^(?:can|could|would|will) (?:you|i|we)\b|^(?:i|we)(?:'d| would| want| need| wish| plan| am| are|'m|'re)\b|\bhelp (?:me|us)\b/;

const legalThing = '(?:合同|协议|条款|章程|律师函|法律意见书?|诉状|起诉状|授权书|备忘录)';
const englishLegalThing =
  '(?:contracts?|agreements?|clauses?|nda|term sheets?|legal opinions?|articles of association|lawsuits?|mou)';

const staff = 'persons?|humans?|staff|someone|somebody|agent|colleague';

const person: readonly (readonly [Extract<Request, { person: string }>['person'], RegExp])[] = [
  [
    'asked-for',
    new RegExp(
      [
        '(?:转|找|要|接|联系|叫|换)(?:一下|个|一个|一位)?(?:会[\\u4e00-\\u9fff]{1,4}[语文]的)?(?:人工|真人|工作人员|客服(?!的?(?:工作|岗|实习|兼职))|活人)',
        '(?:让|叫|请|派)(?:你们的?)?(?:个|一个|一位)?(?:工作人员|客服|老师|真人|人).{0,3}(?:给|跟|和|与)?(?:我们?|我司)?.{0,2}(?:回(?:个|一个)?(?:电话|电)|打(?:个|一个)?电话|联系我)',
        '(?:跟|和|与)(?:真人|人工|工作人员|客服|你们领导|你们的人)(?:说|聊|谈|沟通|讲|联系)|找个人(?:问|聊|谈|说|咨询)',
        `\\b(?:(?:talk|speak|chat) (?:to|with)|(?:connect|transfer|put|pass) (?:me|us) (?:through |on )?to) (?:a |an |the |your |one of your )?(?:real |actual |live )?(?:${staff}|manager|customer (?:service|support|care))\\b`,
        '(?<!are you (?:an? )?)\\b(?:real|live|actual) (?:person|human|agent)\\b',
        '^(?:please )?(?:have|let|ask) (?:someone|somebody|a colleague|your staff) (?:to )?(?:call|contact|write)',
        `^(?:(?:i|we)(?:'d| would)? )?(?:need|want|like) (?:a |your |the )?(?:persons?|humans?|customer (?:service|support)|(?:${staff}) (?:to (?:call|contact|ring|phone)|(?:from|of) (?:your |the )?staff)(?: me| us)?(?: back)?)(?: please| now)?[.!\\s]*$`,
      ].join('|'),
    ),
  ],
  [
    'complaint',
    /投诉|举报(?!名)|(?:服务|态度)(?:太|很|真|非常)?(?:差|恶劣|糟)|没人(?:理|管|回复|接)|(?:要|想)(?:个)?说法|\b(?:complaints?|complain(?:ing)?)\b|\b(?:rude|unacceptable|terrible) (?:staff|service)\b|\bnobody (?:answers|replied|called)\b/,
  ],
  [
    'legal-work',
    new RegExp(
      `(?:看看?|审|审核|审阅|审查|把关|把把关|起草|拟|草拟|写|改|修改|出具|出|翻译|解释).{0,8}${legalThing}|${legalThing}.{0,10}(?:有没有(?:问题|风险|漏洞)|合不合法|合法吗|有效吗|怎么写|怎么签|违约|被坑|纠纷)|打官司|\\b(?:draft|review|check|look (?:over|at|through)|write|prepare|revise|interpret|translate)\\b.{0,24}\\b${englishLegalThing}\\b|\\bis (?:this|our|my|the) (?:contract|agreement|clause)\\b.{0,30}\\b(?:valid|legal|enforceable|ok|fair)\\b|\\b(?:sue|suing)\\b`,
    ),
  ],
  [
    'own-case',
    /(?:我们?|我司|我公司|我们公司|我们的|我的).{0,14}(?:被退回|退回来|被驳回|被拒|没通过|没批|批不下来|批(?:下来)?了?(?:没|吗)|办(?:好|完|下来)了?(?:没|吗)|卡住|卡在|没下来|进度(?:怎么样|如何|到哪)|审到哪|到哪一步)|(?:查|看)(?:一下|看)?(?:我们?|我司|我们公司)(?:的)?.{0,10}(?:进度|办到哪|审批情况|备案情况)|(?:查|看)(?:询|一下|看)*(?:我们?|我司|我们公司)(?:的)?.{0,10}(?:备案|登记|审批|加注).{0,2}进度|\b(?:our|my) (?:\w+ ){0,3}(?:application|registration|filing|case|visa|permit|request|documents?|papers)\b.{0,30}\b(?:rejected|refused|denied|returned|sent back|stuck|pending|delayed|not approved|still not)\b|\b(?:status|progress) of (?:our|my) (?!(?:internship |job )?application\b)(?:\w+ ){0,2}(?:application|registration|filing|case|visa|permit|approval)\b|\b(?:has|have|is|was|are) (?:our|my) (?!(?:internship |job )?application\b)(?:\w+ ){0,3}(?:application|registration|filing|visa|permit|papers) (?:been )?(?:approved|accepted|done|ready|completed)\b/,
  ],
];

/** A request that was made here is to be seen here. */
const ofOwnRequest =
  /(?:人才|用人|招聘|的|我们)需求|\btalent request|^(?:请问一?下?)?(?:我|我的|的)*(?:实习|求职)?申请.{0,6}(?:进度|怎么样|如何|到哪)/;

/** 要两名客服 asks for people to hire. */
function isOther(why: Extract<Request, { person: string }>['person'], plain: string): boolean {
  if (why === 'own-case') return ofOwnRequest.test(plain);
  return why === 'asked-for' && (asksHow.test(plain) || (/客服/.test(plain) && wantsTalent(plain)));
}

type DialogId = Extract<Request, { dialog: string }>['dialog'];

const cancels =
  /(?:取消|退掉?|撤销|撤回|作废).{0,12}(?:报名|预约|候补|活动|ev-)(?!.*(?:规定|政策|截止))|^(?:退报名|退个名)$|\b(?:cancel|withdraw)\b.{0,30}\b(?:registrations?|bookings?|waiting list|place|seats?|events?|ev-)/;
const ownRecords =
  /我的(?:报名|记录|登记|预约|候补|活动|工单|申请)|^(?!.*(?:名字|姓名|叫什么|叫啥|谁|哪家|匿名)).*我的(?:推荐(?![人信])|匹配)|(?:我们?的?|我司的?|公司的?|查看?(?:一下)?|看看?)(?:人才|用人|招聘|实习生)?的?需求(?:的)?(?:怎么样|咋样|进展|进度|状态|情况|结果|到哪|有(?:消息|结果|进展)|匹配|[\s?？。.!！]*$)|^(?:人才|用人|招聘)?需求的?(?:进展|进度|状态|情况)[\s?？。.!！]*$|(?:实习)?申请的?状态|实习申请的?(?:进度|情况|结果)|^(?:请问一?下?|想问一?下?|我想知道|查一?下|看看?|那)?(?:我们?|之前|上次|那份|这份|交|提交|的)*(?:实习|求职)?申请(?:现在|目前|到底|后来|的|都)*(?:到哪(?:一步|儿|里)?了?|进展|进度|怎么样|咋样|如何了|有(?:没有)?(?:什么)?(?:消息|结果|进展|回复|着落)|(?:收到|通过|成功|审完|处理)了?(?:吗|没|么))|(?:查询?|查看|看看?)(?:一下)?(?:我们?的?)?(?:报名|候补|工单|预约)(?:记录|情况|状态|进度|信息)?[\s。.!！?？]*$|我们?(?:都)?报(?:名)?了(?:什么|啥|哪些|哪几)|(?:报名|预约)(?:成功|上)了?(?:没|吗)|\b(?:my|our) (?:(?:internship |job )?applications?|registrations?|bookings?|records?|tickets?|events|reservations?|sign-?ups?|talent requests?)\b|^(?!.*\b(?:names?|hidden|anonymous|who|which)\b).*\b(?:my|our) match(?:es)?\b|\b(?:my|our) requests?\b(?!.{0,12}\b(?:rejected|refused|denied|returned|stuck))|\b(?:status|progress) of (?:our|my|the) (?:talent )?request\b|^(?:internship |job )?application (?:status|progress)\b|\bwhat (?:have|did) (?:i|we) (?:registered?|signed?|booked?)\b|\bam i (?:registered|signed up|on the (?:waiting )?list)\b/;

/** Other wishes, once it is clear that nobody merely asks how. In this order: the more particular first. */
const wishes: readonly (readonly [DialogId, RegExp])[] = [
  [
    'internship',
    new RegExp(
      `^${self}?(?:是.{0,12}(?:学生|留学生)[,，]?)?${wish}(?:找|申请|投|应聘|求|做)(?:一?份|一?个|一?下)?.{0,10}(?:实习|工作|兼职|岗位)(?!${noPlace})|^(?:找实习|实习申请|申请实习|投简历)$|\\b(?:look(?:ing)?|search(?:ing)?|apply(?:ing)?|find|get|want|need|like|seek(?:ing)?)\\b.{0,16}\\b(?:internships?|(?:part[- ]time |student |graduate )?jobs?|placements?)\\b(?!\\s+(?:${noPlaceInEnglish})\\b)`,
    ),
  ],
  [
    'info-session',
    new RegExp(
      `${joinHere}.{0,16}${session}|(?:有|有没有|有哪些|有什么|最近|下(?:个)?月|近期|还有).{0,12}${session}|^${session}(?:报名)?$|(?:约|预约|想找)(?:个|一个|一位|一下)?(?:专家|顾问|老师)(?:聊|咨询|谈|问|面谈)|\\b(?:register|sign up|sign us up|book|attend|join|reserve|find|any|which|upcoming|next|enrol)\\b.{0,24}${session}|\\b(?:book|arrange|schedule)\\b.{0,12}\\b(?:a |an )?(?:talk|consultation|meeting|call) with (?:an? )?(?:expert|adviser|advisor|specialist)`,
    ),
  ],
  [
    'event-choice',
    new RegExp(
      `(?:报名|报明|参加|预约|登记|派|找|看看|推荐|想去|选|参与).{0,30}${event}|${event}.{0,4}(?:报名|列表|日程)|^(?!.*(?:取消|退)).{0,8}报[名明](?:一下)?[吧了]?[\\s。！!.]*$|^${self}?(?:也)?(?:想|要|打算|准备|想要)?(?:报名|报|参加)(?:一下)?[^了过]{2,}|^(?:我要|我想|请)?(?:帮忙?|给|替)(?:我们?)?(?:报名|报个名|报一下名)|\\b(?:register|sign(?:ing)? (?:(?:us|me|\\w+ of us|\\w+ (?:people|persons|colleagues)) )?up|attend|join|send|book|reserve|enrol)\\b.{0,50}${event}|^(?:please )?(?:(?:i|we)(?:'d| would)? (?:want|like|need|wish) to )?(?:register|sign (?:me |us )?up|enrol)(?: (?:me|us))?(?: please)?[.!]?$|\\b(?:send|sending|bring)\\b.{0,20}\\b(?:delegates?|people|colleagues)\\b.{0,6}\\bto\\b`,
    ),
  ],
];

/** What is on can be asked for in the form of a question. */
const browses = new RegExp(
  `(?:有|有没有|有哪些|有什么|哪些|什么|啥|最近|近期|推荐|下个?月|本月|这个月|今年).{0,16}${event}(?:吗|么|有哪些|推荐|预告|呢)?[\\s?？。!！]*$|^${event}(?:有哪些|有什么|列表|安排|日程|预告|报名|吗)?[\\s?？。!！]*$|\\b(?:any|which|what|show|list|see|find|browse|upcoming|looking for|interested in|choose|pick|are there)\\b.{0,50}${event}(?:.{0,30}(?:next|this|in|on|about|for|with)\\b.{0,30}| (?:is|are|do you have) (?:coming up|planned|scheduled|upcoming)|.{0,12})[\\s?.!]*$|^(?:(?:any|the|your|all|upcoming|new|next|more) )*(?:events?|trainings?|matchmaking(?: events?)?|seminars?|workshops?)(?: registration| list| calendar| schedule)?(?: (?:in|on|about|with|next|this) [a-z -]{1,30})?(?: please)?[\\s.!?]*$`,
);
/** The history and the figures of events are for the entries to tell. */
const notBrowsing =
  /20\d\d年|每年|多少|几[场次家个]|效果|成果|历史|以前|去年|办过|签约|收费|免费|\b(?:20\d\d|how many|held|took place|results?|history|last year|so far|free|fee|what do (?:i|we|you) need|what (?:kinds?|types?|topics|areas|fields|industries|sectors|is)|which (?:areas|fields|industries|sectors|topics)|the \d+|did|do (?:firms|companies)|find (?:partners?|anyone))\b/;

/** What is denied is not to be done: 不要取消我的报名, "we are not hiring". "Can't you register us" is a request all the same. */
const denied =
  /(?<!能|可)(?:不|没有?|别|勿|无需)(?:是|想|打算|需要|准备|要|用|必|再|急着)?(?:再|去|了)?[^,，。]{0,2}(?:取消|退报名|撤销|撤回|报名|参加|招|聘|找)|\b(?:not|never|don'?t|do not|won'?t|no longer|without)\b[^,.;]{0,16}\b(?:cancel|withdraw|register|sign|join|attend|hir|recruit|need|want)/;
/** Somebody who does not come after all has a registration to cancel only where they speak of one. */
const comesNot = /(?:不参加|去不了|来不了)/;
const hasBooked = /报了名|已报|报过名|报的|我的|候补|ev-/;

/** "Did you cancel my booking?" asks to see it. */
const hasHappened = /\b(?:did|was|have you|has)\b|取消了(?:吗|没)/;

/** Longer messages tell a story; what they want done is for the dialogs to find, or for a person. */
const longest = 300;

/**
 * What a message asks to have done, in Chinese or English; undefined where it asks for information or says something
 * else. Only the wording is looked at: whether there is such an event or such a record is for the dialog to find out.
 */
export function readRequest(text: string): Request | undefined {
  if (text.length > longest) return undefined;
  const plain = spellPeople(normalise(text)).trim().replace(opening, '').replace(closing, '');
  if (plain === '') return undefined;
  if (readCommand(plain)?.command === 'person') return { person: 'asked-for' };
  for (const [why, pattern] of person) {
    if (pattern.test(plain) && !isOther(why, plain)) return { person: why };
  }
  const isToBeShown =
    ownRecords.test(plain) && !/怎么(?!样)|如何|\bhow (?!is|are|far)|\bwhat (?:should|must|has to|goes)\b/.test(plain);
  if (isToBeShown && !denied.test(plain) && (!cancels.test(plain) || hasHappened.test(plain))) {
    return { dialog: 'my-records' };
  }
  const student = readStudentRequest(plain);
  if (student) return { dialog: student };
  const wantsToKnow = asksHow.test(plain);
  if (!wantsToKnow) {
    if (comesNot.test(plain) && hasBooked.test(plain)) return { dialog: 'my-records', toCancel: true };
    if (denied.test(plain)) return undefined;
    if (cancels.test(plain) && !/\b(?:did|was|have you|has)\b/.test(plain))
      return { dialog: 'my-records', toCancel: true };
    if (!asksWhether.test(plain) || politeRequest.test(plain)) {
      if (wantsTalent(plain)) return { dialog: 'talent-request' };
      for (const [dialog, pattern] of wishes) if (pattern.test(plain)) return { dialog };
    }
  }
  return browses.test(plain) && !notBrowsing.test(plain) ? { dialog: 'event-choice' } : undefined;
}
