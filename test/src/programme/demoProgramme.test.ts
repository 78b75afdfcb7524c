import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/language/terms/lexicon.ts';
import { AppError } from '../../../src/model/appError.ts';
import { type ProgrammeEvent, sessionLevels, sessionTopics } from '../../../src/model/programme.ts';
import type { Records } from '../../../src/model/records.ts';
import { locales } from '../../../src/model/text.ts';
import {
  dateDemoProgramme,
  loadDemoProgramme,
  readDemoProgramme,
  refreshDemoProgramme,
} from '../../../src/programme/demoProgramme.ts';
import { loadThemes } from '../../../src/programme/themes.ts';
import { createDatabase, type Database } from '../../../src/records/database.ts';
import { createRecords } from '../../../src/records/records.ts';

const folder = 'knowledge/programme';
const day = 24 * 3_600_000;
const beijing = (text: string) => Date.parse(`${text}+08:00`);
const definitions = readDemoProgramme(folder);
const start = beijing('2026-11-22T10:30');

/** The hours and minutes, and the weekday (0 Sunday), on Beijing's clocks. */
const wall = (at: number) => new Date(at + 8 * 3_600_000);

describe('the demonstration programme', () => {
  const events = loadDemoProgramme(folder, start);

  it('has at least 24 events over all the themes, three or more each', () => {
    expect(events.length).toBeGreaterThanOrEqual(24);
    for (const { id } of loadThemes('knowledge/themes')) {
      expect(events.filter(({ theme }) => theme === id).length, id).toBeGreaterThanOrEqual(3);
    }
    const themes = new Set<string>([...loadThemes('knowledge/themes').map(({ id }) => id), ...sessionTopics]);
    expect(events.filter(({ theme }) => !themes.has(theme))).toEqual([]);
  });

  it('has information sessions on each topic, with their level; training; and events that are neither', () => {
    for (const topic of sessionTopics) {
      const sessions = events.filter(({ theme }) => theme === topic);
      expect(sessions.length, topic).toBeGreaterThanOrEqual(3);
      expect(
        sessions.every(({ kind }) => kind === 'information-session'),
        topic,
      ).toBe(true);
      expect(new Set(sessions.map(({ level }) => level)), topic).toEqual(new Set(sessionLevels));
    }
    for (const { id, kind, theme, level } of events) {
      if (kind === 'information-session') continue;
      expect(kind, id).toBe(theme === 'annual-training' ? 'training' : 'event');
      expect(level, id).toBeUndefined();
    }
  });

  it('has events with two dates, of one kind and theme and on different days', () => {
    const series = Map.groupBy(
      events.filter((event) => event.series !== undefined),
      (event) => event.series,
    );
    expect(series.size).toBeGreaterThanOrEqual(3);
    for (const [name, dates] of series) {
      expect(dates, name).toHaveLength(2);
      expect(new Set(dates.map(({ startsAt }) => startsAt)).size, name).toBe(2);
      expect(new Set(dates.map(({ kind, theme }) => `${kind} ${theme}`)).size, name).toBe(1);
    }
  });

  it('is marked as a demonstration throughout, and not in its titles', () => {
    expect(events.every(({ demo, id }) => demo && id.startsWith('demo-'))).toBe(true);
    expect(events.filter(({ title }) => /示例|demo/i.test(`${title.zh} ${title.en}`))).toEqual([]);
  });

  it('names no place and no host but as an example', () => {
    for (const { id, place, joinUrl } of events) {
      if (place) expect([place.zh, place.en].join(), id).toMatch(/（示例）.*\(example\)$/);
      if (joinUrl) expect(new URL(joinUrl).hostname, id).toBe('example.com');
    }
  });

  it.each(locales)('is written in %s', (locale) => {
    for (const { id, title, summary, place } of events) {
      for (const text of [title[locale], summary[locale], ...(place ? [place[locale]] : [])]) {
        expect(/\p{Script=Han}/u.test(text), `${id}: ${text}`).toBe(locale === 'zh');
      }
    }
  });

  it('offers every kind: counterparts, in the room and online, and few seats to try the waitlist with', () => {
    const has = (test: (event: ProgrammeEvent) => boolean) => events.some(test);
    expect(new Set(events.flatMap(({ counterparts }) => counterparts)).size).toBe(3);
    expect(has(({ place, online }) => !!place && !online)).toBe(true);
    expect(has(({ place, online }) => !place && online)).toBe(true);
    expect(has(({ place, online }) => !!place && online)).toBe(true);
    expect(events.filter(({ seats }) => seats <= 6).length).toBeGreaterThanOrEqual(3);
    for (const language of ['zh', 'en', 'ru', 'es', 'fr', 'ar']) {
      expect(
        has(({ languages }) => languages.includes(language)),
        language,
      ).toBe(true);
    }
  });

  it('names only countries and languages that the lexicon knows', () => {
    const { countries, languages } = loadLexicon('knowledge/lexicon');
    const known = new Set([...countries, ...languages].map(({ id }) => id));
    const used = events.flatMap((event) => [...event.countries, ...event.languages]);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  it('dates events from the start, on working days, open at the start and closed by their beginning', () => {
    for (const from of Array.from({ length: 400 }, (_, index) => start + index * day)) {
      for (const event of dateDemoProgramme(definitions, from)) {
        const good =
          wall(event.startsAt).getUTCDay() % 6 !== 0 &&
          event.registrationClosesAt > from &&
          event.registrationClosesAt <= event.startsAt &&
          event.endsAt > event.startsAt;
        if (!good) expect.fail(`${event.id} from ${wall(from).toISOString()}: ${JSON.stringify(event)}`);
      }
    }
  });

  it('has several events of each big theme next month, whatever the day of the start', () => {
    for (let from = beijing('2026-11-01T09:00'); from < beijing('2027-11-01T09:00'); from += day) {
      const today = wall(from);
      const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
      const [first, last] = [1, 2].map((ahead) => Date.UTC(year, month + ahead, 1) - 8 * 3_600_000);
      const nextMonth = dateDemoProgramme(definitions, from).filter(
        ({ startsAt }) => startsAt >= (first ?? 0) && startsAt < (last ?? 0),
      );
      for (const theme of ['bio-pharmaceuticals', 'technology-transfer', 'environmental-protection']) {
        const several = nextMonth.filter((event) => event.theme === theme).length;
        expect(several, `${theme} from ${today.toISOString()}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('skips New Year and National Day', () => {
    const dates = ['2026-12-01T09:00', '2026-09-01T09:00'].flatMap((from) =>
      Array.from({ length: 20 }, (_, index) => dateDemoProgramme(definitions, beijing(from) + index * day)).flat(),
    );
    expect(dates.map(({ startsAt }) => wall(startsAt).toISOString().slice(5, 10))).not.toContain('01-01');
    expect(dates.map(({ startsAt }) => wall(startsAt).toISOString().slice(5, 10))).not.toContain('10-01');
  });

  it('keeps the time of day that the file gives', () => {
    const first = events.find(({ id }) => id === 'demo-bio-01');
    expect(first && wall(first.startsAt).toISOString()).toMatch(/T14:00/);
    expect(first && wall(first.registrationClosesAt).toISOString()).toMatch(/T18:00/);
  });
});

describe('loading a demonstration programme', () => {
  it('tells every problem at once, with its line', () => {
    const dir = mkdtempSync(join(tmpdir(), 'programme-'));
    const event = (id: string, more: string) =>
      `- id: ${id}\n  title: { zh: 甲, en: A }\n  summary: { zh: 乙, en: B }\n  countries: []\n  counterparts: []\n  languages: [zh]\n${more}`;
    const good = `  day: 3\n  from: "14:00"\n  to: "15:00"\n  closesDaysBefore: 1\n  online: true\n  seats: 3\n  seatsPerFirm: 1\n`;
    try {
      writeFileSync(join(dir, 'one.yaml'), event('demo-a-01', good) + event('demo-a-01', good));
      writeFileSync(
        join(dir, 'two.yaml'),
        event('demo-b-01', good.replace('"14:00"', '2pm').replace('day: 3', 'day: 0')),
      );
      writeFileSync(
        join(dir, 'three.yaml'),
        event('demo-c-01', good.replace('online: true', 'online: false').replace('seats: 3', 'seats: 0')),
      );
      writeFileSync(
        join(dir, 'four.yaml'),
        event('demo-d-01', good.replace('closesDaysBefore: 1', 'closesDaysBefore: 3')),
      );
      writeFileSync(join(dir, 'fx.yaml'), event('demo-fx-01', good));
      writeFileSync(join(dir, 'five.yaml'), event('demo-e-01', `${good}  level: advanced\n  series: S1\n`));
      writeFileSync(join(dir, 'six.yaml'), event('demo-f-01', `${good}  level: advanced\n`));
      let told = '';
      try {
        loadDemoProgramme(dir, start);
      } catch (error) {
        told = error instanceof AppError && error.code === 'programme.bad-demo' ? error.message : String(error);
      }
      expect(told).toMatch(/one\.yaml: the id demo-a-01 is taken/);
      expect(told).toMatch(/two\.yaml:8: 0\.from: a time like "14:00"/);
      expect(told).toMatch(/two\.yaml:7: 0\.day:/);
      expect(told).toMatch(/three\.yaml:12: 0\.seats:/);
      expect(told).toMatch(/fx\.yaml: demo-fx-01: an information session has a level/);
      expect(told).toMatch(/five\.yaml:15: 0\.series: a name like/);
      expect(told).toMatch(/six\.yaml: demo-f-01: an information session has a level, and nothing else has/);
      expect(told).toMatch(/four\.yaml:10: 0\.closesDaysBefore: registration must still be open/);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe('refreshing the demonstration programme', () => {
  let dir: string;
  let database: Database;
  let records: Records;
  let now = start;

  beforeEach(async () => {
    now = start;
    dir = mkdtempSync(join(tmpdir(), 'refresh-'));
    database = createDatabase({ dataDir: dir });
    await database.migrate();
    records = createRecords(database.db, { now: () => now });
    await refresh();
  });
  afterEach(async () => {
    await database.close();
    rmSync(dir, { recursive: true });
  });

  const refresh = () => refreshDemoProgramme(records, loadDemoProgramme(folder, now), now);
  const startOf = async (id: string) => (await records.programme.get(id))?.startsAt;

  async function book(eventId: string): Promise<string> {
    const held = await records.bookings.hold({
      eventId,
      personId: 'directline:u1',
      firm: { name: '某某科技', creditCode: '91110108MA01ABCD1X' },
      delegates: [{ name: '李明', phone: '+8613800138000' }],
    });
    if (!held.ok) throw new Error(held.reason);
    return held.value.reference;
  }

  it('changes nothing when started again on the same day', async () => {
    const before = await records.programme.find({});
    now += 3_600_000;
    await refresh();
    expect(await records.programme.find({})).toEqual(before);
  });

  it('has every event ahead of a start many weeks later', async () => {
    now += 200 * day;
    expect(await records.programme.find({})).toEqual([]);
    await refresh();
    const events = loadDemoProgramme(folder, now);
    expect((await records.programme.find({})).map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
    expect(await records.programme.count()).toBe(events.length);
  });

  it('leaves the date of an event with bookings while it lies ahead', async () => {
    const before = await startOf('demo-bio-09');
    await book('demo-bio-09');
    now += 14 * day;
    await refresh();
    expect(await startOf('demo-bio-09')).toBe(before);
    expect(await records.programme.get('demo-bio-09-2')).toBeUndefined();
    expect(await startOf('demo-bio-08')).toBeGreaterThan(now);
  });

  it('adds the next edition once an event with bookings has closed, and keeps the old one', async () => {
    const before = await startOf('demo-bio-01');
    const reference = await book('demo-bio-01');
    now += 30 * day;
    await refresh();
    expect(await startOf('demo-bio-01')).toBe(before);
    expect((await records.bookings.find(reference))?.eventId).toBe('demo-bio-01');
    expect(await startOf('demo-bio-01-2')).toBeGreaterThan(now);

    await book('demo-bio-01-2');
    now += 30 * day;
    await refresh();
    expect(await startOf('demo-bio-01-3')).toBeGreaterThan(now);
  });

  it('moves an event again after its only booking was withdrawn', async () => {
    const reference = await book('demo-bio-09');
    expect((await records.bookings.cancel(reference, 'directline:u1')).ok).toBe(true);
    const before = (await startOf('demo-bio-09')) ?? 0;
    now += 14 * day;
    await refresh();
    expect(await startOf('demo-bio-09')).toBeGreaterThan(before);
  });
});
