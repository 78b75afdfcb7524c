import { directLineSecret } from './directLineHost.ts';
import type { ErrorBody } from './httpHost.ts';

export interface Begun {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly streamUrl: string;
}

export interface ActivitySet {
  readonly activities: readonly Record<string, unknown>[];
  readonly watermark: string;
}

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body & Partial<ErrorBody>;
}

/** One call with a bearer, a body when there is one to send, and the answer as JSON. */
export async function call<Body = Record<string, unknown>>(
  method: 'GET' | 'POST',
  url: string,
  bearer?: string,
  body?: unknown,
): Promise<Answer<Body>> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body & ErrorBody };
}

/** A token as other clients get theirs. */
export async function generateToken(domain: string, userId?: string): Promise<Begun> {
  const user = userId === undefined ? undefined : { id: userId };
  const { body } = await call<Begun>('POST', `${domain}/tokens/generate`, directLineSecret, { user });
  return body;
}

/** A conversation that has begun. */
export async function begin(domain: string, userId?: string, locale = 'zh-CN'): Promise<Begun> {
  const { token } = await generateToken(domain, userId);
  const { body } = await call<Begun>('POST', `${domain}/conversations`, token, { locale });
  return body;
}

/** What a client that polls sees of the messages, the user's own as `> text`. */
export async function textsOf(domain: string, { conversationId, token }: Begun, watermark = ''): Promise<string[]> {
  const url = `${domain}/conversations/${conversationId}/activities?watermark=${watermark}`;
  const { body } = await call<ActivitySet>('GET', url, token);
  return body.activities.map(({ text, from }) => {
    const isUser = typeof from === 'object' && from !== null && 'role' in from && from.role === 'user';
    return `${isUser ? '> ' : ''}${text}`;
  });
}
