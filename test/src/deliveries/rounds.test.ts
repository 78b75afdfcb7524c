import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRounds } from '../../../src/deliveries/rounds.ts';

describe('rounds', () => {
  const logged: string[] = [];
  const logger = pino({}, { write: (line: string) => logged.push(line) });

  beforeEach(() => {
    logged.length = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs each job in its own time, in the order of the list', async () => {
    const ran: string[] = [];
    const job = (name: string, every: number) => ({ name, every, run: async () => ran.push(name) });
    const rounds = createRounds([job('slow', 30_000), job('quick', 5_000)], logger);
    rounds.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(ran).toEqual(['slow', 'quick']);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(ran.slice(2)).toEqual(Array(5).fill('quick'));
    await vi.advanceTimersByTimeAsync(1);
    expect(ran.slice(7)).toEqual(['slow', 'quick']);
    await rounds.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ran).toHaveLength(9);
  });

  it('looks within a second when there may be something to do, however often it is told so', async () => {
    const quick = vi.fn(async () => undefined);
    const slow = vi.fn(async () => undefined);
    const rounds = createRounds(
      [
        { name: 'slow', every: 30_000, run: slow },
        { name: 'quick', every: 5_000, run: quick },
      ],
      logger,
    );
    rounds.start();
    await vi.advanceTimersByTimeAsync(10);
    for (let change = 0; change < 100; change += 1) {
      rounds.soon();
      await vi.advanceTimersByTimeAsync(5);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(quick).toHaveBeenCalledTimes(2);
    expect(slow).toHaveBeenCalledOnce();
    await rounds.close();
  });

  it('goes on when a job fails, and logs no words of the error', async () => {
    const next = vi.fn(async () => undefined);
    const failing = vi.fn(async () => {
      throw new Error('a secret');
    });
    const rounds = createRounds(
      [
        { name: 'failing', every: 1_000, run: failing },
        { name: 'next', every: 1_000, run: next },
      ],
      logger,
    );
    rounds.start();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(failing).toHaveBeenCalledTimes(2);
    expect(next).toHaveBeenCalledTimes(2);
    expect(logged).toHaveLength(2);
    expect(logged.join()).toContain('failing');
    expect(logged.join()).not.toContain('secret');
    await rounds.close();
  });

  it('lets a job end before it is closed', async () => {
    const held = Promise.withResolvers<void>();
    const after = vi.fn(async () => undefined);
    const rounds = createRounds(
      [
        { name: 'long', every: 1_000, run: () => held.promise },
        { name: 'after', every: 1_000, run: after },
      ],
      logger,
    );
    rounds.start();
    await vi.advanceTimersByTimeAsync(0);
    let closed = false;
    const closing = rounds.close().then(() => {
      closed = true;
    });
    await vi.advanceTimersByTimeAsync(100);
    expect(closed).toBe(false);
    held.resolve();
    await closing;
    expect(after).not.toHaveBeenCalled();
  });
});
