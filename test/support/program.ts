import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checkout = join(import.meta.dirname, '..', '..');

export interface Program {
  readonly url: string;
  readonly pid: number;
  /** Sends SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

function spawnProgram(env: Readonly<Record<string, string>>, folder: string): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const args = ['--import', './src/nodeVersion.mjs', 'src/main.ts'];
  return spawn(process.execPath, args, { cwd: folder, env: { PATH, HOME, PORT: '0', ...env } });
}

/** The program itself, in a process of its own, on a free port; resolves when it says that it is ready. */
export async function startProgram(env: Readonly<Record<string, string>>): Promise<Program> {
  const child = spawnProgram(env, checkout);
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      const ready = /"url":"([^"]+)"/.exec(output);
      if (ready?.[1]) resolve(ready[1]);
    });
    exited.then((code) => reject(new Error(`it ended with ${code}: ${errors}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

/** The program where it is expected to end by itself. */
export async function runProgram(env: Readonly<Record<string, string>>, folder = checkout): Promise<Ended> {
  const child = spawnProgram(env, folder);
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', (ended) => resolve(ended)));
  return { code, stderr };
}

/** A folder that is gone after the test. */
export function makeFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'bridgehead-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
