import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { loadConfig } from './config.ts';
import { AppError } from './model/appError.ts';

/** All must be over by then: whoever sent the signal waits ten seconds before a harder one. */
const closingTime = 9_000;

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const logger = pino({ level: config.logLevel, base: undefined });
  const app = await createApp(config, { clock: systemClock, logger });
  const stop = () => {
    setTimeout(() => process.exit(1), closingTime).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const { url } = await app.listen();
  logger.info({ url, database: config.databaseUrl ? 'postgresql' : 'sqlite' }, 'ready');
}

/** What somebody can act on ends in one clear line; a defect shows where it is. */
function fail(error: unknown): void {
  const said =
    error instanceof AppError ? oneLine(error.message) : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`Bridgehead cannot go on: ${said}\n`);
  process.exit(1);
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, '; ');
}

main().catch(fail);
