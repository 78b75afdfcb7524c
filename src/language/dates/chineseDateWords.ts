/** Of a day or a month: 8, 十二, 廿一. */
export const chineseNumber = '(?:\\d{1,2}|[一二三四五六七八九十两廿卅]{1,4})';
export const tillMark = '\\s*(?:到|至|-|~|直到)+\\s*';
export const weekdayMark = '(?:周|星期|礼拜)';
export const chineseWeekdays = '一二三四五六日天';
export const dayMark = '\\s*(?:日|号)';

/** 0 for Monday; by character or figure. */
export function weekdayIndex(character: string): number {
  const index = /\d/.test(character) ? Number(character) - 1 : chineseWeekdays.indexOf(character);
  return index === 7 ? 6 : index;
}

/** How many units ahead: 下 1, 下下 and 再下 2, 上 -1. */
export function aheadOf(word: string): number {
  if (/^[再次]/.test(word)) return word.startsWith('再') ? 2 : 1;
  return (word.match(/下/g)?.length ?? 0) - (word.match(/上/g)?.length ?? 0);
}
