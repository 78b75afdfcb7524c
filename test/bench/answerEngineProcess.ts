import { loadKnowledge } from '../../src/answers/loadKnowledge.ts';
import { loadQuestions, type TestQuestion } from '../knowledge/questions.ts';
import { engines, type Ranked } from './answerEngines.ts';
import { heapMemory, quantile } from './measuring.ts';

/** What an engine made of one question. */
export interface Asked {
  readonly ranked: readonly Ranked[];
  /** What it decided, if it decides: the entries given as the answer or to choose from, none when it declines. */
  readonly decided?: { readonly outcome: string; readonly ids: readonly string[] };
}

/** What the process of one engine prints, in its last line. */
export interface EngineRun {
  /** Milliseconds. */
  readonly build: number;
  readonly p50: number;
  readonly p99: number;
  /** Megabytes (10^6) of the heap and of array buffers: code, dictionaries and index. */
  readonly memory: number;
  readonly tuning: readonly Asked[];
  readonly heldOut: readonly Asked[];
}

/** Each engine has a process of its own, so that none profits from what another warmed up, or pays for its garbage. */
async function run(name: string): Promise<EngineRun> {
  const load = engines[name];
  if (!load) throw new Error(`no engine ${name}; there are: ${Object.keys(engines).join(', ')}`);
  const { entries } = await loadKnowledge('knowledge');
  const before = heapMemory();
  const create = await load();
  const start = performance.now();
  const engine = await create(entries);
  const build = performance.now() - start;
  const memory = heapMemory() - before;

  async function ask(questions: readonly TestQuestion[]) {
    const asked: Asked[] = [];
    const times: number[] = [];
    for (const { text, locale } of questions) {
      const begin = performance.now();
      const finding = engine.find?.(text, locale);
      const ranked = finding ? undefined : await engine.rank(text, locale);
      times.push(performance.now() - begin);
      if (!finding) asked.push({ ranked: ranked ?? [] });
      else {
        const ids =
          finding.outcome === 'answer'
            ? [finding.entry.id]
            : finding.outcome === 'choose'
              ? finding.candidates.map(({ entry }) => entry.id)
              : [];
        asked.push({ ranked: await engine.rank(text, locale), decided: { outcome: finding.outcome, ids } });
      }
    }
    return { asked, times };
  }
  const tuning = await ask(loadQuestions('tuning'));
  const heldOut = await ask(loadQuestions('heldOut'));
  const { times } = heldOut;
  return {
    build,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    memory,
    tuning: tuning.asked,
    heldOut: heldOut.asked,
  };
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await run(process.argv[2] ?? ''))}\n`);
