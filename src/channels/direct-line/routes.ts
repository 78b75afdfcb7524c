import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import { AppError } from '../../model/appError.ts';
import type { Conversations } from '../../model/conversations.ts';
import { shownFileName } from '../../model/fileName.ts';
import type { GivenFile } from '../../model/message.ts';
import type { CvFile } from '../../model/profiles.ts';
import { refuse, succeed } from '../../model/result.ts';
import type { Uploads } from '../../model/uploads.ts';
import type { Access, Caller } from './access.ts';
import {
  type InboundActivity,
  type InboundAttachment,
  readActivity,
  readStart,
  readWatermark,
  toWire,
} from './activities.ts';
import {
  newConversation,
  personIdOf,
  recordIdOf,
  type StartedConversation,
  type Take,
  type Taken,
} from './conversation.ts';
import type { DirectLineHost } from './host.ts';
import { givenFile, readUpload } from './uploads.ts';

/** Activities in one answer to a poll; the client asks again with the watermark. */
const pollSize = 100;
/** The conversation begins once, whoever asks for it how often: the turn path knows the second delivery by this. */
const startKey = 'conversation-started';
/** Ids that only a token may give a user, so that no one can pose as that user. Source: Direct Line's enhanced authentication. */
const reserved = /^dl_/;
const contentTypes: Readonly<Record<CvFile['type'], string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
/** Of a file that is not kept: nothing is said of its content, and clients try to show none of it. */
const unknownContent = 'application/octet-stream';

export interface RouteParts {
  readonly host: DirectLineHost;
  readonly access: Access;
  readonly conversations: Conversations;
  readonly take: Take;
  readonly issue: (conversation: string, userId?: string, locale?: string) => Promise<StartedConversation>;
  /** Throws AppError `conversation.unknown`. */
  readonly lastSequence: (conversation: string) => Promise<number>;
  readonly streamToken: (conversation: string) => Promise<string>;
  readonly uploads: Uploads;
}

/** The REST calls of Direct Line. */
export function mountRoutes(parts: RouteParts): void {
  const { host, access, conversations, take, issue, lastSequence, uploads } = parts;
  const { server } = host;
  const root = '/v3/directline';

  /** The caller of a conversation's route, within the limit of that conversation. */
  async function callerFor(req: Request, res: Response): Promise<{ caller: Caller; conversation: string }> {
    const conversation: string = req.params.conversation;
    const caller = await access.identifyFor(req, conversation);
    if (caller.kind === 'token') await host.allow(res, 'token', conversation);
    return { caller, conversation };
  }

  /** The beginning of the addresses under which a conversation's files are fetched. */
  function attachmentsOf(req: Request, conversation: string): string {
    return `${host.baseUrlOf(req)}${root}/conversations/${conversation}/attachments/`;
  }

  /** Files that an activity names: those uploaded here before; nothing is fetched from elsewhere, and cards are no files. */
  async function filesNamed(
    attachments: readonly InboundAttachment[],
    own: string,
    conversation: string,
  ): Promise<readonly GivenFile[]> {
    const files: GivenFile[] = [];
    for (const { name, contentUrl } of attachments) {
      if (contentUrl === undefined) continue;
      const isOwn = contentUrl.startsWith(own);
      const found = isOwn ? await uploads.find(recordIdOf(conversation), contentUrl.slice(own.length)) : undefined;
      const content = found ? succeed(found.bytes) : refuse(isOwn ? 'gone' : 'unsupported');
      files.push({ name: shownFileName(name), read: async () => content });
    }
    return files;
  }

  async function streamUrl(req: Request, conversation: string, watermark: number): Promise<string> {
    const base = host.baseUrlOf(req).replace(/^http/, 'ws');
    const token = await parts.streamToken(conversation);
    return `${base}${root}/conversations/${conversation}/stream?watermark=${watermark}&t=${token}`;
  }

  server.post(`${root}/tokens/generate`, async (req, res) => {
    access.requireSecret(req);
    const { user, locale } = readStart(req.body);
    res.json(200, await issue(newConversation(), user?.id, locale));
  });

  server.post(`${root}/tokens/refresh`, async (req, res) => {
    const caller = await access.identify(req);
    if (caller.kind === 'secret') {
      throw new AppError('token.forbidden', 'refused', 'The secret does not expire; only tokens are refreshed.');
    }
    await host.allow(res, 'token', caller.conversation);
    res.json(200, await issue(caller.conversation, caller.user, caller.locale));
  });

  server.post(`${root}/conversations`, async (req, res) => {
    const caller = await access.identify(req);
    const body = readStart(req.body);
    const token = caller.kind === 'token' ? caller : undefined;
    const conversation = token?.conversation ?? newConversation();
    if (token) await host.allow(res, 'token', conversation);
    const userId = userOf(caller, body.user?.id);
    const locale = body.locale ?? token?.locale;
    const known = await conversations.find(recordIdOf(conversation));
    if (!known) {
      await take({
        conversation,
        user: { id: userId ?? `visitor-${conversation}`, name: body.user?.name },
        activity: { type: 'conversationUpdate', locale, channelData: { clientActivityID: startKey } },
        members: true,
      });
    }
    const issued = await issue(conversation, userId, locale);
    res.json(known ? 200 : 201, {
      ...issued,
      streamUrl: await streamUrl(req, conversation, 0),
      referenceGrammarId: '',
    });
  });

  server.get(`${root}/conversations/:conversation`, async (req, res) => {
    const { caller, conversation } = await callerFor(req, res);
    const watermark = Math.min(watermarkOf(req), await lastSequence(conversation));
    const token = caller.kind === 'token' ? caller : undefined;
    const issued = await issue(conversation, token?.user, token?.locale);
    res.json(200, {
      ...issued,
      streamUrl: await streamUrl(req, conversation, watermark),
      referenceGrammarId: '',
    });
  });

  server.get(`${root}/conversations/:conversation/activities`, async (req, res) => {
    const { conversation } = await callerFor(req, res);
    // A watermark from before the database was restored may be ahead of it.
    const watermark = Math.min(watermarkOf(req), await lastSequence(conversation));
    const found = await conversations.after(recordIdOf(conversation), watermark, pollSize);
    res.json(200, { activities: toWire(found), watermark: String(found.at(-1)?.sequence ?? watermark) });
  });

  server.post(`${root}/conversations/:conversation/activities`, async (req, res) => {
    const { caller, conversation } = await callerFor(req, res);
    const activity = readActivity(req.body);
    const user = requireUser(caller, activity.from);
    await lastSequence(conversation);
    const files = await filesNamed(activity.attachments ?? [], attachmentsOf(req, conversation), conversation);
    const { activityId } = await take({ conversation, user, activity, files });
    res.json(200, { id: activityId });
  });

  const upload = { path: `${root}/conversations/:conversation/upload`, contentType: 'multipart/form-data' };
  server.post(upload, async (req, res) => {
    const { caller, conversation } = await callerFor(req, res);
    await host.allow(res, 'upload', host.addressOf(req));
    await lastSequence(conversation);
    const { activity: template, files } = await readUpload(req);
    const activity = readActivity(template ?? { type: 'message' });
    const from = activity.from ?? { id: new URLSearchParams(req.getQuery()).get('userId') ?? undefined };
    const user = requireUser(caller, from);
    const kept: string[] = [];
    let taken: Taken | undefined;
    try {
      const attachments = [];
      for (const { name, bytes } of files) {
        const conversationId = recordIdOf(conversation);
        const upload = bytes && (await uploads.keep({ conversationId, personId: personIdOf(user.id), bytes }));
        if (upload?.ok) {
          const { id, type } = upload.value;
          kept.push(id);
          const contentUrl = `${attachmentsOf(req, conversation)}${id}`;
          attachments.push({ contentType: contentTypes[type], contentUrl, name });
        } else attachments.push({ contentType: unknownContent, name });
      }
      const given = files.map(givenFile);
      taken = await take({ conversation, user, activity: { ...activity, attachments }, files: given });
    } finally {
      // Of a turn that failed, or that was a second delivery, no activity names these files.
      if (!taken || taken.duplicate) for (const id of kept) await uploads.drop(recordIdOf(conversation), id);
    }
    res.json(200, { id: taken.activityId });
  });

  server.get(`${root}/conversations/:conversation/attachments/:file`, async (req, res) => {
    const { conversation } = await callerFor(req, res);
    const file = await uploads.find(recordIdOf(conversation), req.params.file);
    if (!file) throw new AppError('attachment.unknown', 'refused', 'There is no such attachment.');
    const headers = { 'content-type': contentTypes[file.type], 'content-disposition': 'attachment' };
    res.sendRaw(200, Buffer.from(file.bytes), headers);
  });

  server.get(`${root}/session/getsessionid`, async (req, res) => {
    await access.identify(req);
    res.json(200, { sessionId: randomUUID() });
  });
}

function watermarkOf(req: Request): number {
  return readWatermark(new URLSearchParams(req.getQuery()).get('watermark'));
}

/** The token's user, else the one that the client names. Throws AppError `user.reserved`. */
function userOf(caller: Caller, named: string | undefined): string | undefined {
  if (caller.kind === 'token' && caller.user !== undefined) return caller.user;
  if (named === undefined || named === '') return undefined;
  if (!reserved.test(named)) return named;
  throw new AppError('user.reserved', 'refused', 'A user id that begins with "dl_" must come with the token.');
}

function requireUser(caller: Caller, from: InboundActivity['from']): { id: string; name?: string } {
  const id = userOf(caller, from?.id);
  if (id !== undefined) return { id, name: from?.name };
  throw new AppError('activity.from-missing', 'refused', 'Say who sends this: from.id is missing.');
}
