import { type Extent, exactly, plus, type SpelledNumber, scalesOf, times } from './extents.ts';

const digits = new Map(
  [...'零一二三四五六七八九'].map((character, value): [string, number] => [character, value]).concat([['两', 2]]),
);
// Numerals that nobody can alter. They are also names and places (陆家嘴): they count before a unit alone.
const formal = new Map([
  ['伍', 5],
  ['陆', 6],
  ['柒', 7],
]);
const smallUnits = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const bigUnits = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

const nothing = exactly(0);

/** 两三, 七八, 三五: some number between them. */
function spoken(first: number, second: number): Extent | undefined {
  const near = second === first + 1 || (first === 3 && second === 5);
  return first > 0 && near ? { min: first, max: second } : undefined;
}

interface Digit {
  readonly extent: Extent;
  readonly length: number;
  readonly rough?: boolean;
  readonly unknown?: boolean;
}

function readDigit(text: string, at: number, isFirst: boolean): Digit | undefined {
  const rest = text.slice(at, at + 20);
  const few = /^[几数](?=个?亿|[十百千万])/.exec(rest);
  if (few) return isFirst ? { extent: { min: 1, max: 9 }, length: 1, unknown: true } : undefined;
  const figure = isFirst ? undefined : /^\d+(?:\.\d+)?(?![\d.,])/.exec(rest);
  if (figure) return { extent: exactly(Number(figure[0])), length: figure[0].length };
  const fraction = /^([零一二三四五六七八九两])点([零一二三四五六七八九]+)(?=个?[百千万亿])/.exec(rest);
  if (fraction) {
    const decimals = [...(fraction[2] ?? '')].map((digit) => digits.get(digit)).join('');
    return { extent: exactly(Number(`${digits.get(fraction[1] ?? '')}.${decimals}`)), length: fraction[0].length };
  }
  // 四千五一个月: what is paid for one month.
  const isLast = /^.一(?:个?[月天年周]|个?小时|个?星期)/.test(rest);
  const [first, second] = [digits.get(rest.charAt(0)), isLast ? undefined : digits.get(rest.charAt(1))];
  if (first === undefined) {
    const value = /^.[十百千万亿]/.test(rest) ? formal.get(rest.charAt(0)) : undefined;
    return value === undefined ? undefined : { extent: exactly(value), length: 1 };
  }
  const pair = second === undefined ? undefined : spoken(first, second);
  if (pair) return { extent: pair, length: 2, rough: true };
  return second === undefined ? { extent: exactly(first), length: 1 } : undefined;
}

/** The part of a numeral before 万, before 亿 or at its end. */
interface Group {
  readonly end: number;
  readonly extent: Extent;
  /** The last digit, where no unit follows it, and its length. */
  readonly tail?: Digit;
  readonly afterZero: boolean;
  /** What 多 after it may add, at most. */
  readonly step: number;
  readonly units: readonly number[];
  readonly rough: boolean;
  readonly unknown: boolean;
  readonly bare: boolean;
}

function readGroup(text: string, start: number, isFirst: boolean, figure?: Extent): Group {
  let at = start;
  let extent = nothing;
  let tail: Digit | undefined;
  let step = figure ? stepOf(figure.max) : 1;
  let units: number[] = [];
  let [rough, unknown, bare, afterZero] = [false, false, false, false];
  while (at < text.length) {
    const opens = isFirst && at === start;
    if (!opens && text.charAt(at) === '零' && digits.has(text.charAt(at + 1))) {
      afterZero = true;
      at += 1;
      continue;
    }
    // 十几, 一百几十
    const few = /^几(?!个)/.test(text.slice(at, at + 2)) && (units.at(-1) === 10 || text.charAt(at + 1) === '十');
    const given: Digit | undefined = opens && figure ? { extent: figure, length: 0 } : undefined;
    const digit: Digit | undefined =
      given ?? (few && !opens ? { extent: { min: 1, max: 9 }, length: 1, rough: true } : readDigit(text, at, opens));
    const end = at + (digit?.length ?? 0);
    const unit = smallUnits.get(text.charAt(end));
    if (unit === undefined || unit >= (units.at(-1) ?? Number.POSITIVE_INFINITY)) {
      if (!digit) break;
      tail = digit;
      [rough, unknown] = [rough || digit.rough === true, unknown || digit.unknown === true];
      at = end;
      break;
    }
    if (!digit && unit !== 10 && !opens) break;
    bare ||= !digit && unit !== 10;
    extent = plus(extent, times(digit?.extent ?? exactly(1), unit));
    [rough, unknown] = [rough || digit?.rough === true, unknown || digit?.unknown === true];
    units = digit ? [unit] : [...units, unit];
    step = digit && stepOf(digit.extent.max) < 1 ? unit * stepOf(digit.extent.max) : unit;
    afterZero = false;
    at = end + 1;
  }
  if (tail) units = [];
  return { end: at, extent, tail, afterZero, step, units, rough, unknown, bare };
}

/** 500 is said in hundreds, 35 in ones, 1.2 in tenths. */
function stepOf(value: number): number {
  if (value === 0) return 1;
  if (!Number.isInteger(value)) return 10 ** -(String(value).split('.')[1]?.length ?? 0);
  return 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
}

/** 多 and 余 after a number add something, less than a step of it: 500多万 is less than 600万. */
const moreAtEnd = /^(?:多(?!少|半|次|家|个|种|年|数)|余(?!额|款|下|地|年))/;
/** What stands between a number and 万 or 亿: 三百来万, 一个多亿, 一个半亿. */
const beforeUnit = /^(?:个?([多余来半]?)个?(?=亿)|([多余来]?)(?=万))/;

/**
 * The numeral that starts at a place of a normalised text. `figure` is a number in figures that ends there: then there
 * must be a Chinese unit behind it.
 */
export function readChineseAt(text: string, start: number, figure?: Extent): SpelledNumber | undefined {
  if (!figure) {
    const digitByDigit = /^[零一二三四五六七八九]{2,}(?![十百千万亿])/.exec(text.slice(start, start + 40));
    if (digitByDigit) {
      const values = [...digitByDigit[0]].map((digit) => digits.get(digit) ?? 0);
      if (values.length > 2 || !spoken(values[0] ?? 0, values[1] ?? 0)) {
        const extent = exactly(Number(values.join('')));
        return { end: start + values.length, extent, rough: false, bare: false, scales: [] };
      }
    }
  }
  const fraction = figure
    ? null
    : /^(十|[一二三四五六七八九十百千零两]{2,})点([零一二三四五六七八九]+)(?=个?[万亿])/.exec(
        text.slice(start, start + 24),
      );
  const whole = fraction ? readChineseAt(`${fraction[1]}`, 0) : undefined;
  if (fraction && whole?.extent && !whole.rough && whole.end === fraction[1]?.length) {
    const decimals = [...(fraction[2] ?? '')].map((digit) => digits.get(digit)).join('');
    return readChineseAt(text, start + fraction[0].length, exactly(Number(`${whole.extent.min}.${decimals}`)));
  }
  const half = figure ? null : /^半个?亿/.exec(text.slice(start, start + 3));
  if (half) {
    return { end: start + half[0].length, extent: exactly(50_000_000), rough: false, bare: false, scales: [] };
  }
  let at = start;
  let sum = nothing;
  let units: readonly number[] = [];
  let last = Number.POSITIVE_INFINITY;
  /** Of the last unit before 万 or 亿: that of 千 in 三千万. */
  let step = 0;
  let literal: Extent | undefined;
  let [rough, unknown, bare] = [false, false, false];
  while (at < text.length) {
    const isFirst = at === start;
    const group = readGroup(text, at, isFirst, isFirst ? figure : undefined);
    const hasValue = group.end > at || (isFirst && figure !== undefined);
    const value = group.tail ? plus(group.extent, group.tail.extent) : group.extent;
    const between = hasValue ? beforeUnit.exec(text.slice(group.end, group.end + 4)) : null;
    const unitAt = group.end + (between?.[0].length ?? 0);
    const unit = bigUnits.get(text.charAt(unitAt));
    // 一万亿: the unit multiplies all that stands before it.
    const multipliesAll = unit !== undefined && unit > last;
    if (unit === undefined || (!hasValue && !isFirst && !multipliesAll)) {
      if (!hasValue || (isFirst && figure && group.extent.max === 0)) break;
      const closing = closeNumeral(text, group, last);
      literal = closing.isLone && step >= 100 * last ? plus(sum, closing.extent) : undefined;
      sum = plus(sum, literal ? times(closing.extent, step / last) : closing.extent);
      if (closing.end > at || isFirst) units = group.units;
      [rough, unknown, bare] = [rough || group.rough, unknown || group.unknown, bare || group.bare];
      at = closing.end;
      if (at === group.end && !group.tail && moreAtEnd.test(text.slice(at, at + 2))) {
        [sum, rough, at] = [plus(sum, { min: 0, max: group.step }), true, at + 1];
      }
      break;
    }
    const said = between?.[1] || between?.[2] || '';
    const added =
      said === '半'
        ? exactly(0.5)
        : { min: 0, max: said === '' || said === '来' ? 0 : group.tail ? tailStep(group) : group.step };
    const inner = plus(isFirst && !hasValue ? exactly(1) : value, added);
    sum = multipliesAll ? times(plus(sum, inner), unit) : plus(sum, times(inner, unit));
    units = hasValue ? [...group.units, unit] : [...units, unit];
    bare ||= group.bare || (isFirst && !hasValue);
    [rough, unknown] = [rough || group.rough || /[多余来]/.test(said), unknown || group.unknown];
    last = unit;
    step = group.tail && group.tail.length > 0 ? unit : unit * group.step;
    at = unitAt + 1;
    if (moreAtEnd.test(text.slice(at, at + 2))) {
      [sum, rough, at] = [plus(sum, { min: 0, max: unit * Math.min(1, stepOf(value.max)) }), true, at + 1];
      break;
    }
  }
  if (at === start) return undefined;
  const extent = unknown ? undefined : sum;
  return { end: at, extent, rough: rough || unknown, bare, scales: scalesOf(units), ...(literal && { literal }) };
}

/** 20多 is said in tens, 二十三 in ones. */
function tailStep({ tail, step }: Group): number {
  return tail && tail.length === 0 ? step : 1;
}

/** The last group: 一万五 is 15,000 and 三百五 is 350, but 三万5月 is 30,000 and a month. */
function closeNumeral(text: string, group: Group, last: number): { end: number; extent: Extent; isLone?: true } {
  const { tail, extent, end } = group;
  if (!tail) return { end, extent };
  const above = extent.max > 0 ? group.step : Number.isFinite(last) ? last : 0;
  const lone = above >= 100 && !group.afterZero && tail.extent.max < 10 && Number.isInteger(tail.extent.max);
  if (!lone) return { end, extent: plus(extent, tail.extent) };
  if (/^(?:[年月日号点时分天周%:/.-]|个月|个?星期|个?小时)/.test(text.slice(end, end + 4))) {
    return { end: end - tail.length, extent };
  }
  const said = plus(extent, times(tail.extent, above / 10));
  return extent.max > 0 ? { end, extent: said } : { end, extent: said, isLone: true };
}
