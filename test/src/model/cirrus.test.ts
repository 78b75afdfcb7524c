import { describe, expect, expectTypeOf, it } from 'vitest';
import { openingOf } from '../../../src/model/cirrus.ts';
import { anonymousCardOf } from '../../../src/model/matches.ts';
import {
  type MatchingProfile,
  matchingMembers,
  matchingProfileOf,
  type StudentProfile,
} from '../../../src/model/profiles.ts';
import { exampleProfile, exampleStudent, exampleTalentRequest } from '../../support/talent.ts';

describe('what matching may look at', () => {
  it('is refused by its type to hold a whole profile', () => {
    expectTypeOf<StudentProfile>().not.toExtend<MatchingProfile>();
    expectTypeOf<{ nationality: string } & Omit<MatchingProfile, 'nationality'>>().not.toExtend<MatchingProfile>();
    expectTypeOf<{ gender: string } & Omit<MatchingProfile, 'gender'>>().not.toExtend<MatchingProfile>();
    expectTypeOf<{ age: number } & Omit<MatchingProfile, 'age'>>().not.toExtend<MatchingProfile>();
    expectTypeOf<{ religion: string } & Omit<MatchingProfile, 'religion'>>().not.toExtend<MatchingProfile>();
  });

  it('is picked from a profile, member by member', () => {
    const picked = matchingProfileOf(exampleStudent);
    expect(Object.keys(picked).toSorted()).toEqual([...matchingMembers].toSorted());
    expect(picked).toEqual(exampleProfile);
    const text = JSON.stringify(picked);
    for (const secret of ['Aliya', 'Nurlanova', '+8613900139000', 'aliya@example.org', 'test:student', 'cv-1'])
      expect(text).not.toContain(secret);
  });
});

describe('what a student sees of a request', () => {
  const opening = openingOf(exampleTalentRequest);

  it('holds nothing that tells the firm or its people', () => {
    const text = JSON.stringify(opening);
    const { firm, contact, mentor } = exampleTalentRequest;
    for (const secret of [firm.name, firm.creditCode, contact.name, contact.phone, contact.email, mentor, 'test:firm'])
      expect(text).not.toContain(secret);
  });

  it('blots them out of the firm’s own words and leaves the rest', () => {
    expect(opening.tasks).toBe('协助＊＊＊联系哈萨克斯坦客户，向＊＊＊汇报');
    expect(opening.role).toBe('俄语区市场助理');
  });

  it('blots out whatever the case, and names with signs in them', () => {
    const shouted = openingOf({
      ...exampleTalentRequest,
      firm: { ...exampleTalentRequest.firm, name: 'Far (Voyage) Co. Ltd+' },
      role: 'Assistant at FAR (VOYAGE) CO. LTD+',
      tasks: 'Write to WANG.FANG@yuanhang.cn, far away',
    });
    expect([shouted.role, shouted.tasks]).toEqual(['Assistant at ＊＊＊', 'Write to ＊＊＊, far away']);
  });

  it('tells a wish for origin to nobody, and markets as they are', () => {
    expect(opening.countries).toEqual(['KZ']);
    expect(openingOf({ ...exampleTalentRequest, marketKnowledge: false }).countries).toEqual([]);
    expect(opening).not.toHaveProperty('marketKnowledge');
  });

  it('tells that there is a mentor, not who', () => {
    expect(opening.hasMentor).toBe(true);
    expect(openingOf({ ...exampleTalentRequest, mentor: undefined }).hasMentor).toBe(false);
  });
});

describe('what a firm sees of a student', () => {
  const card = anonymousCardOf('match-1', exampleStudent, exampleTalentRequest);

  it('holds nothing that tells who it is or from where', () => {
    const text = JSON.stringify(card);
    for (const secret of [
      ...['Aliya', 'Nurlanova', '+8613900139000', 'aliya@example.org', 'Renmin', 'ruc', 'International Business'],
      ...[
        'IN-000001',
        'test:student',
        'cv-1',
        'nationality',
        'gender',
        'year',
        'studyingSince',
        'permit',
        'universityId',
      ],
    ])
      expect(text).not.toContain(secret);
  });

  it('is the same for two students who differ only in what it hides', () => {
    const other: StudentProfile = {
      ...exampleStudent,
      reference: 'IN-999999',
      personId: 'test:other',
      name: 'Ivan Petrov',
      nationality: 'RU',
      university: 'Peking University',
      universityId: 'pku',
      programme: 'MBA',
      year: 1,
      studyingSince: undefined,
      contact: { email: 'ivan@example.org' },
      cv: undefined,
      marketsKnown: ['KZ', 'RU'],
      languages: [...exampleStudent.languages, { language: 'kk', level: 'native' }],
    };
    expect(anonymousCardOf('match-1', other, exampleTalentRequest)).toEqual(card);
  });

  it('tells a mother tongue only where one is asked for', () => {
    expect(card.languages).toEqual([
      { language: 'ru', level: 'fluent' },
      { language: 'zh', level: 'fluent' },
    ]);
    const native = {
      ...exampleTalentRequest,
      languages: [{ language: 'ru', level: 'native' as const, required: true }],
    };
    expect(anonymousCardOf('m', exampleStudent, native).languages).toContainEqual({ language: 'ru', level: 'native' });
  });

  it('tells only markets that are asked about, and none where origin is wished for', () => {
    expect(card.marketsKnown).toEqual(['KZ']);
    const wish = { ...exampleTalentRequest, marketKnowledge: false };
    expect(anonymousCardOf('m', exampleStudent, wish).marketsKnown).toEqual([]);
  });
});
