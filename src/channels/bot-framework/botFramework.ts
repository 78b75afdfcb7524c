import { CloudAdapter, INVOKE_RESPONSE_KEY, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Request, Server } from 'restify';
import { AppError } from '../../model/appError.ts';
import { attachFiles } from '../../model/message.ts';
import { authenticate, type BotApp, createAuthentication, requireConnectorToken } from './authentication.ts';
import { createFetchFile, type FetchFile } from './fetchFile.ts';
import { readInbound } from './inbound.ts';
import { fetchSentFiles } from './sentFiles.ts';

/** The one adapter that all channels share; without an app it serves our own channels and the emulator. */
export function createBotAdapter(botApp: BotApp | undefined): CloudAdapter {
  return new CloudAdapter(createAuthentication(botApp));
}

export interface BotFrameworkParts {
  readonly adapter: CloudAdapter;
  /** Runs the bot on the context as one turn; resolves when it is committed. */
  readonly takeTurn: (context: TurnContext) => Promise<unknown>;
  readonly logger: Logger;
  readonly botApp?: BotApp;
  /** Without an app: take anybody on this machine. */
  readonly allowUnauthenticatedEmulator: boolean;
  /** Ids of the channels that we are ourselves; nobody else speaks for them. */
  readonly streamed: ReadonlySet<string>;
  /** The name under which the bot speaks. */
  readonly bot: { readonly id: string; readonly name: string };
  /** From the Internet when absent. */
  readonly fetchFile?: FetchFile;
}

/** `POST /api/messages`, for Azure's channels; there is no such path without an app, unless for the emulator. */
export function mountBotFramework(server: Server, parts: BotFrameworkParts): void {
  const { adapter, takeTurn, logger, botApp, allowUnauthenticatedEmulator, streamed, bot } = parts;
  if (!botApp && !allowUnauthenticatedEmulator) return;
  const authentication = createAuthentication(botApp);
  const { fetchFile = createFetchFile() } = parts;

  server.post('/api/messages', async (req, res) => {
    const header = botApp ? requireConnectorToken(req.headers.authorization, botApp.appId) : '';
    if (!botApp) requireThisMachine(req);
    const activity = readInbound(req.body, bot);
    const authenticated = await authenticate(authentication, { activity, header, logger });
    if (streamed.has(activity.channelId)) {
      const message = 'This service is that channel itself; connect to it at /v3/directline.';
      throw new AppError('channel.forbidden', 'refused', message);
    }
    const files = await fetchSentFiles(activity, { fetchFile, logger });
    const outcome: { response?: InvokeResponse; error?: { cause: unknown } } = {};
    // The adapter wraps what is thrown into an error of its own, so it is carried past it.
    await adapter.processActivityDirect(authenticated, activity, async (context) => {
      attachFiles(context, files);
      try {
        await takeTurn(context);
        outcome.response = responseOf(context);
      } catch (cause) {
        outcome.error = { cause };
      }
    });
    if (outcome.error) throw outcome.error.cause;
    const { status, body } = outcome.response ?? { status: 200 };
    if (body === undefined) res.send(status);
    else res.json(status, body);
  });
}

/** What the protocol wants in the HTTP response: nothing for most activities. */
function responseOf({ activity, bufferedReplyActivities, turnState }: TurnContext): InvokeResponse {
  if (activity.deliveryMode === 'expectReplies') return { status: 200, body: { activities: bufferedReplyActivities } };
  if (activity.type !== 'invoke') return { status: 200 };
  return turnState.get(INVOKE_RESPONSE_KEY)?.value ?? { status: 501 };
}

/** Throws AppError `caller.forbidden`. Behind a proxy on this machine all callers seem to be here, so none is taken. */
function requireThisMachine(req: Request): void {
  const address = req.socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || /^(::ffff:)?127\./.test(address);
  const isForwarded = 'x-forwarded-for' in req.headers || 'forwarded' in req.headers;
  if (isLoopback && !isForwarded) return;
  throw new AppError('caller.forbidden', 'refused', 'Only programs on this machine may call this.');
}
