import { byFirstCharacter, createHolding, isFigure, isLetter } from '../spelling/firstCharacters.ts';
import type { PlacedPiece, TimeRule } from './clockTimes.ts';
import { isListed } from './timeClusters.ts';
import { type Draft, draftAt } from './timeDrafts.ts';
import { isMoment, type Limit, type TimePhrase } from './timePhrases.ts';
import { chineseTimes } from './timesInChinese.ts';
import { dayWord, englishTimes } from './timesInEnglish.ts';
import { namesOtherZone, zoneAhead, zoneBehind } from './timeZones.ts';

/** Whether a text can say a time of the day at all. */
export const mayHoldTime: RegExp =
  /\d\s*[点时刻:小个分h-]|(?:day|[周期拜].|天)\s?[012]\d{3}(?!\d)|\b(?:mon|tue|wed|thu|fri|sat|sun|tmr|tom|tod|tdy)[a-z]{0,6}[.,]?\s?-?(?:\d|[ap]\.?m|[a-z]{2,5}\b)|(?:\d|[a-z]{2})\s(?:on\s)?(?:mon|tue|wed|thu|fri|sat|sun|tmr|tomorrow|today)|(?:周|星期|礼拜|[今明后])[一二三四五六日天]\s?\d|[日号周\d]\s?[ap]m\b|(?:[日号]|st|nd|rd|th)\s\d|\d\s[012]\d{3}(?!\d)|\bat\d|\d\s(?:周|星期|礼拜|[今明后]天)|c\.\s?\d|[零一二三四五六七八九十两半]\s*[点时刻小个分]|\d\s*(?:to|till|until|and|or|~|到|至)|(?:\b|\d)[ap]\.?\s?m\b|@|\b(?:at|by|than|from|after|before|until|till|between|around|about)\s+[\da-z]|\b(?:gmt|utc|[a-z]{1,3}t)\b|\b(?:six|seven|eight|nine|ten|eleven|twelve|one|two|three|four|five)\s+(?:to|or|till|until)\b|o'?\s?clock|[上中下]午|午[后间夜休]|正午|凌晨|傍晚|黄昏|白天|[早晚夜晨]|[早午晚中][饭餐]|钟头|\bnoon|midday|midnight|morn|afternoon|arvo|aft\b|even|evng|night|lunch|dinner|breakfast|daytime|hours?\b|hrs?\b|min(?:ute)?s?\b|\b(?:past|quarter|half)\b|\d\.\d\d\b|\d-?ish\b|[enrox]\s(?:thirty|fifteen|forty)|\b[ap]m\s?\d/;

const rulesAt = byFirstCharacter<TimeRule>([...chineseTimes, ...englishTimes]);

function scan(plain: string): PlacedPiece[] {
  const holds = createHolding(plain);
  const found: PlacedPiece[] = [];
  let at = 0;
  while (at < plain.length) {
    const code = plain.charCodeAt(at);
    const rules = rulesAt(code);
    const piece = rules && !isInside(plain, at, code) ? longestPiece(rules, holds, plain, at) : undefined;
    if (piece) found.push(piece);
    at = piece ? piece.end : at + 1;
    // The rest of a number cannot start a time.
    if (!piece && isFigure(code)) while (isFigure(plain.charCodeAt(at))) at += 1;
  }
  return found;
}

/** A letter within a word; the t of 2026-12-02t15:00 is none. */
function isInside(plain: string, at: number, code: number): boolean {
  if (!isLetter(code) || at === 0) return false;
  const before = plain.charCodeAt(at - 1);
  return isLetter(before) || before === 0x5f || (isFigure(before) && code !== 0x74);
}

function longestPiece(
  rules: readonly TimeRule[],
  holds: (rule: TimeRule) => boolean,
  plain: string,
  start: number,
): PlacedPiece | undefined {
  let best: PlacedPiece | undefined;
  for (const rule of rules) {
    if (!holds(rule)) continue;
    const { pattern, read } = rule;
    pattern.lastIndex = start;
    const match = pattern.exec(plain);
    if (!match || match[0] === '') continue;
    const end = start + match[0].trimEnd().length;
    if (best && end <= best.end) continue;
    const piece = read(match);
    if (piece) best = { ...piece, start, end };
  }
  return best;
}

const leads: readonly (readonly [RegExp, Limit | undefined])[] = [
  [/(?:\b(?:between\s+|from\s+)?(?:right\s+)?now\s+(?:and|to|until|till?)|从?现在(?:开始|起)?(?:到|至))$/, 'not-after'],
  [/(?:\b(?:not\s+(?:before|until|earlier\s+than)|no\s+(?:earlier|sooner)\s+than)|(?:不早于|最早|至少到))$/, 'from'],
  [
    /(?:\b(?:no\s+later\s+than|not\s+(?:after|later\s+than)|up\s+to|until|till?)|(?:不晚于|不迟于|最晚|最迟|截至|截止到?|直到|(?<![改挪换调推延移迟前])到|至))$/,
    'not-after',
  ],
  [/\b(?:before|by|prior\s+to|ahead\s+of|earlier\s+than)$/, 'before'],
  [/\b(?:after|later\s+than)$/, 'after'],
  [/(?:\b(?:from|starting(?:\s+(?:from|at))?|as\s+of|beginning(?:\s+at)?)|从|自)$/, 'from'],
  [/(?:\b(?:at|in|during)|@|在|于)$/, undefined],
];
const tails: readonly (readonly [RegExp, Limit])[] = [
  [
    /^\s*(?:钟)?(?:之前|以前|前(?!往|来|台|去|端|沿|后|几|两|三|景|面|期|半|\d))|^,?\s*(?:or|and)\s+(?:earlier|before)\b/,
    'before',
  ],
  [/^\s*为止|^\s*at\s+the\s+latest\b/, 'not-after'],
  [
    /^\s*(?:钟)?(?:之后|以后|过后|后(?!天|来|台|续|期|面|几|两|三|勤|备|半))|^,?\s*(?:or|and)\s+after(?:wards)?\b(?!\s+\w)/,
    'after',
  ],
  [/^\s*(?:钟)?(?:起|开始)|^\+|^\s*onwards?\b|^,?\s*(?:or|and)\s+later\b|^\s*at\s+the\s+earliest\b/, 'from'],
];
/** 从下午两点到四点之间, around 3pm, 三点左右. */
const looseLead = /(?:\b(?:around|about|approximately|approx\.?|roughly|circa|c\.)|大约|大概|约)$/;
const looseTail = /^\s*(?:之间|期间|左右|前后|上下|sharp\b|or\s+so\b|-?ish\b)/;

/** "Move it from 3pm to 4pm" says no stretch from three to four, 从三点改到四点 no limit. */
export const movedBefore =
  /\b(?:mov(?:e|ed|ing)|reschedul\w*|chang(?:e|ed|ing)|shift(?:ed|ing)?|postpon\w*|push(?:ed|ing)?|switch(?:ed|ing)?|bring|brought)\b[^.;!?]{0,40}$/;

interface Bounds {
  readonly start: number;
  readonly end: number;
  readonly limit?: Limit;
}

/** Takes in the words of a limit before and behind; `floor` is where the text before it is taken already. */
function withLimit(draft: Draft, bounds: Bounds, plain: string, floor: number): Bounds {
  if (draft.fromNow) return bounds;
  const before = plain.slice(floor, bounds.start).trimEnd();
  const stretch = draft.last !== undefined || draft.lasting !== undefined;
  let { start, end, limit } = bounds;
  const between = draft.last ? /\bbetween$/.exec(before)?.[0] : undefined;
  if (between) start = floor + before.length - between.length;
  for (const [pattern, kind] of between ? [] : leads) {
    const lead = pattern.exec(before)?.[0];
    if (lead === undefined) continue;
    // "From" opens a stretch and is no limit of it.
    limit = stretch && kind === 'from' ? undefined : kind;
    start = floor + before.length - lead.length;
    break;
  }
  for (const [pattern, kind] of tails) {
    const tail = pattern.exec(plain.slice(end));
    if (!tail) continue;
    end += tail[0].length;
    if (limit !== 'not-after' && (draft.lasting === undefined || kind === 'before')) limit = kind;
    break;
  }
  return { start, end, limit };
}

function finishPhrase(draft: Draft, plain: string, floor: number): TimePhrase {
  const { pieces, first, last, part, lasting, fromNow, grain, plural } = draft;
  let { start, end, problem } = draft;
  const behind = first ? zoneBehind(plain.slice(end), plain.charAt(start) === 't') : undefined;
  const ahead = zoneAhead(plain.slice(floor, start));
  const zone = behind ?? ahead;
  start -= ahead?.length ?? 0;
  end += behind?.length ?? 0;
  if (zone && zone.offset === undefined) problem ??= 'time-zone';
  if (last && movedBefore.test(plain.slice(0, start))) problem ??= 'unclear-date';
  end += looseTail.exec(plain.slice(end))?.[0].length ?? 0;
  const before = plain.slice(floor, start).trimEnd();
  const about = looseLead.exec(before)?.[0];
  if (about) start = floor + before.length - about.length;
  if (/\bsince$/.test(plain.slice(floor, start).trimEnd())) problem ??= 'past';
  const bounds = withLimit(draft, { start, end }, plain, floor);
  const instead = pieces.flatMap((piece) => (piece.instead ? [{ at: piece.start, words: piece.instead }] : []));
  const isOnly = bounds.limit !== undefined && onlyBefore.test(plain.slice(0, bounds.start));
  const weak = draft.weak && zone === undefined && !(part && bounds.limit) && !isOnly;
  return { ...bounds, first, last, part, lasting, fromNow, grain, plural, zone: zone?.offset, problem, weak, instead };
}

/** Thursday is fine, "but only after 2". */
const onlyBefore = /\b(?:only|but|just|any\s?time|free|available|long\s+as\s+it(?:'s|\s+is))\s+$/;

/** Refuses times whose zone is named apart from them: 纽约时间周三上午10点. */
function withZoneApart(phrases: readonly TimePhrase[], plain: string): readonly TimePhrase[] {
  let rest = plain;
  for (const { start, end } of phrases) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  if (!namesOtherZone(rest)) return phrases;
  return phrases.map((phrase) =>
    phrase.zone === undefined && phrase.first && !phrase.problem ? { ...phrase, problem: 'time-zone' } : phrase,
  );
}

/** Friday 3, 周五 3; not 13, which may be the day of a month. */
const dayAhead = new RegExp(`(?:${dayWord}|\\d(?:[日号]|st|nd|rd|th))\\s*[,@-]?\\s*$`);
const dayBehind = new RegExp(`^\\s*,?\\s*(?:on\\s+)?${dayWord}`);
/** What may stand before "3 on Friday" for it to be no number of something else. */
const opens =
  /(?:^|[,.;:!?(]|\b(?:at|or|and|about|around|say|maybe|ok|okay|hi|hello|yes|yeah|it|to|prefer|do|say|about|works?|please|pls)\b)\s*$/;

/** "Monday 3-5 people" has no hour although a number stands beside a day. */
const numberBehind = /^\s*(?:[-~到至或、和&/]|(?:to|till?|or|and)\b)\s*(?=\d)/;

/** Whether a lone number stands so close to a day that it is its hour; `next` is what was read behind it. */
function isHourOfDay({ start, end, first }: TimePhrase, next: PlacedPiece | undefined, plain: string): boolean {
  const hour = first?.clock.hour ?? 0;
  if (hour < 1 || hour > 12) return false;
  const more = numberBehind.exec(plain.slice(end, end + 12));
  if (more && next?.start !== end + more[0].length) return false;
  const before = plain.slice(Math.max(0, start - 16), start);
  return dayAhead.test(before) || (opens.test(before) && dayBehind.test(plain.slice(end, end + 24)));
}

/** "8 tomorrow night", "10 Friday morning". */
const partOfNextDay = /^\s+(?:on\s+)?(?:tomorrow|[a-z]{3,6}day)\s+(?:morning|afternoon|evening|night)\b/;

/**
 * The times of day that a text says; `plain` is normalised. Plain numbers ("from 10 to 4") are given too, as weak:
 * they are times only beside a day.
 */
export function readTimes(plain: string): readonly TimePhrase[] {
  if (!mayHoldTime.test(plain)) return [];
  const pieces = scan(plain);
  const result: TimePhrase[] = [];
  let index = 0;
  let floor = 0;
  while (index < pieces.length) {
    // The +08:00 of an ISO time is taken already.
    const taken = (pieces[index]?.start ?? 0) < floor;
    const draft = taken ? undefined : draftAt(pieces, index, plain);
    if (!draft) {
      index += 1;
      continue;
    }
    const phrase = finishPhrase(draft, plain, floor);
    index = draft.next;
    // A lone number is an hour after "at" and within a limit ("before 3"), if at all; 9.30 and 9h can be a time.
    const isMarked = plain.charAt(phrase.end - 1) === 'h' || partOfNextDay.test(plain.slice(phrase.end));
    const isLone = phrase.weak && isMoment(phrase) && !phrase.limit && phrase.grain === 'hour' && !isMarked;
    // Of "Friday 10 or 2" the two is one more hour.
    const before = result.at(-1);
    const isFigure = /\d/.test(plain.slice(phrase.start, phrase.end));
    const goesOn = before !== undefined && isFigure && isListed(plain.slice(before.end, phrase.start));
    if (isLone && !goesOn && !isHourOfDay(phrase, pieces[index], plain)) continue;
    result.push(phrase);
    floor = phrase.end;
  }
  return withZoneApart(result, plain);
}
