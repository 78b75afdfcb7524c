import type { DisciplineFit } from '../model/matching.ts';

/** A discipline with its place among the others; a `Term` of the lexicon is one. */
export interface Discipline {
  readonly id: string;
  readonly parent?: string;
  readonly near?: readonly string[];
}

export interface Taxonomy {
  /** How near a field of study is to the one asked for. Ids that are not in the list are near nothing but themselves. */
  fit(asked: string, studied: string): DisciplineFit;
}

/**
 * The same: itself, or a part of it (who asks for computer science may have software engineering). Near: next to it in
 * the list's own judgement (`near`), the discipline that it is directly a part of, or another part of that one, unless
 * that is one of the fourteen categories, which are too wide for their parts to be near each other. Of the same category:
 * what else stands under it.
 */
export function createTaxonomy(disciplines: readonly Discipline[]): Taxonomy {
  const byId = new Map(disciplines.map((discipline) => [discipline.id, discipline]));

  /** Itself, what it is a part of, what that is a part of, and so on. */
  function pathOf(id: string): readonly string[] {
    const path: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !path.includes(at); at = byId.get(at)?.parent)
      path.push(at);
    return path;
  }

  function isNear(asked: string, studied: string): boolean {
    const [one, other] = [byId.get(asked), byId.get(studied)];
    if (!one || !other) return false;
    if (one.near?.includes(studied) || other.near?.includes(asked) || one.parent === studied) return true;
    return one.parent !== undefined && one.parent === other.parent && byId.get(one.parent)?.parent !== undefined;
  }

  function fit(asked: string, studied: string): DisciplineFit {
    const path = pathOf(studied);
    if (path.includes(asked)) return 'same';
    if (isNear(asked, studied)) return 'near';
    return path.at(-1) === pathOf(asked).at(-1) ? 'same-category' : 'other';
  }

  return { fit };
}
