/** Work by name: that of one name runs one after the other, in the order in which it was handed in. */
export interface Queues {
  run<Outcome>(name: string, work: () => Promise<Outcome>): Promise<Outcome>;
  /** Resolves when nothing is running or waiting. */
  drain(): Promise<void>;
}

export function createQueues(): Queues {
  /** For each name, what settles when the last of its work has; it never rejects. */
  const ends = new Map<string, Promise<void>>();

  return {
    run(name, work) {
      const outcome = (ends.get(name) ?? Promise.resolve()).then(work);
      const end = outcome.then(
        () => undefined,
        () => undefined,
      );
      ends.set(name, end);
      end.then(() => {
        if (ends.get(name) === end) ends.delete(name);
      });
      return outcome;
    },
    async drain() {
      while (ends.size > 0) await Promise.all(ends.values());
    },
  };
}
