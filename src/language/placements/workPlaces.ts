import type { WorkPlace } from '../../model/cirrus.ts';
import { longestMessage } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { normalise } from '../spelling/normalise.ts';

/** `other-place`: outside Haidian, where no placements are. */
export type WorkPlaceProblem = 'other-place';

const either =
  /(?:线上|网上|远程)[^,，。;；]{0,4}(?:线下|现场|海淀|到岗)[^,，。;；]{0,6}(?:都|均|皆|也)?(?:可|行|ok)|(?:线下|现场|海淀|到岗)[^,，。;；]{0,4}(?:线上|远程)[^,，。;；]{0,6}(?:都|均|皆|也)?(?:可|行|ok)|线上线下|混合办公|混合|\b(?:hybrid|either(?: is fine| works| way)?|both(?: are fine| work| ok)?|on[- ]?site or (?:online|remote(?:ly)?)|(?:online|remote(?:ly)?) or (?:on[- ]?site|in[- ]person|in haidian|in the office)|partly (?:online|remote)|(?:haidian|on[- ]?site|office) (?:or|and) (?:online|remote))\b/;
const online =
  /(?:线上|远程|在线|网上)(?!课|营销|推广|店|商店|平台|活动|销售|运营|会议|教育|教学|广告|支付|购物)|居家|在家|云实习|不(?:用|需要)(?:到岗|来公司|坐班)|\b(?:online(?! (?:course|translation|market|shop|store|sales|platform|class|content|ads?|advert|test|meeting|form|retail|learning))|remote(?:ly)?(?! sensing)|from home|wfh|virtual(?:ly)?|telework(?:ing)?|home[- ]office|distance)\b/;
/** Districts of Haidian, by which people say where. */
const inHaidian =
  /海淀|中关村|五道口|上地|西二旗|学院路|知春路|清河|西三旗|永丰|温泉镇|苏家坨|\b(?:haidian|zhongguancun|wudaokou|shangdi|xierqi)\b/;
/** In passing a place must be that of the work: a firm may have its seat in Haidian, and a student a room. */
const ofWork =
  /工作|实习|上班|办公|地点|岗位|到岗|现场|\b(?:work|internships?|interns?|placement|location|place|on[- ]?site|office)\b/;
const ofSeat =
  /公司(?:地址)?(?:在|位于)|位于|住|(?:有限|科技|责任)公司|大学|学院(?!路)|\b(?:located|live|living|company is|firm is|we are|we're|i am|i'm|university|start-?up|(?:haidian|zhongguancun)(?:-based)? (?:ai |tech |it )?(?:firm|company|start-?up))\b/;
const onSite =
  /海淀|中关村|五道口|上地|西二旗|学院路|知春路|清河|西三旗|永丰|温泉镇|苏家坨|线下|现场|到岗|坐班|办公室|来公司|去公司|到公司|实地|\b(?:haidian|zhongguancun|wudaokou|shangdi|xierqi|on[- ]?site|in[- ]person|in (?:the|our) office|at (?:the|our) (?:office|company|firm)|face[- ]to[- ]face|offline|physical(?:ly)?|locally)\b/;
const other =
  /朝阳(?!大)|东城|西城|丰台|石景山|大兴|亦庄|通州|顺义|昌平|房山|门头沟|怀柔|密云|平谷|延庆|望京|国贸(?!专业|系|方向|实习|学生)|天津|上海|广州|深圳|杭州|南京|苏州|成都|重庆|武汉|西安|青岛|大连|厦门|雄安|香港|\b(?:chaoyang|dongcheng|xicheng|fengtai|shijingshan|daxing|yizhuang|tongzhou|shunyi|changping|fangshan|huairou|miyun|wangjing|tianjin|shanghai|guangzhou|shenzhen|hangzhou|nanjing|suzhou|chengdu|chongqing|wuhan|xi'?an|qingdao|dalian|hong kong)\b/;
/** 在上海 is where somebody works; 上海的大学 and "from Shanghai" are something else. */
const atPlace =
  /(?:(?:工作|实习|办公|上班)(?:地点|地址)?(?:是|为|在|:|：)?\s*(?:北京)?市?|(?:在|去|到)(?:北京)?市?|\b(?:in|at|location:?|place:?|office in|based in|work in))\s*$/;
const denied =
  /(?:不(?:想|要|能|接受|支持|可以?|用|需要)|无法|没法|除了|\b(?:not|no|can'?t|cannot|(?:can'?t|cannot|unable to|not able to) (?:come|work|be|go)(?: to)?|don'?t want(?: to work)?|without|except))\s*(?:在|去|到|做|用)?\s*$/;

/**
 * Where the work is to be done, at most one reading. What is declined (不要线上) speaks for the other. A place outside
 * Haidian has no value and the problem `other-place`; `asked`: the text answers a question for it.
 */
export function readWorkPlaces(text: string, asked: boolean): Reading<WorkPlace | 'either'>[] {
  const plain = normalise(text.slice(0, longestMessage));
  const both = either.exec(plain);
  if (both && (asked || !/^(?:either|both)/.test(both[0]))) return [reading(both, 'either')];
  const far = online.exec(plain);
  const near = onSiteIn(plain, asked, far !== null);
  const elsewhere = other.exec(plain);
  const isThere = elsewhere && (asked || atPlace.test(plain.slice(Math.max(0, elsewhere.index - 20), elsewhere.index)));
  const isDenied = (found: RegExpExecArray) => denied.test(plain.slice(Math.max(0, found.index - 16), found.index));
  const [noFar, noNear] = [far && isDenied(far), near && isDenied(near)];
  if (far && near && !noFar && !noNear) return [reading(near.index < far.index ? near : far, 'either')];
  if (far && !noFar) return [reading(far, 'online')];
  if (near && !noNear)
    return isThere && !/海淀|haidian/.test(near[0]) ? [refused(elsewhere)] : [reading(near, 'haidian')];
  if (far && noFar && asked) return [reading(far, 'haidian')];
  if (near && noNear && asked) return [reading(near, 'online')];
  return isThere ? [refused(elsewhere)] : [];
}

function onSiteIn(plain: string, asked: boolean, isBesideOnline: boolean): RegExpExecArray | null {
  const found = onSite.exec(plain);
  if (!found || asked || !inHaidian.test(found[0])) return found;
  const start = Math.max(
    ...['，', ',', '。', ';', '；', '.', '\n'].map((mark) => plain.lastIndexOf(mark, found.index)),
  );
  const end = plain.slice(found.index).search(/[，,。;；.\n]|$/) + found.index;
  const clause = plain.slice(start + 1, end);
  return (isBesideOnline || ofWork.test(clause)) && !ofSeat.test(clause) ? found : null;
}

function reading(found: RegExpExecArray, value: WorkPlace | 'either'): Reading<WorkPlace | 'either'> {
  return { start: found.index, end: found.index + found[0].length, values: [value] };
}

function refused(found: RegExpExecArray): Reading<WorkPlace | 'either'> {
  return { start: found.index, end: found.index + found[0].length, values: [], problem: 'other-place' };
}
