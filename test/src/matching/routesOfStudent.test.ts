import { beforeAll, describe, expect, test } from 'vitest';
import { createMatching } from '../../../src/matching/createMatching.ts';
import type { Matching } from '../../../src/model/matching.ts';
import { beijingDay, exampleProfile, loadRules, talentLexicon } from '../../support/talent.ts';

let matching: Matching;
beforeAll(async () => {
  matching = createMatching(talentLexicon, await loadRules());
});

const rulesOf = (part: readonly { readonly rule: string }[]) => part.map(({ rule }) => rule);

describe('the ways to work that are open to a student', () => {
  test('tell what must be got first', () => {
    const { impossible, first } = matching.routes(exampleProfile, 'course-internship');
    expect(impossible).toEqual([]);
    expect(rulesOf(first)).toContain('annotation-first');
  });

  test('tell what is not open', () => {
    const { impossible } = matching.routes({ ...exampleProfile, permit: 'short-term' }, 'work-study');
    expect(rulesOf(impossible)).toContain('work-study-on-short-visa');
  });

  test('count the time of study up to the day from which the student is available', () => {
    const since = (date: string) =>
      rulesOf(matching.routes({ ...exampleProfile, studyingSince: beijingDay(date) }, 'work-study').forStaff);
    expect(since('2025-09-01')).not.toContain('work-study-after-a-year');
    expect(since('2026-09-01')).toContain('work-study-after-a-year');
  });

  test('depend on the place where one place alone is wished for', () => {
    const abroad = { ...exampleProfile, permit: 'abroad', inBeijing: false } as const;
    const rules = (places: (typeof exampleProfile)['places']) => {
      const { impossible, first, forStaff } = matching.routes({ ...abroad, places }, 'course-internship');
      return rulesOf([...impossible, ...first, ...forStaff]);
    };
    expect(rules(['online'])).toContain('internship-online-from-abroad');
    expect(rules(['haidian'])).toContain('internship-visa');
    expect(rules(['haidian', 'online'])).toContain('internship-visa');
    expect(rules([])).toContain('internship-visa');
  });

  test('depend on pay that is expected and on the hours', () => {
    const paid = { min: 200, max: 200, currency: 'CNY', per: 'day' } as const;
    const rules = (student: Partial<typeof exampleProfile>, kind: 'course-internship' | 'work-study') =>
      rulesOf(matching.routes({ ...exampleProfile, ...student }, kind).forStaff);
    expect(rules({ expectedPay: paid }, 'course-internship')).toContain('internship-paid');
    expect(rules({ expectedPay: 'none' }, 'course-internship')).not.toContain('internship-paid');
    expect(rules({ hoursPerWeek: 20 }, 'work-study')).toContain('work-study-hours');
    expect(rules({ hoursPerWeek: 8 }, 'work-study')).not.toContain('work-study-hours');
  });

  test('are shown with source and date', () => {
    const [finding] = matching.routes(exampleProfile, 'course-internship').first;
    if (!finding) throw new Error('nothing must be got first');
    expect(matching.showFinding(finding, 'en')).toMatch(/\(source: .+, as of .+\)$/);
    expect(matching.showFinding(finding, 'zh')).toMatch(/（来源：.+，截至 .+）$/);
  });
});
