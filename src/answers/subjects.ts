import { createCorrection } from './correction.ts';
import { addProducts, gather, isOwned, type Numbered, nearest, ownersOf, type Vector } from './featureIndex.ts';
import { collect, createFeatureReader, type Scanning } from './features.ts';
import { createHomophones } from './homophones.ts';
import { createManners } from './manner.ts';
import { createNumbering } from './numbering.ts';
import type { Glossary } from './schema.ts';
import { inOneSpelling } from './units.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** How much of a message a subject is taken to explain, by where the words stand. */
const fieldShares = { questions: 1, keywords: 1, answers: 0.6 };
/** How much of that depends on the word being used again and again in the subject. */
const repetition = 0.35;
/**
 * How the signs are mixed, and what a nearer near miss takes off. Fitted so that the right entry comes first: a difference
 * of a sixteenth makes e times as likely (a conditional logit on the entries' own questions, each left out in turn, and
 * on the tuning questions of `test/knowledge`).
 */
const mix = { likeness: 0.17, coverage: 0.82, manner: 0.8, against: 0.25 };
/** A message as like a question as this is that question, and its subject goes before what is worded much like it. */
const wordForWord = { from: 0.99, adds: 0.1 };
/** A message as like a near miss as this is that near miss in other clothes, and the subject is out. */
const vetoFrom = 0.88;
/** What is left of the evidence for each word outside the service's scope that the subject does not use itself. */
const outsideFactor = 0.4;

/** What messages may be about, in its own words: an entry, a document of a corpus, a label with its examples. */
export interface Subject {
  readonly questions: readonly string[];
  readonly keywords: readonly string[];
  readonly answers: readonly string[];
  /** What it must not answer. */
  readonly misses: readonly string[];
}

/** What speaks for and against one subject. */
export interface SubjectEvidence {
  /** Its place in the list of subjects. */
  readonly index: number;
  /** 0 to 1: likeness to the nearest of its questions. */
  readonly likeness: number;
  /** 0 to 1: how much of the message's weight its words explain. */
  readonly coverage: number;
  /** 0 to 1: likeness to the nearest of what it must not answer. */
  readonly against: number;
  /** 0 to 1: how much the message is worded as its questions mostly are. */
  readonly manner: number;
  /** All of it in one number, mostly 0 to 1.5; below 0 where a near miss is nearer. */
  readonly score: number;
}

/** What a message says at all, whatever it is compared with. */
export interface MessageWeight {
  /** How much the message says at all; "ai" says little, "外债登记期限" says much. */
  readonly mass: number;
  /** How many different things the message speaks of: its content features, a concept counting as three. */
  readonly breadth: number;
  /** Whether it names a term of the glossary or the number of an order. */
  readonly namesTerm: boolean;
  /** Whether it says what it wants to know: when, how long, who, what it is. */
  readonly asks: boolean;
  /** 0 to 1: how much of the message's weight is in words that no subject uses. */
  readonly unknown: number;
}

export interface SubjectWeighing extends MessageWeight {
  /** Subjects that share anything with the message and are not ruled out by a near miss, in the order of their list. */
  readonly evidence: readonly SubjectEvidence[];
  /** The weight of the heaviest thing in the message that the subject at this place of the list never speaks of. */
  unexplained(index: number): number;
}

/** `before` is what was spoken of before, in the words of the message's language: it counts for less than what is said. */
export type WeighSubjects = (text: string, before?: string) => SubjectWeighing;

/** How much the subject of the last answer counts beside a message that names things itself, and beside one that does not. */
const beforeShares = { named: 0.5, bare: 1 };

/**
 * Weighs messages against subjects. Every question is a vector of features, rare ones weighing more; a subject is likely
 * when a question of its is nearly the message (likeness), when its words explain most of the message (coverage), and
 * when its near misses are farther off.
 */
export function createSubjectWeighing(subjects: readonly Subject[], glossary: Glossary): WeighSubjects {
  const { reader, vocabulary, rarity, askIndex, missIndex, profileIndex, mannersOf, correct } = indexSubjects(
    subjects,
    glossary,
  );
  const subjectCount = subjects.length;
  const uncover = createHomophones(termsOf(glossary), (pair) => vocabulary.find(`h${pair}`) !== undefined);

  return (written, before) => {
    const text = uncover(inOneSpelling(written));
    const said = new Map<string, number>();
    const words = new Set<string>();
    reader.scan(text, collect(said), { takeWord: (word) => words.add(word.text), correct });
    const isBare = ![...said.keys()].some((key) => /^[cow]/.test(key));
    const beforeShare = isBare ? beforeShares.bare : beforeShares.named;
    for (const [key, weight] of before === undefined ? [] : reader.read(before)) {
      if (!/^[qe]/.test(key)) said.set(key, Math.max(said.get(key) ?? 0, weight * beforeShare));
    }
    const message = [...said].map(([key, weight]) => {
      const feature = vocabulary.find(key);
      return { key, feature, weight: weight * rarity(feature) };
    });
    const vector: Vector = message.map(({ feature, weight }) => [feature, weight]);
    const content = message.filter(({ key }) => !/^[qe]/.test(key));
    const total = sum(message.map(({ weight }) => weight));
    const likenesses = nearest(askIndex, vector, subjectCount);
    const againsts = nearest(missIndex, vector, subjectCount);
    const mannerLikenesses = mannersOf(words);
    const covered = new Float64Array(subjectCount);
    addProducts(profileIndex, vector, covered);
    const outside = message
      // An order that no subject names is none of ours either, however much else is said with it.
      .filter(({ key, feature }) => key.startsWith('x') || (key.startsWith('o') && feature === undefined))
      .map(({ feature }) => (feature === undefined ? new Set<number>() : ownersOf(profileIndex, feature)));

    const evidence: SubjectEvidence[] = [];
    for (let index = 0; index < covered.length; index += 1) {
      const weight = covered[index] ?? 0;
      if (weight === 0) continue;
      const strange = outside.filter((owners) => !owners.has(index)).length;
      const inScope = outsideFactor ** strange;
      const coverage = (inScope * weight) / (total || 1);
      const likeness = inScope * (likenesses[index] ?? 0);
      const against = inScope * (againsts[index] ?? 0);
      if (against >= vetoFrom && against > likeness) continue;
      const manner = inScope * (mannerLikenesses[index] ?? 0);
      const score =
        mix.likeness * likeness +
        mix.coverage * coverage +
        mix.manner * manner +
        (likeness >= wordForWord.from ? wordForWord.adds : 0) -
        mix.against * Math.max(0, against - likeness);
      evidence.push({ index, likeness, coverage, against, manner, score });
    }
    return {
      evidence,
      unexplained: (index) =>
        Math.max(
          0,
          ...content
            .filter(({ feature }) => feature === undefined || !isOwned(profileIndex, feature, index))
            .map(({ weight }) => weight),
        ),
      mass: sum(content.map(({ weight }) => weight)),
      breadth: sum(content.map(({ key }) => (/^[co]/.test(key) ? 3 : 1))),
      asks: message.some(({ key }) => key.startsWith('q')),
      namesTerm: content.some(({ key }) => /^[co]/.test(key)),
      unknown: sum(content.filter(({ feature }) => feature === undefined).map(({ weight }) => weight)) / (total || 1),
    };
  };
}

/** Reads all subjects. What is needed for that alone is not kept. */
function indexSubjects(subjects: readonly Subject[], glossary: Glossary) {
  const reader = createFeatureReader(glossary);
  const vocabulary = createVocabulary();
  const asks = gather();
  const misses = gather();
  const profiles = gather();
  const usage: number[] = [];
  const numbering = createNumbering(vocabulary);
  const manners = createManners();
  const profile = createProfile();
  const read = (text: string, how?: Scanning) => {
    reader.scan(text, numbering.emit, how);
    return numbering.take();
  };
  const statement: Scanning = { isStatement: true };
  const asking: Scanning = { takeWord: manners.takeWord };
  subjects.forEach((subject, owner) => {
    for (const question of subject.questions) {
      reader.scan(question, numbering.emit, asking);
      const features = numbering.take();
      manners.take(owner);
      asks.take(owner, features);
      profile.take(features, fieldShares.questions, 1);
    }
    for (const keyword of subject.keywords) profile.take(read(keyword, statement), fieldShares.keywords, 0.5);
    for (const answer of subject.answers) profile.take(read(answer, statement), fieldShares.answers, 0.5);
    for (const miss of subject.misses) misses.take(owner, read(miss));
    const shares = profile.shares();
    shares.features.forEach((feature, at) => {
      usage[feature] = (usage[feature] ?? 0) + (shares.weights[at] ?? 0);
    });
    profiles.take(owner, shares);
  });

  const rarity = createRarity(Float64Array.from(usage), subjects.length);
  return {
    reader,
    vocabulary,
    rarity,
    askIndex: asks.index(vocabulary.size, rarity),
    missIndex: misses.index(vocabulary.size, rarity),
    profileIndex: profiles.index(vocabulary.size, () => 1),
    mannersOf: manners.likeness(subjects.length),
    correct: createCorrection(knownWords(vocabulary, usage, reader.words)),
  };
}

/** What is in few subjects says much about which one is meant. */
function createRarity(usage: Float64Array, subjectCount: number): (feature: number | undefined) => number {
  const ofUse = (use: number) => Math.max(0.3, Math.log((subjectCount + 1) / (use + 0.5)));
  const rarities = usage.map((use) => ofUse(use || 0));
  const rarest = ofUse(0);
  return (feature) => (feature === undefined ? rarest : (rarities[feature] ?? rarest));
}

/** English words and how much they are used, those of the glossary once more. */
function knownWords(vocabulary: Vocabulary, usage: readonly number[], glossaryWords: ReadonlySet<string>) {
  const known = new Map<string, number>();
  for (const [word, feature] of vocabulary.ofKind('w')) {
    const count = usage[feature];
    if (count !== undefined) known.set(word, count);
  }
  for (const word of glossaryWords) known.set(word, (known.get(word) ?? 0) + 1);
  return known;
}

function termsOf({ terms }: Glossary): string[] {
  return terms.flatMap(({ zh, also }) => [zh, ...also.zh]).map(inOneSpelling);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Gathers how well each feature is part of a subject: by the best field that it stands in and how often it is used. */
function createProfile() {
  const best: number[] = [];
  const times: number[] = [];
  let touched: number[] = [];
  return {
    take({ features }: Numbered, share: number, count: number): void {
      for (const feature of features) {
        if (!times[feature]) {
          touched.push(feature);
          best[feature] = share;
          times[feature] = count;
        } else {
          best[feature] = Math.max(share, best[feature] ?? 0);
          times[feature] += count;
        }
      }
    },
    /** How much of each feature the subject explains; the next one begins with nothing. */
    shares(): Numbered {
      const features = touched;
      const weights = features.map((feature) => (best[feature] ?? 0) * (1 - repetition * 0.6 ** (times[feature] ?? 0)));
      for (const feature of features) times[feature] = 0;
      touched = [];
      return { features, weights };
    },
  };
}
