import { showDay } from '../../src/language/show/show.ts';
import { showKind } from '../../src/language/show/showPlacement.ts';
import type { PlacementKind } from '../../src/model/cirrus.ts';
import type { Considered, Matching, RouteFacts, RouteFinding } from '../../src/model/matching.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { checkText as text } from './checkText.ts';

interface Line {
  readonly finding: RouteFinding;
  /** From when on, epoch milliseconds, where it is not open before. */
  readonly from?: number;
  readonly kinds: readonly PlacementKind[];
}

const parts: readonly (readonly [keyof Considered, Text])[] = [
  ['impossible', text.impossible],
  ['later', text.later],
  ['first', text.first],
  ['open', text.open],
  ['forStaff', text.forStaff],
];

/** What the rules say of somebody's cases, one for each kind of work: a part for each effect, every line with its source. */
export function tellEligibility(
  { consider, showFinding }: Pick<Matching, 'consider' | 'showFinding'>,
  cases: readonly RouteFacts[],
  locale: Locale,
): { readonly said: readonly string[]; readonly isForStaff: boolean } {
  const considered = cases.map((facts) => ({ kind: facts.kind, said: consider(facts) }));

  function show({ finding, from, kinds }: Line): string {
    const told = showFinding(finding, locale);
    const dated =
      from === undefined ? told : text.from(showDay(from, locale), `${told}${locale === 'zh' ? '。' : '.'}`)[locale];
    if (kinds.length === cases.length) return `- ${dated}`;
    const named = kinds.map((kind) => showKind(kind, locale)).join(text.comma[locale]);
    return locale === 'zh' ? `- ${named}：${dated}` : `- ${named}: ${dated}`;
  }

  const said = parts.flatMap(([part, title]) => {
    const lines = new Map<string, Line>();
    for (const { kind, said: one } of considered) {
      for (const line of linesOf(one, part)) {
        const kinds = [...(lines.get(line.finding.rule)?.kinds ?? []), kind];
        lines.set(line.finding.rule, { ...line, kinds });
      }
    }
    return lines.size === 0 ? [] : [[title[locale], ...[...lines.values()].map(show)].join('\n')];
  });
  return {
    said: said.length > 0 ? said : [text.nothing[locale]],
    isForStaff: said.length === 0 || considered.some(({ said: one }) => one.forStaff.length + one.open.length > 0),
  };
}

/** Of what is not open nothing else is of interest. */
function linesOf(said: Considered, part: keyof Considered): readonly Omit<Line, 'kinds'>[] {
  if (part !== 'impossible' && said.impossible.length > 0) return [];
  if (part === 'later' || part === 'open') return said[part];
  return said[part].map((finding) => ({ finding }));
}
