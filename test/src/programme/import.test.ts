import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/language/terms/lexicon.ts';
import type { Records } from '../../../src/model/records.ts';
import { locales } from '../../../src/model/text.ts';
import { type ImportOutcome, importProgramme } from '../../../src/programme/import.ts';
import { loadThemes } from '../../../src/programme/themes.ts';
import { createDatabase, type Database } from '../../../src/records/database.ts';
import { createRecords } from '../../../src/records/records.ts';
import { excelDate, xlsxFile } from '../../support/xlsxFile.ts';

const themes = loadThemes('knowledge/themes');
const lexicon = loadLexicon('knowledge/lexicon');
const now = Date.parse('2026-11-22T10:00+08:00');

const headers = {
  zh: '编号,主题,中文标题,英文标题,中文简介,英文简介,开始时间,结束时间,报名截止,中文地点,英文地点,线上,线上链接,国家,对接机构,语言,名额,每家名额',
  en: 'ID,Theme,Title (Chinese),Title (English),Summary (Chinese),Summary (English),Starts,Ends,Registration closes,Place (Chinese),Place (English),Online,Join link,Countries,Counterparts,Languages,Seats,Seats per firm',
};
const rows = {
  zh: 'bio-1,生物医药,对接会,Meeting,简介,Summary,2027-03-05 14:00,2027-03-05 17:00,2027-03-03 18:00,某会议中心,A centre,否,,德国、法国,使馆商务处,中文、俄文,40,3',
  en: 'bio-1,Bio-pharmaceuticals,对接会,Meeting,简介,Summary,2027-03-05 14:00,2027-03-05 17:00,2027-03-03 18:00,某会议中心,A centre,no,,Germany; France,Embassy commerce department,Chinese; Russian,40,3',
};
const file = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);

/** A row like that of `rows.zh` with some cells written otherwise. */
function row(changes: Readonly<Record<string, string>>): string {
  const names = headers.zh.split(',');
  const cells = rows.zh.split(',');
  for (const [name, value] of Object.entries(changes)) {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`no column ${name}`);
    cells[index] = `"${value}"`;
  }
  return cells.join(',');
}

let dir: string;
let database: Database;
let records: Records;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'import-'));
  database = createDatabase({ dataDir: dir });
  await database.migrate();
  records = createRecords(database.db, { now: () => now });
});
afterEach(async () => {
  await database.close();
  rmSync(dir, { recursive: true });
});

function run(bytes: Uint8Array): Promise<ImportOutcome> {
  return database.transaction((trx) =>
    importProgramme(bytes, {
      programme: createRecords(trx, { now: () => now }).programme,
      themes,
      lexicon,
    }),
  );
}

/** What is told, as `row column: message` in Chinese; with any problem nothing is put on record. */
async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  const before = await records.programme.count();
  const outcome = await run(bytes);
  if (outcome.ok) return [];
  expect(await records.programme.count()).toBe(before);
  for (const { message } of outcome.problems) {
    for (const locale of locales) expect(message[locale].trim()).not.toBe('');
    expect(message.en.replace(/"[^"]*"/g, ''), 'English in English').not.toMatch(/\p{Script=Han}/u);
  }
  return outcome.problems.map(
    ({ row: at, column, message }) =>
      `${[at, column?.zh].filter((part) => part !== undefined).join(' ')}: ${message.zh}`,
  );
}

const expected = {
  id: 'bio-1',
  theme: 'bio-pharmaceuticals',
  title: { zh: '对接会', en: 'Meeting' },
  summary: { zh: '简介', en: 'Summary' },
  startsAt: Date.parse('2027-03-05T14:00+08:00'),
  endsAt: Date.parse('2027-03-05T17:00+08:00'),
  registrationClosesAt: Date.parse('2027-03-03T18:00+08:00'),
  place: { zh: '某会议中心', en: 'A centre' },
  online: false,
  countries: ['DE', 'FR'],
  counterparts: ['embassy-commerce'],
  languages: ['zh', 'ru'],
  seats: 40,
  seatsPerFirm: 3,
  demo: false,
  seatsLeft: 40,
};

describe('importing a programme', () => {
  it.each(locales)('reads headers and names in %s', async (locale) => {
    expect(await run(file(headers[locale], rows[locale]))).toEqual({ ok: true, added: 1, updated: 0, unchanged: 0 });
    expect(await records.programme.get('bio-1')).toMatchObject(expected);
  });

  it('reads UTF-8 with a byte order mark, semicolons and tabs', async () => {
    for (const text of [
      `\uFEFF${headers.zh}\r\n${rows.zh}`,
      `${headers.en.replaceAll(',', ';')}\n${rows.en.replace('Germany; France', 'DE,FR').replace('Chinese; Russian', 'zh,ru').replaceAll(',', ';').replace('DE;FR', 'DE,FR').replace('zh;ru', 'zh,ru')}`,
      `${headers.zh.replaceAll(',', '\t')}\n${rows.zh.replaceAll(',', '\t')}`,
    ]) {
      expect(await run(new TextEncoder().encode(text))).toMatchObject({ ok: true });
      expect(await records.programme.get('bio-1')).toMatchObject(expected);
    }
  });

  it('reads GB18030, as Excel writes it on a Chinese machine', async () => {
    // 编号,主题 … in GB18030, made once with iconv from the header and row above.
    const bytes = readFileSync(join(import.meta.dirname, 'programme.gb18030.csv'));
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from([0xb1, 0xe0, 0xba, 0xc5]));
    expect(await run(bytes)).toEqual({ ok: true, added: 1, updated: 0, unchanged: 0 });
    expect(await records.programme.get('bio-1')).toMatchObject(expected);
  });

  it('reads a workbook with Excel dates and numbers', async () => {
    const cells = rows.zh.split(',').map((cell) => cell || null);
    const written = [
      ...cells.slice(0, 6),
      excelDate('2027-03-05T14:00'),
      excelDate('2027-03-05T17:00'),
      excelDate('2027-03-03T18:00'),
      ...cells.slice(9, 11),
      false,
      ...cells.slice(12, 16),
      40,
      3,
    ];
    expect(await run(xlsxFile([headers.zh.split(','), [], written]))).toMatchObject({ ok: true, added: 1 });
    expect(await records.programme.get('bio-1')).toMatchObject(expected);
  });

  it('reads the dates that people and spreadsheets write, in Beijing time', async () => {
    for (const written of [
      '2027/3/5 14:00',
      '2027年3月5日 14:00',
      '2027-03-05T14:00',
      '2027-03-05 14:00:00',
      '２０２７－０３－０５ １４：００',
    ]) {
      expect(await problemsOf(file(headers.zh, row({ 开始时间: written }))), written).toEqual([]);
      expect((await records.programme.get('bio-1'))?.startsAt, written).toBe(expected.startsAt);
    }
  });

  it('knows countries, languages and counterparts by their codes and by their common names', async () => {
    const names = { 国家: 'AE；UAE | 英国，Germany', 语言: '俄文;mandarin;AR', 对接机构: '境外律所、overseas-finance' };
    expect(await problemsOf(file(headers.zh, row(names)))).toEqual([]);
    expect(await records.programme.get('bio-1')).toMatchObject({
      countries: ['AE', 'GB', 'DE'],
      languages: ['ru', 'zh', 'ar'],
      counterparts: ['overseas-legal', 'overseas-finance'],
    });
  });

  it('takes an event that is online only', async () => {
    const online = row({ 中文地点: '', 英文地点: '', 线上: '是', 线上链接: 'https://example.com/a' });
    expect(await problemsOf(file(headers.zh, online))).toEqual([]);
    const event = await records.programme.get('bio-1');
    expect(event?.place).toBeUndefined();
    expect(event).toMatchObject({ online: true, joinUrl: 'https://example.com/a' });
  });

  describe('kind, level, series and status', () => {
    const more = { zh: `${headers.zh},类型,级别,系列,状态`, en: `${headers.en},Kind,Level,Series,Status` };
    const stored = async (id = 'bio-1') => records.programme.get(id);

    it.each([
      ['zh', '宣讲会,进阶,fx-2027,计划中', '外汇'],
      ['zh', '政策宣讲,高级,fx-2027,正常', '外汇管理'],
      ['zh', ',进阶,fx-2027,', 'fx'],
      ['en', 'Information session,Advanced,fx-2027,Planned', 'Foreign currencies'],
      ['en', 'info session,advanced,fx-2027,', 'FX'],
    ] as const)('are read in %s: %s', async (locale, cells, topic) => {
      const line = rows[locale].replace(/生物医药|Bio-pharmaceuticals/, topic);
      expect(await problemsOf(file(more[locale], `${line},${cells}`))).toEqual([]);
      const event = await stored();
      expect(event).toMatchObject({
        kind: 'information-session',
        theme: 'fx',
        level: 'advanced',
        series: 'fx-2027',
      });
      expect(event?.cancelled).toBeUndefined();
    });

    it.each([
      ['生物医药', '', 'event'],
      ['年度培训', '', 'training'],
      ['生物医药', '培训', 'training'],
      ['年度培训', '活动', 'event'],
      ['外债', '', 'information-session'],
      ['境外并购', '宣讲会', 'information-session'],
    ])('of the theme %s with the kind “%s” are %s', async (theme, written, kind) => {
      expect(await problemsOf(file(more.zh, `${row({ 主题: theme })},${written},,,`))).toEqual([]);
      expect(await stored()).toMatchObject({ kind });
      expect((await stored())?.level).toBeUndefined();
    });

    it.each([
      ['生物医药', '讲座,,,', /类型: “讲座”应为“活动”、“培训”或“宣讲会”/],
      ['生物医药', '宣讲会,,,', /类型: 主题为外债、外汇、境外并购的是宣讲会/],
      ['外汇', '培训,,,', /类型: 主题为外债/],
      ['外汇', ',中等,,', /级别: “中等”应为“入门”或“进阶”/],
      ['生物医药', ',入门,,', /级别: 只有宣讲会才分级别/],
      ['生物医药', '活动,入门,,', /级别: 只有宣讲会才分级别/],
      ['生物医药', ',,第一期,', /系列: “第一期”不能作编号/],
      ['生物医药', ',,,延期', /状态: “延期”应为“计划中”或“已取消”/],
    ])('are refused: %s with %s', async (theme, cells, message) => {
      const told = await problemsOf(file(more.zh, `${row({ 主题: theme })},${cells}`));
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(message);
    });

    it('call an event off, and a file that says nothing of it does not bring it back', async () => {
      await run(file(more.zh, `${rows.zh},,,,`));
      expect(await run(file(more.zh, `${rows.zh},,,,已取消`))).toMatchObject({ updated: 1 });
      expect(await stored()).toMatchObject({ cancelled: true });
      expect(await run(file(more.zh, `${rows.zh},,,,`))).toMatchObject({ updated: 0, unchanged: 1 });
      expect(await run(file(headers.zh, rows.zh))).toMatchObject({ updated: 0, unchanged: 1 });
      expect(await run(file(headers.zh, row({ 名额: '41' })))).toMatchObject({ updated: 1 });
      expect(await stored()).toMatchObject({ cancelled: true, seats: 41 });
      expect(await run(file(more.zh, `${rows.zh},,,,计划中`))).toMatchObject({ updated: 1 });
      expect((await stored())?.cancelled).toBeUndefined();
      expect(await run(file(more.en, `${rows.en.replace('bio-1', 'bio-9')},,,,Cancelled`))).toMatchObject({ added: 1 });
      expect(await stored('bio-9')).toMatchObject({ cancelled: true });
    });

    it('tell those who booked, once, whatever the file holds beside', async () => {
      await run(file(headers.zh, rows.zh, row({ 编号: 'bio-2' })));
      const firm = { name: '某某科技', creditCode: '91110108MA01ABCD1X' };
      const request = { personId: 'directline:u', firm, delegates: [{ name: '李明' }] };
      for (const eventId of ['bio-1', 'bio-2']) await records.bookings.hold({ ...request, eventId });
      const moved = file(headers.zh, row({ 开始时间: '2027-03-05 15:00' }), row({ 编号: 'bio-2', 名额: '50' }));
      await run(moved);
      await run(moved);
      const told = await records.notices.claimDue(10, 1_000);
      expect(told).toMatchObject([
        {
          kind: 'event-moved',
          personId: 'directline:u',
          details: { eventId: 'bio-1', before: { startsAt: expected.startsAt } },
        },
      ]);
    });
  });

  it('changes nothing when the same file is imported again', async () => {
    const bytes = file(headers.zh, rows.zh, row({ 编号: 'bio-2', 国家: '' }));
    await run(bytes);
    const before = await records.programme.find({});
    expect(await run(bytes)).toEqual({ ok: true, added: 0, updated: 0, unchanged: 2 });
    expect(await records.programme.find({})).toEqual(before);
  });

  it('updates by id and leaves the other events alone', async () => {
    await run(file(headers.zh, rows.zh, row({ 编号: 'bio-2' })));
    expect(await run(file(headers.zh, row({ 编号: 'bio-2', 名额: '50' }), row({ 编号: 'bio-3' })))).toEqual({
      ok: true,
      added: 1,
      updated: 1,
      unchanged: 0,
    });
    expect((await records.programme.get('bio-1'))?.seats).toBe(40);
    expect((await records.programme.get('bio-2'))?.seats).toBe(50);
  });

  it('refuses fewer seats than are taken, with the row', async () => {
    await run(file(headers.zh, rows.zh));
    const delegates = ['李明', '王芳'].map((name) => ({ name, phone: '+8613800138000' }));
    const firm = { name: '某某科技', creditCode: '91110108MA01ABCD1X' };
    expect((await records.bookings.hold({ eventId: 'bio-1', personId: 'directline:u', firm, delegates })).ok).toBe(
      true,
    );
    expect(await problemsOf(file(headers.zh, row({ 编号: 'bio-0' }), row({ 名额: '1', 每家名额: '1' })))).toEqual([
      '3 名额: 已有 2 个名额被占用，不能改为 1',
    ]);
    expect((await records.programme.get('bio-1'))?.seats).toBe(40);
    expect(await problemsOf(file(headers.zh, row({ 名额: '2', 每家名额: '2' })))).toEqual([]);
    expect((await records.programme.get('bio-1'))?.seatsLeft).toBe(0);
  });

  it('tells every problem by row and column, and puts nothing on record', async () => {
    const told = await problemsOf(
      file(
        headers.zh,
        rows.zh,
        row({ 编号: '', 主题: '天文', 开始时间: '3/5/2027 14:00', 国家: '德国、亚特兰蒂斯' }),
        '',
        row({ 编号: 'bio-1', 报名截止: '2027-02-30 18:00', 名额: '很多' }),
        row({ 编号: 'bio-5', 中文标题: '', 结束时间: '2027-03-05 13:00', 语言: '' }),
      ),
    );
    expect(told).toEqual([
      '3 编号: 不能为空',
      '3 主题: 没有主题“天文”；现有：设计与创新、国际技术转移、节能、环保、生物医药、年度培训、外债、外汇、境外并购',
      '3 开始时间: “3/5/2027 14:00”读不懂，请写成 2027-03-05 14:00（北京时间）',
      '3 国家: 不认识“亚特兰蒂斯”',
      '5 编号: 编号 bio-1 在第 2 行已出现',
      '5 报名截止: 没有“2027-02-30 18:00”这个时间',
      '5 名额: “很多”应为 1 至 10000 的整数',
      '6 中文标题: 不能为空',
      '6 语言: 不能为空',
      '6 结束时间: 须晚于开始时间',
    ]);
  });

  it.each([
    [{ 编号: '编号一' }, /不能作编号/],
    [{ 编号: 'demo-bio-01' }, /留给示例活动/],
    [{ 中文标题: '长'.repeat(121) }, /不得超过 120/],
    [{ 开始时间: '2027-03-05' }, /没有钟点/],
    [{ 开始时间: '2027-03-05 25:00' }, /没有“2027-03-05 25:00”这个时间/],
    [{ 报名截止: '2027-03-05 14:01' }, /不得晚于开始/],
    [{ 中文地点: '' }, /地点须中英文/],
    [{ 英文地点: '' }, /地点须中英文/],
    [{ 中文地点: '', 英文地点: '' }, /既无地点也非线上/],
    [{ 线上: '也许' }, /应为“是”或“否”/],
    [{ 线上链接: 'https://example.com' }, /“线上”一列须为“是”/],
    [{ 线上: '是', 线上链接: 'http://example.com' }, /应为以 https/],
    [{ 对接机构: '商会' }, /不认识“商会”/],
    [{ 语言: '火星语' }, /不认识“火星语”/],
    [{ 名额: '0' }, /1 至 10000/],
    [{ 名额: '-3' }, /1 至 10000/],
    [{ 每家名额: '1.5' }, /1 至 10000/],
    [{ 每家名额: '41' }, /不得多于名额/],
    [{ 中文简介: '一\u0007二' }, /不含控制字符/],
  ])('refuses %o', async (changes, message) => {
    const told = await problemsOf(file(headers.zh, row(changes)));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(message);
    expect(told[0]).toMatch(/^2 /);
  });

  it('refuses missing, unknown and repeated columns', async () => {
    const broken = headers.zh.replace('主题', '题目').replace('英文地点', '中文地点');
    expect(await problemsOf(file(broken, rows.zh))).toEqual([
      '1: 不认识的列“题目”',
      '1 中文地点: 这一列出现了两次',
      '1 主题: 缺少这一列',
    ]);
    expect(await problemsOf(file(headers.zh, `${rows.zh},多余`))).toEqual(['2: 有内容超出了表头']);
  });

  it('refuses an Excel date without a time of day', async () => {
    const cells = rows.zh.split(',').map((cell) => cell || null);
    const written = [...cells.slice(0, 6), excelDate('2027-03-05T00:00'), ...cells.slice(7)];
    expect(await problemsOf(xlsxFile([headers.zh.split(','), written]))).toEqual([
      '2 开始时间: “2027-03-05”没有钟点，请写成 2027-03-05 14:00（北京时间）',
    ]);
  });

  it.each([
    ['an empty file', new Uint8Array(), /这一列|没有活动/],
    ['headers alone', file(headers.zh), /没有活动/],
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /\.xls/],
    ['a damaged workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9), /打不开/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff), /这不是/],
    ['open quotes', file(headers.zh, '"bio-1,生物医药'), /引号不成对/],
    ['a very large file', new Uint8Array(5 * 1024 * 1024 + 1), /超过 5 MB/],
  ])('refuses %s', async (_name, bytes, message) => {
    const told = await problemsOf(bytes);
    expect(told.at(0)).toMatch(message);
  });

  it('takes both examples of the documentation, as the same event', async () => {
    const readme = readFileSync('knowledge/programme/README.md', 'utf8');
    const examples = [...readme.matchAll(/```csv\n([\s\S]*?)```/g)].map((match) => file(match[1] ?? ''));
    expect(examples).toHaveLength(2);
    expect(await Promise.all(examples.slice(0, 1).map(run))).toEqual([
      { ok: true, added: 1, updated: 0, unchanged: 0 },
    ]);
    for (const example of examples) {
      expect(await run(example)).toEqual({ ok: true, added: 0, updated: 0, unchanged: 1 });
    }
  });
});
