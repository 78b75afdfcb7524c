import { createSecretKey } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../model/clock.ts';
import { type Result, refuse, succeed } from '../../model/result.ts';

/** Whom a token speaks for: one conversation, and one user of it when it is bound to one. */
export interface TokenClaims {
  readonly conversation: string;
  /** The client library reads this claim too: a user id in the token outranks the page's. */
  readonly user?: string;
  /** The language asked for when the token was made, a BCP 47 tag. */
  readonly locale?: string;
}

export interface IssuedToken {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
}

export type TokenRefusal = 'token.forged' | 'token.expired';

export interface Tokens {
  issue(claims: TokenClaims): Promise<IssuedToken>;
  read(token: string): Promise<Result<TokenClaims, TokenRefusal>>;
  /** A token that opens the conversation's stream within a minute and is good for nothing else, since it is part of a URL. */
  issueForStream(conversation: string): Promise<string>;
  readForStream(token: string): Promise<Result<TokenClaims, TokenRefusal>>;
}

const algorithm = 'HS256';
const streamSeconds = 60;
/** Tokens remembered as good, one a conversation; at that many all are forgotten and checked anew. */
const rememberedTokens = 10_000;

interface Verified {
  readonly claims: TokenClaims;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/**
 * Tokens signed with HS256.
 * @param secret at least 32 characters, the same in every process
 * @param seconds how long a token is good for; it can be refreshed as long as it is
 */
export function createTokens({ secret, seconds, clock }: { secret: string; seconds: number; clock: Clock }): Tokens {
  if (secret.length < 32) throw new Error('a signing secret shorter than 32 characters can be guessed');
  const key = createSecretKey(Buffer.from(secret, 'utf8'));
  const remembered = new Map<string, Verified>();

  function sign(audience: string, lifetime: number, claims: TokenClaims): Promise<string> {
    const now = Math.floor(clock.now() / 1000);
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: algorithm })
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + lifetime)
      .sign(key);
  }

  async function verify(audience: string, token: string): Promise<Result<Verified, TokenRefusal>> {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [algorithm],
        audience,
        currentDate: new Date(clock.now()),
        requiredClaims: ['exp', 'conversation'],
      });
      // In seconds, and there: it is required above.
      return succeed({ claims: claimsOf(payload), expiresAt: Number(payload.exp) * 1000 });
    } catch (error) {
      if (error instanceof errors.JWTExpired) return refuse('token.expired');
      if (error instanceof errors.JOSEError) return refuse('token.forged');
      throw error;
    }
  }

  /** A client sends its token with every message, and a signature once found good stays so. */
  async function read(token: string): Promise<Result<TokenClaims, TokenRefusal>> {
    const known = remembered.get(token);
    if (known && clock.now() < known.expiresAt) return succeed(known.claims);
    const verified = await verify('directline', token);
    if (!verified.ok) return verified;
    if (remembered.size >= rememberedTokens) remembered.clear();
    remembered.set(token, verified.value);
    return succeed(verified.value.claims);
  }

  return {
    issue: async (claims) => ({ token: await sign('directline', seconds, claims), expiresIn: seconds }),
    read,
    issueForStream: (conversation) => sign('directline-stream', streamSeconds, { conversation }),
    async readForStream(token) {
      const verified = await verify('directline-stream', token);
      return verified.ok ? succeed(verified.value.claims) : verified;
    },
  };
}

function claimsOf(payload: JWTPayload): TokenClaims {
  const text = (name: string) => (typeof payload[name] === 'string' ? payload[name] : undefined);
  return { conversation: text('conversation') ?? '', user: text('user'), locale: text('locale') };
}
