import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Entry } from '../model/answers.ts';
import { AppError } from '../model/appError.ts';
import { degrees, placementKinds, workPlaces } from '../model/cirrus.ts';
import { permitKinds, studyKinds } from '../model/profiles.ts';
import { type RouteCondition, type RouteRule, routeEffects } from './routes.ts';

const line = z.string().trim().min(1);
const some = <One extends z.ZodType>(one: One) => z.array(one).min(1).optional();

const condition = z.strictObject({
  kinds: some(z.enum(placementKinds)),
  permits: some(z.enum(permitKinds)),
  studies: some(z.enum(studyKinds)),
  degrees: some(z.enum([...degrees, 'none'])),
  universities: some(line),
  inBeijing: z.boolean().optional(),
  places: some(z.enum([...workPlaces, 'either'])),
  paid: z.boolean().optional(),
  hoursOver: line.optional(),
  yearsOver: line.optional(),
  studiedUnder: line.optional(),
});
const file = z.record(
  line,
  z.strictObject({ entry: line, effect: z.enum(routeEffects), when: condition, zh: line, en: line }),
);
type Filed = z.infer<typeof condition>;

/** What must be known to read the rules: the entries that they come from, and the universities that they name. */
export interface RouteSources {
  findEntry(id: string): Pick<Entry, 'confidence' | 'source' | 'asOf' | 'figures'> | undefined;
  readonly universities: readonly { readonly id: string }[];
}

/**
 * The rules of `knowledge/permit-routes.yaml`, with the confidence and the figures of their entries.
 * Throws AppError `routes.bad` (refused) with every problem, one a line.
 */
export function loadRoutes(path: string, { findEntry, universities }: RouteSources): readonly RouteRule[] {
  const problems: string[] = [];
  const read = file.safeParse(parseFile(path, problems));
  if (!read.success && problems.length === 0)
    problems.push(...read.error.issues.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`));

  const rules = Object.entries(read.data ?? {}).flatMap(([id, { entry: name, effect, when, zh, en }]): RouteRule[] => {
    const entry = findEntry(name);
    const wrong = [
      ...(entry ? missingFigures(when, entry.figures ?? {}).map((figure) => `${name} has no figure ${figure}`) : []),
      ...(entry ? [] : [`there is no entry ${name}`]),
      ...(when.universities ?? [])
        .filter((asked) => !universities.some((known) => known.id === asked))
        .map((asked) => `there is no university ${asked}`),
      // From when on somebody may begin is worked out once for a profile, so it can depend on nothing of a request but the kind.
      ...(when.studiedUnder !== undefined &&
      (when.places || when.paid !== undefined || when.hoursOver || when.yearsOver)
        ? ['studiedUnder stands beside a condition on the request that is not its kind']
        : []),
    ];
    problems.push(...wrong.map((problem) => `${path}: ${id}: ${problem}`));
    if (!entry || wrong.length > 0) return [];
    const finding = {
      rule: id,
      entry: name,
      confidence: entry.confidence,
      says: { zh, en },
      // An entry that does not say it is no source of it.
      ...(effect !== 'unknown' && { source: entry.source, asOf: entry.asOf }),
    };
    return [{ finding, effect, when: withFigures(when, entry.figures ?? {}) }];
  });
  if (problems.length > 0) throw new AppError('routes.bad', 'refused', problems.join('\n'));
  return rules;
}

function parseFile(path: string, problems: string[]): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    problems.push(`${path}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    return undefined;
  }
}

function missingFigures({ hoursOver, yearsOver, studiedUnder }: Filed, figures: Readonly<Record<string, number>>) {
  return [hoursOver, yearsOver, studiedUnder].filter((name) => name !== undefined && figures[name] === undefined);
}

function withFigures(when: Filed, figures: Readonly<Record<string, number>>): RouteCondition {
  const figure = (name: string | undefined) => (name === undefined ? undefined : figures[name]);
  return {
    ...when,
    hoursOver: figure(when.hoursOver),
    yearsOver: figure(when.yearsOver),
    studiedUnder: figure(when.studiedUnder),
  };
}
