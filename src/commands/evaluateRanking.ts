import { z } from 'zod';
import { createRanking } from '../answers/ranking.ts';
import type { Glossary } from '../answers/schema.ts';
import { rankFigures, type Times, timed, timesOf } from './evaluationFigures.ts';
import { readRows, refuse } from './evaluationFiles.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const documentRow = z.object({ id, question: z.string(), answer: z.string().nullish() });
const queryRow = z.object({ query: z.string(), gold: z.array(id).min(1) });

export interface RankingFigures extends ReturnType<typeof rankFigures>, Times {
  readonly queries: number;
  readonly corpus: number;
}

/**
 * How often the engine puts a right document of a corpus first, among the first three, and where at all. `notThere` are
 * the queries none of whose documents is in the corpus; they count as not found. Throws AppError `evaluation.bad`
 * (refused) where a file cannot be read.
 */
export async function evaluateRanking(
  corpusPath: string,
  queriesPath: string,
  glossary: Glossary,
): Promise<{ readonly figures: RankingFigures; readonly notThere: number }> {
  const corpus = await readRows(corpusPath, documentRow);
  const queries = await readRows(queriesPath, queryRow);
  const ids = new Set<string>();
  const twins = corpus.filter((row) => ids.size === ids.add(row.id).size);
  refuse(twins.map((row) => `${corpusPath}: there are several documents with the id ${row.id}`));

  const documents = corpus.map(({ question, answer }) => ({ question, answer: answer ?? undefined }));
  const { value: rank, ms: build } = timed(() => createRanking(documents, glossary));
  const asks: number[] = [];
  const places = queries.map(({ query, gold }) => {
    const { value: order, ms } = timed(() => rank(query));
    asks.push(ms);
    const place = order.findIndex((index) => gold.includes(corpus[index]?.id ?? ''));
    return place < 0 ? undefined : place + 1;
  });
  const counts = { queries: queries.length, corpus: corpus.length };
  return {
    figures: { ...rankFigures(places), ...counts, ...timesOf(build, asks) },
    notThere: queries.filter(({ gold }) => !gold.some((one) => ids.has(one))).length,
  };
}
