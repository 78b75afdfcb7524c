import { createDatabase, type DatabaseConfig } from '../../src/records/database.ts';
import { type MatchRaceOptions, raceForMatches } from './matchRace.ts';

/** A process of its own in the race for matches; its argument is JSON of what `raceForMatches` needs. */
const { config, ...options }: { config: DatabaseConfig } & MatchRaceOptions = JSON.parse(process.argv[2] ?? '');
const database = createDatabase(config);
process.stdout.write(JSON.stringify(await raceForMatches(database, options)));
await database.close();
