import { describe, expect, it } from 'vitest';
import { type NewTalentRequest, requestStatuses, type TalentRequest } from '../../src/model/cirrus.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { beijingDay } from '../support/talent.ts';
import { day, granted, monday, stoppedClock, unique } from './exampleEvents.ts';
import { agreeToMatching, newProfile, newRequest } from './exampleTalent.ts';

const ended = ['filled', 'closed', 'withdrawn'] as const;

describe.each(databaseKinds)('talent requests on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const records = () => createRecords(suite.database.db, clock);
  const requests = () => records().talentRequests;

  async function open(changes: Partial<NewTalentRequest> = {}): Promise<TalentRequest> {
    clock.set(monday);
    return requests().open(newRequest(changes));
  }

  async function found(reference: string): Promise<TalentRequest> {
    const request = await requests().find(reference);
    if (!request) throw new Error('the request is gone');
    return request;
  }

  it('are kept whole, received, under a reference that can be read out', async () => {
    clock.set(monday);
    const asked = newRequest({
      hoursPerWeek: 37.5,
      pay: { min: 150, max: 200, currency: 'CNY', per: 'day' },
      countries: ['KZ', 'UZ'],
      marketKnowledge: false,
      place: 'either',
    });
    const request = await requests().open(asked);
    expect(request).toEqual({
      ...asked,
      reference: expect.stringMatching(/^TR-[0-9A-HJKMNP-TV-Z]{6}$/),
      status: 'received',
      createdAt: monday,
      changedAt: monday,
      lastSignAt: monday,
    });
    expect(await requests().find(request.reference)).toEqual(request);
  });

  it('may leave open what a firm has not said', async () => {
    const { degree: _d, pay: _p, mentor: _m, hoursPerWeek: _h, ...asked } = newRequest();
    const request = await requests().open({
      ...asked,
      disciplines: [],
      languages: [],
      countries: [],
      period: { from: beijingDay('2027-03-01') },
      contact: { name: '王芳', phone: '+8613800138000' },
    });
    expect(request).toMatchObject({
      disciplines: [],
      languages: [],
      contact: { name: '王芳', phone: '+8613800138000' },
    });
    expect(request.contact).not.toHaveProperty('email');
    expect(request.period).toEqual({ from: beijingDay('2027-03-01') });
    expect([request.degree, request.pay, request.mentor, request.hoursPerWeek]).toEqual(Array(4).fill(undefined));
  });

  it('are found by their reference as people type it', async () => {
    const { reference } = await open();
    const typed = ` ${reference.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect((await requests().find(typed))?.reference).toBe(reference);
    for (const text of ['TR-000000', '', '-', "' or 1=1 --"]) expect(await requests().find(text)).toBeUndefined();
  });

  const broken: readonly (readonly [string, Partial<Record<keyof NewTalentRequest, unknown>>])[] = [
    ['no role', { role: ' ' }],
    ['no tasks', { tasks: '' }],
    ['nobody asked for', { number: 0 }],
    ['half a person', { number: 1.5 }],
    ['a kind that there is not', { kind: 'internship' }],
    ['a degree that there is not', { degree: 'phd' }],
    ['a period that ends before it begins', { period: { from: monday, to: monday - day } }],
    ['a period that ends as it begins', { period: { from: monday, to: monday } }],
    ['a time that is none', { period: { from: Number.NaN } }],
    ['a language by its name', { languages: [{ language: 'Russian', level: 'fluent', required: true }] }],
    ['a level that there is not', { languages: [{ language: 'ru', level: 'B2', required: true }] }],
    ['a country by its name', { countries: ['Kazakhstan'] }],
    ['pay upside down', { pay: { min: 200, max: 100, currency: 'CNY', per: 'day' } }],
    ['pay without a currency', { pay: { min: 100, max: 100, currency: '元', per: 'day' } }],
    ['pay below nothing', { pay: { min: -1, max: 100, currency: 'CNY', per: 'day' } }],
    ['hours that no week has', { hoursPerWeek: 200 }],
    ['a place that there is not', { place: 'Shanghai' }],
    ['no way to reach anybody', { contact: { name: '王芳' } }],
    ['a phone number as typed', { contact: { name: '王芳', phone: '138 0013 8000' } }],
    ['an address that is none', { contact: { name: '王芳', email: 'wang.fang' } }],
    ['no firm', { firm: { name: '', creditCode: '91110108MA01ABCD1X' } }],
    ['no country list', { countries: undefined }],
  ];

  it.each(broken)('never come to hold %s', async (_, change) => {
    const before = (await requests().list({ includeEnded: true })).length;
    const request = await open();
    const bad = change as Partial<NewTalentRequest>;
    await expect(requests().open({ ...newRequest(), ...bad })).rejects.toThrow();
    await expect(requests().change(request.reference, request.personId, bad)).rejects.toThrow();
    expect(await found(request.reference)).toEqual(request);
    expect((await requests().list({ includeEnded: true })).length).toBe(before + 1);
  });

  it('keep what is pasted, whatever it is', async () => {
    const role = "Robert'); drop table talent_requests;-- 🙂 “引号”\n新行";
    expect((await open({ role, tasks: role })).role).toBe(role);
  });

  it('are listed for their person newest first, with the ended ones', async () => {
    const personId = unique('test:firm');
    const first = await open({ personId });
    clock.set(monday + 1);
    const second = await requests().open(newRequest({ personId }));
    granted(await requests().withdraw(first.reference, personId));
    expect((await requests().listOf(personId)).map(({ reference }) => reference)).toEqual([
      second.reference,
      first.reference,
    ]);
    expect(await requests().listOf(unique('test:nobody'))).toEqual([]);
  });

  it('are listed for staff oldest first, the ended ones when asked for', async () => {
    const first = await open();
    clock.set(monday + 1);
    const second = await requests().open(newRequest());
    granted(await requests().setStatus(first.reference, 'filled'));
    const references = async (options?: { includeEnded: boolean }) =>
      (await requests().list(options))
        .map(({ reference }) => reference)
        .filter((reference) => [first.reference, second.reference].includes(reference));
    expect(await references()).toEqual([second.reference]);
    expect(await references({ includeEnded: true })).toEqual([first.reference, second.reference]);
  });

  describe('changed by the firm', () => {
    it('keep what is not named and lose what is taken away', async () => {
      const request = await open({ pay: 'unpaid', mentor: '李强' });
      clock.set(monday + day);
      const changed = granted(
        await requests().change(request.reference.toLowerCase(), request.personId, {
          number: 3,
          mentor: undefined,
          contact: { name: '赵敏', email: 'zhao@example.org' },
        }),
      );
      const { mentor: _, ...rest } = request;
      expect(changed).toEqual({
        ...rest,
        number: 3,
        contact: { name: '赵敏', email: 'zhao@example.org' },
        changedAt: monday + day,
        lastSignAt: monday + day,
      });
      expect(await found(request.reference)).toEqual(changed);
    });

    it('stay the firm’s, under their reference and in their state', async () => {
      const request = await open();
      const more = { personId: 'test:thief', reference: 'TR-000000', status: 'filled', number: 4 } as object;
      const changed = granted(await requests().change(request.reference, request.personId, more));
      expect(changed).toEqual({ ...request, number: 4 });
    });

    it('give a sign of life and no more where nothing is new', async () => {
      const request = await open();
      clock.set(monday + day);
      const changed = granted(await requests().change(request.reference, request.personId, { role: request.role }));
      expect(changed).toEqual({ ...request, lastSignAt: monday + day });
    });

    it('give a sign of life when the firm says that they stand', async () => {
      const request = await open();
      clock.set(monday + day);
      expect(granted(await requests().confirm(request.reference, request.personId))).toEqual({
        ...request,
        lastSignAt: monday + day,
      });
    });
  });

  const byFirm = ['change', 'confirm', 'withdraw', 'close'] as const;
  type Operation = (typeof byFirm)[number];

  function run(operation: Operation, reference: string, personId: string) {
    if (operation === 'change') return requests().change(reference, personId, { number: 9 });
    return requests()[operation](reference, personId);
  }

  it.each(byFirm)('know nothing to %s under a reference that was never given', async (operation) => {
    expect(await run(operation, 'TR-000000', 'test:firm')).toEqual({ ok: false, reason: 'not-found' });
  });

  it.each(byFirm)('are not another’s to %s', async (operation) => {
    const request = await open();
    expect(await run(operation, request.reference, unique('test:thief'))).toEqual({ ok: false, reason: 'not-yours' });
    expect(await found(request.reference)).toEqual(request);
  });

  it.each(byFirm.flatMap((operation) => ended.map((status) => [operation, status] as const)))(
    'refuse to %s once they are %s',
    async (operation, status) => {
      const request = await open();
      granted(await requests().setStatus(request.reference, status));
      const before = await found(request.reference);
      expect(await run(operation, request.reference, request.personId)).toEqual({ ok: false, reason: 'ended' });
      expect(await found(request.reference)).toEqual(before);
    },
  );

  it.each([
    ['withdraw', 'withdrawn'],
    ['close', 'closed'],
  ] as const)('end when the firm asks to %s them', async (operation, status) => {
    const request = await open();
    clock.set(monday + day);
    expect(granted(await run(operation, request.reference, request.personId))).toEqual({
      ...request,
      status,
      changedAt: monday + day,
      lastSignAt: monday + day,
    });
  });

  describe('whose status staff set', () => {
    async function newsOf(personId: string) {
      const rows = await suite.database.db
        .selectFrom('notices')
        .select(['kind', 'subject', 'details'])
        .where('person_id', '=', personId)
        .where('kind', '=', 'application-news')
        .orderBy('created_at')
        .execute();
      return rows.map(({ subject, details }) => [subject, JSON.parse(details)]);
    }

    it.each(requestStatuses.filter((status) => status !== 'received'))(
      'become %s, and the firm is told',
      async (status) => {
        const request = await open();
        clock.set(monday + day);
        const set = granted(await requests().setStatus(request.reference.toLowerCase(), status));
        expect(set).toEqual({ ...request, status, changedAt: monday + day });
        expect(await newsOf(request.personId)).toEqual([[request.reference, { status }]]);
      },
    );

    it('tell nothing where nothing changes', async () => {
      const request = await open();
      clock.set(monday + day);
      expect(granted(await requests().setStatus(request.reference, 'received'))).toEqual(request);
      expect(await newsOf(request.personId)).toEqual([]);
    });

    it('can be taken up again, unless the firm took them back', async () => {
      const request = await open();
      granted(await requests().setStatus(request.reference, 'closed'));
      expect(granted(await requests().setStatus(request.reference, 'being-matched')).status).toBe('being-matched');
      granted(await requests().withdraw(request.reference, request.personId));
      expect(await requests().setStatus(request.reference, 'received')).toEqual({ ok: false, reason: 'withdrawn' });
      expect((await found(request.reference)).status).toBe('withdrawn');
    });

    it('are known, and get no status that there is not', async () => {
      expect(await requests().setStatus('TR-000000', 'closed')).toEqual({ ok: false, reason: 'not-found' });
      const request = await open();
      await expect(requests().setStatus(request.reference, 'done' as 'closed')).rejects.toThrow();
      expect(await found(request.reference)).toEqual(request);
    });
  });

  it('are silent when nothing was heard since then, longest first', async () => {
    const personId = unique('test:firm');
    const references: string[] = [];
    for (const days of [3, 0, 1, 2]) {
      clock.set(monday + days * day);
      references.push((await requests().open(newRequest({ personId }))).reference);
    }
    const [third = '', first = '', second = ''] = references;
    const silentSince = async (since: number) =>
      (await requests().findSilent(since)).filter((one) => one.personId === personId).map(({ reference }) => reference);
    expect(await silentSince(monday)).toEqual([]);
    expect(await silentSince(monday + 1)).toEqual([first]);
    expect(await silentSince(monday + 2 * day)).toEqual([first, second]);
    clock.set(monday + 4 * day);
    granted(await requests().confirm(first, personId));
    granted(await requests().setStatus(second, 'closed'));
    const [, , , last = ''] = references;
    expect(await silentSince(monday + 4 * day)).toEqual([last, third]);
  });

  describe('that were put forward', () => {
    async function matched() {
      clock.set(monday);
      const request = await open({ tasks: '联系哈萨克斯坦客户' });
      const profile = await records().profiles.open(newProfile());
      await agreeToMatching(records(), profile.personId);
      const { id } = granted(await records().matches.propose(request.reference, profile.reference, 'li'));
      const statusNow = async () => (await records().matches.find(id))?.status;
      return { request, profile, id, statusNow };
    }

    it.each(['withdraw', 'close'] as const)(
      'take their matches with them when the firm asks to %s them',
      async (end) => {
        const { request, statusNow } = await matched();
        granted(await run(end, request.reference, request.personId));
        expect(await statusNow()).toBe('withdrawn');
      },
    );

    it.each(['filled', 'closed', 'withdrawn'] as const)(
      'take their matches with them when staff set %s',
      async (status) => {
        const { request, statusNow } = await matched();
        granted(await requests().setStatus(request.reference, status));
        expect(await statusNow()).toBe('withdrawn');
      },
    );

    it('keep a match that nobody agreed to when they change', async () => {
      const { request, statusNow } = await matched();
      granted(await requests().change(request.reference, request.personId, { tasks: '别的工作' }));
      expect(await statusNow()).toBe('proposed');
    });

    it('let a match lapse that the student agreed to when the opening changes', async () => {
      const { request, profile, id, statusNow } = await matched();
      granted(await records().matches.agree(id, 'student', profile.personId));
      granted(await requests().change(request.reference, request.personId, { tasks: '别的工作' }));
      expect(await statusNow()).toBe('lapsed');
    });

    it('keep it when nothing changes that the student saw', async () => {
      const { request, profile, id, statusNow } = await matched();
      granted(await records().matches.agree(id, 'student', profile.personId));
      const { reference, personId } = request;
      granted(await requests().change(reference, personId, { contact: { name: '赵敏', phone: '+8613800138009' } }));
      granted(await requests().change(reference, personId, { tasks: request.tasks, period: { ...request.period } }));
      granted(await requests().confirm(reference, personId));
      expect(await statusNow()).toBe('student-agreed');
    });
  });

  it('have one outcome when they are changed, closed and withdrawn at once', async () => {
    const { reference, personId } = await open();
    const results = await Promise.all([
      ...Array.from({ length: 8 }, (_, index) => requests().change(reference, personId, { number: index + 3 })),
      requests().withdraw(reference, personId),
      requests().close(reference, personId),
      requests().withdraw(reference, personId),
    ]);
    const ends = results.slice(8).filter((result) => result.ok);
    expect(ends).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.reason).toBe('ended');
    const [end] = ends;
    expect((await found(reference)).status).toBe(end?.ok ? end.value.status : 'none');
    const written = results.slice(0, 8).flatMap((result) => (result.ok ? [result.value.number] : []));
    expect([2, ...written]).toContain((await found(reference)).number);
  });

  it('leave the transaction of a turn usable after a refusal', async () => {
    const request = await open();
    await suite.database.transaction(async (trx) => {
      const inside = createRecords(trx, clock).talentRequests;
      expect(await inside.withdraw(request.reference, 'test:thief')).toEqual({ ok: false, reason: 'not-yours' });
      granted(await inside.change(request.reference, request.personId, { number: 7 }));
      expect((await inside.open(newRequest())).status).toBe('received');
    });
    expect((await found(request.reference)).number).toBe(7);
  });
});
