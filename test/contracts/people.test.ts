import { describe, expect, it } from 'vitest';
import { locales } from '../../src/model/text.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { monday, stoppedClock, unique } from './exampleEvents.ts';

describe.each(databaseKinds)('people on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const people = () => createRecords(suite.database.db, clock).people;

  it('knows nothing of a stranger', async () => {
    const id = unique('person');
    expect(await people().get(id)).toEqual({ id });
  });

  it.each(locales)('keeps the languages chosen and last used, %s', async (locale) => {
    const person = { id: unique('person'), chosenLocale: locale, lastLocale: locale };
    await people().save(person);
    expect(await people().get(person.id)).toEqual(person);
  });

  it('forgets what a later save leaves out', async () => {
    const id = unique('person');
    await people().save({ id, chosenLocale: 'en' });
    await people().save({ id, lastLocale: 'zh' });
    expect(await people().get(id)).toEqual({ id, lastLocale: 'zh' });
  });

  it('has the consent to one purpose and one edition of the notice only', async () => {
    const id = unique('person');
    expect(await people().hasConsent(id, 'event-registration', '2027-01')).toBe(false);
    await people().giveConsent(id, 'event-registration', '2027-01');
    expect(await people().hasConsent(id, 'event-registration', '2027-01')).toBe(true);
    expect(await people().hasConsent(id, 'event-registration', '2027-02')).toBe(false);
    expect(await people().hasConsent(id, 'staff-contact', '2027-01')).toBe(false);
    expect(await people().hasConsent(unique('person'), 'event-registration', '2027-01')).toBe(false);
  });

  it('forgets a consent that was withdrawn, in every edition, and no other', async () => {
    const id = unique('person');
    await people().withdrawConsent(id, 'internship-matching');
    await people().giveConsent(id, 'internship-matching', '2027-01');
    await people().giveConsent(id, 'internship-matching', '2027-02');
    await people().giveConsent(id, 'internship-profile', '2027-01');
    await people().withdrawConsent(id, 'internship-matching');
    expect(await people().hasConsent(id, 'internship-matching', '2027-01')).toBe(false);
    expect(await people().hasConsent(id, 'internship-matching', '2027-02')).toBe(false);
    expect(await people().hasConsent(id, 'internship-profile', '2027-01')).toBe(true);
  });

  it('keeps when each edition of the notice was first agreed to', async () => {
    const id = unique('person');
    clock.set(monday);
    await people().giveConsent(id, 'staff-contact', '2027-01');
    clock.set(monday + 1);
    await people().giveConsent(id, 'staff-contact', '2027-01');
    await people().giveConsent(id, 'staff-contact', '2027-02');
    const rows = await suite.database.db
      .selectFrom('consents')
      .select(['notice_edition', 'given_at'])
      .where('person_id', '=', id)
      .orderBy('notice_edition')
      .execute();
    expect(rows).toEqual([
      { notice_edition: '2027-01', given_at: monday },
      { notice_edition: '2027-02', given_at: monday + 1 },
    ]);
  });
});

describe.each(databaseKinds)('gaps on %s', (kind) => {
  const suite = useDatabase(kind);

  it.each(locales)('are kept as they were asked, in %s, the same question twice', async (locale) => {
    const { gaps } = createRecords(suite.database.db, stoppedClock());
    const gap = { text: `${unique('?')} 境外放款 "多少" 🙂`, locale, nearest: ['fx-001', 'fx-002'] };
    await gaps.keep(gap);
    await gaps.keep(gap);
    const rows = await suite.database.db.selectFrom('gaps').selectAll().where('text', '=', gap.text).execute();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ locale, nearest: JSON.stringify(gap.nearest), at: monday });
  });
});
