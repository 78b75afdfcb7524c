import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import { z } from 'zod';
import { AppError } from '../../model/appError.ts';
import { type Visit, type Visits, visitSeconds } from './visits.ts';

/** The part of Direct Line that opens conversations. */
export interface Opener {
  /** A token for a new conversation, bound to this user. */
  startConversation(person: { userId: string; locale?: string }): Promise<Opened>;
  /** A fresh token for a conversation that the user has begun. */
  resumeConversation(conversation: { conversationId: string; userId: string; locale?: string }): Promise<Opened>;
}

export interface Opened {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
}

/** A visitor's id begins so that nobody can claim it without a token of ours. */
const newUserId = () => `dl_${randomUUID()}`;

const cookieName = 'bridgehead_visit';

const ask = z.object({
  /** Leave the conversation that the visitor was in, and begin another. */
  new: z.boolean().optional(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/)
    .optional(),
  /**
   * The ticket of the last visit, or null when there is none; then no cookie is read or set and a ticket is returned.
   * This is for the widget: in a frame on another site browsers block cookies, or take them only with attributes
   * (`Partitioned; SameSite=None; Secure`) that want HTTPS and that browsers with an older engine do not know.
   * The frame's localStorage is there in all of them, and kept apart by site where they do that at all.
   */
  resume: z.string().max(2_000).nullish(),
});

/**
 * `POST /web-chat/token`: a token for any visitor, without a secret. Who comes back goes on with their conversation,
 * by a signed cookie that scripts cannot read. Answers `{token, conversationId, userId, expires_in}`.
 * A conversation that is no longer in the records begins anew under its id when the client connects.
 * Throws AppError `web-chat.malformed`, and `web-chat.forbidden` when a page of another site asks.
 */
export function mountToken({
  host,
  visits,
  directLine,
}: {
  host: { readonly server: Server; baseUrlOf(req: IncomingMessage): string };
  visits: Visits;
  directLine: Opener;
}): void {
  host.server.post('/web-chat/token', async (req, res) => {
    // Such a page could otherwise put its visitors into a new conversation, and us to the work.
    if (req.headers['sec-fetch-site'] === 'cross-site') {
      throw new AppError(
        'web-chat.forbidden',
        'refused',
        'Pages of other sites cannot ask for a token; embed the widget.',
      );
    }
    const read = ask.safeParse(req.body ?? {});
    if (!read.success) {
      const message = 'Send {"new": true} to begin afresh, {"locale": "zh-CN"}, or nothing.';
      throw new AppError('web-chat.malformed', 'refused', message);
    }
    const { new: afresh, locale, resume } = read.data;
    const ticket = resume === undefined ? cookieOf(req) : resume;
    const visit = ticket ? await visits.read(ticket) : undefined;
    const { userId, opened } = await open(visit, afresh === true, locale);
    const next = await visits.sign({ userId, conversationId: opened.conversationId });

    if (resume === undefined) {
      const secure = host.baseUrlOf(req).startsWith('https:') ? '; Secure' : '';
      res.setHeader(
        'Set-Cookie',
        `${cookieName}=${next}; Path=/web-chat; Max-Age=${visitSeconds}; HttpOnly; SameSite=Lax${secure}`,
      );
    }
    const { token, conversationId, expires_in } = opened;
    res.json(200, { token, conversationId, userId, expires_in, ...(resume === undefined ? {} : { resume: next }) });
  });

  async function open(visit: Visit | undefined, afresh: boolean, locale: string | undefined) {
    const userId = visit?.userId ?? newUserId();
    const opened =
      visit && !afresh
        ? await directLine.resumeConversation({ ...visit, locale })
        : await directLine.startConversation({ userId, locale });
    return { userId, opened };
  }
}

function cookieOf(req: IncomingMessage): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.split('=', 2);
    if (name?.trim() === cookieName) return value?.trim();
  }
  return undefined;
}
