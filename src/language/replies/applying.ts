import { normalise } from '../spelling/normalise.ts';
import { readReferences } from './references.ts';

/** Longer messages tell a story; a student's introduction with a wish in it is shorter. */
const longest = 600;

const place = '(?:实习(?!生)|岗位|职位|兼职|勤工助学|工作)';
const wish =
  '(?:我|本人)?(?:也|还|就)?(?:想|要|想要|希望|打算|准备|需要)(?:在[\\u4e00-\\u9fff]{1,8})?(?:申请|找|投|应聘|求|报名|参加|做|要|去)?';

const inChinese = new RegExp(
  `(?:申请|应聘|投递|报名)(?:一?[份个下])?(?:[\\u4e00-\\u9fff]{0,8})${place}|${wish}(?:一?[份个下]|点)?(?:[\\u4e00-\\u9fff]{0,8}的)?(?:[\\u4e00-\\u9fff]{0,4})${place}|^(?:找实习|求实习|求职|实习申请|申请实习|投简历|我要?投简历|提交申请|我要?申请)[\\s。.!！]*$|(?:投|提交|发)(?:一?份|我的)?简历.{0,6}(?:申请|应聘|找)`,
);
const one =
  "(?:an?|the|this|that|my|some)?\\s*(?:[a-z'-]+\\s+){0,4}?(?:intern?ship|internshi?p|internhsip|placement|trainee(?:ship)?|job|work-study|opening|position)(?!s)";
const inEnglish = new RegExp(
  `\\b(?:ap+l+y|ap+l+ying|ap+lication)\\b.{0,20}\\b(?:intern?ships?|internshi?ps?|placements?|openings?|positions?|jobs?|work-study)\\b|\\bap+l+y(?:ing)? for.{0,6}(?:实习|岗位)|\\b(?:look(?:ing)? for|search(?:ing)? for|want|need|would like|i'd like|seek(?:ing)?|find(?: me)?|get)\\s+${one}\\b|^(?:please )?(?:(?:i|we)(?:'d| would)? (?:want|wanna|like|need|wish)(?: to)? )?ap+l+y(?: now| here| please)?[.!\\s]*$|^(?:internship|my) application[.!\\s]*$`,
);

/** What is asked about, or looked at, and not applied for. */
const asks =
  /怎么|怎样|咋|如何|为什么|什么时候|何时|多久|多少|条件|要求|材料|流程|手续|可以吗|能吗|吗[\s?？。!！]*$|能不能|可不可以|是否|有(?:没有|什么|哪些)|哪些|看看|浏览|推荐|\?\s*$|？\s*$|\b(?:how|why|when|where|whether|what|which|who|requirements?|documents?|eligible|allowed|may i|can i|do i|any|show|list|browse)\b/;
const courteous =
  /^(?:can|could|may) i (?:please )?(?:apply|submit)|^(?:能不能|可不可以|能|可以)(?:帮我)?(?:申请|报名|投)/;
/** Firms look for students, and have an application of their own sort. */
const ofFirms =
  /招(?!生)|聘用|雇|我们?公司|我司|贵司|实习生|人才|\b(?:hire|hiring|recruit\w*|our|we|interns)\b|外债|登记|备案|许可|签证|加注|\b(?:permit|visa|annotation|loan|debt|filing|registration)\b/;
const denied =
  /(?:不想?|没有?|别|不用|不再)(?:要|再)?(?:申请|找|投|应聘)|\b(?:not|never|don'?t|no longer)\b[^,.;]{0,12}\b(?:apply|look|want|need|seek)/;
const withReference =
  /申请|应聘|投|报名|感兴趣|想要|想做|\b(?:ap+l+y|ap+l+ying|application|interested|want|take|sign)\b/;
/** What is done with an application that there is. */
const ofPresent =
  /修改|更改|撤回|撤销|取消|删除|状态|进度|\b(?:change|edit|update|withdraw|cancel|delete|remove|status)\b/;

/** Whether a student asks to apply: for an internship, or for an opening by its reference. In Chinese or English. */
export function wantsToApply(text: string): boolean {
  if (text.length > longest) return false;
  const plain = normalise(text).trim();
  if (plain === '' || denied.test(plain) || ofPresent.test(plain)) return false;
  if (asks.test(plain) && !courteous.test(plain)) return false;
  if (readReferences(text).some((reference) => reference.startsWith('TR-'))) return withReference.test(plain);
  if (ofFirms.test(plain)) return false;
  return inChinese.test(plain) || inEnglish.test(plain);
}
