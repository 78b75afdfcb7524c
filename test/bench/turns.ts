import { setTimeout as pause } from 'node:timers/promises';
import { dropData, prepareData, startAssistant } from './assistantSubject.ts';
import { startEcho } from './echoSubject.ts';
import { cpuOf, median, memoryOf, type Pinning, quantile } from './measuring.ts';
import { conversationScript, type Script } from './script.ts';
import type { Subject } from './subject.ts';

const starts = 3;
export const rounds = 5;
export const conversationsPerRound = 48;
/** Conversations going on at the same time. */
export const atOnce = 8;
/** Milliseconds of quiet before memory is read. */
const quiet = 2_000;

export interface Figures {
  readonly turnsPerSecond: number;
  readonly cpuMillisecondsPerTurn: number;
  /** Milliseconds from sending to the first reply, with `atOnce` conversations going on. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds from starting the process to its first reply. */
  readonly startToFirstReply: number;
  /** Megabytes resident, ready and idle, before the first turn. */
  readonly memoryAtRest: number;
  readonly memoryAfter: number;
}

export interface TurnsOutcome {
  readonly what: string;
  readonly pinned: boolean;
  readonly rounds: number;
  readonly turnsPerRound: number;
  readonly conversationsAtOnce: number;
  readonly echo: Figures;
  readonly assistant: Figures;
  /** The assistant's figure divided by the echo's. */
  readonly ratios: Figures;
}

export type Round = Pick<Figures, 'turnsPerSecond' | 'cpuMillisecondsPerTurn' | 'p50' | 'p99'>;

/**
 * The assistant over its own Direct Line on SQLite beside a bare echo bot over HTTP, saying the same lines.
 * Starts and rounds of the two alternate, so that a disturbance of the machine meets both; figures are medians.
 * The echo runs on Node as it comes, the assistant with the flags of `npm start`.
 * Throws when a conversation of the assistant does not end in a registration: what is fast and wrong is not measured.
 */
export async function measureTurns(pinning: Pinning | undefined): Promise<TurnsOutcome> {
  const processor = pinning?.server;
  const dataDirs: string[] = [];
  const newAssistant = () => {
    const dataDir = prepareData();
    dataDirs.push(dataDir);
    return () => startAssistant(processor, dataDir);
  };
  const running: Subject[] = [];
  try {
    const startTimes = { echo: [] as number[], assistant: [] as number[] };
    for (let start = 0; start < starts; start += 1) {
      startTimes.echo.push(await timeStart(() => startEcho(processor)));
      startTimes.assistant.push(await timeStart(newAssistant()));
    }

    const echo = await startEcho(processor);
    running.push(echo);
    const assistant = await newAssistant()();
    running.push(assistant);
    const memoryAtRest = { echo: await idleMemory(echo), assistant: await idleMemory(assistant) };

    const numbers = { next: 0 };
    const measured = { echo: [] as Round[], assistant: [] as Round[] };
    const script = conversationScript;
    await runRound(echo, numbers, { script, checked: false });
    await runRound(assistant, numbers, { script, checked: true });
    for (let round = 0; round < rounds; round += 1) {
      measured.echo.push(await runRound(echo, numbers, { script, checked: false }));
      measured.assistant.push(await runRound(assistant, numbers, { script, checked: true }));
    }

    const figuresOf = async (name: 'echo' | 'assistant', subject: Subject): Promise<Figures> => {
      const middle = (key: keyof Round) => median(measured[name].map((round) => round[key]));
      await pause(quiet);
      return {
        turnsPerSecond: middle('turnsPerSecond'),
        cpuMillisecondsPerTurn: middle('cpuMillisecondsPerTurn'),
        p50: middle('p50'),
        p99: middle('p99'),
        startToFirstReply: median(startTimes[name]),
        memoryAtRest: memoryAtRest[name],
        memoryAfter: memoryOf(subject.pid),
      };
    };
    const figures = { echo: await figuresOf('echo', echo), assistant: await figuresOf('assistant', assistant) };
    return {
      what: `Node ${process.versions.node}`,
      pinned: pinning !== undefined,
      rounds,
      turnsPerRound: conversationsPerRound * conversationScript(0).lines.length,
      conversationsAtOnce: atOnce,
      ...figures,
      ratios: divide(figures.assistant, figures.echo),
    };
  } finally {
    for (const subject of running) await subject.stop();
    for (const dataDir of dataDirs) dropData(dataDir);
  }
}

async function timeStart(start: () => Promise<Subject>): Promise<number> {
  const began = performance.now();
  const subject = await start();
  try {
    const talk = await subject.talk();
    await talk.say('你好');
    const milliseconds = performance.now() - began;
    talk.close();
    return milliseconds;
  } finally {
    await subject.stop();
  }
}

async function idleMemory(subject: Subject): Promise<number> {
  await pause(quiet);
  return memoryOf(subject.pid);
}

/** `checked`: whether each conversation must reach its end; an echo reaches none. */
export async function runRound(
  subject: Subject,
  numbers: { next: number },
  { script: scriptOf, checked }: { readonly script: (number: number) => Script; readonly checked: boolean },
): Promise<Round> {
  const talks = await Promise.all(
    Array.from({ length: conversationsPerRound }, async () => {
      const script = scriptOf(numbers.next);
      numbers.next += 1;
      return { script, talk: await subject.talk() };
    }),
  );
  const queue = talks.values();
  const latencies: number[] = [];
  const cpuBefore = cpuOf(subject.pid);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const { script, talk } of queue) {
        let last = '';
        for (const line of script.lines) {
          const { milliseconds, reply } = await talk.say(line);
          latencies.push(milliseconds);
          last = reply;
        }
        if (checked && !script.ending.test(last)) {
          throw new Error(`the conversation in ${script.locale} did not end in a registration but with: ${last}`);
        }
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const cpu = cpuOf(subject.pid) - cpuBefore;
  for (const { talk } of talks) talk.close();
  return {
    turnsPerSecond: latencies.length / seconds,
    cpuMillisecondsPerTurn: cpu / latencies.length,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

function divide(one: Figures, other: Figures): Figures {
  return {
    turnsPerSecond: one.turnsPerSecond / other.turnsPerSecond,
    cpuMillisecondsPerTurn: one.cpuMillisecondsPerTurn / other.cpuMillisecondsPerTurn,
    p50: one.p50 / other.p50,
    p99: one.p99 / other.p99,
    startToFirstReply: one.startToFirstReply / other.startToFirstReply,
    memoryAtRest: one.memoryAtRest / other.memoryAtRest,
    memoryAfter: one.memoryAfter / other.memoryAfter,
  };
}

const rows: readonly (readonly [keyof Figures, string, number])[] = [
  ['turnsPerSecond', 'turns/s', 0],
  ['cpuMillisecondsPerTurn', 'CPU ms a turn', 2],
  ['p50', 'first reply p50, ms', 1],
  ['p99', 'first reply p99, ms', 1],
  ['startToFirstReply', 'start to first reply, ms', 0],
  ['memoryAtRest', 'memory at rest, MB', 0],
  ['memoryAfter', 'memory after, MB', 0],
];

export function showTurns(outcome: TurnsOutcome): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(12))).join('');
  return [
    `${outcome.what}, ${outcome.pinned ? 'server and driver pinned to a processor each' : 'not pinned'}; medians of ${outcome.rounds} rounds of ${outcome.turnsPerRound} turns, ${outcome.conversationsAtOnce} conversations at once`,
    line(['', 'echo', 'assistant', 'ratio']),
    ...rows.map(([key, title, digits]) =>
      line([
        title,
        outcome.echo[key].toFixed(digits),
        outcome.assistant[key].toFixed(digits),
        outcome.ratios[key].toFixed(2),
      ]),
    ),
  ].join('\n');
}
