import type { Period, Reading } from '../../model/reading.ts';
import { finer, openEnd } from './calendar.ts';

const orMark =
  /^\s*,?\s*(?:或者?是?|还是|要么|\bor\b|\/)\s*(?:(?:maybe|perhaps|else|可能|也可能)\s*)?(?:在|(?:on|at|in)\s+)?(?:the\s+)?$/;
const listMark = /^\s*(?:[,、/]|和|及|与|跟|或者?|and\b|or\b|&)?\s*(?:on\s+)?(?:the\s+)?$/;
/** 明天（周三）: the same day said twice, or two that contradict each other. */
const againMark = /^\s*\(\s*$/;
const dayLong = 86_400_000;
/** 元旦后春节前, "after 8 December and before Christmas". */
const bothMark = /^\s*,?\s*(?:(?:and|but|且|但|并且|至|到|、)\s*)?$/;
const exceptMark =
  /^\s*,?\s*(?:的?(?:除了?|但不是|不包括|不含)|but(?:\s+not)?|except(?:\s+for)?|excluding|apart\s+from|other\s+than|not)\s*(?:on\s+)?(?:the\s+)?$/;

/**
 * What neighbouring dates say together, each by its words alone being read already. Tuesday or Thursday: one of both is
 * meant, so that they are one reading with both values. After one day and before another is the time between. What is
 * ruled out takes the rest of its list along (周一和周二不行), and the stretch that it is taken from (下周除了周三).
 */
export function joinAlternatives(readings: readonly Reading<Period>[], plain: string, now: number): Reading<Period>[] {
  const joined: Reading<Period>[] = [];
  for (const reading of readings) {
    let last: readonly Reading<Period>[] = [reading];
    let gap = gapBetween(joined.at(-1), reading, plain);
    const isEither = gap !== undefined && orMark.test(gap);
    while (gap !== undefined) {
      const [first, ...rest] = last;
      const before = joined.at(-1);
      if (!first || !before) break;
      // Monday, Tuesday or Wednesday: what stands before a comma is one of them too.
      const together = join(before, first, isEither && /^\s*[,、]\s*$/.test(gap) ? ' or ' : gap, now);
      if (!together) break;
      joined.pop();
      last = [...together, ...rest];
      gap = last.length === 1 ? gapBetween(joined.at(-1), last[0], plain) : undefined;
    }
    joined.push(...last);
  }
  return joined;
}

function gapBetween(a: Reading<Period> | undefined, b: Reading<Period> | undefined, plain: string): string | undefined {
  return a && b && a.end <= b.start ? plain.slice(a.end, b.start) : undefined;
}

function join(
  a: Reading<Period>,
  b: Reading<Period>,
  gap: string,
  now: number,
): readonly Reading<Period>[] | undefined {
  const excluded = [a, b].map(({ problem }) => problem === 'excluded');
  if (excluded.includes(true)) {
    const along = listMark.test(gap) || (excluded[1] && exceptMark.test(gap));
    return along ? [a, b].map(({ start, end }) => ({ start, end, values: [], problem: 'excluded' })) : undefined;
  }
  const place = { start: a.start, end: b.end };
  const limits = bothMark.test(gap) ? betweenLimits(a, b, now) : undefined;
  if (limits) return [{ ...place, ...limits }];
  if (!isOpen(a) || !isOpen(b)) return undefined;
  if (againMark.test(gap)) return saidAgain(a, b);
  if (!orMark.test(gap)) return undefined;
  const values = [...a.values, ...b.values.filter((value) => !a.values.some((one) => isSame(one, value)))];
  return [{ ...place, values, problem: 'which-date' }];
}

/** Of two that agree the closer counts; of two days that do not, nobody knows which is meant. */
function saidAgain(a: Reading<Period>, b: Reading<Period>): readonly Reading<Period>[] | undefined {
  const place = { start: a.start, end: b.end };
  if (![...a.values, ...b.values].every(({ from, to }) => to - from <= dayLong)) return undefined;
  const within = (part: Period, whole: Period) => whole.from <= part.from && part.to <= whole.to;
  const agreed = a.values.flatMap((one) =>
    b.values.flatMap((other) => (within(other, one) ? [other] : within(one, other) ? [one] : [])),
  );
  if (agreed.length === 1) return [{ ...place, values: agreed }];
  return [{ ...place, values: agreed.length > 0 ? agreed : [...a.values, ...b.values], problem: 'which-date' }];
}

/** Undefined unless one has no end and the other begins now. */
function betweenLimits(a: Reading<Period>, b: Reading<Period>, now: number) {
  const [one, other] = [a, b].map(({ values }) => (values.length === 1 ? values[0] : undefined));
  if (!one || !other) return undefined;
  const [after, before] = one.to === openEnd ? [one, other] : [other, one];
  if (after.to !== openEnd || before.to === openEnd || before.from !== now) return undefined;
  if (after.from >= before.to) return { values: [], problem: 'unclear-date' };
  return { values: [{ from: after.from, to: before.to, grain: finer(after.grain, before.grain) }] };
}

function isOpen({ values, problem }: Reading<Period>): boolean {
  return values.length > 0 && (problem === undefined || problem === 'which-date');
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
