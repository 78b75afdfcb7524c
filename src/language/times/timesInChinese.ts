import { readNumeral } from '../numbers/numerals.ts';
import { chineseFigures, figures } from '../spelling/firstCharacters.ts';
import { type Clock, clockPiece, type Part, parts, type TimeRule } from './clockTimes.ts';

const numbers = figures + chineseFigures;
const number = '(?:\\d{1,2}|[零一二三四五六七八九十两廿]{1,3})';
/** A number that does not begin inside another or with the 三 of 周三. */
const begins = '(?<![\\d.第%]|\\d:|周|星期|礼拜)';
const till = '\\s*(?:到|至|-|~|直到)+\\s*';

/** What follows 三点 when it is three points and no time. */
const notPoints =
  '(?!\\s*(?:建议|意见|要求|原因|想法|问题|问|说明|看法|内容|经验|体会|注意|理由|好处|优势|不足|感想|感受|启示|希望|期望|共识|原则|措施|条件|承诺|事项|补充|疑问|诉求|需求|考虑|结论|贡献|变化|特征|特点|区别|不同|共同|为|是(?!否|不是|吗)|如下|一线|水|心|头|多(?:个|家|万|亿|%)|几(?:个|万|亿|%)|\\d(?!\\d|\\s*分|\\s*(?:个?人|[位名]))|[一二三四五六七八九](?![十分刻零一二三四五六七八九]|个?人|[位名家场间])|几(?!分)|[式确:;\\u0001]))';
/** What stands before 三点 when it is three points, whatever follows. */
const points = /(?:这|那|哪|以下|如下|第|几|多|补充|强调|满足|符合|上述|其中|任意|关于)\s*$/;
/** What stands before three points, or before a time when the words behind say so: 他说三点见. */
const maybePoints =
  /(?:有|说|提|提出|讲|共|注意|谈|问|看|最后|另外|(?<!间)是|(?<!改)为|(?<![改换])成|列出|归纳|总结|降|升|涨|跌|抓|(?<![天周月年午饭会])[前后])\s*$/;
const timely = /^\s*(?:见|开|到|来|去|[之以]?前|[之以]?后|出发|集合|左右|就|准时|结束|签到)/;
const notHour = '(?!间|候|代|期|段|尚|装|区|差|光|常|而|不时|机|下|速|事|效)';

const sharp = '(?:钟|整|正)*';
const minutes = `(?:(半)(?!个|天|年|月)|([一三])刻钟?|过?\\s*零?(\\d{1,2}|${number})分钟?(?!之|后|以后|前|内)|(\\d{2}(?![\\d%万亿元人名个家位])|[二三四五]?十[一二三四五六七八九]?(?![一二三四五六七八九人名个家位])|零[一二三四五六七八九]))?`;

function hourOf(word: string): Pick<Clock, 'hour' | 'half'> | undefined {
  const hour = readNumeral(word);
  if (hour === undefined) return undefined;
  const exact = hour === 0 || hour > 12 || /^0\d/.test(word);
  return { hour, half: exact ? 'exact' : 'either' };
}

/** 三点, 3点半, 三点一刻, 15时20分, 三点差五分. */
const clock: TimeRule = {
  starts: numbers,
  needs: '点时',
  pattern: new RegExp(
    `${begins}(${number})\\s*(?:点(?:钟|整)?${notPoints}|时${notHour})\\s*${minutes}${sharp}(?:\\s*(?:差|欠|缺)\\s*(?:(一)刻钟?|(${number})分钟?))?`,
    'y',
  ),
  read(match) {
    const [words, said = '', half, quarters, counted, plain, lessQuarter, less] = match;
    const before = match.input.slice(Math.max(0, match.index - 8), match.index);
    const behind = match.input.slice(match.index + words.length, match.index + words.length + 8);
    const bare = /[点]$/.test(words);
    if (bare && (points.test(before) || (maybePoints.test(before) && !timely.test(behind)))) return undefined;
    if (/^一\s*点$/.test(words) && !isOneOClock(before, behind)) return undefined;
    if (bare && /[零一二三四五六七八九十\d]\s*个\s*$/.test(before)) return undefined;
    // 3点1 is no hour, but 3点12个人 are an hour and people.
    if (/^\d+点$/.test(words) && /^\s*\d+(?!\d|\s*(?:个?人|[位名]))/.test(behind)) return undefined;
    if (/^一\s*时$/.test(words)) return undefined;
    // 三四点 is three or four, 二三 is no 23.
    const pair = /^(十?)([一二三四五六七八九])([二三四五六七八九])$/.exec(said);
    const low = pair ? readNumeral(`${pair[1]}${pair[2]}`) : undefined;
    const high = pair ? readNumeral(`${pair[1]}${pair[3]}`) : undefined;
    const hour = low === undefined ? hourOf(said) : hourOf(String(low));
    if (!hour || (low !== undefined && high !== low + 1)) return undefined;
    const minute = half ? 30 : quarters ? (quarters === '一' ? 15 : 45) : (readNumeral(counted ?? plain ?? '') ?? 0);
    const grain = half || quarters || counted || plain || less || lessQuarter ? 'minute' : 'hour';
    const base: Clock = { ...hour, minute, grain, or: low === undefined ? undefined : high };
    const back = lessQuarter ? 15 : less ? (readNumeral(less) ?? 0) : 0;
    return clockPiece(back > 0 ? earlier(base, back) : base);
  },
};

/** 一点 is one o'clock beside a date or a part of the day, and else "a little". */
function isOneOClock(before: string, behind: string): boolean {
  if (/^\s*(?:都|也|儿|点|不|没|小)/.test(behind)) return false;
  if (/(?:[今明昨当天日号]\s*[早晚]|[上中下]午|午后|早上|早晨|晚上|凌晨|傍晚|夜里|半夜|深夜)\s*$/.test(before))
    return true;
  return (
    /(?:[天日号一二三四五六]|从|到|至|-|~|在|于|点或|半或|[点半]和)\s*$/.test(before) ||
    /^\s*(?:到|至|-|~)/.test(behind)
  );
}

function earlier(said: Clock, back: number): Clock {
  const minute = (60 - back) % 60;
  const hour = said.hour === 0 ? 23 : said.hour === 1 && said.half === 'either' ? 12 : said.hour - 1;
  return { ...said, hour, minute, grain: 'minute' };
}

/** 差一刻四点, 差十分三点. */
const lacking: TimeRule = {
  starts: '差还',
  pattern: new RegExp(
    `(?:差|还差)\\s*(?:(一)刻钟?|(${number})分钟?)\\s*(?:到|就)?\\s*(${number})点${notPoints}${sharp}`,
    'y',
  ),
  read([, quarter, counted = '', said = '']) {
    const hour = hourOf(said);
    const back = quarter ? 15 : readNumeral(counted);
    if (!hour || back === undefined || back === 0 || back > 59) return undefined;
    return clockPiece(earlier({ ...hour, minute: 0, grain: 'minute' }, back));
  },
};

/** The 2 of 2到4点, 两到四点 and 10-11:30, and the 3 of 3、4点. */
const opening: TimeRule = {
  starts: numbers,
  needs: '点时',
  pattern: new RegExp(
    `${begins}(${number})(?=(?:${till}|\\s*[、或]\\s*)(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚)?\\s*(?:${number}\\s*[点时]${notPoints}))`,
    'y',
  ),
  read([, said = '']) {
    const hour = hourOf(said);
    return hour && hour.hour < 25
      ? { kind: 'number', led: true, clock: { ...hour, minute: 0, grain: 'hour' } }
      : undefined;
  },
};

const partNames: readonly (readonly [RegExp, Part])[] = [
  [/凌晨|清早五更/, parts.dawn],
  [/上午|早/, parts.morning],
  [/清晨|晨/, parts.morning],
  [/中午|午间|晌午/, parts.midday],
  [/下午|午后/, parts.afternoon],
  [/深夜|半夜|夜/, parts.night],
  [/傍晚|黄昏|晚/, parts.evening],
  [/白天/, parts.daytime],
];

/** What follows 早 or 晚 that is no part of the day: 早点, 晚会, 早报. */
const notEarly = '(?!点|会|餐|报|一[点些])';
const notLate =
  '(?!\\s*[一二两三四五六七八九十几半\\d]+\\s*个?(?:天|周|星期|礼拜|月)|宴|会(?![议不有在开来去举是])|餐|报|点|些|一[点些])';
/** 早上海, 最早上市. */
const notUp = '(?![海市线])';
const named = `凌晨|清晨|早晨|(?<![最尽提越较更及趁])(?:早上|晚上)${notUp}|大?清早|(?<!周|星期|礼拜)一大?早|上午|中午|午间|晌午|(?<!端)午后|下午|傍晚|黄昏|晚间|夜里|夜间(?!经济)|夜晚|深夜|大?半夜|大?白天|(?<![最尽提越较更及趁])[早晚](?=\\s*(?!一点)${number}\\s*点${notPoints})`;
const besideToday = `早上${notUp}|早晨|晚上${notUp}|夜里|晚间|凌晨|早${notEarly}|晚${notLate}|晨(?!会)|夜(?!市)`;
const besideDay = `早${notEarly}(?![期就已日])|晚${notLate}(?![于期到辈])`;

/** 下午, 凌晨; and 今早, 明晚, 周三晚, where 早 and 晚 alone follow a day. */
const partOfDay: TimeRule = {
  starts: '凌清早晚大一上中午晌下傍黄夜深半白晨',
  pattern: new RegExp(
    `(?:(?<=大后|[今明昨每])(?:${besideToday})|(?:${named})|(?<=[天日号]|(?:周|星期|礼拜)[一二三四五六日天])(?:${besideDay}))(?!好(?!吗|么|不)|[茶餐饭宴班]|觉|自习)`,
    'y',
  ),
  read(match) {
    const [words] = match;
    const found = partNames.find(([name]) => name.test(words));
    if (!found) return undefined;
    const follows = /(?:大后|[今明昨每])$/.test(match.input.slice(Math.max(0, match.index - 2), match.index));
    const instead = follows ? '天'.padEnd(words.length) : undefined;
    return { kind: 'part', part: found[1], weak: false, instead };
  },
};

/** 早饭前, 午饭后, 晚饭后. */
const meal: TimeRule = {
  starts: '早午中晚',
  needs: '饭餐休',
  pattern: /(?:(早)|(午|中)|晚)[饭餐](?=\s*(?:[之以]?[前后]|时[间候]))(?:时[间候])?|(午休)(?:时间|期间|时候)?/y,
  read: ([, early, noon, rest]) => {
    const part = early ? parts.morning : (noon ?? rest) ? parts.midday : parts.evening;
    return { kind: 'part', part, weak: false };
  },
};

/** 早9晚6, 朝九晚五: hours of work, of which the halves of the day are known and the hours hardly. */
const hoursOfWork: TimeRule = {
  starts: '早朝',
  needs: '晚',
  pattern: new RegExp(`[早朝]\\s*${number}\\s*[,、到至~-]?\\s*晚\\s*${number}(?![\\d点时:])`, 'y'),
  read: () => ({ kind: 'problem', problem: 'unclear-date' }),
};

/** The PM of PM 3点. */
const halfOfDay: TimeRule = {
  starts: 'ap',
  needs: '点时',
  pattern: /\b([ap])\.?m\.?(?=\s?\d{1,2}\s*[点时])/y,
  read: ([, letter]) => ({ kind: 'part', part: letter === 'a' ? parts.am : parts.pm, weak: false }),
};

/** 零点整 is read as a clock; these are moments with a name. */
const namedTime: TimeRule = {
  starts: '正午子',
  pattern: /(?:正午|午夜|子夜)(?:12点|十二点)?/y,
  read([words]) {
    const noon = words.startsWith('正午');
    return { kind: 'clock', clock: { hour: 12, minute: 0, half: noon ? 'pm' : 'either', grain: 'hour' } };
  },
};

/** 两个小时, 一个半小时, 半小时, 1.5小时, 90分钟, 一小时二十分. */
const length: TimeRule = {
  starts: numbers,
  needs: '时钟刻分',
  pattern: new RegExp(
    `(?<![\\d.第])(?:(\\d{1,3}(?:\\.\\d)?|半|${number})\\s*个?(半)?\\s*(?:小时|钟头)(半)?(?:零?(\\d{1,2}|${number})分钟?)?|(\\d{1,3}|${number})\\s*分钟|([一三])刻钟)`,
    'y',
  ),
  read([, amount, half, tail, more, counted, quarters]) {
    if (quarters) return { kind: 'length', minutes: quarters === '一' ? 15 : 45, grain: 'minute' };
    if (counted) return lengthOf(readNumeral(counted) ?? 0);
    const whole = amount === '半' ? 0.5 : amount?.includes('.') ? Number(amount) : readNumeral(amount ?? '');
    if (whole === undefined) return undefined;
    return lengthOf((whole + (half || tail ? 0.5 : 0)) * 60 + (readNumeral(more ?? '') ?? 0));
  },
};

function lengthOf(count: number): ReturnType<TimeRule['read']> {
  const rounded = Math.round(count);
  if (rounded === 0) return undefined;
  return { kind: 'length', minutes: rounded, grain: rounded % 60 === 0 ? 'hour' : 'minute' };
}

export const chineseTimes: readonly TimeRule[] = [
  lacking,
  clock,
  opening,
  partOfDay,
  meal,
  hoursOfWork,
  halfOfDay,
  namedTime,
  length,
];
