import type { Candidate, Finding } from '../model/answers.ts';
import type { Weighing } from './evidence.ts';

/**
 * Logistic models over `signsOf`, in its order: how likely the first entry is the one meant, and how likely the one
 * meant is among the first three. Fitted on the entries' own questions, each left out in turn; on the same questions with
 * their whole entry left out, which must then be declined; and on the tuning questions of `test/knowledge`.
 */
const models = {
  first: [-5.25, 2.46, 3.87, -1.72, 1.67, -0.09, 0.99, 0.13, 3.47, 2.16],
  amongThree: [-4.59, 2.92, 3.1, -1.39, 1.45, -1.19, 0, 0.28, 3.65, 1.9],
};
const answerAt = 0.6;
const chooseAt = 0.5;
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
export function signsOf({ evidence, mass, breadth }: Weighing): readonly number[] {
  const [first, second] = evidence;
  if (!first) return [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
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
  ];
}

function probability(model: readonly number[], signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, index) => total + sign * (model[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Answer, ask which, or decline. */
export function judge(weighing: Weighing): Finding {
  const [first] = weighing.evidence;
  if (!first || first.score <= 0) return { outcome: 'none', nearest: [] };
  const signs = signsOf(weighing);
  const confidence = probability(models.first, signs);
  const second = weighing.evidence[1];
  const isTie = second !== undefined && second.score > first.score - tieWithin && first.likeness < exactAt;
  if (confidence >= answerAt && !isTie) return { outcome: 'answer', entry: first.entry, confidence };

  const candidates: readonly (Candidate & { readonly score: number })[] = weighing.evidence
    .slice(0, 3)
    .map(({ entry, score }) => ({ entry, score, confidence: (confidence * Math.max(0, score)) / first.score }));
  const close = candidates.filter(({ score }) => score >= first.score - chooseWithin).map(withoutScore);
  const bareTerm = weighing.namesTerm && first.coverage >= bareTermAt;
  if (close.length > 1 && (isTie && confidence >= answerAt || bareTerm || probability(models.amongThree, signs) >= chooseAt)) {
    return { outcome: 'choose', candidates: close };
  }
  return { outcome: 'none', nearest: candidates.filter(({ score }) => score >= nearestAt).map(withoutScore) };
}

function withoutScore({ entry, confidence }: Candidate): Candidate {
  return { entry, confidence };
}
