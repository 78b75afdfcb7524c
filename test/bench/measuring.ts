import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Where the servers run and where the driver runs; undefined when processes cannot be pinned here. */
export interface Pinning {
  readonly server: number;
  readonly driver: number;
}

/**
 * Runs what drives servers with this process, all its threads, on one processor and tells where the servers are to go;
 * undefined without `taskset` or with one processor alone. What is measured in this process itself is not run so: its
 * collector and compiler work beside it in threads of their own, as they do in a service.
 */
export async function whilePinned<Outcome>(run: (pinning: Pinning | undefined) => Promise<Outcome>): Promise<Outcome> {
  const allowed = spawnSync('taskset', ['-c', '-p', String(process.pid)], { encoding: 'utf8' });
  const processors = allowed.status === 0 ? (allowed.stdout.split(':').at(-1) ?? '').trim() : '';
  const [server, driver] = readProcessors(processors);
  if (server === undefined || driver === undefined || !runOn(String(driver))) return run(undefined);
  try {
    return await run({ server, driver });
  } finally {
    runOn(processors);
  }
}

/** Puts this process, all its threads, on these processors (`0-2,5`); whether that was done. */
function runOn(processors: string): boolean {
  return spawnSync('taskset', ['-a', '-c', '-p', processors, String(process.pid)]).status === 0;
}

/** `0-2,5` as 0, 1, 2, 5. */
function readProcessors(list: string): number[] {
  if (list === '') return [];
  return list.split(',').flatMap((part) => {
    const [first = Number.NaN, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Milliseconds of processor time that a process has used, in user and kernel mode, all threads; in steps of a tick. */
export function cpuOf(pid: number): number {
  // The command's name, in parentheses, may itself hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
}

/** Resident memory of a process, in megabytes (10^6). */
export function memoryOf(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return (Number(line?.[1]) * 1024) / 1e6;
}

/** What this process holds in its heap and in array buffers once garbage is collected, in megabytes (10^6). */
export function heapMemory(): number {
  // Only where it is asked for: the flag must not be on in a driver that never collects.
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** The nearest-rank quantile. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
