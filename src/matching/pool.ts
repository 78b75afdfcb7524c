import { degrees, type PlacementKind, placementKinds } from '../model/cirrus.ts';
import type { MatchingProfile } from '../model/profiles.ts';
import { rankOfLevel, unitOfPay } from './fits.ts';
import { findWait, type RouteProfile, type RouteRule } from './routes.ts';
import { waitsOf } from './weighing.ts';

/** Profiles that every condition but the dates treats alike; they lie beside each other, [start, end). */
export interface PoolClass {
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly PlacementKind[];
  /** 0 for none, 1 for the lowest. */
  readonly degree: number;
  readonly route: RouteProfile;
}

/** In `expectedUnits`: nothing is expected, or it was not said. */
export const expectsNone = -1;
export const expectsUnknown = -2;
export const hoursUnknown = -1;

/**
 * What profiles come to in numbers, laid out by place in the pool, so that a million pairs can be looked at without
 * touching an object. It is as of when it was made: a profile that changes needs a new one.
 */
export interface Pool {
  readonly size: number;
  readonly classes: readonly PoolClass[];
  readonly references: readonly string[];
  /** The place of each reference among all of them in order; who is lower comes first at equal scores. */
  readonly order: Int32Array;
  /** From when on the rules let each begin, for each kind, and until when; epoch milliseconds. */
  readonly from: Readonly<Record<PlacementKind, Float64Array>>;
  readonly until: Float64Array;
  /** A week; `hoursUnknown` where they were not said. */
  readonly hours: Float64Array;
  /** The disciplines of the profile at `at` are `disciplines[firstDiscipline[at]]` up to that of the next. */
  readonly firstDiscipline: Int32Array;
  readonly disciplines: Int32Array;
  readonly disciplineIds: readonly string[];
  /** For each language that somebody speaks the rank of everybody's level. */
  readonly levels: ReadonlyMap<string, Uint8Array>;
  /** For each market that somebody knows who does, 1 or 0. */
  readonly markets: ReadonlyMap<string, Uint8Array>;
  /** A bit for haidian (1), online (2) and being in Beijing (4). */
  readonly places: Uint8Array;
  /** An index into `units`, or `expectsNone`, `expectsUnknown`. */
  readonly expectedUnits: Int32Array;
  readonly expectedMin: Float64Array;
  readonly units: readonly string[];
}

/** The order of references wherever one is needed: by code units, the same on every machine. */
export function compareReferences(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The rules are those that the pool will be ranked with. References are unique. */
export function createPool(rules: readonly RouteRule[], profiles: readonly MatchingProfile[]): Pool {
  const { sorted, classes } = classify(rules, profiles);
  const size = sorted.length;
  const units = numbering();
  const disciplineIds = numbering();
  const levels = new Map<string, Uint8Array>();
  const markets = new Map<string, Uint8Array>();
  const until = new Float64Array(size);
  const hours = new Float64Array(size);
  const firstDiscipline = new Int32Array(size + 1);
  const disciplines = new Int32Array(sorted.reduce((sum, profile) => sum + profile.disciplines.length, 0));
  const places = new Uint8Array(size);
  const expectedUnits = new Int32Array(size);
  const expectedMin = new Float64Array(size);
  let nextDiscipline = 0;
  for (const [at, profile] of sorted.entries()) {
    until[at] = profile.availability.to ?? Number.POSITIVE_INFINITY;
    hours[at] = profile.hoursPerWeek ?? hoursUnknown;
    firstDiscipline[at] = nextDiscipline;
    for (const id of profile.disciplines) disciplines[nextDiscipline++] = disciplineIds.of(id);
    for (const { language, level } of profile.languages) {
      const column = columnOf(levels, language, size);
      column[at] = Math.max(column[at] ?? 0, rankOfLevel(level));
    }
    for (const country of profile.marketsKnown) columnOf(markets, country, size)[at] = 1;
    places[at] =
      (profile.places.includes('haidian') ? 1 : 0) +
      (profile.places.includes('online') ? 2 : 0) +
      (profile.inBeijing ? 4 : 0);
    const { expectedPay } = profile;
    if (expectedPay === undefined) expectedUnits[at] = expectsUnknown;
    else if (expectedPay === 'none') expectedUnits[at] = expectsNone;
    else {
      expectedUnits[at] = units.of(unitOfPay(expectedPay));
      expectedMin[at] = expectedPay.min;
    }
  }
  firstDiscipline[size] = nextDiscipline;
  const references = sorted.map(({ reference }) => reference);
  return {
    size,
    classes,
    references,
    order: orderOf(references),
    from: Object.fromEntries(placementKinds.map((kind) => [kind, startsOf(rules, kind, sorted)])) as Record<
      PlacementKind,
      Float64Array
    >,
    until,
    hours,
    firstDiscipline,
    disciplines,
    disciplineIds: disciplineIds.ids,
    levels,
    markets,
    places,
    expectedUnits,
    expectedMin,
    units: units.ids,
  };
}

/** Profiles put beside those that are alike. */
function classify(rules: readonly RouteRule[], profiles: readonly MatchingProfile[]) {
  const named = new Set(rules.flatMap(({ when }) => when.universities ?? []));
  const groups = new Map<string, MatchingProfile[]>();
  for (const profile of profiles) {
    const { kinds, degree, studies, permit, inBeijing, universityId = '' } = profile;
    const wanted = placementKinds.map((kind) => (kinds.includes(kind) ? 1 : 0)).join('');
    const key = `${wanted} ${degree} ${studies} ${permit} ${inBeijing} ${named.has(universityId) ? universityId : ''}`;
    const group = groups.get(key);
    if (group) group.push(profile);
    else groups.set(key, [profile]);
  }
  const sorted: MatchingProfile[] = [];
  const classes: PoolClass[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const degree = first.degree === undefined ? 0 : degrees.indexOf(first.degree) + 1;
    const start = sorted.length;
    for (const profile of group) sorted.push(profile);
    classes.push({ start, end: sorted.length, kinds: first.kinds, degree, route: first });
  }
  return { sorted, classes };
}

function numbering() {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  function of(id: string): number {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    return ids.push(id) - 1;
  }
  return { ids, of };
}

function columnOf(columns: Map<string, Uint8Array>, id: string, size: number): Uint8Array {
  const known = columns.get(id);
  if (known) return known;
  const column = new Uint8Array(size);
  columns.set(id, column);
  return column;
}

function orderOf(references: readonly string[]): Int32Array {
  const order = new Int32Array(references.length);
  const sorted = references.map((reference, at) => ({ reference, at }));
  sorted.sort((a, b) => compareReferences(a.reference, b.reference));
  for (const [rank, { at }] of sorted.entries()) order[at] = rank;
  return order;
}

function startsOf(
  rules: readonly RouteRule[],
  kind: PlacementKind,
  profiles: readonly MatchingProfile[],
): Float64Array {
  const waits = waitsOf(rules, { kind });
  return Float64Array.from(profiles, (profile) =>
    Math.max(profile.availability.from, findWait(waits, profile)?.from ?? profile.availability.from),
  );
}
