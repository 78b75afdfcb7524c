import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../answers/loadKnowledge.ts';
import type { Glossary } from '../answers/schema.ts';
import { AppError } from '../model/appError.ts';
import { evaluateIntents, type IntentFigures } from './evaluateIntents.ts';
import { evaluateRanking, type RankingFigures } from './evaluateRanking.ts';
import { type Lines, standardLines } from './jsonLines.ts';

const usage = `npm run evaluate -- --corpus c.jsonl --queries q.jsonl
  how often the answer engine finds the right document of any corpus:
  lines {"id", "lang", "question", "answer"} (the answer may be missing) and {"query", "lang", "gold": [ids]}
npm run evaluate -- --intents train.jsonl --test test.jsonl [--val val.jsonl]
  how often it tells what is meant, having learned from examples, and declines what is none of it:
  lines {"query", "lang", "gold"}, gold "oos" for what is out of scope; the threshold is found on --val

--json: the figures as one object of JSON
`;

/**
 * `npm run evaluate`: how good the answer engine is on questions that are not the product's. Gives the exit code: 0 done,
 * 1 a file cannot be read as it should, 2 misused. Throws AppError when the knowledge, whose glossary is used, is at
 * fault.
 */
export async function runEvaluate(
  args: readonly string[],
  knowledgeDir: string,
  lines: Pick<Lines, 'write' | 'complain'>,
): Promise<number> {
  const request = readArgs(args);
  if (!request || request.help) {
    if (request) await lines.write(usage);
    else lines.complain(usage);
    return request ? 0 : 2;
  }
  // The terms join what is said in different words and languages; what is out of this service's scope may be in another's.
  const { terms } = (await loadKnowledge(knowledgeDir)).glossary;
  try {
    const { figures, table, warning } = await evaluate(request, { terms, outside: { zh: [], en: [] } });
    await lines.write(request.json ? `${JSON.stringify(figures)}\n` : table);
    lines.complain(warning);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'evaluation.bad')) throw error;
    lines.complain(`${error.message}\n`);
    return 1;
  }
}

interface Request {
  readonly json: boolean;
  readonly help: boolean;
  readonly files: Files;
}
type Files =
  | { readonly corpus: string; readonly queries: string }
  | { readonly train: string; readonly test: string; readonly val?: string };

function readArgs(args: readonly string[]): Request | undefined {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const file = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: { corpus: file, queries: file, intents: file, test: file, val: file, json: flag, help: flag },
    });
    const { corpus, queries, intents, test, val, json, help } = values;
    const ranking = [corpus, queries];
    const placing = [intents, test, val];
    if (help) return { json, help, files: { corpus: '', queries: '' } };
    if (corpus !== undefined && queries !== undefined && placing.every((path) => path === undefined)) {
      return { json, help, files: { corpus, queries } };
    }
    if (intents !== undefined && test !== undefined && ranking.every((path) => path === undefined)) {
      return { json, help, files: { train: intents, test, val } };
    }
  } catch {
    // An option that there is not: told how it is used, as below.
  }
  return undefined;
}

async function evaluate({ files }: Request, glossary: Glossary) {
  if ('corpus' in files) {
    const { figures, notThere } = await evaluateRanking(files.corpus, files.queries, glossary);
    const warning = `queries whose documents are not in the corpus, counted as not found: ${notThere}\n`;
    return { figures, table: showRanking(figures), warning: notThere > 0 ? warning : '' };
  }
  const { figures, strange } = await evaluateIntents(files, glossary);
  const warning = `messages whose label has no examples, counted as wrong: ${strange}\n`;
  return { figures, table: showIntents(figures), warning: strange > 0 ? warning : '' };
}

function showRanking(figures: RankingFigures): string {
  return show([
    ['Hit@1', percent(figures['Hit@1'])],
    ['Hit@3', percent(figures['Hit@3'])],
    ['MRR', figures.MRR.toFixed(3)],
    ['queries', String(figures.queries)],
    ['documents', String(figures.corpus)],
    ...times(figures),
  ]);
}

function showIntents(figures: IntentFigures): string {
  return show([
    ['accuracy in scope', percent(figures.accuracyInScope)],
    ['recall out of scope', percent(figures.recallOutOfScope)],
    ['threshold', figures.threshold.toFixed(3)],
    ['messages in scope', String(figures.inScope)],
    ['messages out of scope', String(figures.outOfScope)],
    ['labels', String(figures.labels)],
    ['examples', String(figures.examples)],
    ...times(figures),
  ]);
}

function times({ buildMs, askP50Ms, askP99Ms }: RankingFigures | IntentFigures): [string, string][] {
  return [
    ['build, ms', String(buildMs)],
    ['ask p50, ms', String(askP50Ms)],
    ['ask p99, ms', String(askP99Ms)],
  ];
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`;
}

function show(rows: readonly (readonly [string, string])[]): string {
  return rows.map(([name, value]) => `${name.padEnd(24)}${value.padStart(10)}\n`).join('');
}

if (import.meta.main) {
  const lines = standardLines();
  try {
    process.exitCode = await runEvaluate(process.argv.slice(2), join(import.meta.dirname, '../../knowledge'), lines);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    lines.complain(`${error.message}\n`);
    process.exitCode = 1;
  }
}
