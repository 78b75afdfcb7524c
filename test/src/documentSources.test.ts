import { describe, expect, it } from 'vitest';
import { createDocumentSources } from '../../src/documentSources.ts';
import type { BookingStatus } from '../../src/model/bookings.ts';
import { createRecords } from '../../src/records/records.ts';
import { exampleEvent, exampleRequest, granted, monday, stoppedClock } from '../contracts/exampleEvents.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { talentLexicon as lexicon } from '../support/talent.ts';

const someone = 'directline:someone';

describe.each(databaseKinds)('the preparation sheet that is fetched, on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const answers = { get: () => undefined };

  async function sheetOf(status: BookingStatus, calledOff = false) {
    clock.set(monday);
    const records = createRecords(suite.database.db, clock);
    const event = exampleEvent({ kind: 'information-session', theme: 'fx', seats: 1 });
    await records.programme.load([event]);
    const { bookings } = records;
    if (status === 'waiting') granted(await bookings.hold(exampleRequest(event.id, { personId: 'directline:other' })));
    const delegates = [{ name: '张伟' }];
    const request = exampleRequest(event.id, { firm: { name: '某某', creditCode: '91110108MA00A1B2CL' }, delegates });
    const { reference } = granted(await (status === 'waiting' ? bookings.wait(request) : bookings.hold(request)));
    if (status === 'cancelled') granted(await bookings.cancel(reference, someone));
    if (calledOff) await records.programme.load([{ ...event, cancelled: true }]);
    const { key } = await records.consultations.open({
      personId: someone,
      topic: 'fx',
      locale: 'zh',
      bookingReference: reference,
      about: {},
      questions: [],
    });
    return createDocumentSources({ records, answers, lexicon, clock }).findPreparation(key, 'zh');
  }

  it('gives the link to join to who has a seat, and to nobody else', async () => {
    expect((await sheetOf('held'))?.session?.joinUrl).toBe('https://example.org/join');
    const waiting = await sheetOf('waiting');
    expect(waiting?.session?.title).toContain('生物医药对接会');
    expect(waiting?.session?.joinUrl).toBeUndefined();
  });

  it.each<[string, BookingStatus, boolean]>([
    ['a registration that was cancelled', 'cancelled', false],
    ['what was called off', 'held', true],
  ])('sends nobody to the session of %s', async (_, status, calledOff) => {
    const sheet = await sheetOf(status, calledOff);
    expect(sheet).toBeDefined();
    expect(sheet?.session).toBeUndefined();
  });
});
