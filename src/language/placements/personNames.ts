import { readDelegates } from '../people/delegates.ts';
import { surnames } from '../people/nameWords.ts';
import { readPlainYesNo } from '../replies/plainYesNo.ts';
import { isQuestion } from '../replies/questions.ts';

const longestName = 60;

const ownLead =
  /^(?:.*?[,，。.!！\s])??(?:(?:你好|您好|hi|hello|hey)[,，!！.\s]*)?(?:我(?:的名字)?(?:叫|是叫)|我姓名(?:是|为)?|我的?名字(?:是|叫)|姓名|名字(?:是|叫)|my (?:full )?name(?: is|'s|:)|name(?: is|:)|i'?m called|i am called|this is|call me)\s*[:：]?\s*/iu;
const tail = /[\s,，。.!！;；]+$/u;
/** Where a name is over. */
const end =
  /[,，。;；!！?？\n(（]|\s+(?:and|from|at|a|an|i|my|who|studying|student|is)\b|(?:来自|是(?=[一个学])|在读|同学|老师|先生|女士)|\s-\s/u;

/** Words of a name: letters of any script, with what may join or shorten them. */
const nameShape = /^(?:\p{L}[\p{L}\p{M}'’`.-]*)(?:[\s·•・]+\p{L}[\p{L}\p{M}'’`.-]*){0,5}$/u;
const noName =
  /^(?:(?:我|你|您|不|没|还|先|请|好的?|可以|稍后|待定|暂无|无|没有|未定|待|不知道|随便|跳过|谢|导师|带教|联系人|姓名)|(?:no|none|not|yes|ok|okay|later|tbd|nobody|skip|unknown|i|our|my|your|his|her|their|me|you|we|it|the|a|an|please|why|what|who|how|hello|hi|thanks|thank)\b)/iu;
const sentence =
  /[的了吗呢吧啊是在有和要想请]|什么|谁|哪|个|小时|公司|待定|稍后|再说|\b(?:is|are|am|want|need|have|has|will|would|can|could|should|to|for|with|don'?t|about|months?|weeks?|days?|yuan|contact|mentor\w*|supervisor|internship|intern|job|company|students?)\b/iu;

/** Given names that are words of sentences too. */
const wordlike = new RegExp(`^[${surnames}](?:[想和有]\\p{Script=Han}?|\\p{Script=Han}[想和有])$`, 'u');

/** The name that somebody gives as his or her own in passing ("my name is Anna Petrova", 我叫安娜). */
export function readOwnName(text: string): string | undefined {
  const found = ownLead.exec(text);
  return found ? nameFrom(text.slice(found[0].length)) : undefined;
}

/** The name behind one of some words: 导师：王芳, "our mentor is Li Wei"; in the answer to the question also right behind it (`asked`). */
export function readNamedBehind(text: string, words: readonly string[], asked: boolean): string | undefined {
  const named = (all: readonly string[]) => all.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const joined = "(?:(?:is|will be|would be|name|called|'s)\\s+|[:：]\\s*|是|为|叫|由)+\\s*";
  const chinese = words.filter((word) => /^\p{Script=Han}+$/u.test(word));
  const directly = asked && chinese.length > 0 ? `|^\\s*(?:${named(chinese)})\\s*` : '';
  const found = new RegExp(`(?:${named(words)})(?:老师)?\\s*${joined}${directly}`, 'iu').exec(text);
  return found ? nameFrom(text.slice(found.index + found[0].length)) : undefined;
}

/** The name that is the whole answer to the question for one. */
export function readNameAlone(text: string): string | undefined {
  const said = readOwnName(text);
  if (said !== undefined) return said;
  const whole = text.trim().replace(tail, '').trim();
  if (isQuestion(whole) || readPlainYesNo(whole)) return undefined;
  // Smith, John.
  if (
    /^\p{Script=Latin}[\p{Script=Latin}'’-]+, \p{Script=Latin}[\p{Script=Latin}'’ -]+$/u.test(whole) &&
    !noName.test(whole)
  )
    return whole;
  const direct = nameFrom(whole);
  if (direct !== undefined) return direct;
  const [only, ...others] = readDelegates(text).flatMap(({ values }) => values);
  return others.length === 0 && only?.name ? nameFrom(only.name) : undefined;
}

function nameFrom(words: string): string | undefined {
  const until = end.exec(words)?.index ?? words.length;
  const name = words.slice(0, until).replace(tail, '').replace(/\s+/g, ' ').trim();
  if (name.length < 2 || name.length > longestName) return undefined;
  if (!nameShape.test(name) || noName.test(name)) return undefined;
  // 李想 and 王和平 hold such words too.
  if (sentence.test(name) && !wordlike.test(name)) return undefined;
  return /^\p{Script=Han}+$/u.test(name) && name.length > 6 ? undefined : name;
}
