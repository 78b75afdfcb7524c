import { spawn } from 'node:child_process';
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runUnderstand } from '../../../src/commands/understand.ts';

const now = '2026-11-25T10:00:00+08:00';
const clock = { now: () => Date.parse(now) };

async function run(args: readonly string[], pieces: readonly string[], typed = false) {
  const output: string[] = [];
  let complaint = '';
  async function* input() {
    yield* pieces;
  }
  const lines = {
    input: input(),
    typed,
    write: async (text: string) => {
      output.push(text);
    },
    complain: (text: string) => {
      complaint += text;
    },
  };
  const code = await runUnderstand({ args, clock, knowledgeDir: 'knowledge', lines });
  return { code, output: output.join(''), complaint };
}

/** What comes out for messages, one a line. */
async function understand(...messages: readonly Readonly<Record<string, unknown>>[]) {
  const { output } = await run(['--json'], [messages.map((message) => `${JSON.stringify(message)}\n`).join('')]);
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const day = (from: string, to: string) => ({
  start: `${from}T00:00:00+08:00`,
  end: `${to}T00:00:00+08:00`,
  grain: 'day',
});

describe('with --json', () => {
  it('gives the agreed keys and no others, for a message without anything too', async () => {
    const [empty, full] = await understand(
      { text: '' },
      { text: '我们三个人12月8日去，13800138000', locale: 'zh', now },
    );
    const nothing = { dates: [], money: [], counts: [], yesNo: null, phones: [], emails: [], ambiguous: [] };
    expect(empty).toEqual({ text: '', ...nothing });
    expect(Object.keys(full)).toEqual(Object.keys(empty));
    expect(full).toEqual({
      ...nothing,
      text: '我们三个人12月8日去，13800138000',
      dates: [day('2026-12-08', '2026-12-09')],
      counts: [3],
      phones: ['+8613800138000'],
    });
  });

  it('answers every line in its place, bad ones too, and ends with a complaint', async () => {
    const lines = [
      '{"text":"三个人"}',
      'not json',
      '{"text":"3 people","locale":"zh-CN"}',
      '{"locale":"zh"}',
      '{"text":7}',
      '["text"]',
      'null',
      '',
      '{"text":"4 people","locale":"fr"}',
      '{"text":"4 people","now":"yesterday"}',
      '{"text":"4 people","now":1700000000000}',
      '{"text":"4 people","now":"2026-02-30"}',
      '{"text":"5 people","locale":null,"now":null,"id":"x"}',
    ];
    const { code, output, complaint } = await run(['--json'], [lines.join('\n')]);
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ counts, error }) => counts ?? typeof error)).toEqual([
      [3],
      'string',
      [3],
      ...Array.from({ length: 9 }, () => 'string'),
      [5],
    ]);
    expect(code).toBe(1);
    expect(complaint).toMatch(/^10 of 13 lines[\s\S]*line 2: not JSON\n[\s\S]*line 10: "now"/);
  });

  it('reads lines however they are cut into pieces, and with any line end', async () => {
    const whole = `\ufeff{"text":"三个人"}\r\n{"text":"两\u2028个人"}\n{"text":"五个人"}`;
    const pieces = [...whole];
    const { code, output } = await run(['--json'], pieces);
    expect(output.match(/"counts":\[\d?\]/g)).toHaveLength(3);
    expect(code).toBe(0);
    expect(await run(['--json'], [])).toEqual({ code: 0, output: '', complaint: '' });
  });

  it.each([
    ['2026-12-01T09:00:00+08:00', '2026-12-02'],
    ['2026-12-01T23:30:00Z', '2026-12-03'],
    ['2026-12-01T23:30', '2026-12-02'],
    ['2026-12-01 23:30:15.250', '2026-12-02'],
    ['2026-12-01T20:00:00-0500', '2026-12-03'],
    ['2026-12-01', '2026-12-02'],
  ])('counts from the "now" that it is given: %s', async (moment, tomorrow) => {
    const [{ dates }] = await understand({ text: '明天', now: moment });
    expect(dates[0].start).toBe(`${tomorrow}T00:00:00+08:00`);
  });

  it('counts from the clock without a "now", and from --now before it', async () => {
    expect((await run(['--json'], ['{"text":"tomorrow"}'])).output).toContain('"start":"2026-11-26T00:00:00+08:00"');
    const { output } = await run(['--json', '--now', '2027-01-01'], ['{"text":"tomorrow"}']);
    expect(output).toContain('"start":"2027-01-02T00:00:00+08:00"');
  });

  it.each(['zh', 'en'])('never gives a date that is over, and says so: %s', async (locale) => {
    const [{ dates, ambiguous }] = await understand({
      text: locale === 'zh' ? '2020年3月5日' : 'on 5 March 2020',
      locale,
      now,
    });
    expect(dates).toEqual([]);
    expect(ambiguous).toEqual([{ kind: 'date', text: expect.stringContaining('2020'), readings: [], problem: 'past' }]);
  });

  it.each([
    ['三月起', '2027-03-01'],
    ['from March 2027 on', '2027-03-01'],
  ])('gives no end where there is none: %s', async (text, start) => {
    const [{ dates }] = await understand({ text, now });
    expect(dates).toEqual([{ start: `${start}T00:00:00+08:00`, end: null, grain: 'month' }]);
  });

  it.each([
    ['5/12/2027去', 'date', 2, 'which-date'],
    ['on 5/12/2027', 'date', 2, 'which-date'],
    ['2月30日', 'date', 0, 'no-such-day'],
    ['三到五个人', 'count', 2, 'range'],
    ['between 3 and 5 people', 'count', 2, 'range'],
    ['several people', 'count', 0, 'unclear-count'],
    ['人数不限', 'count', 0, 'no-limit'],
    ['电话 1380013', 'phone', 0, 'phone-number'],
    ['mail me at anna@example', 'email', 0, 'email-address'],
  ])('asks rather than guesses: %s', async (text, kind, count, problem) => {
    const [understood] = await understand({ text, now });
    expect(understood).toMatchObject({ dates: [], counts: [], phones: [], emails: [] });
    expect(understood.ambiguous).toEqual([{ kind, text: expect.any(String), readings: expect.any(Array), problem }]);
    expect(understood.ambiguous[0].readings).toHaveLength(count);
    expect(text).toContain(understood.ambiguous[0].text);
  });

  it.each([
    ['好的', true],
    ['不用了', false],
    ['是的，不过时间要改', true],
    ['yes but on Thursday', true],
    ['nope', false],
    ['maybe', null],
    ['我们三个人', null],
  ])('says yes, no or neither: %s', async (text, answer) => {
    expect((await understand({ text }))[0].yesNo).toBe(answer);
  });

  it.each([
    ['三人行科技有限公司', { counts: [] }],
    ['2027年见', { counts: [] }],
    ['138 0013 8000', { counts: [], dates: [] }],
    ['2026-12-08', { phones: [], counts: [] }],
    ['91110108MA00000343', { phones: [], counts: [], dates: [] }],
    ['April Chen, Friday', { dates: [day('2026-11-27', '2026-11-28')] }],
    ['Friday for Acme Ltd', { dates: [day('2026-11-27', '2026-11-28')], ambiguous: [] }],
    ['Mr March will come', { dates: [], ambiguous: [] }],
    ['12月8日三个人', { counts: [3], dates: [day('2026-12-08', '2026-12-09')] }],
  ])('gives each place of a text to one kind of thing: %s', async (text, expected) => {
    expect((await understand({ text, now }))[0]).toMatchObject(expected);
  });

  it.each([
    ['人民币两人', ['count', 'money']],
    ['周三个人', ['count', 'date']],
    ['人民币13800138000', ['money', 'phone']],
    ['李明天', ['date']],
    ['April Chen, manager', ['date']],
    ['Friday Technologies Ltd', ['date']],
  ])('asks where a place could be two kinds of thing: %s', async (text, kinds) => {
    const [understood] = await understand({ text, now });
    expect(understood).toMatchObject({ dates: [], money: [], counts: [], phones: [] });
    expect(understood.ambiguous.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(kinds);
  });

  it.each([
    ['李娜 总监 138 0013 8000', { phones: ['+8613800138000'], counts: [], ambiguous: [] }],
    ['13800138000每月都能联系', { phones: ['+8613800138000'], money: [] }],
    ['手机是一三八零零一三八零零零', { phones: ['+8613800138000'], money: [], counts: [] }],
    ['每天3000元', { money: [{ amount: 3000, currency: 'CNY' }], ambiguous: [] }],
  ])('lets the number that has a form of its own and the longer reading win: %s', async (text, expected) => {
    expect((await understand({ text, now }))[0]).toMatchObject(expected);
  });

  it('answers a message that is too long in one line, and says that its end was not read', async () => {
    const text = `两位同事。${'，'.repeat(1970)}12月8日${'，'.repeat(100)}13800138000`;
    const [understood] = await understand({ text, now });
    expect(understood).toMatchObject({ text, counts: [2], dates: [], phones: [] });
    expect(understood.ambiguous).toEqual([
      { kind: 'text', text: expect.stringContaining('12月8日'), readings: [], problem: 'too-long' },
    ]);
  });
});

describe('for a person', () => {
  it('says in Chinese what it read in Chinese, with its places', async () => {
    const { code, output } = await run([], ['好的，我和两位同事12月8日去，张伟13800138000']);
    expect(output).toMatch(/^> 好的/);
    expect(output).toContain('日期：“12月8日” [9, 14)  2026年12月8日（周二）\n');
    expect(output).toContain('人数：“我和两位同事” [3, 9)  3\n');
    expect(output).toContain('电话：“13800138000” [18, 29)  +8613800138000\n');
    expect(code).toBe(0);
  });

  it('says in English what it read in English, with its places', async () => {
    const { output } = await run([], ['yes, 3 people on 8 December\nsomeone on 31 November\n']);
    expect(output).toContain('Date: “8 December” [17, 27)  Tuesday 8 December 2026\n');
    expect(output).toContain('Reply: yes; besides: “3 people on 8 December”\n');
    expect(output).toMatch(/> someone on 31 November\n {2}Date: .*there is no such day\n/);
  });

  it('prefers the language that it is told', async () => {
    expect((await run(['--lang', 'en'], ['13800138000'])).output).toContain('Phone: ');
    expect((await run(['--lang', 'zh'], ['13800138000'])).output).toContain('电话：');
    expect((await run([], ['\ud83d\ude42'])).output).toContain('没有读出');
  });

  it('asks for the next line where somebody types', async () => {
    const { output } = await run([], ['3 people\n', '4 people\n'], true);
    expect(output.match(/^> /gm)).toHaveLength(3);
    expect(output).not.toContain('> 3 people');
  });

  it.each([[['--lang', 'fr']], [['--now', 'soon']], [['--loud']], [['words']]])(
    'says how it is used: %j',
    async (args) => {
      const { code, output, complaint } = await run(args, []);
      expect({ code, output }).toEqual({ code: 2, output: '' });
      expect(complaint).toContain('--json');
    },
  );
});

it('answers each line as it comes, before the next is there, and ends with the right code', async () => {
  const program = spawn(process.execPath, ['src/commands/understand.ts', '--json']);
  const complaint = textOf(program.stderr);
  const closed = new Promise((resolve) => program.once('close', resolve));
  const answers = program.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  program.stdin.write('{"text":"三个人"}\n');
  expect(JSON.parse((await answers.next()).value)).toMatchObject({ counts: [3] });
  program.stdin.end('oops\n');
  expect(JSON.parse((await answers.next()).value)).toEqual({ error: 'not JSON' });
  expect(await closed).toBe(1);
  expect(await complaint).toContain('line 2: not JSON');
});
