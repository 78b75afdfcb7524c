import { describe, expect, it } from 'vitest';
import type { NewProfile, StudentProfile } from '../../src/model/profiles.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, granted, monday, stoppedClock, unique } from './exampleEvents.ts';
import { agreeToMatching, newProfile, newRequest, pdfWith } from './exampleTalent.ts';

describe.each(databaseKinds)('profiles joined on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const profiles = () => records().profiles;

  /** Two of one person, made on two days. */
  async function openTwo(older: Partial<NewProfile> = {}, newer: Partial<NewProfile> = {}) {
    const personId = unique('test:student');
    clock.set(monday);
    const first = await profiles().open(newProfile({ personId, ...older }));
    clock.set(monday + day);
    const second = await profiles().open(newProfile({ personId, ...newer }));
    clock.set(monday + 2 * day);
    return { first, second, personId };
  }

  async function expectKept(...kept: readonly StudentProfile[]): Promise<void> {
    for (const profile of kept) expect(await profiles().find(profile.reference)).toEqual(profile);
  }

  const gaps: Partial<NewProfile> = {
    universityId: undefined,
    year: undefined,
    studyingSince: undefined,
    disciplines: [],
    marketsKnown: [],
    places: [],
    languages: [],
    hoursPerWeek: undefined,
    expectedPay: undefined,
    interests: undefined,
  };

  it('say what the newer one says', async () => {
    const { first, second, personId } = await openTwo(
      { openings: ['TR-000001', 'TR-000002'] },
      { openings: ['TR-000002'] },
    );
    const joined = granted(
      await profiles().join(second.reference.toLowerCase(), first.reference.toLowerCase(), personId),
    );
    expect(joined).toEqual({ ...second, openings: ['TR-000002', 'TR-000001'], changedAt: monday + 2 * day });
    expect(await profiles().find(first.reference)).toBeUndefined();
    expect(await profiles().find(second.reference)).toEqual(joined);
    expect(await profiles().listOf(personId)).toEqual([joined]);
  });

  it('say what the newer one says under the reference of the older one, when that is kept', async () => {
    const { first, second, personId } = await openTwo();
    expect(granted(await profiles().join(first.reference, second.reference, personId))).toEqual({
      ...second,
      reference: first.reference,
      createdAt: first.createdAt,
      changedAt: monday + 2 * day,
    });
    expect(await profiles().find(second.reference)).toBeUndefined();
  });

  it('have what only the older one has', async () => {
    const { first, second, personId } = await openTwo(
      { hoursPerWeek: 20, contact: { phone: '+8613700137009', email: 'old@example.org' } },
      { ...gaps, contact: { email: 'new@example.org' } },
    );
    const { universityId, year, studyingSince, disciplines, marketsKnown, places, languages, expectedPay, interests } =
      first;
    expect(granted(await profiles().join(second.reference, first.reference, personId))).toEqual({
      ...second,
      ...{ universityId, year, studyingSince, disciplines, marketsKnown, places, languages, expectedPay, interests },
      hoursPerWeek: 20,
      contact: { phone: '+8613700137009', email: 'new@example.org' },
      changedAt: monday + 2 * day,
    });
  });

  it('keep nothing of another university, another programme or a degree that is not studied for', async () => {
    const { first, second, personId } = await openTwo(
      {},
      { ...gaps, degree: undefined, studies: 'language', university: 'Another University', programme: 'Chinese' },
    );
    const joined = granted(await profiles().join(second.reference, first.reference, personId));
    const { degree, universityId, year, studyingSince, disciplines, languages } = joined;
    expect({ degree, universityId, year, studyingSince, disciplines, languages }).toEqual({
      degree: undefined,
      universityId: undefined,
      year: undefined,
      studyingSince: undefined,
      disciplines: [],
      languages: first.languages,
    });
  });

  it('have come as far as the one that came further', async () => {
    const { first, second, personId } = await openTwo();
    granted(await profiles().setStatus(first.reference, 'interview'));
    granted(await profiles().setStatus(second.reference, 'being-matched'));
    expect(granted(await profiles().join(second.reference, first.reference, personId)).status).toBe('interview');
  });

  it.each([
    ['the newer one’s CV, if it has one', true, true],
    ['the older one’s CV, if only that has one', true, false],
    ['the newer one’s CV, if only that has one', false, true],
    ['no CV, if none has one', false, false],
  ])('have %s', async (_, inFirst, inSecond) => {
    const { first, second, personId } = await openTwo();
    const keep = async (text: string) =>
      granted(await records().cvs.keep(personId, { name: `${text}.pdf`, bytes: pdfWith(text) }));
    const [older, newer] = [inFirst ? await keep('older') : undefined, inSecond ? await keep('newer') : undefined];
    if (older) granted(await profiles().setCv(first.reference, personId, older));
    if (newer) granted(await profiles().setCv(second.reference, personId, newer));
    const joined = granted(await profiles().join(second.reference, first.reference, personId));
    expect(joined.cv).toEqual(newer ?? older);
    for (const cv of [older, newer]) {
      if (cv) expect((await records().cvs.read(cv.id)) !== undefined).toBe(cv.id === joined.cv?.id);
    }
  });

  it('move the matches of the one that is gone', async () => {
    const { first, second, personId } = await openTwo();
    await agreeToMatching(records(), personId);
    const request = await records().talentRequests.open(newRequest());
    const { id } = granted(await records().matches.propose(request.reference, first.reference, 'li'));
    granted(await records().matches.agree(id, 'student', personId));
    const joined = granted(await profiles().join(second.reference, first.reference, personId));
    expect(joined.status).toBe('put-forward');
    expect(await records().matches.listOfProfile(first.reference)).toEqual([]);
    expect(await records().matches.listOfProfile(second.reference)).toMatchObject([{ id, status: 'student-agreed' }]);
    granted(await records().matches.withdraw(id, 'student', personId));
  });

  it('leave nothing that is to be told of the one that is gone', async () => {
    const { first, second, personId } = await openTwo();
    granted(await profiles().setStatus(first.reference, 'being-matched'));
    granted(await profiles().join(second.reference, first.reference, personId));
    const rows = await suite.database.db.selectFrom('notices').selectAll().where('person_id', '=', personId).execute();
    expect(JSON.stringify(rows)).not.toContain(first.reference);
    expect(await profiles().listDeletions()).toEqual([]);
  });

  describe('of two people on the record', () => {
    async function openAlike(others: Partial<NewProfile> = {}) {
      const own = newProfile();
      const other = await profiles().open(newProfile({ contact: { email: own.contact.email }, ...others }));
      return { other, own: await profiles().open(own) };
    }

    it('become the one’s who asks, who proved to be both', async () => {
      const { own, other } = await openAlike();
      const { cvs, people } = records();
      const cv = granted(await cvs.keep(other.personId, { name: 'cv.pdf', bytes: pdfWith('other') }));
      granted(await profiles().setCv(other.reference, other.personId, cv));
      await agreeToMatching(records(), other.personId);
      await people.giveConsent(other.personId, 'event-registration', 'a notice');
      const joined = granted(await profiles().join(own.reference, other.reference, own.personId));
      expect(joined).toMatchObject({ reference: own.reference, personId: own.personId, cv });
      expect(await profiles().listOf(other.personId)).toEqual([]);
      const agreed = await suite.database.db
        .selectFrom('consents')
        .select('purpose')
        .where('person_id', '=', other.personId)
        .execute();
      expect(agreed).toEqual([{ purpose: 'event-registration' }]);
      granted(await profiles().setCv(own.reference, own.personId, undefined));
      expect(await cvs.read(cv.id)).toBeUndefined();
    });

    it('stay as they are where nothing speaks for one person', async () => {
      const other = await profiles().open(newProfile());
      const own = await profiles().open(newProfile());
      expect(await profiles().join(own.reference, other.reference, own.personId)).toEqual({
        ok: false,
        reason: 'not-yours',
      });
      await expectKept(own, other);
    });

    it('are kept under one’s own reference alone', async () => {
      const { own, other } = await openAlike();
      expect(await profiles().join(other.reference, own.reference, own.personId)).toEqual({
        ok: false,
        reason: 'not-yours',
      });
      await expectKept(own, other);
    });
  });

  it('are two', async () => {
    const { first, personId } = await openTwo();
    expect(await profiles().join(first.reference, ` ${first.reference.toLowerCase()}`, personId)).toEqual({
      ok: false,
      reason: 'same',
    });
    for (const [keep, drop] of [
      [first.reference, 'IN-000000'],
      ['IN-000000', first.reference],
    ] as const) {
      expect(await profiles().join(keep, drop, personId)).toEqual({ ok: false, reason: 'not-found' });
    }
    await expectKept(first);
  });

  it.each(['placed', 'closed', 'withdrawn'] as const)('are none that is %s', async (status) => {
    const { first, second, personId } = await openTwo();
    granted(await profiles().setStatus(first.reference, status));
    for (const [keep, drop] of [
      [first.reference, second.reference],
      [second.reference, first.reference],
    ] as const) {
      expect(await profiles().join(keep, drop, personId)).toEqual({ ok: false, reason: 'ended' });
    }
    await expectKept(second);
  });

  it('are joined once, however many try at once and either way round', async () => {
    const { first, second, personId } = await openTwo();
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        index % 2
          ? profiles().join(first.reference, second.reference, personId)
          : profiles().join(second.reference, first.reference, personId),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(new Set(results.flatMap((result) => (result.ok ? [] : result.reason)))).toEqual(new Set(['not-found']));
    expect(await profiles().listOf(personId)).toHaveLength(1);
  });

  it('are one when three are joined in a ring at once', async () => {
    const { first, second, personId } = await openTwo();
    const third = await profiles().open(newProfile({ personId }));
    const ring = [first, second, third].map(({ reference }) => reference);
    const results = await Promise.all(
      ring.map((keep, index) => profiles().join(keep, ring[(index + 1) % ring.length] ?? '', personId)),
    );
    const joined = results.filter((result) => result.ok).length;
    expect(joined).toBeGreaterThan(0);
    expect(await profiles().listOf(personId)).toHaveLength(3 - joined);
  });
});
