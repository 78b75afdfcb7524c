/** Where a command that works line by line reads and writes. */
export interface Lines {
  /** Text in pieces of any length. */
  readonly input: AsyncIterable<string>;
  /** Whether somebody types, who sees the lines as they are typed and waits for a sign that it is their turn. */
  readonly typed: boolean;
  /** Resolves when more can be taken. */
  readonly write: (text: string) => Promise<void>;
  readonly complain: (text: string) => void;
}

/** The standard streams of this process. Ends it quietly when whoever reads has gone ("| head"). */
export function standardLines(): Lines {
  const { stdin, stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    input: stdin.setEncoding('utf8'),
    typed: stdin.isTTY === true,
    write: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve();
        else stdout.once('drain', resolve);
      }),
    complain: (text) => stderr.write(text),
  };
}

/**
 * The lines of a text that comes in pieces. Only a line feed ends one: JSON strings may hold the other line separators
 * of Unicode, at which `node:readline` would cut them.
 */
export async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = [];
  let first = true;
  const finish = (end: string) => {
    const line = [...rest, end].join('').replace(/\r$/, '');
    rest = [];
    const shown = first ? line.replace(/^\ufeff/, '') : line;
    first = false;
    return shown;
  };
  for await (const piece of input) {
    const parts = piece.split('\n');
    const open = parts.pop() ?? '';
    for (const part of parts) yield finish(part);
    if (open !== '') rest.push(open);
  }
  if (rest.length > 0) yield finish('');
}

/** Lines that are told about one by one; a file of the wrong kind has thousands. */
const mostComplaints = 20;

/**
 * Answers every line, a JSON object, with a line of JSON in its place, as soon as it has come. `answer` gives what to
 * write, or says in words what is wrong with the line. Gives the exit code: 0 done, 1 some lines were wrong (each has a
 * line `{"error"}` in its place).
 */
export async function answerJsonLines(
  { input, write, complain }: Lines,
  answer: (said: Readonly<Record<string, unknown>>) => object | string,
): Promise<number> {
  const complaints: string[] = [];
  let number = 0;
  let wrong = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    const said = parseObject(line);
    const answered = typeof said === 'string' ? said : answer(said);
    if (typeof answered === 'string') {
      wrong += 1;
      if (complaints.length < mostComplaints) complaints.push(`line ${number}: ${answered}`);
    }
    await write(`${JSON.stringify(typeof answered === 'string' ? { error: answered } : answered)}\n`);
  }
  if (wrong === 0) return 0;
  complain(`${wrong} of ${number} lines could not be read:\n${complaints.join('\n')}\n`);
  if (wrong > complaints.length) complain(`and ${wrong - complaints.length} more\n`);
  return 1;
}

/** The object that a line holds, or in words what is wrong with the line. */
export function parseObject(line: string): Readonly<Record<string, unknown>> | string {
  try {
    const said: unknown = JSON.parse(line);
    if (typeof said !== 'object' || said === null || Array.isArray(said)) return 'not an object';
    return said as Readonly<Record<string, unknown>>;
  } catch {
    return 'not JSON';
  }
}
