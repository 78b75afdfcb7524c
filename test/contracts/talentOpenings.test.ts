import { describe, expect, it } from 'vitest';
import {
  type NewTalentRequest,
  type OpeningFilter,
  openingOf,
  requestStatuses,
  type TalentRequest,
} from '../../src/model/cirrus.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { beijingDay } from '../support/talent.ts';
import { day, granted, monday, stoppedClock } from './exampleEvents.ts';
import { newRequest } from './exampleTalent.ts';

describe.each(databaseKinds)('openings on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const requests = () => createRecords(suite.database.db, clock).talentRequests;

  async function open(changes: Partial<NewTalentRequest> = {}): Promise<TalentRequest> {
    clock.set(monday);
    return requests().open(newRequest(changes));
  }

  const find = async (personId: string, filter: OpeningFilter = {}) => {
    const own = new Set((await requests().listOf(personId)).map(({ reference }) => reference));
    return (await requests().findOpenings(filter)).filter(({ reference }) => own.has(reference));
  };

  it('say no more than an opening does, newest first', async () => {
    const request = await open();
    clock.set(monday + 1);
    const newer = await requests().open(newRequest({ personId: request.personId }));
    const openings = await find(request.personId);
    expect(openings).toEqual([openingOf(newer), openingOf(request)]);
    const text = JSON.stringify(openings);
    for (const secret of [request.firm.name, request.firm.creditCode, request.contact.name, '李强', '+8613800138000']) {
      expect(text).not.toContain(secret);
    }
  });

  it.each(requestStatuses)('are offered or not while they are %s', async (status) => {
    const request = await open();
    granted(await requests().setStatus(request.reference, status));
    // Nobody's contact was passed on yet, so that every place is left.
    const isOffered = ['received', 'being-matched', 'put-forward', 'interview'].includes(status);
    expect(await find(request.personId)).toHaveLength(isOffered ? 1 : 0);
  });

  it('are offered until their period is over', async () => {
    const request = await open({ period: { from: monday, to: monday + 10 * day } });
    clock.set(monday + 10 * day - 1);
    expect(await find(request.personId)).toHaveLength(1);
    clock.set(monday + 10 * day);
    expect(await find(request.personId)).toEqual([]);
  });

  const spring = { from: beijingDay('2027-03-01'), to: beijingDay('2027-06-01') };
  const cases: readonly (readonly [string, Partial<NewTalentRequest>, OpeningFilter, boolean])[] = [
    ['one of the disciplines', { disciplines: ['finance', 'law'] }, { disciplines: ['law', 'history'] }, true],
    ['other disciplines', { disciplines: ['finance'] }, { disciplines: ['law'] }, false],
    ['any discipline', { disciplines: [] }, { disciplines: ['law'] }, true],
    ['no discipline asked about', { disciplines: ['finance'] }, { disciplines: [] }, true],
    ['its language', {}, { language: 'ru' }, true],
    ['another language', {}, { language: 'fr' }, false],
    ['its kind', { kind: 'work-study' }, { kinds: ['course-internship', 'work-study'] }, true],
    ['another kind', { kind: 'full-time' }, { kinds: ['work-study'] }, false],
    ['no kind asked about', { kind: 'full-time' }, { kinds: [] }, true],
    ['its place', { place: 'online' }, { place: 'online' }, true],
    ['another place', { place: 'haidian' }, { place: 'online' }, false],
    ['either place', { place: 'either' }, { place: 'online' }, true],
    ['a time that overlaps', { period: spring }, { period: { from: beijingDay('2027-05-01') } }, true],
    ['a time that begins as it ends', { period: spring }, { period: { from: beijingDay('2027-06-01') } }, false],
    [
      'a time that ends as it begins',
      { period: spring },
      { period: { from: beijingDay('2027-01-01'), to: spring.from } },
      false,
    ],
    ['no end', { period: { from: spring.from } }, { period: { from: beijingDay('2029-01-01') } }, true],
    [
      'no end, but later',
      { period: { from: spring.from } },
      { period: { from: beijingDay('2027-01-01'), to: spring.from } },
      false,
    ],
    ['all at once', { place: 'either', period: spring }, { language: 'zh', place: 'haidian', period: spring }, true],
    ['one of two', { place: 'online', period: spring }, { language: 'zh', place: 'haidian', period: spring }, false],
  ];

  it.each(cases)('fit by %s', async (_, asked, filter, isFit) => {
    const request = await open(asked);
    expect(await find(request.personId, filter)).toHaveLength(isFit ? 1 : 0);
  });
});
