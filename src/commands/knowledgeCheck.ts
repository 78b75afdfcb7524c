import { join } from 'node:path';
import { checkKnowledge } from '../answers/checkKnowledge.ts';
import { createAnswers } from '../answers/createAnswers.ts';
import { loadKnowledge } from '../answers/loadKnowledge.ts';
import { systemClock } from '../clock.ts';
import { loadLexicon } from '../language/terms/lexicon.ts';
import { loadRoutes } from '../matching/loadRoutes.ts';
import { AppError } from '../model/appError.ts';
import type { Clock } from '../model/clock.ts';
import { loadThemes } from '../programme/themes.ts';

/**
 * Checks the knowledge below a folder and tells every problem in a line of its own.
 * Gives the exit code: 0 when there is none (warnings may be), 1 otherwise.
 */
export async function runKnowledgeCheck(folder: string, clock: Clock, write: (line: string) => void): Promise<number> {
  const refused: string[] = [];
  const knowledge = await read(() => loadKnowledge(folder), refused);
  const lexicon = await read(() => loadLexicon(join(folder, 'lexicon')), refused);
  await read(() => loadThemes(join(folder, 'themes')), refused);
  for (const line of refused) write(`problem: ${line}`);
  if (!knowledge || !lexicon || refused.length > 0) return 1;
  const answers = createAnswers(knowledge.entries, knowledge.glossary);
  const { problems: found, warnings } = checkKnowledge(knowledge, answers, lexicon.currencies, clock.now());
  const { universities } = lexicon;
  await read(() => loadRoutes(join(folder, 'permit-routes.yaml'), { findEntry: answers.get, universities }), refused);
  const problems = [...found.map((problem) => `${folder}/${problem}`), ...refused];
  for (const warning of warnings) write(`warning: ${folder}/${warning}`);
  for (const problem of problems) write(`problem: ${problem}`);
  write(`knowledge: ${knowledge.entries.length} entries, ${problems.length} problems, ${warnings.length} warnings`);
  return problems.length > 0 ? 1 : 0;
}

/** What was read; undefined, with its problems noted a line each, where it was refused. */
async function read<Value>(load: () => Value | Promise<Value>, problems: string[]): Promise<Value | undefined> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problems.push(...error.message.split('\n'));
    return undefined;
  }
}

if (import.meta.main) {
  process.exitCode = await runKnowledgeCheck(process.argv[2] ?? 'knowledge', systemClock, (line) =>
    process.stdout.write(`${line}\n`),
  );
}
