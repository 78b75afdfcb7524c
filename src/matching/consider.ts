import type { Considered, RouteFact, RouteFacts, RouteFinding } from '../model/matching.ts';
import {
  effectOf,
  holdsForProfile,
  holdsForRequest,
  type RouteCondition,
  type RouteRule,
  studiedByYear,
  studiedFrom,
} from './routes.ts';

/** The fact that each condition looks at. Kind and period are always known. */
const factOf = {
  permits: 'permit',
  studies: 'studies',
  degrees: 'degree',
  universities: 'university',
  inBeijing: 'inBeijing',
  places: 'place',
  paid: 'paid',
  hoursOver: 'hoursPerWeek',
} as const satisfies Partial<Record<keyof RouteCondition, RouteFact>>;

type Conditional = keyof typeof factOf;

/** What the rules say of a case of which some may not be known, in their order. */
export function consider(rules: readonly RouteRule[], told: RouteFacts): Considered {
  const facts = told.permit === 'abroad' ? { ...told, inBeijing: false } : told;
  const found = {
    impossible: [] as RouteFinding[],
    later: [] as { finding: RouteFinding; from: number }[],
    first: [] as RouteFinding[],
    forStaff: [] as RouteFinding[],
    open: [] as { finding: RouteFinding; rests: readonly RouteFact[] }[],
  };
  for (const rule of rules) {
    const { finding, when } = rule;
    const untold = (Object.keys(factOf) as Conditional[]).filter(
      (condition) => when[condition] !== undefined && facts[factOf[condition]] === undefined,
    );
    if (!holds(without(when, untold), facts)) continue;
    const due = dueFrom(when, facts);
    if (due === 'over') continue;
    const rests: readonly RouteFact[] = [
      ...untold.map((condition) => factOf[condition]),
      ...(due === 'unknown' ? (['studyTime'] as const) : []),
    ];
    const effect = effectOf(rule);
    if (rests.length > 0) found.open.push({ finding, rests });
    else if (effect === 'first') found.first.push(finding);
    else if (effect !== 'impossible') found.forStaff.push(finding);
    else if (typeof due === 'number') found.later.push({ finding, from: due });
    else found.impossible.push(finding);
  }
  return found;
}

/** From when on a time of study that is asked for is reached; `always`: none is asked for, `over`: reached at the start. */
function dueFrom({ studiedUnder }: RouteCondition, facts: RouteFacts): number | 'always' | 'over' | 'unknown' {
  if (studiedUnder === undefined) return 'always';
  const from = studiedFrom(facts, studiedUnder);
  if (from === undefined) return studiedByYear(facts, studiedUnder) ? 'over' : 'unknown';
  return from > facts.period.from ? from : 'over';
}

function without(when: RouteCondition, conditions: readonly Conditional[]): RouteCondition {
  return { ...when, ...Object.fromEntries(conditions.map((condition) => [condition, undefined])) };
}

/** Of conditions on what is known alone, so that what stands in for the rest is not looked at. */
function holds({ paid, ...when }: RouteCondition, facts: RouteFacts): boolean {
  const { kind, period, hoursPerWeek, place = 'either', degree, university } = facts;
  const { permit = 'other', studies = 'degree', inBeijing = false } = facts;
  return (
    (paid === undefined || paid === facts.paid) &&
    holdsForRequest(when, { kind, period, hoursPerWeek, place }) &&
    holdsForProfile(when, {
      permit,
      studies,
      inBeijing,
      ...(degree !== undefined && degree !== 'none' && { degree }),
      ...(university !== undefined && university !== 'other' && { universityId: university }),
    })
  );
}
