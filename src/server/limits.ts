import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many of something within so many seconds. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

/**
 * `address`: all requests of one address. `token`: those of one conversation. `upload`: files from one address.
 * `document`: PDFs for one address, each of which takes the process a tenth of a second.
 */
export type LimitName = 'address' | 'token' | 'upload' | 'document';

export interface Limits {
  /**
   * Counts one.
   * @returns undefined when it is within the limit, else the whole seconds after which it is worth trying again
   */
  take(name: LimitName, key: string): Promise<number | undefined>;
}

/**
 * An office sits behind one address, so that limit is wide. A conversation is one person, whose client may poll five
 * times a second and gives up polling for good when it is refused once.
 */
export const defaultRates: Readonly<Record<LimitName, Rate>> = {
  address: { points: 2_400, seconds: 60 },
  token: { points: 600, seconds: 60 },
  upload: { points: 20, seconds: 600 },
  document: { points: 60, seconds: 600 },
};

/** Counts in this process alone: several processes behind a balancer allow that many times more. */
export function createLimits(rates: Readonly<Record<LimitName, Rate>>): Limits {
  const limiterOf = (name: LimitName) =>
    new RateLimiterMemory({ keyPrefix: name, points: rates[name].points, duration: rates[name].seconds });
  const limiters = {
    address: limiterOf('address'),
    token: limiterOf('token'),
    upload: limiterOf('upload'),
    document: limiterOf('document'),
  };
  return {
    async take(name, key) {
      try {
        await limiters[name].consume(key);
        return undefined;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
  };
}
