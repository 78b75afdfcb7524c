import { createRequire } from 'node:module';
import type jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { certificateOfAttendance } from '../../../src/documents/certificate.ts';
import { splitRuns } from '../../../src/documents/fonts.ts';
import { preparationPdf } from '../../../src/documents/preparationPdf.ts';
import { ticketImage } from '../../../src/documents/ticketImage.ts';
import type { PreparationSheet } from '../../../src/model/preparation.ts';
import { exampleEvent } from '../../contracts/exampleEvents.ts';

// Its types are of a module in which the function is `default`, and the function is what it exports.
const decode: typeof jsqr.default = createRequire(import.meta.url)('jsqr');

/** All that a PDF says, without the spaces and line breaks that its layout makes. */
async function wordsOf(file: Buffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(file), { mergePages: true });
  return text.normalize('NFKC').replace(/\s+/g, '');
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

const attendance = {
  delegateName: 'Łukasz Şahin 王小明',
  firmName: '北京某某科技有限公司',
  event: exampleEvent({
    kind: 'training',
    title: { zh: '年度培训：跨境并购实务', en: 'Annual training: overseas acquisitions' },
    startsAt: Date.parse('2026-12-25T14:00:00+08:00'),
  }),
  reference: 'EV-7K2M9Q',
  ticketCode: 'K7F3Q-9XTMA',
  issuedAt: Date.parse('2026-12-26T09:00:00+08:00'),
};

const sheet: PreparationSheet = {
  reference: 'IS-7K2M9Q',
  title: '外债宣讲会准备单',
  session: { title: '外债登记实务', times: '周三 2026年12月2日 15:00–17:00', place: '海淀区', languages: '中文、英语' },
  told: [
    { label: '借款金额', value: '3,500,000 美元' },
    { label: '贷款人', value: 'Müller & Söhne GmbH' },
  ],
  sections: [
    {
      heading: '额度测算',
      statements: [{ text: '上限按净资产计算：\n\n- 第一步', source: '银发〔2017〕9号', asOf: '2025-01-13' }],
      steps: [{ label: '上限', working: '50,000,000 × 2 × 1.75', result: '175,000,000 人民币' }],
    },
  ],
  papers: [{ text: '外债合同正本' }],
  questions: ['可以展期吗？'],
  note: '以上为一般信息，不构成意见。',
  madeOn: '2026-11-22',
  demo: false,
};

describe('the certificate of attendance', () => {
  it('says in both languages who attended what and when, with the reference', async () => {
    const words = await wordsOf(await certificateOfAttendance(attendance));
    for (const said of [
      '参会证明',
      'Certificate of Attendance',
      'Łukasz Şahin 王小明',
      '北京某某科技有限公司',
      '年度培训:跨境并购实务',
      'Annual training: overseas acquisitions',
      '2026年12月25日 14:00',
      'Friday 25 December 2026',
      'EV-7K2M9Q',
    ]) {
      expect(words).toContain(bare(said));
    }
    expect(words).not.toContain('EXAMPLE');
  });

  it('is marked when the training is made up', async () => {
    const event = { ...attendance.event, demo: true };
    expect(await wordsOf(await certificateOfAttendance({ ...attendance, event }))).toContain('示例·EXAMPLE');
  });

  it('is the same file for the same attendance', async () => {
    expect(await certificateOfAttendance(attendance)).toEqual(await certificateOfAttendance(attendance));
  });
});

describe('the preparation sheet', () => {
  it('says in Chinese what the firm told, each step of a sum, the sources and the questions', async () => {
    const words = await wordsOf(await preparationPdf(sheet, 'zh'));
    for (const said of [
      sheet.title,
      '贵企业说明的情况',
      'Müller & Söhne GmbH',
      '50,000,000 × 2 × 1.75 = 175,000,000 人民币',
      '来源:银发〔2017〕9号(截至 2025-01-13)',
      '请准备的材料',
      '外债合同正本',
      '可以展期吗?',
      sheet.note,
      '1 / 1',
    ]) {
      expect(words).toContain(bare(said));
    }
  });

  it('has its headings in English where it is written in English', async () => {
    const words = await wordsOf(await preparationPdf({ ...sheet, title: 'External debt' }, 'en'));
    for (const said of ['What you told us', 'Papers to bring', 'Source:', 'as of 2025-01-13']) {
      expect(words).toContain(bare(said));
    }
    expect(words).not.toContain('贵企业');
  });

  it('goes on to as many pages as it needs and numbers them', async () => {
    const papers = Array.from({ length: 60 }, (_, index) => ({ text: `第 ${index + 1} 份材料` }));
    const words = await wordsOf(await preparationPdf({ ...sheet, papers }, 'zh'));
    expect(words).toContain('第60份材料');
    expect(words).toMatch(/1\/3.*2\/3.*3\/3/);
  });
});

describe('the letters of a document', () => {
  it.each(['玥珺堃喆祎翀', '繁體字', 'Иванов', 'José Ñandú', 'Łukasz Őry Şahin Čapek', '①“”—…€£¥'])(
    'shows %s as it is written',
    (text) => {
      const runs = splitRuns(text, 'regular');
      expect(runs.map((run) => run.text).join('')).toBe(text);
    },
  );

  it.each([
    ['אבג', '〓〓〓'],
    ['𠮷野', '〓野'],
    ['Ελένη', 'Ελενη'],
    ['Haidian’s', "Haidian's"],
  ])('shows %s as %s, and no empty box', (text, shown) => {
    expect(
      splitRuns(text, 'bold')
        .map((run) => run.text)
        .join(''),
    ).toBe(shown);
  });
});

describe('the image of a ticket', () => {
  it('holds the ticket code and nothing else', async () => {
    const { data, width, height } = PNG.sync.read(await ticketImage('K7F3Q-9XTMA'));
    expect(decode(new Uint8ClampedArray(data), width, height)?.data).toBe('K7F3Q-9XTMA');
  });
});
