import type { Text } from '../model/text.ts';

export interface Column {
  /** The name under which its problems are told and which the template uses. */
  readonly title: Text;
  /** Other headers that are taken for it. */
  readonly aliases: readonly string[];
  /** Whether the file must have the column and every row a value in it. */
  readonly required: boolean;
}

/** The columns of a programme file, documented in `knowledge/programme/README.md`. */
export const columns = {
  id: { title: { zh: '编号', en: 'ID' }, aliases: ['活动编号', 'event id'], required: true },
  theme: { title: { zh: '主题', en: 'Theme' }, aliases: ['活动主题'], required: true },
  kind: { title: { zh: '类型', en: 'Kind' }, aliases: ['活动类型', 'event kind', 'type'], required: false },
  level: { title: { zh: '级别', en: 'Level' }, aliases: ['宣讲级别', '程度'], required: false },
  series: { title: { zh: '系列', en: 'Series' }, aliases: ['系列编号', 'series id'], required: false },
  status: { title: { zh: '状态', en: 'Status' }, aliases: ['活动状态', 'event status'], required: false },
  titleZh: {
    title: { zh: '中文标题', en: 'Title (Chinese)' },
    aliases: ['标题（中文）', 'title zh', 'chinese title'],
    required: true,
  },
  titleEn: {
    title: { zh: '英文标题', en: 'Title (English)' },
    aliases: ['标题（英文）', 'title en', 'english title'],
    required: true,
  },
  summaryZh: {
    title: { zh: '中文简介', en: 'Summary (Chinese)' },
    aliases: ['简介（中文）', 'summary zh', 'chinese summary'],
    required: true,
  },
  summaryEn: {
    title: { zh: '英文简介', en: 'Summary (English)' },
    aliases: ['简介（英文）', 'summary en', 'english summary'],
    required: true,
  },
  startsAt: {
    title: { zh: '开始时间', en: 'Starts' },
    aliases: ['开始', 'start', 'starts at', 'start time'],
    required: true,
  },
  endsAt: { title: { zh: '结束时间', en: 'Ends' }, aliases: ['结束', 'end', 'ends at', 'end time'], required: true },
  closesAt: {
    title: { zh: '报名截止', en: 'Registration closes' },
    aliases: ['报名截止时间', 'closes', 'closes at', 'registration deadline'],
    required: true,
  },
  placeZh: {
    title: { zh: '中文地点', en: 'Place (Chinese)' },
    aliases: ['地点（中文）', 'place zh', 'chinese place'],
    required: false,
  },
  placeEn: {
    title: { zh: '英文地点', en: 'Place (English)' },
    aliases: ['地点（英文）', 'place en', 'english place'],
    required: false,
  },
  online: { title: { zh: '线上', en: 'Online' }, aliases: ['是否线上'], required: false },
  joinUrl: {
    title: { zh: '线上链接', en: 'Join link' },
    aliases: ['会议链接', 'join url', 'online link'],
    required: false,
  },
  countries: {
    title: { zh: '国家', en: 'Countries' },
    aliases: ['国家和地区', '国家/地区', 'country'],
    required: false,
  },
  counterparts: { title: { zh: '对接机构', en: 'Counterparts' }, aliases: ['counterpart'], required: false },
  languages: { title: { zh: '语言', en: 'Languages' }, aliases: ['语种', 'language'], required: true },
  seats: { title: { zh: '名额', en: 'Seats' }, aliases: ['总名额'], required: true },
  seatsPerFirm: {
    title: { zh: '每家名额', en: 'Seats per firm' },
    aliases: ['每家企业名额', 'seats per company'],
    required: true,
  },
} satisfies Record<string, Column>;

export type ColumnKey = keyof typeof columns;

export const columnKeys = Object.keys(columns) as ColumnKey[];

/** A header or a name without what does not tell it from others: case, width, spaces and punctuation. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const keyOfHeader = new Map<string, ColumnKey>(
  columnKeys.flatMap((key) => {
    const column: Column = columns[key];
    return [key, column.title.zh, column.title.en, ...column.aliases].map(
      (name) => [normaliseName(name), key] as const,
    );
  }),
);

/** The column that a header names, in either language. */
export function findColumn(header: string): ColumnKey | undefined {
  return keyOfHeader.get(normaliseName(header));
}
