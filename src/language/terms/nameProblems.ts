import { type Locale, locales } from '../../model/text.ts';
import { foldName } from '../spelling/foldedText.ts';

type Names = Partial<Record<Locale, readonly string[]>>;

/** A term as its file has it. */
interface FiledTerm {
  readonly zh: string;
  readonly en: string;
  readonly also: Names;
  readonly people: readonly string[];
  readonly plain: Names;
  readonly either: Names;
  readonly not: Names;
  readonly parent?: string;
}

/**
 * What is wrong with the names of one file, one sentence each: a name that is there twice, one that should be shared and
 * is not, Chinese among the English and the reverse, a parent that is not there.
 */
export function findNameProblems(file: Readonly<Record<string, FiledTerm>>): string[] {
  const terms = Object.entries(file);
  return [...namedTwice(terms), ...notShared(terms), ...terms.flatMap(([id, term]) => problemsOf(id, term, file))];
}

function listed(names: Names): string[] {
  return locales.flatMap((locale) => names[locale] ?? []);
}

function ownNames({ zh, en, also, people, plain }: FiledTerm): string[] {
  return [zh, en, ...listed(also), ...people, ...listed(plain)];
}

/** One term may spell a name in two ways that are read alike; two terms may not share it. */
function namedTwice(terms: readonly (readonly [string, FiledTerm])[]): string[] {
  const owners = new Map<string, string>();
  return terms.flatMap(([id, term]) => {
    const names = ownNames(term);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    return [
      ...twice.map((name) => `${id}: "${name}" is there twice`),
      ...[...new Set(names.map(foldName))].flatMap((key) => {
        const owner = owners.get(key);
        owners.set(key, id);
        return owner ? [`${id}: "${key}" is also a name of ${owner}`] : [];
      }),
    ];
  });
}

function notShared(terms: readonly (readonly [string, FiledTerm])[]): string[] {
  const sharing = new Map<string, string[]>();
  for (const [id, { either }] of terms) {
    for (const key of listed(either).map(foldName)) sharing.set(key, [...(sharing.get(key) ?? []), id]);
  }
  const own = new Map(terms.flatMap(([id, term]) => ownNames(term).map((name) => [foldName(name), id] as const)));
  return [...sharing].flatMap(([key, ids]) => {
    const owner = own.get(key);
    if (owner) return [`${owner}: "${key}" is its own and shared`];
    return ids.length < 2 ? [`${ids.join()}: "${key}" is shared with no other`] : [];
  });
}

function problemsOf(id: string, term: FiledTerm, file: Readonly<Record<string, FiledTerm>>): string[] {
  const problems: string[] = [];
  const english = [
    term.en,
    ...term.people,
    ...[term.also, term.plain, term.either, term.not].flatMap(({ en = [] }) => en),
  ];
  const chinese = [term.zh, ...[term.also, term.plain, term.either, term.not].flatMap(({ zh = [] }) => zh)];
  for (const name of english) if (/\p{Script=Han}/u.test(name)) problems.push(`${id}: "${name}" is not English`);
  for (const name of chinese) {
    if (!/\p{Script=Han}/u.test(name) && !/^[A-Z]+$/.test(name)) problems.push(`${id}: "${name}" is not Chinese`);
  }
  const own = new Set(ownNames(term).map(foldName));
  for (const name of listed(term.not))
    if (own.has(foldName(name))) problems.push(`${id}: "${name}" is a name of it and is not`);
  const seen = new Set([id]);
  for (let up = term.parent; up !== undefined; up = file[up]?.parent) {
    if (!file[up]) problems.push(`${id}: there is no ${up} that it could belong to`);
    if (seen.has(up)) {
      problems.push(`${id}: belongs to itself`);
      break;
    }
    seen.add(up);
  }
  return problems;
}
