import type { PersonId } from './people.ts';

/** What a firm may follow: a theme's id, an ISO 3166-1 alpha-2 code, or a counterpart. */
export interface Interest {
  readonly kind: 'theme' | 'country' | 'counterpart';
  readonly value: string;
}

/** Who wants to hear of new events. */
export interface Interests {
  /** False when the person follows it already. */
  follow(personId: PersonId, interest: Interest): Promise<boolean>;
  /** All of them when no interest is named. Gives how many ended. */
  unfollow(personId: PersonId, interest?: Interest): Promise<number>;
  listOf(personId: PersonId): Promise<readonly Interest[]>;
  /** Everybody who follows something, each with since when events are new to them; for the daily look at new events. */
  followers(): Promise<readonly { personId: PersonId; interests: readonly (Interest & { since: number })[] }[]>;
  /** The person was told of what was put on record up to then, epoch milliseconds: that is not new any more. */
  toldUntil(personId: PersonId, until: number): Promise<void>;
}
