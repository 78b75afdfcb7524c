import { createRequire } from 'node:module';
import { create } from 'fontkit';
import type jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { certificateOfAttendance } from '../../../src/documents/certificate.ts';
import { faceOf, splitRuns } from '../../../src/documents/fonts.ts';
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
  session: {
    title: '外债登记实务',
    times: '2026年12月2日（周三）15:00–17:00',
    place: '海淀区',
    languages: '中文、英语',
  },
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
      '培训证明',
      'Certificate of Attendance',
      'Łukasz Şahin 王小明',
      '北京某某科技有限公司',
      '年度培训:跨境并购实务',
      'Annual training: overseas acquisitions',
      '2026年12月25日（周五）14:00',
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

  it('says what stands as 〓, in both languages', async () => {
    const words = await wordsOf(await certificateOfAttendance({ ...attendance, delegateName: '𠮷野さくら' }));
    expect(words).toContain('〓野さくら');
    expect(words).toContain('字库中没有的字:U+20BB7');
    expect(words).toContain('fontofthisfilelacks:U+20BB7');
    expect(await wordsOf(await certificateOfAttendance(attendance))).not.toContain('U+');
  });

  it('stays on one page, with nothing run into the foot, however long the names are', async () => {
    const event = {
      ...attendance.event,
      title: {
        zh: '跨境并购、外债登记与外汇风险管理'.repeat(12),
        en: 'Cross-border acquisitions in practice '.repeat(12),
      },
    };
    const long = { ...attendance, event, delegateName: 'Łukasz Şahin '.repeat(8), firmName: '北京某某科技'.repeat(30) };
    const pdf = await getDocumentProxy(new Uint8Array(await certificateOfAttendance(long)));
    expect(pdf.numPages).toBe(1);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const places = items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []));
    const foot = places.find(({ str }) => str.startsWith('桥头堡'))?.transform[5];
    const body = places.filter(({ str }) => str.includes('线上') || str.includes('Zhongguancun Street'));
    expect(body).toHaveLength(1);
    for (const { transform } of body) expect(transform[5]).toBeGreaterThan(foot + 12);
    expect(places.map(({ str }) => str).join('')).toContain('北京某某科技'.repeat(2));
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
      '来源:银发〔2017〕9号(截至2025年1月13日)',
      '2026年11月22日生成',
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
    for (const said of [
      'What you told us',
      'Papers to bring',
      'Source:',
      'as of 13 January 2025',
      'Made on 22 November 2026',
    ]) {
      expect(words).toContain(bare(said));
    }
    expect(words).not.toContain('贵企业');
  });

  it('keeps each source with what it is the source of, and each heading with what it heads', async () => {
    const section = (index: number) => ({
      heading: `标题${index}`,
      statements: [1, 2].map((each) => ({
        text: `陈述${index}之${each}。\n- 其一\n- 其二`,
        source: `出处${index}之${each}`,
      })),
    });
    for (const rows of [3, 6, 9, 12]) {
      const told = Array.from({ length: rows }, (_, index) => ({ label: `项目${index}`, value: '说明' }));
      const sections = Array.from({ length: 9 }, (_, index) => section(index + 1));
      const file = await preparationPdf({ ...sheet, told, sections }, 'zh');
      const { text } = await extractText(new Uint8Array(file), { mergePages: false });
      const pages = text.map(bare);
      expect(pages.length).toBeGreaterThan(1);
      for (const { heading, statements } of sections) {
        const page = pages.find((each) => each.includes(heading)) ?? '';
        expect(page).toContain(`陈述${heading.slice(2)}之1`);
        for (const { source } of statements) {
          const place = pages.find((each) => each.includes(source.replace('出处', '陈述'))) ?? '';
          expect(place).toContain(`来源:${source}(未注明日期)`);
        }
      }
    }
  });

  it('is the same file for the same sheet', async () => {
    expect(await preparationPdf(sheet, 'zh')).toEqual(await preparationPdf(sheet, 'zh'));
  });

  it('goes on to as many pages as it needs and numbers them', async () => {
    const papers = Array.from({ length: 60 }, (_, index) => ({ text: `第 ${index + 1} 份材料` }));
    const words = await wordsOf(await preparationPdf({ ...sheet, papers }, 'zh'));
    expect(words).toContain('第60份材料');
    expect(words).toMatch(/1\/3.*2\/3.*3\/3/);
  });
});

describe('the letters of a document', () => {
  it.each([
    '玥珺堃喆祎翀',
    '𬍛𬭚䶮㛃',
    '繁體字',
    'Иванов',
    'José Ñandú',
    'Łukasz Őry Şahin Čapek',
    'Қасымов Київ',
    'Ελένη',
    'Nguyễn Văn Đạt',
    '①“”—…€£¥₽',
    'Haidian’s “own” – firm',
  ])('shows %s as it is written', (text) => {
    for (const weight of ['regular', 'bold'] as const) {
      const { runs, lacking } = splitRuns(text, weight);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      expect(lacking).toEqual([]);
    }
  });

  it.each([
    ['אבג', '〓〓〓', ['א', 'ב', 'ג']],
    ['𠮷野𠮷', '〓野〓', ['𠮷']],
    ['李🙂', '李〓', ['🙂']],
  ])('shows %s as %s and tells what is lacking', (text, shown, lacking) => {
    const set = splitRuns(text, 'bold');
    expect(set.runs.map((run) => run.text).join('')).toBe(shown);
    expect(set.lacking).toEqual(lacking);
  });

  it.each([
    ['葛\u{e0100}城', '葛城'],
    ['李\u200b明\ufeff', '李明'],
    ['e\u0301', 'é'],
    ['A\tB\r', 'A B '],
  ])('leaves out what has no shape of its own: %j', (text, shown) => {
    const { runs, lacking } = splitRuns(text, 'regular');
    expect(runs.map((run) => run.text).join('')).toBe(shown);
    expect(lacking).toEqual([]);
  });

  it('sets English quotes in the Latin face and Chinese ones in the Chinese', () => {
    expect(splitRuns('a “b” – c', 'regular').runs.find(({ text }) => text.includes('“'))?.face).toBe(1);
    expect(splitRuns('帮企业“走出去”', 'regular').runs).toEqual([{ text: '帮企业“走出去”', face: 0 }]);
    expect(splitRuns('海淀 Haidian’s', 'regular').runs.map(({ face }) => face)).toEqual([0, 1, 0]);
  });

  it('have outlines of their own in the files of the fonts', () => {
    const words = [
      JSON.stringify(sheet),
      JSON.stringify(attendance.event.title),
      '培训证明贵企业说明的情况 Łukasz Қ',
    ].join(' ');
    const seen = new Set<string>();
    for (const weight of ['regular', 'bold'] as const) {
      for (const { text, face } of splitRuns(words, weight).runs) {
        const font = create(faceOf(weight, face).data);
        if (!('glyphForCodePoint' in font)) throw new Error('a collection of fonts');
        for (const character of text.replace(/\s/g, '')) {
          const { id, path } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
          expect(id, character).toBeGreaterThan(0);
          expect(path.commands.length, character).toBeGreaterThan(0);
          seen.add(character);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(100);
  });
});

describe('the image of a ticket', () => {
  it('holds the ticket code and nothing else', async () => {
    const { data, width, height } = PNG.sync.read(await ticketImage('K7F3Q-9XTMA'));
    expect(decode(new Uint8ClampedArray(data), width, height)?.data).toBe('K7F3Q-9XTMA');
  });
});
