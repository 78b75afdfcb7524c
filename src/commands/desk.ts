import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { streamed } from '../channels/streamed.ts';
import { systemClock } from '../clock.ts';
import { loadConfig } from '../config.ts';
import { createDesk } from '../handoff/createDesk.ts';
import { AppError } from '../model/appError.ts';
import { findLocale, type Locale, locales } from '../model/text.ts';
import { createChanges } from '../records/changes.ts';
import { createConversations } from '../records/conversations.ts';
import { createDatabase } from '../records/database.ts';
import { createRecords } from '../records/records.ts';
import { createPost } from '../turns/createPost.ts';
import type { Action, Noun, Terminal } from './desk/action.ts';
import { attend, attendance } from './desk/attendance.ts';
import { cv } from './desk/cv.ts';
import { demand } from './desk/demand.ts';
import { events } from './desk/events.ts';
import { feedback } from './desk/feedback.ts';
import { join } from './desk/joining.ts';
import { mail } from './desk/mail.ts';
import { exchange, matches, propose, shortlist, withdraw } from './desk/matching.ts';
import { requests } from './desk/requests.ts';
import { students } from './desk/students.ts';
import { talent } from './desk/talent.ts';
import { loadTalentKnowledge } from './desk/talentKnowledge.ts';
import { deletions, status } from './desk/talentStatus.ts';

export interface DeskCommand {
  /** The words after the command's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes one line at a time. */
  readonly print: (line: string) => void;
}

/** By the first word; what stands under none is about the requests for a person. */
const nouns: ReadonlyMap<string | undefined, Noun> = new Map([
  ['mail', mail],
  ['event', events],
  ['attend', attend],
  ['attendance', attendance],
  ['feedback', feedback],
  ['demand', demand],
  ['talent', talent],
  ['students', students],
  ['cv', cv],
  ['join', join],
  ['shortlist', shortlist],
  ['propose', propose],
  ['matches', matches],
  ['exchange', exchange],
  ['withdraw', withdraw],
  ['status', status],
  ['deletions', deletions],
]);
const usage = { zh: '用法', en: 'Usage' };

/**
 * `npm run desk`: the staff desk at a terminal, also while the service runs. Prints in both languages, or in that of
 * `--lang`. Gives the exit code: 0 done, 1 refused, 2 misused. Throws AppError when the configuration or the database
 * is at fault, or when more seats are taken than an event is to have.
 */
export async function runDesk({ args, env, print }: DeskCommand): Promise<number> {
  const request = readArgs(args);
  const languages = request?.languages ?? locales;
  const terminal: Terminal = {
    phrase: (message) => languages.map((locale) => message[locale]).join(' / '),
    print: (line) => print(withoutControls(line)),
    locale: languages[0] ?? 'zh',
  };
  if (!request) {
    terminal.print(terminal.phrase(usage));
    for (const line of [requests, ...nouns.values()].flatMap((noun) => noun.usage)) print(`npm run desk -- ${line}`);
    return 2;
  }
  const config = loadConfig(env);
  const database = createDatabase(config);
  try {
    await database.migrate();
    const clock = systemClock;
    const records = createRecords(database.db, clock, config.offerLength);
    const desk = createDesk({
      records,
      conversations: createConversations(database.db, clock),
      post: createPost({
        database,
        clock,
        streamed,
        changes: createChanges(database),
        recordsOf: (trx) => createRecords(trx, clock, config.offerLength),
        conversationsOf: (trx) => createConversations(trx, clock),
      }),
    });
    return (await request.action({ desk, records, knowledge: loadTalentKnowledge, now: clock.now() }, terminal))
      ? 0
      : 1;
  } finally {
    await database.close();
  }
}

function readArgs(args: readonly string[]): { action: Action; languages: readonly Locale[] } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        as: { type: 'string' },
        all: { type: 'boolean' },
        from: { type: 'string' },
        to: { type: 'string' },
        closes: { type: 'string' },
        lang: { type: 'string' },
      },
      allowPositionals: true,
    });
    const { lang, ...flags } = values;
    const language = findLocale(lang);
    if (lang !== undefined && !language) return undefined;
    const action = (nouns.get(positionals[0]) ?? requests).read(positionals, flags);
    return action && { action, languages: language ? [language] : locales };
  } catch {
    return undefined;
  }
}

/** What users write must not steer the terminal of staff. */
function withoutControls(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, ' ');
}

if (import.meta.main) {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    process.exitCode = await runDesk({ args: process.argv.slice(2), env: process.env, print });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
