import type { Text } from '../model/text.ts';
import type { SheetRefusal } from './sheet.ts';

const quoteZh = (value: unknown) => `“${String(value).slice(0, 60)}”`;
const quoteEn = (value: unknown) => `"${String(value).slice(0, 60)}"`;

/** Everything that an import can find wrong. */
export const importText = {
  empty: { zh: '不能为空', en: 'must not be empty' },
  noRows: { zh: '文件里没有活动', en: 'there is no event in the file' },
  notText: { zh: '应为文字，且不含控制字符', en: 'must be text without control characters' },
  columnMissing: { zh: '缺少这一列', en: 'the column is missing' },
  columnTwice: { zh: '这一列出现了两次', en: 'the column is there twice' },
  cellWithoutColumn: { zh: '有内容超出了表头', en: 'there is a value outside the headed columns' },
  demoId: { zh: '以 demo- 开头的编号留给示例活动', en: 'ids that begin with demo- are kept for the demonstration' },
  endsBeforeStart: { zh: '须晚于开始时间', en: 'must be after the start' },
  closesAfterStart: { zh: '不得晚于开始时间', en: 'must not be after the start' },
  otherLanguage: { zh: '地点须中英文都填写', en: 'the place must be given in both languages' },
  nowhere: {
    zh: '既无地点也非线上：请填写地点，或在“线上”一列填“是”',
    en: 'neither a place nor online: give a place, or "yes" under Online',
  },
  linkNotOnline: {
    zh: '有线上链接的活动，“线上”一列须为“是”',
    en: 'an event with a link must have "yes" under Online',
  },
  moreThanSeats: { zh: '不得多于名额', en: 'must not be more than the seats' },
  kindOfTopic: {
    zh: '主题为外债、外汇、境外并购的是宣讲会，其他主题不是',
    en: 'external debt, foreign currencies and overseas acquisitions are information sessions, and no other theme is',
  },
  levelOfSession: { zh: '只有宣讲会才分级别', en: 'only information sessions have a level' },
  unknownColumn: (header: string) => ({ zh: `不认识的列${quoteZh(header)}`, en: `unknown column ${quoteEn(header)}` }),
  repeated: (id: string, row: number) => ({
    zh: `编号 ${id} 在第 ${row} 行已出现`,
    en: `the id ${id} is already in row ${row}`,
  }),
  tooLong: (limit: number) => ({ zh: `不得超过 ${limit} 个字符`, en: `must not be longer than ${limit} characters` }),
  badId: (id: string) => ({
    zh: `${quoteZh(id)}不能作编号：请用 1 至 64 个字母、数字、点、横线或下划线，以字母或数字开头`,
    en: `${quoteEn(id)} is no id: use 1 to 64 letters, digits, dots, hyphens or underscores, a letter or digit first`,
  }),
  unknownTheme: (name: unknown, known: readonly Text[]) => ({
    zh: `没有主题${quoteZh(name)}；现有：${known.map(({ zh }) => zh).join('、')}`,
    en: `no theme ${quoteEn(name)}; there are: ${known.map(({ en }) => en).join(', ')}`,
  }),
  badKind: (written: string) => ({
    zh: `${quoteZh(written)}应为“活动”、“培训”或“宣讲会”`,
    en: `${quoteEn(written)} must be "event", "training" or "information session"`,
  }),
  badLevel: (written: string) => ({
    zh: `${quoteZh(written)}应为“入门”或“进阶”`,
    en: `${quoteEn(written)} must be "introductory" or "advanced"`,
  }),
  badStatus: (written: string) => ({
    zh: `${quoteZh(written)}应为“计划中”或“已取消”`,
    en: `${quoteEn(written)} must be "planned" or "cancelled"`,
  }),
  badTime: (written: string) => ({
    zh: `${quoteZh(written)}读不懂，请写成 2027-03-05 14:00（北京时间）`,
    en: `${quoteEn(written)} cannot be read; write 2027-03-05 14:00 (Beijing time)`,
  }),
  timeMissing: (written: string) => ({
    zh: `${quoteZh(written)}没有钟点，请写成 2027-03-05 14:00（北京时间）`,
    en: `${quoteEn(written)} has no time of day; write 2027-03-05 14:00 (Beijing time)`,
  }),
  noSuchTime: (written: string) => ({
    zh: `没有${quoteZh(written)}这个时间`,
    en: `there is no such time as ${quoteEn(written)}`,
  }),
  badYesNo: (written: string) => ({
    zh: `${quoteZh(written)}应为“是”或“否”`,
    en: `${quoteEn(written)} must be "yes" or "no"`,
  }),
  badLink: (written: string) => ({
    zh: `${quoteZh(written)}应为以 https:// 开头的链接`,
    en: `${quoteEn(written)} must be a link that begins with https://`,
  }),
  unknownNames: (names: readonly string[]) => ({
    zh: `不认识${names.map(quoteZh).join('、')}`,
    en: `unknown: ${names.map(quoteEn).join(', ')}`,
  }),
  badCount: (written: string, most: number) => ({
    zh: `${quoteZh(written)}应为 1 至 ${most} 的整数`,
    en: `${quoteEn(written)} must be a whole number from 1 to ${most}`,
  }),
  seatsTaken: (seats: number, taken: number) => ({
    zh: `已有 ${taken} 个名额被占用，不能改为 ${seats}`,
    en: `${taken} seats are already taken, so it cannot be ${seats}`,
  }),
} satisfies Record<string, Text | ((...values: never[]) => Text)>;

export const sheetText: Readonly<Record<SheetRefusal, Text>> = {
  'too-large': { zh: '文件超过 5 MB', en: 'the file is larger than 5 MB' },
  'old-excel': {
    zh: '这是旧版 Excel 文件（.xls），请另存为 .xlsx 或 CSV',
    en: 'this is an old Excel file (.xls); save it as .xlsx or CSV',
  },
  'not-excel': { zh: '这个 .xlsx 文件打不开，可能已损坏', en: 'this .xlsx file cannot be opened; it may be damaged' },
  'not-text': {
    zh: '这不是 .xlsx，也不是 UTF-8 或 GB18030 编码的 CSV',
    en: 'this is neither .xlsx nor CSV in UTF-8 or GB18030',
  },
  'bad-quotes': { zh: 'CSV 的引号不成对，无法分列', en: 'the quotation marks in the CSV do not pair up' },
};
