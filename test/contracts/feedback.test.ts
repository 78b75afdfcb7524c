import { describe, expect, it } from 'vitest';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { exampleEvent, exampleRequest, granted, monday, stoppedClock } from './exampleEvents.ts';

describe.each(databaseKinds)('feedback on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);

  async function book(eventId: string, name: string): Promise<string> {
    const request = exampleRequest(eventId, { delegates: [{ name }] });
    return granted(await records().bookings.hold(request)).reference;
  }

  it('is kept once a booking: what is said again replaces the first', async () => {
    clock.set(monday);
    const event = exampleEvent();
    await records().programme.load([event]);
    const bookingReference = await book(event.id, '甲');
    expect(await records().feedback.find(bookingReference)).toBeUndefined();
    const first = { bookingReference, rating: 3, useful: 'partly', followUp: false, partners: '德国使馆' } as const;
    await records().feedback.keep(first);
    expect(await records().feedback.find(bookingReference.toLowerCase())).toEqual(first);
    const second = { bookingReference, rating: 5, useful: 'yes', followUp: true } as const;
    await records().feedback.keep(second);
    expect(await records().feedback.find(bookingReference)).toEqual(second);
    expect(await records().feedback.listOf(event.id)).toEqual([second]);
  });

  it('is listed by event, in the order in which it was said', async () => {
    clock.set(monday);
    const [event, other] = [exampleEvent(), exampleEvent()];
    await records().programme.load([event, other]);
    const references = [await book(event.id, '甲'), await book(other.id, '乙'), await book(event.id, '丙')];
    for (const bookingReference of references.toReversed()) {
      clock.set(clock.now() + 1);
      await records().feedback.keep({ bookingReference, rating: 4, useful: 'no', followUp: false });
    }
    const listed = await records().feedback.listOf(event.id);
    expect(listed.map(({ bookingReference }) => bookingReference)).toEqual([references[2], references[0]]);
    expect(await records().feedback.listOf('none')).toEqual([]);
  });
});
