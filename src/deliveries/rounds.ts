import type { Logger } from 'pino';
import { describeError } from '../model/describeError.ts';

/** What is done again and again, by any number of processes at once. */
export interface Job {
  /** For the log. */
  readonly name: string;
  /** Milliseconds between two runs. */
  readonly every: number;
  run(): Promise<unknown>;
}

export interface Rounds {
  start(): void;
  /** There may be something to do: the jobs that run most often have their turn within a second. */
  soon(): void;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/** Milliseconds after which what may be new is looked at, so that many changes make one look. */
const shortly = 1_000;

/**
 * One loop over some jobs, in their order: at each round those whose time has come. A job that fails is logged and has
 * its next turn like any other.
 */
export function createRounds(jobs: readonly Job[], logger: Logger): Rounds {
  const nextAt = new Map<Job, number>();
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;
  let round: Promise<void> = Promise.resolve();
  let running = false;
  let closed = false;

  function wakeWithin(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (closed || running || timerAt <= at) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(() => {
      timerAt = Number.POSITIVE_INFINITY;
      running = true;
      round = runDue().then(() => {
        running = false;
        wakeWithin(Math.max(Math.min(...nextAt.values()) - performance.now(), 0));
      });
    }, milliseconds);
    timer.unref();
  }

  async function runDue(): Promise<void> {
    for (const job of jobs) {
      if (closed) return;
      if ((nextAt.get(job) ?? 0) > performance.now()) continue;
      nextAt.set(job, performance.now() + job.every);
      await job
        .run()
        .catch((error: unknown) => logger.error({ job: job.name, ...describeError(error) }, 'a job failed'));
    }
  }

  return {
    start: () => wakeWithin(0),
    soon() {
      const quickest = Math.min(...jobs.map(({ every }) => every));
      for (const job of jobs.filter(({ every }) => every === quickest)) {
        nextAt.set(job, Math.min(nextAt.get(job) ?? 0, performance.now() + shortly));
      }
      wakeWithin(shortly);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await round;
    },
  };
}
