import { describe, expect, it } from 'vitest';
import { runAsk } from '../../../src/commands/ask.ts';

async function run(args: readonly string[], said: string) {
  const output: string[] = [];
  let complaint = '';
  async function* input() {
    yield said;
  }
  const code = await runAsk(args, 'knowledge', {
    input: input(),
    typed: false,
    write: async (text) => {
      output.push(text);
    },
    complain: (text) => {
      complaint += text;
    },
  });
  return { code, output: output.join(''), complaint };
}

describe('with --json', () => {
  it('gives one object for each line, in order, with the agreed keys', async () => {
    const asked = [
      '外债登记要什么材料？',
      'I want to talk to a person',
      '今天天气怎么样',
      'register 2 people for an event',
    ];
    const { code, output } = await run(['--json'], asked.map((text) => `${JSON.stringify({ text })}\n`).join(''));
    const found = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(found.map(({ text }) => text)).toEqual(asked);
    expect(found.map(({ outcome, id, dialog }) => [outcome, id, dialog])).toEqual([
      ['answer', 'debt-docs', null],
      ['person', null, null],
      ['none', null, null],
      ['dialog', null, 'event-choice'],
    ]);
    for (const one of found) {
      expect(Object.keys(one)).toEqual(['text', 'outcome', 'id', 'dialog', 'confidence', 'candidates']);
    }
  });

  it('tells what is wrong with a line, goes on with the others and ends with 1', async () => {
    const { code, output } = await run(['--json'], '{"text":7}\nno json\n{"text":"什么是外债？"}\n');
    const [number, broken, good] = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(number.error).toContain('"text"');
    expect(broken.error).toBeTypeOf('string');
    expect(good.id).toBe('debt-what');
  });
});

describe('in words', () => {
  it.each([
    ['外债登记要什么材料？', 'debt-docs', '外债登记的材料', '申请书'],
    ['what papers does external debt registration need?', 'debt-docs', 'external debt', 'business licence'],
  ])('shows for %s the answer and why each candidate scored', async (question, id, title, answer) => {
    const { code, output } = await run([], `${question}\n`);
    expect(code).toBe(0);
    expect(output).toContain(`> ${question}\n  answer ${id}`);
    expect(output).toContain(title);
    expect(output).toContain(answer);
    const [head, ...candidates] = output.slice(output.indexOf('  score')).trimEnd().split('\n');
    expect(head?.split(/\s+/).filter(Boolean)).toEqual([
      'score',
      'likeness',
      'coverage',
      'manner',
      'against',
      'unexplained',
    ]);
    expect(candidates[0]).toMatch(new RegExp(`^(?:\\s+-?\\d\\.\\d\\d){6}\\s+${id}: `));
    expect(candidates.length).toBeGreaterThan(1);
  });

  it('says how it is used when it is asked for something that it does not know', async () => {
    const { code, complaint } = await run(['--jsno'], '');
    expect(code).toBe(2);
    expect(complaint).toContain('npm run ask');
  });
});
