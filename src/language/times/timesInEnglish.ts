import { monthPattern, weekdayPattern } from '../dates/englishDateWords.ts';
import { englishNumber, readNumeral } from '../numbers/numerals.ts';
import { figures } from '../spelling/firstCharacters.ts';
import { type Clock, clockPiece, type Part, parts, type TimePiece, type TimeRule } from './clockTimes.ts';

/** A day said in one word, which a lone number beside it is an hour of. */
export const dayWord: string = `(?:\\b(?:${weekdayPattern}|today|tdy|tomorrow|tmrw?|tmw)(?![a-z])|(?:周|星期|礼拜)[一二三四五六日天]|[今明后]天)`;

/** What an hour in words may begin with. */
const hours = 'otfsen';
const hourWord = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const hourName = `(?:\\d{1,2}|${hourWord})`;
const meridiem = '([ap])\\s?\\.?\\s?m(?:\\.(?=\\s|$|[a-z,)-])|\\b)';
/** No figure of something longer: a price, a version, a port, a date. */
const alone =
  '(?:(?<![\\w/$€£¥#]|\\d[.:])|(?<=\\b(?:at|today|tmrw?|tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)))';

function halfOf(letter: string | undefined, hour: number, written: string): Clock['half'] {
  if (letter) return hour > 12 ? 'exact' : letter === 'a' ? 'am' : 'pm';
  return hour === 0 || hour > 12 || /^0\d/.test(written) ? 'exact' : 'either';
}

/** 3pm, 3:30 p.m., 9.30am, pm 3:00. */
const withMeridiem: TimeRule = {
  starts: `${figures}${hours}ap`,
  needs: 'm',
  pattern: new RegExp(
    `${alone}(${hourName})(?:\\s*[:.h]\\s*(\\d{2})(?::\\d{2})?|([0-5]\\d)(?=\\s?[ap]\\.?m)|[\\s-](thirty|fifteen|forty[\\s-]five|twenty|ten))?\\s*(?:o'?\\s?clock\\s+)?${meridiem}|\\b([ap])\\.?m\\.?\\s?(\\d{1,2})(?::(\\d{2}))?(?![\\d:.]|\\s*[点时])`,
    'y',
  ),
  read([, hourA, digitsA, gluedA, wordsA, letterA, letterB, hourB, digitsB]) {
    const letter = letterA ?? letterB;
    const written = hourA ?? hourB ?? '';
    const hour = readNumeral(written) ?? 99;
    const minutes = digitsA ?? gluedA ?? digitsB ?? wordsA?.replace(/\s/, '-');
    const minute = minutes ? (readNumeral(minutes) ?? 99) : 0;
    const grain = minutes ? 'minute' : 'hour';
    // 15:00 pm is said twice; 13pm and 13am are mistakes.
    if (hour > 12 && (!minutes || letter === 'a')) return { kind: 'problem', problem: 'no-such-time' };
    return clockPiece({ hour, minute, half: halfOf(letter, hour, written), grain });
  },
};

/** 15:00, 9:30, 2026-12-02T15:00:00. 10:30 may turn out to be in the evening when an hour beside it is. */
const colon: TimeRule = {
  starts: `${figures}t`,
  needs: ':ht',
  pattern:
    /(?:(?<=\d)t(\d{2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?(?=z|[+-]\d|[^\da-z]|$)|(?<![\w/$€£¥#.]|\d:|比分?(?:[例率]?[为是]?)\s*|\bscores?\s+|\bratio\s+(?:of\s+)?|\bby\s+\d)(\d{1,2})\s?(?::\s?|h)(\d{2})(?::\d{2})?(?![\d:%]|\.\d|\s*(?:的?比|ratio)))(?:\s?h(?:(?:ou)?rs?)?\b)?|(?<![\w:/$€£¥#.-])([01]\d|2[0-3])([0-5]\d)\s?h(?:rs?)?\b/y,
  read([, isoHour = '', isoMinute, plainHour, plainMinute, militaryHour, militaryMinute]) {
    const written = isoHour || (plainHour ?? militaryHour ?? '');
    const [hour, minute] = [Number(written), Number(isoMinute ?? plainMinute ?? militaryMinute)];
    const half = isoHour || militaryHour ? 'exact' : halfOf(undefined, hour, written);
    return clockPiece({
      hour,
      minute,
      half: half === 'either' && written.length === 2 ? 'soft' : half,
      grain: 'minute',
    });
  },
};

/** 14h, 9h: an hour as in French, or how long something takes; the words before and behind tell, or a day beside it. */
const hourMark: TimeRule = {
  starts: figures,
  needs: 'h',
  pattern: new RegExp(
    `${alone}([01]?\\d|2[0-3])\\s?hr?s?(?![\\w/])(?!\\s*(?:later|ago|from|hence|before|after|away|long|and\\s+a\\s+half|\\d+\\s*m|sessions?|workshops?|courses?|flights?|drive|trip|meetings?|per|an?\\b|each|notice)|-(?!\\s*\\d))`,
    'y',
  ),
  read({ 0: words, 1: written = '', input, index }) {
    const before = input.slice(Math.max(0, index - 20), index);
    const isLength =
      /(?:\b(?:for|in|within|about|around|than|of|takes?|lasts?|lasting|needs?|least|most|next|first|last|total|spend|only|under|over|\d+\s*(?:d|days?),?)|[,(]|\d\s*[ap]m|:\d\d|\bnoon|内|共|时长|持续|需要?|起|开始|\bstart(?:s|ing)?)\s*$/.test(
        before,
      );
    const led = /(?:\bat|@|\bfrom|\bto|\bbefore|\bby|\buntil|[~-])\s*$/.test(before);
    const hour = Number(written);
    if (isLength || (hour === 0 && !led) || (/r/.test(words) && !led)) return undefined;
    return { kind: 'number', clock: { hour, minute: 0, half: halfOf(undefined, hour, written), grain: 'hour' }, led };
  },
};

/** What may follow a plain number that is an hour; "at 3 universities" is none. */
const hourEnds =
  "(?=\\s?-?ish\\b|\\s*(?:$|[,;!?)\\]&/]|\\+\\s*(?:$|[,.;]|or\\b|and\\b)|\\.(?:\\s|$)|[-~]\\s*(?:\\d|noon|mid)|\\b(?:to|till|until|thru|through|onwards?|and|or|on|for|in\\s+the|at\\s+(?:night|the\\s+(?:earliest|latest))|(?:morning|afternoon|evening|night)(?!s?\\s+(?:sessions?|events?|meetings?|classes|slots?|shifts?))|this|that|next|today|tonight|tomorrow|tmrw?|tmw|tdy|please|pls|works?|would|sharp|if|is|are|we|i|gmt|utc|[epmc][sd]t|ce?s?t|bst|ist|[jk]st|hkt|sgt|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|o'?clock|[ap]\\.?\\s?m)\\b|[到至、或]|[吧吗可行左之见开,，。？！]|[上中下]午|早上|晚上|傍晚|凌晨|(?:周|星期|礼拜)[一二三四五六日天]|[今明后]天))";

/** three o'clock, half past three, quarter to 4, twenty past 3. */
const spoken: TimeRule = {
  starts: `${figures}${hours}hqa`,
  needs: 'pto',
  pattern: new RegExp(
    `\\b(?:(?:(half)|(?:an?\\s+)?(quarter)|(five|ten|twenty(?:[\\s-]five)?|\\d{1,2})(?:\\s+min(?:ute)?s?)?)\\s+(past|to|till)\\s+(${hourName})(?:\\s+o'?\\s?clock)?(?:\\s*${meridiem})?(?!\\s*(?:people|persons|pax|delegates|%|\\d))|(${hourName})\\s+o'?\\s?clock\\b)`,
    'y',
  ),
  read(match) {
    const [words, half, quarter, counted = '', side, name = '', letter, sharp] = match;
    if (sharp) {
      const hour = readNumeral(sharp) ?? 99;
      return clockPiece({ hour, minute: 0, half: halfOf(undefined, hour, sharp), grain: 'hour' });
    }
    const to = side !== 'past';
    if (to && half) return undefined;
    // "ten to four" may be a stretch; "at ten to four" is none, and neither is "ten minutes to four".
    const led = /\b(?:at|by|before|until|after|around|about)\s+$/.test(match.input.slice(0, match.index));
    if (to && !quarter && !led && !/min/.test(words)) {
      return /\d/.test(counted) ? undefined : { kind: 'problem', problem: 'unclear-date' };
    }
    const hour = readNumeral(name) ?? 99;
    const away = half ? 30 : quarter ? 15 : (readNumeral(counted.replace(/\s/, '-')) ?? 99);
    if (hour > 23 || away > 59) return undefined;
    const at = to ? (hour === 1 ? 12 : hour - 1) : hour;
    // A quarter to twelve at noon is still in the morning, and to one is past noon.
    const other: Clock['half'] = letter === 'a' ? 'pm' : 'am';
    const kept: Clock['half'] = letter ? (letter === 'a' ? 'am' : 'pm') : halfOf(undefined, hour, name);
    const crosses = to && hour === 12 && letter !== undefined;
    return clockPiece({ hour: at, minute: to ? 60 - away : away, half: crosses ? other : kept, grain: 'minute' });
  },
};

/** "Half nine" is half past nine to some and half past eight to others. */
const halfHour: TimeRule = {
  starts: 'h',
  pattern: new RegExp(`(?<!\\b(?:and|an?)\\s+)\\bhalf\\s+(?:${hourName})(?![a-z\\d-])${hourEnds}`, 'y'),
  read: () => ({ kind: 'problem', problem: 'unclear-date' }),
};

const named: TimeRule = {
  starts: '1thnm',
  pattern: /\b(?:12\s+|twelve\s+|high\s+)?(?:(noon|midday)|(midnight))\b/y,
  read: ([, noon]) => ({
    kind: 'clock',
    clock: { hour: noon ? 12 : 0, minute: 0, half: noon ? 'pm' : 'exact', grain: 'hour', or: noon ? undefined : 24 },
  }),
};

/** 1500 is a time beside a day, and beside another of a stretch. */
const military = `(?:(?<=\\bat\\s|${dayWord},?\\s?|(?:${monthPattern}\\s\\d{1,2}|\\d\\s${monthPattern})(?:st|nd|rd|th)?,?\\s(?!19)|\\d[日号]\\s?|(?<!t[\\d:]{4,8})(?<=\\d\\s?)[-~]\\s?|\\d\\s(?:to|till?|until)\\s)|(?=\\d{4}\\s?[-~]\\s?[012]\\d{3}(?!\\d)|\\d{4},?\\s+(?:on\\s+)?${dayWord}))(?!20[2-9]\\d)`;

/** "One morning" and Dec 8 下午 have no hour. */
const partBehind = /^\s*(?:[上中下]午|早上|晚上|傍晚|凌晨|morning|afternoon|evening|night)/;
const ofDay = new RegExp(`(?:月|周|星期|礼拜|${monthPattern})\\s?(?:the\\s)?$`);

/** The 10 and the 4 of "from 10 to 4": an hour only by what stands around it. */
const plain: TimeRule = {
  starts: figures + hours,
  pattern: new RegExp(
    `${alone}(?:(?![1-9]\\d?-0\\d(?![\\d:.]))(?<!\\d-(?=0\\d(?![\\d:.])))(\\d{1,2})(?:[:.]([0-5]\\d)|(?<=\\b(?:at|@|${dayWord})\\s?\\d{1,2})\\s([0-5][05]))?(?!\\d|[.:/]\\d|%|st|nd|rd|th)|${military}([01]\\d|2[0-3])([0-5]\\d)(?!\\d)|(${hourWord})(?:[\\s-](thirty|fifteen|forty[\\s-]five|oh[\\s-]five))?(?![a-z-]))${hourEnds}`,
    'y',
  ),
  read(match) {
    const [, figure, digits, apartDigits, militaryHour, militaryMinute, word, wordMinutes] = match;
    const written = figure ?? militaryHour ?? word ?? '';
    const hour = readNumeral(written);
    if (hour === undefined || hour > 24) return undefined;
    const around = Math.max(0, match.index - 16);
    const before = match.input.slice(around, match.index);
    const behind = match.input.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (partBehind.test(behind) && (word || ofDay.test(before))) return undefined;
    const spelled = wordMinutes?.startsWith('oh') ? 'five' : wordMinutes?.replace(/\s/, '-');
    const minutes = digits ?? apartDigits ?? militaryMinute ?? spelled;
    const clock: Clock = {
      hour,
      minute: minutes ? (readNumeral(minutes) ?? 0) : 0,
      half: militaryHour ? 'exact' : halfOf(undefined, hour, written),
      grain: minutes ? 'minute' : 'hour',
    };
    return {
      kind: 'number',
      clock,
      led: /(?:\bat|@)\s*(?:about\s+|around\s+)?$/.test(before) || /^-?ish/.test(behind),
    };
  },
};

const partNames: readonly (readonly [RegExp, Part])[] = [
  [/early\W+morning/, parts.earlyMorning],
  [/late\W+morning/, parts.lateMorning],
  [/morn|breakfast/, parts.morning],
  [/lunch/, parts.midday],
  [/late\W+afternoon/, parts.lateAfternoon],
  [/afternoon|arvo|aft/, parts.afternoon],
  [/early\W+evening/, parts.earlyEvening],
  [/evening|evng|dinner/, parts.evening],
  [/tonight/, parts.tonight],
  [/night/, parts.night],
  [/daytime/, parts.daytime],
];

const afternoon: Part = { ...parts.pm, from: parts.afternoon.from, to: parts.afternoon.to };
const morning: Part = { ...parts.am, from: parts.morning.from, to: parts.morning.to };

/** Wed am, 周一pm, 8 Dec a.m. */
const halfAfterDay: TimeRule = {
  starts: 'ap',
  needs: 'm',
  pattern: new RegExp(
    `(?<=(?:${dayWord}|\\b${monthPattern}|[日号]|\\d(?:st|nd|rd|th)|/\\d{1,2}|[ap]\\.?m\\.?\\s?(?:or|and|/))[,\\s]{0,2})([ap])\\.?m\\b\\.?(?!\\s?\\d)(?=\\s*(?:$|[,.;:!?)/&-]|or\\b|and\\b|please\\b|pls\\b|works?\\b|would\\b|is\\b|ok\\b|if\\b|for\\b|[\\u4e00-\\u9fff]))`,
    'y',
  ),
  read: ([, letter]) => ({ kind: 'part', part: letter === 'a' ? morning : afternoon, weak: false }),
};

/** in the afternoon, Monday mornings, lunchtime, tonight, this evening; "good morning" and "night market" are none. */
const partOfDay: TimeRule = {
  starts: 'tlneaiodfmb',
  pattern:
    /(?<!\b(?:good|gd|happy)\s+)(?:\b(tonight)\b|\b(?:later\s+)?(this|last|next|every|each|any)\s+((?:early\s+|late\s+)?(?:morning|afternoon|evening|morn|arvo|aft|evng)|night)\b|\b(?:(in|on|during|over|for)\s+the\s+|(at)\s+|the\s+)?(?:(?:early|late|mid)[\s-]+)?(?:(morning|morn|afternoon|arvo|aft|evening|evng|lunch\s?time|dinner\s?time|day\s?time|breakfast\s?time|(?<=(?:\b(?:before|after|by|over|until|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|tmrw?|tomorrow)|(?:mon|tues|wednes|thurs|fri|satur|sun|to)day)\s+)(?:lunch|dinner|breakfast))(s)?|night(s)?)\b)(?!\s+(?:tea|coffee|sickness|markets?|clubs?|shifts?|schools?|gowns?|dress|flights?|trains?|all\b|every(?:one|body)|class(?:es)?)|'s)/y,
  read(match) {
    const [words, tonight, which, , inside, at, , plural, nights] = match;
    const found = partNames.find(([name]) => name.test(words.replace(/(lunch|dinner|day|breakfast)\s/, '$1')));
    if (!found) return undefined;
    const [, part] = found;
    const wide = (day: string) => day.padEnd(words.length);
    if (tonight) return { kind: 'part', part, weak: false, instead: wide('today') };
    if (which) {
      const habit = /^(?:every|each|any)$/.test(which);
      const day = habit ? `${which} day` : which === 'this' ? 'today' : which === 'last' ? 'yesterday' : 'tomorrow';
      // The next morning is the one after a day that was spoken of; "last morning" is said by nobody.
      if (which === 'next' && /\bthe\s+$/.test(match.input.slice(0, match.index))) {
        return { kind: 'problem', problem: 'unclear-date' };
      }
      return which === 'last' && day.length > words.length
        ? undefined
        : { kind: 'part', part, weak: false, instead: wide(day) };
    }
    if (isGreeting(match)) return undefined;
    const whole = match.input.trim() === words.trim() && !/morning|night/.test(words);
    return { kind: 'part', part, weak: !inside && !at && !whole, plural: (plural ?? nights) !== undefined };
  },
};

function isGreeting({ input, index, 0: words }: RegExpExecArray): boolean {
  return input.slice(0, index).trim() === '' && /^\s*[,!]/.test(input.slice(index + words.length));
}

/** two hours, an hour and a half, half an hour, 90 min, 2h, 1h30, 3 hours 30 minutes. */
const length: TimeRule = {
  starts: `${figures}hazotfsen`,
  needs: 'hm',
  pattern: new RegExp(
    `(?<![\\w.$€£¥#])(?:half\\s+an?\\s+(hour)|(\\d{1,3}(?:\\.\\d)?|${englishNumber}|an?|a\\s+couple\\s+of)(\\s+and\\s+a\\s+half)?[\\s-]*(?:(?:hours?|hrs?)\\b(\\s+and\\s+a\\s+half)?(?:,?\\s*(?:and\\s+)?(\\d{1,2}|${englishNumber})\\s*min(?:ute)?s?\\b)?|h(\\d{2})?\\b|(min(?:ute)?s?)\\b))`,
    'y',
  ),
  read([, halfHour, amount = '', half, tail, more, glued, minutes]): TimePiece | undefined {
    if (halfHour) return { kind: 'length', minutes: 30, grain: 'minute' };
    const words = amount.replace(/\s+/g, ' ');
    const whole = /^an?$/.test(words)
      ? 1
      : words === 'a couple of'
        ? 2
        : /\./.test(words)
          ? Number(words)
          : readNumeral(words);
    if (whole === undefined) return undefined;
    const count = whole + (half || tail ? 0.5 : 0);
    const total = Math.round(minutes ? count : count * 60) + (readNumeral(more ?? glued ?? '') ?? 0);
    return total === 0 ? undefined : { kind: 'length', minutes: total, grain: total % 60 === 0 ? 'hour' : 'minute' };
  },
};

export const englishTimes: readonly TimeRule[] = [
  withMeridiem,
  spoken,
  halfHour,
  colon,
  named,
  partOfDay,
  halfAfterDay,
  hourMark,
  length,
  plain,
];
