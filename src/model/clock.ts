/** The one way to ask what time it is. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

/** The zone in which the service lives; it has had no daylight saving since 1991. */
export const zone = 'Asia/Shanghai';
