import { join } from 'node:path';
import { loadKnowledge } from '../../answers/loadKnowledge.ts';
import { type Lexicon, loadLexicon } from '../../language/terms/lexicon.ts';
import { createMatching } from '../../matching/createMatching.ts';
import { loadRoutes } from '../../matching/loadRoutes.ts';
import type { Matching } from '../../model/matching.ts';

/** `knowledge/` beside the code, wherever the command is started from. */
const folder = join(import.meta.dirname, '..', '..', '..', 'knowledge');

/** What it takes to weigh a student against a request, and to say it in words. */
export interface TalentKnowledge {
  readonly lexicon: Lexicon;
  readonly matching: Matching;
}

/** As the service has it. Throws AppError when the knowledge cannot be used. */
export async function loadTalentKnowledge(): Promise<TalentKnowledge> {
  const lexicon = loadLexicon(join(folder, 'lexicon'));
  const { entries } = await loadKnowledge(folder);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const rules = loadRoutes(join(folder, 'permit-routes.yaml'), {
    findEntry: (id) => byId.get(id),
    universities: lexicon.universities,
  });
  return { lexicon, matching: createMatching(lexicon, rules) };
}
