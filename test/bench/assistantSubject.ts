import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { benchProgramme } from './script.ts';
import { findPort, startArguments, startServer } from './serverProcess.ts';
import { patience, type Subject, type Talk } from './subject.ts';

interface Incoming {
  readonly type: string;
  readonly text?: string;
  readonly from?: { readonly id?: string };
  readonly channelData?: { readonly clientActivityID?: string };
  readonly attachments?: readonly unknown[];
}

const signingSecret = randomUUID();

/**
 * A data folder with events for the benchmark, which must be loaded before the assistant starts; with a URL they are
 * loaded into that PostgreSQL.
 */
export function prepareData(databaseUrl = ''): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'bridgehead-bench-'));
  const file = join(dataDir, 'programme.csv');
  writeFileSync(file, benchProgramme());
  const command = join(import.meta.dirname, '../../src/commands/programmeImport.ts');
  const place = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, DIRECTLINE_SIGNING_SECRET: signingSecret };
  execFileSync(process.execPath, [command, file], { env: { ...process.env, ...place } });
  return dataDir;
}

/** Starts the assistant on SQLite, or on the PostgreSQL of a URL; resolves when it answers requests. */
export async function startAssistant(
  processor: number | undefined,
  dataDir: string,
  databaseUrl = '',
): Promise<Subject> {
  const port = await findPort();
  const secret = randomUUID();
  const server = startServer(
    startArguments(),
    {
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      DIRECTLINE_SIGNING_SECRET: signingSecret,
      DIRECTLINE_SECRET: secret,
      // Each conversation comes from an address of its own, as users do, so that the limit of one address is not measured.
      TRUST_PROXY: '1',
    },
    processor,
  );
  const root = `http://127.0.0.1:${port}/v3/directline`;
  let conversations = 0;

  async function post<Answer>(path: string, bearer: string, address: string, body: unknown): Promise<Answer> {
    const response = await fetch(`${root}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        'x-forwarded-for': address,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 500)}`);
    return JSON.parse(text) as Answer;
  }

  async function untilListening(): Promise<void> {
    let ended: Error | undefined;
    server.firstLine.catch((error: Error) => {
      ended = error;
    });
    const began = performance.now();
    for (;;) {
      try {
        const response = await fetch(`http://127.0.0.1:${port}/readyz`);
        await response.text();
        if (response.ok) return;
      } catch (error) {
        if (ended || performance.now() - began > patience) throw ended ?? error;
      }
      await pause(5);
    }
  }

  async function talk(): Promise<Talk> {
    conversations += 1;
    const number = conversations;
    const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
    const user = `bench-${randomUUID()}`;
    const { token } = await post<{ token: string }>('/tokens/generate', secret, address, { user: { id: user } });
    const { conversationId, streamUrl } = await post<{ conversationId: string; streamUrl: string }>(
      '/conversations',
      token,
      address,
      {},
    );
    const socket = new WebSocket(streamUrl);
    let own = '';
    let echoed = false;
    let heard: ((reply: string) => void) | undefined;
    socket.on('message', (data) => {
      const frame = String(data);
      if (frame === '') return;
      const { activities } = JSON.parse(frame) as { activities: readonly Incoming[] };
      for (const activity of activities) {
        if (activity.channelData?.clientActivityID === own) echoed = true;
        else if (echoed && activity.type === 'message') heard?.(contentOf(activity));
      }
    });
    await once(socket, 'open');

    return {
      async say(text) {
        own = randomUUID();
        echoed = false;
        const replies: string[] = [];
        const began = performance.now();
        const reply = new Promise<number>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error(`no reply to ${text}`)), patience);
          heard = (words) => {
            clearTimeout(timer);
            replies.push(words);
            resolve(performance.now() - began);
          };
        });
        const posted = post(`/conversations/${conversationId}/activities`, token, address, {
          type: 'message',
          from: { id: user },
          text,
          channelData: { clientActivityID: own },
        });
        const [milliseconds] = await Promise.all([reply, posted]);
        return { milliseconds, reply: replies.join('\n') };
      },
      close: () => socket.terminate(),
    };
  }

  try {
    await untilListening();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { pid: server.pid, talk, stop: server.stop };
}

/** The words of a reply, those of its cards included. */
function contentOf(activity: Incoming): string {
  return `${activity.text ?? ''} ${JSON.stringify(activity.attachments ?? [])}`;
}

export function dropData(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}
