import { normalise } from '../spelling/normalise.ts';
import { readReferences } from './references.ts';

/** Longer messages tell a story; a student's introduction with a wish in it is shorter. */
const longest = 600;

/** Papers and events that have an internship or a job in their name: what stands behind it. */
export const noPlace =
  '生|人员|证明|报告|协议|合同|保险|鉴定|日志|总结|材料|手续|签证|学分|成绩|证书|会|展|描述|说明|要求|许可';
export const noPlaceInEnglish =
  'fairs?|descriptions?|certificates?|agreements?|contracts?|reports?|visas?|permits?|letters?|papers|forms?|insurance|rules|markets?|interviews?|titles?|requirements?|annotation';
const place = `(?:实习|岗位|职位|兼职|勤工助学|工作)(?!${noPlace})`;
const wish = '(?:我|本人)?(?:也|还|就)?(?:想|要|想要|希望|打算|准备|需要)(?:在[\\u4e00-\\u9fff]{1,8})?';
const oneOf = '(?:一?[份个下]|点)?(?:[\\u4e00-\\u9fff]{0,8}的)?(?:[\\u4e00-\\u9fff]{0,4})';

const appliesInChinese = new RegExp(
  [
    `(?:申请|应聘|投递|报名)(?:一?[份个下])?(?:[\\u4e00-\\u9fff]{0,8})${place}`,
    `${wish}(?:申请|投|应聘|报名|参加)${oneOf}${place}`,
    '^(?:实习申请|实习报名|申请实习|投简历|我要?投简历|提交申请|(?:再|重新)申请(?:一下?[份次]?)?|(?:好的?|行|嗯)?[,，]?(?:那|那么|那就|就)?我?(?:先|直接|就|还是|也)*申请(?:一下|试试|看)?[吧了])[\\s。.!！]*$',
    // 想申请，我叫……: what for is not said, and there is nothing else that a person applies for here.
    `(?:^|[\\s,，。;；!！])(?:${wish}|我)(?:再|重新)?申请(?:一[下次份])?(?=$|[\\s,，。;；.!！])`,
    '(?:投|提交|发)(?:一?份|我的)?简历.{0,6}(?:申请|应聘|找)',
  ].join('|'),
);
const findsInChinese = new RegExp(
  `${wish}(?:找|求|做|要|去)?${oneOf}${place}|(?:^|[\\s,，。;；!！])(?:找|求|来找|在找|正在找)${oneOf}${place}|^求职[\\s。.!！]*$`,
);

const work =
  '(?:intern?ships?|internshi?ps?|internhsips?|intrenships?|intenships?|inernships?|internsips?|placements?|openings?|positions?|jobs?|work-study|traineeships?)';
const one =
  "(?:an?|the|this|that|my|some)?\\s*(?:[a-z'-]+\\s+){0,4}?(?:intern?ship|internshi?p|internhsip|intrenship|intenship|inernship|internsip|placement|trainee(?:ship)?|job|work-study|opening|position)(?!s)" +
  `(?!\\s+(?:${noPlaceInEnglish})\\b)`;
/** "Want apply again", "wanna apply pls": hurried, and without what for. */
const bareApply =
  "(?:(?:want|wanna|wants|like|need|wish|hope|plan|ready|here|try)(?: to| for)?|^(?:please )?(?:i(?:'m| am)? )?) ?(?:re-?)?ap+l+y(?:ing)?(?: (?:again|once more|now|here|please|pls|too|also|as well|today|online))*(?=$|\\s*[.,;!:(]|\\s+(?:i am|i'm|im|my name|and (?:i|my))\\b)";
const appliesInEnglish = new RegExp(
  `\\b(?:ap+l+y|ap+l+ying|ap+lication)\\b.{0,20}\\b${work}\\b|\\bap+l+y(?:ing)? (?:for |to |as )?(?:be )?(?:an? )?intern\\b|\\bap+l+y(?:ing)? for.{0,6}(?:实习|岗位)|(?<![a-z])${bareApply}|^(?:(?:ok(?:ay)?|then|so|yes|well)[, ]+)*(?:let me|let's|i'll|i will|just|then)? ?ap+l+y(?: then| anyway| all the same| now)?[.!\\s]*$|^(?:please )?(?:submit (?:an? |my )?(?:internship )?|internship )application[.!\\s]*$`,
);
const findsInEnglish = new RegExp(
  `\\b(?:look(?:ing?|in)?(?: for| 4)?|search(?:ing?|in)?(?: for)?|want|wants|wanna|need|would like|i'd like|seek(?:ing)?|find(?:ing)?(?: me)?|get|hope)\\s+(?:(?:to )?(?:do|get|find|have|make) )?${one}\\b|\\b(?:want|wanna|like|hope|wish)(?: to)? (?:do|be|work as) (?:an? )?intern\\b|\\b(?:i|wanna)(?: want| need|'d like)?(?: to)? intern (?:in|at|with|for)\\b`,
);

/** What is asked about, or looked at, and not applied for. */
const asks =
  /怎么|怎样|咋|如何|为什么|什么时候|何时|多久|多少|条件|要求|材料|流程|手续|可以吗|能吗|吗[\s?？。!！]*$|能不能|可不可以|是否|有(?:没有|什么|哪些)|哪些|看看|浏览|推荐|\?\s*$|？\s*$|\b(?:how|why|when|where|whether|what|which|who|requirements?|documents?|eligible|allowed|may i|can i|do i|any|show|list|browse)\b/;
const courteous =
  /^(?:can|could|may) i (?:please )?(?:apply|submit)|^(?:能不能|可不可以|能|可以)(?:帮我)?(?:申请|报名|投)/;
/** Firms look for students, and have an application of their own sort. */
const ofFirms =
  /招(?!生)|聘用|雇|(?:发布|刊登)(?!的)|我们?公司|我司|贵司|实习生|人才|\b(?:hire|hiring|recruit\w*|our|we|interns)\b|外债|登记|备案|许可|签证|加注|\b(?:permit|visa|annotation|loan|debt|filing|registration)\b/;
const denied =
  /(?:不想?|没有?|别|不用|不再)(?:要|再)?(?:申请|找|投|应聘)|\b(?:not|never|don'?t|no longer)\b[^,.;]{0,12}\b(?:apply|look|want|need|seek)/;
const withReference =
  /申请|应聘|投|报名|感兴趣|想要|想做|\b(?:ap+l+y|ap+l+ying|application|interested|want|take|sign)\b/;
/** What is done with an application that there is. */
const ofPresent =
  /修改|更改|撤回|撤销|取消|删除|状态|进度|\b(?:change|edit|update|withdraw|cancel|delete|remove|status)\b/;

/** What a student wants: to apply, or to find something to apply for. */
export type PlacementWish = 'apply' | 'find';

/** The wish of a student in a message, for an internship or for an opening by its reference. In Chinese or English. */
export function readPlacementWish(text: string): PlacementWish | undefined {
  if (text.length > longest) return undefined;
  const plain = normalise(text).trim();
  if (plain === '' || denied.test(plain) || ofPresent.test(plain)) return undefined;
  if (asks.test(plain) && !courteous.test(plain)) return undefined;
  if (readReferences(text).some((reference) => reference.startsWith('TR-'))) {
    return withReference.test(plain) ? 'apply' : undefined;
  }
  if (ofFirms.test(plain)) return undefined;
  if (appliesInChinese.test(plain) || appliesInEnglish.test(plain)) return 'apply';
  return findsInChinese.test(plain) || findsInEnglish.test(plain) ? 'find' : undefined;
}

/** Whether a student asks to apply, in so many words. */
export function wantsToApply(text: string): boolean {
  return readPlacementWish(text) === 'apply';
}
