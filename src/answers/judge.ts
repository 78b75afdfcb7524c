import type { Candidate, Finding, Topic } from '../model/answers.ts';
import type { Evidence, Weighing } from './evidence.ts';

/**
 * Logistic models over `signsOf`, in its order: how likely the first entry is the one meant, and how likely the one
 * meant is among the first three. Fitted on the tuning questions of `test/knowledge`, which count most, as they are asked
 * as people ask; on the entries' own questions, each left out in turn; on the same questions with their whole entry left
 * out, which must then be declined; and on everyday questions of no concern to this service (600, in English).
 */
const models = {
  first: [-6.56, 3.34, 2.4, -2.13, 0.71, -2.32, 0.18, 3.6, 0.47, 2.67, 0.99, 0.53, 1.25, -0.75],
  amongThree: [-6.64, 4.84, 0.73, -2.01, -0.06, -1.42, 0.15, 6.29, 0.32, 3.81, 0.88, 0.9, 0.92, -1.21],
};
/**
 * How likely the first entry must be to be given as the answer: where entries of a topic lie close together, more. Each
 * is where 97 to 98 in 100 answers of its topic were right on the questions that the models were fitted on, a fifth of
 * them left out in turn.
 */
const answerAt: Readonly<Record<Topic, number>> = {
  seed: 0.7,
  external_debt: 0.76,
  fx: 0.58,
  ma_odi: 0.68,
  students: 0.7,
  bri: 0.62,
  ops: 0.72,
};
const chooseAt = 0.55;
/** Two entries that score as close as this are a tie, unless the message is nearly word for word a question of the first. */
const tieWithin = 0.035;
/** So close a third as well: a family of entries, of which the message names none. */
const crowdWithin = 0.07;
const exactAt = 0.97;
/**
 * A message that names one of our terms and hardly anything else ("837号令") says its subject, not its question: where
 * another entry explains it as well as the first, ask.
 */
const bareTerm = { coverage: 0.8, mostBreadth: 6, asWell: 0.95 };
/** A question of the first as it stands, down to what it asks for. */
const sameAt = 0.999;
/** How far below the first a second or third may score to be offered beside it. */
const chooseWithin = 0.4;
/** Below this an entry is not near, it only shares a word. */
const nearestAt = 0.2;

/** What the judgement rests on; 1 first, for the constant. */
export function signsOf({ evidence, mass, breadth, namesTerm, unknown }: Weighing): readonly number[] {
  const [first, second] = evidence;
  if (!first) return [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const margin = first.score - (second?.score ?? 0);
  return [
    1,
    first.score,
    Math.min(1, margin / 0.25),
    first.likeness,
    first.coverage,
    Math.max(0, first.against - first.likeness),
    Math.min(1, margin / 0.06),
    first.manner,
    Math.min(1, (breadth - 1) / 3),
    Math.min(1, (first.coverage * mass) / 10),
    Math.min(1, Math.max(0, (first.likeness - 0.85) / 0.1)),
    namesTerm ? 1 : 0,
    unknown,
    Math.min(1.5, first.unexplained / 8),
  ];
}

function probability(model: readonly number[], signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, index) => total + sign * (model[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Answer, ask which, or decline. */
export function judge(weighing: Weighing): Finding {
  const [first, second, third] = weighing.evidence;
  if (!first || first.score <= 0) return { outcome: 'none', nearest: [] };
  const signs = signsOf(weighing);
  const confidence = probability(models.first, signs);
  const isExact = first.likeness >= exactAt;
  const isLikely = isExact || confidence >= answerAt[first.entry.topic];
  const isWithin = (other: Evidence | undefined, reach: number) =>
    other !== undefined && other.score > first.score - reach;
  const isTie = !isExact && (isWithin(second, tieWithin) || isWithin(third, crowdWithin));
  const isBareTerm = weighing.namesTerm && !weighing.asks && first.coverage >= bareTerm.coverage;
  const isShared =
    isBareTerm &&
    first.likeness < sameAt &&
    weighing.breadth <= bareTerm.mostBreadth &&
    (second?.coverage ?? 0) >= bareTerm.asWell * first.coverage;
  if (isLikely && !isTie && !isShared) return { outcome: 'answer', entry: first.entry, confidence, also: [] };

  const near = weighing.evidence.slice(0, 3).filter(({ score }) => score >= nearestAt);
  const close = near.filter(({ score }) => score >= first.score - chooseWithin);
  const amongThree = probability(models.amongThree, signs);
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
