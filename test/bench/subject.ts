/** A conversation with a server under measurement. */
export interface Talk {
  /** Milliseconds from sending to the first reply; resolves when the server is done with the turn. Throws without a reply. */
  say(text: string): Promise<{ readonly milliseconds: number; readonly reply: string }>;
  close(): void;
}

/** What is measured: a server process, and how it is talked to. */
export interface Subject {
  readonly pid: number;
  talk(): Promise<Talk>;
  stop(): Promise<void>;
}

/** How long a reply is waited for, in milliseconds. */
export const patience = 30_000;
