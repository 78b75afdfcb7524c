import { describe, expect, it } from 'vitest';
import { answerWithin, type Side } from '../../src/model/matches.ts';
import { databaseKinds } from '../support/databases.ts';
import { openPair, type Pair, proposePair } from '../support/pairs.ts';
import { day, granted, monday, unique } from './exampleEvents.ts';
import { agreeToMatching, newProfile, newRequest } from './exampleTalent.ts';
import { other, personOf, proposed, refused, sides, useMatches } from './matchGround.ts';

describe.each(databaseKinds)('matches on %s', (kind) => {
  const { suite, clock, records, matches, open, propose, agree, told, standing } = useMatches(kind);

  it('are proposed to both, who have two weeks to answer', async () => {
    const pair = await open();
    const match = granted(await matches().propose(pair.request.reference, pair.profile.reference, '赵敏'));
    expect(match).toEqual({
      id: expect.stringMatching(/^MA-[0-9A-HJKMNP-TV-Z]{6}$/),
      requestReference: pair.request.reference,
      profileReference: pair.profile.reference,
      status: 'proposed',
      proposedAt: monday,
      proposedBy: '赵敏',
      firmAgreedAt: undefined,
      studentAgreedAt: undefined,
      exchangedAt: undefined,
      endedAt: undefined,
      endedBy: undefined,
      answerBy: monday + answerWithin,
    });
    expect(await matches().find(match.id.toLowerCase())).toEqual(match);
    expect(await told(match)).toEqual(proposed);
    expect(await standing(pair)).toEqual(['put-forward', 'put-forward']);
    const rows = await suite.database.db.selectFrom('notices').selectAll().where('subject', '=', match.id).execute();
    expect(rows.map(({ key, person_id, due_at }) => [key, person_id, due_at]).sort()).toEqual([
      [`match-proposed:${match.id}:firm`, pair.request.personId, monday],
      [`match-proposed:${match.id}:student`, pair.profile.personId, monday],
    ]);
    const details = Object.fromEntries(rows.map((row) => [row.key.split(':').at(-1), JSON.parse(row.details)]));
    expect(details.firm).toEqual({ side: 'firm', requestReference: pair.request.reference });
    expect(details.student).toEqual({
      side: 'student',
      requestReference: pair.request.reference,
      profileReference: pair.profile.reference,
    });
  });

  describe('are not proposed', () => {
    const attempt = ({ request, profile }: Pair) => matches().propose(request.reference, profile.reference, 'li');

    it('without a request or a profile', async () => {
      const { request, profile } = await open();
      expect(await matches().propose('TR-000000', profile.reference, 'li')).toEqual(refused('request-not-found'));
      expect(await matches().propose(request.reference, 'IN-000000', 'li')).toEqual(refused('profile-not-found'));
    });

    it.each(['filled', 'closed', 'withdrawn'] as const)('to a request that is %s', async (status) => {
      const pair = await open();
      granted(await records().talentRequests.setStatus(pair.request.reference, status));
      expect(await attempt(pair)).toEqual(refused('request-ended'));
    });

    it.each(['placed', 'closed', 'withdrawn'] as const)('with a profile that is %s', async (status) => {
      const pair = await open();
      granted(await records().profiles.setStatus(pair.profile.reference, status));
      expect(await attempt(pair)).toEqual(refused('profile-ended'));
    });

    it('to the student as a firm', async () => {
      const personId = unique('test:both');
      expect(await attempt(await openPair(records(), personId, personId))).toEqual(refused('same-person'));
    });

    it('without the consent to be matched, or after it was taken back', async () => {
      clock.set(monday);
      const request = await records().talentRequests.open(newRequest());
      const profile = await records().profiles.open(newProfile());
      expect(await attempt({ request, profile })).toEqual(refused('no-consent'));
      await records().people.giveConsent(profile.personId, 'internship-matching', 'an older notice');
      expect(await attempt({ request, profile })).toEqual(refused('no-consent'));
      await agreeToMatching(records(), profile.personId);
      await records().people.withdrawConsent(profile.personId, 'internship-matching');
      expect(await attempt({ request, profile })).toEqual(refused('no-consent'));
    });

    it.each(['under way', 'declined', 'withdrawn', 'lapsed', 'exchanged'])('again, once it is %s', async (state) => {
      const pair = await propose();
      if (state === 'declined') granted(await matches().decline(pair.id, 'student', pair.profile.personId));
      if (state === 'withdrawn') granted(await matches().withdrawByStaff(pair.id));
      if (state === 'lapsed') {
        clock.set(monday + answerWithin);
        await matches().lapse();
      }
      if (state === 'exchanged') {
        for (const side of sides) granted(await agree(pair, side));
        granted(await matches().exchange(pair.id));
      }
      const before = await told(pair);
      expect(await attempt(pair)).toEqual(refused('already-proposed'));
      expect(await told(pair)).toEqual(before);
    });

    it('twice at once', async () => {
      const pair = await open();
      const results = await Promise.all(Array.from({ length: 6 }, () => attempt(pair)));
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(await matches().listOfProfile(pair.profile.reference)).toHaveLength(1);
    });
  });

  describe.each(sides)('that the %s agrees to first', (first) => {
    const second = other(first);

    it('wait for the other, and become agreed; the first one is told', async () => {
      const pair = await propose();
      clock.set(monday + 1);
      expect(granted(await agree(pair, first))).toMatchObject({
        status: `${first}-agreed`,
        [`${first}AgreedAt`]: monday + 1,
        [`${second}AgreedAt`]: undefined,
        answerBy: monday + answerWithin,
      });
      expect(await told(pair)).toEqual(proposed);
      clock.set(monday + 2);
      expect(granted(await agree(pair, second))).toMatchObject({
        status: 'agreed',
        [`${first}AgreedAt`]: monday + 1,
        [`${second}AgreedAt`]: monday + 2,
        answerBy: undefined,
      });
      expect(await told(pair)).toEqual([`match-answered agreed ${first}`, ...proposed]);
    });

    it('are agreed to once', async () => {
      const pair = await propose();
      granted(await agree(pair, first));
      expect(await agree(pair, first)).toEqual(refused('already-agreed'));
      expect(await matches().decline(pair.id, first, personOf(pair, first))).toEqual(refused('already-agreed'));
    });

    it('do not come about when the other declines', async () => {
      const pair = await propose();
      granted(await agree(pair, first));
      clock.set(monday + 5);
      expect(granted(await matches().decline(pair.id, second, personOf(pair, second)))).toMatchObject({
        status: `declined-by-${second}`,
        endedAt: monday + 5,
        endedBy: second,
        answerBy: undefined,
      });
      expect(await told(pair)).toEqual([`match-answered not-come-about ${first}`, ...proposed]);
      expect(await standing(pair)).toEqual(['being-matched', 'being-matched']);
    });

    it.each(['before', 'after'])('can be taken back %s the other agreed', async (when) => {
      const pair = await propose();
      granted(await agree(pair, first));
      if (when === 'after') granted(await agree(pair, second));
      const withdrawn = granted(await matches().withdraw(pair.id, first, personOf(pair, first)));
      expect(withdrawn).toMatchObject({ status: 'withdrawn', endedBy: first, endedAt: monday });
      expect((await told(pair)).filter((one) => one.includes('withdrawn'))).toEqual([
        `match-answered withdrawn ${second}`,
      ]);
      expect(await matches().exchange(pair.id)).toEqual(refused('ended'));
    });
  });

  it('await the answers of those who have not agreed', async () => {
    const pair = await propose();
    const awaiting = async (side: Side) =>
      (await matches().listAwaiting(personOf(pair, side))).map((match) => [match.id, match.side]);
    for (const side of sides) expect(await awaiting(side)).toEqual([[pair.id, side]]);
    granted(await agree(pair, 'firm'));
    expect(await awaiting('firm')).toEqual([]);
    expect(await awaiting('student')).toEqual([[pair.id, 'student']]);
    granted(await agree(pair, 'student'));
    for (const side of sides) expect(await awaiting(side)).toEqual([]);
  });

  it('are listed by request, profile and person, newest first, and under way oldest first', async () => {
    const { request, profile, match } = await propose();
    clock.set(monday + 1);
    await agreeToMatching(records(), 'test:second');
    const second = await records().profiles.open(newProfile({ personId: 'test:second' }));
    const newer = granted(await matches().propose(request.reference, second.reference, 'li'));
    expect(await matches().listOfRequest(request.reference.toLowerCase())).toEqual([newer, match]);
    expect(await matches().listOfProfile(profile.reference)).toEqual([match]);
    const own = await matches().listOf(request.personId);
    expect(own.map(({ id, side }) => [id, side])).toEqual([
      [newer.id, 'firm'],
      [match.id, 'firm'],
    ]);
    const underWay = async () =>
      (await matches().listUnderWay()).filter(({ requestReference }) => requestReference === request.reference);
    expect(await underWay()).toEqual([match, newer]);
    granted(await matches().withdrawByStaff(match.id));
    expect(await underWay()).toEqual([newer]);
    expect(await standing({ request, profile })).toEqual(['put-forward', 'being-matched']);
  });

  describe('are refused', () => {
    const someone = 'test:someone';

    it('to who is no side of it, whatever it stands at', async () => {
      const pair = await propose();
      const check = async () => {
        for (const side of sides) {
          for (const personId of [someone, personOf(pair, other(side))]) {
            for (const act of ['agree', 'decline', 'withdraw'] as const) {
              expect(await matches()[act](pair.id, side, personId)).toEqual(refused('not-yours'));
            }
          }
        }
      };
      await check();
      granted(await matches().withdrawByStaff(pair.id));
      await check();
    });

    it('when there is none', async () => {
      for (const id of ['MA-000000', '', 'TR-000000', "' or 1=1 --"]) {
        for (const act of ['agree', 'decline', 'withdraw'] as const) {
          expect(await matches()[act](id, 'firm', someone)).toEqual(refused('not-found'));
        }
        expect(await matches().withdrawByStaff(id)).toEqual(refused('not-found'));
        expect(await matches().exchange(id)).toEqual(refused('not-found'));
        expect(await matches().find(id)).toBeUndefined();
      }
    });

    it.each(['declined', 'withdrawn', 'lapsed', 'exchanged'])('once they are %s', async (state) => {
      const pair = await propose();
      if (state === 'declined') granted(await matches().decline(pair.id, 'firm', pair.request.personId));
      if (state === 'withdrawn') granted(await matches().withdraw(pair.id, 'student', pair.profile.personId));
      if (state === 'lapsed') {
        clock.set(monday + answerWithin);
        await matches().lapse();
      }
      if (state === 'exchanged') {
        for (const side of sides) granted(await agree(pair, side));
        granted(await matches().exchange(pair.id));
      }
      const [before, match] = [await told(pair), await matches().find(pair.id)];
      const reason = state === 'exchanged' ? 'exchanged' : 'ended';
      for (const side of sides) {
        for (const act of ['agree', 'decline', 'withdraw'] as const) {
          expect(await matches()[act](pair.id, side, personOf(pair, side))).toEqual(refused(reason));
        }
      }
      expect(await matches().withdrawByStaff(pair.id)).toEqual(refused(reason));
      expect(await matches().exchange(pair.id)).toEqual(refused(reason));
      expect([await told(pair), await matches().find(pair.id)]).toEqual([before, match]);
    });

    it.each([[[]], [['firm']], [['student']]] as const)('an exchange when %j agreed', async (agreed) => {
      const pair = await propose();
      for (const side of agreed) granted(await agree(pair, side));
      expect(await matches().exchange(pair.id)).toEqual(refused('not-agreed'));
      expect(await told(pair)).toEqual(proposed);
    });
  });

  it('give what is passed on once, and tell both what it was', async () => {
    const pair = await propose();
    for (const side of sides) granted(await agree(pair, side));
    clock.set(monday + day);
    const { request, profile } = pair;
    const exchange = granted(await matches().exchange(pair.id));
    const toFirm = {
      name: profile.name,
      phone: profile.contact.phone,
      email: profile.contact.email,
      university: profile.university,
      programme: profile.programme,
    };
    const toStudent = { firmName: request.firm.name, contact: request.contact };
    expect(exchange).toEqual({
      match: expect.objectContaining({ id: pair.id, status: 'exchanged', exchangedAt: monday + day }),
      toFirm,
      toStudent,
    });
    const rows = await suite.database.db
      .selectFrom('notices')
      .selectAll()
      .where('subject', '=', pair.id)
      .where('kind', '=', 'contacts-exchanged')
      .orderBy('key')
      .execute();
    expect(rows.map((row) => [row.person_id, JSON.parse(row.details)])).toEqual([
      [request.personId, { side: 'firm', requestReference: request.reference, toFirm, toStudent }],
      [
        profile.personId,
        {
          side: 'student',
          requestReference: request.reference,
          profileReference: profile.reference,
          toFirm,
          toStudent,
        },
      ],
    ]);
    expect(await standing(pair)).toEqual(['interview', 'interview']);
    expect(await matches().exchange(pair.id)).toEqual(refused('exchanged'));
    expect((await told(pair)).filter((one) => one.startsWith('contacts'))).toHaveLength(2);
  });

  it('pass on no more than there is', async () => {
    const pair = await open(
      { contact: { name: '王芳', phone: '+8613800138000' } },
      { contact: { email: 'only@example.org' } },
    );
    const { id } = await proposePair(records(), pair);
    for (const side of sides) granted(await agree({ ...pair, id }, side));
    const { toFirm, toStudent } = granted(await matches().exchange(id));
    expect(Object.keys(toFirm).sort()).toEqual(['email', 'name', 'programme', 'university']);
    expect(toStudent).toEqual({ firmName: pair.request.firm.name, contact: { name: '王芳', phone: '+8613800138000' } });
  });

  it('leave an opening on offer until there is one for each place', async () => {
    const pair = await open({ number: 2 });
    const isOffered = async () =>
      (await records().talentRequests.findOpenings({})).some(({ reference }) => reference === pair.request.reference);
    const other = await open();
    for (const [profile, isStill] of [
      [pair.profile, true],
      [other.profile, false],
    ] as const) {
      const next = { request: pair.request, profile };
      const { id } = await proposePair(records(), next);
      expect(await isOffered()).toBe(true);
      for (const side of sides) granted(await agree({ ...next, id }, side));
      granted(await matches().exchange(id));
      expect(await standing(next)).toEqual(['interview', 'interview']);
      expect(await isOffered()).toBe(isStill);
    }
  });

  it('count as a sign of the firm when the firm answers, not when the student does', async () => {
    const signOf = async ({ request }: Pair) => (await records().talentRequests.find(request.reference))?.lastSignAt;
    const pair = await propose();
    clock.set(monday + day);
    granted(await agree(pair, 'student'));
    expect(await signOf(pair)).toBe(monday);
    granted(await agree(pair, 'firm'));
    expect(await signOf(pair)).toBe(monday + day);
    clock.set(monday + 2 * day);
    granted(await matches().withdraw(pair.id, 'firm', pair.request.personId));
    expect(await signOf(pair)).toBe(monday + 2 * day);
  });
});
