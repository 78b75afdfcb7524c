import { createMatching } from '../../src/matching/createMatching.ts';
import type { Ranked } from '../../src/model/matching.ts';
import { createDrawing, loadRules, talentLexicon } from '../support/talent.ts';
import { heapMemory, median, quantile } from './measuring.ts';

const seed = 20261122;
const profileCount = 10_000;
const requestCount = 1_000;
const rounds = 5;
/** Shortlists timed one by one, each from the profiles as they come from the records. */
const shortlists = 100;

export interface MatchingOutcome {
  readonly profiles: number;
  readonly requests: number;
  /** Milliseconds for all requests, the first 20 of each; the median of the rounds, and the slowest. */
  readonly rankMedian: number;
  readonly rankSlowest: number;
  /** Milliseconds for the very first ranking, before anything is compiled. */
  readonly rankFirst: number;
  /** Milliseconds for one request from the profiles to the list. */
  readonly shortlistP50: number;
  readonly shortlistP99: number;
  readonly shortlistFirst: number;
  /** Milliseconds for one request, assessing every profile with its reasons and sorting: what the above is compared with. */
  readonly bruteForce: number;
  /** Megabytes (10^6) held by the profiles themselves, and by the lists of all requests. */
  readonly profilesMemory: number;
  readonly listsMemory: number;
  /** Of all pairs, in per cent: those that no hard condition forbids, in a sample. */
  readonly possible: number;
}

/** Ranking 10,000 made-up profiles for 1,000 made-up requests, and one request's shortlist. */
export async function measureMatching(): Promise<{ figures: MatchingOutcome; table: string }> {
  const matching = createMatching(talentLexicon, await loadRules());
  const drawing = createDrawing(seed);
  const empty = heapMemory();
  const profiles = Array.from({ length: profileCount }, (_, number) => drawing.profile(number));
  const profilesMemory = heapMemory() - empty;
  const requests = Array.from({ length: requestCount }, (_, number) => drawing.request(number));

  const first = requests.slice(0, shortlists);
  const shortlistTimes = first.map((request) => timed(() => matching.shortlist(request, profiles)));
  const rankTimes = Array.from({ length: rounds }, () => timed(() => matching.rank(requests, profiles)));
  const before = heapMemory();
  const lists = matching.rank(requests, profiles);
  const listsMemory = heapMemory() - before;

  const bruteTimes: number[] = [];
  let possible = 0;
  for (const request of first.slice(0, 10)) {
    let best: readonly Ranked[] = [];
    bruteTimes.push(
      timed(() => {
        const open = profiles
          .map((profile) => ({ reference: profile.reference, ...matching.score(request, profile) }))
          .filter(({ hard }) => hard.length === 0);
        possible += open.length;
        best = open
          .toSorted((a, b) => b.score - a.score || (a.reference < b.reference ? -1 : 1))
          .slice(0, 20)
          .map(({ reference, score }) => ({ reference, score }));
      }),
    );
    if (JSON.stringify(best) !== JSON.stringify(lists.get(request.reference)))
      throw new Error(`the list of ${request.reference} is not that of brute force (seed ${seed})`);
  }

  const figures: MatchingOutcome = {
    profiles: profileCount,
    requests: requestCount,
    rankMedian: median(rankTimes),
    rankSlowest: Math.max(...rankTimes),
    rankFirst: rankTimes[0] ?? Number.NaN,
    shortlistP50: quantile(shortlistTimes, 0.5),
    shortlistP99: quantile(shortlistTimes, 0.99),
    shortlistFirst: shortlistTimes[0] ?? Number.NaN,
    bruteForce: median(bruteTimes),
    profilesMemory,
    listsMemory,
    possible: (possible / (bruteTimes.length * profileCount)) * 100,
  };
  return { figures, table: showMatching(figures) };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function showMatching(figures: MatchingOutcome): string {
  const row = (what: string, value: number, digits = 1) => `| ${what} | ${value.toFixed(digits)} |`;
  return [
    `${figures.profiles} profiles, ${figures.requests} requests, seed ${seed}; ${figures.possible.toFixed(1)} % of pairs are possible`,
    '| | |',
    '| --- | --- |',
    row('all requests, the first 20 of each, ms', figures.rankMedian, 0),
    row('slowest round, ms', figures.rankSlowest, 0),
    row('first round, ms', figures.rankFirst, 0),
    row("one request's shortlist p50, ms", figures.shortlistP50),
    row("one request's shortlist p99, ms", figures.shortlistP99),
    row('the very first shortlist, ms', figures.shortlistFirst),
    row('the same by brute force, ms', figures.bruteForce),
    row('memory of the profiles, MB', figures.profilesMemory),
    row('memory of all lists, MB', figures.listsMemory),
  ].join('\n');
}
