import { checkKnowledge } from '../answers/checkKnowledge.ts';
import { createAnswers } from '../answers/createAnswers.ts';
import { type Knowledge, loadKnowledge } from '../answers/loadKnowledge.ts';
import { systemClock } from '../clock.ts';
import { AppError } from '../model/appError.ts';
import type { Clock } from '../model/clock.ts';

/**
 * Checks the knowledge below a folder and tells every problem in a line of its own.
 * Gives the exit code: 0 when there is none (warnings may be), 1 otherwise.
 */
export async function runKnowledgeCheck(folder: string, clock: Clock, write: (line: string) => void): Promise<number> {
  let knowledge: Knowledge;
  try {
    knowledge = await loadKnowledge(folder);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    for (const line of error.message.split('\n')) write(`problem: ${line}`);
    return 1;
  }
  const answers = createAnswers(knowledge.entries, knowledge.glossary);
  const { problems, warnings } = checkKnowledge(knowledge, answers, clock.now());
  for (const warning of warnings) write(`warning: ${folder}/${warning}`);
  for (const problem of problems) write(`problem: ${folder}/${problem}`);
  write(`knowledge: ${knowledge.entries.length} entries, ${problems.length} problems, ${warnings.length} warnings`);
  return problems.length > 0 ? 1 : 0;
}

if (import.meta.main) {
  process.exitCode = await runKnowledgeCheck(process.argv[2] ?? 'knowledge', systemClock, (line) =>
    process.stdout.write(`${line}\n`),
  );
}
