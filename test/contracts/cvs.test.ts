import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { largestCv } from '../../src/model/profiles.ts';
import { waitingLimit } from '../../src/records/cvs.ts';
import { createRecords } from '../../src/records/records.ts';
import { storeLimit } from '../../src/records/uploads.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { docFile, docxFile, pdfFile } from '../support/exampleFiles.ts';
import { day, granted, monday, stoppedClock, unique } from './exampleEvents.ts';
import { newProfile } from './exampleTalent.ts';

/** As large as one may be; nothing in it can be packed, and every byte occurs. */
const largest = (() => {
  const frame = pdfFile('').length;
  return pdfFile(randomBytes(largestCv - frame));
})();

describe.each(databaseKinds)('CVs on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const cvs = () => records().cvs;
  const keep = async (personId: string, bytes: Uint8Array = pdfFile(unique('cv')), name = 'CV.pdf') =>
    granted(await cvs().keep(personId, { name, bytes }));
  const isKept = async ({ id }: { id: string }) => (await cvs().read(id)) !== undefined;

  it('of the largest size come back byte by byte', async () => {
    expect(largest).toHaveLength(largestCv);
    const file = await keep(unique('anna'), largest, '简历.pdf');
    expect(file).toEqual({ id: expect.stringMatching(/^[\w-]{22}$/), name: '简历.pdf', type: 'pdf', bytes: largestCv });
    const read = await cvs().read(file.id);
    expect(read?.file).toEqual(file);
    expect(Buffer.from(read?.bytes ?? []).equals(largest)).toBe(true);
  });

  it.each([
    ['pdf', pdfFile(), 'cv.exe'],
    ['doc', docFile(), 'cv.pdf'],
    ['docx', docxFile(), 'cv'],
  ] as const)('are a %s by their content', async (type, bytes, name) => {
    expect(await keep(unique('anna'), new Uint8Array(bytes), name)).toMatchObject({ type, name });
  });

  it.each([
    ['too-large', Buffer.concat([largest, Buffer.from('\n')])],
    ['empty', new Uint8Array()],
    ['neither-pdf-nor-word', Buffer.from('MZ')],
    ['damaged', docFile().subarray(0, 2_000)],
    ['protected', pdfFile('', '/Encrypt 9 0 R')],
    ['with-macros', docxFile({ 'word/vbaProject.bin': 'x' })],
  ] as const)('that are %s are refused and not kept', async (reason, bytes) => {
    const personId = unique('anna');
    expect(await cvs().keep(personId, { name: 'cv.pdf', bytes })).toEqual({ ok: false, reason });
    const query = suite.database.db.selectFrom('cvs').selectAll().where('person_id', '=', personId);
    expect(await query.execute()).toEqual([]);
  });

  it('have a name that can be shown and no more', async () => {
    const name = `../../etc/\u202e\0\n${'x'.repeat(500)}.pdf`;
    expect((await keep(unique('anna'), pdfFile(), name)).name).toBe(`${'x'.repeat(67)}…xxxxxxxx.pdf`);
    expect((await keep(unique('anna'), pdfFile(), '../..')).name).toBe('file');
  });

  it('are not found when they were never kept', async () => {
    expect(await cvs().read('none')).toBeUndefined();
    expect(await cvs().read("' or 1=1 --")).toBeUndefined();
  });

  it('are forgotten after a day unless a profile holds them', async () => {
    clock.set(monday);
    const profile = newProfile();
    const held = await keep(profile.personId);
    await records().profiles.open({ ...profile, cv: held });
    const forgotten = await keep(unique('anna'));
    clock.set(monday + day - 1);
    const fresh = await keep(unique('anna'));
    await cvs().removeForgotten();
    expect(await isKept(forgotten)).toBe(true);
    clock.set(monday + day);
    expect(await cvs().removeForgotten()).toBeGreaterThan(0);
    expect([await isKept(held), await isKept(forgotten), await isKept(fresh)]).toEqual([true, false, true]);
    expect(await cvs().removeForgotten()).toBe(0);
  });

  it('are not forgotten under the hands of who submits them', async () => {
    clock.set(monday);
    const profile = newProfile();
    const cv = await keep(profile.personId);
    clock.set(monday + 2 * day);
    const submitted = Promise.withResolvers<void>();
    // Told here, since nothing may use the pool within the transaction.
    const removing = submitted.promise.then(() => cvs().removeForgotten());
    await suite.database.transaction(async (trx) => {
      await createRecords(trx, clock).profiles.open({ ...profile, cv });
      submitted.resolve();
      await delay(200);
    });
    await removing;
    expect(await isKept(cv)).toBe(true);
  });

  it('that nobody submitted are three for one person: the newest', async () => {
    const personId = unique('anna');
    const files = [];
    for (let n = 0; n < 5; n++) {
      clock.set(monday + n);
      files.push(await keep(personId));
    }
    expect(await Promise.all(files.map(isKept))).toEqual([false, false, true, true, true]);
  });

  it('that nobody submitted give way, the oldest first, before they fill the disk', async () => {
    clock.set(monday);
    const profile = newProfile();
    const held = await keep(profile.personId);
    await records().profiles.open({ ...profile, cv: held });
    const older = await keep(unique('anna'));
    clock.set(monday + 1);
    const newer = await keep(unique('anna'));
    const enlarge = (bytes: number, ...files: readonly { id: string }[]) => {
      const ids = files.map(({ id }) => id);
      return suite.database.db.updateTable('cvs').set({ bytes }).where('id', 'in', ids).execute();
    };
    await enlarge(waitingLimit / 2, held, older, newer);
    const newest = await keep(unique('anna'));
    expect(await Promise.all([held, older, newer, newest].map(isKept))).toEqual([true, false, true, true]);
    await enlarge(0, newer);
  });
});

describe.each(databaseKinds)('uploads on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const uploads = () => createRecords(suite.database.db, clock).uploads;
  const cvs = () => createRecords(suite.database.db, clock).cvs;
  const upload = (changes: { personId?: string; conversationId?: string; bytes?: Uint8Array } = {}) => ({
    conversationId: unique('directline:talk'),
    personId: unique('directline:anna'),
    bytes: pdfFile(unique('upload')),
    ...changes,
  });

  it('of the largest size come back byte by byte, to their own conversation alone', async () => {
    const told = upload({ bytes: largest });
    const { id, type } = granted(await uploads().keep(told));
    expect([id, type]).toEqual([expect.stringMatching(/^[\w-]{22}\.pdf$/), 'pdf']);
    const found = await uploads().find(told.conversationId, id);
    expect(found?.type).toBe('pdf');
    expect(Buffer.from(found?.bytes ?? []).equals(largest)).toBe(true);
    expect(await uploads().find(unique('directline:talk'), id)).toBeUndefined();
    await uploads().drop(unique('directline:talk'), id);
    expect(await uploads().find(told.conversationId, id)).toBeDefined();
    await uploads().drop(told.conversationId, id);
    await uploads().drop(told.conversationId, id);
    expect(await uploads().find(told.conversationId, id)).toBeUndefined();
  });

  it.each([
    ['too-large', Buffer.concat([largest, Buffer.from('\n')])],
    ['empty', new Uint8Array()],
    ['neither-pdf-nor-word', Buffer.from('<svg/>')],
    ['with-macros', docxFile({ 'word/vbaProject.bin': 'x' })],
  ] as const)('that are %s are not kept', async (reason, bytes) => {
    expect(await uploads().keep(upload({ bytes }))).toEqual({ ok: false, reason });
  });

  it('go after a day', async () => {
    clock.set(monday);
    const told = upload();
    const { id } = granted(await uploads().keep(told));
    clock.set(monday + day - 1);
    await uploads().removeOld();
    expect(await uploads().find(told.conversationId, id)).toBeDefined();
    clock.set(monday + day);
    expect(await uploads().removeOld()).toBeGreaterThan(0);
    expect(await uploads().find(told.conversationId, id)).toBeUndefined();
  });

  it('go when a CV is made of them, and no others', async () => {
    const told = upload();
    const { id } = granted(await uploads().keep(told));
    const other = granted(await uploads().keep({ ...told, bytes: pdfFile('another') }));
    const elsewhere = granted(await uploads().keep({ ...told, personId: unique('directline:ben') }));
    granted(await cvs().keep(told.personId, { name: 'cv.pdf', bytes: new Uint8Array(told.bytes) }));
    const left = await Promise.all([id, other.id, elsewhere.id].map((one) => uploads().find(told.conversationId, one)));
    expect(left.map((one) => one !== undefined)).toEqual([false, true, true]);
  });

  it('stay when the turn that made a CV of them fails', async () => {
    const told = upload();
    const { id } = granted(await uploads().keep(told));
    const turn = suite.database.transaction(async (trx) => {
      granted(await createRecords(trx, clock).cvs.keep(told.personId, { name: 'cv.pdf', bytes: told.bytes }));
      throw new Error('as told');
    });
    await expect(turn).rejects.toThrow('as told');
    expect(await uploads().find(told.conversationId, id)).toBeDefined();
  });

  it('give way, the oldest first, before they fill the disk', async () => {
    await suite.database.db.deleteFrom('uploads').execute();
    const told = [upload(), upload(), upload()];
    const ids: string[] = [];
    for (const [index, one] of told.entries()) {
      clock.set(monday + index);
      ids.push(granted(await uploads().keep(one)).id);
      await suite.database.db
        .updateTable('uploads')
        .set({ bytes: storeLimit / 2 })
        .execute();
    }
    const found = await Promise.all(told.map((one, index) => uploads().find(one.conversationId, ids[index] ?? '')));
    expect(found.map((one) => one !== undefined)).toEqual([false, true, true]);
  });
});
