import type { LanguageLevel } from '../../model/cirrus.ts';
import { gap, type LanguageMention, type LevelMention, overlaps, type Place } from './languageMentions.ts';

/** A piece of a text between words that join or part, with what it names. */
export interface Segment extends Place {
  /** What joins it to the one before: a word for "and" or "or", a slash that may be either, a comma, or nothing at all. */
  readonly link: 'start' | 'and' | 'or' | 'slash' | 'comma' | 'apart';
  readonly languages: readonly LanguageMention[];
  readonly levels: readonly LevelMention[];
  /** It names nothing but languages and levels. */
  readonly isBare: boolean;
}

const links: readonly (readonly [Exclude<Segment['link'], 'start'>, string])[] = [
  ['apart', '[;；。.!！?？\\n]|\\b(?:but|while|whereas)\\b|但是?|不过|而且?'],
  ['comma', '[,，]'],
  ['or', '或者?|\\bor\\b'],
  ['slash', '\\/'],
  ['and', '和|与|及|以及|跟|、|&|\\+|\\b(?:and|(?<!\\b(?:an?|be|is|big)\\s)plus|also|as well as)\\b|还有|并且?|另外'],
];
const separators = new RegExp(links.map(([link, pattern]) => `(?<${link}>${pattern})`).join('|'), 'g');

/** Words that say nothing beside languages: 会, "fluent in". */
const filler =
  /我|们|就(?:行|好|可以)|即可|会|懂|说|讲|能|也|都|要|是|为|的|等|还|有|应|须|语言|外语|水平|左右|以上|达到|[-:：()（）"'·\s]|\b(?:i|we|speak(?:s|ing)?|know|in|of|the|a|an|is|are|am|my|level|language|languages|both|all|at|least|or|above|some|with)\b/g;

export function cutIntoSegments(
  plain: string,
  languages: readonly LanguageMention[],
  levels: readonly LevelMention[],
): readonly Segment[] {
  const mentions: readonly Place[] = [...languages, ...levels];
  const segments: Segment[] = [];
  let start = 0;
  let link: Segment['link'] = 'start';
  const close = (end: number) => {
    const within = <One extends Place>(all: readonly One[]) =>
      all.filter((one) => one.start >= start && one.start < end).sort((a, b) => a.start - b.start);
    const own = { languages: within(languages), levels: within(levels) };
    segments.push({
      start,
      end,
      link,
      ...own,
      isBare: isBare(plain, { start, end }, [...own.languages, ...own.levels]),
    });
  };
  for (const found of plain.matchAll(separators)) {
    const place = { start: found.index, end: found.index + found[0].length };
    if (mentions.some((mention) => overlaps(mention, place))) continue;
    const next = links.find(([name]) => found.groups?.[name] !== undefined)?.[0] ?? 'apart';
    if (/^\s*$/.test(plain.slice(start, place.start)) && segments.length > 0) {
      // ", and" and "and/or" are one link; of a comma and a word the word tells.
      link = link === 'apart' ? link : next;
      start = place.end;
      continue;
    }
    close(place.start);
    start = place.end;
    link = next;
  }
  close(plain.length);
  return segments;
}

function isBare(plain: string, { start, end }: Place, mentions: readonly Place[]): boolean {
  let rest = '';
  let at = start;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    rest += `${plain.slice(at, Math.max(at, mention.start))} `;
    at = Math.max(at, mention.end);
  }
  return `${rest}${plain.slice(at, end)}`.replace(filler, '').length === 0;
}

const isJoint = (segment: Segment | undefined) => segment !== undefined && /^(?:and|or|slash)$/.test(segment.link);

const praise = /好|不错|可以|一般|良好|优秀|\b(?:good|great|strong|decent|ok|okay|well|excellent|perfect|poor|bad)\b/;

/** The level that is said of a language, in its own segment or in one that is joined to it. */
export function levelOf(
  plain: string,
  segments: readonly Segment[],
  at: number,
  language: LanguageMention,
): LanguageLevel | undefined {
  const segment = segments[at];
  if (!segment) return undefined;
  const others = alternatives(segments, at);
  if (segment.levels.length > 0) return agreed([...nearest(segment, language), ...others]);
  if (praise.test(plain.slice(segment.start, segment.end))) return undefined;
  // "Fluent in Russian and English", 精通英语、俄语和法语.
  const leader = segments[leaderOf(segments, at)];
  if (leader && isShared(leader) && leads(leader)) return agreed(leader.levels);
  // 俄语、英语和法语都流利; "Russian and English fluent".
  let behind = at + 1;
  while (isJoint(segments[behind]) && segments[behind]?.levels.length === 0) behind += 1;
  const follower = segments[behind];
  if (follower && isJoint(follower) && isShared(follower) && follows(follower)) return agreed(follower.levels);
  // "Russian, fluent"; 英语，流利.
  const next = segments[at + 1];
  const isLast = segment.languages.at(-1) === language;
  if (isLast && next?.link === 'comma' && next.languages.length === 0 && next.levels.length > 0 && next.isBare) {
    return agreed(next.levels);
  }
  return undefined;
}

/** "Native or fluent" says neither for certain. */
function alternatives(segments: readonly Segment[], at: number): readonly LevelMention[] {
  const [segment, before, next] = [segments[at], segments[at - 1], segments[at + 1]];
  const isOr = (link: Segment['link'] | undefined) => link === 'or' || link === 'slash';
  return [
    ...(isOr(segment?.link) && before?.languages.length === 0 ? before.levels : []),
    ...(isOr(next?.link) && next?.languages.length === 0 ? next.levels : []),
  ];
}

/** The segment before that has a level and is joined to this one: by "and", or in a list that it leads with "in". */
function leaderOf(segments: readonly Segment[], at: number): number {
  let first = at;
  while (isJoint(segments[first]) && segments[first]?.levels.length === 0) first -= 1;
  if (first < at && (segments[first]?.levels.length ?? 0) > 0) return first;
  while (segments[first]?.link === 'comma' && segments[first]?.isBare && segments[first]?.levels.length === 0)
    first -= 1;
  // A list with commas ends with "and": else the others may stand for themselves.
  let last = at;
  while (segments[last + 1]?.link === 'comma' && segments[last + 1]?.isBare) last += 1;
  const isList = isJoint(segments[at]) || isJoint(segments[last + 1]);
  const head = segments[first];
  const [level] = head?.levels ?? [];
  return first < at && isList && level && leadsList(head) ? first : -1;
}

/** "Fluent in A, B and C" is said of all; "fluent A, B" is not. */
function leadsList(segment: Segment | undefined): boolean {
  const [language, level] = [segment?.languages[0], segment?.levels[0]];
  return language !== undefined && level !== undefined && level.start < language.start && gap(level, language) >= 3;
}

/** Of several languages in one segment: level by level where there are as many, else the level that stands nearest. */
function nearest({ languages, levels }: Segment, language: LanguageMention): readonly LevelMention[] {
  if (languages.length <= 1) return levels;
  const at = languages.indexOf(language);
  const own = levels[at];
  if (own && levels.length === languages.length && takeTurns(languages, levels)) return [own];
  // 中英文流利 is said of both.
  let [first, last] = [at, at];
  while (touch(languages[first - 1], languages[first])) first -= 1;
  while (touch(languages[last], languages[last + 1])) last += 1;
  const group = languages.slice(first, last + 1);
  const distance = (level: LevelMention, all: readonly LanguageMention[]) =>
    Math.min(...all.map((one) => gap(level, one)));
  return levels.filter((level) => distance(level, group) <= distance(level, languages));
}

function takeTurns(languages: readonly Place[], levels: readonly Place[]): boolean {
  const isFirst = (levels[0]?.start ?? 0) < (languages[0]?.start ?? 0);
  const [one, other] = isFirst ? [levels, languages] : [languages, levels];
  return one.every((place, at) => {
    const pair = other[at];
    const next = one[at + 1];
    return pair !== undefined && place.start < pair.start && (next === undefined || pair.start < next.start);
  });
}

function touch(a: Place | undefined, b: Place | undefined): boolean {
  return a !== undefined && b !== undefined && gap(a, b) === 0;
}

function agreed(levels: readonly LevelMention[]): LanguageLevel | undefined {
  if (levels.some((level) => level.levels.length === 0 && !(level.isGrade && levels.length > 1))) return undefined;
  const all = new Set(levels.flatMap((level) => level.levels));
  const [only] = all;
  return all.size === 1 ? only : undefined;
}

/** Whether a level holds for what is joined to its segment: a native language is one's own alone, and so is a grade. */
function isShared({ levels }: Segment): boolean {
  return levels.length === 1 && levels.every((level) => !level.isGrade && !level.levels.includes('native'));
}

function leads({ languages: [language], levels: [level] }: Segment): boolean {
  return language !== undefined && level !== undefined && level.start < language.start;
}

function follows({ languages, levels: [level] }: Segment): boolean {
  const last = languages.at(-1);
  return last !== undefined && level !== undefined && level.start > last.start;
}

const welcome =
  /最好|优先|加分|更好|更佳|为佳|尤佳|不强求|不是必[须需]|非必[须需]|\b(?:nice to have|(?:is |are |would be |a |big |an? )*(?:plus|bonus|advantage|asset)|preferred|preferabl[ey]|prefer|ideally|desirable|desired|optional|welcome|beneficial|helpful|appreciated|not (?:a )?must|not mandatory|not essential|not compulsory)\b/;
const must =
  /(?<![不非])必[须需]|必备|一定要|务必|要求(?!不)|硬性|\b(?<!not (?:a )?)(?:must|required|mandatory|essential|necessary|needs?|needed|compulsory|requirements?)\b/;

/**
 * Whether what each segment names is required: by its own words, by those joined to it, by a comment behind it ("Russian,
 * preferred") or by the head of the list that it stands in ("nice to have: Russian, Kazakh"). Undefined: nothing is said.
 */
export function wishesOf(plain: string, segments: readonly Segment[]): readonly (boolean | undefined)[] {
  const own = segments.map(({ start, end }): boolean | undefined => {
    const words = plain.slice(start, end);
    if (welcome.test(words)) return false;
    return must.test(words) ? true : undefined;
  });
  const joint = (at: number): readonly (boolean | undefined)[] => {
    let [first, last] = [at, at];
    while (isJoint(segments[first])) first -= 1;
    while (isJoint(segments[last + 1])) last += 1;
    return own.slice(first, last + 1);
  };
  const said: (boolean | undefined)[] = [];
  segments.forEach((segment, at) => {
    if (own[at] !== undefined) {
      said.push(own[at]);
      return;
    }
    const [only, ...others] = new Set(joint(at).filter((wish) => wish !== undefined));
    const next = segments[at + 1];
    const isComment = next?.link === 'comma' && next.languages.length === 0 && own[at + 1] !== undefined;
    const before = segments[at - 1];
    const goesOn =
      segment.link === 'comma' && segment.isBare && before !== undefined && isHead(plain, segments, at - 1);
    if (only !== undefined && others.length === 0) said.push(only);
    else if (isComment) said.push(own[at + 1]);
    else said.push(goesOn ? said[at - 1] : undefined);
  });
  return said;
}

/** Whether a segment's wish stands before its first language, or it goes on from such a one. */
function isHead(plain: string, segments: readonly Segment[], at: number): boolean {
  for (let index = at; index >= 0; index -= 1) {
    const segment = segments[index];
    if (!segment || segment.link === 'apart' || segment.link === 'start' || !segment.isBare) {
      const first = segment?.languages[0];
      const lead = segment && plain.slice(segment.start, first?.start ?? segment.end);
      return lead !== undefined && (welcome.test(lead) || must.test(lead));
    }
  }
  return false;
}
