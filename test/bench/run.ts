import { parseArgs } from 'node:util';
import { measureAnswers } from './answers.ts';
import { measureFilled, showFilled } from './filled.ts';
import { measureMatching } from './matching.ts';
import { whilePinned } from './measuring.ts';
import { measureTurns, showTurns } from './turns.ts';
import { measureUnderstanding, showUnderstanding } from './understanding.ts';

/** Each measures and gives its figures, and the table that shows them. */
const benchmarks: Readonly<Record<string, () => Promise<{ figures: unknown; table: string }>>> = {
  answers: measureAnswers,
  filled: async () => {
    const figures = await whilePinned(measureFilled);
    return { figures, table: showFilled(figures) };
  },
  matching: measureMatching,
  turns: async () => {
    const figures = await whilePinned(measureTurns);
    return { figures, table: showTurns(figures) };
  },
  understanding: async () => {
    const figures = measureUnderstanding();
    return { figures, table: showUnderstanding(figures) };
  },
};

/** `npm run bench [-- --json] [--only NAME]` */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const chosen = Object.entries(benchmarks).filter(([name]) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  process.stderr.write(`no benchmark ${values.only}; there are: ${Object.keys(benchmarks).join(', ')}\n`);
  process.exitCode = 2;
}
const outcomes: Record<string, unknown> = {};
for (const [name, run] of chosen) {
  try {
    const { figures, table } = await run();
    outcomes[name] = figures;
    if (!values.json) process.stdout.write(`${name}: ${table}\n`);
  } catch (error) {
    process.stderr.write(`${name} stopped: ${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
if (values.json && chosen.length > 0) process.stdout.write(`${JSON.stringify(outcomes, null, 2)}\n`);
