import type { Numeral } from '../numbers/numeralsInText.ts';
import type { CurrencyMark } from './currencies.ts';
import { moneyAfter } from './moneyPhrases.ts';

/** What says that pounds are a weight, anywhere near them. */
const weighing =
  /\b(?:weigh(?:s|t|ts|ing|ed)?|kgs?|kilos?|kilograms?|grams?|lbs?|ounces?|oz|tons?|tonnes?|heav(?:y|ier)|light(?:er)?|luggage|baggage|suitcases?|parcels?|packages?|cargo|crates?|pallets?|freight|loads?|ship(?:s|ping|ped|ment)?|carry|carries|lift(?:s|ing)?|body|weightlifting)\b|\d(?:kgs?|lbs?|oz)\b|公斤|千克|重量|行李|毛重|净重|体重/;
/** What says that money is meant near a weight: 30 kg cost 40 pounds. */
const paying =
  /\b(?:costs?|price[ds]?|pay(?:s|ing|ment)?|paid|fees?|budget|charge[ds]?|spend(?:ing)?|spent|worth|expens\w+|cheap\w*|salary|wages?|rent|refund|deposit|per|an?\s+hour)\b|[£$€]|价|费|付|预算|英镑/;
/** Of pounds of rice, and of a 25 pound box, nothing is paid. */
const weightBehind =
  /^\s*(?:of(?!\s+(?:funding|investment|capital|debt|revenue|income|budget|money|savings|profit|sales|expenses?)\b)\b|in\s+weight|overweight|too\s+heavy|heavier|lighter|each\s+in\s+weight|per\s+(?:square|box|bag|piece|parcel|package|person\s+of\s+luggage)|-?\s*(?:bag|box|boxes|crate|pallet|machine|sample|weight|dumbbell|robot|drone|device|unit|package|parcel|suitcase)s?\b)/;

/** Names of currencies that are everyday words as well: "6 won prizes", "two real customers", "3 crown jewels". */
const everyday = /^(?:won|real|crown|rand|sterling|som|sol|colon|buck|dong)s?$/;
/** What such a word stands before when it is the coin: an end, or a word that goes on about the sum. */
const afterCoin =
  /^\s*(?:$|[^\sa-z\d\-']|-\s|\(|(?:in|for|to|and|or|per|a|an|each|is|are|was|as|at|from|total|budget|by|will|would|should|only|please|now|monthly|yearly|annually|every|until|with|worth|equals?|max|maximum|if|of|altogether|so|but|that|which|on|over|into)\b)/;

/** Whether a currency's name behind a number stands for money there, or is another word or a weight. */
export function isCurrencyHere(text: string, numeral: Numeral, mark: CurrencyMark): boolean {
  const name = text.slice(mark.start, mark.end);
  if (/^pounds?$/.test(name)) return !isWeight(text, numeral, mark);
  if (everyday.test(name)) return isCoin(text, numeral, mark);
  if (name !== '块' && name !== '元') return true;
  return isYuan(text, numeral, mark, name);
}

function isWeight(text: string, numeral: Numeral, mark: CurrencyMark): boolean {
  const behind = text.slice(mark.end, mark.end + 40);
  if (weightBehind.test(behind)) return true;
  const around = `${text.slice(Math.max(0, numeral.start - 40), numeral.start)} ${behind}`;
  return weighing.test(around) && !paying.test(around);
}

/** Nobody says so little in won or dong: "2 of the 6 won" is about winning. */
const leastWon = 100;

function isCoin(text: string, { values, unit }: Numeral, mark: CurrencyMark): boolean {
  const value = values[0]?.max ?? leastWon;
  const name = text.slice(mark.start, mark.end);
  if (/^(?:won|dong)s?$/.test(name) && (value < leastWon || isYearBefore(text, mark, value))) return false;
  if (unit !== 'none') return true;
  const behind = text.slice(mark.end, mark.end + 24);
  return afterCoin.test(behind) || moneyAfter.test(behind.trimStart());
}

/** "In 2024 won a prize". */
function isYearBefore(text: string, mark: CurrencyMark, value: number): boolean {
  return value >= 1990 && value <= 2050 && /\b(?:in|since|of|year)\s+\d{4}\s+$/.test(text.slice(0, mark.start));
}

/** 块 and 元 are also other words: 一块去, 三块地, 二元方程, 三元桥. */
function isYuan(text: string, numeral: Numeral, mark: CurrencyMark, name: string): boolean {
  const next = text.slice(mark.end, mark.end + 3);
  const isLast = !/^\p{Script=Han}/u.test(next);
  const small = (numeral.values[0]?.max ?? 10) < 10 && /\p{Script=Han}/u.test(text.charAt(numeral.start));
  if (name === '元')
    return !small || isLast || /^(?:钱|每|一[个天次]|以|左|的|人民|整|到|至|起|[一二三四五六七八九]角)/.test(next);
  if (small) return /^(?:钱|人民|每|\/|一[个天次]|[\d一二三四五六七八九](?:毛|$|[^\p{Script=Han}]))/u.test(next);
  return (
    isLast ||
    /^(?:钱|人民|左右|上下|以|每|一(?:小时|钟头|星期|礼拜|周|[个天年次人斤克升磅米瓶箱盒条张页包袋辆间晚亩桶]|公斤)|的|吧|吗|呢|啊|就|多|起|到|至|和|或|不|够|行|可|整|包|也|还|了|[一二三四五六七八九](?:毛|$|[^\p{Script=Han}]))/u.test(
      next,
    )
  );
}
