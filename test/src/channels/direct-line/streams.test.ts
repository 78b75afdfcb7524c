import { EventEmitter } from 'node:events';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { createStreams } from '../../../../src/channels/direct-line/streams.ts';
import type { Conversations, StoredActivity } from '../../../../src/model/conversations.ts';

const logger = pino({ level: 'silent' });

function store(count: number): StoredActivity[] {
  return Array.from({ length: count }, (_, index) => ({
    sequence: index + 1,
    activityId: `c|${index + 1}`,
    direction: 'out',
    at: 0,
    activity: { type: 'message', text: `m${index + 1}` },
  }));
}

/** A socket whose frames stay under way until they are let through. */
function makeSocket() {
  const sent: { activities: unknown[]; watermark: string }[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const closed: number[] = [];
  const socket = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    send(text: string, done: (error?: Error) => void) {
      sent.push(JSON.parse(text));
      waiting.push(done);
    },
    ping: () => undefined,
    terminate: () => undefined,
    close: (code: number) => closed.push(code),
  });
  return { socket: socket as unknown as WebSocket, sent, closed, letThrough: () => waiting.shift()?.() };
}

function reader(after: Conversations['after']): Conversations {
  return { after } as Conversations;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a stream', () => {
  it('holds one frame in memory, however much there is to send and however often it is told so', async () => {
    const activities = store(120);
    const { socket, sent, letThrough } = makeSocket();
    const conversations = reader(async (_, watermark, limit) => activities.slice(watermark, watermark + limit));
    const streams = createStreams({ conversations, logger });
    streams.open(socket, 'directline:c', 0);
    for (let n = 0; n < 5; n++) {
      streams.wake('directline:c');
      await settled();
    }
    expect(sent.map(({ watermark }) => watermark)).toEqual(['50']);
    letThrough();
    await settled();
    expect(sent.map(({ watermark }) => watermark)).toEqual(['50', '100']);
    letThrough();
    await settled();
    expect(sent.map(({ watermark }) => watermark)).toEqual(['50', '100', '120']);
    streams.close();
  });

  it('misses nothing that is written while it reads', async () => {
    const activities = store(1);
    const { socket, sent, letThrough } = makeSocket();
    let reads = 0;
    const conversations = reader(async (_, watermark, limit) => {
      const found = activities.slice(watermark, watermark + limit);
      reads++;
      if (reads <= 3) {
        // Committed right after the database was read, before the reader has got what it found.
        activities.push(...store(activities.length + 1).slice(-1));
        streams.wake('directline:c');
      }
      return found;
    });
    const streams = createStreams({ conversations, logger });
    streams.open(socket, 'directline:c', 0);
    for (let n = 0; n < 10; n++) {
      await settled();
      letThrough();
    }
    expect(sent.map(({ watermark }) => watermark)).toEqual(['1', '2', '3', '4']);
    streams.close();
  });

  it('is closed for the client to come back when the records cannot be read', async () => {
    const { socket, closed } = makeSocket();
    const conversations = reader(async () => {
      throw new Error('gone');
    });
    const streams = createStreams({ conversations, logger });
    streams.open(socket, 'directline:c', 0);
    await settled();
    expect(closed).toEqual([1013]);
    streams.close();
  });

  it('is woken for its own conversation, or for all', async () => {
    const asked: string[] = [];
    const conversations = reader(async (id) => {
      asked.push(id);
      return [];
    });
    const streams = createStreams({ conversations, logger });
    for (const id of ['directline:a', 'directline:b']) streams.open(makeSocket().socket, id, 0);
    await settled();
    asked.length = 0;
    streams.wake('directline:a');
    streams.wake('directline:unknown');
    await settled();
    expect(asked).toEqual(['directline:a']);
    streams.wake();
    await settled();
    expect(asked).toEqual(['directline:a', 'directline:a', 'directline:b']);
    streams.close();
  });
});
