import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/answers/loadKnowledge.ts';
import { createMatching } from '../../../src/matching/createMatching.ts';
import { loadRoutes, type RouteSources } from '../../../src/matching/loadRoutes.ts';
import { findRoutes, isCertain } from '../../../src/matching/routes.ts';
import type { MatchingRequest } from '../../../src/model/matching.ts';
import type { MatchingProfile } from '../../../src/model/profiles.ts';
import { locales } from '../../../src/model/text.ts';
import { beijingDay, exampleProfile, exampleRequest, loadRules, talentLexicon } from '../../support/talent.ts';

const rules = await loadRules();
const matching = createMatching(talentLexicon, rules);

type Asked = Partial<MatchingRequest>;
type Told = Partial<MatchingProfile>;
/** Every kind chosen and free without an end, so that only routes can forbid. */
const open: Told = {
  kinds: ['course-internship', 'work-study', 'full-time'],
  availability: { from: beijingDay('2026-12-01') },
};
const assess = (asked: Asked, told: Told) =>
  matching.score({ ...exampleRequest, ...asked }, { ...exampleProfile, ...open, ...told });
const names = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

describe('which way of working is open', () => {
  const internship: Asked = { kind: 'course-internship' };
  const workStudy: Asked = { kind: 'work-study' };
  const fullTime: Asked = { kind: 'full-time', period: { from: beijingDay('2027-07-01') } };
  const paid: Asked = { pay: { min: 200, max: 200, currency: 'CNY', per: 'day' } };
  const abroad: Told = { permit: 'abroad', inBeijing: false };

  /** Rules that forbid; that say what comes first; that are for staff. */
  const cases: readonly (readonly [string, Asked, Told, string[], string[], string[]])[] = [
    ['a course internship needs the permit note first', internship, {}, [], ['annotation-first'], []],
    [
      'work-study needs the note and an agreement with the school',
      workStudy,
      {},
      [],
      ['annotation-first', 'work-study-papers'],
      [],
    ],
    [
      'a paid course internship is for staff',
      { ...internship, ...paid },
      {},
      [],
      ['annotation-first'],
      ['internship-paid'],
    ],
    ['paid work-study is not', { ...workStudy, ...paid }, {}, [], ['annotation-first', 'work-study-papers'], []],
    [
      'an internship whose pay was not said is not',
      { ...internship, pay: undefined },
      {},
      [],
      ['annotation-first'],
      [],
    ],
    ['no work-study on a short visa', workStudy, { permit: 'short-term' }, ['work-study-on-short-visa'], [], []],
    ['no work-study in Haidian from abroad', workStudy, abroad, ['work-study-from-abroad'], [], []],
    [
      'work-study online from abroad is not known',
      { ...workStudy, place: 'online' },
      abroad,
      [],
      [],
      ['work-study-online-from-abroad'],
    ],
    [
      'nor where the firm leaves the place open',
      { ...workStudy, place: 'either' },
      abroad,
      [],
      [],
      ['work-study-online-from-abroad'],
    ],
    [
      'work-study of a student outside Beijing is for staff',
      workStudy,
      { inBeijing: false },
      [],
      ['annotation-first', 'work-study-papers'],
      ['work-study-in-own-city'],
    ],
    [
      'work-study in the first year is for staff where the day is not known',
      workStudy,
      { year: 1, studyingSince: undefined },
      [],
      ['annotation-first', 'work-study-papers'],
      ['work-study-after-a-year'],
    ],
    [
      'so it is where the year is not known either',
      workStudy,
      { year: undefined, studyingSince: undefined },
      [],
      ['annotation-first', 'work-study-papers'],
      ['work-study-after-a-year'],
    ],
    [
      'from the second year on it is open',
      workStudy,
      { year: 2, studyingSince: undefined },
      [],
      ['annotation-first', 'work-study-papers'],
      [],
    ],
    [
      '8 hours a week are within the limit',
      { ...workStudy, hoursPerWeek: 8 },
      {},
      [],
      ['annotation-first', 'work-study-papers'],
      [],
    ],
    [
      'more hours are for staff',
      { ...workStudy, hoursPerWeek: 9 },
      {},
      [],
      ['annotation-first', 'work-study-papers'],
      ['work-study-hours'],
    ],
    [
      'hours of a course internship are not limited by them',
      { ...internship, hoursPerWeek: 40 },
      {},
      [],
      ['annotation-first'],
      [],
    ],
    [
      'a year of work-study is one application',
      { ...workStudy, period: { from: beijingDay('2027-03-01'), to: beijingDay('2028-03-01') } },
      {},
      [],
      ['annotation-first', 'work-study-papers'],
      [],
    ],
    [
      'more than a year is for staff',
      { ...workStudy, period: { from: beijingDay('2027-03-01'), to: beijingDay('2028-04-01') } },
      {},
      [],
      ['annotation-first', 'work-study-papers'],
      ['work-study-renewal'],
    ],
    ['a student abroad needs an internship visa first', internship, abroad, [], ['internship-visa'], []],
    ['so does one on a short visa', internship, { permit: 'short-term' }, [], ['internship-visa'], []],
    [
      'an internship online from abroad is not known',
      { ...internship, place: 'online' },
      abroad,
      [],
      [],
      ['internship-online-from-abroad'],
    ],
    [
      'whether an exchange student’s plan has an internship is for the school to say',
      internship,
      { studies: 'exchange' },
      [],
      ['annotation-first'],
      ['internship-in-the-plan'],
    ],
    [
      'BFSU lets degree students alone do one',
      internship,
      { studies: 'exchange', universityId: 'bfsu' },
      ['bfsu-degree-students-only'],
      ['annotation-first'],
      ['internship-in-the-plan'],
    ],
    [
      'at BFSU language students neither',
      internship,
      { studies: 'language', universityId: 'bfsu' },
      ['bfsu-degree-students-only'],
      ['annotation-first'],
      ['internship-in-the-plan'],
    ],
    [
      'at BFSU degree students need insurance',
      internship,
      { universityId: 'bfsu' },
      [],
      ['annotation-first', 'bfsu-one-host'],
      [],
    ],
    [
      'full time needs a work permit first; a graduate’s case is for staff',
      fullTime,
      {},
      [],
      ['work-permit-first'],
      ['graduate-terms'],
    ],
    [
      'full time without a bachelor’s degree is for staff',
      { ...fullTime, degree: undefined },
      { degree: undefined },
      [],
      ['work-permit-first'],
      ['permit-class'],
    ],
    ['any other permit is for staff', internship, { permit: 'other' }, [], [], ['other-permit']],
  ];
  it.each(cases)('%s', (_what, asked, told, impossible, first, forStaff) => {
    const found = assess(asked, told);
    const barred = found.hard.flatMap((violation) => (violation.about === 'route' ? [violation.rule] : []));
    expect([barred, names(found.first), names(found.forStaff)]).toEqual([impossible, first, forStaff]);
    expect(found.hard).toHaveLength(impossible.length);
  });

  it('lets work-study begin once a year of study is over, and counts the dates from there', () => {
    const sixMonths = { ...workStudy, period: { from: beijingDay('2027-03-01'), to: beijingDay('2027-09-01') } };
    const inTime = assess(sixMonths, { studyingSince: beijingDay('2026-04-01') });
    expect(inTime.hard).toEqual([]);
    expect(names(inTime.forStaff)).toEqual(['work-study-after-a-year']);
    const dates = inTime.reasons.against.find(({ about }) => about === 'dates');
    expect(dates).toMatchObject({ overlap: { from: beijingDay('2027-04-01'), to: beijingDay('2027-09-01') } });

    const tooLate = assess(sixMonths, { studyingSince: beijingDay('2026-09-01') });
    expect(tooLate.hard).toMatchObject([
      { about: 'route', rule: 'work-study-after-a-year', entry: 'stu-workstudy-terms' },
    ]);
    expect(
      matching.shortlist({ ...exampleRequest, ...sixMonths }, [
        { ...exampleProfile, ...open, studyingSince: beijingDay('2026-09-01') },
      ]),
    ).toEqual([]);

    const longAgo = assess(sixMonths, { studyingSince: beijingDay('2026-03-01') });
    expect([longAgo.hard, longAgo.forStaff]).toEqual([[], []]);
  });

  it('does not blame the rule where the student’s own dates are too short', () => {
    const { hard } = assess(workStudy, {
      studyingSince: beijingDay('2026-09-01'),
      availability: { from: beijingDay('2027-08-15'), to: beijingDay('2027-12-01') },
    });
    expect(hard.map(({ about }) => about)).toEqual(['dates']);
  });
});

describe('the rules', () => {
  it('come from entries that there are, with the confidence of these', async () => {
    const { entries } = await loadKnowledge('knowledge');
    expect(rules.length).toBeGreaterThan(15);
    for (const { finding, effect } of rules) {
      const entry = entries.find(({ id }) => id === finding.entry);
      expect(entry?.topic, finding.rule).toBe('students');
      expect(finding.confidence).toBe(entry?.confidence);
      if (effect === 'unknown') expect(finding.source).toBeUndefined();
      else expect([finding.source, finding.asOf]).toEqual([entry?.source, entry?.asOf]);
    }
  });

  it('forbid only by entries that were checked', () => {
    for (const { finding, effect } of rules.filter((rule) => rule.effect === 'impossible'))
      expect([finding.rule, effect, isCertain(finding.confidence)]).toEqual([finding.rule, 'impossible', true]);
  });

  it.each(['general', 'uncertain', 'inferred', 'not-found'] as const)(
    'that forbid are for staff once their entry is %s',
    (confidence) => {
      const [rule] = rules.filter(({ finding }) => finding.rule === 'work-study-on-short-visa');
      const unsure = rule && { ...rule, finding: { ...rule.finding, confidence } };
      const found = findRoutes(
        unsure ? [unsure] : [],
        { ...exampleRequest, kind: 'work-study' },
        { ...exampleProfile, permit: 'short-term' },
      );
      expect([names(found.impossible), names(found.forStaff)]).toEqual([[], ['work-study-on-short-visa']]);
    },
  );

  it.each(locales)('are told in %s with a full text', (locale) => {
    for (const { finding } of rules) {
      const chinese = /\p{Script=Han}/u.test(finding.says[locale]);
      expect(chinese, finding.rule).toBe(locale === 'zh');
      expect(finding.says[locale], finding.rule).not.toMatch(/[。.]$/);
    }
  });
});

describe('reading the rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'routes-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const sources: RouteSources = {
    findEntry: (id) =>
      id === 'there'
        ? { confidence: 'verified', source: { name: { zh: '甲', en: 'A' } }, asOf: '2026', figures: { hours: 8 } }
        : undefined,
    universities: [{ id: 'pku' }],
  };
  const load = (text: string) => {
    const path = join(folder, 'routes.yaml');
    writeFileSync(path, text);
    return loadRoutes(path, sources);
  };
  const said = 'zh: 说明, en: Told';

  it('takes figures from the entry', () => {
    const [rule] = load(`a: { entry: there, effect: staff, when: { hoursOver: hours }, ${said} }`);
    expect(rule?.when.hoursOver).toBe(8);
    expect(rule?.finding).toMatchObject({ rule: 'a', entry: 'there', confidence: 'verified', asOf: '2026' });
  });

  const faults: readonly (readonly [string, string, RegExp])[] = [
    ['an entry that is not there', `a: { entry: gone, effect: staff, when: {}, ${said} }`, /a: there is no entry gone/],
    [
      'a figure that is not there',
      `a: { entry: there, effect: staff, when: { hoursOver: days }, ${said} }`,
      /a: there has no figure days/,
    ],
    [
      'a university that is not there',
      `a: { entry: there, effect: staff, when: { universities: [mit] }, ${said} }`,
      /a: there is no university mit/,
    ],
    ['an effect that there is not', `a: { entry: there, effect: perhaps, when: {}, ${said} }`, /a\.effect/],
    [
      'a condition that there is not',
      `a: { entry: there, effect: staff, when: { nationality: [FR] }, ${said} }`,
      /nationality/,
    ],
    [
      'an empty list, which nothing could fulfil',
      `a: { entry: there, effect: staff, when: { kinds: [] }, ${said} }`,
      /a\.when\.kinds/,
    ],
    ['one language missing', 'a: { entry: there, effect: staff, when: {}, zh: 说明 }', /a\.en/],
    [
      'time of study beside a place',
      `a: { entry: there, effect: staff, when: { studiedUnder: hours, places: [online] }, ${said} }`,
      /studiedUnder/,
    ],
    ['what is no YAML', 'a: {', /routes\.yaml: /],
  ];
  it.each(faults)('refuses %s', (_what, text, message) => {
    expect(() => load(text)).toThrowError(
      expect.objectContaining({ code: 'routes.bad', kind: 'refused', message: expect.stringMatching(message) }),
    );
  });

  it('tells every problem at once', () => {
    const text = `a: { entry: gone, effect: staff, when: {}, ${said} }\nb: { entry: there, effect: staff, when: { universities: [mit] }, ${said} }`;
    expect(() => load(text)).toThrowError(/gone[\s\S]*mit/);
  });
});
