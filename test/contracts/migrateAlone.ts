import { once } from 'node:events';
import { createDatabase } from '../../src/records/database.ts';

/** A process of its own that brings a database up to date, once it is told to; its argument is the configuration as JSON. */
const database = createDatabase(JSON.parse(process.argv[2] ?? ''));
await database.ping();
process.stdout.write('ready');
await once(process.stdin, 'data');
process.stdin.destroy();
await database.migrate();
await database.close();
