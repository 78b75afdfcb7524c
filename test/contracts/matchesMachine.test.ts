import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRequestEnded } from '../../src/model/cirrus.ts';
import { answerWithin, type Match, type MatchStatus, type Side, underWay } from '../../src/model/matches.ts';
import { isProfileEnded } from '../../src/model/profiles.ts';
import type { Records } from '../../src/model/records.ts';
import { createRecords } from '../../src/records/records.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';
import { day, monday, stoppedClock, unique } from './exampleEvents.ts';
import { agreeToMatching, letters, newProfile, newRequest } from './exampleTalent.ts';

/** fast-check tells the path to the case as well when it fails. */
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
const perKind = 2;

const index = fc.nat({ max: perKind * 2 - 1 });
const side = fc.constantFrom<Side>('firm', 'student');
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('propose' as const), request: index, profile: index }) },
  { weight: 12, arbitrary: fc.record({ act: fc.constant('agree' as const), match: fc.nat(), side }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constantFrom('decline' as const, 'withdraw' as const), match: fc.nat(), side }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('exchange' as const, 'withdraw-by-staff' as const),
      match: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'change-opening' as const,
        'change-firm-contact' as const,
        'end-request' as const,
        'staff-end-request' as const,
      ),
      request: index,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'change-card' as const,
        'change-name' as const,
        'end-profile' as const,
        'staff-end-profile' as const,
        'delete' as const,
      ),
      profile: index,
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('join' as const), student: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), days: fc.nat({ max: 16 }) }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** What the records should say of a match, by rules that know nothing of tables. */
interface Expected {
  readonly id: string;
  request: string;
  profile: string;
  status: MatchStatus;
  readonly agreed: Set<Side>;
  proposedAt: number;
}

const isGoing = ({ status }: { status: MatchStatus }) => underWay.some((one) => one === status);

describe.each(databaseKinds)(`any sequence of what firms, students and staff do, on %s (FC_SEED=${seed})`, (kind) => {
  const suite = useDatabase(kind);
  const settings = { seed, numRuns: kind === 'sqlite' ? 60 : 30 };

  it('tells nobody too much, too early or twice, and leaves no match under way of what is over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
        const world = await openWorld(suite.database.db);
        for (const one of acts) {
          await world.perform(one);
          await world.check();
        }
      }),
      settings,
    );
  });
});

/** Two firms and two students, each with two requests or applications. */
async function openWorld(db: Parameters<typeof createRecords>[0]) {
  const clock = stoppedClock();
  const records = createRecords(db, clock);
  const firms = [unique('test:firm'), unique('test:firm')];
  const students = [unique('test:student'), unique('test:student')];
  const contact = { name: letters(9), email: `${letters(9)}@example.com` };
  const firm = { name: `${letters(12)} Ltd`, creditCode: '91110108MA01ABCD1X' };
  const person = { name: `${letters(8)} ${letters(8)}`, contact: { email: `${letters(8)}@example.org` } };
  const secrets = {
    ofFirm: [contact.name, contact.email, firm.name],
    ofStudent: [person.name, person.contact.email, 'IN-'],
  };
  const requests: string[] = [];
  const profiles: (string | undefined)[] = [];
  for (let each = 0; each < perKind * 2; each += 1) {
    const [firmId, studentId] = [firms[each % 2] ?? '', students[each % 2] ?? ''];
    await agreeToMatching(records, studentId);
    requests.push((await records.talentRequests.open(newRequest({ personId: firmId, firm, contact }))).reference);
    profiles.push((await records.profiles.open(newProfile({ personId: studentId, ...person }))).reference);
  }
  const expected = new Map<string, Expected>();
  const firmOf = (reference: string) => firms[requests.indexOf(reference) % 2] ?? '';
  const owners = new Map(profiles.map((reference, at) => [reference, students[at % 2] ?? '']));
  const endAll = (which: (match: Expected) => boolean, status: MatchStatus) => {
    for (const match of expected.values()) if (isGoing(match) && which(match)) match.status = status;
  };
  let changes = 0;

  async function perform(one: Act): Promise<void> {
    clock.set(clock.now() + 1);
    switch (one.act) {
      case 'propose':
        return propose(records, one);
      case 'agree':
      case 'decline':
      case 'withdraw':
        return answer(one);
      case 'exchange':
      case 'withdraw-by-staff':
        return byStaff(one);
      case 'wait':
        clock.set(clock.now() + one.days * day);
        await records.matches.lapse();
        endAll(({ status, proposedAt }) => status !== 'agreed' && proposedAt + answerWithin <= clock.now(), 'lapsed');
        return;
      case 'join':
        return join(one.student);
      case 'change-opening':
      case 'change-firm-contact':
      case 'end-request':
      case 'staff-end-request':
        return onRequest(one.act, requests[one.request] ?? '');
      default: {
        const reference = profiles[one.profile];
        if (reference !== undefined) await onProfile(one.act, reference);
      }
    }
  }

  async function propose({ matches }: Records, { request, profile }: { request: number; profile: number }) {
    const [tr, inn] = [requests[request] ?? '', profiles[profile]];
    if (inn === undefined) return;
    const ended = await isOver(tr, inn);
    const known = [...expected.values()].some((match) => match.request === tr && match.profile === inn);
    const proposed = await matches.propose(tr, inn, 'li');
    expect(proposed.ok).toBe(!ended && !known);
    if (!proposed.ok) return;
    const { id, proposedAt } = proposed.value;
    expected.set(id, { id, request: tr, profile: inn, status: 'proposed', agreed: new Set(), proposedAt });
  }

  async function isOver(request: string, profile: string): Promise<boolean> {
    const [found, student] = [await records.talentRequests.find(request), await records.profiles.find(profile)];
    return !found || !student || isRequestEnded(found.status) || isProfileEnded(student.status);
  }

  function pick(at: number): Expected | undefined {
    const all = [...expected.values()];
    return all[at % Math.max(all.length, 1)];
  }

  async function answer({ act: what, match: at, side: by }: Extract<Act, { side: Side }>): Promise<void> {
    const match = pick(at);
    if (!match) return;
    const personId = by === 'firm' ? firmOf(match.request) : (owners.get(match.profile) ?? '');
    const done = await records.matches[what](match.id, by, personId);
    const isInTime = match.status === 'agreed' || match.proposedAt + answerWithin > clock.now();
    const isOpen = isGoing(match) && isInTime;
    expect(done.ok).toBe(isOpen && (what === 'withdraw' || !match.agreed.has(by)));
    if (!done.ok) return;
    if (what === 'agree') {
      match.agreed.add(by);
      match.status = match.agreed.size === 2 ? 'agreed' : `${by}-agreed`;
    } else match.status = what === 'decline' ? `declined-by-${by}` : 'withdrawn';
  }

  async function byStaff({ act: what, match: at }: { act: 'exchange' | 'withdraw-by-staff'; match: number }) {
    const match = pick(at);
    if (!match) return;
    if (what === 'exchange') {
      const done = await records.matches.exchange(match.id);
      expect(done.ok).toBe(match.status === 'agreed');
      if (done.ok) match.status = 'exchanged';
      return;
    }
    const done = await records.matches.withdrawByStaff(match.id);
    expect(done.ok).toBe(isGoing(match));
    if (done.ok) match.status = 'withdrawn';
  }

  async function onRequest(what: string, reference: string): Promise<void> {
    const { talentRequests } = records;
    const personId = firmOf(reference);
    const mine = (match: Expected) => match.request === reference;
    const wasOver = isRequestEnded((await talentRequests.find(reference))?.status ?? 'closed');
    changes += 1;
    if (what === 'change-opening') {
      await talentRequests.change(reference, personId, { tasks: `tasks ${changes}` });
      if (!wasOver) endAll((match) => mine(match) && match.agreed.has('student'), 'lapsed');
    } else if (what === 'change-firm-contact') {
      await talentRequests.change(reference, personId, { contact: { ...contact, phone: '+8613800138000' } });
    } else if (what === 'end-request') {
      await talentRequests.withdraw(reference, personId);
      endAll(mine, 'withdrawn');
    } else {
      await talentRequests.setStatus(reference, 'filled');
      endAll(mine, 'withdrawn');
    }
  }

  async function onProfile(what: string, reference: string): Promise<void> {
    const personId = owners.get(reference) ?? '';
    const mine = (match: Expected) => match.profile === reference;
    const wasOver = isProfileEnded((await records.profiles.find(reference))?.status ?? 'closed');
    changes += 1;
    if (what === 'change-card') {
      await records.profiles.change(reference, personId, { hoursPerWeek: (changes % 39) + 1 });
      if (!wasOver) endAll((match) => mine(match) && match.agreed.has('firm'), 'lapsed');
    } else if (what === 'change-name') {
      await records.profiles.change(reference, personId, { programme: `programme ${changes}` });
    } else if (what === 'end-profile') {
      await records.profiles.withdraw(reference, personId);
      endAll(mine, 'withdrawn');
    } else if (what === 'staff-end-profile') {
      await records.profiles.setStatus(reference, 'placed');
      endAll(mine, 'withdrawn');
    } else {
      const deleted = await records.profiles.delete(reference, personId);
      expect(deleted.ok).toBe(true);
      profiles[profiles.indexOf(reference)] = undefined;
      for (const match of [...expected.values()].filter(mine)) expected.delete(match.id);
      await agreeToMatching(records, personId);
    }
  }

  /** What becomes of the matches is taken from the records here; what may not be is checked all the same. */
  async function join(student: number): Promise<void> {
    const [keep, drop] = [profiles[student], profiles[student + 2]];
    if (keep === undefined || drop === undefined) return;
    const joined = await records.profiles.join(keep, drop, students[student] ?? '');
    if (!joined.ok) return;
    profiles[student + 2] = undefined;
    for (const match of expected.values()) {
      if (match.profile !== keep && match.profile !== drop) continue;
      const now = await found(match.id);
      expect(now.profileReference).toBe(keep);
      if (isGoing(match)) expect([match.status, 'withdrawn', 'lapsed']).toContain(now.status);
      else expect(now.status).toBe(match.status);
      match.profile = keep;
      match.status = now.status;
    }
    for (const request of requests) {
      const going = [...expected.values()].filter((match) => match.request === request && match.profile === keep);
      expect(going.filter(isGoing).length).toBeLessThanOrEqual(1);
    }
  }

  async function found(id: string): Promise<Match> {
    const match = await records.matches.find(id);
    if (!match) throw new Error(`${id} is gone`);
    return match;
  }

  async function check(): Promise<void> {
    const all = new Map<string, Match>();
    for (const reference of requests) {
      for (const match of await records.matches.listOfRequest(reference)) all.set(match.id, match);
    }
    expect([...all.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const { id, status, agreed } of expected.values()) {
      const match = all.get(id);
      expect(match?.status).toBe(status);
      if (status === 'exchanged' || status === 'agreed') expect(agreed.size).toBe(2);
    }
    for (const match of all.values()) {
      if (isGoing(match)) expect(await isOver(match.requestReference, match.profileReference)).toBe(false);
    }
    const told = await db
      .selectFrom('notices')
      .selectAll()
      .where('person_id', 'in', [...firms, ...students])
      .execute();
    const overToldTo = new Map<string, number>();
    for (const notice of told) {
      const { side: to, what } = JSON.parse(notice.details);
      expect(firms.includes(notice.person_id)).toBe(
        to === undefined ? notice.subject.startsWith('TR-') : to === 'firm',
      );
      if (notice.kind === 'contacts-exchanged') {
        expect(all.get(notice.subject)?.status).toBe('exchanged');
        continue;
      }
      const forbidden = firms.includes(notice.person_id) ? secrets.ofStudent : secrets.ofFirm;
      for (const secret of forbidden) expect(notice.key + notice.details).not.toContain(secret);
      if (notice.kind !== 'match-answered' || what === 'agreed') continue;
      const key = `${notice.subject} ${to}`;
      overToldTo.set(key, (overToldTo.get(key) ?? 0) + 1);
    }
    expect([...overToldTo.values()].filter((times) => times > 1)).toEqual([]);
    const exchanged = [...all.values()].filter(({ status }) => status === 'exchanged');
    expect(told.filter((notice) => notice.kind === 'contacts-exchanged')).toHaveLength(exchanged.length * 2);
    for (const { id, status } of all.values()) {
      if (status === 'exchanged' || isGoing({ status })) {
        expect([...overToldTo.keys()].filter((key) => key.startsWith(id))).toEqual([]);
      } else expect([...overToldTo.keys()].some((key) => key.startsWith(id))).toBe(true);
    }
  }

  clock.set(monday);
  return { perform, check };
}
