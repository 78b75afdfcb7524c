import { describe, expect, it } from 'vitest';
import type { Interest } from '../../src/model/interests.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, monday, stoppedClock, unique } from './exampleEvents.ts';

const bio: Interest = { kind: 'theme', value: 'bio-pharmaceuticals' };
const germany: Interest = { kind: 'country', value: 'DE' };
const embassies: Interest = { kind: 'counterpart', value: 'embassy-commerce' };

describe.each(databaseKinds)('interests on %s', (kind) => {
  const suite = useDatabase(kind);
  const clock = stoppedClock();
  const interests = () => createRecords(suite.database.db, clock).interests;

  async function followersOf(...people: string[]) {
    return (await interests().followers()).filter(({ personId }) => people.includes(personId));
  }

  it('follows each thing once', async () => {
    const person = unique('directline:person');
    expect(await interests().follow(person, germany)).toBe(true);
    expect(await interests().follow(person, bio)).toBe(true);
    expect(await interests().follow(person, germany)).toBe(false);
    expect(await interests().listOf(person)).toEqual([germany, bio]);
    expect(await interests().listOf(unique('nobody'))).toEqual([]);
  });

  it('stops one thing, or all of them, and says how many', async () => {
    const [person, other] = [unique('directline:person'), unique('directline:person')];
    for (const interest of [bio, germany, embassies]) await interests().follow(person, interest);
    await interests().follow(other, bio);
    expect(await interests().unfollow(person, germany)).toBe(1);
    expect(await interests().unfollow(person, germany)).toBe(0);
    expect(await interests().listOf(person)).toEqual([embassies, bio]);
    expect(await interests().unfollow(person)).toBe(2);
    expect(await interests().unfollow(person)).toBe(0);
    expect(await interests().listOf(other)).toEqual([bio]);
  });

  it('tells who follows what, and since when events are new to them', async () => {
    const [person, other] = [unique('directline:a'), unique('directline:b')];
    clock.set(monday);
    await interests().follow(person, germany);
    await interests().follow(other, bio);
    clock.set(monday + day);
    await interests().follow(person, bio);
    expect(await followersOf(person, other)).toEqual([
      {
        personId: person,
        interests: [
          { ...germany, since: monday },
          { ...bio, since: monday + day },
        ],
      },
      { personId: other, interests: [{ ...bio, since: monday }] },
    ]);
    await interests().toldUntil(person, monday + day / 2);
    expect((await followersOf(person))[0]?.interests.map(({ since }) => since)).toEqual([
      monday + day / 2,
      monday + day,
    ]);
    expect((await followersOf(other))[0]?.interests.map(({ since }) => since)).toEqual([monday]);
    // Following again what one follows makes nothing new that was told.
    await interests().follow(person, germany);
    expect((await followersOf(person))[0]?.interests.map(({ since }) => since)).toEqual([
      monday + day / 2,
      monday + day,
    ]);
  });
});
