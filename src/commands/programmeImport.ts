import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { loadConfig } from '../config.ts';
import { loadLexicon } from '../language/terms/lexicon.ts';
import { AppError } from '../model/appError.ts';
import { findLocale, type Locale, locales, type Text } from '../model/text.ts';
import { type ImportOutcome, importProgramme } from '../programme/import.ts';
import { loadThemes } from '../programme/themes.ts';
import { createDatabase } from '../records/database.ts';
import { createRecords } from '../records/records.ts';

export interface ProgrammeImportCommand {
  /** The words after the command's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly knowledgeDir: string;
  /** Takes one line at a time. */
  readonly print: (line: string) => void;
}

const text = {
  usage: {
    zh: '用法：npm run programme:import -- 文件.csv（或 .xlsx）[--lang zh|en]',
    en: 'Usage: npm run programme:import -- file.csv (or .xlsx) [--lang zh|en]',
  },
  unreadable: (file: string) => ({ zh: `读不到文件 ${file}`, en: `The file ${file} cannot be read` }),
  done: (added: number, updated: number, unchanged: number) => ({
    zh: `导入完成：新增 ${added} 场，更新 ${updated} 场，未变 ${unchanged} 场。`,
    en: `Imported: ${added} added, ${updated} updated, ${unchanged} unchanged.`,
  }),
  nothingDone: (count: number) => ({
    zh: `共 ${count} 处问题，没有导入任何活动。`,
    en: `${count === 1 ? '1 problem' : `${count} problems`}; nothing was imported.`,
  }),
  place: (row: number, column?: Text) => ({
    zh: column ? `第 ${row} 行「${column.zh}」：` : `第 ${row} 行：`,
    en: column ? `Row ${row}, ${column.en}: ` : `Row ${row}: `,
  }),
};

/**
 * `npm run programme:import -- file.csv`: puts a programme on record and prints what was done, or every problem by row
 * and column, in both languages or in that of `--lang`. Gives the exit code: 0 done, 1 nothing was imported, 2 misused.
 * Throws AppError when the configuration, the themes, the lexicon or the database are at fault.
 */
export async function runProgrammeImport({ args, env, knowledgeDir, print }: ProgrammeImportCommand): Promise<number> {
  const request = readArgs(args);
  const say = (message: Text) => print((request?.languages ?? locales).map((locale) => message[locale]).join(' / '));
  if (!request) {
    say(text.usage);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(request.file);
  } catch {
    say(text.unreadable(request.file));
    return 1;
  }
  const outcome = await importInto(bytes, env, knowledgeDir);
  if (outcome.ok) {
    say(text.done(outcome.added, outcome.updated, outcome.unchanged));
    return 0;
  }
  for (const { row, column, message } of outcome.problems) {
    const place = row === undefined ? { zh: '', en: '' } : text.place(row, column);
    say({ zh: `${place.zh}${message.zh}`, en: `${place.en}${message.en}` });
  }
  say(text.nothingDone(outcome.problems.length));
  return 1;
}

function readArgs(args: readonly string[]): { file: string; languages: readonly Locale[] } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    const language = findLocale(values.lang);
    if (file === undefined || positionals.length > 1 || (values.lang !== undefined && !language)) return undefined;
    return { file, languages: language ? [language] : locales };
  } catch {
    return undefined;
  }
}

async function importInto(
  bytes: Uint8Array,
  env: Readonly<Record<string, string | undefined>>,
  knowledgeDir: string,
): Promise<ImportOutcome> {
  const themes = loadThemes(join(knowledgeDir, 'themes'));
  const lexicon = loadLexicon(join(knowledgeDir, 'lexicon'));
  const config = loadConfig(env);
  const database = createDatabase(config);
  try {
    await database.migrate();
    return await database.transaction((trx) =>
      importProgramme(bytes, {
        programme: createRecords(trx, systemClock, config.offerLength).programme,
        themes,
        lexicon,
      }),
    );
  } finally {
    await database.close();
  }
}

if (import.meta.main) {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  try {
    // As the service itself does, so that both use the same database.
    if (existsSync('.env')) process.loadEnvFile('.env');
    const knowledgeDir = join(import.meta.dirname, '../../knowledge');
    process.exitCode = await runProgrammeImport({ args: process.argv.slice(2), env: process.env, knowledgeDir, print });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    print(error.message);
    process.exitCode = 1;
  }
}
