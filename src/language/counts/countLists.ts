import type { CountPhrase } from './countRules.ts';
import { oneInChinese, oneInEnglish, thing } from './countSingles.ts';
import type { Count, CountProblem } from './counts.ts';
import { chineseNumber, chinesePerson, englishCount, englishPerson } from './countWords.ts';

/** Phrases that belong together, as one count. Several values are readings that are all likely. */
export interface CountGroup {
  readonly start: number;
  readonly end: number;
  readonly kind: CountPhrase['kind'];
  readonly counts: readonly Count[];
  /** How many operands were added up. */
  readonly operands: number;
  readonly problem?: CountProblem;
}

const joiner =
  /^\s*(?:\([^()]{0,40}\)\s*)?[,，]?\s*(?:和|跟|与|以及|及|加上?|外加|还有|另外还有|、|\+|&|and(?:\s+also)?\b|n\b|plus\b|as\s+well\s+as\b|带着?|with\b|w\/)\s*(?:另外?|其他)?/;
const joinerBefore =
  /(?:和|跟|与|以及|及|加上?|外加|还有|、|\+|&|\band|\bn|\bplus|\bas\s+well\s+as|(?<=\bme\s+)with)\s*(?:另外?|其他|my|our|the|these)?\s*$/;
const bringsBefore = /(?:带[着上了]?|\bwith|\bbring(?:ing)?|\btak(?:e|ing))\s*$/;
const comma = /^\s*(?:[,，;；/]\s*)?/;
const commaBefore = /[,，]\s*$/;

const speaker = /^(?:我(?:自己|本人)?(?![们国司方校想要的有会])|(?:me|myself)\b|i\b)/;
const titled = '(?:mr|mrs|ms|dr|prof|professor)\\.?\\s+[a-z]+';
const one = new RegExp(`^(?:(?:${oneInChinese})(?!们)|(?:${oneInEnglish}|${titled})\\b)`);
const oneAtOnce = new RegExp(`^(?:${oneInChinese})(?!们)`);
const some = new RegExp(
  `^(?:一些|我的|我们的|其他)?${chinesePerson}|^(?:an?\\s+(?:unknown\\s+)?number\\s+of\\s+|(?:some|our|my|the|their|his|her|other)\\s+)?${englishPerson}`,
);
const numbered = new RegExp(`^(?:${chineseNumber}个?[^\\s,，。、]|${englishCount}\\s+[a-z]{2,})`);
const unnumbered = /^(?:[一-龥]{2,4}|(?:an?|the|our|my|some)\s+[a-z]{2,}(?:\s+[a-z]{2,})?)\s*(?:$|[,，、。;.!?和])/;
/** Those who are sent, as such or beside others. */
const formal = /(?:代表|人员|嘉宾|delegates?|attendees?|participants?|representatives?|guests?)$/;
const closes = /^\s*(?:$|[,，、.。+＋&;；)]|和|跟|与|及|以及|加|还有|and\b|plus\b)/;
const name =
  /^(?!(?:I|Thanks?|Please|Regards|Best|We|The|It|This|That|Yes|No|Ok|Okay|And|But|From|On|In|At|For|Can|Could|Is|Are|Do|Does|Will|What|When|How|Also|Hi|Hello|My|Our|Cheers|Not|To|Next)\b)[A-Z][a-z]+/;
const fullName = new RegExp(`${name.source}(?:\\s+[A-Z][a-z]+){0,2}(?=\\s*(?:$|[,.;+&]|and\\b|plus\\b))`);
const fullNameBefore = /\b[A-Z][a-z]+\s+[A-Z][a-z]+\s*$/;

const speakerBefore = /(?:本人|(?:除了?)?我(?:自己|本人)?(?:之外|以外)?|\b(?:me|myself|i))\s*[,，]?\s*$/;
const oneBefore = new RegExp(`(?:(?:${oneInChinese})|\\b(?:${oneInEnglish}|${titled}))\\s*[,，]?\\s*$`);
const someBefore = new RegExp(`(?:${chinesePerson}|${englishPerson})\\s*[,，]?\\s*$`);
const nameBefore = /\b[A-Z][a-z]+\s*[,，]?\s*$/;
const otherBefore = /[一-龥]\s*$/;
const thingBefore =
  /(?:问题|活动|展位|展台|会议?|项目|产品|时间|地点|日期|公司|企业|主题|场|资料|材料|报名|需要|确认|[你您]们?|的|了|是|想|要|有|请)\s*$/;

/** Adds up what is joined to a list. Where one operand has no number, the list has none. */
export function joinPhrases(plain: string, original: string, phrases: readonly CountPhrase[]): CountGroup[] {
  const groups: CountGroup[] = [];
  const waiting = [...phrases];
  for (let phrase = waiting.shift(); phrase; phrase = waiting.shift()) {
    const group = readGroup(plain, original, phrase, waiting, groups.at(-1)?.end ?? 0);
    if (group) groups.push(group);
  }
  return groups;
}

interface List {
  start: number;
  end: number;
  kind: CountPhrase['kind'];
  counts: Count[];
  unknown: boolean;
  problem: CountProblem | undefined;
  /** Whether anybody in it is a person beyond doubt. */
  personal: boolean;
}

function readGroup(
  plain: string,
  original: string,
  first: CountPhrase,
  waiting: CountPhrase[],
  floor: number,
): CountGroup | undefined {
  const list: List = {
    start: first.start,
    end: first.end,
    kind: first.kind,
    counts: first.count ? [first.count] : [],
    unknown: first.count === undefined,
    problem: first.problem,
    personal: !first.operand,
  };
  if (first.problem === 'no-limit') return { ...first, counts: [], operands: 1 };
  let joined = false;
  while (extendRight(plain, original, list, waiting)) joined = true;
  while (extendLeft(plain, original, list, floor, joined)) joined = true;
  const { start, end, kind } = list;
  const operands = list.counts.length;
  if (!list.personal) return undefined;
  if (list.unknown) return { start, end, kind, operands, counts: [], problem: 'unclear-count' };
  const total = list.counts.reduce((a, b) => ({ min: a.min + b.min, max: a.max + b.max }));
  if (!bringsBefore.test(plain.slice(0, start))) {
    return { start, end, kind, operands, counts: [total], ...(list.problem && { problem: list.problem }) };
  }
  return { start, end, kind, operands, ...withWhoBrings(plain.slice(0, start), total) };
}

/** Whether those who are brought are all: 我带两个人 may be three. */
function withWhoBrings(before: string, total: Count): Pick<CountGroup, 'counts' | 'problem'> {
  const more = { min: total.min + 1, max: total.max + 1 };
  if (/\b(?:we|we'll|we're|firm|company)\b[^,.;]{0,24}\b(?:bring|bringing|tak(?:e|ing))\s*$/.test(before))
    return { counts: [total] };
  return { counts: /我们[^,，]{0,4}带/.test(before) ? [total, more] : [more, total], problem: 'with-speaker' };
}

function extendRight(plain: string, original: string, list: List, waiting: CountPhrase[]): boolean {
  const after = plain.slice(list.end);
  const join = joiner.exec(after)?.[0];
  const gap = join ?? comma.exec(after)?.[0] ?? '';
  const at = list.end + gap.length;
  const rest = plain.slice(at);
  const next = waiting[0];
  if (next && next.start === at && next.problem !== 'no-limit') {
    const named = (list.kind === 'role' && next.kind === 'role') || next.operand || !list.personal;
    const fits = join !== undefined || named;
    if (!fits || (list.kind === 'seat') !== (next.kind === 'seat')) return false;
    waiting.shift();
    if (next.count) list.counts.push(next.count);
    else list.unknown = true;
    list.problem ??= next.problem;
    list.end = next.end;
    list.personal ||= !next.operand;
    if (next.kind === 'role') list.kind = 'role';
    return true;
  }
  const isList = list.kind === 'role' || list.counts.length > 1 || formal.test(plain.slice(list.start, list.end));
  if (join === undefined && !isList) return false;
  if (join === undefined && gap.trim() === '') {
    // 我和王总李总
    const further = list.kind === 'role' ? oneAtOnce.exec(rest)?.[0] : undefined;
    if (further === undefined) return false;
    list.counts.push({ min: 1, max: 1 });
    list.end = at + further.length;
    return true;
  }
  const single = one.exec(rest)?.[0] ?? speaker.exec(rest)?.[0];
  if (single !== undefined) {
    const behind = plain.slice(at + single.length);
    if (join === undefined && !closes.test(behind)) return false;
    // "3 people and I want …" may be another sentence, "two colleagues and I want …" is none.
    const addressed = join === undefined && list.kind === 'people' && list.counts.length === 1;
    if (addressed) list.unknown = true;
    else if (single === 'i' && list.kind !== 'role' && !/^\s*(?:$|[,.!;])/.test(behind)) list.unknown = true;
    else list.counts.push({ min: 1, max: 1 });
    list.end = at + single.length;
    return true;
  }
  if (thing.test(rest)) return false;
  if (join === undefined) {
    const bare = some.exec(rest)?.[0] ?? fullName.exec(original.slice(at))?.[0];
    if (bare === undefined || !closes.test(rest.slice(bare.length))) return false;
    list.unknown = true;
    list.end = at + bare.length;
    return true;
  }
  const unknown = some.exec(rest)?.[0] ?? numbered.exec(rest)?.[0];
  const bare = list.kind === 'role' ? unnumbered.exec(rest)?.[0] : undefined;
  const called = name.exec(original.slice(at))?.[0];
  const operand = unknown ?? bare ?? called;
  if (operand === undefined) return false;
  list.unknown = true;
  list.end = at + operand.replace(/[\s,，、。;.!?和]+$/, '').length;
  return true;
}

function extendLeft(plain: string, original: string, list: List, floor: number, joined: boolean): boolean {
  const before = plain.slice(floor, list.start);
  const isList = joined || list.kind === 'role' || formal.test(plain.slice(list.start, list.end));
  const join = joinerBefore.exec(before) ?? (isList ? commaBefore.exec(before) : null);
  const brings = join ? null : bringsBefore.exec(before);
  const cut = join ?? brings;
  if (!cut) return false;
  const left = before.slice(0, cut.index);
  const single =
    (brings ? null : speakerBefore.exec(left)) ?? (brings && /我$/.test(left) ? null : oneBefore.exec(left));
  if (single) {
    // "My boss, two drivers" is a list only perhaps.
    if (!joined && /^[,，]/.test(cut[0])) list.unknown = true;
    else list.counts.push({ min: 1, max: 1 });
    list.start = floor + single.index;
    return true;
  }
  if (brings || list.kind === 'seat') return false;
  const written = original.slice(floor, floor + cut.index);
  const unknown =
    someBefore.exec(left) ??
    (/^[,，]/.test(cut[0]) && !joined ? fullNameBefore : nameBefore).exec(written) ??
    (/[和跟与及、]\s*$/.test(cut[0]) && !thingBefore.test(left) ? otherBefore.exec(left) : null);
  if (!unknown) return false;
  list.unknown = true;
  list.start = floor + unknown.index;
  return true;
}
