import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { type Lexicon, loadLexicon } from '../language/terms/lexicon.ts';
import { readMessage, understandMessage } from '../language/understand.ts';
import { AppError } from '../model/appError.ts';
import type { Clock } from '../model/clock.ts';
import { findLocale, type Locale, locales } from '../model/text.ts';
import { answerJsonLines, type Lines, linesOf, standardLines } from './jsonLines.ts';
import { understandText } from './understandText.ts';

export interface UnderstandCommand {
  /** The words after the command's name. */
  readonly args: readonly string[];
  readonly clock: Clock;
  readonly knowledgeDir: string;
  readonly lines: Lines;
}

const usage = `npm run understand                            type a line and see what is understood, or pipe lines in
npm run understand -- --lang zh|en            the language to prefer; without it that of the line
npm run understand -- --now 2026-11-22T10:00  what today and "next week" count from; without a zone in Beijing,
                                              a date alone is its first moment; without it the clock
npm run --silent understand -- --json         lines of JSON in, {"text", "locale", "now"}, and out in the same order;
                                              --lang and --now stand in where a line gives none
`;

/**
 * `npm run understand`: what the readers make of each line of the input, in words or with `--json` as data. Gives the
 * exit code: 0 done, 1 some lines were no messages, 2 misused. Throws AppError when the lexicon is at fault.
 */
export async function runUnderstand({ args, clock, knowledgeDir, lines }: UnderstandCommand): Promise<number> {
  const request = readArgs(args);
  if (!request || request.help) {
    if (request) await lines.write(usage);
    else lines.complain(usage);
    return request ? 0 : 2;
  }
  const lexicon = loadLexicon(join(knowledgeDir, 'lexicon'));
  const { locale } = request;
  const defaults = { locale, lexicon, nowOf: () => request.now ?? clock.now() };
  return request.json ? answerJsonLines(lines, (said) => answerInJson(said, defaults)) : answerInWords(lines, defaults);
}

interface Defaults {
  readonly locale: Locale | undefined;
  readonly lexicon: Lexicon;
  readonly nowOf: () => number;
}

/** `null` is as good as absent. */
function answerInJson(
  { text, locale, now }: Readonly<Record<string, unknown>>,
  { lexicon, ...defaults }: Defaults,
): object | string {
  if (typeof text !== 'string') return '"text" is missing or no string';
  const wanted = typeof locale === 'string' ? findLocale(locale) : undefined;
  if (locale !== undefined && locale !== null && !wanted) return `"locale" must be one of ${locales.join(', ')}`;
  const at = typeof now === 'string' ? readInstant(now) : undefined;
  if (now !== undefined && now !== null && at === undefined) return '"now" must be like 2026-11-22T10:00:00+08:00';
  return understandMessage(text, { locale: wanted ?? defaults.locale, now: at ?? defaults.nowOf(), lexicon });
}

async function answerInWords({ input, typed, write }: Lines, { locale, nowOf, lexicon }: Defaults): Promise<number> {
  if (typed) await write('> ');
  for await (const line of linesOf(input)) {
    if (!typed) await write(`> ${line}\n`);
    const readings = readMessage(line, { locale, now: nowOf(), lexicon });
    await write(
      understandText(line, readings, lexicon)
        .map((shown) => `  ${shown}\n`)
        .join(''),
    );
    await write(typed ? '> ' : '\n');
  }
  if (typed) await write('\n');
  return 0;
}

const instant = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))?)?$/i;

/** Epoch milliseconds of an ISO date, with or without a time, with or without a zone; undefined for anything else. */
function readInstant(words: string): number | undefined {
  const found = instant.exec(words.trim());
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  // The 30th of February would be taken for the 2nd of March.
  const given = [year, month, day, hour, minute, second].join();
  const date = new Date(local);
  const back = [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ].join();
  if (given !== back) return undefined;
  const [, , , , , , , sign, hours, minutes] = found;
  if (/z$/i.test(found[0])) return local;
  const [ahead, beside] = sign ? [Number(hours), Number(minutes)] : [8, 0];
  if (ahead > 14 || beside > 59) return undefined;
  return local - (sign === '-' ? -1 : 1) * (ahead * 60 + beside) * 60_000;
}

interface Request {
  readonly json: boolean;
  readonly help: boolean;
  readonly locale?: Locale;
  readonly now?: number;
}

function readArgs(args: readonly string[]): Request | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        lang: { type: 'string' },
        now: { type: 'string' },
      },
    });
    const locale = findLocale(values.lang);
    const now = values.now === undefined ? undefined : readInstant(values.now);
    const isRight =
      (values.lang === undefined) === (locale === undefined) && (values.now === undefined) === (now === undefined);
    return isRight ? { json: values.json, help: values.help, locale, now } : undefined;
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const lines = standardLines();
  try {
    const knowledgeDir = join(import.meta.dirname, '../../knowledge');
    process.exitCode = await runUnderstand({ args: process.argv.slice(2), clock: systemClock, knowledgeDir, lines });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    lines.complain(`${error.message}\n`);
    process.exitCode = 1;
  }
}
