import type { PlacementKind } from '../../model/cirrus.ts';
import { longestMessage } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { normalise } from '../spelling/normalise.ts';
import { type Lexicon, readTerms } from '../terms/lexicon.ts';

/**
 * `plain-internship`: of a course or paid beside the studies, which have different rules. `part-time`: for students
 * that is most likely paid work-study.
 */
export type KindProblem = 'plain-internship' | 'part-time';

const byTerm: Readonly<Record<string, { readonly values: readonly PlacementKind[]; readonly problem?: KindProblem }>> =
  {
    'course-internship': { values: ['course-internship'] },
    'work-study': { values: ['work-study'] },
    'full-time': { values: ['full-time'] },
    internship: { values: ['course-internship', 'work-study'], problem: 'plain-internship' },
    'part-time': { values: ['work-study'], problem: 'part-time' },
  };

const deniedBefore =
  /(?:不是|并非|不要|不找|不做|不招|不想(?:做|找)?|而不是|除了|\bnot(?: an?| for| looking for)?|\bno|\bisn'?t|\bwithout|\brather than|\binstead of|\bexcept)\s*$/;
/** "Full time internship" and 全职实习 say how many hours an internship has. */
const studying = /\b(?:stud(?:y|ying|ent)|enrolled|degree)\s*$/;
const hoursOnly = /^\s*(?:的)?\s*(?:实习|internship|intern|summer|student|study|每周|5|五|five)/;
/** 国际贸易专业实习生 is an intern in that field. */
const ofField = /^(?:生|岗|的|人员)/;

/**
 * The kinds of placement that a text names, each a reading of its own. A plain internship may be two kinds, and
 * part-time work is one that must be confirmed: both are given with a problem. What is declined is left out.
 */
export function readPlacementKinds(
  text: string,
  { employment }: Pick<Lexicon, 'employment'>,
): Reading<PlacementKind>[] {
  const seen = text.slice(0, longestMessage);
  const plain = normalise(seen);
  return readTerms(seen, employment).flatMap(({ start, end, values: ids }): Reading<PlacementKind>[] => {
    const before = plain.slice(Math.max(0, start - 20), start);
    const behind = plain.slice(end, end + 12);
    if (deniedBefore.test(before)) return [];
    if (ids.includes('full-time') && (hoursOnly.test(behind) || studying.test(before))) return [];
    const isField =
      /^专业实习$/.test(plain.slice(start, end)) &&
      (ofField.test(behind) || /[^\P{Script=Han}的是做找要求和或与及]$/u.test(before));
    const named = (isField ? ['internship'] : ids).flatMap((id) => byTerm[id] ?? []);
    const values = [...new Set(named.flatMap((each) => each.values))];
    const problem =
      named.find((each) => each.problem !== undefined)?.problem ?? (values.length > 1 ? 'plain-internship' : undefined);
    return values.length > 0 ? [{ start, end, values, ...(problem && { problem }) }] : [];
  });
}
