import { z } from 'zod';
import { AppError } from '../model/appError.ts';
import { counterparts, type Programme, type ProgrammeEvent, sessionLevels } from '../model/programme.ts';
import type { Records } from '../model/records.ts';
import { workingDayAfter } from './beijingTime.ts';
import { kindOfTheme } from './eventKinds.ts';
import { bothLanguages, readYamlFolder } from './yamlFile.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Minutes into Beijing's day at which registration closes when it closes on an earlier day. */
const closingMinutes = 18 * 60;

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like "14:00", in quotation marks')
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));

const demoEvent = z
  .strictObject({
    id: z.string().regex(/^demo-[a-z]+-\d\d$/, 'an id like demo-bio-01'),
    level: z.enum(sessionLevels).optional(),
    series: z
      .string()
      .regex(/^demo-[a-z]+(-[a-z]+)*$/, 'a name like demo-bio-registration')
      .optional(),
    title: bothLanguages,
    summary: bothLanguages,
    day: z.int().min(1),
    from: timeOfDay,
    to: timeOfDay,
    closesDaysBefore: z.int().min(0),
    place: bothLanguages.optional(),
    online: z.boolean().default(false),
    joinUrl: z.url({ protocol: /^https$/ }).optional(),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 code like DE')),
    counterparts: z.array(z.enum(counterparts)),
    languages: z.array(z.string().regex(/^[a-z]{2}$/, 'an ISO 639 code like ru')).min(1),
    seats: z.int().min(1),
    seatsPerFirm: z.int().min(1),
  })
  .superRefine((event, problems) => {
    const refuse = (name: string, message: string) => problems.addIssue({ code: 'custom', path: [name], message });
    if (event.to <= event.from) refuse('to', 'must be after from');
    if (event.closesDaysBefore >= event.day) refuse('closesDaysBefore', 'registration must still be open at the start');
    if (event.seatsPerFirm > event.seats) refuse('seatsPerFirm', 'must not be more than seats');
    if (!event.place && !event.online) refuse('place', 'needed unless the event is online');
    if (event.joinUrl && !event.online) refuse('joinUrl', 'only for an event that is online');
  });

/** An event as its file has it: days from the start instead of a date. */
export type DemoEvent = z.infer<typeof demoEvent> & Pick<ProgrammeEvent, 'kind' | 'theme'>;

/**
 * The demonstration programme in `knowledge/programme/`, dated from `now` (epoch milliseconds).
 * Throws AppError `programme.bad-demo` (refused) with every problem of every file, one a line.
 */
export function loadDemoProgramme(dir: string, now: number): ProgrammeEvent[] {
  return dateDemoProgramme(readDemoProgramme(dir), now);
}

/** One file a theme, named by the theme's id; the topics of information sessions are themes of their own. Throws as `loadDemoProgramme` does. */
export function readDemoProgramme(dir: string): readonly DemoEvent[] {
  const problems: string[] = [];
  const files = readYamlFolder(dir, z.array(demoEvent).min(1), problems);
  const owners = new Map<string, string>();
  for (const { path, name, value } of files) {
    const isSession = kindOfTheme(name) === 'information-session';
    for (const { id, level } of value) {
      if (isSession !== (level !== undefined)) {
        problems.push(`${path}: ${id}: an information session has a level, and nothing else has`);
      }
      const owner = owners.get(id);
      if (owner) problems.push(`${path}: the id ${id} is taken in ${owner}`);
      owners.set(id, path);
    }
  }
  if (problems.length === 0 && files.length === 0) problems.push(`${dir}: no event in it`);
  if (problems.length > 0) throw new AppError('programme.bad-demo', 'refused', problems.join('\n'));
  return files.flatMap(({ name, value }) => value.map((event) => ({ ...event, kind: kindOfTheme(name), theme: name })));
}

/**
 * Events `day` days after today in Beijing, moved on from weekends and fixed holidays, soonest first.
 * Registration closes at 18:00 so many days before, or when the event starts.
 */
export function dateDemoProgramme(events: readonly DemoEvent[], now: number): ProgrammeEvent[] {
  return events
    .map(({ day: days, from, to, closesDaysBefore, ...event }) => {
      const midnight = workingDayAfter(now, days);
      const startsAt = midnight + from * minute;
      return {
        ...event,
        startsAt,
        endsAt: midnight + to * minute,
        registrationClosesAt:
          closesDaysBefore === 0 ? startsAt : midnight - closesDaysBefore * day + closingMinutes * minute,
        demo: true,
      };
    })
    .sort((a, b) => a.startsAt - b.startsAt);
}

/**
 * Puts the demonstration programme on record so that it is never stale. At every start
 * - an event without bookings moves with the start;
 * - an event with bookings keeps its date: what somebody has registered for does not move under them;
 * - once registration for an event with bookings has closed, its next edition (`demo-bio-01-2`, `-3` …) stands beside
 *   it, and the old one stays on record for those who booked it.
 * A second start on the same day changes nothing.
 *
 * `events` are as `loadDemoProgramme` dates them from the same `now`. All or nothing.
 */
export async function refreshDemoProgramme(
  records: Pick<Records, 'programme'>,
  events: readonly ProgrammeEvent[],
  now: number,
): Promise<void> {
  const moving: ProgrammeEvent[] = [];
  for (const event of events) {
    const id = await findMovable(records.programme, event.id, now);
    if (id) moving.push({ ...event, id });
  }
  await records.programme.load(moving);
}

/** The id under which the event is dated anew; undefined when an edition with bookings is still open. */
async function findMovable(programme: Programme, id: string, now: number): Promise<string | undefined> {
  for (let edition = 1; ; edition += 1) {
    const editionId = edition === 1 ? id : `${id}-${edition}`;
    const stored = await programme.get(editionId);
    if (!stored || stored.seatsLeft === stored.seats) return editionId;
    if (stored.registrationClosesAt > now) return undefined;
  }
}
