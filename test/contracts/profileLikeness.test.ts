import { describe, expect, it } from 'vitest';
import type { Likeness, NewProfile } from '../../src/model/profiles.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, granted, monday, stoppedClock, unique } from './exampleEvents.ts';
import { letters, newProfile } from './exampleTalent.ts';

describe.each(databaseKinds)('profiles that may be of one person on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const profiles = () => createRecords(suite.database.db, clock).profiles;

  const words = () => letters(9);
  const elsewhere = () => ({ university: `${words()} University`, universityId: undefined });

  /** Another person's profile and one's own, not kept yet, and what they have in common. */
  const cases: readonly (readonly [string, () => [Partial<NewProfile>, Partial<NewProfile>], readonly Likeness[]])[] = [
    ['nothing', () => [{}, {}], []],
    ['the university alone', () => [{ universityId: 'ruc' }, { universityId: 'ruc' }], []],
    [
      'the address, in another case',
      () => {
        const user = words();
        return [
          { contact: { email: `${user}@Example.org` } },
          { contact: { email: `${user.toUpperCase()}@example.ORG` } },
        ];
      },
      ['same-email'],
    ],
    [
      'the phone number',
      () => [
        { contact: { phone: '+8613700137001' } },
        { contact: { phone: '+8613700137001', email: 'q@example.org' } },
      ],
      ['same-phone'],
    ],
    [
      'the name at one university, known by its id',
      () => {
        const [given, family] = [words(), words()];
        return [
          { name: `${given} ${family}`, university: '中国人民大学', universityId: 'ruc' },
          { name: `${family.toUpperCase()}, ${given}`, university: 'Renmin University', universityId: 'ruc' },
        ];
      },
      ['same-name'],
    ],
    [
      'the name at one university, known by its name',
      () => {
        const [name, university] = [`${words()} ${words()}`, `${words()} University`];
        return [
          { name, university, universityId: undefined },
          { name, university: university.toUpperCase(), universityId: undefined },
        ];
      },
      ['same-name'],
    ],
    [
      'a Chinese name at one university, in the other script',
      () => [
        { name: '張麗華', university: '北京大學', universityId: undefined },
        { name: '张丽华', university: '北京大学', universityId: undefined },
      ],
      ['same-name'],
    ],
    [
      'the name at two universities',
      () => {
        const name = `${words()} ${words()}`;
        return [
          { name, ...elsewhere() },
          { name, ...elsewhere() },
        ];
      },
      [],
    ],
    [
      'the name at two universities that are written alike',
      () => {
        const name = `${words()} ${words()}`;
        return [
          { name, universityId: 'ruc' },
          { name, universityId: 'pku' },
        ];
      },
      [],
    ],
    [
      'a name like it at one university',
      () => {
        const name = `${words()} ${words()}`;
        return [{ name }, { name: `${name}s` }];
      },
      [],
    ],
    [
      'the letters of a name at one university',
      () => {
        const given = words();
        return [{ name: `${given} Sharipov` }, { name: `${given} Sharipvo` }];
      },
      [],
    ],
    [
      'a name like it and the address',
      () => {
        const [name, email] = [`${words()} ${words()}`, `${words()}@example.org`];
        return [
          { name, contact: { email } },
          { name: `${name}s`, contact: { email } },
        ];
      },
      ['same-email', 'similar-name'],
    ],
    [
      'a name in letters and the phone number',
      () => [
        { name: '王小明', contact: { phone: '+8613700137002' } },
        { name: 'Xiaoming WANG', contact: { phone: '+8613700137002' } },
      ],
      ['same-phone', 'similar-name'],
    ],
    [
      'all of it',
      () => {
        const told = newProfile();
        return [told, told].map(({ personId: _, ...rest }) => rest) as [Partial<NewProfile>, Partial<NewProfile>];
      },
      ['same-email', 'same-phone', 'same-name'],
    ],
  ];

  it.each(cases)('have %s in common, on another channel', async (_, tell, likeness) => {
    const [others, own] = tell();
    const { reference } = await profiles().open(newProfile(others));
    const alike = await profiles().findAlike(newProfile(own));
    const found = alike.find((one) => one.reference === reference);
    expect(found).toEqual(likeness.length === 0 ? undefined : { reference, likeness });
  });

  it('are all of a person’s own, with what else agrees', async () => {
    const told = newProfile();
    const { personId } = told;
    const unlike = await profiles().open(newProfile({ personId }));
    const like = await profiles().open(newProfile({ personId, name: `${told.name}s` }));
    const same = await profiles().open(told);
    expect(await profiles().findAlike(told)).toEqual([
      { reference: same.reference, likeness: ['same-person', 'same-email', 'same-phone', 'same-name'] },
      { reference: like.reference, likeness: ['same-person', 'similar-name'] },
      { reference: unlike.reference, likeness: ['same-person'] },
    ]);
  });

  it('are told likeliest first, and the newest of equally likely ones', async () => {
    const email = `${words()}@example.org`;
    const phone = '+8613700137003';
    clock.set(monday);
    const first = await profiles().open(newProfile({ contact: { email } }));
    clock.set(monday + 1);
    const second = await profiles().open(newProfile({ contact: { email } }));
    clock.set(monday + 2);
    const byPhone = await profiles().open(newProfile({ contact: { phone } }));
    const both = await profiles().open(newProfile({ contact: { email, phone } }));
    const alike = await profiles().findAlike(newProfile({ contact: { email, phone } }));
    expect(alike.map(({ reference }) => reference)).toEqual(
      [both, second, first, byPhone].map(({ reference }) => reference),
    );
  });

  it.each(['placed', 'closed', 'withdrawn'] as const)('are not those that are %s', async (status) => {
    const told = newProfile();
    const { reference } = await profiles().open(told);
    granted(await profiles().setStatus(reference, status));
    expect(await profiles().findAlike(told)).toEqual([]);
  });

  it('follow what a profile is changed to', async () => {
    const email = `${words()}@example.org`;
    const { reference, personId } = await profiles().open(newProfile());
    const own = newProfile({ contact: { email } });
    expect(await profiles().findAlike(own)).toEqual([]);
    granted(await profiles().change(reference, personId, { contact: { email: email.toUpperCase() } }));
    expect(await profiles().findAlike(own)).toEqual([{ reference, likeness: ['same-email'] }]);
    granted(await profiles().change(reference, personId, { contact: { email: `${words()}@example.org` } }));
    expect(await profiles().findAlike(own)).toEqual([]);
  });

  it('are found among the profiles of others', async () => {
    const told = newProfile();
    const { reference } = await profiles().open(told);
    const others = Array.from({ length: 50 }, () => newProfile({ personId: unique('test:crowd') }));
    for (const other of others) await profiles().open(other);
    clock.set(monday + day);
    expect(
      (await profiles().findAlike({ ...told, personId: unique('test:student') })).map((one) => one.reference),
    ).toEqual([reference]);
  });
});
