/** What a firm says after an event, once a booking; said again, it replaces the first. */
export interface Feedback {
  readonly bookingReference: string;
  /** 1 to 5. */
  readonly rating: number;
  /** Whether it was useful for their business. */
  readonly useful: 'yes' | 'partly' | 'no';
  /** Whether staff should follow up. */
  readonly followUp: boolean;
  /** Whom they met, in their words. */
  readonly partners?: string;
}

export interface FeedbackBook {
  keep(feedback: Feedback): Promise<void>;
  find(bookingReference: string): Promise<Feedback | undefined>;
  listOf(eventId: string): Promise<readonly Feedback[]>;
}
