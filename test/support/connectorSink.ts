import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ConnectorSink {
  /** The `serviceUrl` under which a channel would be reached. */
  readonly url: string;
  /** What was sent, as `POST path` and the activity. */
  readonly received: { readonly path: string; readonly activity: Record<string, unknown> }[];
  /** The status of the next answers. */
  answer(status: number): void;
  close(): Promise<void>;
}

/** Stands in for the service of a Bot Framework channel: takes what is sent to users and keeps it. */
export async function startConnectorSink(): Promise<ConnectorSink> {
  const received: ConnectorSink['received'] = [];
  let status = 200;
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    received.push({
      path: `${req.method} ${decodeURIComponent(req.url ?? '')}`,
      activity: JSON.parse(Buffer.concat(chunks).toString() || '{}'),
    });
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(status === 200 ? { id: `sent-${received.length}` } : { error: { code: 'Refused' } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    received,
    answer: (next) => {
      status = next;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
