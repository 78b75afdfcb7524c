import { longestMessage } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { englishNumber } from '../numbers/numerals.ts';
import { normalise } from '../spelling/normalise.ts';
import { askAboutLeavers, findLeavers } from './countLeavers.ts';
import { type CountGroup, joinPhrases } from './countLists.ts';
import { maskOthers } from './countMasks.ts';
import { findCountPhrases } from './countPhrases.ts';
import { approximately, between, englishCount, readNumber } from './countWords.ts';

/** How many, both ends included. */
export interface Count {
  readonly min: number;
  readonly max: number;
  /** So many more than were named before: 再加两位, "one more". */
  readonly besides?: true;
}

export type CountProblem = 'unclear-count' | 'no-limit' | 'approximate-count' | 'with-speaker' | 'besides';

const cutMargin = 20;

const mayHold = new RegExp(
  `[\\d零一二三四五六七八九十两俩仨几数百]|我自己|本人|独自|不限|若干|我(?:和|跟|与|带|加|、|,)|[就有只仅]我|\\b(?:${englishNumber}|couple|few|several|some|many|pair|both|me|myself|my|any number|unlimited|no limit|alone|dozen|dozens|own|and i|group|team|loads|lots|bunch|an?\\s+(?:seat|place|spot|ticket|additional|extra))\\b`,
);

/**
 * How many people (or seats) a text names. 三五个 and "2 or 3 people" are one value with two ends, and so is what is
 * only about right (`approximate-count`); "several" and "at least three" have no value (`unclear-count`), 不限 neither
 * (`no-limit`). Who says 我带两个人 may be counted or not: both are given (`with-speaker`). A plain number counts only
 * when it is the whole message. Lists (两名工程师和一名经理) are added up, and where the number of one operand is
 * missing the list has none; counts that merely stand in one text are separate readings. Of a count and its correction
 * (原来三个人，现在四个) only what holds is given; 再加两位 and "one more" come on top of it (`besides`).
 */
export function readCounts(text: string): Reading<Count>[] {
  const plain = normalise(text.slice(0, longestMessage));
  if (!mayHold.test(plain)) return [];
  const alone = readWhole(plain);
  if (alone) return [alone];
  const phrases = findCountPhrases(maskOthers(plain, text));
  if (phrases.length === 0) return [];
  const groups = joinPhrases(plain, text.slice(0, longestMessage), phrases);
  // A list may go on beyond what is read.
  const whole = text.length > longestMessage ? groups.filter(({ end }) => end < longestMessage - cutMargin) : groups;
  const leavers = findLeavers(plain);
  const coming = whole.filter(({ start }) => !leavers.some((gone) => gone.start <= start && start < gone.end));
  const settled = settle(plain, coming.length > 0 ? coming : whole);
  return askAboutLeavers(plain, settled, leavers).map(({ start, end, counts, problem }) => ({
    start,
    end,
    values: counts,
    ...(problem && { problem }),
  }));
}

const lead =
  '(?:一共|总共|共计|合计|总计|共|暂定|就|只|是|要|有|来|报|派|去|我们|大概|大约|约|差不多|估计|可能|不超过|最多|至少|不到|不足|少于|低于|多于|超过|不止|人数[是为]?|参会人数|to?tal(?:\\s+of)?|headcount|just|only|about|around|roughly|approx\\.?|maybe|probably|max\\.?|up\\s+to|at\\s+most|at\\s+least|(?:more|fewer|less)\\s+than|under|over|we|x|for)';
const tail =
  '(?:吧|啊|呀|哈|左右|上下|以内|以上|x|please|pls|thanks|thx|in\\s+total|total|altogether|max\\.?|maximum|at\\s+most|tops|for\\s+now|so\\s+far|or\\s+so|-?ish|or\\s+more|or\\s+less|incl(?:uding|\\.)?\\s+me|\\+)';
const number = `(?:\\d{1,3}|[零一二三四五六七八九十两百]{1,5}|${englishNumber})`;
const whole = new RegExp(
  `^\\s*((?:${lead}\\s*[:：,，]?\\s*)*)((${number})(?:\\s*[个名位]?\\s*(?:-|~|到|至|或者?|to\\b|or\\b)\\s*(${number}))?)\\s*[个名位人]?((?:\\s*,?${tail})*)[\\s.。!！~]*$`,
);
const oneMore = new RegExp(
  `^\\s*(?:\\+\\s*|加\\s*|再?[加来]\\s*|plus\\s+|another\\s+(?!one\\b))(${number})\\s*[个名位人]?(?:\\s+more)?(?:\\s+please|\\s+pls|吧)?[.。!！]*\\s*$|^\\s*(?:(?:can|could)\\s+(?:i|we|you)\\s+|please\\s+|pls\\s+)?(?:add\\s+|have\\s+|bring\\s+|send\\s+|register\\s+)?(${number})\\s+more(?:\\s+please|\\s+pls)?[.!]*\\s*$`,
);
/** Two names of Chinese universities' programmes, and no crowd. */
const programmes = /^\s*(?:985|211)\s*$/;

function readWhole(plain: string): Reading<Count> | undefined {
  const place = { start: plain.length - plain.trimStart().length, end: plain.trimEnd().length };
  const added = oneMore.exec(plain);
  const more = added && readNumber(added[1] ?? added[2] ?? '');
  if (more) return { ...place, values: [{ ...more, besides: true }], problem: 'besides' };
  const match = programmes.test(plain) ? null : whole.exec(plain);
  if (!match) return undefined;
  const [low, high] = [readNumber(match[3] ?? ''), match[4] === undefined ? undefined : readNumber(match[4])];
  // 7-Eleven is no range.
  if (match[4] !== undefined && /\d/.test(match[3] ?? '') !== /\d/.test(match[4])) return undefined;
  const count = match[4] === undefined ? low : between(low?.min, high?.max);
  if (!count) return undefined;
  const said = limited(match[1] ?? '', match[5] ?? '', { ...place, kind: 'people', operands: 1, counts: [count] });
  return { ...place, values: said.counts, ...(said.problem && { problem: said.problem }) };
}

const aboutBefore =
  /(?:大概|大约|约|差不多|估计|可能|也许|预计|接近|将近|近|\b(?:about|around|roughly|approx\.?|approximately|maybe|probably|perhaps|circa|some|nearly|almost|close\s+to|(?<!(?:would|'d|i|we|should)\s+)like))(?<!\b(?:what|how)\s+about)\s*(?:是|有|会有|来|去)?\s*$/;
const aboutAfter =
  /^\s*(?:左右|上下|吧?大概|or\s+so\b|-?ish\b|approximately\b|approx\b|,?\s*(?:maybe|probably|possibly|perhaps|(?:or\s+)?(?:could|might|may)\s+be|roughly|i\s+(?:think|guess))\b|,?\s*(?:可能|也许|或许)|give\s+or\s+take\b|more\s+or\s+less\b)/;
const atMostBefore =
  /(?:不超过|最多|至多|不多于|顶多|上限是?|\b(?:up\s+to|at\s+most|no\s+more\s+than|not\s+more\s+than|a\s+maximum\s+of|maximum\s+of|max(?:imum)?\.?:?))\s*(?:派|来|去)?\s*$/;
const atMostAfter = /^\s*(?:以内|以下|之内|max\b|maximum\b|at\s+most\b|tops\b|or\s+fewer\b|or\s+less\b)/;
const atLeastBefore =
  /(?:至少|最少|不少于|起码|多于|(?<!不)超过|不止|不到|不足|(?<!不)(?:少于|低于|多过|大于|小于|高于)|\b(?:at\s+least|(?<!no\s+|not\s+)(?:more|fewer|less|greater|larger|smaller|higher|lower)\s+than|under|below|above|over|upwards\s+of|no\s+fewer\s+than|no\s+less\s+than|minimum\s+of|minimum|min\.?))\s*(?:派|来|去)?\s*$/;
const atLeastAfter = /^\s*(?:以上|起|多(?![\u4e00-\u9fff])|or\s+more\b|\+|at\s+least\b|minimum\b|plus\s*(?:$|[.,]))/;
const fewerBefore =
  /(?:少|减少?|去掉|去除|删掉|不[算含]|不包[括含]|除了|\b(?:minus|(?:reduce|decrease|cut|lower)d?(?:\s+it)?\s+by|remove|drop|without|except|excluding|less|fewer))\s*(?:来|去|了|掉)?\s*$/;
const fewerAfter =
  /^\s*(?:来不了|去不了|到不了|参加不了|不[来去能行]|不参加|没法|没空|没时间|退出|缺席|请假|临时|(?:都|也)[不没]|less\b|fewer\b|can't\b|can\s?not\b|won't\b|will\s+not\b|isn't\b|aren't\b|not\s+(?:com|go|attend|able|join|here)|dropped\b|drop\b|cancel|(?:is|are)\s+(?:not|sick|ill|away))/;
const besidesBefore =
  /(?:再(?:加上?|来|派|报|多派?)?|(?<!参)加(?!起来)上?|(?<![最至顶不])多(?:派|来|加|带|了|出)?|还要|还差|追加|增加(?!到|至)|还要(?:报|派|来|去|带)|(?:^|[,，。;]\s*)(?:我们?|我司|公司|这边)?(?:另外|此外)?(?:还|另)有|另外|(?<!参)加上?(?!我|起|在|到)[\u4e00-\u9fff]{2,3}(?:[、和与][\u4e00-\u9fff]{2,3}){1,3}|\b(?:add|adding|another|plus|extra|(?:increase|raise)d?(?:\s+it)?\s+by))\s*$/;
const besidesSaid = /^another\b|\b(?:more|additional|extra)\b/;
const subsetBefore =
  /(?:其中(?:有|包括)?|(?<!不)(?:包括|包含|含)|\b(?:including|incl\.?|of\s+(?:whom|which|them),?))\s*$/;
const subsetAfter =
  /^\s*(?:of\s+(?:them|whom|which|those)\b|是?(?:线上|线下|远程|现场)|online\b|remote|on-?site\b|in\s+person\b|virtual)/;
/** 3人（含翻译1人）, 5个人里3个女的: of those named before. */
const partBefore = /(?:(?:包括|包含|含|其中)[^,，。;\d]{0,6}|[人个位名](?:里面?|中|当中)有?)$/;
/** 不算我3个 */
const withoutMeBefore = /(?:不[算含]|不包[括含])我(?:自己|本人)?[,，]?\s*(?:还有|有)?\s*$/;
const withoutMe =
  /^\s*[,，(]?\s*(?:不[算含]|不包[括含]|除了|not\s+(?:including|counting)|excluding|besides|apart\s+from|except)\s*(?:我|me\b|myself\b)/;

/** "5 people down to 3". */
const becomes = new RegExp(`^\\s*(?:(?:down|up)\\s+)?to\\s+(?:just\\s+|only\\s+)?${englishCount}\\s*(?:$|[.,;!?])`);
/** Who is not counted may come nevertheless: 不含司机4人, "5 people excluding the interpreter". */
const othersBefore =
  /(?:不[算含]|不包[括含]|除了?|\b(?:not\s+(?:including|counting)|excluding|besides|apart\s+from|except(?:\s+for)?))(?!\s*(?:我|me\b|myself\b))[^,，。;()]{1,16}[,，]?\s*$/;
const othersAfter =
  /^\s*[,，(]?\s*(?:不[算含]|不包[括含]|not\s+(?:including|counting)|excluding|excl\.?|plus\s+(?:some|a\s+few)|apart\s+from|except)/;

const changesFrom =
  /\b(?:chang|increas|rais|reduc|updat|switch|mov|go)\w*\b[^,.;]{0,20}\bfrom\s*$|[改增减变调][^,，。]{0,6}从\s*$/;

/** The count in the light of the words around it: about, at most, at least, more, fewer. */
function limited(before: string, after: string, group: CountGroup): CountGroup {
  const [count] = group.counts;
  if (!count || group.counts.length > 1) return group;
  if (
    (fewerBefore.test(before) && !/除了我/.test(before)) ||
    fewerAfter.test(after) ||
    atLeastBefore.test(before) ||
    atLeastAfter.test(after) ||
    becomes.test(after)
  ) {
    return { ...group, counts: [], problem: 'unclear-count' };
  }
  // "Change it from 3 to 4 people" is no range.
  if (count.min < count.max && changesFrom.test(before))
    return { ...group, counts: [{ min: count.max, max: count.max }] };
  if (withoutMe.test(after) || withoutMeBefore.test(before)) {
    return { ...group, counts: [{ min: count.min + 1, max: count.max + 1 }, count], problem: 'with-speaker' };
  }
  if (othersBefore.test(before) || othersAfter.test(after)) return { ...group, counts: [], problem: 'unclear-count' };
  if (atMostBefore.test(before) || atMostAfter.test(after))
    return { ...group, counts: [{ min: Math.min(1, count.max), max: count.max }] };
  if (aboutBefore.test(before) || aboutAfter.test(after)) {
    return { ...group, counts: [approximately(count)], problem: 'approximate-count' };
  }
  return group;
}

const changed =
  /^\s*(?:[改变换转]|→|⇒|➜|➡|-+>|=+>|>+)\s*$|[改变增减升降调换扩缩][^,，。;\d零一二三四五六七八九十两]{0,3}[到至为成]|更正|应该?是|应为|其实|现在|目前|不对|错了|而是|[,，;。.…\s]不[,，\s]|哦不|最后|最终|后来|\b(?:now|actually|sorry|wait|no|but\s+(?:it's|now)|make\s+(?:it|that)|i\s+mean|meant|correction|changed?\s+to|oops|instead(?!\s+of)|scratch)\b/;
const oldBefore =
  /(?:不是|不要|并非|原来|原本|本来|之前|以前|先前|刚才|刚刚|原定|原计划|上次|\b(?:not|instead\s+of|rather\s+than|originally|previously|initially|was|were|said|used\s+to\s+be|from))(?:(?!是|改|成|到|至|现在|目前|如今|\bto\b|\bit's\b|\bnow\b)[^,，。;；!！]){0,6}$/;
/** 去年来了5个人, "last time we were five". */
const pastBefore = /(?:去年|前年|往年|历年|以往|上[次回届年]|上个月|\blast\s+(?:time|year|month))[^,，。;!]{0,12}$/;
const pastAfter = /^\s*(?:attended|came|joined|went|showed\s+up)\b|^[^,，。;!]{0,6}(?:参加过|来过|去过)/;
const totalBefore =
  /(?:一共|总共|共|共计|合计|总计|加起来|加在一起|一行|[加算连]上?我|包括我|和我|\b(?:total(?:\s+of)?|in\s+total,?|altogether,?|including\s+me,?))\s*[:：]?\s*(?:是|有)?\s*$/;
const totalAfter = /^\s*(?:in\s+total\b|altogether\b|total\b|all\s+together\b)/;

/** What holds of all the counts that a text names. */
function settle(plain: string, groups: readonly CountGroup[]): CountGroup[] {
  const beside = (group: CountGroup) => [plain.slice(0, group.start), plain.slice(group.end)] as const;
  const whole = groups.filter((group, index) => {
    const [before, after] = beside(group);
    return (
      !subsetBefore.test(before) &&
      !(index > 0 && partBefore.test(before)) &&
      !(subsetAfter.test(after) && (index > 0 || /^\s*of\b/.test(after)))
    );
  });
  const total = whole.filter((group) => {
    const [before, after] = beside(group);
    return totalBefore.test(before) || totalAfter.test(after);
  });
  const [sum] = total;
  // 加2个人，一共5个: the sum tells what is added as well.
  const kept = total.length === 1 && sum && whole.every((group) => maxOf(group) <= maxOf(sum)) ? [sum] : whole;
  const current = kept.filter((group, index) => {
    const next = kept[index + 1];
    if (next && changed.test(plain.slice(group.end, next.start))) return false;
    const [count] = group.counts;
    if (count && count.min < count.max && changesFrom.test(plain.slice(0, group.start))) return true;
    const before = plain.slice(0, group.start);
    return !oldBefore.test(before) && !pastBefore.test(before) && !pastAfter.test(plain.slice(group.end));
  });
  const [first] = kept;
  if (current.length === 0) return first ? [{ ...first, counts: [], problem: 'unclear-count' }] : [];
  return withoutRepeats(mergeUnjoined(plain, withoutParts(plain, current))).map((group) =>
    withBesides(beside(group)[0], plain, limited(...beside(group), group)),
  );
}

function maxOf({ counts }: CountGroup): number {
  return Math.max(0, ...counts.map(({ max }) => max));
}

function withBesides(before: string, plain: string, group: CountGroup): CountGroup {
  if (!besidesBefore.test(before) && !besidesSaid.test(plain.slice(group.start, group.end))) return group;
  return {
    ...group,
    counts: group.counts.map((count) => ({ ...count, besides: true as const })),
    problem: group.problem ?? 'besides',
  };
}

/** Words with which all are counted, and not some of them. */
const asTotal = /(?:人|[个位名]|people|ppl|pax|persons?|of us)\s*$/;

/** Counts with nothing but a comma between them may be one list, or one count and its part. */
function mergeUnjoined(plain: string, groups: readonly CountGroup[]): CountGroup[] {
  const merged: CountGroup[] = [];
  for (const group of groups) {
    const before = merged.at(-1);
    const [a, b] = [before?.counts[0], group.counts[0]];
    const gap = plain.slice(before?.end ?? 0, group.start);
    // 我和助理两个人; "4 people (2 engineers, 2 managers)".
    const restated =
      a?.max === b?.max && (!/[,，]/.test(gap) || (group.operands > 1 && asTotal.test(plain.slice(0, before?.end))));
    if (before && a && b && !restated && /^[\s,，、;；(（+＋/]*$/.test(gap)) {
      const sum = { min: a.min + b.min, max: a.max + b.max };
      const one = a.max >= b.max ? a : b;
      const counts = before.kind === group.kind ? [a, b] : [one, sum];
      merged[merged.length - 1] = { ...group, start: before.start, counts, problem: 'unclear-count' };
    } else merged.push(group);
  }
  return merged;
}

/** 三个人，两个线下，一个线上: a count and its parts are one. So are two that say the same. */
function withoutParts(plain: string, groups: readonly CountGroup[]): readonly CountGroup[] {
  const [first, ...rest] = groups;
  const last = groups.at(-1);
  if (!first || !last || rest.length === 0) return groups;
  const sum = (list: readonly CountGroup[]) => list.reduce((total, group) => total + maxOf(group), 0);
  const says = (group: CountGroup) => asTotal.test(plain.slice(group.start, group.end));
  if (says(first) && maxOf(first) > 0 && rest.length > 1 && sum(rest) === maxOf(first)) return [first];
  if (says(last) && maxOf(last) > 0 && rest.length > 1 && sum(groups.slice(0, -1)) === maxOf(last)) return [last];
  return groups;
}

function withoutRepeats(groups: readonly CountGroup[]): readonly CountGroup[] {
  return groups.filter(
    (group, index) =>
      !groups.slice(0, index).some((other) => JSON.stringify(other.counts) === JSON.stringify(group.counts)),
  );
}
