import {
  kindNames,
  placeNames,
  showDegree,
  showDisciplines,
  showStretch,
} from '../../src/language/show/showPlacement.ts';
import type { Lexicon, Term } from '../../src/language/terms/lexicon.ts';
import { nameOf } from '../../src/language/terms/lexicon.ts';
import {
  type Degree,
  degrees,
  type Opening,
  type OpeningFilter,
  type PlacementKind,
  type Stretch,
  type TalentRequests,
  type WorkPlace,
} from '../../src/model/cirrus.ts';
import type { Locale } from '../../src/model/text.ts';
import { browseText as text } from './browseText.ts';

/** What somebody looks for; what is absent does not narrow. */
export interface Search {
  /** One of these fields, a wider or a narrower one. */
  readonly disciplines?: readonly string[];
  /** Openings that ask for one of these languages. */
  readonly languages?: readonly string[];
  /** Languages that must not be required. */
  readonly without?: readonly string[];
  readonly kinds?: readonly PlacementKind[];
  readonly period?: Stretch;
  readonly place?: WorkPlace;
  /** What the student has or studies for. */
  readonly degree?: Degree;
  readonly paid?: true;
}

export type SearchPart = keyof Search;

/** In the order in which they are shown. */
export const searchParts = [
  'disciplines',
  'languages',
  'without',
  'kinds',
  'period',
  'place',
  'degree',
  'paid',
] as const satisfies readonly SearchPart[];

export type SearchNames = Pick<Lexicon, 'degrees' | 'disciplines' | 'languages'>;

export function partsOf(search: Search): readonly SearchPart[] {
  return searchParts.filter((part) => search[part] !== undefined);
}

export function withoutPart(search: Search, part: SearchPart): Search {
  return Object.fromEntries(Object.entries(search).filter(([name]) => name !== part));
}

/** Without what is refused: of a list those that are named, of all else the whole part. */
export function withoutRefused(search: Search, refused: Search): Search {
  const left = Object.entries(search).flatMap(([part, value]: [string, unknown]) => {
    const named: unknown = refused[part as SearchPart];
    if (named === undefined) return [[part, value]];
    if (!Array.isArray(value) || !Array.isArray(named)) return [];
    const kept = value.filter((one) => !named.includes(one));
    return kept.length > 0 ? [[part, kept]] : [];
  });
  return Object.fromEntries(left);
}

/** Itself, what it is a part of, and its parts: who studies software may do what computer science may. */
export function widen(ids: readonly string[], disciplines: readonly Term[]): readonly string[] {
  const parentOf = new Map(disciplines.map(({ id, parent }) => [id, parent]));
  const pathOf = (id: string): readonly string[] => {
    const path: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !path.includes(at); at = parentOf.get(at)) path.push(at);
    return path;
  };
  const wider = ids.flatMap(pathOf);
  const narrower = disciplines.filter(({ id }) => pathOf(id).some((one) => ids.includes(one))).map(({ id }) => id);
  return [...new Set([...wider, ...narrower])];
}

/** Newest first. */
export async function findOpenings(
  requests: Pick<TalentRequests, 'findOpenings'>,
  search: Search,
  { disciplines }: Pick<Lexicon, 'disciplines'>,
): Promise<readonly Opening[]> {
  const { kinds, period, place, languages } = search;
  const [language, ...others] = languages ?? [];
  const filter: OpeningFilter = {
    ...(search.disciplines && { disciplines: widen(search.disciplines, disciplines) }),
    ...(language !== undefined && others.length === 0 && { language }),
    ...(kinds && { kinds }),
    ...(period && { period }),
    ...(place && { place }),
  };
  return (await requests.findOpenings(filter)).filter((opening) => fits(opening, search));
}

/** What the records' own filter does not look at. */
function fits({ languages, degree, pay }: Opening, search: Search): boolean {
  const asked = search.languages ?? [];
  const { without = [] } = search;
  return (
    (asked.length < 2 || languages.some(({ language }) => asked.includes(language))) &&
    !languages.some(({ language, required }) => required && without.includes(language)) &&
    (search.degree === undefined ||
      degree === undefined ||
      degrees.indexOf(degree) <= degrees.indexOf(search.degree)) &&
    (search.paid === undefined || (pay !== undefined && pay !== 'unpaid'))
  );
}

export function showPart(search: Search, part: SearchPart, names: SearchNames, locale: Locale): string {
  const listed = (ids: readonly string[], terms: readonly Term[]) => ids.map((id) => nameOf(terms, id, locale));
  switch (part) {
    case 'disciplines':
      return showDisciplines(search.disciplines ?? [], names, locale);
    case 'languages':
      return listed(search.languages ?? [], names.languages).join(text.or[locale]);
    case 'without':
      return text.notRequired(listed(search.without ?? [], names.languages).join(text.comma[locale]))[locale];
    case 'kinds':
      return (search.kinds ?? []).map((kind) => kindNames[kind][locale]).join(text.or[locale]);
    case 'period':
      return search.period ? showStretch(search.period, locale) : '';
    case 'place':
      return search.place ? placeNames[search.place][locale] : '';
    case 'degree':
      return search.degree ? text.openTo(showDegree(search.degree, names, locale))[locale] : '';
    case 'paid':
      return text.paid[locale];
  }
}

export function showSearch(search: Search, names: SearchNames, locale: Locale): string {
  const parts = partsOf(search).map((part) => showPart(search, part, names, locale));
  return parts.length > 0 ? parts.join(text.semicolon[locale]) : text.anything[locale];
}
