import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface ServerProcess {
  readonly pid: number;
  /** The first line that it prints. */
  readonly firstLine: Promise<string>;
  stop(): Promise<void>;
}

/** What `npm start` gives to Node, after `exec node`: its flags are part of what is measured. */
export function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(2);
}

/**
 * Starts the Node that runs this one in the folder of the repository, pinned to a processor where that is wished.
 * @param nodeArguments flags and script
 */
export function startServer(
  nodeArguments: readonly string[],
  env: NodeJS.ProcessEnv,
  processor: number | undefined,
): ServerProcess {
  const node = [process.execPath, ...nodeArguments];
  const [command = '', ...args] = processor === undefined ? node : ['taskset', '-c', String(processor), ...node];
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid === undefined) throw new Error(`${command} cannot be started`);
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk}`.slice(-4000);
  });
  const firstLine = readFirstLine(child, () => complaints);
  // Not every server is asked for its first line; one that dies shows in the first request to it.
  firstLine.catch(() => undefined);
  return {
    pid: child.pid,
    firstLine,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function readFirstLine(child: ChildProcess, complaints: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      if (output.includes('\n')) return;
      output += chunk;
      if (output.includes('\n')) resolve(output.split('\n', 1)[0] ?? '');
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${complaints()}`)));
  });
}

/** A port that was free a moment ago. */
export async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
