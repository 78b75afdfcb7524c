import { describe, expect, it } from 'vitest';
import {
  matchingProfileOf,
  type NewProfile,
  type ProfileChanges,
  profileStatuses,
  type StudentProfile,
} from '../../src/model/profiles.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { beijingDay } from '../support/talent.ts';
import { day, granted, monday, stoppedClock, unique } from './exampleEvents.ts';
import { agreeToMatching, newProfile, newRequest, pdfWith } from './exampleTalent.ts';

const ended = ['placed', 'closed', 'withdrawn'] as const;

describe.each(databaseKinds)('profiles on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const profiles = () => records().profiles;

  async function open(changes: Partial<NewProfile> = {}): Promise<StudentProfile> {
    clock.set(monday);
    return profiles().open(newProfile(changes));
  }

  async function found(reference: string): Promise<StudentProfile> {
    const profile = await profiles().find(reference);
    if (!profile) throw new Error('the profile is gone');
    return profile;
  }

  async function keepCv(personId: string, text = 'cv') {
    return granted(await records().cvs.keep(personId, { name: '简历 CV.pdf', bytes: pdfWith(text) }));
  }

  it('are kept whole, received, under a reference that can be read out', async () => {
    clock.set(monday);
    const told = newProfile({
      expectedPay: { min: 100, max: 150, currency: 'CNY', per: 'day' },
      hoursPerWeek: 12.5,
      openings: ['TR-000001', 'TR-7F3K2Q'],
    });
    const cv = await keepCv(told.personId);
    const profile = await profiles().open({ ...told, cv });
    expect(profile).toEqual({
      ...told,
      cv,
      reference: expect.stringMatching(/^IN-[0-9A-HJKMNP-TV-Z]{6}$/),
      status: 'received',
      createdAt: monday,
      changedAt: monday,
    });
    expect(await profiles().find(profile.reference)).toEqual(profile);
  });

  it('may leave open what a student has not said', async () => {
    const {
      degree: _d,
      universityId: _u,
      year: _y,
      studyingSince: _s,
      expectedPay: _p,
      interests: _i,
      ...told
    } = newProfile({
      languages: [],
      disciplines: [],
      marketsKnown: [],
      places: [],
      inBeijing: false,
      contact: { email: 'a@example.org' },
      availability: { from: monday },
    });
    const profile = await profiles().open(told);
    expect(profile).toMatchObject({ ...told, contact: { email: 'a@example.org' }, availability: { from: monday } });
    const { degree, universityId, year, studyingSince, expectedPay, interests, cv } = profile;
    expect([degree, universityId, year, studyingSince, expectedPay, interests, cv]).toEqual(Array(7).fill(undefined));
  });

  it('are found by their reference as people type it', async () => {
    const { reference } = await open();
    const typed = ` ${reference.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect((await profiles().find(typed))?.reference).toBe(reference);
    for (const text of ['IN-000000', '', '-', "' or 1=1 --"]) expect(await profiles().find(text)).toBeUndefined();
  });

  const broken: readonly (readonly [string, Partial<Record<keyof NewProfile, unknown>>])[] = [
    ['no name', { name: '  ' }],
    ['a nationality by its name', { nationality: 'Kazakhstan' }],
    ['no university', { university: '' }],
    ['no programme', { programme: '' }],
    ['no way to reach anybody', { contact: {} }],
    ['a phone number as typed', { contact: { phone: '139 0013 9000' } }],
    ['an address that is none', { contact: { email: 'aliya' } }],
    ['a degree that there is not', { degree: 'phd' }],
    ['a study that there is not', { studies: 'summer' }],
    ['the year before the first', { year: 0 }],
    ['a time that is none', { studyingSince: Number.NaN }],
    ['a language by its name', { languages: [{ language: 'Russian', level: 'fluent' }] }],
    ['a level that there is not', { languages: [{ language: 'ru', level: 'C1' }] }],
    ['a time that ends before it begins', { availability: { from: monday, to: monday } }],
    ['hours that no week has', { hoursPerWeek: 169 }],
    ['a market by its name', { marketsKnown: ['Kazakhstan'] }],
    ['no kind', { kinds: [] }],
    ['a kind that there is not', { kinds: ['part-time'] }],
    ['a permit that there is not', { permit: 'X1' }],
    ['pay upside down', { expectedPay: { min: 2, max: 1, currency: 'CNY', per: 'day' } }],
    ['a place that there is not', { places: ['Shanghai'] }],
    ['an opening that is none', { openings: ['the marketing job'] }],
    ['a yes for a place', { inBeijing: 'yes' }],
  ];

  it.each(broken)('never come to hold %s', async (_, change) => {
    const before = (await profiles().list({ includeEnded: true })).length;
    const profile = await open();
    const bad = change as Partial<NewProfile>;
    await expect(profiles().open({ ...newProfile(), ...bad })).rejects.toThrow();
    await expect(profiles().change(profile.reference, profile.personId, bad)).rejects.toThrow();
    expect(await found(profile.reference)).toEqual(profile);
    expect((await profiles().list({ includeEnded: true })).length).toBe(before + 1);
  });

  it('are listed for their person newest first, with the ended ones', async () => {
    const personId = unique('test:student');
    const first = await open({ personId });
    clock.set(monday + 1);
    const second = await profiles().open(newProfile({ personId }));
    granted(await profiles().withdraw(first.reference, personId));
    expect((await profiles().listOf(personId)).map(({ reference }) => reference)).toEqual([
      second.reference,
      first.reference,
    ]);
    expect(await profiles().listOf(unique('test:nobody'))).toEqual([]);
  });

  it('are listed for staff oldest first, the ended ones when asked for', async () => {
    const first = await open();
    clock.set(monday + 1);
    const second = await profiles().open(newProfile());
    granted(await profiles().setStatus(first.reference, 'placed'));
    const references = async (options?: { includeEnded: boolean }) =>
      (await profiles().list(options))
        .map(({ reference }) => reference)
        .filter((reference) => [first.reference, second.reference].includes(reference));
    expect(await references()).toEqual([second.reference]);
    expect(await references({ includeEnded: true })).toEqual([first.reference, second.reference]);
  });

  describe('to be matched', () => {
    const matchable = async (reference: string) =>
      (await profiles().listMatchable()).find((profile) => profile.reference === reference);

    it.each(profileStatuses)('are listed or not while they are %s', async (status) => {
      const profile = await open();
      await agreeToMatching(records(), profile.personId);
      granted(await profiles().setStatus(profile.reference, status));
      const isMatchable = ['received', 'being-matched', 'put-forward'].includes(status);
      expect(await matchable(profile.reference)).toEqual(isMatchable ? matchingProfileOf(profile) : undefined);
    });

    it('are listed with the consent to the present notice alone', async () => {
      const profile = await open();
      const { people } = records();
      expect(await matchable(profile.reference)).toBeUndefined();
      await people.giveConsent(profile.personId, 'internship-matching', 'an older one');
      await people.giveConsent(profile.personId, 'internship-profile', 'internship-matching-2026-11');
      expect(await matchable(profile.reference)).toBeUndefined();
      await agreeToMatching(records(), profile.personId);
      expect(await matchable(profile.reference)).toEqual(matchingProfileOf(profile));
      await people.withdrawConsent(profile.personId, 'internship-matching');
      expect(await matchable(profile.reference)).toBeUndefined();
    });
  });

  describe('changed by the student', () => {
    it('keep what is not named and lose what is taken away', async () => {
      const told = newProfile();
      const cv = await keepCv(told.personId);
      clock.set(monday);
      const profile = await profiles().open({ ...told, cv });
      clock.set(monday + day);
      const changes: ProfileChanges = {
        year: undefined,
        hoursPerWeek: 20,
        contact: { email: 'new@example.org' },
        openings: ['TR-000002'],
      };
      const changed = granted(await profiles().change(profile.reference.toLowerCase(), profile.personId, changes));
      expect(changed).toEqual({ ...profile, ...changes, changedAt: monday + day });
      expect(changed.contact).not.toHaveProperty('phone');
      expect(await found(profile.reference)).toEqual(changed);
    });

    it('stay the student’s, under their reference, with their file and in their state', async () => {
      const profile = await open();
      const more = {
        personId: 'test:thief',
        reference: 'IN-000000',
        status: 'placed',
        cv: { id: 'x' },
        year: 3,
      } as object;
      expect(granted(await profiles().change(profile.reference, profile.personId, more))).toEqual({
        ...profile,
        year: 3,
      });
    });
  });

  describe('with a CV', () => {
    it('hold one, another instead, which deletes the first, and none', async () => {
      const profile = await open();
      const { reference, personId } = profile;
      const first = await keepCv(personId, 'first');
      expect(granted(await profiles().setCv(reference, personId, first)).cv).toEqual(first);
      expect(granted(await profiles().setCv(reference, personId, first)).cv).toEqual(first);
      const second = await keepCv(personId, 'second');
      expect(granted(await profiles().setCv(reference, personId, second)).cv).toEqual(second);
      expect(await records().cvs.read(first.id)).toBeUndefined();
      expect((await records().cvs.read(second.id))?.file).toEqual(second);
      expect(granted(await profiles().setCv(reference, personId, undefined)).cv).toBeUndefined();
      expect(await records().cvs.read(second.id)).toBeUndefined();
    });

    it('take no file of another person, of another profile, or that is forgotten', async () => {
      const profile = await open();
      const { reference, personId } = profile;
      const other = await keepCv(unique('test:student'));
      const held = await keepCv(personId);
      const second = await profiles().open(newProfile({ personId, cv: held }));
      for (const cv of [other, held, { ...held, id: 'never-kept' }]) {
        expect(await profiles().setCv(reference, personId, cv)).toEqual({ ok: false, reason: 'cv-gone' });
        expect((await profiles().open(newProfile({ personId, cv }))).cv).toBeUndefined();
      }
      expect((await found(second.reference)).cv).toEqual(held);
      expect((await found(reference)).cv).toBeUndefined();
    });

    it('give a file to one of two profiles that take it at once', async () => {
      const personId = unique('test:student');
      const [first, second] = [await open({ personId }), await open({ personId })];
      const cv = await keepCv(personId);
      const results = await Promise.all(
        [first, second].map(({ reference }) => profiles().setCv(reference, personId, cv)),
      );
      expect(results.map((result) => (result.ok ? 'held' : result.reason)).sort()).toEqual(['cv-gone', 'held']);
    });
  });

  const byStudent = ['change', 'setCv', 'withdraw'] as const;
  type Operation = (typeof byStudent)[number];

  function run(operation: Operation, reference: string, personId: string) {
    if (operation === 'change') return profiles().change(reference, personId, { year: 4 });
    if (operation === 'setCv') return profiles().setCv(reference, personId, undefined);
    return profiles().withdraw(reference, personId);
  }

  it.each(byStudent)('know nothing to %s under a reference that was never given', async (operation) => {
    expect(await run(operation, 'IN-000000', 'test:student')).toEqual({ ok: false, reason: 'not-found' });
  });

  it.each(byStudent)('are not another’s to %s', async (operation) => {
    const profile = await open();
    expect(await run(operation, profile.reference, unique('test:thief'))).toEqual({ ok: false, reason: 'not-yours' });
    expect(await found(profile.reference)).toEqual(profile);
  });

  it.each(byStudent.flatMap((operation) => ended.map((status) => [operation, status] as const)))(
    'refuse to %s once they are %s',
    async (operation, status) => {
      const profile = await open();
      granted(await profiles().setStatus(profile.reference, status));
      const before = await found(profile.reference);
      expect(await run(operation, profile.reference, profile.personId)).toEqual({ ok: false, reason: 'ended' });
      expect(await found(profile.reference)).toEqual(before);
    },
  );

  it('end when the student withdraws them', async () => {
    const profile = await open();
    clock.set(monday + day);
    expect(granted(await profiles().withdraw(profile.reference, profile.personId))).toEqual({
      ...profile,
      status: 'withdrawn',
      changedAt: monday + day,
    });
  });

  describe('whose status staff set', () => {
    async function newsOf(personId: string) {
      const rows = await suite.database.db
        .selectFrom('notices')
        .select(['subject', 'details'])
        .where('person_id', '=', personId)
        .where('kind', '=', 'application-news')
        .execute();
      return rows.map(({ subject, details }) => [subject, JSON.parse(details)]);
    }

    it.each(profileStatuses.filter((status) => status !== 'received'))(
      'become %s, and the student is told',
      async (status) => {
        const profile = await open();
        clock.set(monday + day);
        const set = granted(await profiles().setStatus(profile.reference.toLowerCase(), status));
        expect(set).toEqual({ ...profile, status, changedAt: monday + day });
        expect(await newsOf(profile.personId)).toEqual([[profile.reference, { status }]]);
      },
    );

    it('tell nothing where nothing changes', async () => {
      const profile = await open();
      expect(granted(await profiles().setStatus(profile.reference, 'received'))).toEqual(profile);
      expect(await newsOf(profile.personId)).toEqual([]);
    });

    it('can be taken up again, unless the student took them back', async () => {
      const profile = await open();
      granted(await profiles().setStatus(profile.reference, 'closed'));
      expect(granted(await profiles().setStatus(profile.reference, 'received')).status).toBe('received');
      granted(await profiles().withdraw(profile.reference, profile.personId));
      expect(await profiles().setStatus(profile.reference, 'received')).toEqual({ ok: false, reason: 'withdrawn' });
      expect((await found(profile.reference)).status).toBe('withdrawn');
    });

    it('are known, and get no status that there is not', async () => {
      expect(await profiles().setStatus('IN-000000', 'closed')).toEqual({ ok: false, reason: 'not-found' });
      const profile = await open();
      await expect(profiles().setStatus(profile.reference, 'hired' as 'placed')).rejects.toThrow();
      expect(await found(profile.reference)).toEqual(profile);
    });
  });

  describe('that were put forward', () => {
    async function matched() {
      clock.set(monday);
      const request = await records().talentRequests.open(newRequest());
      const profile = await open();
      await agreeToMatching(records(), profile.personId);
      const { id } = granted(await records().matches.propose(request.reference, profile.reference, 'li'));
      return { request, profile, id, statusNow: async () => (await records().matches.find(id))?.status };
    }

    it('take their matches with them when the student withdraws', async () => {
      const { profile, statusNow } = await matched();
      granted(await profiles().withdraw(profile.reference, profile.personId));
      expect(await statusNow()).toBe('withdrawn');
    });

    it.each(ended)('take their matches with them when staff set %s', async (status) => {
      const { profile, statusNow } = await matched();
      granted(await profiles().setStatus(profile.reference, status));
      expect(await statusNow()).toBe('withdrawn');
    });

    it('keep a match that nobody agreed to when they change', async () => {
      const { profile, statusNow } = await matched();
      granted(await profiles().change(profile.reference, profile.personId, { hoursPerWeek: 8 }));
      expect(await statusNow()).toBe('proposed');
    });

    const onTheCard: readonly ProfileChanges[] = [
      { degree: 'bachelor' },
      { degree: undefined },
      { studies: 'exchange' },
      { disciplines: ['law'] },
      { languages: [{ language: 'ru', level: 'basic' }] },
      { marketsKnown: [] },
      { kinds: ['course-internship'] },
      { availability: { from: beijingDay('2027-04-01') } },
      { hoursPerWeek: 8 },
      { inBeijing: false },
      { places: ['online'] },
      { expectedPay: undefined },
    ];

    it.each(onTheCard)('let a match lapse that the firm agreed to when the card changes: %o', async (changes) => {
      const { request, profile, id, statusNow } = await matched();
      granted(await records().matches.agree(id, 'firm', request.personId));
      granted(await profiles().change(profile.reference, profile.personId, changes));
      expect(await statusNow()).toBe('lapsed');
    });

    it('keep it when nothing changes that the firm saw', async () => {
      const { request, profile, id, statusNow } = await matched();
      granted(await records().matches.agree(id, 'firm', request.personId));
      const { reference, personId } = profile;
      granted(
        await profiles().change(reference, personId, { contact: { email: 'new@example.org' }, interests: '别的' }),
      );
      granted(await profiles().change(reference, personId, { places: [...profile.places], degree: profile.degree }));
      expect(await statusNow()).toBe('firm-agreed');
    });
  });
});
