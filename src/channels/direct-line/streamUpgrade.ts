import { WebSocketServer } from 'ws';
import { AppError } from '../../model/appError.ts';
import type { Access } from './access.ts';
import { readWatermark } from './activities.ts';
import { recordIdOf } from './conversation.ts';
import type { DirectLineHost } from './host.ts';
import type { Streams } from './streams.ts';

/** Bytes of a client's message on the stream, which is only ever an empty one. */
const messageLimit = 1024;

/** The WebSocket at a conversation's `streamUrl`. */
export function mountStream(parts: {
  host: DirectLineHost;
  access: Access;
  streams: Streams;
  lastSequence: (conversation: string) => Promise<number>;
}): void {
  const { host, access, streams, lastSequence } = parts;
  // Compression would cost each stream some 100 kB of memory for frames of a kilobyte.
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: messageLimit });

  host.onUpgrade(/^\/v3\/directline\/conversations\/[\w-]+\/stream$/, async (req, socket, head, url) => {
    const conversation = url.pathname.split('/')[4] ?? '';
    await access.requireStreamToken(url.searchParams.get('t'), conversation);
    const watermark = readWatermark(url.searchParams.get('watermark'));
    const last = await lastSequence(conversation);
    const record = recordIdOf(conversation);
    if (!streams.hasRoom(record)) {
      throw new AppError('stream.limited', 'unavailable', 'This conversation has too many open streams.');
    }
    sockets.handleUpgrade(req, socket, head, (opened) => streams.open(opened, record, Math.min(watermark, last)));
  });
}
