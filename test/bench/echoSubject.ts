import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { startServer } from './serverProcess.ts';
import { patience, type Subject, type Talk } from './subject.ts';

/** Starts the echo bot and the sink to which it answers, which is in this process. */
export async function startEcho(processor: number | undefined): Promise<Subject> {
  const waiting = new Map<string, (reply: string) => void>();
  const sink = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const activity = JSON.parse(Buffer.concat(chunks).toString());
    waiting.get(activity.conversation.id)?.(activity.text);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
  });
  sink.listen(0, '127.0.0.1');
  await once(sink, 'listening');
  const address = sink.address();
  if (address === null || typeof address === 'string') throw new Error('the sink has no port');
  const serviceUrl = `http://127.0.0.1:${address.port}`;

  const server = startServer(['test/bench/echo.ts'], {}, processor);
  const port = await server.firstLine;

  async function talk(): Promise<Talk> {
    const conversation = randomUUID();
    return {
      async say(text) {
        const began = performance.now();
        const reply = new Promise<{ milliseconds: number; reply: string }>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error(`no echo of ${text}`)), patience);
          waiting.set(conversation, (heard) => {
            clearTimeout(timer);
            resolve({ milliseconds: performance.now() - began, reply: heard });
          });
        });
        const posted = fetch(`http://127.0.0.1:${port}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            type: 'message',
            id: randomUUID(),
            channelId: 'bench',
            serviceUrl,
            conversation: { id: conversation },
            from: { id: 'user' },
            recipient: { id: 'bot' },
            text,
          }),
        }).then(async (response) => {
          await response.text();
          if (!response.ok) throw new Error(`the echo answered ${response.status}`);
        });
        const [heard] = await Promise.all([reply, posted]);
        return heard;
      },
      close: () => waiting.delete(conversation),
    };
  }

  return {
    pid: server.pid,
    talk,
    async stop() {
      await server.stop();
      sink.close();
      sink.closeAllConnections();
    },
  };
}
