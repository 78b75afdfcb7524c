import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { createAssistant, openTerminal } from '../assistant.ts';
import { systemClock } from '../clock.ts';
import { loadConfig } from '../config.ts';
import { AppError } from '../model/appError.ts';
import { shownFileName } from '../model/fileName.ts';
import { type GivenFile, largestFile } from '../model/message.ts';
import { refuse, succeed } from '../model/result.ts';
import { findLocale } from '../model/text.ts';

const usage = `npm run talk                        chat in the terminal; an empty line or Ctrl+D ends
npm run talk -- --script file       say every line of a file and print the transcript
npm run talk -- --lang zh|en        begin in this language

A line "/file PATH" sends a file.
`;

/** The file that a line names, read before it is sent; undefined for a line that sends none. Throws where there is none. */
async function fileOf(line: string): Promise<GivenFile | undefined> {
  const path = /^\/file\s+(["']?)(.+)\1\s*$/.exec(line)?.[2];
  if (path === undefined) return undefined;
  const { size } = await stat(path);
  const content = size > largestFile ? refuse('too-large' as const) : succeed(await readFile(path));
  return { name: shownFileName(path), read: async () => content };
}

/** A reply as a terminal shows it: cards as their text, buttons in brackets. */
function show(reply: Activity): string {
  const cards = (reply.attachments ?? []).map((card) => {
    const content = card.content as { fallbackText?: string; actions?: { title?: string; url?: string }[] } | undefined;
    const actions = (content?.actions ?? []).map(({ title, url }) => (url ? `[${title}] ${url}` : `[${title}]`));
    return [content?.fallbackText, actions.join('  ')].filter(Boolean).join('\n');
  });
  const buttons = (reply.suggestedActions?.actions ?? []).map(({ title }) => `[${title}]`).join('  ');
  return [reply.text, ...cards, buttons].filter(Boolean).join('\n\n').replaceAll(/^/gm, '  ');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { script: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  const assistant = await createAssistant(config, { clock: systemClock, logger: pino({ level: 'silent' }) });
  const terminal = openTerminal(assistant, config, crypto.randomUUID(), findLocale(values.lang));
  const print = (replies: readonly Activity[]) => {
    for (const reply of replies) process.stdout.write(`${show(reply)}\n\n`);
  };
  const say = async (line: string) => {
    try {
      const file = await fileOf(line);
      print(file ? await terminal.send([file]) : await terminal.say(line));
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      process.stdout.write(`  ${error.message}\n\n`);
    }
  };
  print(await terminal.start());
  if (values.script !== undefined) {
    for (const line of readFileSync(values.script, 'utf8').split(/\r?\n/).filter(Boolean)) {
      process.stdout.write(`> ${line}\n\n`);
      await say(line);
    }
  } else {
    const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
    lines.prompt();
    for await (const line of lines) {
      if (line.trim() === '') break;
      await say(line);
      lines.prompt();
    }
    lines.close();
  }
  await assistant.database.close();
}

main().catch((error: unknown) => {
  const said = error instanceof AppError || (error instanceof Error && 'code' in error) ? error.message : error;
  process.stderr.write(`${said instanceof Error ? said.stack : said}\n${usage}`);
  process.exit(1);
});
