import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startCountingProcess } from '../support/childProcess.ts';
import { readEffects } from '../support/countingBot.ts';
import { databaseKinds, useDatabase } from '../support/databases.ts';

const kills = 5;
const messages = 200;
const conversationCount = 3;
/** Milliseconds: many processes are started, on a machine that may have much else to do. */
const limit = 180_000;

/** mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe.each(databaseKinds)('a process that is killed, on %s', (kind) => {
  const suite = useDatabase(kind);
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));

  it(
    `leaves no half of a turn, and loses nothing that it acknowledged (SEED=${seed})`,
    async () => {
      const random = randomFrom(seed);
      const conversations = Array.from({ length: conversationCount }, () => randomUUID());
      const acknowledged = new Set<string>();
      const plan = Array.from({ length: messages }, (_, number) => {
        const conversation = conversations[number % conversationCount] ?? '';
        return { conversation, text: `${conversation} ${number}` };
      });
      const check = async (complete: boolean) => {
        for (const conversation of conversations) {
          const { said, replies, count, records, sequences } = await readEffects(suite.database, conversation);
          expect(replies).toEqual(said.map((text, index) => `${index + 1}: ${text}`));
          expect(count).toBe(said.length);
          expect(records.filter((text) => text.startsWith(conversation)).sort()).toEqual([...said].sort());
          expect(sequences).toEqual(sequences.map((_, index) => index + 1));
          expect(new Set(said).size).toBe(said.length);
          const expected = complete ? plan.map(({ text }) => text) : [...acknowledged];
          for (const text of expected.filter((text) => text.startsWith(conversation))) expect(said).toContain(text);
        }
      };

      for (let kill = 0; kill < kills; kill++) {
        const running = await startCountingProcess(suite.place.config);
        // A client sends again what was not acknowledged, under the same id.
        for (const { conversation, text } of plan) if (!acknowledged.has(text)) running.say(conversation, text);
        await running.until(1 + random(Math.ceil(messages / kills)));
        await delay(random(8));
        await running.kill();
        for (const text of running.acknowledged) acknowledged.add(text);
        await check(false);
      }
      const last = await startCountingProcess(suite.place.config);
      for (const { conversation, text } of plan) last.say(conversation, text);
      await last.until(messages);
      await last.end();
      await check(true);
    },
    limit,
  );
});

describe('two processes on one PostgreSQL', () => {
  const suite = useDatabase('postgres');

  it(
    'share conversations without losing an update',
    async () => {
      const processes = await Promise.all([1, 2].map(() => startCountingProcess(suite.place.config)));
      const conversations = [randomUUID(), randomUUID()];
      for (let number = 0; number < messages; number++) {
        const conversation = conversations[number % 2] ?? '';
        processes[Math.floor(number / 2) % 2]?.say(conversation, `${conversation} ${number}`);
      }
      await Promise.all(processes.map((process) => process.until(messages / 2)));
      await Promise.all(processes.map((process) => process.end()));
      for (const conversation of conversations) {
        const { said, replies, count } = await readEffects(suite.database, conversation);
        expect(said).toHaveLength(messages / 2);
        expect(count).toBe(messages / 2);
        expect(replies).toEqual(said.map((text, index) => `${index + 1}: ${text}`));
      }
    },
    limit,
  );
});
