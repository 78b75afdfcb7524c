import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../../model/appError.ts';
import type { Result } from '../../model/result.ts';
import type { TokenClaims, TokenRefusal, Tokens } from './tokens.ts';

/** Who calls: a holder of the secret, who may do everything, or of a token for one conversation. */
export type Caller = { readonly kind: 'secret' } | ({ readonly kind: 'token' } & TokenClaims);

export interface Access {
  /** Throws AppError `token.unauthenticated`, `token.forged` or `token.expired`. */
  identify(req: IncomingMessage): Promise<Caller>;
  /** As `identify`, and throws AppError `conversation.forbidden` when the token is another conversation's. */
  identifyFor(req: IncomingMessage, conversation: string): Promise<Caller>;
  /** Throws AppError `secret.forbidden` unless the caller holds the secret, and always when none is configured. */
  requireSecret(req: IncomingMessage): void;
  /** The conversation's stream is opened by a token in the URL. Throws as `identifyFor`. */
  requireStreamToken(token: string | null, conversation: string): Promise<void>;
}

/** Who may do what on Direct Line. */
export function createAccess({ tokens, secret }: { tokens: Tokens; secret?: string }): Access {
  const isSecret = (bearer: string) => secret !== undefined && isSame(bearer, secret);

  async function identify(req: IncomingMessage): Promise<Caller> {
    const bearer = bearerOf(req);
    if (isSecret(bearer)) return { kind: 'secret' };
    return { kind: 'token', ...claimed(await tokens.read(bearer)) };
  }

  return {
    identify,
    async identifyFor(req, conversation) {
      const caller = await identify(req);
      if (caller.kind === 'token') requireConversation(caller, conversation);
      return caller;
    },
    requireSecret(req) {
      if (isSecret(bearerOf(req))) return;
      const message =
        secret === undefined ? 'Tokens for other clients are switched off here.' : 'This is not the secret.';
      throw new AppError('secret.forbidden', 'refused', message);
    },
    async requireStreamToken(token, conversation) {
      if (token === null) throw unauthenticated();
      requireConversation(claimed(await tokens.readForStream(token)), conversation);
    },
  };
}

const unauthenticated = () =>
  new AppError('token.unauthenticated', 'refused', 'Send a token: Authorization: Bearer <token>.');

const words: Readonly<Record<TokenRefusal, string>> = {
  'token.expired': 'The token has expired.',
  'token.forged': 'This is not a token of this service.',
};

function claimed(read: Result<TokenClaims, TokenRefusal>): TokenClaims {
  if (read.ok) return read.value;
  throw new AppError(read.reason, 'refused', words[read.reason]);
}

function requireConversation(claims: TokenClaims, conversation: string): void {
  if (claims.conversation === conversation) return;
  throw new AppError('conversation.forbidden', 'refused', 'The token is for another conversation.');
}

function bearerOf(req: IncomingMessage): string {
  const bearer = /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (bearer === undefined) throw unauthenticated();
  return bearer;
}

/** Takes as long whatever the difference. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
