import { describe, expect, test } from 'vitest';
import { hasAgreed, showMatchStatus } from '../../../../src/language/show/matchStatus.ts';
import { cardFacts, contactFacts, openingFacts } from '../../../../src/language/show/showMatch.ts';
import { createMatching } from '../../../../src/matching/createMatching.ts';
import { openingOf } from '../../../../src/model/cirrus.ts';
import {
  anonymousCardOf,
  blindProfileOf,
  isUnderWay,
  type Match,
  type MatchStatus,
  matchStatuses,
  type Side,
} from '../../../../src/model/matches.ts';
import type { StudentProfile } from '../../../../src/model/profiles.ts';
import { locales } from '../../../../src/model/text.ts';
import { beijingDay, exampleStudent, exampleTalentRequest, loadRules, talentLexicon } from '../../../support/talent.ts';

const matching = createMatching(talentLexicon, await loadRules());

/** Another person with the same to offer. */
const another: StudentProfile = {
  ...exampleStudent,
  reference: 'IN-ZZZZZZ',
  name: 'Someone Else',
  nationality: 'RU',
  university: 'Beijing Foreign Studies University',
  universityId: 'bfsu',
  programme: 'Trade',
  year: 4,
  studyingSince: beijingDay('2023-09-01'),
  contact: { email: 'someone@example.net' },
  languages: [
    { language: 'ru', level: 'fluent' },
    { language: 'zh', level: 'fluent' },
    { language: 'uz', level: 'native' },
  ],
  marketsKnown: ['KZ', 'TJ'],
  interests: 'chess',
  cv: undefined,
};

describe.each(locales)('what a firm is told of a student before both agreed, in %s', (locale) => {
  const request = exampleTalentRequest;
  const told = (profile: StudentProfile) => ({
    facts: cardFacts(anonymousCardOf('MA-000000', profile, request), talentLexicon, locale),
    reasons: matching.explain(matching.score(request, blindProfileOf(profile, request)), locale),
  });

  test('is the same of another with the same to offer, whatever the person, the university or the mother tongue', () => {
    const { facts, reasons } = told(exampleStudent);
    expect(told(another)).toEqual({ facts, reasons });
    expect(reasons.for.length).toBeGreaterThan(3);
    expect(facts.length).toBeGreaterThan(6);
  });

  test('would not be the same if it were found from the whole profile', () => {
    const whole = (profile: StudentProfile) =>
      matching.explain(matching.score(request, { ...blindProfileOf(profile, request), ...pick(profile) }), locale);
    expect(whole(another)).not.toEqual(whole(exampleStudent));
  });

  test('is told in the words of the language, every fact with a label', () => {
    for (const { label, value } of told(exampleStudent).facts) {
      expect(label).not.toBe('');
      expect(value).not.toMatch(/undefined|\[object/);
      if (locale === 'zh') expect(label).not.toMatch(/[a-z]{3}/i);
      else expect(`${label} ${value}`).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

function pick({ universityId, languages }: StudentProfile) {
  return { universityId, languages };
}

describe.each(locales)('an opening, in %s', (locale) => {
  test('says what the work is, and neither the firm nor where it wishes students to come from', () => {
    const { degree: _degree, pay: _pay, mentor: _mentor, ...bare } = exampleTalentRequest;
    for (const request of [exampleTalentRequest, { ...bare, marketKnowledge: false, countries: ['TJ'] }]) {
      const facts = openingFacts(openingOf(request), talentLexicon, locale);
      const text = JSON.stringify(facts);
      expect(text).toContain(exampleTalentRequest.role);
      expect(text).not.toMatch(/远航|王芳|李强|13800138000|塔吉克|Tajik|undefined/);
      expect(facts.every(({ value }) => value !== '')).toBe(true);
    }
  });

  test('of which nothing more is known says no more', () => {
    const { degree: _degree, pay: _pay, mentor: _mentor, ...bare } = exampleTalentRequest;
    const count = (request: typeof bare) => openingFacts(openingOf(request), talentLexicon, locale).length;
    expect(count({ ...bare, languages: [], countries: [] })).toBe(count(bare) - 2);
    expect(count(exampleTalentRequest)).toBe(count(bare) + 3);
  });
});

describe.each(locales)('how a match stands, in %s', (locale) => {
  const at = beijingDay('2026-12-01');
  const match = (status: MatchStatus, endedBy?: Match['endedBy']): Match => ({
    id: 'MA-000000',
    requestReference: 'TR-000001',
    profileReference: 'IN-000001',
    proposedAt: at,
    proposedBy: '赵敏',
    status,
    endedBy,
    ...(status === 'proposed' && { answerBy: at }),
  });

  test('is told to either side, and of one that is over not what the other side did', () => {
    for (const side of ['firm', 'student'] as const) {
      const other: Side = side === 'firm' ? 'student' : 'firm';
      for (const status of matchStatuses) expect(showMatchStatus(match(status), side, locale)).not.toBe('');
      const declined = showMatchStatus(match(`declined-by-${other}`, other), side, locale);
      expect(showMatchStatus(match('withdrawn', other), side, locale)).toBe(declined);
      expect(showMatchStatus(match('withdrawn', 'staff'), side, locale)).toBe(declined);
      expect(showMatchStatus(match(`declined-by-${side}`, side), side, locale)).not.toBe(declined);
    }
    expect(showMatchStatus(match('proposed'), 'firm', locale)).toMatch(/12\s?月|December/);
  });

  test('is under way until it is over or exchanged, and agreed to by whoever agreed', () => {
    const underWay = matchStatuses.filter((status) => isUnderWay(match(status)));
    expect(underWay).toEqual(['proposed', 'firm-agreed', 'student-agreed', 'agreed']);
    expect(matchStatuses.filter((status) => hasAgreed(match(status), 'firm'))).toEqual(['firm-agreed', 'agreed']);
    expect(matchStatuses.filter((status) => hasAgreed(match(status), 'student'))).toEqual(['student-agreed', 'agreed']);
  });

  test('shows of a contact what there is', () => {
    expect(contactFacts({ name: '王芳', phone: '+8613800138000' }, locale)).toHaveLength(2);
    expect(contactFacts({ name: '王芳', phone: '+8613800138000', email: 'a@b.cn' }, locale)).toHaveLength(3);
  });
});
