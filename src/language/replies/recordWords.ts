import type { Text } from '../../model/text.ts';
import { normalise } from '../spelling/normalise.ts';
import { readReferences } from './references.ts';

/** What somebody wants done with a record of theirs. */
export type RecordWish =
  | 'accept-seat'
  | 'decline-seat'
  | 'change'
  | 'change-date'
  | 'rate'
  | 'change-application'
  | 'send-cv'
  | 'withdraw-application'
  | 'delete-application'
  | 'confirm-request'
  | 'change-request'
  | 'close-request'
  | 'withdraw-request'
  | 'agree-match'
  | 'decline-match'
  | 'withdraw-match';

/** The words of the buttons that stand beside a record; typed, they do the same. */
export const recordWords = {
  'accept-seat': (reference: string): Text => ({ zh: `接受名额 ${reference}`, en: `Accept seat ${reference}` }),
  'decline-seat': (reference: string): Text => ({ zh: `放弃名额 ${reference}`, en: `Decline seat ${reference}` }),
  change: (reference: string): Text => ({ zh: `修改报名 ${reference}`, en: `Change registration ${reference}` }),
  'change-date': (reference: string): Text => ({ zh: `改期 ${reference}`, en: `Change date ${reference}` }),
  rate: (reference: string): Text => ({ zh: `评价 ${reference}`, en: `Rate ${reference}` }),
  'change-application': (reference: string): Text => ({
    zh: `修改申请 ${reference}`,
    en: `Change application ${reference}`,
  }),
  'send-cv': (reference: string): Text => ({ zh: `发简历 ${reference}`, en: `Send a CV for ${reference}` }),
  'withdraw-application': (reference: string): Text => ({
    zh: `撤回申请 ${reference}`,
    en: `Withdraw application ${reference}`,
  }),
  'delete-application': (reference: string): Text => ({
    zh: `删除申请 ${reference}`,
    en: `Delete application ${reference}`,
  }),
  'confirm-request': (reference: string): Text => ({ zh: `仍需要 ${reference}`, en: `Still needed ${reference}` }),
  'change-request': (reference: string): Text => ({ zh: `修改需求 ${reference}`, en: `Change request ${reference}` }),
  'close-request': (reference: string): Text => ({ zh: `关闭需求 ${reference}`, en: `Close request ${reference}` }),
  'withdraw-request': (reference: string): Text => ({
    zh: `撤回需求 ${reference}`,
    en: `Withdraw request ${reference}`,
  }),
  'agree-match': (reference: string): Text => ({ zh: `同意推荐 ${reference}`, en: `Agree to match ${reference}` }),
  'decline-match': (reference: string): Text => ({ zh: `谢绝推荐 ${reference}`, en: `Decline match ${reference}` }),
  'withdraw-match': (reference: string): Text => ({
    zh: `撤回同意 ${reference}`,
    en: `Withdraw agreement ${reference}`,
  }),
} satisfies Readonly<Record<RecordWish, (reference: string) => Text>>;

/** An application of a student's, as it is called; of firms' requests and filings it is not. */
const application = '(?:(?:实习|求职|这份|那份|这个|我|的|全部|所有|一下|个人)*(?:申请|求职资料|in-))';
const englishApplication =
  '\\b(?:(?:my|the|this|that|our|internship|job|student|whole|entire|all|of)\\s+)*(?:application|profile|in-[a-z\\d])';

/** What a firm has asked for: its talent request. */
const request = '(?:这个|这条|那条|我们?的?|的|人才|用人|招聘|一下)*(?:需求|tr-)';
const englishRequest = '(?:(?:the|this|that|my|our|talent)\\s+)*(?:request|tr-[a-z\\d])';

/** What staff put forward: a student to a firm, an opening to a student. */
const match = '(?:这个|这位|这次|那个|那位|该|您的?|你们?的?|一下|的)*(?:推荐(?!信)|人选|ma-)';
const englishMatch =
  '(?:(?:to|with|the|this|that|be|being|for|your|my|our|it)\\s+)*(?:match(?!ed|ing)|candidate|introduction|introduced|ma-[a-z\\d])';

/** In this order: the more particular first. */
const patterns: readonly (readonly [RecordWish, RegExp])[] = [
  [
    'confirm-request',
    new RegExp(
      `^(?:我们?)?(?:仍|还|依然)(?:然|是|旧)?(?:需要|有效|在招|在找)(?:人)?[\\s。.!！]*$|(?:仍|还|依然)(?:然|是|旧)?(?:需要|要|有效|在招|在找)\\s*${request}|${request}.{0,10}(?:仍|还|依然)(?:然|是|旧)?(?:需要|要|有效|在招|在找)|^(?:yes[, ]+)?(?:we |it is |it's )?still (?:need(?:ed)?(?: (?:it|them|somebody|someone|people|interns))?|open|valid|looking)[\\s.!]*$|\\bstill (?:need(?:ed)?|open|valid|want(?:ed)?)\\s+${englishRequest}|\\b${englishRequest}.{0,10}\\b(?:is|are) still (?:needed|open|valid|wanted)`,
    ),
  ],
  [
    'withdraw-request',
    new RegExp(
      `(?:撤回|撤销|取消|作废|收回|删除?|删掉)(?:了|掉)?\\s*${request}|${request}.{0,10}(?:撤回|撤了|取消|作废|收回|不招了|不要了|算了)|^(?:我们?)?(?:先|暂时)?不(?:再|想)?招(?:人|实习生|留学生)?了[\\s。.!！吧]*$|\\b(?:withdraw|cancel|revoke|retract|take back|delete)\\s+${englishRequest}|^we(?: are|'re)? (?:no longer|not) (?:hiring|recruiting|looking)(?: (?:any ?more|for (?:anyone|anybody|interns)))?[\\s.!]*$`,
    ),
  ],
  [
    'close-request',
    new RegExp(
      `(?:关闭|结束|关掉|终止)(?:了|掉)?\\s*${request}|${request}.{0,10}(?:不需要了|招到了?|招满|已招满|找到(?:人|合适的?)?了?|关闭|关掉|结束)|^(?:我们?|公司|这边|人)?(?:已经?|都)?(?:招|找)(?:到|满|够|齐)(?:人|合适的?|实习生|留学生)*了?[\\s。.!！谢您]*$|\\b(?:close|end)\\s+${englishRequest}|\\bno longer (?:need|want)\\s+${englishRequest}|^(?:(?:thanks|thank you)[, ]+)?(?:we(?:'ve| have)? (?:already )?(?:found|hired) (?:somebody|someone|people|our interns?|an interns?|interns?|them|everyone|a student|students)|(?:the )?(?:position|role|vacancy)s? (?:is|are|has been|have been) (?:now )?filled)[\\s.!,]*(?:thanks?|thank you)?[\\s.!]*$|${englishRequest}.{0,12}\\b(?:is|are|has been|have been) (?:filled|no longer needed|closed)`,
    ),
  ],
  [
    'change-request',
    new RegExp(
      `(?:修改|更改|变更|调整|更新|改一?下?|补充)(?:一下)?\\s*${request}(?!.{0,4}(?:流程|规定))|(?:把)?${request}.{0,6}(?:要改|改一下|想改|需要修改)|\\b(?:change|edit|update|modify|amend|correct)\\s+(?:something in )?${englishRequest}`,
    ),
  ],
  [
    'withdraw-match',
    new RegExp(
      `(?:撤回|收回|撤销|取消)(?:了|掉)?(?:我们?的?|我对|之前的?|先前的?)*(?:同意|${match})|反悔|\\b(?:withdraw|cancel|revoke|retract|take back|undo)\\s+(?:(?:my|our|the)\\s+)?(?:agreement|consent to (?:the )?match|${englishMatch})`,
    ),
  ],
  [
    'decline-match',
    new RegExp(
      `(?:谢绝|婉拒|拒绝|不同意|不接受|不要|不想要|不考虑|推掉)(?:了|掉)?\\s*${match}|${match}.{0,12}(?:不合适|不要|不行|算了|谢绝|婉拒|不同意|不考虑)|\\b(?:decline|refuse|reject|turn down|pass on|not interested in|don'?t (?:want|agree)|do not (?:want|agree))\\s+${englishMatch}`,
    ),
  ],
  [
    'agree-match',
    new RegExp(
      `(?:同意|接受|愿意接受|认可)(?:了)?\\s*${match}|${match}.{0,8}(?:同意|可以|接受|没问题|没意见)|\\b(?:agree|accept|ok with|fine with|happy with|yes)\\s+${englishMatch}`,
    ),
  ],
  [
    'delete-application',
    new RegExp(
      `(?:删除|删掉|删了|清除|注销|抹掉)\\s*(?:${application}|(?:我的?|全部|所有|的)*(?:资料|个人资料|个人信息|档案)[\\s。.!！吧]*$)|把.{0,4}${application}.{0,4}(?:删|清)|\\b(?:delete|erase|remove|wipe)\\s+${englishApplication}|\\b(?:delete|erase|wipe|remove) (?:all )?(?:of )?(?:my|the) (?:personal )?(?:data|details|information)\\b`,
    ),
  ],
  [
    'withdraw-application',
    new RegExp(
      `(?:撤回|撤销|取消|退出|放弃|终止|不要)(?:了|掉)?\\s*${application}|不(?:想)?(?:再)?(?:申请|找实习)了|\\b(?:withdraw|cancel|revoke|retract|take back)\\s+(?:from )?${englishApplication}`,
    ),
  ],
  [
    'send-cv',
    /(?<![不没])(?:发|补|补交|补发|上传|提交|更新|换|更换|重新发|重发|添加|附上?|改|删除?|删掉|撤下|去掉)(?:一下|一?份|个|送|我的?|新的?|的)*(?:简历|履历)(?!.{0,6}(?:申请|应聘))|^新?(?:简历|履历)(?: in-[a-z\d]+)?$|\b(?:send|upload|add|submit|attach|replace|update|change|delete|remove|give)\b(?: you)?(?: (?:my|a|an|the|new|updated|another|latest))* (?:cv|resume|résumé)\b|^(?:my |a |new )*(?:cv|resume)$|^(?:here(?:'s| is)|this is|attached(?: is)?) my (?:\w+ )?(?:cv|resume)\b|^(?:这|附件)(?:份|里)?是我的(?:新)?简历/,
  ],
  [
    'change-application',
    new RegExp(
      `(?:修改|更改|变更|调整|更新|改一?下?|补充)(?:一下)?\\s*${application}|\\b(?:change|edit|update|modify|amend|correct)\\s+(?:something in )?${englishApplication}`,
    ),
  ],
  [
    'decline-seat',
    /(?:放弃|不要|不接受|退回|让出)(?:了|这个|这些|该|掉)?(?:候补)?(?:名额|席位)|\b(?:decline|refuse|give up|release|pass on)\b.{0,12}\bseats?\b/,
  ],
  [
    'accept-seat',
    /(?:接受|确认|保留|要)了?(?:这个|这些|该)?(?:候补)?(?:名额|席位)|\b(?:accept|take|confirm|keep)\b.{0,12}\bseats?\b/,
  ],
  [
    'change-date',
    /改期|^(?:我们?)?(?:想|要)?换一?场[吧了]?$|(?:换|改)(?:到|成)?(?:一?[个场]|另外?一?[个场]|别的)?(?:日期|时间|场次|场)(?![^,，。]{0,4}(?:活动|主题))|改(?:到|去)(?:另外?一?|别的|下一?)[个场]?|\b(?:change|switch|move|shift)\b.{0,24}\b(?:date|dates|day|another (?:date|session|event|one))\b|\breschedul/,
  ],
  [
    'change',
    /(?:修改|更改|变更|调整|改一?下?)(?:一下)?(?:我们?的?|已有的?)?(?:报名|参会人员?|参会名单|代表名单|名单)|换(?:一?个|一?位)?(?:人(?:参加|去)?|参会人员?|代表)(?:$|[\s,，。!！])|(?:增加|减少|追加|替换)(?:一?[个名位])?(?:参会人员?|代表|参会人数)|\b(?:change|edit|update|modify|amend)\b.{0,16}\b(?:registration|booking|delegates?|attendees?)\b|\b(?:replace|swap|substitute|add|remove)\b.{0,10}\b(?:delegates?|attendees?)\b/,
  ],
  [
    'rate',
    /^(?:评价|打分|评分|反馈)(?:活动|一下)?|^(?:我们?)?(?:想要?|要|来)(?:给|对)?(?:评价|打分|评分|反馈(?=$|活动|培训))|(?:给|对).{0,10}(?:活动|培训|宣讲会)(?:打分|评价|评分)|^(?:(?:i|we)(?:'d| would)? (?:want|wanna|like|need)(?: to)? )?(?:rate|review|(?:(?:give|leave|send) )?(?:some |you |our |my )?feedback)\b/,
  ],
];

/** Whoever asks how or whether it can be done wants an answer first. */
const asks = /怎么|怎样|如何|咋|什么时候|多久|\b(?:how|what|when|why|until)\b/;

/** The wish in a message, with the reference of the record that it names; undefined where there is none. */
export function readRecordWish(text: string): { readonly wish: RecordWish; readonly reference?: string } | undefined {
  const plain = normalise(text).trim();
  if (plain.length > 120 || asks.test(plain)) return undefined;
  const [reference] = readReferences(text);
  for (const [wish, pattern] of patterns) if (pattern.test(plain)) return { wish, reference };
  return undefined;
}
