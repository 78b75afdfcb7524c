import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/clock.ts';
import { runDesk } from '../../../../src/commands/desk.ts';
import { locales } from '../../../../src/model/text.ts';
import { createDatabase, type Database } from '../../../../src/records/database.ts';
import { createRecords } from '../../../../src/records/records.ts';
import { newProfile } from '../../../contracts/exampleTalent.ts';
import { openPair, type Pair, proposePair } from '../../../support/pairs.ts';

let dir: string;
let database: Database;
let lines: string[];
let pair: Pair;

/** The service has the database open while the command runs. */
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'desk-'));
  database = createDatabase({ dataDir: dir });
  await database.migrate();
  pair = await openPair(records(), 'test:firm', 'test:student');
});
afterEach(async () => {
  await database.close();
  rmSync(dir, { recursive: true });
});

async function desk(...args: string[]): Promise<number> {
  lines = [];
  return runDesk({ args, env: { DATA_DIR: dir }, print: (line) => lines.push(line) });
}

const records = () => createRecords(database.db, systemClock);
const said = () => lines.join('\n');

describe.each(locales)('requests and applications at the desk, in %s', (locale) => {
  const lang = ['--lang', locale];

  it('are listed, and the ended ones only when asked for', async () => {
    const { request, profile } = pair;
    expect(await desk('talent', ...lang)).toBe(0);
    expect(lines).toEqual([expect.stringContaining(request.reference)]);
    expect(lines[0]).toContain(request.firm.name);
    expect(await desk('students', ...lang)).toBe(0);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^${profile.reference} .*Aliya Nurlanova`))]);
    await records().talentRequests.close(request.reference, 'test:firm');
    await records().profiles.withdraw(profile.reference, 'test:student');
    expect(await desk('talent', ...lang)).toBe(0);
    expect(lines).toEqual([locale === 'zh' ? '目前没有人才需求。' : 'There is no talent request.']);
    expect(await desk('students', ...lang)).toBe(0);
    expect(lines).toEqual([locale === 'zh' ? '目前没有实习申请。' : 'There is no application.']);
    for (const noun of ['talent', 'students']) {
      expect(await desk(noun, '--all', ...lang)).toBe(0);
      expect(lines).toHaveLength(1);
    }
  });

  it('are shown whole, with the wished origin as for staff alone', async () => {
    const { request, profile } = await openPair(records(), 'test:firm', 'test:other', {
      marketKnowledge: false,
      countries: ['KZ'],
    });
    expect(await desk('talent', request.reference.toLowerCase(), ...lang)).toBe(0);
    for (const told of [request.firm.creditCode, '王芳', '李强', request.tasks]) expect(said()).toContain(told);
    expect(said()).toMatch(
      locale === 'zh' ? /仅供工作人员：企业希望学生来自.*哈萨克斯坦/ : /For staff only: where .*Kazakhstan/,
    );
    expect(said()).toMatch(locale === 'zh' ? /学生看到的已遮去/ : /Students see them blotted out/);
    expect(await desk('students', profile.reference, ...lang)).toBe(0);
    for (const told of ['Aliya Nurlanova', '+8613900139000', profile.university, profile.interests]) {
      expect(said()).toContain(told);
    }
    expect(said()).toContain(locale === 'zh' ? '同意参与匹配' : 'agreed to be matched');
  });

  it('are said not to be there, and what to do', async () => {
    for (const [args, next] of [
      [['talent', 'TR-000000'], 'talent --all'],
      [['students', 'IN-000000'], 'students --all'],
      [['shortlist', 'TR-000000'], 'talent'],
      [['propose', 'TR-000000', pair.profile.reference, '--as', 'Zhao'], 'talent'],
      [['propose', pair.request.reference, 'IN-000000', '--as', 'Zhao'], 'students'],
      [['status', 'TR-000000', 'filled'], 'talent --all'],
      [['exchange', 'MA-000000'], 'matches'],
      [['withdraw', 'MA-000000'], 'matches'],
    ] as const) {
      expect(await desk(...args, ...lang), args.join(' ')).toBe(1);
      expect(said()).toContain(next);
    }
  });

  it('are put on a shortlist with reasons and papers, and proposed by a named colleague', async () => {
    const { request, profile } = pair;
    await records().profiles.open(newProfile());
    expect(await desk('shortlist', request.reference, ...lang)).toBe(0);
    const listed = lines.filter((line) => line.startsWith('IN-'));
    expect(listed).toEqual([expect.stringContaining(profile.reference)]);
    expect(said()).not.toContain(request.firm.name);
    expect(said()).toMatch(locale === 'zh' ? /合适: .*专业对口/ : /For: Field of study fits/);
    expect(said()).toMatch(locale === 'zh' ? /须先办: .*来源/ : /First: .*source/);
    expect(await desk('propose', request.reference, profile.reference, '--as', '赵敏', ...lang)).toBe(0);
    const [match] = await records().matches.listUnderWay();
    expect(said()).toContain(match?.id);
    expect(match).toMatchObject({ proposedBy: '赵敏', requestReference: request.reference });
    expect(await desk('shortlist', request.reference, ...lang)).toBe(0);
    expect(lines.filter((line) => line.startsWith('IN-'))).toEqual([]);
    expect(await desk('propose', request.reference, profile.reference, '--as', '赵敏', ...lang)).toBe(1);
    expect(said()).toMatch(locale === 'zh' ? /已经推荐过/ : /proposed before/);
    expect(await desk('matches', ...lang)).toBe(0);
    expect(said()).toMatch(locale === 'zh' ? /赵敏 .*等双方答复/ : /赵敏 .*waits for both/);
    expect(await desk('talent', request.reference, ...lang)).toBe(0);
    expect(said()).toContain(match?.id);
  });

  it('are not proposed against a hard condition, without consent, by nobody, or once ended', async () => {
    const { request, profile } = pair;
    const { reference } = await records().talentRequests.open({ ...request, kind: 'full-time' });
    expect(await desk('propose', reference, profile.reference, '--as', 'Zhao', ...lang)).toBe(1);
    expect(said()).toMatch(locale === 'zh' ? /没有选择/ : /has not chosen this kind/);
    const silent = await records().profiles.open(newProfile());
    expect(await desk('propose', request.reference, silent.reference, '--as', 'Zhao', ...lang)).toBe(1);
    expect(said()).toMatch(locale === 'zh' ? /没有同意参与匹配.*修改申请/ : /not agreed to be matched.*change my/);
    expect(await desk('propose', request.reference, profile.reference, '--as', '<b>', ...lang)).toBe(1);
    expect(await desk('propose', request.reference, profile.reference, ...lang)).toBe(2);
    await records().profiles.withdraw(profile.reference, 'test:student');
    expect(await desk('propose', request.reference, profile.reference, '--as', 'Zhao', ...lang)).toBe(1);
    expect(said()).toMatch(locale === 'zh' ? /已经结束/ : /has ended/);
    expect(await records().matches.listUnderWay()).toEqual([]);
  });
});

describe.each(locales)('matches at the desk, in %s', (locale) => {
  const lang = ['--lang', locale];

  it('have their contacts passed on once both have agreed, and not before or again', async () => {
    const { id } = await proposePair(records(), pair);
    await records().matches.agree(id, 'firm', 'test:firm');
    expect(await desk('exchange', id, ...lang)).toBe(1);
    expect(said()).toMatch(locale === 'zh' ? /还没有得到双方的同意/ : /Not both sides have agreed/);
    await records().matches.agree(id, 'student', 'test:student');
    expect(await desk('matches', ...lang)).toBe(0);
    expect(said()).toMatch(locale === 'zh' ? /双方已同意，待转交/ : /both agreed; contacts to be passed on/);
    expect(await desk('exchange', id.toLowerCase(), ...lang)).toBe(0);
    for (const told of ['Aliya Nurlanova', '+8613900139000', '北京远航科技有限公司', '王芳', '+8613800138000']) {
      expect(said()).toContain(told);
    }
    expect((await records().matches.find(id))?.status).toBe('exchanged');
    for (const verb of ['exchange', 'withdraw']) {
      expect(await desk(verb, id, ...lang)).toBe(1);
      expect(said()).toMatch(locale === 'zh' ? /已经转交/ : /have been passed on/);
    }
    expect(await desk('matches', ...lang)).toBe(0);
    expect(lines).toEqual([locale === 'zh' ? '目前没有进行中的推荐。' : 'No match is under way.']);
  });

  it('are withdrawn by staff', async () => {
    const { id } = await proposePair(records(), pair);
    expect(await desk('withdraw', id, ...lang)).toBe(0);
    expect(await records().matches.find(id)).toMatchObject({ status: 'withdrawn', endedBy: 'staff' });
    for (const verb of ['exchange', 'withdraw']) {
      expect(await desk(verb, id, ...lang)).toBe(1);
      expect(said()).toContain('shortlist');
    }
  });
});

describe.each(locales)('statuses at the desk, in %s', (locale) => {
  const lang = ['--lang', locale];

  it('are set, and whoever it concerns is told', async () => {
    const { request, profile } = pair;
    expect(await desk('status', request.reference, 'being-matched', ...lang)).toBe(0);
    expect(await desk('status', profile.reference.toLowerCase(), 'placed', ...lang)).toBe(0);
    expect(said()).toContain(profile.reference);
    expect((await records().profiles.find(profile.reference))?.status).toBe('placed');
    const told = await database.db.selectFrom('notices').select(['kind', 'subject']).orderBy('subject').execute();
    expect(told).toEqual([
      { kind: 'application-news', subject: profile.reference },
      { kind: 'application-news', subject: request.reference },
    ]);
    expect(await desk('status', profile.reference, 'placed', ...lang)).toBe(0);
    expect(said()).toMatch(locale === 'zh' ? /没有通知任何人/ : /nobody is told/);
  });

  it('that tell of a match are not set ahead of it', async () => {
    const { request, profile } = pair;
    const set = (reference: string, status: string) => desk('status', reference, status, ...lang);
    for (const { reference } of [request, profile]) {
      for (const status of ['put-forward', 'interview']) {
        expect(await set(reference, status)).toBe(1);
        expect(said()).toContain('propose TR-… IN-…');
      }
    }
    expect((await records().profiles.find(profile.reference))?.status).toBe('received');
    expect(await database.db.selectFrom('notices').select('kind').execute()).toEqual([]);

    const { id } = await proposePair(records(), pair);
    expect(await set(profile.reference, 'interview')).toBe(1);
    await records().matches.agree(id, 'firm', 'test:firm');
    await records().matches.agree(id, 'student', 'test:student');
    await records().matches.exchange(id);
    for (const { reference } of [request, profile]) {
      for (const status of ['being-matched', 'put-forward', 'interview']) expect(await set(reference, status)).toBe(0);
    }
  });

  it('are refused that there are not, or that are for the other side, or for the person alone', async () => {
    const { request, profile } = pair;
    for (const [reference, status] of [
      [request.reference, 'placed'],
      [profile.reference, 'filled'],
      [request.reference, 'withdrawn'],
      [profile.reference, 'finished'],
    ] as const) {
      expect(await desk('status', reference, status, ...lang)).toBe(1);
      expect(said()).toContain('being-matched');
    }
    await records().profiles.withdraw(profile.reference, 'test:student');
    expect(await desk('status', profile.reference, 'received', ...lang)).toBe(1);
    expect(said()).toMatch(locale === 'zh' ? /已由本人撤回/ : /has taken it back/);
  });

  it('leave the time alone of what was deleted', async () => {
    expect(await desk('deletions', ...lang)).toBe(0);
    expect(lines).toEqual([locale === 'zh' ? '没有删除过实习申请。' : 'No application was deleted.']);
    await records().profiles.delete(pair.profile.reference, 'test:student');
    expect(await desk('deletions', ...lang)).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/1/), expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)]);
  });
});

it('the desk says how these commands are used', async () => {
  for (const args of [
    ['talent', 'a', 'b'],
    ['shortlist'],
    ['propose', 'TR-1'],
    ['exchange'],
    ['withdraw', 'MA-1', '--as', 'x'],
    ['status', 'TR-1'],
    ['deletions', 'x'],
    ['matches', '--all'],
  ]) {
    expect(await desk(...args), args.join(' ')).toBe(2);
    for (const usage of ['talent TR-…', 'students IN-…', 'propose TR-… IN-… --as NAME', 'exchange MA-…']) {
      expect(said()).toContain(usage);
    }
  }
});
