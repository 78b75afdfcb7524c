import { describe, expect, it } from 'vitest';
import { answerWithin, type Match, type Side } from '../../src/model/matches.ts';
import type { NewProfile } from '../../src/model/profiles.ts';
import { databaseKinds } from '../support/databases.ts';
import { openPair, type Pair, proposePair } from '../support/pairs.ts';
import { day, granted, monday, unique } from './exampleEvents.ts';
import { agreeToMatching, newProfile } from './exampleTalent.ts';
import { proposed, refused, sides, useMatches } from './matchGround.ts';

describe.each(databaseKinds)('matches that end on %s', (kind) => {
  const { suite, clock, records, matches, propose, agree, told, standing } = useMatches(kind);

  describe('lapse', () => {
    it.each([[[]], [['firm']], [['student']]] as const)(
      'two weeks on when %j agreed; both are told',
      async (agreed) => {
        const pair = await propose();
        for (const side of agreed) granted(await agree(pair, side));
        clock.set(monday + answerWithin - 1);
        await matches().lapse();
        expect((await matches().find(pair.id))?.endedAt).toBeUndefined();
        clock.set(monday + answerWithin);
        expect(await agree(pair, agreed[0] === 'firm' ? 'student' : 'firm')).toEqual(refused('ended'));
        expect(await matches().lapse()).toBeGreaterThanOrEqual(1);
        expect(await matches().find(pair.id)).toMatchObject({
          status: 'lapsed',
          endedAt: monday + answerWithin,
          endedBy: undefined,
          answerBy: undefined,
        });
        expect(await told(pair)).toEqual(['match-answered lapsed firm', 'match-answered lapsed student', ...proposed]);
        expect(await standing(pair)).toEqual(['being-matched', 'being-matched']);
        expect(await matches().lapse()).toBe(0);
      },
    );

    it('never once both have agreed', async () => {
      const pair = await propose();
      for (const side of sides) granted(await agree(pair, side));
      clock.set(monday + 100 * day);
      await matches().lapse();
      expect((await matches().find(pair.id))?.status).toBe('agreed');
    });
  });

  describe('end', () => {
    type EndedBy = readonly [string, (pair: Pair) => Promise<unknown>, readonly Side[], Match['endedBy'], string];
    const ends: readonly EndedBy[] = [
      [
        'the firm withdraws its request',
        ({ request }) => records().talentRequests.withdraw(request.reference, request.personId),
        ['student'],
        'firm',
        'withdrawn',
      ],
      [
        'the firm closes its request',
        ({ request }) => records().talentRequests.close(request.reference, request.personId),
        ['student'],
        'firm',
        'withdrawn',
      ],
      [
        'staff close the request',
        ({ request }) => records().talentRequests.setStatus(request.reference, 'filled'),
        sides,
        'staff',
        'withdrawn',
      ],
      [
        'the student withdraws',
        ({ profile }) => records().profiles.withdraw(profile.reference, profile.personId),
        ['firm'],
        'student',
        'withdrawn',
      ],
      [
        'staff close the application',
        ({ profile }) => records().profiles.setStatus(profile.reference, 'placed'),
        sides,
        'staff',
        'withdrawn',
      ],
    ];

    it.each(ends)('when %s', async (_, act, toldSides, endedBy, what) => {
      for (const agreed of [[], ['firm'], ['student'], sides] as const) {
        const pair = await propose();
        for (const side of agreed) granted(await agree(pair, side));
        await act(pair);
        expect(await matches().find(pair.id)).toMatchObject({ status: 'withdrawn', endedBy, endedAt: monday });
        expect((await told(pair)).filter((one) => one.includes(what))).toEqual(
          toldSides.map((side) => `match-answered ${what} ${side}`),
        );
      }
    });

    it.each([
      [[], false],
      [['firm'], false],
      [['student'], true],
      [sides, true],
    ] as const)('or not when the opening changes that %j agreed to', async (agreed, isOver) => {
      const pair = await propose();
      for (const side of agreed) granted(await agree(pair, side));
      const { reference, personId } = pair.request;
      granted(await records().talentRequests.change(reference, personId, { role: '市场实习生' }));
      const match = await matches().find(pair.id);
      expect(match?.status === 'lapsed').toBe(isOver);
      expect((await told(pair)).filter((one) => one.includes('changed'))).toEqual(
        isOver ? ['match-answered changed firm', 'match-answered changed student'] : [],
      );
      expect(await standing(pair)).toEqual(
        isOver ? ['being-matched', 'being-matched'] : ['put-forward', 'put-forward'],
      );
    });

    it.each([
      [[], false],
      [['student'], false],
      [['firm'], true],
      [sides, true],
    ] as const)('or not when the card changes that %j agreed to', async (agreed, isOver) => {
      const pair = await propose();
      for (const side of agreed) granted(await agree(pair, side));
      const { reference, personId } = pair.profile;
      granted(await records().profiles.change(reference, personId, { hoursPerWeek: 7 }));
      expect((await matches().find(pair.id))?.status === 'lapsed').toBe(isOver);
      expect(await standing(pair)).toEqual(
        isOver ? ['being-matched', 'being-matched'] : ['put-forward', 'put-forward'],
      );
    });

    it('with the profile that is deleted, and the firm is told', async () => {
      const pair = await propose();
      granted(await agree(pair, 'student'));
      await records().mails.add({ key: unique('mail'), to: 'a@b.cn', about: pair.id, subject: 's', text: 't' });
      granted(await records().profiles.delete(pair.profile.reference, pair.profile.personId));
      expect(await matches().find(pair.id)).toBeUndefined();
      expect(await told(pair)).toEqual(['match-answered gone firm']);
      expect((await records().mails.list()).filter(({ about }) => about === pair.id)).toEqual([]);
      expect((await records().talentRequests.find(pair.request.reference))?.status).toBe('being-matched');
    });

    it('without a word where it was over before the profile was deleted', async () => {
      const pair = await propose();
      granted(await matches().decline(pair.id, 'firm', pair.request.personId));
      granted(await records().profiles.delete(pair.profile.reference, pair.profile.personId));
      expect(await told(pair)).toEqual([]);
    });
  });

  describe('of joined profiles', () => {
    /** Two profiles of one person, each put forward to the same request, unless it is said otherwise. */
    async function openTwins(changes: Partial<NewProfile> = {}) {
      const one = await propose();
      const { reference: _r, status: _s, createdAt: _c, changedAt: _h, ...profile } = one.profile;
      clock.set(monday + 1);
      const second = await records().profiles.open({ ...profile, ...changes });
      const request = await records().talentRequests.find(one.request.reference);
      if (!request) throw new Error('the request is gone');
      const id = granted(await matches().propose(request.reference, second.reference, 'li')).id;
      const two = { request, profile: second, id };
      const join = async () =>
        granted(await records().profiles.join(one.profile.reference, second.reference, profile.personId));
      return { one, two, join };
    }
    const statusOf = async ({ id }: { id: string }) => (await matches().find(id))?.status;

    it('move, with what is told of them', async () => {
      const pair = await propose();
      const { personId } = pair.profile;
      const keep = await records().profiles.open(newProfile({ personId }));
      granted(await records().profiles.join(keep.reference, pair.profile.reference, personId));
      const moved = await matches().find(pair.id);
      expect(moved).toMatchObject({ profileReference: keep.reference, status: 'proposed' });
      const rows = await suite.database.db.selectFrom('notices').selectAll().where('subject', '=', pair.id).execute();
      expect(rows.map((row) => JSON.parse(row.details).profileReference).filter(Boolean)).toEqual([keep.reference]);
      granted(await matches().agree(pair.id, 'student', personId));
    });

    it.each([
      [['one', 'student'], 'one'],
      [['two', 'student'], 'two'],
      [undefined, 'one'],
    ] as const)('go on once for each request: the furthest of them (%j)', async (agreed, left) => {
      const twins = await openTwins();
      if (agreed) granted(await agree(twins[agreed[0]], agreed[1]));
      await twins.join();
      const gone = left === 'one' ? 'two' : 'one';
      expect(await statusOf(twins[gone])).toBe('withdrawn');
      expect(['proposed', 'student-agreed']).toContain(await statusOf(twins[left]));
      expect((await told(twins[gone])).filter((one) => one.includes('answered'))).toEqual([
        'match-answered withdrawn firm',
      ]);
      expect(await standing(twins.one)).toEqual(['put-forward', 'put-forward']);
    });

    it('lapse that a firm agreed to on a card that says something else now', async () => {
      const twins = await openTwins({ hoursPerWeek: 3 });
      granted(await agree(twins.one, 'firm'));
      granted(await agree(twins.two, 'firm'));
      await twins.join();
      const statuses = [await statusOf(twins.one), await statusOf(twins.two)].sort();
      expect(statuses).toContain('lapsed');
      expect(statuses.filter((status) => status === 'firm-agreed').length).toBeLessThanOrEqual(1);
    });

    it('end where they would be a person’s with itself', async () => {
      clock.set(monday);
      const email = `${unique('same')}@example.org`;
      const [firm, student] = [unique('test:both'), unique('test:student')];
      const pair = await openPair(records(), firm, student, {}, { contact: { email } });
      const { id } = await proposePair(records(), pair);
      await agreeToMatching(records(), firm);
      const keep = await records().profiles.open(
        newProfile({ personId: firm, name: pair.profile.name, contact: { email } }),
      );
      granted(await records().profiles.join(keep.reference, pair.profile.reference, firm));
      expect(await matches().find(id)).toMatchObject({ status: 'withdrawn', endedBy: 'student' });
    });
  });
});
