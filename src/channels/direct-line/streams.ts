import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { ConversationId, Conversations } from '../../model/conversations.ts';
import { describeError } from '../../model/describeError.ts';
import { toWire } from './activities.ts';

/** Activities in one frame: few, so that even a slow line gets a whole one through between two heartbeats. */
const frameSize = 50;
/** Milliseconds. Who has not answered one ping by the next is gone, or too slow to ever catch up: it is cut off and may come back with its watermark. */
const usualHeartbeat = 30_000;
/** One page in several tabs and reconnections not yet noticed; more is no person. */
const streamsPerConversation = 10;

/** RFC 6455 section 7.4.1, and 1013 of the IANA registry. */
const goingAway = 1001;
const tryAgainLater = 1013;

interface Stream {
  readonly socket: WebSocket;
  readonly conversationId: ConversationId;
  /** The sequence up to which activities were handed to the socket. */
  watermark: number;
  reading: boolean;
  again: boolean;
  alive: boolean;
}

export interface Streams {
  /** Sends all above the watermark, then whatever comes. */
  open(socket: WebSocket, conversationId: ConversationId, watermark: number): void;
  hasRoom(conversationId: ConversationId): boolean;
  /** Has the streams of a conversation look for what is new; without one, all of them. */
  wake(conversationId?: ConversationId): void;
  close(): void;
}

/**
 * The open streams of this process. What is sent is read from the records each time, never handed over in memory:
 * so it makes no difference which process took the message, and nothing can be lost or doubled between the two.
 */
export function createStreams(parts: { conversations: Conversations; logger: Logger; heartbeat?: number }): Streams {
  const byConversation = new Map<ConversationId, Set<Stream>>();

  /** Writes and waits until it has left for the network, so that no more than one frame a stream is held in memory. */
  function send(stream: Stream, text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      stream.socket.send(text, (error) => (error ? reject(error) : resolve()));
    });
  }

  async function sendNew(stream: Stream): Promise<void> {
    stream.reading = true;
    try {
      do {
        stream.again = false;
        const found = await parts.conversations.after(stream.conversationId, stream.watermark, frameSize);
        const last = found.at(-1);
        if (!last) continue;
        const activities = toWire(found);
        if (activities.length > 0) {
          await send(stream, JSON.stringify({ activities, watermark: String(last.sequence) }));
        }
        stream.watermark = last.sequence;
        stream.again ||= found.length === frameSize;
      } while (stream.again && isOpen(stream));
    } finally {
      // Here and not after this function: whoever asks in between would be told that it is being looked after.
      stream.reading = false;
    }
  }

  function look(stream: Stream): void {
    stream.again = true;
    if (stream.reading || !isOpen(stream)) return;
    sendNew(stream).catch((error: unknown) => {
      // The client comes back with the watermark of the last frame that it got.
      if (isOpen(stream)) parts.logger.warn(describeError(error), 'stream broken off');
      stream.socket.close(tryAgainLater);
    });
  }

  function remove(stream: Stream): void {
    const streams = byConversation.get(stream.conversationId);
    streams?.delete(stream);
    if (streams?.size === 0) byConversation.delete(stream.conversationId);
  }

  function* all(): Generator<Stream> {
    for (const streams of byConversation.values()) yield* streams;
  }

  const beat = setInterval(() => {
    for (const stream of all()) {
      if (!stream.alive) stream.socket.terminate();
      stream.alive = false;
      if (isOpen(stream)) stream.socket.ping();
    }
  }, parts.heartbeat ?? usualHeartbeat);
  beat.unref();

  return {
    open(socket, conversationId, watermark) {
      const stream: Stream = { socket, conversationId, watermark, reading: false, again: false, alive: true };
      const streams = byConversation.get(conversationId) ?? new Set();
      byConversation.set(conversationId, streams.add(stream));
      socket.on('pong', () => {
        stream.alive = true;
      });
      // The client's empty messages keep proxies awake and say nothing.
      socket.on('message', () => {
        stream.alive = true;
      });
      socket.on('error', () => socket.terminate());
      socket.on('close', () => remove(stream));
      look(stream);
    },
    hasRoom: (conversationId) => (byConversation.get(conversationId)?.size ?? 0) < streamsPerConversation,
    wake(conversationId) {
      const woken = conversationId === undefined ? all() : (byConversation.get(conversationId) ?? []);
      for (const stream of woken) look(stream);
    },
    close() {
      clearInterval(beat);
      for (const stream of all()) stream.socket.close(goingAway);
    },
  };
}

function isOpen({ socket }: Stream): boolean {
  return socket.readyState === socket.OPEN;
}
