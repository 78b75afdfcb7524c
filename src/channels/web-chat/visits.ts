import { createHmac, createSecretKey } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../model/clock.ts';

/** Who came, and which conversation they were in. */
export interface Visit {
  readonly userId: string;
  /** As Direct Line names it. */
  readonly conversationId: string;
}

/** Seconds after the last visit at which a browser is no longer recognised: a firm comes back for the next quarter's events. */
export const visitSeconds = 180 * 24 * 60 * 60;

export interface Visits {
  /** The visit as a signed ticket, for the visitor's browser to keep. */
  sign(visit: Visit): Promise<string>;
  /** Undefined for a ticket that is forged, broken or expired: whoever brings one starts afresh. */
  read(ticket: string): Promise<Visit | undefined>;
}

const algorithm = 'HS256';

/**
 * @param secret the one that signs Direct Line tokens. The key is derived from it, so that neither a ticket nor a
 * token can ever pass for the other.
 */
export function createVisits({ secret, clock }: { secret: string; clock: Clock }): Visits {
  const key = createSecretKey(createHmac('sha256', secret).update('web-chat visit').digest());
  return {
    sign({ userId, conversationId }) {
      const now = Math.floor(clock.now() / 1000);
      return new SignJWT({ conversation: conversationId })
        .setProtectedHeader({ alg: algorithm })
        .setSubject(userId)
        .setExpirationTime(now + visitSeconds)
        .sign(key);
    },
    async read(ticket) {
      try {
        const { payload } = await jwtVerify(ticket, key, {
          algorithms: [algorithm],
          currentDate: new Date(clock.now()),
          requiredClaims: ['sub', 'exp', 'conversation'],
        });
        if (typeof payload.conversation !== 'string' || payload.sub === undefined) return undefined;
        return { userId: payload.sub, conversationId: payload.conversation };
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
