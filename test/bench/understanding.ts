import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readChoice } from '../../src/language/replies/choices.ts';
import { loadLexicon, readTerms, themeTerms } from '../../src/language/terms/lexicon.ts';
import { understandMessage } from '../../src/language/understand.ts';
import { warmReaders } from '../../src/language/warmReaders.ts';
import { longestMessage } from '../../src/model/message.ts';
import { loadThemes } from '../../src/programme/themes.ts';
import { quantile } from './measuring.ts';
import { messagesOf, nastyMessages } from './messages.ts';

const lengths = [20, 100, 500] as const;
const messagesPerLength = 150;
/** Rounds over all messages. The recognisers take much longer, and one round of theirs says enough. */
const rounds = { readers: 10, recognisers: 1 } as const;
/** Rounds of 50 messages before anything is measured: after 10,000 messages a service has compiled all that it runs often. */
const warmingRounds = { readers: 200, recognisers: 1 } as const;
/** Readings of each nasty input; the slowest counts. */
const nastyRounds = 3;
const now = Date.parse('2026-11-22T10:00:00+08:00');

/** Milliseconds for one message. */
interface Latency {
  readonly p50: number;
  readonly p99: number;
}

export interface UnderstandingOutcome {
  readonly what: string;
  readonly messagesPerLength: number;
  readonly lengths: readonly {
    readonly characters: number;
    readonly readers: Latency;
    readonly recognisers: Latency;
    /** The readers' time divided by the recognisers'. */
    readonly ratios: Latency;
  }[];
  /** The slowest single readings of nasty inputs of the greatest length that is read, slowest first. */
  readonly worst: readonly { readonly input: string; readonly milliseconds: number }[];
}

/**
 * Reading messages of three lengths with all readers, then asking Recognizers-Text for the same, over the same messages
 * in one process, and the readers' slowest single readings. Both are warmed first; the recognisers are loaded when the
 * readers are done, since their models (some 200 MB) would have the readers wait for the collector.
 */
export function measureUnderstanding(): UnderstandingOutcome {
  const warming = messagesOf(60, 50);
  const texts = lengths.map((characters) => messagesOf(characters, messagesPerLength));
  const read = createReading();
  timesOf(read, warming, warmingRounds.readers);
  const readers = texts.map((messages) => measure(read, messages, rounds.readers));
  const worst = nastyMessages(longestMessage)
    .map(({ made, text }) => ({ input: made, milliseconds: Math.max(...timesOf(read, [text], nastyRounds)) }))
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, 5);
  const recognise = createRecognising();
  timesOf(recognise, warming, warmingRounds.recognisers);
  const recognisers = texts.map((messages) => measure(recognise, messages, rounds.recognisers));
  return {
    what: `Node ${process.versions.node}`,
    messagesPerLength,
    lengths: lengths.flatMap((characters, index) => {
      const [one, other] = [readers[index], recognisers[index]];
      if (!one || !other) return [];
      const ratios = { p50: one.p50 / other.p50, p99: one.p99 / other.p99 };
      return { characters, readers: one, recognisers: other, ratios };
    }),
    worst,
  };
}

/** Everything that a message can be read for in a conversation, with things offered to choose from. */
function createReading(): (text: string) => void {
  const knowledge = join(import.meta.dirname, '../../knowledge');
  const lexicon = loadLexicon(join(knowledge, 'lexicon'));
  const themes = themeTerms(loadThemes(join(knowledge, 'themes')));
  const choices = themes.map(({ id, name }) => ({ id, titles: [name.zh, name.en] }));
  warmReaders(now, lexicon, themes);
  return (text) => {
    understandMessage(text, { now, lexicon });
    readTerms(text, themes);
    readChoice(text, choices);
  };
}

/** What a bot asks of Recognizers-Text when it does not know what is coming and in which language. */
function createRecognising(): (text: string) => void {
  // Its ESM entry lacks the default export that its types promise.
  const suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite');
  const from = new Date(now);
  return (text) => {
    for (const culture of ['zh-cn', 'en-us']) {
      suite.recognizeDateTime(text, culture, suite.DateTimeOptions.None, from);
      suite.recognizeNumber(text, culture);
      suite.recognizeOrdinal(text, culture);
      suite.recognizeCurrency(text, culture);
      suite.recognizePhoneNumber(text, culture);
      suite.recognizeEmail(text, culture);
      suite.recognizeBoolean(text, culture);
    }
  };
}

function measure(run: (text: string) => void, messages: readonly string[], times: number): Latency {
  const taken = timesOf(run, messages, times);
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
}

/** Milliseconds of each run; all messages once, then all again, so that nothing is remembered from the last time. */
function timesOf(run: (text: string) => void, messages: readonly string[], times: number): number[] {
  return Array.from({ length: times }, () => messages).flatMap((round) =>
    round.map((message) => {
      const began = performance.now();
      run(message);
      return performance.now() - began;
    }),
  );
}

export function showUnderstanding({
  what,
  messagesPerLength: count,
  lengths: rows,
  worst,
}: UnderstandingOutcome): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(13))).join('');
  return [
    `${what}; ${count} messages of each length, milliseconds to read one`,
    line(['', 'readers', 'recognisers', 'ratio']),
    ...rows.flatMap(({ characters, readers, recognisers, ratios }) =>
      (['p50', 'p99'] as const).map((key) =>
        line([
          `${characters} characters, ${key}`,
          readers[key].toFixed(2),
          recognisers[key].toFixed(2),
          ratios[key].toFixed(4),
        ]),
      ),
    ),
    `slowest single readings of ${longestMessage} characters, ms:`,
    ...worst.map(
      ({ input, milliseconds }) => `  ${milliseconds.toFixed(1).padStart(6)}  ${JSON.stringify(input)} again and again`,
    ),
  ].join('\n');
}
