import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { DatabaseConfig } from '../../src/records/database.ts';

export interface CountingProcess {
  readonly pid: number | undefined;
  /** Texts of the messages that were acknowledged, in that order. */
  readonly acknowledged: string[];
  say(conversation: string, text: string): void;
  /** Resolves when so many are acknowledged, or the process has ended; rejects when a message failed. */
  until(count: number): Promise<void>;
  /** SIGKILL; resolves when it is gone and all that it said has been read. */
  kill(): Promise<void>;
  /** Lets it finish what it was given. */
  end(): Promise<void>;
}

/** Starts `countingProcess.ts` on a database; resolves when it takes messages. */
export async function startCountingProcess(config: DatabaseConfig): Promise<CountingProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    [new URL('countingProcess.ts', import.meta.url).pathname, JSON.stringify(config)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('the process has no pipes');
  // What is written to it while it dies is lost, as it is meant to be.
  stdin.on('error', () => undefined);
  const exited = once(child, 'exit');
  const acknowledged: string[] = [];
  const failed: string[] = [];
  let gone = false;
  let look = () => {};
  const ready = Promise.withResolvers<void>();
  const lines = createInterface({ input: stdout });
  lines.on('line', (line) => {
    const said: unknown = JSON.parse(line);
    if (said === 'ready') ready.resolve();
    else if (typeof said === 'string') acknowledged.push(said);
    else failed.push(line);
    look();
  });
  const read = once(lines, 'close').then(() => {
    gone = true;
    ready.reject(new Error('the process ended before it was ready'));
    look();
  });
  await ready.promise;
  return {
    pid: child.pid,
    acknowledged,
    say: (conversation, text) => stdin.write(`${JSON.stringify({ conversation, text })}\n`),
    until: (count) =>
      new Promise((resolve, reject) => {
        look = () => {
          if (failed.length > 0) reject(new Error(failed.join()));
          else if (gone || acknowledged.length >= count) resolve();
        };
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await Promise.all([exited, read]);
    },
    async end() {
      stdin.end();
      await Promise.all([exited, read]);
    },
  };
}
