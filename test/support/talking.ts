import { expect } from 'vitest';
import { connectClient, type TestClient } from './directLineClient.ts';

/** One who talks to the assistant over the real client of Web Chat. */
export interface Talker {
  readonly client: TestClient;
  /** With which the same person comes back. */
  readonly ticket: string;
  /** All that was answered to a line, cards included, once it says what is awaited. */
  say(said: string | Record<string, unknown>, answered: RegExp): Promise<string>;
  /** What is told without having been asked, from a certain activity on. */
  hears(from: number, words: RegExp): Promise<string>;
  /** How many activities have come. */
  heard(): number;
  leave(): void;
}

/** Somebody on the page of the assistant at `url`; with the ticket of the last visit whoever that was. */
export async function meet(url: string, resume: string | null = null): Promise<Talker> {
  const response = await fetch(`${url}/web-chat/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ resume }),
  });
  const opened = (await response.json()) as { token: string; conversationId: string; resume: string };
  const { token, conversationId } = opened;
  const goesOn = resume === null ? {} : { conversationId };
  const client = connectClient('WebSocket', { domain: `${url}/v3/directline`, token, ...goesOn });
  const hears = async (from: number, words: RegExp, message?: string): Promise<string> => {
    await expect.poll(() => wordsSince(client, from), { timeout: 20_000, message }).toMatch(words);
    return wordsSince(client, from);
  };
  return {
    client,
    ticket: opened.resume,
    hears: (from, words) => hears(from, words),
    heard: () => client.seen.length,
    async say(said, answered) {
      const before = client.seen.length;
      await client.post(said);
      return hears(before, answered, typeof said === 'string' ? said : String(said.text ?? ''));
    },
    leave: () => client.end(),
  };
}

/** All that was said from a certain activity on, cards included. */
function wordsSince(client: TestClient, from: number): string {
  return client.seen
    .slice(from)
    .filter((activity) => activity.type === 'message' && activity.from.role !== 'user')
    .map((activity) =>
      'speak' in activity && activity.speak ? String(activity.speak) : 'text' in activity ? String(activity.text) : '',
    )
    .join('\n\n');
}
