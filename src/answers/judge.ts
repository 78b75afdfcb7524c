import type { Candidate, Finding, Topic } from '../model/answers.ts';
import type { Evidence, Weighing } from './evidence.ts';

/**
 * Logistic models over `signsOf`, in its order: how likely the first entry is the one meant, and how likely the one
 * meant is among the first three. Fitted on the entries' own questions, each left out in turn; on the same questions with
 * their whole entry left out, which must then be declined; on the tuning questions of `test/knowledge`; and on everyday
 * questions of no concern to this service (600 sampled ones, most of them English).
 */
const models = {
  first: [-6.95, 2.37, 3.03, -0.78, 3.27, -1.06, 1.39, 0.56, 2.79, 0.87, 0.28, 1.79],
  amongThree: [-6.22, 2.74, 2.51, -0.32, 3.26, -1.85, 0.29, 0.76, 2.88, 0.8, 0.22, 1.2],
};
/**
 * How likely the first entry must be to be given as the answer: where entries of a topic lie close together, more. Each
 * is where 97 in 100 answers of its topic were right on the questions that the models were fitted on.
 */
const answerAt: Readonly<Record<Topic, number>> = {
  seed: 0.64,
  external_debt: 0.68,
  fx: 0.56,
  ma_odi: 0.56,
  students: 0.66,
  bri: 0.56,
  ops: 0.66,
};
const chooseAt = 0.55;
/** Two entries that score as close as this are a tie, unless the message is nearly word for word a question of the first. */
const tieWithin = 0.03;
const exactAt = 0.97;
/** A message that is one of our terms and hardly anything else ("837号令") says its subject, not its question: ask. */
const bareTermAt = 0.8;
/** How far below the first a second or third may score to be offered beside it. */
const chooseWithin = 0.2;
/** Below this an entry is not near, it only shares a word. */
const nearestAt = 0.25;

/** What the judgement rests on; 1 first, for the constant. */
export function signsOf({ evidence, mass, breadth, namesTerm, unknown }: Weighing): readonly number[] {
  const [first, second] = evidence;
  if (!first) return [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const margin = first.score - (second?.score ?? 0);
  return [
    1,
    first.score,
    margin,
    first.likeness,
    first.coverage,
    Math.max(0, first.against - first.likeness),
    Math.min(1, margin / 0.15),
    Math.min(1, (breadth - 1) / 3),
    Math.min(1, (first.coverage * mass) / 10),
    Math.min(1, Math.max(0, (first.likeness - 0.85) / 0.1)),
    namesTerm ? 1 : 0,
    unknown,
  ];
}

function probability(model: readonly number[], signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, index) => total + sign * (model[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Answer, ask which, or decline. */
export function judge(weighing: Weighing): Finding {
  const [first, second] = weighing.evidence;
  if (!first || first.score <= 0) return { outcome: 'none', nearest: [] };
  const signs = signsOf(weighing);
  const confidence = probability(models.first, signs);
  const isExact = first.likeness >= exactAt;
  const isLikely = isExact || confidence >= answerAt[first.entry.topic];
  const isTie = second !== undefined && second.score > first.score - tieWithin && !isExact;
  if (isLikely && !isTie) return { outcome: 'answer', entry: first.entry, confidence, also: [] };

  const near = weighing.evidence.slice(0, 3).filter(({ score }) => score >= nearestAt);
  const close = near.filter(({ score }) => score >= first.score - chooseWithin);
  const amongThree = probability(models.amongThree, signs);
  const isBareTerm = weighing.namesTerm && first.coverage >= bareTermAt;
  if (close.length > 1 && (isLikely || isBareTerm || amongThree >= chooseAt)) {
    return { outcome: 'choose', candidates: share(Math.max(confidence, amongThree), close) };
  }
  return { outcome: 'none', nearest: share(confidence, near) };
}

/** Divides a probability among entries by their scores. */
function share(probabilityOfAny: number, evidence: readonly Evidence[]): Candidate[] {
  const total = evidence.reduce((sum, { score }) => sum + score, 0);
  return evidence.map(({ entry, score }) => ({ entry, confidence: (probabilityOfAny * score) / total }));
}
