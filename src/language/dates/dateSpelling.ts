import { isNear } from '../spelling/spelling.ts';
import { months, weekdays } from './englishDateWords.ts';

/** Words of dates that are long enough for a slip to be certain, and the short form that takes their place. */
const words = new Map([
  ...[...months, ...weekdays].filter((word) => word.length > 5).map((word) => [word, word.slice(0, 3)] as const),
  ['tomorrow', 'tmr'],
  ['weekend', 'wknd'],
  ['weekends', 'wknds'],
  ['quarter', 'qtr'],
  ['morning', 'morn'],
  ['afternoon', 'aft'],
  ['evening', 'evng'],
]);

/** Slips in short words and slips too far from the right one, where one letter makes another word (next, text), are known one by one. */
const slips = new Map(
  Object.entries({
    nxt: 'nex netx enxt nextt neext nxet',
    wk: 'wek weeek wekk weke weekk',
    wks: 'weks wekks',
    mth: 'mnth monht motnh monthh mounth mothn',
    mths: 'mnths monhts motnhs',
    wknd: 'wkend weeken',
    mar: 'marhc marh mrach',
    apr: 'apirl arpil aprl aprill appril',
    jun: 'juny juen',
    jul: 'jully juyl',
    tdy: 'tody todya toady todday',
    tmr: '2moro 2morrow 2mrw tomoz tmrow tmorrow tmorow tmw tomoro tomorro tomrw tomo',
    morn: 'mornin mornig mrning',
    aft: 'afternon aftrnoon afternn arvo',
    wed: 'weds wendsday wenesday wensday',
  }).flatMap(([right, wrong]) => wrong.split(' ').map((word): [string, string] => [word, right])),
);

/** Words near a date that are none. */
const others = new Set([
  'sundry',
  'sundae',
  'augusta',
  'augusto',
  'friendly',
  'quartet',
  'quarters',
  'mondays',
  'tuesdays',
  'wednesdays',
  'thursdays',
  'fridays',
  'saturdays',
  'sundays',
  'fortnights',
  'mourning',
  'moaning',
]);

/** Chinese slips: the sound or the shape of the right character; alike in length. */
const chinese: readonly (readonly [RegExp, string])[] = [
  [/(?<=[今明后])[夭夫](?=$|[\s,.;!?，。！？上下早晚中的有去来可])/g, '天'],
  [/(?<=月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?)曰/g, '日'],
  [/(?<=周|星期|礼拜)曰/g, '日'],
  [/(?<=[周月年])未(?!来|必|定|能|曾|满|知|成|到|有|婚|收|付|经)/g, '末'],
  [/(?<=[月年])低(?!于|价|温|碳|端|空|调)/g, '底'],
  [/(?<=[这下上])各(?=月|星期|礼拜|周)/g, '个'],
  [/(?<=[这下上]个?|第[一二三四]个?)星其/g, '星期'],
  [/星其(?=[一二三四五六日天])/g, '星期'],
  [/(?<=下)[洲州](?=[一二三四五六日末])/g, '周'],
  [/礼白(?=[一二三四五六日天])/g, '礼拜'],
  [/国情(?=节|前|后|期间|假)/g, '国庆'],
  [/元但(?=节|前|后|期间|假|$)/g, '元旦'],
  // No slip: 元月 is January, and 8000元月薪 an amount.
  [/(?<![\d万千百亿十块美欧日港澳加韩]\s?)元月(?![薪租均供结])/g, '一月'],
];

const mayBeSlip = /[夭夫曰未低各其洲州白情但]|元月/;

/** The right words by their first and last letters. */
const byEnds = Map.groupBy(words.keys(), (word) => `${word[0]}${word.at(-1)}`);

/** Both ends must be right: "remember" is no December and "sundae" no Sunday. */
function rightWord(word: string): string | undefined {
  const slip = slips.get(word);
  if (slip !== undefined || word.length < 5 || words.has(word) || others.has(word)) return slip;
  const near = byEnds.get(`${word[0]}${word.at(-1)}`)?.filter((right) => isNear(word, right)) ?? [];
  const [only, ...more] = near;
  return only !== undefined && more.length === 0 ? words.get(only) : undefined;
}

/**
 * A normalised text with slips in the words of dates mended: decmber, thrusday, netx week, 下个星其, 12月8曰. Its length
 * stays: a wrong word gives way to a short form of the right one and spaces.
 */
export function mendDates(plain: string): string {
  const mended = plain.replace(/(?<![a-z])[a-z]{3,12}(?![a-z])|\b2m[a-z]{2,6}\b/g, (word) =>
    (rightWord(word) ?? word).padEnd(word.length),
  );
  // Most texts hold none of the wrong characters.
  return mayBeSlip.test(mended) ? chinese.reduce((text, [slip, right]) => text.replace(slip, right), mended) : mended;
}
