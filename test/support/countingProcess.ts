import { createInterface } from 'node:readline';
import { createDatabase, type DatabaseConfig } from '../../src/records/database.ts';
import { startTurns } from './countingBot.ts';

/**
 * A process of the service as far as turns go. Takes `{"conversation","text"}` a line, and says the text as a JSON line
 * once the message is acknowledged, or `{"failed"}`.
 */
const config: DatabaseConfig = JSON.parse(process.argv[2] ?? '');
const database = createDatabase(config);
await database.migrate();
const { say, turns } = startTurns(database);
process.stdout.write('"ready"\n');
for await (const line of createInterface({ input: process.stdin })) {
  const { conversation, text }: { conversation: string; text: string } = JSON.parse(line);
  say(conversation, text).then(
    () => process.stdout.write(`${JSON.stringify(text)}\n`),
    (error: unknown) => process.stdout.write(`${JSON.stringify({ failed: String(error) })}\n`),
  );
}
await turns.drain();
await database.close();
