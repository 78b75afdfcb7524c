import { setTimeout as delay } from 'node:timers/promises';
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Logger } from 'pino';
import { AppError } from '../../model/appError.ts';
import { describeError } from '../../model/describeError.ts';

/** The bot's registration with Azure. */
export interface BotApp {
  readonly appId: string;
  /** Absent for a managed identity. */
  readonly appPassword?: string;
  readonly tenantId?: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
}

type Authentication = ConfigurationBotFrameworkAuthentication;
export type Authenticated = Awaited<ReturnType<Authentication['authenticateRequest']>>;

/** Who signs the tokens that the Bot Connector sends. Source: Bot Framework authentication, "Connector to bot". */
const connectorIssuer = 'https://api.botframework.com';
/** Milliseconds to fetch the connector's keys, for which the SDK would wait for ever. */
const keysTime = 5_000;

/** What the SDK signs in with and checks tokens by. Without an app any caller passes it. */
export function createAuthentication(botApp: BotApp | undefined): Authentication {
  if (!botApp) return withOneTokenClient(new ConfigurationBotFrameworkAuthentication({}));
  const { appId, appPassword, tenantId, appType } = botApp;
  return withOneTokenClient(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: appId,
      MicrosoftAppPassword: appType === 'UserAssignedMSI' ? undefined : appPassword,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: appType,
    }),
  );
}

/**
 * The SDK makes a client for user sign-in in every turn, each with an HTTP pipeline of its own. There is one app, so
 * they would all be the same.
 */
function withOneTokenClient(authentication: Authentication): Authentication {
  const create = authentication.createUserTokenClient.bind(authentication);
  let client: Awaited<ReturnType<typeof create>> | undefined;
  authentication.createUserTokenClient = async (identity) => {
    client ??= await create(identity);
    return client;
  };
  return authentication;
}

/**
 * Throws AppError `token.unauthenticated` unless the header holds a token that could be the connector's for this app.
 *
 * The SDK would also take tokens of the emulator and of other bots, of any tenant, and keeps in memory each tenant
 * that such a token names before it has looked at the signature.
 */
export function requireConnectorToken(header: string | undefined, appId: string): string {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? '') ?? [];
  if (header !== undefined && token !== undefined && isForUs(token, appId)) return header;
  throw unauthenticated();
}

/** Throws AppError `token.unauthenticated` also when the keys to check the token by cannot be had, which is logged. */
export async function authenticate(
  authentication: Authentication,
  { activity, header, logger }: { activity: Activity; header: string; logger: Logger },
): Promise<Authenticated> {
  const outOfTime = new AbortController();
  const late = delay(keysTime, undefined, { signal: outOfTime.signal }).then(() => {
    throw new Error('the keys of the Bot Connector did not come in time');
  });
  // Cancelled below, which rejects it after nobody waits for it any more.
  late.catch(() => undefined);
  try {
    return await Promise.race([authentication.authenticateRequest(activity, header), late]);
  } catch (error) {
    if (!isRefusal(error)) logger.warn(describeError(error), 'a token of the Bot Connector could not be checked');
    throw unauthenticated();
  } finally {
    outOfTime.abort();
  }
}

function isForUs(token: string, appId: string): boolean {
  try {
    const { kid } = decodeProtectedHeader(token);
    const { iss, aud } = decodeJwt(token);
    return typeof kid === 'string' && iss === connectorIssuer && aud === appId;
  } catch {
    return false;
  }
}

/** The SDK's own word that a token is bad, or that of the library underneath. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('statusCode' in error) return error.statusCode === 401 || error.statusCode === 403;
  return ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name);
}

function unauthenticated(): AppError {
  return new AppError('token.unauthenticated', 'refused', 'The request carries no token that is good here.');
}
