import { createAnswers } from '../../src/answers/createAnswers.ts';
import { loadKnowledge } from '../../src/answers/loadKnowledge.ts';
import type { Entry } from '../../src/model/answers.ts';
import { type Locale, locales } from '../../src/model/text.ts';
import { compareEngines, type EngineFigures, showEngines } from './answerComparison.ts';
import { heapMemory, quantile } from './measuring.ts';

const sizes = { small: 100, large: 10_000 };
const questionCount = 2_000;
const rounds = 3;
/** Share of the words of an entry that become others from anywhere in the knowledge. */
const varied = 0.35;

interface IndexFigures {
  readonly entries: number;
  /** Milliseconds. */
  readonly build: number;
  readonly p50: number;
  readonly p99: number;
  /** Megabytes (10^6) of the heap and of array buffers. */
  readonly memory: number;
}

/**
 * The knowledge engine over an index of 10,000 entries beside one of 100: how long it takes to build, what it weighs and
 * what a question costs, each the best of three. The entries are those of the product with a third of their words
 * changed for others of the product, so that they are told apart as hard as real ones. Then the engine beside others, on
 * the entries of the product.
 */
export async function measureAnswers(): Promise<{
  figures: Record<keyof typeof sizes, IndexFigures> & { engines: Readonly<Record<string, EngineFigures>> };
  table: string;
}> {
  const { entries, glossary } = await loadKnowledge('knowledge');
  const measure = (count: number): IndexFigures => {
    const made = makeEntries(entries, count);
    const questions = askedOf(made);
    const runs = Array.from({ length: rounds }, () => {
      const before = heapMemory();
      const start = performance.now();
      const answers = createAnswers(made, glossary);
      const build = performance.now() - start;
      const weight = heapMemory() - before;
      const times = questions.map((question) => {
        const asked = performance.now();
        answers.find(question, 'zh');
        return performance.now() - asked;
      });
      return { build, p50: quantile(times, 0.5), p99: quantile(times, 0.99), memory: weight };
    });
    const best = (name: keyof (typeof runs)[number]) => Math.min(...runs.map((run) => run[name]));
    return { entries: count, build: best('build'), p50: best('p50'), p99: best('p99'), memory: best('memory') };
  };
  const figures = { small: measure(sizes.small), large: measure(sizes.large), engines: compareEngines() };
  return { figures, table: `${showAnswers(figures.small, figures.large)}\n\n${showEngines(figures.engines)}` };
}

function showAnswers(small: IndexFigures, large: IndexFigures): string {
  const row = (name: string, key: keyof IndexFigures, digits: number) =>
    `| ${name} | ${small[key].toFixed(digits)} | ${large[key].toFixed(digits)} | ${(large[key] / small[key]).toFixed(1)} |`;
  return [
    `an index of ${large.entries} entries beside one of ${small.entries}`,
    '| | small | large | ratio |',
    '|---|---|---|---|',
    row('build, ms', 'build', 0),
    row('question p50, ms', 'p50', 3),
    row('question p99, ms', 'p99', 3),
    row('memory, MB', 'memory', 1),
  ].join('\n');
}

/** Numbers from 0 to 1 that are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function makeEntries(entries: readonly Entry[], count: number): Entry[] {
  const random = createRandom(1);
  const texts = entries.flatMap(({ answer, questions }) => [
    answer,
    { zh: questions.zh.join(), en: questions.en.join(' ') },
  ]);
  const words: Record<Locale, string[]> = {
    zh: texts.flatMap(({ zh }) => zh.match(/\p{Script=Han}{2}/gu) ?? []),
    en: texts.flatMap(({ en }) => en.split(/\s+/)),
  };
  const vary = (text: string, locale: Locale) =>
    text.replace(locale === 'zh' ? /\p{Script=Han}{2}/gu : /[A-Za-z]+/g, (word) =>
      random() < varied ? (words[locale][Math.floor(random() * words[locale].length)] ?? word) : word,
    );
  const both = <Part extends string | readonly string[]>(parts: Readonly<Record<Locale, Part>>) =>
    Object.fromEntries(
      locales.map((locale) => {
        const part = parts[locale];
        return [locale, typeof part === 'string' ? vary(part, locale) : part.map((line) => vary(line, locale))];
      }),
    ) as Record<Locale, Part>;
  return Array.from({ length: count }, (_, index) => {
    const entry = entries[index % entries.length] as Entry;
    return {
      ...entry,
      id: `${entry.id}-${index}`,
      title: both(entry.title),
      answer: both(entry.answer),
      questions: both(entry.questions),
      notAsks: both(entry.notAsks),
      keywords: both(entry.keywords),
    };
  });
}

/** Questions of the entries, a third of them with a slip in their middle. */
function askedOf(entries: readonly Entry[]): string[] {
  const random = createRandom(2);
  const all = entries.flatMap(({ questions }) => [...questions.zh, ...questions.en]);
  return Array.from({ length: questionCount }, (_, index) => {
    const question = all[Math.floor(random() * all.length)] ?? '';
    const middle = Math.floor(question.length / 2);
    return index % 3 === 0 ? `${question.slice(0, middle)}${question.slice(middle + 1)}` : question;
  });
}
