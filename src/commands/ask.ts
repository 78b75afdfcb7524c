import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnswers, type KnowledgeEngine } from '../answers/createAnswers.ts';
import { loadKnowledge } from '../answers/loadKnowledge.ts';
import { detectLocale } from '../language/locale.ts';
import type { Finding } from '../model/answers.ts';
import { AppError } from '../model/appError.ts';
import { findLocale, type Locale, locales } from '../model/text.ts';
import { answerJsonLines, type Lines, linesOf, standardLines } from './jsonLines.ts';

const usage = `npm run ask                       type a question and see the answer, and why each candidate scored
npm run --silent ask -- --json    lines of JSON in, {"text", "locale"}, and out in the same order
`;

/**
 * `npm run ask`: what the knowledge engine makes of each line of the input, in words or with `--json` as data. Gives the
 * exit code: 0 done, 1 some lines were no questions, 2 misused. Throws AppError when the knowledge is at fault.
 */
export async function runAsk(args: readonly string[], knowledgeDir: string, lines: Lines): Promise<number> {
  const request = readArgs(args);
  if (!request || request.help) {
    if (request) await lines.write(usage);
    else lines.complain(usage);
    return request ? 0 : 2;
  }
  const knowledge = await loadKnowledge(knowledgeDir);
  const engine = createAnswers(knowledge.entries, knowledge.glossary);
  return request.json ? answerJsonLines(lines, (said) => answerInJson(said, engine)) : answerInWords(lines, engine);
}

function readArgs(args: readonly string[]): { readonly json: boolean; readonly help: boolean } | undefined {
  try {
    const option = { type: 'boolean', default: false } as const;
    return parseArgs({ args: [...args], options: { json: option, help: option } }).values;
  } catch {
    return undefined;
  }
}

function answerInJson({ text, locale }: Readonly<Record<string, unknown>>, engine: KnowledgeEngine): object | string {
  if (typeof text !== 'string') return '"text" is missing or no string';
  const wanted = typeof locale === 'string' ? findLocale(locale) : undefined;
  if (locale !== undefined && locale !== null && !wanted) return `"locale" must be one of ${locales.join(', ')}`;
  return { text, ...describe(engine.find(text, wanted ?? localeOf(text))) };
}

function localeOf(text: string): Locale {
  return detectLocale(text) ?? 'zh';
}

/** `confidence` is how likely the outcome is right: the answer, the dialog, the person, or one of those to choose from. */
function describe(finding: Finding) {
  const candidates = (
    finding.outcome === 'answer'
      ? [{ entry: finding.entry, confidence: finding.confidence }, ...finding.also]
      : finding.outcome === 'choose'
        ? finding.candidates
        : finding.outcome === 'none'
          ? finding.nearest
          : []
  ).map(({ entry, confidence }) => ({ id: entry.id, confidence: rounded(confidence) }));
  return {
    outcome: finding.outcome,
    id: finding.outcome === 'answer' ? finding.entry.id : null,
    dialog: finding.outcome === 'dialog' ? finding.dialog : null,
    confidence: rounded(confidenceOf(finding)),
    candidates,
  };
}

function confidenceOf(finding: Finding): number {
  switch (finding.outcome) {
    case 'choose':
      return finding.candidates.reduce((sum, { confidence }) => sum + confidence, 0);
    case 'none':
      return 1 - (finding.nearest[0]?.confidence ?? 0);
    default:
      return finding.confidence;
  }
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

async function answerInWords({ input, typed, write }: Lines, engine: KnowledgeEngine): Promise<number> {
  if (typed) await write('> ');
  for await (const line of linesOf(input)) {
    if (!typed) await write(`> ${line}\n`);
    await write(`${inWords(line, engine)}\n`);
    await write(typed ? '> ' : '\n');
  }
  if (typed) await write('\n');
  return 0;
}

function inWords(text: string, engine: KnowledgeEngine): string {
  const locale = localeOf(text);
  const finding = engine.find(text, locale);
  const { outcome, id, dialog, confidence } = describe(finding);
  const answered = finding.outcome === 'answer' ? [finding.entry, ...finding.also.map(({ entry }) => entry)] : [];
  return [
    `  ${[outcome, id, dialog].filter(Boolean).join(' ')}  ${confidence}`,
    ...answered.map(
      ({ title, answer }) => `\n  ${title[locale]}\n  ${answer[locale].trim().replaceAll('\n', '\n  ')}\n`,
    ),
    '  score     likeness  coverage  manner    against   unexplained',
    ...engine
      .explain(text)
      .map(
        ({ entry, score, likeness, coverage, manner, against, unexplained }) =>
          `  ${[score, likeness, coverage, manner, against, unexplained].map((value) => value.toFixed(2).padEnd(10)).join('')}${entry.id}: ${entry.title[locale]}`,
      ),
  ].join('\n');
}

if (import.meta.main) {
  const lines = standardLines();
  try {
    process.exitCode = await runAsk(process.argv.slice(2), join(import.meta.dirname, '../../knowledge'), lines);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    lines.complain(`${error.message}\n`);
    process.exitCode = 1;
  }
}
