import { type Activity, ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { installXmlHttpRequest } from './xmlHttpRequest.ts';

installXmlHttpRequest();

export interface TestClient {
  readonly client: DirectLine;
  /** All that came, in the order in which it came. */
  readonly seen: Activity[];
  /** The texts of messages that came: the user's own as `> text`. */
  texts(): string[];
  status(): string;
  /** @returns the activity's id, or `retry` */
  post(activity: Record<string, unknown> | string): Promise<string>;
  end(): void;
}

export const clientModes = ['WebSocket', 'polling'] as const;
export type ClientMode = (typeof clientModes)[number];

/** The client library of Web Chat, unmodified, connected. */
export function connectClient(
  mode: ClientMode,
  options: {
    domain: string;
    token?: string;
    secret?: string;
    conversationId?: string;
    watermark?: string;
    locale?: string;
  },
): TestClient {
  const { locale, ...rest } = options;
  // `random` shortens the pause before a reconnection to the least, 3 s.
  const settings = { ...rest, pollingInterval: 200, webSocket: mode === 'WebSocket', random: () => 0 };
  const client = new DirectLine({ ...settings, ...(locale ? { conversationStartProperties: { locale } } : {}) });
  const seen: Activity[] = [];
  let status = ConnectionStatus.Uninitialized;
  client.connectionStatus$.subscribe((next) => {
    status = next;
  });
  const subscription = client.activity$.subscribe(
    (activity) => seen.push(activity),
    () => undefined,
  );
  return {
    client,
    seen,
    texts: () =>
      seen.flatMap((activity) => {
        if (activity.type !== 'message') return [];
        return [activity.from.role === 'user' ? `> ${activity.text}` : (activity.text ?? '')];
      }),
    status: () => ConnectionStatus[status],
    post: (activity) =>
      new Promise((resolve, reject) => {
        const message = typeof activity === 'string' ? { type: 'message', text: activity } : activity;
        const sent = { from: { id: 'me' }, ...message } as unknown as Activity;
        client.postActivity(sent).subscribe(resolve, reject);
      }),
    end() {
      subscription.unsubscribe();
      client.end();
    },
  };
}
