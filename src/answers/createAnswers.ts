import { isQuestion } from '../language/replies/questions.ts';
import { type Request, readRequest } from '../language/replies/requests.ts';
import type { Answers, Entry, Finding } from '../model/answers.ts';
import type { Locale } from '../model/text.ts';
import { createWeighing, type Evidence, type Weighing } from './evidence.ts';
import { judge } from './judge.ts';
import { goesOn, leansOnLast, partsOf } from './parts.ts';
import { asksNothing } from './requests.ts';
import type { Glossary } from './schema.ts';

type AnswerFound = Extract<Finding, { outcome: 'answer' }>;

/** Longer messages are no questions; what is beyond is not read, so that no message costs more than this. */
const longestQuestion = 400;
/** A question this near to one of an entry's own, or this likely one of it, is that question, whatever else it may be. */
const plainlyAsked = 0.9;
/** The share of requests read that were meant, on the tuning questions of `test/knowledge`. */
const requestConfidence = 0.95;
/** What is said of things weighs less than this where only empty words and what is asked for are left. */
const nothingBelow = 0.1;
/** What a message that names nothing is taken to ask for, one or another of these: less likely than not. */
const ledToConfidence = 0.4;
const mostLeads = 3;
/** What leans on an answer likelier means an entry of its topic, and likelier still one to which it leads. */
const nearby = { topic: 0.07, ledTo: 0.14 };

export interface KnowledgeEngine extends Answers {
  /** What speaks for and against the nearest entries, best first: for curators, who see why. */
  explain(text: string): readonly Evidence[];
}

/**
 * The knowledge engine: in one process, without a model.
 *
 * MiniSearch was tried beside it. Over plain words and character pairs it put the right entry first for 72 % of the
 * entries' own questions with the question itself left out, over the features of this engine for 80 %, this engine for
 * 82 %; and its scores have no upper end, so that they do not tell "nearly this question" from "many words in common",
 * on which declining rests.
 */
export function createAnswers(entries: readonly Entry[], glossary: Glossary): KnowledgeEngine {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const weigh = createWeighing(entries, glossary);

  function findOne(question: string, locale: Locale, after: Entry | undefined): Finding {
    const request = readRequest(question);
    if (!request && asksNothing(question)) return { outcome: 'none', nearest: [] };
    const weighing = weigh(question);
    const alone = judge(weighing);
    if (request) {
      const isPlain = alone.outcome === 'answer' && (weighing.evidence[0]?.likeness ?? 0) >= plainlyAsked;
      return isPlain && isQuestion(question) ? alone : findingOf(request);
    }
    if (!after || !leansOnLast(question)) return alone;
    if (alone.outcome === 'answer' && standsAlone(alone, question, after)) return alone;
    const near = withoutLast(weigh(question, after.title[locale]), after);
    const joined = judge(near);
    if (joined.outcome === 'none') return namesNothing(weighing, question) ? leadsOf(after, near) : alone;
    return alone.outcome === 'answer' && alone.entry.topic !== after.topic ? either(joined, alone) : joined;
  }

  function leadsOf(last: Entry, { evidence }: Weighing): Finding {
    const scoreOf = (entry: Entry) => evidence.find((one) => one.entry === entry)?.score ?? 0;
    const entries = last.leadsTo.entries
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => scoreOf(b) - scoreOf(a))
      .slice(0, mostLeads);
    if (entries.length < 2) return { outcome: 'none', nearest: [] };
    const candidates = entries.map((entry) => ({ entry, confidence: ledToConfidence / entries.length }));
    return { outcome: 'choose', candidates };
  }

  /** Every part must have an answer of its own, or the message is one question after all. */
  function findParts(parts: readonly string[], locale: Locale): Finding | undefined {
    const answered: AnswerFound[] = [];
    for (const part of parts) {
      const finding = findOne(part, locale, answered.at(-1)?.entry);
      if (finding.outcome !== 'answer') return undefined;
      if (!answered.some(({ entry }) => entry === finding.entry)) answered.push(finding);
    }
    const [first, ...others] = answered;
    return first && { ...first, also: others.map(({ entry, confidence }) => ({ entry, confidence })) };
  }

  return {
    find(text, locale, after) {
      const question = text.slice(0, longestQuestion);
      const parts = partsOf(question);
      return (parts.length > 1 ? findParts(parts, locale) : undefined) ?? findOne(question, locale, after);
    },
    get: (id) => byId.get(id),
    explain: (text) => weigh(text.slice(0, longestQuestion)).evidence,
  };
}

function findingOf(request: Request): Finding {
  if ('person' in request) return { outcome: 'person', confidence: requestConfidence };
  return { outcome: 'dialog', dialog: request.dialog, confidence: requestConfidence };
}

/** "And how long does all that take?" names nothing itself: where it is going on is only to be guessed, so it is asked. */
function namesNothing({ mass, asks }: Weighing, question: string): boolean {
  return mass < nothingBelow && (asks || goesOn(question));
}

/** Of the same topic, and either something new or plainly the same question once more. */
function standsAlone({ entry, confidence }: AnswerFound, question: string, after: Entry): boolean {
  const isNew = entry !== after || confidence >= plainlyAsked;
  return isNew && entry.topic === after.topic && !goesOn(question);
}

/** A short question may go on from the last answer or begin something new: where both can be, the user is asked. */
function either(joined: Finding, alone: AnswerFound): Finding {
  if (joined.outcome !== 'answer') return alone;
  if (joined.entry === alone.entry) return alone;
  const candidates = [joined, alone].map(({ entry, confidence }) => ({ entry, confidence: confidence / 2 }));
  return { outcome: 'choose', candidates };
}

/** Nobody asks at once for what was just said; what is near it is likelier than before. */
function withoutLast(weighing: Weighing, last: Entry): Weighing {
  const evidence = weighing.evidence
    .filter(({ entry }) => entry !== last)
    .map((one) => ({ ...one, score: one.score + nearness(one.entry, last) }))
    .sort((a, b) => b.score - a.score);
  return { ...weighing, evidence };
}

function nearness(entry: Entry, last: Entry): number {
  const isLedTo = last.leadsTo.entries.includes(entry.id);
  return (entry.topic === last.topic ? nearby.topic : 0) + (isLedTo ? nearby.ledTo : 0);
}
