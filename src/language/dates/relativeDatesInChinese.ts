import { readNumeral } from '../numbers/numerals.ts';
import { chineseFigures, figures } from '../spelling/firstCharacters.ts';
import { civil, type Day, daySpan, mondayOf, monthSpan, quarterSpan, yearSpan } from './calendar.ts';
import { aheadOf, chineseWeekdays, tillMark, weekdayIndex, weekdayMark } from './chineseDateWords.ts';
import { onAnyOf } from './datesRecurring.ts';
import { after, type Mention, type Rule, type Unit } from './mentions.ts';

/** 月内, 年内, 季度内. */
const bareWithin: Rule = {
  starts: '月年季周',
  needs: '内',
  pattern: /(?<![\d零一二三四五六七八九十两几半个今明后去前来本当整每这下上])(?:月|年|季度|周)之?内(?!地|容|部|资|外)/y,
  read([words], today) {
    if (words.startsWith('周')) return { mentions: [], problem: 'unclear-date' };
    const { year: y, month: m } = civil(today);
    const to = words.startsWith('月')
      ? monthSpan(y, m)
      : words.startsWith('年')
        ? yearSpan(y)
        : quarterSpan(y, Math.ceil(m / 3));
    return { mentions: [{ kind: 'span', span: { ...to, from: today }, fromNow: true }] };
  },
};

const relativeDays = new Map([
  ['大大后', 4],
  ['大后', 3],
  ['后', 2],
  ['明', 1],
  ['今', 0],
  ['昨', -1],
  ['前', -2],
  ['大前', -3],
]);

/** 今天, 大后天, 明晚, 明后天. */
const relativeDay: Rule = {
  starts: '今明后大昨前',
  pattern:
    /(今明|明后|今后)(?:两|二)?天|(今明后)三?天|(大大后|大后|后|明|今|昨|大前|前)(?:天(?!赋|生|津|然|性)|日(?!本|元)|晚(?!会|宴)|早|儿(?!童|科)|个儿)/y,
  read(match, today) {
    const [, pair, three, word] = match;
    if (pair === '今后') return undefined;
    if (three) return { mentions: [{ kind: 'span', span: { from: today, to: today + 3, grain: 'day' } }] };
    if (pair) {
      const from = today + (pair === '今明' ? 0 : 1);
      return { mentions: [{ kind: 'span', span: { from, to: from + 2, grain: 'day' } }] };
    }
    return { mentions: [{ kind: 'span', span: daySpan(today + (relativeDays.get(word ?? '') ?? 0)) }] };
  },
};

/** 下周今天, 下个月的今天, 明年今天. */
const sameDay: Rule = {
  starts: '下明',
  needs: '天',
  pattern: new RegExp(`(下下?一?个?(?:${weekdayMark}|月)|明年)的?(今天|明天|后天)`, 'y'),
  read([, which = '', word = ''], today) {
    const day = today + '今明后'.indexOf(word.charAt(0));
    const unit = which === '明年' ? 'year' : which.endsWith('月') ? 'month' : 'week';
    return { mentions: [{ kind: 'span', span: daySpan(after(day, unit === 'year' ? 1 : aheadOf(which), unit)) }] };
  },
};

/** 下周, 下下周三, 这周末, 周五, 星期天, 下半周, 周一三五. */
const week: Rule = {
  starts: '这本再下上周星礼前后',
  needs: '周星礼',
  pattern: new RegExp(
    `(?:(这一?个?|本|再下一?个?|下下下个?|下下个?|下一?个?|上上个?|上一?个?)${weekdayMark}|(?<!(?<!周|星期|礼拜)[一二两三四五六七八九十几每个大]|(?<![/.]\\d?)\\d)${weekdayMark}(?=[${chineseWeekdays}1-7末]))(?![零八九])(?:的?(?:${weekdayMark})?([${chineseWeekdays}](?!号)|[1-7](?![\\d年月天个次位名人号日]))(?:(?!一[整天早晚])((?:[、]?[${chineseWeekdays}])+)(?![共起定样直般些个位下刻致流次名]))?(?:${tillMark}([${chineseWeekdays}1-7])(?![\\d${chineseWeekdays}年月天个次位名人号日点]))?|的?(末)|的?([初中底]|[上前下后]半周))?|(?<![一二两三几每这本上下个半])([上前下后]半周)`,
    'y',
  ),
  read(match, today) {
    const [, which, day, more, till, weekend, within, bare] = match;
    const monday = which || bare ? mondayOf(today) + aheadOf(which ?? '') * 7 : undefined;
    if (day) return weekdaysOf(day, more, till, monday);
    if (weekend) {
      return {
        mentions: [
          monday === undefined ? { kind: 'weekday', weekday: 5, to: 6 } : { kind: 'week', monday, part: 'weekend' },
        ],
      };
    }
    if (monday === undefined) return undefined;
    const words = within ?? bare;
    if (!words) return { mentions: [{ kind: 'week', monday }] };
    const part = /^[初上前]/.test(words) ? 'early' : words === '中' ? 'mid' : 'late';
    return { mentions: [{ kind: 'week', monday, part }] };
  },
};

function weekdaysOf(day: string, more: string | undefined, till: string | undefined, monday: Day | undefined) {
  const at = (character: string): Mention & { kind: 'weekday' } => ({
    kind: 'weekday',
    weekday: weekdayIndex(character),
    monday,
  });
  const first = at(day);
  if (till) {
    const last = weekdayIndex(till);
    return last > first.weekday
      ? { mentions: [{ ...first, to: last }] }
      : { mentions: [first], last: { ...at(till), monday: undefined } };
  }
  const rest = [...(more ?? '').replaceAll('、', '')].map(at);
  const [second] = rest;
  if (!second) return { mentions: [first] };
  if (rest.length === 1 && second.weekday === first.weekday + 1 && !more?.includes('、')) {
    // 周六日 is the weekend, 周三四 one day or the other.
    return second.weekday === 6 ? { mentions: [{ ...first, to: 6 }] } : { mentions: [first, second] };
  }
  // 周一三五 are days of every week, unless a week is said with them.
  if (monday === undefined && !more?.includes('、')) {
    const indexes = [first, ...rest].map((mention) => mention.weekday);
    return { mentions: [], problem: 'recurring' as const, recurs: onAnyOf(indexes) };
  }
  return { mentions: [first], also: rest };
}

const count = '(\\d{1,3}|半|[一二三四五六七八九十两廿百]{1,4})';
const unitNames = new Map<string, Unit>([
  ['天', 'day'],
  ['日', 'day'],
  ['周', 'week'],
  ['星期', 'week'],
  ['礼拜', 'week'],
  ['月', 'month'],
  ['季度', 'quarter'],
  ['年', 'year'],
]);

/** 两周后, 半个月以内, 未来三个月, 一个半月之后, 三天前; alone a length that something else may count from. */
const duration: Rule = {
  starts: `未接今往再过${figures}${chineseFigures}`,
  needs: '天日周星礼月季年',
  pattern: new RegExp(
    `(未来|接下来|今后|往后|再过|过)?(?:的)?${count}\\s*(多|来)?个?(半)?(?:自然)?(天|日|周|星期|礼拜|月|季度|年)(?!(?<=\\s(?:周|星期|礼拜))[${chineseWeekdays}](?!次))(半)?(?:(?:时间)?(以?后|之后|过后|后(?!续|台|期))|(?:时间)?(以内|之内|内(?!地|容|部|资|外|销|保|需))|(以前|之前|前(?!往|来|沿|端|台|提|期|景)))?`,
    'y',
  ),
  read(match, today) {
    const [, ahead, amount = '', vague, half, unitWord = '', tail, later, within, ago] = match;
    const unit = unitNames.get(unitWord);
    const whole = amount === '半' ? 0.5 : readNumeral(amount);
    if (!unit || whole === undefined) return undefined;
    if ((unit === 'month' || unit === 'quarter') && !/个/.test(match[0])) return undefined;
    const dates = Boolean(ahead ?? later ?? within);
    // 10日后 is in ten days or after the tenth.
    if (unitWord === '日' && !within && !ahead) {
      return later === '后' ? { mentions: [], problem: 'unclear-date' } : undefined;
    }
    // 两三天 and 十来天 are about so many; 过两天 is some day soon.
    const isVague = vague !== undefined || /^[一二三四五六七八九两]{2}$/.test(amount);
    if (isVague || (ahead === '过' && amount === '两' && unit === 'day')) {
      return dates ? { mentions: [], problem: 'unclear-date' } : undefined;
    }
    const value = whole + (half || tail ? 0.5 : 0);
    if (ago) return { mentions: [], problem: 'past' };
    const end = after(today, value, unit);
    if (later || ahead === '过' || ahead === '再过') {
      return { mentions: [{ kind: 'span', span: daySpan(end) }], counted: true };
    }
    const length = { count: value, unit };
    if (!within && !ahead) return { mentions: [], length };
    const span = { from: today, to: end, grain: unit };
    return { mentions: [{ kind: 'span', span, fromNow: true }], counted: true, length: within ? length : undefined };
  },
};

/** 这两天, 过几天, 几周后, 改天: a date, and which one is not said. */
const vagueDay: Rule = {
  starts: `这近再过未接今下改明后去年春夏秋冬几${figures}${chineseFigures}`,
  needs: '天日周星礼月季年',
  pattern: new RegExp(
    `(?:这|近|最近|过|再过|未来|接下来|今后)(?:的)?[两几]天|(?:这|近|最近|下)[两几]个?(?:${weekdayMark}|月|年)|${count}\\s*(?:到|至|-|~|或)\\s*${count}\\s*个?(?:天|${weekdayMark}|月|年)(?:以|之)?[后内]|(?:未来|接下来|今后|过|再过)(?:的)?几个?(?:${weekdayMark}|月|年)|几个?(?:天|${weekdayMark}|月|年)(?:以|之)?(?:后|内)|个把(?:${weekdayMark}|月)(?:以|之)?(?:后|内)|改天|改日|[今明后去]?年?的?[春夏秋冬](?:天|季)`,
    'y',
  ),
  read: () => ({ mentions: [], problem: 'unclear-date' }),
};

const now: Rule = {
  starts: '现即目此',
  pattern: /(?:现在|即日|目前|此刻)/y,
  read: () => ({ mentions: [{ kind: 'now' }] }),
};

/** What is counted from today. */
export const relativeChineseRules: readonly Rule[] = [duration, vagueDay, sameDay, week, relativeDay, bareWithin, now];
