import { createDatabase, type DatabaseConfig } from '../../src/records/database.ts';
import { bookAtOnce } from './bookAtOnce.ts';

/** A process of its own that books and cancels; its argument is JSON of what `bookAtOnce` needs. */
const { config, ...options }: { config: DatabaseConfig } & Parameters<typeof bookAtOnce>[1] = JSON.parse(
  process.argv[2] ?? '',
);
const database = createDatabase(config);
process.stdout.write(JSON.stringify(await bookAtOnce(database, options)));
await database.close();
