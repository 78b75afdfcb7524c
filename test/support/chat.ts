import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { createAssistant } from '../../src/assistant.ts';
import { createTerminal } from '../../src/channels/terminal/terminal.ts';
import { loadConfig } from '../../src/config.ts';
import type { GivenFile } from '../../src/model/message.ts';
import type { Records } from '../../src/model/records.ts';
import type { Locale } from '../../src/model/text.ts';
import type { Database } from '../../src/records/database.ts';

/** Monday, 23 November 2026, 10:00 in Beijing. */
export const startOfStory = Date.parse('2026-11-23T10:00:00+08:00');

export interface Reply {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly cards: readonly {
    readonly text: string;
    readonly presses: readonly Press[];
    readonly links: readonly string[];
    /** The titles of the buttons that stand out. */
    readonly prominent: readonly string[];
  }[];
}

/** A button of a card, as a client sends it. */
export interface Press {
  readonly title: string;
  readonly text: string;
  readonly value: unknown;
}

export interface Chat {
  readonly conversationId: string;
  readonly personId: string;
  /** What the assistant says to a line, or to a pressed button. */
  say(said: string | Press): Promise<readonly Reply[]>;
  /** What it says to files, with or without words. */
  sendFiles(files: readonly GivenFile[], text?: string): Promise<readonly Reply[]>;
  start(): Promise<readonly Reply[]>;
  chooseLanguage(locale: Locale): Promise<readonly Reply[]>;
}

export interface Stage {
  readonly records: Records;
  readonly clock: { at: number };
  readonly database: Database;
  /** A conversation of its own; the same person throughout, unless another is named. */
  open(locale?: Locale, person?: string): Chat;
  /** A conversation of somebody who was never here before. */
  newcomer(locale?: Locale): Chat;
  close(): Promise<void>;
}

/** The whole assistant on a fresh SQLite database, spoken to as from a terminal, with a clock that stands still. */
export async function openStage(): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bridgehead-'));
  const clock = { at: startOfStory };
  const config = loadConfig({ DATA_DIR: dataDir, PUBLIC_URL: 'https://chat.example.org' });
  const assistant = await createAssistant(config, {
    clock: { now: () => clock.at },
    logger: pino({ level: 'silent' }),
  });
  function open(locale?: Locale, person = 'terminal'): Chat {
    const conversation = randomUUID();
    const terminal = createTerminal({ ...assistant, botAppId: '' }, conversation, person, locale);
    return {
      conversationId: `terminal:${conversation}`,
      personId: `terminal:${person}`,
      say: async (said) =>
        (typeof said === 'string' ? await terminal.say(said) : await terminal.say(said.text, said.value)).map(toReply),
      sendFiles: async (files, text) => (await terminal.send(files, text)).map(toReply),
      start: async () => (await terminal.start()).map(toReply),
      chooseLanguage: async (chosen) => (await terminal.event('language', { locale: chosen })).map(toReply),
    };
  }
  return {
    records: assistant.records,
    database: assistant.database,
    clock,
    open,
    newcomer: (locale) => open(locale, randomUUID()),
    async close() {
      await assistant.database.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

interface CardContent {
  readonly fallbackText: string;
  readonly actions: readonly {
    readonly title: string;
    readonly style?: string;
    readonly url?: string;
    readonly data?: { cardAction: Press };
  }[];
}

function toReply(activity: Activity): Reply {
  return {
    text: activity.text ?? '',
    buttons: (activity.suggestedActions?.actions ?? []).map((action) => String(action.value)),
    cards: (activity.attachments ?? []).map(({ content }) => {
      const card = content as CardContent;
      return {
        text: card.fallbackText,
        presses: card.actions.flatMap(({ data }) => (data ? [data.cardAction] : [])),
        links: card.actions.flatMap(({ url }) => (url ? [url] : [])),
        prominent: card.actions.flatMap(({ style, title }) => (style === 'positive' ? [title] : [])),
      };
    }),
  };
}

/** All that was said, as one text. */
export function wordsOf(replies: readonly Reply[]): string {
  return replies.flatMap(({ text, cards }) => [text, ...cards.map((card) => card.text)]).join('\n');
}

/** The button of the newest card that has these words. */
export function pressOn(replies: readonly Reply[], title: string | RegExp): Press {
  const presses = replies.flatMap(({ cards }) => cards.flatMap((card) => card.presses));
  const press = presses.find((candidate) =>
    typeof title === 'string' ? candidate.title === title : title.test(candidate.title),
  );
  if (!press) throw new Error(`no button ${title} among ${presses.map((candidate) => candidate.title).join(', ')}`);
  return press;
}
