import { describe, expect, it } from 'vitest';
import { locales } from '../../src/model/text.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { exampleEvent, exampleRequest, granted, monday, stoppedClock, unique } from './exampleEvents.ts';

describe.each(databaseKinds)('consultations on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);

  it.each(locales)('are found by their key as they were opened, in %s', async (locale) => {
    const consultation = {
      personId: unique('person'),
      topic: 'external_debt' as const,
      locale,
      about: { amount: { min: 3_500_000, max: 3_500_000, currency: 'USD' }, term: { min: 24, max: 24 } },
      questions: ['额度 "怎么" 算？', 'a second one'],
    };
    const opened = await records().consultations.open(consultation);
    expect(opened).toEqual({ ...consultation, key: opened.key, createdAt: monday });
    expect(await records().consultations.findByKey(opened.key)).toEqual(opened);
    expect(await records().consultations.findByKey(`${opened.key}x`)).toBeUndefined();
  });

  it('know the booking that they prepare, and have keys that cannot be guessed from each other', async () => {
    const event = exampleEvent({ kind: 'information-session', theme: 'fx' });
    await records().programme.load([event]);
    const { reference } = granted(await records().bookings.hold(exampleRequest(event.id)));
    expect(reference).toMatch(/^IS-/);
    const of = { personId: unique('person'), topic: 'fx' as const, locale: 'zh' as const, about: {}, questions: [] };
    const opened = await records().consultations.open({ ...of, bookingReference: reference });
    const other = await records().consultations.open(of);
    expect(opened.key).not.toBe(other.key);
    expect(await records().consultations.findByKey(opened.key)).toMatchObject({ bookingReference: reference });
  });
});

describe.each(databaseKinds)('wishes for sessions on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const wishes = () => createRecords(suite.database.db, clock).sessionWishes;

  it('are kept once for each person, told of in order, counted, and gone once they are settled', async () => {
    const [first, second] = [unique('person'), unique('person')];
    const wish = { topic: 'ma_odi', level: 'advanced', language: 'en', from: monday, to: monday + 1 } as const;
    expect(await wishes().keep({ personId: first, ...wish })).toBe(true);
    expect(await wishes().keep({ personId: first, ...wish })).toBe(false);
    clock.set(monday + 1);
    expect(await wishes().keep({ personId: second, ...wish })).toBe(true);
    expect(await wishes().keep({ personId: second, topic: 'fx' })).toBe(true);
    expect(await wishes().keep({ personId: second, topic: 'fx' })).toBe(false);
    expect(await wishes().demand()).toEqual([
      { ...wish, people: 2 },
      { topic: 'fx', people: 1 },
    ]);
    const open = await wishes().open();
    expect(open.map(({ personId, topic }) => [personId, topic]).slice(0, 1)).toEqual([[first, 'ma_odi']]);
    expect(open).toHaveLength(3);
    for (const { id } of open.filter(({ topic }) => topic === 'fx')) await wishes().settle(id);
    expect(await wishes().demand()).toEqual([{ ...wish, people: 2 }]);
    // Once told, the same wish may be had again.
    expect(await wishes().keep({ personId: second, topic: 'fx' })).toBe(true);
  });
});
