import { showKind } from '../../src/language/show/showPlacement.ts';
import type { PlacementKind } from '../../src/model/cirrus.ts';
import type { Matching, RouteFinding, Routes } from '../../src/model/matching.ts';
import type { StudentProfile } from '../../src/model/profiles.ts';
import type { Locale } from '../../src/model/text.ts';
import { applyText as text } from './applyText.ts';

export interface FirstStepsDeps {
  readonly matching: Pick<Matching, 'routes' | 'showFinding'>;
}

const titles = {
  impossible: text.impossibleTitle,
  first: text.firstTitle,
  forStaff: text.forStaffTitle,
} satisfies Record<keyof Routes, unknown>;

/** What is not open to a student, what must be got before a start and what staff must settle: a part each, with sources. */
export function createFirstSteps({ matching }: FirstStepsDeps) {
  /** A rule of several kinds is told once; which kinds it is of is said where more than one is wanted. */
  function linesOf(profile: StudentProfile, part: keyof Routes, locale: Locale): readonly string[] {
    const found = new Map<string, { readonly finding: RouteFinding; readonly kinds: readonly PlacementKind[] }>();
    for (const kind of profile.kinds) {
      for (const finding of matching.routes(profile, kind)[part]) {
        found.set(finding.rule, { finding, kinds: [...(found.get(finding.rule)?.kinds ?? []), kind] });
      }
    }
    return [...found.values()].map(({ finding, kinds }) => {
      const told = matching.showFinding(finding, locale);
      if (kinds.length === profile.kinds.length) return `- ${told}`;
      const named = kinds.map((kind) => showKind(kind, locale)).join(locale === 'zh' ? '、' : ', ');
      return locale === 'zh' ? `- ${named}：${told}` : `- ${named}: ${told}`;
    });
  }

  return (profile: StudentProfile, locale: Locale): readonly string[] =>
    (['impossible', 'first', 'forStaff'] as const).flatMap((part) => {
      const lines = linesOf(profile, part, locale);
      return lines.length === 0 ? [] : [[titles[part][locale], ...lines].join('\n')];
    });
}
