import type { Answers, Entry } from '../../src/model/answers.ts';
import { type Locale, locales } from '../../src/model/text.ts';

/** An entry and how sure the engine is of it, in a measure of its own. */
export interface Ranked {
  readonly id: string;
  readonly confidence: number;
}

export interface BuiltEngine {
  /** The first few, surest first. */
  rank(question: string, locale: Locale): readonly Ranked[] | Promise<readonly Ranked[]>;
  /** Of an engine that decides by itself between answering, asking which and declining. */
  readonly find?: Answers['find'];
}

/** Brings the code of an engine into the process, and gives what builds it from entries. */
type LoadEngine = () => Promise<(entries: readonly Entry[]) => BuiltEngine | Promise<BuiltEngine>>;

export const ownEngine = 'this engine';

/**
 * This engine and others that also run in one Node process without a model, on the same entries. Each of the others is set
 * up as its documentation advises for Chinese and English, and where there was a choice as it did best on the tuning
 * questions of `test/knowledge` (its right entry first in what it was tried with is told in per cent).
 */
export const engines: Readonly<Record<string, LoadEngine>> = {
  [ownEngine]: async () => {
    const { createAnswers } = await import('../../src/answers/createAnswers.ts');
    const { loadKnowledge } = await import('../../src/answers/loadKnowledge.ts');
    const { glossary } = await loadKnowledge('knowledge');
    return (entries) => {
      const answers = createAnswers(entries, glossary);
      return {
        rank: (question) => answers.explain(question).map(({ entry, score }) => ({ id: entry.id, confidence: score })),
        find: answers.find,
      };
    };
  },

  /**
   * One document an entry, Chinese in words and pairs of characters, the entry's questions counting most: 96 %. Without
   * the weights 95 %, with a document for each question 83 %, with spelling distance and beginnings of words (both often
   * switched on) 95 %, with stems 95 %. As scores add up over the terms of a question, they are divided by their number:
   * that tells better what to decline.
   */
  MiniSearch: async () => {
    const { default: MiniSearch } = await import('minisearch');
    const tokenize = (text: string) => [...wordsOf(text), ...pairsOf(text)];
    return (entries) => {
      const index = new MiniSearch<Document>({
        fields: searched,
        tokenize,
        searchOptions: { boost: weights },
      });
      index.addAll(entries.map(documentOf));
      return {
        rank: (question) => {
          const terms = tokenize(question).length;
          const hits = index.search(question).slice(0, kept);
          return hits.map(({ id, score }) => ({ id, confidence: score / terms }));
        },
      };
    };
  },

  /**
   * The same documents and weights; its own English tokenizer with stems and its list of stop words, Chinese beside that
   * in words and pairs of characters. Single characters and short words are left out, because Orama takes every term for
   * the beginning of one: 90 %; with them 80 %, with its Mandarin tokenizer 81 %, with its tolerance for misspelling 47 %.
   * Its scores tell better what to decline as they are than divided by the number of terms.
   */
  Orama: async () => {
    const { components, create, insertMultiple, search } = await import('@orama/orama');
    const { stopwords } = await import('@orama/stopwords/english');
    return async (entries) => {
      const english = components.tokenizer.createTokenizer({
        language: 'english',
        stemming: true,
        stopWords: stopwords,
      });
      const tokenize = (text: string) => [
        ...new Set(
          [
            ...english.tokenize(text, 'english'),
            ...wordsOf(text).filter((word) => han.test(word)),
            ...pairsOf(text),
          ].filter((term) => term.length > 1),
        ),
      ];
      const index = create({
        schema: { id: 'string', title: 'string', questions: 'string', keywords: 'string', answer: 'string' } as const,
        components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize } },
      });
      await insertMultiple(index, entries.map(documentOf));
      return {
        async rank(question) {
          const asked = { term: question, properties: searched, boost: weights, limit: kept };
          const { hits } = await search(index, asked);
          return hits.map(({ document, score }) => ({ id: document.id, confidence: score }));
        },
      };
    };
  },

  /**
   * An intent for each entry, learnt from its questions and titles; told the language of the message, which spares it
   * guessing; with its spelling check: 93 %. Of what must be declined its usual threshold of 0.5 lets 74 % through, so
   * that it too has fitted ones. These are the packages that node-nlp 4.27.0 itself puts together: the
   * confidences are the same to the last digit, and 12 MB are installed instead of 119, which hold forty languages and
   * spreadsheets.
   */
  'node-nlp': async () => {
    const { containerBootstrap } = await import('@nlpjs/core');
    const { LangEn } = await import('@nlpjs/lang-en');
    const { LangZh } = await import('@nlpjs/lang-zh');
    const { Nlp } = await import('@nlpjs/nlp');
    return async (entries) => {
      const container = await containerBootstrap();
      container.use(LangEn);
      container.use(LangZh);
      const nlu = { log: false, spellCheck: true, spellCheckDistance: 1 };
      const nlp = new Nlp({ container, languages: locales, autoSave: false, nlu });
      for (const { id, title, questions } of entries) {
        for (const locale of locales) {
          for (const line of [title[locale], ...questions[locale]]) nlp.addDocument(locale, line, id);
        }
      }
      await nlp.train();
      return {
        async rank(question, locale) {
          const { classifications } = await nlp.process(locale, question);
          return classifications
            .filter(({ intent }) => intent !== 'None')
            .slice(0, kept)
            .map(({ intent, score }) => ({ id: intent, confidence: score }));
        },
      };
    };
  },
};

/** As many as this engine looks at. */
const kept = 5;

const searched = ['title', 'questions', 'keywords', 'answer'] satisfies (keyof Document)[];
const weights = { questions: 3, title: 2, keywords: 2 };

interface Document {
  readonly id: string;
  readonly title: string;
  readonly questions: string;
  readonly keywords: string;
  readonly answer: string;
}

function documentOf({ id, title, questions, keywords, answer }: Entry): Document {
  const lines = (parts: Readonly<Record<Locale, string | readonly string[]>>) =>
    locales.flatMap((locale) => parts[locale]).join('\n');
  return {
    id,
    title: lines(title),
    questions: lines(questions),
    keywords: lines(keywords),
    answer: lines(answer),
  };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const han = /\p{Script=Han}/u;

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text.normalize('NFKC').toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

function pairsOf(text: string): string[] {
  return (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
}
