import type { Consultation } from '../../src/model/consultations.ts';
import type { Reply, Stage } from './chat.ts';

/** The consultation whose sheet these replies link to. */
export async function consultationOf({ records }: Stage, replies: readonly Reply[]): Promise<Consultation | undefined> {
  const links = replies.flatMap(({ cards }) => cards.flatMap((card) => card.links));
  const [key] = links.flatMap((link) => /\/preparations\/([^/]+)\.pdf/.exec(link)?.[1] ?? []);
  return key === undefined ? undefined : records.consultations.findByKey(key);
}
