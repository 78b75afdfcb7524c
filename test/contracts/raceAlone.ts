import { createDatabase, type DatabaseConfig } from '../../src/records/database.ts';
import { type RaceOptions, raceForSeats } from './waitlistRace.ts';

/** A process of its own in the race for seats; its argument is JSON of what `raceForSeats` needs. */
const { config, ...options }: { config: DatabaseConfig } & RaceOptions = JSON.parse(process.argv[2] ?? '');
const database = createDatabase(config);
process.stdout.write(JSON.stringify(await raceForSeats(database, options)));
await database.close();
