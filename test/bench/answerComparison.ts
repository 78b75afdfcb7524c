import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { loadQuestions, type TestQuestion } from '../knowledge/questions.ts';
import type { Asked, EngineRun } from './answerEngineProcess.ts';
import { engines } from './answerEngines.ts';

const processes = 3;
/** The share of what must be declined that the cautious threshold may let through: what this engine is held to. */
const letThrough = 0.03;

/** Shares of the questions that have an answer, and of the messages that must be declined. */
interface Decisions {
  /** From which confidence on the first entry is given as the answer; absent for an engine that decides by itself. */
  readonly threshold?: number;
  readonly right: number;
  /** Asked which of two or three is meant, the right one among them. */
  readonly asked: number;
  /** Answered, or asked, without the right one. */
  readonly wrong: number;
  readonly declineAnswered: number;
  readonly declineAsked: number;
}

export interface EngineFigures {
  /** The right entry first, by language, and among the first three; the mean reciprocal rank among the first five. */
  readonly hit1: number;
  readonly hit1Chinese: number;
  readonly hit1English: number;
  readonly hit3: number;
  readonly mrr: number;
  readonly decisions: Readonly<Partial<Record<'by its own judgement' | 'balanced' | 'cautious', Decisions>>>;
  /** Milliseconds; the best of some processes. */
  readonly build: number;
  readonly p50: number;
  readonly p99: number;
  /** Megabytes (10^6). */
  readonly memory: number;
}

/**
 * This engine beside others, each in processes of its own: asked the held-out questions of `test/knowledge`. Those that
 * only score get two thresholds, both fitted on the tuning questions: the one with which the shares of right answers and
 * of rightly declined messages add up to most, and the lowest that lets through as little as this engine may.
 */
export function compareEngines(): Readonly<Record<string, EngineFigures>> {
  const tuning = loadQuestions('tuning');
  const heldOut = loadQuestions('heldOut');
  return Object.fromEntries(
    Object.keys(engines).map((name) => {
      const runs = Array.from({ length: processes }, () => runEngine(name));
      const [first] = runs as [EngineRun];
      const best = (key: 'build' | 'p50' | 'p99' | 'memory') => Math.min(...runs.map((run) => run[key]));
      const figures: EngineFigures = {
        ...rankingOf(heldOut, first.heldOut),
        decisions: decisionsOf(pair(tuning, first.tuning), pair(heldOut, first.heldOut)),
        build: best('build'),
        p50: best('p50'),
        p99: best('p99'),
        memory: best('memory'),
      };
      return [name, figures];
    }),
  );
}

/** Other engines write to the output as they please: only the last line counts. */
function runEngine(name: string): EngineRun {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'answerEngineProcess.ts'), name], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
}

interface Outcome {
  readonly question: TestQuestion;
  readonly asked: Asked;
}

function pair(questions: readonly TestQuestion[], asked: readonly Asked[]): Outcome[] {
  return questions.flatMap((question, at) => {
    const one = asked[at];
    return one ? [{ question, asked: one }] : [];
  });
}

function rankingOf(questions: readonly TestQuestion[], asked: readonly Asked[]) {
  const places = pair(questions, asked)
    .filter(({ question }) => question.expected.length > 0)
    .map((outcome) => ({
      locale: outcome.question.locale,
      place: outcome.asked.ranked.findIndex(({ id }) => outcome.question.expected.includes(id)),
    }));
  const inChinese = places.filter(({ locale }) => locale === 'zh');
  const inEnglish = places.filter(({ locale }) => locale === 'en');
  return {
    hit1: share(places, ({ place }) => place === 0),
    hit1Chinese: share(inChinese, ({ place }) => place === 0),
    hit1English: share(inEnglish, ({ place }) => place === 0),
    hit3: share(places, ({ place }) => place >= 0 && place < 3),
    mrr: places.reduce((sum, { place }) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length,
  };
}

function decisionsOf(tuning: readonly Outcome[], heldOut: readonly Outcome[]): EngineFigures['decisions'] {
  if (heldOut.some(({ asked }) => asked.decided)) return { 'by its own judgement': decide(heldOut) };
  const thresholds = [...new Set([0, ...tuning.map(confidenceOf)])].sort((a, b) => a - b);
  const balanceOf = (threshold: number) => {
    const { right, declineAnswered } = decide(tuning, threshold);
    return right - declineAnswered;
  };
  const balanced = thresholds.reduce((best, next) => (balanceOf(next) > balanceOf(best) ? next : best));
  const cautious = thresholds.find((threshold) => decide(tuning, threshold).declineAnswered <= letThrough);
  return {
    balanced: { threshold: balanced, ...decide(heldOut, balanced) },
    // Without one the engine is as sure of what it should decline as it can be of anything.
    ...(cautious !== undefined && { cautious: { threshold: cautious, ...decide(heldOut, cautious) } }),
  };
}

function confidenceOf({ asked }: Outcome): number {
  return asked.ranked[0]?.confidence ?? 0;
}

function decide(outcomes: readonly Outcome[], threshold?: number): Decisions {
  const taken = outcomes.map((outcome) => {
    const [first] = outcome.asked.ranked;
    const ids = outcome.asked.decided?.ids ?? (first && first.confidence >= (threshold ?? 0) ? [first.id] : []);
    return {
      expected: outcome.question.expected,
      ids,
      isRight: ids.some((id) => outcome.question.expected.includes(id)),
    };
  });
  const answerable = taken.filter(({ expected }) => expected.length > 0);
  const others = taken.filter(({ expected }) => expected.length === 0);
  return {
    right: share(answerable, ({ ids, isRight }) => isRight && ids.length === 1),
    asked: share(answerable, ({ ids, isRight }) => isRight && ids.length > 1),
    wrong: share(answerable, ({ ids, isRight }) => !isRight && ids.length > 0),
    declineAnswered: share(others, ({ ids }) => ids.length === 1),
    declineAsked: share(others, ({ ids }) => ids.length > 1),
  };
}

function share<One>(all: readonly One[], isCounted: (one: One) => boolean): number {
  return all.filter(isCounted).length / all.length;
}

export function showEngines(figures: Readonly<Record<string, EngineFigures>>): string {
  const all = Object.values(figures);
  const questions = loadQuestions('heldOut');
  const answerable = questions.filter(({ expected }) => expected.length > 0).length;
  const line = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const row = (name: string, figureOf: (one: EngineFigures) => number | undefined, digits = 1) =>
    line(name, ...all.map((one) => figureOf(one)?.toFixed(digits) ?? '–'));
  const percent = (name: string, figureOf: (one: EngineFigures) => number | undefined) =>
    row(name, (one) => {
      const value = figureOf(one);
      return value === undefined ? undefined : value * 100;
    });
  const deciding = (kind: 'balanced' | 'cautious') => {
    const of = (one: EngineFigures) => one.decisions['by its own judgement'] ?? one.decisions[kind];
    const canAsk = (one: EngineFigures) => of(one)?.threshold === undefined;
    return [
      line(
        `**threshold: ${kind}**`,
        ...all.map((one) => of(one)?.threshold?.toFixed(3) ?? (of(one) ? 'its own' : 'none does')),
      ),
      percent('answered rightly, %', (one) => of(one)?.right),
      percent('asked which, rightly, %', (one) => (canAsk(one) ? of(one)?.asked : undefined)),
      percent('answered or asked wrongly, %', (one) => of(one)?.wrong),
      percent('to be declined, but answered, %', (one) => of(one)?.declineAnswered),
      percent('to be declined, but asked which, %', (one) => (canAsk(one) ? of(one)?.declineAsked : undefined)),
    ];
  };
  return [
    `${answerable} questions with an answer and ${questions.length - answerable} messages to be declined, none used in fitting`,
    line('', ...Object.keys(figures)),
    line('---', ...all.map(() => '---')),
    percent('right first, %', (one) => one.hit1),
    percent('in Chinese', (one) => one.hit1Chinese),
    percent('in English', (one) => one.hit1English),
    percent('right among three, %', (one) => one.hit3),
    row('MRR among five', (one) => one.mrr, 3),
    ...deciding('balanced'),
    ...deciding('cautious'),
    row('build, ms', (one) => one.build, 0),
    row('question p50, ms', (one) => one.p50, 3),
    row('question p99, ms', (one) => one.p99, 3),
    row('memory, MB', (one) => one.memory, 1),
  ].join('\n');
}
