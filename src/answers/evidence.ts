import type { Entry } from '../model/answers.ts';
import { locales } from '../model/text.ts';
import { createFeatureReader, type Features } from './features.ts';
import type { Glossary } from './schema.ts';
import { isOneSlipApart } from './words.ts';

/** How much of a message an entry is taken to explain, by where the words stand. */
const fieldShares = { questions: 1, title: 1, keywords: 1, answer: 0.6 };
/** How much of that depends on the word being used again and again in the entry. */
const repetition = 0.35;
/** How likeness and coverage are mixed, and what a nearer near miss takes off. */
const mix = { likeness: 0.3, coverage: 0.7, against: 0.3 };
/** A message as like a near miss as this is that near miss in other clothes, and the entry is out. */
const vetoFrom = 0.88;
/** What is left of the evidence for each word outside the service's scope that the entry does not use itself. */
const outsideFactor = 0.4;

/** What speaks for and against one entry. */
export interface Evidence {
  readonly entry: Entry;
  /** 0 to 1: likeness to the nearest of its questions and its titles. */
  readonly likeness: number;
  /** 0 to 1: how much of the message's weight its words explain. */
  readonly coverage: number;
  /** 0 to 1: likeness to the nearest of what it must not answer. */
  readonly against: number;
  /** All of it in one number, mostly 0 to 1; below 0 where a near miss is nearer. */
  readonly score: number;
}

export interface Weighing {
  /** Entries that share anything with the message and are not ruled out by a near miss, best first. */
  readonly evidence: readonly Evidence[];
  /** How much the message says at all; "ai" says little, "外债登记期限" says much. */
  readonly mass: number;
  /** How many different things the message speaks of: its content features, a concept counting as three. */
  readonly breadth: number;
  /** Whether it names a term of the glossary or the number of an order. */
  readonly namesTerm: boolean;
}

interface Posting {
  readonly target: number;
  readonly weight: number;
}

interface VectorIndex {
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly lengths: readonly number[];
  /** The entry that each vector belongs to. */
  readonly owners: readonly number[];
}

/**
 * Weighs messages against entries. Every question and title is a vector of features, rare ones weighing more; an entry
 * is likely when a question of its is nearly the message (likeness), when its words explain most of the message
 * (coverage), and when its near misses are farther off.
 */
export function createWeighing(entries: readonly Entry[], glossary: Glossary): (text: string) => Weighing {
  const reader = createFeatureReader(glossary);
  const asks: { owner: number; features: Features }[] = [];
  const misses: { owner: number; features: Features }[] = [];
  const profiles = entries.map((entry, owner) => {
    const profile = createProfile();
    for (const locale of locales) {
      for (const question of [entry.title[locale], ...entry.questions[locale]]) {
        const features = reader.read(question);
        asks.push({ owner, features });
        profile.take(features, fieldShares.questions, 1);
      }
      for (const keyword of entry.keywords[locale]) profile.take(reader.read(keyword), fieldShares.keywords, 0.5);
      profile.take(reader.read(entry.answer[locale]), fieldShares.answer, 0.5);
      for (const miss of entry.notAsks[locale]) misses.push({ owner, features: reader.read(miss) });
    }
    return profile.shares();
  });

  const usage = new Map<string, number>();
  for (const profile of profiles) {
    for (const [key, share] of profile) usage.set(key, (usage.get(key) ?? 0) + share);
  }
  /** What is in few entries says much about which one is meant. */
  const rarity = (key: string) => Math.max(0.3, Math.log((entries.length + 1) / ((usage.get(key) ?? 0) + 0.5)));
  const vectorOf = (features: Features) =>
    new Map([...features].map(([key, weight]) => [key, weight * rarity(key)] as const));

  const correct = createCorrection(usage, reader.words);
  const askIndex = indexVectors(asks.map(({ owner, features }) => ({ owner, vector: vectorOf(features) })));
  const missIndex = indexVectors(misses.map(({ owner, features }) => ({ owner, vector: vectorOf(features) })));
  const profileIndex = new Map<string, Posting[]>();
  profiles.forEach((profile, target) => {
    for (const [key, weight] of profile) pushTo(profileIndex, key, { target, weight });
  });

  return (text) => {
    const vector = vectorOf(reader.read(text, correct));
    const keys = [...vector.keys()];
    const outside = keys.filter((key) => key.startsWith('x'));
    const content = keys.filter((key) => !/^[qe]/.test(key));
    const mass = sum(content.map((key) => vector.get(key) ?? 0));
    const breadth = sum(content.map((key) => (/^[co]/.test(key) ? 3 : 1)));
    const total = sum([...vector.values()]);
    const likenesses = nearest(askIndex, vector, entries.length);
    const againsts = nearest(missIndex, vector, entries.length);
    const covered = new Float64Array(entries.length);
    for (const [key, weight] of vector) {
      for (const { target, weight: share } of profileIndex.get(key) ?? []) {
        covered[target] = (covered[target] ?? 0) + weight * share;
      }
    }

    const evidence: Evidence[] = [];
    entries.forEach((entry, index) => {
      const strange = outside.filter((key) => !profiles[index]?.has(key)).length;
      const inScope = outsideFactor ** strange;
      const coverage = (inScope * (covered[index] ?? 0)) / (total || 1);
      if (coverage === 0) return;
      const likeness = inScope * (likenesses[index] ?? 0);
      const against = inScope * (againsts[index] ?? 0);
      if (against >= vetoFrom && against > likeness) return;
      const score = mix.likeness * likeness + mix.coverage * coverage - mix.against * Math.max(0, against - likeness);
      evidence.push({ entry, likeness, coverage, against, score });
    });
    evidence.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
    return { evidence, mass, breadth, namesTerm: content.some((key) => /^[co]/.test(key)) };
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Gathers how well each feature is part of an entry: by the best field that it stands in and how often it is used. */
function createProfile() {
  const best = new Map<string, number>();
  const times = new Map<string, number>();
  return {
    take(features: Features, share: number, count: number): void {
      for (const key of features.keys()) {
        best.set(key, Math.max(share, best.get(key) ?? 0));
        times.set(key, (times.get(key) ?? 0) + count);
      }
    },
    shares(): Map<string, number> {
      return new Map(
        [...best].map(([key, share]) => [key, share * (1 - repetition * 0.6 ** (times.get(key) ?? 1))] as const),
      );
    },
  };
}

/**
 * Puts the known word that most entries use in the place of an unknown one that is one slip away from it. Words of
 * four letters or less are left as they are: too many of them are one slip from each other.
 */
function createCorrection(usage: ReadonlyMap<string, number>, glossaryWords: ReadonlySet<string>) {
  const known = new Map<string, number>();
  for (const [key, count] of usage) if (key.startsWith('w')) known.set(key.slice(1), count);
  for (const word of glossaryWords) known.set(word, (known.get(word) ?? 0) + 1);
  return (word: string): string => {
    if (word.length < 5 || known.has(word)) return word;
    let best = word;
    let bestCount = 0;
    for (const [candidate, count] of known) {
      if (candidate.length >= 4 && count > bestCount && isOneSlipApart(word, candidate)) {
        best = candidate;
        bestCount = count;
      }
    }
    return best;
  };
}

function indexVectors(
  texts: readonly { readonly owner: number; readonly vector: ReadonlyMap<string, number> }[],
): VectorIndex {
  const postings = new Map<string, Posting[]>();
  const lengths = texts.map(({ vector }, target) => {
    for (const [key, weight] of vector) pushTo(postings, key, { target, weight });
    return Math.sqrt(sum([...vector.values()].map((weight) => weight * weight)));
  });
  return { postings, lengths, owners: texts.map(({ owner }) => owner) };
}

function pushTo(postings: Map<string, Posting[]>, key: string, posting: Posting): void {
  const list = postings.get(key);
  if (list) list.push(posting);
  else postings.set(key, [posting]);
}

/** For each entry the cosine of the message with the nearest of its texts. */
function nearest(index: VectorIndex, vector: ReadonlyMap<string, number>, entryCount: number): Float64Array {
  const products = new Float64Array(index.owners.length);
  let squares = 0;
  for (const [key, weight] of vector) {
    squares += weight * weight;
    for (const posting of index.postings.get(key) ?? []) {
      products[posting.target] = (products[posting.target] ?? 0) + weight * posting.weight;
    }
  }
  const length = Math.sqrt(squares);
  const best = new Float64Array(entryCount);
  index.owners.forEach((owner, target) => {
    const cosine = (products[target] ?? 0) / (length * (index.lengths[target] ?? 0) || 1);
    if (cosine > (best[owner] ?? 0)) best[owner] = cosine;
  });
  return best;
}
